"""The descriptor beside a CSV file: as the standard demands, and never beside other rows."""

import json
from pathlib import Path

import jsonschema
import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import provenance
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.export.progress import Stopped, Written
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from tests.records.export.exporting import (
    DATA,
    EXCEL,
    GOLDEN,
    JSON,
    SEMICOLON,
    WHEN,
    files,
    read_csv,
    separator,
    whole_table,
    without_digest,
)


def _package_schema() -> dict[str, object]:
    """The demands of the Data Package standard, version 2, on our output, as a JSON Schema."""
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
    monkeypatch.setattr(provenance, "PROGRAM", "A4P Desktop 0.0.0")
    write_file(made, whole_table(table), EXCEL, tmp_path / f"{table}.csv", when=WHEN)
    found = (tmp_path / f"{table}.datapackage.json").read_bytes()
    golden = (GOLDEN / f"{table}.datapackage.json").read_text(encoding="utf-8")
    assert without_digest(found.decode(), made) == golden
    assert files(tmp_path) == [f"{table}.csv", f"{table}.datapackage.json"]


@pytest.mark.parametrize("format", [DATA, EXCEL, SEMICOLON])
@pytest.mark.parametrize("table", TABLES)
def test_a_descriptor_is_as_the_standard_demands(
    archive: Archive, tmp_path: Path, table: str, format: Format
) -> None:
    target = tmp_path / "Ünïcode — name.csv"
    write_file(archive, whole_table(table), format, target)
    package = json.loads((tmp_path / "Ünïcode — name.datapackage.json").read_bytes())
    jsonschema.validate(package, _package_schema())
    (described,) = package["resources"]
    assert described["path"] == target.name
    assert described["bytes"] == target.stat().st_size
    assert described["dialect"]["delimiter"] == separator(format)
    heading, *rows = read_csv(target.read_text("utf-8-sig"), separator(format))
    fields = described["schema"]["fields"]
    assert [field["name"] for field in fields] == heading
    for field, *cells in zip(fields, *rows, strict=True):
        filled = [cell for cell in cells if cell]
        if field["type"] == "integer":
            assert all(str(int(cell)) == cell for cell in filled)
        values = {str(category["value"]) for category in field.get("categories", ())}
        assert not values or set(filled) <= values
    key = described["schema"].get("primaryKey")
    if key:
        keys = [tuple(row[heading.index(name)] for name in key) for row in rows]
        assert len(set(keys)) == len(keys)
        assert all(all(key) for key in keys)


def test_a_descriptor_counts_the_cells_changed(made: Archive, tmp_path: Path) -> None:
    written = write_file(made, whole_table("speakers"), EXCEL, tmp_path / "a.csv")
    package = json.loads((tmp_path / "a.datapackage.json").read_bytes())
    assert package["about"]["cells"] == {"guarded": 4, "cut": 0}
    assert written.guarded == 4
    assert "**Changed for safety:** 4 cells have an apostrophe in front" in package["description"]


def test_a_key_is_declared_only_if_its_columns_are_written(made: Archive, tmp_path: Path) -> None:
    write_file(made, Selection(Search("endorsements"), ("note",)), DATA, tmp_path / "a.csv")
    package = json.loads((tmp_path / "a.datapackage.json").read_bytes())
    assert "primaryKey" not in package["resources"][0]["schema"]


def test_an_export_without_description_removes_an_old_descriptor(
    made: Archive, tmp_path: Path
) -> None:
    target = tmp_path / "a.csv"
    write_file(made, whole_table("speakers"), DATA, target)
    write_file(made, whole_table("themes"), DATA, target, with_provenance=False)
    assert files(tmp_path) == ["a.csv"]
    (tmp_path / "a.datapackage.json").write_text("{}")
    write_file(made, whole_table("themes"), DATA, target, with_provenance=False)
    assert (tmp_path / "a.datapackage.json").read_text() == "{}"


def test_a_foreign_file_is_never_written_over(made: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").write_text("{}")
    with pytest.raises(RecordsError, match="exists already"):
        write_file(made, whole_table("themes"), DATA, tmp_path / "a.csv")
    assert files(tmp_path) == ["a.datapackage.json"]
    assert (tmp_path / "a.datapackage.json").read_text() == "{}"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of files that another program holds: none can be replaced or removed."""
    names: set[str] = set()
    replace, unlink = Path.replace, Path.unlink

    def require_free(path: Path) -> None:
        if path.name in names:
            raise PermissionError(13, "Permission denied")

    def replace_free(self: Path, to: Path) -> Path:
        require_free(to)
        return replace(self, to)

    def unlink_free(self: Path, missing_ok: bool = False) -> None:
        require_free(self)
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "replace", replace_free)
    monkeypatch.setattr(Path, "unlink", unlink_free)
    return names


def test_rows_that_cannot_be_replaced_stay_without_a_wrong_descriptor(
    made: Archive, tmp_path: Path, held: set[str]
) -> None:
    target = tmp_path / "a.csv"
    write_file(made, whole_table("speakers"), DATA, target)
    before = target.read_bytes()
    held.add("a.csv")
    with pytest.raises(RecordsError, match="could not be written: Permission denied"):
        write_file(made, whole_table("themes"), DATA, target)
    assert target.read_bytes() == before
    assert files(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("with_provenance", [True, False])
def test_an_old_descriptor_that_cannot_be_removed_keeps_its_rows(
    made: Archive, tmp_path: Path, held: set[str], with_provenance: bool
) -> None:
    target = tmp_path / "a.csv"
    write_file(made, whole_table("speakers"), DATA, target, when=WHEN)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    held.add("a.datapackage.json")
    with pytest.raises(RecordsError, match="describes the old rows and could not be removed: Perm"):
        write_file(made, whole_table("themes"), DATA, target, with_provenance=with_provenance)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_descriptor_that_cannot_be_written_is_reported_and_the_rows_stay(
    made: Archive, tmp_path: Path, held: set[str]
) -> None:
    held.add("a.datapackage.json")
    with pytest.raises(RecordsError, match="could not be written: Permission denied") as raised:
        write_file(made, whole_table("themes"), DATA, tmp_path / "a.csv")
    assert raised.value.what.startswith(f"The rows are in “{tmp_path / 'a.csv'}”, but")
    assert "under another name" in raised.value.remedy
    assert "othing was changed" not in str(raised.value)
    assert (tmp_path / "a.csv").read_bytes() == (GOLDEN / "themes-csv.csv").read_bytes()
    assert files(tmp_path) == ["a.csv"]


def test_a_file_that_appears_meanwhile_is_not_written_over(made: Archive, tmp_path: Path) -> None:
    beside = tmp_path / "a.datapackage.json"

    def appear(written: Written) -> None:
        beside.write_text("{}")

    with pytest.raises(RecordsError, match="already exists"):
        write_file(made, whole_table("themes"), DATA, tmp_path / "a.csv", report=appear)
    assert beside.read_text() == "{}"
    assert (tmp_path / "a.csv").read_bytes() == (GOLDEN / "themes-csv.csv").read_bytes()


def test_rows_of_another_format_do_not_keep_the_descriptor(made: Archive, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_file(made, whole_table("speakers"), DATA, target)
    write_file(made, whole_table("speakers"), JSON, target)
    assert files(tmp_path) == ["a.csv"]


def test_a_stop_leaves_the_old_rows_with_their_descriptor(made: Archive, tmp_path: Path) -> None:
    def stop(written: Written) -> None:
        if written.rows == 2:
            raise Stopped

    target = tmp_path / "a.csv"
    write_file(made, whole_table("speakers"), DATA, target, when=WHEN)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(Stopped):
        write_file(made, whole_table("themes"), DATA, target, report=stop)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
