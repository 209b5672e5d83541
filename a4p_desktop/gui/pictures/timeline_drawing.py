"""A timeline of meetings: a list of their names, with their dates on a scale beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from a4p_desktop.gui.look.colours import mixed
from a4p_desktop.gui.pictures.canvas import MIDDLE, Canvas, Narrowing, Numbers, Spot, shown
from a4p_desktop.gui.pictures.scales import NO_DAY, DateScale, day_of
from a4p_desktop.gui.words.words import date_words

_DOT = 5.0
_NAMES = 0.5
"""The largest share of the width for names."""
_TICK_APART = 10
_PAD = 4.0


@dataclass(frozen=True)
class Moment:
    """A meeting, from its first to its last day."""

    name: str
    first: str
    last: str
    words: str
    narrowing: Narrowing
    more: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class TimelineDrawing:
    """Moments below each other; `before` and `after` name the meetings left out, or are "".

    Both stand above, where they stay when they turn the drawing: rows may differ in height.
    """

    moments: tuple[Moment, ...]
    table: Numbers
    before: str = ""
    after: str = ""

    def height(self, canvas: Canvas) -> float:
        rows = [row.height() for _, row in self._rows(canvas)]
        return round(self._ends_height(canvas) + sum(rows) + self._dates_height(canvas))

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        scale = self._scale(canvas)
        self._paint_grid(painter, canvas, scale)
        for moment, row in self._rows(canvas):
            self._paint_moment(painter, canvas, scale, moment, row)
        link = canvas.colours.recorded.colour
        for words, row, _ in self._ends(canvas):
            canvas.write(painter, row.adjusted(_PAD, 0, -_PAD, 0), words, colour=link)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        ends = [
            Spot(_mark(canvas, row), words, turn=turn) for words, row, turn in self._ends(canvas)
        ]
        moments = [
            Spot(_mark(canvas, row), moment.words, moment.narrowing, moment.more)
            for moment, row in self._rows(canvas)
        ]
        return [*ends, *moments]

    def numbers(self) -> Numbers:
        return self.table

    def _rows(self, canvas: Canvas) -> Iterator[tuple[Moment, QRectF]]:
        """Each moment with its row, as tall as its name needs."""
        room, width = canvas.room, self._scale(canvas).start - 3 * _DOT - _PAD - canvas.room.left()
        top = room.top() + self._ends_height(canvas)
        for moment in self.moments:
            lines = canvas.wrapped_height(moment.name, width, bold=moment.chosen)
            height = max(lines, canvas.line) + _line_height(canvas) - canvas.line
            yield moment, QRectF(room.left(), top, room.width(), height)
            top += height

    def _ends(self, canvas: Canvas) -> Iterator[tuple[str, QRectF, int]]:
        """The names of the meetings before and after, each with its place and its turn."""
        room, high = canvas.room, _line_height(canvas)
        left, top, right = room.left(), room.top(), room.right()
        for words, turn in ((self.before, -1), (self.after, 1)):
            wide = min(canvas.width(words) + 2 * _PAD, room.width())
            x = left if turn < 0 else right - wide
            y = top if turn < 0 else top + self._ends_height(canvas) - high
            if words:
                yield words, QRectF(x, y, wide, high), turn

    def _ends_height(self, canvas: Canvas) -> float:
        """The height of the names above: one line, or two where they have no room beside."""
        widths = [canvas.width(words) + 2 * _PAD for words in (self.before, self.after) if words]
        lines = 1 if sum(widths) <= canvas.room.width() else len(widths)
        return _line_height(canvas) * lines if widths else 0.0

    def _scale(self, canvas: Canvas) -> DateScale:
        days = [day for moment in self.moments for day in _days(moment)]
        first, last = min(days, default=NO_DAY), max(days, default=NO_DAY)
        metrics = QFontMetricsF(_bold(canvas))
        widest = max(
            (metrics.horizontalAdvance(shown(moment.name)) for moment in self.moments), default=0
        )
        names = min(widest + 2 * _PAD, canvas.room.width() * _NAMES)
        start = canvas.room.left() + names + 4 * _DOT
        day = canvas.width(date_words("2018-09-25")) + 2 * _DOT
        return DateScale(first, last, start, max(start, canvas.room.right() - day - _DOT))

    def _dates_height(self, canvas: Canvas) -> float:
        """The height of the date axis; 0 where it has no ticks."""
        return canvas.line * 1.4 if _ticks(canvas, self._scale(canvas)) else 0.0

    def _paint_grid(self, painter: QPainter, canvas: Canvas, scale: DateScale) -> None:
        letter, end = canvas.metrics.averageCharWidth(), canvas.room.left()
        top = canvas.room.top() + self._ends_height(canvas)
        bottom = canvas.room.bottom() - self._dates_height(canvas)
        for day in _ticks(canvas, scale):
            x = scale.place(day)
            painter.setPen(QPen(canvas.colours.grid, 1.0))
            painter.drawLine(QLineF(canvas.mirrored_x(x), top, canvas.mirrored_x(x), bottom))
            words = date_words(day.isoformat()[:7])
            room = QRectF(x - canvas.width(words) / 2, bottom + 3, canvas.width(words), canvas.line)
            if room.left() >= end and room.right() <= canvas.room.right():
                canvas.write(painter, room, words, MIDDLE, canvas.colours.faint)
                end = room.right() + letter

    def _paint_moment(
        self, painter: QPainter, canvas: Canvas, scale: DateScale, moment: Moment, row: QRectF
    ) -> None:
        colours = canvas.colours
        ground = colours.ground
        if moment.chosen:
            ground = mixed(colours.ground, colours.recorded.colour, 0.14)
            painter.fillRect(canvas.mirrored(row), ground)
        name = row.adjusted(_PAD, (_line_height(canvas) - canvas.line) / 2, 0, 0)
        name.setRight(scale.start - 3 * _DOT)
        canvas.write(painter, name, moment.name, bold=moment.chosen, wrapped=True)
        places = [scale.place(day) for day in _days(moment)] or [scale.start]
        start, end = min(places), max(places)
        middle = row.center().y()
        if _days(moment):
            self._paint_days(painter, canvas, moment, QRectF(start, middle, end - start, 0))
        words = date_words(moment.first)
        room = QRectF(end + 2 * _DOT, middle - canvas.line / 2, canvas.width(words), canvas.line)
        painter.fillRect(canvas.mirrored(room), ground)  # hides grid lines behind the text
        canvas.write(painter, room, words)

    def _paint_days(
        self, painter: QPainter, canvas: Canvas, moment: Moment, period: QRectF
    ) -> None:
        colours = canvas.colours
        painter.setPen(QPen(colours.recorded.colour, 2.0))
        painter.setBrush(colours.recorded.colour if moment.chosen else colours.ground)
        bar = canvas.mirrored(period.adjusted(-_DOT, -_DOT, _DOT, _DOT))
        painter.drawRoundedRect(bar, _DOT, _DOT)


def _mark(canvas: Canvas, row: QRectF) -> QRectF:
    return canvas.mirrored(row.adjusted(1, 1, -1, -1))


def _days(moment: Moment) -> Sequence[date]:
    """The first and the last day, as far as they are days of the calendar."""
    found = (day_of(moment.first), day_of(moment.last))
    return [day for day in found if day is not None]


def _ticks(canvas: Canvas, scale: DateScale) -> Sequence[date]:
    wide = max(1, canvas.metrics.averageCharWidth() * _TICK_APART)
    return scale.ticks(max(1, int((scale.end - scale.start) / wide)))


def _line_height(canvas: Canvas) -> float:
    """The height of a row with one line of text."""
    return round(canvas.line * 1.55)


def _bold(canvas: Canvas) -> QFont:
    font = QFont(canvas.font)
    font.setBold(True)
    return font
