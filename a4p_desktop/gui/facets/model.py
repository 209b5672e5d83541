"""The values of one facet as a Qt model: few of them, all, or those found."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from heapq import nsmallest

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from a4p_desktop.gui.words.facet_words import facet_value_words
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet, FacetValues
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.folding import fold, folded_words

say = Speaker("facets")

FEW = 8
"""How many values stand in the panel at first."""
MANY = 30
"""With more values than these, the few are those that most rows have."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class Choice(Enum):
    """What is asked of a value."""

    ANY = "any"
    TICKED = "ticked"
    EXCLUDED = "excluded"


_CHECKS = {
    Choice.ANY: Qt.CheckState.Unchecked,
    Choice.TICKED: Qt.CheckState.Checked,
    Choice.EXCLUDED: Qt.CheckState.PartiallyChecked,
}
_ACCESSIBLE = {
    Choice.ANY: say.mark("{value}, {number}"),
    Choice.TICKED: say.mark("{value}, {number}, ticked"),
    Choice.EXCLUDED: say.mark("{value}, {number}, excluded"),
}


class FacetModel(QAbstractListModel):
    """Rows are the values shown; a value's place among all values is called its position."""

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
        recorded = [place for place, value in enumerate(values.texts) if value != NOT_RECORDED]
        self.is_long = len(recorded) > FEW
        self._few = self._chosen(recorded)
        self._asked: Mapping[str, bool] = {}  # value -> whether it is excluded
        self._kept: int | None = None
        self._all = False
        self._found: tuple[int, ...] | None = None
        self._folded: list[str] = []
        self._shown = self._wanted()

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
            case _Role.DisplayRole | _Role.ToolTipRole:
                return self.words(index.row())
            case _Role.CheckStateRole:
                return _CHECKS[self.choice(index.row())]
            case _Role.AccessibleTextRole:
                return self._accessible_text(index.row())
        return None

    def value(self, row: int) -> str:
        """The value in a row."""
        return self.values.texts[self._shown[row]]

    def words(self, row: int) -> str:
        """What the value in a row is called."""
        return self._words(self._shown[row])

    def count(self, row: int) -> int:
        """How many rows of the table that the newest search finds have the value."""
        return self._counts[self._shown[row]]

    def choice(self, row: int) -> Choice:
        """What is asked of the value in a row, be it without saying."""
        value = self.value(row)
        if value in self._asked:
            return Choice.EXCLUDED if self._asked[value] else Choice.TICKED
        implied = not self._asked and self._table.implied.get(self.facet.name) == value
        return Choice.TICKED if implied else Choice.ANY

    def row(self, value: str) -> int | None:
        """The row in which a value is shown, if it is."""
        position = self.values.position(value)
        return self._shown.index(position) if position in self._shown else None

    def chosen_count(self) -> int:
        """How many values are ticked or excluded."""
        return sum(value in self.values.texts for value in self._asked)

    @property
    def shows_all(self) -> bool:
        """Whether all values are shown, not just a few."""
        return self._all

    @property
    def finds(self) -> bool:
        """Whether just those values are shown that were looked for."""
        return self._found is not None

    def show_all(self, every: bool) -> None:
        """Show all values, or only a few again."""
        self._all = every
        self._kept = None
        self._replace_shown()

    def find(self, text: str) -> None:
        """Show the values in which every word of `text` begins a word; with none, as before."""
        typed = folded_words(text)
        self._kept = None
        self._found = self._having(typed) if typed else None
        self._replace_shown()

    def keep(self, row: int) -> None:
        """Let a row stay, also when nothing is asked of it any more: it is under the hand."""
        self._kept = self._shown[row]

    def show_counts(self, counts: Sequence[int]) -> None:
        """Take the numbers of the newest search, in the order of the values."""
        if len(counts) == len(self.values):
            self._counts = counts
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show_question(self, question: Question) -> None:
        """Take what is asked; a value of which something is asked is among the few shown."""
        asked = {
            one.value: one.excluded for one in question.conditions if one.facet == self.facet.name
        }
        if asked != self._asked:
            changed = {value for value, _ in asked.items() ^ self._asked.items()}
            self._asked = asked
            if self._found is None and not self._all:
                self._move_shown(self._wanted())
            self._announce_choices(
                changed | {self._table.implied.get(self.facet.name, NOT_RECORDED)}
            )

    def _chosen(self, recorded: Sequence[int]) -> list[int]:
        if len(self.values) <= MANY:
            return list(recorded[:FEW])
        return nsmallest(FEW, recorded, key=lambda place: (-self.values.rows[place], place))

    def _wanted(self) -> tuple[int, ...]:
        """The positions of the values to be shown, in their order."""
        if self._found is not None:
            return self._found
        if self._all or not self.is_long:
            return tuple(range(len(self.values)))
        places = map(self.values.position, self._asked)
        asked = {place for place in places if place is not None}
        last = self.values.position(NOT_RECORDED)
        more = asked | ({self._kept} if self._kept is not None else set()) - {last}
        few = (*self._few, *sorted(more - {*self._few, last}))
        return few if last is None else (*few, last)

    def _replace_shown(self) -> None:
        wanted = self._wanted()
        if wanted != self._shown:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()

    def _move_shown(self, wanted: tuple[int, ...]) -> None:
        """Go over to other few values row by row, so that a view keeps its place.

        What both have stands in both in one order.
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

    def _having(self, typed: Sequence[str]) -> tuple[int, ...]:
        if not self._folded:
            self._folded = [self._spelled(place) for place in range(len(self.values))]
        beginnings = [f" {word}" for word in typed]
        return tuple(
            place
            for place, folded in enumerate(self._folded)
            if all(beginning in folded for beginning in beginnings)
        )

    def _spelled(self, position: int) -> str:
        """All by which a value is found, folded: its words, its code, what else it is called."""
        value = self.values.texts[position]
        names = (self._words(position), value, *self.facet.words(value))
        return f" {fold(' '.join(dict.fromkeys(names)))}"

    def _words(self, position: int) -> str:
        value = self.values.texts[position]
        return facet_value_words(self.facet, value, self._wording, self._table)

    def _accessible_text(self, row: int) -> str:
        """What a screen reader says of a row."""
        message = _ACCESSIBLE[self.choice(row)]
        return said(message, value=self.words(row), number=self.count(row))

    def _announce_choices(self, values: Iterable[str]) -> None:
        """Row by row and with the roles, for so a view tells it to a screen reader."""
        rows = (row for row in map(self.row, values) if row is not None)
        for index in map(self.index, rows):
            self.dataChanged.emit(index, index, [_Role.CheckStateRole, _Role.AccessibleTextRole])
