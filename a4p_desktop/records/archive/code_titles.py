"""The words for cells as the window shows them, with the titles that one records file has."""

from collections import Counter
from collections.abc import Mapping

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.language import current
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import SEPARATOR, Column, Kind

BEHIND_DATE = " · "
"""Parts a date from the title behind it."""


class CodeTitles:
    """The words for the cells of one records file, with the titles of its meetings and themes."""

    def __init__(self, archive: Archive) -> None:
        self._titles: dict[str, dict[str, str]] = {}
        self._short: dict[str, dict[str, str]] = {}
        dates: dict[str, dict[str, str]] = {}
        one: dict[str, str] = {}
        for found in archive.iter_query(WORDS):
            self._titles.setdefault(found.column_name, {})[found.code] = found.words
            if found.short:
                self._short.setdefault(found.column_name, {})[found.code] = found.short
            if found.date:
                # A thousand meetings may have one date between them: it is kept once.
                same = one.setdefault(found.date, found.date)
                dates.setdefault(found.column_name, {})[found.code] = same
        self._dates = dates
        self._namesakes = {
            column: _namesakes(self._titles[column], dates[column]) for column in dates
        }

    def words(self, column: Column, cell: Cell) -> str:
        """The text of a cell in one line; "" if it is blank."""
        if cell is None or cell == "":
            return ""
        match column.kind:
            case Kind.NUMBER:
                return current().number(int(cell))
            case Kind.DATE:
                return current().date(str(cell), "short")
            case Kind.CODES:
                return SEPARATOR.join(
                    self.title(column.name, code) for code in str(cell).split("|")
                )
            case Kind.CODE:
                return self.title(column.name, str(cell))
        return " ".join(str(cell).split())

    def title(self, column: str, code: str) -> str:
        """The words for a code of `column`; with its date if another code has the same words."""
        title = self.undated(column, code)
        is_namesake = code in self._namesakes.get(column, ())
        return self._with_date(column, code, title) if is_namesake else title

    def undated(self, column: str, code: str) -> str:
        """The words for a code of `column` without its date, for places that show it as well."""
        title = self._titles.get(column, {}).get(code)
        return codes.words(column, code) if title is None else title

    def short(self, column: str, code: str) -> str:
        """The short title of a meeting or an instrument, for narrow places; else as `title`."""
        return self._short.get(column, {}).get(code) or self.title(column, code)

    def dated(self, column: str, code: str, *, whole: bool = False) -> str:
        """The short title, or the `whole` one, behind its date if it has one."""
        title = None if whole else self._short.get(column, {}).get(code)
        title = title or self._titles.get(column, {}).get(code) or codes.words(column, code)
        return self._with_date(column, code, title)

    def date(self, column: str, code: str) -> str:
        """The date of a meeting or an instrument in words; "" if none is recorded."""
        date = self._dates.get(column, {}).get(code)
        return current().date(date, "short") if date else ""

    def _with_date(self, column: str, code: str, title: str) -> str:
        return BEHIND_DATE.join(filter(None, (self.date(column, code), title)))


def _namesakes(titles: Mapping[str, str], dates: Mapping[str, str]) -> frozenset[str]:
    """The codes with a date that share their title with another."""
    called = Counter(titles.values())
    return frozenset(code for code in dates if called[titles[code]] > 1)
