"""Languages made for tests: text outside their brackets is not translated."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from a4p_desktop.records.language import Language, Message, current, use

_PADDING = "~"
_LONGER = 0.4
_PARTS = re.compile(r"(\{\w+\})")


def parted(text: str) -> str:
    """`text` with its own words in brackets and its places between them.

    What fills a place then stands outside, where it must have brackets of its own.
    """
    parts = [part for part in _PARTS.split(text) if part]
    padding = _PADDING * round(_LONGER * len(text))
    return "".join(
        part if _PARTS.fullmatch(part) else f"[{part}{padding if number == len(parts) - 1 else ''}]"
        for number, part in enumerate(parts)
    )


class _Translations(Mapping[Message, str | tuple[str, ...]]):
    """A translation of any message, made of its English."""

    def __init__(
        self, translate: Callable[[str], str], translate_month: Callable[[str], str]
    ) -> None:
        self._translate = translate
        self._month = translate_month

    def __getitem__(self, message: Message) -> str | tuple[str, ...]:
        if message.context == "numbers":
            return message.english
        if message.context.startswith("months"):
            return " ".join(map(self._month, message.english.split()))
        forms = tuple(self._translate(form) for form in message.english.split("|"))
        return forms if len(forms) > 1 else forms[0]

    def __iter__(self) -> Iterator[Message]:
        return iter(())

    def __len__(self) -> int:
        return 0


BRACKETS = Language("x-brackets", _Translations(lambda text: f"[{text}]", str))
"""Puts each message in brackets, with all that fills its places: a date as a whole."""
PARTS = Language("x-parts", _Translations(parted, parted))
"""Puts the words of each message in brackets, and makes it two fifths longer; see `parted`."""


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Use `language` within the block."""
    before = current()
    use(language)
    try:
        yield
    finally:
        use(before)


def outside(text: str) -> str:
    """The parts of `text` outside all brackets; a bracket without its end reaches to the end."""
    before = None
    while before != text:
        before, text = text, re.sub(r"\[[^\[\]]*\]", " ", text)
    return re.sub(r"\[.*", " ", text, flags=re.DOTALL)
