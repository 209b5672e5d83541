"""Any list whatsoever: each row has one fate, and what is added fits the tables."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan, written_key
from a4p_desktop.records.incoming.recognized import recognized
from a4p_desktop.records.incoming.rows.references import faulty_cells
from a4p_desktop.records.incoming.uses import free_use, uses_for
from a4p_desktop.records.own.new_records import Cells, NewRecords
from a4p_desktop.records.schema.facets import FREE
from tests.records.incoming.lists import SOURCE, ListedRows, intake_of

_CELLS = st.sampled_from(
    ["", "Albania", "Tonga", "TON", "Congo", "Nowhere", "25.9.2018", "03/04/2018", "25/04/2018",
     "2018", "1700", "Minister", "HS", "yes", "12", "1000000000", "Paul Kagame", "KAGAME, Paul",
     "H.E. Mr. Siale Ata, Minister", "official list", "politics; protection", "Kigali Principles",
     "hlm-2018", "English", "fr", "\0", "\ud800", "=1+1", "a|b", "中国", "‏رواندا", "\x07", " "]
) | st.text(max_size=12)  # fmt: skip
_DECISIONS = st.dictionaries(
    _CELLS.map(written_key), st.sampled_from(["", "TON", "GONE", "new:League", "new:", "COG"])
)


@st.composite
def _grids(draw: st.DrawFn) -> tuple[Grid, Kind, tuple[str, ...]]:
    """A grid of a kind, with any uses of its columns."""
    kind = draw(st.sampled_from(Kind))
    width = draw(st.integers(1, 5))
    rows = draw(st.lists(st.tuples(*[_CELLS] * width), max_size=12))
    headings = tuple(draw(_CELLS) for _ in range(width))
    uses = ["", *uses_for(kind)] + (["x_a"] if kind in (Kind.SPEAKERS, Kind.STATEMENTS) else [])
    return (
        Grid(headings, ListedRows(rows), draw(st.integers(1, 9))),
        kind,
        tuple(draw(st.sampled_from(uses)) for _ in range(width)),
    )


def test_each_row_has_one_fate_and_all_that_is_added_fits(known: Known) -> None:
    # Hypothesis would print what is known with each example.
    @settings(max_examples=300)
    @given(_grids(), _DECISIONS, st.sampled_from(["", "2019", "3 May 2019"]), st.booleans())
    def check(
        listed: tuple[Grid, Kind, tuple[str, ...]],
        decisions: dict[str, str],
        as_of: str,
        is_new: bool,
    ) -> None:
        grid, kind, uses = listed
        said: dict[str, Any] = {"uses": uses, "decisions": decisions, "complete_as_of": as_of}
        if is_new:
            said |= {"target": "", "new_target": {"title": "New", "date": "2020"}}
        require_whole(grid, intake_of(grid, known, kind, **said), known)

    check()


def require_whole(grid: Grid, intake: Intake, known: Known) -> None:
    """Fail unless each row has a fate, and what is added fits the tables."""
    plan = make_plan(grid, intake, known)
    assert len(plan.rows) == len(grid.rows)
    assert plan.counts == {fate: sum(row.fate is fate for row in plan.rows) for fate in Fate}
    assert all(row.why for row in plan.rows if row.fate in (Fate.FAULTY, Fate.TO_DECIDE))
    new = new_records(plan, grid, intake, known, added_by="", now=datetime.now(UTC))
    assert len(new.waiting) == len(list(new.waiting)) == plan.waiting
    for form in map(FORM_BY_NAME.__getitem__, new.rows):
        for row in new.rows[form.name]:
            require_fitting(form, row.cells, new)


def require_fitting(form: Form, cells: Cells, new: NewRecords) -> None:
    """Fail unless a build takes the row, and all that it refers to comes with it."""
    own = {name: cell for name, cell in cells.items() if not FREE.fullmatch(name)}
    assert own.keys() <= {field.name for field in form.fields}
    assert list(faulty_cells(form, own)) == []
    for field in form.fields:
        if field.refers_to in ("", "additions") or not own.get(field.name):
            continue
        (key,) = FORM_BY_NAME[field.refers_to].key
        added = {each.cells[key] for each in new.rows.get(field.refers_to, ())}
        copied = {each[key] for each in new.referred.get(field.refers_to, ())}
        assert set(own[field.name].split("|")) <= added | copied


def test_something_is_recognized_of_any_list(known: Known) -> None:
    @given(_grids())
    def check(listed: tuple[Grid, Kind, tuple[str, ...]]) -> None:
        intake = recognized(listed[0], known)
        assert set(intake.uses) <= {"", *uses_for(intake.kind)}
        assert len(intake.uses) == len(listed[0].headings)

    check()


@given(st.text(), st.integers(0, 99))
def test_any_heading_makes_a_free_column(heading: str, column: int) -> None:
    assert FREE.fullmatch(free_use(heading, column))


@pytest.mark.parametrize("kind", Kind)
def test_each_use_has_words(kind: Kind) -> None:
    assert all(words.english for words in uses_for(kind).values())


def test_the_source_of_the_tests_has_no_troubles(known: Known) -> None:
    grid = Grid(("",), ListedRows([("Tonga",)]), 1)
    assert make_plan(grid, intake_of(grid, known, source=SOURCE), known).troubles == ()
