"""The chapters of the manual: their order, their Markdown, and the anchors of their headings."""

import re
from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker

say = Speaker("Manual", on_screen=True)

CHAPTERS = (
    "tour.md",
    "search.md",
    "own-records.md",
    "keys.md",
    "accessibility.md",
    "command-line.md",
)
"""The files of the manual in reading order; each starts with its only `# ` heading."""


def read_chapters(folder: Path) -> Mapping[str, str]:
    """The Markdown of each chapter in `folder`, by file name, in reading order.

    Raises RecordsError where a file is missing or is not UTF-8.
    """
    return {name: _read(folder / name) for name in CHAPTERS}


def anchor(heading: str) -> str:
    """The URL fragment of `heading`, formed as on GitHub: "Did you mean?" -> "did-you-mean"."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise RecordsError(
            say.mark("The chapter “{path}” of the manual cannot be read: {reason}."),
            say.mark("Reinstall the program."),
            path=path,
            reason=reason(error),
        ) from error
    except UnicodeDecodeError as error:
        raise RecordsError(
            say.mark("The chapter “{path}” of the manual is not UTF-8 text."),
            say.mark("Reinstall the program."),
            path=path,
        ) from error
