"""Independent readers of citations: bibtexparser with pylatexenc, rispy, and citeproc-py."""

import io
import json
import warnings
from typing import Any, cast

import citeproc
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pylatexenc import latex2text

Fields = dict[str, str]

# LaTeX commands that pylatexenc lacks, and three that it takes for accents.
_SIGNS = [
    latex2text.MacroTextSpec(name, sign)
    for name, sign in (
        ("textless", "<"),
        ("textgreater", ">"),
        ("textasciicircum", "^"),
        ("textasciitilde", "~"),
        ("`", "`"),
    )
]


def read_bibtex(text: str) -> dict[str, Fields]:
    """The entries of `text` by key, each with its type as `entrytype`, with LaTeX unchanged.
    Fails if a part of `text` is no entry."""
    library = parse_string(text)
    assert not library.failed_blocks, library.failed_blocks
    assert len(library.blocks) == len(library.entries), library.blocks
    return {
        entry.key: {"entrytype": entry.entry_type}
        | {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


def read_typeset(text: str) -> dict[str, Fields]:
    """The entries of `text` by key, with the text that LaTeX would print."""
    known = latex2text.get_default_latex_context_db()
    known.add_context_category("signs", macros=_SIGNS, prepend=True)
    decoder = latex2text.LatexNodes2Text(latex_context=known, strict_latex_spaces=True)
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=decoder)])
    assert not library.failed_blocks, library.failed_blocks
    return {
        entry.key: {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


def read_ris(text: str) -> list[dict[str, Any]]:
    """The records of `text`, with rispy's names for the tags."""
    return cast("list[dict[str, Any]]", rispy.loads(text))


_STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Name and title</title><id>x</id><updated>2026-11-26T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout delimiter="; ">
    <names variable="author"><name name-as-sort-order="all" initialize-with=". "/></names>
    <text variable="title" prefix=": "/>
  </layout></bibliography>
</style>
"""


def read_csl(text: str) -> list[str]:
    """What citeproc-py prints of each item: the author, family name first, and the title."""
    items = json.loads(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it does not know every variable of CSL 1.0.2
        source = CiteProcJSON(items)
        style = CitationStylesStyle(io.BytesIO(_STYLE.encode()), validate=False)
        printed = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            printed.register(citeproc.Citation([citeproc.CitationItem(item["id"].lower())]))
        return [str(entry) for entry in printed.bibliography()]
