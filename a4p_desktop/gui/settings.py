"""The settings kept between runs: the window, its look, and the files and formats used last."""

import base64
import os
import zlib
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QByteArray, QCoreApplication, QLocale, QTimer

from a4p_desktop.gui.look.palettes import ZOOM_MAX, ZOOM_MIN, ZOOM_NORMAL, Appearance
from a4p_desktop.gui.settings_file import SettingsFile, default_path

if TYPE_CHECKING:
    from a4p_desktop.records.brief.brief import Paper

MAX_RECENT_FILES = 8
_DELAY = 1000
"""Milliseconds until a change is written, together with those that follow, as of the zoom."""
_Change = Callable[[dict[str, object]], None]


class Settings:
    """Typed settings; a value that is missing or invalid in the file has its default.

    Writing applies the changes to the values then in the file, so that two windows keep each
    other's settings.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = SettingsFile(path or default_path())
        self._values = self._file.read()
        self._unwritten: list[_Change] = []
        self._timer: QTimer | None = None

    def sync(self) -> None:
        """Write the changes now; those that cannot be written are kept for this run."""
        if self._timer is not None:
            self._timer.stop()
        if self._unwritten and self._file.change(self._apply_unwritten):
            self._unwritten.clear()

    # The window and its parts ---------------------------------------------------------------------

    @property
    def geometry(self) -> QByteArray:
        return self._state("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._set_state("window/geometry", state)

    def splitter_state(self, name: str) -> QByteArray:
        """The state of the splitter `name`, for QSplitter.restoreState."""
        return self._state(f"splitters/{name}")

    def set_splitter_state(self, name: str, state: QByteArray) -> None:
        self._set_state(f"splitters/{name}", state)

    def header_state(self, table: str) -> QByteArray:
        """The columns of `table`, their widths and order, for QHeaderView.restoreState."""
        return self._state(f"headers/{table}")

    def set_header_state(self, table: str, state: QByteArray) -> None:
        self._set_state(f"headers/{table}", state)

    @property
    def last_tab(self) -> str:
        return self._text("window/tab")

    @last_tab.setter
    def last_tab(self, name: str) -> None:
        self._set("window/tab", name)

    @property
    def facets_shown(self) -> bool:
        """Whether the facets are shown beside the rows."""
        return self._values.get("window/facets") is not False

    @facets_shown.setter
    def facets_shown(self, shown: bool) -> None:
        self._set("window/facets", shown)

    @property
    def details_pinned(self) -> bool:
        """Whether the details stay beside the rows in a narrow window too."""
        return self._values.get("window/pinned") is True

    @details_pinned.setter
    def details_pinned(self, pinned: bool) -> None:
        self._set("window/pinned", pinned)

    @property
    def compact_rows(self) -> bool:
        """Whether each row has one line, and not two."""
        return self._values.get("look/compact") is True

    @compact_rows.setter
    def compact_rows(self, compact: bool) -> None:
        self._set("look/compact", compact)

    # How it looks ---------------------------------------------------------------------------------

    @property
    def appearance(self) -> Appearance:
        return cast("Appearance", self._choice(get_args(Appearance), "look/appearance", "system"))

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._set("look/appearance", appearance)

    @property
    def zoom(self) -> int:
        """The text size in percent of the system's."""
        percent = self._values.get("look/zoom")
        possible = type(percent) is int and ZOOM_MIN <= percent <= ZOOM_MAX
        return cast("int", percent) if possible else ZOOM_NORMAL

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._set("look/zoom", percent)

    # Files ----------------------------------------------------------------------------------------

    @property
    def last_folder(self) -> Path | None:
        """The folder of the file saved or opened last; None where it does not exist."""
        folder = self._text("files/folder")
        return Path(folder) if folder and os.path.isdir(folder) else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._set("files/folder", str(folder))

    @property
    def export_format(self) -> str:
        """The name of the export format used last; it may be unknown to this program."""
        return self._text("files/format") or "xlsx"

    @export_format.setter
    def export_format(self, name: str) -> None:
        self._set("files/format", name)

    @property
    def export_about(self) -> bool:
        """Whether an export includes its search, records and sources."""
        return self._values.get("files/about") is not False

    @export_about.setter
    def export_about(self, about: bool) -> None:
        self._set("files/about", about)

    @property
    def export_separator(self) -> str:
        """The separator of CSV for Excel, one of SEPARATORS; "" until the user has chosen one."""
        return self._text("files/separator")

    @export_separator.setter
    def export_separator(self, name: str) -> None:
        self._set("files/separator", name)

    @property
    def citation_style(self) -> str:
        """The citation style used last, one of STYLES."""
        # Imported here, as below, for a quicker start; the callers import it anyway.
        from a4p_desktop.records.cite.styles import STYLES

        return self._choice(STYLES, "files/citation", next(iter(STYLES)))

    @citation_style.setter
    def citation_style(self, style: str) -> None:
        self._set("files/citation", style)

    @property
    def brief_paper(self) -> "Paper":
        """The paper used last for a brief; at first that of the user's country."""
        # Imported here as above.
        from a4p_desktop.records.brief.brief import PAPERS

        inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        default = "letter" if inches else "a4"
        return cast("Paper", self._choice(PAPERS, "files/paper", default))

    @brief_paper.setter
    def brief_paper(self, paper: "Paper") -> None:
        self._set("files/paper", paper)

    @property
    def own_name(self) -> str:
        """The name of the user with own records, as typed; blank at first."""
        return self._text("own/name")

    @own_name.setter
    def own_name(self, name: str) -> None:
        self._set("own/name", name)

    def recent_files(self, *, existing_only: bool = False) -> list[Path]:
        """The records files opened last, the newest first.

        `existing_only` looks at each file, which may wait for a sleeping network drive.
        """
        paths = _recent(self._values)
        return [path for path in paths if not existing_only or os.path.isfile(path)]

    def add_recent_file(self, path: Path) -> None:
        newest = _absolute(path)
        self._change_recent(lambda old: [newest, *(file for file in old if file != newest)])

    def remove_recent_file(self, path: Path) -> None:
        removed = _absolute(path)
        self._change_recent(lambda old: [file for file in old if _absolute(file) != removed])

    def _change_recent(self, change: Callable[[Sequence[Path]], Sequence[Path]]) -> None:
        def apply(values: dict[str, object]) -> None:
            paths = change(_recent(values))[:MAX_RECENT_FILES]
            values["files/recent"] = [str(path) for path in paths]

        self._change(apply)

    # The values -----------------------------------------------------------------------------------

    def _set(self, key: str, value: object) -> None:
        self._change(lambda values: values.__setitem__(key, value))

    def _change(self, change: _Change) -> None:
        change(self._values)
        self._unwritten.append(change)
        if QCoreApplication.instance() is not None:
            if self._timer is None:
                self._timer = QTimer()
                self._timer.setSingleShot(True)
                self._timer.setInterval(_DELAY)
                self._timer.timeout.connect(self.sync)
            self._timer.start()

    def _apply_unwritten(self, values: dict[str, object]) -> None:
        for change in self._unwritten:
            change(values)

    def _text(self, key: str) -> str:
        return _plain(self._values.get(key))

    def _choice(self, known: Collection[str], key: str, default: str) -> str:
        text = self._text(key)
        return text if text in known else default

    def _state(self, key: str) -> QByteArray:
        return QByteArray(_decoded(self._text(key)))

    def _set_state(self, key: str, state: QByteArray) -> None:
        self._set(key, _encoded(bytes(state.data())))


def _recent(values: dict[str, object]) -> list[Path]:
    found = values.get("files/recent")
    names = map(_plain, found) if isinstance(found, list) else ()
    return [Path(name) for name in dict.fromkeys(filter(None, names))][:MAX_RECENT_FILES]


def _plain(value: object) -> str:
    """`value` if it is text without NUL, or else ""."""
    return value if isinstance(value, str) and "\0" not in value else ""


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _encoded(state: bytes) -> str:
    """`state` as text: its CRC-32, a full stop, and its base64."""
    return f"{zlib.crc32(state):08x}.{base64.urlsafe_b64encode(state).decode('ascii')}"


def _decoded(text: str) -> bytes:
    """The bytes of a text by `_encoded`; none if damaged, since restoreState trusts its input."""
    checksum, _, encoded = text.partition(".")
    try:
        state = base64.urlsafe_b64decode(encoded)
    except ValueError:
        return b""
    return state if checksum == f"{zlib.crc32(state):08x}" else b""
