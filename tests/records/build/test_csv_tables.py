"""The faults of tables: each reported by file, line and column, all of them at once."""

import re
import socket
import tracemalloc
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.forms import FILLED_IN, FORMS
from tests.records.made_tables import (
    TABLES,
    Rows,
    changed,
    many_statements,
    staged_rows,
    table_faults,
    write_tables,
)

NEEDED = {form.name for form in FORMS if form.needed}


def faults(folder: Path) -> list[str]:
    """The faults of the tables in `folder`, a line for each cause."""
    return table_faults(folder).lines


def edit(path: Path, old: bytes, new: bytes) -> None:
    """Replace the bytes `old`, which the file has once, by `new`."""
    text = path.read_bytes()
    assert text.count(old) == 1
    path.write_bytes(text.replace(old, new))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write_tables(tmp_path / "tables")


def test_the_tables_as_made_have_no_fault(folder: Path) -> None:
    assert {form.name: len(staged_rows(folder, form.name)) for form in FORMS} == {
        form.name: len(TABLES.get(form.name, [])) for form in FORMS
    }


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (changed("statements", 0, delegation="XYZ"), "statements.csv:2: delegation: unknown"),
        (changed("statements", 0, themes="conduct|x"), "statements.csv:2: themes: unknown theme"),
        (
            changed("statements", 0, themes="conduct|"),
            "statements.csv:2: themes: unknown theme: “”",
        ),
        (
            changed("statements", 0, themes="conduct|conduct"),
            "statements.csv:2: themes: appears twice: “conduct”",
        ),
        (changed("statements", 0, sources="note|x"), "statements.csv:2: sources: unknown source"),
        (changed("statements", 0, meeting="x"), "statements.csv:2: meeting: unknown meeting: “x”"),
        # The first row's summary stands on two lines, and the second's on two for a lone CR.
        (changed("statements", 1, meeting="x"), "statements.csv:4: meeting: unknown meeting: “x”"),
        (changed("statements", 2, meeting="x"), "statements.csv:6: meeting: unknown meeting: “x”"),
        (changed("statements", 4, level="king"), "statements.csv:8: level: unknown code: “king”"),
        (changed("statements", 0, meeting=""), "statements.csv:2: meeting: is blank"),
        (
            changed("statements", 0, words="many"),
            "statements.csv:2: words: not a whole number up to 999,999,999: “many”",
        ),
        (
            changed("statements", 0, words="-1"),
            "statements.csv:2: words: not a whole number up to 999,999,999: “-1”",
        ),
        (
            changed("statements", 0, words="1.5"),
            "statements.csv:2: words: not a whole number up to 999,999,999: “1.5”",
        ),
        (
            changed("statements", 0, words="٣"),
            "statements.csv:2: words: not a whole number up to 999,999,999: “٣”",
        ),
        (
            changed("statements", 0, words="9" * 19),
            "statements.csv:2: words: not a whole number up to 999,999,999: “9999",
        ),
        (
            changed("statements", 0, words="9" * 10),
            "statements.csv:2: words: not a whole number up to 999,999,999: “9999999999”",
        ),
        (
            changed("statements", 0, names_a4p="yes"),
            "statements.csv:2: names_a4p: neither 0 nor 1: “yes”",
        ),
        (changed("statements", 0, pledge="a\0b"), "statements.csv:2: pledge: contains a NUL"),
        (changed("statements", 1, statement="l1"), "statements.csv:4: statement: duplicate key"),
        (changed("endorsements", 0, instrument="x"), "endorsements.csv:2: instrument: unknown"),
        (
            changed("endorsements", 1, delegation="CIV", evidence="third_party"),
            "endorsements.csv:3: sources: duplicate key: “declaration CIV third_party verbatim”;"
            " first on line 2",
        ),
        (changed("endorsements", 0, sources=""), "endorsements.csv:2: sources: is blank"),
        (changed("endorsements", 0, evidence=""), "endorsements.csv:2: evidence: is blank"),
        (changed("commitments", 0, theme="x"), "commitments.csv:2: theme: unknown theme: “x”"),
        (changed("missions", 0, hosts="CIV|XYZ"), "missions.csv:2: hosts: unknown delegation"),
        (changed("delegation_aliases", 0, language="la"), "delegation_aliases.csv:2: language: un"),
        (
            changed("meetings", 0, date="2018-02-30"),
            "meetings.csv:2: date: bad date: “2018-02-30”",
        ),
        (changed("meetings", 0, date="2018-13"), "meetings.csv:2: date: bad date: “2018-13”"),
        (
            changed("meetings", 0, date="25.9.2018"),
            "meetings.csv:2: date: bad date: “25.9.2018”",
        ),
        (changed("meetings", 0, date="0000"), "meetings.csv:2: date: bad date: “0000”"),
        (
            changed("meetings", 0, date="9999-12-31"),
            "meetings.csv:2: date: not between 1945 and 2100: “9999-12-31”",
        ),
        (
            changed("meetings", 1, date="1944", end_date="1945"),
            "meetings.csv:3: date: not between 1945 and 2100: “1944”",
        ),
        (
            changed("meetings", 1, end_date="2018-02-28"),
            "meetings.csv:3: end_date: before the first day, in date: “2018-02-28”",
        ),
        (
            changed("endorsement_totals", 0, date="1799"),
            "endorsement_totals.csv:2: date: not between 1800 and 2100: “1799”",
        ),
        (
            changed("meetings", 0, date="2018-9-25"),
            "meetings.csv:2: date: bad date: “2018-9-25”",
        ),
        (changed("meetings", 0, date="２０１８"), "meetings.csv:2: date: bad date: “２０１８”"),
        (changed("sources", 1, url=""), "sources.csv:3: url: is blank"),
        (
            changed("sources", 1, url="C:\\list.xlsx"),
            "sources.csv:3: url: not a web address, http:// or https://: “",
        ),
        (
            changed("sources", 1, url="https:///x"),
            "sources.csv:3: url: not a web address, http:// or https://: “",
        ),
        (
            changed("sources", 1, kind="blog"),
            "sources.csv:3: kind: unknown code: “blog”; it is one",
        ),
        (changed("sources", 1, party="UN|XYZ"), "sources.csv:3: party: unknown delegation: “XYZ”"),
    ],
)
def test_a_bad_cell_is_reported_by_its_place(
    tmp_path: Path, tables: dict[str, Rows], expected: str
) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", tables))
    assert fault.startswith(expected)


@pytest.mark.parametrize(
    "date", ["2018", "2018-09", "2018-09-25", "2020-02-29", "1945", "2100-12-31"]
)
def test_dates_may_be_cut(tmp_path: Path, date: str) -> None:
    folder = write_tables(tmp_path / "tables", changed("meetings", 0, date=date))
    assert staged_rows(folder, "meetings")[0]["date"] == date


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "themes",
            b"theme,title,",
            b"theme,titel,",
            [
                "themes.csv:1: not a column of this table: “titel”",
                "themes.csv:1: title: the column is missing",
            ],
        ),
        (
            "themes",
            b"title,desc",
            b"title,Desc",
            ["themes.csv:1: not a column of this table: “Description”"],
        ),
        ("themes", b"description", b"title", ["themes.csv:1: title: the column appears twice"]),
        ("themes", b"description", b"", ["themes.csv:3: has cells but no heading: “Zero tol"]),
        (
            "themes",
            b"politics,",
            b"politics,,",
            ["themes.csv:2: has 5 cells where the heading has 4"],
        ),
        ("themes", b"conduct,Conduct,", b"conduct,", ["themes.csv:3: has 3 cells where"]),
        ("themes", b"Political", b"\xc3\xa9\xff", ["themes.csv:2: title: is not UTF-8"]),
        ("themes", b"Political", b"\x81", ["themes.csv:2: title: is not UTF-8"]),
        ("themes", b"no excuse", b"\xc3\xa9\xf3", ["themes.csv:3: description: is not UTF-8"]),
        (
            "themes",
            b'no excuse"',
            b"no excuse",
            ["themes.csv:3: is not CSV: unexpected end of data"],
        ),
        ("themes", b'"Zero', b'"Zero" x', ["themes.csv:3: is not CSV: "]),
    ],
)
def test_a_bad_file_is_reported_by_its_place(
    folder: Path, file: str, old: bytes, new: bytes, expected: list[str]
) -> None:
    edit(folder / f"{file}.csv", old, new)
    found = faults(folder)
    assert len(found) == len(expected)
    assert all(fault.startswith(start) for fault, start in zip(found, expected, strict=True))


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n", b"\r\n", b";;;\n;;;\n"])
def test_an_empty_file_lacks_its_heading(folder: Path, content: bytes) -> None:
    (folder / "missions.csv").write_bytes(content)
    (fault,) = faults(folder)
    assert re.match(r"missions.csv:\d: the heading is missing: mission,area,hosts,as_of,", fault)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"PK\x03\x04" + bytes(100), "missions.csv: is a workbook, not a CSV file; save it as"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "missions.csv: is a workbook, not a CSV file; save"),
        ("mission,area\nX,Y\n".encode("utf-16-le"), "missions.csv:1: has NUL characters in place"),
        (bytes(10_000), "missions.csv:1: has NUL characters in place of a heading"),
        (b"code|place\nX|Y\n", "missions.csv:1: has none of the columns of this table: mission,"),
        ("mission,area".encode("utf-16") + b"\n", "missions.csv:1: is incomplete or not text: "),
        (b"mission,area" + b",x" * 999, "missions.csv:1: has 1,001 columns; 1,000 are allowed"),
        (b"mission" + b",x" * 200_000, "missions.csv:1: has 200,001 columns; 1,000 are allowed"),
    ],
)
def test_a_cause_of_the_whole_file_is_its_one_fault(
    folder: Path, content: bytes, expected: str
) -> None:
    (folder / "missions.csv").write_bytes(content)
    (fault,) = faults(folder)
    assert fault.startswith(expected)


@pytest.mark.parametrize("content", [b"x" * 2**23, b'"' + b"xxxxxxx\n" * 2**20, b"," * 2**23])
@pytest.mark.parametrize("line", [1, 3])
def test_a_row_without_end_is_told_and_not_read(folder: Path, line: int, content: bytes) -> None:
    path = folder / "missions.csv"
    path.write_bytes(b"mission,area\nX,Y\n" * (line // 2) + content)
    tracemalloc.start()
    (fault,) = faults(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert re.match(rf"missions.csv:{line}: has more than 4,194,304 characters in one row;", fault)
    assert peak < 100 * 2**20


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_a_needed_file_that_is_missing_is_the_one_fault(folder: Path, name: str) -> None:
    (folder / f"{name}.csv").unlink()
    assert faults(folder) == [f"{name}.csv: the file is missing"]


def test_a_table_left_out_has_no_rows_to_refer_to(folder: Path) -> None:
    (folder / "themes.csv").unlink()
    assert faults(folder) == [
        "commitments.csv:2: theme: unknown theme: “conduct”; themes.csv has no such row",
        "statements.csv:2: themes: unknown theme: “conduct”; themes.csv has no such row"
        " (2 rows: lines 2, 4)",
        "statements.csv:2: themes: unknown theme: “politics”; themes.csv has no such row",
    ]


def test_a_stray_table_is_a_fault_and_other_files_are_not(folder: Path) -> None:
    (folder / "statement.csv").touch()
    (folder / "README.md").touch()
    (fault,) = faults(folder)
    assert fault.startswith(
        "statement.csv: is not a table of the records; they are commitments.csv"
    )


def test_a_folder_in_the_place_of_a_table_is_a_fault(folder: Path) -> None:
    (folder / "themes.csv").unlink()
    (folder / "themes.csv").mkdir()
    assert faults(folder) == ["themes.csv: cannot be read: Is a directory"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs named sockets")
def test_neither_a_socket_nor_a_device_is_a_table(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)  # the name of a socket must be short
    for name in ("themes.csv", "missions.csv"):
        (folder / name).unlink()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("themes.csv")
        (folder / "missions.csv").symlink_to("/dev/zero")
        missions, themes, *_ = (line for line in faults(folder) if "cannot be read" in line)
    assert missions == "missions.csv: cannot be read: it is not a regular file"
    assert themes.startswith("themes.csv: cannot be read: ")


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match=r"Folder not found: “.*nowhere”"):
        staged_rows(tmp_path / "nowhere", "meetings")


def test_all_faults_are_reported_at_once_in_order(tmp_path: Path) -> None:
    tables = changed("statements", 4, level="king", delegation="XYZ", words="x")
    tables["meetings"] = changed("meetings", 0, date="x", completeness="")["meetings"]
    folder = write_tables(tmp_path / "tables", tables)
    (folder / "stray.csv").touch()
    edit(folder / "themes.csv", b"Political", b"\xc3\xa9\xff")
    assert [fault.split(": ")[:2] for fault in faults(folder)] == [
        ["meetings.csv:2", "completeness"],
        ["meetings.csv:2", "date"],
        ["statements.csv:8", "delegation"],
        ["statements.csv:8", "level"],
        ["statements.csv:8", "words"],
        ["stray.csv", "is not a table of the records; they are " + ", ".join(
            sorted(f"{form.name}.csv" for form in FILLED_IN)
        )],
        ["themes.csv:2", "title"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b"\r\n", b"\n"),
        lambda text: text.rstrip(b"\r\n"),
    ],
    ids=["byte-order mark", "LF", "no last line end"],
)
def test_formats_of_other_programs_are_accepted(folder: Path, change: object) -> None:
    assert callable(change)
    for path in folder.glob("*.csv"):
        path.write_bytes(change(path.read_bytes()))
    rows = staged_rows(folder, "delegations")
    assert [row["name"] for row in rows][:2] == ["Côte d’Ivoire", "Russian Federation"]


def test_columns_may_stand_in_any_order(folder: Path) -> None:
    (folder / "delegation_aliases.csv").write_text("alias,origin,language,delegation\nX,,en,CIV\n")
    (row,) = staged_rows(folder, "delegation_aliases")
    assert row == {"delegation": "CIV", "language": "en", "alias": "X", "origin": None}


def test_a_cell_of_a_megabyte_is_read_whole(tmp_path: Path) -> None:
    text = "ж" * 2**20
    folder = write_tables(tmp_path / "tables", changed("statements", 0, summary=text))
    assert text in [row["summary"] for row in staged_rows(folder, "statements")]


def test_faults_of_one_kind_are_one_cause(tmp_path: Path) -> None:
    statements = many_statements(1_000, level="king", words="x")
    folder = write_tables(tmp_path / "tables", {**TABLES, "statements": statements})
    edit(folder / "themes.csv", b"Political", b"\xc3\xa9\xc3\xa8\xff")
    trouble = table_faults(folder)
    assert trouble.count == 2_001
    assert str(trouble).startswith(f"“{folder}” has 2,001 errors. ")
    level, words, title = trouble.lines
    assert level.startswith("statements.csv:2: level: unknown code: “king”; it is one of head_of")
    assert level.endswith("(1,000 rows: lines 2, 3, 4, …)")
    assert words == (
        "statements.csv:2: words: not a whole number up to 999,999,999: “x”"
        " (1,000 rows: lines 2, 3, 4, …)"
    )
    assert title == "themes.csv:2: title: is not UTF-8"


def test_each_value_that_is_looked_up_has_a_line(tmp_path: Path) -> None:
    statements = [
        {**row, "delegation": ("Narnia", "Utopia", "CIV")[number % 3]}
        for number, row in enumerate(many_statements(9))
    ]
    assert faults(write_tables(tmp_path / "tables", {**TABLES, "statements": statements})) == [
        "statements.csv:2: delegation: unknown delegation: “Narnia”; delegations.csv has no such"
        " row (3 rows: lines 2, 5, 8)",
        "statements.csv:3: delegation: unknown delegation: “Utopia”; delegations.csv has no such"
        " row (3 rows: lines 3, 6, 9)",
    ]


def test_many_values_that_are_looked_up_have_one_line(tmp_path: Path) -> None:
    statements = [
        {**row, "delegation": f"Wakanda {number}"}
        for number, row in enumerate(many_statements(900))
    ]
    assert faults(write_tables(tmp_path / "tables", {**TABLES, "statements": statements})) == [
        "statements.csv:2: delegation: unknown delegation: “Wakanda 0”, “Wakanda 1”, “Wakanda 2”,"
        " …; delegations.csv has no such row (900 rows: lines 2, 3, 4, …)"
    ]


def test_other_values_of_one_kind_share_a_line(tmp_path: Path) -> None:
    meetings = [{**TABLES["meetings"][0], "date": "25.9.2018"}, TABLES["meetings"][1]]
    meetings += [{**meetings[0], "meeting": f"m{day}", "date": f"{day}.9.2018"} for day in (1, 2)]
    assert faults(write_tables(tmp_path / "tables", {**TABLES, "meetings": meetings})) == [
        "meetings.csv:2: date: bad date: “25.9.2018”, “1.9.2018”, “2.9.2018”; write 2018, 2018-09"
        " or 2018-09-25 (3 rows: lines 2, 4, 5)"
    ]


@pytest.mark.parametrize("cells", [{"level": "x" * 10**6}, {"meeting": "x" * 10**6}])
def test_a_page_of_text_in_the_wrong_place_is_cut(tmp_path: Path, cells: dict[str, str]) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", changed("statements", 0, **cells)))
    assert "“" + "x" * 200 + "…”" in fault
    assert len(fault) < 500


def test_a_reference_to_a_row_that_may_have_been_skipped_is_not_judged(folder: Path) -> None:
    edit(folder / "themes.csv", b"politics,Political", b"politics,more,Political")
    assert faults(folder) == ["themes.csv:2: has 5 cells where the heading has 4"]


def test_cells_are_judged_also_where_the_heading_has_faults(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("meetings", 0, date="soon"))
    edit(folder / "meetings.csv", b",title,", b",titel,")
    assert faults(folder) == [
        "meetings.csv:1: not a column of this table: “titel”; did you mean title?",
        "meetings.csv:1: title: the column is missing",
        "meetings.csv:2: date: bad date: “soon”; write 2018, 2018-09 or 2018-09-25",
    ]


@pytest.mark.parametrize(
    ("table", "number", "column", "value", "meant"),
    [
        ("statements", 0, "delegation", "Cote d'Ivoire", "CIV"),
        ("statements", 0, "delegation", "ivory coast", "CIV"),
        ("statements", 0, "delegation", "Россия", "RUS"),
        ("statements", 0, "delegation", "Rusian Federation", "RUS"),
        ("statements", 0, "meeting", "S/PV.1", "earlier"),
        ("statements", 0, "meeting", "latter", "later"),
        ("statements", 0, "themes", "Political solutions", "politics"),
        ("statements", 0, "sources", "notes", "note"),
        ("statements", 0, "level", "Ministerial level", "ministerial"),
        ("statements", 0, "level", "ministeriel", "ministerial"),
        ("statements", 0, "level", "Minister", "ministerial"),
        ("endorsements", 0, "evidence", "Own Statement", "own_statement"),
    ],
)
def test_a_likely_code_is_proposed(
    tmp_path: Path, table: str, number: int, column: str, value: str, meant: str
) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", changed(table, number, **{column: value})))
    assert f": “{value}”; " in fault
    assert fault.endswith(f"; did you mean {meant}?")


@pytest.mark.parametrize("value", ["Wakanda", "x", "Atlantis", "🙂", "e"])
def test_no_unlikely_code_is_proposed(tmp_path: Path, value: str) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", changed("statements", 0, delegation=value)))
    assert "did you mean" not in fault


def test_a_likely_column_is_proposed(folder: Path) -> None:
    edit(folder / "themes.csv", b"description", b"Descripton")
    assert faults(folder) == [
        "themes.csv:1: not a column of this table: “Descripton”; did you mean description?"
    ]
