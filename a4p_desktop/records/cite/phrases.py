"""The phrases that every style of citation shares: titles, occasions, and whose word it is."""

from collections.abc import Callable, Iterable, Sequence

from a4p_desktop.records.cite.citation import Citation, CitedSource
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.dates import date_parts, date_words, period_words
from a4p_desktop.records.text.plain_text import clean, safe_address
from a4p_desktop.records.text.un_documents import document_address

PROBABLE = "The source strongly implies, but does not say, that the person spoke there."
"""Stands behind the citation of a statement whose speaker is recorded as probable."""


def title_words(citation: Citation) -> str:
    """What the thing cited is called, in a description of ours: the records have no titles of
    statements, and an endorsement or a total has none."""
    return clean(_TITLES[citation.kind](citation))


def speaker_words(citation: Citation) -> str:
    """The speaker with the title held that day, and for whom the word was taken."""
    parts = [citation.speaker, citation.title]
    if citation.names_delegation:
        parts.append(citation.delegation)
    behalf = f" (on behalf of: {citation.on_behalf_of})" if citation.on_behalf_of else ""
    return clean(", ".join(filter(None, parts)) + behalf)


def occasion_words(citation: Citation, *, titled: bool = True) -> str:
    """The meeting (where `titled`), its body, its days and the symbol of its record; "" where the
    thing cited has no meeting."""
    if not citation.meeting:
        return ""
    symbol = clean(citation.symbol)
    address = document_address(symbol)
    parts = [
        f"“{clean(citation.meeting)}”" if titled else "",
        clean(citation.body),
        period_words(citation.start, citation.end),
        f"{symbol} ({address})" if address else symbol,
    ]
    return ", ".join(filter(None, parts))


def source_words(sources: Sequence[CitedSource], *, first_address: bool = True) -> str:
    """Whose word it is: “as published by …; by …; and as reported by …”.

    `first_address` says whether the first one's address and day of access are told too, or stand
    in fields of their own.
    """
    told = [reference_words(one, addressed=first_address or n > 0) for n, one in enumerate(sources)]
    direct = [words for words, one in zip(told, sources, strict=True) if not one.reported]
    reports = [words for words, one in zip(told, sources, strict=True) if one.reported]
    groups = [
        f"as {how} by {'; by '.join(words)}"
        for how, words in (("published", direct), ("reported", reports))
        if words
    ]
    return "; and ".join(groups)


def reference_words(source: CitedSource, *, addressed: bool = True) -> str:
    """Publisher, title and day of one source; its address and day of access if `addressed`."""
    publisher = clean(source.publisher)
    parts = [
        f"the {publisher}" if publisher == "United Nations" else publisher,
        f"“{clean(source.title)}”" if clean(source.title) else "",
        date_words(source.dated),
    ]
    address, accessed = safe_address(source.address), date_words(source.accessed)
    if addressed and address:
        on = "on" if len(date_parts(source.accessed)) == 3 else "in"
        when = f" (accessed {on} {accessed})" if accessed else ""
        parts.append(f"available at {address}{when}")
    return ", ".join(filter(None, parts))


def note_words(citation: Citation) -> str:
    """What a style has no field for: the occasion, whose word it is, and how sure it is; the
    first source's address and day of access left out."""
    where = occasion_words(citation, titled=citation.kind != "meeting")
    whose = source_words(citation.sources, first_address=False)
    if not where:
        whose = whose[:1].upper() + whose[1:]
    return with_doubt(", ".join(filter(None, (where, whose))), citation)


def publisher_words(source: CitedSource) -> str:
    """A source's publisher for a field of its own, which says of a report that it is one."""
    publisher = clean(source.publisher)
    return f"as reported by {publisher}" if source.reported and publisher else publisher


def with_doubt(text: str, citation: Citation) -> str:
    """`text` ended by a full stop, then what limits it: the remark on a total, and PROBABLE."""
    remark = clean(citation.remark)
    parts = [text, f"Note: {remark}" if remark else "", PROBABLE if citation.probable else ""]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def further_addresses(citation: Citation) -> list[str]:
    """The addresses beside the first source's: other sources, and the record of the meeting."""
    first, *others = [safe_address(one.address) for one in citation.sources] or [""]
    known = [*others, document_address(clean(citation.symbol))]
    return [one for one in dict.fromkeys(known) if one and one != first]


def keys(citations: Iterable[Citation]) -> list[str]:
    """A key for each citation by which no other is known, whatever its case: of Latin letters,
    digits, full stops and hyphens."""
    given: set[str] = set()
    found = []
    for citation in citations:
        plain = "".join(
            sign if sign.isascii() and (sign.isalnum() or sign in ".-") else "-"
            for sign in clean(citation.code)
        )
        base = plain.strip("-.") or citation.kind
        key, number = base, 1
        while key.lower() in given:
            number += 1
            key = f"{base}-{number}"
        given.add(key.lower())
        found.append(key)
    return found


def _statement(citation: Citation) -> str:
    who = speaker_words(citation)
    return f"Statement by {who if citation.is_named else f'the {who[:1].lower()}{who[1:]}'}"


def _endorsement(citation: Citation) -> str:
    party, instrument = citation.delegation, f"“{citation.instrument}”"
    when = date_words(citation.start)
    if when and citation.documented:
        when = f"documented by {when}"
    if citation.evidence == "support_only":
        told, grade = f"Support voiced by {party} for {instrument}", "endorsement not recorded"
    else:
        evidence = codes.words("evidence", citation.evidence).lower()
        told, grade = f"Endorsement by {party} of {instrument}", f"evidence: {evidence}"
    return f"{', '.join(filter(None, (told, when)))} ({grade})"


def _total(citation: Citation) -> str:
    counted = " and ".join(
        f"{number:,} {one if number == 1 else many}"
        for number, one, many in (
            (citation.states, "Member State", "Member States"),
            (citation.organizations, "organization", "organizations"),
        )
        if number is not None
    )
    told = f"Endorsements of “{citation.instrument}” as at {date_words(citation.start)}"
    return f"{told}: {counted or 'States and organizations not counted apart'}"


def _meeting(citation: Citation) -> str:
    return citation.meeting


_TITLES: dict[str, Callable[[Citation], str]] = {
    "statement": _statement,
    "endorsement": _endorsement,
    "total": _total,
    "meeting": _meeting,
}
