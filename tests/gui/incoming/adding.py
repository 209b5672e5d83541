"""*Add records…* as its user sees and operates it, for tests."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from a4p_desktop.gui.incoming.brought import Brought, ListFile, Pasted
from a4p_desktop.gui.incoming.dialog import AddDialog
from a4p_desktop.gui.incoming.flow import AddFlow
from a4p_desktop.gui.incoming.plan.model import OWN, PlanModel
from a4p_desktop.records.own.own_file import OwnFile
from tests.desk import Desk

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class Adding:
    """The flow over an open window, with actions of its user and readings of its dialog."""

    def __init__(self, desk: Desk, flow: AddFlow) -> None:
        self.desk = desk
        self.flow = flow
        self.added: list[OwnFile] = []
        flow.added.connect(self.added.append)

    @property
    def dialog(self) -> AddDialog:
        assert self.flow.dialog is not None
        return self.flow.dialog

    @property
    def model(self) -> PlanModel:
        return self.dialog.plan.model

    def open(self, brought: Brought | None = None) -> None:
        """Open the dialog, and wait for it."""
        self.flow.start(brought)
        self.desk.qtbot.waitUntil(lambda: self.flow.dialog is not None)

    def open_file(self, path: Path) -> None:
        """Open the dialog with a file, and wait for its plan."""
        self.open(ListFile(path))
        self.wait()

    def open_text(self, text: str) -> None:
        """Open the dialog with a text that was copied, and wait for its plan."""
        self.open(Pasted("", text))
        self.wait()

    def wait(self) -> None:
        """Wait until the plan of what is said is shown."""
        self.desk.qtbot.waitUntil(lambda: self.dialog.draft.plan is not None)

    def fill_source(self) -> None:
        """Say where the list comes from, by typing."""
        for name, text in (("title", "Official list"), ("publisher", "DPO"), ("held", "File 12")):
            line = self.dialog.source.lines[name]
            line.clear()
            QTest.keyClicks(line, text)
        self.wait()

    def add(self) -> OwnFile:
        """Press *Add*, and wait until it is over."""
        number = len(self.added)
        self.dialog.foot.add_button.click()
        self.desk.qtbot.waitUntil(lambda: len(self.added) > number)
        return self.added[-1]

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)

    def row(self, row: int) -> list[str]:
        """The texts of a row of the table."""
        return [self.model.index(row, place).data() for place in range(self.model.columnCount())]

    def fates(self) -> list[str]:
        """The words of the fates, row by row."""
        return [self.model.index(row, 0).data() for row in range(self.model.rowCount())]

    def spoken(self, row: int) -> str:
        """What a screen reader says of a row."""
        return str(self.model.index(row, 0).data(ACCESSIBLE))

    def correct(self, row: int, column: int, text: str) -> None:
        """Type another text into a cell of the list, by F2."""
        view = self.dialog.plan.view
        view.setFocus()
        view.go_to(row, column + OWN)
        QTest.keyClick(view, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        number, draft = self.model.number(row), self.dialog.draft
        self.desk.qtbot.waitUntil(
            lambda: draft.intake is not None and (number, column) in draft.intake.edits
        )
        self.wait()

    def filters(self) -> list[str]:
        """The texts of the buttons above the table that are shown."""
        buttons = self.dialog.plan.filter.findChildren(QAbstractButton)
        return [button.text() for button in buttons if not button.isHidden()]

    def shown(self, widget: QWidget) -> bool:
        """Whether the user sees a part of the dialog."""
        return widget.isVisibleTo(self.dialog)
