"""The facets: columns whose values can be ticked to narrow a search."""

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.schema import codes

say = Speaker("Facets")

MOST_MEETINGS = 200
"""In a file with more meetings the facet `spoke_at` is empty: the list would be too long to use."""

FREE = re.compile(r"x_[a-z0-9_]{1,40}", re.ASCII)
"""The name of a free column, one that a records file has and the program does not know."""

FEWEST_YEARS = 3
"""In a file whose meetings span fewer years the facet `year` is empty: it would say no more than
that of the meetings."""

NOT_RECORDED = ""
"""The value of a row with nothing recorded in a facet; it can be ticked like any other."""


@dataclass(frozen=True)
class Facet:
    """One facet, called as the column that holds its values, if there is one."""

    name: str
    heading: Message
    typed: tuple[str, ...]
    """The names that may be typed before a colon; the program writes the first."""
    vocabulary: str = ""
    """The vocabulary that words its values (see gui.words); "" if the values are words."""
    several: bool = False
    """Whether a row may have more than one of its values."""

    @property
    def is_range(self) -> bool:
        """Whether its values are ranges of days, of which a file has no list."""
        return self.vocabulary == codes.DAYS

    @property
    def is_number(self) -> bool:
        """Whether its values are the numbers of a column, which can be asked for but not ticked."""
        return self.vocabulary == codes.NUMBERS

    def short(self, value: str) -> str:
        """`value` as the program writes it after the colon: its short name, if it has one."""
        return codes.SHORT.get(self.vocabulary or self.name, {}).get(value, value)

    def words(self, value: str) -> Iterable[str]:
        """The program's words that may be typed for `value`; a records file may have others."""
        yield self.short(value)
        yield codes.words(self.vocabulary, value)
        if message := codes.WORDS.get(self.vocabulary, {}).get(value):
            yield message.english
        if self.vocabulary == "origin" and value in codes.ORIGIN_SEEN:
            yield said(codes.ORIGIN_SEEN[value])


_ALL = (
    Facet("meeting", say.mark("Meeting"), ("meeting",), "meeting"),
    Facet("year", say.mark("Year"), ("year",), "year", several=True),
    Facet("date", say.mark("Date"), ("date",), codes.DAYS),
    Facet("level", say.mark("Level"), ("level",), "level"),
    Facet("regional_group", say.mark("Regional group"), ("group", "regional_group")),
    Facet("region", say.mark("Region"), ("region",)),
    Facet("themes", say.mark("Theme"), ("theme", "themes"), "themes", several=True),
    Facet("role", say.mark("Role in 2018"), ("role",), "role", several=True),
    Facet("has_pledge", say.mark("Pledge"), ("pledge",), "has_pledge"),
    Facet(
        "names_declaration",
        say.mark("Mentions the Declaration"),
        ("declaration",),
        "names_declaration",
    ),
    Facet(
        "themes_coded_by", say.mark("Themes coded"), ("coded", "themes_coded_by"), "themes_coded_by"
    ),
    Facet("confidence", say.mark("Confidence"), ("confidence",), "confidence"),
    Facet("sequence", say.mark("Sequence"), ("sequence",), codes.NUMBERS),
    Facet("language", say.mark("Language"), ("language",), "language"),
    Facet("instrument", say.mark("Instrument"), ("instrument",), "instrument"),
    Facet("status", say.mark("Status"), ("status",), "status"),
    Facet("evidence", say.mark("Evidence"), ("evidence",), "evidence"),
    Facet("spoke_at", say.mark("Spoke at"), ("spoke", "spoke_at"), "meeting", several=True),
    Facet("weight_in_note", say.mark("Emphasis in the UN note"), ("weight", "weight_in_note")),
    Facet("origin", say.mark("Origin"), ("origin",), "origin", several=True),
)


class _Facets(dict[str, Facet]):
    """The declared facets, and one for the name of any free column, made when it is asked for."""

    def __missing__(self, name: str) -> Facet:
        if not FREE.fullmatch(name):
            raise KeyError(name)
        return Facet(name, Message("Further columns", free_title(name)), (name,))

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (
            isinstance(name, str) and FREE.fullmatch(name) is not None
        )


def free_title(name: str) -> str:
    """The title of a free column that has none of its own: “Topic area” for `x_topic_area`."""
    return name.removeprefix("x_").replace("_", " ").strip().capitalize() or name


FACETS: Mapping[str, Facet] = _Facets({facet.name: facet for facet in _ALL})
"""Every facet by its name; each table lists its own."""


class FacetValue(NamedTuple):
    """One value of a facet of one table in a records file."""

    id: int
    """Makes its word in the full-text index; rises in the order of the values."""
    value: str
    rows: int
    """The number of rows of the whole table with this value."""


class FacetValues(Sequence[FacetValue]):
    """The values of one facet of one table, in the order of display.

    Stored by columns and made into objects on access: there may be 20,000 meetings, and an object
    for each would take half of the window's memory for them.
    """

    def __init__(self, values: Iterable[FacetValue] = ()) -> None:
        self.ids = array("Q")
        self.texts: list[str] = []
        self.rows = array("Q")
        """The number of rows of the whole table with each value."""
        for value in values:
            self.append(value.id, value.value, value.rows)

    def append(self, value_id: int, value: str, rows: int) -> None:
        """Add a value at the end."""
        self.ids.append(value_id)
        self.texts.append(value)
        self.rows.append(rows)

    def position(self, value: str) -> int | None:
        """The index of a value, from 0 on; None if it is not there."""
        try:
            return self.texts.index(value)
        except ValueError:
            return None

    @overload
    def __getitem__(self, place: int) -> FacetValue: ...
    @overload
    def __getitem__(self, place: slice) -> "FacetValues": ...
    def __getitem__(self, place: int | slice) -> "FacetValue | FacetValues":
        if isinstance(place, slice):
            return FacetValues(self[index] for index in range(*place.indices(len(self))))
        return FacetValue(self.ids[place], self.texts[place], self.rows[place])

    def __len__(self) -> int:
        return len(self.texts)
