"""Facet values and their words for tests."""

from collections.abc import Mapping

from a4p_desktop.gui.words.words import Wording, code_words
from a4p_desktop.records.schema.codes import LEVEL
from a4p_desktop.records.schema.facets import FacetValue, FacetValues

HOSTILE = "<b>&Vienna</b> \"x\"\n\t& 'y' \u202eعربي"
"""A title with markup, line breaks and direction marks."""
LONG = "Donaudampfschifffahrtsgesellschaft" * 40
MANY = 20_000

_TITLES = {
    ("meeting", "hlm"): "High-Level Meeting on Action for Peacekeeping",
    ("meeting", "sc-8218"): "Collective action to improve United Nations peacekeeping operations",
    ("meeting", "hostile"): HOSTILE,
    ("meeting", "long"): LONG,
    ("meeting", "arabic"): "اجتماع رفيع المستوى",
    ("themes", "wps"): "Women, peace and security",
    ("themes", "pledges"): "New contributions pledged",
    ("themes", "cote"): "Côte d’Ivoire",
}


class MadeWording(Wording):
    """Words for codes, without a records file; counts its calls."""

    def __init__(self) -> None:
        self.calls = 0

    def title(self, column: str, code: str) -> str:
        self.calls += 1
        if column == "meeting" and code.startswith("no-"):
            return f"The {int(code[3:]):,}th meeting, on Mali"
        return _TITLES.get((column, code)) or code_words(column, code)

    def short(self, column: str, code: str) -> str:
        return self.title(column, code)

    def date(self, column: str, code: str) -> str:
        return ""

    def dated(self, column: str, code: str, *, whole: bool = False) -> str:
        return self.title(column, code) if whole else self.short(column, code)


def made_values(*values: tuple[str, int]) -> FacetValues:
    """Values with their numbers of rows."""
    numbered = enumerate(values, 1)
    return FacetValues(FacetValue(number, value, rows) for number, (value, rows) in numbered)


LEVELS = made_values(*((level, 10 * number) for number, level in enumerate(LEVEL)))
VALUES: Mapping[str, FacetValues] = {
    "meeting": made_values(("hlm", 22), ("sc-8218", 18), ("", 1)),
    "level": LEVELS,
    "regional_group": made_values(("African Group", 54), ("Asia-Pacific Group", 53)),
    "region": made_values(("Africa", 0), ("", 250)),
    "themes": made_values(*((f"t{number}", number % 5) for number in range(20)), ("cote", 1)),
    "role": made_values(("security_council_member", 15), ("", 235)),
    "has_pledge": made_values(("yes", 8), ("", 242)),
    "confidence": made_values(("confirmed", 246), ("probable", 4)),
}
"""The values of some facets of the speakers; no row has a region."""


def many_meetings() -> FacetValues:
    """20,000 meetings, the last ones with most rows, and NOT_RECORDED."""
    return made_values(*((f"no-{number}", number) for number in range(1, MANY + 1)), ("", 3))
