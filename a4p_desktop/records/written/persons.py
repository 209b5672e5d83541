"""Reads the names of speakers: without honorifics, in any order, and apart from their titles."""

import re
from typing import NamedTuple

from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import folded_words
from a4p_desktop.records.text.near_words import allowance
from a4p_desktop.records.text.spelling import spelled

_HONORIFICS = frozenset(
    word
    for words in (
        "h e he hon honourable honorable excellency mr mrs ms miss mx dr prof professor sir dame",
        "lord lady sheikh sheikha his her the right rt m mme mlle son se excellence s excelencia",
        "su sr sra srta exmo exma don dona amb ambassador gen general maj lt col brig capt adm",
        "г н жа господин госпожа его ее превосходительство",
        "السيد السيده معالي سعاده فخامه صاحب صاحبه الدكتور 先生 女士 阁下",
    )
    for word in words.split()
)
_BEFORE = re.compile(
    r"""(?:(?:(?:H\.?\s?E|S\.?\s?E|H\.?\s?R\.?\s?H|H\.?\s?M)\b\.?|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Hon|Sr|Sra
    |Srta|Mme|Mlle|MM?)\b\.?|His\ Excellency|Her\ Excellency|(?:Son|Su)\ Exc\w+|The\ Honou?rable)
    \s*)+""",
    re.VERBOSE,
)

_EXCELLENCY = re.compile(
    r"(?:H\.?\s?E|S\.?\s?E|Hon)\b\.?|(?:His|Her|Son|Su) Exc\w+|The Honou?rable"
)


class Person(NamedTuple):
    """A speaker as written, taken apart."""

    name: str
    honorific: str = ""
    title: str = ""


def read_person(text: str, *, with_title: bool = False) -> Person:
    """The speaker that `text` names; `with_title`, the title follows after the first comma.

    What stands before the name is the honorific, without H.E. and the like: Mr.
    """
    name, title = spelled(text), ""
    if with_title:
        first, *others = [
            spelled(line) for line in re.split(r"[\r\n]+", text) if spelled(line)
        ] or [""]
        name, _, behind = first.partition(",")
        title = ", ".join(filter(None, (behind.strip(), *others)))
    match = _BEFORE.match(name)
    if match is None or match.end() == len(name):
        return Person(name.strip(), "", title)
    honorific = _EXCELLENCY.sub("", match.group()).strip(" .")
    return Person(name[match.end() :].strip(), honorific, title)


def person_key(name: str) -> tuple[str, ...]:
    """The key of a name: equal for all orders of its words, with and without honorifics."""
    words = sorted(folded_words(name))
    return tuple(word for word in words if word not in _HONORIFICS) or tuple(words)


def is_near_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two keys may be spellings of one name: each word of the shorter is in the longer,
    nearly or as an initial, and one of more than two letters among them."""
    few, many = sorted((one, other), key=len)
    left = list(many)
    told = False
    for word in few:
        like = next((each for each in left if _is_near(word, each)), None)
        if like is None:
            return False
        left.remove(like)
        told = told or min(len(word), len(like)) > 2
    return told


def _is_near(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    most = allowance(min(len(word), len(other)))
    return abs(len(word) - len(other)) <= most and EditDistance(word).to(other, most) is not None
