"""How a citation names its sources: publisher, title, date and address, and what each is."""

from collections.abc import Mapping, Sequence

from a4p_desktop.records.cite.citation import RELATIONS, Citation, CitedSource, Relation
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.plain_text import clean, safe_address
from a4p_desktop.records.text.quotation import within_quotation
from a4p_desktop.records.text.un_documents import document_address

say = Speaker("Citations")

_WITHIN: Mapping[Relation, Message] = {
    "own": say.mark("as published by {sources}"),
    "text": say.mark("text in {sources}"),
    "data": say.mark("from {sources}"),
    "report": say.mark("as reported by {sources}"),
}
_OPENING: Mapping[Relation, Message] = {
    "own": say.mark("As published by {sources}"),
    "text": say.mark("Text in {sources}"),
    "data": say.mark("From {sources}"),
    "report": say.mark("As reported by {sources}"),
}
"""The same at the beginning of a sentence."""
_FURTHER: Mapping[Relation, Message] = {
    "own": say.mark("{some}; by {reference}"),
    "text": say.mark("{some}; in {reference}"),
    "data": say.mark("{some}; from {reference}"),
    "report": say.mark("{some}; by {reference}"),
}
_WITH_ARTICLE = (
    *("American Geographical", "Associated Press", "Bangladesh Awami", "Center", "Central"),
    *("Code Blue", "Consulate", "Department", "Embassy", "European", "Federal", "Global Centre"),
    *("Government", "IISD", "International Institute", "Journal", "Ministry", "Nuhanovic"),
    *("Office", "Organisation", "Organization", "Peacekeeping References", "Permanent Mission"),
    *("Presidency", "Skole", "State Information", "United", "Washington Examiner"),
)
"""How the English names begin that take “the” in a sentence."""


def quoted(title: str) -> str:
    """A title in quotation marks; those within it change their kind."""
    return say("“{title}”", title=within_quotation(clean(title)))


def source_words(
    sources: Sequence[CitedSource], *, first_address: bool = True, opening: bool = False
) -> str:
    """The sources: “as published by …; by …; text in …; and as reported by …”.

    `first_address` says whether the first one's address and date of access are named here, and not
    in fields of their own; `opening` whether the words open a sentence.
    """
    clauses: list[str] = []
    for relation in RELATIONS:
        references = [
            reference_words(source, addressed=first_address or number > 0)
            for number, source in enumerate(sources)
            if source.relation == relation
        ]
        if references:
            messages = _OPENING if opening and not clauses else _WITHIN
            clauses.append(said(messages[relation], sources=_listed(references, relation)))
    *some, last = clauses or [""]
    return say("{some}; and {last}", some=current().clauses(some), last=last) if some else last


def opening_words(source: CitedSource) -> str:
    """One source as a sentence without its full stop: “As reported by …”."""
    return said(_OPENING[source.relation], sources=reference_words(source))


def author_words(source: CitedSource) -> str:
    """The publisher at the beginning of an entry, after what the source is: “Text in …”."""
    publisher = publisher_in_sentence(source)
    if source.relation == "own" or not publisher:
        return clean(source.publisher)
    return said(_OPENING[source.relation], sources=publisher)


def reference_words(source: CitedSource, *, addressed: bool = True) -> str:
    """Publisher, title and date of a source in a sentence; its address and date of access too if
    `addressed`."""
    parts = [
        publisher_in_sentence(source),
        titled(source),
        current().date(clean(source.dated)),
        clean(source.held),  # no style has a field for it
    ]
    address = safe_address(source.address)
    if addressed and address:
        parts.append(_address_words(address, clean(source.accessed)))
    return current().series(parts)


def titled(source: CitedSource) -> str:
    """The title of a source: in quotation marks if it is the page's own, and not a description."""
    title = clean(source.title)
    return quoted(title) if title and source.title_seen else title


def publisher_in_sentence(source: CitedSource) -> str:
    """The publisher, with the article that its name takes."""
    publisher = clean(source.publisher)
    if publisher.startswith(_WITH_ARTICLE):
        return say("the {publisher}", publisher=publisher)
    return publisher


def publisher_words(source: CitedSource) -> str:
    """A source's publisher for a field of its own; for a report, “as reported by …”."""
    if source.relation == "report" and clean(source.publisher):
        return said(_WITHIN["report"], sources=publisher_in_sentence(source))
    return clean(source.publisher)


def further_addresses(citation: Citation) -> list[str]:
    """The addresses of further sources and of the meeting record."""
    first, *others = [safe_address(source.address) for source in citation.sources] or [""]
    known = [*others, document_address(clean(citation.symbol))]
    return [address for address in dict.fromkeys(known) if address and address != first]


def _address_words(address: str, accessed: str) -> str:
    if not accessed:
        return say("available at {address}", address=address)
    date = current().date(accessed)
    if len(date_parts(accessed)) == 3:
        return say("available at {address} (accessed on {day})", address=address, day=date)
    return say("available at {address} (accessed in {month})", address=address, month=date)


def _listed(references: Sequence[str], relation: Relation) -> str:
    some, *others = references
    for reference in others:
        some = said(_FURTHER[relation], some=some, reference=reference)
    return some
