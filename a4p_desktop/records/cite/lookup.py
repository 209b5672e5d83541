"""Finds what a word of the command line cites: a statement, meeting, endorsement or total."""

from collections.abc import Callable

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import DELEGATION_ENDORSEMENTS, TOTALS
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.queries.statements import STATEMENT_CODES
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.read import (
    cite_endorsement,
    cite_meeting,
    cite_statement,
    cite_total,
)
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.contents import all_meetings
from a4p_desktop.records.pages.near_codes import no_such

say = Speaker("Citations")

_MOST_COMPARED = 200
"""The most codes of one beginning among which near ones are searched."""
_LAST = "\U0010ffff"
_FORMS = say.mark(
    "Give a statement’s code, meeting:CODE, instrument:CODE/DELEGATION or total:CODE/DATE."
)
_NO_STATEMENT = say.mark("There is no statement “{code}” in these records.")
_NO_MEETING = say.mark("There is no meeting “{code}” in these records.")
_NO_INSTRUMENT = say.mark("There is no instrument “{code}” in these records.")
_NO_ENDORSEMENT = say.mark("There is no endorsement by a delegation “{code}” in these records.")
_NO_TOTAL = say.mark("There is no total “{code}” in these records.")


def cite_word(archive: Archive, word: str) -> Citation:
    """What `word` cites: the code of a statement, or `meeting:CODE`, `instrument:CODE/DELEGATION`
    or `total:INSTRUMENT/DATE`.

    Raises RecordsError where there is no such thing, with near codes, and for an endorsement that
    is not recorded.
    """
    # A command line may bring bytes that are no text, which SQLite would reject.
    word = word.encode("utf-8", "replace").decode()
    prefix, colon, code = word.partition(":")
    read = _READERS.get(prefix) if colon else None
    return read(archive, code) if read else _statement(archive, word)


def _statement(archive: Archive, code: str) -> Citation:
    for row in archive.query(STATEMENT_CODES, first=code, most=1):
        if row.statement == code:
            return cite_statement(archive, row.id)
    raise no_such(_NO_STATEMENT, code, _codes_like(archive, code), _FORMS)


def _meeting(archive: Archive, code: str) -> Citation:
    if archive.query(MEETINGS, code=code, most=1):
        return cite_meeting(archive, code)
    raise no_such(_NO_MEETING, code, all_meetings(archive), _FORMS)


def _endorsement(archive: Archive, code: str) -> Citation:
    instrument, _, delegation = code.partition("/")
    rows = archive.query(DELEGATION_ENDORSEMENTS, delegation=delegation)
    for row in rows:
        if row.instrument == instrument:
            return cite_endorsement(archive, row.id)
    if rows:
        raise no_such(_NO_INSTRUMENT, instrument, [row.instrument for row in rows], _FORMS)
    capitals = delegation.upper()
    known = [capitals] if archive.query(DELEGATION_ENDORSEMENTS, delegation=capitals) else []
    raise no_such(_NO_ENDORSEMENT, delegation, known, _FORMS)


def _total(archive: Archive, code: str) -> Citation:
    instrument, _, date = code.rpartition("/")
    totals = archive.query(TOTALS, instrument=instrument)
    for row in totals:
        if row.date == date:
            return cite_total(archive, row.id)
    raise no_such(_NO_TOTAL, code, [f"{instrument}/{row.date}" for row in totals], _FORMS)


_READERS: dict[str, Callable[[Archive, str], Citation]] = {
    "meeting": _meeting,
    "instrument": _endorsement,
    "total": _total,
}


def _codes_like(archive: Archive, code: str) -> list[str]:
    """Codes with the longest beginning of `code` that any code has.

    They are found by the index of the codes, so it is quick in a file of a million rows.
    """
    beginning = code
    while beginning:
        rows = archive.query(STATEMENT_CODES, first=beginning, most=_MOST_COMPARED)
        alike = [row.statement for row in rows if row.statement < beginning + _LAST]
        if alike:
            return alike
        beginning = beginning.rstrip("-").rpartition("-")[0]
    return []
