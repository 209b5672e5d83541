"""The box of “Go to delegation…”: a name typed, the delegation found under it, and there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from a4p_desktop.gui.delegations.chooser import PartyChooser
from a4p_desktop.records.pages.parties import Parties, Party


class GoToDialog(QDialog):
    """Emits who is chosen, once, and closes."""

    chosen = Signal(str)  # code

    def __init__(self, rivals_of: Party | None = None, parent: QWidget | None = None) -> None:
        """`rivals_of` is who is to be compared with the one chosen, if it is for that."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rivals_of = rivals_of
        if rivals_of is None:
            self.setWindowTitle(self.tr("Go to delegation"))
        else:
            self.setWindowTitle(self.tr("Compare {} with").format(rivals_of.name))
        self.chooser = PartyChooser()
        self.chooser.chosen.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        # Enter is for the one who is found.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.chooser)
        layout.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 56, letter.lineSpacing() * 22)

    def show_parties(self, parties: Parties) -> None:
        """Offer those who can be chosen."""
        self.chooser.show_parties(parties, self._rivals_of)

    def _take(self, code: str) -> None:
        self.chooser.chosen.disconnect(self._take)
        self.accept()
        self.chosen.emit(code)
