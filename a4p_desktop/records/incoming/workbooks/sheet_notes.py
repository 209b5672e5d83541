"""What the user must know of a sheet: what is hidden in it, and which values are missing."""

from a4p_desktop.records.incoming.reading.stored_rows import (
    MOST_COLUMNS,
    RowsWriter,
    column_name,
)
from a4p_desktop.records.incoming.workbooks.workbook import named
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")


class SheetNotes:
    """Counts what is met while a sheet is read."""

    def __init__(self) -> None:
        self.missing = 0
        """Formulas whose value the file does not hold."""
        self._rows: list[int] = []
        self._columns: list[tuple[int, int]] = []

    def hide_row(self, number: int) -> None:
        """The row `number`, which has filled cells, is hidden."""
        self._rows.append(number)

    def hide_columns(self, first: int, last: int) -> None:
        """The columns `first` to `last` are hidden, whether or not cells are filled in them."""
        if len(self._columns) < MOST_COLUMNS:
            self._columns.append((first, last))

    def told(self, rows: RowsWriter) -> list[str]:
        """The notes, in the language of the program."""
        notes = []
        if self._rows:
            names = named([str(number) for number in self._rows])
            notes.append(
                say(
                    "{n} hidden row is read as well: {names}."
                    "|{n} hidden rows are read as well: {names}.",
                    n=len(self._rows),
                    names=names,
                )
            )
        columns = [
            column_name(number)
            for number in rows.filled_columns()
            if any(first <= number <= last for first, last in self._columns)
        ]
        if columns:
            notes.append(
                say(
                    "{n} hidden column is read as well: {names}."
                    "|{n} hidden columns are read as well: {names}.",
                    n=len(columns),
                    names=named(columns),
                )
            )
        if self.missing:
            notes.append(
                say(
                    "{n} cell has a formula without a saved value and is read as blank; save the "
                    "file in a spreadsheet program to add it."
                    "|{n} cells have formulas without saved values and are read as blank; save "
                    "the file in a spreadsheet program to add them.",
                    n=self.missing,
                )
            )
        return notes
