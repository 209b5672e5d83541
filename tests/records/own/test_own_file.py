"""The own file: what is added is read back, twice is once, and what does not fit is refused."""

import os
import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import overload

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop import paths
from a4p_desktop.records.build.cells import is_undecoded
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import Addition, Decision, NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.own_path import own_path
from a4p_desktop.records.own.removal import remove, restore
from tests.records.own.made_additions import listed


def test_what_is_added_is_read_back(tmp_path: Path) -> None:
    new = listed("a")
    path = tmp_path / "new" / "own.a4precords"
    for own in (add(path, new), read_own(path)):
        assert own.additions == (new.addition,)
        for form in new.rows:
            assert list(own.rows(form)) == [row._replace(addition="a") for row in new.rows[form]]
        assert list(own.rows("commitments")) == []
        assert own.decisions == tuple(new.decisions)
        assert list(own.waiting()) == [row._replace(addition="a") for row in new.waiting]
        assert list(own.referred("delegations")) == list(new.referred["delegations"])
        assert own.count("a") == 4


def test_without_a_file_there_is_nothing(tmp_path: Path) -> None:
    own = read_own(tmp_path / "own.a4precords")
    assert (own.additions, own.decisions, own.digest) == ((), (), "")
    assert (list(own.rows("endorsements")), list(own.waiting())) == ([], [])
    assert list(tmp_path.iterdir()) == []


def test_the_same_twice_is_once(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    add(path, listed("a"))
    before = path.read_bytes()
    assert [each.addition for each in add(path, listed("a")).additions] == ["a"]
    assert [each.addition for each in add(path, listed("b")).additions] == ["a"]
    assert path.read_bytes() == before


def test_the_same_rows_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name / "own.a4precords" for name in ("1", "2")]
    for path, zone in zip(paths, ("UTC", "Asia/Tokyo"), strict=True):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        add(path, listed("a", further={"x_b": "1", "x_a": "2"}))
        add(path, listed("b", ("ITA",), "other-list"))
        os.utime(path, (0, 0))
    monkeypatch.undo()
    time.tzset()
    first, second = (path.read_bytes() for path in paths)
    assert first == second


def test_other_rows_of_the_same_file_are_added(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    first = add(path, listed("a"))
    own = add(path, listed("b", states=("FRA", "ITA")))
    assert [each.addition for each in own.additions] == ["b", "a"]
    assert own.digest != first.digest
    assert [row.addition for row in own.rows("endorsements")] == ["a", "a", "b", "b"]


def test_a_row_that_does_not_fit_its_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    add(path, listed("a"))
    before = path.read_bytes()
    row = OwnRow({"source": "s", "title": "T", "url": "no address"}, 7)
    with pytest.raises(RecordsError, match=r"sources\.csv:7: url: not a web address.*“no address”"):
        add(path, NewRecords(Addition("b", "2026-11-27T00:00:00Z"), {"sources": [row]}))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_each_records_file_has_its_own_records(tmp_path: Path, records_path: Path) -> None:
    folder = paths.user_folder()
    assert own_path(paths.bundled_records()) == folder / "own.a4precords"
    found = [own_path(tmp_path / name / "Übung 1.sqlite") for name in ("a", "b", "a")]
    assert found[0] == found[2] != found[1]
    assert {path.parent for path in found} == {folder}
    assert found[0].name.startswith("own-bung-1-")


def test_the_newest_decision_holds(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    for code, delegation in (("a", "COD"), ("b", "COG")):
        decision = Decision("Congo", delegation, "2026-11-26")
        new = NewRecords(
            Addition(code, "2026-11-26T14:05:00Z"), {}, [decision], [Waiting(1, {}, code)]
        )
        own = add(path, new)
    assert own.decisions == (Decision("Congo", "COG", "2026-11-26"),)


class Statements(Sequence[OwnRow]):
    """Statements with texts of 20 kB, each made when it is asked for."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, place: int) -> OwnRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[OwnRow]: ...
    def __getitem__(self, place: int | slice) -> OwnRow | list[OwnRow]:
        if isinstance(place, slice):
            raise NotImplementedError
        if not 0 <= place < self._number:
            raise IndexError
        cells = {"statement": f"s{place}", "meeting": "m", "delegation": "D"}
        return OwnRow({**cells, "text": f"{place}, " * (20_000 // len(f"{place}, "))}, place + 2)


def test_long_texts_fill_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    heard: list[int] = []
    rows = Statements(1_500)
    new = NewRecords(listed("a").addition, {"statements": rows})
    tracemalloc.start()
    try:
        add(path, new, lambda written: heard.append(written.rows))
        remove(path, "a")
        restore(path, "a")
        found = sum(
            1
            for row, made in zip(read_own(path).rows("statements"), rows, strict=True)
            if row == made._replace(addition="a")
        )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == len(rows)
    assert peak < 15 * 2**20  # the texts have 30 MB
    assert heard == sorted(heard)
    assert len(set(heard)) > 1
    assert heard[-1] >= len(rows)


NAUGHTY = st.text(st.characters(), max_size=40) | st.sampled_from(
    [
        "=1+1",
        "@SUM(A1)",
        "-2",
        '"',
        '""',
        "'",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\0",
        "\ud800",
        "\ufeff",
        "sep=;",
        "\u2028",
        "\x1a",
        "\x85",
        "NULL",
        " ",
        "a|b",
        "\\",
        "٣",
    ]
)


@given(NAUGHTY, NAUGHTY, NAUGHTY)
def test_any_text_comes_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, cell: str, other: str, name: str
) -> None:
    path = tmp_path_factory.mktemp("naughty") / "own.a4precords"
    cells = {"statement": "s", "meeting": "m", "delegation": "D", "summary": cell, "x_a": other}
    row = OwnRow({name: cell for name, cell in cells.items() if cell}, 3, "a")
    made = replace(listed("a").addition, note=other)
    waiting = Waiting(4, {name: cell, other: name}, "Why?", "a")
    new = NewRecords(made, {"statements": [row]}, [Decision(name, "D", "2026")], [waiting])
    try:
        own = add(path, new)
    except RecordsError:
        assert any("\0" in text or is_undecoded(text) for text in (cell, other, name))
        assert not path.exists()
    else:
        assert list(own.rows("statements")) == [row]
        assert own.additions == (made,)
        assert list(own.waiting()) == [waiting]
        assert own.decisions == tuple(new.decisions)
