"""The wording that all styles of citation share: titles, speakers, occasions and limits."""

from collections.abc import Callable, Iterable, Iterator

from a4p_desktop.records.cite.citation import Citation, OwnDays
from a4p_desktop.records.cite.source_words import quoted, source_words
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.fact_words import grade_words
from a4p_desktop.records.text.dates import local_day
from a4p_desktop.records.text.plain_text import clean
from a4p_desktop.records.text.quotation import within_quotation
from a4p_desktop.records.text.un_documents import document_address

say = Speaker("Citations")

PROBABLE = say.mark("The source strongly implies, but does not say, that the person spoke there.")
"""Follows the citation of a statement whose speaker is recorded as probable."""


def title_words(citation: Citation) -> str:
    """A title for what is cited. Only meetings have one in the records; the others are described,
    as “Statement by Paul Kagame”."""
    return clean(_TITLES[citation.kind](citation))


def speaker_words(citation: Citation) -> str:
    """The speaker with title, delegation, and the group spoken for."""
    return _speaker_words(citation, citation.speaker)


def occasion_words(citation: Citation, *, titled: bool = True) -> str:
    """The meeting (if `titled`), its body, its days and the symbol of its record; "" where the
    citation has no meeting."""
    if not citation.meeting:
        return ""
    symbol = clean(citation.symbol)
    address = document_address(symbol)
    parts = [
        quoted(citation.meeting) if titled else "",
        clean(citation.body),
        current().span(clean(citation.start), clean(citation.end)),
        f"{symbol} ({address})" if address else symbol,
    ]
    return current().series(parts)


def note_words(citation: Citation) -> str:
    """The facts for which a style has no field: occasion, sources, and limits.

    The first source's address and date of access are left out.
    """
    occasion = occasion_words(citation, titled=citation.kind != "meeting")
    sources = source_words(citation.sources, first_address=False, opening=not occasion)
    return with_limits(current().series((occasion, sources)), citation)


def with_limits(text: str, citation: Citation) -> str:
    """`text` as a sentence, then what limits it: the remark on a total, PROBABLE, own records."""
    remark = clean(citation.remark)
    parts = [
        text,
        say("Note: {remark}", remark=remark) if remark else "",
        said(PROBABLE) if citation.probable else "",
        *_own_words(citation.own),
    ]
    sentences = (
        part if part.endswith(".") else say("{sentence}.", sentence=part) for part in parts if part
    )
    return " ".join(sentences)


def _own_words(own: OwnDays | None) -> Iterator[str]:
    """That own records alone have it, or its evidence, or have corrected it."""
    if own is None:
        return
    added_on, evidence_on, corrected_on = (current().date(local_day(stamp)) for stamp in own)
    if added_on:
        yield say("Added to the records on {date}", date=added_on)
    elif evidence_on:
        yield say("This evidence was added to the records on {date}", date=evidence_on)
    if corrected_on:
        yield say("Corrected on {date}", date=corrected_on)


def keys(citations: Iterable[Citation]) -> list[str]:
    """A key for each citation, unique in any case: of Latin letters, digits, full stops and
    hyphens."""
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


def _speaker_words(citation: Citation, speaker: str) -> str:
    parts = [speaker, citation.title]
    if citation.names_delegation:
        parts.append(citation.delegation)
    words = current().series(parts)
    group = citation.on_behalf_of
    if group:
        words = say("{speaker} (on behalf of: {group})", speaker=words, group=group)
    return clean(words)


def _statement(citation: Citation) -> str:
    if citation.is_named:
        return say("Statement by {speaker}", speaker=speaker_words(citation))
    speaker = say("the representative of {delegation}", delegation=citation.delegation)
    return say("Statement by {speaker}", speaker=_speaker_words(citation, speaker))


def _endorsement(citation: Citation) -> str:
    names = {
        "delegation": citation.delegation,
        "instrument": within_quotation(citation.instrument),
    }
    if citation.evidence == "support_only":
        title = say("Support voiced by {delegation} for “{instrument}”", **names)
        limit = say("endorsement not recorded")
    else:
        title = say("Endorsement by {delegation} of “{instrument}”", **names)
        evidence = grade_words(citation.evidence, 0 if citation.by_initiative else None)
        limit = say("evidence: {evidence}", evidence=evidence)
    when = current().date(clean(citation.start))
    if when and citation.documented:
        when = say("earliest evidence {date}", date=when)
    title = current().series((title, when))
    return say("{title} ({limit})", title=title, limit=limit)


def _total(citation: Citation) -> str:
    numbers = []
    if citation.states is not None:
        numbers.append(say("{n} Member State|{n} Member States", n=citation.states))
    if citation.organizations is not None:
        numbers.append(say("{n} organization|{n} organizations", n=citation.organizations))
    return say(
        "Endorsements of “{instrument}” as at {date}: {numbers}",
        instrument=within_quotation(citation.instrument),
        date=current().date(clean(citation.start)),
        numbers=current().enumeration(numbers)
        or say("States and organizations not counted separately"),
    )


def _meeting(citation: Citation) -> str:
    return citation.meeting


_TITLES: dict[str, Callable[[Citation], str]] = {
    "statement": _statement,
    "endorsement": _endorsement,
    "total": _total,
    "meeting": _meeting,
}
