"""The words for a view: what it may be called, and what differs where it is opened."""

import re
from collections.abc import Callable
from html import escape
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.words.words import code_words, date_words, heading, number_words
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import Differences, RecordsIdentity, View
from a4p_desktop.records.schema.facets import FACETS, NOT_RECORDED
from a4p_desktop.records.schema.tables import TABLES

Titles: TypeAlias = Callable[[str, str], str]
"""The words for a code of a vocabulary, such as Wording.title."""

_LONGEST_NAME = 80
_MOST_UNKNOWN = 5
_LONGEST_PART = 60


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("View", text)


def proposed_name(view: View, titles: Titles = code_words) -> str:
    """What a view may be called: its words and its conditions, or else its table."""
    asked = (_value_words(condition, titles) for condition in view.question.conditions)
    parts = [view.question.words, *asked]
    name = ", ".join(filter(None, (" ".join(part.split()) for part in parts)))
    return cut(name, _LONGEST_NAME) or heading(TABLES[view.table])


def file_name(name: str) -> str:
    """`name` without what no system allows in the name of a file."""
    return re.sub(r"[^\w()+ -]+", "-", name).strip(" -") or "view"


def difference_words(differences: Differences) -> str:
    """What is not as it was where a view was made; "" where all is."""
    told = []
    if differences.other_records is not None:
        made_with = _records_words(differences.other_records)
        told.append(tr("Opened on other records than it was made with ({}).").format(made_with))
    then, now = differences.rows_then, differences.rows_now
    if then is not None and then != now:
        rows = tr("Rows: {now} now, {then} then.")
        told.append(rows.format(now=number_words(now), then=number_words(then)))
    if unknown := differences.unknown:
        words = [_condition_words(condition) for condition in unknown[:_MOST_UNKNOWN]]
        if len(unknown) > _MOST_UNKNOWN:
            words.append(tr("{} more").format(number_words(len(unknown) - _MOST_UNKNOWN)))
        told.append(tr("Not known here: {}.").format("; ".join(words)))
    return " ".join(told)


def cut(text: str, most: int) -> str:
    """`text`, ended by three dots where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def tip(text: str) -> str:
    """`text` as a tooltip that shows it as it is, though it may look like HTML."""
    return f"<p>{escape(text)}</p>"


def _value_words(condition: Condition, titles: Titles) -> str:
    facet = FACETS[condition.facet]
    if condition.value == NOT_RECORDED:
        words = tr("{} not recorded").format(_facet_words(condition))
    else:
        words = titles(facet.vocabulary or facet.name, condition.value)
    return tr("without {}").format(words) if condition.excluded else words


def _condition_words(condition: Condition) -> str:
    facet = FACETS[condition.facet]
    words = code_words(facet.vocabulary or facet.name, condition.value)
    return f"{_facet_words(condition)} {cut(words, _LONGEST_PART)}"


def _facet_words(condition: Condition) -> str:
    return QCoreApplication.translate("tables", FACETS[condition.facet].heading)


def _records_words(records: RecordsIdentity) -> str:
    """What people call these records; where they have no name, what tells them from others."""
    is_date = re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", records.created)
    created = date_words(records.created, whole=True) if is_date else ""
    words = ", ".join(filter(None, (cut(records.title, _LONGEST_PART), created)))
    return words or cut(records.digest, 12)
