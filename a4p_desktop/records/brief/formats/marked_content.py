"""Puts what a page paints into sequences of marked content: its texts, its picture and the rest."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from pypdf import PageObject
from pypdf.generic import NameObject, NumberObject, StreamObject

from a4p_desktop.records.brief.formats.painted import Box, Letters, Painted, letters_of, painted
from a4p_desktop.records.brief.formats.pdf_structure import Tag, Text

_ARTIFACT = b"/Artifact BMC"
_RIGHT_TO_LEFT = ("R", "AL")


class Place(NamedTuple):
    """A sequence of marked content: its page, its number there, and where that is."""

    page: int
    number: int
    box: Box


class _Reading(NamedTuple):
    """How a run is read: by its glyphs, with these further ones; or as another text."""

    further: bytes = b""
    instead: str | None = None


class MarkedContent:
    """Marks the content of a PDF page by page, and knows where each mark is painted."""

    def __init__(self, structure: Tag) -> None:
        self._left = {text.mark: text.spoken for text in structure.texts()}
        """What is still to be painted of each text."""
        self._pictures = structure.marks(lambda each: each.role == "Figure")
        self._headings = structure.marks(lambda each: each.scope == "Column")
        """Those of columns, which are painted on each page, and read once."""
        self._letters: dict[int, Letters] = {}
        """Those of each font, by its number in the PDF."""
        self.places: dict[int, list[Place]] = defaultdict(list)
        """Of each mark, in the order in which they are painted."""

    def mark(self, page: PageObject, number: int) -> None:
        """Mark all that this page paints."""
        stream = cast("StreamObject", page["/Contents"])
        lines = stream.get_data().split(b"\n")
        fonts = self._fonts(page)
        runs = list(painted(lines, fonts, self._pictures))
        readings = self._readings(runs, fonts)
        marked: list[bytes] = []
        done = sequences = 0
        for place, run in enumerate(runs):
            opening, further = _ARTIFACT, b""
            if place in readings:
                further, instead = readings[place]
                opening = _opening(sequences, instead)
                self.places[run.mark].append(Place(number, sequences, run.box))
                sequences += 1
            marked += [*lines[done : run.first], opening, *lines[run.first : run.last]]
            marked += [further] if further else []
            marked += [lines[run.last], b"EMC"]
            done = run.last + 1
        stream.set_data(b"\n".join([*marked, *lines[done:]]))
        page[NameObject("/StructParents")] = NumberObject(number)
        page[NameObject("/Tabs")] = NameObject("/S")

    def _fonts(self, page: PageObject) -> dict[bytes, Letters]:
        resources = cast("Mapping[str, Mapping[str, Any]]", page["/Resources"])
        fonts = {}
        for name, font in resources.get("/Font", {}).items():
            table = font["/ToUnicode"]
            number = table.indirect_reference.idnum
            if number not in self._letters:
                self._letters[number] = letters_of(table.get_data())
            fonts[name.removeprefix("/").encode()] = self._letters[number]
        return fonts

    def _readings(
        self, runs: Sequence[Painted], fonts: Mapping[bytes, Letters]
    ) -> dict[int, _Reading]:
        """How the runs are read that are no artifacts, by their places."""
        by_mark: dict[int, list[int]] = defaultdict(list)
        for place, run in enumerate(runs):
            is_again = run.mark in self._headings and run.mark in self.places
            if run.mark in self._left and not is_again:
                by_mark[run.mark].append(place)
        readings: dict[int, _Reading] = {}
        for mark, places in by_mark.items():
            if mark in self._pictures:
                readings |= dict.fromkeys(places, _Reading())
                continue
            # The line below a link is painted in its colour as well.
            texts = [place for place in places if runs[place].font] or places
            read = self._read(mark, [runs[place] for place in texts], fonts)
            readings |= zip(texts, read, strict=True)
        return readings

    def _read(
        self, mark: int, runs: Sequence[Painted], fonts: Mapping[bytes, Letters]
    ) -> list[_Reading]:
        """How the runs of a text are read.

        Qt paints no space at the end of a line: it is added. A text is read as it is where its
        glyphs say something else, as those of capitals and some Arabic letters do.
        """
        whole = rest = self._left[mark]
        glyphs = [Text(mark, run.text).spoken for run in runs]
        readings = []
        for run, said, following in zip(runs, glyphs, [*glyphs[1:], ""], strict=True):
            if not said or not rest.startswith(said):
                break
            rest = rest.removeprefix(said)
            further = b""
            if rest.startswith(" ") and not following.startswith(" "):
                space = next((code for code, sign in fonts[run.font].items() if sign == " "), b"")
                if not space or any(map(_is_right_to_left, whole)):
                    break
                rest = rest[1:]
                further = b"<%s> Tj" % space
            readings.append(_Reading(further))
        else:
            self._left[mark] = rest
            return readings
        self._left[mark] = ""
        return [_Reading(instead=whole), *[_Reading(instead="")] * (len(runs) - 1)]


def _opening(number: int, instead: str | None) -> bytes:
    """The operator that opens a sequence of marked content."""
    if instead is None:
        return b"/Span <</MCID %d>> BDC" % number
    text = ("\ufeff" + instead).encode("utf-16-be", "replace").hex().upper().encode()
    return b"/Span <</MCID %d /ActualText <%s>>> BDC" % (number, text)


def _is_right_to_left(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT
