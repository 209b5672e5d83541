"""The words for a result: the number of rows, or why there are none and what to try."""

from itertools import count
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.request import Found
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.days import fault_in
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.markup import escaped

if TYPE_CHECKING:
    from a4p_desktop.records.archive.suggestions import Suggestions

say = Speaker("Result", on_screen=True)

WIDEN, CLEAR = "widen", "clear"
"""Links of an empty result: search all meetings or instruments, or clear the question."""

_LONGEST = 60
"""Characters of a search text that are shown."""


def status_words(
    search: Search, found: int, in_scope: int, selected: int, speakers: int | None = None
) -> str:
    """Numbers of rows found, in scope and selected, for the status line; and of different
    `speakers` where these are known of all rows in scope."""
    table = TABLES[search.table]
    message = table.counted
    if table.counted_in_all and search.only(table.scope) is None:
        message = table.counted_in_all
    words = said(message, found=found, n=in_scope)
    if speakers is not None and found == in_scope:
        words = say(
            "{statements} by {speakers}",
            statements=say("{n} statement|{n} statements", n=found),
            speakers=say("{n} speaker|{n} speakers", n=speakers),
        )
    if selected > 1:  # one is but the row that is read
        words += " · " + say("{n} selected|{n} selected", n=selected)
    return words


def here_words(found: Found) -> str:
    """The number of rows here and with no condition: “1 here, 4 in all meetings”; "" if no more
    would be found."""
    if found.everywhere <= found.here:
        return ""
    return say(
        "{here}, {everywhere}",
        here=_here(found.here),
        everywhere=wider_words(found.search, found.search.widest, found.everywhere),
    )


def wider_words(search: Search, wider: Search, found: int) -> str:
    """The number of rows that `wider` finds, a search with fewer conditions than `search`."""
    table = TABLES[search.table]
    dropped = {condition.facet for condition in search.where if condition not in wider.where}
    if dropped <= {table.scope}:
        return said(table.found_in_all, number=found)
    return say("{number} without your filters", number=found)


def empty_words(search: Search, suggestions: "Suggestions | None" = None) -> str:
    """Why `search` finds nothing, as HTML with links to searches that find more.

    The target of a link is WIDEN, CLEAR, or the place of a search in those of `suggestions`.
    """
    paragraphs = [_nothing_words(search)]
    if fault := fault_in(search.text, TABLES[search.table]):
        paragraphs.append(escaped(str(fault)))
    links = []
    if suggestions:
        targets = map(str, count())
        respelled = [
            _respelled(each, next(targets), next(targets)) for each in suggestions.respelled
        ]
        if respelled:
            paragraphs.append(say("Did you mean {words}?", words=" · ".join(respelled)))
        links = [
            _link(target, wider_words(search, wider, number))
            for (wider, number), target in zip(suggestions.wider, targets, strict=False)
        ]
    elif search.of(TABLES[search.table].scope):
        links = [_link(WIDEN, said(TABLES[search.table].search_all))]
    if search.text.strip() or search.where:
        links.append(_link(CLEAR, say("Clear all")))
    paragraphs.append(" · ".join(links))
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)


def _respelled(found: Found, here: str, everywhere: str) -> str:
    """The words of a respelled search, with links to it and, if that finds more, to the widest."""
    text, search = found.search.text, found.search
    if found.everywhere <= found.here:
        return say("{words} ({number})", words=_link(here, text), number=found.here)
    return say(
        "{here}, {everywhere}",
        here=_link(here, say("{words}: {here}", words=_cut(text), here=_here(found.here))),
        everywhere=_link(everywhere, wider_words(search, search.widest, found.everywhere)),
    )


def _here(number: int) -> str:
    return say("{number} here", number=number)


def _link(target: str, words: str) -> str:
    return f'<a href="{target}">{escaped(_cut(words))}</a>'


def _cut(words: str) -> str:
    """`words`, cut if long: Qt cannot wrap a word of a thousand letters."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _nothing_words(search: Search) -> str:
    if not search.text:
        return escaped(say("Nothing is recorded with these filters. It may still have happened."))
    table = TABLES[search.table]
    message = table.no_match_ticked if search.where else table.no_match
    return said(message, text=escaped(_cut(search.text)))
