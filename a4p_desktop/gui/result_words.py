"""What is said of a result: how many rows there are, or why there are none and what to do."""

from html import escape

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.wording import number_words
from a4p_desktop.records.catalogue import NARROWED_BY
from a4p_desktop.records.search import Search

WIDEN, CLEAR = "all", "clear"
"""The ways out of an empty result: no longer narrowed, or nothing typed."""

_LONG = 60


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("Result", text)


def status_words(table: str, narrowed_to: str, found: int, in_all: int, selected: int) -> str:
    """How many rows are found, of how many, and how many of them are selected."""
    words = {
        "speakers": tr("{found} of {all} speakers"),
        "endorsements": tr("{found} of {all} delegations"),
        "themes": tr("{found} of {all} themes"),
    }[table]
    if table == "endorsements" and not narrowed_to:
        # Each delegation stands there once for each instrument.
        words = tr("{found} of {all} entries")
    told = words.format(found=number_words(found), all=number_words(in_all))
    if selected:
        told += " · " + tr("{} selected").format(number_words(selected))
    return told


def empty_words(search: Search, *, narrowed: bool) -> str:
    """Why `search` finds nothing, as HTML whose links are the ways out."""
    ways = []
    if narrowed:
        everywhere = {
            "meeting": tr("Search all meetings"),
            "instrument": tr("Search all instruments"),
        }[NARROWED_BY[search.table]]
        ways.append(f'<a href="{WIDEN}">{escape(everywhere)}</a>')
    if search.text:
        ways.append(f'<a href="{CLEAR}">{escape(tr("Clear"))}</a>')
    # Cut where it is long: a word of a thousand letters cannot be wrapped.
    text = search.text if len(search.text) <= _LONG else f"{search.text[:_LONG]}…"
    typed = f"<i>{escape(text)}</i>"
    told = escape(_nothing_words(search, narrowed=narrowed)).replace("{}", typed)
    return f"<p>{told}</p><p>{' · '.join(ways)}</p>"


def _nothing_words(search: Search, *, narrowed: bool) -> str:
    if not search.text:
        return tr("Nothing of this is recorded; that says nothing about what happened.")
    return {
        ("speakers", True): tr("No speaker matches {} in this meeting."),
        ("speakers", False): tr("No speaker matches {}."),
        ("endorsements", True): tr("No delegation matches {} for this instrument."),
        ("endorsements", False): tr("No delegation matches {}."),
        ("themes", True): tr("No theme matches {} in this meeting."),
        ("themes", False): tr("No theme matches {}."),
    }[search.table, narrowed]
