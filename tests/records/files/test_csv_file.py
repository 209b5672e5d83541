"""CSV files of other programs: their encodings, separators, blank lines and spare columns."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.build.build import build
from a4p_desktop.records.files.csv_file import CsvFile, FileFault, open_csv
from a4p_desktop.records.text.spelling import spelled
from tests.records.made_tables import staged_rows, write_tables

COLUMNS = ("theme", "title", "description")
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
SEPARATORS = st.sampled_from([",", ";", "\t"])
LINE_ENDS = st.sampled_from(["\r\n", "\n"])


def written(rows: list[list[str]], separator: str = ",", line_end: str = "\n") -> str:
    """The rows as a program writes them to a CSV file."""
    text = io.StringIO()
    # Without QUOTE_ALL, Python leaves a lone CR unquoted.
    writer = csv.writer(text, delimiter=separator, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    writer.writerows(rows)
    return text.getvalue()


def read(content: bytes) -> tuple[CsvFile, list[tuple[int, list[str]]]]:
    """The file with this content, and its records."""
    with TemporaryDirectory() as place:
        path = Path(place) / "themes.csv"
        path.write_bytes(content)
        with open_csv(path, COLUMNS) as file:
            return file, list(file.records())


@settings(max_examples=150)
@given(
    st.lists(st.lists(TEXT, min_size=3, max_size=3), max_size=4), ENCODINGS, SEPARATORS, LINE_ENDS
)
def test_what_a_program_writes_is_read(
    rows: list[list[str]], encoding: str, separator: str, line_end: str
) -> None:
    text = written([list(COLUMNS), *rows], separator, line_end)
    file, records = read(text.encode(encoding))
    assert [cells for _, cells in records] == [list(COLUMNS), *rows]
    assert file.separator == separator
    assert not file.encoding.assumed


@given(st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=4), LINE_ENDS)
def test_a_record_is_told_by_the_line_on_which_it_begins(
    rows: list[list[str]], line_end: str
) -> None:
    heading = written([list(COLUMNS)], line_end=line_end)
    _, records = read((heading + written(rows, line_end=line_end)).encode())
    before = heading
    for (line, _), row in zip(records[1:], rows, strict=True):
        lines = io.StringIO(before, newline="").readlines()
        assert line == len(lines) + 1
        before += written([row], line_end=line_end)


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "sep=;;;"])
def test_the_line_by_which_excel_names_its_separator_is_seen_through(first: str) -> None:
    file, records = read(f"{first}\r\ntheme;title\r\na;b,c\r\n".encode())
    assert file.separator == ";"
    assert records == [(2, ["theme", "title"]), (3, ["a", "b,c"])]


def test_a_separator_of_its_own_is_taken_from_that_line() -> None:
    file, records = read(b"sep=^\ntheme^title\n")
    assert (file.separator, records) == ("^", [(2, ["theme", "title"])])


def test_blank_lines_before_the_heading_are_seen_through() -> None:
    assert read(b"\r\n;;\r\ntheme;title\r\n")[1] == [(3, ["theme", "title"])]


def test_what_is_neither_marked_nor_utf8_is_assumed_to_be_windows_1252() -> None:
    file, records = read("theme;title\na;Côte d’Ivoire – 5 €\n".encode("cp1252"))
    assert file.encoding.assumed
    assert records[1] == (2, ["a", "Côte d’Ivoire – 5 €"])


@pytest.mark.parametrize("broken", [b"\xff", b"\xc3", b"\xed\xa0\x80"])
def test_utf8_with_a_broken_sign_stays_utf8(broken: bytes) -> None:
    file, records = read("theme,title\na,Côte d’Ivoire ".encode() + broken)
    assert not file.encoding.assumed
    assert records[1][1][1].encode(errors="surrogateescape").endswith(broken)


def test_half_a_character_of_utf16_is_a_fault_of_the_file() -> None:
    with pytest.raises(FileFault) as trouble:
        read("theme,title\n".encode("utf-16") + b"x")
    assert trouble.value.what.english.startswith("is incomplete or not text")
    assert trouble.value.line == 2


def test_a_folder_saved_by_excel_on_a_french_windows_is_read(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    before = {name: staged_rows(folder, name) for name in ("delegations", "statements", "sources")}
    for path in folder.glob("*.csv"):
        cells = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
        text = written([[*row, ""] for row in cells], ";", "\r\n") + ";;;\r\n" * 3 + "\r\n"
        # Excel writes what Windows-1252 lacks as question marks.
        path.write_bytes(text.encode("cp1252", "replace"))
    notes = build(folder, tmp_path / "built.sqlite")
    assert notes
    assert all(note.endswith(": is not UTF-8, and was read as Windows-1252.") for note in notes)
    for name, rows in before.items():
        assert staged_rows(folder, name) == [
            {
                column: cell.encode("cp1252", "replace").decode("cp1252")
                if isinstance(cell, str)
                else cell
                for column, cell in row.items()
            }
            for row in rows
        ]


@settings(max_examples=40)
@given(
    TEXT,
    st.sampled_from(["\u00a0", "\u2009", "  ", "\t"]),
    st.sampled_from(["", "\u200b", "\ufeff"]),
)
def test_codes_that_look_the_same_are_one(text: str, blank: str, unseen: str) -> None:
    code = spelled(f"é {text}") or "x"
    if "|" in code:
        return
    odd = f"{blank}{code.replace(' ', blank)}{unseen} "
    with TemporaryDirectory() as place:
        folder = write_tables(Path(place) / "tables")
        (folder / "themes.csv").write_text(
            written([["theme", "title"], ["politics", "P"], ["conduct", "C"], [odd, "T"]]),
            encoding="utf-8",
            newline="",
        )
        statements = (folder / "statements.csv").read_bytes().decode()
        rows = list(csv.DictReader(io.StringIO(statements, newline="")))
        rows[1]["themes"] = f"conduct |{unseen}{odd}"
        with (folder / "statements.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        assert staged_rows(folder, "themes")[2]["theme"] == code
        themes = {row["statement"]: row["themes"] for row in staged_rows(folder, "statements")}
        assert str(themes[rows[1]["statement"]]).split("|")[1].strip() == code
