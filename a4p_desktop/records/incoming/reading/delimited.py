"""Reads a list from a text file: its encoding and separator, then record by record."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.csv_file import (
    SEPARATOR_LINE,
    BoundedLines,
    Encoding,
    FileFault,
    recognized_encoding,
)
from a4p_desktop.records.incoming.reading.progress import Progress, Report
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
SEPARATORS = (",", ";", "\t", "|")

_NO_SEPARATOR = "\x1f"  # stands in no list
_SAMPLE = 200  # lines that the separator is recognized by
_SAMPLE_CHARACTERS = 2**16
_PART = 0.6
"""The part of the lines that a separator must divide into equally many cells."""

_NOT_TEXT = say.mark("The file is no text: it holds NUL characters.")
_SAVE_AS_TEXT = say.mark("Save it as a workbook (.xlsx) or as “CSV UTF-8”, and take that.")
_FAULT = say.mark("Line {line} cannot be read: it {fault}.")
_MEND = say.mark("Mend the line in the program that wrote the file, and try again.")
_ASSUMED = say.mark(
    "The file is not in UTF-8; it was read as Windows-1252. If letters look wrong, choose another "
    "encoding."
)


class TextForm(NamedTuple):
    """How a text file was read."""

    encoding: str
    separator: str
    """"" where each line is one cell."""
    notes: tuple[str, ...] = ()


def read_delimited(
    file: BinaryIO, rows: RowsWriter, report: Report, encoding: str = "", separator: str = ""
) -> TextForm:
    """Read the text file `file` into `rows`; what is not given is recognized.

    Raises RecordsError where it is no text, or no record can be made of one of its lines.
    """
    progress = Progress(report, file.seek(0, 2))
    file.seek(0)
    start = file.read(4096)
    file.seek(0)
    chosen = Encoding(encoding, "replace") if encoding else recognized_encoding(file)
    if b"\0" in start and not chosen.codec.startswith("utf-16"):
        raise RecordsError(_NOT_TEXT, _SAVE_AS_TEXT)
    file.seek(0)
    text = TextIOWrapper(file, chosen.codec, chosen.errors, newline="", write_through=True)
    try:
        form = _read(text, file, rows, progress, separator)
    except FileFault as fault:
        what = said(fault.what, **fault.values)
        raise RecordsError(_FAULT, _MEND, line=str(fault.line), fault=what) from fault
    finally:
        text.detach()
    notes = (said(_ASSUMED),) if chosen.assumed else ()
    return TextForm(chosen.codec.removesuffix("-sig"), form, notes)


def _read(
    text: TextIOWrapper, file: BinaryIO, rows: RowsWriter, progress: Progress, separator: str
) -> str:
    """Read the rows of `text`; its separator."""
    lines = BoundedLines(text)
    first = list(_sample(lines))
    above = 0
    if first and (match := SEPARATOR_LINE.fullmatch(first[0])):
        separator = separator or match.group(1)
        del first[0]
        above = 1
    separator = separator or recognized_separator(first)
    records = csv.reader(chain(first, lines), delimiter=separator or _NO_SEPARATOR, strict=True)
    try:
        for number, cells in enumerate(records, above + 1):
            rows.add(number, cells)
            lines.begin_record()
            progress.at(file.tell())
    except csv.Error as error:
        what = say.mark("is not CSV: {reason}")
        raise FileFault(what, records.line_num, reason=error) from error
    return separator


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
    """The separator that divides most lines into equally many cells; "" where none does."""
    sample = [line for line in lines if line.strip()]
    found: Sequence[tuple[float, int, str]] = [
        (*_evenness(sample, separator), separator) for separator in SEPARATORS
    ]
    part, width, separator = max(found, key=lambda each: (each[0] * each[1], each[0]))
    return separator if part >= _PART and width > 1 else ""


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
