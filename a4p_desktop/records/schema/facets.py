"""The facets: what the rows of a table can be narrowed by, each a list of values to tick."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Facets")

MOST_MEETINGS = 200
"""Of a file with more meetings, the facet `spoke_at` lists none: it would be of no help."""

NOT_RECORDED = ""
"""The value of a row of which nothing is recorded in a facet: a value like any other."""


@dataclass(frozen=True)
class Facet:
    """One facet; where a table has a column of its values, it is called as the column is."""

    name: str
    heading: Message
    typed: tuple[str, ...]
    """What may be typed before a colon; the first of them is what we write."""
    vocabulary: str = ""
    """Where its values have their words (see gui.words); "" where a value says itself."""
    several: bool = False
    """Whether a row may have more than one of its values."""

    def short(self, value: str) -> str:
        """`value` as we write it behind the colon: a shorter name where it has one."""
        return codes.SHORT.get(self.vocabulary or self.name, {}).get(value, value)

    def words(self, value: str) -> Iterable[str]:
        """What else may be typed for `value`, as far as it does not stand in a records file."""
        yield self.short(value)
        yield codes.words(self.vocabulary, value)
        if message := codes.WORDS.get(self.vocabulary, {}).get(value):
            yield message.english


_ALL = (
    Facet("meeting", say.mark("Meeting"), ("meeting",), "meeting"),
    Facet("level", say.mark("Level"), ("level",), "level"),
    Facet("regional_group", say.mark("Regional group"), ("group", "regional_group")),
    Facet("region", say.mark("Region"), ("region",)),
    Facet("themes", say.mark("Theme"), ("theme", "themes"), "themes", several=True),
    Facet("role", say.mark("Role in 2018"), ("role",), "role", several=True),
    Facet("has_pledge", say.mark("Pledge"), ("pledge",), "has_pledge"),
    Facet(
        "names_declaration",
        say.mark("Names the Declaration"),
        ("declaration",),
        "names_declaration",
    ),
    Facet(
        "themes_coded_by", say.mark("Themes coded"), ("coded", "themes_coded_by"), "themes_coded_by"
    ),
    Facet("confidence", say.mark("Confidence"), ("confidence",), "confidence"),
    Facet("instrument", say.mark("Instrument"), ("instrument",), "instrument"),
    Facet("status", say.mark("Status"), ("status",), "status"),
    Facet("evidence", say.mark("Evidence"), ("evidence",), "evidence"),
    Facet("spoke_at", say.mark("Spoke at"), ("spoke", "spoke_at"), "meeting", several=True),
    Facet("weight_in_note", say.mark("Weight in the note"), ("weight", "weight_in_note")),
)
FACETS: Mapping[str, Facet] = {facet.name: facet for facet in _ALL}
"""Every facet by its name; a table says which of them it has, and in which order."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet of one table, as a records file has it."""

    id: int
    """Its word in the full-text index is made of this; it grows in the order of the values."""
    value: str
    rows: int
    """How many rows of the whole table have it."""


class FacetValues(Sequence[FacetValue]):
    """The values of one facet of one table, in the order in which they are shown.

    Kept as columns and made into values as they are taken: there may be 20,000 meetings, and an
    object for each would be half of what the window needs for them.
    """

    def __init__(self, values: Iterable[FacetValue] = ()) -> None:
        self.ids = array("Q")
        self.texts: list[str] = []
        self.rows = array("Q")
        """How many rows of the whole table have each of them."""
        for value in values:
            self.append(value.id, value.value, value.rows)

    def append(self, value_id: int, value: str, rows: int) -> None:
        """Put a value behind the others."""
        self.ids.append(value_id)
        self.texts.append(value)
        self.rows.append(rows)

    def position(self, value: str) -> int | None:
        """The place of a value among them all, from 0 on; None where it is not among them."""
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
            return FacetValues(self[one] for one in range(*place.indices(len(self))))
        return FacetValue(self.ids[place], self.texts[place], self.rows[place])

    def __len__(self) -> int:
        return len(self.texts)
