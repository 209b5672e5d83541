"""The styles of citations, and their files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.cite import bibtex, csl_json, footnote, ris
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.language import Message, Speaker

say = Speaker("Citations")


@dataclass(frozen=True)
class Style:
    """A style; `write` returns the text of all citations, which ends with a line end."""

    heading: Message
    sentence: Message
    suffix: str
    write: Callable[[Iterable[Citation]], str]


STYLES: Mapping[str, Style] = {
    "footnote": Style(
        say.mark("Footnote"),
        say.mark("For notes, in the style of the United Nations Editorial Manual."),
        "txt",
        footnote.write,
    ),
    "bibtex": Style(
        say.mark("BibTeX"),
        say.mark("For LaTeX and JabRef."),
        "bib",
        bibtex.write,
    ),
    "ris": Style(
        say.mark("RIS"),
        say.mark("For EndNote, Zotero and Mendeley."),
        "ris",
        ris.write,
    ),
    "csl-json": Style(
        say.mark("CSL-JSON"),
        say.mark("For Zotero, pandoc and Quarto."),
        "json",
        csl_json.write,
    ),
}
"""The styles by their names, in the order offered."""


def write_citations(text: str, target: Path) -> None:
    """Write citations to the file `target` as UTF-8, whole or not at all.

    Raises RecordsError where that cannot be done.
    """
    with replacing(target) as part:
        part.write_bytes(text.encode("utf-8"))
