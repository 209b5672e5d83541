"""The search line of one long text, with buttons for the next and the previous match."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.widgets.announce import announce, announce_at_rest
from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.records.language import Speaker

say = Speaker("Find", on_screen=True)


class FindBar(QWidget):
    """Emits the text typed and the steps wanted; shows and announces which match is selected."""

    typed = Signal(str)
    step_wanted = Signal(int)  # 1 next, -1 previous

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """`words` say what is searched."""
        super().__init__(parent)
        self.line = FilterLine(words)
        self.result = plain_label()
        self.result.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self.previous = self._button(say("&Previous"), say("Previous match"), -1)
        self.next = self._button(say("&Next"), say("Next match"), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        for widget in (self.previous, self.next, self.result):
            layout.addWidget(widget)
        self._is_typing = False
        """Whether the match to come is of what was typed, not of a step."""
        self.line.textEdited.connect(lambda _: self._begin_typing())
        self.line.textChanged.connect(self.typed)
        backwards = QShortcut(QKeySequence("Shift+Return"), self.line)
        backwards.setContext(Qt.ShortcutContext.WidgetShortcut)
        backwards.activated.connect(lambda: self.step_wanted.emit(-1))
        self.line.returnPressed.connect(lambda: self.step_wanted.emit(1))
        self.show_result(0, 0)

    def show_result(self, number: int, matches: int) -> None:
        """Show and announce that match `number` of `matches` is selected, or that there is none."""
        if matches:
            words = say("{number} of {matches}", number=number, matches=matches)
        else:
            words = say("No match") if self.line.text() else ""
        self.result.setText(words)
        for button in (self.previous, self.next):
            button.setEnabled(matches > 0)
        if words:
            # The focus stays in the line, so a screen reader would not read the label.
            (announce_at_rest if self._is_typing else announce)(self.line, words)
        self._is_typing = False

    def _begin_typing(self) -> None:
        self._is_typing = True

    def start(self) -> None:
        """Focus the line and select its text, so that typing replaces it."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _button(self, text: str, name: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        show_tip(button, name)
        button.clicked.connect(lambda: self.step_wanted.emit(step))
        return button
