"""Where the details mark what the search matches, and which of these places one goes to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPalette, QTextBlock, QTextDocument

from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.records.pages.full_text import Span
from a4p_desktop.records.text.markup import escaped

_PROSE = {"summary", "pledge", "note", "description", "commitment"}
"""The index columns of what is said; the others name who said it, where, and of what."""
_OF = re.compile(r'<span data-of="(\w+)"')


class Marks:
    """Marks matches in HTML, and finds them again in the document that is made of it."""

    def __init__(self, palette: QPalette) -> None:
        self._ground, ink = highlight_colors(palette)
        self._style = f"background-color: {self._ground.name()}; color: {ink.name()}"

    def mark(self, text: str, of: str) -> str:
        """`text`, a match, as HTML; `of` is its index column, or its number in the full text."""
        # Qt passes over the attribute of our own; `places` reads it.
        return f'<span data-of="{of}" style="{self._style}">{escaped(text)}</span>'

    def places(self, html: str, document: QTextDocument) -> "Places":
        """The places of all marks of `html` in `document`, which was made of it."""
        of_marks = _OF.findall(html)
        places = Places()
        if of_marks:
            for of, span in zip(of_marks, self._spans(document), strict=False):
                places.add(of, span)
        return places

    def _spans(self, document: QTextDocument) -> Iterator[Span]:
        block = document.begin()
        while block.isValid():
            yield from self._spans_in(block)
            block = block.next()

    def _spans_in(self, block: QTextBlock) -> Iterator[Span]:
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().background().color() == self._ground:
                yield piece.position(), piece.position() + piece.length()
            pieces += 1


@dataclass
class Places:
    """The places of matches in the document of the details."""

    names: list[Span] = field(default_factory=list)
    """Of the matches in names: who spoke, for whom, where."""
    prose: list[Span] = field(default_factory=list)
    """Of those in what is said, but for the full text."""
    in_text: dict[int, list[Span]] = field(default_factory=dict)
    """By the numbers of the matches in the full text, as far as it is shown; a match of two
    paragraphs has two places."""

    def add(self, of: str, span: Span) -> None:
        """Add the next mark; see Marks.mark."""
        if of.isdecimal():
            self.in_text.setdefault(int(of), []).append(span)
        else:
            (self.prose if of in _PROSE else self.names).append(span)


@dataclass(frozen=True)
class FoundMatches:
    """The matches that one goes to, in order: those in what is said; only where there are none,
    those in names."""

    places: Places
    of_text: int
    """How many there are in the full text, which may be shown in part."""

    @property
    def before_text(self) -> Sequence[Span]:
        """The places of the first of them, which are not in the full text."""
        return self.places.prose if self.places.prose or self.of_text else self.places.names

    def __len__(self) -> int:
        return len(self.before_text) + self.of_text

    def number_in_text(self, number: int) -> int | None:
        """The number in the full text of match `number`, both from 0; None if it is not there."""
        return number - len(self.before_text) if number >= len(self.before_text) else None

    def spans(self, number: int) -> Sequence[Span]:
        """The places of match `number`, from 0; none if it is in a part that is not shown."""
        in_text = self.number_in_text(number)
        if in_text is None:
            return [self.before_text[number]]
        return self.places.in_text.get(in_text, ())
