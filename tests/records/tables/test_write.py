"""A records file written as tables is the same file again when these are built."""

import csv
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Stopped, Written
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.tables.place import place_in
from a4p_desktop.records.tables.write import write_tables
from tests.benchmarks.corpus import write_corpus
from tests.records.made_tables import SEVERAL, TABLES, built
from tests.records.own_rows import MERGED_WITH, merged_records
from tests.records.tables.any_tables import AnyTables, any_tables

WITH_A_FREE_COLUMN = {
    "resources": [{"path": "statements.csv", "schema": {"fields": [{"name": "x_topic"}]}}]
}


def written(path: Path, folder: Path) -> Path:
    """The tables of the records file `path`, written to `folder`; return it."""
    with closing(Archive(path)) as archive:
        write_tables(archive, folder)
    return folder


def require_same_again(path: Path, folder: Path) -> None:
    """Write `path` as tables, build them, and compare the two files."""
    again = folder / "again.sqlite"
    build(written(path, folder / "out"), again)
    with closing(Archive(path)) as one, closing(Archive(again)) as other:
        assert other.info["digest"] == one.info["digest"]
        assert other.info == one.info
    assert again.read_bytes() == path.read_bytes()


@settings(max_examples=25)
@given(any_tables())
def test_any_tables_are_the_same_again(tables: AnyTables) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        build(tables.write(folder / "tables"), folder / "built.sqlite")
        require_same_again(folder / "built.sqlite", folder)


@pytest.mark.parametrize("tables", [TABLES, SEVERAL], ids=["made", "several evidences"])
def test_made_tables_are_the_same_again(
    tmp_path: Path, tables: dict[str, list[dict[str, str]]]
) -> None:
    require_same_again(built(tmp_path, tables), tmp_path)


def test_records_with_full_texts_are_the_same_again(tmp_path: Path) -> None:
    write_corpus(tmp_path / "corpus", 300, texts=True)
    build(tmp_path / "corpus", tmp_path / "corpus.sqlite")
    require_same_again(tmp_path / "corpus.sqlite", tmp_path)
    with (tmp_path / "out" / "statements.csv").open(encoding="utf-8", newline="") as file:
        assert all(row["text"] for row in csv.DictReader(file))


def test_the_snapshot_is_the_same_again(tmp_path: Path, records_path: Path) -> None:
    require_same_again(records_path, tmp_path)


def test_records_merged_with_own_ones_are_the_same_again(tmp_path: Path) -> None:
    path = merged_records(tmp_path)
    require_same_again(path, tmp_path)
    with closing(Archive(path)) as archive:
        assert archive.info.items() >= MERGED_WITH.items()
        assert archive.faults() == []


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = built(tmp_path)
    one, other = (written(path, tmp_path / name) for name in ("one", "other"))
    names = sorted(file.name for file in one.iterdir())
    assert names == sorted(file.name for file in other.iterdir())
    assert {name: (one / name).read_bytes() for name in names} == {
        name: (other / name).read_bytes() for name in names
    }


def test_cells_that_a_spreadsheet_would_run_stay_as_they_are(tmp_path: Path) -> None:
    out = written(built(tmp_path), tmp_path / "out")
    with (out / "endorsements.csv").open(encoding="utf-8", newline="") as file:
        assert "=HYPERLINK(1)" in [row["note"] for row in csv.DictReader(file)]


# Its papers --------------------------------------------------------------------------------------


def headings(folder: Path) -> dict[str, list[str]]:
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.name] = next(csv.reader(file))
    return found


def test_the_descriptor_names_the_columns_that_are_there(tmp_path: Path) -> None:
    out = written(built(tmp_path), tmp_path / "out")
    described = json.loads((out / "datapackage.json").read_text("utf-8"))
    schemas = {each["path"]: each["schema"] for each in described["resources"]}
    columns = {path: [each["name"] for each in s["fields"]] for path, s in schemas.items()}
    assert columns == headings(out)
    assert "text" not in columns["statements.csv"]
    assert "from" not in columns["delegations.csv"]


def test_the_descriptor_requires_what_every_row_has(tmp_path: Path) -> None:
    out = written(built(tmp_path), tmp_path / "out")
    described = json.loads((out / "datapackage.json").read_text("utf-8"))
    asked = {
        resource["path"]
        for resource in described["resources"]
        for column in resource["schema"]["fields"]
        if column["name"] == "sources" and column.get("constraints", {}).get("required")
    }
    assert asked == {"missions.csv", "endorsements.csv"}


def test_the_readme_counts_rows_and_explains_each_table(tmp_path: Path) -> None:
    out = written(built(tmp_path), tmp_path / "out")
    page = (out / "README.md").read_text("utf-8")
    for name, heading in headings(out).items():
        number = len(TABLES[name.removesuffix(".csv")])
        assert f"\n| `{name}` | {number} |\n" in page
        _, _, section = page.partition(f"\n## {name}\n")
        assert [cell for cell in heading if f"`{cell}`" not in section] == []


# Where it is written -----------------------------------------------------------------------------


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_earlier_package_is_replaced(tmp_path: Path, records_path: Path) -> None:
    out = written(records_path, tmp_path / "out")
    (out / ".DS_Store").write_bytes(b"left by a system")
    written(built(tmp_path), out)
    assert len((out / "statements.csv").read_text("utf-8").splitlines()) < 20
    assert [name for name in names(tmp_path) if name.startswith(".")] == []


def change_a_table(out: Path) -> None:
    with (out / "themes.csv").open("a") as file:
        file.write("mine,Mine\n")


def change_the_readme(out: Path) -> None:
    (out / "README.md").write_text("mine")


def change_the_descriptor(out: Path) -> None:
    text = (out / "datapackage.json").read_text("utf-8")
    (out / "datapackage.json").write_text(text.replace('"title": "', '"title": "My ', 1), "utf-8")


def remove_a_table(out: Path) -> None:
    (out / "themes.csv").unlink()


def add_a_file(out: Path) -> None:
    (out / "notes.txt").write_text("mine")


def add_a_folder(out: Path) -> None:
    (out / ".git").mkdir()


def remove_the_descriptor(out: Path) -> None:
    (out / "datapackage.json").unlink()


def damage_the_descriptor(out: Path) -> None:
    (out / "datapackage.json").write_text("{")


@pytest.mark.parametrize(
    "change",
    [
        *(change_a_table, change_the_readme, change_the_descriptor, remove_a_table, add_a_file),
        *(add_a_folder, remove_the_descriptor, damage_the_descriptor),
    ],
)
def test_what_somebody_has_changed_is_not_replaced(tmp_path: Path, change: object) -> None:
    path = built(tmp_path)
    out = written(path, tmp_path / "out")
    assert callable(change)
    change(out)
    before = {file: file.is_dir() or file.read_bytes() for file in out.iterdir()}
    with pytest.raises(RecordsError, match="has files that this program did not write"):
        written(path, out)
    assert {file: file.is_dir() or file.read_bytes() for file in out.iterdir()} == before
    assert names(tmp_path) == ["built.sqlite", "out", "tables"]


def test_tables_of_others_are_not_replaced(tmp_path: Path) -> None:
    path = built(tmp_path)
    with pytest.raises(RecordsError, match="did not write"):
        written(path, tmp_path / "tables")
    with pytest.raises(RecordsError, match="is a file"):
        written(path, path)


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o700)
    out = written(built(tmp_path), tmp_path / "out")
    assert "statements.csv" in names(out)
    assert out.stat().st_mode & 0o777 == 0o700


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    written(built(tmp_path), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert "statements.csv" in names(tmp_path / "real")


def test_without_the_folder_around_it_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="Folder not found"):
        written(built(tmp_path), tmp_path / "no" / "out")


def test_stopped_it_leaves_all_as_it_was(tmp_path: Path, records_path: Path) -> None:
    path = built(tmp_path)
    out = written(path, tmp_path / "out")
    before = {file.name: file.read_bytes() for file in out.iterdir()}

    def stop(written: Written) -> None:
        if written.rows:
            raise Stopped

    with closing(Archive(records_path)) as archive, pytest.raises(Stopped):
        write_tables(archive, out, stop)
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before
    assert names(tmp_path) == ["built.sqlite", "out", "tables"]


def test_on_a_full_disk_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = built(tmp_path)

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(RecordsError, match="No space is left"):
        written(path, tmp_path / "out")
    assert names(tmp_path) == ["built.sqlite", "tables"]


def test_a_chosen_folder_takes_the_tables_or_a_new_folder_in_it(tmp_path: Path) -> None:
    path = built(tmp_path)
    assert place_in(tmp_path, path.name) == tmp_path / "built-tables"
    (tmp_path / "empty").mkdir()
    assert place_in(tmp_path / "empty", path.name) == tmp_path / "empty"
    out = written(path, tmp_path / "out")
    assert place_in(out, path.name) == out
    shutil.rmtree(out)
    assert place_in(out, path.name) == out / "built-tables"


def test_the_progress_ends_with_all_rows(tmp_path: Path, records_path: Path) -> None:
    rows: list[int] = []
    with closing(Archive(records_path)) as archive:
        written = write_tables(archive, tmp_path / "out", lambda each: rows.append(each.rows))
        sizes = archive.table_sizes()
    assert rows == sorted(rows)
    assert (rows[0], rows[-1]) == (0, written.rows)
    assert written.rows == sum(sizes[form.table] for form in FORMS)


def test_where_rows_come_slowly_the_progress_is_told_by_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter(range(100_000))
    monkeypatch.setattr("a4p_desktop.records.export.progress.monotonic", lambda: next(seconds))
    rows: list[int] = []
    with closing(Archive(built(tmp_path))) as archive:
        write_tables(archive, tmp_path / "out", lambda written: rows.append(written.rows))
    assert len(set(rows)) > len(headings(tmp_path / "out"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            "statement SET summary = 'a' || char(0) || 'b'",
            "NUL character in a text",
        ),
        ("source SET title = CAST(x'61ff' AS TEXT)", "is damaged"),
        ("statement SET further = '{'", "is damaged"),
    ],
)
def test_what_no_table_can_hold_is_told(tmp_path: Path, change: str, message: str) -> None:
    tables = AnyTables({form.name: TABLES.get(form.name, []) for form in FORMS}, WITH_A_FREE_COLUMN)
    build(tables.write(tmp_path / "made"), tmp_path / "built.sqlite")
    with closing(sqlite3.connect(tmp_path / "built.sqlite")) as database:
        database.execute(f"UPDATE {change}")
        database.commit()
    with pytest.raises(RecordsError, match=message):
        written(tmp_path / "built.sqlite", tmp_path / "out")
    assert names(tmp_path) == ["built.sqlite", "made"]
