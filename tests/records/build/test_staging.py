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


def naive(rows: Rows) -> Iterator[str]:
    """The faults of endorsements, found in the simplest way."""
    instruments, delegations, sources = (
        {row[name.removesuffix("s")] for row in TABLES[name]}
        for name in ("instruments", "delegations", "sources")
    )
    first: dict[tuple[str, str], int] = {}
    for line, row in enumerate(rows, start=2):
        instrument, delegation = key = (row["instrument"], row["delegation"])
        if first.setdefault(key, line) != line:
            yield f"{line}: delegation: duplicate key “{' '.join(key)}”, first on line {first[key]}"
        if instrument not in instruments:
            unknown = f"unknown instrument “{instrument}”; instruments.csv has no such row"
            yield f"{line}: instrument: {unknown if instrument else 'is blank'}"
        if delegation not in delegations:
            unknown = f"unknown delegation “{delegation}”; delegations.csv has no such row"
            yield f"{line}: delegation: {unknown}"
        if "\0" in delegation:
            yield f"{line}: delegation: holds a NUL character"
        cited = row["sources"].split("|") if row["sources"] else []
        for place, source in enumerate(cited):
            if source not in sources:
                yield f"{line}: sources: unknown source “{source}”; sources.csv has no such row"
            if source in cited[:place]:
                yield f"{line}: sources: “{source}” stands twice"


@settings(max_examples=80)
@given(st.lists(ENDORSED, max_size=12))
def test_keys_and_references_are_judged_as_in_memory(rows: Rows) -> None:
    with TemporaryDirectory() as place:
        folder = write_tables(Path(place) / "tables", {**TABLES, "endorsements": rows})
        expected = sorted(
            naive(rows), key=lambda fault_text: (int(fault_text.split(":")[0]), fault_text)
        )
        if not expected:
            assert len(staged_rows(folder, "endorsements")) == len(rows)
            return
        assert [str(fault) for fault in table_faults(folder).faults] == [
            f"endorsements.csv:{fault_text}" for fault_text in expected
        ]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["2018", "2018-09", "2018-09-25", "1999"]), min_size=1, max_size=5),
    st.lists(st.integers(0, 4), max_size=12),
)
def test_statements_stand_by_date_then_meeting_then_row(dates: list[str], at: list[int]) -> None:
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
    with TemporaryDirectory() as place:
        staged = staged_rows(write_tables(Path(place) / "tables", tables), "statements")
    assert [row["statement"] for row in staged] == [
        row["statement"] for row in sorted(statements, key=lambda row: order[row["meeting"]])
    ]


def test_a_key_that_is_not_utf8_still_counts_as_a_key(tmp_path: Path) -> None:
    tables = changed("statements", 0, sources="b?d|b?d")
    tables["sources"] = [{**row, "source": "b?d"} for row in TABLES["sources"]]
    folder = write_tables(tmp_path / "tables", {"statements": [], **tables})
    for path in (folder / "sources.csv", folder / "statements.csv"):
        path.write_bytes(path.read_bytes().replace(b"b?d", b"b\xffd"))
    fault_text = [str(fault) for fault in table_faults(folder).faults if fault.file != "themes.csv"]
    assert [fault for fault in fault_text if "note" not in fault and "verbatim" not in fault] == [
        "sources.csv:2: source: is not UTF-8",
        "sources.csv:3: source: duplicate key “b\udcffd”, first on line 2",
        "sources.csv:3: source: is not UTF-8",
        "statements.csv:2: sources: is not UTF-8",
        "statements.csv:2: sources: “b\udcffd” stands twice",
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
