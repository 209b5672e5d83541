"""What a records file answers: numbers, rows, pages, briefs and citations, to compare two files."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.formats.html_page import brief_html
from a4p_desktop.records.brief.subjects import KINDS, Subject, read_brief
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.pages.board import BoardRequest
from a4p_desktop.records.pages.coverage import CoverageRequest
from a4p_desktop.records.pages.delegation import DelegationRequest
from a4p_desktop.records.pages.overview import OverviewRequest
from a4p_desktop.records.pages.record import RecordRequest
from a4p_desktop.records.pages.theme_matrix import MatrixRequest
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES

REFUSED = "refused"
Answers = dict[str, object]
"""The answer to each question by its words; REFUSED where the file is said to be damaged."""

_TEXTS = ("", "peace", "p", "women security", "rwanda", "title:minister", "-peace", "conduct")
_MOST_CODES = 3
_MOST_STEPS = 10_000_000
_LONGEST = 1 << 24
_PAGE = 60
_TODAY = date(2026, 11, 26)


@dataclass(frozen=True)
class Named:
    """Codes that occur in a sound file, by kind, to ask another file for."""

    codes: dict[str, list[str]]

    @classmethod
    def in_file(cls, path: Path) -> "Named":
        """Some codes of the file `path`.

        Raises sqlite3.Error where it cannot be asked, or would take too long.
        """
        tables = ("delegation", "meeting", "theme", "statement", "instrument")
        with closing(sqlite3.connect(path)) as database:
            # A view may be endless, or of cells without an end.
            database.set_progress_handler(lambda: True, _MOST_STEPS)
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
            query = "SELECT {0} FROM {0} ORDER BY id % 7, id LIMIT ?"
            return cls(
                {
                    table: [
                        code for (code,) in database.execute(query.format(table), (_MOST_CODES,))
                    ]
                    for table in tables
                }
            )


def answers(path: Path, named: Named) -> Answers:
    """The answers of the records file `path`; none if it is not opened."""
    found: Answers = {}
    try:
        archive = Archive(path)
    except RecordsError:
        return found
    with closing(archive):
        for words, read in _questions(archive, named):
            try:
                with archive.telling_damage():
                    found[words] = read()
            except RecordsError:
                found[words] = REFUSED
    return found


def differences(sound: Answers, other: Answers) -> list[str]:
    """The questions that `other` answers, but not as the sound file does."""
    return [
        words for words, answer in other.items() if answer != REFUSED and answer != sound[words]
    ]


def _questions(archive: Archive, named: Named) -> Iterator[tuple[str, Callable[[], object]]]:
    for name, table in TABLES.items():
        yield f"{name}: values", partial(_values, archive, name)
        for text in _TEXTS:
            search = Search(name, text)
            yield f"{name} {text!r}: number", partial(archive.count, search)
            yield f"{name} {text!r}: rows", partial(archive.page, search, 0, _PAGE)
            yield f"{name} {text!r}: facets", partial(archive.facet_counts, search)
        for column in table.columns:
            order = Search(name, order=column.name)
            yield f"{name} by {column.name}", partial(_all_ids, archive, order)
        yield f"{name}: export", partial(_exported, archive, name)
    for words, request in _requests(named):
        yield words, partial(request.read, archive)
    for kind in KINDS:
        for code in named.codes[kind]:
            yield f"brief {code}", partial(_brief, archive, Subject(kind, code))
    for code in named.codes["statement"]:
        yield f"citation {code}", partial(cite_word, archive, code)


def _requests(named: Named) -> Iterator[tuple[str, Request[object]]]:
    for table in TABLES:
        for row_id in (1, 2, 7):
            yield f"record {table} {row_id}", RecordRequest(table, row_id)
    for meeting in named.codes["meeting"]:
        yield f"overview {meeting}", OverviewRequest(meeting)
        yield f"coverage {meeting}", CoverageRequest("meeting", meeting)
    for instrument in (None, *named.codes["instrument"]):
        asked = Question().only("instrument", *filter(None, [instrument]))
        yield f"board {instrument}", BoardRequest(asked)
    for delegation in named.codes["delegation"]:
        yield f"delegation {delegation}", DelegationRequest(delegation)
    yield "matrix", MatrixRequest(Question(), "meeting")


def _values(archive: Archive, table: str) -> object:
    values = archive.facet_values(table)
    return {facet: (list(known.texts), list(known.rows)) for facet, known in values.items()}


def _all_ids(archive: Archive, search: Search) -> list[int]:
    return archive.ids(search, 0, 1_000_000)


def _exported(archive: Archive, table: str) -> bytes:
    stream = io.BytesIO()
    columns = tuple(column.name for column in TABLES[table].columns)
    selection = Selection(Search(table), columns)
    write_whole(archive, selection, FORMATS["csv"], stream, with_provenance=False)
    return stream.getvalue()


def _brief(archive: Archive, subject: Subject) -> str:
    return brief_html(read_brief(archive, subject, _TODAY))
