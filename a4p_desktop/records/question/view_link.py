"""A view as a link, to be pasted into a message: all of it in one line, readable by people."""

from urllib.parse import parse_qsl, quote, unquote, urlencode

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.view import (
    RecordsIdentity,
    SharedView,
    View,
    checked,
    checked_shared,
    condition_text,
    read_conditions,
)

SCHEME = "a4p-view"
LONGEST = 30_000
"""In characters; what starts a program by a link often takes no more."""


def view_link(view: View, identity: RecordsIdentity) -> str:
    """The link to a view, which names the records it was made with.

    Raises RecordsError where it would be too long, or where the view holds what is no text.
    """
    checked_shared(SharedView(view, records=identity))
    question = view.question
    pairs = [
        ("words", question.words),
        *(("not" if one.excluded else "is", condition_text(one)) for one in question.conditions),
        ("order", view.order),
        ("columns", ",".join(view.columns)),
        ("records", identity.title),
        ("created", identity.created),
        ("digest", identity.digest),
    ]
    said = urlencode([pair for pair in pairs if pair[1]], quote_via=quote, safe=":,")
    link = f"{SCHEME}:{view.table}?{said}".rstrip("?")
    if len(link) > LONGEST:
        raise RecordsError(
            "What this view asks is too long for a link.", "Save the view as a file instead."
        )
    return link


def is_link(text: str) -> bool:
    """Whether `text` wants to be a link to a view."""
    return text[: len(SCHEME) + 100].strip(" \t\r\n<").lower().startswith(f"{SCHEME}:")


def read_link(text: str) -> SharedView:
    """The view that a link says; what a newer program may have added to the link is passed over.

    Raises RecordsError where `text` is no such link, is damaged, or asks for what this program
    does not know.
    """
    if not is_link(text):
        raise RecordsError(
            "This is no link to a view.", f"Copy the whole link, from “{SCHEME}:” to its end."
        )
    if len(text) > LONGEST:
        raise RecordsError("The link is too long.", "Ask for the view as a file instead.")
    table, _, query = _mended(text).partition(":")[2].partition("?")
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict")
        table = unquote(table, errors="strict").strip("/")
    except ValueError as error:
        raise RecordsError("The link is damaged.", "Copy the whole link again.") from error
    said = dict(pairs)
    conditions = read_conditions((value, key == "not") for key, value in pairs if key in _CONDITION)
    columns = tuple(dict.fromkeys(filter(None, said.get("columns", "").split(","))))
    question = Question(said.get("words", ""), conditions)
    view = checked(View(table, question, said.get("order", ""), columns))
    identity = RecordsIdentity(*(said.get(key, "") for key in ("records", "created", "digest")))
    return checked_shared(SharedView(view, records=identity))


_CONDITION = ("is", "not")


def _mended(text: str) -> str:
    """The link without what messages do to it: broken into lines, and put in angle brackets."""
    return "".join(line.strip() for line in text.splitlines()).strip("<> ")
