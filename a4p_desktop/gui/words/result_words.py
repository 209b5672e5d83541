"""The words for a result: the number of rows, or why there are none and what to try."""

from typing import TYPE_CHECKING

from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.archive.request import Found
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.markup import escaped

if TYPE_CHECKING:
    from a4p_desktop.records.archive.suggestions import Suggestions

say = Speaker("Result")

WIDEN, CLEAR = "widen", "clear"
"""Links of an empty result: search all meetings or instruments, or clear the question."""

_LONGEST = 60
"""Characters of a search text that are shown."""


def status_words(search: Search, found: int, in_scope: int, selected: int) -> str:
    """Numbers of rows found, in scope and selected, for the status line."""
    table = TABLES[search.table]
    message = table.counted
    if table.counted_in_all and search.only(table.scope) is None:
        message = table.counted_in_all
    words = said(message, found=found, n=in_scope)
    if selected:
        words += " · " + say("{n} selected|{n} selected", n=selected)
    return words


def here_words(found: Found) -> str:
    """The number of rows here and with no condition: “1 here, 4 in all meetings”; "" if no more
    would be found."""
    if found.everywhere <= found.here:
        return ""
    table = TABLES[found.search.table]
    only_scope = all(condition.facet == table.scope for condition in found.search.where)
    message = table.here_and_all if only_scope else say.mark("{here} here, {all} without filters")
    return said(message, here=found.here, all=found.everywhere)


def empty_words(search: Search, suggestions: "Suggestions | None" = None) -> str:
    """Why `search` finds nothing, as HTML with links to searches that find more.

    The target of a link is WIDEN, CLEAR, or the number of a suggestion, respelled ones first.
    """
    paragraphs = [_nothing_words(search)]
    links = []
    if suggestions:
        respelled = [
            _link(str(number), suggestion.search.text, suggestion.count)
            for number, suggestion in enumerate(suggestions.respelled)
        ]
        if respelled:
            paragraphs.append(say("Did you mean {words}?", words=" · ".join(respelled)))
        links = [
            _link(str(number), _wider_words(search, suggestion.search), suggestion.count)
            for number, suggestion in enumerate(suggestions.wider, start=len(respelled))
        ]
    elif search.of(TABLES[search.table].scope):
        links = [_link(WIDEN, _wider_words(search, search))]
    if search.text.strip() or search.where:
        links.append(_link(CLEAR, say("Clear all")))
    paragraphs.append(" · ".join(links))
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)


def _link(target: str, words: str, count: int | None = None) -> str:
    number = f" ({number_words(count)})" if count is not None else ""
    return f'<a href="{target}">{escaped(_cut(words))}</a>{number}'


def _cut(words: str) -> str:
    """`words`, cut if long: Qt cannot wrap a word of a thousand letters."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _wider_words(search: Search, wider: Search) -> str:
    """The words of the link to `wider`, a search with fewer conditions than `search`."""
    table = TABLES[search.table]
    if not wider.where and len(search.of(table.scope)) < len(search.where):
        return say("The same words, with nothing ticked")
    return said(table.search_all)


def _nothing_words(search: Search) -> str:
    if not search.text:
        return escaped(say("Nothing of this is recorded; that says nothing about what happened."))
    table = TABLES[search.table]
    message = table.no_match_ticked if search.where else table.no_match
    return said(message, text=f"<i>{escaped(_cut(search.text))}</i>")
