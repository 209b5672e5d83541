"""What is said of a result: how many rows there are, or why there are none and what to do."""

from html import escape
from typing import TYPE_CHECKING

from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES

if TYPE_CHECKING:
    from a4p_desktop.records.archive.suggestions import Suggestions

say = Speaker("Result")

WIDEN, CLEAR = "widen", "clear"
"""The ways out of an empty result that need no suggestion: all meetings or instruments, or all."""

_LONG = 60


def status_words(search: Search, found: int, in_scope: int, selected: int) -> str:
    """How many rows are found, of how many, and how many of them are selected."""
    table = TABLES[search.table]
    message = table.counted
    if table.counted_in_all and search.only(table.scope) is None:
        message = table.counted_in_all
    told = said(message, found=found, all=in_scope)
    if selected:
        told += " · " + say("{number} selected", number=selected)
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
            told.append(say("Did you mean {words}?", words=" · ".join(meant)))
        ways += [
            _link(str(number), _wider_words(search, one.search), one.count)
            for number, one in enumerate(suggestions.wider, start=len(meant))
        ]
    told.append(" · ".join([*ways, _link(CLEAR, say("Clear all"))]))
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
        return say("The same words, with nothing ticked")
    return {
        "meeting": say("Search all meetings"),
        "instrument": say("Search all instruments"),
    }[scope]


def _nothing_words(search: Search) -> str:
    if not search.text:
        return escape(say("Nothing of this is recorded; that says nothing about what happened."))
    table = TABLES[search.table]
    message = table.no_match_ticked if search.where else table.no_match
    return said(message, text=f"<i>{escape(_cut(search.text))}</i>")
