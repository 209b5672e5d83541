"""The layout of a long document in slices: first what is seen, then the rest, down and up."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

_FIRST, _SLICE = 1_000, 3_000
"""Characters that are laid out at once, until the view is full and after it: a slice takes 6 ms in
Chinese, and 1 ms in English."""
_UNTIL_SEEN, _PAUSE = 50, 10
"""Milliseconds before the first slice, until the view is painted, and between two, for the keys."""

_FAR = QPointF(0, 1e7)


class Unrolling(QObject):
    """Hides what is not laid out: to find a place, Qt lays out all that stands before it.

    Qt does not lay out hidden blocks, but cursors and screen readers still reach them.
    """

    risen = Signal(float)  # pixels that have come in above what was laid out
    resumed = Signal()  # before the next slice, while the view stands still

    def __init__(self, document: QTextDocument) -> None:
        """Hide all of a document before Qt lays it out."""
        super().__init__(document)
        self._document = document
        self._first = self._last = 0
        """The numbers of the first block that is laid out, and after the last one."""
        self._goes_down = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        _hide(document.begin(), document.blockCount())

    @property
    def is_done(self) -> bool:
        """Whether all of the document is laid out."""
        return self._last - self._first == self._document.blockCount()

    def reach(self, position: int, room: int) -> None:
        """Lay out what is around a position of the document at once: `room` pixels above it, and
        three times as many below, for a turn of the page; begin there if it is not laid out."""
        number = self._document.findBlock(position).blockNumber()
        if not self._first <= number < self._last:
            self.fold()
            self._first = self._last = number
        while self._last < self._document.blockCount() and self._below(number) < 3 * room:
            self._down(_FIRST)
        while self._first > 0 and self._above(number) < room:
            self._up(_FIRST)
        if not self.is_done and not self._timer.isActive():
            self._timer.start(_UNTIL_SEEN)

    def reach_up(self, scrolled: int, room: int) -> None:
        """Lay out more than `room` pixels above the view, which is at `scrolled` of its bar."""
        number = self._first
        while self._first > 0 and scrolled + self._above(number) <= room:
            self._up(_FIRST)

    def fold(self) -> None:
        """Hide again what is laid out."""
        count = self._last - self._first
        if count:
            _hide(self._document.findBlockByNumber(self._first), count)
            self._first = self._last = 0
            self._document.markContentsDirty(0, self._document.characterCount())

    def stop(self) -> None:
        """Leave what is not laid out as it is."""
        self._timer.stop()

    def _go_on(self) -> None:
        """Lay out the next slice: one below, then one above."""
        self.resumed.emit()
        self._goes_down = not self._goes_down
        if self._last < self._document.blockCount() and (self._goes_down or not self._first):
            self._down(_SLICE)
        elif self._first:
            self._up(_SLICE)
        if not self.is_done:
            self._timer.start(_PAUSE)

    def _down(self, most: int) -> None:
        last, length = self._last, 0
        for block in _blocks(self._document.findBlockByNumber(last)):
            last, length = last + 1, length + block.length()
            if length >= most:
                break
        first, self._last = self._last, last
        self._show(first, last)

    def _up(self, most: int) -> None:
        last, length = self._first, 0
        while self._first and length < most:
            self._first -= 1
            length += self._document.findBlockByNumber(self._first).length()
        before = self._top(last)
        self._show(self._first, last)
        self.risen.emit(self._top(last) - before)

    def _show(self, first: int, last: int) -> None:
        """Let Qt lay out the blocks with these numbers."""
        block = self._document.findBlockByNumber(first)
        start = end = block.position()
        for shown in islice(_blocks(block), last - first):
            shown.setVisible(True)
            end += shown.length()
        self._document.markContentsDirty(start, end - start)

    def _above(self, number: int) -> float:
        """The pixels that are laid out above a block."""
        return self._top(number) - self._top(self._first)

    def _below(self, number: int) -> float:
        """The pixels that are laid out from the top of a block."""
        return self._bottom(self._last - 1) - self._top(number) if number < self._last else 0

    def _top(self, number: int) -> float:
        block = self._document.findBlockByNumber(number)
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _bottom(self, number: int) -> float:
        block = self._document.findBlockByNumber(number)
        return self._document.documentLayout().blockBoundingRect(block).bottom()


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    """A block and those after it."""
    while block.isValid():
        yield block
        block = block.next()


def _hide(block: QTextBlock, count: int) -> None:
    """Hide `count` blocks from this one on."""
    for hidden in islice(_blocks(block), count):
        hidden.setVisible(False)
        # Out of the way: Qt looks at hidden blocks, too, for the one at a place in the view.
        hidden.layout().setPosition(_FAR)
