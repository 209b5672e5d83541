"""Lists are read from text files, whatever program wrote them."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading import grid_file
from a4p_desktop.records.incoming.reading.delimited import ENCODINGS, WHOLE_LINES
from a4p_desktop.records.incoming.reading.grid_file import read_grid
from tests.records.incoming.made_workbooks import ROWS, cells

SIX = ["Côte d’Ivoire", "Türkiye", "中国", "Россия", "مصر", "ประเทศไทย"]


def read(content: bytes, name: str = "list.csv", encoding: str = "", separator: str = "") -> Grid:
    """The grid of a file with this content, without headings."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read_grid(path, heading_row=0, encoding=encoding, separator=separator)


@given(
    ROWS,
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_program_writes_is_read(
    rows: list[list[str]], separator: str, encoding: str, line_end: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(
        rows
    )
    chosen = encoding if encoding == "gb18030" else ""
    grid = read(text.getvalue().encode(encoding), encoding=chosen, separator=separator)
    assert cells(grid) == [tuple(row) for row in rows]
    assert grid.first_row == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_unicode_and_the_separator_are_recognized(encoding: str, separator: str) -> None:
    lines = [f"State{separator}Date", *(f"{name}{separator}2018" for name in SIX)]
    grid = read("\r\n".join(lines).encode(encoding))
    assert cells(grid)[1:] == [(name, "2018") for name in SIX]
    assert (grid.separator, grid.notes) == (separator, ())


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1251", "Россия"),
        ("koi8-r", "Россия"),
        ("cp1256", "مصر"),
        ("gb18030", "中国"),
        ("big5", "中國"),
        ("cp1250", "Česko"),
    ],
)
def test_an_older_encoding_may_be_chosen(encoding: str, name: str) -> None:
    grid = read(f"{name};1\n{name};2\n".encode(encoding), encoding=encoding)
    assert cells(grid) == [(name, "1"), (name, "2")]
    assert grid.encoding == encoding
    assert encoding in ENCODINGS


LINES = {
    "cp1251": ["Россия", "Чад", "Республика Корея"],
    "koi8-r": ["Россия", "Чад", "Республика Корея"],
    "cp1256": ["مصر", "تشاد", "المملكة المتحدة"],
    "gb18030": ["中国", "乍得", "大韩民国"],
    "big5": ["中國", "查德", "大韓民國"],
    "cp1252": ["Côte d’Ivoire", "São Tomé e Príncipe", "Türkiye", "España", "Écosse"],
}


@pytest.mark.parametrize("encoding", LINES)
def test_an_older_encoding_is_recognized_by_its_letters_and_told(encoding: str) -> None:
    lines = LINES[encoding] * 3
    grid = read("\n".join(f"{line};2018" for line in lines).encode(encoding))
    assert cells(grid) == [(line, "2018") for line in lines]
    assert grid.encoding == encoding
    assert "not Unicode" in grid.notes[0]


def test_bytes_that_are_no_letters_are_shown_and_told() -> None:
    grid = read("Côte d’Ivoire;中国;é".encode() + b"\xff\n" + "Россия;é;é\n".encode())
    assert cells(grid)[0] == ("Côte d’Ivoire", "中国", "é\ufffd")
    assert "\ufffd" in grid.notes[0]


def test_a_list_of_names_is_one_column_without_its_bullets() -> None:
    grid = read("• Korea, Republic of\n• France\n\n12. Chad\n3D Island\n".encode(), "list.txt")
    assert cells(grid) == [("Korea, Republic of",), ("France",), ("",), ("Chad",), ("3D Island",)]


def test_a_name_with_commas_may_be_read_whole() -> None:
    content = b"Korea, Republic of\nCongo, Republic of\n"
    assert len(read(content).headings) == 2
    whole = read(content, separator=WHOLE_LINES)
    assert cells(whole) == [("Korea, Republic of",), ("Congo, Republic of",)]
    assert whole.separator == WHOLE_LINES


@pytest.mark.parametrize("separator", [";;", '"', "\r", "abc"])
def test_what_cannot_separate_cells_is_refused(separator: str) -> None:
    with pytest.raises(RecordsError, match="cannot separate cells"):
        read(b"State;Date", separator=separator)


@pytest.mark.parametrize("encoding", ["no-such", "base64", "rot13", "\0", "x" * 200])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(RecordsError, match="There is no encoding"):
        read(b"State;Date", encoding=encoding)


def test_title_lines_above_do_not_hide_the_separator(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Endorsers\n\nas of 25 September 2018\nState;Date\nMali;2018\nChad;2019\n")
    grid = read_grid(path)
    assert (grid.headings, grid.heading_row, grid.first_row) == (("State", "Date"), 4, 5)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ('State;Note\n"Mali" (new);x\n"Chad";y\n', [('"Mali" (new)', "x"), ('"Chad"', "y")]),
        ('State;Note\nMali;"x\nChad;y\n', [("Mali", '"x'), ("Chad", "y")]),
    ],
)
def test_quotation_marks_that_do_not_pair_are_texts(
    content: str, rows: Sequence[tuple[str, ...]]
) -> None:
    grid = read(content.encode())
    assert cells(grid)[1:] == rows
    assert grid.notes == ("Quotation marks do not pair and were read as plain characters.",)


def test_cells_with_line_breaks_are_one_line_and_texts_keep_their_paragraphs() -> None:
    text = "First paragraph. " * 40 + "\r\n\r\n\r\n" + "Second paragraph. " * 40
    grid = read(f'"a\nb";"{text}"\n"c ";x\n'.encode())
    assert cells(grid)[0][0] == "a b"
    assert cells(grid)[0][1].split("\n\n") == [
        ("First paragraph. " * 40).strip(),
        ("Second paragraph. " * 40).strip(),
    ]


def test_a_fault_after_cells_of_several_lines_is_told_with_its_line() -> None:
    with pytest.raises(RecordsError, match="Line 2 cannot be read"):
        read(b'"a\nb";x\n"c" d;x\n')


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 ...", "is a PDF"),
        (rb"{\rtf1 ...}", "is a document"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "is a saved message"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>', "is XML, not a list"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "neither a workbook nor text"),
        (b"\x7fELF" + bytes(100), "neither a workbook nor text"),
        (b"<html><p>no table</p></html>", "without a table"),
        (b"a;" * 3000 + b"\n", "column DKJ|nothing"),
        (b"x" * (2**22 + 1), "more than 4,194,304 characters"),
        (b"a," * 1_000_000 + b"a\n", "1,000 columns are allowed"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(content: bytes, message: str) -> None:
    with pytest.raises(RecordsError, match=message):
        read(content)


def test_a_web_page_that_is_called_a_workbook_is_read_as_one() -> None:
    page = "<html><meta charset=windows-1251><table><tr><td>Россия<td>1<tr><td>Чад<td>2</table>"
    assert cells(read(page.encode("cp1251"), "list.xls")) == [("Россия", "1"), ("Чад", "2")]


def test_a_text_that_is_called_a_workbook_is_read_as_text() -> None:
    assert cells(read(b"State\tDate\nMali\t2018\n", "list.xls"))[1] == ("Mali", "2018")


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("State;Date\n" + "Mali;2018\n" * 1000)

    def grow(_: float) -> None:
        with path.open("a") as file:
            file.write("Chad;2019\n")

    with pytest.raises(RecordsError, match="was changed while it was read"):
        read_grid(path, report=grow)


def test_reading_tells_how_far_it_is_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("a4p_desktop.records.incoming.reading.progress._SECONDS", 0)
    path = tmp_path / "list.csv"
    path.write_text("State;Date\n" + "Mali;2018\n" * 20_000)
    shares: list[float] = []
    read_grid(path, report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    class Stopped(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        read_grid(path, report=stop)
    os.replace(path, tmp_path / "other.csv")  # it is closed


def test_a_file_beyond_all_bounds_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid_file, "MOST_BYTES", 5_000_000)
    path = tmp_path / "list.csv"
    path.write_bytes(b"State\n" * 1_000_000)
    with pytest.raises(RecordsError, match=r"list\.csv has 6 MB; 5 MB are allowed"):
        read_grid(path)


FULL = """
import resource, sys
from pathlib import Path
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000_000, 10_000_000))
try:
    read_grid(Path(sys.argv[1]))
except RecordsError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no size of files")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("State;Text\n" + f"Mali;{'word ' * 2000}\n" * 2000)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], capture_output=True, encoding="utf-8", check=True
    )
    assert "cannot be kept in the temporary folder" in done.stdout
    assert done.stderr == ""
