"""The endorsement board as a drawing: one equal tile a delegation, by regional group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from a4p_desktop.gui.overview.board_words import (
    grade_words,
    group_name,
    group_numbers,
    tile_dates,
    tile_words,
    tr,
)
from a4p_desktop.gui.pictures.canvas import MIDDLE, START, Narrowing, Numbers, Sheet, Spot
from a4p_desktop.gui.pictures.colours import Fill, Texture
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import ENDORSEMENTS

_GAP, _ROW_GAP = 3.0, 2.0
"""Between two tiles, and between two rows of them."""
_APART = 9.0
"""Between two groups, or two entries of the legend."""
_LETTERS = "OMN"
"""As wide as the three letters of any State: in most fonts none are wider than those of Oman."""
_LONGEST = 30
"""In characters, a name that stands on a tile for want of letters."""


@dataclass(frozen=True)
class _Placed:
    """A group where it stands: its heading, and a place for each of its tiles."""

    group: Group
    heading: QRectF
    tiles: Sequence[QRectF]


@dataclass(frozen=True)
class _Entry:
    """One grade in the legend: a tile to compare with, and the words beside it."""

    grade: str
    words: str
    swatch: QRectF
    text: QRectF


@dataclass(frozen=True)
class BoardDrawing:
    """A Board that can be painted. The tiles wrap; groups in which there are few stand abreast."""

    board: Board

    def height(self, sheet: Sheet) -> float:
        """Of the legend and all groups, in the width of `sheet`."""
        bottoms = [place.bottom() for one in self._placed(sheet) for place in one.tiles]
        return max(bottoms, default=sheet.room.top()) - sheet.room.top() + 1

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        """Paint the legend, and below it group by group."""
        for entry in self._legend(sheet):
            self._paint_ground(painter, sheet, entry.swatch, entry.grade)
            sheet.write(painter, entry.text, entry.words)
        for placed in self._placed(sheet):
            self._head(painter, sheet, placed)
            for tile, place in zip(placed.group.tiles, placed.tiles, strict=True):
                self._paint_tile(painter, sheet, place, tile)

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        """The entries of the legend, then each group with its tiles."""
        return [
            *(spot for entry in self._legend(sheet) for spot in self._entry_spots(sheet, entry)),
            *(spot for placed in self._placed(sheet) for spot in self._group_spots(sheet, placed)),
        ]

    def numbers(self) -> Numbers:
        """A row a delegation."""
        overall = self.board.instrument is None
        told = (tr("Instruments joined"),) if overall else (
            tr("Evidence"), tr("Endorsed on"), tr("Documented by"),
        )  # fmt: skip
        rows = tuple(
            (tile.name, _code(tile), *self._cells(tile), group_name(group))
            for group in self.board.groups
            for tile in group.tiles
        )
        return Numbers((tr("Delegation"), tr("Code"), *told, tr("Group")), rows)

    def _cells(self, tile: Tile) -> tuple[str | int | None, ...]:
        if self.board.instrument is None:
            return (int(tile.grade) if tile.grade else None,)
        if tile.grade == NOT_RECORDED:
            return (grade_words(self.board, tile.grade), None, None)
        dates = (date_words(one) or None for one in (tile.endorsed_on, tile.documented_by))
        return (code_words("evidence", tile.grade), *dates)

    # Places --------------------------------------------------------------------------------------

    def _tile_width(self, sheet: Sheet, tile: Tile | None = None) -> float:
        """Equal for all States; as wide as its name where there are no three letters."""
        letters = sheet.width(_LETTERS)
        if tile is not None and len(tile.letters) > len(_LETTERS):
            letters = max(letters, sheet.width(tile.letters[:_LONGEST]))
        return letters + 4 + self._end_width(sheet)

    def _end_width(self, sheet: Sheet) -> float:
        """The end of a tile shows its texture, apart from the letters, which are read so."""
        return round(sheet.line * 0.8)

    def _tile_height(self, sheet: Sheet) -> float:
        return round(sheet.line * 1.25)

    def _legend(self, sheet: Sheet) -> Iterator[_Entry]:
        room, height = sheet.room, self._tile_height(sheet)
        x, y, swatch = room.left(), room.top(), self._tile_width(sheet)
        for grade, number in self.board.grades.items():
            words = f"{grade_words(self.board, grade)}: {number_words(number)}"
            width = swatch + 6 + sheet.width(words)
            if x > room.left() and x + width > room.right():
                x, y = room.left(), y + height + _ROW_GAP
            text = QRectF(x + swatch + 6, y, sheet.width(words), height)
            yield _Entry(grade, words, QRectF(x, y, swatch, height), text)
            x += width + 2 * _APART

    def _placed(self, sheet: Sheet) -> Iterator[_Placed]:
        room = sheet.room
        x, bottom = room.left(), max((one.text.bottom() for one in self._legend(sheet)), default=0)
        y = bottom + _APART
        for group in self.board.groups:
            small = group.regional_group == NOT_RECORDED
            if not small or x + self._whole_width(sheet, group) > room.right():
                x, y = room.left(), bottom + _APART
            heading = QRectF(x, y, self._heading_width(sheet, group), sheet.line)
            tiles = list(self._places(sheet, group, x, y + sheet.line + 2))
            yield _Placed(group, heading, tiles)
            bottom = max(bottom, tiles[-1].bottom())
            # Those in no regional group are few, and stand abreast where there is room.
            x = x + self._whole_width(sheet, group) + 3 * _APART if small else room.right()

    def _places(self, sheet: Sheet, group: Group, left: float, top: float) -> Iterator[QRectF]:
        x, height = left, self._tile_height(sheet)
        for tile in group.tiles:
            width = self._tile_width(sheet, tile)
            if x > left and x + width > sheet.room.right():
                x, top = left, top + height + _ROW_GAP
            yield QRectF(x, top, width, height)
            x += width + _GAP

    def _whole_width(self, sheet: Sheet, group: Group) -> float:
        tiles = sum(self._tile_width(sheet, tile) + _GAP for tile in group.tiles)
        return max(self._heading_width(sheet, group), tiles)

    def _heading_width(self, sheet: Sheet, group: Group) -> float:
        # The name stands in bold letters, which are wider.
        return sheet.width(group_name(group)) * 1.15 + 12 + sheet.width(self._numbers(group))

    def _numbers(self, group: Group) -> str:
        return group_numbers(self.board, group)

    # Painting ------------------------------------------------------------------------------------

    def _grade_fill(self, sheet: Sheet, grade: str) -> Fill:
        if self.board.instrument is None:
            return sheet.colours.shade(int(grade or 0), self.board.instruments)
        return sheet.colours.evidence[grade]

    def _paint_ground(self, painter: QPainter, sheet: Sheet, place: QRectF, grade: str) -> None:
        fill = self._grade_fill(sheet, grade)
        if fill.texture in (Texture.SOLID, Texture.EMPTY):
            fill_mark(painter, sheet.turned(place), fill)
            return
        painter.setPen(QPen(fill.colour, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.turned(place).adjusted(0.5, 0.5, -0.5, -0.5))
        fill_mark(painter, sheet.turned(self._end(sheet, place)), fill)

    def _end(self, sheet: Sheet, place: QRectF) -> QRectF:
        end = QRectF(place)
        end.setLeft(place.right() - self._end_width(sheet))
        return end

    def _head(self, painter: QPainter, sheet: Sheet, placed: _Placed) -> None:
        name = QRectF(placed.heading)
        name.setWidth(sheet.width(group_name(placed.group)) * 1.15)
        sheet.write(painter, name, group_name(placed.group), bold=True)
        rest = QRectF(placed.heading)
        rest.setLeft(name.right() + 8)
        sheet.write(painter, rest, self._numbers(placed.group), START, sheet.colours.faint)

    def _paint_tile(self, painter: QPainter, sheet: Sheet, place: QRectF, tile: Tile) -> None:
        self._paint_ground(painter, sheet, place, tile.grade)
        fill, recorded = self._grade_fill(sheet, tile.grade), tile.grade != NOT_RECORDED
        counted = recorded and self.board.instrument is None
        words, end = QRectF(place).adjusted(2, 0, -2, 0), self._end(sheet, place)
        if counted or fill.texture not in (Texture.SOLID, Texture.EMPTY):
            words.setRight(end.left())
        ink = fill.text if recorded else sheet.colours.faint
        sheet.write(painter, words, tile.letters, MIDDLE, ink)
        if counted:
            sheet.write(painter, end, number_words(int(tile.grade)), MIDDLE, ink)

    # Marks ---------------------------------------------------------------------------------------

    def _entry_spots(self, sheet: Sheet, entry: _Entry) -> Iterator[Spot]:
        question = self.board.of_grade(entry.grade)
        if question is not None:
            yield Spot(
                sheet.turned(entry.swatch.united(entry.text)), entry.words, _narrowing(question)
            )

    def _group_spots(self, sheet: Sheet, placed: _Placed) -> Iterator[Spot]:
        question = self.board.of_group(placed.group)
        if question is not None:
            words = f"{group_name(placed.group)}: {self._numbers(placed.group)}"
            yield Spot(sheet.turned(placed.heading), words, _narrowing(question))
        for tile, place in zip(placed.group.tiles, placed.tiles, strict=True):
            yield Spot(
                sheet.turned(place),
                tile_words(self.board, tile),
                more=tile_dates(tile),
                delegation=tile.delegation,
                called=(tile.name, tile.letters),
            )


def _narrowing(question: Question) -> Narrowing:
    return Narrowing(ENDORSEMENTS.name, question)


def _code(tile: Tile) -> str:
    return tile.letters if tile.letters != tile.name else ""
