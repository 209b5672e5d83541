"""Puts what a page paints into sequences of marked content: its texts, its picture and the rest."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import compress
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


_Readings = dict[tuple[int, int], _Reading]
"""By the number of the page, and the place of the run among those of the page."""


def mark_content(pages: Sequence[PageObject], structure: Tag) -> dict[int, list[Place]]:
    """Mark all that the pages paint; where each mark is, in the order in which it is painted."""
    pictures = structure.marks(lambda each: each.role == "Figure")
    letters: dict[int, Letters] = {}
    runs = [list(painted(_lines(page), _fonts(page, letters), pictures)) for page in pages]
    readings = _readings(runs, structure, pictures)
    places: dict[int, list[Place]] = defaultdict(list)
    for number, (page, run) in enumerate(zip(pages, runs, strict=True)):
        _mark(page, number, run, readings, places)
    return places


def _lines(page: PageObject) -> list[bytes]:
    """The lines of the content, without the sequences in which Qt tells a letter of several glyphs:
    ours tell the text of all of them, and none stands within another."""
    lines = cast("StreamObject", page["/Contents"]).get_data().split(b"\n")
    return [line for line in lines if line != b"EMC" and not line.endswith(b" BDC")]


def _fonts(page: PageObject, known: dict[int, Letters]) -> dict[bytes, Letters]:
    """The letters of the fonts of a page; those `known` are by the number of their table."""
    resources = cast("Mapping[str, Mapping[str, Any]]", page["/Resources"])
    fonts = {}
    for name, font in resources.get("/Font", {}).items():
        table = font["/ToUnicode"]
        number = table.indirect_reference.idnum
        if number not in known:
            known[number] = letters_of(table.get_data())
        fonts[name.removeprefix("/").encode()] = known[number]
    return fonts


def _readings(
    pages: Sequence[Sequence[Painted]], structure: Tag, pictures: Collection[int]
) -> _Readings:
    """How the runs are read that are no artifacts."""
    headings = structure.marks(lambda each: each.scope == "Column")
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, runs in enumerate(pages):
        for place, run in enumerate(runs):
            known = found[run.mark]
            # Those of columns are painted on each page, and read on the first.
            if run.mark not in headings or not known or known[0][0] == number:
                known.append((number, place))
    readings: _Readings = {}
    for text in structure.texts():
        places = found[text.mark]
        if text.mark in pictures:
            readings |= dict.fromkeys(places, _Reading())
            continue
        runs = [pages[number][place] for number, place in places]
        # The line below a link is painted in its colour as well.
        written = [run.letters is not None for run in runs]
        if any(written):
            places, runs = list(compress(places, written)), list(compress(runs, written))
        readings |= zip(places, _read(text, runs), strict=True)
    return readings


def _read(text: Text, runs: Sequence[Painted]) -> list[_Reading]:
    """How the runs of a text are read.

    Qt paints no space at the end of a line: it is added. A text is read as it is where its glyphs
    say something else, as those of capitals and some Arabic letters do.
    """
    told = [_Reading(instead=text.spoken), *[_Reading(instead="")] * (len(runs) - 1)][: len(runs)]
    rest = text.spoken
    glyphs = [Text(text.mark, run.text).spoken for run in runs]
    readings = []
    for run, said, following in zip(runs, glyphs, [*glyphs, ""][1:], strict=True):
        if not said or not rest.startswith(said):
            return told
        rest = rest.removeprefix(said)
        further = b""
        if rest.startswith(" ") and not following.startswith(" "):
            space = next((code for code, sign in (run.letters or {}).items() if sign == " "), b"")
            if not space or any(map(_is_right_to_left, rest)):
                return told
            rest = rest[1:]
            further = b"<%s> Tj" % space
        readings.append(_Reading(further))
    return told if rest.strip() else readings


def _mark(
    page: PageObject,
    number: int,
    runs: Sequence[Painted],
    readings: _Readings,
    places: dict[int, list[Place]],
) -> None:
    """Mark the runs of a page, and add where their marks are to `places`."""
    lines = _lines(page)
    marked: list[bytes] = []
    done = sequences = 0
    for place, run in enumerate(runs):
        reading = readings.get((number, place))
        further, opening = b"", _ARTIFACT
        if reading:
            further, opening = reading.further, _opening(sequences, reading.instead)
            places[run.mark].append(Place(number, sequences, run.box))
            sequences += 1
        marked += [*lines[done : run.first], opening, *lines[run.first : run.last]]
        marked += [further] if further else []
        marked += [lines[run.last], b"EMC"]
        done = run.last + 1
    cast("StreamObject", page["/Contents"]).set_data(b"\n".join([*marked, *lines[done:]]))
    page[NameObject("/StructParents")] = NumberObject(number)
    page[NameObject("/Tabs")] = NameObject("/S")


def _opening(number: int, instead: str | None) -> bytes:
    """The operator that opens a sequence of marked content."""
    if instead is None:
        return b"/Span <</MCID %d>> BDC" % number
    text = ("\ufeff" + instead).encode("utf-16-be", "replace").hex().upper().encode()
    return b"/Span <</MCID %d /ActualText <%s>>> BDC" % (number, text)


def _is_right_to_left(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT
