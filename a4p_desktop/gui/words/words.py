"""The words on the screen for codes, dates, numbers and cells."""

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.code_titles import CodeTitles
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.origin.bundled import base_is_bundled
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.tables import Table

say = Speaker("words", on_screen=True)

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


class Wording(CodeTitles):
    """The words for the cells of one records file on the screen."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive)
        self._titles["origin"] = {
            **{code: said(words) for code, words in codes.ORIGIN_SEEN.items()},
            **({} if base_is_bundled(archive.info) else {codes.BUNDLED: say("This file")}),
        }

    def cell(self, column: Column, value: Cell) -> str:
        """The text of a cell; NOT_KNOWN if it is blank."""
        return self.words(column, value) or NOT_KNOWN
