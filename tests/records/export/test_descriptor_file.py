"""The descriptor beside a CSV file: as the Data Package standard demands, and never one alone."""

import json
from pathlib import Path

import jsonschema
import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import provenance as about_module
from a4p_desktop.records.export.csv_format import CsvFormat
from a4p_desktop.records.export.export import Selection, write_file
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from tests.records.export.exporting import (
    DATA,
    EXCEL,
    GOLDEN,
    SEMICOLON,
    WHEN,
    files,
    python,
    whole,
)


def _package_schema() -> dict[str, object]:
    """What the Data Package standard, version 2, demands of what we write; as a JSON Schema."""
    path = {"type": "string", "pattern": r"^(?=[^./~])(?!file:)((?!/\.\./)(?!\\)(?!://).)*$"}
    address = {"type": "string", "pattern": "^https?://"}
    field = {
        "type": "object",
        "required": ["name", "title", "type"],
        "properties": {
            "type": {"enum": ["string", "integer"]},
            "categories": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "object", "required": ["value", "label"]},
            },
        },
    }
    resource = {
        "type": "object",
        "required": ["name", "path", "schema"],
        "properties": {
            "name": {"type": "string", "pattern": "^[a-z0-9._-]+$"},
            "path": path,
            "type": {"const": "table"},
            "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"},
            "bytes": {"type": "integer"},
            "schema": {
                "type": "object",
                "required": ["fields"],
                "properties": {"fields": {"type": "array", "minItems": 1, "items": field}},
            },
        },
    }
    return {
        "type": "object",
        "required": ["$schema", "resources", "created", "about"],
        "properties": {
            "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
            "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
            "licenses": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "required": ["name"],
                    "properties": {"name": {"pattern": "^[-a-zA-Z0-9._]+$"}, "path": address},
                },
            },
            "sources": {"type": "array", "items": {"properties": {"path": address}}},
            "resources": {"type": "array", "minItems": 1, "maxItems": 1, "items": resource},
        },
    }


@pytest.mark.parametrize("table", TABLES)
def test_a_descriptor_is_the_golden_file(
    made: Archive, tmp_path: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about_module, "PROGRAM", "A4P Desktop 0.0.0")
    write_file(made, whole(table), EXCEL, tmp_path / f"{table}.csv", when=WHEN)
    found = (tmp_path / f"{table}.datapackage.json").read_bytes()
    assert found == (GOLDEN / f"{table}.datapackage.json").read_bytes()
    assert files(tmp_path) == [f"{table}.csv", f"{table}.datapackage.json"]


@pytest.mark.parametrize("form", [DATA, EXCEL, SEMICOLON])
@pytest.mark.parametrize("table", TABLES)
def test_a_descriptor_is_as_the_standard_demands(
    archive: Archive, tmp_path: Path, table: str, form: CsvFormat
) -> None:
    target = tmp_path / "Ünïcode — name.csv"
    write_file(archive, whole(table), form, target)
    package = json.loads((tmp_path / "Ünïcode — name.datapackage.json").read_bytes())
    jsonschema.validate(package, _package_schema())
    (described,) = package["resources"]
    assert described["path"] == target.name
    assert described["bytes"] == target.stat().st_size
    assert described["dialect"]["delimiter"] == form.separator
    heading, *rows = python(target.read_text("utf-8-sig"), form.separator)
    fields = described["schema"]["fields"]
    assert [field["name"] for field in fields] == heading
    for field, *cells in zip(fields, *rows, strict=True):
        filled = [cell for cell in cells if cell]
        if field["type"] == "integer":
            assert all(str(int(cell)) == cell for cell in filled)
        values = {str(one["value"]) for one in field.get("categories", ())}
        assert not values or set(filled) <= values
    key = described["schema"].get("primaryKey")
    if key:
        keys = [tuple(row[heading.index(name)] for name in key) for row in rows]
        assert len(set(keys)) == len(keys)
        assert all(all(one) for one in keys)


def test_the_cells_changed_are_counted_in_it(made: Archive, tmp_path: Path) -> None:
    written = write_file(made, whole("speakers"), EXCEL, tmp_path / "a.csv")
    package = json.loads((tmp_path / "a.datapackage.json").read_bytes())
    assert package["about"]["cells"] == {"guarded": 4, "cut": 0}
    assert written.guarded == 4
    assert "**Changed for safety:** Cells led by an apostrophe" in package["description"]


def test_a_key_is_told_only_where_its_columns_are_written(made: Archive, tmp_path: Path) -> None:
    write_file(made, Selection(Search("endorsements"), ("note",)), DATA, tmp_path / "a.csv")
    package = json.loads((tmp_path / "a.datapackage.json").read_bytes())
    assert "primaryKey" not in package["resources"][0]["schema"]


def test_without_an_about_an_old_descriptor_goes(made: Archive, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_file(made, whole("speakers"), DATA, target)
    write_file(made, whole("themes"), DATA, target, about=False)
    assert files(tmp_path) == ["a.csv"]
    (tmp_path / "a.datapackage.json").write_text("{}")
    write_file(made, whole("themes"), DATA, target, about=False)
    assert (tmp_path / "a.datapackage.json").read_text() == "{}"


def test_a_foreign_file_is_never_written_over(made: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").write_text("{}")
    with pytest.raises(RecordsError, match="is there already"):
        write_file(made, whole("themes"), DATA, tmp_path / "a.csv")
    assert files(tmp_path) == ["a.datapackage.json"]
    assert (tmp_path / "a.datapackage.json").read_text() == "{}"


@pytest.mark.parametrize("failing", ["a.csv", "a.datapackage.json"])
@pytest.mark.parametrize("before", [True, False])
def test_both_files_come_or_none(
    made: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, before: bool
) -> None:
    target = tmp_path / "a.csv"
    if before:
        write_file(made, whole("speakers"), DATA, target, when=WHEN)
    held = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    replace = Path.replace

    # As where another program holds the file.
    def held_back(self: Path, to: Path) -> Path:
        if to.name == failing and not is_back:
            is_back.append(True)
            raise PermissionError(13, "Permission denied")
        return replace(self, to)

    is_back: list[bool] = []
    monkeypatch.setattr(Path, "replace", held_back)
    with pytest.raises(RecordsError, match="could not be written: Permission denied"):
        write_file(made, whole("themes"), DATA, target)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == held
