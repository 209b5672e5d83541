"""Settings come back as they were set, and no hostile file costs more than the settings."""

from __future__ import annotations

import os
import time
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QTableWidget

from a4p_desktop.gui.settings import ExportFormat, Settings, default_path
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.formats import FORMATS

# A list of two thousand million values: given to QSettings, it ends the process.
DEADLY = rb"@Variant(\0\0\0\t\x7f\xff\xff\xff)"


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


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may do everything; then permissions are tested as another user."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


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
    "csv-excel",
    True,
)


def write(path: Path, content: bytes) -> None:
    """Write so that QSettings, which remembers files by size and time, reads the file anew."""
    later = path.stat().st_mtime_ns + 10**9 if path.exists() else time.time_ns()
    path.write_bytes(content)
    os.utime(path, ns=(later, later))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_nothing_remembered_is_the_defaults(path: Path) -> None:
    assert read_everything(Settings(path)) == DEFAULTS


def test_everything_comes_back(path: Path, tmp_path: Path) -> None:
    first = Settings(path)
    first.geometry = QByteArray(b"\x01\xd9\xd0\xcb\0")
    first.set_splitter_state("speakers", QByteArray(b"\0\0\0\xff"))
    first.set_header_state("speakers", QByteArray(bytes(range(256))))
    first.last_tab = "endorsements"
    first.last_folder = tmp_path
    first.appearance = "dark"
    first.zoom = 150
    first.export_format = "xlsx"
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
        "xlsx",
        False,
    )


def test_each_format_can_be_remembered(path: Path) -> None:
    assert [*get_args(ExportFormat)] == [*FORMATS, TSV.name]
    for name in get_args(ExportFormat):
        Settings(path).export_format = name
        assert Settings(path).export_format == name


def test_a_real_header_comes_back(path: Path, qtbot: object) -> None:
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


def test_the_file_is_plain_text_that_passes_its_own_examination(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.set_header_state("speakers", QByteArray(b'=",;\\\0@Variant('))
    settings.add_recent_file(tmp_path / 'é中 @Variant(";,=\n\\%41).sqlite')
    settings.sync()
    written = path.read_bytes()
    assert Settings(path).recent_files() == settings.recent_files()
    assert path.read_bytes() == written
    assert written.isascii()


@pytest.mark.skipif(os.name == "nt", reason="Windows' names are text")
def test_a_file_name_that_is_no_text_comes_back(path: Path, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xff\xfe.sqlite")
    settings = Settings(path)
    settings.add_recent_file(odd)
    settings.sync()
    assert Settings(path).recent_files() == [odd]


class TestRecentFiles:
    def test_newest_first_without_duplicates_and_no_more_than_eight(
        self, path: Path, tmp_path: Path
    ) -> None:
        settings = Settings(path)
        for number in [*range(10), 5]:
            settings.add_recent_file(tmp_path / str(number))
        names = [file.name for file in settings.recent_files()]
        assert names == ["5", "9", "8", "7", "6", "4", "3", "2"]

    def test_one_file_by_two_ways_is_one(
        self, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        settings = Settings(path)
        settings.add_recent_file(tmp_path / "a")
        settings.add_recent_file(Path("a"))
        assert settings.recent_files() == [tmp_path / "a"]

    def test_gone_files_are_left_out_only_when_asked(self, path: Path, tmp_path: Path) -> None:
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


def test_a_last_folder_that_is_gone_is_none(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.last_folder = tmp_path / "gone"
    assert settings.last_folder is None


@pytest.mark.parametrize(
    "content",
    [
        b"\0" * 100,
        b"\xff\xfe[\0l\0",
        b"\xef\xbb\xbf[look]\nzoom=150\n"[:2],
        b"zoom 12\n=\n[[[\n]\n",
        b"[look]\nzoom=" + DEADLY,
        b"[look]\nzoom=\\x40" + DEADLY[1:],
        b'[look]\nzoom="\n;", ' + DEADLY,
        b"[look]\nzoom=1, " + DEADLY,
        b"[look]\nappearance=@ByteArray(dark)\nzoom=@Size(150 150)\n",
        b"[look]\nappearance=" + b"d" * 2_000_000,
        *(b"[look]\nzoom=" + odd for odd in (b"abc", b"-5", b"0", b"49", b"301", b"9" * 99, b"")),
        *(b"[look]\nzoom=" + odd for odd in (b"1e2", b"150.0", b"NaN", b"150, 150", b'"', b'"150')),
        b"[look]\nappearance=pink\n[files]\nformat=word\nabout=?\nfolder=/nowhere/at/all\n",
        b"[files]\nfolder=%00\nrecent=%00 %00 % %%\n",
        b"[headers]\nspeakers=00000000.AAAA\n[window]\ngeometry=.\nstate=zz.%%%\n",
        b"[headers]\nspeakers=" + b"f" * 8 + b".=\n",
    ],
)
def test_a_damaged_file_costs_only_what_is_damaged(path: Path, content: bytes) -> None:
    write(path, content)
    settings = Settings(path)
    assert (settings.appearance, settings.zoom) == ("system", 100)
    assert (settings.export_format, settings.export_about) == ("csv-excel", True)
    for path in settings.recent_files():
        settings.remove_recent_file(path)
    assert read_everything(settings) == DEFAULTS
    settings.zoom = 120
    settings.sync()
    assert settings.zoom == 120


def test_sound_lines_beside_damaged_ones_are_kept(path: Path) -> None:
    write(path, b"[look]\nzoom=150\nappearance=" + DEADLY + b"\n[files]\nformat=json\n")
    settings = Settings(path)
    assert (settings.zoom, settings.appearance, settings.export_format) == (150, "system", "json")
    assert b"Variant" not in path.read_bytes()


def test_a_state_changed_by_one_bit_is_not_given_to_qt(path: Path) -> None:
    settings = Settings(path)
    settings.geometry = QByteArray(b"whole")
    settings.sync()
    write(path, path.read_bytes().replace(urlsafe_b64encode(b"whole"), b"d2hvbGY="))
    assert Settings(path).geometry == EMPTY


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=st.binary() | st.from_regex(rb"(\[[a-z]+\]\n([a-z]+=.*\n)*){1,4}"))
def test_any_bytes_are_read(path: Path, content: bytes) -> None:
    write(path, content)
    settings = Settings(path)
    read_everything(settings)
    settings.last_tab = "themes"
    settings.sync()
    assert Settings(path).last_tab == "themes"


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(place=st.integers(0, 10_000), bits=st.integers(1, 255))
def test_any_flipped_byte_is_read(path: Path, tmp_path: Path, place: int, bits: int) -> None:
    path.unlink(missing_ok=True)
    whole = Settings(path)
    whole.geometry = QByteArray(b"geometry" * 8)
    whole.add_recent_file(tmp_path / "a")
    whole.zoom = 150
    whole.sync()
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= bits
    write(path, bytes(content))
    damaged = Settings(path)
    read_everything(damaged)
    assert damaged.geometry in (EMPTY, whole.geometry)


class TestPlacesThatCannotBeWritten:
    def test_a_folder_in_the_place_of_the_file(self, path: Path) -> None:
        path.mkdir()
        self._remembers_for_this_run(path)
        assert path.is_dir()

    def test_a_file_in_the_place_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        self._remembers_for_this_run(tmp_path / "file" / "settings.ini")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_pipe_does_not_hang(self, path: Path) -> None:
        os.mkfifo(path)
        self._remembers_for_this_run(path)

    @pytest.mark.skipif(not Path("/proc/1").exists(), reason="needs Linux's /proc")
    def test_a_folder_that_cannot_be_made(self) -> None:
        self._remembers_for_this_run(Path("/proc/1/nowhere/settings.ini"))

    @pytest.mark.parametrize("mode", [0o444, 0])
    def test_a_file_without_permission(self, mode: int) -> None:
        # Not in pytest's own folder, into which nobody else may look.
        with TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            path = Path(folder, "settings.ini")
            path.write_text("[look]\nzoom=100\n")
            path.chmod(mode)
            with as_nobody():
                self._remembers_for_this_run(path)
            assert path.read_text() == "[look]\nzoom=100\n"

    def test_a_damaged_file_that_cannot_be_mended(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> int:
            raise PermissionError

        write(path, b"[look]\nzoom=" + DEADLY)
        monkeypatch.setattr(Path, "write_bytes", refuse)
        self._remembers_for_this_run(path)

    def test_a_path_that_is_none(self) -> None:
        self._remembers_for_this_run(Path("a\0b"))

    def _remembers_for_this_run(self, path: Path) -> None:
        settings = Settings(path)
        assert read_everything(settings) == DEFAULTS
        settings.zoom = 130
        settings.sync()
        assert settings.zoom == 130


def test_the_platforms_place_is_named_after_the_program() -> None:
    path = default_path()
    assert path is not None
    assert (path.parent.name, path.name) == ("A4P Desktop", "A4P Desktop.ini")


def test_what_is_written_is_what_the_docstrings_say(path: Path) -> None:
    settings = Settings(path)
    settings.geometry = QByteArray(b"abc")
    settings.sync()
    stored = QSettings(str(path), QSettings.Format.IniFormat).value("window/geometry")
    assert stored == f"{zlib.crc32(b'abc'):08x}.YWJj"
