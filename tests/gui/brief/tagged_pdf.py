"""Reads a tagged PDF as a screen reader does: its structure, and what each element says.

It reads content by pypdf's own parser, and nothing of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

ENDS = {b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"ET"}
"""The operators that end what is painted."""


@dataclass(frozen=True)
class Element:
    """An element of the structure."""

    role: str
    kids: "list[Element | str]"
    entries: Any
    """Its dictionary in the PDF."""

    def all(self, role: str = "") -> "Iterator[Element]":
        """It and the elements within it, those of `role` only."""
        if role in ("", self.role):
            yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.all(role)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)


@dataclass(frozen=True)
class Sequence:
    """A sequence of marked content."""

    tag: str
    number: int | None
    painted: int
    text: str


class TaggedPdf:
    """A PDF, with its structure."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(BytesIO(pdf), strict=True)
        self.sequences = [list(_sequences(page)) for page in self.reader.pages]
        """Those of each page."""
        self._numbers = {
            page.indirect_reference: number for number, page in enumerate(self.reader.pages)
        }
        root: Any = self.reader.root_object["/StructTreeRoot"]
        (document,) = root["/K"]
        self.document = self._element(document.get_object())

    def parent(self, number: int) -> Any:
        """What the tree of parents has under this number."""
        root: Any = self.reader.root_object["/StructTreeRoot"]
        numbers = root["/ParentTree"]["/Nums"]
        return dict(zip(numbers[::2], numbers[1::2], strict=True))[number].get_object()

    def _element(self, entries: Any) -> Element:
        kids: list[Element | str] = []
        for kid in entries["/K"]:
            found = kid.get_object()
            if isinstance(found, int):
                kids.append(self._said(entries.raw_get("/Pg"), found))
            elif "/S" in found:
                assert found.raw_get("/P").get_object() == entries
                kids.append(self._element(found))
            elif found["/Type"] == "/MCR":
                kids.append(self._said(found.raw_get("/Pg"), found["/MCID"]))
        return Element(entries["/S"].removeprefix("/"), kids, entries)

    def _said(self, page: Any, number: int) -> str:
        (said,) = (
            each.text for each in self.sequences[self._numbers[page]] if each.number == number
        )
        return said


def _sequences(page: PageObject) -> Iterator[Sequence]:
    """The sequences of marked content of a page; nothing is painted outside of them."""
    content = page.get_contents()
    assert content is not None
    fonts = {name: _letters(font) for name, font in page["/Resources"].get("/Font", {}).items()}  # type: ignore[attr-defined] # a dictionary
    opened, text, painted = None, "", 0
    font = ""
    for operands, operator in ContentStream(content, page.pdf).operations:
        if operator in (b"BMC", b"BDC"):
            assert opened is None, "one sequence within another"
            opened, text, painted = operands, "", 0
        elif operator == b"EMC":
            assert opened is not None
            tag, entries = opened[0], dict(opened[1]) if len(opened) > 1 else {}
            said = str(entries.get("/ActualText", text))
            yield Sequence(tag, entries.get("/MCID"), painted, said)
            opened = None
        elif operator == b"Tf":
            font = operands[0]
        elif operator == b"Tj":
            glyphs = operands[0].original_bytes
            shown = (glyphs[at : at + 2] for at in range(0, len(glyphs), 2))
            text += "".join(fonts[font].get(glyph, "\ufffd") for glyph in shown)
        elif operator in ENDS:
            assert opened is not None, f"{operator!r} is neither read nor an artifact"
            painted += 1
    assert opened is None


def _letters(font: Any) -> dict[bytes, str]:
    """What the glyphs of a font stand for."""
    letters = {}
    table = font["/ToUnicode"].get_data().decode()
    for first, listed in re.findall(r"<(\w+)> <\w+> (\[.*?\]|<\w+>)", table):
        for number, letter in enumerate(re.findall(r"<(\w+)>", listed), start=int(first, 16)):
            letters[number.to_bytes(2, "big")] = bytes.fromhex(letter).decode("utf-16-be")
    return letters
