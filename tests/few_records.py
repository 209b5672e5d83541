"""Records files of a few rows, and a text that is difficult to display, for all tests."""

import csv
import re
from pathlib import Path

from a4p_desktop.records.build.build import build
from a4p_desktop.records.form.fields import Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.schema.facets import FREE
from tests.made_languages import outside

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
"""The smallest set of rows that a build accepts, with every optional cell blank."""


SPOKEN: dict[str, list[Row]] = BARE | {
    "statements": [
        {"statement": "x", "meeting": "m", "delegation": "D", "level": "other",
         "confidence": "confirmed", "text": "We thank you.\nWe shall stay."},
        {"statement": "y", "meeting": "m", "delegation": "D", "level": "other",
         "confidence": "confirmed"},
    ]
}  # fmt: skip
"""Statements, one with its full text, and no themes, instruments, roles or pledges."""


def build_records(folder: Path, tables: dict[str, list[Row]]) -> Path:
    """A records file of these rows; columns that they omit are blank."""
    folder.mkdir()
    for form in FORMS:
        with (folder / f"{form.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            rows = tables.get(form.name, [])
            free = dict.fromkeys(name for row in rows for name in row if FREE.fullmatch(name))
            names = [*(field.name for field in form.fields), *free]
            writer = csv.DictWriter(stream, names, restval="")
            writer.writeheader()
            writer.writerows(rows)
    path = folder / "records.sqlite"
    build(folder, path)
    return path


def hostile_tables(text: str = HOSTILE) -> dict[str, list[Row]]:
    """A row or two in each table, with `text` in every free text."""
    linked = {
        "themes": [{"theme": "t"}],
        "instruments": [{"instrument": "i", "completeness": "partial"}],
        "commitments": [{"instrument": "i", "theme": "t", "summary": text}],
        "endorsements": [{"instrument": "i", "delegation": "D", "evidence": "official_list"}],
        "endorsement_totals": [{"instrument": "i", "date": "2020", "member_states": "1"}],
    }
    codes = {"sources": "s", "themes": "t", "delegations": "D"}
    tables = {name: [dict(row) for row in rows] for name, rows in (BARE | linked).items()}
    tables["statements"].append(tables["statements"][0] | {"statement": "y"})
    for form in FORMS:
        for row in tables.get(form.name, []):
            for field in form.fields:
                if field.link:
                    row[field.name] = codes[field.refers_to]
                elif field.holds in (Holds.TEXT, Holds.PROSE) and not (
                    field.codes or field.refers_to
                ):
                    row.setdefault(field.name, text)
            if form.name in ("sources", "meetings", "delegations", "instruments"):
                row.update({"publisher": text, "title": text, "name": text})
    return {
        form.name: [
            {field.name: row[field.name] for field in form.fields if field.name in row}
            for row in tables.get(form.name, [])
        ]
        for form in FORMS
    }


def untranslated(text: str, *known: str) -> str:
    """The words of a text outside brackets, without HOSTILE and what is `known` to stand there.

    With the fixture brackets, or parts_in_brackets, these are the words that no message says.
    """
    found = text
    # Quotation marks within others change their kind.
    quoted = [HOSTILE.replace('"', mark) for mark in "’”"]
    for words in (HOSTILE, *quoted, *known):
        found = found.replace(words, " ")
    return " ".join(re.findall(r"[^\W\d]{2,}", outside(found)))
