"""Codes, dates and numbers -> the words on the screen, in one place."""

from collections import Counter
from collections.abc import Mapping

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.tables import Table

say = Speaker("words")

NOT_KNOWN = "—"
"""Stands in a cell for what is not known; screen readers are given words instead."""


def heading(thing: Column | Table) -> str:
    """What is written over a column, or on a table's tab."""
    return said(thing.heading)


def code_words(vocabulary: str, code: Cell) -> str:
    """The words for a code, or the code itself where it has none."""
    return codes.words(vocabulary, str(code))


def not_known() -> str:
    """What the sign for “not known” says to a screen reader and as a tooltip."""
    return say("Not known: no source seen says it")


def number_words(number: int) -> str:
    """A number as the user's language writes it."""
    return current().number(number)


def date_words(date: Cell, *, whole: bool = False) -> str:
    """An ISO date, which may be cut to a month or a year, as people write it."""
    return current().date(str(date or ""), "long" if whole else "short")


def period_words(start: Cell, end: Cell) -> str:
    """A day, or the days from one to another."""
    return current().period(str(start or ""), str(end or ""))


class Wording:
    """The words for the cells of one records file, whose meetings and themes have titles."""

    def __init__(self, archive: Archive) -> None:
        self._titles: dict[str, dict[str, str]] = {}
        dates: dict[str, dict[str, Cell]] = {}
        for column, code, words, date in archive.iter_query(WORDS):
            self._titles.setdefault(column, {})[code] = words
            if date:
                dates.setdefault(column, {})[code] = date
        self._dates = {
            column: _of_namesakes(self._titles[column], dates[column]) for column in dates
        }

    def cell(self, column: Column, value: Cell) -> str:
        """What the screen shows for one cell; NOT_KNOWN where it is blank."""
        if value is None or value == "":
            return NOT_KNOWN
        if column.kind is Kind.NUMBER:
            return number_words(int(value))
        if column.kind is Kind.DATE:
            return date_words(value)
        if column.kind is Kind.CODES:
            return "; ".join(self.title(column.name, code) for code in str(value).split("|"))
        if column.kind is Kind.CODE:
            return self.title(column.name, str(value))
        return " ".join(str(value).split())

    def title(self, column: str, code: str) -> str:
        """The words for one code of a column; with the date where several are called so."""
        title = self._titles.get(column, {}).get(code)
        if title is None:
            return code_words(column, code)
        date = self._dates.get(column, {}).get(code)
        return f"{date_words(date)} · {title}" if date else title


def _of_namesakes(titles: Mapping[str, str], dates: Mapping[str, Cell]) -> Mapping[str, Cell]:
    """The dates of those that are called as another is."""
    called = Counter(titles.values())
    return {code: date for code, date in dates.items() if called[titles[code]] > 1}
