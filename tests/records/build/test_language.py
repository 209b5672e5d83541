"""A build in another language: its faults and progress are translated, and the file is not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.progress import Progress, Step
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Language, use
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import built, changed, table_faults, write_tables

pytestmark = pytest.mark.usefixtures("brackets")


def test_each_fault_is_one_message_behind_its_place(tmp_path: Path) -> None:
    tables = changed("statements", 0, level="king", words="many", themes="x", statement="")
    trouble = table_faults(write_tables(tmp_path / "tables", tables))
    texts = [line.removeprefix("statements.csv:2: ") for line in trouble.lines]
    assert texts[1] == "statement: [is blank]"
    assert texts[0].startswith("level: [unknown code: [“king”]; it is one of head_of_state")
    assert texts[2:] == [
        "themes: [unknown theme: [“x”]; themes.csv has no such row]",
        "words: [not a whole number up to 999,999,999: [“many”]]",
    ]
    assert str(trouble) == (
        f"[“{tmp_path / 'tables'}” has 4 errors.]"
        " [Correct them and build again; nothing was written.]"
    )


def test_progress_is_one_message_around_its_parts() -> None:
    reading = Progress(Step.READING, "themes", 1, bytes=1, of_bytes=2)
    assert str(reading) == "[[Reading themes]: [1 row], 50%]"


def test_the_file_has_the_same_content(tmp_path: Path) -> None:
    content = built(tmp_path).read_bytes()
    use(Language())
    assert built(tmp_path).read_bytes() == content


def test_errors_of_the_archive_are_translated(tmp_path: Path) -> None:
    path = built(tmp_path)
    with closing(Archive(path)) as archive:
        with pytest.raises(RecordsError, match=r"^\[Column level of speakers has no value"):
            archive.require_known(Search("speakers", where=(Condition("level", "king"),)))
        with pytest.raises(RecordsError, match=r"^\[The table speakers has no column “x”\.\] \[It"):
            TABLES["speakers"].column("x")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 8")
    with pytest.raises(RecordsError, match=r"has format 8; .*7\.\] \[Open it with a newer"):
        Archive(path)
    path.unlink()
    with pytest.raises(RecordsError, match=r"^\[File not found: “.*”\.\] \[Check the name\.\]$"):
        Archive(path)
    with pytest.raises(RecordsError, match=r"^\[Folder not found: “.*”\.\] \[Give the folder"):
        build(tmp_path / "none", path)


def test_a_broken_file_is_described_in_it(tmp_path: Path) -> None:
    path = built(tmp_path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE facet_value SET row_count = 9 WHERE value = 'ministerial'")
        database.execute("DELETE FROM sort_order WHERE column_name = 'level'")
        database.commit()
    with closing(Archive(path)) as archive:
        assert archive.faults() == [
            "[facet_value: derived contents have changed since the build]",
            "[sort_order: derived contents have changed since the build]",
        ]
