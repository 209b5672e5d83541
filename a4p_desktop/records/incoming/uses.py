"""What the columns of a list may fill, for each kind of list."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.form.meetings import STATEMENTS
from a4p_desktop.records.form.parties import DELEGATION_ALIASES
from a4p_desktop.records.incoming.intake import NOTE, Kind
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.headings import ENDORSED, PERSON_AND_TITLE

say = Speaker("Incoming uses")


class Target(NamedTuple):
    """What the rows of a list are of: an instrument or a meeting."""

    field: str
    """The field that it fills in every row, unless a column does."""
    form: str
    """The name of its form."""


FORMS: Mapping[Kind, Form] = {
    Kind.ENDORSEMENTS: ENDORSEMENTS,
    Kind.SPEAKERS: STATEMENTS,
    Kind.STATEMENTS: STATEMENTS,
    Kind.NAMES: DELEGATION_ALIASES,
}
"""The form of the rows that a list becomes."""
INSTRUMENT, MEETING = Target("instrument", "instruments"), Target("meeting", "meetings")
TARGETS: Mapping[Kind, Target] = {
    Kind.ENDORSEMENTS: INSTRUMENT,
    Kind.SPEAKERS: MEETING,
    Kind.STATEMENTS: MEETING,
}
"""What the rows of each kind are of; other names have no target."""

_SPEAKER = (
    "delegation", "person", PERSON_AND_TITLE, "honorific", "title", "level", "on_behalf_of",
    "position", "language", "themes", "summary", "pledge", "confidence", "meeting",
)  # fmt: skip
_USES: Mapping[Kind, tuple[str, ...]] = {
    Kind.ENDORSEMENTS: (
        "delegation", "endorsed_on", ENDORSED, "documented_by", "evidence", "names_instrument",
        "instrument",
    ),
    Kind.SPEAKERS: _SPEAKER,
    Kind.STATEMENTS: (*_SPEAKER, "text", "sequence"),
    Kind.NAMES: ("delegation", "alias", "language", "origin"),
}  # fmt: skip
_WORDS: Mapping[str, Message] = {
    PERSON_AND_TITLE: say.mark("Person, and title after a comma"),
    ENDORSED: say.mark("Endorsed: yes or no"),
    NOTE: say.mark("Note"),
}
_NOT_OF_A_NAME = re.compile("[^a-z0-9]+")
_LONGEST = 40


def uses_for(kind: Kind) -> Mapping[str, Message]:
    """The fields that a column may fill -> their words; see `Intake.uses`.

    Speakers and statements may have free columns besides: see `free_use`.
    """
    titles = {**{field.name: field.title for field in FORMS[kind].fields}, **_WORDS}
    names = _USES[kind] if kind is Kind.NAMES else (*_USES[kind], NOTE)
    return {name: titles[name] for name in names}


def free_use(heading: str, column: int) -> str:
    """The name of the free column of statements for this heading: x_remarks.

    `column`, counted from 0, names one whose heading has no letter of the Latin alphabet.
    """
    name = _NOT_OF_A_NAME.sub("_", fold(heading)).strip("_")[:_LONGEST]
    return f"x_{name or f'column_{column + 1}'}"


def note_field(kind: Kind) -> str:
    """The field that columns with the use NOTE fill."""
    return "method" if FORMS[kind] is STATEMENTS else NOTE
