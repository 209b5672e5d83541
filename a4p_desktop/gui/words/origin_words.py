"""The words for the sign of own records, for tooltips, legends and screen readers."""

from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.plain_text import clean

say = Speaker("Own records", on_screen=True)


def mark_words(origins: str) -> str:
    """What the sign means: “own record, from Amina”; "" for rows of the base alone.

    `origins` are codes of codes.ORIGIN, or of senders, joined by |.
    """
    return current().series([_words(origin) for origin in origins.split("|")])


def origin_line(origins: str) -> str:
    """The same as a line of its own, and whether the records had it before; "" as above."""
    words = mark_words(origins)
    if not words:
        return ""
    if codes.BUNDLED in origins.split("|"):
        return say("Also in your records: {origin}", origin=words)
    return say("Only in your records: {origin}", origin=words)


def _words(origin: str) -> str:
    if origin == codes.OWN:
        return say("added by you")
    if not origin.startswith(codes.FROM):
        return ""
    name = clean(origin.removeprefix(codes.FROM))
    return say("from {name}", name=name) if name else say("from a colleague")
