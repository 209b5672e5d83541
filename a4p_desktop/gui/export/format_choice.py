"""The formats of an export as cards: those that most people want, and the rest behind *More*."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.dialog import Group
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.formats import FORMATS, Format
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export", on_screen=True)

OFFERED: Mapping[str, Format] = {**FORMATS, TSV.name: TSV}
"""The formats by name: those of files, and the one that is copied."""
_FIRST = ("xlsx", "csv-excel", TSV.name)


class FormatChoice(Group):
    """One of the cards is chosen."""

    changed = Signal()
    extended = Signal()  # more cards are shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Format"), parent)
        names = [*_FIRST, *(name for name in OFFERED if name not in _FIRST)]
        self.cards = {name: self._made_card(OFFERED[name]) for name in names}
        self._rest = [self.cards[name] for name in names[len(_FIRST) :]]
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card)
        self.more = TextButton(say("M&ore formats"))
        self._lay_out()
        self._group.buttonToggled.connect(lambda _, on: self.changed.emit() if on else None)
        self.more.clicked.connect(self._show_rest)

    @property
    def name(self) -> str:
        """The name of the format chosen."""
        return next(name for name, card in self.cards.items() if card.isChecked())

    def choose(self, name: str) -> None:
        """Choose this format, and bring it into view; the first one if it is not offered."""
        card = self.cards.get(name, self.cards[_FIRST[0]])
        if name in self.cards and name not in _FIRST:
            self._show_rest()
        card.setChecked(True)
        card.setFocus()

    def _made_card(self, format: Format) -> ChoiceCard:
        return ChoiceCard(said(format.heading), said(format.sentence))

    def _lay_out(self) -> None:
        cards = QWidget()
        flow = FlowLayout(cards, GRID, columns=len(_FIRST))
        flow.setContentsMargins(0, 0, 0, 0)
        for card in self.cards.values():
            flow.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(cards)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        for card in self._rest:
            card.hide()  # itself: the arrow keys reach a card whose parent is hidden

    def _show_rest(self) -> None:
        for card in self._rest:
            card.show()
        if self.more.hasFocus():
            self._rest[0].setFocus()  # first, or Qt would give it to another
        self.more.hide()
        self.extended.emit()
