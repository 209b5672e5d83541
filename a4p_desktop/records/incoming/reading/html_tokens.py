"""Divides HTML into tags and texts, in a time that grows with its length only.

Python's own parser takes minutes for a megabyte of comments or tags without end.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,40})")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_END_OF_RAW = re.compile(r"</(?:script|style|title|textarea)\b", re.IGNORECASE)
_RAW = frozenset(("script", "style", "title", "textarea"))
_MOST_QUOTED = 20  # of the sign > within the quotes of one tag


class Text(NamedTuple):
    """A text between tags."""

    text: str


class Tag(NamedTuple):
    """A tag; its name and those of its attributes are in small letters."""

    name: str
    ends: bool
    attributes: Mapping[str, str]


def tokens(source: str) -> Iterator[Text | Tag]:
    """The tags and texts of `source`, without comments, scripts and styles."""
    at = 0
    while at < len(source):
        start = source.find("<", at)
        if start < 0:
            start = len(source)
        if start > at:
            yield Text(html.unescape(source[at:start]))
        if start == len(source):
            return
        if source.startswith("<!--", start):
            at = _behind(source, "-->", start)
        elif source.startswith(("<!", "<?"), start):
            at = _behind(source, ">", start)
        elif name := _NAME.match(source, start):
            at = _end_of_tag(source, start)
            tag = _tag(name.group(1).lower(), source[start:at])
            yield tag
            if tag.name in _RAW and not tag.ends:
                end = _END_OF_RAW.search(source, at)
                at = end.start() if end else len(source)
        else:
            yield Text("<")
            at = start + 1


def _behind(source: str, sign: str, start: int) -> int:
    """The place behind the next `sign`; the end where there is none."""
    found = source.find(sign, start)
    return found + len(sign) if found >= 0 else len(source)


def _end_of_tag(source: str, start: int) -> int:
    """The place behind a tag, whose attributes may hold the sign > in quotes."""
    first = end = _behind(source, ">", start)
    for _ in range(_MOST_QUOTED):
        tag = source[start:end]
        if tag.count('"') % 2 == 0 or end == len(source):
            return end
        end = _behind(source, ">", end)
    return first


def _tag(name: str, source: str) -> Tag:
    if source.startswith("</"):
        return Tag(name, True, {})
    return Tag(
        name,
        False,
        {
            found.group(1).lower(): html.unescape((found.group(2) or "").strip("\"'"))
            for found in _ATTRIBUTE.finditer(source, 1 + len(name))
        },
    )
