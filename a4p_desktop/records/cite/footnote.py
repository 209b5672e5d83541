"""A citation as a footnote in the manner of the United Nations Editorial Manual Online.

Sources of the rules, at https://www.un.org/dgacm/en/content/editorial-manual/footnotes:
- Chapter II, A, and III, A: a meeting record is cited by its document symbol; an exact title stands
  in quotation marks.
- Chapter III, F, and IV, M: a statement is cited by speaker, capacity, place and date.
- Chapter IV, A: other publications by organization, title, symbol if any, and “available at” with
  the address.
- Communications, signature: honorific titles are left out.
- Several sources in one footnote are separated by semicolons (III, A).

Only the opening of each chapter was available when this was written, not the whole of III, F and
IV, M. The date of access is added because pages vanish: these records have no other copy.
"""

from collections.abc import Iterable

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import (
    occasion_words,
    speaker_words,
    title_words,
    with_limits,
)
from a4p_desktop.records.cite.source_words import source_words
from a4p_desktop.records.language import Speaker, current

say = Speaker("Citations")


def write(citations: Iterable[Citation]) -> str:
    """One footnote a line, in the order given."""
    return "".join(f"{_footnote(citation)}\n" for citation in citations)


def _footnote(citation: Citation) -> str:
    match citation.kind:
        case "statement":
            cited = _statement(speaker_words(citation), occasion_words(citation))
        case "meeting":
            cited = occasion_words(citation)
        case _:
            cited = title_words(citation)
    return with_limits(current().series((cited, source_words(citation.sources))), citation)


def _statement(speaker: str, occasion: str) -> str:
    if occasion:
        return say("{speaker}, statement at {occasion}", speaker=speaker, occasion=occasion)
    return say("{speaker}, statement", speaker=speaker)
