"""The rows of a sheet: written one by one within bounds, then read from any place."""

from array import array
from collections.abc import Iterable, Mapping, Sequence

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.cell_text import cell_text
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

MOST_ROWS = 200_000
"""Twice as many as the longest list that we know; a stray cell far below ends the reading soon."""
MOST_COLUMNS = 1_000
"""Ten times the widest list that we know; more can be neither shown nor matched."""
MOST_CHARACTERS = 2**22
"""Of a row, as in our own tables: the full text of a long day is a tenth of that."""
HEAD = 60
"""Rows from the first filled one among which the headings are looked for."""

_MOST_SPREAD = 100_000
"""Cells that merged cells fill; those beyond stay blank."""
_SEPARATOR = "\x1f"  # no cell holds a control character
_SHOWN = 500  # characters of a cell of the head

_TOO_MANY_ROWS = say.mark("The list reaches row {row}; {most} rows are allowed.")
_TOO_MANY_COLUMNS = say.mark("The list reaches column {column}; {most} columns are allowed.")
_ROW_TOO_LONG = say.mark("A row has more than {most} characters.")
_TOO_LONG = say.mark("Row {row} has more than {most} characters.")
_TIDY = say.mark("Delete what is not part of the list, or split it into several files.")


class StoredRows:
    """The rows of a grid; they may be asked for from several threads."""

    def __init__(self, texts: StoredTexts, skipped: int, columns: slice, spread: "Spread") -> None:
        self._texts = texts
        self._skipped = skipped
        self._columns = columns
        self._spread = spread
        self._width = columns.stop - columns.start

    def __len__(self) -> int:
        return max(0, len(self._texts) - self._skipped)

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        """The rows `first` to `last`, both counted from 0 and included; all have the same width."""
        first, last = max(first, 0) + self._skipped, min(last, len(self) - 1) + self._skipped
        if first > last:
            return []
        return [
            self._cells(place, text)
            for place, text in enumerate(self._texts.get(first, last), first)
        ]

    def _cells(self, place: int, text: str) -> tuple[str, ...]:
        cells = _spread(text.split(_SEPARATOR), self._spread.get(place))[self._columns]
        return (*cells, *("",) * (self._width - len(cells)))


Spread = Mapping[int, Mapping[int, str]]
"""Cells that stand for others too, by row and column counted from 0."""


def _spread(cells: list[str], more: Mapping[int, str] | None) -> list[str]:
    if more:
        cells += [""] * (max(more) + 1 - len(cells))
        for column, text in more.items():
            cells[column] = cells[column] or text
    return cells


class RowCells:
    """The cells of a row while it is read, within bounds."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._characters = 0

    def begin(self) -> None:
        """A new row begins."""
        self.texts = []
        self._characters = 0

    def put(self, column: int, text: str, repeated: int = 1) -> None:
        """Put `text` into the cell in `column`, from 0, and so many in all to its right.

        Raises RecordsError where the row becomes too wide or too long.
        """
        if not text:
            return
        last = column + repeated
        self._characters += len(text) * repeated
        if last > MOST_COLUMNS:
            raise too_many_columns(last)
        if self._characters > MOST_CHARACTERS:
            raise RecordsError(_ROW_TOO_LONG, _TIDY, most=MOST_CHARACTERS)
        self.texts += [""] * (last - len(self.texts))
        self.texts[column:last] = [text] * repeated


class RowsWriter:
    """Takes the rows of a sheet from its top, without the blank ones above the first filled one."""

    def __init__(self) -> None:
        self.first = 1
        """The number of the first filled row, from 1, as a spreadsheet counts."""
        self.head: list[list[str]] = []
        """The first rows, from the first filled one on; long cells are cut."""
        self.unreadable = False
        """Whether a cell holds U+FFFD, which stands for bytes that are no letter."""
        self._texts = StoredTexts()
        self._spread: list[tuple[int, int, int]] = []
        # Of each row the first filled column and the one behind the last; both 0 in a blank row.
        self._starts, self._stops = array("H"), array("H")

    @property
    def last(self) -> int:
        """The number of the last filled row; 0 where there is none."""
        return self.first + len(self._texts) - 1 if self._texts else 0

    def add(self, number: int, cells: Iterable[str]) -> None:
        """Add the row `number`, greater than that of the row before; blank rows may be passed over.

        Raises RecordsError where it lies beyond one of the bounds.
        """
        row = [cell_text(cell) if cell else "" for cell in cells]
        while row and not row[-1]:
            row.pop()
        if not row:
            return
        self._hold_bounds(number, row)
        if not self._texts:
            self.first = number
        for _ in range(number - self.first - len(self._texts)):
            self._store([])
        self._store(row)

    def _hold_bounds(self, number: int, row: list[str]) -> None:
        if number > MOST_ROWS:
            raise RecordsError(_TOO_MANY_ROWS, _TIDY, row=number, most=MOST_ROWS)
        if len(row) > MOST_COLUMNS:
            raise too_many_columns(len(row))
        if sum(map(len, row)) > MOST_CHARACTERS:
            raise RecordsError(_TOO_LONG, _TIDY, row=number, most=MOST_CHARACTERS)

    def _store(self, row: list[str]) -> None:
        text = _SEPARATOR.join(row)
        self.unreadable = self.unreadable or "\ufffd" in text
        self._texts.add(text)
        self._starts.append(next((place for place, cell in enumerate(row) if cell), 0))
        self._stops.append(len(row))
        if len(self.head) < HEAD:
            self.head.append([cell[:_SHOWN] for cell in row])

    def spread(self, column: int, first: int, last: int) -> None:
        """The cell in `column`, from 0, and row `first`, from 1, stands for those to row `last`."""
        if last > first and column < MOST_COLUMNS and len(self._spread) < _MOST_SPREAD:
            self._spread.append((column, first, min(last, MOST_ROWS)))

    def filled_columns(self) -> range:
        """The numbers of the columns, from 1, between the first and the last that are filled."""
        starts = (start for start, stop in zip(self._starts, self._stops, strict=True) if stop)
        return range(min(starts, default=0) + 1, max(self._stops, default=0) + 1)

    def rows(self, heading_row: int) -> tuple[tuple[str, ...], StoredRows]:
        """The headings, and the rows below them, without blank columns at either side.

        `heading_row` is the number of a row; 0 where there are none.
        """
        place = heading_row - self.first if heading_row else -1
        skipped = min(max(place + 1, 0), len(self._texts))
        shown = range(max(place, 0), len(self._texts))
        stop = max((self._stops[row] for row in shown), default=0)
        start = min((self._starts[row] for row in shown if self._stops[row]), default=0)
        spread = self._spread_cells()
        rows = StoredRows(self._texts, skipped, slice(start, stop), spread)
        if not 0 <= place < len(self._texts):
            return ("",) * (stop - start), rows
        above = StoredRows(self._texts, place, slice(start, stop), spread)
        return above.get(0, 0)[0], rows

    def _spread_cells(self) -> Spread:
        """The cells that take over a text from above."""
        found: dict[int, dict[int, str]] = {}
        left = _MOST_SPREAD
        for column, first, last in self._spread:
            place = first - self.first
            if not 0 <= place < len(self._texts) or left <= 0:
                continue
            cells = self._texts.get(place, place)[0].split(_SEPARATOR)
            text = cells[column] if column < len(cells) else ""
            for below in range(place + 1, min(last - self.first + 1, len(self._texts))):
                if text and self._stops[below]:
                    found.setdefault(below, {})[column] = text
                    left -= 1
        return found


def too_many_columns(number: int) -> RecordsError:
    """The trouble that column `number`, from 1, is filled."""
    return RecordsError(_TOO_MANY_COLUMNS, _TIDY, column=column_name(number), most=MOST_COLUMNS)


def column_name(number: int) -> str:
    """The letters of column `number`, from 1, as a spreadsheet shows them: 28 is AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
