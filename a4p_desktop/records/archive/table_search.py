"""Searches one table: the rows found in order, their number, and counts by facet."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain, compress, islice
from operator import and_, or_
from typing import TypeVar

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.archive.day_index import DayIndex
from a4p_desktop.records.archive.facet_index import Execute, FacetIndex, FacetNumbers
from a4p_desktop.records.archive.match_query import MatchQuery, by_facet
from a4p_desktop.records.archive.sort_order import SortOrder
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.schema.tables import Table

_Each = TypeVar("_Each")

_MOST_COUNTS = 16
_MOST_PARTS = 8
_MOST_SKIPPED = 5_000
"""Up to this offset, skipping rows is faster than building the row set."""


class TableSearch:
    """Runs the searches of one table.

    A page near the beginning comes straight from the full-text index; everything else from row
    sets, which are kept for the words searched last.
    """

    def __init__(self, table: Table, execute: Execute) -> None:
        self._table = table
        self._execute = execute
        self._index = f"{table.name}_index"
        self._size = self._known_size()
        self._all = row_sets.of_range(1, self._size)
        self.facets = FacetIndex(table, self._size, execute)
        self._match = MatchQuery(table, self.facets, execute)
        self._days = DayIndex(table.name, self._size, execute)
        self._ranges = {facet.name for facet in table.ranges}
        # Kept from the last search:
        self._found: dict[str, int] = {}  # expression -> row set
        self._order: tuple[str, SortOrder] | None = None  # column
        self._plain: tuple[Condition, int] | None = None  # condition on a column, row set
        # Kept from the last few searches, which several parts of the window count:
        self._counts: dict[Search, int] = {}

    def _known_size(self) -> int:
        """The number of rows, which are numbered from 1 on.

        Raises ValueError if they are not: sets of rows would take memory up to the highest number.
        """
        ids = f"SELECT coalesce(min(id), 1), coalesce(max(id), 0) FROM {self._table.base}"
        orders = "SELECT DISTINCT length(row_ids) FROM sort_order WHERE table_name = ?"
        ((first, size),) = self._execute(ids, ())
        if first != 1 or list(self._execute(orders, (self._table.name,))) != [(4 * size,)]:
            raise ValueError(f"rows of {self._table.base} from {first} to {size}")
        return int(size)

    def ids(self, search: Search, start: int = 0) -> Iterator[int]:
        """The ids of the rows from number `start` on, in the order of the search, found lazily."""
        if self._is_sorted(search):
            ids = self._sorted(search)
        elif start > _MOST_SKIPPED or self._has_plain(search) or self._has_many_parts(search):
            tiers = self._tiers(search) if self._is_ranked(search) else [self.rows(search)]
            ids = chain.from_iterable(map(self._numbered, tiers))
        elif self._is_ranked(search):
            matches = self._match.tiers(search)
            ids = chain.from_iterable(self._matching_ids(search, match) for match in matches)
        else:
            ids = self._matching_ids(search, self._match.for_first_page(search))
        return islice(ids, start, None)

    def count(self, search: Search) -> int:
        """The number of rows that the search finds."""
        unordered = replace(search, order="")
        if unordered not in self._counts:
            if len(self._counts) >= _MOST_COUNTS:
                self._counts.clear()
            self._counts[unordered] = self._counted(search)
        return self._counts[unordered]

    def _counted(self, search: Search) -> int:
        words = self._match.words(search)
        is_in_index = self._days_asked(search) is None and not self._has_plain(search)
        if words is None or words in self._found or not is_in_index:
            return self.rows(search).bit_count()
        query = f"SELECT count(*) FROM {self._index} WHERE {self._index} MATCH ?"
        ((number,),) = self._execute(query, (self._match.whole(search) or "",))
        return int(number)

    def position(self, search: Search, row_id: int) -> int | None:
        """The number of the row with this id in the search; None if it is not found."""
        rows = self.rows(search)
        if not rows >> row_id & 1:
            return None
        if self._is_sorted(search):
            return next(n for n, found in enumerate(self.ids(search)) if found == row_id)
        if not self._is_ranked(search):
            return self._place(rows, row_id)
        before = 0
        for tier in self._tiers(search):
            if tier >> row_id & 1:
                break
            before += tier.bit_count()
        return before + self._place(tier, row_id)

    def facet_counts(self, search: Search, *facets: str) -> FacetNumbers:
        """For each facet, or only those named, the number of rows found with each value.

        Counting a facet ignores the conditions on it, so its numbers show what one more tick
        would find.
        """
        ticked = self._ticked(search)
        matching = self._matching(search)
        return {
            facet: self.facets.counts(
                facet,
                reduce(and_, (rows for name, rows in ticked.items() if name != facet), matching),
            )
            for facet in facets or [facet.name for facet in self._table.facets]
        }

    def counts_across(self, search: Search, down: str, across: str) -> list[list[int]]:
        """A row for each value of the facet `down`, and one for all rows found: the number with
        each value of the facet `across`, and the total."""
        found = self.rows(search)
        parts = [found & self.facets.rows(down, each.value) for each in self.facets.values()[down]]
        return [[*self.facets.counts(across, rows), rows.bit_count()] for rows in (*parts, found)]

    def rows(self, search: Search) -> int:
        """The row set of the search."""
        return reduce(and_, self._ticked(search).values(), self._matching(search))

    def rows_with(
        self, words: Iterable[Typed], within: Collection[str], ids: Collection[int]
    ) -> set[int]:
        """See Archive.rows_with."""
        match = self._match.any_of(words, within)
        if not match or not ids:
            return set()
        marks = ", ".join("?" * len(ids))
        query = (
            f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH ? AND rowid IN ({marks})"
        )
        return {row_id for (row_id,) in self._execute(query, (match, *ids))}

    # Sets of rows --------------------------------------------------------------------------------

    def _matching(self, search: Search) -> int:
        """The rows that match the typed text, whatever their facets."""
        words = self._match.words(search)
        if words is None:
            return self._all
        if words not in self._found:
            self._found = {words: self._set_of(words)}
        return self._found[words]

    def _tiers(self, search: Search) -> Sequence[int]:
        """The row sets of the tiers of matches, best first."""
        rows = self.rows(search)
        tiers = []
        for words in self._match.words_of_tiers(search):
            if words not in self._found:
                self._found[words] = self._set_of(words)
            tiers.append(rows & self._found[words])
            rows &= ~self._found[words]
        return [*tiers, rows]

    def _set_of(self, words: str) -> int:
        return self._set(f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH ?", (words,))

    def _set(self, query: str, values: Sequence[str]) -> int:
        return row_sets.of_ids((row_id for (row_id,) in self._execute(query, values)), self._size)

    def _ticked(self, search: Search) -> dict[str, int]:
        """For each facet or column with conditions, the rows that meet them."""
        return {
            name: self._satisfying(name, conditions)
            for name, conditions in by_facet(self._table, search).items()
        }

    def _satisfying(self, name: str, conditions: Sequence[Condition]) -> int:
        if name in self._ranges:
            return row_sets.of_ranges(self._days.rows(conditions), self._size)
        wanted = [self._having(each) for each in conditions if not each.excluded]
        excluded = (self._having(each) for each in conditions if each.excluded)
        return (reduce(or_, wanted) if wanted else self._all) & ~reduce(or_, excluded, 0)

    def _having(self, condition: Condition) -> int:
        table = self._table
        if not self._is_plain(condition):
            return self.facets.rows(condition.facet, condition.value)
        # Kept, because the page of a delegation runs several searches with the same condition.
        if self._plain is None or self._plain[0] != condition:
            holds, values = table.column(condition.facet).condition(condition.value)
            query = f"SELECT {table.base}.id FROM {table.base} {table.joins} WHERE {holds}"
            self._plain = condition, self._set(query, values)
        return self._plain[1]

    def _days_asked(self, search: Search) -> Sequence[tuple[int, int]] | None:
        """The rows on the days that a search asks for, as ranges of ids; None without such days."""
        conditions = [each for each in search.where if each.facet in self._ranges]
        return self._days.rows(conditions) if conditions else None

    def _has_many_parts(self, search: Search) -> bool:
        """Whether the days asked for are so many ranges of ids that a query each takes longer."""
        return len(self._days_asked(search) or ()) > _MOST_PARTS

    def _has_plain(self, search: Search) -> bool:
        """Whether a condition is on a column whose values have no word in the index."""
        return any(map(self._is_plain, search.where))

    def _is_plain(self, condition: Condition) -> bool:
        facet = self._table.facet(condition.facet)
        return facet is None or facet.is_number

    # Orders --------------------------------------------------------------------------------------

    def _is_sorted(self, search: Search) -> bool:
        newest_first = f"-{self._table.newest_by}" if self._table.newest_by else ""
        return search.order not in ("", newest_first)

    def _is_ranked(self, search: Search) -> bool:
        return not search.order and self._match.words(search) is not None

    # Without a sort order, rows stand by their numbers: those of a table by time with the newest,
    # which has the highest, first.

    def _matching_ids(self, search: Search, match: str | None) -> Iterator[int]:
        """The ids that match, on the days that the search asks for, by number."""
        parts = self._days_asked(search)
        if parts is None:
            parts = [(1, self._size)]
        return chain.from_iterable(
            self._ids_within(match, *part) for part in self._by_number(parts)
        )

    def _ids_within(self, match: str | None, first: int, last: int) -> Iterator[int]:
        if match is None:
            return iter(self._by_number(range(first, last + 1)))
        query = (
            f"SELECT rowid FROM {self._index} WHERE {self._index} MATCH ?"
            " AND rowid BETWEEN ? AND ?"
            f" ORDER BY rowid {'DESC' if self._table.newest_by else 'ASC'}"
        )
        return (row_id for (row_id,) in self._execute(query, (match, first, last)))

    def _numbered(self, rows: int) -> Iterator[int]:
        """The ids of a row set, by number."""
        flags = row_sets.flags(rows, self._size)
        return compress(self._by_number(range(self._size + 1)), self._by_number(flags))

    def _by_number(self, each: Sequence[_Each]) -> Sequence[_Each]:
        """What stands for each row by its number, in the order to show them."""
        return each[::-1] if self._table.newest_by else each

    def _place(self, rows: int, row_id: int) -> int:
        """The number of rows of the set that come before one of them."""
        before = (rows & ((1 << row_id) - 1)).bit_count()
        return rows.bit_count() - 1 - before if self._table.newest_by else before

    def _sorted(self, search: Search) -> Iterator[int]:
        """The ids of all rows found, in the order of a column."""
        flags = row_sets.flags(self.rows(search), self._size)
        order = self._sort_order(search.order.removeprefix("-"))
        ids = order.row_ids(descending=search.order.startswith("-"))
        return (row_id for row_id in ids if flags[row_id])

    def _sort_order(self, column: str) -> SortOrder:
        if self._order is None or self._order[0] != column:
            query = (
                "SELECT known, row_ids, cell_starts FROM sort_order"
                " WHERE table_name = ? AND column_name = ?"
            )
            (stored,) = self._execute(query, (self._table.name, self._table.column(column).name))
            self._order = column, SortOrder(*stored)
        return self._order[1]
