"""The frame of the details: matches to go to, and buttons that close the details or keep them."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.finding.match_bar import MatchBar
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.elided_label import ElidedLabel
from a4p_desktop.gui.widgets.icon_button import IconButton
from a4p_desktop.records.language import Speaker

say = Speaker("Details", on_screen=True)


class DetailDrawer(QWidget):
    """Holds the text of the details below its buttons."""

    def __init__(self, text: DetailPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.matches = MatchBar()
        text.match_shown.connect(self.matches.show_match)
        self.title = ElidedLabel()
        """The title of the record while it is scrolled out of sight."""
        self.title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        text.verticalScrollBar().valueChanged.connect(self._show_title)
        self.pin = IconButton("pin", say("Keep the details beside the rows"))
        self.pin.setCheckable(True)
        self.close_button = IconButton("close", say("Close the details (Esc)"))
        self.edge = QFrame()
        """The line that parts the details from the rows below them."""
        self.edge.setFrameShape(QFrame.Shape.VLine)
        self.edge.setFrameShadow(QFrame.Shadow.Plain)
        self.edge.setForegroundRole(QPalette.ColorRole.Mid)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        text.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self.matches)
        buttons.addSpacing(GRID)
        buttons.addWidget(self.title, 1)
        buttons.addWidget(self.pin)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(text, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.edge)
        layout.addLayout(column, 1)

    def _show_title(self, scrolled: int) -> None:
        title, bottom = self.text.title()
        self.title.show_text(title if scrolled >= bottom else "")
