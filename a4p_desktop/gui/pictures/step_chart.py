"""A number that grew in steps, as published: a line that stays level until the next is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from a4p_desktop.gui.pictures.canvas import END, MIDDLE, Numbers, Sheet, Spot
from a4p_desktop.gui.pictures.scales import DateScale, NumberScale, day_of
from a4p_desktop.gui.words.words import date_words, number_words

_DOT = 4.5
_LINES = 11
"""How many lines of words high the chart is."""
_APART = 5.0
"""From one label to the next, at least."""
_TICK_APART = 9
"""How many letters wide a date is, with some room beside it."""


@dataclass(frozen=True)
class Point:
    """What was published at a date; `number` None where that is no number of this kind."""

    date: str
    number: int | None
    told: str
    """What is written at the point."""
    words: str
    more: str = ""


@dataclass(frozen=True)
class StepChart:
    """Points in the order of time."""

    points: tuple[Point, ...]
    table: Numbers

    def height(self, sheet: Sheet) -> float:
        return round(sheet.line * _LINES)

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        layout = _Layout(self, sheet)
        self._paint_grid(painter, sheet, layout)
        painter.setPen(QPen(sheet.colours.recorded.colour, 2.0))
        painter.drawPolyline([_turned(sheet, point) for point in layout.steps()])
        for point, place in layout.points():
            self._paint_point(painter, sheet, point, _turned(sheet, place))
        for words, room in layout.labels():
            sheet.write(painter, room, words, MIDDLE)

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        size = 2 * _DOT + 2
        return [
            Spot(
                sheet.turned(QRectF(place.x() - size / 2, place.y() - size / 2, size, size)),
                point.words,
                more=point.more,
            )
            for point, place in _Layout(self, sheet).points()
        ]

    def numbers(self) -> Numbers:
        return self.table

    def _paint_grid(self, painter: QPainter, sheet: Sheet, layout: "_Layout") -> None:
        left, right = layout.plot.left(), layout.plot.right()
        faint = sheet.colours.faint
        for number in layout.up.ticks(5):
            y = layout.up.place(number)
            painter.setPen(QPen(sheet.colours.grid if number else faint, 1.0))
            painter.drawLine(QLineF(sheet.x(left), y, sheet.x(right), y))
            room = QRectF(sheet.room.left(), y - sheet.line / 2, left - sheet.room.left() - 6, 0)
            room.setHeight(sheet.line)
            sheet.write(painter, room, number_words(number), END, faint)
        for words, room in layout.dates():
            painter.setPen(QPen(faint, 1.0))
            x = sheet.x(room.center().x())
            painter.drawLine(QLineF(x, layout.plot.bottom(), x, layout.plot.bottom() + 4))
            sheet.write(painter, room, words, MIDDLE, faint)

    def _paint_point(self, painter: QPainter, sheet: Sheet, point: Point, place: QPointF) -> None:
        colours = sheet.colours
        if point.number is None:
            # A sign of another shape, and empty: what it says is not on this scale.
            painter.setPen(QPen(colours.text, 1.4))
            painter.setBrush(colours.ground)
            painter.drawPolygon(_diamond(place))
        else:
            painter.setPen(QPen(colours.ground, 1.5))
            painter.setBrush(colours.recorded.colour)
            painter.drawEllipse(place, _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class _Layout:
    """Where the parts of a chart stand on a sheet, thought from left to right."""

    def __init__(self, chart: StepChart, sheet: Sheet) -> None:
        self._chart = chart
        self._sheet = sheet
        room = sheet.room
        most = max((point.number or 0 for point in chart.points), default=0)
        wide = sheet.width(number_words(most)) + 8
        top, bottom = sheet.line * 1.4, sheet.line * 1.5
        self.plot = QRectF(room).adjusted(wide, top, -_DOT, -bottom)
        self.up = NumberScale(most, self.plot.bottom(), self.plot.top())
        days = [day_of(point.date) for point in chart.points]
        # Labels of what rose at first stand before it.
        before = sheet.width(number_words(most)) * 1.6
        after = sheet.width(chart.points[-1].told) / 2 if chart.points else 0.0
        first, last = (min(days), max(days)) if days else (day_of("2000"), day_of("2000"))
        start = self.plot.left() + min(before, self.plot.width() / 4)
        self.along = DateScale(first, last, start, max(start, self.plot.right() - after))

    def points(self) -> Iterator[tuple[Point, QPointF]]:
        """Each point with its place; what has no number stands below, on the line of dates."""
        for point in self._chart.points:
            x = self.along.place(day_of(point.date))
            yield point, QPointF(x, self.up.place(point.number or 0))

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
        """What is written at the points, as far as it has room; the newest before the others."""
        taken: list[QRectF] = []
        placed = list(self.points())
        found: list[tuple[str, QRectF]] = []
        for number in reversed(range(len(placed))):
            point, place = placed[number]
            rising = number + 1 < len(placed) and self._is_beside(place, placed[number + 1][1])
            room = self._label_place(point, place, before=rising)
            if point.told and not any(room.intersects(other) for other in taken):
                taken.append(room.adjusted(-_APART, 0, _APART, 0))
                found.append((point.told, room))
        yield from reversed(found)

    def dates(self) -> Iterator[tuple[str, QRectF]]:
        """The ticks of the line of dates that have room."""
        sheet = self._sheet
        letter = sheet.metrics.averageCharWidth()
        ticks = self.along.ticks(int(self.plot.width() / (letter * _TICK_APART)) or 1)
        whole_years = all(day.month == 1 for day in ticks)
        end = sheet.room.left()
        for day in ticks:
            words = date_words(str(day.year) if whole_years else f"{day:%Y-%m}")
            width = sheet.width(words)
            x = self.along.place(day) - width / 2
            if x >= end and x + width <= sheet.room.right():
                yield words, QRectF(x, self.plot.bottom() + 5, width, sheet.line)
                end = x + width + letter

    def _is_beside(self, place: QPointF, following: QPointF) -> bool:
        """Whether the line rises soon after `place`, where its label would stand."""
        near = following.x() - place.x() < self._sheet.line * 2
        return near and following.y() < place.y() - self._sheet.line / 2

    def _label_place(self, point: Point, place: QPointF, *, before: bool) -> QRectF:
        width, line = self._sheet.width(point.told), self._sheet.line
        if before:
            top = min(place.y() - line / 2, self.plot.bottom() - line)
            return QRectF(place.x() - _DOT - 3 - width, top, width, line)
        left = min(place.x() - width / 2, self._sheet.room.right() - width)
        return QRectF(left, place.y() - _DOT - line - 1, width, line)


def _turned(sheet: Sheet, place: QPointF) -> QPointF:
    return QPointF(sheet.x(place.x()), place.y())


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
