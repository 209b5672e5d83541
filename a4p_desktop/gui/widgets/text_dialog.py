"""A dialog with a page of HTML, whose links open in the web browser."""

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars


class TextDialog(QDialog):
    """Shows HTML, with a button to close it."""

    source_followed = Signal(str)  # address

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        page = TextPage()
        quiet_scroll_bars(page)
        page.setOpenLinks(False)
        page.setAccessibleName(title)
        page.setHtml(html)
        page.anchorClicked.connect(self._follow)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)
        line = self.fontMetrics()
        self.resize(QSize(line.averageCharWidth() * 90, line.height() * 26))

    def _follow(self, url: QUrl) -> None:
        self.source_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
