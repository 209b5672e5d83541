"""The cells of a sheet of Excel 97 to 2003, and which of its rows and columns are hidden."""

import struct
from collections.abc import Sequence

from a4p_desktop.records.incoming.reading.stored_rows import RowCells, RowsWriter
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.incoming.workbooks.number_format import DateForm, shown_number
from a4p_desktop.records.incoming.workbooks.sheet_notes import SheetNotes
from a4p_desktop.records.incoming.workbooks.workbook import damaged
from a4p_desktop.records.incoming.workbooks.xls_records import Kind, Record, text_of
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_ERRORS = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
}  # fmt: skip


class XlsSheet:
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
        self._depth = 0
        self._row = -1
        self._cells = RowCells()
        self._column = 0
        """Of the formula whose text follows."""
        self._hidden: set[int] = set()

    def take(self, record: Record) -> bool:
        """Take a record of the sheet; whether others follow. Raises struct.error where it is cut
        off."""
        if record.kind == Kind.BOF:
            self._depth += 1
        elif record.kind == Kind.EOF:
            self._depth -= 1
            if self._depth <= 0:
                self._end_row()
                return False
        elif self._depth == 1:  # deeper are the charts in it
            self._take(record.kind, record.content)
        return True

    def notes(self, rows: RowsWriter) -> list[str]:
        """What the user must know of the cells."""
        return self._notes.told(rows)

    def _take(self, kind: int, content: bytes) -> None:
        match kind:
            case Kind.ROW:
                row, flags = struct.unpack_from("<H10xH", content)
                if flags & 0x20:
                    self._hidden.add(row)
            case Kind.COLUMNS:
                first, last, flags = struct.unpack_from("<HH4xH", content)
                if flags & 1:
                    self._notes.hide_columns(first + 1, last + 1)
            case Kind.MERGED:
                for place in range(2, len(content) - 7, 8):
                    first, last, column = struct.unpack_from("<HHH", content, place)
                    self._rows.spread(column, first + 1, last + 1)
            case Kind.FORMULA_TEXT:
                self._fill(self._row, self._column, text_of(content, 0))
            case Kind.NUMBERS:
                row, column = struct.unpack_from("<HH", content)
                for place in range(4, len(content) - 7, 6):
                    style, packed = struct.unpack_from("<HI", content, place)
                    self._fill(row, column, self._number(_unpacked(packed), style))
                    column += 1
            case _ if kind in _CELLS:
                row, column, style = struct.unpack_from("<HHH", content)
                self._fill(row, column, self._shown(kind, content, style))
                self._column = column

    def _shown(self, kind: int, content: bytes, style: int) -> str:
        """The value of a cell as a text."""
        match kind:
            case Kind.SHARED_TEXT:
                (place,) = struct.unpack_from("<I", content, 6)
                if place >= len(self._texts):
                    raise damaged(say("a cell refers to a text that is missing"))
                return self._texts.get(place, place)[0]
            case Kind.TEXT | Kind.RICH_TEXT:
                return text_of(content, 6)
            case Kind.NUMBER:
                return self._number(struct.unpack_from("<d", content, 6)[0], style)
            case Kind.SMALL_NUMBER:
                return self._number(_unpacked(struct.unpack_from("<I", content, 6)[0]), style)
            case Kind.FLAG:
                return _flag(*struct.unpack_from("<BB", content, 6))
        result = content[6:14]
        if result[6:] != b"\xff\xff":
            return self._number(struct.unpack("<d", result)[0], style)
        # 0: a text, which follows; 1: true or false; 2: an error; 3: an empty text.
        return _flag(result[2], result[0] - 1) if result[0] in (1, 2) else ""

    def _number(self, number: float, style: int) -> str:
        form = self._forms[style] if style < len(self._forms) else None
        return shown_number(number, form, from_1904=self._from_1904)

    def _fill(self, row: int, column: int, text: str) -> None:
        if row != self._row:
            self._end_row()
            if row < self._row:
                raise damaged(say("its rows are not in order"))
            self._row = row
        self._cells.put(column, text)

    def _end_row(self) -> None:
        if any(self._cells.texts):
            self._rows.add(self._row + 1, self._cells.texts)
            if self._row in self._hidden:
                self._notes.hide_row(self._row + 1)
        self._cells.begin()


_CELLS = frozenset(
    (
        Kind.SHARED_TEXT, Kind.TEXT, Kind.RICH_TEXT, Kind.NUMBER, Kind.SMALL_NUMBER, Kind.FLAG,
        Kind.FORMULA,
    )
)  # fmt: skip


def _unpacked(packed: int) -> float:
    """The number in four bytes: the upper half of a float, or a whole one; perhaps hundredths."""
    if packed & 2:
        number = float((packed - (packed >> 31 << 32)) >> 2)
    else:
        number = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))[0]
    return number / 100 if packed & 1 else number


def _flag(value: int, is_error: int) -> str:
    if is_error:
        return _ERRORS.get(value, "#ERROR!")
    return "TRUE" if value else "FALSE"
