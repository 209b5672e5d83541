"""The question of words and conditions, and its text, which holds both."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import CHUNK, QUOTES
from a4p_desktop.records.schema.facets import FACETS, NOT_RECORDED, Facet
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.day_range import begun_range, read_range
from a4p_desktop.records.text.folding import fold

_NOT_RECORDED = "?"
_PLAIN = re.compile(rf"[^\s{QUOTES}?][^\s{QUOTES}]*")
# Characters that cannot stand between quotes in a line are written as %22; and the like.
_ESCAPED = re.compile(rf"[{QUOTES}%\x00-\x1f\x7f\x85\u2028\u2029]")
_ESCAPE = re.compile(r"%([0-9a-f]{2,4});")
_RANGES = {"year": "date"}
"""The facet of days that reads what is no value of another: year:2010..2019."""
_MOST_DIGITS = 9
_NOTHING = '""'
"""Separates a condition from a following word OR, which would join the two."""


@dataclass(frozen=True, slots=True)
class Question:
    """The words typed and the facet values ticked, for all tables."""

    words: str = ""
    conditions: tuple[Condition, ...] = ()

    def search(self, table: Table, order: str = "") -> Search:
        """The search of one table, with the conditions on the facets that it has."""
        where = sorted(condition for condition in self.conditions if table.facet(condition.facet))
        return Search(table.name, self.words, tuple(where), order)

    def used_by(self, table: Table) -> "Question":
        """What narrows the rows of `table`: the words, and the conditions on its facets."""
        return replace(self, conditions=tuple(c for c in self.conditions if table.facet(c.facet)))

    def with_part(self, table: Table, part: "Question") -> "Question":
        """The question with `part` in place of what `table` uses of it; the rest is kept."""
        if part == self.used_by(table):
            return self
        rest = (c for c in self.conditions if not table.facet(c.facet))
        return replace(self, conditions=tuple(rest)).joined(part)

    def has(self, condition: Condition) -> bool:
        """Whether the question has this condition."""
        return condition in self.conditions

    def with_condition(self, condition: Condition) -> "Question":
        """The question with the condition added; it replaces its opposite."""
        if self.has(condition):
            return self
        return replace(self, conditions=(*self._without(condition), condition))

    def without(self, condition: Condition) -> "Question":
        """The question without a condition on that value."""
        return replace(self, conditions=tuple(self._without(condition)))

    def only(self, facet: str, *values: str) -> "Question":
        """The question with exactly these values of a facet ticked; without values, none."""
        others = (condition for condition in self.conditions if condition.facet != facet)
        return replace(self, conditions=(*others, *(Condition(facet, value) for value in values)))

    def joined(self, other: "Question") -> "Question":
        """The words of `other`, with the conditions of both."""
        whole = replace(self, words=other.words)
        for condition in other.conditions:
            whole = whole.with_condition(condition)
        return whole

    def _without(self, condition: Condition) -> Iterator[Condition]:
        return (other for other in self.conditions if other[:2] != condition[:2])


class Vocabulary:
    """The facet values of a records file, which a text may name."""

    def __init__(self, values: Iterable[tuple[str, str]], further: Iterable[Facet] = ()) -> None:
        """`values` are pairs of a facet and a value, duplicates are ignored; `further` are the
        facets that not all files have, whose typed names give way to those of others."""
        self._values: dict[str, dict[str, None]] = {name: {NOT_RECORDED: None} for name in FACETS}
        for facet, value in values:
            self._values.setdefault(facet, {NOT_RECORDED: None})[value] = None
        listed = (FACETS[name] for name in self._values)
        known = [*(each for each in listed if not each.is_number), *further]
        self._facets: dict[str, Facet] = {}
        for each in known:
            for name in each.typed:
                self._facets.setdefault(fold(name), each)
        self._by_words: dict[str, Mapping[str, str | None]] = {}

    def facet(self, typed: str) -> Facet | None:
        """The facet named by the text before a colon; None where there is none."""
        return self._facets.get(fold(typed))

    def value(self, facet: Facet, typed: str) -> str | None:
        """The value named by the text after the colon; None where there is none."""
        if facet.is_range:
            days = read_range(typed)
            return None if days is None or days.is_backwards else days.text
        if facet.is_number:
            return _number(typed)
        known = self._values[facet.name]
        for exact in (_unescaped(typed), typed):
            if exact and exact in known:
                return exact
        if facet.name not in self._by_words:
            self._by_words[facet.name] = _by_words(facet, known)
        return self._by_words[facet.name].get(fold(typed))

    def knows(self, condition: Condition) -> bool:
        """Whether the records have the value of a condition; of days, whether it is a range, and of
        a number, whether they have such a column."""
        facet = FACETS.get(condition.facet)
        if facet and facet.is_range and condition.value:
            return read_range(condition.value) is not None
        if facet and facet.is_number:
            return self.facet(condition.facet) is not None
        return condition.value in self._values.get(condition.facet, ())

    def text(self, condition: Condition) -> str:
        """A condition as typed text: `-level:ministerial`, `group:"African Group"`, `theme:?`."""
        facet = FACETS[condition.facet]
        minus = "-" if condition.excluded else ""
        return f"{minus}{facet.typed[0]}:{self._value_text(facet, condition.value)}"

    def _value_text(self, facet: Facet, value: str) -> str:
        if value == NOT_RECORDED:
            return _NOT_RECORDED
        short = facet.short(value)
        written = short if self.value(facet, short) == value else value
        escaped = _ESCAPED.sub(lambda match: f"%{ord(match.group()):02x};", written)
        return escaped if _PLAIN.fullmatch(escaped) else f'"{escaped}"'


def read_question(text: str, vocabulary: Vocabulary, *, typing: bool = False) -> Question:
    """The question of a text: conditions where it names facet values, words elsewhere.

    A condition beside an OR stays a word: facets have no alternatives across facets. While somebody
    is `typing`, a range of days at the end counts as far as it is written.
    """
    chunks = list(CHUNK.finditer(text))
    conditions: dict[tuple[str, str], Condition] = {}
    kept, end = [], 0
    for number, chunk in enumerate(chunks):
        beside = [other.group() for other in chunks[max(0, number - 1) : number + 2]]
        begun = typing and chunk.end() == len(text)
        condition = None if "OR" in beside else _condition(chunk, vocabulary, begun=begun)
        if condition is not None:
            conditions.pop(condition[:2], None)  # the last condition on a value wins
            conditions[condition[:2]] = condition
            kept.append(text[end : chunk.start()])
            end = chunk.end()
    words = " ".join(filter(None, (part.strip() for part in (*kept, text[end:]))))
    while words.startswith(f"{_NOTHING} "):
        words = words.removeprefix(_NOTHING).lstrip()
    return Question(words, tuple(conditions.values()))


def delegation_text(code: str, name: str) -> str:
    """The text that finds the rows of one delegation, by its code and its name.

    The code alone would find others: “AND” and “SUR” are words in their names.
    """
    plain = re.sub(f"[{QUOTES}]", " ", f"{code} {name}")
    return f'delegation:"{plain}"'


def question_text(question: Question, vocabulary: Vocabulary) -> str:
    """The text that `read_question` reads as `question`."""
    parts = [vocabulary.text(condition) for condition in question.conditions]
    first = CHUNK.search(question.words)
    if parts and first and first.group() == "OR":
        parts.append(_NOTHING)
    return " ".join(filter(None, (*parts, question.words)))


def _condition(
    chunk: re.Match[str], vocabulary: Vocabulary, *, begun: bool = False
) -> Condition | None:
    facet = vocabulary.facet(chunk["field"]) if chunk["field"] else None
    if facet is None or (chunk["phrase"] is not None and not chunk["closed"]):
        return None
    if chunk["word"] == _NOT_RECORDED:
        return Condition(facet.name, NOT_RECORDED, bool(chunk["minus"]))
    typed = chunk["word"] if chunk["phrase"] is None else chunk["phrase"]
    ranges = FACETS.get(_RANGES.get(facet.name, ""))
    for each in filter(None, (facet, ranges)):
        days = begun_range(typed) if begun and each.is_range else None
        value = vocabulary.value(each, days.text if days else typed)
        if value is not None:
            return Condition(each.name, value, bool(chunk["minus"]))
    return None


def _number(typed: str) -> str | None:
    """A number as the records hold it; None if it is none."""
    return str(int(typed)) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else None


def _by_words(facet: Facet, values: Iterable[str]) -> Mapping[str, str | None]:
    """The values by their other names; None for a name that two of them have."""
    found: dict[str, str | None] = {}
    for value in filter(None, values):
        for name in {fold(word) for word in (value, *facet.words(value))}:
            found[name] = None if name in found else value
    found.pop("", None)
    return found


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
