"""A bar chart: rows of labelled bars on one scale, each part leading to the rows it counts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from a4p_desktop.gui.pictures.canvas import Canvas, Narrowing, Numbers, Spot
from a4p_desktop.gui.pictures.colours import Fill, PictureColours
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.gui.pictures.scales import NumberScale

FillOf = Callable[[PictureColours], Fill]

_LABELS = 0.5
"""The largest share of the width for labels; longer ones are written above their bars."""
_GAP = 8.0
_THIN = 2.0
"""The least width of the bar of a number above 0."""


@dataclass(frozen=True)
class Part:
    """A part of a bar, as long as its number."""

    number: int
    fill: FillOf
    words: str
    narrowing: Narrowing | None = None
    more: str = ""


@dataclass(frozen=True)
class Bar:
    """Parts one after the other, and the text after them."""

    parts: tuple[Part, ...]
    text: str


@dataclass(frozen=True)
class BarRow:
    """A label with one bar, or several below each other."""

    label: str
    bars: tuple[Bar, ...]
    words: str = ""
    """The words of the label as a mark of its own; "" where it is not a mark."""
    narrowing: Narrowing | None = None
    more: str = ""


@dataclass(frozen=True)
class BarChart:
    """Rows of bars on one scale, below a legend of their fills."""

    rows: tuple[BarRow, ...]
    legend: tuple[tuple[FillOf, str], ...]
    table: Numbers

    def height(self, canvas: Canvas) -> float:
        return _BarLayout(self, canvas).bottom - canvas.room.top()

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        layout = _BarLayout(self, canvas)
        for fill, words, swatch, text in layout.legend():
            fill_mark(painter, canvas.mirrored(swatch), fill)
            canvas.write(painter, text, words, colour=canvas.colours.faint)
        for row, label, bars in layout.rows():
            canvas.write(painter, label, row.label)
            for bar, place in zip(row.bars, bars, strict=True):
                end = place.left()
                for part, length in layout.parts(bar, place):
                    if part.number:
                        fill_mark(painter, canvas.mirrored(length), part.fill(canvas.colours))
                        end = length.right()
                room = QRectF(
                    end + _GAP / 2, place.top(), canvas.room.right() - end, place.height()
                )
                canvas.write(painter, room, bar.text)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        return list(self._spots(canvas))

    def numbers(self) -> Numbers:
        return self.table

    def _spots(self, canvas: Canvas) -> Iterator[Spot]:
        layout = _BarLayout(self, canvas)
        for row, label, bars in layout.rows():
            if row.words:
                yield Spot(canvas.mirrored(label), row.words, row.narrowing, row.more)
            for bar, place in zip(row.bars, bars, strict=True):
                for part, length in layout.parts(bar, place):
                    if not part.number:
                        # Without a bar to click, the text is the mark.
                        length.setWidth(_GAP + canvas.width(bar.text))
                    yield Spot(canvas.mirrored(length), part.words, part.narrowing, part.more)


class _BarLayout:
    """The places of a chart's parts on a canvas, from left to right."""

    def __init__(self, chart: BarChart, canvas: Canvas) -> None:
        self._chart = chart
        self._canvas = canvas
        self._line = canvas.line
        labels = max((canvas.width(row.label) for row in chart.rows), default=0.0)
        self._above = labels > canvas.room.width() * _LABELS
        self._left = canvas.room.left() + (0 if self._above else labels + 2 * _GAP)
        bars = [bar for row in chart.rows for bar in row.bars]
        texts = max((canvas.width(bar.text) for bar in bars), default=0.0)
        most = max((sum(part.number for part in bar.parts) for bar in bars), default=0)
        right = max(canvas.room.right() - texts - _GAP, self._left + _THIN)
        self._scale = NumberScale(most, self._left, right)
        self._legend_bottom = max((text.bottom() for *_, text in self.legend()), default=None)

    @property
    def bottom(self) -> float:
        """The y of the end of the last row."""
        ends = [places[-1].bottom() for *_, places in self.rows()]
        return max(ends, default=self._top()) + 1

    def legend(self) -> Iterator[tuple[Fill, str, QRectF, QRectF]]:
        """Each entry of the legend: its fill, its words, and the places of both."""
        room, size = self._canvas.room, round(self._line * 0.75)
        x, y = room.left(), room.top()
        for fill, words in self._chart.legend:
            width = self._canvas.width(words)
            if x > room.left() and x + 2 * size + width > room.right():
                x, y = room.left(), y + self._line * 1.2
            swatch = QRectF(x, y + (self._line - size) / 2, size * 1.5, size)
            text = QRectF(swatch.right() + _GAP / 2, y, width, self._line)
            yield fill(self._canvas.colours), words, swatch, text
            x = text.right() + 2 * _GAP

    def rows(self) -> Iterator[tuple[BarRow, QRectF, list[QRectF]]]:
        """Each row with the places of its label and of its bars."""
        y, high = self._top(), self._bar_height()
        for row in self._chart.rows:
            bars_top = y + (self._line + 2 if self._above else 0)
            bars = [
                QRectF(self._left, bars_top + n * (high + 2), self._canvas.room.width(), high)
                for n in range(len(row.bars))
            ]
            yield row, self._label_place(row, y, bars), bars
            y = bars[-1].bottom() + (_GAP if len(row.bars) == 1 else 1.5 * _GAP)

    def parts(self, bar: Bar, place: QRectF) -> Iterator[tuple[Part, QRectF]]:
        """Each part with its place."""
        start, before = place.left(), 0
        for part in bar.parts:
            before += part.number
            end = max(self._scale.place(before), start + (_THIN if part.number else 0))
            yield part, QRectF(start, place.top(), end - start, place.height())
            start = end

    def _label_place(self, row: BarRow, y: float, bars: Sequence[QRectF]) -> QRectF:
        width = self._canvas.width(row.label)
        if self._above:
            width = min(width, self._canvas.room.width())
            return QRectF(self._canvas.room.left(), y, width, self._line)
        middle = (bars[0].top() + bars[-1].bottom()) / 2
        # Aligned to the bars, not to the edge, so that the eye need not leap.
        return QRectF(self._left - _GAP - width, middle - self._line / 2, width, self._line)

    def _bar_height(self) -> float:
        return round(self._line * 1.05)

    def _top(self) -> float:
        bottom = self._legend_bottom
        return self._canvas.room.top() if bottom is None else bottom + _GAP
