"""*From*: which list it is, and how it is read, as recognized or as the user says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading.delimited import ENCODINGS, WHOLE_LINES
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Add records", on_screen=True)

_SEPARATORS: dict[str, Message] = {
    ",": say.mark("Comma"),
    ";": say.mark("Semicolon"),
    "\t": say.mark("Tab"),
    "|": say.mark("Vertical bar"),
    WHOLE_LINES: say.mark("None"),
}
_LAST_HEADING_ROW = 999
_LONGEST_NAME = 32
"""In average characters."""


class OriginLine(QWidget):
    """Emits how the list is to be read instead."""

    sheet_chosen = Signal(str)
    heading_row_chosen = Signal(int)  # 0 for none
    encoding_chosen = Signal(str)
    separator_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = plain_label()
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.notes = plain_label()
        self.notes.setWordWrap(True)
        self.choose_button = QPushButton(say("&Choose file…"))
        self.paste_button = QPushButton(say("&Paste"))
        for button in (self.choose_button, self.paste_button):
            button.setAutoDefault(False)
        self.sheet, self.encoding = ElidedComboBox(), ElidedComboBox()
        self.separator = ElidedComboBox()
        self.heading_row = QSpinBox()
        self.heading_row.setRange(0, _LAST_HEADING_ROW)
        self.heading_row.setSpecialValueText(say("none"))
        self.heading_row.setKeyboardTracking(False)
        self._pairs = {
            self.sheet: _labelled(say("S&heet"), self.sheet),
            self.heading_row: _labelled(say("Headin&gs in row"), self.heading_row),
            self.encoding: _labelled(say("&Encoding"), self.encoding),
            self.separator: _labelled(say("Separa&tor"), self.separator),
        }
        """Each choice -> itself and its label, which stay together."""
        self._lay_out()
        self.sheet.activated.connect(lambda _: self.sheet_chosen.emit(self.sheet.currentText()))
        self.heading_row.valueChanged.connect(self.heading_row_chosen)
        self.encoding.activated.connect(
            lambda _: self.encoding_chosen.emit(self.encoding.currentData())
        )
        self.separator.activated.connect(
            lambda _: self.separator_chosen.emit(self.separator.currentData())
        )

    def show_grid(self, grid: Grid, sheets: Sequence[str]) -> None:
        """Show what was recognized of a list."""
        name = terminal_line(grid.file) if grid.file else say("Pasted list")
        room = self.fontMetrics().averageCharWidth() * _LONGEST_NAME
        self.name.setText(
            self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        )
        show_tip(self.name, name)
        self.sheet.clear()
        self.sheet.addItems(list(sheets))
        self.sheet.setCurrentText(grid.sheet)
        self.heading_row.blockSignals(True)
        self.heading_row.setValue(grid.heading_row)
        self.heading_row.blockSignals(False)
        _fill(
            self.encoding, {name: said(words) for name, words in ENCODINGS.items()}, grid.encoding
        )
        words = {sign: said(message) for sign, message in _SEPARATORS.items()}
        _fill(self.separator, words, grid.separator)
        self._pairs[self.sheet].setVisible(len(sheets) > 1)
        self._pairs[self.encoding].setVisible(bool(grid.encoding))
        self._pairs[self.separator].setVisible(bool(grid.separator))
        self.notes.setText(" ".join(grid.notes))
        self.notes.setVisible(bool(grid.notes))

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        first = QWidget()
        line = FlowLayout(first, letter)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.name, self.choose_button, self.paste_button, *self._pairs.values()):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(first)
        layout.addWidget(self.notes)


def _fill(box: QComboBox, words: dict[str, str], value: str) -> None:
    """Offer the values of `words`, with `value` chosen, which need not be one of them."""
    box.clear()
    offered = words if value in words or not value else {value: value, **words}
    for known, text in offered.items():
        box.addItem(text, known)
    box.setCurrentIndex(max(0, box.findData(value)))


def _labelled(text: str, choice: QWidget) -> QWidget:
    """A choice behind its label."""
    label = plain_label(text)
    label.setBuddy(choice)
    choice.setAccessibleName(text.replace("&", ""))
    pair = QWidget()
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(pair.fontMetrics().averageCharWidth(), 0, 0, 0)
    layout.addWidget(label)
    layout.addWidget(choice)
    return pair
