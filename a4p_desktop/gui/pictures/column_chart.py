"""A column chart: what is counted in even steps of time, as columns side by side on one scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from a4p_desktop.gui.look.colours import mixed
from a4p_desktop.gui.pictures.canvas import (
    END,
    GRIP,
    MIDDLE,
    Canvas,
    Narrowing,
    Numbers,
    Spot,
)
from a4p_desktop.gui.pictures.scales import NumberScale
from a4p_desktop.gui.words.words import number_words

_LINES = 8
"""The height of the chart, in lines of text."""
_WIDEST = 3
"""The greatest width of a column, in lines of text: a few would look like walls."""
_FILLED = 0.75
"""The share of a step that its column fills."""
_LOWEST = 2.0
"""The least height of the column of a number above 0."""
_APART = (1, 2, 5)
"""Of these steps, of ten times as many, and so on, the names are written below the columns."""
_GAP = 6.0


@dataclass(frozen=True)
class Column:
    """What is counted in one step; `step` is its index from the first step of the chart."""

    step: int
    number: int
    words: str
    narrowing: Narrowing | None = None
    chosen: bool = False


@dataclass(frozen=True)
class Columns:
    """Columns for steps of one length, as years or decades; a step may be without a column."""

    names: tuple[str, ...]
    """The name of each step, with or without a column."""
    columns: tuple[Column, ...]
    """In order of time."""
    first: int = 0
    """The number of the first step, by which the steps are chosen whose names are written."""


@dataclass(frozen=True)
class ColumnChart:
    """Columns in steps of one or several lengths, of which the shortest with room are shown."""

    lengths: tuple[Columns, ...]
    """At least one, the shortest steps first."""
    table: Numbers

    def height(self, canvas: Canvas) -> float:
        return round(canvas.line * _LINES)

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        layout = _ColumnLayout(self, canvas)
        colours = canvas.colours
        self._paint_grid(painter, canvas, layout)
        for column, step, filled in layout.columns():
            if column.chosen:
                band = mixed(colours.ground, colours.recorded.colour, 0.14)
                painter.fillRect(canvas.mirrored(step), band)
            painter.fillRect(canvas.mirrored(filled), colours.recorded.colour)
            if layout.numbered:
                above = QRectF(step.left(), filled.top() - canvas.line, step.width(), canvas.line)
                canvas.write(painter, above, number_words(column.number), MIDDLE)
        for name, room, chosen in layout.names():
            colour = colours.text if chosen else colours.faint
            canvas.write(painter, room, name, MIDDLE, colour, bold=chosen)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        # The whole step is a mark, so that a low column is as easy to hit; the picture's grip
        # would reach over the neighbours.
        return [
            Spot(
                canvas.mirrored(step.adjusted(GRIP, GRIP, -GRIP, 0)), column.words, column.narrowing
            )
            for column, step, _ in _ColumnLayout(self, canvas).columns()
        ]

    def numbers(self) -> Numbers:
        return self.table

    def _paint_grid(self, painter: QPainter, canvas: Canvas, layout: "_ColumnLayout") -> None:
        plot, colours = layout.plot, canvas.colours
        for number in layout.ticks():
            y = layout.up.place(number)
            painter.setPen(QPen(colours.grid if number else colours.faint, 1.0))
            painter.drawLine(
                QLineF(canvas.mirrored_x(plot.left()), y, canvas.mirrored_x(plot.right()), y)
            )
            if not layout.numbered:
                room = QRectF(canvas.room.left(), y - canvas.line / 2, layout.side, canvas.line)
                canvas.write(painter, room, number_words(number), END, colours.faint)


class _ColumnLayout:
    """The places of a chart's parts on a canvas, from left to right."""

    def __init__(self, chart: ColumnChart, canvas: Canvas) -> None:
        self._canvas = canvas
        room = canvas.room
        least = max(canvas.metrics.averageCharWidth(), 2 * GRIP + 1)
        for self._shown in chart.lengths:
            numbers = [column.number for column in self._shown.columns]
            widest = max((canvas.width(number_words(number)) for number in numbers), default=0.0)
            steps = max(len(self._shown.names), 1)
            if room.width() - widest - _GAP >= steps * least:
                break
        self.numbered = widest + 2 * canvas.metrics.averageCharWidth() <= room.width() / steps
        """Whether each column has its number above it, in place of a scale beside them all."""
        self.side = 0.0 if self.numbered else min(widest, room.width() / 2)
        """The width of the numbers beside the scale."""
        left = room.left() + (0.0 if self.numbered else self.side + _GAP)
        top = room.top() + canvas.line * (1 if self.numbered else 0.5)
        bottom = max(top, room.bottom() - canvas.line * 1.4)
        self.plot = QRectF(left, top, max(0.0, room.right() - left), bottom - top)
        self.up = NumberScale(max(numbers, default=0), bottom, top)
        self._step = self.plot.width() / steps

    def ticks(self) -> Sequence[int]:
        """The numbers with a line across: those of the scale, or only 0."""
        return (0,) if self.numbered else self.up.ticks(5)

    def columns(self) -> Iterator[tuple[Column, QRectF, QRectF]]:
        """Each column with the place of its step, as high as the chart, and what it fills."""
        bottom = self.plot.bottom()
        wide = max(1.0, min(self._step * _FILLED, self._canvas.line * _WIDEST))
        for column in self._shown.columns:
            step = self._place(column.step)
            top = self.up.place(column.number)
            if column.number > 0:
                top = min(top, bottom - _LOWEST)
            left = step.center().x() - wide / 2
            yield column, step, QRectF(left, top, wide, bottom - top)

    def names(self) -> Iterator[tuple[str, QRectF, bool]]:
        """The names that are written, with their places, and whether they are of a chosen step."""
        chosen = {column.step for column in self._shown.columns if column.chosen}
        taken = [self._name_place(step, bold=True) for step in chosen]
        for step in range(len(self._shown.names)):
            place = self._name_place(step, bold=step in chosen)
            if step in chosen:
                yield self._shown.names[step], place, True
            elif (self._shown.first + step) % self._apart == 0:
                inside = place.left() >= self._canvas.room.left()
                inside = inside and place.right() <= self._canvas.room.right()
                if inside and not any(place.intersects(other) for other in taken):
                    yield self._shown.names[step], place, False

    @cached_property
    def _apart(self) -> int:
        """How many steps lie between two of the names that are written, all equally far apart."""
        letter = self._canvas.metrics.averageCharWidth()
        widest = max(map(self._canvas.width, self._shown.names), default=0.0) + letter
        size = 1
        while True:
            for number in _APART:
                if number * size * self._step >= widest or number * size > len(self._shown.names):
                    return number * size
            size *= 10

    def _place(self, step: int) -> QRectF:
        left = self.plot.left() + step * self._step
        return QRectF(
            left, self._canvas.room.top(), self._step, self.plot.bottom() - self._canvas.room.top()
        )

    def _name_place(self, step: int, *, bold: bool = False) -> QRectF:
        """The place of a name below its column; that of a chosen step lies within the room."""
        canvas = self._canvas
        width = canvas.width(self._shown.names[step]) * (1.15 if bold else 1)
        left = self._place(step).center().x() - width / 2
        if bold:
            left = max(canvas.room.left(), min(left, canvas.room.right() - width))
        return QRectF(left, self.plot.bottom() + canvas.line * 0.3, width, canvas.line)
