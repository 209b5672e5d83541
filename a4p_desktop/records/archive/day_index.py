"""The days of the rows of a table: which rows a range of days holds, as ranges of their ids."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from a4p_desktop.records.archive.facet_index import Execute
from a4p_desktop.records.archive.queries.days import DAYS
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.text.day_range import Days, days_of, read_range

Rows = tuple[int, int]
"""The first and the last of consecutive rows, by their ids."""

_MOST_KEPT = 8


class DayIndex:
    """The days of the rows of one table of a records file, read when first needed and kept."""

    def __init__(self, table: str, size: int, execute: Execute) -> None:
        """`table` is a name in DAYS, `size` the highest id of its rows."""
        self._table = table
        self._size = size
        self._execute = execute
        self._days: Sequence[array[int]] | None = None
        self._kept: dict[str, list[Rows]] = {}

    def rows(self, conditions: Sequence[Condition]) -> list[Rows]:
        """The rows that meet the conditions on days: any of those wanted, none of those excluded.

        In rising order, and without overlap.
        """
        wanted = [rows for each in conditions if not each.excluded for rows in self._of(each.value)]
        excluded = [rows for each in conditions if each.excluded for rows in self._of(each.value)]
        if all(each.excluded for each in conditions):
            wanted = [(1, self._size)]
        # What is in `wanted` and not in `excluded` is in neither of their complements.
        without_wanted = self._others(joined(wanted))
        return self._others(joined([*without_wanted, *excluded]))

    def _of(self, value: str) -> list[Rows]:
        """The rows of a range of days; those without a day for NOT_RECORDED."""
        if value not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[value] = joined(self._found(value))
        return self._kept[value]

    def _found(self, value: str) -> Iterator[Rows]:
        days = read_range(value)
        if value == NOT_RECORDED:
            yield from self._others(joined((first, last) for first, last, _, _ in self._every()))
        elif days is not None:
            asked = days.days
            for first, last, start, end in self._every():
                if asked.meet(Days(start, end)):
                    yield first, last

    def _every(self) -> Iterator[tuple[int, int, int, int]]:
        """For rows with the same days their first and last id, and their first and last day."""
        if self._days is None:
            columns = tuple(array("Q") for _ in range(4))
            query = DAYS[self._table]
            for rows in map(query.made, self._execute(query.text, ())):
                if not 0 < rows.first_row <= rows.last_row <= self._size:
                    raise ValueError(f"rows {rows.first_row} to {rows.last_row} of {self._size}")
                days = days_of(rows.date).first, days_of(rows.end_date).last
                for column, cell in zip(columns, (*rows[:2], *days), strict=True):
                    column.append(cell)
            self._days = columns
        return zip(*self._days, strict=True)

    def _others(self, ranges: Iterable[Rows]) -> list[Rows]:
        """All rows that are in none of these ranges, which rise."""
        others, after = [], 1
        for first, last in ranges:
            if after < first:
                others.append((after, first - 1))
            after = last + 1
        return [*others, (after, self._size)] if after <= self._size else others


def joined(ranges: Iterable[Rows]) -> list[Rows]:
    """The union of ranges of rows, in rising order, those that touch or overlap made one."""
    found: list[Rows] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found
