"""Reads a workbook of Excel (.xlsx, .xlsm): ECMA-376, part 1, SpreadsheetML."""

import posixpath

from a4p_desktop.records.incoming.reading.progress import Progress, Report
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.incoming.workbooks.unpacked import Unpacked
from a4p_desktop.records.incoming.workbooks.workbook import Sheet, damaged
from a4p_desktop.records.incoming.workbooks.xlsx_parts import (
    Relations,
    SharedTexts,
    Styles,
    WorkbookPart,
)
from a4p_desktop.records.incoming.workbooks.xlsx_sheet import SheetPart
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")


class Xlsx:
    """A workbook of Excel in an open file."""

    def __init__(self, parts: Unpacked) -> None:
        """Raises RecordsError where it is damaged."""
        self._parts = parts
        root = self._relations("")
        self._workbook = next(iter(root.targets("officeDocument")), "xl/workbook.xml")
        if self._workbook not in parts:
            raise damaged(say("it has no workbook in it"))
        self._related = self._relations(self._workbook)
        self._book = WorkbookPart()
        parts.parse(self._workbook, self._book, _on)
        worksheets = set(self._related.targets("worksheet"))
        self.sheets = [
            Sheet(name, hidden, part)
            for name, hidden, relation in self._book.sheets
            if (part := self._related.target(relation)) in worksheets and part in parts
        ]

    def read(self, sheet: Sheet, rows: RowsWriter, report: Report) -> list[str]:
        """Read the cells of `sheet`; what the user must know of them.

        Raises RecordsError where they cannot be read, and whatever `report` raises.
        """
        names = [*self._existing("styles"), *self._existing("sharedStrings"), sheet.part]
        progress = Progress(report, sum(map(self._parts.size, names)))
        styles, texts = Styles(), StoredTexts()
        for name in self._existing("styles"):
            self._parts.parse(name, styles, progress.more)
        for name in self._existing("sharedStrings"):
            self._parts.parse(name, SharedTexts(texts), progress.more)
        part = SheetPart(rows, texts, styles.forms, from_1904=self._book.from_1904)
        self._parts.parse(sheet.part, part, progress.more)
        return part.notes()

    def _existing(self, kind: str) -> list[str]:
        return [name for name in self._related.targets(kind)[:1] if name in self._parts]

    def _relations(self, part: str) -> Relations:
        """What `part` refers to; of the whole package where `part` is blank."""
        folder, name = posixpath.split(part)
        relations = Relations(folder)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place in self._parts:
            self._parts.parse(place, relations, _on)
        return relations


def _on(_: int) -> None:
    """These parts are small."""
