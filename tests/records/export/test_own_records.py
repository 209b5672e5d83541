"""Exports of merged records tell where each row is from, and what own records they include."""

import json
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.clipboard.request import CopyRequest
from a4p_desktop.records.export import own_records, provenance
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import read_provenance
from a4p_desktop.records.question.search import Search
from tests.records.export.exporting import (
    EVERY,
    EXCEL,
    GOLDEN,
    WHEN,
    exported,
    sheets,
    without_digest,
)


def whole(archive: Archive, table: str) -> Selection:
    """All columns of all rows."""
    return Selection(Search(table), tuple(column.name for column in archive.tables[table].exported))


def some(archive: Archive, table: str, *rows: int) -> Selection:
    """The columns shown at first of the rows with these numbers."""
    return Selection(Search(table), archive.tables[table].shown, tuple((row, row) for row in rows))


def about(archive: Archive, selection: Selection) -> dict[str, str]:
    """The description in words, by its headings."""
    rows = SelectedRows(archive, selection)
    return dict(read_provenance(archive, selection, rows, WHEN).parts(Written(rows.total)))


@pytest.mark.parametrize("table", ["speakers", "endorsements"])
@pytest.mark.parametrize("name", ["csv-excel", "csv", "json"])
def test_an_export_is_the_golden_file(merged: Archive, table: str, name: str) -> None:
    (format,) = (format for format in EVERY if format.name == name)
    golden = (GOLDEN / f"merged-{table}-{name}.{format.suffix}").read_bytes().decode()
    found = exported(merged, whole(merged, table), format).decode()
    assert without_digest(found, merged) == golden


def test_a_descriptor_is_the_golden_file(
    merged: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provenance, "PROGRAM", "A4P Desktop 0.0.0")
    path = tmp_path / "merged-endorsements.csv"
    write_file(merged, whole(merged, "endorsements"), EXCEL, path, when=WHEN)
    found = (tmp_path / "merged-endorsements.datapackage.json").read_text(encoding="utf-8")
    golden = (GOLDEN / "merged-endorsements.datapackage.json").read_text(encoding="utf-8")
    assert without_digest(found, merged) == golden


def test_a_workbook_has_the_words_and_the_sheet_about_it(merged: Archive) -> None:
    (format,) = (format for format in EVERY if format.name == "xlsx")
    rows, description = sheets(exported(merged, some(merged, "speakers", 3), format))
    assert [cell.value for cell in rows[2]][-1] == "Added record; From Amina"
    told = {row[0].value: row[1].value for row in description.iter_rows()}
    assert told["Added records"].startswith("Includes 1 added record: added by Amina on")


def test_the_description_names_the_additions_and_the_base(merged: Archive) -> None:
    told = about(merged, whole(merged, "speakers"))
    assert told["Added records"] == (
        "Includes 4 added records: added by Amina on 20 November 2026, received on 27 November"
        " 2026, from speakers.csv; added on 26 November 2026, from endorsers.xlsx;"
        " corrected on 26 November 2026."
    )
    assert told["Added to"] == "The base"
    assert told["Digest of the records without them"] == "b" * 64


def test_it_names_only_the_additions_of_its_rows(merged: Archive) -> None:
    told = about(merged, some(merged, "endorsements", 0))
    assert "endorsers.xlsx" in told["Added records"]
    assert "added by a colleague" in told["Added records"]
    assert "speakers.csv" not in told["Added records"]


def test_rows_of_the_base_alone_include_none(merged: Archive) -> None:
    told = about(merged, some(merged, "speakers", 5))
    assert "Added records" not in told
    assert told["Added to"] == "The base"
    facts = json.loads(exported(merged, some(merged, "speakers", 5), EVERY[3]))["about"]
    assert "own_records" not in facts


def test_many_additions_are_counted_at_the_end(
    merged: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_records, "_MOST_NAMED", 1)
    told = about(merged, whole(merged, "speakers"))["Added records"]
    assert told.endswith("from speakers.csv; 2 further additions.")


def test_a_copy_with_headings_has_the_column(merged: Archive) -> None:
    copied = CopyRequest(some(merged, "speakers", 3), "headed").read(merged)
    headings, row = copied.plain.splitlines()
    assert headings.endswith("\tOrigin")
    assert row.endswith("\tAdded record; From Amina")
