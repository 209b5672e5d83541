"""Reads one cell into fields of the form, as the use of its column says."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from a4p_desktop.records.form.fields import LAST_YEAR, MOST, Field, Holds
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import NOTE, Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.uses import FORMS, TARGETS, Target
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.coded import Codes, flags
from a4p_desktop.records.written.dates import Order, read_date
from a4p_desktop.records.written.headings import ENDORSED, PERSON_AND_TITLE
from a4p_desktop.records.written.persons import read_person

say = Speaker("Incoming cells")

_SEVERAL = re.compile(r"[|;,\n]")
_NOTHING = {"", "-", "–", "—", "?", "…", "...", "n/a", "n.a.", "tbc", "tbd", "tba", "s/o"}
"""What people write where something is not known, in small letters."""
_REPEATED = 1000
"""The most different cells that are remembered with what they say."""
_SHORT = 100
"""Letters from which a cell is not looked through for one that is seen."""


class Doubt(Exception):
    """A cell that cannot be read, or can be read in two ways."""

    def __init__(self, why: str, fate: Fate = Fate.FAULTY) -> None:
        super().__init__(why)
        self.why = why
        self.fate = fate
        self.column: int | None = None


Reader = Callable[[str], Mapping[str, str]]
"""Reads a cell that is not blank into fields of the form; raises Doubt."""


class Readers:
    """The reader of each use."""

    def __init__(self, intake: Intake, known: Known, dates: Mapping[int, Order]) -> None:
        self._form = FORMS[intake.kind]
        self._target = TARGETS.get(intake.kind)
        self._known = known
        self._dates = dates

    def reader(self, use: str, column: int) -> Reader | None:
        """Reads the cells of a column with this use; None where its cells are read elsewhere, or
        not at all."""
        if use in ("", NOTE, ENDORSED, "delegation"):
            return None
        if use == PERSON_AND_TITLE:
            return _person_and_title
        if use == "person":
            return _person
        if self._target and use == self._target.field:
            return self._one(use, self._of_target(self._target))
        if use == "themes":
            return self._one(use, self._themes())
        field = next((field for field in self._form.fields if field.name == use), None)
        if field and field.holds is Holds.PROSE:
            return lambda cell: {use: cell.strip()}
        if self._form.takes_further and FREE.fullmatch(use):
            return lambda cell: {use: spelled(cell)}
        return self._one(use, self._of_field(field, column)) if field else None

    def _one(self, name: str, read: Callable[[str], str]) -> Reader:
        """Fills one field; of many cells most are equal, so what they say is remembered."""
        return lru_cache(_REPEATED)(lambda cell: {name: read(cell)})

    def _of_field(self, field: Field, column: int) -> Callable[[str], str]:
        if field.codes is not None:
            return coded(Codes(field.name, field.codes))
        if field.holds is Holds.DATE:
            order = self._dates.get(column)
            return lambda cell: _date(cell, order, field.first_year)
        if field.holds is Holds.FLAG:
            return coded(flags())
        if field.holds is Holds.NUMBER:
            return _number
        if field.name == "language":
            languages = Codes("language", {})
            return lambda cell: languages.read(cell) or spelled(cell)
        return spelled

    def _of_target(self, target: Target) -> Callable[[str], str]:
        by_name = _by_names(self._known.rows(target.form), ("title", "short", "symbol"))

        def read(cell: str) -> str:
            if found := by_name.get(fold(cell)):
                return found
            if target.field == "instrument":
                raise Doubt(say("No instrument is called “{name}”.", name=_shown(cell)))
            raise Doubt(say("No meeting is called “{name}”.", name=_shown(cell)))

        return read

    def _themes(self) -> Callable[[str], str]:
        by_name = _by_names(self._known.themes, ("title",))

        def read(cell: str) -> str:
            names = [name for name in map(spelled, _SEVERAL.split(cell)) if name]
            if whole := by_name.get(fold(cell)):
                return whole
            for name in names:
                if fold(name) not in by_name:
                    raise Doubt(say("No theme is called “{name}”.", name=_shown(name)))
            return "|".join(dict.fromkeys(by_name[fold(name)] for name in names))

        return read


def _by_names(rows: Mapping[str, Mapping[str, str]], names: Iterable[str]) -> Mapping[str, str]:
    """Folded codes and names -> codes."""
    found: dict[str, str] = {}
    for name in names:
        for code, cells in rows.items():
            found.setdefault(fold(cells.get(name, "")), code)
    found |= {fold(code): code for code in rows}
    found.pop("", None)
    return found


def _person(cell: str) -> Mapping[str, str]:
    return _of_person(cell, with_title=False)


def _person_and_title(cell: str) -> Mapping[str, str]:
    return _of_person(cell, with_title=True)


def _of_person(cell: str, *, with_title: bool) -> Mapping[str, str]:
    person = read_person(cell, with_title=with_title)
    read = {"person": person.name, "honorific": person.honorific, "title": person.title}
    return {name: text for name, text in read.items() if text}


def coded(codes: Codes) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if code := codes.read(cell):
            return code
        likely = current().series(codes.likely(cell))
        if likely:
            raise Doubt(
                say(
                    "“{cell}” cannot be read; it may be: {likely}.",
                    cell=_shown(cell),
                    likely=likely,
                )
            )
        raise Doubt(
            say(
                "“{cell}” cannot be read; write one of: {codes}.",
                cell=_shown(cell),
                codes=current().series(codes.words),
            )
        )

    return read


def _date(cell: str, order: Order | None, first_year: int) -> str:
    read = read_date(cell, order)
    if read.iso and not first_year <= int(read.iso[:4]) <= LAST_YEAR:
        raise Doubt(
            say(
                "The year of “{cell}” is not between {first} and {last}.",
                cell=_shown(cell),
                first=str(first_year),
                last=str(LAST_YEAR),
            )
        )
    if read.iso:
        return read.iso
    if read.readings:
        one, other = map(current().date, read.readings)
        raise Doubt(
            say(
                "“{cell}” is {one} or {other}; settle it in one cell, and the column follows.",
                cell=_shown(cell),
                one=one,
                other=other,
            ),
            Fate.TO_DECIDE,
        )
    raise Doubt(say("“{cell}” is not a date; write it like 2018-09-25.", cell=_shown(cell)))


def _number(cell: str) -> str:
    digits = spelled(cell).removesuffix(".").removesuffix(".0")
    # Python makes no number of thousands of digits.
    if not digits.isdecimal() or len(digits) > len(str(MOST)) or int(digits) > MOST:
        raise Doubt(say("“{cell}” is not a whole number.", cell=_shown(cell)))
    return str(int(digits))


def _shown(cell: str) -> str:
    """A cell as it is shown in a sentence."""
    text = spelled(cell[: 2 * _SHORT])
    return text if len(text) < _SHORT else f"{text[:_SHORT]}…"


def is_blank(cell: str) -> bool:
    """Whether a cell says nothing: it shows nothing, or a sign that something is not known."""
    return _says_nothing(cell) if len(cell) < _SHORT else not cell.strip()


@lru_cache(_REPEATED)
def _says_nothing(cell: str) -> bool:
    return spelled(cell).casefold() in _NOTHING
