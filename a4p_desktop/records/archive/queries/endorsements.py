"""The queries for instruments and endorsements, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Instrument(NamedTuple):
    """One instrument, with the numbers of its endorsements."""

    instrument: str
    title: str
    completeness: str
    note: str | None
    method: str | None
    delegations: int
    endorsed: int
    by_initiative: int
    support_only: int


INSTRUMENTS = Query("instruments", Instrument)


class InstrumentTitle(NamedTuple):
    """The code and the title of an instrument."""

    instrument: str
    title: str


COUNTED_INSTRUMENT = Query("counted_instrument", InstrumentTitle)
FIRST_INSTRUMENT = Query("first_instrument", InstrumentTitle)


class Total(NamedTuple):
    """A published number of endorsements of an instrument at a date."""

    id: int
    date: str
    member_states: int | None
    organizations: int | None
    note: str | None
    method: str | None


TOTALS = Query("totals", Total)


class Endorsement(NamedTuple):
    """Everything recorded of one delegation and one instrument, endorsed or not."""

    id: int
    instrument: str
    delegation: str
    status: str
    endorsement: int | None
    endorsed_on: str | None
    documented_by: str | None
    evidence: str | None
    names_instrument: int | None
    note: str | None
    method: str | None
    instrument_title: str
    completeness: str
    instrument_note: str | None
    instrument_method: str | None
    delegation_name: str
    delegation_name_2018: str | None
    name_ar: str | None
    name_zh: str | None
    name_fr: str | None
    name_ru: str | None
    name_es: str | None
    delegation_kind: str
    regional_group: str | None
    regional_group_note: str | None


ENDORSEMENT = Query("endorsement", Endorsement)


class Evidence(NamedTuple):
    """One more evidence of an endorsement, beside the strongest."""

    id: int
    evidence: str
    endorsed_on: str | None
    documented_by: str | None
    note: str | None


FURTHER_EVIDENCE = Query("further_evidence", Evidence)


class EndorsementOfDelegation(NamedTuple):
    """The endorsement of one instrument in the list of those of a delegation."""

    id: int
    instrument: str
    instrument_title: str
    instrument_short: str
    completeness: str
    instrument_note: str | None
    status: str
    endorsement: int | None
    evidence: str | None
    names_instrument: int | None
    endorsed_on: str | None
    documented_by: str | None
    note: str | None
    method: str | None


DELEGATION_ENDORSEMENTS = Query("delegation_endorsements", EndorsementOfDelegation)


class StandingOfDelegation(NamedTuple):
    """Where one delegation stands on an instrument."""

    delegation: str
    status: str
    completeness: str


STANDINGS = Query("standings", StandingOfDelegation)


class BoardTile(NamedTuple):
    """The endorsement of one delegation on the board of one instrument."""

    delegation: str
    name: str
    iso3: str | None
    kind: str
    regional_group: str | None
    status: str
    evidence: str | None
    names_instrument: int | None
    endorsed_on: str | None
    documented_by: str | None
    is_found: int


BOARD = Query("board", BoardTile)


class JoinedCount(NamedTuple):
    """The number of endorsements of one delegation on the board of all instruments."""

    delegation: str
    name: str
    iso3: str | None
    kind: str
    regional_group: str | None
    joined: int
    is_found: int


BOARD_OF_ALL = Query("board_of_all", JoinedCount)


class BriefEndorsement(NamedTuple):
    """An endorsement as a brief lists it."""

    id: int
    instrument: str
    delegation: str
    status: str
    endorsement: int | None
    endorsed_on: str | None
    documented_by: str | None
    evidence: str | None
    names_instrument: int | None
    note: str | None
    instrument_title: str
    completeness: str
    name: str
    name_2018: str | None


BRIEF_ENDORSEMENTS = Query("brief_endorsements", BriefEndorsement)


class CitedEndorsement(NamedTuple):
    """An endorsement as it is cited."""

    instrument: str
    delegation: str
    status: str
    endorsement: int | None
    endorsed_on: str | None
    documented_by: str | None
    evidence: str | None
    names_instrument: int | None
    instrument_title: str
    name: str


CITED_ENDORSEMENT = Query("cited_endorsement", CitedEndorsement)


class CitedTotal(NamedTuple):
    """A published total as it is cited."""

    instrument: str
    date: str
    member_states: int | None
    organizations: int | None
    note: str | None
    instrument_title: str


CITED_TOTAL = Query("cited_total", CitedTotal)
