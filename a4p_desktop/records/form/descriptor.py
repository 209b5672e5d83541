"""The Data Package descriptor of a folder of CSV tables, as their form declares them."""

from collections.abc import Mapping, Sequence
from typing import Any

from a4p_desktop.records.form.fields import MOST, Field, Form, Holds

NAME = "datapackage.json"

MERGED = "merged"
"""The property that says with what own records were merged; only a merge writes it."""
MERGED_WITH = ("base_title", "base_name", "base_digest", "own_digest")
"""Its properties, which the description of the records file has too: title, file name and digest of
the records to which the own ones were added, and the digest of the own ones."""

# https://datapackage.org/standard/
_PROFILES = "https://datapackage.org/profiles/2.0/"
_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_CODES = r"^[^|]+(\|[^|]+)*$"
_TYPES = {Holds.NUMBER: "integer", Holds.FLAG: "integer"}


def descriptor(name: str, title: str, forms: Sequence[Form]) -> dict[str, Any]:
    """The descriptor of a folder that holds the tables `forms`.

    In English whatever the language of the program, as it is for programs.
    """
    names = {form.name for form in forms}
    return {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": name,
        "title": title,
        "resources": [_resource(form, names) for form in forms],
    }


def column(field: Field) -> dict[str, Any]:
    """A column in a descriptor."""
    constraints = _constraints(field)
    return {
        "name": field.name,
        "type": _TYPES.get(field.holds, "string"),
        "title": field.title.english,
        "description": field.description.english,
        **({"constraints": constraints} if constraints else {}),
    }


def _resource(form: Form, names: set[str]) -> dict[str, Any]:
    references = [
        {
            "fields": [field.name],
            "reference": {"resource": _dashed(field.refers_to), "fields": [field.name]},
        }
        for field in form.fields
        if field.refers_to in names and not field.link
    ]
    return {
        "name": _dashed(form.name),
        "type": "table",
        "path": form.file,
        "title": form.title.english,
        "description": form.description.english,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": f"{_PROFILES}tableschema.json",
            "fields": [column(field) for field in form.fields],
            "missingValues": [""],
            **({"primaryKey": list(form.key)} if form.key else {}),
            **({"foreignKeys": references} if references else {}),
        },
    }


def _constraints(field: Field) -> Mapping[str, Any]:
    found: dict[str, Any] = {"required": True} if field.required else {}
    if field.codes is not None:
        found["enum"] = list(field.codes)
    match field.holds:
        case Holds.DATE:
            found["pattern"] = _DATE
        case Holds.NUMBER:
            found |= {"minimum": 0, "maximum": MOST}
        case Holds.FLAG:
            found["enum"] = [0, 1]
        case Holds.ADDRESS:
            found["pattern"] = r"^https?://\S+$"
    if field.link:
        found["pattern"] = _CODES
    return found


def _dashed(name: str) -> str:
    return name.replace("_", "-")
