"""The checks of keys and references, which run in a database rather than in memory."""

import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults
from tests.records.made_tables import (
    TABLES,
    Rows,
    changed,
    many_statements,
    staged_rows,
    table_faults,
    write_tables,
)

ENDORSED = st.fixed_dictionaries(
    {
        "instrument": st.sampled_from(["declaration", "compact", "nonesuch", "é", ""]),
        "delegation": st.sampled_from(["CIV", "RUS", "civ", "\0", "AX"]),
        "evidence": st.sampled_from(["third_party"]),
        "sources": st.lists(st.sampled_from(["note", "verbatim", "x", ""]), max_size=3).map(
            "|".join
        ),
    }
)


def naive(rows: Rows) -> Iterator[tuple[int, str, str]]:
    """The faults of endorsements, found in the simplest way: line, column, and what it is."""
    instruments, delegations, sources = (
        {row[name.removesuffix("s")] for row in TABLES[name]}
        for name in ("instruments", "delegations", "sources")
    )
    keys: set[tuple[str, str, str]] = set()
    for line, row in enumerate(rows, start=2):
        instrument, delegation = row["instrument"], row["delegation"]
        cited = row["sources"].split("|") if row["sources"] else []
        if not cited:
            yield line, "sources", "is blank"
        same = {(instrument, delegation, source) for source in cited or [""]}
        if keys & same:
            yield line, "sources", "duplicate"
        keys |= same
        if instrument not in instruments:
            yield line, "instrument", "unknown" if instrument else "is blank"
        if delegation not in delegations:
            yield line, "delegation", "unknown"
        if "\0" in delegation:
            yield line, "delegation", "contains a NUL"
        for place, source in enumerate(cited):
            if source not in sources:
                yield line, "sources", "unknown"
            if source in cited[:place]:
                yield line, "sources", "appears twice"


@settings(max_examples=80)
@given(st.lists(ENDORSED, max_size=12))
def test_keys_and_references_are_judged_as_in_memory(rows: Rows) -> None:
    with TemporaryDirectory() as place:
        folder = write_tables(Path(place) / "tables", {**TABLES, "endorsements": rows})
        expected: dict[tuple[str, str], list[int]] = {}
        for line, column, what in naive(rows):
            expected.setdefault((column, what), []).append(line)
        if not expected:
            assert len(staged_rows(folder, "endorsements")) == len(rows)
            return
        trouble = table_faults(folder)
        found = {(cause.column, cause.what.english): cause for cause in trouble.causes}
        assert len(found) == len(expected)
        for (column, what), lines in expected.items():
            (cause,) = (
                cause
                for (at, english), cause in found.items()
                if at == column and english.startswith(what)
            )
            assert (cause.line, cause.rows) == (lines[0], len(lines))
        assert trouble.count == sum(map(len, expected.values()))


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["2018", "2018-09", "2018-09-25", "1999"]), min_size=1, max_size=5),
    st.lists(st.integers(0, 4), max_size=12),
)
def test_statements_stand_by_date_then_meeting_then_the_last_row_first(
    dates: list[str], at: list[int]
) -> None:
    meetings = [
        {"meeting": f"m{9 - number}", "title": "x", "date": date, "completeness": "partial"}
        for number, date in enumerate(dates)
    ]
    statements = [
        {**row, "meeting": f"m{9 - number % len(dates)}"}
        for row, number in zip(many_statements(len(at)), at, strict=True)
    ]
    tables = {**TABLES, "meetings": meetings, "reported_figures": [], "statements": statements}
    order = {row["meeting"]: (row["date"], number) for number, row in enumerate(meetings)}
    numbered = ((order[row["meeting"]], -number, row) for number, row in enumerate(statements))
    with TemporaryDirectory() as place:
        staged = staged_rows(write_tables(Path(place) / "tables", tables), "statements")
    assert [row["statement"] for row in staged] == [
        row["statement"] for *_, row in sorted(numbered)
    ]


def test_a_key_that_is_not_utf8_still_counts_as_a_key(tmp_path: Path) -> None:
    tables = changed("statements", 0, sources="b?d|b?d")
    tables["sources"] = [{**row, "source": "b?d"} for row in TABLES["sources"]]
    folder = write_tables(tmp_path / "tables", {"statements": [], **tables})
    for path in (folder / "sources.csv", folder / "statements.csv"):
        path.write_bytes(path.read_bytes().replace(b"b?d", b"b\xffd"))
    lines = table_faults(folder).lines
    assert [line for line in lines if "note" not in line and "verbatim" not in line] == [
        "sources.csv:2: source: is not UTF-8 (2 rows: lines 2, 3)",
        "sources.csv:3: source: duplicate key: “b\udcffd”; first on line 2",
        "statements.csv:2: sources: is not UTF-8",
        "statements.csv:2: sources: appears twice: “b\udcffd”",
    ]


def sound(folder: Path) -> None:
    build(folder, folder / "built.sqlite")


def faulty(folder: Path) -> None:
    with pytest.raises(TableFaults):
        build(folder, folder / "built.sqlite")


@pytest.mark.parametrize(
    ("cells", "make"),
    [
        ({"person": "Éric Adam", "sources": "note", "themes": "conduct"}, sound),
        ({"level": "king", "person": "\0"}, faulty),
        ({"delegation": "nobody", "sources": "note|note|no"}, faulty),
        ({"statement": "one"}, faulty),
        ({"words": "x" * 3_000}, faulty),
    ],
    ids=["sound", "bad cells", "bad references", "one key", "long cells"],
)
def test_memory_does_not_grow_with_the_rows(
    tmp_path: Path, cells: dict[str, str], make: Callable[[Path], None]
) -> None:
    peaks = []
    # The first build only fills caches.
    for count in (10, 2_000, 12_000):
        tables = {**TABLES, "statements": many_statements(count, summary="peace " * 30, **cells)}
        folder = write_tables(tmp_path / str(count), tables)
        del tables
        tracemalloc.start()
        make(folder)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # Six times the rows. Python's own tables may double meanwhile.
    assert peaks[2] < 3 * peaks[1]
