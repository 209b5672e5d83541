"""Reads a list from plain text: recognizes its separator, then takes record by record."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import chain, islice
from typing import BinaryIO, Literal

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.csv_file import SEPARATOR_LINE, BoundedLines, Encoding, FileFault
from a4p_desktop.records.incoming.reading.plain_lines import without_mark
from a4p_desktop.records.incoming.reading.progress import Progress
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.language import Message, Speaker, said

say = Speaker("Incoming")

ENCODINGS: Mapping[str, Message] = {
    "utf-8": say.mark("Unicode (UTF-8)"),
    "utf-16": say.mark("Unicode (UTF-16)"),
    "cp1252": say.mark("Western European (Windows-1252)"),
    "cp1250": say.mark("Central European (Windows-1250)"),
    "cp1251": say.mark("Cyrillic (Windows-1251)"),
    "koi8-r": say.mark("Cyrillic (KOI8-R)"),
    "cp1256": say.mark("Arabic (Windows-1256)"),
    "gb18030": say.mark("Chinese (GB 18030)"),
    "big5": say.mark("Chinese (Big5)"),
}
"""The encodings that may be chosen, with their words."""
WHOLE_LINES = "\n"
"""The separator of a list that has one cell in each line."""
SEPARATORS = (",", ";", "\t", "|")
"""The separators that are recognized, besides WHOLE_LINES."""

_Quoting = Literal[0, 3]  # csv.QUOTE_MINIMAL, csv.QUOTE_NONE
_NO_SEPARATOR = "\x1f"  # stands in no list
_SAMPLE = 200  # lines that the separator is recognized by
_SAMPLE_CHARACTERS = 2**16
_PART = 0.6
"""The part of the lines that a separator must divide into equally many cells."""

_NO_SIGN = say.mark("“{separator}” cannot separate cells.")
_SIGN = say.mark("Choose a single character, such as a comma, a semicolon or a tab.")
_FAULT = say.mark("Line {line} cannot be read: it {fault}.")
_NOT_CSV = say.mark("is not CSV: {reason}")
_MEND = say.mark("Correct the line in the program that wrote the file and try again.")
_ASSUMED = say.mark(
    "The file is not Unicode and was read as {encoding}; if letters look wrong, choose another "
    "encoding."
)
_UNREADABLE = say.mark(
    "Letters outside this encoding appear as {sign}; if there are many, choose another."
)
_QUOTES = say.mark("Quotation marks do not pair and were read as plain characters.")


class _Unpaired(Exception):
    """The quotation marks of the file are no quotes of cells."""


class DelimitedText:
    """A text file whose lines are divided into cells by a separator, or are one cell each."""

    def __init__(self, file: BinaryIO, encoding: Encoding, separator: str = "") -> None:
        """The separator is recognized where it is blank.

        Raises RecordsError where it can be none.
        """
        if len(separator) > 1 or separator in ('"', "\r"):
            raise RecordsError(_NO_SIGN, _SIGN, separator=separator)
        self._file = file
        self._encoding = encoding
        self.separator = separator
        self.notes: list[str] = []
        if encoding.assumed:
            self.notes.append(said(_ASSUMED, encoding=said(ENCODINGS[encoding.codec])))

    def rows(self, progress: Progress) -> RowsWriter:
        """The rows of the file.

        Raises RecordsError where no record can be made of one of its lines.
        """
        try:
            return self._read(progress, csv.QUOTE_MINIMAL)
        except _Unpaired:
            self.notes.append(said(_QUOTES))
            return self._read(progress, csv.QUOTE_NONE)

    def _read(self, progress: Progress, quoting: _Quoting) -> RowsWriter:
        self._file.seek(0)
        codec, errors, _ = self._encoding
        text = TextIOWrapper(self._file, codec, errors, newline="", write_through=True)
        try:
            return self._read_text(text, progress, quoting)
        except FileFault as fault:
            what = said(fault.what, **fault.values)
            raise RecordsError(_FAULT, _MEND, line=str(fault.line), fault=what) from fault
        finally:
            text.detach()

    def _read_text(
        self, text: TextIOWrapper, progress: Progress, quoting: Literal[0, 3]
    ) -> RowsWriter:
        rows, lines = RowsWriter(), BoundedLines(text)
        first = list(_sample(lines))
        above = 0
        if first and (match := SEPARATOR_LINE.fullmatch(first[0])):
            self.separator = self.separator or match.group(1)
            del first[0]
            above = 1
        self.separator = self.separator or recognized_separator(first)
        records = csv.reader(
            chain(first, lines),
            delimiter=_NO_SEPARATOR if self.separator == WHOLE_LINES else self.separator,
            quoting=quoting,
            strict=True,
        )
        whole = self.separator == WHOLE_LINES
        number, quotes_lines = 0, False
        try:
            for number, cells in enumerate(records, 1):
                rows.add(number + above, map(without_mark, cells) if whole else cells)
                quotes_lines |= records.line_num != number
                lines.begin_record()
                progress.at(self._file.tell())
        except (csv.Error, FileFault) as error:
            # Until a record has several lines, no quotation mark must be one around a cell.
            if quoting != csv.QUOTE_NONE and not quotes_lines:
                raise _Unpaired from error
            if isinstance(error, FileFault):
                raise
            raise FileFault(_NOT_CSV, above + number + 1, reason=error) from error
        if rows.unreadable:
            self.notes.append(said(_UNREADABLE, sign="\ufffd"))
        return rows


def _sample(lines: BoundedLines) -> Iterator[str]:
    """The first lines, for the separator."""
    characters = 0
    for line in islice(lines, _SAMPLE):
        yield line
        lines.begin_record()
        characters += len(line)
        if characters > _SAMPLE_CHARACTERS:
            return


def recognized_separator(lines: Iterable[str]) -> str:
    """The separator that divides most lines into as many cells; WHOLE_LINES where none does."""
    sample = [line for line in lines if line.strip()]
    found: Sequence[tuple[float, int, str]] = [
        (*_evenness(sample, separator), separator) for separator in SEPARATORS
    ]
    part, width, separator = max(found, key=lambda each: (each[0] * each[1], each[0]))
    return separator if part >= _PART and width > 1 else WHOLE_LINES


def _evenness(lines: Sequence[str], separator: str) -> tuple[float, int]:
    """Which part of the records has the most frequent number of cells, and that number."""
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=separator)]
    except csv.Error:
        return 0, 0
    several = Counter(width for width in widths if width > 1)
    if not several:
        return 0, 0
    width, number = several.most_common(1)[0]
    return number / len(widths), width
