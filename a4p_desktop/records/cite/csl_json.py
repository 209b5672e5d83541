"""A citation as CSL-JSON, which Zotero, pandoc, Quarto and every CSL processor read.

Source of the rules: Citation Style Language 1.0.2, its appendices on types and variables, and the
schema csl-data.json in https://github.com/citation-style-language/schema.
"""

import json
import re
from collections.abc import Iterable, Mapping

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import keys, note_words, title_words
from a4p_desktop.records.cite.source_words import publisher_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.plain_text import clean, safe_address

say = Speaker("Citations")

_TYPES = {"statement": "speech", "meeting": "event", "endorsement": "webpage", "total": "webpage"}

# Tags that processors look for in every text. Nothing escapes them, but an unseen character after
# the < ends them: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
_TAG = re.compile(r"<(?=/?(?:i|b|su[bp]|sc|span)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"

_Value = str | list[dict[str, str]] | dict[str, list[list[int]]]


def write(citations: Iterable[Citation]) -> str:
    """A JSON list of items, in the order given; names are literal, since no parts are recorded."""
    listed = tuple(citations)
    items = list(map(_item, keys(listed), listed))
    return _TAG.sub(f"<{_WORD_JOINER}", json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _item(key: str, citation: Citation) -> Mapping[str, _Value]:
    item: dict[str, _Value] = {
        "id": key,
        "type": _TYPES[citation.kind],
        "title": title_words(citation),
    }
    if citation.kind == "statement":
        item["author"] = [{"literal": clean(citation.speaker)}]
        item["genre"] = say("Statement")
        item["event-title"] = clean(citation.meeting)
    item["event-place"] = clean(citation.venue)
    item["number"] = clean(citation.symbol)
    item["issued"] = _dates(citation.start, citation.end)
    for source in citation.sources[:1]:
        item["container-title"] = clean(source.title)
        item["publisher"] = publisher_words(source)
        item["URL"] = safe_address(source.address)
        item["accessed"] = _dates(source.accessed)
    item["note"] = note_words(citation)
    return {name: value for name, value in item.items() if value}


def _dates(start: str, end: str = "") -> dict[str, list[list[int]]]:
    """A date, or the two of a period, each with the parts recorded; {} where there is none."""
    first, last = date_parts(start), date_parts(end)
    if not first:
        return {}
    return {"date-parts": [list(first), list(last)] if last > first else [list(first)]}
