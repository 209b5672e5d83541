"""A small records file that own records were merged into: every kind of provenance once."""

import json
from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.build.build import build
from tests.records.made_tables import TABLES, Rows, write_tables

MINE, FORM, THEIRS, NAMELESS = "mine00000001", "form00000002", "theirs000003", "blank0000004"
"""Additions: a list of the user's own, a correction by a form, a list received from Amina, and one
from somebody who gave no name."""

MERGED_WITH: Mapping[str, str] = {
    "base_title": "The base",
    "base_name": "base.sqlite",
    "base_digest": "b" * 64,
    "own_digest": "a" * 64,
}

_OWN_SOURCE = {
    "source": "own-list",
    "title": "List of endorsers",
    "publisher": "Department of Peace Operations",
    "held": "e-mail of 3 May 2019",
}
_ADDITIONS: Rows = [
    {
        "addition": MINE,
        "added_on": "2026-11-26T14:05:00Z",
        "how": "list",
        "file": "endorsers.xlsx",
        "sheet": "List",
        "sha256": "0" * 64,
        "rows": "3",
    },
    {"addition": FORM, "added_on": "2026-11-26T15:00:00Z", "how": "correction", "rows": "1"},
    {
        "addition": THEIRS,
        "added_on": "2026-11-20T08:00:00Z",
        "added_by": "Amina",
        "how": "list",
        "file": "speakers.csv",
        "rows": "2",
        "note": "From the journal.",
        "received_on": "2026-11-27T09:30:00Z",
    },
    {
        "addition": NAMELESS,
        "added_on": "2026-11-21T08:00:00Z",
        "how": "form",
        "rows": "1",
        "received_on": "2026-11-27T09:31:00Z",
    },
]
_BY_LIST = {"instrument": "declaration", "evidence": "official_list", "sources": "own-list"}

MERGED: Mapping[str, Rows] = {
    **TABLES,
    "sources": [*TABLES["sources"], _OWN_SOURCE],
    "statements": [
        *TABLES["statements"],
        {
            "statement": "own1",
            "meeting": "later",
            "person": "Awa Koné",
            "delegation": "CIV",
            "level": "ministerial",
            "sources": "own-list",
        },
        {
            "statement": "own2",
            "meeting": "later",
            "person": "Ivan Petrov",
            "delegation": "RUS",
            "level": "other",
            "sources": "own-list",
        },
    ],
    "endorsements": [
        *TABLES["endorsements"],
        {**_BY_LIST, "delegation": "CIV", "endorsed_on": "2018-09-24"},
        {**_BY_LIST, "delegation": "AX"},
        {
            "instrument": "declaration",
            "delegation": "AX",
            "evidence": "own_statement",
            "sources": "note",
        },
    ],
    "additions": _ADDITIONS,
    "provenance": [
        {
            "table": "endorsements",
            "row": "declaration|CIV|official_list|own-list",
            "addition": MINE,
            "file_row": "14",
        },
        {
            "table": "endorsements",
            "row": "declaration|AX|official_list|own-list",
            "addition": MINE,
            "file_row": "15",
        },
        {
            "table": "endorsements",
            "row": "declaration|AX|own_statement|note",
            "addition": NAMELESS,
        },
        {"table": "sources", "row": "own-list", "addition": MINE},
        {"table": "statements", "row": "own1", "addition": MINE, "file_row": "3"},
        {"table": "statements", "row": "own1", "addition": THEIRS, "file_row": "8"},
        {"table": "statements", "row": "own2", "addition": THEIRS, "file_row": "9"},
        {"table": "statements", "row": "l1", "addition": THEIRS, "file_row": "7", "in_base": "1"},
    ],
    "corrections": [
        {
            "table": "statements",
            "row": "l2",
            "column": "person",
            "was": "Celik Oz",
            "is": "Çelik Öz",
            "why": "So spelt in the journal.",
            "sources": "own-list",
            "addition": FORM,
        },
    ],
    "differences": [
        {
            "kind": "contradiction",
            "table": "statements",
            "row": "l1",
            "column": "level",
            "base": "organization",
            "own": "ministerial",
            "addition": THEIRS,
        },
        {"kind": "lost", "table": "meetings", "row": "earlier", "addition": MINE},
        {
            "kind": "overtaken",
            "table": "statements",
            "row": "l2",
            "column": "title",
            "base": "-1.5",
            "own": "Minister",
            "addition": FORM,
        },
        {
            "kind": "refused",
            "table": "endorsements",
            "row": "gone|AX|official_list|own-list",
            "column": "instrument",
            "own": "gone",
            "why": "no_such_row",
            "addition": MINE,
        },
    ],
}
"""The tables after the merge. The statement own1 is from the user and from Amina, own2 from Amina
alone, and l1 is in the base and from Amina. The endorsements of CIV and AX are from the user's
list; AX has evidence from a nameless sender too."""


def merged_records(
    folder: Path, tables: Mapping[str, Rows] = MERGED, base: str = "base.sqlite"
) -> Path:
    """A records file in `folder`, built from `tables` as a merge with `base` has written them."""
    written = write_tables(folder / "merged", tables)
    (written / "datapackage.json").write_text(
        json.dumps(
            {"name": "base", "title": "The base", "merged": {**MERGED_WITH, "base_name": base}}
        )
    )
    target = folder / "merged.sqlite"
    build(written, target)
    return target
