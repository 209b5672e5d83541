"""The row of chips under the search line: what is asked of the table in front, to be taken back."""

from collections.abc import Iterator
from itertools import count, pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words.facet_words import facet_heading, facet_value_words
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import Table

MOST = 30
"""How many chips are shown; of those after them only the number is told."""


class ChipBar(QWidget):
    """A chip a condition, and what can be done with all of them; nothing where there is none."""

    asked = Signal(object)  # Question
    text_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._question = Question()
        self._chips: dict[Condition, Chip] = {}
        self._ors: list[QLabel] = []
        self._more = QLabel(self)
        self._clear = TextButton(self.tr("Clear all"), self)
        self._clear.setToolTip(self.tr("Ask nothing: take away the words typed, too"))
        self._clear.clicked.connect(lambda: self.asked.emit(Question()))
        self._edit = TextButton(self.tr("Edit as text…"), self)
        self._edit.clicked.connect(self.text_wanted)
        self._flow = FlowLayout(self, self.fontMetrics().averageCharWidth())
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Conditions"))
        self.hide()

    def show_question(self, question: Question, table: Table) -> None:
        """Show what `question` asks of `table`."""
        conditions = list(_in_groups(question, table))
        self._question = question
        place, before = self._place_of_focus(), self._chips
        self._chips = {one: before.get(one) or self._made_chip(one) for one in conditions[:MOST]}
        self._more.setText(self.tr("and {} more").format(number_words(len(conditions) - MOST)))
        self._arrange(self._told_chips(table), more=len(conditions) > MOST)
        if place is not None and self._chips:
            # Before the chip goes that has the keyboard, or Qt would give it to anything.
            self._chips[conditions[min(place, len(self._chips) - 1)]].setFocus()
        self.setHidden(not conditions)
        for condition in before.keys() - self._chips.keys():
            before[condition].hide()
            before[condition].deleteLater()

    def _place_of_focus(self) -> int | None:
        """The place of the chip that has the keyboard."""
        places = (place for place, chip in enumerate(self._chips.values()) if chip.hasFocus())
        return next(places, None)

    def _told_chips(self, table: Table) -> list[QWidget]:
        """The chips with their words, and an “or” before each that is one choice of several."""
        widgets: list[QWidget] = []
        before: Condition | None = None
        ors = self._made_ors()
        for condition, chip in self._chips.items():
            whole, value = self._words(condition, table)
            chosen = not condition.excluded and before is not None and not before.excluded
            if before is not None and chosen and before.facet == condition.facet:
                widgets.append(next(ors))
                chip.tell(value, whole)
            else:
                chip.tell(whole, whole)
            widgets.append(chip)
            before = condition
        return widgets

    def _words(self, condition: Condition, table: Table) -> tuple[str, str]:
        """A condition whole, and its value."""
        facet = FACETS[condition.facet]
        value = facet_value_words(facet, condition.value, self._wording, table)
        form = self.tr("not {}: {}") if condition.excluded else self.tr("{}: {}")
        return form.format(facet_heading(facet), value), value

    def _arrange(self, chips: list[QWidget], *, more: bool) -> None:
        last = [self._more, self._clear, self._edit] if more else [self._clear, self._edit]
        for label in (self._more, *self._ors):
            label.setHidden(label not in chips and label not in last)
        self._flow.arrange([*chips, *last])
        # Each goes behind the one before it, and so the chips take the place of the first button.
        buttons = [self._clear, *self._chips.values(), self._clear, self._edit]
        for one, other in pairwise(buttons):
            QWidget.setTabOrder(one, other)

    def _made_ors(self) -> Iterator[QLabel]:
        for place in count():
            if place == len(self._ors):
                self._ors.append(QLabel(self.tr("or"), self))
            yield self._ors[place]

    def _made_chip(self, condition: Condition) -> Chip:
        chip = Chip(condition, self)
        chip.clicked.connect(lambda: self.asked.emit(self._question.without(condition)))
        chip.show()
        return chip


def _in_groups(question: Question, table: Table) -> Iterator[Condition]:
    """The conditions that hold for `table`, with those of one facet together."""
    shown = [one for one in question.conditions if table.facet(one.facet)]
    facets = list(dict.fromkeys(one.facet for one in shown))
    yield from sorted(shown, key=lambda one: (facets.index(one.facet), one.excluded))
