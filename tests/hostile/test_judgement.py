"""Whatever must never happen is noticed, and told with its place."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux's /proc", allow_module_level=True)

from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication

from tests.hostile import trials, worker
from tests.hostile.answers import REFUSED, differences
from tests.hostile.cases import KINDS, make_input
from tests.hostile.commands import Failed, Ran, require_readable, require_told
from tests.hostile.report import Report
from tests.hostile.results import BROKEN, COMPLAINT, TRACEBACK, Case, Failure, Result
from tests.hostile.trials import Sound, Trial


@pytest.fixture(name="sound", scope="module")
def _sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    return Sound.made_in(tmp_path_factory.mktemp("sound"))


def _failed(act: Callable[[], str]) -> list[tuple[str, str]]:
    """The kinds and last lines of the failures of a step."""
    failures: list[Failure] = []
    worker.try_step("planted", act, failures)
    return [(failure.kind, failure.text.splitlines()[-1]) for failure in failures]


def _raise(error: Exception) -> str:
    raise error


def _warn() -> str:
    qWarning("planted")
    return "answered"


def test_a_step_that_fails(qapp: QApplication) -> None:
    assert _failed(lambda: "answered") == []
    assert _failed(partial(_raise, Failed("no"))) == [(BROKEN, "no")]
    assert _failed(partial(_raise, KeyError("x"))) == [(TRACEBACK, "KeyError: 'x'")]
    assert _failed(_warn) == [(COMPLAINT, "Qt: planted")]


@pytest.mark.parametrize(
    ("status", "errors"),
    [
        pytest.param(1, "", id="refused without a word"),
        pytest.param(3, "x", id="an exit status of no meaning"),
        pytest.param(1, "Traceback (most recent call last):\n", id="a traceback"),
        pytest.param(1, "the name \x1b[31mred", id="a sequence that a terminal obeys"),
        pytest.param(1, "x" * 100_000, id="an endless line"),
    ],
)
def test_what_a_command_must_not_print(status: int, errors: str) -> None:
    require_told(1, "a4p-desktop: “x” is damaged.\nRebuild it.")
    with pytest.raises(Failed):
        require_told(status, errors)


def test_an_endless_line_is_told_with_its_length() -> None:
    with pytest.raises(Failed, match="a line of 100,000 letters"):
        require_told(1, "x" * 100_000)


@pytest.mark.parametrize("name", ["x.json", "x.xlsx", "x.pdf"])
def test_a_file_that_others_cannot_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{", encoding="utf-8")
    with pytest.raises(Failed):
        require_readable(tmp_path / name)


def test_a_page_with_what_no_text_holds(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("a\x0bb", encoding="utf-8")
    with pytest.raises(Failed, match="x0b"):
        require_readable(tmp_path / "x.html")


def test_an_answer_that_differs_is_wrong_but_not_a_refusal() -> None:
    assert differences({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 9, "c": REFUSED}) == ["b"]


def test_a_wrong_number_that_check_does_not_tell(
    sound: Sound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(sound.content)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE statement SET person = 'Nobody' WHERE id = 2")
    *_, (name, compare) = Trial(tmp_path, tmp_path, sound).of_records()
    assert name == "answers"
    assert compare() == trials.DAMAGED
    monkeypatch.setattr(trials, "run", lambda *arguments: Ran(0, b"", ""))
    with pytest.raises(Failed, match="check calls it sound"):
        compare()


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_the_same_input_again(sound: Sound, tmp_path: Path, kind: str) -> None:
    made = []
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        make_input(Case(kind, 5), folder, sound)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        made.append([(path.relative_to(folder), path.read_bytes()) for path in files])
    assert made[0] == made[1]
    assert made[0]


def test_the_report_counts_each_fault_once() -> None:
    report = Report(lambda kept: f"again {kept.name}")
    failure = Failure(TRACEBACK, "open", "ValueError: row 12")
    for seed in (1, 2, 3, 4):
        result = Result(Case("truncated", seed), {"open": "failed"}, [failure])
        kept = Path(f"kept-{seed}") if report.is_worth_keeping(result) else None
        report.add(result, kept)
    report.add(Result(Case("truncated", 5), {"open": "refused"}), None)
    assert (report.tried, report.failed) == (5, 4)
    assert kept is None
    table = str(report)
    assert "4 × traceback in open: ValueError: row #" in table
    assert table.count("again kept") == 1
    row = next(line for line in table.splitlines() if line.startswith("truncated"))
    assert row.split()[1:6] == ["5", "0", "1", "1", "4"]
