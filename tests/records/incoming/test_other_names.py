"""Plans of other names: new, known, or the name of somebody else."""

from datetime import UTC, datetime

from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan, written_key
from tests.records.incoming.lists import fates, intake_of, listed, plan_of

NOW = datetime(2026, 11, 26, tzinfo=UTC)


def test_a_name_is_new_or_known_or_of_another(known: Known) -> None:
    grid = listed(
        "Country|Other name",
        "Rwanda|Land of a Thousand Hills",
        "Rwanda|Republic of Rwanda",
        "Rwanda|Burundi",
        "Rwanda|",
        "Nowhere|Somewhere",
    )
    plan = plan_of(grid, known, Kind.NAMES)
    assert fates(plan) == ["new", "known", "to decide", "faulty", "to decide"]
    assert plan.rows[2].why == "“Burundi” is a name of Burundi."
    assert plan.rows[2].proposed == ("RWA", "BDI")
    assert (plan.rows[2].column, plan.rows[2].written) == (1, "Burundi")


def test_the_user_may_decide_for_a_name_of_another(known: Known) -> None:
    grid = listed("Country|Other name", "Republic of the Congo|Congo")
    decided = {written_key("Congo"): "COG"}
    assert fates(plan_of(grid, known, Kind.NAMES)) == ["to decide"]
    assert fates(plan_of(grid, known, Kind.NAMES, decisions=decided)) == ["new"]


def test_the_language_is_that_of_the_column_or_of_the_script(known: Known) -> None:
    grid = listed("Country|Other name|Language", "Rwanda|Ruanda-Land|es", "Mali|Малийка|")
    intake = intake_of(grid, known, Kind.NAMES)
    new = new_records(make_plan(grid, intake, known), grid, intake, known, added_by="", now=NOW)
    rows = [row.cells for row in new.rows["delegation_aliases"]]
    assert [(row["alias"], row["language"]) for row in rows] == [
        ("Ruanda-Land", "es"), ("Малийка", "ru")
    ]  # fmt: skip
    assert {row["origin"] for row in rows} == {"Endorsers"}
