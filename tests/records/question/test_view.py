"""Views survive their file unchanged, and a hostile file is a trouble."""

import json
import os
import shutil
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.view import (
    Differences,
    RecordsIdentity,
    SharedView,
    View,
    checked,
    differences,
)
from a4p_desktop.records.question.view_file import FORMAT, read_view, write_view
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES, THEMES
from tests.records.rights import open_folder, ordinary_user, read_only

VIEW = View(
    "speakers",
    Question(
        "peace & “oper”",
        (
            Condition("level", "ministerial"),
            Condition("themes", "pledges", excluded=True),
            Condition("regional_group", "African Group"),
            Condition("role", ""),
        ),
    ),
    "-date",
    ("person", "title"),
)
RECORDS = RecordsIdentity("A4P, 2018", "2026-11-23", "0f3a")
SHARED = SharedView(VIEW, "Ministers", RECORDS, 230)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@st.composite
def views(draw: st.DrawFn) -> View:
    """Any valid view."""
    table = draw(st.sampled_from(list(TABLES)))
    columns = [column.name for column in TABLES[table].columns]
    orders = ["", *columns, *(f"-{column}" for column in columns)]
    question = Question(draw(texts))
    listed = [name for name, facet in FACETS.items() if not facet.is_range]
    of_values = st.builds(Condition, st.sampled_from(listed), texts, st.booleans())
    days = st.sampled_from(["", "2018-09", "2010..2019", "..2015"])
    of_days = st.builds(Condition, st.just("date"), days, st.booleans())
    for condition in draw(st.lists(of_values | of_days)):
        question = question.with_condition(condition)
    shown = draw(st.lists(st.sampled_from(columns), unique=True))
    return View(table, question, draw(st.sampled_from(orders)), tuple(shown))


identities = st.builds(RecordsIdentity, texts, texts, texts)
shared_views = st.builds(
    SharedView, views(), texts, identities, st.none() | st.integers(0, 10_000_000)
)


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "ministers.a4pview"


def written(**changes: Any) -> dict[str, Any]:
    """The content of a file with changes; `view__words` is the key "words" of "view"."""
    value: dict[str, Any] = {
        "format": 1,
        "name": "Ministers",
        "view": {
            "table": "speakers",
            "words": "peace",
            "conditions": ["level:ministerial", "-theme:pledges"],
            "order": "-date",
            "columns": ["person"],
        },
        "records": {"title": "A4P", "created": "2026", "digest": "0f"},
        "rows": 230,
    }
    for key, new in changes.items():
        outer, _, inner = key.partition("__")
        if inner:
            value[outer] = {**value[outer], inner: new}
        else:
            value[outer] = new
    return value


def refusal(read: Callable[[], object]) -> str:
    """The text of the trouble that `read` raises, which has a remedy."""
    with pytest.raises(RecordsError) as trouble:
        read()
    assert trouble.value.remedy
    return str(trouble.value)


def test_its_search_has_only_facets_of_the_table() -> None:
    where = sorted(VIEW.question.conditions)
    assert VIEW.search(SPEAKERS) == Search("speakers", VIEW.question.words, tuple(where), "-date")
    on_themes = View("themes", Question("x", (Condition("level", "other"),)))
    assert on_themes.search(THEMES) == Search("themes", "x")
    assert on_themes.used_by(THEMES) == View("themes", Question("x"))


class TestFile:
    @given(shared=shared_views)
    def test_it_is_read_as_written(self, path: Path, shared: SharedView) -> None:
        write_view(path, shared)
        assert read_view(path) == shared

    def test_it_is_readable_in_a_diff(self, path: Path) -> None:
        write_view(path, SHARED)
        assert path.read_text(encoding="utf-8") == (
            "{\n"
            '  "format": 1,\n'
            '  "name": "Ministers",\n'
            '  "view": {\n'
            '    "table": "speakers",\n'
            '    "words": "peace & “oper”",\n'
            '    "conditions": [\n'
            '      "level:ministerial",\n'
            '      "-theme:pledges",\n'
            '      "group:African Group",\n'
            '      "role:"\n'
            "    ],\n"
            '    "order": "-date",\n'
            '    "columns": [\n'
            '      "person",\n'
            '      "title"\n'
            "    ]\n"
            "  },\n"
            '  "records": {\n'
            '    "title": "A4P, 2018",\n'
            '    "created": "2026-11-23",\n'
            '    "digest": "0f3a"\n'
            "  },\n"
            '  "rows": 230\n'
            "}\n"
        )

    def test_the_shortest_file(self, path: Path) -> None:
        path.write_text('\ufeff{"format": 1, "view": {"table": "themes"}}', encoding="utf-8")
        assert read_view(path) == SharedView(View("themes", Question()))

    def test_unknown_keys_are_ignored(self, path: Path) -> None:
        path.write_text(json.dumps(written(colour="blue", view__group=[1])))
        assert read_view(path).view.columns == ("person",)

    def test_the_last_condition_on_a_value_wins(self, path: Path) -> None:
        texts = ["level:other", "role:x", "-level:other"]
        path.write_text(json.dumps(written(view__conditions=texts)))
        conditions = read_view(path).view.question.conditions
        assert conditions == (Condition("role", "x"), Condition("level", "other", excluded=True))

    def test_many_conditions_are_read(self, path: Path) -> None:
        texts = [f"role:{number}" for number in range(15_000)]
        path.write_text(json.dumps(written(view__conditions=texts)))
        assert len(read_view(path).view.question.conditions) == 15_000

    def test_a_newer_format_is_refused_with_both_versions(self, path: Path) -> None:
        path.write_text(json.dumps(written(format=FORMAT + 1)))
        message = refusal(lambda: read_view(path))
        assert message == (
            f"“{path}” has format 2; this program reads format 1. Open it with a newer A4P Desktop."
        )

    @pytest.mark.parametrize(
        ("changes", "named"),
        [
            ({"view__table": "votes"}, "asks for the table “votes”"),
            ({"view__order": "-age"}, "asks for the order “-age”"),
            ({"view__order": "--date"}, "asks for the order “--date”"),
            ({"view__columns": ["person", "age"]}, "asks for the column “age”"),
            ({"view__conditions": ["age:7"]}, "asks for the facet “age”"),
            ({"view__conditions": ["level"]}, "asks for the facet “level”"),
            ({"view__conditions": ["x" * 9999 + ":"]}, "x" * 60 + "…”"),
        ],
    )
    def test_unknown_names_are_reported(
        self, path: Path, changes: dict[str, Any], named: str
    ) -> None:
        path.write_text(json.dumps(written(**changes)))
        message = refusal(lambda: read_view(path))
        assert named in message
        assert "newer A4P Desktop" in message

    @pytest.mark.parametrize(
        ("changes", "named"),
        [
            ({"view": None}, "“view” is not an object"),
            ({"view": ["speakers"]}, "“view” is not an object"),
            ({"view__table": None}, "“table” is not text"),
            ({"view__table": ["speakers"]}, "“table” is not text"),
            ({"view__words": 7}, "“words” is not text"),
            ({"view__order": {}}, "“order” is not text"),
            ({"view__columns": "person"}, "“columns” is not a list of texts"),
            ({"view__columns": [["person"]]}, "“columns” is not a list of texts"),
            ({"view__conditions": {"level": "x"}}, "“conditions” is not a list of texts"),
            ({"view__conditions": [None]}, "“conditions” is not a list of texts"),
            ({"records": 1}, "“records” is not an object"),
            ({"records__title": 1}, "“title” is not text"),
            ({"name": []}, "“name” is not text"),
            ({"rows": -1}, "“rows” is not a number"),
            ({"rows": True}, "“rows” is not a number"),
            ({"rows": "230"}, "“rows” is not a number"),
            ({"view__conditions": ["date:2019..2010"]}, "“2019..2010” ends before it begins"),
            ({"view__conditions": ["date:soon"]}, "“soon” is no day, month or year"),
            ({"view__words": "a\0b"}, "characters that are not text"),
            ({"view__words": "\ud800"}, "characters that are not text"),
            ({"view__conditions": ["role:\udfff"]}, "characters that are not text"),
            ({"name": "\0"}, "characters that are not text"),
            ({"records__digest": "\ud800"}, "characters that are not text"),
        ],
    )
    def test_wrong_types_and_texts_are_reported(
        self, path: Path, changes: dict[str, Any], named: str
    ) -> None:
        path.write_text(json.dumps(written(**changes)))
        assert named in refusal(lambda: read_view(path))

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\0" * 100,
            b"\xff\xfe{\0}\0",
            b"SQLite format 3\0",
            b"[1]",
            b"null",
            b"{}",
            b'{"format": "1"}',
            b'{"format": true}',
            b'{"format": 0}',
            b'{"format": 1.0}',
            b'{"format": 1e999}',
            b'{"format": 1, "view": {"table": "speakers"}, "rows": 9223372036854775808}',
            b'{"format": 1, "view": {"table": "speakers"}, "rows": 1e400}',
            b'{"format": 1, "view": {"table": "speakers"}, "rows": -Infinity}',
            b'{"format": 1, "view": {"table": "speakers"}, "rows": NaN}',
            b'{"format": ' + b"9" * 4000 + b"}",
            b'{"format": ' + b"9" * 9000 + b"}",
            b'{"format": 1, "view": {"table": "speakers", "words": "\0"}}',
            b'{"format": 1, "view": ' + b"[" * 100_000,
            b'{"format": 1, "view": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            b'{"a":' * 40_000,
            b'{"format": 1, "view": {"table": "speakers"}}' + b" " * 300_000,
        ],
    )
    def test_damaged_files_are_refused(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        message = refusal(lambda: read_view(path))
        assert message.startswith(f"“{path}” is damaged, or was not made by A4P Desktop.")

    def test_a_huge_file_is_not_read(self, path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(100_000_000)
        tracemalloc.start()
        try:
            assert "is damaged" in refusal(lambda: read_view(path))
            assert tracemalloc.get_traced_memory()[1] < 5_000_000
        finally:
            tracemalloc.stop()

    @given(place=st.integers(0, 10_000), bits=st.integers(1, 255))
    def test_one_changed_byte_is_read_or_refused(self, path: Path, place: int, bits: int) -> None:
        write_view(path, SHARED)
        content = bytearray(path.read_bytes())
        content[place % len(content)] ^= bits
        path.write_bytes(bytes(content))
        with suppress(RecordsError):
            read_view(path)

    def test_paths_that_cannot_be_read(self, tmp_path: Path) -> None:
        assert "is a folder" in refusal(lambda: read_view(tmp_path))
        assert "File not found" in refusal(lambda: read_view(tmp_path / "gone"))
        (tmp_path / "file").touch()
        assert "cannot be read" in refusal(lambda: read_view(tmp_path / "file" / "x"))
        assert "the name is not possible" in refusal(lambda: read_view(Path("a\0b")))
        assert "cannot be read" in refusal(lambda: read_view(tmp_path / ("x" * 300)))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_pipe_does_not_hang(self, path: Path) -> None:
        os.mkfifo(path)
        assert "is not a file" in refusal(lambda: read_view(path))

    def test_a_file_without_permission(self) -> None:
        with open_folder() as folder:
            path = folder / "x.a4pview"
            write_view(path, SHARED)
            path.chmod(0)
            with ordinary_user():
                assert "You have no permission to read" in refusal(lambda: read_view(path))

    def test_a_read_only_folder(self) -> None:
        with open_folder() as folder:
            path = folder / "x.a4pview"
            write_view(path, SHARED)
            path.chmod(0o666)
            with read_only(folder):
                message = refusal(lambda: write_view(path, SharedView(View("themes", Question()))))
            assert "could not be written" in message
            assert read_view(path) == SHARED

    def test_a_removed_folder(self, tmp_path: Path) -> None:
        folder = tmp_path / "stick"
        folder.mkdir()
        shutil.rmtree(folder)
        message = refusal(lambda: write_view(folder / "x.a4pview", SHARED))
        assert "Folder not found" in message

    def test_a_view_that_could_not_be_read_is_not_written(self, path: Path) -> None:
        for words in ("\ud800", "a\0"):
            shared = SharedView(View("speakers", Question(words)))
            assert "not text" in refusal(lambda shared=shared: write_view(path, shared))  # type: ignore[misc]
        long = SharedView(View("speakers", Question("x" * 300_000)))
        assert "is too long a name" in refusal(lambda: write_view(path, long))
        assert not path.exists()


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"view__table": "votes"}, "The view asks for the table “votes”, which this program"),
        ({"view__columns": ["age"]}, "The view asks for the column “age”, which this program"),
        ({"rows": -1}, "The view cannot be read: its “rows” is not a number."),
        ({"name": "\0"}, "The view has characters that are not text."),
    ],
)
def test_troubles_are_in_the_language_of_the_program(
    path: Path, changes: dict[str, Any], what: str
) -> None:
    path.write_text(json.dumps(written(**changes)))
    with pytest.raises(RecordsError) as trouble:
        read_view(path)
    assert trouble.value.what.startswith(f"[{what}")
    for text in (trouble.value.what, trouble.value.remedy):
        assert (text[0], text[-1]) == ("[", "]")


class TestDifferences:
    def test_none_on_its_own_records(self) -> None:
        found = differences(SHARED, RECORDS, lambda _: True, 230)
        assert found == Differences(None, (), 230, 230)

    def test_all_of_them(self) -> None:
        def known(condition: Condition) -> bool:
            return condition.facet != "level"

        found = differences(SHARED, RecordsIdentity("Other"), known, 214)
        assert found == Differences(RECORDS, (Condition("level", "ministerial"),), 230, 214)

    @pytest.mark.parametrize(
        ("one", "other", "are_others"),
        [
            (("A", "2026", "1"), ("A", "2026", "2"), True),
            (("A", "2026", "1"), ("B", "2027", "1"), False),
            (("A", "2026", "1"), ("A", "2026", ""), False),
            (("A", "2026", ""), ("A", "2027", "2"), True),
            (("A", "", ""), ("B", "2026", "2"), True),
            (("", "", ""), ("B", "2026", "2"), False),
        ],
    )
    def test_records_are_compared_by_what_both_record(
        self, one: tuple[str, str, str], other: tuple[str, str, str], are_others: bool
    ) -> None:
        assert RecordsIdentity(*one).is_other(RecordsIdentity(*other)) is are_others
        assert RecordsIdentity(*other).is_other(RecordsIdentity(*one)) is are_others

    def test_an_identity_may_lack_fields(self) -> None:
        assert RecordsIdentity.of({"title": "A", "licence": "x"}) == RecordsIdentity("A")
        info = {"title": "A", "created": "2026", "digest": "f"}
        assert RecordsIdentity.of(info) == RecordsIdentity("A", "2026", "f")


def test_an_unknown_facet_is_refused() -> None:
    view = View("speakers", Question("", (Condition("age", "7"),)))
    assert "asks for the facet “age”" in refusal(lambda: checked(view))


def test_facets_have_distinct_names() -> None:
    names = [name for facet in FACETS.values() for name in {facet.name, *facet.typed}]
    assert len(set(names)) == len(names)
