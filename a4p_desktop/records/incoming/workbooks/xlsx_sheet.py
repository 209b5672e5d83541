"""The cells of a sheet of Excel, and which of its rows and columns are hidden."""

import math
import re
from collections.abc import Mapping, Sequence

from a4p_desktop.records.incoming.reading.collected import Collected
from a4p_desktop.records.incoming.reading.stored_rows import RowCells, RowsWriter
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.incoming.workbooks.number_format import DateForm, shown_number
from a4p_desktop.records.incoming.workbooks.sheet_notes import SheetNotes
from a4p_desktop.records.incoming.workbooks.workbook import damaged
from a4p_desktop.records.incoming.workbooks.xlsx_parts import is_true, plain
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_PLACE = re.compile(r"\$?([A-Za-z]{1,7})\$?([0-9]{1,9})", re.ASCII)


class SheetPart:
    """Takes the cells of a sheet to `rows` as they are shown."""

    def __init__(
        self,
        rows: RowsWriter,
        texts: StoredTexts,
        forms: Sequence[DateForm | None],
        *,
        from_1904: bool,
    ) -> None:
        self._rows = rows
        self._texts = texts
        self._forms = forms
        self._from_1904 = from_1904
        self._notes = SheetNotes()
        self._row = 0
        self._hidden = False
        self._cells = RowCells()
        self._column = -1
        self._kind, self._style, self._formula = "n", "0", False
        self._collected = Collected()
        self._phonetic = False
        self._in_text, self._valued = False, False

    def notes(self) -> list[str]:
        """What the user must know of the cells."""
        return self._notes.told(self._rows)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "c":
                self._begin_cell(attributes)
            case "v" | "t" if not self._phonetic:
                self._in_text = self._valued = True
            case "f":
                self._formula = True
            case "row":
                self._begin_row(attributes)
            case "rPh":
                self._phonetic = True
            case "col" if is_true(attributes.get("hidden")):
                first, last = attributes.get("min", ""), attributes.get("max", "")
                if first.isdecimal() and last.isdecimal():
                    self._notes.hide_columns(int(first[:9]), int(last[:9]))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._in_text = False
            case "c":
                self._end_cell()
            case "row":
                self._rows.add(self._row, self._cells.texts)
                if self._hidden and any(self._cells.texts):
                    self._notes.hide_row(self._row)
            case "rPh":
                self._phonetic = False

    def text(self, text: str) -> None:
        if self._in_text:
            self._collected.add(text)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        row = int(number[:9]) if number.isdecimal() else self._row + 1
        if row <= self._row:
            raise damaged(say("its rows are not in order"))
        self._cells.begin()
        self._row, self._column = row, -1
        self._hidden = is_true(attributes.get("hidden"))

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        self._column = column_number(place.group(1)) - 1 if place else self._column + 1
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._formula = self._valued = False
        self._collected.begin()

    def _end_cell(self) -> None:
        if self._formula and not self._valued:
            self._notes.missing += 1
        value = self._collected.end()
        self._cells.put(self._column, self._shown(value) if value else "")

    def _shown(self, value: str) -> str:
        """The value of the cell as a text."""
        match self._kind:
            case "s":
                place = int(value[:9]) if value.isdecimal() else len(self._texts)
                if place >= len(self._texts):
                    raise damaged(say("a cell refers to a text that is missing"))
                return self._texts.get(place, place)[0]
            case "b":
                return "TRUE" if value.strip() == "1" else "FALSE"
            case "n":
                return self._number(value)
            case "d":
                return value.removesuffix("Z").removesuffix("T00:00:00")
            case _:
                return plain(value)

    def _number(self, value: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        if not math.isfinite(number):
            return value
        style = int(self._style) if self._style.isdecimal() else 0
        form = self._forms[style] if style < len(self._forms) else None
        return shown_number(number, form, from_1904=self._from_1904)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        start, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
        if start and end:
            self._rows.spread(
                column_number(start.group(1)) - 1, int(start.group(2)), int(end.group(2))
            )


def column_number(letters: str) -> int:
    """The number of a column, from 1, by its letters: AB is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
