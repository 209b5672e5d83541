"""Reads a workbook of Excel 97 to 2003 (.xls): MS-XLS, whose format is called BIFF8."""

import struct
from itertools import takewhile
from typing import BinaryIO

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.progress import Progress, Report
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.incoming.workbooks.number_format import date_form
from a4p_desktop.records.incoming.workbooks.workbook import (
    MOST_SHEETS,
    Sheet,
    cut_off,
    protected,
)
from a4p_desktop.records.incoming.workbooks.xls_records import (
    Kind,
    Pieces,
    Record,
    records,
    short_text,
    text_of,
)
from a4p_desktop.records.incoming.workbooks.xls_sheet import XlsSheet
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_BIFF8 = b"\x00\x06"
_WORKSHEET = 0
_MOST_STYLES = 100_000  # Excel has at most 4,000

TOO_OLD = say.mark("The workbook was saved by Excel 95, or an older program.")
SAVE_AS_XLSX = say.mark("Save it as .xlsx in a spreadsheet program and choose that file.")


class Xls:
    """A workbook of Excel 97 to 2003."""

    def __init__(self, stream: BinaryIO) -> None:
        """Raises RecordsError where it is damaged, encrypted or older."""
        self._stream = stream
        self.sheets: list[Sheet] = []
        self._shared = -1
        """Where the shared texts begin."""
        self._codes: dict[int, str] = {}
        self._styles: list[int] = []
        self._from_1904 = False
        try:
            self._read_globals()
        except struct.error as error:
            raise cut_off() from error

    def read(self, sheet: Sheet, rows: RowsWriter, report: Report) -> list[str]:
        """Read the cells of `sheet`; what the user must know of them.

        Raises RecordsError where they cannot be read, and whatever `report` raises.
        """
        progress = Progress(report, self._stream.seek(0, 2))
        forms = [date_form(number, self._codes.get(number, "")) for number in self._styles]
        texts = StoredTexts()
        try:
            if self._shared >= 0:
                self._read_shared(texts, progress)
            part = XlsSheet(rows, texts, forms, from_1904=self._from_1904)
            for record in records(self._stream, int(sheet.part)):
                progress.at(record.place)
                if not part.take(record):
                    break
        except struct.error as error:
            raise cut_off() from error
        return part.notes(rows)

    def _read_globals(self) -> None:
        following = records(self._stream, 0)
        first = next(following, None)
        if first is None or first.kind != Kind.BOF or first.content[:2] != _BIFF8:
            raise RecordsError(TOO_OLD, SAVE_AS_XLSX)
        for record in takewhile(lambda record: record.kind != Kind.EOF, following):
            self._take(record)

    def _take(self, record: Record) -> None:
        content = record.content
        match record.kind:
            case Kind.FILE_PASS:
                raise protected()
            case Kind.DATE_MODE:
                self._from_1904 = struct.unpack_from("<H", content)[0] == 1
            case Kind.BOUND_SHEET:
                place, hidden, kind = struct.unpack_from("<IBB", content)
                if kind == _WORKSHEET and len(self.sheets) < MOST_SHEETS:
                    self.sheets.append(Sheet(short_text(content, 6), hidden & 3 != 0, str(place)))
            case Kind.FORMAT:
                self._codes[struct.unpack_from("<H", content)[0]] = text_of(content, 2)
            case Kind.STYLE if len(self._styles) < _MOST_STYLES:
                self._styles.append(struct.unpack_from("<H", content, 2)[0])
            case Kind.SHARED_TEXTS:
                self._shared = record.place

    def _read_shared(self, texts: StoredTexts, progress: Progress) -> None:
        """Read the texts of the cells of all sheets, each once."""
        following = records(self._stream, self._shared)
        first = next(following)
        (number,) = struct.unpack_from("<4xI", first.content)
        more = takewhile(lambda record: record.kind == Kind.CONTINUE, following)
        pieces = Pieces(first.content[8:], (record.content for record in more))
        for _ in range(number):
            text = pieces.text()
            if text is None:
                break
            texts.add(text)
            progress.at(self._stream.tell())
