"""The words for codes: the titles of meetings, instruments, themes and sources, and fixed words."""

from collections import Counter
from collections.abc import Mapping

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.language import current
from a4p_desktop.records.schema import codes


class CodeTitles:
    """The words for the codes of one records file."""

    def __init__(self, archive: Archive) -> None:
        self._titles: dict[str, dict[str, str]] = {}
        dates: dict[str, dict[str, str]] = {}
        for found in archive.iter_query(WORDS):
            self._titles.setdefault(found.column_name, {})[found.code] = found.words
            if found.date:
                dates.setdefault(found.column_name, {})[found.code] = found.date
        self._dates = {
            column: _of_namesakes(self._titles[column], dates[column]) for column in dates
        }

    def title(self, column: str, code: str) -> str:
        """The words for a code of `column`; with its date if another code has the same words."""
        title = self._titles.get(column, {}).get(code)
        if title is None:
            return codes.words(column, code)
        date = self._dates.get(column, {}).get(code)
        return f"{current().date(date, 'short')} · {title}" if date else title


def _of_namesakes(titles: Mapping[str, str], dates: Mapping[str, str]) -> Mapping[str, str]:
    """The dates of the codes that share their title with another."""
    called = Counter(titles.values())
    return {code: date for code, date in dates.items() if called[titles[code]] > 1}
