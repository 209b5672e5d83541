"""Reads a workbook of LibreOffice and others (.ods): OpenDocument 1.3, part 3."""

import re
from collections.abc import Mapping

from a4p_desktop.records.incoming.reading.collected import Collected
from a4p_desktop.records.incoming.reading.progress import Progress, Report
from a4p_desktop.records.incoming.reading.stored_rows import MOST_ROWS, RowCells, RowsWriter
from a4p_desktop.records.incoming.workbooks.number_format import number_text
from a4p_desktop.records.incoming.workbooks.sheet_notes import SheetNotes
from a4p_desktop.records.incoming.workbooks.unpacked import Unpacked
from a4p_desktop.records.incoming.workbooks.workbook import MOST_SHEETS, Sheet, protected

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
# What stands in cells beside their text: comments, pictures, and the tables in them.
_BESIDE = frozenset(("annotation", "shapes", "frame", "custom-shape", "forms", "tracked-changes"))
_TIME = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d*)?S", re.ASCII)
_FAR = 2**31  # beyond all rows and columns


class Ods:
    """An OpenDocument workbook in an open file."""

    def __init__(self, parts: Unpacked) -> None:
        """Raises RecordsError where it is damaged or encrypted."""
        self._parts = parts
        manifest = _Manifest()
        if _MANIFEST in parts:
            parts.parse(_MANIFEST, manifest, _on)
        if manifest.encrypted:
            raise protected()
        found = _Sheets()
        parts.parse(_CONTENT, found, _on)
        self.sheets = found.sheets()

    def read(self, sheet: Sheet, rows: RowsWriter, report: Report) -> list[str]:
        """Read the cells of `sheet`; what the user must know of them.

        Raises RecordsError where they cannot be read, and whatever `report` raises.
        """
        progress = Progress(report, self._parts.size(_CONTENT))
        cells = _Cells(rows, int(sheet.part))
        self._parts.parse(_CONTENT, cells, progress.more)
        return cells.notes.told(rows)


def _on(_: int) -> None:
    """The names of the sheets are read at once."""


class _Manifest:
    """Whether the workbook is encrypted."""

    def __init__(self) -> None:
        self.encrypted = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.encrypted |= name == "encryption-data"

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Tables:
    """Follows the sheets of a workbook, but no table within a cell."""

    def __init__(self) -> None:
        self.number = -1
        """The number of the sheet that is open, from 0."""
        self._beside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._beside or name in _BESIDE:
            self._beside += 1
            return
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.number += 1
        self.begin(name, plain)

    def end(self, name: str) -> None:
        if self._beside:
            self._beside -= 1
            return
        self.finish(name)

    def text(self, text: str) -> None:
        if not self._beside:
            self.add(text)

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins that is not beside the cells; its attributes have no prefixes."""

    def finish(self, name: str) -> None:
        """Such an element ends."""

    def add(self, text: str) -> None:
        """A text within such an element."""


class _Sheets(_Tables):
    """The names of the sheets, and which are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._found: list[tuple[str, str]] = []

    def sheets(self) -> list[Sheet]:
        """The sheets in their order."""
        return [
            Sheet(name, style in self._hidden_styles, str(number))
            for number, (name, style) in enumerate(self._found)
        ]

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style":
            self._style = attributes.get("name", "")
        elif (
            name == "table-properties"
            and attributes.get("display") == "false"
            and (len(self._hidden_styles) < MOST_SHEETS)
        ):
            self._hidden_styles.add(self._style)
        elif name == "table" and len(self._found) < MOST_SHEETS:
            self._found.append((attributes.get("name", ""), attributes.get("style-name", "")))


class _Cells(_Tables):
    """Takes the cells of one sheet to `rows` as they are shown."""

    def __init__(self, rows: RowsWriter, wanted: int) -> None:
        super().__init__()
        self.notes = SheetNotes()
        self._rows = rows
        self._wanted = wanted
        self._row = 1
        self._rows_repeated = 1
        self._hidden = False
        self._cells = RowCells()
        self._column = 0
        self._columns_said = 0
        self._cell: Mapping[str, str] = {}
        self._paragraphs = 0
        self._in_text = False
        self._collected = Collected()

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if self.number != self._wanted:
            return
        match name:
            case "table-column":
                self._begin_column(attributes)
            case "table-row":
                self._rows_repeated = _number(attributes, "number-rows-repeated")
                self._hidden = attributes.get("visibility", "visible") != "visible"
                self._cells.begin()
                self._column = 0
            case "table-cell" | "covered-table-cell":
                self._cell, self._paragraphs = attributes, 0
                self._collected.begin()
            case "p":
                if self._paragraphs:
                    self._collected.add("\n")
                self._paragraphs += 1
                self._in_text = True
            case "s":
                self._collected.add(" " * min(_number(attributes, "c"), 100))
            case "tab":
                self._collected.add(" ")
            case "line-break":
                self._collected.add("\n")

    def finish(self, name: str) -> None:
        if self.number != self._wanted:
            return
        match name:
            case "p":
                self._in_text = False
            case "table-cell" | "covered-table-cell":
                self._end_cell()
            case "table-row":
                self._end_row()

    def add(self, text: str) -> None:
        if self._in_text:
            self._collected.add(text)

    def _begin_column(self, attributes: Mapping[str, str]) -> None:
        first = self._columns_said + 1
        self._columns_said += _number(attributes, "number-columns-repeated")
        if attributes.get("visibility", "visible") != "visible":
            self.notes.hide_columns(first, self._columns_said)

    def _end_cell(self) -> None:
        repeated = _number(self._cell, "number-columns-repeated")
        text = _shown(self._cell, self._collected.end())
        if "formula" in self._cell and not (self._paragraphs or "value-type" in self._cell):
            self.notes.missing += 1
        if text.strip():
            self._cells.put(self._column, text, repeated)
            last = self._row + _number(self._cell, "number-rows-spanned") - 1
            self._rows.spread(self._column, self._row, last)
        self._column = min(self._column + repeated, _FAR)

    def _end_row(self) -> None:
        if self._cells.texts:
            # The first row beyond the bound is refused with its number.
            end = min(self._row + self._rows_repeated, max(self._row + 1, MOST_ROWS + 2))
            for number in range(self._row, end):
                self._rows.add(number, self._cells.texts)
                if self._hidden:
                    self.notes.hide_row(number)
        self._row = min(self._row + self._rows_repeated, _FAR)


def _number(attributes: Mapping[str, str], name: str) -> int:
    """A number that is at least 1, which it is where the attribute is missing."""
    text = attributes.get(name, "1")
    return min(max(int(text[:10]), 1), _FAR) if text.isascii() and text.isdecimal() else 1


def _shown(cell: Mapping[str, str], text: str) -> str:
    """The value of a cell as a text; `text` is what the program that wrote it showed."""
    match cell.get("value-type"):
        case "float" | "percentage" | "currency":
            try:
                return number_text(float(cell.get("value", "")))
            except (ValueError, OverflowError):
                return text
        case "date":
            return cell.get("date-value", text).removesuffix("T00:00:00")
        case "time":
            found = _TIME.fullmatch(cell.get("time-value", ""))
            return ":".join(found.groups()).removesuffix(":00") if found else text
        case "boolean":
            return cell.get("boolean-value", text).upper()
        case _:
            return text or cell.get("string-value", "")
