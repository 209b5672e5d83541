"""Paints rows: the ground of each, its cells on one line or two, their matches, its snippet."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a4p_desktop.gui.look.own_mark import draw_own_mark
from a4p_desktop.gui.table.rows.canvas import Canvas, Looks
from a4p_desktop.gui.table.rows.cell_cache import (
    Area,
    CellCache,
    CellLook,
    CellText,
    lay_out,
    lay_out_shown,
    marked_ranges,
    shown_part,
)
from a4p_desktop.gui.table.rows.colours import Inks
from a4p_desktop.gui.table.rows.matches import Matches, Spans
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.rows.pills import Pills
from a4p_desktop.gui.words.words import NOT_KNOWN, heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.snippets import Snippet
from a4p_desktop.records.schema.columns import Kind
from a4p_desktop.records.text.direction import reads_from_right

say = Speaker("Table", on_screen=True)

_MOST_SNIPPETS = 200
"""Layouts cached of snippets, and of texts with matches: those of a few windows full of rows."""
_Position = QStyleOptionViewItem.ViewItemPosition


class CellPlace(NamedTuple):
    """Where the cells of a column are: their left edge and their width, in pixels."""

    column: int
    left: int
    width: int


class RowPlace(NamedTuple):
    """Where a row is, in pixels, and what state it is in."""

    row: int
    """Its number in the model."""
    top: int
    height: int
    is_selected: bool = False
    hovered: int = -1
    """The column of the cell under the mouse; -1 if none is."""


class RowPainter:
    """Paints the rows of a RowsModel, and caches the layouts of their texts.

    Not as a delegate, which Qt calls for each cell: that takes a third more time.
    """

    def __init__(self, model: RowsModel, matches: Matches) -> None:
        columns = model.table.columns
        self._model, self._matches = model, matches
        self.looks = Looks()
        self.pills = Pills(self.looks.small)
        self._trailing = [column.kind is Kind.NUMBER for column in columns]
        self._is_pill = [column.is_pill for column in columns]
        self._texts = {column.name for column in model.table.texts}
        self._is_date = [column.kind is Kind.DATE for column in columns]
        self._snippets: dict[tuple[Snippet, int], CellText] = {}
        self._marked_texts: dict[tuple[str, Spans, bool, int, int], CellText] = {}
        self._standing = next((n for n, each in enumerate(columns) if each.name == "status"), -1)

    def clear_caches(self) -> None:
        """Clear what is cached: the font, the colours or the direction of the view have changed."""
        self.looks.clear()
        self.pills.clear()
        self._snippets.clear()
        self._marked_texts.clear()

    def yields(self, column: int) -> bool:
        """Whether a snippet takes the second line of a column: dates stay."""
        second = self._model.second_lines.get(column)
        return second is None or not self._is_date[second]

    def pill_texts(self, row: int, column: int) -> tuple[str, ...]:
        """The texts that a cell shows as pills; none where it shows one text."""
        return self._model.parts(row, column) if self._is_pill[column] else ()

    def draw_row(self, canvas: Canvas, place: RowPlace, cells: Sequence[CellPlace]) -> None:
        """Draw the ground of a row and its cells; `cells` must not be empty.

        Where the row has a snippet, second lines are left out: `draw_snippet` draws it there.
        """
        option = canvas.alternate if place.row % 2 else canvas.option
        first, last = cells[0], cells[-1]  # which is at the left where the view is mirrored
        left = min(first.left, last.left)
        right = max(first.left + first.width, last.left + last.width)
        option.rect = QRect(left, place.top, right - left, place.height)
        has_states = place.is_selected or place.hovered >= 0
        if not has_states:
            panel = QStyle.PrimitiveElement.PE_PanelItemViewRow
            option.widget.style().drawPrimitive(panel, option, canvas.painter, option.widget)
        inks = canvas.colours.selected if place.is_selected else canvas.colours.plain
        lines = self.looks.lines(option, place.height)
        has_snippet = self._model.snippet(place.row) is not None
        for number, cell in enumerate(cells):
            if has_states:
                self._draw_ground(canvas, option, place, cell, _position(number, len(cells)))
            self._draw_cell(canvas, place, cell, inks, lines, has_snippet=has_snippet)

    def draw_snippet(self, canvas: Canvas, place: RowPlace, left: int, right: int) -> None:
        """Draw the snippet of a row, if it has one, on its second line between two edges."""
        snippet = self._model.snippet(place.row)
        if snippet is None:
            return
        look = canvas.small
        room = right - left - 2 * look.margin
        key = snippet, room
        text = self._snippets.get(key)
        if text is None:
            if len(self._snippets) >= _MOST_SNIPPETS:
                del self._snippets[next(iter(self._snippets))]  # the oldest
            text = self._snippets[key] = self._laid_out_snippet(canvas, snippet, room)
        inks = canvas.colours.selected if place.is_selected else canvas.colours.plain
        canvas.painter.setPen(inks.faint)
        top = place.top + self.looks.lines(canvas.option, place.height)[1]
        text.draw(canvas.painter, Area(left, top, right - left, look.height), look.margin)

    def _draw_cell(
        self,
        canvas: Canvas,
        place: RowPlace,
        cell: CellPlace,
        inks: Inks,
        lines: tuple[int, int],
        *,
        has_snippet: bool,
    ) -> None:
        """Draw the texts of a cell; if it has two lines, they begin `lines` pixels below the top of
        the row."""
        row, (column, left, width) = place.row, cell
        second = self._model.second_lines.get(column)
        gives_way = has_snippet and self.yields(column)
        below = NOT_KNOWN if second is None or gives_way else self._model.text(row, second)
        if second is not None and below != NOT_KNOWN:
            area = Area(left, place.top + lines[1], width, canvas.small.height)
            self._draw_line(canvas, self.looks.small, area, below, second, inks.faint)
        area = Area(left, place.top, width, place.height)
        if gives_way or below != NOT_KNOWN:
            area = Area(left, place.top + lines[0], width, canvas.body.height)
        if texts := self.pill_texts(row, column):
            self._draw_pills(canvas, area, row, column, texts, inks)
        else:
            text = self._model.text(row, column)
            self._draw_line(canvas, self.looks.body, area, text, column, inks.text)
        if origins := self._model.marked_origins(row, column):
            corner = QRectF(left, place.top, width, place.height)
            mirrored = canvas.is_mirrored
            draw_own_mark(canvas.painter, corner, origins, inks.text, mirrored=mirrored)

    def _draw_ground(
        self,
        canvas: Canvas,
        row: QStyleOptionViewItem,
        place: RowPlace,
        cell: CellPlace,
        position: _Position,
    ) -> None:
        """Let the style draw what a cell of a row in some state has beside its text."""
        option, style = QStyleOptionViewItem(row), row.widget.style()
        option.rect = QRect(cell.left, place.top, cell.width, place.height)
        option.viewItemPosition = position
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the view frames the whole row
        if place.is_selected:
            option.state |= QStyle.StateFlag.State_Selected
        if place.hovered == cell.column:
            option.state |= QStyle.StateFlag.State_MouseOver
        panel, item = QStyle.PrimitiveElement.PE_PanelItemViewRow, QStyle.ControlElement
        style.drawPrimitive(panel, option, canvas.painter, option.widget)
        style.drawControl(item.CE_ItemViewItem, option, canvas.painter, option.widget)

    def _draw_pills(
        self,
        canvas: Canvas,
        area: Area,
        row: int,
        column: int,
        texts: tuple[str, ...],
        inks: Inks,
    ) -> None:
        if column == self._standing:
            standing = canvas.colours.standings.get(str(self._model.cell(row, "status")))
            if standing is not None:
                sign, colours = standing
                texts, inks = (f"{sign} {texts[0]}",), inks._replace(pill=colours)
        marked = None if self._matches.typed is None else partial(self._marked, canvas, column)
        self.pills.draw(canvas, area, texts, inks, marked)

    def _draw_line(
        self, canvas: Canvas, cache: CellCache, area: Area, text: str, column: int, ink: QColor
    ) -> None:
        look = canvas.body if cache is self.looks.body else canvas.small
        room, laid_out = area.width - 2 * look.margin, None
        if self._matches.typed is not None:
            laid_out = self._marked(canvas, column, look, text, room)
        if laid_out is None:
            laid_out = cache.laid_out(look, text, room, trailing=self._trailing[column])
        canvas.painter.setPen(ink)
        laid_out.draw(canvas.painter, area, look.margin)

    def _marked(
        self, canvas: Canvas, column: int, look: CellLook, text: str, room: int
    ) -> CellText | None:
        """`text` laid out with its matches marked; None if it has none."""
        spans = self._matches.spans(text, column)
        if not spans:
            return None
        trailing = self._trailing[column]
        key = text, spans, trailing, room, id(look)
        found = self._marked_texts.get(key)
        if found is None:
            if len(self._marked_texts) >= _MOST_SNIPPETS:
                del self._marked_texts[next(iter(self._marked_texts))]  # the oldest
            colors = canvas.colours.match
            found = lay_out(look, text, room, trailing=trailing, spans=spans, colors=colors)
            self._marked_texts[key] = found
        return found

    def _laid_out_snippet(self, canvas: Canvas, snippet: Snippet, room: int) -> CellText:
        """A snippet laid out after the heading of its column, which a whole text does without."""
        look = canvas.small
        text, spans = shown_part(look, snippet, room)
        said = text
        if snippet.column not in self._texts:
            column = heading(self._model.table.exported_column(snippet.column))
            said = say("{column}: {text}", column=column, text=text)
        shift = said.rfind(text)
        shown = look.cut(said, room)
        said_spans = ((start + shift, end + shift) for start, end in spans)
        marks = marked_ranges(said, shown, said_spans, canvas.colours.match)
        from_right = reads_from_right((text,))
        reads = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        return lay_out_shown(look, shown, room, False, marks, reads)


def _position(number: int, cells: int) -> _Position:
    """Which part of its row a cell is, for the style."""
    if cells == 1:
        return _Position.OnlyOne
    if number == 0:
        return _Position.Beginning
    return _Position.End if number == cells - 1 else _Position.Middle
