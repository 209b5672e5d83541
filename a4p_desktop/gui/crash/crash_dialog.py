"""The box that tells of an uncaught error, with details to copy."""

from __future__ import annotations

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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop import NAME, __version__

MAX_ERRORS_KEPT = 20


class ErrorDialog(QDialog):
    """Says that something unexpected happened, and shows what, for a report."""

    def __init__(self, log_folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unexpected error"))
        self._log_folder = log_folder
        self._kept: list[str] = []
        self._message = self._made_message()
        self._details = self._made_details()
        layout = QVBoxLayout(self)
        layout.addWidget(self._message)
        layout.addWidget(self._details, 1)
        layout.addWidget(buttons := self._made_buttons())
        _prefer_close(buttons)
        self._fit()

    def add(self, text: str) -> None:
        """Append one error, once however often it comes, up to a limit."""
        if self._kept:
            self._message.setText(f"{self._sentence()} {self._more()}")
        if text not in self._kept and len(self._kept) < MAX_ERRORS_KEPT:
            self._kept.append(text)
            self._details.appendPlainText(f"\n{text}")

    def text(self) -> str:
        """All details, as they are copied."""
        return self._details.toPlainText()

    def copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def open_log_folder(self) -> None:
        if self._log_folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))

    def _made_message(self) -> QLabel:
        label = QLabel(self._sentence())
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _made_details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(_surroundings(self._log_folder))
        details.setReadOnly(True)
        # Read-only text has no caret by default; the keyboard needs one to select.
        details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        details.setTabChangesFocus(True)
        details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        details.setAccessibleName(self.tr("Details of the error"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(max(self.font().pointSizeF(), 1.0))
        details.setFont(fixed)
        return details

    def _made_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = QPushButton(self.tr("&Copy details"))
        folder = QPushButton(self.tr("Show &log folder"))
        folder.setEnabled(self._log_folder is not None)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(QDialogButtonBox.StandardButton.Close)
        copy.clicked.connect(self.copy_details)
        folder.clicked.connect(self.open_log_folder)
        box.rejected.connect(self.close)
        return box

    def _sentence(self) -> str:
        return self.tr(
            "Something unexpected happened. The program goes on, and your records are unharmed. "
            "Nothing was sent to anyone; to report the error, copy the details below."
        )

    def _more(self) -> str:
        return self.tr(
            "More errors followed; each is shown once, and at most %n of them.", "", MAX_ERRORS_KEPT
        )

    def _fit(self) -> None:
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(QSize(letter * 90, line * 24).boundedTo(self.screen().availableSize() * 0.9))


def _prefer_close(buttons: QDialogButtonBox) -> None:
    """Let Enter close; Qt heeds this only after the buttons stand in their dialog."""
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    close.setDefault(True)
    close.setFocus()


def _surroundings(log_folder: Path | None) -> str:
    """What a maintainer asks first; not translated, since it is for them."""
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
