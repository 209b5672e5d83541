"""The queries for statements, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Statement(NamedTuple):
    """Everything recorded of one statement, with its meeting and delegation."""

    id: int
    statement: str
    meeting: str
    person: str | None
    honorific: str | None
    title: str | None
    delegation: str
    on_behalf_of: str | None
    level: str
    themes_coded_by: str | None
    summary: str | None
    pledge: str | None
    method: str | None
    words: int | None
    peacekeeping_mentions: int | None
    names_a4p: int | None
    names_declaration: int | None
    confidence: str | None
    text: str | None
    meeting_title: str
    meeting_symbol: str | None
    meeting_days: str
    delegation_name: str
    delegation_name_2018: str | None
    name_ar: str | None
    name_zh: str | None
    name_fr: str | None
    name_ru: str | None
    name_es: str | None
    delegation_kind: str
    regional_group: str | None


STATEMENT = Query("statement", Statement)


class PageStatement(NamedTuple):
    """A statement on the page of its delegation, without its full text."""

    id: int
    statement: str
    meeting: str
    person: str | None
    honorific: str | None
    title: str | None
    on_behalf_of: str | None
    level: str
    themes_coded_by: str | None
    summary: str | None
    pledge: str | None
    method: str | None
    words: int | None
    peacekeeping_mentions: int | None
    names_a4p: int | None
    names_declaration: int | None
    confidence: str | None
    has_text: int
    meeting_title: str
    meeting_days: str


STATEMENTS_OF_IDS = Query("statements_of_ids", PageStatement)


class StatementOfDelegation(NamedTuple):
    """A statement in the list of those of one delegation."""

    id: int
    person: str | None
    title: str | None
    meeting_title: str
    meeting_days: str
    in_all: int


DELEGATION_STATEMENTS = Query("delegation_statements", StatementOfDelegation)


class NewestStatement(NamedTuple):
    """The id of a statement, and the code of its meeting."""

    id: int
    meeting: str


DELEGATION_NEWEST = Query("delegation_newest", NewestStatement)


class ProposedPersonRow(NamedTuple):
    """The speaker of one statement, for the proposals while someone types."""

    id: int
    person: str
    title: str | None
    delegation: str


PROPOSED_PEOPLE = Query("proposed_people", ProposedPersonRow)


class SpeakerCount(NamedTuple):
    """The number of different speakers of some statements."""

    speakers: int


SPEAKERS_OF_IDS = Query("speakers_of_ids", SpeakerCount)


class StatementCode(NamedTuple):
    """The id and the code of a statement."""

    id: int
    statement: str


STATEMENT_CODES = Query("statement_codes", StatementCode)


class Neighbour(NamedTuple):
    """The statement before or after another, with a text as well."""

    id: int
    is_next: int
    statement: str
    person: str | None
    delegation_name: str


NEIGHBOURS = Query("neighbours", Neighbour)


class ThemeOfStatement(NamedTuple):
    """A theme that a statement raises; id is that of its row over all meetings."""

    theme: str
    title: str
    id: int


STATEMENT_THEMES = Query("statement_themes", ThemeOfStatement)


class BriefStatement(NamedTuple):
    """A statement as a brief lists it."""

    id: int
    meeting: str
    person: str | None
    honorific: str | None
    title: str | None
    delegation: str
    on_behalf_of: str | None
    level: str
    themes: str | None
    themes_coded_by: str | None
    summary: str | None
    pledge: str | None
    has_text: int
    confidence: str | None
    meeting_title: str
    days: str
    symbol: str | None
    body: str | None
    name: str
    name_2018: str | None
    kind: str


BRIEF_STATEMENTS = Query("brief_statements", BriefStatement)


class CitedStatement(NamedTuple):
    """A statement as it is cited."""

    statement: str
    meeting: str
    person: str | None
    honorific: str | None
    title: str | None
    delegation: str
    on_behalf_of: str | None
    confidence: str | None
    meeting_title: str
    symbol: str | None
    body: str | None
    venue: str | None
    date: str
    end_date: str | None
    days: str
    name: str
    name_2018: str | None
    kind: str


CITED_STATEMENT = Query("cited_statement", CitedStatement)
