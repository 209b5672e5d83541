"""The forms in which a brief can be kept, by the endings of their files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.html_page import brief_html
from a4p_desktop.records.brief.markdown_page import brief_markdown
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing

BriefForm = Literal["pdf", "html", "md"]


@dataclass(frozen=True)
class Form:
    """One form, and how it is told of."""

    heading: str
    suffix: BriefForm
    text: Callable[[Brief], str] | None
    """Writes the brief; None for what Qt has to draw."""


FORMS: dict[str, Form] = {
    form.suffix: form
    for form in (
        Form("PDF", "pdf", None),
        Form("HTML", "html", brief_html),
        Form("Markdown", "md", brief_markdown),
    )
}
"""By their endings."""
_ALSO = {"htm": "html", "markdown": "md"}


def form_of(target: Path) -> Form:
    """The form that the ending of a file's name asks for; RecordsError where it asks for none."""
    ending = target.suffix.removeprefix(".").lower()
    form = FORMS.get(_ALSO.get(ending, ending))
    if form is None:
        endings = ", ".join(f".{name}" for name in FORMS)
        raise RecordsError(
            f"“{target.name}” does not say what to write.",
            f"Let its name end in one of: {endings}.",
        )
    return form


def write_brief(content: bytes, target: Path) -> None:
    """Write `content` to the file `target`, whole or not at all.

    Raises RecordsError where that cannot be done.
    """
    with replacing(target) as part:
        part.write_bytes(content)
