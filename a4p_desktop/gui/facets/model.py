"""The values of one facet as a Qt model: the first few, all, or those that match a filter."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from a4p_desktop.gui.facets.order import DecadeOrder, FacetOrder
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.words.facet_words import facet_value_words, without_date
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet, FacetValues
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.folding import fold, folded_words, sort_key

say = Speaker("facets", on_screen=True)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


_MOST_WORDED = 1_000
"""Values whose words are cached, as they are painted anew with each letter typed."""


class Choice(Enum):
    """What the question asks of a value."""

    ANY = "any"
    TICKED = "ticked"
    EXCLUDED = "excluded"


_MOST_WRAPPED = 30
"""The most values shown at once whose words may have several lines; of more, each has one."""
_CHECKS = {
    Choice.ANY: Qt.CheckState.Unchecked,
    Choice.TICKED: Qt.CheckState.Checked,
    Choice.EXCLUDED: Qt.CheckState.PartiallyChecked,
}
_OPENED = {
    True: say.mark("{value}, expanded"),
    False: say.mark("{value}, collapsed"),
}
_CHOSEN = {
    Choice.TICKED: say.mark("{value}, ticked"),
    Choice.EXCLUDED: say.mark("{value}, excluded"),
}


class FacetModel(QAbstractListModel):
    """Rows are the values shown; the index of a value among all values is its position."""

    def __init__(
        self,
        table: Table,
        facet: Facet,
        values: FacetValues,
        wording: Wording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.facet = facet
        self.values = values
        self._table = table
        self._wording = wording
        self._counts: Sequence[int] = values.rows
        self._tells_numbers = self._are_telling(values.rows)
        self.longest_number = number_words(max(values.rows, default=0))
        """The longest number that can stand beside a value."""
        self.has_dates = facet.vocabulary == "meeting"
        """Whether values begin with a date; they are in the order of time then."""
        self._order = self._made_order()
        self.is_long = self._order.is_long
        self.size = self._order.size
        """The number of values that can be shown."""
        self.has_groups = self._order.has_groups
        """Whether some values are members of others."""
        self._first = self._order.few(self._counts)
        self._whole: tuple[int, ...] = ()
        """All values in the order to show them, while all are shown."""
        self._choices: Mapping[str, bool] = {}  # value -> whether it is excluded
        self._pinned: int | None = None
        self._opened: set[int] = set()
        """The positions of the values below which their members are shown."""
        self._all = False
        self._matching: frozenset[int] | None = None
        self._search_texts: list[str] = []
        self._shown = self._positions_to_show()
        self._words_seen = lru_cache(_MOST_WORDED)(self._words)
        self._date_seen = lru_cache(_MOST_WORDED)(self._date)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled, leaf = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemNeverHasChildren
        return enabled | Qt.ItemFlag.ItemIsUserCheckable | leaf

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case _Role.DisplayRole:
                return self.words(index.row())
            case _Role.ToolTipRole:
                return tip(self.whole_words(index.row()))
            case _Role.CheckStateRole:
                return _CHECKS[self.choice(index.row())]
            case _Role.AccessibleTextRole:
                return self._accessible_text(index.row())
        return None

    def value(self, row: int) -> str:
        """The value in a row."""
        return self.values.texts[self._shown[row]]

    def is_open(self, row: int) -> bool | None:
        """Whether the members of the value in a row are shown below it, as the years of a decade;
        None where it has none, or where all are shown anyway."""
        if self._all or self.is_filtered or not self._order.members(self._shown[row]):
            return None
        return self._shown[row] in self._opened

    def open(self, row: int, opened: bool) -> None:
        """Show the members of the value in a row, or only those that are chosen."""
        position = self._shown[row]
        self._opened = self._opened - {position} | ({position} if opened else set())
        self._pinned = None
        self._move_shown(self._positions_to_show())
        self._announce_choices([self.values.texts[position]])

    def depth(self, row: int) -> int:
        """How far the value in a row stands in: 1 where it is a member of another."""
        position = self._shown[row]
        is_member = self.values.texts[position] and not self._order.members(position)
        return int(self.has_groups and bool(is_member))

    def words(self, row: int) -> str:
        """The words for the value in a row."""
        return self._words_seen(self._shown[row])

    def date(self, row: int) -> str:
        """The date with which the words begin, in words; "" without one."""
        return self._date_seen(self._shown[row]) if self.has_dates else ""

    def short_words(self, row: int) -> str:
        """The words for the value in a row without the date."""
        return without_date(self.words(row), self.date(row))

    def whole_words(self, row: int) -> str:
        """The words for the value in a row, with its whole title."""
        return self._words(self._shown[row], whole=True)

    def count(self, row: int) -> int:
        """How many rows found by the newest search have the value."""
        return self._counts[self._shown[row]]

    def number(self, row: int) -> str:
        """That number in words; "" where the numbers of all values are the same, and say nothing
        of a meeting or an instrument."""
        return number_words(self.count(row)) if self._tells_numbers else ""

    def choice(self, row: int) -> Choice:
        """The choice of the value in a row, explicit or implied by the table."""
        value = self.value(row)
        if value in self._choices:
            return Choice.EXCLUDED if self._choices[value] else Choice.TICKED
        implied = not self._choices and self._table.implied.get(self.facet.name) == value
        return Choice.TICKED if implied else Choice.ANY

    def row(self, value: str) -> int | None:
        """The row that shows a value; None if it is not shown."""
        position = self.values.position(value)
        return self._shown.index(position) if position in self._shown else None

    def chosen_count(self) -> int:
        """Number of values ticked or excluded."""
        return sum(value in self.values.texts for value in self._choices)

    @property
    def shows_all(self) -> bool:
        """Whether all values are shown, not only the first few."""
        return self._all

    @property
    def is_filtered(self) -> bool:
        """Whether only the values that match a filter are shown."""
        return self._matching is not None

    @property
    def wraps(self) -> bool:
        """Whether words that are too long for one line go on in the next."""
        return len(self._shown) <= _MOST_WRAPPED

    def show_all(self, every: bool) -> None:
        """Show all values, or only the first few."""
        self._all = every
        self._pinned = None
        self._arrange()

    def find(self, text: str) -> None:
        """Show the values in which each word of `text` begins a word; "" removes the filter."""
        prefixes = folded_words(text)
        self._pinned = None
        self._matching = self._matches(prefixes) if prefixes else None
        self._arrange()

    def pin(self, row: int) -> None:
        """Keep a row visible after its choice is taken back, as it is under the pointer."""
        self._pinned = self._shown[row]

    def show_counts(self, counts: Sequence[int], *, hold: bool = False) -> None:
        """Show the numbers of the newest search, in the order of `values`; the rows take the order
        of these numbers, unless they are to `hold` theirs."""
        if len(counts) != len(self.values):
            return
        self._counts = counts
        self._tells_numbers = self._are_telling(counts)
        if not hold:
            self._pinned = None
            self._arrange()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show_question(self, question: Question) -> None:
        """Show the choices of `question`; a chosen value is always among those shown."""
        choices = {
            condition.value: condition.excluded
            for condition in question.conditions
            if condition.facet == self.facet.name
        }
        if choices != self._choices:
            changed = {value for value, _ in choices.items() ^ self._choices.items()}
            self._choices = choices
            if self._matching is None and not self._all:
                self._move_shown(self._positions_to_show())
            self._announce_choices(
                changed | {self._table.implied.get(self.facet.name, NOT_RECORDED)}
            )

    def _positions_to_show(self) -> tuple[int, ...]:
        """The positions of the values to show, in the order of the rows."""
        if self._matching is not None:
            return tuple(place for place in self._whole if place in self._matching)
        if self._all and self.is_long:
            return self._whole
        members = {year for place in self._opened for year in self._order.members(place)}
        pinned = set() if self._pinned is None else {self._pinned}
        return self._order.with_more(self._first, self._chosen() | pinned | members)

    def _made_order(self) -> FacetOrder:
        if self.facet.name == "year":
            return DecadeOrder(self.values)
        return FacetOrder(self.values, None if self.has_dates else self._name_key)

    def _are_telling(self, counts: Sequence[int]) -> bool:
        return self.facet.name != self._table.scope or len(set(counts)) > 1

    def _chosen(self) -> set[int]:
        """The positions of the values chosen."""
        places = map(self.values.position, self._choices)
        return {place for place in places if place is not None}

    def _arrange(self) -> None:
        """Put the values into their order by the numbers of now."""
        self._first = self._order.few(self._counts)
        needs_all = self._matching is not None or (self._all and self.is_long)
        self._whole = self._order.whole(self._counts, self._chosen()) if needs_all else ()
        wanted = self._positions_to_show()
        if wanted == self._shown:
            return
        if len(wanted) == len(self._shown) and set(wanted) == set(self._shown):
            self._sort_shown(wanted)
        else:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()

    def _sort_shown(self, wanted: tuple[int, ...]) -> None:
        """Put the rows into another order; the current row stays that of its value."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = {position: row for row, position in enumerate(wanted)}
        after = [self.index(rows[self._shown[index.row()]]) for index in before]
        self._shown = wanted
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _move_shown(self, wanted: tuple[int, ...]) -> None:
        """Change to the positions `wanted` row by row, so that a view keeps its current row.

        The positions in both are in the same order in both.
        """
        for row in reversed(range(len(self._shown))):
            if self._shown[row] not in wanted:
                self.beginRemoveRows(_ROOT, row, row)
                self._shown = (*self._shown[:row], *self._shown[row + 1 :])
                self.endRemoveRows()
        for row, position in enumerate(wanted):
            if row >= len(self._shown) or self._shown[row] != position:
                self.beginInsertRows(_ROOT, row, row)
                self._shown = (*self._shown[:row], position, *self._shown[row:])
                self.endInsertRows()

    def _matches(self, prefixes: Sequence[str]) -> frozenset[int]:
        if not self._search_texts:
            self._search_texts = [self._search_text(place) for place in range(len(self.values))]
        beginnings = [f" {prefix}" for prefix in prefixes]
        return frozenset(
            place
            for place, folded in enumerate(self._search_texts)
            if all(beginning in folded for beginning in beginnings)
        )

    def _search_text(self, position: int) -> str:
        """The text that a filter searches, folded: words, code and other names of a value."""
        value = self.values.texts[position]
        words = self._words(position), self._words(position, whole=True)
        names = (*words, value, *self.facet.words(value))
        return f" {fold(' '.join(dict.fromkeys(names)))}"

    def _words(self, position: int, *, whole: bool = False) -> str:
        value = self.values.texts[position]
        return facet_value_words(
            self.facet, value, self._wording, self._table, whole=whole, dated=True
        )

    def _date(self, position: int) -> str:
        return self._wording.date("meeting", self.values.texts[position])

    def _name_key(self, position: int) -> str:
        return sort_key(self._words(position))

    def _accessible_text(self, row: int) -> str:
        """The text that a screen reader reads for a row."""
        words, number = self.words(row).replace(" · ", ", "), self.number(row)
        if number:
            words = say("{value}, {number}", value=words, number=number)
        choice, is_open = self.choice(row), self.is_open(row)
        if choice in _CHOSEN:
            words = said(_CHOSEN[choice], value=words)
        return words if is_open is None else said(_OPENED[is_open], value=words)

    def _announce_choices(self, values: Iterable[str]) -> None:
        """Emit dataChanged row by row and with roles: only so a view informs screen readers."""
        rows = (row for row in map(self.row, values) if row is not None)
        for index in map(self.index, rows):
            self.dataChanged.emit(index, index, [_Role.CheckStateRole, _Role.AccessibleTextRole])
