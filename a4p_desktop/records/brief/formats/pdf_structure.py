"""The structure of a page: the headings, tables, lists and links that a screen reader is told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

# Soft hyphens, marks of direction, and characters without width that join no letters.
_UNSPOKEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Text:
    """A piece of text."""

    mark: int
    """Its number, from 1, by which it is found among what is painted: see `painted.py`."""
    text: str

    @property
    def spoken(self) -> str:
        """The text without invisible characters, save those that shape the letters beside them."""
        return _BLANK.sub(" ", _UNSPOKEN.sub("", self.text))


@dataclass(frozen=True)
class Tag:
    """An element of the structure, with what it holds in the order in which it is read."""

    role: str
    """A standard structure type of ISO 32000-1, 14.8.4, such as "H1" or "TD"."""
    kids: list["Tag | Text"] = field(default_factory=list)
    description: str = ""
    """What a figure shows, or where a link leads."""
    address: str = ""
    """The web address of a link."""
    language: str = ""
    """Its language (BCP 47), where it is not that of the document."""
    scope: Literal["", "Column", "Row"] = ""
    """What the heading of a table is for. Those of columns are painted on every page."""
    numbering: Literal["", "Disc", "Decimal"] = ""
    """What stands before the entries of a list."""

    def tags(self) -> Iterator["Tag"]:
        """It and all elements within it, from the first to the last."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.tags()

    def texts(self) -> Iterator[Text]:
        """All its texts, from the first to the last."""
        for kid in self.kids:
            if isinstance(kid, Text):
                yield kid
            else:
                yield from kid.texts()

    def marks(self, belongs: "Callable[[Tag], bool]") -> set[int]:
        """The marks of all texts in those elements for which this holds."""
        return {text.mark for each in self.tags() if belongs(each) for text in each.texts()}

    @property
    def spoken(self) -> str:
        """All its text, in one line."""
        return " ".join("".join(text.spoken for text in self.texts()).split())
