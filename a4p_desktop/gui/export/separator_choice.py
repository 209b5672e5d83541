"""The choice of the separator of a CSV file: that of this computer, or one of the usual ones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.records.export.list_separator import SEPARATORS, list_separator
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export", on_screen=True)


class SeparatorChoice(QWidget):
    """A list, whose first entry leaves the choice to this computer."""

    changed = Signal()

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        """`chosen` is a name in SEPARATORS; any other leaves the choice to this computer."""
        super().__init__(parent)
        self.list = ElidedComboBox()
        words = {mark: said(message).lower() for mark, message in SEPARATORS.values()}
        own = list_separator()
        self.list.addItem(say("Automatic ({separator})", separator=words.get(own, own)), "")
        for name, (_, message) in SEPARATORS.items():
            self.list.addItem(said(message), name)
        self.list.setCurrentIndex(max(0, self.list.findData(chosen)))
        label = plain_label(say("Se&parator:"))
        label.setBuddy(self.list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label)
        layout.addWidget(self.list)
        layout.addStretch(1)
        self.list.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def name(self) -> str:
        """The name of the separator chosen; "" for that of this computer."""
        return str(self.list.currentData())

    @property
    def character(self) -> str:
        """The separator chosen; "" for that of this computer."""
        return SEPARATORS[self.name][0] if self.name else ""
