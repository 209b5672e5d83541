"""The same fact from two sides: what folds into one row, and what stays two."""

from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.own.new_records import NewRecords
from a4p_desktop.records.question.search import Condition, Search
from tests.records.made_tables import TABLES, Rows
from tests.records.merge.own_lists import LIST, by_list, code, merged, new


def with_rows(**rows: Rows) -> dict[str, Rows]:
    """The made tables with these rows behind their own."""
    return {name: [*those, *rows.get(name, [])] for name, those in TABLES.items()}


UN_LIST = {"source": "un-list", "title": "The list", "url": "https://un.org/list/"}
SPEAKER = {
    "statement": "own-1",
    "meeting": "later",
    "person": "Awa Koné",
    "delegation": "CIV",
    "level": "ministerial",
    "sources": "own-list",
}


def test_an_endorsement_from_two_sources_is_one_with_two_evidences(tmp_path: Path) -> None:
    base = with_rows(sources=[UN_LIST], endorsements=[{**by_list("AX"), "sources": "un-list"}])
    found = merged(tmp_path, base, new("a", sources=[LIST], endorsements=[by_list("AX")]))
    assert [row["sources"] for row in found.rows("endorsements", delegation="AX")] == [
        "un-list",
        "own-list",
    ]
    assert found.rows("provenance", table="endorsements") == [
        {
            "table": "endorsements",
            "row": "declaration|AX|official_list|own-list",
            "addition": code("a"),
            "file_row": "2",
            "in_base": "0",
        }
    ]
    assert found.to_look_at == []
    with Archive(found.path) as archive:
        where = (Condition("instrument", "declaration"), Condition("delegation_code", "AX"))
        (row,) = archive.page(Search("endorsements", where=where), 0, 5)
        table = archive.tables["endorsements"]
        assert row.cells[table.position("status")] == "endorsed"
        assert row.cells[table.position("sources")] == "un-list|own-list"
        assert row.cells[table.position("origin")] == "bundled|own"


def test_an_endorsement_from_one_page_is_one_evidence(tmp_path: Path) -> None:
    base = with_rows(sources=[UN_LIST], endorsements=[{**by_list("AX"), "sources": "un-list"}])
    own = {**LIST, "url": "http://www.un.org/list"}
    found = merged(
        tmp_path,
        base,
        new("a", sources=[own], endorsements=[by_list("AX", endorsed_on="2018-09-25")]),
    )
    assert found.rows("endorsements", delegation="AX") == [
        {**by_list("AX"), "endorsed_on": "2018-09-25", "sources": "un-list"}
    ]
    assert [row["source"] for row in found.tables["sources"]] == ["note", "un-list", "verbatim"]
    assert [(row["table"], row["row"], row["in_base"]) for row in found.tables["provenance"]] == [
        ("endorsements", "declaration|AX|official_list|un-list", "1"),
        ("sources", "un-list", "1"),
    ]
    assert found.to_look_at == []


@pytest.mark.parametrize(
    "own",
    [
        SPEAKER,
        {**SPEAKER, "person": "KONE, Awa"},
        {**SPEAKER, "person": "H.E. Ms. Awa Kone"},
        {**SPEAKER, "statement": "l9", "person": "Awa Koné"},
    ],
    ids=["as written", "in capitals", "with honorifics", "of the same code"],
)
def test_a_speaker_from_two_sides_is_one_row_with_both_sources(
    tmp_path: Path, own: dict[str, str]
) -> None:
    theirs = {**SPEAKER, "statement": "l9", "position": "7", "sources": "note"}
    del theirs["level"]
    found = merged(
        tmp_path,
        with_rows(statements=[theirs]),
        new("a", sources=[LIST], statements=[{**own, "title": "Minister"}]),
    )
    assert found.rows("statements", delegation="CIV", person="Awa Koné") == [
        {
            **SPEAKER,
            "statement": "l9",
            "position": "7",
            "title": "Minister",
            "sources": "note|own-list",
        }
    ]
    (brought,) = found.rows("provenance", table="statements")
    assert (brought["row"], brought["in_base"]) == ("l9", "1")
    assert found.to_look_at == []


def test_two_statements_of_one_speaker_stay_two(tmp_path: Path) -> None:
    theirs = {**SPEAKER, "statement": "l9", "sources": "note"}
    rows = [SPEAKER, {**SPEAKER, "statement": "own-2"}]
    found = merged(
        tmp_path, with_rows(statements=[theirs]), new("a", sources=[LIST], statements=rows)
    )
    assert [row["statement"] for row in found.rows("statements", person="Awa Koné")] == [
        "l9",
        "own-2",
    ]


def test_a_statement_at_another_place_of_the_meeting_is_another(tmp_path: Path) -> None:
    theirs = {**SPEAKER, "statement": "l9", "position": "3", "sources": "note"}
    found = merged(
        tmp_path,
        with_rows(statements=[theirs]),
        new("a", sources=[LIST], statements=[{**SPEAKER, "position": "4"}]),
    )
    assert len(found.rows("statements", person="Awa Koné")) == 2


def test_two_colleagues_lists_of_one_fact_are_two_evidences(tmp_path: Path) -> None:
    other = {**LIST, "source": "own-other", "held": "letter of 4 May 2019"}
    found = merged(
        tmp_path,
        TABLES,
        new("a", sources=[LIST], endorsements=[by_list("AX")]),
        new(
            "b", sender="Amina", sources=[other], endorsements=[by_list("AX", sources="own-other")]
        ),
    )
    assert [row["sources"] for row in found.rows("endorsements", delegation="AX")] == [
        "own-list",
        "own-other",
    ]
    assert found.to_look_at == []


def test_one_list_brought_twice_is_one_evidence_with_two_origins(tmp_path: Path) -> None:
    found = merged(
        tmp_path,
        TABLES,
        new("a", sources=[LIST], endorsements=[by_list("AX")], statements=[SPEAKER]),
        new(
            "b",
            sender="Amina",
            sources=[LIST],
            endorsements=[by_list("AX")],
            statements=[{**SPEAKER, "statement": "own-9"}],
        ),
    )
    assert len(found.rows("endorsements", delegation="AX")) == 1
    assert len(found.rows("statements", person="Awa Koné")) == 1
    assert len(found.rows("sources", source="own-list")) == 1
    for table in ("endorsements", "statements", "sources"):
        brought = found.rows("provenance", table=table)
        assert [row["addition"] for row in brought] == [code("a"), code("b")]
    assert found.to_look_at == []


def test_evidences_that_share_a_source_with_several_rows_stay_apart(tmp_path: Path) -> None:
    base = with_rows(
        sources=[UN_LIST],
        endorsements=[
            {**by_list("AX"), "sources": "note"},
            {**by_list("AX"), "sources": "un-list"},
        ],
    )
    own = by_list("AX", sources="note|un-list|own-list")
    found = merged(tmp_path, base, new("a", sources=[LIST], endorsements=[own]))
    assert [row["sources"] for row in found.rows("endorsements", delegation="AX")] == [
        "note|own-list",
        "un-list",
    ]


def test_totals_instruments_and_other_names_fold_by_their_keys(tmp_path: Path) -> None:
    found = merged(
        tmp_path,
        TABLES,
        new(
            "a",
            sources=[LIST],
            instruments=[
                {"instrument": "code", "title": "A code", "completeness": "complete"},
                {"instrument": "compact", "title": "A compact", "completeness": "complete",
                 "date": "2019"},
            ],
            endorsement_totals=[
                {"instrument": "declaration", "date": "2018-09-25", "organizations": "4"},
                {"instrument": "code", "date": "2020", "member_states": "3", "sources": "own-list"},
            ],
            delegation_aliases=[
                {"delegation": "CIV", "language": "en", "alias": "Ivory Coast"},
                {"delegation": "CIV", "language": "fr", "alias": "La Côte"},
            ],
        ),
    )  # fmt: skip
    assert [row["instrument"] for row in found.tables["instruments"]] == [
        "declaration", "compact", "code",
    ]  # fmt: skip
    assert found.rows("instruments", instrument="compact")[0]["date"] == "2019"
    assert found.rows("endorsement_totals", date="2018-09-25") == [
        {**TABLES["endorsement_totals"][0], "organizations": "4"}
    ]
    assert len(found.rows("delegation_aliases")) == 2
    assert found.to_look_at == []


def test_free_columns_of_both_are_there(tmp_path: Path) -> None:
    base = with_rows(statements=[{**SPEAKER, "statement": "l9", "sources": "note"}])
    own = {**SPEAKER, "x_topic": "Mali", "x_room": "4"}
    found = merged(tmp_path, base, new("a", sources=[LIST], statements=[own]))
    (row,) = found.rows("statements", person="Awa Koné")
    assert (row["x_topic"], row["x_room"]) == ("Mali", "4")
    with Archive(found.path) as archive:
        names = [column.name for column in archive.tables["speakers"].columns]
    assert names[-3:] == ["x_topic", "x_room", "origin"]


@pytest.mark.parametrize(
    ("theirs", "mine", "is_one"),
    [
        ({"title": "Talks in Berlin"}, {"title": "TALKS IN BERLIN"}, True),
        ({"title": "Talks"}, {"title": "Debate"}, False),
        ({"title": "Talks", "symbol": "S/PV.1"}, {"title": "Debate", "symbol": "s/pv.1"}, True),
        ({"title": "Talks", "symbol": "S/PV.1"}, {"title": "Talks", "symbol": "S/PV.2"}, False),
        ({"title": "Talks"}, {"title": "Talks", "date": "2025-05-14"}, False),
    ],
)
def test_an_own_meeting_folds_into_one_that_the_base_gets_later(
    tmp_path: Path, theirs: dict[str, str], mine: dict[str, str], is_one: bool
) -> None:
    meeting = {"date": "2025-05-13", "completeness": "partial"}
    base = with_rows(
        meetings=[{**meeting, "meeting": "berlin", "sources": "note", **theirs}],
        statements=[{**SPEAKER, "statement": "b1", "meeting": "berlin", "sources": "note"}],
    )
    own = {**meeting, "meeting": "own-berlin", "sources": LIST["source"], **mine}
    added = new(
        "a",
        sources=[LIST],
        meetings=[own],
        statements=[
            {**SPEAKER, "meeting": "own-berlin"},
            {**SPEAKER, "meeting": "own-berlin", "statement": "own-2", "delegation": "AX"},
        ],
    )
    found = merged(tmp_path, base, added)
    expected = ["berlin"] if is_one else ["berlin", "own-berlin"]
    held = {row["meeting"]: row for row in found.tables["meetings"]}
    assert [code for code in held if "berlin" in code] == expected
    spoken = sorted(
        row["meeting"] for row in found.rows("statements") if "berlin" in row["meeting"]
    )
    assert spoken == ["berlin"] * 2 if is_one else spoken == ["berlin", *["own-berlin"] * 2]


def test_one_new_meeting_of_two_colleagues_is_one(tmp_path: Path) -> None:
    def sent(letter: str, delegation: str) -> NewRecords:
        meeting = {"meeting": f"m-{letter}", "title": "Talks", "date": "2025-05-13"}
        speaker = {**SPEAKER, "statement": f"s-{letter}", "meeting": f"m-{letter}"}
        return new(
            letter,
            sources=[LIST],
            meetings=[{**meeting, "completeness": "partial", "sources": LIST["source"]}],
            statements=[speaker, {**speaker, "statement": f"t-{letter}", "delegation": delegation}],
        )

    found = merged(tmp_path, TABLES, sent("a", "AX"), sent("b", "RUS"))
    assert len(found.rows("meetings", title="Talks")) == 1
    assert [row["delegation"] for row in found.rows("statements", meeting="m-a")] == [
        "CIV",
        "AX",
        "RUS",
    ]
    assert found.to_look_at == []
