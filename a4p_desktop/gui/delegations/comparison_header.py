"""The names of the two that are compared, above their columns, in sight however far one scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QWidget

from a4p_desktop.gui.delegations.comparison_html import PAIR_SHARES
from a4p_desktop.gui.details.html_pieces import delegation_link
from a4p_desktop.gui.look.palettes import link_color
from a4p_desktop.gui.look.shown_text import html_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationOrGroup
from a4p_desktop.records.text.markup import escaped

say = Speaker("Comparison")

_PADDING = 6
"""That of the cells in the text."""


class ComparisonHeader(QWidget):
    """Two links to the pages of those compared, each above the column of its answers."""

    chosen = Signal(str)  # code

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self.labels = [html_label(self) for _ in PAIR_SHARES]
        for label, share in zip(self.labels, PAIR_SHARES, strict=True):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            label.setContentsMargins(_PADDING, 0, _PADDING, 0)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            label.linkActivated.connect(lambda address: self._follow(address))
            self._layout.addWidget(label, share)
        self.hide()

    def show_compared(self, compared: Sequence[DelegationOrGroup], text: QTextBrowser) -> None:
        """Show the names of two above their columns in `text`, and nothing for fewer."""
        margin = round(text.document().documentMargin())
        scroll_bar = text.verticalScrollBar().sizeHint().width()
        self._layout.setContentsMargins(margin, GRID // 2, margin + scroll_bar, GRID // 2)
        self.setVisible(len(compared) > 1)
        if len(compared) > 1:
            _, first, second, last = self.labels
            self._show_name(first, compared[0])
            self._show_name(second, compared[1])
            difference = say("Difference")
            last.setText(f"<b>{escaped(difference)}</b>")

    def _show_name(self, label: QLabel, delegation: DelegationOrGroup) -> None:
        colour = link_color(self.palette()).name()
        link = delegation_link(delegation.code, escaped(delegation.name))
        label.setText(f"<style>a {{ color: {colour}; text-decoration: none }}</style><b>{link}</b>")
        label.setAccessibleName(delegation.name)

    def _follow(self, address: str) -> None:
        self.chosen.emit(QUrl(address).path(QUrl.ComponentFormattingOption.FullyDecoded))
