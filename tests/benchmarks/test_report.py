"""The table of the benchmark shows times and aims, and marks what was not measured."""

import pytest

from tests.benchmarks.baselines import LIKE
from tests.benchmarks.measured import Measured, percentile, read_measured
from tests.benchmarks.report import slowest, table, texts_table
from tests.benchmarks.stopwatch import ROWS
from tests.benchmarks.text_times import BEFORE, CPU, OTHER_ROW
from tests.benchmarks.window_times import BEST, DATE, MEMORY


def cells(measured: dict[int, Measured], words: str) -> list[str]:
    """The cells of the line that begins with `words`."""
    line = next(line for line in table(measured).splitlines() if line.startswith(f"| {words}"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def timed(name: str, *times: float) -> Measured:
    measured = Measured()
    for ms in times:
        measured.add(name, ms, f"after {ms}")
    return measured


@pytest.mark.parametrize(
    ("percent", "expected"), [(50, 5.0), (95, 10.0), (100, 10.0), (1, 1.0), (10, 1.0), (11, 2.0)]
)
def test_percentiles(percent: int, expected: float) -> None:
    assert percentile([float(value) for value in range(10, 0, -1)], percent) == expected


def test_an_aim_is_met_or_not() -> None:
    met, missed = timed(f"{DATE}: {ROWS}", 5, 15.9), timed(f"{DATE}: {ROWS}", 5, 16)
    line = cells({250: met, 100_000: missed}, "keystroke → painted rows, in date order")
    assert line == ["5.0 / 15.9 ✓ < 16.0", "5.0 / 16.0 ✗ < 16.0"]


def test_a_dash_stands_for_what_was_not_measured() -> None:
    assert cells({250: Measured()}, "page down") == ["—"]
    assert cells({250: Measured()}, "file size") == ["—"]


def test_memory_is_compared_with_that_of_the_real_records() -> None:
    small, large = Measured(numbers={MEMORY: 100}), Measured(numbers={MEMORY: 131})
    line = cells({250: small, 1_000_000: large}, "resident memory")
    assert line == ["100", "131 ✗ < 130"]


def test_times_faster() -> None:
    measured = timed(f"{BEST}: {ROWS}", 10)
    measured.take(timed(LIKE, 250))
    assert cells({100_000: measured}, "times faster than `LIKE`,") == ["25 / 25 ✓ ≥ 20"]


def test_the_processor_alone_has_the_same_aim() -> None:
    measured = timed(OTHER_ROW, 70)
    measured.take(timed(f"{OTHER_ROW}{CPU}", 40))
    measured.numbers[BEFORE] = 117
    lines = texts_table({10_000: measured}).splitlines()
    at = lines.index("| next match in another row | 70 / 70 ✗ < 50 |")
    assert lines[at + 1] == "| … of the processor | 40 / 40 ✓ < 50 |"
    assert "| memory before 200 searches, MB | 117 |" in lines


def test_the_slowest_come_first() -> None:
    lines = list(slowest(timed(f"{BEST}: {ROWS}", 1, 3, 2), 2))
    assert f"{BEST}: {ROWS}: 3.0 after 3, 2.0 after 2" in lines


def test_results_survive_a_line_of_json() -> None:
    measured = timed("a", 1.5)
    measured.numbers["b"] = 2
    assert read_measured(measured.line()) == measured
