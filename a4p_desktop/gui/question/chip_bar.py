"""The chips under the search line: the conditions that narrow the table in front."""

from collections.abc import Iterator
from itertools import count, pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words.facet_words import facet_heading, facet_value_words
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import Table

say = Speaker("Search", on_screen=True)

MOST_CHIPS = 30
"""Chips shown; further conditions are only counted."""
_INCLUDED = say.mark("{facet}: {value}")
_EXCLUDED = say.mark("not {facet}: {value}")


class ChipBar(QWidget):
    """One chip a condition, and buttons for all of them; hidden without conditions."""

    question_wanted = Signal(object)  # Question
    text_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._question = Question()
        self._chips: dict[Condition, Chip] = {}
        self._ors: list[QLabel] = []
        self._more = plain_label(parent=self)
        self._clear = TextButton(say("Clear all"), self)
        show_tip(self._clear, say("Clear search text and filters"))
        self._clear.clicked.connect(lambda: self.question_wanted.emit(Question()))
        self._edit = TextButton(say("Edit search as text…"), self)
        self._edit.clicked.connect(self.text_wanted)
        self._flow = FlowLayout(self, self.fontMetrics().averageCharWidth())
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(say("Filters"))
        self.hide()

    def show_question(self, question: Question, table: Table | None) -> None:
        """Show the conditions of `question` that narrow `table`; none where that is None."""
        conditions = _in_groups(question.used_by(table)) if table else []
        self._question = question
        place, before = self._place_of_focus(), self._chips
        self._chips = {
            condition: before.get(condition) or self._made_chip(condition)
            for condition in conditions[:MOST_CHIPS]
        }
        left_out = max(len(conditions) - MOST_CHIPS, 0)
        self._more.setText(say("and {number} more", number=left_out) if left_out else "")
        self._arrange(self._worded_chips(table), more=left_out > 0)
        if place is not None and self._chips:
            # Move focus first; Qt would give it to an arbitrary widget.
            self._chips[conditions[min(place, len(self._chips) - 1)]].setFocus()
        self.setHidden(not conditions)
        for condition in before.keys() - self._chips.keys():
            before[condition].hide()
            before[condition].deleteLater()

    def _place_of_focus(self) -> int | None:
        """The place of the chip that has the focus."""
        places = (place for place, chip in enumerate(self._chips.values()) if chip.hasFocus())
        return next(places, None)

    def _worded_chips(self, table: Table | None) -> list[QWidget]:
        """The chips with their texts, and an “or” between the values of one facet."""
        widgets: list[QWidget] = []
        before: Condition | None = None
        ors = self._made_ors()
        for condition, chip in self._chips.items():
            words, value = self._words(condition, table)
            whole, _ = self._words(condition, table, whole=True)
            chosen = not condition.excluded and before is not None and not before.excluded
            if before is not None and chosen and before.facet == condition.facet:
                widgets.append(next(ors))
                chip.set_words(value, whole)
            else:
                chip.set_words(words, whole)
            widgets.append(chip)
            before = condition
        return widgets

    def _words(
        self, condition: Condition, table: Table | None, *, whole: bool = False
    ) -> tuple[str, str]:
        """The condition in words, and its value alone, by its short title or the `whole` one."""
        facet = (table and table.facet(condition.facet)) or FACETS[condition.facet]
        value = facet_value_words(facet, condition.value, self._wording, table, whole=whole)
        form = _EXCLUDED if condition.excluded else _INCLUDED
        return said(form, facet=facet_heading(facet), value=value), value

    def _arrange(self, chips: list[QWidget], *, more: bool) -> None:
        last = [self._more, self._clear, self._edit] if more else [self._clear, self._edit]
        for label in (self._more, *self._ors):
            label.setHidden(label not in chips and label not in last)
        self._flow.arrange([*chips, *last])
        # Chained pairwise from the first button, so that the chips come before it.
        buttons = [self._clear, *self._chips.values(), self._clear, self._edit]
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)

    def _made_ors(self) -> Iterator[QLabel]:
        for place in count():
            if place == len(self._ors):
                self._ors.append(plain_label(say("or"), self))
            yield self._ors[place]

    def _made_chip(self, condition: Condition) -> Chip:
        chip = Chip(condition, self)
        chip.clicked.connect(lambda: self.question_wanted.emit(self._question.without(condition)))
        chip.show()
        return chip


def _in_groups(question: Question) -> list[Condition]:
    """The conditions, grouped by facet."""
    facets = list(dict.fromkeys(condition.facet for condition in question.conditions))
    return sorted(question.conditions, key=lambda each: (facets.index(each.facet), each.excluded))
