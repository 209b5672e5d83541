"""Files whose tables are not those of a build are refused before anything is read of them."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS"


@pytest.fixture(name="copy")
def _copy(spare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(spare, tmp_path / "copy.sqlite"))


def change(path: Path, *statements: str) -> None:
    """Run statements that change the file, its schema included."""
    with closing(sqlite3.connect(path)) as database:
        for statement in ("PRAGMA foreign_keys = OFF", "PRAGMA writable_schema = ON", *statements):
            database.execute(statement)
        database.commit()


def refusal(path: Path) -> str:
    """The message when `path` is opened."""
    with pytest.raises(RecordsError) as trouble:
        Archive(path)
    return str(trouble.value)


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (("DROP TABLE word", f"CREATE VIEW word AS {ENDLESS} word FROM n"), "word"),
        (("DROP TABLE file_info", f"CREATE VIEW file_info AS {ENDLESS} key FROM n"), "file_info"),
        (("DROP TABLE sort_order",), "sort_order"),
        (("DROP INDEX statement_by_meeting",), "statement_by_meeting"),
        (("CREATE TABLE another (x)",), "another"),
        (("CREATE TABLE another (x)", "ALTER TABLE another RENAME TO word_of_mouth"), "word_of_m"),
        (("CREATE INDEX another ON word (tier)",), "another"),
        (("CREATE VIEW another AS SELECT 1",), "another"),
        (("CREATE TRIGGER another AFTER DELETE ON word BEGIN DELETE FROM role; END",), "another"),
        (("CREATE VIRTUAL TABLE another USING fts5 (x)",), "another"),
        (("DROP TABLE word", "CREATE TABLE word (table_name, word, row_count, tier)"), "word"),
        (("ALTER TABLE statement ADD COLUMN another TEXT",), "statement"),
        (
            ("DROP TABLE themes_index", "CREATE VIRTUAL TABLE themes_index USING fts5 (theme)"),
            "themes_index",
        ),
        (
            ("DROP TABLE sqlite_stat1", f"CREATE VIEW statistics AS {ENDLESS} x FROM n"),
            "statistics",
        ),
        (
            (
                "DELETE FROM sqlite_schema WHERE name = 'sqlite_stat1'",
                "INSERT INTO sqlite_schema VALUES ('view', 'sqlite_stat1', 'sqlite_stat1', 0,"
                " 'CREATE VIEW sqlite_stat1 AS SELECT 1')",
            ),
            "sqlite_stat1",
        ),
    ],
)
def test_other_tables_are_refused(copy: Path, statements: tuple[str, ...], named: str) -> None:
    change(copy, *statements)
    message = refusal(copy)
    assert f"does not have the tables of a records file: see “{named}" in message, message
    assert "Rebuild it from its tables, or open another copy." in message


def test_a_name_of_any_length_is_cut(copy: Path) -> None:
    change(copy, f"CREATE TABLE {'x' * 100_000} (x)")
    assert len(refusal(copy)) < 1_000


def test_a_schema_that_is_no_sql_is_refused(copy: Path) -> None:
    change(copy, "UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'word'")
    assert "is damaged." in refusal(copy)


@pytest.mark.parametrize("ddl", ["DROP TABLE sqlite_stat1", "ANALYZE", "VACUUM"])
def test_what_sqlite_keeps_for_itself_does_not_matter(copy: Path, ddl: str) -> None:
    change(copy, ddl)
    with Archive(copy) as archive:
        assert archive.count(Search("speakers", "лавр")) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE statement SET id = 1000000000 WHERE id = 5",
        "UPDATE statement SET id = 9223372036854775807 WHERE id = 5",
        "UPDATE statement SET id = -5 WHERE id = 5",
        "UPDATE theme_count SET id = 1000000000 WHERE id = 1",
        "DELETE FROM standing WHERE id = 1",
        "DELETE FROM sort_order",
    ],
)
def test_rows_that_are_not_numbered_from_one_are_refused(copy: Path, statement: str) -> None:
    """The memory for a set of rows grows with the highest number, not with the rows."""
    change(copy, statement)
    assert "is damaged." in refusal(copy)
