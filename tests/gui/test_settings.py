"""Settings are kept between runs, and a hostile file costs no more than the settings."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.crash.crash_log import default_log_path
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.settings_file import default_path
from a4p_desktop.gui.views import saved_searches
from a4p_desktop.records.own.own_path import own_path
from tests.records.rights import open_folder, ordinary_user


def read_everything(settings: Settings) -> tuple[object, ...]:
    return (
        settings.geometry,
        settings.splitter_state("speakers"),
        settings.header_state("speakers"),
        settings.last_tab,
        settings.last_folder,
        settings.recent_files(),
        settings.recent_files(existing_only=True),
        settings.appearance,
        settings.zoom,
        settings.export_format,
        settings.export_about,
    )


EMPTY = QByteArray()
DEFAULTS: tuple[object, ...] = (
    EMPTY,
    EMPTY,
    EMPTY,
    "",
    None,
    [],
    [],
    "system",
    100,
    "xlsx",
    True,
)


def write(path: Path, values: dict[str, object]) -> None:
    path.write_text(json.dumps({"format": 1, **values}), encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_all_values_are_defaults(path: Path) -> None:
    assert read_everything(Settings(path)) == DEFAULTS


def test_all_values_are_read_as_written(path: Path, tmp_path: Path) -> None:
    first = Settings(path)
    first.geometry = QByteArray(b"\x01\xd9\xd0\xcb\0")
    first.set_splitter_state("speakers", QByteArray(b"\0\0\0\xff"))
    first.set_header_state("speakers", QByteArray(bytes(range(256))))
    first.last_tab = "endorsements"
    first.last_folder = tmp_path
    first.appearance = "dark"
    first.zoom = 150
    first.export_format = "csv-excel"
    first.export_about = False
    first.add_recent_file(tmp_path / "a.sqlite")
    first.sync()
    assert read_everything(Settings(path)) == (
        QByteArray(b"\x01\xd9\xd0\xcb\0"),
        QByteArray(b"\0\0\0\xff"),
        QByteArray(bytes(range(256))),
        "endorsements",
        tmp_path,
        [tmp_path / "a.sqlite"],
        [],
        "dark",
        150,
        "csv-excel",
        False,
    )


def test_a_header_is_restored(path: Path, qtbot: QtBot) -> None:
    table = QTableWidget(1, 4)
    table.horizontalHeader().hideSection(2)
    table.horizontalHeader().setSectionsMovable(True)
    table.horizontalHeader().moveSection(0, 3)
    settings = Settings(path)
    settings.set_header_state("speakers", table.horizontalHeader().saveState())
    settings.sync()
    other = QTableWidget(1, 4)
    assert other.horizontalHeader().restoreState(Settings(path).header_state("speakers"))
    assert other.horizontalHeader().isSectionHidden(2)
    assert other.horizontalHeader().visualIndex(0) == 3


def test_two_processes_at_once_lose_no_setting(path: Path, project: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtCore import QByteArray\n"
        "from a4p_desktop.gui.settings import Settings\n"
        "settings, mine = Settings(Path(sys.argv[1])), sys.argv[2]\n"
        "for number in range(50):\n"
        "    settings.add_recent_file(Path(f'/{mine}/{number % 4}'))\n"
        "    settings.set_splitter_state(f'{mine} {number}', QByteArray(b'x'))\n"
        "    settings.sync()\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    runs = [subprocess.Popen([*command, name], cwd=project) for name in ("a", "b")]
    assert [run.wait() for run in runs] == [0, 0]
    values = json.loads(path.read_bytes())
    expected = {f"splitters/{name} {number}" for name in "ab" for number in range(50)}
    assert values.keys() == expected | {"format", "files/recent"}
    assert set(values["files/recent"]) == {f"/{name}/{n}" for name in "ab" for n in range(4)}


def test_the_file_is_readable_json(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.geometry = QByteArray(b"abc")
    settings.zoom = 150
    settings.facets_shown = False
    odd = tmp_path / 'é中 ";,=\n\\%41.sqlite'
    settings.add_recent_file(odd)
    settings.sync()
    assert json.loads(path.read_bytes()) == {
        "format": 1,
        "window/geometry": "352441c2.YWJj",
        "window/facets": False,
        "look/zoom": 150,
        "files/recent": [str(odd)],
    }
    assert Settings(path).recent_files() == [odd]
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_changes_are_written_together_after_a_moment(path: Path, qtbot: QtBot) -> None:
    settings = Settings(path)
    settings.zoom = 150
    settings.zoom = 160
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert Settings(path).zoom == 160


@pytest.mark.skipif(os.name == "nt", reason="Windows' names are text")
def test_a_file_name_that_is_no_text_is_kept(path: Path, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xff\xfe.sqlite")
    settings = Settings(path)
    settings.add_recent_file(odd)
    settings.sync()
    assert Settings(path).recent_files() == [odd]


class TestRecentFiles:
    def test_the_newest_eight_without_duplicates(self, path: Path, tmp_path: Path) -> None:
        settings = Settings(path)
        for number in [*range(10), 5]:
            settings.add_recent_file(tmp_path / str(number))
        names = [file.name for file in settings.recent_files()]
        assert names == ["5", "9", "8", "7", "6", "4", "3", "2"]

    def test_two_paths_of_a_file_are_one_entry(
        self, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        settings = Settings(path)
        settings.add_recent_file(tmp_path / "a")
        settings.add_recent_file(Path("a"))
        assert settings.recent_files() == [tmp_path / "a"]

    def test_missing_files_are_left_out_on_request(self, path: Path, tmp_path: Path) -> None:
        here, gone = tmp_path / "here", tmp_path / "gone"
        here.touch()
        settings = Settings(path)
        settings.add_recent_file(here)
        settings.add_recent_file(gone)
        assert settings.recent_files() == [gone, here]
        assert settings.recent_files(existing_only=True) == [here]
        assert settings.recent_files() == [gone, here]

    def test_one_can_be_removed(self, path: Path, tmp_path: Path) -> None:
        settings = Settings(path)
        for name in "abc":
            settings.add_recent_file(tmp_path / name)
        settings.remove_recent_file(tmp_path / "b")
        assert settings.recent_files() == [tmp_path / "c", tmp_path / "a"]


def test_a_missing_last_folder_is_none(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.last_folder = tmp_path / "gone"
    assert settings.last_folder is None


@pytest.mark.parametrize("odd", [None, True, -1, 0, 49, 301, 10**99, 150.0, "150", [], {}])
def test_an_invalid_value_is_the_default(path: Path, odd: object) -> None:
    keys = (
        *("window/geometry", "window/facets", "splitters/speakers", "headers/speakers"),
        *("look/appearance", "look/zoom", "files/folder", "files/recent", "files/about"),
        *("files/citation", "files/paper"),
    )
    write(path, dict.fromkeys(keys, odd))
    settings = Settings(path)
    assert read_everything(settings) == DEFAULTS
    assert settings.facets_shown
    assert settings.citation_style == "footnote"
    assert settings.brief_paper in ("a4", "letter")


@pytest.mark.parametrize("odd", [None, 7, ["a"], "a\0b"])
def test_a_text_of_another_type_is_the_default(path: Path, odd: object) -> None:
    write(path, {"window/tab": odd, "files/folder": odd, "files/format": odd})
    assert read_everything(Settings(path)) == DEFAULTS


def test_invalid_file_names_are_left_out(path: Path, tmp_path: Path) -> None:
    recent = [7, "", "a\0b", None, str(tmp_path / "a"), str(tmp_path / "a"), ["b"]]
    write(path, {"files/recent": recent})
    assert Settings(path).recent_files() == [tmp_path / "a"]


@pytest.mark.parametrize(
    ("content", "why", "logged"),
    [
        (b"", "damaged", "is damaged"),
        (b"\0" * 100, "damaged", "is damaged"),
        (b"\xff\xfe[\0l\0", "damaged", "is damaged"),
        (b"[look]\nzoom=150\n", "damaged", "is damaged"),
        (b'{"look/zoom": 150}', "damaged", "is damaged"),
        (b"[" * 100_000, "damaged", "is damaged"),
        (b'{"format": 1, "look/zoom": 150' + b" " * 2_000_000 + b"}", "damaged", "is damaged"),
        (b'{"format": 2, "look/zoom": 150}', "newer", "has format 2; this program reads format 1"),
    ],
)
def test_an_unreadable_file_is_put_aside_and_logged(
    path: Path, caplog: pytest.LogCaptureFixture, content: bytes, why: str, logged: str
) -> None:
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        settings = Settings(path)
    assert read_everything(settings) == DEFAULTS
    aside = path.with_name(f"settings.{why}.json")
    assert aside.read_bytes() == content
    assert logged in caplog.text
    assert f"It was put aside as “{aside}”" in caplog.text
    settings.zoom = 120
    settings.sync()
    assert Settings(path).zoom == 120


def test_a_changed_state_is_not_given_to_qt(path: Path) -> None:
    settings = Settings(path)
    settings.geometry = QByteArray(b"whole")
    settings.sync()
    path.write_bytes(path.read_bytes().replace(urlsafe_b64encode(b"whole"), b"d2hvbGY="))
    assert Settings(path).geometry == EMPTY


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
objects = st.dictionaries(st.text(), values).map(lambda value: json.dumps(value).encode())


@hypothesis_settings(max_examples=60)
@given(content=st.binary() | objects)
def test_any_bytes_are_no_trouble(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings = Settings(path)
    read_everything(settings)
    settings.last_tab = "themes"
    settings.sync()
    assert Settings(path).last_tab == "themes"


@hypothesis_settings(max_examples=60)
@given(place=st.integers(0, 10_000), bits=st.integers(1, 255))
def test_one_changed_byte_is_no_trouble(path: Path, tmp_path: Path, place: int, bits: int) -> None:
    path.unlink(missing_ok=True)
    whole = Settings(path)
    whole.geometry = QByteArray(b"geometry" * 8)
    whole.add_recent_file(tmp_path / "a")
    whole.zoom = 150
    whole.sync()
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= bits
    path.write_bytes(content)
    damaged = Settings(path)
    read_everything(damaged)
    assert damaged.geometry in (EMPTY, whole.geometry)


class TestTwoWindows:
    def test_each_keeps_the_changes_of_the_other(self, path: Path, tmp_path: Path) -> None:
        first, second = Settings(path), Settings(path)
        first.zoom = 150
        first.add_recent_file(tmp_path / "a")
        second.appearance = "dark"
        second.add_recent_file(tmp_path / "b")
        first.sync()
        second.sync()
        both = Settings(path)
        assert (both.zoom, both.appearance) == (150, "dark")
        assert both.recent_files() == [tmp_path / "b", tmp_path / "a"]

    def test_two_processes_writing_at_once_lose_nothing(self, path: Path) -> None:
        code = (
            "import sys; from pathlib import Path\n"
            "from PySide6.QtCore import QByteArray\n"
            "from a4p_desktop.gui.settings import Settings\n"
            "settings = Settings(Path(sys.argv[1]))\n"
            "for number in range(40):\n"
            "    settings.set_splitter_state(f'{sys.argv[2]}{number}', QByteArray(b'x'))\n"
            "    settings.sync()\n"
        )
        runs = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in "ab"]
        assert [run.wait(timeout=60) for run in runs] == [0, 0]
        settings = Settings(path)
        assert all(settings.splitter_state(f"{name}{n}") for name in "ab" for n in range(40))


class TestPlacesThatCannotBeWritten:
    def test_a_folder_in_the_place_of_the_file(self, path: Path) -> None:
        path.mkdir()
        self._keeps_for_this_run(path)
        assert path.is_dir()

    def test_a_file_in_the_place_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        self._keeps_for_this_run(tmp_path / "file" / "settings.json")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_pipe_does_not_hang(self, path: Path) -> None:
        os.mkfifo(path)
        self._keeps_for_this_run(path)

    @pytest.mark.skipif(not Path("/proc/1").exists(), reason="needs Linux's /proc")
    def test_a_folder_that_cannot_be_created(self) -> None:
        self._keeps_for_this_run(Path("/proc/1/nowhere/settings.ini"))

    @pytest.mark.parametrize("mode", [0o444, 0])
    def test_a_file_without_permission(self, mode: int) -> None:
        with open_folder() as folder:
            path = folder / "settings.json"
            write(path, {"look/appearance": "pink"})
            content = path.read_bytes()
            path.chmod(mode)
            with ordinary_user():
                self._keeps_for_this_run(path)
            path.chmod(0o600)
            assert path.read_bytes() == content

    def test_a_damaged_file_that_cannot_be_put_aside(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        path.write_bytes(b"damaged")
        monkeypatch.setattr(Path, "rename", refuse)
        self._keeps_for_this_run(path)
        assert "cannot be put aside: Permission denied" in caplog.text
        assert path.read_bytes() == b"damaged"

    def test_an_impossible_path(self) -> None:
        self._keeps_for_this_run(Path("a\0b"))

    def _keeps_for_this_run(self, path: Path) -> None:
        settings = Settings(path)
        assert read_everything(settings) == DEFAULTS
        settings.zoom = 130
        settings.sync()
        assert settings.zoom == 130


def test_the_default_path() -> None:
    path = default_path()
    assert path is not None
    assert (path.parent.name, path.name) == ("A4P Desktop", "settings.json")


def test_a_folder_beside_the_packaged_program_takes_all_that_it_keeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "a4p-desktop"))
    (tmp_path / "user").mkdir()
    found = [default_path(), default_log_path(), saved_searches.default_path(), own_path(tmp_path)]
    assert {path.relative_to(tmp_path).parts[0] for path in found if path} == {"user"}
    assert len({path for path in found if path}) == 4
