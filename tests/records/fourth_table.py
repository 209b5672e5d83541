"""A fourth table for tests: its declaration, its rows, and the SQL that a build reads."""

from collections.abc import Mapping

import pytest

from a4p_desktop.records.build import derive
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.columns import FACET_WORDS, Column, IndexColumn, Kind, sources
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import TABLES, Table
from a4p_desktop.records.sql_files import sql
from tests.records import made_tables
from tests.records.made_tables import Rows

say = Speaker("Tables")

COMMITMENTS = Table(
    name="commitments",
    heading=say.mark("Commitments"),
    base="commitment",
    named={"instrument": "commitment.instrument"},
    columns=(
        Column(
            "instrument",
            say.mark("Instrument"),
            "instrument.title_key",
            Kind.CODE,
            34,
            value="commitment.instrument",
        ),
        Column("number", say.mark("Number"), "commitment.number", width=8),
        Column("theme", say.mark("Theme"), "commitment.theme"),
        Column("summary", say.mark("Summary"), "commitment.summary", width=60, popolo="text"),
        sources("commitment", "commitment.id"),
    ),
    shown=("summary", "number", "theme"),
    index=(IndexColumn("summary", 1), IndexColumn("number", 2), FACET_WORDS),
    facets=(FACETS["instrument"], FACETS["themes"]),
    scope="instrument",
    title=say.mark("Selected commitments"),
)

SQL = {
    "build/sql/commitments_index.sql": "SELECT id, summary, number FROM commitment ORDER BY id",
    "build/sql/commitments_facets.sql": (
        "SELECT id, instrument, theme FROM commitment ORDER BY id"
    ),
}

ROWS: Mapping[str, Rows] = {
    **made_tables.TABLES,
    "commitments": [
        {
            "instrument": "declaration",
            "number": "5 (a)",
            "theme": "conduct",
            "summary": "Holds to zero tolerance.",
            "sources": "verbatim|note",
        },
        {"instrument": "declaration", "summary": "Thanks the peacekeepers."},
        {"instrument": "compact", "theme": "conduct", "summary": "Asks for tolerance."},
    ],
}


def declare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add the table for one test, with its SQL."""
    monkeypatch.setitem(dict_of(TABLES), COMMITMENTS.name, COMMITMENTS)
    monkeypatch.setattr(derive, "sql", lambda name: SQL.get(name) or sql(name))


def dict_of(tables: Mapping[str, Table]) -> dict[str, Table]:
    """The mapping as a dict; the program itself never changes it."""
    assert isinstance(tables, dict)
    return tables
