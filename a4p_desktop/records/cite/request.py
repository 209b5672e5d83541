"""The citations of selected rows, as the window requests them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import CITED_STANDING, TOTALS
from a4p_desktop.records.archive.queries.statements import CITED_STATEMENT
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.cite.citation import Citation, bibliography
from a4p_desktop.records.cite.read import cite_meeting, cite_standing, cite_statement, cite_total
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import said
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES

MOST_CITED = 500
"""At most so many rows are cited at once: more than a bibliography holds, and quickly written."""


@dataclass(frozen=True)
class CitationRequest:
    """What the window asks to have cited."""

    selection: Selection
    """The rows selected; which columns of them are shown does not matter."""
    style: str
    whole: bool = False
    """Not the rows, but what they are of: the meetings of the statements, the published totals of
    the endorsements' instruments."""

    def read(self, archive: Archive) -> "CitationText":
        """See cite_selection."""
        return cite_selection(archive, self)


@dataclass(frozen=True)
class CitationText:
    """The citations as text, how many they are, and how many rows there was nothing to cite of."""

    text: str
    citations: int
    left_out: int = 0


def cite_selection(archive: Archive, request: CitationRequest) -> CitationText:
    """What `request` asks for, in the order of the screen, each thing cited once.

    Rows of which nothing is recorded are left out and counted. Raises RecordsError where nothing
    is left, where more than MOST_CITED rows are selected, and for themes, which are nobody's word.
    """
    selection = request.selection
    table = selection.search.table
    if table == THEMES.name:
        raise RecordsError(
            "A theme is a heading of these records, and nobody's word: it cannot be cited.",
            "Cite the statements that raise it: its details list them.",
        )
    if table not in CITED:
        raise RecordsError(
            f"The rows of {said(TABLES[table].heading)} cannot be cited one by one.",
            "Export them: an export names their sources.",
        )
    ids = [row.id for row in archive.stream(selection.search, _within_limit(selection))]
    if request.whole:
        return _written(_WHOLES[table](archive, ids), request.style)
    found: list[Citation] = []
    troubles: list[RecordsError] = []
    for row_id in ids:
        try:
            found.append(CITED[table](archive, row_id))
        except RecordsError as trouble:
            troubles.append(trouble)
    if troubles and not found:
        raise troubles[0]
    return _written(found, request.style, left_out=len(troubles))


def _within_limit(selection: Selection) -> tuple[tuple[int, int], ...]:
    ranges = selection.ranges or ()
    rows = sum(last - first + 1 for first, last in ranges)
    if rows > MOST_CITED:
        raise RecordsError(
            f"{rows:,} rows are selected; at most {MOST_CITED} are cited at once.",
            "Select fewer, or export them: an export names their sources too.",
        )
    return ranges


def _written(citations: Iterable[Citation], style: str, *, left_out: int = 0) -> CitationText:
    listed = bibliography(citations)
    if not listed:
        raise RecordsError(
            "There is nothing to cite: these records have no published totals of that.",
            "Cite the endorsements themselves.",
        )
    return CitationText(STYLES[style].write(listed), len(listed), left_out)


def _meetings(archive: Archive, ids: Iterable[int]) -> Iterator[Citation]:
    facts = (row for row_id in ids for row in archive.query(CITED_STATEMENT, id=row_id))
    for code in dict.fromkeys(row.meeting for row in facts):
        yield cite_meeting(archive, code)


def _totals(archive: Archive, ids: Iterable[int]) -> Iterator[Citation]:
    facts = (row for row_id in ids for row in archive.query(CITED_STANDING, id=row_id))
    for instrument in dict.fromkeys(row.instrument for row in facts):
        for total in archive.query(TOTALS, instrument=instrument):
            yield cite_total(archive, total.id)


CITED: Mapping[str, Callable[[Archive, int], Citation]] = {
    SPEAKERS.name: cite_statement,
    ENDORSEMENTS.name: cite_standing,
}
"""What cites a row, by the name of its table."""
_WHOLES: Mapping[str, Callable[[Archive, Iterable[int]], Iterator[Citation]]] = {
    SPEAKERS.name: _meetings,
    ENDORSEMENTS.name: _totals,
}
