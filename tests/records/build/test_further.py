"""Further columns of statements: language, sequence, and free ones, shown where a file has them."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.build.build import build
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.record import StatementRecord, read_record
from a4p_desktop.records.pages.snippets import SnippetsRequest
from a4p_desktop.records.question.question import question_text, read_question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.further import MOST_FURTHER, MOST_VALUES
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES
from tests.commands.running import Run
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, changed, many_statements, table_faults, write_tables

PACKAGE = {
    "resources": [
        {
            "path": "statements.csv",
            "schema": {"fields": [{"name": "x_topic", "title": "Topic | of the day"}]},
        }
    ]
}


def add_columns(folder: Path, **columns: list[str]) -> Path:
    """Add columns to the statements in `folder`; return it."""
    path = folder / "statements.csv"
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
    for name, cells in columns.items():
        rows = [[*row, cell] for row, cell in zip(rows, [name, *cells], strict=True)]
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_bytes(text.getvalue().encode())
    return folder


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_tables(tmp_path_factory.mktemp("further") / "tables")
    (folder / "datapackage.json").write_text(json.dumps(PACKAGE))
    add_columns(
        folder,
        x_topic=["Mali", " Mali", "Zinc", "", "Äpfel"],
        x_order_no=["3", "", "", "", ""],
        language=["fr", "fr", "ru", "", ""],
        sequence=["12", "", "7", "", ""],
    )
    build(folder, folder / "built.sqlite")
    return folder / "built.sqlite"


@pytest.fixture(name="archive")
def _archive(path: Path) -> Iterator[Archive]:
    with closing(Archive(path)) as archive:
        yield archive


def test_they_are_columns_behind_all_others(archive: Archive) -> None:
    table = archive.tables["speakers"]
    further = table.columns[len(SPEAKERS.columns) :]
    assert [(column.name, said(column.heading)) for column in further] == [
        ("language", "Language"),
        ("sequence", "Sequence"),
        ("x_topic", "Topic / of the day"),
        ("x_order_no", "Order no"),
    ]
    cells = {row.cells[0]: row.cells[-4:] for row in archive.page(Search("speakers"), 0, 9)}
    assert cells == {
        "l1": ("fr", 12, "Mali", "3"),
        "l2": ("fr", None, "Mali", None),
        "e1": ("ru", 7, "Zinc", None),
        "e2": (None, None, None, None),
        "l3": (None, None, "Äpfel", None),
    }
    assert archive.faults() == []


def test_those_of_few_values_are_facets_in_alphabetical_order(archive: Archive) -> None:
    values = archive.facet_values("speakers")
    assert values["x_topic"].texts == ["Äpfel", "Mali", "Zinc", ""]
    assert list(values["x_topic"].rows) == [1, 2, 1, 1]
    assert values["language"].texts == ["fr", "ru", ""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x_topic:Mali", ["l1", "l2"]),
        ("-x_topic:Mali", ["e1", "e2", "l3"]),
        ("x_topic:?", ["e2"]),
        ("language:fr level:ministerial", ["l2"]),
        ("topic:mali", ["l1", "l2"]),
        ("Topic_of_the_day:mali", ["l1", "l2"]),
        ("topic:ma", ["l1", "l2"]),
        ("topic:zinc", ["e1"]),
        ("order_no:zinc", []),
        ("order_no:3", ["l1"]),
        ("language:french", ["l1", "l2"]),
        ("sequence:12", ["l1"]),
        ("sequence:007", ["e1"]),
        ("mali sequence:12", ["l1"]),
        ("mali -sequence:12", ["l2"]),
        ("sequence:12 sequence:7 language:fr", ["l1"]),
        ("sequence:? mali", ["l2"]),
        ("sequence:99", []),
        ("mali", ["l1", "l2"]),
        ("apfel", ["l3"]),
    ],
)
def test_they_are_searched_and_ticked(archive: Archive, text: str, found: list[str]) -> None:
    vocabulary = read_vocabulary(archive)
    question = read_question(text, vocabulary)
    assert read_question(question_text(question, vocabulary), vocabulary) == question
    search = question.search(archive.tables["speakers"])
    assert sorted(str(row.cells[0]) for row in archive.page(search, 0, 9)) == sorted(found)


@pytest.mark.parametrize(
    ("order", "first"), [("x_topic", "l3"), ("-x_topic", "e1"), ("sequence", "e1")]
)
def test_they_are_sorted_by(archive: Archive, order: str, first: str) -> None:
    assert archive.page(Search("speakers", order=order), 0, 1)[0].cells[0] == first


def test_they_stand_in_the_details(archive: Archive) -> None:
    (row_id,) = archive.ids(Search("speakers", where=(Condition("statement", "l1"),)), 0, 1)
    record = read_record(archive, "speakers", row_id)
    assert isinstance(record, StatementRecord)
    assert [(column.name, cell) for column, cell in record.further] == [
        ("language", "fr"),
        ("sequence", 12),
        ("x_topic", "Mali"),
        ("x_order_no", "3"),
    ]


def test_words_that_only_they_have_are_shown_below_a_row(archive: Archive) -> None:
    typed = parse("topic:mal", archive.tables["speakers"].fields)
    rows = tuple((row_id, typed) for row_id in archive.ids(Search("speakers"), 0, 9))
    found = SnippetsRequest("speakers", typed, rows).read(archive).values()
    assert {(each.column, each.text, each.spans) for each in found} == {
        ("x_topic", "Mali", ((0, 3),))
    }


def test_they_are_exported(path: Path) -> None:
    run = Run("export", "speakers", "--records", path, "--where", "x_topic=Mali")
    assert [(row["statement"], row["x_topic"], row["language"]) for row in run.rows] == [
        ("l1", "Mali", "fr"),
        ("l2", "Mali", "fr"),
    ]
    run = Run("export", "speakers", "--records", path, "--columns", "x_order_no,person")
    assert list(run.rows[0]) == ["x_order_no", "person"]


def test_a_file_without_them_has_the_tables_as_declared(tmp_path: Path) -> None:
    with closing(Archive(built(tmp_path))) as archive:
        assert archive.tables is TABLES
        with pytest.raises(RecordsError, match="has no column “x_topic”"):
            archive.tables["speakers"].column("x_topic")


@pytest.mark.parametrize(("values", "is_facet"), [(MOST_VALUES, True), (MOST_VALUES + 1, False)])
def test_a_column_of_many_values_is_no_facet(tmp_path: Path, values: int, is_facet: bool) -> None:
    tables = {**MADE, "statements": many_statements(values)}
    folder = write_tables(tmp_path / "tables", tables)
    add_columns(folder, x_number=[f"n{number}" for number in range(values)])
    build(folder, folder / "built.sqlite")
    with closing(Archive(folder / "built.sqlite")) as archive:
        table = archive.tables["speakers"]
        assert (table.facet("x_number") is not None) is is_facet
        assert table.column("x_number").name == "x_number"


@pytest.mark.parametrize("name", ["x_", "x_Topic", "x-topic", "x_a b", "x_a'b", "y_topic", "x_é"])
def test_other_names_are_no_free_columns(tmp_path: Path, name: str) -> None:
    folder = add_columns(write_tables(tmp_path / "tables"), **{name: ["a"] * 5})
    assert table_faults(folder).lines == [f"statements.csv:1: not a column of this table: “{name}”"]


def test_only_statements_have_free_columns(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    path = folder / "themes.csv"
    path.write_bytes(path.read_bytes().replace(b"description", b"x_topic"))
    assert table_faults(folder).lines == ["themes.csv:1: not a column of this table: “x_topic”"]


def test_their_number_is_bounded(tmp_path: Path) -> None:
    names = {f"x_{number}": ["a"] * 5 for number in range(MOST_FURTHER + 1)}
    folder = add_columns(write_tables(tmp_path / "tables"), **names)
    assert table_faults(folder).lines == [
        "statements.csv:1: has more than 50 columns that begin with x_"
    ]


def test_their_cells_are_judged_as_others(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("statements", 0, summary="é"))
    add_columns(folder, x_topic=["a\0b", "b?d", "", "", ""])
    path = folder / "statements.csv"
    path.write_bytes(path.read_bytes().replace(b"b?d", "éé".encode() + b"\xff"))
    assert table_faults(folder).lines == [
        "statements.csv:2: x_topic: contains a NUL character",
        "statements.csv:3: x_topic: is not UTF-8",
    ]
