"""The language of the program: messages, plurals, numbers, dates and lists in it, without Qt.

A module binds `say = Speaker("Export")` and says its messages in English: `say("Rows")`, or marks
those that are said later: `say.mark("Rows")`. In `gui/` it is `Speaker("Export", on_screen=True)`.
`make words` collects them into `resources/words/*.ts`, which translators edit with Qt Linguist, and
turns each into a JSON file beside it, which `read_language` reads: so the window and the command
line say the same.
"""

import json
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Literal, NamedTuple

from a4p_desktop.records.text.dates import date_parts, shared_parts
from a4p_desktop.records.text.direction import isolated, reads_from_right, runs_against
from a4p_desktop.records.text.plain_text import terminal_line

DateForm = Literal["long", "short"]
"""How a month is written: “September” or “Sep”."""


class Message(NamedTuple):
    """An English text, not yet translated: `said(message, **values)` does that."""

    context: str
    english: str


@dataclass(frozen=True)
class Language:
    """A language and its translations; a message that has none is said in English.

    `messages` maps each message to its text, or to the forms of its plural in Qt's order.
    """

    code: str = "en"
    messages: Mapping[Message, str | tuple[str, ...]] = field(default_factory=dict, hash=False)
    mirrored: bool = False
    """Whether the screen runs from the right."""

    def said(self, message: Message, /, **values: object) -> str:
        """The message in this language, with `values` in its `{places}`.

        Whole numbers are grouped, so a year is given as a text. An English text with two forms,
        `{n} row|{n} rows`, counts: the value `n` chooses between them.
        """
        text = self._text(message, values)
        if not values:
            return text
        return text.format(**{name: self._worded(value) for name, value in values.items()})

    def shown(self, message: Message, /, **values: object) -> str:
        """The same for a screen: a value that runs in another direction than the message is
        isolated, and so moves no bracket and no number beside it. A file keeps what is recorded."""
        text = self._text(message, values)
        worded = {name: self._worded(value) for name, value in values.items()}
        from_right = not text.isascii() and _runs_from_right(text)
        for name, value in worded.items():
            if isinstance(value, str) and runs_against(value, from_right=from_right):
                worded[name] = isolated(value)
        text = text.format(**worded) if worded else text
        # Or the dots of an English button would stand before its words.
        return isolated(text) if self.mirrored and not from_right else text

    def number(self, number: int) -> str:
        """A whole number with its digits grouped: `1,234`."""
        grouped = f"{number:,}"
        return grouped.replace(",", self.said(_GROUPS)) if len(grouped) > 3 else grouped

    def date(self, iso: str, form: DateForm = "long") -> str:
        """An ISO date, which may be cut to its month or year, or the first and the last of several
        days, joined by a slash; anything else as it is.

        Source of the English order: United Nations Editorial Manual, “Dates, time, and currency”.
        """
        return _dated(self, iso, form)

    def period(self, start: str, end: str) -> str:
        """A day, or the days from one to another: “25 September – 1 October 2018”."""
        if not end or end == start:
            return self.date(start)
        return self.said(_PERIOD, first=self.date(start), last=self.date(end))

    def span(self, start: str, end: str, form: DateForm = "long") -> str:
        """The same in a sentence, without repeating a shared year or month:
        “25 September to 1 October 2018”. An end that is no date, or no later one, is left out.

        Source: as `date`.
        """
        first, last = date_parts(start), date_parts(end)
        if not first or last <= first:
            return self.date(start, form)
        shared = shared_parts(start, end)
        if len(first) != 3 or len(last) != 3 or not shared:
            return self.said(_SPAN, first=self.date(start, form), last=self.date(end, form))
        months = self.said(_MONTHS[form, True]).split()
        month, last_month = months[first[1] - 1], months[last[1] - 1]
        days = {"day": str(first[2]), "last_day": str(last[2]), "year": f"{first[0]:04}"}
        if len(shared) == 2:
            return self.said(_SPAN_IN_MONTH, month=month, **days)
        return self.said(_SPAN_IN_YEAR, month=month, last_month=last_month, **days)

    def enumeration(self, words: Sequence[str]) -> str:
        """Words one after the other: “a, b and c”."""
        if len(words) < 2:
            return "".join(words)
        return self.said(_LAST, some=self.series(words[:-1]), last=words[-1])

    def series(self, words: Sequence[str]) -> str:
        """The words that are not empty, as parts of one statement: “a, b, c”."""
        return self._chain(_MORE, words)

    def clauses(self, words: Sequence[str]) -> str:
        """The words that are not empty, each a statement of its own: “a; b; c”."""
        return self._chain(_CLAUSE, words)

    def _chain(self, link: Message, words: Sequence[str]) -> str:
        some, *others = list(filter(None, words)) or [""]
        for word in others:
            some = self.said(link, some=some, more=word)
        return some

    def _text(self, message: Message, values: Mapping[str, object]) -> str:
        """The message in this language, with its places still empty."""
        text = self.messages.get(message, message.english)
        if "|" in message.english:
            return self._form(text, values["n"])
        return text if isinstance(text, str) else text[-1]

    def _form(self, text: str | tuple[str, ...], n: object) -> str:
        if not isinstance(n, int):
            raise TypeError(f"The value n of “{text}” is not a whole number: {n!r}")
        forms = tuple(text.split("|")) if isinstance(text, str) else text
        # One that is not translated has the two forms of English.
        rule = _one_or_more if isinstance(text, str) else PLURALS.get(self.code, _one_or_more)
        return forms[min(rule(n), len(forms) - 1)]

    def _worded(self, value: object) -> object:
        if isinstance(value, Message):
            return self.said(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self.number(value)
        if isinstance(value, PurePath):  # its name may hold anything, even what is no text
            return terminal_line(str(value))
        return value


@lru_cache(4_000)  # all messages, each said again and again
def _runs_from_right(text: str) -> bool:
    """Whether the words of a message run from the right, whatever fills its places."""
    return reads_from_right(words for words, *_ in string.Formatter().parse(text))


@lru_cache(2_000)  # the rows found by each letter typed have the same dates again and again
def _dated(language: Language, iso: str, form: DateForm) -> str:
    first, slash, last = iso.partition("/")
    if slash and date_parts(first) and date_parts(last):
        return language.span(first, last, form)
    parts = date_parts(iso)
    if not parts:
        return iso
    year = f"{parts[0]:04}"
    if len(parts) == 1:
        return year
    months = language.said(_MONTHS[form, len(parts) == 3]).split()
    month = months[parts[1] - 1]
    if len(parts) == 2:
        return language.said(_MONTH_OF_YEAR, month=month, year=year)
    return language.said(_DAY, day=str(parts[2]), month=month, year=year)


# The place of a number's form among a message's plural forms, as Qt Linguist orders them.
# Source: Unicode CLDR, “Language Plural Rules”, for whole numbers.
def _one_or_more(n: int) -> int:
    return int(n != 1)


def _french(n: int) -> int:
    return int(n > 1)


def _russian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


def _arabic(n: int) -> int:
    if n <= 2:
        return n
    return 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


PLURALS: Mapping[str, Callable[[int], int]] = {
    "ar": _arabic,
    "en": _one_or_more,
    "es": _one_or_more,
    "fr": _french,
    "ru": _russian,
    "zh": lambda n: 0,
}
"""The plural rule of each language of the United Nations; others follow English."""


def read_language(file: Path) -> Language:
    """The language that `make words` has written to `file`.

    Raises ValueError where the file is none, and OSError where it cannot be read: a fault of ours,
    since both come with the program.
    """
    content = json.loads(file.read_text(encoding="utf-8"))
    messages: dict[Message, str | tuple[str, ...]] = {}
    for context, texts in content["messages"].items():
        for english, text in texts.items():
            messages[Message(context, english)] = text if isinstance(text, str) else tuple(text)
    return Language(content["language"], messages)


def places(text: str) -> set[str]:
    """The names of the places in a text that values fill: `{found} of {all}` has two."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


# One for the process, as the locale is: handed on, it would be a parameter of four hundred
# functions, and a dialog could still show two languages at once.
_language = Language()


def use(language: Language) -> None:
    """Say everything in `language` from now on; what is on the screen stays as it is."""
    global _language  # see above: one for the process
    _language = language


def current() -> Language:
    """The language of the program."""
    return _language


def said(message: Message, /, **values: object) -> str:
    """The message in the language of the program; see `Language.said`."""
    return _language.said(message, **values)


class Speaker:
    """Says the messages of one context; those of another may be translated otherwise."""

    def __init__(self, context: str, *, on_screen: bool = False) -> None:
        """`on_screen` is for what a person reads in a window, and no file holds."""
        self._context, self._on_screen = context, on_screen

    def __call__(self, english: str, /, **values: object) -> str:
        """The message, a literal, in the language of the program; see `Language.said`, and on a
        screen `Language.shown`."""
        say = _language.shown if self._on_screen else _language.said
        return say(Message(self._context, english), **values)

    def mark(self, english: str) -> Message:
        """The message, a literal, to be said later: for constants, and for what is declared."""
        return Message(self._context, english)


# What Language itself says -----------------------------------------------------------------------

_numbers, _dates, _lists = Speaker("numbers"), Speaker("dates"), Speaker("lists")
_GROUPS = _numbers.mark(",")
_MONTH_OF_YEAR = _dates.mark("{month} {year}")
_DAY = _dates.mark("{day} {month} {year}")
_PERIOD = _dates.mark("{first} – {last}")
_SPAN = _dates.mark("{first} to {last}")
_SPAN_IN_YEAR = _dates.mark("{day} {month} to {last_day} {last_month} {year}")
_SPAN_IN_MONTH = _dates.mark("{day} to {last_day} {month} {year}")
_MORE = _lists.mark("{some}, {more}")
_CLAUSE = _lists.mark("{some}; {more}")
_LAST = _lists.mark("{some} and {last}")

# A month may be written otherwise behind a day, as in Russian.
_behind_a_day, _alone = Speaker("months behind a day"), Speaker("months")
_MONTHS: Mapping[tuple[DateForm, bool], Message] = {
    ("long", True): _behind_a_day.mark(
        "January February March April May June July August September October November December"
    ),
    ("long", False): _alone.mark(
        "January February March April May June July August September October November December"
    ),
    ("short", True): _behind_a_day.mark("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    ("short", False): _alone.mark("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
}
