"""What CSV looks like byte by byte, and which cells are led by an apostrophe."""

import csv
import io
import re
import sys
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.archive import selected_rows
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import csv_lines
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.export.csv_lines import LineJoiner
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS, Format
from a4p_desktop.records.export.list_separator import list_separator
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.question.search import Search
from tests.records.export.exporting import (
    BARE,
    CELL,
    DATA,
    EVERY,
    EXCEL,
    SEMICOLON,
    exported,
    fitting,
    may_run,
    read_csv,
    read_rfc4180,
    separator,
    whole_table,
    with_cells,
)
from tests.records.made_tables import built, changed


@given(st.lists(CELL, min_size=5, max_size=5), st.sampled_from([DATA, BARE]))
@example(["\r", "\n", "\0", "\u202bشيخ\u202c", "x\ry"], DATA)
@example(["", " ", '"', ",", '","'], DATA)
@example(["x", "x", "x", "x", ";"], DATA)
def test_two_readers_read_back_what_was_recorded(
    spare: Path, cells: list[str], format: Format
) -> None:
    with closing(with_cells(spare, cells)) as archive:
        written = exported(archive, Selection(Search("speakers"), ("person", "level")), format)
    text = written.decode("utf-8")
    assert text.endswith("\r\n")
    for reader in (read_csv, read_rfc4180):
        heading, *records = reader(text, separator(format))
        assert heading == ["person", "level"]
        assert [record[0] for record in records] == cells
        assert {len(record) for record in records} == {2}


@given(st.lists(CELL, min_size=5, max_size=5), st.sampled_from([DATA, BARE, SEMICOLON]))
def test_quotes_stand_where_the_csv_module_sets_them(
    spare: Path, cells: list[str], format: Format
) -> None:
    columns = ("person", "statement", "words")
    with closing(with_cells(spare, cells)) as archive:
        text = exported(archive, Selection(Search("speakers"), columns), format).decode("utf-8-sig")
    expected = io.StringIO()
    writer = csv.writer(expected, delimiter=separator(format), lineterminator="\r\n")
    writer.writerows(read_csv(text, separator(format)))
    assert text == expected.getvalue()


@given(st.lists(CELL, min_size=5, max_size=5))
def test_a_single_column_is_read_back_too(spare: Path, cells: list[str]) -> None:
    with closing(with_cells(spare, cells)) as archive:
        text = exported(archive, Selection(Search("speakers"), ("person",)), BARE).decode()
    assert (
        read_csv(text, ";") == read_rfc4180(text, ";") == [["person"], *([cell] for cell in cells)]
    )


def test_a_cell_of_100_kb_is_read_back(spare: Path) -> None:
    cells = ["\r\n\"é中,\0'" * 15_000, "x" * 100_000, '"' * 100_000, "a", "b"]
    with closing(with_cells(spare, cells)) as archive:
        text = exported(archive, Selection(Search("speakers"), ("person",)), DATA).decode()
    assert read_csv(text)[1:] == read_rfc4180(text)[1:] == [[cell] for cell in cells]


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", True),
        ("=x", True),
        ("+33 1", True),
        ("@x", True),
        ("\tx", True),
        ("\rx", True),
        ("\nx", True),
        ('=""', True),
        ("-\t", True),
        ("\t-", True),
        ("--1", True),
        ("--(A1)", True),
        ("-x", True),
        ("- none", True),
        ("-1-1", True),
        ("+1+cmd|' /C calc'!A0", True),
        ("-2+3+cmd|' /C calc'!A0", True),
        ("@SUM(1+1)*cmd|' /C calc'!A0", True),
        ("=cmd|'/C calc'!A0", True),
        ("=WEBSERVICE(A1)", True),
        ("-1\n", True),
        ("-1,5,5", True),
        ("+.", True),
        ("-٣", True),
        (" =1+1", True),
        ("  \u00a0\u3000=1", True),
        ("\u200b=1", True),
        ("\ufeff=1", True),
        ("\u202e=1", True),
        ("\0=1", True),
        ("\x85=1", True),
        ("'=1", True),
        ('"=1"', True),
        ("“=1”", True),
        ("«@x»", True),
        ("＝1+1", True),
        ("＋1", True),
        ("－1", True),
        ("＠SUM(1)", True),
        ("﹦1", True),
        (" ＝1", True),
        ("-", False),
        (" - ", False),
        ("--", False),
        ("+", False),
        ("=", False),
        ("==", False),
        ("@", False),
        ("－", False),
        ("+1", False),
        ("-1", False),
        (" -1", False),
        ("-1.5e3", False),
        ("1e5", False),
        ("+,5", False),
        ("-1,5", False),
        ("-1.", False),
        ("−1", False),
        ("1=1", False),
        ("x =1", False),
        ("– a dash", False),
        (" x", False),
        ("“x”", False),
        ("'s", False),
        ("élan", False),
        ("中国", False),
        ("شيخ", False),
        ("ﬁ", False),
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
        untouched = exported(archive, selection, DATA).decode()
    assert written == Written(1, int(guarded))
    text = stream.getvalue().decode("utf-8-sig")
    assert read_csv(text, ";")[1] == ["'" + cell if guarded else cell]
    assert read_csv(untouched)[1] == [cell]


@given(CELL)
@example("\r\n0")  # a number, but for a line end on which a spreadsheet may stumble
def test_guarding_adds_one_apostrophe_or_nothing(spare: Path, cell: str) -> None:
    selection = Selection(Search("speakers"), ("person",), ((0, 0),))
    with closing(with_cells(spare, [cell])) as archive:
        text = exported(archive, selection, EXCEL).decode("utf-8-sig")
    ((found,),) = read_csv(text)[1:]
    assert found in (fitting(cell), fitting(f"'{cell}"))
    assert not may_run(found)


def test_a_cell_that_only_its_apostrophe_makes_too_long_is_cut(spare: Path) -> None:
    selection = Selection(Search("speakers"), ("person",), ((0, 0),))
    cell = "=" + "x" * 32_766
    stream = io.BytesIO()
    with closing(with_cells(spare, [cell])) as archive:
        assert write_whole(archive, selection, EXCEL, stream) == Written(1, 1, 1)
    ((found,),) = read_csv(stream.getvalue().decode("utf-8-sig"))[1:]
    assert found == fitting(f"'{cell}") != f"'{cell}"


def test_nothing_that_is_not_seen_hides_a_formula() -> None:
    letters = [chr(code) for code in range(sys.maxunicode) if not 0xD800 <= code < 0xE000]
    unseen = [
        letter
        for letter in letters
        if letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf", "Zs", "Zl", "Zp")
    ]
    # Signs of scripts and music, and tags, that no font hides: they begin a word.
    shown = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb]")
    unseen = [letter for letter in unseen if letter < "\U00010000" and not shown.match(letter)]
    cells = [f"{letter}=1+1".encode() for letter in unseen]
    guard = FormulaGuard()
    assert guard.column(cells) == [b"'" + cell for cell in cells]
    assert guard.cells == len(cells) > 60


def test_a_column_without_suspect_cells_is_returned_as_it_is() -> None:
    plain = [b"x", b"", "é".encode(), b"1"]
    assert FormulaGuard().column(plain) is plain


def test_guarded_cells_are_counted(made: Archive) -> None:
    written = write_whole(made, whole_table("speakers"), EXCEL, io.BytesIO())
    # =1+1 (title), +33 1 (pledge), @home… and a tab (summaries); -1.5 is a number, −1 no minus.
    assert written == Written(5, 4)
    assert write_whole(made, whole_table("speakers"), DATA, io.BytesIO()) == Written(5, 0)


def test_byte_order_mark_and_line_ends(made: Archive) -> None:
    data, excel = (exported(made, whole_table("themes"), format) for format in (DATA, EXCEL))
    assert data.startswith(b"theme,title,")
    assert excel.startswith(b"\xef\xbb\xbfCode,Theme,")
    assert excel.count(b"\xef\xbb\xbf") == 1
    for written in (data, excel):
        assert written.endswith(b"\r\n")
        # The only line feed without a carriage return is within a cell.
        assert written.replace(b"\r\n", b"").count(b"\n") == 1


def test_only_csv_for_excel_follows_the_locale() -> None:
    assert separator(FORMATS["csv-excel"]) == list_separator()
    assert separator(DATA) == ","


def test_cells_with_the_separator_are_quoted(made: Archive) -> None:
    selection = Selection(Search("themes", "conduct"), ("description",))
    assert exported(made, selection, SEMICOLON).endswith(b'"Zero tolerance;\nno excuse"\r\n')


def test_columns_are_written_in_the_order_selected(made: Archive) -> None:
    selection = Selection(Search("themes", order="-theme"), ("title", "theme", "title"))
    assert exported(made, selection, DATA) == (
        b"title,theme,title\r\n"
        b"Political solutions,politics,Political solutions\r\n"
        b"Conduct,conduct,Conduct\r\n"
    )


@pytest.mark.parametrize("title", ["Political solutions", "political solutions!", "?"])
def test_themes_that_sort_alike_keep_their_codes(tmp_path: Path, title: str) -> None:
    tables = changed("themes", 1, title=title)
    with closing(Archive(built(tmp_path, tables))) as archive:
        written = exported(archive, Selection(Search("speakers"), ("statement", "themes")), DATA)
    found = dict(line.split(",") for line in written.decode().split())
    assert [found["l1"], found["l2"], found["e1"]] == ["conduct|politics", "conduct", ""]


def test_a_search_that_finds_nothing_writes_the_heading(made: Archive) -> None:
    selection = Selection(Search("speakers", "zzz"), ("person", "title"))
    assert exported(made, selection, DATA) == b"person,title\r\n"


@pytest.mark.parametrize("format", EVERY, ids=lambda format: format.name)
def test_invalid_utf_8_is_reported_as_damage(tmp_path: Path, format: Format) -> None:
    # Half a character in UTF-8, as broken programs write it.
    with (
        closing(with_cells(built(tmp_path), ["x", b"\xed\xa0\xbd"])) as archive,
        pytest.raises(RecordsError, match="is damaged"),
    ):
        exported(archive, Selection(Search("speakers"), ("person",)), format)


@pytest.mark.parametrize("format", EVERY, ids=lambda format: format.name)
def test_halves_of_a_character_in_two_cells_are_damage(tmp_path: Path, format: Format) -> None:
    with (
        closing(with_cells(built(tmp_path), [b"\xc3", b"\xa9"])) as archive,
        pytest.raises(RecordsError, match="is damaged"),
    ):
        exported(archive, Selection(Search("speakers"), ("person",)), format)


@pytest.mark.parametrize("format", [DATA, EXCEL], ids=["data", "excel"])
@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
def test_too_many_names_to_keep_are_read_with_their_rows(
    made: Archive, monkeypatch: pytest.MonkeyPatch, table: str, format: Format
) -> None:
    kept = exported(made, whole_table(table), format)
    monkeypatch.setattr(selected_rows, "_MOST_NAMES", 1)
    assert exported(made, whole_table(table), format) == kept


class TestRepeatedWords:
    def test_each_is_worded_once(self) -> None:
        asked: list[bytes] = []

        def worded(code: bytes) -> bytes:
            asked.append(code)
            return b"a, " + code

        lines = LineJoiner(b",", b"\n", worders=[worded, None])
        rows = [(b"x", b"1"), (None, b"2"), (b"x", b"3")]
        assert lines.joined(rows) == b'"a, x",1\n,2\n"a, x",3\n'
        assert lines.joined(rows[2:]) == b'"a, x",3\n'
        assert asked == [b"x"]

    def test_each_that_is_made_safe_is_counted(self) -> None:
        lines = LineJoiner(b",", b"\n", FormulaGuard(), worders=[lambda code: b"=" + code])
        assert lines.joined([(b"1",), (b"1",), (b"2",)]) == b"'=1\n'=1\n'=2\n"
        assert lines.guarded == 3

    def test_some_are_forgotten_where_there_are_too_many(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(csv_lines, "_MOST_KEPT", 2)
        asked: list[bytes] = []

        def worded(code: bytes) -> bytes:
            asked.append(code)
            return code * 2

        lines = LineJoiner(b",", b"\n", worders=[worded])
        assert lines.joined([(b"a",), (b"b",), (b"c",), (b"a",)]) == b"aa\nbb\ncc\naa\n"
        assert asked == [b"a", b"b", b"c", b"a"]

    @pytest.mark.parametrize("guard", [None, FormulaGuard()], ids=["as they are", "guarded"])
    def test_cells_that_seldom_repeat_are_written_as_others_are(
        self, guard: FormulaGuard | None
    ) -> None:
        lines = LineJoiner(b",", b"\n", guard)
        cells = [b"%d, %d" % (number % 900, number) for number in range(1000)]
        rows = [(cell, b"same") for cell in cells]
        written = b"".join(lines.joined(rows[at : at + 50]) for at in range(0, 1000, 50))
        assert written == b"".join(b'"%b",same\n' % cell for cell in cells)


def test_no_rows_are_no_lines() -> None:
    assert LineJoiner(b",", b"\n").joined([]) == b""
