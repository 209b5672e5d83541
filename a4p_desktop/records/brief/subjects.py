"""What a brief may be on: by the words of a command line, or by the row that one looks at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATION
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.queries.themes import BRIEF_THEME, THEME_TITLES
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.delegation import delegation_brief
from a4p_desktop.records.brief.meeting import meeting_brief
from a4p_desktop.records.brief.phrases import counted
from a4p_desktop.records.brief.rows import rows_brief
from a4p_desktop.records.brief.theme import theme_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.meetings import all_meetings
from a4p_desktop.records.pages.near_codes import no_such
from a4p_desktop.records.pages.parties import Party, read_parties
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.text.folding import fold

SubjectKind = Literal["delegation", "meeting", "theme", "rows"]
KINDS: tuple[SubjectKind, ...] = ("delegation", "meeting", "theme")
"""What a brief may be on that has a code."""
_NEAR = 4


@dataclass(frozen=True)
class Subject:
    """What a brief is on: something with a code, or rows."""

    kind: SubjectKind
    code: str = ""
    rows: Selection | None = None


@dataclass(frozen=True)
class Offered:
    """A subject, and what it is called."""

    subject: Subject
    name: str


def read_brief(archive: Archive, subject: Subject, today: date) -> Brief:
    """The brief on `subject`; RecordsError where the records do not have it, or too many rows."""
    if subject.rows is not None:
        return rows_brief(archive, subject.rows, today)
    brief = _READS[subject.kind](archive, subject.code, today)
    if brief is None:
        raise _unknown(archive, subject.kind, subject.code)
    return brief


def named_subject(archive: Archive, kind: SubjectKind, word: str) -> Subject:
    """What is meant by the word of a command line: a code, or any name of a delegation.

    Raises RecordsError where nothing is, with what is near.
    """
    # A command line may bring bytes that are no text, which SQLite would not take.
    word = word.encode("utf-8", "replace").decode()
    if kind == "delegation":
        return Subject(kind, _party(archive, word).code)
    codes = _codes(archive, kind)
    spelled = {code.lower(): code for code in codes}
    code = word if word in codes else spelled.get(word.lower())
    if code is None:
        raise _unknown(archive, kind, word)
    return Subject(kind, code)


def offered(
    archive: Archive,
    table: str,
    row_id: int | None,
    rows: Selection | None,
    asked: Sequence[Subject] = (),
) -> list[Offered]:
    """What a brief may be on: what the current row of a table is of, the rows selected in it, and
    what is `asked` for whatever row is current; what is likeliest to be meant comes first."""
    record = read_record(archive, table, row_id) if row_id is not None else None
    codes = record.codes if record else {}
    of_row = [Subject(kind, code) for name, code in codes.items() for kind in KINDS if kind == name]
    several = rows is not None and SelectedRows(archive, rows).total > 1
    selected = [] if rows is None else [Subject("rows", rows=rows)]
    subjects = [*selected, *of_row] if several else [*of_row, *selected]
    named = (Offered(one, _name(archive, one)) for one in dict.fromkeys((*subjects, *asked)))
    return [one for one in named if one.name]


@dataclass(frozen=True)
class SubjectsRequest:
    """Asks what a brief may be on: see `offered`."""

    table: str
    row_id: int | None
    rows: Selection | None
    asked: tuple[Subject, ...] = ()

    def read(self, archive: Archive) -> list[Offered]:
        """The subjects, the likeliest first."""
        return offered(archive, self.table, self.row_id, self.rows, self.asked)


@dataclass(frozen=True)
class BriefRequest:
    """Asks for the brief on a subject."""

    subject: Subject
    today: date

    def read(self, archive: Archive) -> Brief:
        """The brief.

        Raises RecordsError where there is none, or where it cannot be read.
        """
        return read_brief(archive, self.subject, self.today)


def _name(archive: Archive, subject: Subject) -> str:
    """What a subject is called; "" where the records do not have it."""
    if subject.rows is not None:
        return f"{counted(SelectedRows(archive, subject.rows).total, 'row', 'rows')} selected"
    code = subject.code
    match subject.kind:
        case "delegation":
            names = [one.name for one in archive.query(DELEGATION, code=code)]
        case "meeting":
            names = [one.title for one in archive.query(MEETINGS, code=code, most=1)]
        case _:
            names = [one.title for one in archive.query(BRIEF_THEME, theme=code)]
    return "".join(names)


def _party(archive: Archive, word: str) -> Party:
    parties = read_parties(archive)
    known = {party.code.lower(): party for party in parties.all if not party.is_group}
    if word.lower() in known:
        return known[word.lower()]
    found = [one for one in parties.find(word) if not one.party.is_group] if fold(word) else []
    meant = [one.party for one in found if fold(word) in (fold(one.party.name), fold(one.by))]
    if len(meant) == 1:
        return meant[0]
    close = (meant or [one.party for one in found])[:_NEAR]
    near = " or ".join(f"{party.name} ({party.code})" for party in close)
    raise RecordsError(
        f"There is no delegation “{word}” in these records."
        if not meant
        else f"More than one delegation is called “{word}”.",
        f"Is it {near}?" if near else "Give a code, or a name in any language.",
    )


def _codes(archive: Archive, kind: SubjectKind) -> Sequence[str]:
    match kind:
        case "theme":
            return [row.theme for row in archive.query(THEME_TITLES)]
        case "meeting":
            return all_meetings(archive)
        case _:
            return []


def _unknown(archive: Archive, kind: SubjectKind, word: str) -> RecordsError:
    return no_such(kind, word, _codes(archive, kind), "Give its code.")


_READS: dict[str, Callable[[Archive, str, date], Brief | None]] = {
    "delegation": delegation_brief,
    "meeting": meeting_brief,
    "theme": theme_brief,
}
