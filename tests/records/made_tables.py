"""A small folder of tables for tests: every table, six scripts, and difficult cells."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import Faults, TableFaults
from a4p_desktop.records.build.package import read_package
from a4p_desktop.records.build.progress import ProgressReporter
from a4p_desktop.records.build.staging import read_tables
from a4p_desktop.records.form.forms import FORMS

Rows = list[dict[str, str]]

TABLES: Mapping[str, Rows] = {
    "sources": [
        {
            "source": "note",
            "title": "Note, “final”",
            "publisher": "United Nations",
            "dated": "2018-09-26",
            "url": "https://un.org/note",
            "accessed": "2026-11-23",
            "kind": "un",
            "party": "UN",
        },
        {
            "source": "verbatim",
            "publisher": "Security Council",
            "url": "https://undocs.org/S/PV.1",
            "accessed": "2026-11",
            "kind": "un",
        },
    ],
    "meetings": [
        {
            "meeting": "later",
            "title": "Later meeting",
            "date": "2018-09-25",
            "completeness": "partial",
            "speakers_reported": "48",
            "sources": "note|verbatim",
        },
        {
            "meeting": "earlier",
            "symbol": "S/PV.1",
            "title": "Earlier meeting",
            "date": "2018-03",
            "completeness": "complete",
        },
    ],
    "reported_figures": [
        {"meeting": "later", "figure": "speakers", "value": "48"},
        {"meeting": "later", "figure": "head_of_state_or_government", "value": "16"},
        {"meeting": "later", "figure": "vice_head", "value": "2"},
        {"meeting": "later", "figure": "ministerial", "value": "19", "sources": "note"},
    ],
    "delegations": [
        {
            "delegation": "CIV",
            "name": "Côte d’Ivoire",
            "kind": "member_state",
            "regional_group": "African Group",
            "name_ar": "كوت ديفوار",
            "name_zh": "科特迪瓦",
        },
        {
            "delegation": "RUS",
            "name": "Russian Federation",
            "kind": "member_state",
            "name_ru": "Россия",
        },
        {"delegation": "AX", "name": "Åland", "kind": "observer_state"},
        {"delegation": "UN", "name": "United Nations", "kind": "secretariat"},
        {"delegation": "LDZ", "name": "Łódź", "kind": "organization"},
    ],
    "delegation_aliases": [{"delegation": "CIV", "language": "en", "alias": "Ivory Coast"}],
    "roles": [
        {"delegation": "RUS", "role": "security_council_member", "value": "permanent"},
        {"delegation": "CIV", "role": "security_council_member", "sources": "note|verbatim"},
    ],
    "missions": [{"mission": "UNOCI", "area": "Côte d’Ivoire", "hosts": "CIV", "sources": "note"}],
    "themes": [
        {"theme": "politics", "title": "Political solutions", "sources": "note"},
        {"theme": "conduct", "title": "Conduct", "description": "Zero tolerance;\nno excuse"},
    ],
    "statements": [
        {
            "statement": "l1",
            "meeting": "later",
            "position": "10",
            "person": "Łukasz Żak",
            "title": "=1+1",
            "delegation": "LDZ",
            "level": "organization",
            "themes": "conduct|politics",
            "themes_coded_by": "read",
            "summary": 'Said "yes", and left.\r\nCame back.',
            "pledge": "+33 1",
            "words": "1200",
            "peacekeeping_mentions": "0",
            "names_a4p": "1",
            "names_declaration": "0",
            "confidence": "confirmed",
            "sources": "verbatim|note",
        },
        {
            "statement": "l2",
            "meeting": "later",
            "position": "9",
            "person": "Çelik Öz",
            "title": "-1.5",
            "delegation": "AX",
            "level": "ministerial",
            "themes": "conduct",
            "themes_coded_by": "keyword",
            "summary": "@home; \t a\rb",
            "confidence": "probable",
        },
        {
            "statement": "e1",
            "meeting": "earlier",
            "person": "Сергей Лавров",
            "delegation": "RUS",
            "level": "ministerial",
            "summary": "\t中国，\u202bشيخ\u202c",
            "confidence": "confirmed",
        },
        {
            "statement": "e2",
            "meeting": "earlier",
            "delegation": "UN",
            "level": "secretariat",
            "confidence": "confirmed",
        },
        {
            "statement": "l3",
            "meeting": "later",
            "person": "Éric Adam",
            "delegation": "CIV",
            "level": "head_of_state_or_government",
            "pledge": "−1",
            "words": "90",
            "confidence": "confirmed",
        },
    ],
    "instruments": [
        {
            "instrument": "declaration",
            "title": "Declaration",
            "date": "2018-08-16",
            "completeness": "partial",
            "sources": "note",
        },
        {"instrument": "compact", "title": "A compact", "completeness": "complete"},
    ],
    "commitments": [
        {"instrument": "declaration", "theme": "conduct", "area": "x", "summary": "Holds to it."},
    ],
    "endorsements": [
        {
            "instrument": "declaration",
            "delegation": "CIV",
            "endorsed_on": "2018-09-25",
            "evidence": "third_party",
            "note": "=HYPERLINK(1)",
            "sources": "note|verbatim",
        },
        {
            "instrument": "declaration",
            "delegation": "RUS",
            "documented_by": "2018",
            "evidence": "support_only",
            "sources": "verbatim",
        },
        {
            "instrument": "declaration",
            "delegation": "UN",
            "evidence": "own_statement",
            "sources": "verbatim",
        },
        {
            "instrument": "compact",
            "delegation": "LDZ",
            "evidence": "official_list",
            "sources": "verbatim",
        },
    ],
    "endorsement_totals": [
        {"instrument": "declaration", "date": "2018-09-25", "member_states": "146"},
        {"instrument": "declaration", "date": "2020-08", "note": "no number"},
    ],
}
"""Rows by table; omitted cells are blank."""

SEVERAL: Mapping[str, Rows] = {
    **TABLES,
    "endorsements": [
        {
            "instrument": "declaration",
            "delegation": "CIV",
            "evidence": evidence,
            "note": note,
            "sources": sources,
            **dates,
        }
        for evidence, note, sources, dates in [
            ("support_only", "Warm words.", "verbatim", {"documented_by": "2019"}),
            ("third_party", "Somebody said so.", "verbatim", {}),
            ("own_statement", "It said so.", "note|verbatim", {"endorsed_on": "2018-09-25"}),
            ("third_party", "Another said so.", "note", {}),
        ]
    ],
}
"""Four evidences of one endorsement; those of its own statement are the strongest."""


def write_tables(folder: Path, tables: Mapping[str, Rows] = TABLES) -> Path:
    """Write `tables` to `folder`, created if missing; return it."""
    folder.mkdir(exist_ok=True)
    for form in FORMS:
        rows = tables.get(form.name, [])
        if form.name not in tables:
            continue
        optional = {
            f.name for f in form.fields if not f.required and not any(f.name in r for r in rows)
        }
        names = [field.name for field in form.fields if field.name not in optional]
        if form.takes_further:
            free = (name for row in rows for name in row if name.startswith("x_"))
            names += dict.fromkeys(free)
        with (folder / f"{form.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def changed(name: str, number: int, **cells: str) -> dict[str, Rows]:
    """The tables with these cells in row `number` of table `name`."""
    rows = [dict(row) for row in TABLES[name]]
    rows[number].update(cells)
    return {**TABLES, name: rows}


def many_statements(count: int, **cells: str) -> Rows:
    """`count` statements at the later meeting, with these cells."""
    first = {"meeting": "later", "delegation": "CIV", "level": "other", "confidence": "confirmed"}
    return [{"statement": f"s{number}", **first, **cells} for number in range(count)]


def staged_rows(folder: Path, name: str) -> list[dict[str, object]]:
    """The rows of table `name` as read and checked, by column, in the order of ids."""
    (form,) = (form for form in FORMS if form.name == name)
    names = [field.name for field in form.fields] + ["further"] * form.takes_further
    package, found = read_package(folder)
    reporter = ProgressReporter(lambda _: None)
    with read_tables(folder, package, Faults(found), reporter) as tables:
        return [dict(zip(names, cells, strict=True)) for _, cells in tables.rows(form)]


def table_faults(folder: Path) -> TableFaults:
    """The faults of the tables in `folder`."""
    with pytest.raises(TableFaults) as trouble:
        staged_rows(folder, "sources")
    return trouble.value


def built(folder: Path, tables: Mapping[str, Rows] = TABLES) -> Path:
    """A records file in `folder`, built from `tables`."""
    target = folder / "built.sqlite"
    build(write_tables(folder / "tables", tables), target)
    return target
