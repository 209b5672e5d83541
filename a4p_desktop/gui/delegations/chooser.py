"""A line to type a name into, with the delegations found below it; and both in a dialog."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.records.pages.parties import Found, Parties, Party

_LINES_A_ROW = 1.5
_CODE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartyChooser(QWidget):
    """The arrows lead through the list while one types; Enter or a click chooses."""

    chosen = Signal(str)  # code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parties: Parties | None = None
        self._rivals_of: Party | None = None
        self.line = FilterLine(self.tr("Find a delegation or a group…"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Delegations and regional groups"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.line)
        self._layout.addWidget(self.list, 1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _: self._find())
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)

    def add_below(self, button: QPushButton) -> None:
        """Put a button below the list."""
        self._layout.addWidget(button)

    def show_parties(self, parties: Parties, rivals_of: Party | None = None) -> None:
        """Offer everybody; or whom one party can be compared with: others of its kind."""
        self._parties, self._rivals_of = parties, rivals_of
        self._find()

    def set_current(self, code: str) -> None:
        """Stand on the one who is shown, if it is listed."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_CODE) == code:
                self.list.setCurrentRow(row)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in _ENTERS:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        if self._parties is None:
            return
        self.list.clear()
        for found in self._parties.find(self.line.text()):
            if self._is_offered(found.party):
                self.list.addItem(self._item(found))
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            nobody = QListWidgetItem(self.tr("Nobody in these records is called so."))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nobody)

    def _is_offered(self, party: Party) -> bool:
        one = self._rivals_of
        return one is None or (party.is_group == one.is_group and party != one)

    def _item(self, found: Found) -> QListWidgetItem:
        name, by = found.party.name, found.by
        # Isolates keep the brackets where they are, beside Arabic too.
        item = QListWidgetItem(f"{name} (\u2068{by}\u2069)" if by else name)
        item.setData(_CODE, found.party.code)
        item.setToolTip(item.text())
        item.setSizeHint(QSize(0, round(self.list.fontMetrics().height() * _LINES_A_ROW)))
        if by:
            spoken = self.tr("{}, found as {}").format(name, by)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_CODE):
            self.chosen.emit(str(item.data(_CODE)))


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
