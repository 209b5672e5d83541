"""The bar that says what has happened to the records, with a button for what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from a4p_desktop.gui.look.colours import accent, mixed
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.archive.open_file import Change
from a4p_desktop.records.language import Message, Speaker, said

say = Speaker("Window")

_WORDS: dict[Change, Message] = {
    Change.REPLACED: say.mark(
        "The records file has changed since it was opened. This window shows it as it was."
    ),
    Change.OVERWRITTEN: say.mark(
        "The records file has changed since it was opened. Open it again to go on."
    ),
    Change.GONE: say.mark("The records file is gone. This window still shows what it held."),
}
_TINT = 0.12
"""The share of the colour of selections in the ground."""


class NoticeBar(QWidget):
    """Hidden while there is nothing to say; it takes no focus by itself."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = plain_label()
        self.label.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._run())
        self.hide_button = TextButton(say("Hide"))
        self.hide_button.clicked.connect(self.hide)
        letter = self.fontMetrics().averageCharWidth()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.hide_button)
        self._change = Change.NONE
        self._run: Callable[[], object] = self.again_wanted.emit
        self.hide()

    def show_change(self, change: Change) -> None:
        """Say what has become of the file; Change.NONE hides the bar."""
        self._change = change
        self._run = self.again_wanted.emit
        self.button.setText(say("Open &again"))
        self.button.setVisible(change is not Change.GONE)
        self.hide_button.hide()
        self._say(said(_WORDS[change]) if change is not Change.NONE else "")

    def show_message(self, words: str, button: str, run: Callable[[], object]) -> None:
        """Say `words`, with a button that hides the bar and calls `run`.

        What has become of the file matters more: while the bar says that, it goes on saying it.
        """
        if self._change is not Change.NONE:
            return

        def hide_and_run() -> None:
            self.hide()
            run()

        self._run = hide_and_run
        self.button.setText(button)
        self.button.show()
        self.hide_button.show()
        self._say(words)

    def _say(self, words: str) -> None:
        self.label.setText(words)
        self.setAccessibleName(words)
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))
        if words:
            # The focus stays where it is, so a screen reader would not read the bar.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        palette = self.palette()
        window = palette.color(QPalette.ColorRole.Window)
        ground = mixed(window, palette.color(QPalette.ColorRole.Highlight), _TINT)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, accent(palette))
