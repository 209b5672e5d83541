"""Meetings in the order of time, each where it stands in the year: a list and a picture in one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from a4p_desktop.gui.look.colours import mixed
from a4p_desktop.gui.pictures.canvas import MIDDLE, START, Narrowing, Numbers, Sheet, Spot
from a4p_desktop.gui.pictures.scales import DateScale, day_of
from a4p_desktop.gui.words.words import date_words

_DOT = 5.0
_NAMES = 0.5
"""The share of the width that names may take."""
_TICK_APART = 10
_PAD = 4.0


@dataclass(frozen=True)
class Moment:
    """One meeting: from a day to a day, which may be the same."""

    name: str
    first: str
    last: str
    words: str
    narrowing: Narrowing
    more: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class TimeLineDrawing:
    """Moments below each other; `before` and `after` say what is left out, or nothing."""

    moments: tuple[Moment, ...]
    table: Numbers
    before: str = ""
    after: str = ""

    def height(self, sheet: Sheet) -> float:
        rows = [row.height() for _, row in self._rows(sheet)]
        more = (bool(self.before) + bool(self.after)) * _line_height(sheet)
        return round(sum(rows) + more + self._dates_height(sheet))

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        scale = self._scale(sheet)
        self._paint_grid(painter, sheet, scale)
        bottom = sheet.room.top()
        for moment, row in self._rows(sheet):
            self._paint_moment(painter, sheet, scale, moment, row)
            bottom = row.bottom()
        for words, top in ((self.before, sheet.room.top()), (self.after, bottom)):
            left, width = sheet.room.left() + _PAD, sheet.room.width() - 2 * _PAD
            room = QRectF(left, top, width, _line_height(sheet))
            sheet.write(painter, room, words, START, sheet.colours.faint)

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        return [
            Spot(sheet.turned(row.adjusted(1, 1, -1, -1)), one.words, one.narrowing, one.more)
            for one, row in self._rows(sheet)
        ]

    def numbers(self) -> Numbers:
        return self.table

    def _rows(self, sheet: Sheet) -> Iterator[tuple[Moment, QRectF]]:
        """Each with its row, as high as its name needs."""
        room, width = sheet.room, self._scale(sheet).start - 3 * _DOT - _PAD - sheet.room.left()
        top = room.top() + (_line_height(sheet) if self.before else 0)
        wrapped = Qt.TextFlag.TextWordWrap.value
        for moment in self.moments:
            metrics = QFontMetricsF(_bold(sheet) if moment.chosen else sheet.font)
            lines = metrics.boundingRect(QRectF(0, 0, width, 1e6), wrapped, moment.name)
            height = lines.height() + _line_height(sheet) - sheet.line
            yield moment, QRectF(room.left(), top, room.width(), height)
            top += height

    def _scale(self, sheet: Sheet) -> DateScale:
        first = min(day_of(one.first) for one in self.moments)
        last = max(day_of(one.last) for one in self.moments)
        metrics = QFontMetricsF(_bold(sheet))
        widest = max(metrics.horizontalAdvance(one.name) for one in self.moments)
        names = min(widest + 2 * _PAD, sheet.room.width() * _NAMES)
        start = sheet.room.left() + names + 4 * _DOT
        day = sheet.width(date_words("2018-09-25")) + 2 * _DOT
        return DateScale(first, last, start, max(start, sheet.room.right() - day - _DOT))

    def _dates_height(self, sheet: Sheet) -> float:
        """Of the line of dates below; there may be none to write."""
        return sheet.line * 1.4 if _ticks(sheet, self._scale(sheet)) else 0.0

    def _paint_grid(self, painter: QPainter, sheet: Sheet, scale: DateScale) -> None:
        letter, end = sheet.metrics.averageCharWidth(), sheet.room.left()
        bottom = sheet.room.bottom() - self._dates_height(sheet)
        for day in _ticks(sheet, scale):
            x = scale.place(day)
            painter.setPen(QPen(sheet.colours.grid, 1.0))
            painter.drawLine(QLineF(sheet.x(x), sheet.room.top(), sheet.x(x), bottom))
            words = date_words(f"{day:%Y-%m}")
            room = QRectF(x - sheet.width(words) / 2, bottom + 3, sheet.width(words), sheet.line)
            if room.left() >= end and room.right() <= sheet.room.right():
                sheet.write(painter, room, words, MIDDLE, sheet.colours.faint)
                end = room.right() + letter

    def _paint_moment(
        self, painter: QPainter, sheet: Sheet, scale: DateScale, moment: Moment, row: QRectF
    ) -> None:
        colours = sheet.colours
        ground = colours.ground
        if moment.chosen:
            ground = mixed(colours.ground, colours.recorded.colour, 0.14)
            painter.fillRect(sheet.turned(row), ground)
        name = row.adjusted(_PAD, (_line_height(sheet) - sheet.line) / 2, 0, 0)
        name.setRight(scale.start - 3 * _DOT)
        sheet.write(painter, name, moment.name, bold=moment.chosen, wrapped=True)
        start, end = (scale.place(day_of(day)) for day in (moment.first, moment.last))
        painter.setPen(QPen(colours.recorded.colour, 2.0))
        painter.setBrush(colours.recorded.colour if moment.chosen else colours.ground)
        middle = row.center().y()
        painter.drawRoundedRect(
            sheet.turned(QRectF(start - _DOT, middle - _DOT, end - start + 2 * _DOT, 2 * _DOT)),
            _DOT,
            _DOT,
        )
        words = date_words(moment.first)
        room = QRectF(end + 2 * _DOT, middle - sheet.line / 2, sheet.width(words), sheet.line)
        painter.fillRect(sheet.turned(room), ground)  # no line runs through the words
        sheet.write(painter, room, words)


def _ticks(sheet: Sheet, scale: DateScale) -> Sequence[date]:
    wide = sheet.metrics.averageCharWidth() * _TICK_APART
    return scale.ticks(max(1, int((scale.end - scale.start) / wide)))


def _line_height(sheet: Sheet) -> float:
    """Of a row with one line in it."""
    return round(sheet.line * 1.55)


def _bold(sheet: Sheet) -> QFont:
    font = QFont(sheet.font)
    font.setBold(True)
    return font
