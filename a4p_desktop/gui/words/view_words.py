"""The words for a view: a proposed name, and the differences when it is opened."""

import re
from collections.abc import Callable
from typing import TypeAlias

from a4p_desktop.gui.words.facet_words import facet_heading
from a4p_desktop.gui.words.words import code_words, date_words, heading
from a4p_desktop.records.files.portable_name import portable_name
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import Differences, RecordsIdentity, View
from a4p_desktop.records.schema.facets import FACETS, NOT_RECORDED
from a4p_desktop.records.schema.tables import TABLES

say = Speaker("View", on_screen=True)

Titles: TypeAlias = Callable[[str, str], str]
"""The words for a code of a vocabulary, such as Wording.short."""

_LONGEST_NAME = 80
_MOST_UNKNOWN = 5
_LONGEST_PART = 60


def proposed_name(view: View, titles: Titles = code_words) -> str:
    """A name for a view: its search words and conditions; without any, the heading of its table."""
    conditions = (_value_words(condition, titles) for condition in view.question.conditions)
    parts = [view.question.words, *conditions]
    name = ", ".join(filter(None, (" ".join(part.split()) for part in parts)))
    return cut(name, _LONGEST_NAME) or heading(TABLES[view.table])


def file_name(name: str) -> str:
    """`name` as that of a file on any system."""
    return portable_name(name) or say("view")


def difference_words(differences: Differences) -> str:
    """What differs from when a view was made; "" if nothing does."""
    sentences = []
    if differences.other_records is not None:
        made_with = _records_words(differences.other_records)
        sentences.append(
            say(
                "Made with other records ({records}).",
                records=made_with,
            )
        )
    then, now = differences.rows_then, differences.rows_now
    if then is not None and then != now:
        sentences.append(say("Rows: {now} now, {then} when it was shared.", now=now, then=then))
    if unknown := differences.unknown:
        words = [_condition_words(condition) for condition in unknown[:_MOST_UNKNOWN]]
        if len(unknown) > _MOST_UNKNOWN:
            words.append(say("{n} more|{n} more", n=len(unknown) - _MOST_UNKNOWN))
        sentences.append(say("Not in these records: {values}.", values="; ".join(words)))
    return " ".join(sentences)


def cut(text: str, most: int) -> str:
    """`text`, cut to `most` characters with three dots at the end if it is longer."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _value_words(condition: Condition, titles: Titles) -> str:
    facet = FACETS[condition.facet]
    if condition.value == NOT_RECORDED:
        words = say("{facet} not recorded", facet=facet_heading(facet))
    else:
        words = titles(facet.vocabulary or facet.name, condition.value)
    return say("without {value}", value=words) if condition.excluded else words


def _condition_words(condition: Condition) -> str:
    facet = FACETS[condition.facet]
    words = code_words(facet.vocabulary or facet.name, condition.value)
    return f"{facet_heading(facet)} {cut(words, _LONGEST_PART)}"


def _records_words(records: RecordsIdentity) -> str:
    """Title and date of records; without both, the start of their digest."""
    is_date = re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", records.created)
    created = date_words(records.created, whole=True) if is_date else ""
    words = ", ".join(filter(None, (cut(records.title, _LONGEST_PART), created)))
    return words or cut(records.digest, 12)
