"""The chapters of the manual: their order, their Markdown, and the anchors of their headings."""

import re
from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason

CHAPTERS = ("tour.md", "search.md", "command-line.md")
"""The files of the manual in reading order; each opens with its only `# ` heading."""


def read_chapters(folder: Path) -> Mapping[str, str]:
    """The Markdown of each chapter in `folder`, by file name, in reading order.

    Raises RecordsError where a file is missing or is not UTF-8.
    """
    return {name: _read(folder / name) for name in CHAPTERS}


def anchor(heading: str) -> str:
    """The fragment that leads to `heading`, as on GitHub: "Did you mean?" -> "did-you-mean"."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        raise RecordsError(
            f"The chapter “{path}” of the manual cannot be read: {why}.",
            "Install the program again.",
        ) from error
