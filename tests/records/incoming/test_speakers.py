"""Plans of speakers and statements: matched by meeting, delegation and person."""

from datetime import UTC, datetime

import pytest

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan
from a4p_desktop.records.own.new_records import Cells
from tests.records.incoming.lists import fates, intake_of, listed, plan_of

NOW = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)


def added(grid: Grid, known: Known, kind: Kind = Kind.SPEAKERS) -> list[Cells]:
    """The statements that a grid adds."""
    intake = intake_of(grid, known, kind)
    new = new_records(make_plan(grid, intake, known), grid, intake, known, added_by="", now=NOW)
    return [row.cells for row in new.rows["statements"]]


@pytest.mark.parametrize(
    "person", ["Paul Kagame", "KAGAME Paul", "H.E. Mr. Paul Kagame", "PAUL KAGAME"]
)
def test_a_recorded_speaker_gets_a_source(known: Known, person: str) -> None:
    grid = listed("Country|Speaker", f"Rwanda|{person}")
    (row,) = plan_of(grid, known, Kind.SPEAKERS).rows
    assert (row.fate, row.why) == (Fate.EVIDENCE, "")
    (cells,) = added(grid, known)
    assert cells["statement"] == "hlm-2018-rwa-paul-kagame"
    assert cells["person"] == "Paul Kagame"


def test_another_spelling_or_level_is_told(known: Known) -> None:
    grid = listed("Country|Speaker|Level", "Nepal|Khadga Prasad Sharma Oli|Minister")
    (row,) = plan_of(grid, known, Kind.SPEAKERS).rows
    assert row.fate is Fate.EVIDENCE
    assert row.why == (
        "Recorded as “K. P. Sharma Oli”. Recorded with the level “Head of State or Government”."
    )
    (cells,) = added(grid, known)
    assert cells["statement"] == "hlm-2018-npl-k-p-sharma-oli"
    assert cells["person"] == "Khadga Prasad Sharma Oli"


def test_another_person_of_the_delegation_is_new(known: Known) -> None:
    grid = listed("Country|Speaker", "Rwanda|Louise Mushikiwabo", "Tonga|Siale Ata")
    assert fates(plan_of(grid, known, Kind.SPEAKERS)) == ["new", "new"]
    first, second = added(grid, known)
    assert first["statement"] == "hlm-2018-rwa-louise-mushikiwabo"
    assert second["statement"] == "hlm-2018-ton-siale-ata"
    assert (first["meeting"], first["level"]) == ("hlm-2018", "unknown")


def test_a_delegation_without_a_person_is_its_only_speaker(known: Known) -> None:
    grid = listed("Country", "Rwanda", "Tonga", "United Nations Secretariat")
    plan = plan_of(grid, known, Kind.SPEAKERS)
    assert fates(plan) == ["evidence", "new", "faulty"]
    assert "António Guterres" in plan.rows[2].why


def test_a_name_and_title_in_one_cell_fill_both(known: Known) -> None:
    grid = listed("Country|Name and title", "Tonga|H.E. Mr. Siale Ata, Minister of Defence")
    (cells,) = added(grid, known)
    assert (cells["person"], cells["honorific"], cells["title"]) == (
        "Siale Ata", "Mr", "Minister of Defence"
    )  # fmt: skip


def test_who_speaks_twice_has_two_statements(known: Known) -> None:
    grid = listed("Country|Speaker|Order", "Tonga|Siale Ata|3", "Mali|X. Y|4", "Tonga|Siale Ata|9")
    assert fates(plan_of(grid, known, Kind.SPEAKERS)) == ["new", "new", "new"]
    codes = [cells["statement"] for cells in added(grid, known)]
    assert codes == ["hlm-2018-ton-siale-ata", "hlm-2018-mli-x-y", "hlm-2018-ton-siale-ata-9"]


def test_the_same_speaker_twice_counts_once(known: Known) -> None:
    grid = listed("Country|Speaker", "Tonga|Siale Ata", "Tonga|ATA Siale")
    assert fates(plan_of(grid, known, Kind.SPEAKERS)) == ["new", "known"]


def test_a_column_may_say_the_meeting(known: Known) -> None:
    grid = listed("Country|Speaker|Meeting", "Tonga|Siale Ata|S/PV.8349", "Mali|X. Y|S/PV.1")
    plan = plan_of(grid, known, Kind.SPEAKERS)
    assert fates(plan) == ["new", "faulty"]
    assert [cells["meeting"] for cells in added(grid, known)] == ["sc-8349"]


def test_themes_levels_and_languages_are_read_by_their_words(known: Known) -> None:
    grid = listed(
        "Country|Speaker|Level|Themes|Language",
        "Tonga|Siale Ata|Ministre|Protection; politics|French",
        "Mali|X. Y|Minsterial|Protection|en",
        "Chad|Z. W|M|Weather|en",
    )
    plan = plan_of(grid, known, Kind.SPEAKERS)
    assert fates(plan) == ["new", "faulty", "faulty"]
    assert plan.rows[1].why == "“Minsterial” cannot be read; it may be: Ministerial level."
    assert plan.rows[2].why == "No theme is called “Weather”."
    (cells,) = added(grid, known)
    assert (cells["level"], cells["themes"], cells["language"]) == (
        "ministerial", "protection|politics", "fr"
    )  # fmt: skip


def test_texts_keep_their_paragraphs_and_free_columns_are_kept(known: Known) -> None:
    grid = listed("Country|Speaker|Text|Topic", "Tonga|Siale Ata|Thank you.\n\nWe stay.|Mali")
    intake = intake_of(
        grid, known, Kind.STATEMENTS, uses=("delegation", "person", "text", "x_topic")
    )
    new = new_records(make_plan(grid, intake, known), grid, intake, known, added_by="", now=NOW)
    (row,) = new.rows["statements"]
    assert row.cells["text"] == "Thank you.\n\nWe stay."
    assert row.cells["x_topic"] == "Mali"


def test_a_text_for_a_recorded_speaker_is_added(known: Known) -> None:
    (row,) = (known.meetings["hlm-2018"].statements or {})["RWA"]
    url = known.sources[row["sources"].split("|")[0]]["url"]
    grid = listed("Country|Speaker", "Rwanda|Paul Kagame")
    source = {"title": "t", "url": url}
    assert fates(plan_of(grid, known, Kind.SPEAKERS, source=source)) == ["known"]
    grid = listed("Country|Speaker|Text", "Rwanda|Paul Kagame|Thank you.")
    assert fates(plan_of(grid, known, Kind.STATEMENTS, source=source)) == ["evidence"]


@pytest.mark.parametrize("order", ["9" * 5000, "1234567890", "-1", "one"])
def test_what_is_no_number_of_ours_is_faulty(known: Known, order: str) -> None:
    grid = listed("Country|Speaker|Order", f"Tonga|Siale Ata|{order}")
    uses = ("delegation", "person", "position")
    (row,) = plan_of(grid, known, Kind.SPEAKERS, uses=uses).rows
    assert (row.fate, row.column) == (Fate.FAULTY, 2)
    assert "is not a whole number" in row.why
