"""The dialog before anything is brought: what can be brought, and how."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from a4p_desktop.gui.look.colours import accent, faint_text
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.records.language import Speaker

say = Speaker("Add records", on_screen=True)

_LARGER = 1.5
"""The size of the invitation, in sizes of the text."""


class DropArea(QWidget):
    """A dashed frame around the invitation, and the two buttons that do the same as a drop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _centred(say("Drop a spreadsheet or paste a list here"))
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.title.setFont(font)
        self.kinds = _centred(
            say(
                "An Excel, LibreOffice or CSV file; a table copied from Word, a browser or a PDF; "
                "or names, one per line."
            )
        )
        self.trouble = _centred("")
        bold = self.trouble.font()
        bold.setBold(True)
        self.trouble.setFont(bold)
        self.trouble.setVisible(False)
        self.choose_button = QPushButton(say("&Choose file…"))
        self.paste_button = QPushButton(say("&Paste"))
        self.choose_button.setDefault(True)
        self._is_over = False
        self._lay_out()

    def show_over(self, over: bool) -> None:
        """Show whether a list is held over the area."""
        self._is_over = over
        self.update()

    def show_trouble(self, words: str) -> None:
        """Say why what was brought cannot be read; "" says nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        for button in (self.choose_button, self.paste_button):
            button.setAccessibleDescription(words or self.kinds.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        margin = self.fontMetrics().lineSpacing() * 3
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addStretch(2)
        layout.addWidget(self.title)
        layout.addSpacing(margin // 6)
        layout.addWidget(self.kinds)
        layout.addSpacing(margin // 3)
        layout.addLayout(buttons)
        layout.addSpacing(margin // 3)
        layout.addWidget(self.trouble)
        layout.addStretch(3)

    def _draw(self, painter: QPainter) -> None:
        palette = self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        colour = accent(palette) if self._is_over else faint_text(palette)
        painter.setPen(QPen(colour, 3 if self._is_over else 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 8, 8)


def _centred(text: str) -> QLabel:
    label = plain_label(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
