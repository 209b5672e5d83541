"""Workbooks that were made to harm are refused in a sentence, or read as text."""

import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid, sheets
from tests.records.incoming.made_workbooks import (
    cells,
    ods,
    ods_table,
    row,
    text_cell,
    xlsx,
    zipped,
)

MEMORY = """
import re, sys
from pathlib import Path
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid
try:
    print(len(read_grid(Path(sys.argv[1])).rows), "rows")
except RecordsError as error:
    print(error.what)
# Not ru_maxrss, which includes the program that started this one.
print(int(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
"""

LINUX = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="only Linux tells the most memory so"
)


def read_apart(path: Path) -> tuple[str, int]:
    """What a program of its own says of the list, and the most memory that it took, in MB."""
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(path)], capture_output=True, encoding="utf-8", check=True
    )
    answer, memory = done.stdout.splitlines()
    return answer, int(memory)


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a zip file."""
    with zipfile.ZipFile(path) as made:
        return {name: made.read(name) for name in made.namelist()}


def with_parts(path: Path, changes: Mapping[str, str | bytes]) -> Path:
    """A small workbook of Excel with other parts."""
    xlsx(path, lambda made, sheet: sheet.write_row(0, 0, ["State", "Date"]))
    return zipped(path, {**parts_of(path), **changes})


def with_shared(path: Path, texts: str, rows: str) -> Path:
    """A workbook of Excel with these shared texts, in XML, and these rows."""
    return with_parts(path, {**sheet(rows), "xl/sharedStrings.xml": texts})


SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
FOOT = "</sheetData></worksheet>"


def sheet(rows: str) -> dict[str, str | bytes]:
    """A sheet of Excel with these rows."""
    return {SHEET: f"{HEAD}{rows}{FOOT}"}


def inline(place: str, text: str) -> str:
    """A cell of Excel with a text of its own."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


@LINUX
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f'<row r="1048576">{inline("XFD1048576", "x")}</row>', "column XFD"),
        (f'<row r="1048576">{inline("A1048576", "x")}</row>', "row 1,048,576"),
        (
            f'<row r="1">{inline("A1", "x")}</row><row r="200000">{inline("ALL200000", "x")}</row>',
            "200000 rows",
        ),
        ('<row r="1"><c r="A1"/></row>' * 3, "not in order"),
        (f'<row r="1">{"<is>" * 200}', "nested too deeply"),
        ("<a>" * 200_000, "nested too deeply"),
        (f"<row {'x' * 10_000_000}", "a tag without end"),
        (f'<row r="1">{inline("A1", "x" * 2**23)}</row>', "more than 4,194,304 characters"),
        ("".join(f'<row r="{n}"/>' for n in range(1, 400_000)), "nothing to add in"),
        (
            '<row r="1">' + "".join(inline("", "x" * 5000) for _ in range(900)) + "</row>",
            "more than 4,194,304 characters",
        ),
    ],
)
def test_a_harmful_sheet_takes_little_memory(tmp_path: Path, rows: str, said: str) -> None:
    answer, memory = read_apart(with_parts(tmp_path / "list.xlsx", sheet(rows)))
    assert said in answer
    assert memory < 120


@LINUX
def test_a_long_shared_text_is_not_repeated_without_end(tmp_path: Path) -> None:
    text = f"<sst><si>{'<t>many pieces of a text</t>' * 100_000}</si></sst>"
    cell = '<c t="s"><v>0</v></c>'
    row_of_it = f'<row r="1">{cell * 900}</row>'
    answer, memory = read_apart(with_shared(tmp_path / "list.xlsx", text, row_of_it))
    assert "A row has more than 4,194,304 characters" in answer
    assert memory < 120
    text = f"<sst><si>{'<t>many pieces of a text</t>' * 400_000}</si></sst>"
    answer, memory = read_apart(with_shared(tmp_path / "list.xlsx", text, row_of_it))
    assert "A cell has more than 4,194,304 characters" in answer
    assert memory < 120


@LINUX
def test_very_many_sheets_and_merged_cells_take_little_memory(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "list.xlsx", {})
    book = parts_of(path)["xl/workbook.xml"].decode()
    many = book.replace("</sheets>", '<sheet name="x" r:id="y"/>' * 200_000 + "</sheets>")
    merged = '<mergeCell ref="A1:A9"/>' * 200_000 + '<col min="1" max="9" hidden="1"/>' * 200_000
    part = f"{HEAD}<row r='1'>{inline('A1', 'Mali')}</row></sheetData>{merged}</worksheet>"
    answer, memory = read_apart(
        zipped(path, {**parts_of(path), "xl/workbook.xml": many, SHEET: part})
    )
    assert answer == "1 rows"
    assert memory < 120


@LINUX
def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "list.xlsx", {})
    parts = parts_of(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            if name != SHEET:
                made.writestr(name, content)
        with made.open(SHEET, "w", force_zip64=True) as sheet_part:
            sheet_part.write(HEAD.encode())
            for _ in range(300):
                sheet_part.write(b" " * 2**20)
    answer, memory = read_apart(path)
    assert "unpacks to more than it can hold" in answer
    assert memory < 120


@LINUX
def test_a_zip_file_with_very_many_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(60_000):
            made.writestr(f"{number}", b"")
    answer, memory = read_apart(path)
    assert "cut off, or damaged" in answer
    assert memory < 120


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_refused(tmp_path: Path, declaration: str) -> None:
    part = f'{declaration}{HEAD}<row r="1">{inline("A1", "&b;")}</row>{FOOT}'
    with pytest.raises(RecordsError, match="declares a type of document"):
        read_grid(with_parts(tmp_path / "list.xlsx", {SHEET: part}))


@pytest.mark.parametrize("encoding", ["UT-8", "utf-7", "big5", "x" * 99])
def test_an_unknown_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}{FOOT}'
    with pytest.raises(RecordsError, match="unknown encoding"):
        read_grid(with_parts(tmp_path / "list.xlsx", {SHEET: part}))


def test_the_other_encodings_of_workbooks_are_read(tmp_path: Path) -> None:
    for encoding in ("UTF-8", "UTF-16", "utf-8"):
        part = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}<row>{inline("A1", "中国")}</row>'
        parts = {SHEET: f"{part}{FOOT}".encode(encoding)}
        assert cells(read_grid(with_parts(tmp_path / "list.xlsx", parts))) == [("中国",)]


def test_a_part_whose_name_is_broken_is_refused(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "list.xlsx", {"xl/é": "x"})
    content = path.read_bytes()
    place = content.index("xl/é".encode())
    # The header says that the name is in UTF-8, and zipfile looks at the one before the part.
    sheet_part = content.index(SHEET.encode())
    spoiled = bytearray(content)
    spoiled[sheet_part - 24 : sheet_part - 22] = content[place - 24 : place - 22]
    spoiled[sheet_part + 4] = 0xFF
    path.write_bytes(spoiled)
    with pytest.raises(RecordsError, match="cut off, or damaged"):
        read_grid(path)


def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" TargetMode="External" Target="../../../etc/passwd" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        '<Relationship Id="rId2" Target="../../../../../../etc/passwd" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        "</Relationships>"
    )
    path = with_parts(tmp_path / "list.xlsx", {"xl/_rels/workbook.xml.rels": outside})
    with pytest.raises(RecordsError, match="no sheet with cells"):
        read_grid(path)


def test_formulas_that_would_run_are_texts(tmp_path: Path) -> None:
    evil = ['=HYPERLINK("http://x.org")', "+1", "-1+2", "@SUM(A1)", "=cmd|' /C calc'!A0"]
    path = xlsx(tmp_path / "list.xlsx", lambda _, made: made.write_column(0, 0, ["State"]))
    rows = "".join(f'<row r="{n}">{inline(f"A{n}", text)}</row>' for n, text in enumerate(evil, 1))
    path = with_parts(path, sheet(rows.replace('"http', "&quot;http")))
    assert [cell for (cell,) in cells(read_grid(path, heading_row=0))][1:] == evil[1:]


def test_control_characters_and_lone_surrogates_leave_no_trace(tmp_path: Path) -> None:
    texts = ["a_x0000_b", "a_x001B_[31mb", "a_xD800_b", "a_x000D__x000A_b", "a\u202eb", "a\u0085b"]
    rows = "".join(f'<row r="{n}">{inline(f"A{n}", text)}</row>' for n, text in enumerate(texts, 1))
    path = with_parts(tmp_path / "list.xlsx", sheet(rows.replace('t="inlineStr"', 't="inlineStr"')))
    read = [cell for (cell,) in cells(read_grid(path, heading_row=0))]
    assert read == ["ab", "a[31mb", "a\ufffdb", "a b", "ab", "a b"]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_cut_or_damaged_workbook_is_refused_or_read(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"list.{kind}"
    if kind == "xlsx":
        xlsx(path, lambda _, made: [made.write_row(n, 0, ["State", n]) for n in range(50)])
    else:
        ods(path, ods_table(row(text_cell("State"), text_cell("Date")) * 50))
    content = path.read_bytes()
    chance = random.Random(13)
    refused = 0
    for _ in range(150):
        spoiled = bytearray(content)
        for _ in range(chance.randrange(1, 10)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        if chance.random() < 0.3:
            del spoiled[chance.randrange(len(spoiled)) :]
        path.write_bytes(spoiled)
        try:
            sheets(path)
            cells(read_grid(path))
        except RecordsError:
            refused += 1
    assert refused > 10


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"[Content_Types].xml": "", "xl/workbook.bin": ""}, r"binary Excel workbook"),
        ({"[Content_Types].xml": "", "word/document.xml": ""}, "a document, not a workbook"),
        ({"[Content_Types].xml": "", "ppt/presentation.xml": ""}, "no workbook"),
        ({"list.csv": "State"}, "contains other files, but no workbook"),
    ],
)
def test_other_files_in_the_same_wrapping_are_refused(
    tmp_path: Path, parts: dict[str, str | bytes], message: str
) -> None:
    with pytest.raises(RecordsError, match=message):
        read_grid(zipped(tmp_path / "list.xlsx", parts))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_and_a_folder_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "list.xlsx"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / "missing.xlsx", Path(os.devnull)):
        with pytest.raises(RecordsError, match="cannot be read"):
            read_grid(path)
        with pytest.raises(RecordsError, match="cannot be read"):
            sheets(path)
