"""A folder of tables and its datapackage.json, read independently of the program."""

import csv
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Package:
    """The tables in `folder`: their rows, and their description in datapackage.json."""

    folder: Path

    @cached_property
    def described(self) -> dict[str, Any]:
        """The content of datapackage.json."""
        path = self.folder / "datapackage.json"
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return described

    @cached_property
    def resources(self) -> dict[str, dict[str, Any]]:
        """The description of each table, by the table's name."""
        return {resource["name"]: resource for resource in self.described["resources"]}

    def path(self, table: str) -> Path:
        return self.folder / str(self.resources[table]["path"])

    def fields(self, table: str) -> list[dict[str, Any]]:
        fields: list[dict[str, Any]] = self.resources[table]["schema"]["fields"]
        return fields

    def codes(self, table: str, column: str) -> list[str]:
        """The codes allowed in a column, in their order."""
        (field,) = (field for field in self.fields(table) if field["name"] == column)
        codes: list[str] = field["constraints"]["enum"]
        return codes

    def lines(self, table: str) -> list[list[str]]:
        """The cells of each line, the header first."""
        with self.path(table).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file, strict=True))

    def rows(self, table: str) -> Rows:
        header, *lines = self.lines(table)
        return [dict(zip(header, line, strict=True)) for line in lines]

    def values(self, table: str, column: str) -> list[str]:
        return [row[column] for row in self.rows(table)]
