"""Bars beside their labels: numbers to compare, each a way in to what it counts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers, Sheet, Spot
from a4p_desktop.gui.pictures.colours import Fill, PictureColours
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.gui.pictures.scales import NumberScale

FillOf = Callable[[PictureColours], Fill]

_LABELS = 0.5
"""The share of the width that labels may take; where they want more, they stand above the bars."""
_GAP = 8.0
_THIN = 2.0
"""No number above 0 is painted thinner."""


@dataclass(frozen=True)
class Part:
    """A length of a bar."""

    number: int
    fill: FillOf
    words: str
    narrowing: Narrowing | None = None
    more: str = ""


@dataclass(frozen=True)
class Bar:
    """Parts one after the other, and what is written behind them."""

    parts: tuple[Part, ...]
    told: str


@dataclass(frozen=True)
class BarRow:
    """What is counted, with one bar or several below each other."""

    label: str
    bars: tuple[Bar, ...]
    words: str = ""
    """What the label says as a mark of its own; "" where it is none."""
    narrowing: Narrowing | None = None
    more: str = ""


@dataclass(frozen=True)
class BarChart:
    """Rows of bars that share a scale, below what their fills mean."""

    rows: tuple[BarRow, ...]
    legend: tuple[tuple[FillOf, str], ...]
    table: Numbers

    def height(self, sheet: Sheet) -> float:
        return _Layout(self, sheet).bottom - sheet.room.top()

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        layout = _Layout(self, sheet)
        for fill, words, swatch, text in layout.legend():
            fill_mark(painter, sheet.turned(swatch), fill)
            sheet.write(painter, text, words, colour=sheet.colours.faint)
        for row, label, bars in layout.rows():
            sheet.write(painter, label, row.label)
            for bar, place in zip(row.bars, bars, strict=True):
                end = place.left()
                for part, length in layout.parts(bar, place):
                    if part.number:
                        fill_mark(painter, sheet.turned(length), part.fill(sheet.colours))
                        end = length.right()
                room = QRectF(end + _GAP / 2, place.top(), sheet.room.right() - end, place.height())
                sheet.write(painter, room, bar.told)

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        return list(self._spots(sheet))

    def numbers(self) -> Numbers:
        return self.table

    def _spots(self, sheet: Sheet) -> Iterator[Spot]:
        layout = _Layout(self, sheet)
        for row, label, bars in layout.rows():
            if row.words:
                yield Spot(sheet.turned(label), row.words, row.narrowing, row.more)
            for bar, place in zip(row.bars, bars, strict=True):
                for part, length in layout.parts(bar, place):
                    if not part.number:
                        # There is nothing but what is written: that is where it is reached.
                        length.setWidth(_GAP + sheet.width(bar.told))
                    yield Spot(sheet.turned(length), part.words, part.narrowing, part.more)


class _Layout:
    """Where the parts of a chart stand on a sheet, thought from left to right."""

    def __init__(self, chart: BarChart, sheet: Sheet) -> None:
        self._chart = chart
        self._sheet = sheet
        self._line = sheet.line
        labels = max((sheet.width(row.label) for row in chart.rows), default=0.0)
        self._above = labels > sheet.room.width() * _LABELS
        self._left = sheet.room.left() + (0 if self._above else labels + 2 * _GAP)
        told = max((sheet.width(bar.told) for row in chart.rows for bar in row.bars), default=0.0)
        most = max((sum(p.number for p in b.parts) for r in chart.rows for b in r.bars), default=0)
        right = max(sheet.room.right() - told - _GAP, self._left + _THIN)
        self._scale = NumberScale(most, self._left, right)
        self._legend_bottom = max((text.bottom() for *_, text in self.legend()), default=None)

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        ends = [places[-1].bottom() for *_, places in self.rows()]
        return max(ends, default=self._top()) + 1

    def legend(self) -> Iterator[tuple[Fill, str, QRectF, QRectF]]:
        """What each fill means: the fill, the words, and their places."""
        room, size = self._sheet.room, round(self._line * 0.75)
        x, y = room.left(), room.top()
        for fill, words in self._chart.legend:
            width = self._sheet.width(words)
            if x > room.left() and x + 2 * size + width > room.right():
                x, y = room.left(), y + self._line * 1.2
            swatch = QRectF(x, y + (self._line - size) / 2, size * 1.5, size)
            text = QRectF(swatch.right() + _GAP / 2, y, width, self._line)
            yield fill(self._sheet.colours), words, swatch, text
            x = text.right() + 2 * _GAP

    def rows(self) -> Iterator[tuple[BarRow, QRectF, list[QRectF]]]:
        """Each row with the place of its label and those of its bars."""
        y, high = self._top(), self._bar_height()
        for row in self._chart.rows:
            bars_top = y + (self._line + 2 if self._above else 0)
            bars = [
                QRectF(self._left, bars_top + n * (high + 2), self._sheet.room.width(), high)
                for n in range(len(row.bars))
            ]
            yield row, self._label_place(row, y, bars), bars
            y = bars[-1].bottom() + (_GAP if len(row.bars) == 1 else 1.5 * _GAP)

    def parts(self, bar: Bar, place: QRectF) -> Iterator[tuple[Part, QRectF]]:
        """Each part with its length of the bar."""
        start, before = place.left(), 0
        for part in bar.parts:
            before += part.number
            end = max(self._scale.place(before), start + (_THIN if part.number else 0))
            yield part, QRectF(start, place.top(), end - start, place.height())
            start = end

    def _label_place(self, row: BarRow, y: float, bars: Sequence[QRectF]) -> QRectF:
        width = self._sheet.width(row.label)
        if self._above:
            width = min(width, self._sheet.room.width())
            return QRectF(self._sheet.room.left(), y, width, self._line)
        middle = (bars[0].top() + bars[-1].bottom()) / 2
        # At the bars, not at the edge, so that the eye need not leap.
        return QRectF(
            self._left - 2 * _GAP + _GAP - width, middle - self._line / 2, width, self._line
        )

    def _bar_height(self) -> float:
        return round(self._line * 1.05)

    def _top(self) -> float:
        bottom = self._legend_bottom
        return self._sheet.room.top() if bottom is None else bottom + _GAP
