"""Plans: each row gets its fate, and carrying a plan out adds what it says."""

from dataclasses import replace

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known, ReadKnown
from a4p_desktop.records.incoming.plan import Plan, make_plan
from a4p_desktop.records.incoming.recognized import recognized
from tests.records.incoming.lists import SOURCE, listed

ENDORSED = "a4p-declaration-2018"


@pytest.fixture(name="known", scope="module")
def _known(archive: Archive) -> Known:
    return ReadKnown().read(archive)


def planned(grid: Grid, known: Known) -> Plan:
    return make_plan(grid, replace(recognized(grid, known), source=SOURCE), known)


def test_a_list_of_bare_names_is_enough(known: Known) -> None:
    grid = listed("", "Albania", "Tonga", "République du Mali", "Congo", "", "Nowhere at all")
    plan = planned(grid, known)
    assert [row.fate for row in plan.rows] == [
        Fate.EVIDENCE, Fate.NEW, Fate.NEW, Fate.TO_DECIDE, Fate.LEFT_OUT, Fate.TO_DECIDE
    ]  # fmt: skip
    assert plan.troubles == ()
    assert set(plan.rows[3].proposed) == {"COG", "COD"}
    assert plan.summary == ("6 rows: 2 new, 1 adds “official list”, 2 to decide, 1 left out")


def test_the_declaration_is_the_target_of_a_list_that_names_none(known: Known) -> None:
    intake = recognized(listed("", "Albania", "Tonga"), known)
    assert (intake.kind, intake.target, intake.uses) == (
        Kind.ENDORSEMENTS, ENDORSED, ("delegation",)
    )  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["Nouvelle-Zélande", "Guinea-Bissau", "Timor-Leste", "12. Guinea-Bissau", "• 3) Timor-Leste"],
)
def test_the_number_before_a_name_is_no_part_of_it_and_its_hyphens_are(
    known: Known, name: str
) -> None:
    (row,) = planned(listed("State", name), known).rows
    assert row.delegation in ("NZL", "GNB", "TLS")
