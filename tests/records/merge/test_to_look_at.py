"""What To look at says: contradictions, lost rows, overtaken corrections, rows left out."""

from pathlib import Path

import pytest

from a4p_desktop.records.schema.further import MOST_FURTHER
from tests.records.made_tables import TABLES, Rows, changed
from tests.records.merge.own_lists import LIST, by_list, code, correction, merged, new
from tests.records.merge.test_same_fact import SPEAKER, UN_LIST, with_rows

MEETING = {"meeting": "gone", "title": "Gone", "date": "2019-03", "completeness": "partial"}
COPIES = {
    "meetings": [{**MEETING, "sources": "old-page"}],
    "sources": [{"source": "old-page", "publisher": "UN", "url": "https://un.org/old"}],
}


# Contradictions ----------------------------------------------------------------------------------


def test_two_dates_of_one_endorsement_are_both_kept_and_listed_once(tmp_path: Path) -> None:
    base = with_rows(
        sources=[UN_LIST],
        endorsements=[{**by_list("AX"), "sources": "un-list", "endorsed_on": "2018-09-25"}],
    )
    own = by_list("AX", endorsed_on="2018-09-24")
    found = merged(tmp_path, base, new("a", sources=[LIST], endorsements=[own]))
    assert [row["endorsed_on"] for row in found.rows("endorsements", delegation="AX")] == [
        "2018-09-25",
        "2018-09-24",
    ]
    assert found.to_look_at == [
        "contradiction endorsements declaration|AX|official_list|own-list endorsed_on 2018-09-25"
        " 2018-09-24 (a)"
    ]


def test_two_dates_from_one_source_leave_that_of_the_base_and_list_the_other(
    tmp_path: Path,
) -> None:
    base = with_rows(
        sources=[UN_LIST],
        endorsements=[{**by_list("AX"), "sources": "un-list", "endorsed_on": "2018-09-25"}],
    )
    own = by_list("AX", endorsed_on="2018-09-24")
    same = {**LIST, "url": UN_LIST["url"]}
    found = merged(tmp_path, base, new("a", sources=[same], endorsements=[own]))
    (row,) = found.rows("endorsements", delegation="AX")
    assert row["endorsed_on"] == "2018-09-25"
    assert found.to_look_at == [
        "contradiction endorsements declaration|AX|official_list|un-list endorsed_on 2018-09-25"
        " 2018-09-24 (a)"
    ]


def test_two_lists_of_ones_own_with_two_dates_are_listed_once(tmp_path: Path) -> None:
    later = {**LIST, "source": "own-later", "held": "e-mail of 10 May 2019"}
    found = merged(
        tmp_path,
        TABLES,
        new("a", sources=[LIST], endorsements=[by_list("AX", endorsed_on="2019-05-03")]),
        new(
            "b",
            sources=[later],
            endorsements=[by_list("AX", sources="own-later", endorsed_on="2019-05-04")],
        ),
        new("c", sources=[LIST], endorsements=[by_list("AX", endorsed_on="2019-05")]),
    )
    assert found.to_look_at == [
        "contradiction endorsements declaration|AX|official_list|own-later endorsed_on 2019-05-03"
        " 2019-05-04 (b)"
    ]


def test_a_date_cut_to_its_month_contradicts_none_of_its_days(tmp_path: Path) -> None:
    base = with_rows(
        sources=[UN_LIST],
        endorsements=[{**by_list("AX"), "sources": "un-list", "endorsed_on": "2018-09"}],
    )
    own = by_list("AX", endorsed_on="2018-09-24")
    found = merged(tmp_path, base, new("a", sources=[LIST], endorsements=[own]))
    assert found.to_look_at == []


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({"level": "other"}, ["level ministerial other"]),
        ({"person": "Awa Konné", "statement": "l9"}, ["person Awa Koné Awa Konné"]),
        ({"person": "Awa Konné"}, ["person Awa Koné Awa Konné"]),
        ({"title": "Adviser"}, ["title Minister Adviser"]),
        (
            {"level": "other", "title": "Adviser"},
            ["level ministerial other", "title Minister Adviser"],
        ),
        ({"level": "unknown", "person": "AWA KONE", "title": "minister"}, []),
        ({"confidence": "probable", "method": "Otherwise."}, []),
    ],
)  # fmt: skip
def test_what_is_said_otherwise_of_a_speaker_is_listed_by_column(
    tmp_path: Path, own: dict[str, str], expected: list[str]
) -> None:
    theirs = {
        **SPEAKER,
        "statement": "l9",
        "title": "Minister",
        "method": "Somehow.",
        "confidence": "confirmed",
        "sources": "note",
    }
    found = merged(
        tmp_path,
        with_rows(statements=[theirs]),
        new("a", sources=[LIST], statements=[{**SPEAKER, **own}]),
    )
    assert found.rows("statements", statement="l9") == [{**theirs, "sources": "note|own-list"}]
    assert found.to_look_at == [f"contradiction statements l9 {line} (a)" for line in expected]


def test_colleagues_who_contradict_each_other_are_listed(tmp_path: Path) -> None:
    found = merged(
        tmp_path,
        TABLES,
        new("a", sources=[LIST], statements=[SPEAKER]),
        new(
            "b",
            sender="Amina",
            sources=[LIST],
            statements=[{**SPEAKER, "statement": "own-2", "level": "other"}],
        ),
        new(
            "c",
            sender="Ben",
            sources=[LIST],
            statements=[{**SPEAKER, "statement": "own-3", "level": "other"}],
        ),
    )
    (row,) = found.rows("statements", person="Awa Koné")
    assert row["level"] == "ministerial"
    assert found.to_look_at == ["contradiction statements own-1 level ministerial other (b)"]


# Lost rows ---------------------------------------------------------------------------------------


def test_a_meeting_that_the_base_has_lost_is_kept_by_its_copy(tmp_path: Path) -> None:
    own = [{**SPEAKER, "meeting": "gone"}, {**SPEAKER, "meeting": "gone", "statement": "own-2"}]
    found = merged(tmp_path, TABLES, new("a", sources=[LIST], statements=own, referred=COPIES))
    assert found.rows("meetings", meeting="gone") == COPIES["meetings"]
    assert found.rows("sources", source="old-page") == COPIES["sources"]
    assert len(found.rows("statements", meeting="gone")) == 2
    assert found.rows("provenance", table="meetings") == []
    assert found.to_look_at == ["lost sources old-page (a)", "lost meetings gone (a)"]


def test_a_copy_is_not_needed_while_the_base_has_the_row(tmp_path: Path) -> None:
    copies = {"meetings": [{**TABLES["meetings"][0], "title": "As it was called"}]}
    found = merged(
        tmp_path, TABLES, new("a", sources=[LIST], statements=[SPEAKER], referred=copies)
    )
    assert found.tables["meetings"] == TABLES["meetings"]
    assert found.to_look_at == []


def test_a_source_that_the_base_has_under_another_code_is_that_one(tmp_path: Path) -> None:
    copies = {"sources": [{**UN_LIST, "source": "old-code"}]}
    own = by_list("AX", sources="old-code")
    found = merged(
        tmp_path, with_rows(sources=[UN_LIST]), new("a", endorsements=[own], referred=copies)
    )
    assert found.rows("endorsements", delegation="AX")[0]["sources"] == "un-list"
    assert found.to_look_at == []


# Codes -------------------------------------------------------------------------------------------


def test_an_own_source_whose_code_the_base_gives_to_another_gets_a_new_code(
    tmp_path: Path,
) -> None:
    theirs = {"source": "own-list", "title": "Another page", "url": "https://un.org/another"}
    rows = [by_list("AX")]
    found = merged(
        tmp_path, with_rows(sources=[theirs]), new("a", sources=[LIST], endorsements=rows)
    )
    assert found.rows("sources", source="own-list") == [theirs]
    assert found.rows("sources", source="own-own-list") == [{**LIST, "source": "own-own-list"}]
    (row,) = found.rows("endorsements", delegation="AX")
    assert row["sources"] == "own-own-list"
    assert found.to_look_at == []


def test_a_source_of_the_base_whose_code_is_now_another_is_kept_by_its_copy(
    tmp_path: Path,
) -> None:
    theirs = {"source": "page", "title": "Another page", "url": "https://un.org/another"}
    copies = {"sources": [{"source": "page", "title": "The page", "url": "https://un.org/page"}]}
    found = merged(
        tmp_path,
        with_rows(sources=[theirs]),
        new("a", endorsements=[by_list("AX", sources="page")], referred=copies),
    )
    assert found.rows("sources", source="page") == [theirs]
    assert found.rows("sources", source="own-page")[0]["title"] == "The page"
    assert found.rows("endorsements", delegation="AX")[0]["sources"] == "own-page"
    assert found.to_look_at == ["lost sources own-page (a)"]


def test_a_statement_whose_code_the_base_gives_to_another_gets_a_new_code(tmp_path: Path) -> None:
    theirs = {**SPEAKER, "delegation": "RUS", "person": "Ivan", "sources": "note"}
    found = merged(
        tmp_path,
        with_rows(statements=[theirs]),
        new("a", sources=[LIST], statements=[SPEAKER]),
        new("b", day=2, corrections=[correction("statements", "own-1", "title", "", "Minister")]),
    )
    assert found.rows("statements", statement="own-1") == [theirs]
    (row,) = found.rows("statements", statement="own-own-1")
    assert (row["person"], row["title"]) == ("Awa Koné", "Minister")
    assert found.rows("corrections")[0]["row"] == "own-own-1"
    assert found.to_look_at == []


# Corrections -------------------------------------------------------------------------------------

ONE = correction("statements", "l2", "person", "Celik Oz", "Çelik Öz")


def test_a_correction_changes_the_row_and_is_passed_on(tmp_path: Path) -> None:
    base = changed("statements", 1, person="Celik Oz")
    own = {**ONE, "sources": "own-list"}
    found = merged(tmp_path, base, new("a", sources=[LIST], corrections=[own]))
    assert found.rows("statements", statement="l2")[0]["person"] == "Çelik Öz"
    assert found.tables["corrections"] == [{**own, "addition": code("a")}]
    assert found.rows("provenance", table="statements") == []
    assert found.to_look_at == []


def test_a_correction_that_the_base_has_taken_over_changes_nothing(tmp_path: Path) -> None:
    found = merged(tmp_path, TABLES, new("a", corrections=[ONE]))
    assert found.tables["statements"] == merged_alone(tmp_path)["statements"]
    assert len(found.tables["corrections"]) == 1
    assert found.to_look_at == []


def merged_alone(tmp_path: Path) -> dict[str, Rows]:
    """The tables of the base, as a merge with another row of yours writes them."""
    (tmp_path / "alone").mkdir(parents=True)
    return dict(merged(tmp_path / "alone", TABLES, new("z", sources=[LIST])).tables)


def test_a_correction_of_what_the_base_has_changed_since_is_overtaken(tmp_path: Path) -> None:
    base = changed("statements", 1, person="C. Öz")
    found = merged(tmp_path, base, new("a", corrections=[ONE]))
    assert found.rows("statements", statement="l2")[0]["person"] == "C. Öz"
    assert found.to_look_at == ["overtaken statements l2 person C. Öz Çelik Öz (a)"]


@pytest.mark.parametrize("value", ["Celik Oz", "Celik Öz", "Çelik Öz"])
def test_corrections_of_one_cell_follow_each_other(tmp_path: Path, value: str) -> None:
    found = merged(
        tmp_path,
        changed("statements", 1, person=value),
        new("a", corrections=[{**ONE, "is": "Celik Öz"}]),
        new("b", day=2, corrections=[{**ONE, "was": "Celik Öz"}]),
    )
    assert found.rows("statements", statement="l2")[0]["person"] == "Çelik Öz"
    assert len(found.tables["corrections"]) == 2
    assert found.to_look_at == []


def test_two_corrections_of_one_cell_that_differ_are_listed(tmp_path: Path) -> None:
    found = merged(
        tmp_path,
        changed("statements", 1, person="Celik Oz"),
        new("a", corrections=[ONE]),
        new("b", sender="Amina", corrections=[{**ONE, "is": "Çelik Ös"}]),
    )
    assert found.rows("statements", statement="l2")[0]["person"] == "Çelik Öz"
    assert found.to_look_at == ["contradiction statements l2 person Çelik Öz Çelik Ös (b)"]


def test_a_correction_of_an_own_row_changes_that(tmp_path: Path) -> None:
    key = "declaration|AX|official_list|own-list"
    found = merged(
        tmp_path,
        TABLES,
        new("a", sources=[LIST], endorsements=[by_list("AX")]),
        new(
            "b", day=2, corrections=[correction("endorsements", key, "endorsed_on", "", "2018-10")]
        ),
    )
    assert found.rows("endorsements", delegation="AX")[0]["endorsed_on"] == "2018-10"
    assert found.to_look_at == []


def test_a_corrected_row_that_is_lost_is_kept_by_its_copy(tmp_path: Path) -> None:
    row = {**SPEAKER, "statement": "gone", "sources": "note"}
    found = merged(
        tmp_path,
        TABLES,
        new(
            "a",
            corrections=[correction("statements", "gone", "title", "", "Minister")],
            referred={"statements": [row]},
        ),
    )
    assert found.rows("statements", statement="gone") == [{**row, "title": "Minister"}]
    assert found.to_look_at == ["lost statements gone (a)"]


def test_a_corrected_row_that_is_lost_without_a_copy_is_listed(tmp_path: Path) -> None:
    own = correction("statements", "gone", "title", "", "Minister")
    found = merged(tmp_path, TABLES, new("a", corrections=[own]))
    del own["was"]
    assert found.tables["corrections"] == [{**own, "addition": code("a")}]
    assert found.to_look_at == ["lost statements gone (a)"]


def test_corrections_of_a_lost_row_keep_the_sources_that_are_there(tmp_path: Path) -> None:
    own = {**correction("statements", "gone", "title", "x", "y"), "sources": "own-list|nowhere"}
    found = merged(tmp_path, TABLES, new("a", sources=[LIST], corrections=[own]))
    assert found.tables["corrections"][0]["sources"] == "own-list"
    assert found.to_look_at == ["lost statements gone (a)", "lost sources nowhere (a)"]


def test_two_corrections_of_what_is_one_row_now_are_one(tmp_path: Path) -> None:
    # The two evidences share a source with one of the base by now.
    base = with_rows(sources=[UN_LIST], endorsements=[{**by_list("AX"), "sources": "un-list|note"}])
    rows = [by_list("AX", sources=code) for code in ("un-list", "note")]
    keys = [f"declaration|AX|official_list|{code}" for code in ("un-list", "note")]
    corrections = [correction("endorsements", key, "endorsed_on", "", "2018-10") for key in keys]
    found = merged(tmp_path, base, new("a", endorsements=rows, corrections=corrections))
    (row,) = found.rows("endorsements", delegation="AX")
    assert row["endorsed_on"] == "2018-10"
    assert [each["row"] for each in found.tables["corrections"]] == [
        "declaration|AX|official_list|un-list|note"
    ]
    assert found.to_look_at == []


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (correction("meetings", "later", "date", "2018-09-25", "soon"), "date soon cell"),
        (correction("meetings", "later", "meeting", "later", "x"), "meeting x cell"),
        (correction("meetings", "later", "colour", "", "red"), "colour red cell"),
        (correction("statements", "l2", "delegation", "AX", "ZZZ"), "delegation ZZZ no_such_row"),
    ],
)
def test_a_correction_that_no_build_would_take_is_listed(
    tmp_path: Path, own: dict[str, str], expected: str
) -> None:
    found = merged(tmp_path, TABLES, new("a", corrections=[own]))
    for name in ("meetings", "statements"):
        assert found.tables[name] == merged_alone(tmp_path / name)[name]
    assert found.to_look_at == [f"refused {own['table']} {own['row']} {expected} (a)"]


# Rows left out -----------------------------------------------------------------------------------


def test_a_row_whose_delegation_is_nowhere_is_left_out_and_listed(tmp_path: Path) -> None:
    rows = [by_list("AX"), by_list("ZZZ")]
    found = merged(tmp_path, TABLES, new("a", sources=[LIST], endorsements=rows))
    assert found.rows("endorsements", delegation="ZZZ") == []
    assert len(found.rows("endorsements", delegation="AX")) == 1
    assert found.to_look_at == [
        "refused endorsements declaration|ZZZ|official_list|own-list delegation ZZZ no_such_row (a)"
    ]


def test_what_refers_to_a_row_that_is_left_out_is_left_out(tmp_path: Path) -> None:
    own = {"meeting": "mine", "title": "Mine", "date": "2019", "completeness": "partial",
           "sources": "nowhere"}  # fmt: skip
    delegation = {"delegation": "NEW", "name": "New", "kind": "organization"}
    found = merged(
        tmp_path,
        TABLES,
        new(
            "a",
            sources=[{**LIST, "party": "ZZZ"}],
            delegations=[delegation],
            meetings=[own],
            statements=[{**SPEAKER, "meeting": "mine", "delegation": "NEW"}],
            endorsements=[by_list("AX", sources="nowhere")],
        ),
    )
    # A meeting needs no source, an endorsement does.
    assert found.rows("meetings", meeting="mine") == [
        {name: cell for name, cell in own.items() if name != "sources"}
    ]
    assert len(found.rows("statements", meeting="mine")) == 1
    assert found.to_look_at == [
        "lost delegations ZZZ (a)",
        "lost sources nowhere (a)",
        "refused endorsements declaration|AX|official_list|nowhere sources nowhere no_such_row (a)",
    ]


def test_own_rows_that_keep_a_table_from_being_built_are_left_out(tmp_path: Path) -> None:
    half = "x" * 2_200_000
    theirs = {**SPEAKER, "statement": "l9", "text": half, "sources": "note"}
    found = merged(
        tmp_path,
        with_rows(statements=[theirs]),
        new(
            "a",
            sources=[LIST],
            statements=[{**SPEAKER, "summary": half}],
            endorsements=[by_list("AX")],
            corrections=[correction("statements", "l2", "title", "-1.5", "Minister")],
        ),
    )
    assert found.rows("statements", statement="l9") == [theirs]
    assert len(found.rows("endorsements", delegation="AX")) == 1
    assert found.to_look_at == [
        "refused statements own-1 table (a)",
        "refused statements l2 title table (a)",
    ]


def test_free_columns_beyond_the_room_for_them_are_left_out_and_listed(tmp_path: Path) -> None:
    base = with_rows()
    base["statements"] = [
        {**row, **{f"x_{number}": "1" for number in range(MOST_FURTHER - 1)}}
        for row in base["statements"]
    ]
    own = {**SPEAKER, "x_topic": "Mali", "x_room": "4"}
    found = merged(tmp_path, base, new("a", sources=[LIST], statements=[own]))
    (row,) = found.rows("statements", person="Awa Koné")
    assert row["x_topic"] == "Mali"
    assert "x_room" not in row
    assert found.to_look_at == ["refused statements own-1 x_room 4 columns (a)"]
