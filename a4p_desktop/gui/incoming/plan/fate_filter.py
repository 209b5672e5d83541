"""The numbers above the plan, each a button that shows only its rows."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from a4p_desktop.gui.incoming.plan.fate_words import counted_words, fate_icon
from a4p_desktop.gui.widgets.card import ToldGroup
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.plan import Plan
from a4p_desktop.records.language import Speaker

say = Speaker("Plan", on_screen=True)


class FateFilter(ToldGroup):
    """Of these buttons one is down, as of radio buttons; the arrow keys move among them."""

    chosen = Signal(object)  # Fate, or None for all rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Rows to show"), parent)
        self._group = QButtonGroup(self)
        self.all_rows = self._made_button()
        self.buttons = {fate: self._made_button() for fate in Fate}
        self._layout = FlowLayout(self, self.fontMetrics().averageCharWidth() // 2)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.arrange([self.all_rows, *self.buttons.values()])
        self._group.buttonToggled.connect(self._choose)
        self.all_rows.setChecked(True)
        self._draw_icons()

    def show_plan(self, plan: Plan) -> None:
        """Show how many rows have each fate; where the fate shown has none any more, show all."""
        number = len(plan.rows)
        self.all_rows.setText(say("All {n} row|All {n} rows", n=number))
        for fate, button in self.buttons.items():
            count = plan.counts.get(fate, 0)
            button.setText(counted_words(fate, count))
            button.setVisible(count > 0)
            if not count and button.isChecked():
                self.all_rows.setChecked(True)
        self._layout.invalidate()

    def show_fate(self, fate: Fate | None) -> None:
        """Press the button of a fate; None is that of all rows."""
        (self.buttons[fate] if fate else self.all_rows).setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw_icons()

    def _made_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # so a screen reader calls it a radio button
        button.setAutoDefault(False)
        self._group.addButton(button)
        return button

    def _draw_icons(self) -> None:
        side, ratio = round(self.fontMetrics().ascent() * 0.9), self.devicePixelRatioF()
        for fate, button in getattr(self, "buttons", {}).items():
            button.setIcon(fate_icon(fate, self.palette(), side, ratio))

    def _choose(self, button: QPushButton, checked: bool) -> None:
        font = button.font()
        font.setBold(checked)  # dark styles hardly show which button is down
        button.setFont(font)
        if checked:
            fates = (fate for fate, other in self.buttons.items() if other is button)
            self.chosen.emit(next(fates, None))
