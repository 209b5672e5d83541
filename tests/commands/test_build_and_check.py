"""The commands `build` and `check`: faults of tables, progress, and damaged files."""

import io
import shutil
import sqlite3
from contextlib import closing, redirect_stderr
from pathlib import Path

import pytest

from a4p_desktop.cli import main
from tests.commands.running import Run
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import changed, many_statements, write_tables


def test_a_records_file_is_built_and_checked(tmp_path: Path, tables_path: Path) -> None:
    target = tmp_path / "built.sqlite"
    build = Run("build", tables_path, target)
    assert (build.status, build.text, build.errors) == (0, "", "")
    check = Run("check", target)
    assert (check.status, check.errors) == (0, "")
    sizes = dict(line.split(": ") for line in check.text.splitlines())
    assert sizes["statement"] == "250"
    assert sizes["theme"] == "10"
    assert sizes["statement_text"] == "0"


def test_faults_of_tables_are_listed_and_the_old_file_stays(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("statements", 0, level="king", words="x"))
    target = tmp_path / "built.sqlite"
    target.write_text("old")
    run = Run("build", folder, target)
    assert (run.status, run.text) == (1, "")
    remedy = "Correct them and build again; nothing was written."
    assert [line.split(": ")[:2] for line in run.errors.splitlines()] == [
        ["statements.csv:2", "level"],
        ["statements.csv:2", "words"],
        ["a4p-desktop", f"“{folder}” has 2 errors. {remedy}"],
    ]
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_many_faults_of_one_kind_are_one_line(tmp_path: Path) -> None:
    tables = {**MADE, "statements": many_statements(1_234, level="king")}
    run = Run("build", write_tables(tmp_path / "tables", tables), tmp_path / "built.sqlite")
    cause, summary = run.errors.splitlines()
    assert cause.startswith("statements.csv:2: level: unknown code: “king”")
    assert cause.endswith("(1,234 rows: lines 2, 3, 4, …)")
    assert " has 1,234 errors. " in summary


def test_what_was_assumed_of_a_file_is_told(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    themes = folder / "themes.csv"
    themes.write_bytes(themes.read_bytes().replace(b"Political", b"Politiqu\xe9"))
    run = Run("build", folder, tmp_path / "built.sqlite")
    assert (run.status, run.text) == (0, "")
    assert run.errors == "themes.csv: is not UTF-8, and was read as Windows-1252.\n"


class Terminal(io.StringIO):
    """A terminal as standard error; Ctrl+C is pressed when `pressed_at` is written."""

    def __init__(self, pressed_at: str = "") -> None:
        super().__init__()
        self._pressed_at = pressed_at

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self._pressed_at and self._pressed_at in text:
            raise KeyboardInterrupt
        return super().write(text)


def test_a_terminal_shows_progress_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "31")
    folder = write_tables(tmp_path / "tables")
    with redirect_stderr(Terminal()) as screen:
        assert main(["build", str(folder), str(tmp_path / "built.sqlite")]) == 0
    written = screen.getvalue()
    assert "\n" not in written
    lines = written.removeprefix("\r").removesuffix("\r").split("\r\r")
    assert {len(line) for line in lines} == {30}
    assert lines[0].rstrip() == "Reading delegations: 0%"
    assert "Indexing speakers: 0%".ljust(30) in lines
    assert lines[-1].strip() == ""


def test_a_terminal_shows_faults_on_lines_of_their_own(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("statements", 0, level="king"))
    with redirect_stderr(Terminal()) as screen:
        assert main(["build", str(folder), str(tmp_path / "built.sqlite")]) == 1
    *_, last = screen.getvalue().split("\r")
    assert [line.split(": ")[0] for line in last.splitlines()] == [
        "statements.csv:2",
        "a4p-desktop",
    ]


@pytest.mark.parametrize(
    "pressed_at", ["Reading themes", "Checking roles", "Writing statements", "Indexing", "Packing"]
)
def test_a_build_interrupted_by_the_keyboard_leaves_nothing(
    tmp_path: Path, pressed_at: str
) -> None:
    folder = write_tables(tmp_path / "tables")
    target = tmp_path / "built.sqlite"
    target.write_text("old")
    with redirect_stderr(Terminal(pressed_at)) as screen:
        assert main(["build", str(folder), str(target)]) == 130
    assert "a4p-desktop: " not in screen.getvalue()
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_a_damaged_file_is_reported(tmp_path: Path, records_path: Path) -> None:
    copy = Path(shutil.copy(records_path, tmp_path / "copy.sqlite"))
    with closing(sqlite3.connect(copy)) as database:
        database.execute("UPDATE statement SET meeting = 'gone' WHERE id = 1")
        database.commit()
    run = Run("check", copy)
    assert run.status == 1
    assert "statement: 250\n" in run.text
    assert "statement: row 1 refers to a missing meeting\n" in run.errors
    assert run.errors.endswith("a4p-desktop: The file is damaged. Rebuild it from its tables.\n")


def test_flipped_bytes_are_reported(tmp_path: Path, records_path: Path) -> None:
    content = bytearray(records_path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(byte ^ 0xFF for byte in content[middle : middle + 4096])
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(content)
    run = Run("check", copy)
    assert run.status == 1
    assert "damaged" in run.errors
    assert "Traceback" not in run.errors


@pytest.mark.parametrize("size", [100, 5000, 100_000])
def test_a_truncated_file_is_reported(tmp_path: Path, records_path: Path, size: int) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(records_path.read_bytes()[:size])
    assert "is damaged. Rebuild it" in Run("check", copy).errors
    assert "is damaged. Rebuild it" in Run("export", "speakers", "--records", copy).errors


def test_what_steers_a_terminal_is_shown_and_not_sent(tmp_path: Path) -> None:
    steering = "\x1b]8;;http://x\x07\u202e"
    folder = write_tables(tmp_path / "\x1b]0;\u202e", changed("statements", 0, pledge="\0"))
    rows = (folder / "commitments.csv").read_bytes().replace(b"area", steering.encode() * 10_000)
    (folder / "commitments.csv").write_bytes(rows.replace(b"conduct", steering.encode()))
    run = Run("build", folder, tmp_path / "built.sqlite")
    assert run.status == 1
    assert "\\x1b]0;\\u202e” has 3 errors." in run.errors
    assert not {"\x1b", "\x07", "\u202e"} & set(run.errors)
    assert max(map(len, run.errors.splitlines())) <= 2_000
