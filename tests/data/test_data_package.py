"""The tables in data/ match their datapackage.json, also with records added."""

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from a4p_desktop.records.form.descriptor import descriptor
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.form.new_folder import asking
from tests.data.package import Package

pytestmark = pytest.mark.live

# Columns whose cells hold several codes joined by "|", and the table and column the codes are from.
LISTS = {
    "themes": ("themes", "theme"),
    "sources": ("sources", "source"),
    "hosts": ("delegations", "delegation"),
    "party": ("delegations", "delegation"),
}
DATE_COLUMNS = {"date", "end_date", "endorsed_on", "documented_by", "dated", "accessed"}
PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"

TABLES = sorted(Package(Path(__file__).parents[2] / "data" / "tables").resources)
each_table = pytest.mark.parametrize("name", TABLES)


def is_date(value: str) -> bool:
    """Whether a year, a month or a day exists in the calendar."""
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def complaint(value: str, field: dict[str, Any]) -> str | None:
    """The fault of a cell by the rules of its field, or None."""
    limits: dict[str, Any] = field.get("constraints", {})
    if not value:
        return "is required" if limits.get("required") else None
    if field["type"] == "integer" and not re.fullmatch(r"0|-?[1-9][0-9]*", value):
        return "is no plain integer"
    typed: object = int(value) if field["type"] == "integer" else value
    if "enum" in limits and typed not in limits["enum"]:
        return "is not among the codes"
    if "minimum" in limits and int(value) < limits["minimum"]:
        return "is too small"
    if "pattern" in limits and not re.search(limits["pattern"], value):
        return "does not match its pattern"
    if field["name"] in DATE_COLUMNS and not is_date(value):
        return "is no date"
    return None


def unfit(text: str) -> str | None:
    """The fault in the characters of a cell, or None."""
    if text != text.strip():
        return "leading or trailing blanks"
    if not unicodedata.is_normalized("NFC", text):
        return "not in normal form C"
    odd = [
        char for char in text if unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
    ]
    if odd or "\ufeff" in text or "\ufffd" in text:
        return "control or replacement characters"
    return None


def test_the_package_names_its_licence_and_sources(package: Package) -> None:
    assert package.described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package.described["name"] == "a4p-records"
    assert [licence["name"] for licence in package.described["licenses"]] == ["CC0-1.0"]
    assert package.described["sources"]


def test_every_table_is_described_and_every_described_table_exists(package: Package) -> None:
    described = [resource["path"] for resource in package.described["resources"]]
    assert sorted(described) == sorted(path.name for path in package.folder.glob("*.csv"))
    assert len(described) == len(package.resources)


def test_every_field_is_described(package: Package) -> None:
    for resource in package.described["resources"]:
        assert resource["title"]
        assert resource["description"]
        assert (resource["format"], resource["mediatype"], resource["encoding"]) == (
            "csv",
            "text/csv",
            "utf-8",
        )
        for field in resource["schema"]["fields"]:
            assert field["type"] in {"string", "integer", "date"}, field
            assert field["title"], field
            assert field["description"].endswith("."), field


@each_table
def test_the_form_declares_each_field_as_it_is_described(package: Package, name: str) -> None:
    forms = [asking(form) for form in FORMS]
    (ours,) = (each for each in descriptor("x", "x", forms)["resources"] if each["name"] == name)
    declared = {field["name"]: field for field in ours["schema"]["fields"]}
    for field in package.fields(name):
        ours = declared[field["name"]]
        assert field["title"] == ours["title"]
        assert field["type"] in (ours["type"], "date")
        ruled, rule = field.get("constraints", {}), ours.get("constraints", {})
        assert ruled.get("enum", rule.get("enum")) == rule.get("enum", ruled.get("enum"))
        assert ruled.get("required") or not rule.get("required")


@each_table
def test_bytes_are_plain(package: Package, name: str) -> None:
    content = package.path(name).read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")
    content.decode("utf-8")


@each_table
def test_header_equals_fields_in_order(package: Package, name: str) -> None:
    header, *lines = package.lines(name)
    assert header == [field["name"] for field in package.fields(name)]
    assert {len(line) for line in lines} == {len(header)}


@each_table
def test_text_is_clean(package: Package, name: str) -> None:
    faults = [
        (number, column, value, fault)
        for number, row in enumerate(package.rows(name), start=2)
        for column, value in row.items()
        if (fault := unfit(value))
    ]
    assert faults == []


@each_table
def test_values_obey_their_fields(package: Package, name: str) -> None:
    faults = [
        (number, field["name"], row[field["name"]], fault)
        for number, row in enumerate(package.rows(name), start=2)
        for field in package.fields(name)
        if (fault := complaint(row[field["name"]], field))
    ]
    assert faults == []


@each_table
def test_unique_columns_and_primary_keys_are_unique(package: Package, name: str) -> None:
    keys = [[f["name"]] for f in package.fields(name) if f.get("constraints", {}).get("unique")]
    if "primaryKey" in package.resources[name]["schema"]:
        keys.append(package.resources[name]["schema"]["primaryKey"])
    for key in keys:
        found = Counter(tuple(row[column] for column in key) for row in package.rows(name))
        assert [cells for cells, times in found.items() if times > 1 and any(cells)] == [], key


@each_table
def test_no_row_stands_twice(package: Package, name: str) -> None:
    assert [
        line for line, times in Counter(map(tuple, package.lines(name))).items() if times > 1
    ] == []


@each_table
def test_foreign_keys_resolve(package: Package, name: str) -> None:
    for key in package.resources[name]["schema"].get("foreignKeys", []):
        (column,) = key["fields"]
        (target,) = key["reference"]["fields"]
        known = set(package.values(key["reference"]["resource"], target))
        assert {value for value in package.values(name, column) if value} <= known, key


@pytest.mark.parametrize("column", ["delegation", "meeting", "instrument", "theme"])
def test_every_code_column_has_its_foreign_key(package: Package, column: str) -> None:
    for name, resource in package.resources.items():
        schema = resource["schema"]
        keyed = [key["fields"] for key in schema.get("foreignKeys", [])]
        is_own_key = schema.get("primaryKey") == [column]
        if column in {field["name"] for field in schema["fields"]}:
            assert is_own_key or [column] in keyed, name


@each_table
def test_joined_codes_resolve_and_stand_once(package: Package, name: str) -> None:
    for column, (table, key) in LISTS.items():
        if column not in package.lines(name)[0]:
            continue
        known = set(package.values(table, key))
        for cell in filter(None, package.values(name, column)):
            codes = cell.split("|")
            assert set(codes) <= known, cell
            assert len(set(codes)) == len(codes), cell


@each_table
def test_bar_joins_codes_and_nothing_else(package: Package, name: str) -> None:
    for row in package.rows(name):
        assert [
            column for column, value in row.items() if "|" in value and column not in LISTS
        ] == []


def test_every_date_column_may_lack_day_or_month(package: Package) -> None:
    for name in package.resources:
        for field in package.fields(name):
            if field["name"] in DATE_COLUMNS and field["type"] != "date":
                assert field["constraints"]["pattern"] == PARTIAL_DATE, (name, field["name"])


def test_themes_say_who_coded_them(package: Package) -> None:
    for row in package.rows("statements"):
        assert bool(row["themes"]) == bool(row["themes_coded_by"]), row["statement"]


def test_support_only_has_no_day_of_endorsement(package: Package) -> None:
    for row in package.rows("endorsements"):
        assert row["evidence"] != "support_only" or not row["endorsed_on"], row["delegation"]


@pytest.mark.parametrize(
    ("value", "field", "fault"),
    [
        ("", {"name": "x", "type": "string", "constraints": {"required": True}}, "is required"),
        ("", {"name": "x", "type": "integer"}, None),
        ("07", {"name": "x", "type": "integer"}, "is no plain integer"),
        (
            "2",
            {"name": "x", "type": "integer", "constraints": {"enum": [0, 1]}},
            "is not among the codes",
        ),
        ("-1", {"name": "x", "type": "integer", "constraints": {"minimum": 0}}, "is too small"),
        (
            "2018-13",
            {"name": "x", "type": "string", "constraints": {"pattern": PARTIAL_DATE}},
            "does not match its pattern",
        ),
        (
            "2018-02-30",
            {"name": "date", "type": "string", "constraints": {"pattern": PARTIAL_DATE}},
            "is no date",
        ),
        (
            "2018-02",
            {"name": "date", "type": "string", "constraints": {"pattern": PARTIAL_DATE}},
            None,
        ),
    ],
)
def test_complaint_finds_faults(value: str, field: dict[str, Any], fault: str | None) -> None:
    assert complaint(value, field) == fault


@pytest.mark.parametrize("text", [" x", "x\u00a0", "e\u0301", "a\tb", "a\nb", "\ufeffa", "a\ufffd"])
def test_unfit_finds_faults(text: str) -> None:
    assert unfit(text)
