"""The bundled records file is sound and equals a build from the tables beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.tables.write import write_tables
from tests.data.package import Package

pytestmark = pytest.mark.live


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        return list(database.iterdump())


def test_it_is_what_the_tables_build(data: Path, tmp_path: Path) -> None:
    build(data / "tables", tmp_path / "again.sqlite")
    assert dump(data / "a4p.sqlite") == dump(tmp_path / "again.sqlite"), "run `make records`"


def test_its_tables_are_those_beside_it_and_build_the_same_bytes(
    data: Path, tmp_path: Path
) -> None:
    with closing(Archive(data / "a4p.sqlite")) as archive:
        write_tables(archive, tmp_path / "out")
    for table in (data / "tables").glob("*.csv"):
        # The order of sources and of statements is that of the file.
        here, there = (
            sorted(path.read_text("utf-8").splitlines())
            for path in (table, tmp_path / "out" / table.name)
        )
        assert here == there
    build(tmp_path / "out", tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == (data / "a4p.sqlite").read_bytes()


def test_it_is_sound(data: Path) -> None:
    with closing(Archive(data / "a4p.sqlite")) as archive:
        assert archive.faults() == []


def test_it_holds_every_row(data: Path, package: Package) -> None:
    with closing(Archive(data / "a4p.sqlite")) as archive:
        sizes = archive.table_sizes()
    for table in ("statements", "endorsements", "sources", "delegations", "meetings", "themes"):
        assert sizes[table.removesuffix("s")] == len(package.rows(table))
