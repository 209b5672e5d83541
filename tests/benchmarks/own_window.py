"""The real window on a records file, unseen, with settings of its own; for benchmarks and soak."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from a4p_desktop.app import Program, application
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.memory import look_after_memory

WIDTH, HEIGHT = 1280, 800
_NONE = Qt.KeyboardModifier.NoModifier


@contextmanager
def own_window(records: Path) -> Iterator[tuple[Program, MainWindow]]:
    """Open `records` in a window that remembers nothing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = application()
    collecting = look_after_memory(app)
    with TemporaryDirectory() as folder:
        program = Program(app, Settings(Path(folder, "settings.json")))
        program.open(records)
        assert program.window is not None
        program.window.resize(WIDTH, HEIGHT)
        try:
            yield program, program.window
        finally:
            program.close()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            collecting.deleteLater()
            gc.enable()


def press(widget: QWidget, text: str) -> None:
    """Press the key that types one letter, of whatever script."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, _NONE, text))


def click_heading(view: TableView, section: int) -> None:
    """Click on the heading of a column that can be seen."""
    header = view.horizontalHeader()
    left, port = header.sectionViewportPosition(section), header.viewport()
    right = min(left + header.sectionSize(section), port.width())
    place = QPoint((max(left, 0) + right) // 2, header.height() // 2)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, _NONE, place)


def show_heading(view: TableView, section: int) -> None:
    """Scroll sideways until the heading of a column can be seen."""
    view.horizontalScrollBar().setValue(view.horizontalHeader().sectionPosition(section))


def let_pass(ms: int) -> None:
    """Let the window live on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, lambda: loop.quit())  # given the method itself, PySide leaks it
    loop.exec()
