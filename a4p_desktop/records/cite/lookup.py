"""What a word of the command line, or rows of a table, mean to be cited."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import DELEGATION_STANDINGS, TOTALS
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.queries.statements import STATEMENT_CODES
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.read import cite_meeting, cite_standing, cite_statement, cite_total
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.coverage import MOST_LISTS

# Among so many codes that begin alike, those that are near are looked for.
_ALIKE = 200
_LAST = "\U0010ffff"
_FORMS = "Give a statement’s code, meeting:CODE, instrument:CODE/DELEGATION or total:CODE/DATE."
_FEW = 12
"""So many codes are all told where none of them is near."""


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
    raise _unknown("statement", code, _alike(archive, code))


def _meeting(archive: Archive, code: str) -> Citation:
    if archive.query(MEETINGS, code=code, most=1):
        return cite_meeting(archive, code)
    known = [row.meeting for row in archive.query(MEETINGS, code=None, most=MOST_LISTS)]
    raise _unknown("meeting", code, known)


def _standing(archive: Archive, code: str) -> Citation:
    instrument, _, delegation = code.partition("/")
    standings = archive.query(DELEGATION_STANDINGS, delegation=delegation)
    for row in standings:
        if row.instrument == instrument:
            return cite_standing(archive, row.id)
    if standings:
        raise _unknown("instrument", instrument, [row.instrument for row in standings])
    capitals = delegation.upper()
    known = [capitals] if archive.query(DELEGATION_STANDINGS, delegation=capitals) else []
    raise _unknown("standing of a delegation", delegation, known)


def _total(archive: Archive, code: str) -> Citation:
    instrument, _, date = code.rpartition("/")
    totals = archive.query(TOTALS, instrument=instrument)
    for row in totals:
        if row.date == date:
            return cite_total(archive, row.id)
    raise _unknown("total", code, [f"{instrument}/{row.date}" for row in totals])


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


def _unknown(what: str, code: str, known: Sequence[str]) -> RecordsError:
    spelled = {one.lower(): one for one in known}
    near = [spelled[one] for one in get_close_matches(code.lower(), spelled, n=3, cutoff=0.5)]
    remedy = f"Is it {' or '.join(near)}?" if near else _FORMS
    if not near and 0 < len(known) <= _FEW:
        remedy = f"There is: {', '.join(known)}."
    return RecordsError(f"There is no {what} “{code}” in these records.", remedy)
