"""All formats alike: golden files, hostile cells read back by others, and a round trip of all."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.sources import SOURCES, Source
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import provenance
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS, Format
from a4p_desktop.records.export.preview import preview
from a4p_desktop.records.language import current, said
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.tables import TABLES
from tests.records.export.exporting import (
    CELL,
    EVERY,
    GOLDEN,
    HOSTILE,
    READERS,
    WHEN,
    XLSX,
    cell_value,
    exported,
    fitting,
    heading_of,
    sheets,
    whole_table,
    with_cells,
    without_digest,
)
from tests.records.made_tables import TABLES as TABLES_MADE
from tests.records.made_tables import built

each_format = pytest.mark.parametrize("format", EVERY, ids=lambda format: format.name)


@pytest.fixture(autouse=True)
def _some_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provenance, "PROGRAM", "A4P Desktop 0.0.0")


def test_every_format_has_a_name_and_a_sentence() -> None:
    assert list(FORMATS) == ["xlsx", "csv-excel", "csv", "json"]
    for name, format in FORMATS.items():
        assert format.name == name
        assert said(format.heading)
        assert format.suffix in ("csv", "xlsx", "json")
        assert said(format.sentence).endswith(".")
        assert said(format.sentence).count(". ") == 0


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", ["csv-excel", "csv", "json"])
def test_an_export_is_the_golden_file(made: Archive, table: str, name: str) -> None:
    (format,) = (format for format in EVERY if format.name == name)
    golden = (GOLDEN / f"{table}-{name}.{format.suffix}").read_bytes().decode()
    found = exported(made, whole_table(table), format).decode()
    assert without_digest(found, made) == golden


@pytest.mark.parametrize("table", TABLES)
def test_a_workbook_holds_what_the_golden_file_lists(made: Archive, table: str) -> None:
    (format,) = (format for format in EVERY if format.name == "xlsx")
    found = "\n".join(_sheet_lines(exported(made, whole_table(table), format)))
    golden = (GOLDEN / f"{table}-xlsx.txt").read_text(encoding="utf-8")
    assert without_digest(found, made) == golden


def _sheet_lines(data: bytes) -> list[str]:
    """All that openpyxl reads from a workbook, a line for each cell."""
    lines = []
    for sheet in sheets(data):
        columns = sheet.column_dimensions.values()
        widths = [(c.min, c.max, round(c.width, 1)) for c in columns]
        lines += [f"# {sheet.title}", f"{sheet.freeze_panes} {sheet.auto_filter.ref} {widths}"]
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            format = "" if cell.number_format == "General" else f" {cell.number_format}"
            bold = " bold" if cell.font.b else ""
            link = f" -> {cell.hyperlink.target}" if cell.hyperlink else ""
            lines.append(f"{cell.coordinate}{format}{bold}: {cell_value(cell)!r}{link}")
    return [*lines, ""]


@each_format
def test_the_same_selection_gives_the_same_bytes(made: Archive, format: Format) -> None:
    first, second = (exported(made, whole_table("speakers"), format) for _ in range(2))
    assert first == second


@each_format
def test_an_export_of_nothing_has_its_heading_or_no_rows(made: Archive, format: Format) -> None:
    selection = Selection(Search("speakers", "zzz"), ("person", "title"))
    for with_about in (True, False):
        rows = READERS[format.name](exported(made, selection, format, about=with_about))
        assert rows[0] == ([] if format.name == "json" else heading_of(format, selection))
        assert rows[1:] in ([], [[None, None]])


@each_format
@settings(max_examples=60)
@given(cells=st.lists(CELL, min_size=5, max_size=5))
@example(cells=["=1+1", "\0", "<r>x</r>", "\ud7ff\ue000", "_x005F_x0000_"])
@example(cells=["<r>" + "x" * 40_000 + "</r>", "😀" * 20_000, "x" * 32_767, "x" * 32_768, "\n"])
@example(cells=["=" + "x" * 40_000, "=1", "x" * 40_000, "", "y"])
@example(cells=["é" * 100_000, "=" * 100_000, "\u202e=1+1\u202c", "\t=1+1", "＝1+1"])
def test_no_cell_runs_and_every_change_is_counted(
    spare: Path, format: Format, cells: list[str]
) -> None:
    stream = io.BytesIO()
    with closing(with_cells(spare, cells)) as archive:
        selection = Selection(Search("speakers"), ("person", "level"))
        written = write_whole(archive, selection, format, stream, when=WHEN)
    _, *rows = READERS[format.name](stream.getvalue())
    found = [row[0] or "" for row in rows]
    assert len(found) == 5
    for cell, back in zip(cells, found, strict=True):
        assert back in _allowed(format, cell)
    pairs = list(zip(cells, found, strict=True))
    assert written.guarded == sum(back not in (cell, fitting(cell)) for cell, back in pairs)
    assert written.cut == sum(back not in (cell, f"'{cell}") for cell, back in pairs)


def _allowed(format: Format, cell: str) -> set[object]:
    """The values allowed in a file for a cell."""
    led = {cell, "'" + cell} if format.dialect and format.dialect.guarded else {cell}
    return {fitting(text) if format.most_characters else text for text in led}


@each_format
def test_each_hostile_cell_is_read_back(spare: Path, format: Format) -> None:
    for at in range(0, len(HOSTILE), 5):
        cells = [*HOSTILE[at : at + 5], "", "", "", "", ""][:5]
        with closing(with_cells(spare, cells)) as archive:
            data = exported(archive, Selection(Search("speakers"), ("person", "level")), format)
        for cell, row in zip(cells, READERS[format.name](data)[1:], strict=True):
            assert (row[0] or "") in _allowed(format, cell)


@each_format
@pytest.mark.parametrize(("table", "count"), [("speakers", 250), ("endorsements", 1592)])
def test_all_that_is_recorded_is_read_back_cell_by_cell(
    archive: Archive, format: Format, table: str, count: int
) -> None:
    selection = whole_table(table)
    heading, *rows = READERS[format.name](exported(archive, selection, format))
    columns = TABLES[table].columns
    assert heading[: len(columns)] == heading_of(format, selection)[: len(columns)]
    recorded = archive.page(Search(table), 0, 10_000)
    assert len(rows) == len(recorded) == count
    words = {(row.column_name, row.code): row.words for row in archive.query(WORDS)}
    urls = {source.source: source.url for source in _all_sources(archive)}
    for found, row in zip(rows, recorded, strict=True):
        cells = zip(columns, row.cells, strict=True)
        if format.in_words:
            expected = [_in_words(format, column, cell, words, urls) for column, cell in cells]
        else:
            expected = [_read_back(format, column, cell) for column, cell in cells]
        assert found[: len(columns)] == expected


def _all_sources(archive: Archive) -> Sequence[Source]:
    codes = [row.code for row in archive.query(WORDS) if row.column_name == "sources"]
    return archive.query(SOURCES, codes=json.dumps(codes))


def _in_words(
    format: Format,
    column: Column,
    cell: Cell,
    words: Mapping[tuple[str, str], str],
    urls: Mapping[str, str],
) -> object:
    """The words of a cell as the reader of a format for people returns them."""
    if cell is None:
        return None if format.name == "xlsx" else ""
    values = str(cell).split("|") if column.kind is Kind.CODES else [str(cell)]
    if column.name == "sources":
        return "; ".join(urls[code] for code in values)
    if column.kind in (Kind.CODE, Kind.CODES):
        return "; ".join(
            words.get((column.name, code)) or codes.WORDS[column.name][code].english
            for code in values
        )
    if column.kind is Kind.DATE and len(str(cell)) != len("2018-09-25"):
        return current().date(str(cell))
    return cell if format.name == "xlsx" else str(cell)


def _read_back(format: Format, column: Column, cell: Cell) -> object:
    """The value of a cell as the reader of a format for programs returns it."""
    if format.dialect:
        return "" if cell is None else str(cell)
    if column.kind is Kind.CODES and cell is not None:
        return str(cell).split("|")
    return cell


@each_format
@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 0, 10**15, -1])
def test_numbers_as_large_as_a_file_holds_are_read_back(
    spare: Path, format: Format, number: int
) -> None:
    with closing(sqlite3.connect(spare)) as database:
        database.execute("UPDATE statement SET words = ?, position = ?", (number, number))
        database.commit()
    with closing(Archive(spare)) as archive:
        selection = Selection(Search("speakers", order="-words"), ("words", "position"))
        _, *rows = READERS[format.name](exported(archive, selection, format))
    assert [[str(cell) for cell in row] for row in rows] == [[str(number)] * 2] * 5


@each_format
def test_ranges_beyond_every_number_give_the_rows_there_are(made: Archive, format: Format) -> None:
    selection = Selection(Search("speakers"), ("statement",), ((3, 2**80), (2**70, 2**71)))
    assert len(READERS[format.name](exported(made, selection, format))) == 1 + 2


@each_format
def test_a_meeting_of_several_days_has_all_of_them(archive: Archive, format: Format) -> None:
    debate = Search("speakers", where=(Condition("meeting", "gd-73"),))
    _, (days,) = READERS[format.name](
        exported(archive, Selection(debate, ("date",), ((0, 0),)), format)
    )
    span = "25 September to 1 October 2018"
    assert days == (span if format.in_words else "2018-09-25/2018-10-01")


@each_format
def test_whole_texts_are_exported(tmp_path: Path, format: Format) -> None:
    texts = ["Mr. President,\n\n“peace” is 1 < 2.", "", "x" * 100_000, "=1+1", "中国"]
    statements = [
        {**row, "text": text} for row, text in zip(TABLES_MADE["statements"], texts, strict=True)
    ]
    stream = io.BytesIO()
    with closing(Archive(built(tmp_path, {**TABLES_MADE, "statements": statements}))) as archive:
        selection = whole_table("speakers")
        written = write_whole(archive, selection, format, stream, when=WHEN)
        _, *rows = READERS[format.name](stream.getvalue())
    place = selection.columns.index("text")
    found = {row[0]: row[place] or "" for row in rows}
    assert written.cut == (1 if format.in_words else 0)
    for statement, text in zip(TABLES_MADE["statements"], texts, strict=True):
        assert found[statement["statement"]] in _allowed(format, text)


def test_a_whole_text_neither_orders_nor_narrows(made: Archive) -> None:
    for search in (
        Search("speakers", order="text"),
        Search("speakers", where=(Condition("text", "x"),)),
    ):
        with pytest.raises(RecordsError, match="no column “text”"):
            made.page(search, 0, 1)


@given(cells=st.lists(CELL, min_size=5, max_size=5))
@settings(max_examples=30)
@example(cells=["\0", "\ufffe\uffff", "<r>x</r>", "]]>", "\x0b"])
def test_every_part_of_a_workbook_is_sound_xml(spare: Path, cells: list[str]) -> None:
    with closing(with_cells(spare, cells)) as archive:
        data = exported(archive, whole_table("speakers"), XLSX)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            assert etree.fromstring(book.read(name)) is not None


def test_all_endorsements_recorded_are_exported(archive: Archive) -> None:
    recorded = sum(1 for row in archive.page(Search("endorsements"), 0, 10_000) if row.cells[7])
    assert recorded == 350


@each_format
@pytest.mark.parametrize("order", ["", "-person", "level", "date", "-date"])
@pytest.mark.parametrize("text", ["", "peace"])
def test_rows_stand_in_the_order_of_the_screen(
    archive: Archive, format: Format, order: str, text: str
) -> None:
    search = Search("speakers", text, (Condition("meeting", "gd-73", excluded=True),), order)
    selection = Selection(search, ("statement", "person"), ((3, 9), (0, 1), (5, 5), (40, 999)))
    rows = archive.page(search, 0, 1000)
    numbers = [*range(3, 10), 0, 1, 5, *range(40, len(rows))]
    expected = [rows[number].cells[0] for number in numbers if number < len(rows)]
    _, *found = READERS[format.name](exported(archive, selection, format))
    assert [row[0] for row in found] == expected


@each_format
@pytest.mark.parametrize("ranges", [None, ((1, 3), (0, 0), (2, 90)), ()])
@pytest.mark.parametrize("rows", [0, 1, 5, 9999])
def test_a_preview_is_what_is_written(
    made: Archive, format: Format, rows: int, ranges: tuple[tuple[int, int], ...] | None
) -> None:
    columns = tuple(column.name for column in TABLES["speakers"].columns)
    selection = Selection(Search("speakers", order="-person"), columns, ranges)
    shown = preview(made, selection, format, rows)
    heading, *written = READERS[format.name](exported(made, selection, format, about=False))
    if format.name != "json" or (written and rows):
        assert list(shown.headings) == heading
    assert [list(row) for row in shown.rows] == [
        [_previewed(cell) for cell in row] for row in written[:rows]
    ]


def _previewed(cell: object) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)


def test_a_row_of_json_has_the_names_of_popolo(made: Archive) -> None:
    (format,) = (format for format in EVERY if format.name == "json")
    expected: Mapping[str, Mapping[str, str]] = {
        "speakers": {"title": "role", "delegation": "organization", "meeting": "event"},
        "endorsements": {"delegation": "organization"},
        "themes": {"meeting": "event"},
    }
    for table, names in expected.items():
        for row in json.loads(exported(made, whole_table(table), format))["rows"]:
            for ours, popolo in names.items():
                assert row[popolo] == row[ours]
            columns = [column.name for column in TABLES[table].exported]
            assert list(row)[: len(columns)] == columns
            assert {*list(row)[len(columns) :]} == {*names.values()}
    row = json.loads(exported(made, whole_table("speakers"), format))["rows"][1]
    assert row["sources"] == ["verbatim", "note"]
    assert row["words"] == 1200
    rows = json.loads(exported(made, whole_table("speakers"), format))["rows"]
    assert rows[-1]["themes"] is None
