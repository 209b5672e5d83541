"""Completes a PDF that Qt wrote: its language, its title in the viewer, its text, its structure."""

import re
import unicodedata
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from a4p_desktop.records.brief.formats.pdf_structure import Tag

if TYPE_CHECKING:
    from pypdf import PdfWriter

# The characters of a range of glyphs in a ToUnicode table, and a character of one UTF-16 unit:
# https://adobe-type-tools.github.io/cmap-resources
_CHARACTERS = re.compile(rb"(?<=> )(\[[^\]]*\]|<[0-9A-Fa-f]{4}>(?=\n))")
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{4})>")
_FORMS = (("\u2e80", "\u2fdf"), ("\ufb00", "\ufdff"), ("\ufe70", "\ufefc"))
"""Chinese radicals, Latin ligatures with Arabic presentation forms A, and Arabic forms B."""


def finished(pdf: bytes, language: str, structure: Tag | None = None) -> bytes:
    """`pdf` with its `language` (BCP 47), its title instead of its file name as the title of the
    viewer's window, text that can be searched and copied, and its structure, if that is known.

    Raises pypdf.errors.PyPdfError where `pdf` is not a PDF.
    """
    # Imported here so that the window opens sooner.
    from pypdf import PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    from a4p_desktop.records.brief.formats.pdf_tags import tag

    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.pdf_header = pdf[:8].decode("ascii")  # the version that Qt writes: pypdf forgets it
    catalog = writer.root_object
    catalog[NameObject("/Lang")] = TextStringObject(language)
    catalog[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )
    _mend_characters(writer)
    if structure is not None:
        tag(writer, structure)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _mend_characters(writer: "PdfWriter") -> None:
    """Put plain characters into the ToUnicode tables, which map the glyphs of a font to text.

    Qt writes the first character that has the glyph: a tab for a space, a radical for a Chinese
    character, and presentation forms for joined Arabic letters and for ﬁ. Such text cannot be
    found, and is copied wrongly.
    """
    for page in writer.pages:
        resources = cast("Mapping[str, Mapping[str, Any]]", page["/Resources"])
        for font in resources.get("/Font", {}).values():
            table = font["/ToUnicode"]
            before = table.get_data()
            after = _CHARACTERS.sub(lambda found: _CHARACTER.sub(_plain, found[0]), before)
            if after != before:
                table.set_data(after)


def _plain(character: re.Match[bytes]) -> bytes:
    sign = chr(int(character[1], 16))
    plain = sign
    if sign == "\t":
        plain = " "
    elif any(first <= sign <= last for first, last in _FORMS):
        plain = unicodedata.normalize("NFKC", sign)
    return b"<%s>" % plain.encode("utf-16-be", "surrogatepass").hex().upper().encode()
