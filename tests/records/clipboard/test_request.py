"""Rows for the clipboard: in words or as recorded, harmless in a spreadsheet, not too many."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.clipboard.request import MOST, CopyRequest, Manner
from a4p_desktop.records.clipboard.rows import TSV, CopiedRows
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.text.markup import xml_text
from tests.records.export.exporting import (
    CELL,
    HOSTILE,
    exported,
    fitting,
    may_run,
    read_csv,
    whole_table,
    with_cells,
)
from tests.records.pages.page_reader import Page

MANNERS: tuple[Manner, ...] = ("rows", "table")
PERSONS = Selection(Search("speakers"), ("person",))


def copied(archive: Archive, selection: Selection, manner: Manner) -> CopiedRows:
    return CopyRequest(selection, manner).read(archive)


def lines(pasted: CopiedRows) -> Sequence[Sequence[str]]:
    """The cells of each line, which the HTML has too, but for what markup cannot hold."""
    plain = [line.split("\t") for line in pasted.plain.splitlines()]
    assert Page(pasted.html).rows == [list(map(xml_text, cells)) for cells in plain]
    assert pasted.plain.endswith("\n")
    return plain


@pytest.mark.parametrize("manner", ["rows", "headed"])
def test_rows_are_copied_in_words(made: Archive, manner: Manner) -> None:
    selection = Selection(Search("speakers"), ("summary", "statement"), ((3, 4), (0, 0)))
    pasted = copied(made, selection, manner)
    head = [["Summary", "Statement"]] if manner == "headed" else []
    found = lines(pasted)
    assert found[: len(head)] == head
    assert found[len(head)][1:] != found[-1][1:]
    assert [line[1] for line in found[len(head) :]] == [
        row.cells[0] for row in made.rows("speakers", [2, 1, 5])
    ]
    assert pasted.rows == 3


def test_cells_are_worded_as_on_the_screen(made: Archive) -> None:
    columns = ("date", "level", "themes", "words", "meeting", "honorific", "names_a4p")
    pasted = copied(made, Selection(Search("speakers"), columns), "rows")
    assert lines(pasted)[1] == [
        *("25 Sep 2018", "Organization", "Conduct; Political solutions", "1,200", "Later meeting"),
        *("", "Yes"),
    ]
    assert lines(pasted)[3][0] == "Mar 2018"


@pytest.mark.parametrize("manner", ["rows", "headed", "table"])
def test_sources_are_copied_as_addresses(made: Archive, manner: Manner) -> None:
    pasted = copied(made, Selection(Search("endorsements"), ("delegation", "sources")), manner)
    assert "https://un.org/note; https://undocs.org/S/PV.1" in pasted.plain


def test_a_cell_stays_in_its_line(spare: Path) -> None:
    with closing(with_cells(spare, ["a\tb\r\nc\n", "d\0e", "", "", ""])) as archive:
        assert lines(copied(archive, PERSONS, "rows"))[:3] == [["a b c"], ["d\ufffde"], [""]]


def test_a_table_is_what_the_format_for_the_clipboard_writes(made: Archive) -> None:
    pasted = copied(made, whole_table("speakers"), "table")
    written = exported(made, whole_table("speakers"), TSV, about=False).decode()
    assert pasted.html == ""
    assert read_csv(pasted.plain, "\t") == [
        [cell.replace("\r\n", "\n") for cell in row] for row in read_csv(written, "\t")
    ]
    assert (pasted.rows, pasted.guarded) == (5, 4)
    assert "\r\n" not in pasted.plain


@given(CELL)
@example("\t=1+1")
@example('"=1+1"')
def test_no_pasted_cell_runs_as_a_formula(spare: Path, cell: str) -> None:
    selection = Selection(Search("speakers"), ("person", "statement"), ((0, 0),))
    with closing(with_cells(spare, [cell])) as archive:
        worded, table = (copied(archive, selection, manner) for manner in MANNERS)
    (first, _), (recorded, _) = lines(worded)[0], read_csv(table.plain, "\t")[1]
    for pasted in (first, recorded):
        assert not may_run(pasted)
    ended = cell.replace("\r\n", "\n")
    assert recorded in (fitting(ended), fitting(f"'{ended}"))
    assert max(worded.guarded, table.guarded) <= 1


def test_guarded_cells_are_counted(spare: Path) -> None:
    cells = ["=1+1", "@x", "-1.5", "+33 1", "x"]
    with closing(with_cells(spare, cells)) as archive:
        pasted = copied(archive, PERSONS, "rows")
    assert [row[0] for row in lines(pasted)] == ["'=1+1", "'@x", "-1.5", "'+33 1", "x"]
    assert pasted.guarded == 3


def test_hostile_cells_run_nothing_in_a_page(spare: Path) -> None:
    for at in range(0, len(HOSTILE), 5):
        with closing(
            with_cells(spare, [*HOSTILE[at : at + 5], "<img src=x onerror=y>"])
        ) as archive:
            page = Page(copied(archive, PERSONS, "rows").html)
        assert page.strange == []
        assert len(page.rows) == 5


@pytest.mark.parametrize("manner", ["rows", "headed", "table"])
def test_too_many_rows_are_refused(
    made: Archive, manner: Manner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, manner, 4)
    four = Selection(Search("speakers"), ("person",), ((0, 3),))
    assert copied(made, four, manner).rows == 4
    with pytest.raises(
        RecordsError, match="At most 4 rows can be copied at once; these are 5"
    ) as raised:
        copied(made, PERSONS, manner)
    assert "export" in raised.value.remedy
