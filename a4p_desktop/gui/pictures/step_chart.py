"""A step chart of published totals: the line stays level until the next total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from a4p_desktop.gui.pictures.canvas import END, MIDDLE, Canvas, Numbers, Spot
from a4p_desktop.gui.pictures.scales import NO_DAY, DateScale, NumberScale, day_of
from a4p_desktop.gui.words.words import date_words, number_words

_DOT = 4.5
_LINES = 11
"""The height of the chart, in lines of text."""
_APART = 5.0
"""The least distance of labels."""
_TICK_APART = 9
"""The width of a date with its margin, in characters."""


@dataclass(frozen=True)
class Point:
    """What was published at a date; `number` is None where it does not fit the scale."""

    date: str
    number: int | None
    label: str
    words: str
    more: str = ""


@dataclass(frozen=True)
class StepChart:
    """Points in chronological order."""

    points: tuple[Point, ...]
    table: Numbers

    def height(self, canvas: Canvas) -> float:
        return round(canvas.line * _LINES)

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        layout = _StepLayout(self, canvas)
        self._paint_grid(painter, canvas, layout)
        painter.setPen(QPen(canvas.colours.recorded.colour, 2.0))
        painter.drawPolyline([_mirrored(canvas, point) for point in layout.steps()])
        for point, place in layout.points():
            self._paint_point(painter, canvas, point, _mirrored(canvas, place))
        for words, room in layout.labels():
            canvas.write(painter, room, words, MIDDLE)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        size = 2 * _DOT + 2
        return [
            Spot(
                canvas.mirrored(QRectF(place.x() - size / 2, place.y() - size / 2, size, size)),
                point.words,
                more=point.more,
            )
            for point, place in _StepLayout(self, canvas).points()
        ]

    def numbers(self) -> Numbers:
        return self.table

    def _paint_grid(self, painter: QPainter, canvas: Canvas, layout: "_StepLayout") -> None:
        left, right = layout.plot.left(), layout.plot.right()
        faint = canvas.colours.faint
        for number in layout.up.ticks(5):
            y = layout.up.place(number)
            painter.setPen(QPen(canvas.colours.grid if number else faint, 1.0))
            painter.drawLine(QLineF(canvas.mirrored_x(left), y, canvas.mirrored_x(right), y))
            room = QRectF(canvas.room.left(), y - canvas.line / 2, left - canvas.room.left() - 6, 0)
            room.setHeight(canvas.line)
            canvas.write(painter, room, number_words(number), END, faint)
        for words, room in layout.dates():
            painter.setPen(QPen(faint, 1.0))
            x = canvas.mirrored_x(room.center().x())
            painter.drawLine(QLineF(x, layout.plot.bottom(), x, layout.plot.bottom() + 4))
            canvas.write(painter, room, words, MIDDLE, faint)

    def _paint_point(self, painter: QPainter, canvas: Canvas, point: Point, place: QPointF) -> None:
        colours = canvas.colours
        if point.number is None:
            # An empty diamond: what it stands for is not on this scale.
            painter.setPen(QPen(colours.text, 1.4))
            painter.setBrush(colours.ground)
            painter.drawPolygon(_diamond(place))
        else:
            painter.setPen(QPen(colours.ground, 1.5))
            painter.setBrush(colours.recorded.colour)
            painter.drawEllipse(place, _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class _StepLayout:
    """The places of a chart's parts on a canvas, from left to right."""

    def __init__(self, chart: StepChart, canvas: Canvas) -> None:
        self._canvas = canvas
        room = canvas.room
        most = max((point.number or 0 for point in chart.points), default=0)
        wide = canvas.width(number_words(most)) + 8
        top, bottom = canvas.line * 1.4, canvas.line * 1.5
        self.plot = QRectF(room).adjusted(wide, top, -_DOT, -bottom)
        self.up = NumberScale(most, self.plot.bottom(), self.plot.top())
        self._dated = [
            (point, day) for point in chart.points if (day := day_of(point.date)) is not None
        ]
        days = [day for _, day in self._dated]
        # The labels of a steep rise stand before their points.
        before = canvas.width(number_words(most)) * 1.6
        after = canvas.width(chart.points[-1].label) / 2 if chart.points else 0.0
        first, last = min(days, default=NO_DAY), max(days, default=NO_DAY)
        start = self.plot.left() + min(before, self.plot.width() / 4)
        self.along = DateScale(first, last, start, max(start, self.plot.right() - after))

    def points(self) -> Iterator[tuple[Point, QPointF]]:
        """Each point with its place; those without a number lie on the date axis.

        A point without a day has no place.
        """
        for point, day in self._dated:
            yield point, QPointF(self.along.place(day), self.up.place(point.number or 0))

    def steps(self) -> Iterator[QPointF]:
        """The corners of the line."""
        before: QPointF | None = None
        for point, place in self.points():
            if point.number is None:
                continue
            if before is not None:
                yield QPointF(place.x(), before.y())
            yield place
            before = place

    def labels(self) -> Iterator[tuple[str, QRectF]]:
        """The labels that have room; newer ones have precedence."""
        taken: list[QRectF] = []
        found: list[tuple[str, QRectF]] = []
        following: QPointF | None = None
        for point, place in reversed(list(self.points())):
            rising = following is not None and self._is_beside(place, following)
            if point.number is not None:  # the line passes by the others
                following = place
            room = self._label_place(point, place, before=rising)
            if point.label and not any(room.intersects(other) for other in taken):
                taken.append(room.adjusted(-_APART, 0, _APART, 0))
                found.append((point.label, room))
        yield from reversed(found)

    def dates(self) -> Iterator[tuple[str, QRectF]]:
        """The ticks of the date axis that have room."""
        canvas = self._canvas
        letter = canvas.metrics.averageCharWidth()
        ticks = self.along.ticks(int(self.plot.width() / max(1, letter * _TICK_APART)) or 1)
        whole_years = all(day.month == 1 for day in ticks)
        end = canvas.room.left()
        for day in ticks:
            words = date_words(day.isoformat()[: 4 if whole_years else 7])
            width = canvas.width(words)
            x = self.along.place(day) - width / 2
            if x >= end and x + width <= canvas.room.right():
                yield words, QRectF(x, self.plot.bottom() + 5, width, canvas.line)
                end = x + width + letter

    def _is_beside(self, place: QPointF, following: QPointF) -> bool:
        """Whether the line rises soon after `place`, through the place of its label."""
        near = following.x() - place.x() < self._canvas.line * 2
        return near and following.y() < place.y() - self._canvas.line / 2

    def _label_place(self, point: Point, place: QPointF, *, before: bool) -> QRectF:
        width, line = self._canvas.width(point.label), self._canvas.line
        if before:
            top = min(place.y() - line / 2, self.plot.bottom() - line)
            return QRectF(place.x() - _DOT - 3 - width, top, width, line)
        left = min(place.x() - width / 2, self._canvas.room.right() - width)
        return QRectF(left, place.y() - _DOT - line - 1, width, line)


def _mirrored(canvas: Canvas, place: QPointF) -> QPointF:
    return QPointF(canvas.mirrored_x(place.x()), place.y())


def _diamond(place: QPointF) -> QPolygonF:
    size = _DOT + 1
    return QPolygonF(
        [
            place + QPointF(0, -size),
            place + QPointF(size, 0),
            place + QPointF(0, size),
            place + QPointF(-size, 0),
        ]
    )
