"""Readers of what is cited that are not ours: bibtexparser with pylatexenc, and rispy."""

from typing import Any, cast

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc import latex2text

Fields = dict[str, str]

# Of LaTeX's own commands, two that pylatexenc does not list, and two whose sign is an accent to it.
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
    """The entries of `text` by their keys, each with its type as `entrytype`; braces and commands
    of LaTeX stand as they are. Fails where any part of `text` is no entry."""
    library = parse_string(text)
    assert not library.failed_blocks, library.failed_blocks
    assert len(library.blocks) == len(library.entries), library.blocks
    return {
        entry.key: {"entrytype": entry.entry_type}
        | {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


def read_typeset(text: str) -> dict[str, Fields]:
    """The same, with the words that LaTeX would print."""
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
    """The records of `text` by rispy's names for their tags."""
    return cast("list[dict[str, Any]]", rispy.loads(text))
