"""The window of the manual: search line above, contents at the side, text."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a4p_desktop.gui.finding.find_bar import FindBar
from a4p_desktop.gui.manual.chapters import read_chapters
from a4p_desktop.gui.manual.contents import Contents
from a4p_desktop.gui.manual.page import ManualPage
from a4p_desktop.gui.widgets.quiet_splitter import QuietSplitter
from a4p_desktop.records.language import Speaker

say = Speaker("Manual", on_screen=True)

_Key = QKeySequence.StandardKey


def open_manual(folder: Path, parent: QWidget, follow: Callable[[str], object]) -> "ManualWindow":
    """Bring the manual of `parent` to the front; open it if it is not open.

    `follow` is called with the address of an external link. Raises RecordsError where a chapter
    in `folder` cannot be read.
    """
    manual = next(filter(QWidget.isVisible, parent.findChildren(ManualWindow)), None)
    if manual is None:
        manual = ManualWindow(read_chapters(folder), parent)
        manual.address_followed.connect(follow)
    manual.setWindowState(manual.windowState() & ~Qt.WindowState.WindowMinimized)
    manual.show()
    manual.raise_()
    manual.activateWindow()
    return manual


class ManualWindow(QWidget):
    """A window of its own, but a child of the main window, so that it closes with it."""

    address_followed = Signal(str)

    def __init__(self, chapters: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Manual"))
        self.find_bar = FindBar(say("Find in the manual"))
        self.page = ManualPage(chapters)
        self.contents = Contents(self.page.headings)
        self._lay_out()
        self._join()
        self.contents.show_current(0)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        columns = QuietSplitter()
        columns.setChildrenCollapsible(False)
        columns.addWidget(self.contents)
        columns.addWidget(self.page)
        columns.setStretchFactor(1, 1)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        wide = self.contents.sizeHintForColumn(0) + letter * 4
        room = (self.screen().availableSize() * 0.9).boundedTo(QSize(letter * 150, line * 46))
        wide = min(wide, room.width() // 3)
        columns.setSizes([wide, room.width() - wide])
        layout = QVBoxLayout(self)
        layout.addWidget(self.find_bar)
        layout.addWidget(columns, 1)
        self.resize(room)

    def _join(self) -> None:
        self.find_bar.typed.connect(self._search)
        self.find_bar.step_wanted.connect(self._step)
        self.contents.heading_chosen.connect(self.page.show_heading)
        self.page.heading_reached.connect(self.contents.show_current)
        self.page.address_followed.connect(self.address_followed)
        for keys, action in (
            (_Key.Find, self.find_bar.start),
            (_Key.FindNext, lambda: self._step(1)),
            (_Key.FindPrevious, lambda: self._step(-1)),
            (_Key.Close, self.close),
            (QKeySequence("Esc"), self.close),
        ):
            QShortcut(keys, self).activated.connect(action)

    def _search(self, text: str) -> None:
        self.page.find_matches(text)
        self._step(0)

    def _step(self, step: int) -> None:
        number = self.page.show_match(step)
        self.find_bar.show_result(number, self.page.match_count)
