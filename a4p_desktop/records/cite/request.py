"""The request for citations of selected rows, and its answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import CITED_ENDORSEMENT, TOTALS
from a4p_desktop.records.archive.queries.statements import CITED_STATEMENT
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.cite.citation import Citation, bibliography
from a4p_desktop.records.cite.read import (
    cite_endorsement,
    cite_meeting,
    cite_statement,
    cite_total,
)
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES

say = Speaker("Citations")

MOST_CITED = 500
"""The most rows cited at once: more than a bibliography holds, and quickly written."""


@dataclass(frozen=True)
class CitationRequest:
    """Requests the citations of selected rows."""

    selection: Selection
    """Its columns do not matter."""
    style: str
    whole: bool = False
    """Whether to cite, instead of the rows, the meetings of the statements, or the published totals
    of the endorsements' instruments."""

    def read(self, archive: Archive) -> "CitationText":
        """See cite_selection."""
        return cite_selection(archive, self)


@dataclass(frozen=True)
class CitationText:
    """The citations as text, their number, and the number of rows with nothing to cite."""

    text: str
    citations: int
    left_out: int = 0

    @property
    def left_out_words(self) -> str:
        """How many rows are left out, and why; "" if none is."""
        if not self.left_out:
            return ""
        return say(
            "{n} row has no source to cite.|{n} rows have no source to cite.", n=self.left_out
        )


def cite_selection(archive: Archive, request: CitationRequest) -> CitationText:
    """The citations requested, in the order of the screen, without duplicates.

    Endorsements that are not recorded are left out and counted. Raises RecordsError where nothing
    is left, where more than MOST_CITED rows are selected, and for themes, which have no author.
    """
    selection = request.selection
    table = selection.search.table
    if table == THEMES.name:
        raise RecordsError(
            say.mark("A theme has no author to cite."),
            say.mark("Cite the statements that raise it; its details list them."),
        )
    if table not in CITED:
        raise RecordsError(
            say.mark("Rows of {table} cannot be cited."),
            say.mark("Export them instead; the export names their sources."),
            table=TABLES[table].heading,
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
            say.mark(
                "At most {most} rows can be cited at once; {n} is selected."
                "|At most {most} rows can be cited at once; {n} are selected."
            ),
            say.mark("Select fewer rows, or export them; the export names their sources."),
            n=rows,
            most=MOST_CITED,
        )
    return ranges


def _written(citations: Iterable[Citation], style: str, *, left_out: int = 0) -> CitationText:
    listed = bibliography(citations)
    if not listed:
        raise RecordsError(
            say.mark("Nothing to cite: no published totals are recorded."),
            say.mark("Cite the endorsements themselves."),
        )
    return CitationText(STYLES[style].write(listed), len(listed), left_out)


def _meetings(archive: Archive, ids: Iterable[int]) -> Iterator[Citation]:
    facts = (row for row_id in ids for row in archive.query(CITED_STATEMENT, id=row_id))
    for code in dict.fromkeys(row.meeting for row in facts):
        yield cite_meeting(archive, code)


def _totals(archive: Archive, ids: Iterable[int]) -> Iterator[Citation]:
    facts = (row for row_id in ids for row in archive.query(CITED_ENDORSEMENT, id=row_id))
    for instrument in dict.fromkeys(row.instrument for row in facts):
        for total in archive.query(TOTALS, instrument=instrument):
            yield cite_total(archive, total.id)


CITED: Mapping[str, Callable[[Archive, int], Citation]] = {
    SPEAKERS.name: cite_statement,
    ENDORSEMENTS.name: cite_endorsement,
}
"""By the name of a table, the function that cites one of its rows."""
_WHOLES: Mapping[str, Callable[[Archive, Iterable[int]], Iterator[Citation]]] = {
    SPEAKERS.name: _meetings,
    ENDORSEMENTS.name: _totals,
}
