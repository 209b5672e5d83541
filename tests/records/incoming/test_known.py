"""What is known of a records file: small files whole, of large ones what a plan needs."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming import known as known_module
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import HAS_TEXT, Known, ReadKnown
from a4p_desktop.records.incoming.recognized import recognized
from tests.few_records import SPOKEN, build_records
from tests.records.incoming.lists import fates, listed, plan_of
from tests.records.own_rows import merged_records


def test_a_small_file_is_known_whole(archive: Archive, known: Known) -> None:
    assert len(known.delegations) == archive.table_sizes()["delegation"]
    assert len(known.sources) == archive.table_sizes()["source"]
    statements = sum(
        len(rows) for each in known.meetings.values() for rows in (each.statements or {}).values()
    )
    assert statements == archive.table_sizes()["statement"]
    endorsements = sum(
        len(rows) for of in known.instruments.values() for rows in of.evidence.values()
    )
    assert endorsements == archive.table_sizes()["endorsement"]
    assert known.meetings["hlm-2018"].speakers_reported == 48


def test_of_a_text_only_that_it_is_there_is_known(tmp_path: Path) -> None:
    with closing(Archive(build_records(tmp_path / "records", SPOKEN))) as archive:
        rows = (ReadKnown().read(archive).meetings["m"].statements or {})["D"]
    assert [row.get("text") for row in rows] == [HAS_TEXT, None]


def test_a_plan_asks_for_the_meetings_of_a_large_file_that_it_needs(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_module, "MOST_STATEMENTS", 10)
    some = ReadKnown().read(archive)
    assert some.meetings["hlm-2018"].statements is None
    grid = listed("Country|Speaker", "Rwanda|Paul Kagame", "Tonga|Siale Ata")
    assert recognized(grid, some, Kind.SPEAKERS).target == ""
    plan = plan_of(grid, some, Kind.SPEAKERS, target="hlm-2018")
    assert plan.needs == ReadKnown(frozenset({"hlm-2018"}))
    assert plan.troubles == ("Still reading the speakers of these meetings.",)
    more = plan.needs.read(archive)
    plan = plan_of(grid, more, Kind.SPEAKERS)
    assert (plan.needs, plan.troubles, fates(plan)) == (None, (), ["evidence", "new"])


def test_a_plan_of_endorsements_needs_no_speakers(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_module, "MOST_STATEMENTS", 10)
    assert plan_of(listed("", "Tonga"), ReadKnown().read(archive)).needs is None


def test_the_files_of_own_records_are_known_with_their_rows(tmp_path: Path) -> None:
    with closing(Archive(merged_records(tmp_path))) as archive:
        known = ReadKnown().read(archive)
    file = known.files["0" * 64]
    assert file.added_on == "2026-11-26T14:05:00Z"
    assert ("statements", "own1") in file.rows
    assert ("statements", "own2") not in file.rows
