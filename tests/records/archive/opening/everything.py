"""Reads everything that the program reads of a small records file, in every way."""

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_catalogue
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.archive.suggestions import SuggestionsRequest
from a4p_desktop.records.brief.formats.formats import BRIEF_FORMATS
from a4p_desktop.records.brief.subjects import Subject, SubjectKind, read_brief
from a4p_desktop.records.cite.request import CitationRequest
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.pages.board import BoardRequest
from a4p_desktop.records.pages.comparison.compare import ComparisonRequest
from a4p_desktop.records.pages.coverage import CoverageRequest
from a4p_desktop.records.pages.delegation import DelegationRequest
from a4p_desktop.records.pages.delegation_list import DelegationListRequest
from a4p_desktop.records.pages.overview import OverviewRequest
from a4p_desktop.records.pages.record import RecordRequest
from a4p_desktop.records.pages.theme_matrix import ACROSS, MatrixRequest
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES, Table

TODAY = date(2026, 11, 26)


def read_everything(path: Path) -> None:
    """Read all of the file; whatever is refused does not hide what is read after it.

    Raises RecordsError if the file is refused when it is opened.
    """
    with Archive(path) as archive:
        for reading in _readings(archive):
            with suppress(RecordsError), archive.telling_damage():
                reading()


def _readings(archive: Archive) -> Iterator[Callable[[], object]]:
    yield partial(read_catalogue, archive)
    for table in TABLES.values():
        yield from _searches(archive, table)
        yield from _files(archive, table)
    yield from (partial(request.read, archive) for request in _requests())
    yield from _briefs(archive)


def _searches(archive: Archive, table: Table) -> Iterator[Callable[[], object]]:
    for column in table.columns:
        down = Search(table.name, order=f"-{column.name}")
        yield partial(archive.page, down, 0, 99)
        yield partial(archive.position, Search(table.name, order=column.name), 3)
    for text in ("", "l OR p OR c", "la ot OR zero", "lavrow"):
        yield partial(archive.page, Search(table.name, text), 0, 99)
        yield partial(archive.count, Search(table.name, text))
        yield partial(archive.facet_counts, Search(table.name, text))
        yield partial(archive.position, Search(table.name, text), 2)
    yield partial(SuggestionsRequest(Search(table.name, "lavrow")).read, archive)
    for facet in table.facets:
        for value in ("", "later", "ministerial", "politics"):
            where = (Condition(facet.name, value),)
            yield partial(archive.page, Search(table.name, "l", where=where), 0, 99)


def _files(archive: Archive, table: Table) -> Iterator[Callable[[], object]]:
    columns = tuple(column.name for column in table.columns)
    for order in ("", columns[0], f"-{columns[1]}"):
        selection = Selection(Search(table.name, order=order), columns)
        for form in FORMATS.values():
            if form.name != "xlsx" or not order:
                yield partial(write_whole, archive, selection, form, io.BytesIO())
    for style in STYLES:
        for whole in (False, True):
            yield partial(CitationRequest(selection, style, whole).read, archive)


def _requests() -> Iterator[Request[object]]:
    for table in TABLES:
        for row_id in range(1, 9):
            yield RecordRequest(table, row_id)
    yield DelegationListRequest()
    for code in ("CIV", "RUS", "LDZ"):
        yield DelegationRequest(code)
    yield ComparisonRequest(("CIV", "RUS"))
    for meeting in (None, "later", "earlier"):
        yield OverviewRequest(meeting)
        yield CoverageRequest("meeting", meeting)
    yield CoverageRequest("instrument", None)
    yield BoardRequest(Question())
    yield BoardRequest(Question("i").only("instrument", "declaration"))
    yield from (MatrixRequest(Question(), across) for across in ACROSS)


def _briefs(archive: Archive) -> Iterator[Callable[[], object]]:
    subjects: list[tuple[SubjectKind, str]] = [
        ("delegation", "CIV"),
        ("delegation", "RUS"),
        ("meeting", "later"),
        ("theme", "politics"),
    ]
    for kind, code in subjects:
        yield partial(_brief_pages, archive, Subject(kind, code))
    for table in TABLES.values():
        columns = tuple(column.name for column in table.columns)
        rows = Selection(Search(table.name), columns)
        yield partial(_brief_pages, archive, Subject("rows", rows=rows))


def _brief_pages(archive: Archive, subject: Subject) -> None:
    brief = read_brief(archive, subject, TODAY)
    for form in BRIEF_FORMATS.values():
        if form.text:
            form.text(brief)
