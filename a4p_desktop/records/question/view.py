"""A view: a question with its table, order and columns, to save or share."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.question.days import require_range
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.further import further_names
from a4p_desktop.records.schema.tables import TABLES, Table

say = Speaker("View")

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_FACETS = {name: facet for facet in FACETS.values() for name in (facet.name, *facet.typed)}
_MAX_SHOWN = 60
"""Characters of an unknown name in a message."""
_TABLE = say.mark("The view asks for the table “{name}”, which this program does not know.")
_ORDER = say.mark("The view asks for the order “{name}”, which this program does not know.")
_COLUMN = say.mark("The view asks for the column “{name}”, which this program does not know.")
_FACET = say.mark("The view asks for the facet “{name}”, which this program does not know.")


@dataclass(frozen=True, slots=True)
class View:
    """What the window shows of a table; independent of the open records."""

    table: str
    question: Question
    order: str = ""
    """As in a Search."""
    columns: tuple[str, ...] = ()
    """The columns shown, in their order on the screen; empty for the default."""

    def used_by(self, table: Table) -> "View":
        """The view without conditions that `table` does not use; files made earlier have some."""
        return replace(self, question=self.question.used_by(table))

    def search(self, table: Table) -> Search:
        """Its search of `table`, which is the view's as the open records have it."""
        return self.question.search(table, self.order)


@dataclass(frozen=True, slots=True)
class RecordsIdentity:
    """What identifies a records file; an empty field is not recorded."""

    title: str = ""
    created: str = ""
    digest: str = ""

    @classmethod
    def of(cls, info: Mapping[str, str]) -> "RecordsIdentity":
        """The identity in the info of a records file; own records are no other file."""
        keys = ("title", "created", "digest")
        return cls(*(str(info.get(f"base_{key}") or info.get(key, "")) for key in keys))

    def is_other(self, other: "RecordsIdentity") -> bool:
        """Whether the two are certainly different records."""
        if self.digest and other.digest:
            return self.digest != other.digest
        fields = ((self.title, other.title), (self.created, other.created))
        return any(ours and theirs and ours != theirs for ours, theirs in fields)


@dataclass(frozen=True, slots=True)
class SharedView:
    """A saved or shared view, with its name, its records and its number of rows then."""

    view: View
    name: str = ""
    records: RecordsIdentity = RecordsIdentity()
    rows: int | None = None
    """The number of rows found; None where it was not counted."""


class Differences(NamedTuple):
    """How the open records differ from those with which a view was made."""

    other_records: RecordsIdentity | None
    """The records of the view; None where they may be the open ones."""
    unknown: tuple[Condition, ...]
    """Conditions whose values the open records do not have."""
    rows_then: int | None
    rows_now: int


def differences(
    shared: SharedView, identity: RecordsIdentity, known: Callable[[Condition], bool], found: int
) -> Differences:
    """The differences on the records `identity`, in which the view finds `found` rows."""
    other = shared.records if shared.records.is_other(identity) else None
    unknown = tuple(
        condition for condition in shared.view.question.conditions if not known(condition)
    )
    return Differences(other, unknown, shared.rows, found)


def checked(view: View) -> View:
    """`view`, validated.

    Raises RecordsError where it names an unknown table, order, column or facet, or holds a text
    that cannot be written. Any value of a facet is valid: other records may have it.
    """
    if view.table not in TABLES:
        raise _unknown(_TABLE, view.table)
    asked = [*view.columns, view.order.removeprefix("-")]
    names = {*(column.name for column in TABLES[view.table].columns), *further_names(asked)}
    if view.order and view.order.removeprefix("-") not in names:
        raise _unknown(_ORDER, view.order)
    for column in view.columns:
        if column not in names:
            raise _unknown(_COLUMN, column)
    require_text(view.question.words)
    for condition in view.question.conditions:
        if condition.facet not in FACETS:
            raise _unknown(_FACET, condition.facet)
        require_text(condition.value)
        if FACETS[condition.facet].is_range and condition.value:
            require_range(condition.value)
    return view


def checked_shared(shared: SharedView) -> SharedView:
    """`shared`, with its view and texts validated as by `checked`."""
    checked(shared.view)
    records = shared.records
    for text in (shared.name, records.title, records.created, records.digest):
        require_text(text)
    return shared


def require_text(text: str) -> None:
    """Raise RecordsError where `text` cannot be written: it has a NUL or a lone surrogate."""
    if _NO_TEXT.search(text):
        raise RecordsError(
            say.mark("The view has characters that are not text."),
            say.mark("Type its words and its name again."),
        )


def condition_text(condition: Condition) -> str:
    """The condition as `facet:code`, which needs no records to be read: `theme:pledges`.

    After the colon stands the value as recorded, or nothing for *not recorded*.
    """
    return f"{FACETS[condition.facet].typed[0]}:{condition.value}"


def read_conditions(texts: Iterable[tuple[str, bool]]) -> tuple[Condition, ...]:
    """The conditions of pairs of a text, as by `condition_text`, and whether it is excluded.

    The last condition on a value wins. Raises RecordsError where a text names no facet.
    """
    conditions: dict[tuple[str, str], Condition] = {}
    for text, excluded in texts:
        name, colon, value = text.partition(":")
        if not colon or not (name in _FACETS or name in FACETS):
            raise _unknown(_FACET, name)
        facet = _FACETS[name] if name in _FACETS else FACETS[name]
        condition = Condition(facet.name, value, excluded)
        conditions.pop(condition[:2], None)
        conditions[condition[:2]] = condition
    return tuple(conditions.values())


def _unknown(what: Message, name: str) -> RecordsError:
    return RecordsError(
        what,
        say.mark("Open it with a newer A4P Desktop, or ask for a new one."),
        name=name if len(name) <= _MAX_SHOWN else f"{name[:_MAX_SHOWN]}…",
    )
