"""The faults of tables: each reported by file, line and column, all of them at once."""

from pathlib import Path

import pytest

from a4p_desktop.records.build.faults import MOST_FAULTS
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.forms import FORMS
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
    """The faults of the tables in `folder`, as texts."""
    return [str(fault) for fault in table_faults(folder).faults]


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
        name: len(rows) for name, rows in TABLES.items()
    }


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (changed("statements", 0, delegation="XYZ"), "statements.csv:2: delegation: unknown"),
        (changed("statements", 0, themes="conduct|x"), "statements.csv:2: themes: unknown theme"),
        (changed("statements", 0, themes="conduct|"), "statements.csv:2: themes: unknown theme “”"),
        (changed("statements", 0, themes="conduct|conduct"), "statements.csv:2: themes: “conduct”"),
        (changed("statements", 0, sources="note|x"), "statements.csv:2: sources: unknown source"),
        (changed("statements", 0, meeting="x"), "statements.csv:2: meeting: unknown meeting “x”"),
        # The first row's summary stands on two lines, and the second's on two for a lone CR.
        (changed("statements", 1, meeting="x"), "statements.csv:4: meeting: unknown meeting “x”"),
        (changed("statements", 2, meeting="x"), "statements.csv:6: meeting: unknown meeting “x”"),
        (changed("statements", 4, level="king"), "statements.csv:8: level: unknown code “king”"),
        (changed("statements", 0, level=""), "statements.csv:2: level: is blank"),
        (changed("statements", 0, words="many"), "statements.csv:2: words: “many” is not a whole"),
        (changed("statements", 0, words="-1"), "statements.csv:2: words: “-1” is not a whole"),
        (changed("statements", 0, words="1.5"), "statements.csv:2: words: “1.5” is not a whole"),
        (changed("statements", 0, words="٣"), "statements.csv:2: words: “٣” is not a whole"),
        (changed("statements", 0, words="9" * 19), "statements.csv:2: words: “9999"),
        (
            changed("statements", 0, names_a4p="yes"),
            "statements.csv:2: names_a4p: “yes” is neither",
        ),
        (changed("statements", 0, pledge="a\0b"), "statements.csv:2: pledge: holds a NUL"),
        (changed("statements", 1, statement="l1"), "statements.csv:4: statement: duplicate key"),
        (changed("endorsements", 0, instrument="x"), "endorsements.csv:2: instrument: unknown"),
        (changed("endorsements", 1, delegation="CIV"), "endorsements.csv:3: delegation: duplicate"),
        (changed("endorsements", 0, evidence=""), "endorsements.csv:2: evidence: is blank"),
        (changed("commitments", 0, theme="x"), "commitments.csv:2: theme: unknown theme “x”"),
        (changed("missions", 0, hosts="CIV|XYZ"), "missions.csv:2: hosts: unknown delegation"),
        (changed("delegation_aliases", 0, language="la"), "delegation_aliases.csv:2: language: un"),
        (changed("meetings", 0, date="2018-02-30"), "meetings.csv:2: date: bad date “2018-02-30”"),
        (changed("meetings", 0, date="2018-13"), "meetings.csv:2: date: bad date “2018-13”"),
        (changed("meetings", 0, date="25.9.2018"), "meetings.csv:2: date: bad date “25.9.2018”"),
        (changed("meetings", 0, date="0000"), "meetings.csv:2: date: bad date “0000”"),
        (changed("meetings", 0, date="2018-9-25"), "meetings.csv:2: date: bad date “2018-9-25”"),
        (changed("meetings", 0, date="2018-09-25\n"), "meetings.csv:2: date: bad date “2018-09-25"),
        (changed("meetings", 0, date="２０１８"), "meetings.csv:2: date: bad date “２０１８”"),
        (changed("sources", 1, url=""), "sources.csv:3: url: is blank"),
        (changed("sources", 1, kind="blog"), "sources.csv:3: kind: unknown code “blog”; it is one"),
        (changed("sources", 1, party="UN|XYZ"), "sources.csv:3: party: unknown delegation “XYZ”"),
    ],
)
def test_a_bad_cell_is_reported_by_its_place(
    tmp_path: Path, tables: dict[str, Rows], expected: str
) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", tables))
    assert fault.startswith(expected)


@pytest.mark.parametrize("date", ["2018", "2018-09", "2018-09-25", "2020-02-29"])
def test_dates_may_be_cut(tmp_path: Path, date: str) -> None:
    folder = write_tables(tmp_path / "tables", changed("meetings", 0, date=date))
    assert staged_rows(folder, "meetings")[0]["date"] == date


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("themes", b"theme,title,", b"theme,", ["themes.csv:1: title: the column is missing"]),
        (
            "themes",
            b"theme,title,",
            b"theme,titel,",
            [
                "themes.csv:1: titel: is not a column of this table",
                "themes.csv:1: title: the column is missing",
            ],
        ),
        (
            "themes",
            b"theme,title,",
            b"theme,title,title,",
            ["themes.csv:1: title: the column stan"],
        ),
        (
            "themes",
            b"theme,title,",
            b"theme,Title,title,",
            ["themes.csv:1: Title: is not a column"],
        ),
        (
            "themes",
            b"politics,",
            b"politics,,",
            ["themes.csv:2: has 6 cells where the heading has 5"],
        ),
        ("themes", b"conduct,Conduct,", b"conduct,", ["themes.csv:3: has 4 cells where"]),
        ("themes", b"conduct,Conduct,", b"\nconduct,Conduct,", ["themes.csv:3: has 0 cells where"]),
        ("themes", b"Political", b"Pol\xedtical", ["themes.csv:2: title: is not UTF-8"]),
        ("themes", b"Political", b"\xff", ["themes.csv:2: title: is not UTF-8"]),
        ("themes", b"no excuse", b"n\xf3", ["themes.csv:3: description: is not UTF-8"]),
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


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n", b"\r\n"])
def test_an_empty_file_lacks_its_heading(folder: Path, content: bytes) -> None:
    (folder / "missions.csv").write_bytes(content)
    assert faults(folder) == [
        "missions.csv:1: the heading is missing: mission,area,hosts,as_of,note,sources"
    ]


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_a_needed_file_that_is_missing_is_the_one_fault(folder: Path, name: str) -> None:
    (folder / f"{name}.csv").unlink()
    assert faults(folder) == [f"{name}.csv: the file is missing"]


def test_a_table_left_out_has_no_rows_to_refer_to(folder: Path) -> None:
    (folder / "themes.csv").unlink()
    assert faults(folder) == [
        "commitments.csv:2: theme: unknown theme “conduct”; themes.csv has no such row",
        "statements.csv:2: themes: unknown theme “conduct”; themes.csv has no such row",
        "statements.csv:2: themes: unknown theme “politics”; themes.csv has no such row",
        "statements.csv:4: themes: unknown theme “conduct”; themes.csv has no such row",
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


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match=r"There is no folder “.*nowhere”"):
        staged_rows(tmp_path / "nowhere", "meetings")


def test_all_faults_are_reported_at_once_in_order(tmp_path: Path) -> None:
    tables = changed("statements", 4, level="king", delegation="XYZ", words="x")
    tables["meetings"] = changed("meetings", 0, date="x", completeness="")["meetings"]
    folder = write_tables(tmp_path / "tables", tables)
    (folder / "stray.csv").touch()
    edit(folder / "themes.csv", b"Political", b"\xff")
    assert [fault.split(": ")[:2] for fault in faults(folder)] == [
        ["meetings.csv:2", "completeness"],
        ["meetings.csv:2", "date"],
        ["statements.csv:8", "delegation"],
        ["statements.csv:8", "level"],
        ["statements.csv:8", "words"],
        ["stray.csv", "is not a table of the records; they are " + ", ".join(
            sorted(f"{form.name}.csv" for form in FORMS)
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


@pytest.mark.parametrize("wrong", [MOST_FAULTS - 1, MOST_FAULTS, 2 * MOST_FAULTS + 7])
def test_the_first_faults_are_listed_and_the_others_counted(tmp_path: Path, wrong: int) -> None:
    tables = {**TABLES, "statements": many_statements(wrong, level="king")}
    folder = write_tables(tmp_path / "tables", tables)
    # Found before all others, and listed after them.
    edit(folder / "themes.csv", b"Political", b"\xff")
    trouble = table_faults(folder)
    expected = [str(fault).partition(": unknown")[0] for fault in trouble.faults]
    lines = [f"statements.csv:{number + 2}: level" for number in range(wrong)]
    assert expected == [*lines, "themes.csv:2: title: is not UTF-8"][:MOST_FAULTS]
    assert (trouble.count, trouble.unlisted) == (wrong + 1, max(0, wrong + 1 - MOST_FAULTS))
    assert f" has {wrong + 1:,} faults. " in str(trouble)


@pytest.mark.parametrize("cells", [{"level": "x" * 10**6}, {"meeting": "x" * 10**6}])
def test_a_page_of_text_in_the_wrong_place_is_cut(tmp_path: Path, cells: dict[str, str]) -> None:
    (fault,) = faults(write_tables(tmp_path / "tables", changed("statements", 0, **cells)))
    assert "“" + "x" * 200 + "…”" in fault
    assert len(fault) < 500


def test_an_unlisted_fault_still_hides_rows(folder: Path) -> None:
    """A reference is not checked if the row referred to may have been skipped."""
    edit(folder / "themes.csv", b"politics,Political", b"politics,more,Political")
    lines = "".join(f"m{number},only two\n" for number in range(2 * MOST_FAULTS))
    path = folder / "meetings.csv"
    path.write_bytes(path.read_bytes() + lines.encode())
    trouble = table_faults(folder)
    assert {fault.file for fault in trouble.faults} == {"meetings.csv"}
    assert trouble.count == 2 * MOST_FAULTS + 1
