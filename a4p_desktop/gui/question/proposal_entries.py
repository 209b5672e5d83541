"""The words of proposals: a line each, with what tells it from the others."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import SignalInstance

from a4p_desktop.gui.question.proposal_list import Entry
from a4p_desktop.gui.words.result_words import here_words
from a4p_desktop.gui.words.words import heading, number_words
from a4p_desktop.records.archive.request import Found
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.answer import standing_words
from a4p_desktop.records.pages.delegation_list import Match
from a4p_desktop.records.proposals.known import ProposedTheme
from a4p_desktop.records.proposals.people import ProposedPerson
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES

say = Speaker("Search", on_screen=True)

_ICONS = {"speakers": "person", "endorsements": "endorsement", "themes": "theme"}


def delegation_entry(
    match: Match, standing: str, instrument: str, show: Callable[[str], None]
) -> Entry:
    """A delegation with its standing on an instrument, "" if it has none; or a regional group."""
    delegation, other = match
    kind = say("regional group") if delegation.is_group else say("delegation")
    words = standing_words(standing) if standing else ""
    spoken = [delegation.name, other, kind, instrument if words else "", words]
    return Entry(
        "delegation",
        delegation.name,
        other or (kind if delegation.is_group else ""),
        ", ".join(filter(None, spoken)),
        partial(show, delegation.code),
        standing,
        words,
        instrument,
    )


def person_entry(person: ProposedPerson, wanted: SignalInstance) -> Entry:
    """A person with the title held, and the delegation."""
    detail = ", ".join(filter(None, (person.title, person.delegation)))
    choose = partial(wanted.emit, SPEAKERS.name, person.row)
    return Entry("person", person.name, detail, f"{person.name}, {detail}", choose)


def theme_entry(theme: ProposedTheme, wanted: SignalInstance) -> Entry:
    """A theme."""
    kind = say("theme")
    choose = partial(wanted.emit, theme.code)
    return Entry("theme", theme.title, kind, f"{theme.title}, {kind}", choose)


def none_entry(words: str) -> Entry:
    """What is said where nothing is proposed."""
    return Entry("", words, "", words, None)


def table_entries(found: Iterator[Found], wanted: SignalInstance) -> Iterator[Entry]:
    """The tables with the numbers of their rows."""
    for each in found:
        table = TABLES[each.search.table]
        numbers = here_words(each) or number_words(each.here)
        choose = partial(wanted.emit, table.name, not each.here)
        name = heading(table)
        yield Entry(_ICONS.get(table.name, "table"), name, numbers, f"{name}, {numbers}", choose)
