"""Paints a cell, on one line or two, with its matches marked; shows cut text as a tooltip."""

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from a4p_desktop.gui.look.colours import faint_text, mixed
from a4p_desktop.gui.look.own_mark import draw_own_mark
from a4p_desktop.gui.look.painting import paint_cell
from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.look.pill import quiet_colours
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.look.status_colours import status_colours
from a4p_desktop.gui.look.type_scale import SMALL
from a4p_desktop.gui.table.cell_cache import (
    CellCache,
    CellLook,
    CellText,
    lay_out,
    lay_out_shown,
    marked_ranges,
    shown_part,
)
from a4p_desktop.gui.table.pills import PillColours, Pills
from a4p_desktop.gui.table.rows_model import RowsModel
from a4p_desktop.gui.words.words import NOT_KNOWN, heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.snippets import Snippet
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.columns import Kind
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.direction import reads_from_right

say = Speaker("Table", on_screen=True)

MOST_MARKED = 4_000
"""Texts whose matches are cached: a few windows full of rows."""
_BETWEEN = 2
"""Pixels between two lines of a cell."""
_NO_BOUND = 1_000_000
_MOST_SNIPPETS = 200
"""Layouts cached of snippets, and of texts with matches: those of a few windows full of rows."""
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected.value
_STYLED_STATES = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver).value
"""In these states the style paints the ground of the cell."""


class _Inks(NamedTuple):
    """The colours in a cell."""

    text: QColor
    faint: QColor
    pill: PillColours


class _Colours(NamedTuple):
    """The colours of the cells, for one palette."""

    match: tuple[QColor, QColor]
    inks: _Inks
    """Where the cell is not selected."""
    standings: Mapping[str, tuple[str, PillColours]]
    """By the code of each, its sign and its colours."""


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowsModel; `highlight` sets the words to mark."""

    def __init__(self, model: RowsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        fields, columns = model.table.fields, model.table.columns
        self._index_columns = [fields.get(column.name) for column in columns]
        self._names_row = _naming(model.table)
        self._typed: Typed | None = None
        self.spans = lru_cache(maxsize=MOST_MARKED)(self._spans)
        self.cache = CellCache()
        self._small = CellCache(SMALL)
        self._pills = Pills(self._small)
        self._trailing = [column.kind is Kind.NUMBER for column in columns]
        self._is_pill = [column.is_pill for column in columns]
        self._texts = {column.name for column in model.table.texts}
        self._is_date = [column.kind is Kind.DATE for column in columns]
        self._snippets: dict[tuple[Snippet, int, int], CellText] = {}
        self._marked_texts: dict[tuple[str, int, int, int], CellText] = {}
        self._standing = next((n for n, each in enumerate(columns) if each.name == "status"), -1)
        self._colors: tuple[int, _Colours] | None = None  # for one palette, by its key

    def clear_caches(self) -> None:
        """Clear what is cached: the font, the colours or the direction of the view have changed."""
        self.cache.clear()
        self._small.clear()
        self._pills.clear()
        self._snippets.clear()
        self._marked_texts.clear()

    def highlight(self, text: str) -> None:
        """Mark the matches of `text`, a search as typed."""
        typed = parse(text, self._model.table.fields)
        self._typed = typed if typed.expression is not None else None
        self.spans.cache_clear()
        self._marked_texts.clear()

    @property
    def typed(self) -> Typed | None:
        """What is looked up; None without words."""
        return self._typed

    def unseen(self, row: int, columns: Iterable[int]) -> Typed:
        """What of the typed words stands in none of the cells of a row that say who or what it is,
        nor in its prose, if these columns are in sight."""
        cells = [
            (self._model.text(row, column), self._index_columns[column])
            for column in columns
            if self._names_row[column]
        ]
        words = self._typed.words if self._typed else ()
        return Typed(
            tuple(
                word.groups[0]
                for word in words
                if all(word.first_span(text, column) is None for text, column in cells)
            )
        )

    @property
    def has_words(self) -> bool:
        """Whether words are looked up, not only values ticked."""
        return self._typed is not None

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        # Not by the base class, which reads eight roles of each cell: with a model in Python that
        # takes half the time of painting a window of rows.
        option.text = self._model.text(index.row(), index.column())
        option.displayAlignment = self._model.alignment(index.column())
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the view frames the whole row

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._draw_text(painter, option, index)
        if origins := self._model.marked_origins(index.row(), index.column()):
            place, role = QRectF(option.rect), _text_role(option)
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            draw_own_mark(painter, place, origins, option.palette.color(role), mirrored=mirrored)

    def _draw_text(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, column = index.row(), index.column()
        state = option.state.value  # read once: the flags of Qt are slow in Python
        second = self._model.second_lines.get(column)
        if self.yields(column) and self._model.snippet(row) is not None:
            self._draw_above_snippet(painter, option, index)
            return
        if second is None and not self._is_pill[column]:
            text = self._model.text(row, column)
            is_plain = self._typed is None or not self.spans(text, column)
            if is_plain and not state & _STYLED_STATES:
                self.cache.draw(painter, option, text, trailing=self._trailing[column])
                return
        if state & _STYLED_STATES:
            self._draw_ground(painter, option, index)
        inks = self._inks(option, is_selected=bool(state & _SELECTED))
        below = NOT_KNOWN if second is None else self._model.text(row, second)
        if second is None or below == NOT_KNOWN:
            self._draw_first(painter, option, option.rect, row, column, inks)
            return
        first_line, second_line = self._two_lines(option)
        self._draw_first(painter, option, first_line, row, column, inks)
        self._draw_line(self._small, painter, option, second_line, below, second, inks.faint)

    def yields(self, column: int) -> bool:
        """Whether a snippet takes the second line of a column: dates stay."""
        second = self._model.second_lines.get(column)
        return second is None or not self._is_date[second]

    def _draw_above_snippet(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw the first line of a cell only."""
        state = option.state.value
        if state & _STYLED_STATES:
            self._draw_ground(painter, option, index)
        inks = self._inks(option, is_selected=bool(state & _SELECTED))
        place, _ = self._two_lines(option)
        self._draw_first(painter, option, place, index.row(), index.column(), inks)

    def draw_snippet(
        self, painter: QPainter, option: QStyleOptionViewItem, snippet: Snippet
    ) -> None:
        """Draw a snippet as the second line of the row that `option` describes."""
        look, (_, place) = self._small.look(option), self._two_lines(option)
        key = snippet, look.room(place), option.palette.cacheKey()
        text = self._snippets.get(key)
        if text is None:
            if len(self._snippets) >= _MOST_SNIPPETS:
                del self._snippets[next(iter(self._snippets))]  # the oldest
            text = self._snippets[key] = self._laid_out_snippet(option, snippet, look.room(place))
        is_selected = bool(option.state.value & _SELECTED)
        painter.setPen(self._inks(option, is_selected=is_selected).faint)
        text.draw(painter, place, look.margin)

    def _laid_out_snippet(
        self, option: QStyleOptionViewItem, snippet: Snippet, room: int
    ) -> CellText:
        """A snippet laid out after the heading of its column, which a whole text does without."""
        look, colors = self._small.look(option), self._colours_of(option.palette).match
        text, spans = shown_part(look, snippet, room)
        said = text
        if snippet.column not in self._texts:
            column = heading(self._model.table.exported_column(snippet.column))
            said = say("{column}: {text}", column=column, text=text)
        shift = said.rfind(text)
        shown = look.elided(said, room)
        said_spans = ((start + shift, end + shift) for start, end in spans)
        marks = marked_ranges(said, shown, said_spans, colors)
        from_right = reads_from_right((text,))
        reads = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        return lay_out_shown(look, shown, room, False, marks, reads)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Let the style draw what a cell has beside its text."""
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        styled.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, option.widget)

    def _draw_first(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        row: int,
        column: int,
        inks: _Inks,
    ) -> None:
        """Draw the text of a cell, or its pills."""
        texts = self._model.parts(row, column) if self._is_pill[column] else ()
        if not texts:
            text = self._model.text(row, column)
            self._draw_line(self.cache, painter, option, place, text, column, inks.text)
            return
        found = inks.pill
        if column == self._standing:
            standings = self._colours_of(option.palette).standings
            standing = standings.get(str(self._model.cell(row, "status")))
            if standing is not None:
                sign, found = standing
                texts = (f"{sign} {texts[0]}",)
        marked = None if self._typed is None else partial(self._marked, option.palette, column)
        self._pills.draw(painter, option, place, texts, found, inks.faint, marked)

    def _draw_line(
        self,
        cache: CellCache,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        column: int,
        ink: QColor,
    ) -> None:
        look, trailing = cache.look(option), self._trailing[column]
        room = look.room(place)
        laid_out = None
        if self._typed is not None:
            laid_out = self._marked(option.palette, column, look, text, room)
        if laid_out is None:
            laid_out = cache.laid_out(look, text, room, trailing=trailing)
        painter.setPen(ink)
        laid_out.draw(painter, place, look.margin)

    def _inks(self, option: QStyleOptionViewItem, *, is_selected: bool) -> _Inks:
        colours = self._colours_of(option.palette)
        if not is_selected:
            return colours.inks
        # Where the window is not active, a selection has other colours.
        ink = option.palette.color(_Role.HighlightedText)
        ground = option.palette.color(_Role.Highlight)
        away = QColor("black" if ink.lightnessF() > 0.5 else "white")
        return _Inks(ink, ink, PillColours(mixed(ground, away, 0.2), ink))

    def _two_lines(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        """The places of the first and the second line, together in the middle of a cell."""
        rect = option.rect
        left, width = rect.left(), rect.width()
        first, second = self.cache.look(option).height, self._small.look(option).height
        top = rect.top() + (rect.height() - first - second - _BETWEEN) // 2
        return (
            QRect(left, top, width, first),
            QRect(left, top + first + _BETWEEN, width, second),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The size that shows the whole cell."""
        row, column = index.row(), index.column()
        text, small = self.cache.look(option), self._small.look(option)
        texts = self._model.parts(row, column) if self._is_pill[column] else ()
        if texts:
            placed = self._pills.placed(small, texts, _NO_BOUND).pills
            width = placed[-1].left + placed[-1].width
        else:
            width = round(text.metrics.horizontalAdvance(self._model.text(row, column)))
        second = self._model.second_lines.get(column)
        if second is not None:
            below = small.metrics.horizontalAdvance(self._model.text(row, second))
            width = max(width, round(below))
        return QSize(width + 2 * text.margin + 1, text.height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        snippet = self._model.snippet_words(index.row()) if self.yields(index.column()) else ""
        if snippet and event.pos().y() >= self._two_lines(option)[1].top():
            QToolTip.showText(event.globalPos(), tip(snippet), view)
            return True
        text = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        is_cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        if is_cut or self._model.explains(index.row(), index.column()):
            QToolTip.showText(event.globalPos(), tip(text), view)
        else:
            QToolTip.hideText()
        return True

    def _spans(self, text: str, column: int) -> list[tuple[int, int]]:
        """The matches in the text of a column, as (start, end); `spans` caches them."""
        return self._typed.spans(text, self._index_columns[column]) if self._typed else []

    def _colours_of(self, palette: QPalette) -> _Colours:
        if self._colors is None or self._colors[0] != palette.cacheKey():
            self._colors = palette.cacheKey(), _made_colours(palette)
        return self._colors[1]

    def _marked(
        self, palette: QPalette, column: int, look: CellLook, text: str, room: int
    ) -> CellText | None:
        """`text` laid out with its matches marked; None if it has none."""
        spans = self.spans(text, column)
        if not spans:
            return None
        key = text, column, room, id(look)
        found = self._marked_texts.get(key)
        if found is None:
            if len(self._marked_texts) >= _MOST_SNIPPETS:
                del self._marked_texts[next(iter(self._marked_texts))]  # the oldest
            trailing, colors = self._trailing[column], self._colours_of(palette).match
            found = lay_out(look, text, room, trailing=trailing, spans=spans, colors=colors)
            self._marked_texts[key] = found
        return found


def _naming(table: Table) -> list[bool]:
    """For each column, whether its cells say who or what the row is, or are prose."""
    best = {column.name for column in table.index if column.tier == 1}
    names = {column.name for column in table.columns if table.fields.get(column.name) in best}
    return [
        column.name in names or column.under in names or column.name in table.prose
        for column in table.columns
    ]


def _made_colours(palette: QPalette) -> _Colours:
    ground, ink = quiet_colours(palette)
    quiet = PillColours(ground, ink, name="quiet")
    inks = _Inks(palette.color(_Role.Text), faint_text(palette), quiet)
    standings = {
        code: (colour.sign, PillColours(colour.ground, colour.text, colour.edge, code))
        for code, colour in status_colours(palette).items()
    }
    return _Colours(highlight_colors(palette), inks, standings)


def _text_role(option: QStyleOptionViewItem) -> QPalette.ColorRole:
    selected = option.state.value & _SELECTED
    return _Role.HighlightedText if selected else _Role.Text
