"""What is typed in the benchmarks: a fixed stream of phrases, letter by letter."""

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
"""Words that stand in most statements and in few, names, delegations in some of their languages,
document symbols, a phrase; neighbours are of different kinds, so that any part is a fair one."""

_PART = 5


def phrases(*, quick: bool) -> Sequence[str]:
    """All phrases, or a fifth of them."""
    return PHRASES[::_PART] if quick else PHRASES


def beginnings(phrases: Sequence[str]) -> Iterator[str]:
    """What stands in the line after each keystroke that changes what is asked."""
    for phrase in phrases:
        for end in range(1, len(phrase) + 1):
            if not phrase[end - 1].isspace():
                yield phrase[:end]
