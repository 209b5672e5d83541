"""Comparisons: every row against the records of each, and the verdict on both."""

import csv
from collections.abc import Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.comparison.compare import ComparisonRequest, compare
from a4p_desktop.records.pages.comparison.rows import Comparison, Fact, Row, Share, Verdict
from a4p_desktop.records.pages.delegation_list import GROUP, read_delegation_list
from a4p_desktop.records.pages.delegation_statements import MOST_MEETINGS
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import Rows, built, many_statements

AFRICAN = f"{GROUP}African Group"
WEOG = f"{GROUP}Western European and Others Group"


def month(number: int) -> str:
    """A month before all meetings of the tables, later for a higher number."""
    return f"19{50 + number // 12}-{number % 12 + 1:02}"


def compared(archive: Archive, *codes: str) -> Comparison:
    found = compare(archive, codes)
    assert found is not None
    return found


def row_of(found: Comparison, section: str, code: str, measure: str = "") -> Row:
    (row,) = (
        row
        for row in found.rows
        if (row.section, row.code, row.measure) == (section, code, measure)
    )
    return row


def values(row: Row) -> list[tuple[str, ...]]:
    return [answer.values for answer in row.answers if isinstance(answer, Fact)]


def shares(row: Row) -> list[tuple[int, int]]:
    return [(share.members, share.of) for share in row.answers if isinstance(share, Share)]


@pytest.fixture(name="tables", scope="module")
def _tables(tables_path: Path) -> dict[str, Rows]:
    found = {}
    for path in tables_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


# Delegations --------------------------------------------------------------------------------------


def test_rwanda_beside_china(archive: Archive) -> None:
    found = compared(archive, "RWA", "CHN")
    group = row_of(found, "about", "regional_group")
    assert values(group) == [("African Group",), ("Asia-Pacific Group",)]
    assert group.verdict is Verdict.DIFFERENT
    assert row_of(found, "about", "kind").verdict is Verdict.SAME
    hlm = row_of(found, "meetings", "hlm-2018")
    assert values(hlm) == [("head_of_state_or_government",), ("ministerial",)]
    assert hlm.verdict is Verdict.DIFFERENT
    declaration = row_of(found, "instruments", "a4p-declaration-2018")
    assert values(declaration) == [("endorsed",), ("support_only",)]
    assert [answer.detail for answer in declaration.answers if isinstance(answer, Fact)] == [
        "own_statement",
        "support_only",
    ]
    assert row_of(found, "instruments", "vancouver-principles").verdict is Verdict.DIFFERENT
    assert row_of(found, "instruments", "summit-2014").verdict is Verdict.SAME
    assert row_of(found, "themes", "conduct").verdict is Verdict.DIFFERENT
    assert row_of(found, "themes", "performance").verdict is Verdict.SAME


def test_nothing_follows_from_a_partial_list(archive: Archive) -> None:
    found = compared(archive, "RWA", "CHN")
    spoke = row_of(found, "meetings", "sc-8218")
    assert values(spoke) == [("not_recorded",), ("other",)]
    assert spoke.verdict is Verdict.NOT_KNOWN
    # Nor if neither is recorded: one of them may have spoken.
    assert row_of(found, "meetings", "sc-8407").verdict is Verdict.NOT_KNOWN
    assert row_of(found, "instruments", "kigali-principles").verdict is Verdict.NOT_KNOWN
    assert row_of(found, "pledges", "pledges").verdict is Verdict.NOT_KNOWN
    assert row_of(found, "roles", "security_council_member").verdict is Verdict.NOT_KNOWN


def test_a_complete_list_shows_who_did_not_speak(archive: Archive) -> None:
    debate = row_of(compared(archive, "UN", "RWA"), "meetings", "gd-73")
    assert values(debate) == [("did_not_speak",), ("head_of_state_or_government",)]
    assert debate.verdict is Verdict.DIFFERENT


def test_themes_are_not_known_without_coded_statements(archive: Archive) -> None:
    found = compared(archive, "NAM", "RWA")
    assert {row.verdict for row in found.rows if row.section == "themes"} == {Verdict.NOT_KNOWN}


@pytest.fixture(name="delegations", scope="module")
def _delegations(archive: Archive) -> list[str]:
    """The codes of all delegations."""
    return [each.code for each in read_delegation_list(archive).all if not each.is_group]


@given(st.data())
def test_one_beside_itself_never_differs_and_order_does_not_matter(
    archive: Archive, delegations: list[str], data: st.DataObject
) -> None:
    each, other = (data.draw(st.sampled_from(delegations)) for _ in range(2))
    assert compared(archive, each, each).differences == 0
    there, back = compared(archive, each, other), compared(archive, other, each)
    # The Secretariat joins no instrument, so it has none to order.
    assert {(r.section, r.code): r.verdict for r in there.rows} == {
        (r.section, r.code): r.verdict for r in back.rows
    }
    assert {(r.section, r.code): r.answers[::-1] for r in there.rows} == {
        (r.section, r.code): r.answers for r in back.rows
    }


@pytest.mark.parametrize("codes", [("RWA", "CHN"), ("EU", "UN"), (AFRICAN, WEOG), (WEOG,)])
def test_each_way_leads_to_rows(archive: Archive, codes: tuple[str, ...]) -> None:
    ways = [answer.way for answer in _answers(compared(archive, *codes)) if answer.way is not None]
    assert ways
    for table, question in ways:
        assert archive.count(question.search(TABLES[table])) > 0


def _answers(found: Comparison) -> Iterator[Fact | Share]:
    for row in found.rows:
        yield from row.answers


# Groups -------------------------------------------------------------------------------------------


def test_groups_are_counted_as_in_the_tables(archive: Archive, tables: dict[str, Rows]) -> None:
    found = compared(archive, AFRICAN, WEOG)
    assert found.members == (54, 29)
    names = ["African Group", "Western European and Others Group"]
    members = [
        {row["delegation"] for row in tables["delegations"] if row["regional_group"] == name}
        for name in names
    ]
    for row in found.rows:
        if row.section == "meetings":
            who = [
                {
                    statement["delegation"]
                    for statement in tables["statements"]
                    if statement["meeting"] == row.code
                    and row.measure in ("spoke", statement["level"])
                }
                for _ in names
            ]
        elif row.section == "themes":
            who = [
                {
                    statement["delegation"]
                    for statement in tables["statements"]
                    if row.code in statement["themes"].split("|")
                }
                for _ in names
            ]
        elif row.section == "instruments":
            who = [
                {
                    joined["delegation"]
                    for joined in tables["endorsements"]
                    if joined["instrument"] == row.code
                    and (joined["evidence"] == "support_only") == (row.measure == "support_only")
                }
                for _ in names
            ]
        else:
            who = [{s["delegation"] for s in tables["statements"] if s["pledge"]} for _ in names]
        assert shares(row) == [(len(a & b), len(b)) for a, b in zip(who, members, strict=True)]


def test_shares_differ_only_where_the_list_is_complete(archive: Archive) -> None:
    found = compared(archive, AFRICAN, WEOG)
    debate = row_of(found, "meetings", "gd-73", "spoke")
    assert shares(debate) == [(54, 54), (29, 29)]
    assert debate.verdict is Verdict.SAME
    assert row_of(found, "meetings", "gd-73", "ministerial").verdict is Verdict.DIFFERENT
    for row in found.rows:
        if row.completeness == "partial":
            assert row.verdict is Verdict.NOT_KNOWN


def test_a_group_by_itself(archive: Archive) -> None:
    found = compared(archive, WEOG)
    assert found.members == (29,)
    assert shares(row_of(found, "instruments", "vancouver-principles", "endorsed")) == [(24, 29)]


def test_percents_are_exact() -> None:
    assert Share(1, 3).percent == Fraction(100, 3)
    assert Share(0, 0).percent == 0


# What cannot be -----------------------------------------------------------------------------------


@pytest.mark.parametrize("codes", [("RWA", "XXX"), ("XXX",), ("RWA", AFRICAN), (f"{GROUP}X",)])
def test_unknown_or_mixed_codes_cannot_be_compared(
    archive: Archive, codes: tuple[str, ...]
) -> None:
    assert ComparisonRequest(codes).read(archive) is None


def test_of_many_meetings_those_with_a_statement_are_listed(tmp_path: Path) -> None:
    meetings = [
        {
            "meeting": f"m{n:03}",
            "title": "M",
            "date": month(n),
            "completeness": "complete",
        }
        for n in range(10, 10 + MOST_MEETINGS + 9)
    ]
    statements = many_statements(1, meeting="m011", level="ministerial")
    tables = {
        **MADE,
        "meetings": [*MADE["meetings"], *meetings],
        "statements": [*MADE["statements"], *statements],
    }
    with closing(Archive(built(tmp_path, tables))) as archive:
        found = compared(archive, "CIV", "RUS")
        listed = [row.code for row in found.rows if row.section == "meetings"]
        assert listed == ["later", "earlier", "m011"]
        assert found.meetings_left_out == MOST_MEETINGS + 9 + 2 - 3
        assert values(row_of(found, "meetings", "m011")) == [("ministerial",), ("did_not_speak",)]
        groups = compared(archive, AFRICAN)
        listed = list(dict.fromkeys(row.code for row in groups.rows if row.section == "meetings"))
        assert len(listed) == MOST_MEETINGS
        assert listed[0] == "later"
