"""What is said of a result: how many rows there are, or why there are none and what to do."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES

if TYPE_CHECKING:
    from a4p_desktop.records.archive.suggestions import Suggestions

WIDEN, CLEAR = "widen", "clear"
"""The ways out of an empty result that need no suggestion: all meetings or instruments, or all."""

_LONG = 60


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("Result", text)


def status_words(search: Search, found: int, in_scope: int, selected: int) -> str:
    """How many rows are found, of how many, and how many of them are selected."""
    words = {
        "speakers": tr("{found} of {all} speakers"),
        "endorsements": tr("{found} of {all} delegations"),
        "themes": tr("{found} of {all} themes"),
    }[search.table]
    if search.table == "endorsements" and search.only("instrument") is None:
        # Each delegation stands there once for each instrument.
        words = tr("{found} of {all} entries")
    told = words.format(found=number_words(found), all=number_words(in_scope))
    if selected:
        told += " · " + tr("{} selected").format(number_words(selected))
    return told


def empty_words(search: Search, suggestions: "Suggestions | None" = None) -> str:
    """Why `search` finds nothing, as HTML whose links are the ways out.

    The link of a suggestion is its number among all of them, those respelled first.
    """
    told = [_nothing_words(search)]
    ways = (
        []
        if suggestions
        else [_link(WIDEN, _wider_words(search, search))]
        if _is_scoped(search)
        else []
    )
    if suggestions:
        meant = [
            _link(str(number), one.search.text, one.count)
            for number, one in enumerate(suggestions.respelled)
        ]
        if meant:
            told.append(escape(tr("Did you mean {}?")).replace("{}", " · ".join(meant)))
        ways += [
            _link(str(number), _wider_words(search, one.search), one.count)
            for number, one in enumerate(suggestions.wider, start=len(meant))
        ]
    told.append(" · ".join([*ways, _link(CLEAR, tr("Clear all"))]))
    return "".join(f"<p>{part}</p>" for part in told)


def _link(way: str, words: str, count: int | None = None) -> str:
    number = f" ({number_words(count)})" if count is not None else ""
    return f'<a href="{way}">{escape(_cut(words))}</a>{number}'


def _cut(words: str) -> str:
    """Cut where it is long: a word of a thousand letters cannot be wrapped."""
    return words if len(words) <= _LONG else f"{words[:_LONG]}…"


def _is_scoped(search: Search) -> bool:
    return bool(search.of(TABLES[search.table].scope))


def _wider_words(search: Search, wider: Search) -> str:
    """What to call `wider`, which looks wider than `search`."""
    scope = TABLES[search.table].scope
    if not wider.where and len(search.of(scope)) < len(search.where):
        return tr("The same words, with nothing ticked")
    return {
        "meeting": tr("Search all meetings"),
        "instrument": tr("Search all instruments"),
    }[scope]


def _nothing_words(search: Search) -> str:
    if not search.text:
        return escape(tr("Nothing of this is recorded; that says nothing about what happened."))
    words = {
        ("speakers", True): tr("No speaker matches {} and what is ticked."),
        ("speakers", False): tr("No speaker matches {}."),
        ("endorsements", True): tr("No delegation matches {} and what is ticked."),
        ("endorsements", False): tr("No delegation matches {}."),
        ("themes", True): tr("No theme matches {} and what is ticked."),
        ("themes", False): tr("No theme matches {}."),
    }[search.table, bool(search.where)]
    return escape(words).replace("{}", f"<i>{escape(_cut(search.text))}</i>")
