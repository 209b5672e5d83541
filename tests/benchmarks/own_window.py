"""Opens the real window offscreen with its own settings, for the benchmark and the soak."""

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
from a4p_desktop.records.schema.tables import SPEAKERS

WIDTH, HEIGHT = 1280, 800
_NONE = Qt.KeyboardModifier.NoModifier


@contextmanager
def own_window(records: Path) -> Iterator[tuple[Program, MainWindow]]:
    """Open `records` in a window with temporary settings."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = application()
    collecting = look_after_memory(app)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "settings.json"))
        settings.last_tab = SPEAKERS.name
        program = Program(app, settings)
        program.open(records)
        assert program.window is not None
        program.window.resize(WIDTH, HEIGHT)
        try:
            yield program, program.window
        finally:
            # The offscreen platform deletes its data after Python has ended, which crashes.
            app.clipboard().clear()
            program.close()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            collecting.deleteLater()
            gc.enable()


def press(widget: QWidget, text: str) -> None:
    """Press and release the key of one letter, in any script."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, _NONE, text))


def click_heading(view: TableView, section: int) -> None:
    """Click the heading of a column, or sort by it in View ▸ Sort by if it has none."""
    header = view.horizontalHeader()
    if header.isSectionHidden(section):
        descends = view.order == view.rows.table.columns[section].name
        header.setSortIndicator(section, Qt.SortOrder(int(descends)))
        return
    left, port = header.sectionViewportPosition(section), header.viewport()
    right = min(left + header.sectionSize(section), port.width())
    place = QPoint((max(left, 0) + right) // 2, header.height() // 2)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, _NONE, place)


def show_heading(view: TableView, section: int) -> None:
    """Scroll sideways until the heading of a column is visible."""
    view.horizontalScrollBar().setValue(view.horizontalHeader().sectionPosition(section))


def let_pass(ms: int) -> None:
    """Run the event loop for some milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(ms, lambda: loop.quit())  # PySide leaks a bound method
    loop.exec()
