"""Removing an addition: the file is as it was but for its history, and what others need stays."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.new_records import Decision, NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.removal import remove, restore
from tests.records.own.made_additions import INSTRUMENT, addition, content, correcting, listed


def codes(own: OwnFile) -> list[str]:
    return [each.addition for each in own.additions]


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


def test_what_is_added_and_removed_leaves_the_file_as_it_was(path: Path) -> None:
    before = content(add(path, listed("a")))
    with_both = content(add(path, listed("b", ("ITA",), "other-list", {"x_b": "1", "x_a": "2"})))
    removal = remove(path, "b")
    assert content(removal.own) == before != with_both
    assert (removal.removed, removal.spared) == (3, ())
    assert (codes(removal.own), [each.addition for each in removal.own.removed_additions]) == (
        ["a"],
        ["b"],
    )
    own = restore(path, "b")
    assert content(own) == with_both
    assert (codes(own), own.removed_additions) == (["b", "a"], ())


def test_removing_all_leaves_no_rows(path: Path) -> None:
    add(path, listed("a"))
    own = remove(path, "a").own
    assert content(own) == content(read_own(path.with_name("none")))


def test_an_addition_without_rows_goes_with_its_decisions(path: Path) -> None:
    before = content(add(path, listed("a")))
    decided = Decision("Kongo", "COD", "2026-11-26")
    new = NewRecords(addition("b"), {}, [decided], [Waiting(7, {"State": "Chad?"}, "Which?")])
    after = content(add(path, new))
    removal = remove(path, "b")
    assert (removal.removed, codes(removal.own)) == (0, ["a"])
    assert content(removal.own) == before != after
    assert content(restore(path, "b")) == after


@pytest.mark.parametrize("first", ["a", "b"])
def test_additions_come_back_at_their_place(path: Path, first: str) -> None:
    add(path, listed("a", further={"x_a": "1"}))
    both = content(add(path, listed("b", ("ITA",), "other-list", {"x_b": "1"})))
    for code in (first, "b" if first == "a" else "a"):
        removed = remove(path, code).own
    assert [each.addition for each in removed.removed_additions] == [code, first]
    for code in "ab":
        own = restore(path, code)
    assert content(own) == both


def test_a_row_that_was_corrected_since_stays_with_what_it_needs(path: Path) -> None:
    add(path, listed("a", ("ALB", "FRA", "ITA")))
    before = content(add(path, correcting("c", f"{INSTRUMENT}|FRA|official_list|own-list")))
    removal = remove(path, "a")
    found = [(each.form, each.row.file_row, each.by, each.is_corrected) for each in removal.spared]
    assert found == [
        ("endorsements", 3, "c", True),
        ("sources", None, "c", False),
    ]
    assert removal.removed == 3
    own = removal.own
    assert [row.cells["delegation"] for row in own.rows("endorsements")] == ["FRA"]
    assert list(own.rows("statements")) == []
    assert codes(own) == ["c", "a"]
    assert [each.addition for each in own.removed_additions] == ["a"]
    assert list(own.waiting()) == []
    assert content(restore(path, "a")) == before


def test_a_correction_that_was_itself_corrected_stays(path: Path) -> None:
    add(path, dated("first", "", "2018-09-24"))
    add(path, dated("second", "2018-09-24", "2018-09-25"))
    add(path, dated("third", "2018-09-25", "2018-09-24"))
    removal = remove(path, "first")
    assert (removal.removed, [each.by for each in removal.spared]) == (0, ["second"])
    for code in ("third", "second", "first"):
        assert remove(path, code).removed == 1, "the newest first, as undo does"


def dated(code: str, was: str, now: str) -> NewRecords:
    """A correction of a date."""
    new = correcting(code, f"{INSTRUMENT}|FRA|official_list|base-list")
    (row,) = new.rows["corrections"]
    cells = {**row.cells, "was": was, "is": now}
    return replace(new, rows={"corrections": [row._replace(cells=cells)]})


def test_once_the_correction_is_removed_the_rest_can_be(path: Path) -> None:
    add(path, listed("a"))
    add(path, correcting("c", f"{INSTRUMENT}|FRA|official_list|own-list"))
    remove(path, "a")
    remove(path, "c")
    own = remove(path, "a").own
    assert (codes(own), own.digest) == ([], "")
    restore(path, "a")
    assert len(list(read_own(path).rows("endorsements"))) == 2


def test_a_source_that_a_later_addition_names_stays(path: Path) -> None:
    add(path, listed("a"))
    later = listed("b", ("ITA",))
    add(path, NewRecords(later.addition, {"endorsements": later.rows["endorsements"]}))
    removal = remove(path, "a")
    assert [(each.form, each.by, each.is_corrected) for each in removal.spared] == [
        ("sources", "b", False)
    ]


def test_where_all_rows_are_needed_nothing_is_written(path: Path) -> None:
    source = listed("a").rows["sources"]
    add(path, NewRecords(addition("a"), {"sources": source}))
    add(path, NewRecords(addition("b", 1), {"endorsements": listed("b").rows["endorsements"]}))
    before = path.read_bytes()
    assert remove(path, "a").removed == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("change", [remove, restore])
def test_an_addition_that_is_not_there_is_told(
    path: Path, change: Callable[[Path, str], object]
) -> None:
    with pytest.raises(RecordsError, match="this addition has moved"):
        change(path, "a")
    assert not path.exists()


def test_stopping_leaves_the_file_as_it_is(path: Path) -> None:
    add(path, listed("a"))
    before = path.read_bytes()

    class Stop(Exception):
        pass

    def stop(_: Written) -> None:
        raise Stop

    for change in (lambda: remove(path, "a", stop), lambda: add(path, listed("b", ("ITA",)), stop)):
        with pytest.raises(Stop):
            change()
        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]


class TestRowsThatWait:
    def test_one_that_is_decided_later_waits_no_longer(self, path: Path) -> None:
        before = content(add(path, listed("a")))
        row = OwnRow(listed("a", ("COG",)).rows["endorsements"][0].cells, 5)
        own = settle(path, "a", [5], NewRecords(addition("b", 1), {"endorsements": [row]}))
        assert list(own.waiting()) == []
        assert [row.addition for row in own.rows("endorsements")] == ["a", "a", "b"]
        assert content(remove(path, "b").own) == before
        assert list(restore(path, "b").waiting()) == []

    def test_one_that_is_dropped_waits_no_longer(self, path: Path) -> None:
        add(path, listed("a"))
        assert list(settle(path, "a", [5]).waiting()) == []

    def test_one_that_becomes_what_is_known_waits_no_longer(self, path: Path) -> None:
        add(path, listed("a"))
        assert list(settle(path, "a", [5], NewRecords(addition("b"), {})).waiting()) == []

    def test_the_same_list_again_does_not_let_it_wait_twice(self, path: Path) -> None:
        first = listed("a")
        before = content(add(path, first))
        again = NewRecords(addition("b"), {}, first.decisions, first.waiting)
        own = add(path, again)
        assert (content(own), codes(own)) == (before, ["a"])
        more = [*first.waiting, Waiting(6, {"State": "Niger?"}, "Which?")]
        own = add(path, NewRecords(addition("b"), {}, (), more))
        assert [(row.file_row, row.addition) for row in own.waiting()] == [(5, "a"), (6, "b")]

    def test_others_wait_on(self, path: Path) -> None:
        add(path, listed("a"))
        assert len(list(settle(path, "a", [4]).waiting())) == 1
        assert len(list(settle(path, "b", [5]).waiting())) == 1


class TestFreeColumns:
    """Records may have fifty of them."""

    def test_more_of_them_are_refused(self, path: Path) -> None:
        add(path, listed("a", further={f"x_a{number}": "1" for number in range(30)}))
        before = path.read_bytes()
        more = listed("b", ("ITA",), "other-list", {f"x_b{number}": "1" for number in range(30)})
        with pytest.raises(RecordsError, match="would have too many further columns: 60; 50"):
            add(path, more)
        assert path.read_bytes() == before

    def test_the_bin_may_hold_more_but_does_not_give_them_back(self, path: Path) -> None:
        for code in "abc":
            further = {f"x_{code}{number}": "1" for number in range(30)}
            add(path, listed(code, ("ITA",), code, further))
            remove(path, code)
        restore(path, "b")
        with pytest.raises(RecordsError, match="further columns: 60"):
            restore(path, "a")
        assert codes(read_own(path)) == ["b"]
