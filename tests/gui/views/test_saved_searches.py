"""Saved searches survive damage, missing rights and other windows."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.gui.views.saved_searches import SavedSearches, default_path
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import SharedView, View
from tests.records.rights import open_folder, ordinary_user, read_only

RWANDA = View("speakers", Question("rwanda", (Condition("level", "ministerial"),)), "-date")
THEMES = View("themes", Question(), "", ("title", "statements"))


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "saved-searches.json"


@pytest.fixture(name="saved")
def _saved(path: Path) -> SavedSearches:
    return SavedSearches(path)


def names(saved: SavedSearches) -> list[str]:
    return [entry.name for entry in saved.all()]


def refusal(run: Callable[[], object]) -> str:
    with pytest.raises(RecordsError) as trouble:
        run()
    assert trouble.value.remedy
    return str(trouble.value)


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def test_at_first_nothing_is_saved_and_reading_creates_no_file(
    path: Path, saved: SavedSearches
) -> None:
    assert saved.all() == []
    assert not path.parent.exists()


def test_searches_are_kept_for_the_next_run(path: Path, saved: SavedSearches) -> None:
    saved.save("Rwanda", RWANDA)
    saved.save(" All\n themes ", THEMES)
    assert SavedSearches(path).all() == [
        SharedView(THEMES, "All themes"),
        SharedView(RWANDA, "Rwanda"),
    ]
    assert json.loads(path.read_bytes())["format"] == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_same_name_replaces(saved: SavedSearches) -> None:
    for name in ("a", "b", "c"):
        saved.save(name, RWANDA)
    saved.save("a", THEMES)
    assert names(saved) == ["a", "c", "b"]
    assert saved.all()[0].view == THEMES


def test_renaming_keeps_the_place(saved: SavedSearches) -> None:
    for name in ("a", "b", "c"):
        saved.save(name, RWANDA)
    saved.rename("b", "z")
    saved.rename("a", "a")
    assert names(saved) == ["c", "z", "a"]
    assert "“c” already" in refusal(lambda: saved.rename("a", " c "))
    assert names(saved) == ["c", "z", "a"]


def test_several_are_removed_at_once(saved: SavedSearches) -> None:
    for name in ("a", "b", "c"):
        saved.save(name, RWANDA)
    saved.remove("a", "c", "gone")
    assert names(saved) == ["b"]


@pytest.mark.parametrize("name", ["", " \n\t", "a\0b", "\ud800"])
def test_names_that_cannot_be_written_are_refused(saved: SavedSearches, name: str) -> None:
    saved.save("a", RWANDA)
    refusal(lambda: saved.save(name, THEMES))
    refusal(lambda: saved.rename("a", name))
    assert saved.all() == [SharedView(RWANDA, "a")]


def test_another_window_is_not_overwritten(path: Path, saved: SavedSearches) -> None:
    other = SavedSearches(path)
    saved.save("a", RWANDA)
    other.save("b", RWANDA)
    saved.save("c", RWANDA)
    other.remove("a")
    saved.rename("b", "d")
    assert names(saved) == names(other) == ["c", "d"]


def test_two_processes_at_once_lose_no_search(path: Path, project: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from a4p_desktop.gui.views.saved_searches import SavedSearches\n"
        "from a4p_desktop.records.question.question import Question\n"
        "from a4p_desktop.records.question.view import View\n"
        "saved = SavedSearches(Path(sys.argv[1]))\n"
        "for number in range(100):\n"
        "    saved.save(sys.argv[2] + str(number), View('speakers', Question('peace')))\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    runs = [subprocess.Popen([*command, name], cwd=project) for name in ("a", "b")]
    assert [run.wait() for run in runs] == [0, 0]
    assert len(SavedSearches(path).all()) == 200


def test_hundreds_are_saved(saved: SavedSearches, path: Path) -> None:
    saved.save("0", RWANDA)
    value = json.loads(path.read_bytes())
    entry = value["searches"][0]
    value["searches"] = [{**entry, "name": str(number)} for number in range(800)]
    write(path, json.dumps(value).encode())
    saved.save("new", RWANDA)
    assert len(saved.all()) == 801


def test_entries_of_a_newer_program_stay_in_the_file(path: Path, saved: SavedSearches) -> None:
    saved.save("ours", RWANDA)
    value = json.loads(path.read_bytes())
    theirs = [
        {"name": "theirs", "view": {"table": "votes"}, "colour": "blue"},
        {"name": "\ud800", "view": {"table": "themes"}},
    ]
    value["searches"] += theirs
    write(path, json.dumps(value).encode())
    assert names(saved) == ["ours"]
    saved.save("more", THEMES)
    saved.rename("ours", "mine")
    assert names(saved) == ["more", "mine"]
    assert json.loads(path.read_bytes())["searches"][2:] == theirs


class TestDamage:
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\0" * 50,
            b'{"format": 1, "searches": [',
            b'{"format": 1}',
            b'{"format": 1, "searches": {"a": 1}}',
            b'{"format": 1, "searches": ["a"]}',
            b'{"format": 1, "searches": [{"name": 1}]}',
            b'{"format": 1, "searches": ' + b"[" * 200_000,
            b'{"format": 1, "searches": [], "more": ' + b"[" * 110 + b"]" * 110 + b"}",
            b'{"format": 1, "searches": [], "more": NaN}',
            b'{"format": 1, "searches": [], "more": 9007199254740992}',
        ],
    )
    def test_a_damaged_file_is_put_aside_and_reported_once(
        self, path: Path, saved: SavedSearches, content: bytes
    ) -> None:
        write(path, content)
        message = refusal(saved.all)
        aside = path.with_name("saved-searches.damaged.json")
        assert message == (
            f"The file of saved searches, “{path}”, is damaged. "
            "It was put aside as “saved-searches.damaged.json”. The list starts empty."
        )
        assert aside.read_bytes() == content
        assert saved.all() == []
        saved.save("a", RWANDA)
        assert names(saved) == ["a"]
        assert aside.read_bytes() == content

    def test_files_put_aside_are_not_overwritten(self, path: Path, saved: SavedSearches) -> None:
        for content in (b"one", b"two", b"three"):
            write(path, content)
            refusal(lambda: saved.save("a", RWANDA))
        found = {file.name: file.read_bytes() for file in path.parent.iterdir()}
        assert found == {
            "saved-searches.damaged.json": b"one",
            "saved-searches.damaged-2.json": b"two",
            "saved-searches.damaged-3.json": b"three",
        }

    @pytest.mark.parametrize("depth", [90, 300, 980, 1200, 5000])
    def test_a_deeply_nested_list_is_kept_or_put_aside(
        self, path: Path, saved: SavedSearches, depth: int
    ) -> None:
        deep = b"[" * depth + b"]" * depth
        write(path, b'{"format": 1, "searches": [{"name": "x", "view": ' + deep + b"}]}")
        with suppress(RecordsError):
            saved.save("a", RWANDA)
        (content,) = [file.read_bytes() for file in path.parent.iterdir()]
        assert deep in b"".join(content.split())

    def test_a_newer_file_is_left_alone(self, path: Path, saved: SavedSearches) -> None:
        content = b'{"format": 2, "searches": {}}'
        write(path, content)
        for run in (saved.all, lambda: saved.save("a", RWANDA), lambda: saved.remove("a")):
            assert "has format 2; this program reads format 1" in refusal(run)
        assert [file.read_bytes() for file in path.parent.iterdir()] == [content]

    @given(place=st.integers(0, 10_000), bits=st.integers(1, 255))
    def test_one_changed_byte_loses_nothing(
        self, path: Path, saved: SavedSearches, place: int, bits: int
    ) -> None:
        for file in path.parent.iterdir() if path.parent.exists() else ():
            file.unlink()
        saved.save("a", RWANDA)
        content = bytearray(path.read_bytes())
        content[place % len(content)] ^= bits
        write(path, bytes(content))
        try:
            saved.all()
        except RecordsError:
            assert bytes(content) in [file.read_bytes() for file in path.parent.iterdir()]
        else:
            assert path.read_bytes() == bytes(content)


class TestPlacesThatCannotBeUsed:
    def test_a_folder_that_may_not_be_written(self) -> None:
        with open_folder() as folder:
            path = folder / "saved-searches.json"
            saved = SavedSearches(path)
            saved.save("a", RWANDA)
            path.chmod(0o666)
            with read_only(folder):
                assert "could not be written" in refusal(lambda: saved.save("b", THEMES))
                assert "could not be written" in refusal(lambda: saved.remove("a"))
                assert names(saved) == ["a"]
            path.write_bytes(b"damaged")
            with read_only(folder):
                for run in (saved.all, lambda: saved.save("b", THEMES)):
                    assert "cannot be put aside" in refusal(run)
            assert path.read_bytes() == b"damaged"

    def test_a_folder_that_cannot_be_created(self) -> None:
        with open_folder() as folder:
            saved = SavedSearches(folder / "own" / "saved-searches.json")
            with read_only(folder):
                message = refusal(lambda: saved.save("a", RWANDA))
            assert message.startswith(
                f"The folder “{folder}/own” cannot be created: Permission denied."
            )
            assert saved.all() == []

    def test_a_file_that_may_not_be_read(self) -> None:
        with open_folder() as folder:
            path = folder / "saved-searches.json"
            saved = SavedSearches(path)
            saved.save("a", RWANDA)
            path.chmod(0)
            with ordinary_user():
                for run in (saved.all, lambda: saved.save("b", RWANDA)):
                    assert "You have no permission to read" in refusal(run)
            assert names(saved) == ["a"]

    def test_a_folder_in_the_place_of_the_file(self, path: Path, saved: SavedSearches) -> None:
        path.mkdir(parents=True)
        for run in (saved.all, lambda: saved.save("a", RWANDA)):
            assert "is a folder" in refusal(run)

    def test_a_file_in_the_place_of_the_folder(self, path: Path, saved: SavedSearches) -> None:
        path.parent.touch()
        assert saved.all() == []
        assert "cannot be created" in refusal(lambda: saved.save("a", RWANDA))

    def test_a_removed_folder_is_created_again(self, path: Path, saved: SavedSearches) -> None:
        saved.save("a", RWANDA)
        path.unlink()
        path.parent.rmdir()
        saved.save("b", RWANDA)
        assert names(saved) == ["b"]


def test_the_default_path_is_in_the_users_home() -> None:
    path = default_path()
    assert path.name == "saved-searches.json"
    assert path.is_relative_to(os.environ["HOME"])
    SavedSearches().save("a", RWANDA)
    assert names(SavedSearches(path)) == ["a"]


def test_two_processes_writing_at_once_lose_nothing(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from a4p_desktop.gui.views.saved_searches import SavedSearches\n"
        "from a4p_desktop.records.question.question import Question\n"
        "from a4p_desktop.records.question.view import View\n"
        "for number in range(40):\n"
        "    SavedSearches(Path(sys.argv[1])).save(\n"
        "        f'{sys.argv[2]} {number}', View('themes', Question())\n"
        "    )\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in "ab"]
    assert [run.wait(timeout=60) for run in runs] == [0, 0]
    expected = {f"{name} {number}" for name in "ab" for number in range(40)}
    assert set(names(SavedSearches(path))) == expected
    assert [file.name for file in path.parent.iterdir()] == [path.name]
