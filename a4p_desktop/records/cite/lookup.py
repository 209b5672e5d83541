"""What a word of the command line, or rows of a table, mean to be cited."""

from collections.abc import Callable

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import DELEGATION_STANDINGS, TOTALS
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.queries.statements import STATEMENT_CODES
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.read import cite_meeting, cite_standing, cite_statement, cite_total
from a4p_desktop.records.pages.meetings import all_meetings
from a4p_desktop.records.pages.near_codes import no_such

# Among so many codes that begin alike, those that are near are looked for.
_ALIKE = 200
_LAST = "\U0010ffff"
_FORMS = "Give a statement’s code, meeting:CODE, instrument:CODE/DELEGATION or total:CODE/DATE."


def cite_word(archive: Archive, word: str) -> Citation:
    """What `word` means: the code of a statement, or `meeting:CODE`, `instrument:CODE/DELEGATION`
    or `total:INSTRUMENT/DATE`.

    Raises RecordsError where there is no such thing, with the codes that are near, and where it
    is an endorsement of which nothing is recorded.
    """
    # A command line may bring bytes that are no text, which SQLite would not take.
    word = word.encode("utf-8", "replace").decode()
    prefix, colon, code = word.partition(":")
    read = _READS.get(prefix) if colon else None
    return read(archive, code) if read else _statement(archive, word)


def _statement(archive: Archive, code: str) -> Citation:
    for row in archive.query(STATEMENT_CODES, first=code, most=1):
        if row.statement == code:
            return cite_statement(archive, row.id)
    raise no_such("statement", code, _alike(archive, code), _FORMS)


def _meeting(archive: Archive, code: str) -> Citation:
    if archive.query(MEETINGS, code=code, most=1):
        return cite_meeting(archive, code)
    raise no_such("meeting", code, all_meetings(archive), _FORMS)


def _standing(archive: Archive, code: str) -> Citation:
    instrument, _, delegation = code.partition("/")
    standings = archive.query(DELEGATION_STANDINGS, delegation=delegation)
    for row in standings:
        if row.instrument == instrument:
            return cite_standing(archive, row.id)
    if standings:
        raise no_such("instrument", instrument, [row.instrument for row in standings], _FORMS)
    capitals = delegation.upper()
    known = [capitals] if archive.query(DELEGATION_STANDINGS, delegation=capitals) else []
    raise no_such("standing of a delegation", delegation, known, _FORMS)


def _total(archive: Archive, code: str) -> Citation:
    instrument, _, date = code.rpartition("/")
    totals = archive.query(TOTALS, instrument=instrument)
    for row in totals:
        if row.date == date:
            return cite_total(archive, row.id)
    raise no_such("total", code, [f"{instrument}/{row.date}" for row in totals], _FORMS)


_READS: dict[str, Callable[[Archive, str], Citation]] = {
    "meeting": _meeting,
    "instrument": _standing,
    "total": _total,
}


def _alike(archive: Archive, code: str) -> list[str]:
    """Codes that begin as `code` does, with as many of its parts as any has; all by the index of
    the codes, so that it takes no longer in a file of a million."""
    beginning = code
    while beginning:
        rows = archive.query(STATEMENT_CODES, first=beginning, most=_ALIKE)
        found = [row.statement for row in rows]
        alike = [one for one in found if one < beginning + _LAST]
        if alike:
            return alike
        beginning = beginning.rstrip("-").rpartition("-")[0]
    return []
