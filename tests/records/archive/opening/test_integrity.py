"""The digest of the records, and the faults that the check of a records file finds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.integrity import (
    Part,
    TableDigest,
    digest_of_records,
    table_digests,
)
from a4p_desktop.records.build.build import build
from tests.records.made_tables import TABLES, built, changed, write_tables


def digest(path: Path) -> str:
    """The digest that the file gives for its records."""
    with closing(Archive(path)) as archive:
        return archive.info["digest"]


def faults(path: Path) -> list[str]:
    """The faults that the check of the file finds."""
    with closing(Archive(path)) as archive:
        return archive.faults()


def digests_of(*statements: str) -> list[TableDigest]:
    """The digests of what is recorded in a new database."""
    with closing(sqlite3.connect(":memory:")) as database:
        for statement in statements:
            database.execute(statement)
        return list(table_digests(database, Part.RECORDED))


def test_the_same_tables_have_the_same_digest(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    path = built(first)
    write_tables(second, TABLES)
    (second / "datapackage.json").write_text('{"title": "Another", "created": "2026-11-23"}')
    # Written otherwise: a mark at the start, and blank lines at the end.
    meetings = second / "meetings.csv"
    meetings.write_bytes(b"\xef\xbb\xbf" + meetings.read_bytes())
    build(second, second / "records.sqlite")
    assert digest(path) == digest(second / "records.sqlite")


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("statements", {"pledge": "another"}),
        ("statements", {"text": "another"}),
        ("statements", {"themes": "politics|conduct"}),
        ("statements", {"sources": ""}),
        ("themes", {"description": "another"}),
        ("roles", {"value": "another"}),
        ("delegation_aliases", {"alias": "another"}),
    ],
)
def test_any_other_cell_gives_another_digest(
    tmp_path: Path, table: str, cells: dict[str, str]
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert digest(built(first)) != digest(built(second, changed(table, 0, **cells)))


def test_the_digest_is_of_cells_as_documented() -> None:
    (found,) = digests_of(
        "CREATE TABLE meeting (meeting PRIMARY KEY, words INTEGER, title TEXT, title_key TEXT)",
        "INSERT INTO meeting VALUES ('b', 12, 'É', 'e'), ('a', NULL, NULL, 'x')",
        "CREATE TABLE word (word TEXT PRIMARY KEY)",
        "INSERT INTO word VALUES ('derived')",
    )
    # printf 'meeting=1:a;\nmeeting=1:b;title=2:É;words=2:12;\n' | sha256sum
    assert found == TableDigest(
        "meeting", "recorded", "99579494b35ed31ee0716fb6bf76b30f08b16e039712e07abb4bc219ed802d7c"
    )


def test_a_new_column_or_table_changes_no_digest_while_it_is_blank() -> None:
    before = digests_of("CREATE TABLE role (id INTEGER PRIMARY KEY)", "INSERT INTO role VALUES (1)")
    after = digests_of(
        "CREATE TABLE role (id INTEGER PRIMARY KEY, note TEXT)",
        "INSERT INTO role VALUES (1, NULL)",
        "CREATE TABLE mission (id INTEGER PRIMARY KEY)",
    )
    assert before == after
    assert digest_of_records(before) == digest_of_records(reversed(after))


def test_a_row_moved_to_another_table_or_column_gives_another_digest() -> None:
    def digest_of(*statements: str) -> str:
        return digest_of_records(digests_of(*statements))

    found = {
        digest_of("CREATE TABLE a (x PRIMARY KEY, y)", "INSERT INTO a VALUES ('1', NULL)"),
        digest_of("CREATE TABLE a (x PRIMARY KEY, y)", "INSERT INTO a VALUES (NULL, '1')"),
        digest_of("CREATE TABLE b (x PRIMARY KEY, y)", "INSERT INTO b VALUES ('1', NULL)"),
        digest_of("CREATE TABLE a (x PRIMARY KEY, y)", "INSERT INTO a VALUES ('1;y=0:', NULL)"),
    }
    assert len(found) == 4


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (
            "UPDATE statement SET meeting = 'gone' WHERE id = 1",
            "statement: row 1 refers to a missing meeting",
        ),
        (
            "DELETE FROM source WHERE source = 'note'",
            "meeting_source: row None refers to a missing source",
        ),
        ("UPDATE statement SET pledge = 'Another' WHERE id = 1", "statement: records have changed"),
        (
            "UPDATE statement SET person_key = 'z' WHERE id = 1",
            "statement: derived contents have changed",
        ),
        ("UPDATE statement_text SET text = 'Another'", "statement_text: records have changed"),
        (
            "DELETE FROM speakers_index_data WHERE id > 100",
            "speakers_index_data: derived contents have changed",
        ),
        ("UPDATE facet_value SET row_count = 9 WHERE facet = 'level'", "facet_value: "),
        ("UPDATE facet_value SET row_bits = x'ffffffffffffffff'", "facet_value: "),
        ("DELETE FROM facet_value", "facet_value: "),
        (
            "UPDATE sort_order SET row_ids = zeroblob(length(row_ids))",
            "sort_order: derived contents have changed since the build",
        ),
        ("DELETE FROM sort_order WHERE column_name = 'level'", "sort_order: "),
        ("UPDATE word SET row_count = row_count - 1 WHERE word = 'later'", "word: "),
        ("UPDATE theme_count SET statements = 0", "theme_count: "),
        ("UPDATE standing SET status = 'endorsed'", "standing: "),
        ("UPDATE file_info SET value = 'Other' WHERE key = 'title'", "file_info: "),
        (
            "UPDATE file_info SET value = 'f' WHERE key = 'digest'",
            "file_info: the digest is not that of the records",
        ),
        ("DELETE FROM file_info WHERE key = 'digest'", "file_info: the digest is not that of"),
        ("DELETE FROM table_digest WHERE table_name = 'word'", "word: "),
        ("UPDATE table_digest SET part = 'none' WHERE table_name = 'word'", "word: "),
    ],
)
def test_damage_is_reported(tmp_path: Path, damage: str, words: str) -> None:
    path = built(tmp_path, changed("statements", 0, text="What was said."))
    assert faults(path) == []
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(damage)
    assert any(fault.startswith(words) for fault in faults(path)), faults(path)


def test_zeroed_bytes_in_a_full_text_index_are_reported(records_path: Path, tmp_path: Path) -> None:
    """SQLite itself finds such an index sound, and finds fewer rows in it."""
    content = bytearray(records_path.read_bytes())
    with closing(sqlite3.connect(records_path)) as database:
        query = "SELECT block FROM speakers_index_data ORDER BY length(block) DESC"
        (block,) = database.execute(query).fetchone()
    at = content.index(block) + len(block) // 2
    content[at : at + 512] = bytes(512)
    path = tmp_path / "zeroed.sqlite"
    path.write_bytes(content)
    assert any(fault.startswith("speakers_index_data: ") for fault in faults(path)), faults(path)


def test_a_broken_index_is_reported_in_one_line(tmp_path: Path) -> None:
    path = built(tmp_path)
    with closing(sqlite3.connect(path)) as database, database:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'statement_by_meeting'"
        ((page,),) = database.execute(query)
        ((size,),) = database.execute("PRAGMA page_size")
    content = bytearray(path.read_bytes())
    content[page * size - 30 : page * size] = bytes(30)  # cells fill a page from its end
    path.write_bytes(content)
    found = faults(path)
    assert found[0].startswith("a page or an index is broken: ")
    assert not [fault for fault in found if "\n" in fault]
