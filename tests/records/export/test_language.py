"""An export in another language: its description is translated, and what programs read is not."""

import json
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.destination import require_destination
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import read_provenance
from a4p_desktop.records.export.xlsx.rows_sheet import require_room
from a4p_desktop.records.language import Language, Message
from a4p_desktop.records.question.search import Search
from tests.made_languages import BRACKETS, speaking
from tests.records.export.exporting import (
    DATA,
    EXCEL,
    JSON,
    READERS,
    WHEN,
    XLSX,
    exported,
    sheets,
    whole_table,
)


@pytest.mark.usefixtures("brackets")
def test_the_description_is_in_the_language_of_the_program(made: Archive) -> None:
    selection = whole_table("speakers")
    provenance = read_provenance(made, selection, SelectedRows(made, selection), WHEN)
    words = dict(provenance.parts(Written(5, guarded=1, cut=1)))
    assert words["[Rows]"] == "[all 5 found]"
    assert words["[Blank cells]"] == "[A blank means not known, never no.]"
    assert words["[Records]"] == "tables"
    assert words["[Changed for safety]"].startswith("[1 cell has an apostrophe")
    assert words["[Cut]"].startswith("[1 cell is cut")


@pytest.mark.usefixtures("brackets")
def test_sheets_are_named_in_it_as_far_as_excel_allows(made: Archive) -> None:
    _, about = sheets(exported(made, whole_table("speakers"), XLSX))
    assert about.title == "About this export"
    assert about["A1"].value == "[About this export]"
    headings = [[cell.value for cell in row] for row in about.iter_rows()]
    assert ["[Source]", "[Title or publisher]", "[Address]"] in headings


@pytest.mark.parametrize(
    ("title", "name", "from_right"),
    [
        ("Über diesen Export: Suche, Stand und Quellen", "Über diesen Export  Suche, Stan", False),
        ("'A?'", "A", False),
        ("حول هذا التصدير", "حول هذا التصدير", True),
    ],
)
def test_a_title_that_is_no_name_of_a_sheet_is_made_one(
    made: Archive, title: str, name: str, from_right: bool
) -> None:
    with speaking(Language("xx", {Message("Export", "About this export"): title})):
        rows, about = sheets(exported(made, whole_table("themes"), XLSX))
    assert (about.title, about["A1"].value) == (name, title)
    assert bool(about.sheet_view.rightToLeft) == from_right
    assert not rows.sheet_view.rightToLeft


def test_csv_for_data_holds_the_same_bytes_in_any_language(made: Archive) -> None:
    english = exported(made, whole_table("speakers"), DATA)
    with speaking(BRACKETS):
        assert exported(made, whole_table("speakers"), DATA) == english


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("format", [EXCEL, XLSX, TSV], ids=lambda format: format.name)
def test_files_for_people_are_in_the_language_of_the_program(made: Archive, format: Format) -> None:
    selection = Selection(Search("speakers"), ("person", "level", "date", "meeting"))
    heading, *rows = READERS[format.name](exported(made, selection, format))
    assert heading == ["[Person]", "[Level]", "[Date]", "[Meeting]"]
    assert rows[3] == ["Сергей Лавров", "[Ministerial level]", "[March 2018]", "Earlier meeting"]


def _names(value: object) -> object:
    """The names of the fields of JSON, without their values and without words as names."""
    if isinstance(value, dict):
        return {name: _names(part) for name, part in value.items() if name != "question"}
    return [_names(part) for part in value] if isinstance(value, list) else None


def test_json_has_the_same_fields_in_any_language(made: Archive, tmp_path: Path) -> None:
    found = []
    for language in (Language(), BRACKETS):
        with speaking(language):
            write_file(made, whole_table("endorsements"), DATA, tmp_path / "a.csv", when=WHEN)
            package = json.loads((tmp_path / "a.datapackage.json").read_bytes())
            rows = json.loads(exported(made, whole_table("endorsements"), JSON))
        found.append((_names(package), _names(rows)))
    assert found[0] == found[1]


@pytest.mark.usefixtures("brackets")
def test_troubles_are_in_it(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as raised:
        require_destination(tmp_path, DATA)
    assert str(raised.value) == f"[“{tmp_path}” is a folder.] [Give the name of a file in it.]"
    with pytest.raises(RecordsError, match=r"^\[An Excel sheet holds"):
        require_room(XLSX, 2_000_000)
