"""Made-up debates of eighty years: long texts, and columns of the file's own.

A parliament's or an assembly's own records look so. Most texts are short and a few very long, as a
power law gives them; many keep the lines that a PDF broke, and some hold lists or verse.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from textwrap import wrap

from tests.benchmarks.meetings import Meeting
from tests.benchmarks.prose import Prose
from tests.benchmarks.words import draws

YEARS = range(1946, 2026)
SHORTEST, LONGEST = 200, 22_000
"""The fewest and the most words of a text."""
OWN = {
    "x_session": "Session",
    "x_item": "Item of the agenda",
    "x_kind": "Kind of speech",
    "x_party": "Party",
    "x_minutes": "Minutes",
}
"""The free columns and their titles: numbers, many names, a few, many that are blank, numbers."""
HEADING = ("language", "sequence", "text", *OWN)
"""The columns that a debate adds to those of other statements."""

_POSITION, _SUMMARY, _PLEDGE, _WORDS = 2, 11, 12, 13
"""Places in a row of statements.csv."""
_FEW = 10_000
"""Up to so many statements the texts have some 2,900 words, as those of the General Debate have; in
a larger file some 540, so that it stays within 2 GB."""
_STEEPNESS = {True: 0.3, False: 1.5}
"""The exponents of the power law of the lengths: with few statements, and with more."""
_LANGUAGES = {"en": 76, "fr": 6, "es": 6, "ru": 5, "ar": 4, "zh": 3}
_KINDS = {"Speech": 60, "Question": 18, "Reply": 14, "Point of order": 5, "Explanation of vote": 3}
_PARTIES = (
    *("", "", "Labour", "Conservative", "Liberal", "Farmers’ Union", "Greens"),
    *("Centre Alliance", "People’s List", "Independent"),
)
_ITEMS = 140
"""The number of items of the agenda: too many for a facet."""
_LINES = range(62, 96)
"""The widths of the lines of a PDF, in signs."""


class Debates:
    """Makes debates of the rows of other statements."""

    def __init__(self, random: Random, prose: Prose, statements: int) -> None:
        self._random = random
        self._prose = prose
        self._steepness = _STEEPNESS[statements <= _FEW]
        self._languages = draws(random, list(_LANGUAGES), _LANGUAGES.values())
        self._kinds = draws(random, list(_KINDS), _KINDS.values())
        self._parties = draws(random, _PARTIES)
        items = [prose.passage(random.randint(3, 8)).rstrip(".") for _ in range(_ITEMS)]
        self._items = draws(random, items, [1 / rank for rank in range(1, _ITEMS + 1)])

    def rows(self, meeting: Meeting, rows: Iterator[list[str]]) -> Sequence[list[str]]:
        """The `rows` of a meeting as debates, with the columns of `HEADING`, in random order.

        Only `sequence` says in which order they were held.
        """
        item = next(self._items)
        made = [self._row(meeting, row, number, item) for number, row in enumerate(rows, start=1)]
        self._random.shuffle(made)
        return made

    def _row(self, meeting: Meeting, row: list[str], number: int, item: str) -> list[str]:
        language = next(self._languages)
        text = self._text(language)
        words = len(text.split())
        row = [*row]
        row[_POSITION] = ""
        if self._random.random() < 0.7:
            row[_SUMMARY] = row[_PLEDGE] = ""
        if row[_WORDS]:
            row[_WORDS] = str(words)
        session = str(meeting.day.year - YEARS[0] + 1)
        own = (session, item, next(self._kinds), next(self._parties), str(1 + words // 130))
        return [*row, language, str(number), text, *own]

    def _text(self, language: str) -> str:
        """A text of paragraphs, lists and verse; in half of them a PDF has broken the lines."""
        words = self._length()
        width = self._random.choice(_LINES) if self._random.random() < 0.5 else None
        parts: list[str] = []
        while words > 0:
            length = min(words, self._random.randint(40, 180))
            # Leave no paragraph of a few words for the end.
            length = words if words - length < 20 else length
            parts.append(self._part(length, language, width))
            words -= length
        return "\n\n".join(parts)

    def _length(self) -> int:
        """The words of a text: a power law between the shortest and the longest."""
        power = -self._steepness
        low, high = SHORTEST**power, LONGEST**power
        drawn = (low - self._random.random() * (low - high)) ** (1 / power)
        return min(LONGEST, max(SHORTEST, int(drawn)))

    def _part(self, words: int, language: str, width: int | None) -> str:
        kind = self._random.random()
        if kind < 0.04:
            return self._in_lines(words, language, range(4, 9), "")
        if kind < 0.08:
            return self._in_lines(words, language, range(8, 20), "– ")
        passage = self._prose.passage(words, language)
        return passage if width is None else "\n".join(wrap(passage, width))

    def _in_lines(self, words: int, language: str, lengths: range, mark: str) -> str:
        """Verse, or the items of a list after `mark`: lines of their own of `lengths` words."""
        lines = []
        while words > 0:
            length = min(words, self._random.choice(lengths))
            lines.append(mark + self._prose.passage(length, language))
            words -= length
        return "\n".join(lines)


def titles() -> Sequence[Mapping[str, str]]:
    """The fields of the free columns, as the descriptor of the tables names them."""
    return [{"name": name, "title": title, "type": "string"} for name, title in OWN.items()]
