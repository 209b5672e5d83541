"""Paragraphs: which line ends of a text end one, and which only the lines of a PDF ended.

A program that fills lines ends one only where the next word would not fit. So almost every line of
such a text that ends within a sentence is full. In verse, lists, tables and texts with a line for
each paragraph it is not; their line ends stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from a4p_desktop.records.text.plain_text import SEAM

_ENDS = "\n\r\v\f\u2028\u2029\x85"
_SEPARATORS = "\x1c\x1d\x1e"
"""Blanks that Python takes for line ends as well."""
_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029\x85]")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
"""Signs as wide as two letters."""
_WITHOUT_BLANKS = re.compile(
    "[\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\U00020000-\U0003fffd"
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
"""Signs of scripts that put no blanks between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
Korean does."""
_BULLET = re.compile(
    r"[•●○◦▪■□‣⁃∙·*]\s|\((?:\d{1,3}|[ivx]{1,5}|[^\W\d_])\)\s|[一二三四五六七八九十]+、"
)
"""What only an item of a list begins with."""
_NUMBER = re.compile(r"[–—-]\s|(?:\d{1,3}|[ivxIVX]{1,5}|[^\W\d_])[.)]\s|\d{1,3}[.)、]")
"""What an item or a paragraph with a number begins with; so may any line, but seldom one after a
pause."""
_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"[.!?:;…。！？：；؟؛۔।॥።]['\"”’»)\]』」）\d]*$")
"""The end of a line that may end a paragraph."""
_PAUSES = ",،、，—–"
_HYPHENATED = re.compile(r"\w[-‐‑\u00ad—–/]$")

_MOST_LINES = 30_000
"""Lines of a text that are looked at, within a third of a second: 300,000 words."""
_NARROWEST, _WIDEST = 30, 160
"""How many letters a line of a PDF has."""
_FULL = 0.88
"""The part of the usual width that a full line fills with the word that follows: the letters of
most typefaces differ in width."""
_NEARLY = 0.75
"""The same of a line that ends within a sentence which goes on in small letters."""


class _Break(NamedTuple):
    """What is between two lines, the first of which `text` has up to `start`."""

    start: int
    end: int
    before: str
    """The line before, without blanks at its end."""
    after: str
    """The line after, without blanks at its beginning."""
    width: int
    """Of the line before."""
    is_indented: bool
    """Whether the line after begins farther right than the text of the line before."""
    is_closed: bool
    """Whether the line before may end a paragraph."""

    @property
    def starts_item(self) -> bool:
        """Whether an item of a list begins after it."""
        numbered = self.pauses and _NUMBER.match(self.after)
        return bool(numbered or _BULLET.match(self.after))

    @property
    def pauses(self) -> bool:
        """Whether the line before ends with a mark of punctuation."""
        return self.is_closed or self.before[-1] in _PAUSES

    def is_full(self, measure: float, part: float = _FULL) -> bool:
        """Whether the next word had no room in a line of the width `measure`."""
        least = measure * part - self.width - 1
        return least <= 1 or _first_width(self.after) >= least


def joined_lines(text: str) -> str:
    """`text` of the same length with its paragraphs in one line each, as they were written.

    A line end within a paragraph, with the blanks around it, becomes a blank, or nothing that is
    seen: after a hyphen and between words of Chinese there is none. Positions in the one hold in
    the other. Line ends between paragraphs, items of lists, headings and lines of verse stay, and
    all of those of a text with very many lines.
    """
    if sum(map(text.count, _ENDS)) - text.count("\r\n") > _MOST_LINES:
        return text
    # What was joined can show that more is to be joined; at the end, nothing more is.
    while (joined := _joined_once(text)) != text:
        text = joined
    return text


def paragraphs(joined: str) -> Sequence[tuple[int, int]]:
    """The ranges of the paragraphs of a text with `joined_lines`, without the blanks around them.

    An item of a list, a heading and a line of verse are one each.
    """
    return [(start, start + len(content)) for _, start, content in _lines(joined)]


def _joined_once(text: str) -> str:
    runs = _runs(_breaks(text))
    widths = sorted(place.width for run in runs for place in run)
    measure = widths[len(widths) * 3 // 4] if widths else 0
    if not _NARROWEST <= measure <= _WIDEST:
        return text
    breaks = [place for run in runs if _is_filled(run, measure) for place in run]
    if not _is_prose(breaks, measure):
        return text
    pieces, end = [], 0
    for place in breaks:
        if _goes_on(place, measure):
            pieces += [text[end : place.start], _seam(place)]
            end = place.end
    return "".join([*pieces, text[end:]])


def _breaks(text: str) -> Iterator[_Break]:
    """The breaks between lines that follow each other without an empty line."""
    for (first, start, line), (after, end, content) in pairwise(_lines(text)):
        start += len(line)
        gap = text[start:end]
        if gap == "\n" or (len(ends := _END.findall(gap)) == 1 and ends != ["\u2029"]):
            before = text[first:start]
            indented = end > after and _indent(text[after:end] + content) > _begins(before) + 1
            yield _Break(start, end, before, content, _width(before), indented, _is_closed(before))


def _runs(breaks: Iterable[_Break]) -> list[list[_Break]]:
    """The breaks in runs: an empty line, an indented line and an item of a list end one."""
    runs: list[list[_Break]] = []
    last: _Break | None = None
    for place in breaks:
        if not (place.is_indented or place.starts_item):
            if last is None or last.end != place.start - len(place.before.lstrip()):
                runs.append([])
            runs[-1].append(place)
            last = place
    return runs


def _is_filled(run: Sequence[_Break], measure: int) -> bool:
    """Whether the lines of a run are full wherever they end within a sentence."""
    within = [place for place in run if not place.is_closed]
    full = [place.is_full(measure) for place in within]
    headings = sum(
        place.after[0].isupper() and not is_full
        for place, is_full in zip(within, full, strict=True)
    )
    return sum(full) > 0.75 * (len(full) - headings)


def _is_prose(breaks: Sequence[_Break], measure: int) -> bool:
    """Whether the lines are not those of verse that has lines of one width, nor paragraphs."""
    if not breaks or _part(place.width > measure * 1.5 for place in breaks) > 0.05:
        return False
    firsts = [place.after[0] for place in breaks if not place.is_closed]
    cased = [letter for letter in firsts if letter.isupper() or letter.islower()]
    if cased:
        return _part(map(str.isupper, cased)) < 0.7
    return _part(place.pauses for place in breaks) < 0.4


def _goes_on(place: _Break, measure: int) -> bool:
    """Whether the paragraph goes on after `place`."""
    if place.is_full(measure):
        return True
    small = place.after[0].islower()
    return small and place.is_full(measure, _NEARLY) and not place.is_closed


def _seam(place: _Break) -> str:
    """What stands in place of a line end."""
    last, first = place.before[-1], place.after[0]
    is_one_word = _HYPHENATED.search(place.before[-2:]) and first.isalnum()
    without_blanks = _WITHOUT_BLANKS.match(last) and _WITHOUT_BLANKS.match(first)
    seam = "" if is_one_word or without_blanks else " "
    return seam.ljust(place.end - place.start, SEAM)


def _part(answers: Iterable[bool]) -> float:
    """The part of the answers, of which there are some, that are yes."""
    known = list(answers)
    return sum(known) / len(known)


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The lines of `text` but the blank ones: where each begins, with its blanks and without them,
    and what it says."""
    begin = 0
    for separator in _SEPARATORS:
        text = text.replace(separator, " ")
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content:
            yield begin, begin + line.index(content), content
        begin += len(line)


def _begins(line: str) -> int:
    """The column in which the text of a line begins, after the sign of an item."""
    content = line.lstrip()
    item = _BULLET.match(content) or _NUMBER.match(content)
    return _indent(line) + (item.end() if item else 0)


def _indent(line: str) -> int:
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())


def _first_width(line: str) -> int:
    """The width of the first piece that a line end cannot part from what follows it."""
    if _WITHOUT_BLANKS.match(line):
        return 2
    word = _WORD.match(line)
    return _width(word.group()) if word else 0


def _is_closed(line: str) -> bool:
    """Whether a line may end a paragraph."""
    return not line[-1].isalpha() and _CLOSED.search(line[-4:]) is not None


def _width(text: str) -> int:
    """The width of `text` in letters."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
