"""The menu “File”: opens records, and writes them to files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.window.menus.menu_section import MenuSection
from a4p_desktop.gui.words import keys
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Menus", on_screen=True)


class FileMenu(QObject):
    """Emits what is wanted."""

    open_wanted = Signal()
    again_wanted = Signal()
    recent_wanted = Signal(object)  # Path
    bundled_wanted = Signal()
    add_wanted = Signal()
    own_wanted = Signal()
    export_wanted = Signal()
    tables_wanted = Signal()
    brief_wanted = Signal()

    def __init__(self, window: QMainWindow, menu: Menu) -> None:
        super().__init__(window)
        self.section = MenuSection(menu)
        self.row_actions: list[QAction] = []
        """The actions on rows, disabled while a page is in front."""
        self._recent = QMenu(say("Open &recent"), window)
        self._add_opening()
        self.section.separate()
        self._add_own()
        self.section.separate()
        self._add_writing()
        self.section.separate()
        quit_action = self.section.add(say("&Quit"), keys.QUIT, window.close)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer these records files in File ▸ Open recent."""
        self._recent.clear()
        self._recent.setEnabled(bool(paths))
        for path in paths:
            # Doubled, or Qt would take the ampersand for a mnemonic.
            action = self._recent.addAction(terminal_line(path.name).replace("&", "&&"))
            action.setToolTip(tip(terminal_line(str(path))))
            action.setStatusTip(terminal_line(str(path)))
            action.triggered.connect(lambda _, path=path: self.recent_wanted.emit(path))

    def _add_opening(self) -> None:
        section = self.section
        section.add(say("&Open records…"), keys.OPEN, self.open_wanted.emit, "open")
        section.menu.addMenu(self._recent)
        section.add(say("Open the &bundled records"), None, self.bundled_wanted.emit)
        section.add(
            say("Re&load"),
            keys.RELOAD,
            self.again_wanted.emit,
            status_tip=say("Read the records file again and keep the search"),
        )

    def _add_own(self) -> None:
        self.add_records = self.section.add(
            say("&Add records…"),
            keys.ADD_RECORDS,
            self.add_wanted.emit,
            status_tip=say("Add a spreadsheet, a table from a document or a list of names"),
        )
        self.section.add(
            say("Yo&ur records…"),
            None,
            self.own_wanted.emit,
            status_tip=say("Review, remove or send what you have added"),
        )

    def _add_writing(self) -> None:
        add = self.section.add
        self.export = add(
            say("&Export…"),
            keys.EXPORT,
            self.export_wanted.emit,
            status_tip=say("Save rows as an Excel workbook, CSV or JSON"),
        )
        self.row_actions.append(self.export)
        add(
            say("Export all &tables…"),
            None,
            self.tables_wanted.emit,
            status_tip=say("Save the whole records file as CSV tables"),
        )
        self.brief = add(
            say("Br&ief…"),
            keys.BRIEF,
            self.brief_wanted.emit,
            status_tip=say(
                "A page to hand over on a delegation, a theme, a meeting or the selected rows"
            ),
        )
