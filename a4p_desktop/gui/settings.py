"""What is remembered between runs, and how a damaged memory is told from a sound one."""

from __future__ import annotations

import base64
import binascii
import os
import re
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from a4p_desktop import NAME
from a4p_desktop.gui.look.palettes import ZOOM_MAX, ZOOM_MIN, ZOOM_NORMAL, Appearance

ExportFormat = Literal["csv-excel", "csv", "xlsx", "json", "tsv"]
CitationStyle = Literal["footnote", "bibtex", "ris", "csl-json"]
Paper = Literal["a4", "letter"]

MAX_RECENT_FILES = 8
_MAX_FILE_SIZE = 1_000_000

# Exactly what this module writes: letters and figures, percent signs for the rest. Anything else in
# the file is damage, and is taken out before QSettings sees it, which decodes "@Variant(...)" by
# QDataStream, and a broken length in there ends the whole program (std::bad_alloc).
_WORDS = rb"[\w%/:.~=+ -]*"
_SOUND_LINE = re.compile(
    rb"(?:\[[\w%.-]{1,80}\]|[\w%.-]{1,80}=(?:" + _WORDS + rb'|"' + _WORDS + rb'"))?\r?\n?'
)


class Settings:
    """The user's window, columns and habits; every value has a default, and none is ever wrong."""

    def __init__(self, path: Path | None = None) -> None:
        self._values: dict[str, str] = {}
        self._file = _opened(path or default_path())
        if self._file is not None:
            self._values = _strings(self._file)

    def sync(self) -> None:
        """Write now what was set; where that fails, it is remembered until the end of the run."""
        if self._file is not None:
            self._file.sync()

    # The window and its parts ---------------------------------------------------------------------

    @property
    def geometry(self) -> QByteArray:
        return self._state("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._set_state("window/geometry", state)

    def splitter_state(self, name: str) -> QByteArray:
        """How the splitter `name` (a plain word) is divided."""
        return self._state(f"splitters/{name}")

    def set_splitter_state(self, name: str, state: QByteArray) -> None:
        self._set_state(f"splitters/{name}", state)

    def header_state(self, table: str) -> QByteArray:
        """Which columns of `table` (a plain word) are shown, how wide, and in what order."""
        return self._state(f"headers/{table}")

    def set_header_state(self, table: str, state: QByteArray) -> None:
        self._set_state(f"headers/{table}", state)

    @property
    def last_tab(self) -> str:
        return _unquoted(self._values.get("window/tab", ""))

    @last_tab.setter
    def last_tab(self, name: str) -> None:
        self._set("window/tab", _quoted(name))

    @property
    def facets_shown(self) -> bool:
        """Whether the facets stand beside the rows."""
        return self._values.get("window/facets") != "0"

    @facets_shown.setter
    def facets_shown(self, shown: bool) -> None:
        self._set("window/facets", str(int(shown)))

    # How it looks ---------------------------------------------------------------------------------

    @property
    def appearance(self) -> Appearance:
        found = self._values.get("look/appearance")
        return next((name for name in get_args(Appearance) if name == found), "system")

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._set("look/appearance", appearance)

    @property
    def zoom(self) -> int:
        """The size of the text in percent of the system's."""
        found = self._values.get("look/zoom", "")
        percent = int(found) if re.fullmatch(r"[0-9]{2,3}", found) else ZOOM_NORMAL
        return percent if ZOOM_MIN <= percent <= ZOOM_MAX else ZOOM_NORMAL

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._set("look/zoom", str(percent))

    # Files ----------------------------------------------------------------------------------------

    @property
    def last_folder(self) -> Path | None:
        """Where the user last saved or opened a file, if that folder is still there."""
        folder = _unquoted(self._values.get("files/folder", ""))
        return Path(folder) if folder and os.path.isdir(folder) else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._set("files/folder", _quoted(str(folder)))

    @property
    def export_format(self) -> ExportFormat:
        """The format in which the user exported last."""
        found = self._values.get("files/format")
        return next((name for name in get_args(ExportFormat) if name == found), "csv-excel")

    @export_format.setter
    def export_format(self, name: ExportFormat) -> None:
        self._set("files/format", name)

    @property
    def export_about(self) -> bool:
        """Whether what is told about an export goes with it."""
        return self._values.get("files/about") != "0"

    @export_about.setter
    def export_about(self, told: bool) -> None:
        self._set("files/about", str(int(told)))

    @property
    def citation_style(self) -> CitationStyle:
        """The style in which the user cited last."""
        found = self._values.get("files/citation")
        return next((name for name in get_args(CitationStyle) if name == found), "footnote")

    @citation_style.setter
    def citation_style(self, style: CitationStyle) -> None:
        self._set("files/citation", style)

    @property
    def brief_paper(self) -> Paper:
        """The paper on which the user made a brief last; at first that of the user's country."""
        found = self._values.get("files/paper")
        inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        usual: Paper = "letter" if inches else "a4"
        return next((name for name in get_args(Paper) if name == found), usual)

    @brief_paper.setter
    def brief_paper(self, paper: Paper) -> None:
        self._set("files/paper", paper)

    def recent_files(self, *, existing_only: bool = False) -> list[Path]:
        """The records files last opened, the newest first.

        Looking whether they exist may wait for a sleeping network drive: done only when asked.
        """
        names = [_unquoted(word) for word in self._values.get("files/recent", "").split()]
        unique = list(dict.fromkeys(name for name in names if name))[:MAX_RECENT_FILES]
        return [Path(name) for name in unique if not existing_only or os.path.isfile(name)]

    def add_recent_file(self, path: Path) -> None:
        newest = _absolute(path)
        self._set_recent_files([newest, *(old for old in self.recent_files() if old != newest)])

    def remove_recent_file(self, path: Path) -> None:
        gone = _absolute(path)
        self._set_recent_files([kept for kept in self.recent_files() if _absolute(kept) != gone])

    def _set_recent_files(self, paths: Sequence[Path]) -> None:
        words = (_quoted(str(path)) for path in paths[:MAX_RECENT_FILES])
        self._set("files/recent", " ".join(words))

    # The values in the file -----------------------------------------------------------------------

    def _set(self, key: str, value: str) -> None:
        self._values[key] = value
        if self._file is not None:
            self._file.setValue(key, value)

    def _state(self, key: str) -> QByteArray:
        return QByteArray(_unsealed(self._values.get(key, "")))

    def _set_state(self, key: str, state: QByteArray) -> None:
        self._set(key, _sealed(bytes(state.data())))


def default_path() -> Path | None:
    """The platform's place for the settings file, if it names one."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, NAME, f"{NAME}.ini") if folder else None


def _opened(path: Path | None) -> QSettings | None:
    """The settings file, mended if need be; None if what stands there cannot be used."""
    if path is None or not _made_sound(path):
        return None
    return QSettings(str(path), QSettings.Format.IniFormat)


def _made_sound(path: Path) -> bool:
    """Whether the file at `path` may be given to QSettings, after taking out its damaged lines."""
    try:
        if not path.exists():
            return "\0" not in str(path)
        if not path.is_file() or path.stat().st_size > _MAX_FILE_SIZE:  # a folder, a pipe, a film
            return False
        lines = path.read_bytes().splitlines(keepends=True)
        sound = [line for line in lines if _SOUND_LINE.fullmatch(line)]
        if len(sound) < len(lines):
            path.write_bytes(b"".join(sound))
    except (OSError, ValueError):  # a NUL in the path is a ValueError to some of these
        return False
    return True


def _strings(file: QSettings) -> dict[str, str]:
    values = ((key, file.value(key)) for key in file.allKeys())
    return {key: value for key, value in values if isinstance(value, str)}


def _quoted(text: str) -> str:
    return quote_from_bytes(os.fsencode(text), safe="/:")


def _unquoted(word: str) -> str:
    try:
        text = os.fsdecode(unquote_to_bytes(word))
    except UnicodeDecodeError:  # on Windows only; elsewhere a file name may be any bytes
        return ""
    return "" if "\0" in text else text


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _sealed(state: bytes) -> str:
    """`state` as text that tells whether it is still whole: its checksum, a full stop, itself."""
    return f"{zlib.crc32(state):08x}.{base64.urlsafe_b64encode(state).decode('ascii')}"


def _unsealed(text: str) -> bytes:
    """The bytes that were sealed, or none: Qt's restoreState trusts the lengths it reads."""
    checksum, _, encoded = text.partition(".")
    try:
        state = base64.urlsafe_b64decode(encoded)
    except (binascii.Error, ValueError):
        return b""
    return state if checksum == f"{zlib.crc32(state):08x}" else b""
