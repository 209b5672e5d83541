"""The command `add`: a list becomes own records, or says why not."""

import io
import sys
from pathlib import Path

import pytest

from a4p_desktop.records.incoming import known
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.sharing import send
from tests.commands.running import Run, error_line
from tests.made_list import write_list

SOURCE = ["--source-title", "List of endorsements", "--source-dated", "2018-09-25"]


@pytest.fixture(name="listed")
def _listed(tmp_path: Path, records_path: Path) -> Path:
    path = tmp_path / "endorsers.xlsx"
    write_list(path, records_path)
    return path


@pytest.fixture(name="add")
def _add(tmp_path: Path, records_path: Path) -> list[str | Path]:
    """The command, with records and own records of the test."""
    return ["add", "--records", records_path, "--own", tmp_path / "own.a4precords", *SOURCE]


def test_a_list_of_150_names_is_added(add: list[str | Path], tmp_path: Path, listed: Path) -> None:
    run = Run(*add, listed, "--added-by", "Ada", "--decide", "Congo=COG")
    assert (run.status, run.errors) == (0, "")
    assert run.text.startswith("Endorsements of “A4P Declaration”\n150 rows: ")
    assert "reported" in run.text
    own = read_own(tmp_path / "own.a4precords")
    (addition,) = own.additions
    assert (addition.added_by, addition.file, addition.rows) == ("Ada", "endorsers.xlsx", 150)
    rows = list(own.rows("endorsements"))
    assert len(rows) == 150
    assert {row.cells["evidence"] for row in rows} == {"official_list"}
    assert [row.file_row for row in rows] == list(range(5, 155))
    assert list(own.waiting()) == []


def test_what_is_in_doubt_waits_and_is_told(
    add: list[str | Path], tmp_path: Path, listed: Path
) -> None:
    run = Run(*add, listed)
    assert (run.status, run.errors) == (1, "1 row needs a decision or a correction.\n")
    (line,) = [line for line in run.text.splitlines() if line.startswith("Row ")]
    assert "“Congo” is the name of several delegations" in line
    assert "COG (Congo), COD (Democratic Republic of the Congo)" in line
    (waiting,) = read_own(tmp_path / "own.a4precords").waiting()
    assert "Congo" in waiting.cells.values()
    assert f"Row {waiting.file_row}:" in line
    assert "Saved “" in run.text
    assert "Saved “" not in Run(*add, listed).text


def test_the_same_list_again_is_known(add: list[str | Path], tmp_path: Path, listed: Path) -> None:
    decided = [*add, listed, "--decide", "Congo=COG"]
    Run(*decided)
    before = (tmp_path / "own.a4precords").read_bytes()
    run = Run(*decided)
    assert run.status == 0
    assert "\nNothing new: all 150 rows are known from " in run.text
    assert (tmp_path / "own.a4precords").read_bytes() == before


def test_a_dry_run_only_prints_the_plan(
    add: list[str | Path], tmp_path: Path, listed: Path
) -> None:
    planned = Run(*add, listed, "--dry-run")
    assert planned.status == 1
    assert not (tmp_path / "own.a4precords").exists()
    assert Run(*add, listed).text.startswith(planned.text)


def test_lines_of_standard_input_are_a_list(
    add: list[str | Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Tonga\nRépublique du Mali\n"))
    run = Run(*add, "-", "--instrument", "a4p-declaration-2018", "--source-held", "e-mail")
    assert (run.status, run.errors) == (0, "")
    rows = read_own(tmp_path / "own.a4precords").rows("endorsements")
    assert [row.cells["delegation"] for row in rows] == ["TON", "MLI"]


def test_speakers_are_held_against_those_of_large_records_too(
    add: list[str | Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "MOST_STATEMENTS", 10)
    monkeypatch.setattr(sys, "stdin", io.StringIO("Country\tSpeaker\nRwanda\tPaul Kagame\n"))
    run = Run(*add, "-", "--as", "speakers", "--meeting", "hlm-2018", "--source-held", "e-mail")
    assert (run.status, run.errors) == (0, "")
    assert "1 adds a source" in run.text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--instrument", "none-such"], "No instrument has the code “none-such”"),
        (["--complete-as-of", "soon"], "“soon” is not a date"),
        (["--sheet", "Sheet 7"], "Sheet 7"),
        (["--heading-row", "9999"], "cannot be its headings"),
    ],
)
def test_what_cannot_be_planned_is_told_and_nothing_is_added(
    add: list[str | Path], tmp_path: Path, listed: Path, more: list[str], words: str
) -> None:
    assert words in error_line(Run(*add, listed, *more))
    assert not (tmp_path / "own.a4precords").exists()


def test_a_source_is_required(records_path: Path, tmp_path: Path, listed: Path) -> None:
    own: list[str | Path] = ["--own", tmp_path / "own.a4precords"]
    assert "source" in error_line(Run("add", listed, "--records", records_path, *own))


def test_wrong_arguments_are_told(listed: Path) -> None:
    for more in (["--decide", "Congo"], ["--as", "letters"], ["--evidence", "rumour"]):
        run = Run("add", listed, *more)
        assert run.status == 2
        assert "Try “a4p-desktop add --help”." in run.errors


def test_own_records_of_a_colleague_are_received_once(
    add: list[str | Path], tmp_path: Path, records_path: Path, listed: Path
) -> None:
    theirs, parcel = tmp_path / "theirs.a4precords", tmp_path / "parcel.a4precords"
    Run("add", "--records", records_path, "--own", theirs, *SOURCE, listed)
    send(theirs, parcel, [each.addition for each in read_own(theirs).additions], "Ben")
    run = Run(*add, parcel)
    assert (run.status, run.errors) == (0, "")
    assert run.text.startswith("149 rows from “endorsers.xlsx”.")
    (addition,) = read_own(tmp_path / "own.a4precords").additions
    assert addition.added_by == "Ben"
    assert addition.received_on
    assert Run(*add, parcel).text.startswith("Nothing new")


def test_other_commands_read_own_records_only_where_asked(
    add: list[str | Path], tmp_path: Path, records_path: Path, listed: Path
) -> None:
    Run(*add, listed)
    export: list[str | Path] = [
        "export",
        "endorsements",
        "--records",
        records_path,
        "--search",
        "official",
    ]
    before = Run(*export).rows
    after = Run(*export, "--own", tmp_path / "own.a4precords").rows
    assert len(after) > len(before)
