"""Independent readers of citations: bibtexparser with pylatexenc, and rispy."""

from typing import Any, cast

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc import latex2text

Fields = dict[str, str]

# LaTeX commands that pylatexenc lacks, and two that it takes for accents.
_SIGNS = [
    latex2text.MacroTextSpec(f"text{name}", sign)
    for name, sign in (
        ("braceleft", "{"),
        ("braceright", "}"),
        ("asciicircum", "^"),
        ("asciitilde", "~"),
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
