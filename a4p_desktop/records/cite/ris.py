"""A citation as a RIS record, which EndNote, Zotero, Mendeley and their like read.

Source of the rules: “RIS format specifications” (Research Information Systems, 2001 and 2011): two
letters, two blanks, hyphen, blank; CRLF; TY first and ER last; dates as YYYY/MM/DD/other, where
any part may be missing but no slash; UR may be repeated; AU as family name, comma, given name.
"""

from collections.abc import Iterable, Iterator

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import keys, note_words, title_words
from a4p_desktop.records.cite.source_words import further_addresses, publisher_words
from a4p_desktop.records.language import current
from a4p_desktop.records.text.dates import date_parts, shared_parts
from a4p_desktop.records.text.plain_text import clean, safe_address

# The nearest types that RIS has: a conference paper for a statement, a web page for the others.
_TYPES = {"statement": "CPAPER", "meeting": "CONF", "endorsement": "ELEC", "total": "ELEC"}


def write(citations: Iterable[Citation]) -> str:
    """The records in the order given."""
    listed = tuple(citations)
    return "\r\n".join(map(_record, keys(listed), listed))


def _record(key: str, citation: Citation) -> str:
    tags = [("TY", _TYPES[citation.kind]), ("ID", key), *_tags(citation)]
    lines = [f"{tag}  - {value}\r\n" for tag, text in tags if (value := clean(text))]
    return "".join([*lines, "ER  - \r\n"])


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.kind == "statement":
        yield "AU", _whole_name(citation.speaker)
        yield "T2", citation.meeting
    yield "TI", title_words(citation)
    yield from _dates(citation)
    yield "CY", citation.venue
    yield "M1", citation.symbol
    for source in citation.sources[:1]:
        yield "PB", publisher_words(source)
        yield "UR", safe_address(source.address)
        yield "Y2", _date(date_parts(source.accessed))
    for address in further_addresses(citation):
        yield "UR", address
    yield "N1", note_words(citation)


def _whole_name(name: str) -> str:
    """`name` as a family name alone: without the comma at the end, pandoc and Zotero part it at its
    blanks, and “Sheikh Hasina” becomes “Hasina, S.”. A comma within it is written as its
    look-alike, the low quotation mark, since RIS has no other way to keep it.
    """
    whole = clean(name).replace(",", "\u201a")
    return f"{whole}," if whole else ""


def _dates(citation: Citation) -> Iterator[tuple[str, str]]:
    shared = shared_parts(citation.start, citation.end)
    if shared:
        yield "PY", f"{shared[0]:04}"
        period = date_parts(citation.end) > date_parts(citation.start)
        yield "DA", _date(shared, current().span(citation.start, citation.end) if period else "")


def _date(parts: tuple[int, ...], other: str = "") -> str:
    if not parts:
        return ""
    year, *rest = parts
    month, day = ([f"{part:02}" for part in rest] + ["", ""])[:2]
    return f"{year:04}/{month}/{day}/{other}"
