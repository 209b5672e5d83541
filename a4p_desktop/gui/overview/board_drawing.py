"""The endorsement board as a drawing: a tile for each delegation, by regional group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from a4p_desktop.gui.look.own_mark import draw_own_mark, is_marked
from a4p_desktop.gui.overview.board_words import (
    grade_words,
    group_name,
    group_numbers,
    group_words,
    legend_words,
    sign_words,
    tile_dates,
    tile_words,
)
from a4p_desktop.gui.pictures.canvas import MIDDLE, START, Canvas, Narrowing, Numbers, Spot
from a4p_desktop.gui.pictures.colours import Fill, Texture
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.codes import OWN
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import ENDORSEMENTS

say = Speaker("Board")

_GAP, _ROW_GAP = 3.0, 2.0
"""Between two tiles, and between two rows of them."""
_APART = 9.0
"""Between two groups, or two entries of the legend."""
_LETTERS = "OMN"
"""The widest three letters of a State in most fonts: those of Oman."""
_LONGEST = 30
"""How many characters a tile without three letters shows of the name."""


@dataclass(frozen=True)
class _Placed:
    """A group with the places of its heading and of each of its tiles."""

    group: Group
    heading: QRectF
    tiles: Sequence[QRectF]


@dataclass(frozen=True)
class _Entry:
    """One grade, or the sign of own records, in the legend: a swatch, and the words beside it."""

    grade: str
    words: str
    swatch: QRectF
    text: QRectF
    question: Question | None
    """What finds its rows."""
    origins: str = ""
    """Those whose sign is shown, instead of a grade."""


@dataclass(frozen=True)
class BoardDrawing:
    """A Board that can be painted; its tiles wrap, and groups with few tiles stand abreast."""

    board: Board

    def height(self, canvas: Canvas) -> float:
        """The height of the legend and all groups in the width of `canvas`."""
        bottoms = [
            place.bottom()
            for placed in self._placed(canvas)
            for place in (placed.heading, *placed.tiles)
        ]
        return max(bottoms, default=canvas.room.top()) - canvas.room.top() + 1

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Paint the legend, and the groups below it."""
        for entry in self._legend(canvas):
            if entry.origins:
                self._outline(painter, canvas, entry.swatch, canvas.colours.text)
                self._sign(painter, canvas, entry.swatch, entry.origins, canvas.colours.text)
            else:
                self._paint_ground(painter, canvas, entry.swatch, entry.grade)
            canvas.write(painter, entry.text, entry.words)
        for placed in self._placed(canvas):
            self._head(painter, canvas, placed)
            for tile, place in zip(placed.group.tiles, placed.tiles, strict=True):
                self._paint_tile(painter, canvas, place, tile)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        """The entries of the legend, then each group with its tiles."""
        return [
            *(spot for entry in self._legend(canvas) for spot in self._entry_spots(canvas, entry)),
            *(
                spot
                for placed in self._placed(canvas)
                for spot in self._group_spots(canvas, placed)
            ),
        ]

    def numbers(self) -> Numbers:
        """The board as a table, with a row for each delegation."""
        if self.board.instrument is None:
            grades: tuple[str, ...] = (say("Instruments joined"),)
        else:
            grades = (say("Evidence"), say("Endorsed on"), say("Documented by"))
        own = (say("Own records"),) if self.board.own else ()
        rows = tuple(
            (
                *(tile.name, _code(tile), *self._cells(tile), group_name(group)),
                *((mark_words(tile.origins) or None,) if own else ()),
            )
            for group in self.board.groups
            for tile in group.tiles
        )
        return Numbers((say("Delegation"), say("Code"), *grades, say("Group"), *own), rows)

    def _cells(self, tile: Tile) -> tuple[str | int | None, ...]:
        if self.board.instrument is None:
            return (int(tile.grade) if tile.grade else None,)
        if tile.grade == NOT_RECORDED:
            return (grade_words(self.board, tile.grade), None, None)
        dates = (date_words(date) or None for date in (tile.endorsed_on, tile.documented_by))
        return (code_words("evidence", tile.grade), *dates)

    # Places --------------------------------------------------------------------------------------

    def _tile_width(self, canvas: Canvas, tile: Tile | None = None) -> float:
        """The same for all States; that of the name where a tile has no three letters."""
        letters = canvas.width(_LETTERS)
        if tile is not None and len(tile.letters) > len(_LETTERS):
            letters = max(letters, canvas.width(tile.letters[:_LONGEST]))
        return letters + 4 + self._end_width(canvas)

    def _end_width(self, canvas: Canvas) -> float:
        """The end of a tile that shows its texture, apart from the letters to keep them legible."""
        return round(canvas.line * 0.8)

    def _tile_height(self, canvas: Canvas) -> float:
        return round(canvas.line * 1.25)

    def _legend(self, canvas: Canvas) -> Iterator[_Entry]:
        room, height = canvas.room, self._tile_height(canvas)
        x, y, swatch = room.left(), room.top(), self._tile_width(canvas)
        grades = ((grade, "", legend_words(self.board, grade)) for grade in self.board.grades)
        signs = (("", origins, words) for origins, words in sign_words(self.board))
        for grade, origins, words in (*grades, *signs):
            width = swatch + 6 + canvas.width(words)
            if x > room.left() and x + width > room.right():
                x, y = room.left(), y + height + _ROW_GAP
            text = QRectF(x + swatch + 6, y, canvas.width(words), height)
            question = (
                self.board.of_origins(own=origins == OWN) if origins else self.board.of_grade(grade)
            )
            yield _Entry(grade, words, QRectF(x, y, swatch, height), text, question, origins)
            x += width + 2 * _APART

    def _placed(self, canvas: Canvas) -> Iterator[_Placed]:
        room = canvas.room
        x, bottom = (
            room.left(),
            max((entry.text.bottom() for entry in self._legend(canvas)), default=0),
        )
        y = bottom + _APART
        for group in self.board.groups:
            small = group.regional_group == NOT_RECORDED
            if not small or x + self._whole_width(canvas, group) > room.right():
                x, y = room.left(), bottom + _APART
            heading = QRectF(x, y, self._heading_width(canvas, group), canvas.line)
            tiles = list(self._places(canvas, group, x, y + canvas.line + 2))
            yield _Placed(group, heading, tiles)
            bottom = max([bottom, heading.bottom(), *(tile.bottom() for tile in tiles[-1:])])
            # The groups of those in no regional group are small: they stand abreast.
            x = x + self._whole_width(canvas, group) + 3 * _APART if small else room.right()

    def _places(self, canvas: Canvas, group: Group, left: float, top: float) -> Iterator[QRectF]:
        x, height = left, self._tile_height(canvas)
        for tile in group.tiles:
            width = self._tile_width(canvas, tile)
            if x > left and x + width > canvas.room.right():
                x, top = left, top + height + _ROW_GAP
            yield QRectF(x, top, width, height)
            x += width + _GAP

    def _whole_width(self, canvas: Canvas, group: Group) -> float:
        tiles = sum(self._tile_width(canvas, tile) + _GAP for tile in group.tiles)
        return max(self._heading_width(canvas, group), tiles)

    def _heading_width(self, canvas: Canvas, group: Group) -> float:
        # The name is bold, which is wider.
        return canvas.width(group_name(group)) * 1.15 + 12 + canvas.width(self._numbers(group))

    def _numbers(self, group: Group) -> str:
        return group_numbers(self.board, group)

    # Painting ------------------------------------------------------------------------------------

    def _grade_fill(self, canvas: Canvas, grade: str) -> Fill:
        if self.board.instrument is None:
            return canvas.colours.shade(int(grade or 0), self.board.instruments)
        # A grade that this version does not know is still not “not recorded”.
        return canvas.colours.evidence.get(grade, canvas.colours.reported)

    def _paint_ground(self, painter: QPainter, canvas: Canvas, place: QRectF, grade: str) -> None:
        fill = self._grade_fill(canvas, grade)
        if fill.texture in (Texture.SOLID, Texture.EMPTY):
            fill_mark(painter, canvas.mirrored(place), fill)
            return
        self._outline(painter, canvas, place, fill.colour)
        fill_mark(painter, canvas.mirrored(self._end(canvas, place)), fill)

    def _outline(self, painter: QPainter, canvas: Canvas, place: QRectF, colour: QColor) -> None:
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(canvas.mirrored(place).adjusted(0.5, 0.5, -0.5, -0.5))

    def _end(self, canvas: Canvas, place: QRectF) -> QRectF:
        end = QRectF(place)
        end.setLeft(place.right() - self._end_width(canvas))
        return end

    def _head(self, painter: QPainter, canvas: Canvas, placed: _Placed) -> None:
        name = QRectF(placed.heading)
        name.setWidth(canvas.width(group_name(placed.group)) * 1.15)
        canvas.write(painter, name, group_name(placed.group), bold=True)
        rest = QRectF(placed.heading)
        rest.setLeft(name.right() + 8)
        canvas.write(painter, rest, self._numbers(placed.group), START, canvas.colours.faint)

    def _paint_tile(self, painter: QPainter, canvas: Canvas, place: QRectF, tile: Tile) -> None:
        self._paint_ground(painter, canvas, place, tile.grade)
        fill, recorded = self._grade_fill(canvas, tile.grade), tile.grade != NOT_RECORDED
        counted = recorded and self.board.instrument is None
        words, end = QRectF(place).adjusted(2, 0, -2, 0), self._end(canvas, place)
        if counted or fill.texture not in (Texture.SOLID, Texture.EMPTY):
            words.setRight(end.left())
        ink = fill.text if recorded else canvas.colours.faint
        canvas.write(painter, words, tile.letters, MIDDLE, ink)
        if counted:
            canvas.write(painter, end, number_words(int(tile.grade)), MIDDLE, ink)
        if is_marked(tile.origins):
            self._sign(painter, canvas, place, tile.origins, ink)

    def _sign(
        self, painter: QPainter, canvas: Canvas, place: QRectF, origins: str, ink: QColor
    ) -> None:
        draw_own_mark(painter, canvas.mirrored(place), origins, ink, mirrored=canvas.from_right)

    # Marks ---------------------------------------------------------------------------------------

    def _entry_spots(self, canvas: Canvas, entry: _Entry) -> Iterator[Spot]:
        if entry.question is not None:
            place = canvas.mirrored(entry.swatch.united(entry.text))
            yield Spot(place, entry.words, _narrowing(entry.question))

    def _group_spots(self, canvas: Canvas, placed: _Placed) -> Iterator[Spot]:
        question = self.board.of_group(placed.group)
        if question is not None:
            words = group_words(self.board, placed.group)
            yield Spot(canvas.mirrored(placed.heading), words, _narrowing(question))
        for tile, place in zip(placed.group.tiles, placed.tiles, strict=True):
            yield Spot(
                canvas.mirrored(place),
                tile_words(self.board, tile),
                more=tile_dates(tile),
                delegation=tile.delegation,
                names=(tile.name, tile.letters),
            )


def _narrowing(question: Question) -> Narrowing:
    return Narrowing(ENDORSEMENTS.name, question)


def _code(tile: Tile) -> str:
    return tile.letters if tile.letters != tile.name else ""
