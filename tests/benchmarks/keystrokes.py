"""The phrases that the benchmarks type, letter by letter."""

from collections.abc import Iterator, Sequence

PHRASES = (
    "peace",
    "security council",
    "congo",
    "россия",
    "triangular cooperation",
    '"political solutions"',
    "the",
    "women peace security",
    "france",
    "السلام",
    "protection civilians",
    "brahimi",
    "john",
    "和平",
    "minister foreign affairs",
    "secretary-general",
    "S/PV.8218",
    "cote d'ivoire",
    "permanent representative",
    "科特迪瓦",
    "pledge",
    "mali minusma",
    "совет безопасности",
    "łukasz",
    "accountability",
    "رواندا",
    "russian federation",
    "c-34",
    "improvised explosive devices",
    "guterres",
    "A/25/PV.10",
    "undof drawdown",
)
"""Common and rare words, names, delegations in several languages, document symbols, a phrase.
Neighbours are of different kinds, so that every fifth phrase is a fair sample."""

_PART = 5


def phrases(*, quick: bool) -> Sequence[str]:
    """All phrases, or a fifth of them."""
    return PHRASES[::_PART] if quick else PHRASES


def beginnings(phrases: Sequence[str]) -> Iterator[str]:
    """The text of the line after each keystroke that changes the search."""
    for phrase in phrases:
        for end in range(1, len(phrase) + 1):
            if not phrase[end - 1].isspace():
                yield phrase[:end]
