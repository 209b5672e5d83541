"""Records files of a few rows, and a text that is hard to show, for the tests of both storeys."""

import csv
from pathlib import Path

from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.csv_forms import FORMS

Row = dict[str, str]

HOSTILE = "<script>a\"b</script> & 'c' <b>&lt;𝔘</b>"

BARE: dict[str, list[Row]] = {
    "sources": [{"source": "s", "publisher": "P", "url": "https://example.org/?a=1&b=2",
                 "accessed": "2026"}],
    "meetings": [{"meeting": "m", "title": "M", "date": "2020-01", "completeness": "partial"}],
    "delegations": [{"delegation": "D", "name": "Dee", "kind": "other"}],
    "statements": [{"statement": "x", "meeting": "m", "delegation": "D", "level": "unknown",
                    "confidence": "probable"}],
}  # fmt: skip
"""The least that makes a records file, with a blank wherever one may be."""


def build_records(folder: Path, tables: dict[str, list[Row]]) -> Path:
    """A records file of these rows; what they do not name is blank."""
    folder.mkdir()
    for form in FORMS:
        with (folder / f"{form.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, [field.name for field in form.fields], restval="")
            writer.writeheader()
            writer.writerows(tables.get(form.name, []))
    path = folder / "records.sqlite"
    build(folder, path)
    return path
