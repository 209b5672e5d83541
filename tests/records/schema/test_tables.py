"""The declared tables, their SQL files and their codes agree."""

from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from a4p_desktop.records import sql_files
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import FACET_WORDS, Kind
from a4p_desktop.records.schema.tables import TABLES, Table
from a4p_desktop.records.sql_files import FILES, sql
from tests.records.made_tables import built

EACH = pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(built(tmp_path_factory.mktemp("made")))) as archive:
        yield archive


def test_the_columns_of_the_exports_are_those_promised() -> None:
    names = {table.name: ", ".join(c.name for c in table.columns) for table in TABLES.values()}
    assert names["speakers"] == (
        "statement, meeting, date, position, person, honorific, title, delegation,"
        " delegation_code, on_behalf_of, level, themes, themes_coded_by, summary, pledge, method,"
        " words, peacekeeping_mentions, names_a4p, names_declaration, confidence, sources"
    )
    assert names["endorsements"] == (
        "instrument, delegation, delegation_code, regional_group, status, endorsed_on,"
        " documented_by, evidence, names_instrument, note, method, sources"
    )
    assert names["themes"].startswith("theme, title, ")


@EACH
def test_shown_columns_and_names_are_declared_once(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert len(set(table.shown)) == len(table.shown)
    assert set(table.shown) <= set(names)
    assert set(table.implied) <= set(names)
    assert all(column.heading for column in table.columns)
    assert [table.position(name) for name in names] == list(range(len(names)))


@EACH
def test_coded_columns_have_words_for_every_code_that_the_forms_allow(table: Table) -> None:
    for column in table.columns:
        if column.kind is Kind.CODE and column.name in codes.WORDS:
            assert all(codes.WORDS[column.name].values())
    for form in FORMS:
        for field in form.fields:
            if field.codes is not None and field.name in {column.name for column in table.columns}:
                assert codes.WORDS[field.name] == field.codes


@EACH
def test_every_field_that_may_be_typed_is_searched_in_its_column(
    made: Archive, table: Table
) -> None:
    assert {column.name for column in table.index} - set(table.fields) == {FACET_WORDS.name}
    for name in table.fields:
        assert made.count(Search(table.name, f"-{name}:zzz")) == made.count(Search(table.name))
        assert made.count(Search(table.name, f"{name}:zzz")) == 0


@EACH
def test_the_error_for_an_unknown_column_names_what_is_taken_there(table: Table) -> None:
    unknown = ("", "nope", table.columns[0].heading.english, f" {table.columns[0].name}")
    for name, take in product(unknown, (table.column, table.exported_column, table.require)):
        with pytest.raises(RecordsError, match=f"{table.name} has no column “{name}”") as trouble:
            take(name)
        names = trouble.value.remedy.removeprefix("It has: ").removesuffix(".").split(", ")
        assert {column.name for column in table.columns} <= set(names)
        for known in names:
            take(known)


def test_a_missing_sql_file_is_a_trouble() -> None:
    with pytest.raises(
        RecordsError, match=r"“archive/sql/nope\.sql” is missing\. Reinstall the program"
    ):
        sql("archive/sql/nope.sql")


def test_every_sql_file_is_named_once_and_holds_a_comment() -> None:
    folder = Path(sql_files.__file__).parent
    found = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.sql"))
    assert sorted(FILES) == found
    assert all(sql(name).startswith("-- ") for name in FILES)


def test_codes_have_their_words_within_a_sentence_too() -> None:
    for vocabulary, messages in codes.WITHIN.items():
        assert list(messages) == list(codes.WORDS[vocabulary])
    assert codes.words("evidence", "official_list") == "Official list"
    assert codes.words_within("evidence", "official_list") == "official list"
    assert codes.words_within("evidence", "new_grade") == "new_grade"
