"""The table of all results and their aims, in GitHub's Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.archive_times import FACET_COUNTS
from tests.benchmarks.baselines import FLOOR, LIKE, LIKE_TEXTS, PROXY
from tests.benchmarks.measured import Measured
from tests.benchmarks.records_files import BUILD_MEMORY, BUILD_TIME, FILE_SIZE, REAL
from tests.benchmarks.stopwatch import COUNT, FACETS, ROWS
from tests.benchmarks.text_times import (
    AFTER,
    BEFORE,
    CHART,
    CPU,
    IN_CONTEXT,
    OTHER_ROW,
    READING,
    SAME_TEXT,
    SEARCHES,
    TYPED,
    YEARS,
)
from tests.benchmarks.window_times import (
    BEST,
    DATE,
    FAST,
    JUMP,
    MEMORY,
    PAGE,
    SORT,
    SORT_FOUND,
    START,
    TICKED,
)

_MIDDLE, _LARGE = 100_000, 1_000_000
_TIMES_FASTER = 20.0
_MEMORY_TIMES = 1.3
_OF_ALL = 100
_LEFT_OUT = "—"

Results = Mapping[int, Measured]
"""The results by the number of statements."""


@dataclass(frozen=True)
class _Times:
    """A row of the table: the median of some times and a high percentile, with its aims."""

    words: str
    name: str
    aims: Mapping[int, float] = field(default_factory=dict)
    high: int = 95

    def cell(self, size: int, measured: Measured) -> str:
        middle, high = (measured.percentile(self.name, part) for part in (50, self.high))
        if middle is None or high is None:
            return _LEFT_OUT
        aim = self.aims.get(size)
        return f"{_figure(middle)} / {_figure(high)}" + _verdict(high, aim)


_EARLY = {REAL: 16.0, _MIDDLE: 16.0, _LARGE: 25.0}
_RANKED = {REAL: 25.0, _MIDDLE: 25.0, _LARGE: 50.0}
_OURS = (
    _Times("keystroke → painted rows, in date order", f"{DATE}: {ROWS}", _EARLY),
    _Times("… by best match", f"{BEST}: {ROWS}", _RANKED),
    _Times("… by best match, two facets ticked", f"{TICKED}: {ROWS}", _RANKED),
    _Times("… by best match, typed fast (a key each 100 ms)", FAST),
    _Times("keystroke → number of rows", f"{BEST}: {COUNT}"),
    _Times("keystroke → facet numbers here, shown after the rows", f"{BEST}: {FACETS}"),
    _Times("facet counts, without the window", FACET_COUNTS, {_MIDDLE: 100.0, _LARGE: 500.0}),
    _Times("click on a heading → painted (p50 / slowest)", SORT, {_LARGE: 100.0}, _OF_ALL),
    _Times("… with “peace” typed (p50 / slowest)", SORT_FOUND, {_LARGE: 100.0}, _OF_ALL),
    _Times("page down → painted", PAGE),
    _Times("jump to the end, or home → painted (p50 / slowest)", JUMP, high=_OF_ALL),
    _Times("start → first painted row (p50 / slowest)", START, high=_OF_ALL),
)
_KEY, _FACETS = {10_000: 25.0, _MIDDLE: 25.0}, {10_000: 100.0, _MIDDLE: 100.0}
_AT_ONCE = {10_000: 50.0, _MIDDLE: 50.0}
_IN_TEXTS = tuple(
    row
    for words, name, aims in (
        ("keystroke → painted rows, a key each 100 ms or later", TYPED, _KEY),
        ("keystroke → painted snippets", IN_CONTEXT, _KEY),
        ("next match in the same text", SAME_TEXT, _AT_ONCE),
        ("next match in another row", OTHER_ROW, _AT_ONCE),
        ("a text opened to be read", READING, _AT_ONCE),
        ("numbers of the years", YEARS, _FACETS),
        ("overview with its chart of years, read", CHART, _FACETS),
    )
    for row in (_Times(words, name, aims), _Times("… of the processor", f"{name}{CPU}", aims))
)
_BASELINES = (
    _Times("*baseline:* proxy model over all rows in memory, keystroke → painted", PROXY),
    _Times("*baseline:* `LIKE '%…%'` over all columns, 64 rows and number", LIKE),
    _Times("*baseline:* the same, the full texts too (which the window looks through)", LIKE_TEXTS),
    _Times("*floor:* the same `MATCH` in plain `sqlite3`, newest 64 ids", FLOOR),
)


def table(results: Results) -> str:
    """The table; a cell has p50 / p95 in milliseconds unless its row names another unit."""
    sizes = list(results)
    lines = [("p50 / p95 in ms", *(f"{size:,}" for size in sizes)), ("---", *["--:"] * len(sizes))]
    lines += [_line(row, results) for row in _OURS[:4]]
    lines.append(("timer in it", *["none"] * len(sizes)))
    lines += [_line(row, results) for row in _OURS[4:]]
    lines += _number_lines(results)
    lines += [_line(row, results) for row in _BASELINES]
    lines += [_ratio_line(words, name, results) for words, name in _COMPARED.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def texts_table(results: Results) -> str:
    """The table of files of debates, as above."""
    sizes = list(results)
    lines = [("p50 / p95 in ms", *(f"{size:,}" for size in sizes)), ("---", *["--:"] * len(sizes))]
    lines += [_line(row, results) for row in _IN_TEXTS]
    for name in (BEFORE, AFTER):
        lines.append((f"{name} {SEARCHES} searches, MB", *_numbers(name, results)))
    for name, unit in ((FILE_SIZE, "MB"), (BUILD_TIME, "s"), (BUILD_MEMORY, "MB")):
        lines.append((f"{name}, {unit}", *_numbers(name, results)))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _numbers(name: str, results: Results) -> Iterator[str]:
    return (_number(measured, name) for measured in results.values())


def _line(row: _Times, results: Results) -> tuple[str, ...]:
    return row.words, *(row.cell(size, measured) for size, measured in results.items())


def _number_lines(results: Results) -> Iterator[tuple[str, ...]]:
    small = results[REAL].numbers.get(MEMORY) if REAL in results else None
    memory = [
        _number(measured, MEMORY)
        + _verdict(measured.numbers[MEMORY], small and small * _MEMORY_TIMES)
        if size == _LARGE
        else _number(measured, MEMORY)
        for size, measured in results.items()
    ]
    yield "resident memory after typing, MB", *memory
    for name, unit in ((FILE_SIZE, "MB"), (BUILD_TIME, "s"), (BUILD_MEMORY, "MB")):
        yield f"{name}, {unit}", *_numbers(name, results)


_COMPARED = {
    "times faster than the proxy model, p50 / p95": PROXY,
    "times faster than `LIKE`, p50 / p95": LIKE,
    "times faster than `LIKE` in full texts too, p50 / p95": LIKE_TEXTS,
}


def _ratio_line(words: str, baseline: str, results: Results) -> tuple[str, ...]:
    """The times of a baseline divided by those of keystroke → painted rows by best match."""
    return words, *(_ratio(size, measured, baseline) for size, measured in results.items())


def _ratio(size: int, measured: Measured, baseline: str) -> str:
    ratios = []
    for part in (50, 95):
        theirs, ours = measured.percentile(baseline, part), measured.percentile(_OURS[1].name, part)
        if theirs is None or ours is None:
            return _LEFT_OUT
        ratios.append(theirs / ours)
    figures = " / ".join(map(_figure, ratios))
    if size != _MIDDLE:
        return figures
    return f"{figures} {'✓' if min(ratios) >= _TIMES_FASTER else '✗'} ≥ {_TIMES_FASTER:.0f}"


def slowest(measured: Measured, number: int) -> Iterator[str]:
    """The slowest keystrokes and clicks of each row that has an aim."""
    for row in _OURS:
        if row.aims:
            found: Sequence[str] = [
                f"{_figure(time.ms)} {time.what}" for time in measured.slowest(row.name, number)
            ]
            yield f"{row.name}: {', '.join(found)}"


def _number(measured: Measured, name: str) -> str:
    value = measured.numbers.get(name)
    return _LEFT_OUT if value is None else _figure(value)


def _verdict(value: float, aim: float | None) -> str:
    return "" if aim is None else f" {'✓' if value < aim else '✗'} < {_figure(aim)}"


def _figure(value: float) -> str:
    """Two or three significant digits."""
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
