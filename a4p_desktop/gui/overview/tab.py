"""The Overview tab: which meeting it shows, and the questions behind its marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.tables import TABLES

if TYPE_CHECKING:
    from a4p_desktop.gui.overview.columns import OverviewColumns
    from a4p_desktop.records.pages.overview import Overview

say = Speaker("Overview")


class OverviewTab(TabPage):
    """Shows the meeting that is ticked; with none or several ticked, the one shown before."""

    name = "overview"

    def __init__(
        self,
        opening: Question,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opening = opening
        self._question = opening
        self._asker = Asker(ask, self)
        self.meeting: str | None = None
        """The code of the meeting that is shown."""
        self.columns: OverviewColumns | None = None
        """The contents, once a meeting has been read."""
        self._empty = plain_label()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)

    @property
    def heading(self) -> str:
        return say("Overview")

    @property
    def scope(self) -> tuple[str, str | None] | None:
        return ("meeting", self.meeting) if self.meeting else None

    def show_question(self, question: Question) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.overview import OverviewRequest

        self._question = question
        request = OverviewRequest(self._ticked("meeting"), self._ticked("instrument"))
        self._asker.ask_new(request, self._show)

    def scrolling(self) -> QAbstractScrollArea | None:
        return self.columns

    @property
    def is_reading(self) -> bool:
        return self._asker.is_waiting

    def panes(self) -> list[QWidget]:
        if self.columns is None:
            return []
        return [self.columns.card, *(frame.picture for frame in self.columns.frames)]

    def _ticked(self, facet: str) -> str | None:
        """The ticked value of `facet`: of several the one shown, else the first."""
        for question in (self._question, self._opening):
            ticked = [
                condition.value
                for condition in question.conditions
                if condition.facet == facet and condition.value and not condition.excluded
            ]
            if facet == "meeting" and self.meeting and (not ticked or self.meeting in ticked):
                return self.meeting
            if ticked:
                return ticked[0]
        return None

    def _show(self, overview: "Overview | None") -> None:
        if overview is None:
            self._empty.setText(say("No meeting is recorded in this file."))
            return
        self.meeting = overview.meeting
        self.scope_changed.emit()
        if self.columns is None:
            self._make_columns(overview)
        else:
            self.columns.show_overview(overview)
        self.return_down()

    def _make_columns(self, overview: "Overview") -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.overview.columns import OverviewColumns

        self.columns = OverviewColumns(overview)
        self.columns.narrowed.connect(self._go)
        self.columns.source_followed.connect(self.source_followed)
        self.columns.message_wanted.connect(self.message_wanted)
        self._empty.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.columns)

    def _go(self, table: str, question: Question) -> None:
        """Show rows, or with table "" tick a meeting and stay.

        Conditions on facets that the table does not have are kept.
        """
        if not table:
            meetings = (c.value for c in question.conditions if c.facet == "meeting")
            self.question_wanted.emit(self._question.only("meeting", *meetings))
            return
        kept = (c for c in self._question.conditions if not TABLES[table].facet(c.facet))
        self.narrowed.emit(table, Question(question.words, (*question.conditions, *kept)))
