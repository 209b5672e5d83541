"""A view: a question, the table it is put to, its order and its columns, kept or passed on."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import TABLES

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_FACETS = {name: facet for facet in FACETS.values() for name in (facet.name, *facet.typed)}
_MOST_TOLD = 60


@dataclass(frozen=True, slots=True)
class View:
    """What the window shows of a table, whatever the records that are open."""

    table: str
    question: Question
    order: str = ""
    """As in a Search."""
    columns: tuple[str, ...] = ()
    """Those shown, in their order on the screen; none where nothing is said of them."""

    @property
    def search(self) -> Search:
        """What the view asks of its table."""
        return self.question.search(TABLES[self.table], self.order)


@dataclass(frozen=True, slots=True)
class RecordsIdentity:
    """Which records a view was made with, as far as they say."""

    title: str = ""
    created: str = ""
    digest: str = ""

    @classmethod
    def of(cls, info: Mapping[str, str]) -> "RecordsIdentity":
        """The identity that stands in what a records file says of itself."""
        return cls(*(str(info.get(key, "")) for key in ("title", "created", "digest")))

    def is_other(self, other: "RecordsIdentity") -> bool:
        """Whether the two are known not to be the same."""
        if self.digest and other.digest:
            return self.digest != other.digest
        said = ((self.title, other.title), (self.created, other.created))
        return any(ours and theirs and ours != theirs for ours, theirs in said)


@dataclass(frozen=True, slots=True)
class SharedView:
    """A view that was kept or passed on, with what was said of it then."""

    view: View
    name: str = ""
    records: RecordsIdentity = RecordsIdentity()
    rows: int | None = None
    """How many rows were found, if anybody said."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What is not here as it was where a view was made."""

    other_records: RecordsIdentity | None
    """Those it was made with, where they are others than these."""
    unknown: tuple[Condition, ...]
    """What it asks that these records do not know."""
    rows_then: int | None
    rows_now: int


def differences(
    shared: SharedView, identity: RecordsIdentity, known: Callable[[Condition], bool], found: int
) -> Differences:
    """What differs on the records of this `identity`, where the view finds `found` rows."""
    other = shared.records if shared.records.is_other(identity) else None
    unknown = tuple(one for one in shared.view.question.conditions if not known(one))
    return Differences(other, unknown, shared.rows, found)


def checked(view: View) -> View:
    """`view`, which this program can show and anybody can read.

    Raises RecordsError where it names a table, an order, a column or a facet that there is not,
    or holds what is no text. Values of facets may be any: other records may have them.
    """
    if view.table not in TABLES:
        raise _unknown("table", view.table)
    names = [column.name for column in TABLES[view.table].columns]
    if view.order and view.order.removeprefix("-") not in names:
        raise _unknown("order", view.order)
    for column in view.columns:
        if column not in names:
            raise _unknown("column", column)
    require_text(view.question.words)
    for condition in view.question.conditions:
        if condition.facet not in FACETS:
            raise _unknown("facet", condition.facet)
        require_text(condition.value)
    return view


def checked_shared(shared: SharedView) -> SharedView:
    """`shared`, whose view and whatever is said of it anybody can read; or RecordsError."""
    checked(shared.view)
    records = shared.records
    for text in (shared.name, records.title, records.created, records.digest):
        require_text(text)
    return shared


def require_text(text: str) -> None:
    """Raise RecordsError where `text` holds what cannot be written: NUL, or half a character."""
    if _NO_TEXT.search(text):
        raise RecordsError(
            "The view holds characters that are no text.", "Type its words and its name again."
        )


def condition_text(condition: Condition) -> str:
    """A facet and its value as they are passed on, to be read without any records: `theme:pledges`.

    The value is as it is recorded, and nothing behind the colon where it is not.
    """
    return f"{FACETS[condition.facet].typed[0]}:{condition.value}"


def read_conditions(texts: Iterable[tuple[str, bool]]) -> tuple[Condition, ...]:
    """The conditions of these texts, each with whether it is excluded.

    What is said last of a value holds. Raises RecordsError where one names no facet.
    """
    conditions: dict[tuple[str, str], Condition] = {}
    for text, excluded in texts:
        name, colon, value = text.partition(":")
        if name not in _FACETS or not colon:
            raise _unknown("facet", name)
        condition = Condition(_FACETS[name].name, value, excluded)
        conditions.pop(condition[:2], None)
        conditions[condition[:2]] = condition
    return tuple(conditions.values())


def _unknown(what: str, name: str) -> RecordsError:
    told = name if len(name) <= _MOST_TOLD else f"{name[:_MOST_TOLD]}…"
    return RecordsError(
        f"The view asks for the {what} “{told}”, which this program does not know.",
        "Open it with a newer A4P Desktop, or have it made again.",
    )
