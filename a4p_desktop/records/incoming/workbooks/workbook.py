"""What all workbooks have: sheets, one of which is read; and what is told of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.progress import Report
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.language import Speaker, current

say = Speaker("Incoming")

_DAMAGED = say.mark("The workbook cannot be read: {reason}.")
SAVE_ANEW = say.mark("Save it as a new file in a spreadsheet program and choose that file.")
_PROTECTED = say.mark("The workbook is protected by a password.")
_UNPROTECT = say.mark("Save it without a password in a spreadsheet program and choose that file.")
_NO_SHEET = say.mark("The workbook has no sheet {sheet}.")
_NO_SHEETS = say.mark("The workbook has no sheet with cells.")
_CHOOSE = say.mark("Choose another sheet or another file.")
MOST_SHEETS = 10_000
"""Sheets beyond are left out: nobody could choose among them."""
_MOST_NAMED = 5
"""Hidden sheets, rows and columns that a note names."""


class Sheet(NamedTuple):
    """A sheet of cells."""

    name: str
    hidden: bool
    part: str
    """Where the file holds it."""


class Workbook(Protocol):
    """A workbook in an open file."""

    @property
    def sheets(self) -> Sequence[Sheet]:
        """Its sheets of cells, in their order."""

    def read(self, sheet: Sheet, rows: RowsWriter, report: Report) -> Iterable[str]:
        """Read the cells into `rows`; what the user must know of them.

        Raises RecordsError where they cannot be read, and whatever `report` raises.
        """


def damaged(reason: str) -> RecordsError:
    """The trouble of a workbook that is not what it must be."""
    return RecordsError(_DAMAGED, SAVE_ANEW, reason=reason)


def cut_off() -> RecordsError:
    """The trouble of a workbook of which a part is missing or makes no sense."""
    return damaged(say("it is cut off, or damaged"))


def protected() -> RecordsError:
    """The trouble of a workbook that asks for a password."""
    return RecordsError(_PROTECTED, _UNPROTECT)


def wanted_sheets(sheets: Sequence[Sheet], name: str) -> Sequence[Sheet]:
    """The sheet `name`; those that are not hidden, or else all, where `name` is blank.

    Raises RecordsError where there is none.
    """
    if not sheets:
        raise RecordsError(_NO_SHEETS, _CHOOSE)
    if not name:
        return [sheet for sheet in sheets if not sheet.hidden] or sheets
    found = [sheet for sheet in sheets if sheet.name == name]
    if not found:
        raise RecordsError(_NO_SHEET, _CHOOSE, sheet=name)
    return found[:1]


def hidden_sheets(sheets: Sequence[Sheet], read: Sheet) -> Iterator[str]:
    """What the user must know of hidden sheets, when `read` is the one that is read."""
    if read.hidden:
        yield say("The sheet {sheet} is hidden in the file.", sheet=read.name)
    others = [sheet.name for sheet in sheets if sheet.hidden and sheet != read]
    if others:
        yield say(
            "{n} hidden sheet is not read: {names}.|{n} hidden sheets are not read: {names}.",
            n=len(others),
            names=named(others),
        )


def named(names: Sequence[str]) -> str:
    """The names in one text, only the first of many."""
    more = ["…"] if len(names) > _MOST_NAMED else []
    return current().series([*names[:_MOST_NAMED], *more])
