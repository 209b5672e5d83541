"""One facet in the panel: its heading, its values, a filter line, and a button to show more."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a4p_desktop.gui.facets.model import FacetModel
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words.facet_words import facet_heading, find_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question

say = Speaker("facets", on_screen=True)

_Key = Qt.Key
_STEPS: dict[int, int] = {_Key.Key_Down: 1, _Key.Key_Up: -1}


class FacetSection(QWidget):
    """Shows a FacetModel under a heading; the list is made when the section is first unfolded."""

    ticked = Signal(str, object)  # value, Tick
    left = Signal(int)  # by an arrow key: 1 down, -1 up
    reached = Signal(QRect)  # the area focused by keyboard, to scroll to

    def __init__(self, model: FacetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        model.setParent(self)
        self._body: _Body | None = None
        self.heading = SectionHeading(facet_heading(model.facet))
        self.heading.folding_wanted.connect(self.set_folded)
        self.heading.installEventFilter(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.heading)

    def is_folded(self) -> bool:
        """Whether only the heading is shown."""
        return self._body is None or self._body.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Show only the heading, or also the values."""
        if self._body is None and not folded:
            self._body = self._made_body()
        if self._body is not None:
            self._body.setHidden(folded)
        self.heading.set_folded(folded)

    @property
    def has_choice(self) -> bool:
        """Whether a value is ticked or excluded."""
        return self._model.chosen_count() > 0

    def show_counts(self, counts: Sequence[int], *, hold: bool) -> None:
        """Show the numbers of the newest search; see FacetModel.show_counts."""
        self._model.show_counts(counts, hold=hold)

    def show_question(self, question: Question) -> None:
        """Show the choices of `question`."""
        self._model.show_question(question)
        self.heading.set_chosen(self._model.chosen_count())

    def enter(self, direction: int) -> None:
        """Move the focus into the section: to the first widget, or with -1 to the last."""
        stops = self.stops()
        self._go(stops[0] if direction > 0 else stops[-1], direction)

    def stops(self) -> list[QWidget]:
        """The widgets that can have the focus now, from top to bottom."""
        body = [] if self._body is None or self.is_folded() else self._body.stops()
        return [self.heading, *(widget for widget in body if not widget.isHidden())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Up and Down in the widgets beside the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(event.key())
            if step is not None and isinstance(watched, QWidget):
                self._leave(watched, step)
                return True
        return False

    def _made_body(self) -> "_Body":
        body = _Body(self._model)
        for widget in body.stops():
            if isinstance(widget, FacetList):
                widget.left.connect(lambda direction: self._leave(body.list, direction))
                widget.moved.connect(lambda: self._reveal_row(body.list))
                widget.ticked.connect(self.ticked)
            else:
                widget.installEventFilter(self)
        body.find_line.returnPressed.connect(lambda: self._leave(body.find_line, 1))
        self._layout.addWidget(body)
        # Made late, they would come last in the tab order of the window.
        for before, after in pairwise((self.heading, *body.stops())):
            QWidget.setTabOrder(before, after)
        return body

    def _leave(self, widget: QWidget, direction: int) -> None:
        stops = self.stops()
        place = stops.index(widget) + direction
        if 0 <= place < len(stops):
            self._go(stops[place], direction)
        else:
            self.left.emit(direction)

    def _go(self, widget: QWidget, direction: int) -> None:
        if isinstance(widget, FacetList):
            widget.go_to(0 if direction > 0 else -1)
            self._reveal_row(widget)
        else:
            self.reached.emit(QRect(widget.mapTo(self, widget.rect().topLeft()), widget.size()))
        tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        widget.setFocus(tab if direction > 0 else back)

    def _reveal_row(self, rows: FacetList) -> None:
        place = rows.visualRect(rows.currentIndex())
        self.reached.emit(place.translated(rows.mapTo(self, rows.rect().topLeft())))


class _Body(QWidget):
    """The part of a section below its heading."""

    def __init__(self, model: FacetModel) -> None:
        super().__init__()
        self._model = model
        self.find_line = FilterLine(find_words(model.facet))
        self.list = FacetList(model)
        self._nothing = plain_label(say("Nothing found"))
        self._more = TextButton()
        self.find_line.textChanged.connect(self._find)
        self._more.clicked.connect(lambda: model.show_all(not model.shows_all))
        layout = QVBoxLayout(self)
        letter = self.fontMetrics().averageCharWidth()
        layout.setContentsMargins(0, 0, 0, letter)
        layout.setSpacing(2)
        for widget in (self.find_line, self.list, self._nothing):
            layout.addWidget(widget)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._refresh)
        self._refresh()

    def stops(self) -> list[QWidget]:
        """The widgets that can have the focus, from top to bottom, hidden ones included."""
        return [self.find_line, self.list, self._more]

    def _find(self, text: str) -> None:
        self._model.find(text)
        self.find_line.announce_found(self._model.rowCount())

    def _refresh(self) -> None:
        shown, whole = self._model.rowCount(), self._model.size
        self.find_line.setHidden(not self._model.is_long)
        self.list.setHidden(shown == 0)
        self._nothing.setHidden(shown > 0)
        more = shown < whole or (self._model.is_long and self._model.shows_all)
        self._more.setHidden(not more or self._model.is_filtered)
        if self._model.shows_all:
            self._more.setText(say("Show fewer"))
        else:
            self._more.setText(say("Show all ({number})", number=whole))
