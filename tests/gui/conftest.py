"""Fixtures for the tests of the window: records files, and the program on the snapshot."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.qt_language import follow_language
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import Catalogue, read_catalogue
from a4p_desktop.records.language import current
from tests.desk import Desk
from tests.few_records import BARE, build_records, hostile_tables
from tests.gui.listener import Listener


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    """Make the locale of Qt independent of the machine, as the program does."""
    follow_language(qapp, current())


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Empty the clipboard: offscreen, Qt deletes its data after Python has ended, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def archive(records_path: Path) -> Iterator[Archive]:
    archive = Archive(records_path)
    yield archive
    archive.close()


@pytest.fixture(scope="session")
def wording(archive: Archive) -> Wording:
    return Wording(archive)


@pytest.fixture(scope="session")
def catalogue(archive: Archive) -> Catalogue:
    return read_catalogue(archive)


@pytest.fixture(scope="session")
def bare_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A records file with very few rows."""
    return build_records(tmp_path_factory.mktemp("records") / "bare", BARE)


@pytest.fixture(scope="session")
def empty_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A records file without rows."""
    return build_records(tmp_path_factory.mktemp("records") / "empty", {})


@pytest.fixture(scope="session")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A records file in which every free text is HOSTILE."""
    return build_records(tmp_path_factory.mktemp("records") / "hostile", hostile_tables())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Disable the garbage collector: it could delete widgets of other tests on a worker thread,
    which crashes."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def kept_tab() -> str:
    """The tab that was in front when the program was closed before; "" is the first start."""
    return "speakers"


@pytest.fixture
def program(
    qapp: QApplication,
    settings: Settings,
    kept_tab: str,
    records_path: Path,
    no_collection: None,
) -> Iterator[Program]:
    """The program with its window open on the snapshot of the records."""
    settings.last_tab = kept_tab
    font = QFont(qapp.font())
    program = Program(qapp, settings)
    program.open(records_path)
    yield program
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_appearance(qapp, "system")
    qapp.setFont(font)


@pytest.fixture
def desk(program: Program, qtbot: QtBot) -> Desk:
    return Desk(program, qtbot)


@pytest.fixture
def listener(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """A screen reader: the program is used as with one."""
    was_active = QAccessible.isActive()
    listener = Listener(qtbot)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listener.take)
    QAccessible.setActive(True)
    yield listener
    QAccessible.setActive(was_active)
