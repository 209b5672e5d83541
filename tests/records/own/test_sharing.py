"""Own records on their way to a colleague: what is sent, and what becomes of it there."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import Addition, Decision, NewRecords, OwnRow
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.removal import remove
from a4p_desktop.records.own.sharing import receive, send
from tests.records.own.made_additions import INSTRUMENT, addition, correcting, listed


@pytest.fixture(name="mine")
def _mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine" / "own.a4precords"
    add(path, listed("a"))
    add(path, listed("b", ("ITA",), "other-list", {"x_topic": "=1+1"}))
    return path


@pytest.fixture(name="theirs")
def _theirs(tmp_path: Path) -> Path:
    return tmp_path / "theirs" / "own.a4precords"


def rows(own: OwnFile, form: str) -> list[OwnRow]:
    return list(own.rows(form))


def test_what_is_sent_arrives(mine: Path, theirs: Path, tmp_path: Path) -> None:
    sent = send(mine, tmp_path / "sent.a4precords", ["a", "b"], "Amina Diallo")
    assert sent.sender == "Amina Diallo"
    own = receive(theirs, sent)
    for form in ("endorsements", "sources", "statements"):
        assert rows(own, form) == rows(read_own(mine), form)
    assert list(own.referred("delegations")) == list(read_own(mine).referred("delegations"))
    for arrived, was in zip(own.additions, read_own(mine).additions, strict=True):
        assert (arrived.addition, arrived.added_on, arrived.file) == (
            was.addition,
            was.added_on,
            was.file,
        )
        assert (arrived.added_by, bool(arrived.received_on)) == ("Amina Diallo", True)
    assert own.decisions == read_own(mine).decisions
    assert (list(sent.waiting()), list(own.waiting())) == ([], [])
    assert own.digest == read_own(mine).digest


def test_received_twice_is_once(mine: Path, theirs: Path, tmp_path: Path) -> None:
    sent = send(mine, tmp_path / "sent.a4precords", ["a"], "")
    receive(theirs, sent)
    before = theirs.read_bytes()
    assert [each.addition for each in receive(theirs, sent).additions] == ["a"]
    assert theirs.read_bytes() == before
    assert [each.addition for each in receive(mine, sent).additions] == ["b", "a"]
    assert {each.received_on for each in read_own(mine).additions} == {""}


def test_what_was_removed_comes_back(mine: Path, tmp_path: Path) -> None:
    before = read_own(mine).digest
    sent = send(mine, tmp_path / "sent.a4precords", ["a"], "")
    remove(mine, "a")
    own = receive(mine, sent)
    assert (own.digest, own.removed_additions) == (before, ())
    assert len(list(own.waiting())) == 2


def test_one_fact_from_both_sides_stays_two(mine: Path, theirs: Path, tmp_path: Path) -> None:
    add(theirs, listed("t"))
    own = receive(theirs, send(mine, tmp_path / "sent.a4precords", ["a"], "Amina"))
    endorsed = [(row.addition, row.cells["delegation"]) for row in own.rows("endorsements")]
    assert endorsed == [("t", "ALB"), ("t", "FRA"), ("a", "ALB"), ("a", "FRA")]


def test_only_what_the_chosen_additions_need_is_sent(mine: Path, tmp_path: Path) -> None:
    unused = OwnRow({"source": "unused", "title": "T", "held": "here"})
    named = OwnRow({**listed("c", ("DEU",)).rows["endorsements"][0].cells}, 2)
    add(mine, NewRecords(addition("c", 1), {"sources": [unused], "endorsements": [named]}))
    own = send(mine, tmp_path / "sent.a4precords", ["c"], "")
    assert [(row.cells["source"], row.addition) for row in own.rows("sources")] == [
        ("own-list", "c")
    ]
    assert [row.cells["delegation"] for row in own.rows("endorsements")] == ["DEU"]
    assert rows(own, "statements") == []
    assert own.decisions == ()


def test_a_correction_takes_the_own_row_along(mine: Path, tmp_path: Path) -> None:
    add(mine, correcting("c", f"{INSTRUMENT}|FRA|official_list|own-list"))
    own = send(mine, tmp_path / "sent.a4precords", ["c"], "")
    assert [row.cells["delegation"] for row in own.rows("endorsements")] == ["FRA"]
    assert [row.cells["source"] for row in own.rows("sources")] == ["own-list"]
    assert {row.addition for form in ("endorsements", "sources") for row in own.rows(form)} == {"c"}


def test_the_own_decision_holds(mine: Path, theirs: Path, tmp_path: Path) -> None:
    decided = Decision("FRANKREICH", "XXX", "2026-11-01")
    add(theirs, NewRecords(addition("t"), {}, [decided]))
    other = Decision("Kongo", "COD", "2026-11-02")
    add(mine, NewRecords(addition("d"), {"sources": listed("d").rows["sources"]}, [other]))
    own = receive(theirs, send(mine, tmp_path / "sent.a4precords", ["a", "d"], "Amina"))
    assert own.decisions == (decided, other)


def test_who_sends_on_keeps_the_name_of_the_first(mine: Path, theirs: Path, tmp_path: Path) -> None:
    receive(theirs, send(mine, tmp_path / "1.a4precords", ["a"], "Amina"))
    add(theirs, listed("t", ("ITA",), "third-list"))
    sent = send(theirs, tmp_path / "2.a4precords", ["a", "t"], "Bruno")
    assert [(each.added_by, each.received_on) for each in sent.additions] == [
        ("Bruno", ""),
        ("Amina", ""),
    ]


def test_no_folder_and_no_name_that_was_not_typed_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "secret" / "own.a4precords"
    for code, file in (("a", "C:\\Users\\amina\\list.xlsx"), ("b", "/home/amina/list.xlsx")):
        made = Addition(code, "2026-11-26T14:05:00Z", "amina", file=file)
        add(path, NewRecords(made, listed(code, source=code).rows))
    target = tmp_path / "sent.a4precords"
    assert [each.file for each in send(path, target, ["a", "b"], "").additions] == ["list.xlsx"] * 2
    with ZipFile(target) as zipped:
        content = b"".join(zipped.read(name) for name in zipped.namelist())
        assert json.loads(zipped.read("own.json")) == {"format": 1}
    assert b"amina" not in content
    assert b"secret" not in content


def test_the_own_records_are_never_sent_over(mine: Path) -> None:
    before = mine.read_bytes()
    other = paths.user_folder() / "own-other.a4precords"
    for target in (mine, other):
        with pytest.raises(RecordsError, match="is where the program keeps your records"):
            send(mine, target, ["a"], "")
    assert mine.read_bytes() == before
    assert not other.exists()


@pytest.mark.parametrize("chosen", [[], ["a", "z"]])
def test_an_addition_that_is_gone_is_told(mine: Path, tmp_path: Path, chosen: list[str]) -> None:
    with pytest.raises(RecordsError, match="is gone"):
        send(mine, tmp_path / "sent.a4precords", chosen, "")
    assert not (tmp_path / "sent.a4precords").exists()


def test_only_the_named_additions_are_received(mine: Path, theirs: Path, tmp_path: Path) -> None:
    sent = send(mine, tmp_path / "sent.a4precords", ["a", "b"], "")
    assert [each.addition for each in receive(theirs, sent, ["b"]).additions] == ["b"]
    assert [each.addition for each in receive(theirs, sent).additions] == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "old", "new", "trouble"),
    [
        ("endorsements.csv", b"official_list", b"rumour", r"endorsements\.csv:2: .*: “rumour”"),
        ("endorsements.csv", b",a,2", b",a,two", r"damaged.*endorsements\.csv"),
        ("additions.csv", b",list,", b",magic,", r"additions\.csv:1: how: .*“magic”"),
        ("additions.csv", b"2026-11-26T14:05:00Z", b"", r"additions\.csv:1: added_on: is blank"),
    ],
)
def test_what_does_not_fit_is_not_received(
    mine: Path, theirs: Path, tmp_path: Path, name: str, old: bytes, new: bytes, trouble: str
) -> None:
    target = tmp_path / "sent.a4precords"
    send(mine, target, ["a"], "")
    with ZipFile(target) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    with ZipFile(target, "w") as zipped:
        for part, content in parts.items():
            zipped.writestr(part, content)
    with pytest.raises(RecordsError, match=trouble):
        receive(theirs, read_own(target))
    assert list(theirs.parent.iterdir()) == []
