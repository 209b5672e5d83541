"""The subjects of briefs: named on a command line, or offered for the current row."""

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
from a4p_desktop.records.brief.rows import rows_brief
from a4p_desktop.records.brief.theme import theme_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.pages.contents import all_meetings
from a4p_desktop.records.pages.delegation_list import read_delegation_list
from a4p_desktop.records.pages.near_codes import no_such
from a4p_desktop.records.pages.record import read_record

say = Speaker("Brief")

SubjectKind = Literal["delegation", "meeting", "theme", "rows"]
KINDS: tuple[SubjectKind, ...] = ("delegation", "meeting", "theme")
"""The kinds of subject that have a code."""
_MISSING: dict[str, Message] = {
    "delegation": say.mark("There is no delegation “{code}” in these records."),
    "meeting": say.mark("There is no meeting “{code}” in these records."),
    "theme": say.mark("There is no theme “{code}” in these records."),
}


@dataclass(frozen=True)
class Subject:
    """The subject of a brief: a kind and a code, or rows."""

    kind: SubjectKind
    code: str = ""
    rows: Selection | None = None


@dataclass(frozen=True)
class Offered:
    """A subject and its name."""

    subject: Subject
    name: str


def read_brief(archive: Archive, subject: Subject, today: date) -> Brief:
    """The brief on `subject`; RecordsError where the records do not have it, or too many rows."""
    if subject.rows is not None:
        return rows_brief(archive, subject.rows, today)
    brief = _READERS[subject.kind](archive, subject.code, today)
    if brief is None:
        raise _not_there(archive, subject.kind, subject.code)
    return brief


def named_subject(archive: Archive, kind: SubjectKind, word: str) -> Subject:
    """The subject with this code, or the delegation with this name in any language.

    Raises RecordsError where there is none, with near codes or names.
    """
    # A command line may bring bytes that are no text, which SQLite would reject.
    word = word.encode("utf-8", "replace").decode()
    if kind == "delegation":
        return Subject(kind, read_delegation_list(archive).require(word).code)
    codes = _codes(archive, kind)
    spelled = {code.lower(): code for code in codes}
    code = word if word in codes else spelled.get(word.lower())
    if code is None:
        raise _not_there(archive, kind, word)
    return Subject(kind, code)


def offered(
    archive: Archive,
    table: str,
    row_id: int | None,
    rows: Selection | None,
    further: Sequence[Subject] = (),
) -> list[Offered]:
    """The subjects offered: those of the current row, the selected rows, and `further` ones, which
    do not depend on the row; the likeliest first."""
    record = read_record(archive, table, row_id) if row_id is not None else None
    codes = record.codes if record else {}
    of_row = [Subject(kind, code) for name, code in codes.items() for kind in KINDS if kind == name]
    several = rows is not None and SelectedRows(archive, rows).total > 1
    selected = [] if rows is None else [Subject("rows", rows=rows)]
    subjects = [*selected, *of_row] if several else [*of_row, *selected]
    different = dict.fromkeys((*subjects, *further))
    named = (Offered(subject, _name(archive, subject)) for subject in different)
    return [offer for offer in named if offer.name]


@dataclass(frozen=True)
class SubjectsRequest:
    """Requests the subjects of briefs: see `offered`."""

    table: str
    row_id: int | None
    rows: Selection | None
    further: tuple[Subject, ...] = ()

    def read(self, archive: Archive) -> list[Offered]:
        """The subjects, the likeliest first."""
        return offered(archive, self.table, self.row_id, self.rows, self.further)


@dataclass(frozen=True)
class BriefRequest:
    """Requests the brief on a subject."""

    subject: Subject
    today: date

    def read(self, archive: Archive) -> Brief:
        """The brief.

        Raises RecordsError where there is none, or where it cannot be read.
        """
        return read_brief(archive, self.subject, self.today)


def _name(archive: Archive, subject: Subject) -> str:
    """The name of a subject; "" where the records do not have it."""
    if subject.rows is not None:
        total = SelectedRows(archive, subject.rows).total
        return say("{n} row selected|{n} rows selected", n=total)
    code = subject.code
    match subject.kind:
        case "delegation":
            names = [row.name for row in archive.query(DELEGATION, code=code)]
        case "meeting":
            names = [row.title for row in archive.query(MEETINGS, code=code, most=1)]
        case _:
            names = [row.title for row in archive.query(BRIEF_THEME, theme=code)]
    return "".join(names)


def _codes(archive: Archive, kind: SubjectKind) -> Sequence[str]:
    match kind:
        case "theme":
            return [row.theme for row in archive.query(THEME_TITLES)]
        case "meeting":
            return all_meetings(archive)
        case _:
            return []


def _not_there(archive: Archive, kind: SubjectKind, word: str) -> RecordsError:
    return no_such(_MISSING[kind], word, _codes(archive, kind), say.mark("Give its code."))


_READERS: dict[str, Callable[[Archive, str, date], Brief | None]] = {
    "delegation": delegation_brief,
    "meeting": meeting_brief,
    "theme": theme_brief,
}
