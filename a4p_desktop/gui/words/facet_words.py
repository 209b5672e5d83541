"""The words for facets and their values, in the panel and on the chips."""

from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.code_titles import BEHIND_DATE
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet
from a4p_desktop.records.schema.tables import Table

say = Speaker("facets", on_screen=True)

# Whole phrases, because in most languages the words around a noun change with it.
_FIND = {
    "meeting": say.mark("Find a meeting…"),
    "spoke_at": say.mark("Find a meeting…"),
    "year": say.mark("Find a year…"),
    "level": say.mark("Find a level…"),
    "regional_group": say.mark("Find a group…"),
    "region": say.mark("Find a region…"),
    "themes": say.mark("Find a theme…"),
    "role": say.mark("Find a role…"),
    "instrument": say.mark("Find an instrument…"),
}


def facet_heading(facet: Facet) -> str:
    """The heading over the values of a facet."""
    return said(facet.heading)


def facet_value_words(
    facet: Facet,
    value: str,
    wording: Wording,
    table: Table | None = None,
    *,
    whole: bool = False,
    dated: bool = False,
) -> str:
    """The words for a value, on one line: a short title, or the `whole` one.

    `table` is the table that the facet narrows, if known. With `dated`, a meeting begins with its
    date: “25 Sep 2018 · A4P High-Level Meeting”.
    """
    if table is not None and table.implied.get(facet.name) == value:
        return said(table.all_together)
    if value == NOT_RECORDED:
        return say("(not recorded)")
    words = value
    if facet.vocabulary == "meeting" and dated:
        words = wording.dated(facet.vocabulary, value, whole=whole)
    elif facet.vocabulary:
        words = (wording.title if whole else wording.short)(facet.vocabulary, value)
    return " ".join(words.split())


def without_date(words: str, date: str) -> str:
    """The words for a value without the `date` with which they begin, in words; "" is none."""
    return words.removeprefix(f"{date}{BEHIND_DATE}") if date else words


def find_words(facet: Facet) -> str:
    """The placeholder of the line that filters the values of a facet."""
    return said(_FIND.get(facet.name, say.mark("Find a value…")))
