"""Text within HTML, XML and SVG: without what XML forbids, and with its special characters escaped.

Whatever program reads the file refuses all of it for one forbidden character.
"""

import re

_ENDLESS = re.compile(r'([^\s<>"]{20000})[^\s<>"]+')
"""A word of more than 20,000 characters, which is a word of no language."""
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All characters but those that XML 1.0 allows: https://www.w3.org/TR/xml/#charsets

Not as the complement of those, which takes ten times as long to compile at each start."""

# Not by html.escape, whose package loads all entities of HTML at each start; nor by translate,
# which takes fifteen times as long.
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
"""The ampersand first: all others have one."""


def xml_text(text: str) -> str:
    """`text` without the characters that XML forbids; such white space becomes a blank.

    `text` may also be markup that is complete.
    """
    return FORBIDDEN.sub(lambda found: " " if found.group().isspace() else "", text)


def escaped(text: str) -> str:
    """`text` as it is written into markup, between tags or in the quotes of an attribute."""
    text = xml_text(text)
    for character, entity in _ESCAPES.items():
        text = text.replace(character, entity)
    return text


def without_endless_words(markup: str) -> str:
    """`markup` with each word cut after 20,000 characters: Qt lays out a word in a time that grows
    with the square of its length, 14 seconds for 300,000."""
    return _ENDLESS.sub(r"\1…", markup)
