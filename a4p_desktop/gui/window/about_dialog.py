"""What this program and its records are, whose they are, and under which licences."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop import NAME, __version__


class AboutDialog(QDialog):
    """Help ▸ About: name and version, the records now open, licences, and what this is not."""

    def __init__(
        self,
        records_title: str,
        records_date: str,
        records_licence: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About %1").replace("%1", NAME))
        heading = _text(f"{NAME} {__version__}", self._heading_font())
        layout = QVBoxLayout(self)
        layout.addLayout(self._top(heading))
        layout.addWidget(_text(self._records(records_title, records_date, records_licence)))
        layout.addWidget(_text(self._licences()))
        layout.addWidget(buttons := self._buttons())
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        layout.setSpacing(self.fontMetrics().height())
        width = self.fontMetrics().averageCharWidth() * 64
        self.resize(width, layout.totalHeightForWidth(width))

    def show_about_qt(self) -> None:
        """Qt's own aboutQt() blocks; this one opens."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Qt"))
        box.setText(self.tr("This program uses Qt %1.").replace("%1", qVersion()))
        box.setInformativeText(self._qt_licence())
        box.setTextInteractionFlags(_SELECTABLE)
        box.setIconPixmap(self._qt_logo(box))
        box.open()

    def _heading_font(self) -> QFont:
        font = self.font()
        font.setBold(True)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 1.5)
        return font

    def _top(self, heading: QLabel) -> QHBoxLayout:
        about = _text(
            self.tr(
                "Who spoke about Action for Peacekeeping, which delegations joined it, and how "
                "that is known: offline, searchable, with sources."
            )
        )
        words = QVBoxLayout()
        words.addWidget(heading)
        words.addWidget(about)
        words.addWidget(_text(self.tr("This is not an official United Nations product.")))
        top = QHBoxLayout()
        top.addWidget(self._icon(), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        return top

    def _icon(self) -> QLabel:
        size = self.fontMetrics().height() * 4
        label = QLabel()
        label.setPixmap(QApplication.windowIcon().pixmap(size, size))
        label.setVisible(not QApplication.windowIcon().isNull())
        return label

    def _records(self, title: str, date: str, licence: str) -> str:
        lines = (
            self.tr("Records: %1").replace("%1", title),
            self.tr("As of: %1").replace("%1", date),
            self.tr("Licence of the records: %1").replace("%1", licence),
        )
        told = (line for line, value in zip(lines, (title, date, licence), strict=True) if value)
        return "\n".join(told) or self.tr("No records are open.")

    def _licences(self) -> str:
        return "\n".join(
            (
                self.tr("Program: MIT licence"),
                self.tr("Tables that come with it: CC0 1.0 (CC0-1.0), no rights reserved"),
                self.tr("Qt and PySide6: GNU Lesser General Public License, version 3"),
            )
        )

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        about_qt = box.addButton(self.tr("About &Qt"), QDialogButtonBox.ButtonRole.ActionRole)
        about_qt.setAutoDefault(False)
        about_qt.clicked.connect(self.show_about_qt)
        box.rejected.connect(self.close)
        return box

    def _qt_licence(self) -> str:
        return self.tr(
            "Qt is a toolkit for programs on many platforms, used here through PySide6 %1 under "
            "the GNU Lesser General Public License, version 3, and not changed. Qt is a trademark "
            "of The Qt Company Ltd. Its source code is at https://code.qt.io, and its licences are "
            "at https://doc.qt.io/qt-6/licensing.html."
        ).replace("%1", PySide6.__version__)

    def _qt_logo(self, box: QMessageBox) -> QPixmap:
        logo = QPixmap(":/qt-project.org/qmessagebox/images/qtlogo-64.png")
        if not logo.isNull():
            return logo
        icon = box.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
        return icon.pixmap(64, 64)


_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


def _text(words: str, font: QFont | None = None) -> QLabel:
    """Words that can be selected, also by the keyboard, and that are never taken for HTML."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(_SELECTABLE)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if font is not None:
        label.setFont(font)
    return label
