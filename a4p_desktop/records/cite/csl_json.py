"""A citation as CSL-JSON, which Zotero, pandoc, Quarto and every CSL processor read.

Source of the rules: Citation Style Language 1.0.2, its appendices on types and variables, and the
schema csl-data.json in https://github.com/citation-style-language/schema.
"""

import json
from collections.abc import Iterable, Mapping

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import keys, note_words, publisher_words, title_words
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.plain_text import clean, safe_address

_TYPES = {"statement": "speech", "meeting": "event", "endorsement": "webpage", "total": "webpage"}

_Value = str | list[dict[str, str]] | dict[str, list[list[int]]]


def write(citations: Iterable[Citation]) -> str:
    """One list of items, in the order given; names are literal, since no parts are recorded."""
    listed = tuple(citations)
    items = list(map(_item, keys(listed), listed))
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(key: str, citation: Citation) -> Mapping[str, _Value]:
    told: dict[str, _Value] = {
        "id": key,
        "type": _TYPES[citation.kind],
        "title": title_words(citation),
    }
    if citation.kind == "statement":
        told["author"] = [{"literal": clean(citation.speaker)}]
        told["genre"] = "Statement"
        told["event-title"] = clean(citation.meeting)
    told["event-place"] = clean(citation.venue)
    told["number"] = clean(citation.symbol)
    told["issued"] = _dates(citation.start, citation.end)
    for source in citation.sources[:1]:
        told["container-title"] = clean(source.title)
        told["publisher"] = publisher_words(source)
        told["URL"] = safe_address(source.address)
        told["accessed"] = _dates(source.accessed)
    told["note"] = note_words(citation)
    return {name: value for name, value in told.items() if value}


def _dates(start: str, end: str = "") -> dict[str, list[list[int]]]:
    """A date, or two of a period, each with as many parts as are recorded; {} where none is."""
    first, last = date_parts(start), date_parts(end)
    if not first:
        return {}
    return {"date-parts": [list(first), list(last)] if last > first else [list(first)]}
