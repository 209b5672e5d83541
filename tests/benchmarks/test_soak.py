"""The soak finds no fault in the program, and finds every planted one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication

from a4p_desktop.records.archive.table_search import TableSearch
from tests.benchmarks.memory_curve import Measured, MemoryCurve
from tests.benchmarks.own_window import own_window
from tests.benchmarks.recount import Recount, RowsQuery
from tests.benchmarks.robot import Robot
from tests.benchmarks.soak import Soak, Soaked, soak


@pytest.fixture
def recount(records_path: Path) -> Iterator[Recount]:
    recount = Recount(records_path)
    yield recount
    recount.close()


@pytest.fixture
def robot(
    qapp: QApplication, records_path: Path, recount: Recount, tmp_path: Path
) -> Iterator[Soak]:
    with own_window(records_path) as (program, window):
        yield Soak(program, window, recount, 1, tmp_path)


def stepped(robot: Soak) -> Soaked:
    """The result of one step that compares the facets too."""
    robot.soaked.steps = 7
    robot.step()
    return robot.soaked


def test_two_seconds_without_a_fault(qapp: QApplication, records_path: Path) -> None:
    found = soak(records_path, 2, seed=1)
    assert found.faults == []
    assert found.steps > 0
    assert found.counts > 0
    assert found.done


def test_nothing_stays_on_the_clipboard(qapp: QApplication, records_path: Path) -> None:
    """Offscreen, what stays there crashes the soak when it ends."""
    with own_window(records_path):
        qapp.clipboard().setText("copied")
    assert qapp.clipboard().text() == ""


def test_without_a_planted_fault_none_is_found(robot: Soak) -> None:
    assert stepped(robot).faults == []
    assert robot.soaked.facets > 10


def test_a_wrong_number(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    count = TableSearch.count
    monkeypatch.setattr(TableSearch, "count", lambda table, search: count(table, search) + 1)
    robot.step()
    assert any("number of speakers: shown" in fault for fault in robot.soaked.faults)


def test_a_wrong_facet_number(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = TableSearch.facet_counts
    monkeypatch.setattr(
        TableSearch,
        "facet_counts",
        lambda table, search: {
            facet: [number + 1 for number in numbers]
            for facet, numbers in counts(table, search).items()
        },
    )
    faults = stepped(robot).faults
    assert any("numbers of level: shown" in fault for fault in faults)
    assert any("in the panel: shown" in fault for fault in faults)


def test_a_row_that_is_not_found(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Robot, "move", lambda robot: robot.type_phrase())
    monkeypatch.setattr(TableSearch, "ids", lambda table, search, start=0: iter(range(1, 65)))
    for _ in range(5):
        robot.step()
    assert any("rows that are not found: shown" in fault for fault in robot.soaked.faults)


def test_a_warning_of_qt(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Robot, "move", lambda robot: qWarning("planted"))
    robot.run(0.01)
    assert "Qt: planted" in robot.soaked.faults[0]


def test_an_error_in_the_window(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ValueError("planted")

    monkeypatch.setattr(Robot, "move", lambda robot: QTimer.singleShot(0, fail))
    robot.run(0.01)
    assert "ValueError: planted" in robot.soaked.faults[0]


def test_an_error_of_the_robot_itself(robot: Soak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Robot, "move", lambda robot: 1 / 0)
    robot.run(0.01)
    assert "ZeroDivisionError" in robot.soaked.faults[0]


def curve(*memory: float, minutes: float = 60) -> MemoryCurve:
    """Measurements over some minutes."""
    step = minutes * 60 / max(1, len(memory))
    measured = (Measured(place * step, mb, mb, 0, 0) for place, mb in enumerate(memory))
    return MemoryCurve(list(measured))


@pytest.mark.parametrize(
    ("memory", "flat"),
    [
        pytest.param(curve(), True, id="not measured"),
        pytest.param(curve(*range(100, 140), *[140] * 40), True, id="growing at first"),
        pytest.param(curve(*range(100, 180)), False, id="growing"),
        pytest.param(curve(*[100] * 30, 300, *[100] * 9), True, id="one peak"),
        pytest.param(curve(*[100] * 30, *[104] * 10), True, id="one step"),
        pytest.param(curve(*[100, 104] * 20, minutes=10), True, id="noise"),
        pytest.param(curve(*range(100, 140), minutes=10), False, id="growing in ten minutes"),
        pytest.param(curve(*range(100, 140), minutes=4), True, id="too short to say"),
    ],
)
def test_memory_is_flat(memory: MemoryCurve, flat: bool) -> None:
    assert memory.is_flat is flat


def test_memory_is_measured(qapp: QApplication) -> None:
    memory = MemoryCurve()
    for _ in range(3):
        memory.measure()
    assert all(10 < measured.trimmed_mb < measured.mb + 5 for measured in memory.measured)
    assert "too short" in memory.verdict
    assert "allowed" in curve(*[100] * 40).verdict


def test_the_recount_equals_numbers_known_by_hand(recount: Recount) -> None:
    at_meeting = RowsQuery("speakers", None, [("meeting", "hlm-2018", False)])
    assert recount.count(at_meeting) == 22
    assert recount.facets(at_meeting)["meeting"]["gd-73"] == 196
    assert recount.count(RowsQuery("speakers", None, [("meeting", "hlm-2018", True)])) == 228
    assert recount.strangers(at_meeting, [0]) == [0]
