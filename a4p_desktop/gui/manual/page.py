"""The text of the manual on one page: scrolls to headings, follows links, highlights matches."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.manual.chapters import anchor
from a4p_desktop.gui.manual.document import range_cursor, write_chapters
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker

say = Speaker("Manual", on_screen=True)

_WIDEST = 96
"""Characters a line; longer lines are hard to read."""
_MARGIN = 16


class ManualPage(TextPage):
    """Shows all chapters as one text, so that one search covers them all."""

    address_followed = Signal(str)
    heading_reached = Signal(int)  # the index of the heading above the text shown

    def __init__(self, chapters: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quiet_scroll_bars(self)
        self._chapters = chapters
        self._matches: list[tuple[int, int]] = []
        self._scrolls_to_heading = False
        self.setAccessibleName(say("Text of the manual"))
        self.setOpenLinks(False)
        self.setLineWrapMode(ManualPage.LineWrapMode.FixedPixelWidth)
        # All lines wrap, but Qt lays out a long text in steps and keeps the range of a wider one.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda: sideways.setMaximum(0))
        self.document().setDocumentMargin(_MARGIN)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())

    # Places --------------------------------------------------------------------------------------

    def show_heading(self, index: int) -> None:
        """Scroll a heading to the top, or as far up as the end of the text allows."""
        position = self.headings[index].position
        # Near the end another heading stays at the top: do not emit that one.
        self._scrolls_to_heading = True
        self.setTextCursor(range_cursor(self.document(), position, position))
        self._scroll_to(position)
        self._scrolls_to_heading = False

    def heading_at_top(self) -> int:
        """The index of the heading above the topmost line."""
        return self._heading_above(self._top())

    def _top(self) -> int:
        """The position of the topmost line."""
        return self.cursorForPosition(QPoint(_MARGIN, _MARGIN)).position()

    def _heading_above(self, position: int) -> int:
        return max(sum(heading.position <= position for heading in self.headings) - 1, 0)

    def _scroll_to(self, position: int, above: int = _MARGIN // 2) -> None:
        """Scroll the line of `position` to `above` pixels below the top."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._line(position).top() - above)

    def _line(self, position: int) -> QRect:
        return self.cursorRect(range_cursor(self.document(), position, position))

    def _on_scrolled(self) -> None:
        if not self._scrolls_to_heading:
            self.heading_reached.emit(self.heading_at_top())

    def _follow(self, url: QUrl) -> None:
        if not url.isRelative():
            self.address_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
            return
        for index, heading in enumerate(self.headings):
            in_chapter = url.path() in ("", heading.chapter)
            if in_chapter and url.fragment() in ("", anchor(heading.text)):
                self.show_heading(index)
                self.heading_reached.emit(index)
                return

    # Matches -------------------------------------------------------------------------------------

    @property
    def match_count(self) -> int:
        """The number of matches highlighted."""
        return len(self._matches)

    def find_matches(self, text: str) -> None:
        """Find and highlight all matches of `text`, ignoring case; "" clears them."""
        self._matches = list(self._found(text)) if text else []
        if not self._matches:
            start = self.textCursor().selectionStart()
            self.setTextCursor(range_cursor(self.document(), start, start))
        self._highlight()

    def show_match(self, step: int) -> int:
        """Select the match `step` after the selection, wrapping around at the ends.

        A step of 0 selects the first match at or after the start of the selection. Returns the
        number of the match, from 1, or 0 where there is none.
        """
        if not self._matches:
            return 0
        selection = self.textCursor()
        start, end = selection.selectionStart(), selection.selectionEnd()
        number = sum(match[0] < start for match in self._matches)
        number += step if (start, end) in self._matches else min(step, 0)
        number %= self.match_count
        start, end = self._matches[number]
        is_visible = self.viewport().rect().contains(self._line(start))
        self.setTextCursor(range_cursor(self.document(), start, end))
        if not is_visible:
            self._scroll_to(start, self.viewport().height() // 3)
        self.heading_reached.emit(self._heading_above(start))
        return number + 1

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
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
            above = self._line(top).top()
            selection = self.textCursor()
            place = selection.selectionStart(), selection.selectionEnd()
            self._write()
            self.setTextCursor(range_cursor(self.document(), *place))
            self._scroll_to(top, above)

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
