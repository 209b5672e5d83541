"""Own records written as CSV tables."""

import csv
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_tables_folder import export_tables
from tests.records.own.made_additions import correcting, listed


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(file)]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    path = tmp_path / "own.a4precords"
    first = listed("a", further={"x_topic": "=1+1"})
    add(path, first)
    add(path, listed("b", ("FRA", "ITA")))
    add(path, correcting("c", "x"))
    export_tables(path, tmp_path / "tables")
    return tmp_path / "tables"


def test_each_row_stands_once_with_the_additions_that_brought_it(folder: Path) -> None:
    assert [row["delegation"] for row in table(folder / "endorsements.csv")] == [
        "ALB",
        "FRA",
        "ITA",
    ]
    assert table(folder / "statements.csv")[0]["x_topic"] == "=1+1"
    assert [row["addition"] for row in table(folder / "additions.csv")] == ["a", "b", "c"]
    brought = [
        (row["row"], row["addition"], row.get("file_row"))
        for row in table(folder / "provenance.csv")
        if row["table"] in ("sources", "corrections")
    ]
    corrected = "endorsements|x|endorsed_on|c"
    assert brought == [("own-list", "a", None), ("own-list", "b", None), (corrected, "c", None)]


def test_it_is_replaced_only_where_nobody_has_changed_it(folder: Path) -> None:
    own = folder.with_name("own.a4precords")
    export_tables(own, folder)
    (folder / "sources.csv").write_text("changed")
    with pytest.raises(RecordsError, match="were changed since"):
        export_tables(own, folder)
    assert (folder / "sources.csv").read_text() == "changed"
