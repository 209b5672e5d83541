"""The page of a reading: its text in lines that are read well, at its matches or where one was."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QTextEdit, QWidget

from a4p_desktop.gui.look.link_stop import Link
from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.look.type_scale import GRID, READING, scaled
from a4p_desktop.gui.reading.document import (
    LaidOutText,
    heading_html,
    line_width,
    speaker_words,
)
from a4p_desktop.gui.reading.unrolling import Unrolling
from a4p_desktop.gui.widgets.linked_text import LinkedText
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import SEAM

if TYPE_CHECKING:
    from a4p_desktop.records.pages.full_text import Span
    from a4p_desktop.records.pages.reading import Reading

say = Speaker("Reading", on_screen=True)

_SIGNS = 70
"""Letters in a line."""


class ReadingPage(LinkedText):
    """Shows one Reading, its matches marked, and one of them as the current one."""

    copy_wanted = Signal()  # the words selected, with their citation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._text: LaidOutText | None = None
        self._unrolling: Unrolling | None = None
        self._matches: Sequence[Span] = ()
        self._current: Span | None = None
        self._shows_caret = False
        self._held = 0, 0
        """Where one has scrolled to last by `scroll_to`, and to which character."""
        self._left_to_rise = 0.0
        """The part of a pixel by which the view is to scroll once it comes to a whole one."""
        self._top_before = 0
        """What was at the top of the view in the colours and the font before."""
        self.setLineWrapMode(ReadingPage.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always, or the lines would move as soon as there are more than fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)  # the margins beside the viewport
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._mark_seen())
        self.cursorPositionChanged.connect(self._see_moved)

    def show_reading(self, reading: "Reading", around: int = 0) -> None:
        """Show a reading, first of all what is around a character of its text; 0 is the heading."""
        self._reading = reading
        self._matches, self._current = reading.text.matches, None
        name = speaker_words(reading.facts)
        self.setAccessibleName(say("Text of {speaker}", speaker=name))
        self._shows_caret = False  # until a key moves it
        self._render(around)

    def mark(self, matches: "Sequence[Span]") -> None:
        """Mark these ranges of the text, and none as the current one."""
        self._matches, self._current = matches, None
        self._mark_seen()

    def go_to(self, match: "Span") -> None:
        """Show the range `match` of the text as the current match."""
        if self._text is None:
            return
        self._current = match
        cursor = self._text.range_cursor(match)
        cursor.setPosition(cursor.selectionStart())
        self._reach(cursor.position())
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        place = self.cursorRect().translated(0, bar.value() - before)
        bar.setValue(before)
        line = self.fontMetrics().height()
        if place.top() < line or place.bottom() > self.viewport().height() - line:
            bar.setValue(before + place.top() - self.viewport().height() // 3)
        self._mark_seen()

    @property
    def top(self) -> int:
        """The character of the text at the top of the view; 0 at the heading."""
        scrolled, character = self._held
        if self._text is None or not self.verticalScrollBar().value():
            return 0
        if self.verticalScrollBar().value() == scrolled:
            return character  # not the first of its line: lines change with the width
        return self._text.character(self._seen()[0])

    @property
    def is_name_seen(self) -> bool:
        """Whether the name of the speaker, with which the heading begins, is in sight."""
        name = self.document().documentLayout().blockBoundingRect(self.document().firstBlock())
        return self.verticalScrollBar().value() < name.bottom()

    def scroll_to(self, character: int) -> None:
        """Show a character of the text at the top of the view, with the caret; 0 is the heading."""
        if self._text is not None:
            self.setTextCursor(self._put_at_top(self._text, character))

    def selected_words(self) -> str:
        """The words of the text that are selected, a line for each paragraph."""
        lines = self.textCursor().selectedText().split("\u2029")
        return "\n".join(" ".join(line.replace(SEAM, "").split()) for line in lines).strip()

    def place(self) -> int:
        """The character of the text at which the caret is."""
        return self._text.character(self.textCursor().position()) if self._text else 0

    def line_of_caret(self) -> tuple[str, int]:
        """The paragraph in which the caret is, and the caret's place in it."""
        cursor = self.textCursor()
        return cursor.block().text(), cursor.positionInBlock()

    def render_text(self) -> None:
        self._render(0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._top_before = self.top  # now: Qt gives the document the new font next
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._reach_page_above()
        if event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            action = QAbstractSlider.SliderAction
            step = action.SliderPageStepSub if back else action.SliderPageStepAdd
            self.verticalScrollBar().triggerAction(step)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # to the view: Qt would look for a page of its own
        else:
            self._shows_caret = True
            self.setCursorWidth(1)
            super().keyPressEvent(event)
            if not event.matches(QKeySequence.StandardKey.SelectAll):
                self._see_caret()

    def _enter(self, link: Link, forward: bool = True) -> None:
        self._reach(link.start)
        super()._enter(link, forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(say("Copy with citation"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy_wanted)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):  # over a margin: the viewport takes its own
            self._reach_page_above()
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._reach_page_above()
        self._mark_seen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._reach_page_above()
        super().wheelEvent(event)

    def _render(self, around: int) -> None:
        """Set the text, in the colours of the palette, laid out around this character of it."""
        if self._reading is None:
            return
        if self._unrolling is not None:
            self._unrolling.stop()
        # None of the text before, nor of this one while Qt takes it.
        before, self._text, self._unrolling, self._held = self._text, None, None, (0, 0)
        document = QTextDocument(self)
        document.setDefaultFont(scaled(self.font(), READING))
        document.setDocumentMargin(GRID)
        text = LaidOutText(self._reading.text, document)
        text.write(heading_html(self._reading.facts, self.palette()))
        unrolling = Unrolling(document)
        unrolling.risen.connect(self._rise)
        unrolling.resumed.connect(self._reach_beginning)
        self._fit()  # first, or Qt would lay it out twice
        self.setDocument(document)
        self.setCursorWidth(int(self._shows_caret))  # the document has it
        if before is not None:
            before.document.deleteLater()
        self._text, self._unrolling = text, unrolling
        self._reach(text.cursor_at(around).position())
        self.verticalScrollBar().setValue(0)
        self._mark_seen()

    def _reach(self, position: int) -> None:
        """Have what is around a position of the document laid out, as far as a view reaches."""
        if self._unrolling is not None:
            self._unrolling.reach(position, self.viewport().height())

    def _reach_page_above(self) -> None:
        """Have a page above what is in sight laid out, for the next step up to go there."""
        if self._unrolling is not None:
            bar = self.verticalScrollBar()
            self._unrolling.reach_up(bar.value(), self.viewport().height())

    def _reach_beginning(self) -> None:
        """Show the beginning where one has scrolled to the very top, before it was laid out."""
        if not self.verticalScrollBar().value():
            self._reach(0)

    def _put_at_top(self, text: LaidOutText, character: int) -> QTextCursor:
        """Scroll until a character of the text is at the top of the view; return a cursor there."""
        cursor, bar = text.cursor_at(character), self.verticalScrollBar()
        self._reach(cursor.position())
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if character else 0)
        self._held = bar.value(), character
        return cursor

    def _see_caret(self) -> None:
        """Show the caret where it has come to what is not laid out yet."""
        caret = self.textCursor()
        if not caret.block().isVisible():
            self._reach(caret.position())
            self.ensureCursorVisible()

    def _see_moved(self) -> None:
        """Show the caret that a screen reader has moved; all of the text is selected in place."""
        if not self.textCursor().hasSelection():
            self._see_caret()

    def _rise(self, pixels: float) -> None:
        """Scroll on by what has come in above, so that the text in sight stays."""
        self._left_to_rise += pixels
        whole = round(self._left_to_rise)
        self._left_to_rise -= whole
        bar, (held, character) = self.verticalScrollBar(), self._held
        is_held = bar.value() == held
        bar.setValue(bar.value() + whole)
        if is_held:
            self._held = bar.value(), character

    def _seen(self) -> "Span":
        """The positions in the document at which the first line in sight begins, and the last one
        ends. An Arabic line begins on the right."""
        view = self.viewport().rect()
        corners = view.topLeft(), view.topRight(), view.bottomLeft(), view.bottomRight()
        positions = [self.cursorForPosition(corner).position() for corner in corners]
        return min(positions), max(positions)

    def _render_in_place(self) -> None:
        # Not by its pixel: in other letters it is that of another line.
        self._render(self._top_before)
        self.scroll_to(self._top_before)

    def _fit(self) -> None:
        """Centre lines of a good length; in a narrow view, as long as there is room."""
        wanted = line_width(scaled(self.font(), READING), _SIGNS) + 2 * GRID
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = min(wanted, room - 2 * GRID)
        side = (room - width) // 2
        self.setViewportMargins(side, 0, room - width - side, 0)
        if self.lineWrapColumnOrWidth() == width:
            return
        top = self.top
        if self._unrolling is not None:
            self._unrolling.fold()
        self.setLineWrapColumnOrWidth(width)
        if self._text is not None:
            self._put_at_top(self._text, top)

    def _mark_seen(self) -> None:
        """Mark the matches in sight: of many thousands, Qt would look at each when it paints."""
        if self._text is None:
            return
        palette = self.palette()
        first, last = map(self._text.character, self._seen())
        start = bisect_left(self._matches, first, key=lambda match: match[1])
        end = bisect_left(self._matches, last, key=lambda match: match[0])
        ground, ink = highlight_colors(palette)
        marks = []
        for match in self._matches[start:end]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._text.range_cursor(match)
            is_current = match == self._current
            role = QPalette.ColorRole
            mark.format.setBackground(palette.color(role.Highlight) if is_current else ground)
            mark.format.setForeground(palette.color(role.HighlightedText) if is_current else ink)
            marks.append(mark)
        self.setExtraSelections(marks)
