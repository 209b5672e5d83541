"""The endorsement board as a drawing: a tile for each delegation, by regional group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from a4p_desktop.gui.endorsements.board_words import (
    grade_words,
    group_name,
    group_numbers,
    group_words,
    legend_words,
    short_name,
    sign_words,
    tile_more,
    tile_words,
)
from a4p_desktop.gui.look.own_mark import draw_own_mark, is_marked
from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.pictures.canvas import MIDDLE, START, Canvas, Narrowing, Numbers, Spot
from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.codes import OWN
from a4p_desktop.records.schema.facets import NOT_RECORDED

say = Speaker("Board", on_screen=True)

_GAP = GRID / 2
"""Between two tiles."""
_LETTERS = "OMN"
"""The widest three letters of a State in most fonts: those of Oman."""
_LONGEST = 30
"""How many characters a tile without three letters shows of the name."""
_ROOM_FOR_NAMES = 130
"""The width in letters from which tiles show names, not codes."""
_NAME = 17
"""The least width of a tile with a name, in letters."""
_ROUND = 3.0


@dataclass(frozen=True)
class _Look:
    """How a grade looks: its sign, or on the board of all instruments its number, and colours."""

    ground: QColor
    edge: QColor
    ink: QColor
    sign: str


@dataclass(frozen=True)
class _Placed:
    """A group with the places of its heading and of each of its tiles."""

    group: Group
    heading: QRectF
    tiles: Sequence[QRectF]


@dataclass(frozen=True)
class _Entry:
    """An entry of the legend: a grade, or the sign of own records, and the words beside it."""

    grade: str
    words: str
    swatch: QRectF
    text: QRectF
    question: Question | None
    """What a click on it asks."""
    origins: str = ""
    """Those whose sign is shown, instead of a grade."""


@dataclass(frozen=True)
class BoardDrawing:
    """A Board that can be painted; its tiles wrap, and groups with few tiles stand abreast."""

    board: Board

    def height(self, canvas: Canvas) -> float:
        """The height of the legend and all groups in the width of `canvas`."""
        bottoms = [
            *(entry.text.bottom() for entry in self._legend(canvas)),
            *(
                place.bottom()
                for placed in self._placed(canvas)
                for place in (placed.heading, *placed.tiles)
            ),
        ]
        return max(bottoms, default=canvas.room.top()) - canvas.room.top() + 1

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Paint the legend, and the groups below it."""
        for entry in self._legend(canvas):
            if entry.origins:
                text = canvas.colours.text
                plain = _Look(canvas.colours.ground, text, text, "")
                self._paint_ground(painter, canvas, entry.swatch, plain)
                self._sign(painter, canvas, entry.swatch, entry.origins, text)
            else:
                look = self._look(canvas, entry.grade)
                self._paint_ground(painter, canvas, entry.swatch, look)
                canvas.write(painter, entry.swatch, look.sign, MIDDLE, look.ink)
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
            grades: tuple[str, ...] = (say("Instruments endorsed"),)
        else:
            grades = (
                say("Status"),
                say("Evidence"),
                say("Endorsed on"),
                say("Earliest evidence"),
            )
        own = (say("Added records"),) if self.board.own else ()
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
            return (int(tile.grade) or None,)
        dates = (date_words(date) or None for date in (tile.endorsed_on, tile.documented_by))
        evidence = code_words("evidence", tile.evidence) if tile.evidence else None
        return (grade_words(self.board, tile.grade), evidence, *dates)

    # Places --------------------------------------------------------------------------------------

    def _is_named(self, canvas: Canvas) -> bool:
        return canvas.room.width() >= canvas.metrics.averageCharWidth() * _ROOM_FOR_NAMES

    def _tile_width(self, canvas: Canvas, tile: Tile | None = None) -> float:
        """The same for all States; that of the name where a tile has no three letters."""
        if self._is_named(canvas):
            least = canvas.metrics.averageCharWidth() * _NAME + self._end_width(canvas)
            number = max(1, int((canvas.room.width() + _GAP) / (least + _GAP)))
            return int((canvas.room.width() + _GAP) / number - _GAP)
        letters = canvas.width(_LETTERS)
        if tile is not None and len(tile.letters) > len(_LETTERS):
            letters = max(letters, canvas.width(tile.letters[:_LONGEST]))
        return letters + GRID + self._end_width(canvas)

    def _end_width(self, canvas: Canvas) -> float:
        """The part of a tile that shows its sign or number, apart from the letters."""
        return round(canvas.line)

    def _tile_height(self, canvas: Canvas) -> float:
        return round(canvas.line * 1.35)

    def _legend(self, canvas: Canvas) -> Iterator[_Entry]:
        room, height = canvas.room, self._tile_height(canvas)
        x, y, swatch = room.left(), room.top(), self._end_width(canvas) * 1.5
        signs = (("", origins, words) for origins, words in sign_words(self.board))
        for grade, origins, words in (*self.colours(canvas), *signs):
            width = swatch + GRID + canvas.width(words)
            if x > room.left() and x + width > room.right():
                x, y = room.left(), y + height + _GAP
            text = QRectF(x + swatch + GRID, y, canvas.width(words), height)
            question = (
                self.board.of_origins(own=origins == OWN) if origins else self.board.of_grade(grade)
            )
            yield _Entry(grade, words, QRectF(x, y, swatch, height), text, question, origins)
            x += width + 2 * GRID

    def colours(self, canvas: Canvas) -> Iterator[tuple[str, str, str]]:
        """Each colour of the board, by one of its grades, "", and the words for all of them."""
        shared: dict[str, list[str]] = {}
        for grade in self.board.grades:
            shared.setdefault(self._look(canvas, grade).ground.name(), []).append(grade)
        for grades in shared.values():
            words = grade_words(self.board, grades[-1], grades[0])
            number = sum(self.board.grades[grade] for grade in grades)
            yield grades[0], "", legend_words(words, number)

    def _placed(self, canvas: Canvas) -> Iterator[_Placed]:
        room = canvas.room
        x, bottom = (
            room.left(),
            max((entry.text.bottom() for entry in self._legend(canvas)), default=room.top()),
        )
        y = bottom + 2 * GRID
        for group in self.board.groups:
            small = group.regional_group == NOT_RECORDED
            if not small or x + self._whole_width(canvas, group) > room.right():
                x, y = room.left(), bottom + 2 * GRID
            heading = QRectF(x, y, self._heading_width(canvas, group), canvas.line)
            tiles = list(self._places(canvas, group, x, y + canvas.line + _GAP))
            yield _Placed(group, heading, tiles)
            bottom = max([bottom, heading.bottom(), *(tile.bottom() for tile in tiles[-1:])])
            # The groups of those in no regional group are small: they stand abreast.
            x = x + self._whole_width(canvas, group) + 3 * GRID if small else room.right()

    def _places(self, canvas: Canvas, group: Group, left: float, top: float) -> Iterator[QRectF]:
        x, height = left, self._tile_height(canvas)
        for tile in group.tiles:
            width = self._tile_width(canvas, tile)
            if x > left and x + width > canvas.room.right():
                x, top = left, top + height + _GAP
            yield QRectF(x, top, width, height)
            x += width + _GAP

    def _whole_width(self, canvas: Canvas, group: Group) -> float:
        tiles = sum(self._tile_width(canvas, tile) + _GAP for tile in group.tiles) - _GAP
        return max(self._heading_width(canvas, group), tiles)

    def _heading_width(self, canvas: Canvas, group: Group) -> float:
        # The name is bold, which is wider.
        name, numbers = group_name(group), group_numbers(self.board, group)
        return canvas.width(name) * 1.15 + 12 + canvas.width(numbers)

    # Painting ------------------------------------------------------------------------------------

    def _look(self, canvas: Canvas, grade: str) -> _Look:
        colours = canvas.colours
        if self.board.instrument is not None:
            status = colours.status[grade]
            return _Look(status.ground, status.edge, status.text, status.sign)
        number = int(grade)
        if not number:
            none = colours.status["not_recorded"]
            return _Look(colours.ground, none.edge, colours.faint, "")
        fill = colours.shade(number, self._most)
        return _Look(fill.paper, fill.colour, fill.text, "")

    @property
    def _most(self) -> int:
        return max(map(int, self.board.grades), default=0)

    def _paint_ground(self, painter: QPainter, canvas: Canvas, place: QRectF, look: _Look) -> None:
        with saved(painter):
            painter.setPen(QPen(look.edge, 1.0))
            painter.setBrush(look.ground)
            shape = canvas.mirrored(place).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(shape, _ROUND, _ROUND)

    def _head(self, painter: QPainter, canvas: Canvas, placed: _Placed) -> None:
        name = QRectF(placed.heading)
        name.setWidth(canvas.width(group_name(placed.group)) * 1.15)
        canvas.write(painter, name, group_name(placed.group), bold=True)
        rest = QRectF(placed.heading)
        rest.setLeft(name.right() + GRID)
        numbers = group_numbers(self.board, placed.group)
        canvas.write(painter, rest, numbers, START, canvas.colours.faint)

    def _paint_tile(self, painter: QPainter, canvas: Canvas, place: QRectF, tile: Tile) -> None:
        named, look = self._is_named(canvas), self._look(canvas, tile.grade)
        if tile.is_found:
            self._paint_ground(painter, canvas, place, look)
        ink = look.ink if tile.is_found else canvas.colours.faint
        sign, words = QRectF(place), QRectF(place)
        sign.setWidth(self._end_width(canvas) + GRID / 2)
        words.setLeft(sign.right())
        words.setRight(place.right() - GRID / 2)
        letters = short_name(tile) if named else tile.letters
        canvas.write(painter, words, letters, START, ink)
        if tile.is_found:
            number = number_words(int(tile.grade)) if self.board.instrument is None else ""
            canvas.write(painter, sign, look.sign or number, MIDDLE, ink)
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
            yield Spot(place, entry.words, Narrowing("", entry.question))

    def _group_spots(self, canvas: Canvas, placed: _Placed) -> Iterator[Spot]:
        question = self.board.of_group(placed.group)
        if question is not None:
            words = group_words(self.board, placed.group)
            yield Spot(canvas.mirrored(placed.heading), words, Narrowing("", question))
        for tile, place in zip(placed.group.tiles, placed.tiles, strict=True):
            yield Spot(
                canvas.mirrored(place),
                tile_words(self.board, tile),
                more=tile_more(self.board, tile),
                delegation=tile.delegation,
                names=(tile.name, tile.letters),
            )


def _code(tile: Tile) -> str:
    return tile.letters if tile.letters != tile.name else ""
