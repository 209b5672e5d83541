"""What a Search finds in one table: its rows in order, their number, and that of each facet."""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, compress, islice
from operator import and_, or_

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.archive.facet_index import Asks, FacetNumbers, FacetReader
from a4p_desktop.records.archive.match_query import Expressions, by_facet
from a4p_desktop.records.archive.sort_order import SortOrder
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import Table

_FEW = 5_000
"""So many rows are sooner stepped over than all of them found."""


class Finder:
    """Answers searches of one table.

    A page near the beginning comes from the index, which finds it at once; all else from sets of
    all the rows found, which are kept for the words last asked.
    """

    def __init__(self, table: Table, asks: Asks) -> None:
        self._table = table
        self._asks = asks
        self._index = f"{table.name}_index"
        ((self._size,),) = asks(f"SELECT coalesce(max(id), 0) FROM {table.base}", ())
        self._all = row_sets.of_range(1, self._size)
        self.facets = FacetReader(table, self._size, asks)
        self._expressions = Expressions(table, self.facets, asks)
        self._found: dict[str, int] = {}  # by what was looked up last
        self._order: tuple[str, SortOrder] | None = None  # by the column last sorted by
        self._plain: tuple[Condition, int] | None = None  # by the column last asked for

    def ids(self, search: Search, start: int = 0) -> Iterator[int]:
        """The ids of the rows from number `start` on, in the order of the search.

        They are found as they are taken: a first page does not wait for the last.
        """
        descending = search.order.startswith("-")
        if self._is_sorted(search):
            ids = self._sorted(search, descending=descending)
        elif start > _FEW or self._asks_plainly(search):
            tiers = self._tiers(search) if self._is_ranked(search) else [self.rows(search)]
            down = descending or self._is_ranked(search)
            ids = chain.from_iterable(self._numbered(tier, descending=down) for tier in tiers)
        elif self._is_ranked(search):
            tiers_asked = self._expressions.tiers(search)
            ids = chain.from_iterable(self._looked_up(one, descending=True) for one in tiers_asked)
        else:
            asked = self._expressions.for_first_page(search)
            ids = self._looked_up(asked, descending=descending)
        return islice(ids, start, None)

    def count(self, search: Search) -> int:
        """How many rows the search finds."""
        words = self._expressions.words(search)
        if words is None or words in self._found or self._asks_plainly(search):
            return self.rows(search).bit_count()
        query = f"SELECT count(*) FROM {self._index} WHERE {self._index} MATCH ?"
        ((number,),) = self._asks(query, (self._expressions.whole(search) or "",))
        return int(number)

    def position(self, search: Search, row_id: int) -> int | None:
        """The number of the row with this id, or None where the search does not find it."""
        rows = self.rows(search)
        if not rows >> row_id & 1:
            return None
        if self._is_sorted(search):
            return next(n for n, found in enumerate(self.ids(search)) if found == row_id)
        if not self._is_ranked(search):
            return _place(rows, row_id, descending=search.order.startswith("-"))
        before = 0
        for tier in self._tiers(search):
            if tier >> row_id & 1:
                break
            before += tier.bit_count()
        return before + _place(tier, row_id, descending=True)

    def facet_counts(self, search: Search, *facets: str) -> FacetNumbers:
        """For each facet, or just for those named, how many of the rows found have each value.

        What the search asks of a facet is left out where that facet is counted: so its numbers
        tell what a further tick would find.
        """
        asked = self._ticked(search)
        matching = self._matching(search)
        return {
            facet: self.facets.counts(
                facet,
                reduce(and_, (rows for name, rows in asked.items() if name != facet), matching),
            )
            for facet in facets or [facet.name for facet in self._table.facets]
        }

    def counts_across(self, search: Search, down: str, across: str) -> list[list[int]]:
        """For each value of the facet `down`, and then for all rows found: how many of them have
        each value of the facet `across`, and how many there are in all."""
        found = self.rows(search)
        parts = [found & self.facets.rows(down, one.value) for one in self.facets.values()[down]]
        return [[*self.facets.counts(across, rows), rows.bit_count()] for rows in (*parts, found)]

    def rows(self, search: Search) -> int:
        """The set of all rows that the search finds."""
        return reduce(and_, self._ticked(search).values(), self._matching(search))

    # Sets of rows --------------------------------------------------------------------------------

    def _matching(self, search: Search) -> int:
        """The rows that hold the words typed, whatever their facets; all where none are typed."""
        words = self._expressions.words(search)
        if words is None:
            return self._all
        if words not in self._found:
            self._found = {words: self._set_of(words)}
        return self._found[words]

    def _tiers(self, search: Search) -> Sequence[int]:
        """The rows found, from the best matches on."""
        rows = self.rows(search)
        tiers = []
        for words in self._expressions.words_of_tiers(search):
            if words not in self._found:
                self._found[words] = self._set_of(words)
            tiers.append(rows & self._found[words])
            rows &= ~self._found[words]
        return [*tiers, rows]

    def _set_of(self, words: str) -> int:
        return self._set(f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH ?", (words,))

    def _set(self, query: str, values: Sequence[str]) -> int:
        return row_sets.of_ids((row_id for (row_id,) in self._asks(query, values)), self._size)

    def _ticked(self, search: Search) -> dict[str, int]:
        """For each facet or column that the search asks for, the rows that answer."""
        return {
            name: self._answering(conditions)
            for name, conditions in by_facet(self._table, search).items()
        }

    def _answering(self, conditions: Sequence[Condition]) -> int:
        wanted = [self._having(one) for one in conditions if not one.excluded]
        unwanted = (self._having(one) for one in conditions if one.excluded)
        return (reduce(or_, wanted) if wanted else self._all) & ~reduce(or_, unwanted, 0)

    def _having(self, condition: Condition) -> int:
        table = self._table
        if table.facet(condition.facet):
            return self.facets.rows(condition.facet, condition.value)
        # Kept, because what belongs to one delegation is asked for several times over.
        if self._plain is None or self._plain[0] != condition:
            holds, values = table.column(condition.facet).condition(condition.value)
            query = f"SELECT {table.base}.id FROM {table.base} {table.joins} WHERE {holds}"
            self._plain = condition, self._set(query, values)
        return self._plain[1]

    def _asks_plainly(self, search: Search) -> bool:
        """Whether it asks for a column that is no facet, of which the index knows nothing."""
        return any(self._table.facet(condition.facet) is None for condition in search.where)

    # Orders --------------------------------------------------------------------------------------

    def _is_sorted(self, search: Search) -> bool:
        return search.order.removeprefix("-") not in ("", self._table.recorded_order)

    def _is_ranked(self, search: Search) -> bool:
        return not search.order and self._expressions.words(search) is not None

    def _looked_up(self, expression: str | None, *, descending: bool) -> Iterator[int]:
        """Rows by their number, which is the order of time, as the index finds them."""
        if expression is None:
            return iter(range(self._size, 0, -1) if descending else range(1, self._size + 1))
        query = (
            f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH ?"
            f" ORDER BY rowid {'DESC' if descending else 'ASC'}"
        )
        return (row_id for (row_id,) in self._asks(query, (expression,)))

    def _numbered(self, rows: int, *, descending: bool) -> Iterator[int]:
        """The rows of a set by their number."""
        flags = row_sets.flags(rows, self._size)
        if descending:
            return compress(range(self._size, -1, -1), reversed(flags))
        return compress(range(self._size + 1), flags)

    def _sorted(self, search: Search, *, descending: bool) -> Iterator[int]:
        """All rows found, in the order of a column."""
        flags = row_sets.flags(self.rows(search), self._size)
        order = self._sort_order(search.order.removeprefix("-"))
        return (row_id for row_id in order.row_ids(descending=descending) if flags[row_id])

    def _sort_order(self, column: str) -> SortOrder:
        if self._order is None or self._order[0] != column:
            query = (
                "SELECT known, row_ids, cell_starts FROM sort_order"
                " WHERE table_name = ? AND column_name = ?"
            )
            (stored,) = self._asks(query, (self._table.name, self._table.column(column).name))
            self._order = column, SortOrder(*stored)
        return self._order[1]


def _place(rows: int, row_id: int, *, descending: bool) -> int:
    """How many rows of the set come before one of them."""
    before = (rows & ((1 << row_id) - 1)).bit_count()
    return rows.bit_count() - 1 - before if descending else before
