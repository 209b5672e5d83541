"""Recounts, from the base tables and with plain sets, the rows that the window has found.

It shares only the records file and the MATCH expression with the program, and runs in its own
process, so that its sets do not count as memory of the window.
"""

import json
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

_FIGURES = ("uniformed_personnel_total", "financial_contributor_share_percent")
_MORE_THAN_TWO = 2
"""The years from the first meeting to the last in a file with a facet of years."""
_MOST_MEETINGS_SPOKEN_AT = 200
_BLANK = ""
_ROOT = Path(__file__).parents[2]

Numbers = Mapping[str, Mapping[str, int]]
"""The number of rows by facet and value, without values that no row has."""
Where = Sequence[tuple[str, str, bool]]
"""Facet, value, and whether it is excluded."""


class RowsQuery(NamedTuple):
    """The rows to count: those of a table that FTS5 finds, with these values."""

    table: str
    match: str | None
    where: Where


class Recount:
    """Sends queries to the other process."""

    def __init__(self, records: Path) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.recount", str(records)]
        self._process = subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def count(self, query: RowsQuery) -> int:
        """The number of rows."""
        return int(self._answer("count", query))

    def facets(self, query: RowsQuery) -> Numbers:
        """The number of rows by value, each facet without its own conditions."""
        numbers: Numbers = self._answer("facets", query)
        return numbers

    def strangers(self, query: RowsQuery, ids: Sequence[int]) -> list[int]:
        """The ids of rows that the query does not find."""
        return [int(row_id) for row_id in self._answer("strangers", query, ids)]

    def close(self) -> None:
        """End the other process."""
        self._process.communicate()

    def _answer(self, *question: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


class _Table:
    """The rows of one table of the window by facet and value."""

    def __init__(
        self, facts: Iterator[tuple[int, str, str]], ids: Iterator[int], facets: Sequence[str]
    ) -> None:
        """`facts` are triples of row id, facet and value; a row without a value gets a blank."""
        self.ids = set(ids)
        self.facets: dict[str, dict[str, set[int]]] = {name: defaultdict(set) for name in facets}
        for row_id, facet, value in facts:
            self.facets[facet][value].add(row_id)
        for of_value in self.facets.values():
            blank = self.ids.difference(*of_value.values())
            if blank:
                of_value[_BLANK] = blank

    def rows(self, found: set[int], where: Where, but: str = "") -> set[int]:
        """The rows of `found` that meet all conditions of `where`, except those of `but`."""
        for facet in {name for name, _, _ in where if name != but}:
            values = [(value, excluded) for name, value, excluded in where if name == facet]
            wanted = [self.having(facet, value) for value, excluded in values if not excluded]
            unwanted = [self.having(facet, value) for value, excluded in values if excluded]
            found = (found & set().union(*wanted) if wanted else found).difference(*unwanted)
        return found

    def having(self, facet: str, value: str) -> set[int]:
        """The ids of the rows with this value."""
        return self.facets[facet].get(value, set())


class _Counting:
    """Answers the queries of `Recount`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._tables = {
            "speakers": self._speakers(),
            "endorsements": self._endorsements(),
            "themes": self._themes(),
        }

    def count(self, query: RowsQuery) -> int:
        return len(self._rows(query))

    def facets(self, query: RowsQuery) -> Numbers:
        table = self._tables[query.table]
        numbers = {}
        for facet, of_value in table.facets.items():
            rows = self._rows(query, but=facet)
            counts = {value: len(rows & having) for value, having in of_value.items()}
            numbers[facet] = {value: number for value, number in counts.items() if number}
        return numbers

    def strangers(self, query: RowsQuery, ids: Sequence[int]) -> list[int]:
        return sorted(set(ids) - self._rows(query))

    def _rows(self, query: RowsQuery, but: str = "") -> set[int]:
        table, where = self._tables[query.table], query.where
        if query.table == "themes" and all(name != "meeting" for name, _, _ in where):
            where = [*where, ("meeting", _BLANK, False)]  # the counts over all meetings
        found = table.ids
        if query.match is not None:
            index = f"{query.table}_index"
            select = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
            found = {row_id for (row_id,) in self._database.execute(select, (query.match,))}
        return table.rows(found, where, but)

    # The base tables -----------------------------------------------------------------------------

    def _speakers(self) -> _Table:
        plain = ("meeting", "level", "themes_coded_by", "confidence", "names_declaration")
        facts = [
            *self._columns("statement", *plain),
            *self._of_delegations("statement", "regional_group", "region"),
            *self._facts("themes", "SELECT statement, theme FROM statement_theme"),
            *self._facts("has_pledge", "SELECT id, 'yes' FROM statement WHERE pledge IS NOT NULL"),
            *self._facts(
                "role",
                "SELECT statement.id, role.role FROM statement JOIN role USING (delegation)"
                f" WHERE role.role NOT IN {_FIGURES}",
            ),
            *self._years(),
        ]
        several = ("regional_group", "region", "themes", "has_pledge", "role", "year")
        return _Table(iter(facts), self._ids("statement"), (*plain, *several))

    def _years(self) -> Iterator[tuple[int, str, str]]:
        """The years and decades of the statements, if the meetings span more than two years."""
        query = "SELECT statement.id, date FROM statement JOIN meeting USING (meeting)"
        dates = self._database.execute(query).fetchall()
        years = {int(date[:4]) for _, date in dates}
        if years and max(years) - min(years) >= _MORE_THAN_TWO:
            for row_id, date in dates:
                yield row_id, "year", date[:4]
                yield row_id, "year", f"{date[:3]}0s"

    def _endorsements(self) -> _Table:
        ((meetings,),) = self._database.execute("SELECT count(*) FROM meeting")
        facts = [
            *self._columns("standing", "instrument", "status"),
            *self._of_delegations("standing", "regional_group", "region"),
            *self._facts(
                "evidence",
                "SELECT standing.id, evidence FROM standing"
                " JOIN endorsement ON endorsement.id = standing.endorsement",
            ),
            *self._facts(
                "spoke_at",
                "SELECT standing.id, meeting FROM standing JOIN statement USING (delegation)"
                f" WHERE {meetings} <= {_MOST_MEETINGS_SPOKEN_AT}",
            ),
        ]
        names = ("instrument", "status", "evidence", "regional_group", "region", "spoke_at")
        return _Table(iter(facts), self._ids("standing"), names)

    def _themes(self) -> _Table:
        facts = [
            *self._columns("theme_count", "meeting"),
            *self._facts("themes", "SELECT id, theme FROM theme_count"),
            *self._facts(
                "weight_in_note",
                "SELECT theme_count.id, weight_in_note FROM theme_count JOIN theme USING (theme)",
            ),
        ]
        return _Table(
            iter(facts), self._ids("theme_count"), ("meeting", "themes", "weight_in_note")
        )

    def _ids(self, base: str) -> Iterator[int]:
        return (row_id for (row_id,) in self._database.execute(f"SELECT id FROM {base}"))

    def _columns(self, base: str, *names: str) -> Iterator[tuple[int, str, str]]:
        for name in names:
            yield from self._facts(name, f"SELECT id, {name} FROM {base}")

    def _of_delegations(self, base: str, *names: str) -> Iterator[tuple[int, str, str]]:
        for name in names:
            query = f"SELECT {base}.id, {name} FROM {base} JOIN delegation USING (delegation)"
            yield from self._facts(name, query)

    def _facts(self, facet: str, query: str) -> Iterator[tuple[int, str, str]]:
        for row_id, value in self._database.execute(query):
            if value is not None:
                yield row_id, facet, sys.intern(str(value))


def main() -> None:
    """Answer queries, each a line of JSON, until standard input ends."""
    path = Path(sys.argv[1]).resolve()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        counting = _Counting(database)
        for line in sys.stdin:
            name, query, *more = json.loads(line)
            answer = getattr(counting, name)(RowsQuery(*query), *more)
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
