"""The words on the screen for codes, dates, numbers and cells."""

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
"""The sign in a cell for what is not known; screen readers read `not_known()` instead."""


def heading(thing: Column | Table) -> str:
    """The heading of a column, or of the tab of a table."""
    return said(thing.heading)


def code_words(vocabulary: str, code: Cell) -> str:
    """The words for a code of `vocabulary`; the code itself if it has none."""
    return codes.words(vocabulary, str(code))


def not_known() -> str:
    """What NOT_KNOWN means, for screen readers and as a tooltip."""
    return say("Not known: no source seen says it")


def number_words(number: int) -> str:
    """A whole number with its digits grouped, in the language of the program."""
    return current().number(number)


def date_words(date: Cell, *, whole: bool = False) -> str:
    """An ISO date, possibly cut to its month or year; `whole` writes the month in full."""
    return current().date(str(date or ""), "long" if whole else "short")


def period_words(start: Cell, end: Cell) -> str:
    """A day, or a period of days, from ISO dates."""
    return current().period(str(start or ""), str(end or ""))


class Wording:
    """The words for the cells of one records file, with the titles of its meetings and themes."""

    def __init__(self, archive: Archive) -> None:
        self._titles: dict[str, dict[str, str]] = {}
        self._short: dict[str, dict[str, str]] = {}
        dates: dict[str, dict[str, Cell]] = {}
        for column, code, words, short, date in archive.iter_query(WORDS):
            self._titles.setdefault(column, {})[code] = words
            if short:
                self._short.setdefault(column, {})[code] = short
            if date:
                dates.setdefault(column, {})[code] = date
        self._dates = {
            column: _of_namesakes(self._titles[column], dates[column]) for column in dates
        }

    def cell(self, column: Column, value: Cell) -> str:
        """The text of a cell; NOT_KNOWN if it is blank."""
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
        """The words for a code of `column`; with its date if another code has the same words."""
        title = self._titles.get(column, {}).get(code)
        if title is None:
            return code_words(column, code)
        date = self._dates.get(column, {}).get(code)
        return f"{date_words(date)} · {title}" if date else title

    def short(self, column: str, code: str) -> str:
        """The short title of a meeting or an instrument, for narrow places; else as `title`."""
        return self._short.get(column, {}).get(code) or self.title(column, code)


def _of_namesakes(titles: Mapping[str, str], dates: Mapping[str, Cell]) -> Mapping[str, Cell]:
    """The dates of the codes that share their title with another."""
    called = Counter(titles.values())
    return {code: date for code, date in dates.items() if called[titles[code]] > 1}
