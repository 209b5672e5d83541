"""The brief on selected rows: their search, and the rows with their sources."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.brief.brief import Brief, Fact, Words
from a4p_desktop.records.brief.listings import list_rows
from a4p_desktop.records.brief.phrases import SILENCE, file_name, made_line, source_notes, text
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.coverage import InstrumentCoverage, MeetingCoverage, coverage
from a4p_desktop.records.pages.in_words import coverage_words, question_words

say = Speaker("Brief")

MOST_ROWS = 200
"""The most rows of a brief: some fifteen pages."""


def rows_brief(archive: Archive, selection: Selection, today: date) -> Brief:
    """The brief on the rows of `selection`, in the order of the screen.

    Raises RecordsError where there are none, or more than MOST_ROWS.
    """
    rows = SelectedRows(archive, selection)
    if not 0 < rows.total <= MOST_ROWS:
        raise RecordsError(
            say.mark(
                "A brief has room for 1 to {most} rows; {n} is selected."
                "|A brief has room for 1 to {most} rows; {n} are selected."
            ),
            say.mark("Select fewer rows, or export them: an export names their sources too."),
            most=MOST_ROWS,
            n=rows.total,
        )
    ids = list(islice(archive.row_ids(selection.search, rows.ranges), MOST_ROWS))
    citing = Citing(archive)
    table = archive.tables[selection.search.table]
    listing = list_rows(archive, citing, table, ids)
    counts = say("{selected} selected, of {found} found", selected=rows.total, found=rows.found)
    return Brief(
        kind=said(table.heading),
        title=_title(archive, selection),
        names=(Words(counts),),
        card=None,
        facts=tuple(_facts(archive, selection)),
        picture=listing.picture,
        tables=(listing.table,),
        notes=(
            *_coverage(archive, selection),
            *listing.notes,
            said(SILENCE),
            *source_notes(citing),
        ),
        sources=citing.listed(),
        language=current().code,
        made=made_line(archive, today),
        file_name=file_name(selection.search.table, *_values(selection)),
    )


def _title(archive: Archive, selection: Selection) -> str:
    """The rows with their meeting or instrument, where they have one in common."""
    table = archive.tables[selection.search.table]
    value = selection.search.only(table.scope)
    found = coverage(archive, table.scope, value) if value else None
    if isinstance(found, MeetingCoverage):
        return said(table.title_in_scope, scope=text(found.meeting.title))
    if isinstance(found, InstrumentCoverage):
        return said(table.title_in_scope, scope=text(found.instrument.title))
    return said(table.title)


def _facts(archive: Archive, selection: Selection) -> Iterator[Fact]:
    for heading, words in question_words(archive, selection.search):
        if text(words):
            yield Fact(text(heading), (Words(text(words)),))


def _values(selection: Selection) -> Iterator[str]:
    return (value for _, value, excluded in selection.search.where if value and not excluded)


def _coverage(archive: Archive, selection: Selection) -> Sequence[str]:
    """How completely the meeting or instrument is recorded, without its levels."""
    words = coverage_words(archive, selection.search)
    return [text(words.summary)] if words else []
