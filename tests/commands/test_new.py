"""The command `new`: empty tables that build, explained column by column."""

import csv
import json
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.forms import FILLED_IN
from a4p_desktop.records.question.search import Search
from tests.commands.running import Run, error_line

ROWS = {
    "delegations": {"delegation": "RWA", "name": "Rwanda", "kind": "member_state"},
    "sources": {"source": "s", "title": "A letter", "held": "annex B"},
    "meetings": {
        "meeting": "m",
        "title": "Meeting",
        "date": "2018",
        "completeness": "partial",
        "sources": "s",
    },
    "statements": {"statement": "one", "meeting": "m", "delegation": "RWA", "sources": "s"},
}


def fill(folder: Path, rows: dict[str, dict[str, str]]) -> None:
    """Add a row to each of these tables, in the order of its heading."""
    for name, row in rows.items():
        path = folder / f"{name}.csv"
        heading = next(csv.reader([path.read_text("utf-8-sig")]))
        with path.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerow([row.get(column, "") for column in heading])


def test_a_new_folder_builds_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "Our records"
    assert Run("new", folder).status == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [*(form.file for form in FILLED_IN), "datapackage.json", "README.md"]
    )
    run = Run("build", folder, tmp_path / "new.sqlite")
    assert (run.status, run.errors) == (0, "")
    with closing(Archive(tmp_path / "new.sqlite")) as archive:
        assert archive.info["title"] == "Our records"
        assert archive.faults() == []


def test_a_row_with_no_more_than_is_needed_builds(tmp_path: Path) -> None:
    Run("new", tmp_path / "mine")
    fill(tmp_path / "mine", ROWS)
    run = Run("build", tmp_path / "mine", tmp_path / "mine.sqlite")
    assert (run.status, run.errors) == (0, "")
    with closing(Archive(tmp_path / "mine.sqlite")) as archive:
        assert archive.count(Search("speakers", "level:unknown")) == 1


def test_a_row_without_sources_is_refused_as_the_descriptor_says(tmp_path: Path) -> None:
    Run("new", tmp_path / "mine")
    fill(tmp_path / "mine", ROWS | {"statements": ROWS["statements"] | {"sources": ""}})
    run = Run("build", tmp_path / "mine", tmp_path / "mine.sqlite")
    assert run.status == 1
    assert run.errors.splitlines()[0] == "statements.csv:2: sources: is blank"


def test_the_readme_explains_every_column_with_an_example(tmp_path: Path) -> None:
    Run("new", tmp_path / "mine")
    text = (tmp_path / "mine" / "README.md").read_text("utf-8")
    for form in FILLED_IN:
        _, _, after = text.partition(f"## {form.file}\n")
        rows = [
            line.strip("| ").replace("**", "").split(" | ")
            for line in after.partition("\n## ")[0].splitlines()
            if line.startswith("|")
        ]
        assert [row[0].strip("`") for row in rows[2:]] == [field.name for field in form.fields]
        assert all(len(row) == 3 and all(row) for row in rows[2:])


def test_the_descriptor_names_every_column(tmp_path: Path) -> None:
    Run("new", tmp_path / "mine")
    package = json.loads((tmp_path / "mine" / "datapackage.json").read_text("utf-8"))
    assert {
        resource["path"]: [column["name"] for column in resource["schema"]["fields"]]
        for resource in package["resources"]
    } == {form.file: [field.name for field in form.fields] for form in FILLED_IN}


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "sources.csv").write_text("mine")
    assert "is not empty" in error_line(Run("new", tmp_path / "mine"))
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["sources.csv"]
    assert (tmp_path / "mine" / "sources.csv").read_text() == "mine"


@pytest.mark.parametrize("name", ["no/such", "a\0b", "x" * 300])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, name: str) -> None:
    assert "could not be written" in error_line(Run("new", f"{tmp_path}/{name}"))
    assert not list(tmp_path.iterdir())
