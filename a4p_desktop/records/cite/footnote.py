"""A citation as a footnote in the manner of the United Nations Editorial Manual Online.

Sources of the rules, at https://www.un.org/dgacm/en/content/editorial-manual/footnotes:
- Chapter II, A, and III, A: the record of a meeting is told by its document symbol, an exact title
  stands in quotation marks.
- Chapter III, F, and IV, M: a statement is told by who made it, in what capacity, where and when.
- Chapter IV, A: of what others publish, the organization, the title, the symbol if any, and
  “available at” its address.
- Communications, signature: honorific titles are left out.
- Several sources in one footnote are parted by semicolons (III, A).

Only the opening of each chapter could be read when this was written; what III, F and IV, M say in
full was not. The day of access is added because pages go: these records have no other copy.
"""

from collections.abc import Iterable

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import (
    occasion_words,
    source_words,
    speaker_words,
    title_words,
    with_doubt,
)


def write(citations: Iterable[Citation]) -> str:
    """One footnote a line, in the order given."""
    return "".join(f"{_footnote(citation)}\n" for citation in citations)


def _footnote(citation: Citation) -> str:
    if citation.kind == "statement":
        where = occasion_words(citation)
        told = f"{speaker_words(citation)}, statement" + (f" at {where}" if where else "")
    elif citation.kind == "meeting":
        told = occasion_words(citation)
    else:
        told = title_words(citation)
    return with_doubt(", ".join(filter(None, (told, source_words(citation.sources)))), citation)
