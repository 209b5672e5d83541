"""Pandoc, which reads what we write as other programs do."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pypandoc


def converted(text: str, source: str, target: str, *options: str) -> str:
    """`text`, converted by pandoc from one of its formats to another; a warning fails."""
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), "-f", source, "-t", target, *options],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert not done.stderr, done.stderr
    return done.stdout


def read_references(text: str, source: str) -> list[dict[str, Any]]:
    """The items of a bibliography (`bibtex`, `biblatex`, `ris`, `csljson`), as CSL-JSON."""
    items: list[dict[str, Any]] = json.loads(converted(text, source, "csljson"))
    return items


def read_markup(text: str, source: str) -> tuple[str, set[str]]:
    """The text that pandoc shows of a document, with single blanks, and the kinds of its parts."""
    parts = list(_parts(json.loads(converted(text, source, "json"))["blocks"]))
    shown = "".join(text for _, text in parts)
    return " ".join(shown.split()), {kind for kind, _ in parts}


def _parts(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for part in node:
            yield from _parts(part)
    elif isinstance(node, dict) and "t" in node:
        if node["t"] == "Str":
            yield "Str", node["c"]
        else:
            yield node["t"], "" if node["t"] in _WITHIN_LINE else " "
            yield from _parts(node.get("c"))


_WITHIN_LINE = ("Emph", "Strong", "Link", "Quoted", "Span")
