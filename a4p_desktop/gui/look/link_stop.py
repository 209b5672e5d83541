"""The links of a text, and the widget over the one that has the keyboard.

A screen reader tells widgets. Of a text, Qt tells it neither the links nor which of them the
keyboard is on.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextTable,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from a4p_desktop.gui.look.focus_sign import GAP, LINE, draw_focus
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.text.plain_text import SEAM

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

say = Speaker("Links", on_screen=True)

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_AROUND, _ABOVE = LINE + GAP, 1
"""The room for the sign of the keyboard beside the letters, and above and below, in pixels: there
it must not cross the letters of other lines."""
_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The reasons why the focus goes and comes back."""
_LONGEST = 200
"""The most characters of a line that is told with its link."""
_BREAK = "\u2028"
_FOLDED = {"▸": say.mark("folded"), "▾": say.mark("unfolded")}
"""What screen readers say for the sign of a link that folds or unfolds what follows."""
_UNSPOKEN = str.maketrans("", "", f"{SEAM}↗→▸▾\u2066\u2067\u2068\u2069\u200e\u200f")


_told: list["QAccessibleInterface"] = []
"""What tells of each link. Qt deletes it with the link; Python must not do so before."""


class Link(NamedTuple):
    """A link in a document: where it leads, its range of characters, and what is told of it."""

    address: str
    start: int
    end: int
    words: str
    context: str
    """The line in which it stands, and of a table the first cell of its row, or whether what it
    unfolds is folded; "" where these are long, of several links, or say no more."""

    def places(self, document: QTextDocument) -> list[QRectF]:
        """Where it stands in `document`: a place for each of its lines."""
        block = document.findBlock(self.start)
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        layout, found = block.layout(), list[QRectF]()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = block.position() + line.textStart()
            first, last = max(self.start, begin), min(self.end, begin + line.textLength())
            if first < last:
                ends = (_across(line, at - block.position()) for at in (first, last))
                left, right = sorted(ends)
                place = QRectF(left, line.y(), right - left, line.height())
                found.append(place.translated(corner))
        return found


def links_of(document: QTextDocument) -> list[Link]:
    """The links in `document`, in the order of the text."""
    found, block = list[Link](), document.begin()
    while block.isValid():
        found += _links_in(block)
        block = block.next()
    return found


class LinkStop(QWidget):
    """Lies over a link while the keyboard is on it; the mouse goes through to the text."""

    entered = Signal()  # before the focus is told
    left = Signal()  # for another widget of the window
    followed = Signal(str)  # address
    draws_focus = True
    """Around each line of the link."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        _tell_role()
        self.link: Link | None = None
        self._lines: Sequence[QRect] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_link(self, link: Link, context: str = "") -> None:
        """Stand for `link`; `context` is told with it where its line says no more."""
        self.link = link
        self.setAccessibleName(link.words)
        self.setAccessibleDescription(link.context or context)

    def lie_over(self, lines: Sequence[QRectF], corner: QPointF) -> None:
        """Lie over the places of the link, in a text that begins at `corner` of the parent."""
        rects = [line.translated(corner).toAlignedRect() for line in lines]
        framed = [rect.adjusted(-_AROUND, -_ABOVE, _AROUND, _ABOVE) for rect in rects]
        whole = QRegion()
        for rect in framed:
            whole += rect
        self.setGeometry(whole.boundingRect())
        self._lines = [rect.translated(-self.pos()) for rect in framed]
        self.update()

    def follow(self) -> None:
        """Follow the link."""
        if self.link is not None:
            self.followed.emit(self.link.address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.follow()
        else:
            event.ignore()  # to the text, which scrolls

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if event.reason() not in _STAYS:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        for line in self._lines:
            draw_focus(painter, line, self.palette())


def _links_in(block: QTextBlock) -> Iterator[Link]:
    """The links in `block`."""
    ranges = list(_ranges(block))
    if not ranges:
        return
    whole, before, row = block.text(), block.position(), _row_of(block)
    for address, start, end in ranges:
        written = whole[start - before : end - before]
        words = _spoken(written)
        line = _line_around(whole, start - before)
        alone = len(ranges) == 1 and len(line) <= _LONGEST
        context = _spoken(line).removesuffix(words).rstrip() if alone else ""
        if written[:1] in _FOLDED:
            context = said(_FOLDED[written[:1]])
        yield Link(address, start, end, words, " ".join(filter(None, (row, context))))


def _row_of(block: QTextBlock) -> str:
    """The first cell of the row of a table in which `block` is; "" in that cell, where it is long,
    and outside of a table."""
    cursor = QTextCursor(block)
    table = cursor.currentFrame()
    if not isinstance(table, QTextTable):
        return ""
    cell, first = table.cellAt(cursor), QTextCursor(block)
    if not cell.column():
        return ""
    heading = table.cellAt(cell.row(), 0)
    first.setPosition(heading.firstPosition())
    first.setPosition(heading.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    words = _spoken(first.selectedText())
    return words if len(words) <= _LONGEST else ""


def _ranges(block: QTextBlock) -> Iterator[tuple[str, int, int]]:
    """The address, start and end of each link; one of several formats, as with a match, is one."""
    address, start, end = "", 0, 0
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        letters = fragment.charFormat()
        href = letters.anchorHref() if letters.isAnchor() else ""
        if href != address or fragment.position() != end:
            if address:
                yield address, start, end
            address, start = href, fragment.position()
        end = fragment.position() + fragment.length()
        piece += 1
    if address:
        yield address, start, end


def _line_around(text: str, place: int) -> str:
    """The line of `text`, broken by <br>, in which `place` is."""
    end = text.find(_BREAK, place)
    return text[text.rfind(_BREAK, 0, place) + 1 : end if end >= 0 else len(text)]


def _spoken(text: str) -> str:
    """`text` without the signs that a screen reader would spell."""
    return " ".join(text.translate(_UNSPOKEN).split())


def _across(line: QTextLine, place: int) -> float:
    """How far from the left a place in `line` is."""
    found = line.cursorToX(place)
    assert isinstance(found, tuple)  # Qt answers with the place as well
    return float(found[0])


@cache
def _tell_role() -> None:
    """Let Qt tell a LinkStop as a link, which a screen reader can press."""
    # Imported here so that the window opens sooner: its roles and states are many.
    from PySide6.QtGui import QAccessible, QAccessibleActionInterface
    from PySide6.QtWidgets import QAccessibleWidget

    press = QAccessibleActionInterface.pressAction()

    class LinkTold(QAccessibleWidget):
        def actionNames(self) -> list[str]:
            return [press, *super().actionNames()]

        def doAction(self, name: str) -> None:
            stop = self.object()
            if name == press and isinstance(stop, LinkStop):
                stop.follow()
            else:
                super().doAction(name)

    def made(kind: str, widget: QObject) -> "QAccessibleInterface | None":
        if kind == LinkStop.__name__ and isinstance(widget, LinkStop):
            _told[:] = filter(isValid, _told)
            _told.append(LinkTold(widget, QAccessible.Role.Link))
            return _told[-1]
        return None

    QAccessible.installFactory(made)
