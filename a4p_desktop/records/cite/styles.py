"""The styles in which citations are offered, and what the window has cited in one of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite import bibtex, csl_json, footnote, ris
from a4p_desktop.records.cite.citation import (
    Citation,
    bibliography,
    cite_meeting,
    cite_standing,
    cite_statement,
    cite_total,
)
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import Selection
from a4p_desktop.records.files.atomic import replacing

MOST_CITED = 500
"""At most so many rows are cited at once: more than a bibliography holds, and quickly written."""


@dataclass(frozen=True)
class Style:
    """One way to write citations; `write` gives the text of all of them, ended by a line end."""

    heading: str
    sentence: str
    suffix: str
    write: Callable[[Iterable[Citation]], str]


STYLES: Mapping[str, Style] = {
    "footnote": Style(
        "Footnote",
        "One footnote a line, in the manner of the United Nations Editorial Manual.",
        "txt",
        footnote.write,
    ),
    "bibtex": Style(
        "BibTeX", "For LaTeX, JabRef and their like; safe to typeset.", "bib", bibtex.write
    ),
    "ris": Style("RIS", "For EndNote, Zotero, Mendeley and their like.", "ris", ris.write),
    "csl-json": Style(
        "CSL-JSON", "For Zotero, pandoc and Quarto; dates and names as data.", "json",
        csl_json.write,
    ),
}  # fmt: skip
"""The styles by their names, in the order offered."""


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
    if table not in _ROWS:
        raise RecordsError(
            "A theme is a heading of these records, and nobody's word: it cannot be cited.",
            "Cite the statements that raise it: its details list them.",
        )
    ids = [row.id for row in archive.stream(selection.search, _within_limit(selection))]
    if request.whole:
        return _written(_WHOLES[table](archive, ids), request.style)
    found: list[Citation] = []
    troubles: list[RecordsError] = []
    for row_id in ids:
        try:
            found.append(_ROWS[table](archive, row_id))
        except RecordsError as trouble:
            troubles.append(trouble)
    if troubles and not found:
        raise troubles[0]
    return _written(found, request.style, left_out=len(troubles))


def write_citations(text: str, target: Path) -> None:
    """Write citations to the file `target` as UTF-8, whole or not at all.

    Raises RecordsError where that cannot be done.
    """
    with replacing(target) as part:
        part.write_bytes(text.encode("utf-8"))


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
    facts = (row for row_id in ids for row in archive.ask("cited_statement", id=row_id))
    for code in dict.fromkeys(str(row["meeting"]) for row in facts):
        yield cite_meeting(archive, code)


def _totals(archive: Archive, ids: Iterable[int]) -> Iterator[Citation]:
    facts = (row for row_id in ids for row in archive.ask("cited_standing", id=row_id))
    for instrument in dict.fromkeys(row["instrument"] for row in facts):
        for total in archive.ask("totals", instrument=instrument):
            yield cite_total(archive, int(total["id"] or 0))


_ROWS: Mapping[str, Callable[[Archive, int], Citation]] = {
    "speakers": cite_statement,
    "endorsements": cite_standing,
}
_WHOLES: Mapping[str, Callable[[Archive, Iterable[int]], Iterator[Citation]]] = {
    "speakers": _meetings,
    "endorsements": _totals,
}
