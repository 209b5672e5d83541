"""The names of the two that are compared, above their columns, in sight however far one scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from a4p_desktop.gui.delegations.comparison_html import PAIR_SHARES
from a4p_desktop.gui.details.html_pieces import delegation_link
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.records.pages.delegation_list import DelegationOrGroup
from a4p_desktop.records.text.markup import escaped

_PADDING = 6
"""That of the cells in the text."""


class ComparisonHeader(QWidget):
    """Two links to the pages of those compared, each above the column of its answers."""

    chosen = Signal(str)  # code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt lays out the columns of a text from left to right, also in a mirrored window.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        names, first, second, difference = PAIR_SHARES
        self._layout.addStretch(names)
        self.labels = [LinkLabel(self), LinkLabel(self)]
        for label, share in zip(self.labels, (first, second), strict=True):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            label.setContentsMargins(_PADDING, 0, _PADDING, 0)
            label.linkActivated.connect(lambda address: self._follow(address))
            self._layout.addWidget(label, share)
        self._layout.addStretch(difference)
        self._compared: Sequence[DelegationOrGroup] = ()
        self.hide()

    def show_compared(self, compared: Sequence[DelegationOrGroup], text: QTextBrowser) -> None:
        """Show the names of two above their columns in `text`, and nothing for fewer."""
        margin = round(text.document().documentMargin())
        scroll_bar = text.verticalScrollBar().sizeHint().width()
        left, right = (scroll_bar, 0) if text.isRightToLeft() else (0, scroll_bar)
        self._layout.setContentsMargins(margin + left, GRID // 2, margin + right, GRID // 2)
        self._compared = compared if len(compared) > 1 else ()
        self.setVisible(bool(self._compared))
        self._write()

    def _write(self) -> None:
        for label, delegation in zip(self.labels, self._compared, strict=False):
            link = delegation_link(delegation.code, escaped(delegation.name))
            label.setText(f"<b>{link}</b>")
            label.setAccessibleName(delegation.name)

    def _follow(self, address: str) -> None:
        self.chosen.emit(QUrl(address).path(QUrl.ComponentFormattingOption.FullyDecoded))
