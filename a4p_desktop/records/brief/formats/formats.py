"""The file formats of a brief, by their endings."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.formats.html_page import brief_html
from a4p_desktop.records.brief.formats.markdown_page import brief_markdown
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.language import Message, Speaker

say = Speaker("Brief")


@dataclass(frozen=True)
class BriefFormat:
    """A file format and its label."""

    heading: Message
    suffix: Literal["pdf", "html", "md"]
    text: Callable[[Brief], str] | None
    """Returns the content; None where Qt draws it."""


BRIEF_FORMATS: dict[str, BriefFormat] = {
    format.suffix: format
    for format in (
        BriefFormat(say.mark("PDF"), "pdf", None),
        BriefFormat(say.mark("HTML"), "html", brief_html),
        BriefFormat(say.mark("Markdown"), "md", brief_markdown),
    )
}
"""By their endings."""
_ALSO = {"htm": "html", "markdown": "md"}


def format_of(target: Path) -> BriefFormat:
    """The format that the ending of a file's name means; RecordsError where it means none."""
    ending = target.suffix.removeprefix(".").lower()
    format = BRIEF_FORMATS.get(_ALSO.get(ending, ending))
    if format is None:
        raise RecordsError(
            say.mark("“{name}” does not say what to write."),
            say.mark("End its name in one of: {endings}."),
            name=target.name,
            endings=", ".join(f".{suffix}" for suffix in BRIEF_FORMATS),
        )
    return format


def write_brief(content: bytes, target: Path) -> None:
    """Write `content` to the file `target`, whole or not at all.

    Raises RecordsError where that cannot be done.
    """
    with replacing(target) as part:
        part.write_bytes(content)
