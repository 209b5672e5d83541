"""What the datapackage.json of a folder says of its tables, and of their columns."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from a4p_desktop.records.build.faults import Fault
from a4p_desktop.records.errors import reason
from a4p_desktop.records.files.json_file import parse_json
from a4p_desktop.records.files.regular import open_regular
from a4p_desktop.records.form.descriptor import MERGED, MERGED_WITH
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.facets import free_title
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Build")

NAME = "datapackage.json"
MOST_BYTES = 2**22
"""The most bytes of a descriptor; that of the bundled tables has a hundredth."""

_UNREADABLE = say.mark("cannot be read: {reason}")
_TOO_LONG = say.mark("is longer than {most} bytes")
_NOT_JSON = say.mark("is not JSON: {reason}")
_NOT_OBJECT = say.mark("is not a JSON object")
_NOT_OBJECTS = say.mark("is not a list of objects")
_NOT_DATE = say.mark("not a date: {values}")


class Package:
    """The content of a descriptor; without one, the name of the folder says what it is."""

    def __init__(self, folder: Path, content: Mapping[str, Any]) -> None:
        self._content = content
        self._folder = folder

    def info(self, tables: int, file_format: int) -> dict[str, str]:
        """The description of a records file built from `tables` tables with rows.

        In English whatever the language of the program: the same tables give the same bytes.
        """
        name, version = self._text("name"), self._text("version")
        name = name or self._folder.resolve().name.encode(errors="replace").decode()
        licences = self._content.get("licenses") or []
        return {
            "title": self._text("title") or name,
            "licence": ", ".join(_text(licence, "name") for licence in licences),
            "created": self._text("created")[:10],
            "built_from": f"{' '.join(filter(None, (name, version)))}, {tables} tables",
            "opens_with": self._text("opens_with"),
            "format": str(file_format),
            **self._merged(),
        }

    def _merged(self) -> dict[str, str]:
        """With what own records these were merged; nothing where they were not."""
        merged = self._content.get(MERGED)
        if not isinstance(merged, dict):
            return {}
        return {key: _text(merged, key) for key in MERGED_WITH}

    def columns(self, file: str) -> Mapping[str, Mapping[str, Any]]:
        """What the descriptor says of each column of a table, by name."""
        found: dict[str, Mapping[str, Any]] = {}
        for resource in _objects(self._content.get("resources")):
            schema = resource.get("schema")
            if resource.get("path") == file and isinstance(schema, dict):
                for column in _objects(schema.get("fields")):
                    found[_text(column, "name")] = column
        return found

    def title(self, file: str, name: str) -> str:
        """The title of a column, by the descriptor or else by its name."""
        return spelled(_text(self.columns(file).get(name, {}), "title"))[:100] or free_title(name)

    def judged(self, form: Form) -> Form:
        """The form with the columns of sources required that the descriptor requires."""
        columns = self.columns(form.file)

        def required(field: Field) -> bool:
            constraints = columns.get(field.name, {}).get("constraints")
            stated = isinstance(constraints, dict) and constraints.get("required") is True
            return field.required or (stated and field.refers_to == "sources")

        fields = tuple(replace(field, required=required(field)) for field in form.fields)
        return replace(form, fields=fields)

    def _text(self, key: str) -> str:
        return _text(self._content, key)


def read_package(folder: Path) -> tuple[Package, list[Fault]]:
    """The descriptor of `folder`, empty if there is none or it is faulty; and its fault."""
    empty = Package(folder, {})
    if not (folder / NAME).exists():
        return empty, []
    try:
        with open_regular(folder / NAME) as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            return empty, [Fault(NAME, 0, "", _TOO_LONG, details={"most": MOST_BYTES})]
        content = parse_json(data.decode("utf-8-sig"))
    except OSError as error:
        return empty, [Fault(NAME, 0, "", _UNREADABLE, details={"reason": reason(error)})]
    except ValueError as error:
        return empty, [Fault(NAME, 0, "", _NOT_JSON, details={"reason": str(error)})]
    fault = _fault(content)
    return (empty, [fault]) if fault else (Package(folder, content), [])


def _fault(content: object) -> Fault | None:
    """The value that is wrong in a descriptor, if there is one."""
    if not isinstance(content, dict):
        return Fault(NAME, 0, "", _NOT_OBJECT)
    licences = content.get("licenses") or []
    if not isinstance(licences, list) or not all(isinstance(each, dict) for each in licences):
        return Fault(NAME, 0, "licenses", _NOT_OBJECTS)
    created = _text(content, "created")[:10]
    if created and not date_parts(created):
        return Fault(NAME, 0, "created", _NOT_DATE, value=created)
    return None


def _objects(value: object) -> list[Mapping[str, Any]]:
    """The objects in a list; none where `value` is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(content: Mapping[str, Any], key: str) -> str:
    """A value as text that can be stored: JSON may hold half a character, "\\ud800"."""
    value = content.get(key)
    return "" if value is None else str(value).encode(errors="replace").decode()
