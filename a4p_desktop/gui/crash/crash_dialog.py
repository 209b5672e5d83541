"""The dialog that shows uncaught errors, with details to copy."""

import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, QSysInfo, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop import NAME, __version__
from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.records.language import Speaker

say = Speaker("Unexpected error", on_screen=True)

_Role = QDialogButtonBox.ButtonRole


class CrashDialog(QDialog):
    """Says that something unexpected happened, and lists the errors for a bug report."""

    def __init__(self, log_folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Unexpected error"))
        self._log_folder = log_folder
        message = QLabel(
            say(
                "Something unexpected happened. Your records are safe, and nothing was sent; to "
                "report the error, copy the details."
            )
        )
        message.setTextFormat(Qt.TextFormat.PlainText)
        message.setWordWrap(True)
        self._details = self._made_details()
        layout = QVBoxLayout(self)
        layout.addWidget(message)
        layout.addWidget(self._details, 1)
        buttons = self._made_buttons()
        layout.addWidget(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)  # has no effect before the buttons are in the dialog
        close.setFocus()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableSize() * 0.95
        self.resize(QSize(letter * 90, line * 24).boundedTo(room))

    def add(self, text: str) -> None:
        """Append the text of one error."""
        self._details.appendPlainText(f"\n{text}")

    def text(self) -> str:
        """All details, as they are copied."""
        return self._details.toPlainText()

    def _made_details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(_environment(self._log_folder))
        details.setReadOnly(True)
        # Read-only text has no caret by default; the keyboard needs one to select.
        details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        details.setTabChangesFocus(True)
        details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        details.setAccessibleName(say("Details of the error"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(max(self.font().pointSizeF(), 1.0))
        details.setFont(fixed)
        return details

    def _made_buttons(self) -> QDialogButtonBox:
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = box.addButton(say("&Copy details"), _Role.ActionRole)
        folder = box.addButton(say("Show &log folder"), _Role.ActionRole)
        folder.setEnabled(self._log_folder is not None)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))
        )
        box.rejected.connect(self.close)
        return box


def _environment(log_folder: Path | None) -> str:
    """The versions and the platform; not translated, since maintainers read it."""
    return "\n".join(
        (
            f"{NAME} {__version__}",
            f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}, "
            f"{QSysInfo.currentCpuArchitecture()}",
            f"Python {sys.version.split()[0]}, PySide6 {PySide6.__version__}, Qt {qVersion()}, "
            f"{QGuiApplication.platformName()}",
            f"Log: {log_folder or 'none'}",
        )
    )
