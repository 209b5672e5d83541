"""Dialogs that fit the room that the screen has: what is long scrolls, the buttons stay in view."""

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QStyle,
    QStyleOptionGroupBox,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import TextPage, plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.widgets.room import resize_within_screen, scrolled


class FittingDialog(QDialog):
    """Its body scrolls where the room is short; what is below it is always in view."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)

    def lay_out(self, body: QWidget, *below: QWidget, letters: int, lines: int = 0) -> None:
        """Show `body`, and `below` it what must be in view, such as the buttons.

        The dialog is `letters` wide, and `lines` high or as high as all of it needs.
        """
        self._body = body
        self._below = below
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GRID)
        self._column.addWidget(scrolled(body), 1)
        for part in below:
            self._column.addWidget(part)
        font = self.fontMetrics()
        size = QSize(font.averageCharWidth() * letters, font.lineSpacing() * lines)
        resize_within_screen(self, size)
        if not lines:
            self.fit()

    def fit(self) -> None:
        """Grow until all is in view, as far as the screen has room."""
        around = self._column.contentsMargins()
        width = self.width() - around.left() - around.right()
        parts = [self._body, *(part for part in self._below if not part.isHidden())]
        height = sum(_height(part, width) + GRID for part in parts) + around.top() + around.bottom()
        resize_within_screen(self, QSize(self.width(), max(self.height(), height)))


class Group(QGroupBox):
    """Choices below their title, without a frame; a screen reader says the title on entering."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setFlat(True)

    def initStyleOption(self, option: QStyleOptionGroupBox) -> None:
        super().initStyleOption(option)
        option.subControls = QStyle.SubControl.SC_GroupBoxLabel


class TextDialog(FittingDialog):
    """Shows HTML, whose links open in the web browser, with a button to close it."""

    source_followed = Signal(str)  # address

    def __init__(
        self,
        title: str,
        html: str,
        parent: QWidget | None = None,
        *,
        picture: QPixmap | None = None,
        lines: int = 26,
    ) -> None:
        """`picture` stands before the text; `lines` is the height."""
        super().__init__(title, parent)
        self.page = TextPage()
        quiet_scroll_bars(self.page)
        self.page.setOpenLinks(False)
        self.page.setTextInteractionFlags(
            self.page.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.setAccessibleName(title)
        self.page.setHtml(html)
        self.page.anchorClicked.connect(self._follow)
        self.buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        if picture is not None:
            label = plain_label()
            label.setPixmap(picture)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.page, 1)
        self.lay_out(body, self.buttons, letters=90, lines=lines)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def _follow(self, url: QUrl) -> None:
        self.source_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _height(part: QWidget, width: int) -> int:
    """The height of a part of a dialog at this width."""
    if layout := part.layout():
        layout.activate()  # or it still has the height before a change within it
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()
