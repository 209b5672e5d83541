"""The themes that a delegation raises, as the strip of tiles on its brief."""

from a4p_desktop.records.brief.brief import Mark, Strip, Tile
from a4p_desktop.records.brief.phrases import counted
from a4p_desktop.records.pages.delegation_statements import AllSpoken, ThemeOfDelegation

_KEY: tuple[tuple[Mark, str], ...] = (
    ("full", "coded by reading"),
    ("half", "by rule only"),
    ("none", "not coded in what is recorded"),
)


def themes_raised(spoken: AllSpoken) -> Strip | None:
    """A tile for each theme; None where none is raised, of which a strip would say nothing."""
    if not any(theme.statements for theme in spoken.themes):
        return None
    title = "Themes raised, with the number of its statements"
    return Strip(title, tuple(_tile(theme) for theme in spoken.themes), _KEY)


def _tile(theme: ThemeOfDelegation) -> Tile:
    mark: Mark = "full" if theme.read else "half" if theme.keyword else "none"
    number = counted(theme.statements, "statement", "statements")
    words = {"full": number, "half": f"{number}, by rule only", "none": "not coded"}[mark]
    return Tile(theme.title, mark, theme.statements, words)
