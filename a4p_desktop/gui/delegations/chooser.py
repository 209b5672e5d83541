"""A line for a name with the list of the delegations that match; and both in a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.widgets.announce import announce, announce_at_rest
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList, DelegationOrGroup, Match

say = Speaker("Delegation", on_screen=True)

_LINES_A_ROW = 1.5
_CODE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DelegationChooser(QWidget):
    """While one types, the arrow keys move in the list; Enter or a click chooses."""

    chosen = Signal(str)  # code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegations: DelegationList | None = None
        self._compared: DelegationOrGroup | None = None
        self._proposed: Sequence[Match] = ()
        self._has_groups = True
        self.line = FilterLine(say("Find delegation or group"))
        self.list = QListWidget()
        quiet_scroll_bars(self.list)
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setAccessibleName(say("Delegations and regional groups"))
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

    def show_delegations(
        self, delegations: DelegationList, compared: DelegationOrGroup | None = None
    ) -> None:
        """Offer all; or, to compare with `compared`, the others of its kind."""
        self._delegations, self._compared = delegations, compared
        self._find()

    def propose(self, delegations: DelegationList, codes: Sequence[str]) -> None:
        """Offer all delegations, those with these codes first, and no groups.

        Without such codes none is current, so that Enter alone chooses none by its place.
        """
        likely = map(delegations.with_code, codes)
        self._proposed = [Match(delegation) for delegation in likely if delegation]
        self._has_groups = False
        self.line.setPlaceholderText(say("Find delegation"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.list.setAccessibleName(say("Delegations"))
        self.show_delegations(delegations)

    def set_current(self, code: str) -> None:
        """Select the delegation or group with the code `code`, if it is listed."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_CODE) == code:
                is_seen = self.list.viewport().rect().contains(self.list.visualItemRect(item))
                self.list.setCurrentRow(row)
                if not is_seen:  # else a list that moves would be clicked in the wrong place
                    self.list.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                announce(self.line, self._current_words())  # the keyboard stays in the line
                return True
            if event.key() in _ENTERS:
                self._choose(self.list.currentItem())
                return True
        elif event.type() == QEvent.Type.FocusIn:
            announce_at_rest(self.line, self._current_words())  # Enter would choose it
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        if self._delegations is None:
            return
        self.list.clear()
        matches = self._delegations.find(self.line.text())
        if not self.line.text().strip():
            others = [match for match in matches if match not in self._proposed]
            matches = [*self._proposed, *others]
        for found in matches:
            if self._is_offered(found.delegation):
                self.list.addItem(self._item(found))
        for row in range(0 if self.line.text().strip() else len(self._proposed)):
            self._mark_as_likely(self.list.item(row))
        if self.list.count():
            is_found = self._has_groups or self._proposed or self.line.text().strip()
            self.list.setCurrentRow(0 if is_found else -1)
        else:
            with_groups = say("No delegation or group matches.")
            words = with_groups if self._has_groups else say("No delegation matches.")
            none = QListWidgetItem(words)
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(none)
        number = sum(bool(self.list.item(row).data(_CODE)) for row in range(self.list.count()))
        self.line.announce_found(number, self._current_words())

    def _current_words(self) -> str:
        """What a screen reader says of the current item; "" without one."""
        index = self.list.currentIndex()
        role = Qt.ItemDataRole.AccessibleTextRole
        return str(index.data(role) or index.data() or "")

    def _is_offered(self, delegation: DelegationOrGroup) -> bool:
        if delegation.is_group and not self._has_groups:
            return False
        compared = self._compared
        return compared is None or (
            delegation.is_group == compared.is_group and delegation != compared
        )

    def _item(self, found: Match) -> QListWidgetItem:
        name, by = found.delegation.name, found.other_name
        # Isolates keep the brackets in place, beside Arabic as well.
        item = QListWidgetItem(f"{name} (\u2068{by}\u2069)" if by else name)
        item.setData(_CODE, found.delegation.code)
        item.setToolTip(tip(item.text()))
        item.setSizeHint(QSize(0, round(self.list.fontMetrics().height() * _LINES_A_ROW)))
        if by:
            words = say("{name}, found as {other}", name=name, other=by)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        return item

    def _mark_as_likely(self, item: QListWidgetItem) -> None:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        words = say("{name}, likely", name=item.text())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_CODE):
            self.chosen.emit(str(item.data(_CODE)))


class CompareDialog(FittingDialog):
    """Emits the code that is chosen, once, and closes."""

    chosen = Signal(str)  # code

    def __init__(
        self,
        delegations: DelegationList,
        compared: DelegationOrGroup,
        parent: QWidget | None = None,
    ) -> None:
        """`compared` is what the choice is to be compared with."""
        super().__init__(say("Compare {name} with", name=compared.name), parent)
        self.chooser = DelegationChooser()
        self.chooser.show_delegations(delegations, compared)
        self.chooser.chosen.connect(self._choose)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        # Enter chooses from the list.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.lay_out(self.chooser, buttons, letters=56, lines=22)

    def _choose(self, code: str) -> None:
        self.chooser.chosen.disconnect(self._choose)
        self.accept()
        self.chosen.emit(code)
