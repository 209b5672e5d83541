"""*From*: which list it is, and how it is read, as recognized or as the user says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.look.shown_text import plain_label, tip
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading.delimited import ENCODINGS, WHOLE_LINES
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Add records")

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
        self.sheet, self.encoding, self.separator = QComboBox(), QComboBox(), QComboBox()
        self.heading_row = QSpinBox()
        self.heading_row.setRange(0, _LAST_HEADING_ROW)
        self.heading_row.setSpecialValueText(say("none"))
        self.heading_row.setKeyboardTracking(False)
        self._labels = {
            self.sheet: _label(say("S&heet"), self.sheet),
            self.heading_row: _label(say("Headin&gs in row"), self.heading_row),
            self.encoding: _label(say("&Encoding"), self.encoding),
            self.separator: _label(say("Separa&tor"), self.separator),
        }
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
        self.name.setToolTip(tip(name))
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
        self._show_choice(self.sheet, len(sheets) > 1)
        self._show_choice(self.encoding, bool(grid.encoding))
        self._show_choice(self.separator, bool(grid.separator))
        self.notes.setText(" ".join(grid.notes))
        self.notes.setVisible(bool(grid.notes))

    def _show_choice(self, widget: QWidget, shown: bool) -> None:
        widget.setVisible(shown)
        self._labels[widget].setVisible(shown)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().averageCharWidth() * 2
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.choose_button, self.paste_button):
            line.addWidget(button)
        line.addSpacing(gap)
        for widget, label in self._labels.items():
            line.addWidget(label)
            line.addWidget(widget)
            line.addSpacing(gap // 2)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        first.addWidget(self.name)
        first.addLayout(line, 1)
        layout.addLayout(first)
        layout.addWidget(self.notes)


def _fill(box: QComboBox, words: dict[str, str], value: str) -> None:
    """Offer the values of `words`, with `value` chosen, which need not be one of them."""
    box.clear()
    offered = words if value in words or not value else {value: value, **words}
    for known, text in offered.items():
        box.addItem(text, known)
    box.setCurrentIndex(max(0, box.findData(value)))


def _label(text: str, buddy: QWidget) -> QLabel:
    label = plain_label(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.replace("&", ""))
    return label
