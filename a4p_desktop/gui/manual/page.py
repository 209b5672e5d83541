"""The text of the manual on one page: where headings and links lead, and what a search finds."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.manual.chapters import anchor
from a4p_desktop.gui.manual.document import range_cursor, write_chapters

_WIDEST = 96
"""Characters in a line; in a longer one the eye loses its place."""
_MARGIN = 16


class ManualPage(QTextBrowser):
    """Shows all chapters as one text, so that one search finds what stands in any of them."""

    address_followed = Signal(str)
    heading_reached = Signal(int)  # the number of the heading that is being read now

    def __init__(self, chapters: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chapters = chapters
        self._matches: list[tuple[int, int]] = []
        self._led = False
        self.setAccessibleName(self.tr("Text of the manual"))
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(ManualPage.LineWrapMode.FixedPixelWidth)
        # All lines wrap, but Qt lays a long text out in steps and keeps the range of a wider one.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda: sideways.setMaximum(0))
        self.document().setDocumentMargin(_MARGIN)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())

    # Places --------------------------------------------------------------------------------------

    def show_heading(self, number: int) -> None:
        """Scroll heading `number` to the top, or as far up as the end of the text allows."""
        position = self.headings[number].position
        # Near the end another heading stands at the top: nobody is told of that one.
        self._led = True
        self.setTextCursor(range_cursor(self.document(), position, position))
        self._scroll_to(position)
        self._led = False

    def heading_at_top(self) -> int:
        """The number of the heading under which the topmost line stands."""
        return self._heading_above(self._top())

    def _top(self) -> int:
        """The position of the topmost line."""
        return self.cursorForPosition(QPoint(_MARGIN, _MARGIN)).position()

    def _heading_above(self, position: int) -> int:
        return max(sum(heading.position <= position for heading in self.headings) - 1, 0)

    def _scroll_to(self, position: int, above: int = _MARGIN // 2) -> None:
        """Scroll the line of `position` to the top, with `above` pixels over it."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._line(position).top() - above)

    def _line(self, position: int) -> QRect:
        return self.cursorRect(range_cursor(self.document(), position, position))

    def _on_scrolled(self) -> None:
        if not self._led:
            self.heading_reached.emit(self.heading_at_top())

    def _follow(self, url: QUrl) -> None:
        if not url.isRelative():
            self.address_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
            return
        for number, heading in enumerate(self.headings):
            in_chapter = url.path() in ("", heading.chapter)
            if in_chapter and url.fragment() in ("", anchor(heading.text)):
                self.show_heading(number)
                self.heading_reached.emit(number)
                return

    # Matches -------------------------------------------------------------------------------------

    @property
    def match_count(self) -> int:
        """How many matches are highlighted."""
        return len(self._matches)

    def mark(self, text: str) -> None:
        """Highlight every place where `text` stands, in upper or lower case; "" takes it away."""
        self._matches = list(self._places(text)) if text else []
        if not self._matches:
            start = self.textCursor().selectionStart()
            self.setTextCursor(range_cursor(self.document(), start, start))
        self._highlight()

    def show_match(self, step: int) -> int:
        """Select the match `step` on from the selection, going round at the ends.

        With 0 it is the first one at or behind the start of the selection. Returns its number,
        from 1 on, or 0 where nothing matches.
        """
        if not self._matches:
            return 0
        selection = self.textCursor()
        start, end = selection.selectionStart(), selection.selectionEnd()
        number = sum(match[0] < start for match in self._matches)
        number += step if (start, end) in self._matches else min(step, 0)
        number %= self.match_count
        start, end = self._matches[number]
        in_sight = self.viewport().rect().contains(self._line(start))
        self.setTextCursor(range_cursor(self.document(), start, end))
        if not in_sight:
            self._scroll_to(start, self.viewport().height() // 3)
        self.heading_reached.emit(self._heading_above(start))
        return number + 1

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        found = self.document().find(text)
        while not found.isNull():
            yield found.selectionStart(), found.selectionEnd()
            found = self.document().find(text, found)

    def _highlight(self) -> None:
        ground, letters = highlight_colors(self.palette())
        selections = []
        for start, end in self._matches:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = range_cursor(self.document(), start, end)
            selection.format.setBackground(ground)
            selection.format.setForeground(letters)
            selections.append(selection)
        self.setExtraSelections(selections)

    # How it looks --------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            top = self._top()
            selection = self.textCursor()
            place = selection.selectionStart(), selection.selectionEnd()
            self._write()
            self.setTextCursor(range_cursor(self.document(), *place))
            self._scroll_to(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _write(self) -> None:
        self._fit()
        self.headings = write_chapters(self.document(), self._chapters, self.palette())
        self._highlight()

    def _fit(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        self.setLineWrapColumnOrWidth(min(widest, self.viewport().width()))
