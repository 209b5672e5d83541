"""Made-up prose: random sentences in six languages, with punctuation and document symbols."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from tests.benchmarks.words import (
    ARABIC,
    FRENCH,
    RUSSIAN,
    SPANISH,
    chinese_runs,
    draws,
    vocabulary,
    word_draws,
)

_VOCABULARY = 60_000
"""The number of English words, most of them made up."""
_SHARES = {"en": 940, "fr": 14, "es": 14, "ru": 12, "ar": 10, "zh": 10}
"""The share of each language, in sentences per thousand."""
_MARKS = {"ar": ("،", "."), "zh": ("，", "。")}
_SYMBOLS = (
    "S/RES/{n} ({year})",
    "S/PV.{n}",
    "A/{session}/PV.{m}",
    "S/{year}/{m}",
    "A/RES/{session}/{m}",
)
_PARAGRAPH = 5
"""The number of sentences in a paragraph of a long text."""


class Prose:
    """Makes texts of random words."""

    def __init__(self, random: Random) -> None:
        self._random = random
        pools = {
            "en": vocabulary(random, _VOCABULARY),
            "fr": FRENCH.split(),
            "es": SPANISH.split(),
            "ru": RUSSIAN.split(),
            "ar": ARABIC.split(),
            "zh": chinese_runs(random),
        }
        self._words = {code: word_draws(random, pool) for code, pool in pools.items()}
        self._languages = draws(random, list(_SHARES), _SHARES.values())
        self._lengths = draws(random, range(6, 23))
        self._commas = draws(random, range(2, 12))
        self._cites = draws(random, (True, False), (6, 94))
        self._symbols = draws(random, _SYMBOLS)

    def passage(self, words: int, language: str | None = None) -> str:
        """One paragraph of this number of words, in one language or with sentences in several."""
        return " ".join(self._sentences(words, language))

    def text(self, words: int) -> str:
        """Paragraphs with this number of words in all."""
        sentences = list(self._sentences(words))
        starts = range(0, len(sentences), _PARAGRAPH)
        return "\n\n".join(" ".join(sentences[at : at + _PARAGRAPH]) for at in starts)

    def _sentences(self, words: int, language: str | None = None) -> Iterator[str]:
        while words:
            length = next(self._lengths)
            # Do not leave a sentence of a word or two for the end.
            length = words if words - length < 6 else length
            yield self._sentence(length, language or next(self._languages))
            words -= length

    def _sentence(self, length: int, language: str) -> str:
        comma, stop = _MARKS.get(language, (",", "."))
        words = list(islice(self._words[language], length))
        words[0] = words[0][0].upper() + words[0][1:]
        at = next(self._commas)
        if at < length - 2:
            words[at] += comma
        if next(self._cites):
            symbol = self._symbol()
            # A symbol may contain a blank; replace as many words, to keep the count.
            words[-1 - symbol.count(" ") :] = [symbol]
        return " ".join(words) + stop

    def _symbol(self) -> str:
        year = self._random.randint(1970, 2025)
        return next(self._symbols).format(
            n=self._random.randint(300, 2800),
            m=self._random.randint(1, 350),
            year=year,
            session=year - 1945,
        )
