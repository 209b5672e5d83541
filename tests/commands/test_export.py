"""The command `export`: its rows, its formats, its warnings and its errors."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.schema.tables import TABLES
from tests.commands.running import DECLARATION, HLM, Run, error_line
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (["speakers"], 250),
        (["speakers", *HLM], 22),
        (["endorsements", *DECLARATION, "--where", "status=endorsed"], 57),
        (["themes"], 10),
        (["themes", *HLM], 10),
        (["speakers", "--search", "lavr", *HLM], 1),
        (["speakers", "--search", "kagme"], 0),
        (["speakers", *HLM, "--where", "pledge="], 17),
    ],
)
def test_an_export_has_the_rows_found(words: list[str], rows: int) -> None:
    run = Run("export", *words)
    assert len(run.rows) == rows
    assert run.text.splitlines()[0] == ",".join(c.name for c in TABLES[words[0]].exported)


@pytest.mark.parametrize(
    ("typed", "delegations"),
    [
        ("cote ivoire", {"CIV"}),
        ("Россия", {"RUS"}),
        ("科特迪瓦", {"CIV"}),
        ("كوت ديفوار", {"CIV"}),
        ("Perou", {"PER"}),
        ("lavr", {"RUS"}),
    ],
)
def test_a_delegation_is_found_by_all_its_names(typed: str, delegations: set[str]) -> None:
    run = Run("export", "speakers", "--search", typed)
    assert {row["delegation_code"] for row in run.rows} == delegations


@pytest.mark.parametrize("column", ["delegation", "delegation_code"])
@pytest.mark.parametrize("name", ["RWA", "rwa", "Rwanda", "Republic of Rwanda", "卢旺达"])
def test_a_condition_takes_any_name_of_a_delegation(name: str, column: str) -> None:
    run = Run("export", "speakers", "--where", f"{column}={name}")
    assert {row["delegation"] for row in run.rows} == {"Rwanda"}


def test_a_condition_asks_which_of_several_is_meant() -> None:
    error = error_line(Run("export", "speakers", "--where", "delegation=Congo"))
    assert "(COG) or" in error
    assert "(COD)?" in error


@pytest.mark.parametrize(
    ("typed", "meeting"), [("S/PV.8218", "sc-8218"), ('"High-Level Meeting"', "hlm-2018")]
)
def test_a_meeting_is_found_by_symbol_and_title(typed: str, meeting: str) -> None:
    run = Run("export", "speakers", "--search", typed)
    assert {row["meeting"] for row in run.rows} == {meeting}


@pytest.mark.parametrize("preset", ["data", "excel"])
@pytest.mark.parametrize("table", TABLES)
def test_a_file_has_the_bytes_of_standard_output(tmp_path: Path, table: str, preset: str) -> None:
    target = tmp_path / "file.csv"
    printed = Run("export", table, "--preset", preset)
    written = Run("export", table, "--preset", preset, "--output", target)
    assert (printed.status, written.status, written.bytes) == (0, 0, b"")
    assert target.read_bytes() == printed.bytes != b""
    assert printed.errors == ""
    name = {"data": "csv", "excel": "csv-excel"}[preset]
    assert Run("export", table, "--format", name).bytes == printed.bytes
    if preset == "data":
        assert written.errors == ""
        assert Run("export", table).bytes == printed.bytes


@pytest.mark.parametrize(
    ("words", "files", "begin"),
    [
        (["--output", "a.csv"], ["a.csv", "a.datapackage.json"], b"theme,"),
        (["--no-about", "--output", "a.csv"], ["a.csv"], b"theme,"),
        (["--about", "--output", "a.csv"], ["a.csv", "a.datapackage.json"], b"theme,"),
        (
            ["--preset", "excel", "--output", "a"],
            ["a", "a.datapackage.json"],
            b"\xef\xbb\xbfCode,",
        ),
        (["--output", "a.xlsx"], ["a.xlsx"], b"PK"),
        (["--output", "A.XLSX"], ["A.XLSX"], b"PK"),
        (["--format", "xlsx", "--output", "a.zip"], ["a.zip"], b"PK"),
        (["--output", "a.json"], ["a.json"], b'{\n"about": {'),
        (["--output", "a.json", "--no-about"], ["a.json"], b'{\n"rows": ['),
        (["--format", "csv", "--output", "a.json"], ["a.datapackage.json", "a.json"], b"theme,"),
    ],
)
def test_the_format_is_that_of_the_option_or_of_the_file_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    files: list[str],
    begin: bytes,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = Run("export", "themes", *words)
    assert (run.status, run.bytes, run.errors) == (0, b"", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == files
    assert Path(words[words.index("--output") + 1]).read_bytes().startswith(begin)


def test_other_formats_are_printed_with_their_provenance() -> None:
    for words, about in (([], True), (["--about"], True), (["--no-about"], False)):
        run = Run("export", "themes", "--format", "json", *words)
        assert (run.status, run.errors) == (0, "")
        assert ("about" in json.loads(run.text)) == about
    printed = Run("export", "themes", "--format", "xlsx", "--no-about")
    assert printed.status == 0
    with zipfile.ZipFile(io.BytesIO(printed.bytes)) as book:
        assert book.testzip() is None


def test_the_search_in_a_file_finds_the_same_rows() -> None:
    words = ["--search", "level:ministerial -theme:pledges congo", "--order", "-person"]
    run = Run("export", "speakers", "--format", "json", *words)
    written = json.loads(run.text)
    again = Run(
        "export", "speakers", "--format", "json", "--search", written["about"]["search"],
        "--order", "-person",
    )  # fmt: skip
    assert json.loads(again.text)["rows"] == written["rows"] != []


def test_a_descriptor_of_others_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").write_text("{}")
    error = error_line(Run("export", "themes", "--output", tmp_path / "a.csv"))
    assert "“a.datapackage.json” exists already and belongs to another file" in error


def test_cells_cut_short_are_reported(tmp_path: Path) -> None:
    statements = many_statements(2, summary="x" * 40_000)
    records = built(tmp_path, {**MADE, "statements": statements})
    target = tmp_path / "a.xlsx"
    run = Run("export", "speakers", "--records", records, "--output", target)
    assert run.status == 0
    assert run.errors == (
        "2 cells are cut at 32,767 characters, the most that Excel holds;"
        " CSV for data and JSON have them whole.\n"
    )


def test_guarded_cells_are_reported_when_a_file_is_written(tmp_path: Path) -> None:
    words = ("export", "speakers", "--records", built(tmp_path), "--preset", "excel")
    written = Run(*words, "--output", tmp_path / "file.csv")
    assert written.status == 0
    assert written.errors == (
        "4 cells have an apostrophe in front so that they do not run as formulas.\n"
    )
    assert Run(*words).errors == ""


@pytest.mark.parametrize(("name", "mark"), [("comma", ","), ("semicolon", ";"), ("tab", "\t")])
def test_the_separator_of_csv_for_excel_can_be_chosen(name: str, mark: str) -> None:
    run = Run("export", "themes", "--format", "csv-excel", "--separator", name)
    assert run.text.startswith(f"\ufeffCode{mark}Theme{mark}Description{mark}")


@pytest.mark.parametrize("format", ["csv", "json", "xlsx"])
def test_other_formats_have_no_separator_to_choose(format: str) -> None:
    run = Run("export", "themes", "--format", format, "--separator", "tab")
    assert run.status == 2
    assert "--separator is for --format csv-excel only" in run.errors


def test_columns_and_order_can_be_chosen() -> None:
    run = Run("export", "themes", "--columns", "statements,theme", "--order", "-statements")
    statements = [int(row["statements"]) for row in run.rows]
    assert run.text.splitlines()[:2] == ["statements,theme", "57,performance"]
    assert statements == sorted(statements, reverse=True)


@pytest.mark.parametrize("order", [["--order", "-person"], ["--order=-person"]])
def test_the_order_can_be_descending(order: list[str]) -> None:
    up = Run("export", "speakers", *HLM, "--columns", "person", "--order", "person").rows
    down = Run("export", "speakers", *HLM, "--columns", "person", *order).rows
    assert down == up[::-1]
    assert up[0] == {"person": "Ana Brnabić"}


@pytest.mark.parametrize("search", [["--search", "-theme:politics"], ["--search=-theme:politics"]])
def test_a_search_can_begin_with_a_minus(search: list[str]) -> None:
    run = Run("export", "themes", *search)
    assert len(run.rows) == 9
    assert "politics" not in {row["theme"] for row in run.rows}


@pytest.mark.parametrize("typed", ["--help", "-x", "--", "-", "", "--output=x"])
def test_a_search_can_look_like_an_option(typed: str) -> None:
    assert Run("export", "themes", "--search", typed).status == 0


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_can_be_searched(typed: str) -> None:
    run = Run("export", "themes", "--search", typed)
    assert len(run.rows) <= 10


@pytest.mark.parametrize(
    "words",
    [
        ["--columns", "theme,nope"],
        ["--order", "nope"],
        ["--order", "-nope"],
        ["--where", "nope=1"],
    ],
)
def test_an_unknown_column_is_reported_with_the_known_ones(
    words: list[str], tmp_path: Path
) -> None:
    error = error_line(Run("export", "themes", *words, "--output", tmp_path / "file"))
    assert "The table themes has no column “nope”. It has: theme, title, description," in error
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_code_is_reported_with_a_near_one() -> None:
    error = error_line(Run("export", "speakers", "--where", "meeting=hlm"))
    assert "no value “hlm”. It has: " in error
    assert "hlm-2018" in error


def test_a_target_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    assert "is a folder" in error_line(Run("export", "themes", "--output", tmp_path))
    assert "is a folder" in error_line(Run("export", "themes", "--output", ""))


def test_words_left_out_of_a_search_are_reported() -> None:
    run = Run("export", "themes", "--search", " ".join(f"w{number}" for number in range(300)))
    assert run.status == 0
    assert run.errors == "Only the first 256 words are searched for.\n"


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        (["--search", "date:2018-03"], {"2018-03-28"}),
        (["--search", "date:2018-09-01..2018-09-20"], {"2018-09-12"}),
        (["--search", "date:..2018-8"], {"2018-03-28"}),
        (["--where", "date=2018-10/2019"], {"2018-09-25/2018-10-01", "2018-11-20"}),
        (["--search", "-date:2018-9..", "--order", "date"], {"2018-03-28"}),
        (["--search", "date:2017"], set()),
    ],
)
def test_a_range_of_days_is_a_condition(words: list[str], dates: set[str]) -> None:
    assert {row["date"] for row in Run("export", "speakers", *words).rows} == dates


def test_it_is_described_in_words_and_as_typed() -> None:
    run = Run("export", "speakers", "--search", "date:2018-3..2018-8", "--format", "json")
    about = json.loads(run.text)["about"]
    assert about["question"]["Date"] == "Mar 2018 to Aug 2018"
    assert about["search"] == "date:2018-03..2018-08"


def test_what_is_no_range_of_days_is_told() -> None:
    wrong = Run("export", "speakers", "--where", "date=2019..2010")
    assert (
        error_line(wrong)
        .rstrip()
        .endswith("“2019..2010” ends before it begins. Write the earlier one first: 2010..2019.")
    )
    typed = Run("export", "speakers", "--search", "date:2018-13")
    assert typed.status == 0
    assert "“2018-13” is no day, month or year, nor a range of them." in typed.errors
