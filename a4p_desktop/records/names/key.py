"""The key of a name: what is left of it without case, accents, articles, order and formal words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from a4p_desktop.records.names.formal_words import (
    EASTERN,
    FORMAL,
    FORMAL_ENDINGS,
    LINKING,
    SHORTENED,
    WEAK,
)
from a4p_desktop.records.text.folding import folded_words

_ARTICLE = "ال"
_WITHOUT_BLANKS = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")


class NameKey(NamedTuple):
    """Names that differ only in what does not matter have equal keys."""

    full: tuple[str, ...]
    """All words but those that link, sorted: “Korea, Republic of” is “Republic of Korea”."""
    bare: tuple[str, ...]
    """Without formal words; `full` where too little would be left."""

    @property
    def is_formal(self) -> bool:
        """Whether the name has formal words."""
        return self.full != self.bare


@lru_cache(maxsize=4096)
def name_key(name: str) -> NameKey:
    """The key of `name`; both parts are empty where it has no words."""
    words = tuple(sorted(_words(name)))
    bare = tuple(sorted(filter(None, map(_without_endings, words))))
    if not FORMAL.isdisjoint(bare):
        bare = tuple(word for word in bare if word not in FORMAL | EASTERN)
    return NameKey(words, words if all(word in WEAK for word in bare) else bare)


def initials(name: str) -> set[str]:
    """The initials by which `name` may be called, in capitals: DRC; ROK, with its “of”."""
    words = folded_words(name)
    while words and words[0] in {"the", "la", "le"}:
        del words[0]
    spelled = {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in LINKING),
    }
    return {letters.upper() for letters in spelled if len(letters) > 2}


def _words(name: str) -> Iterator[str]:
    for word in _joined(folded_words(name)):
        if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2:
            yield word.removeprefix(_ARTICLE)
        elif word not in LINKING:
            yield from SHORTENED.get(word, (word,))


def _joined(words: list[str]) -> Iterator[str]:
    """The words, with letters that stand alone joined (“U.S.”), and signs of scripts without
    blanks."""
    for kind, group in groupby(words, _kind):
        run = list(group)
        if (kind == "letter" and len(run) > 1) or kind == "sign":
            yield "".join(run)
        else:
            yield from run


def _kind(word: str) -> str:
    if _WITHOUT_BLANKS.match(word):
        return "sign"
    return "letter" if len(word) == 1 else "word"


def _without_endings(word: str) -> str:
    for ending in FORMAL_ENDINGS:
        if word.endswith(ending):
            return _without_endings(word.removesuffix(ending))
    return word
