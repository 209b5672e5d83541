"""Which rows an addition brought or corrected, as the question that finds them in the window."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.added.row_names import key_of
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import ADDITION_ROWS
from a4p_desktop.records.form.additions import ADDITIONS
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.question.question import Question, delegation_text
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS
from a4p_desktop.records.tables.form_rows import form_row

_FEW = 8
"""The most rows that are found each by itself; more are found by their sources."""
_MOST = 2_000
"""The most rows whose sources are looked up."""
_MOST_SOURCES = 8


@dataclass(frozen=True)
class Narrowing:
    """The tab of the window, and the question that finds rows there."""

    table: str
    question: Question


@dataclass(frozen=True)
class AdditionRowsRequest:
    """Requests the question that finds the rows of an addition; None where no tab shows them.

    Many rows are found by their sources and their origin, which other rows may have too; a few
    only if no other row has, or else each by itself.
    """

    addition: str

    def read(self, archive: Archive) -> Narrowing | None:
        for form, narrowed in _NARROWED.items():
            found = archive.query(
                ADDITION_ROWS, addition=self.addition, table_name=form, most=_MOST
            )
            keys = (key_of(form, row.row_key) for row in found)
            if rows := [key for key in keys if key]:
                return narrowed(archive, rows, self._origin(archive))
        return None

    def _origin(self, archive: Archive) -> Condition:
        """From where the rows are: the user, or a colleague."""
        found = form_row(archive, ADDITIONS, {"addition": self.addition}) or {}
        sender = f"{codes.FROM}{found.get('added_by', '').replace('|', '/')}"
        return Condition("origin", sender if found.get("received_on") else "own")


@dataclass(frozen=True)
class RowRequest:
    """Requests the question that finds one row of a CSV table; None where no tab shows it."""

    table: str
    """The name of the form."""
    row_key: str

    def read(self, archive: Archive) -> Narrowing | None:
        key = key_of(self.table, self.row_key)
        if key and self.table in _NARROWED:
            return _NARROWED[self.table](archive, [key], Condition("origin", "own"))
        if "meeting" in key:
            return Narrowing(SPEAKERS.name, Question("", _only([key], "meeting")))
        if "instrument" in key:
            return Narrowing(ENDORSEMENTS.name, Question("", _only([key], "instrument")))
        if "delegation" in key:
            return Narrowing(SPEAKERS.name, Question(_delegations(archive, [key])))
        if "source" in key:
            return Narrowing(SPEAKERS.name, Question(f'source:"{key["source"]}"'))
        return None


def _statements(archive: Archive, rows: Sequence[Cells], origin: Condition) -> Narrowing:
    found = (form_row(archive, FORM_BY_NAME["statements"], row) for row in rows)
    whole = [row for row in found if row]
    by_sources = Narrowing(SPEAKERS.name, _by_sources(whole, "meeting", origin))
    if len(rows) > _FEW or _finds_only(archive, by_sources, len(rows)):
        return by_sources
    words = _either(f'statement:"{row["statement"]}"' for row in rows)
    return Narrowing(SPEAKERS.name, Question(words))


def _endorsements(archive: Archive, rows: Sequence[Cells], origin: Condition) -> Narrowing:
    by_sources = Narrowing(ENDORSEMENTS.name, _by_sources(rows, "instrument", origin))
    number = len({(row["instrument"], row["delegation"]) for row in rows})
    if number > _FEW or _finds_only(archive, by_sources, number):
        return by_sources
    words = _delegations(archive, rows)
    return Narrowing(ENDORSEMENTS.name, Question(words, _only(rows, "instrument")))


def _delegations(archive: Archive, rows: Sequence[Cells]) -> str:
    """The words that find the delegations of the rows."""
    names = {}
    for row in rows:
        code = row["delegation"]
        found = form_row(archive, FORM_BY_NAME["delegations"], {"delegation": code})
        names[code] = found["name"] if found else ""
    return _either(delegation_text(code, name) for code, name in names.items())


def _by_sources(rows: Sequence[Cells], scope: str, origin: Condition) -> Question:
    sources = {code: None for row in rows for code in row.get("sources", "").split("|") if code}
    words = _either(f'source:"{code}"' for code in list(sources)[:_MOST_SOURCES])
    return Question(words, (*_only(rows, scope), origin))


def _finds_only(archive: Archive, narrowing: Narrowing, number: int) -> bool:
    """Whether so many rows, of which there are several, are all that the question finds."""
    search = narrowing.question.search(archive.tables[narrowing.table])
    return number > 1 and archive.count(search) == number


def _only(rows: Sequence[Cells], scope: str) -> tuple[Condition, ...]:
    """The condition on the one meeting or instrument of all rows; none where there are more."""
    values = {row.get(scope, "") for row in rows}
    return tuple(Condition(scope, value) for value in values) if len(values) == 1 else ()


def _either(texts: Iterator[str]) -> str:
    return " OR ".join(texts)


_NARROWED: Mapping[str, Callable[[Archive, Sequence[Cells], Condition], Narrowing]] = {
    "statements": _statements,
    "endorsements": _endorsements,
}
"""By the name of the form: the question for its rows."""
