"""The words for facets and their values, wherever they are shown: in the panel and on the chips."""

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet
from a4p_desktop.records.schema.tables import Table

_CONTEXT = "facets"
# Whole phrases, because the words around a noun change with it in most languages.
_FIND = {
    "meeting": "Find a meeting…",
    "spoke_at": "Find a meeting…",
    "level": "Find a level…",
    "regional_group": "Find a group…",
    "region": "Find a region…",
    "themes": "Find a theme…",
    "role": "Find a role…",
    "instrument": "Find an instrument…",
}


def facet_heading(facet: Facet) -> str:
    """What stands over the values of a facet."""
    return QCoreApplication.translate(_CONTEXT, facet.heading)


def facet_value_words(
    facet: Facet, value: str, wording: Wording, table: Table | None = None
) -> str:
    """What a value is called, in one line; `table` is the one that is narrowed by it."""
    if table is not None and table.implied.get(facet.name) == value:
        return QCoreApplication.translate(_CONTEXT, "All meetings together")
    if value == NOT_RECORDED:
        return QCoreApplication.translate(_CONTEXT, "(not recorded)")
    words = wording.title(facet.vocabulary, value) if facet.vocabulary else value
    return " ".join(words.split())


def find_words(facet: Facet) -> str:
    """What stands in the line in which one looks for a value, while it is empty."""
    return QCoreApplication.translate(_CONTEXT, _FIND.get(facet.name, "Find a value…"))
