"""The panel of facets: the values that narrow a table, with numbers, to tick."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.facets.order import says_something
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.ticks import Tick, with_tick
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet, FacetValues
from a4p_desktop.records.schema.tables import Table

if TYPE_CHECKING:
    from a4p_desktop.gui.facets.section import FacetSection

say = Speaker("facets", on_screen=True)

_UNFOLDED = 5
"""Number of sections, from the top, unfolded at first."""


class FacetPanel(QScrollArea):
    """Shows the choices of a question on one table; emits the question with another choice."""

    question_wanted = Signal(object)  # Question

    def __init__(self, table: Table, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._wording = wording
        self._question = Question()
        self._wanted: Question | None = None
        """The question that a tick here asked last."""
        self._holds = False
        """Whether the values hold their order."""
        self._sections: dict[str, FacetSection] = {}
        self._silent: set[str] = set()
        """Facets that say nothing, shown only while a value of theirs is chosen."""
        self._content = QWidget()
        self.setAccessibleName(say("Facets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_scroll_bars(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_values(self, values: Mapping[str, FacetValues]) -> None:
        """Show the values of each facet, by its name, in place of those before."""
        self._content = QWidget()
        self._content.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(self._content)
        margin = self.fontMetrics().averageCharWidth() // 2
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin)
        self._sections, self._silent = {}, set()
        for facet in self._table.facets:
            if facet.name in values and _has_any(values[facet.name]):
                if not says_something(self._table, facet, values):
                    self._silent.add(facet.name)
                section = self._made_section(facet, values[facet.name])
                self._sections[facet.name] = section
                layout.addWidget(section)
        layout.addStretch()
        self.setWidget(self._content)
        self._order_stops()
        self._hide_silent()

    def show_counts(self, counts: Mapping[str, Sequence[int]]) -> None:
        """Show the numbers of the newest search, in the order of the values.

        The values take the order of these numbers if the search was typed, or asked for anywhere
        else: ticks only change the numbers, so that nothing moves under the mouse or the keyboard
        of who is ticking.
        """
        for name, numbers in counts.items():
            if name in self._sections:
                self._sections[name].show_counts(numbers, hold=self._holds)

    def show_question(self, question: Question) -> None:
        """Show which values are ticked or excluded."""
        self._holds = question == self._wanted
        if not self._holds:
            self._wanted = None  # back from another search, the values take their order again
        self._question = question
        for section in self._sections.values():
            section.show_question(question)
        self._hide_silent()

    def sizeHint(self) -> QSize:
        return QSize(self._letters(36), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        # With large text, not at the expense of the rows.
        most = max(self.window().width() * 3 // 10, self._letters(18))
        return QSize(min(self._letters(29), most), super().minimumSizeHint().height())

    def _letters(self, number: int) -> int:
        return self.fontMetrics().averageCharWidth() * number

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()  # larger text needs a wider panel

    def _made_section(self, facet: Facet, values: FacetValues) -> "FacetSection":
        # Imported here so that the window opens sooner: the values come after the rows.
        from a4p_desktop.gui.facets.model import FacetModel
        from a4p_desktop.gui.facets.section import FacetSection

        section = FacetSection(FacetModel(self._table, facet, values, self._wording))
        section.show_question(self._question)
        shown = sum(name not in self._silent for name in self._sections)
        section.set_folded(shown >= _UNFOLDED)
        section.ticked.connect(partial(self._ask, facet))
        section.left.connect(partial(self._enter_next, section))
        section.reached.connect(partial(self._reveal, section))
        return section

    def _hide_silent(self) -> None:
        for name, section in self._sections.items():
            section.setHidden(name in self._silent and not section.has_choice)
        for section in self._sections.values():
            if not section.isHidden():
                self.setFocusProxy(section.heading)  # for F6
                break

    def _order_stops(self) -> None:
        """Put the sections at the place of the panel in the tab order: they are made late."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # else Qt orders nothing behind it
        before: QWidget = self
        for section in self._sections.values():
            for stop in section.stops():
                QWidget.setTabOrder(before, stop)
                before = stop
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _ask(self, facet: Facet, value: str, tick: Tick) -> None:
        wanted = with_tick(self._question, self._table, facet, value, tick)
        if wanted != self._question:
            self._wanted = wanted
            self.question_wanted.emit(wanted)

    def _enter_next(self, section: "FacetSection", direction: int) -> None:
        """Move the focus past the end of `section` to the next one, or the one before."""
        sections = [each for each in self._sections.values() if not each.isHidden()]
        place = sections.index(section) + direction
        if 0 <= place < len(sections):
            sections[place].enter(direction)

    def _reveal(self, section: "FacetSection", place: QRect) -> None:
        top = section.mapTo(self._content, place.topLeft()).y()
        half = place.height() // 2
        self.ensureVisible(0, top + half, 0, half + 1)


def _has_any(values: FacetValues) -> bool:
    """Whether any row of the records file has a recorded value."""
    return any(
        rows and value != NOT_RECORDED
        for rows, value in zip(values.rows, values.texts, strict=True)
    )
