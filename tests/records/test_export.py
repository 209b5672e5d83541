"""What an export writes, byte by byte, and that every reader reads back what was recorded."""

import csv
import io
import locale
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.archive import Archive, Interrupted
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import (
    PRESETS,
    Preset,
    Selection,
    Stopped,
    Written,
    data_preset,
    excel_preset,
    list_separator,
    preview,
    proposed_name,
    write_file,
    write_whole,
)
from a4p_desktop.records.search import Condition, Search
from a4p_desktop.records.tables import TABLES
from tests.records.made_tables import built
from tests.records.rights import open_folder, read_only

GOLDEN = Path(__file__).parent / "golden"

EXCEL = Preset("excel", "utf-8-sig", ",", guarded=True)
SEMICOLON = Preset("excel", "utf-8-sig", ";", guarded=True)
BARE = Preset("bare", "utf-8", ";", guarded=False)

HARD = [
    *",;\"'\r\n\t\0= +-@|",
    "\r\n",
    '""',
    '",',
    "\ufeff",
    "\u202b",
    "\u2066",
    "\u200f",
    "\u2028",
    "\x85",
    "é",
    "Россия",
    "中国",
    "كوت ديفوار",
    "日本",
    "👩🏽‍🚀",
    "x" * 5000,
]
CELL = st.lists(
    st.sampled_from(HARD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    max_size=6,
).map("".join)


def rfc4180(text: str, separator: str = ",") -> list[list[str]]:
    """The records of `text`, by a reader that knows RFC 4180 and nothing of Python's csv."""
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


def python(text: str, separator: str = ",") -> list[list[str]]:
    """The records of `text`, by Python's csv."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def exported(archive: Archive, selection: Selection, preset: Preset) -> bytes:
    """What is written."""
    stream = io.BytesIO()
    write_whole(archive, selection, preset, stream)
    assert not stream.closed
    return stream.getvalue()


def whole(table: str) -> Selection:
    """All columns of all rows."""
    return Selection(Search(table), tuple(column.name for column in TABLES[table].columns))


@pytest.fixture(name="file", scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("made"))


@pytest.fixture(name="made", scope="module")
def _made(file: Path) -> Iterator[Archive]:
    with closing(Archive(file)) as archive:
        yield archive


@pytest.fixture(name="bundled", scope="module")
def _bundled(records_path: Path) -> Iterator[Archive]:
    with closing(Archive(records_path)) as archive:
        yield archive


@pytest.fixture(name="spare", scope="module")
def _spare(file: Path) -> Path:
    return Path(shutil.copy(file, file.with_name("spare.sqlite")))


def with_cells(spare: Path, cells: Sequence[str]) -> Archive:
    """An archive in which the persons of the first statements are `cells`."""
    with closing(sqlite3.connect(spare)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("UPDATE statement SET person = NULL")
        database.executemany(
            "UPDATE statement SET person = ? WHERE id = ?",
            [(cell, number) for number, cell in enumerate(cells, start=1)],
        )
        database.commit()
    return Archive(spare)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("preset", [data_preset(), EXCEL], ids=lambda preset: preset.name)
def test_an_export_is_the_golden_file(made: Archive, table: str, preset: Preset) -> None:
    golden = GOLDEN / f"{table}-{preset.name}.csv"
    assert exported(made, whole(table), preset) == golden.read_bytes()


@given(st.lists(CELL, min_size=5, max_size=5), st.sampled_from([data_preset(), BARE]))
@example(["\r", "\n", "\0", "\u202bشيخ\u202c", "x\ry"], data_preset())
@example(["", " ", '"', ",", '","'], data_preset())
def test_two_readers_read_back_what_was_recorded(
    spare: Path, cells: list[str], preset: Preset
) -> None:
    with closing(with_cells(spare, cells)) as archive:
        written = exported(archive, Selection(Search("speakers"), ("person", "level")), preset)
    text = written.decode("utf-8")
    assert text.endswith("\r\n")
    for reader in (python, rfc4180):
        heading, *records = reader(text, preset.separator)
        assert heading == ["person", "level"]
        assert [record[0] for record in records] == cells
        assert {len(record) for record in records} == {2}


@given(st.lists(CELL, min_size=5, max_size=5))
def test_a_single_column_is_read_back_too(spare: Path, cells: list[str]) -> None:
    with closing(with_cells(spare, cells)) as archive:
        text = exported(archive, Selection(Search("speakers"), ("person",)), BARE).decode()
    assert python(text, ";") == rfc4180(text, ";") == [["person"], *([cell] for cell in cells)]


def test_a_cell_of_100_kb_is_read_back(spare: Path) -> None:
    cells = ["\r\n\"é中,\0'" * 15_000, "x" * 100_000, '"' * 100_000, "a", "b"]
    with closing(with_cells(spare, cells)) as archive:
        text = exported(archive, Selection(Search("speakers"), ("person",)), data_preset()).decode()
    assert python(text)[1:] == rfc4180(text)[1:] == [[cell] for cell in cells]


def test_the_bundled_records_are_read_back(bundled: Archive) -> None:
    for table in TABLES:
        text = exported(bundled, whole(table), data_preset()).decode()
        recorded = [
            ["" if cell is None else str(cell) for cell in row.cells]
            for row in bundled.page(Search(table), 0, 10_000)
        ]
        assert python(text)[1:] == rfc4180(text)[1:] == recorded


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", True),
        ("=", True),
        ("+33 1", True),
        ("@x", True),
        ("\tx", True),
        ("\rx", True),
        ("-", True),
        ("--1", True),
        ("-x", True),
        ("-1-1", True),
        ("+1+cmd|' /C calc'!A0", True),
        ("-1\n", True),
        ("-1,5,5", True),
        ("+.", True),
        ("-٣", True),
        ("+1", False),
        ("-1", False),
        ("-1.5e3", False),
        ("1e5", False),
        ("+,5", False),
        ("-1,5", False),
        ("-1.", False),
        ("−1", False),
        ("1=1", False),
        (" =1+1", False),
        ("'=1", False),
        ("x", False),
        ("", False),
    ],
)
def test_what_a_spreadsheet_would_run_is_led_by_an_apostrophe(
    spare: Path, cell: str, guarded: bool
) -> None:
    selection = Selection(Search("speakers"), ("person",), ((0, 0),))
    stream = io.BytesIO()
    with closing(with_cells(spare, [cell])) as archive:
        written = write_whole(archive, selection, SEMICOLON, stream)
        untouched = exported(archive, selection, data_preset()).decode()
    assert written == Written(1, int(guarded))
    text = stream.getvalue().decode("utf-8-sig")
    assert python(text, ";")[1] == ["'" + cell if guarded else cell]
    assert python(untouched)[1] == [cell]


@given(CELL)
def test_guarding_adds_one_apostrophe_or_nothing(spare: Path, cell: str) -> None:
    selection = Selection(Search("speakers"), ("person",), ((0, 0),))
    with closing(with_cells(spare, [cell])) as archive:
        text = exported(archive, selection, EXCEL).decode("utf-8-sig")
    ((found,),) = python(text)[1:]
    assert found == cell or (found == "'" + cell and cell[0] in "=+-@\t\r")
    assert found[:1] not in ("=", "@", "\t", "\r")


def test_guarded_cells_are_counted(made: Archive) -> None:
    written = write_whole(made, whole("speakers"), EXCEL, io.BytesIO())
    # =1+1 (title), +33 1 (pledge), @home… and a tab (summaries); -1.5 is a number, −1 no minus.
    assert written == Written(5, 4)
    assert write_whole(made, whole("speakers"), data_preset(), io.BytesIO()) == Written(5, 0)


def test_presets_begin_and_end_their_lines_as_they_should(made: Archive) -> None:
    data, excel = (exported(made, whole("themes"), each) for each in (data_preset(), EXCEL))
    assert data.startswith(b"theme,title,")
    assert excel.startswith(b"\xef\xbb\xbftheme,title,")
    assert excel.count(b"\xef\xbb\xbf") == 1
    for written in (data, excel):
        assert written.endswith(b"\r\n")
        # The one line feed that stands alone is within a cell.
        assert written.replace(b"\r\n", b"").count(b"\n") == 1


@pytest.mark.parametrize(("point", "separator"), [(",", ";"), (".", ","), ("٫", ",")])
def test_the_separator_is_that_of_the_place(
    monkeypatch: pytest.MonkeyPatch, point: str, separator: str
) -> None:
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": point})
    assert list_separator() == separator
    assert excel_preset() == Preset("excel", "utf-8-sig", separator, guarded=True)
    assert data_preset().separator == ","


def test_a_place_that_is_not_known_has_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_NUMERIC)
    monkeypatch.setenv("LC_ALL", "xx_XX.nowhere")
    assert list_separator() == ","
    assert locale.setlocale(locale.LC_NUMERIC) == before


def test_cells_with_the_separator_are_quoted(made: Archive) -> None:
    selection = Selection(Search("themes", "conduct"), ("description",))
    assert exported(made, selection, SEMICOLON).endswith(b'"Zero tolerance;\nno excuse"\r\n')


def test_columns_stand_in_the_order_asked_for(made: Archive) -> None:
    selection = Selection(Search("themes", order="-theme"), ("title", "theme", "title"))
    assert exported(made, selection, data_preset()) == (
        b"title,theme,title\r\n"
        b"Political solutions,politics,Political solutions\r\n"
        b"Conduct,conduct,Conduct\r\n"
    )


def test_a_column_that_is_not_there_is_told(made: Archive, tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="no column “nope”"):
        write_file(made, Selection(Search("themes"), ("nope",)), EXCEL, tmp_path / "file")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("ranges", "rows"),
    [
        (None, [1, 2, 3, 4, 5]),
        ((), []),
        (((0, 0),), [1]),
        (((3, 4), (0, 1)), [4, 5, 1, 2]),
        (((4, 99),), [5]),
        (((7, 9),), []),
    ],
)
def test_the_rows_selected_are_written(
    made: Archive, ranges: tuple[tuple[int, int], ...] | None, rows: list[int]
) -> None:
    selection = Selection(Search("speakers"), ("statement",), ranges)
    expected = [[str(row.cells[0])] for row in made.rows("speakers", rows)]
    stream = io.BytesIO()
    assert write_whole(made, selection, data_preset(), stream) == Written(len(rows), 0)
    assert python(stream.getvalue().decode())[1:] == expected


def test_a_search_that_finds_nothing_writes_the_heading(made: Archive) -> None:
    selection = Selection(Search("speakers", "zzz"), ("person", "title"))
    assert exported(made, selection, data_preset()) == b"person,title\r\n"


@pytest.mark.parametrize("preset", [data_preset(), EXCEL, SEMICOLON])
@pytest.mark.parametrize("rows", [0, 1, 5, 9999])
@pytest.mark.parametrize("ranges", [None, ((1, 3), (0, 0), (2, 90)), ()])
def test_a_preview_is_the_beginning_of_what_is_written(
    made: Archive, preset: Preset, rows: int, ranges: tuple[tuple[int, int], ...] | None
) -> None:
    columns = tuple(column.name for column in TABLES["speakers"].columns)
    selection = Selection(Search("speakers", order="-person"), columns, ranges)
    text = exported(made, selection, preset).decode("utf-8-sig")
    found = preview(made, selection, preset, rows)
    assert text.startswith(found)
    records = python(text, preset.separator)
    assert python(found, preset.separator) == records[: 1 + rows]


def test_a_file_holds_the_same_bytes(bundled: Archive, tmp_path: Path) -> None:
    for name, preset in PRESETS.items():
        target = tmp_path / name
        written = write_file(bundled, whole("endorsements"), preset(), target)
        assert target.read_bytes() == exported(bundled, whole("endorsements"), preset())
        assert written.rows == 1592


def test_how_far_it_is_is_told(bundled: Archive, tmp_path: Path) -> None:
    told: list[Written] = []
    write_file(bundled, whole("endorsements"), EXCEL, tmp_path / "file", told.append)
    assert [written.rows for written in told] == [1000, 1592, 1592]
    assert told[-1].guarded >= told[0].guarded


@pytest.mark.parametrize("error", [Stopped(), Interrupted(), ZeroDivisionError()])
@pytest.mark.parametrize("at", [1000, 1592])
def test_a_stop_leaves_the_old_file_and_nothing_beside(
    bundled: Archive, tmp_path: Path, error: Exception, at: int
) -> None:
    def stop(written: Written) -> None:
        if written.rows >= at:
            raise error

    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(type(error)) as raised:
        write_file(bundled, whole("endorsements"), EXCEL, target, stop)
    assert raised.value is error
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_damage_on_the_way_leaves_the_old_file(records_path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(records_path, tmp_path / "copy.sqlite"))
    with closing(sqlite3.connect(copy)) as database:
        late = "(SELECT endorsement FROM standing WHERE id > 1000 AND endorsement IS NOT NULL)"
        database.execute(f"UPDATE endorsement SET note = CAST(x'ff' AS TEXT) WHERE id IN {late}")
        database.commit()
    target = tmp_path / "file"
    target.write_text("old")
    told: list[Written] = []
    with closing(Archive(copy)) as archive, pytest.raises(RecordsError, match="is damaged"):
        write_file(archive, whole("endorsements"), EXCEL, target, told.append)
    assert [written.rows for written in told] == [1000]
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "file"]


def test_a_target_that_cannot_be_written_is_told(made: Archive, tmp_path: Path) -> None:
    for target, told in (
        (tmp_path, "is a folder"),
        (tmp_path / "no" / "file", "There is no folder"),
        (tmp_path / ("x" * 300), "File name too long"),
    ):
        with pytest.raises(RecordsError, match=told):
            write_file(made, whole("themes"), EXCEL, target)
    with open_folder() as folder, read_only(folder):
        with pytest.raises(RecordsError, match="Permission denied"):
            write_file(made, whole("themes"), EXCEL, folder / "file")
        assert os.listdir(folder) == []


def test_a_link_is_followed(made: Archive, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_file(made, whole("themes"), data_preset(), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == (GOLDEN / "themes-data.csv").read_bytes()


@pytest.mark.parametrize(
    ("search", "name"),
    [
        (Search("speakers"), "a4p-speakers-2026-11-23.csv"),
        (Search("speakers", "text"), "a4p-speakers-2026-11-23.csv"),
        (
            Search("speakers", where=(Condition("meeting", "hlm-2018"),)),
            "a4p-speakers-hlm-2018-2026-11-23.csv",
        ),
        (
            Search(
                "endorsements", where=(Condition("status", "endorsed"), Condition("evidence", ""))
            ),
            "a4p-endorsements-endorsed-2026-11-23.csv",
        ),
        (
            Search(
                "speakers",
                where=(
                    Condition("delegation", "Côte d’Ivoire"),
                    Condition("person", "a/b\\c:d\n*?"),
                ),
            ),
            "a4p-speakers-Côte-d-Ivoire-a-b-c-d-2026-11-23.csv",
        ),
        (Search("themes", where=(Condition("theme", "../.."),)), "a4p-themes-..-..-2026-11-23.csv"),
    ],
)
def test_a_name_is_proposed(search: Search, name: str) -> None:
    assert proposed_name(search, date(2026, 11, 23)) == name


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_a_proposed_name_is_a_name_everywhere(value: str) -> None:
    name = proposed_name(Search("themes", where=(Condition("theme", value),)), date(2026, 11, 23))
    assert name.startswith("a4p-themes-")
    assert name.endswith("2026-11-23.csv")
    assert not set(name) & set('<>:"/\\|?* ')
    assert name.isprintable()


def test_the_records_are_never_written_over(records_path: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.sqlite"
    own.write_bytes(records_path.read_bytes())
    archive = Archive(own)
    selection = Selection(Search("themes"), ("theme",))
    with pytest.raises(RecordsError, match="the records file itself"):
        write_file(archive, selection, data_preset(), own)
    archive.close()
    assert own.read_bytes() == records_path.read_bytes()
