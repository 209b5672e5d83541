"""The overview tab: where someone begins, and one meeting at a glance."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.widgets.room import Upright, scrolled
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.codes import is_decade
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES

if TYPE_CHECKING:
    from a4p_desktop.gui.overview.columns import OverviewColumns
    from a4p_desktop.gui.overview.welcome import Welcome
    from a4p_desktop.records.pages.overview import Overview, TimeLineRequest

say = Speaker("Overview", on_screen=True)


class OverviewTab(TabPage):
    """Shows the meeting that is ticked; with none or several ticked, the one shown before."""

    table_wanted = Signal(str)  # name
    choice_for_brief_wanted = Signal()

    name = "overview"

    def __init__(
        self,
        opening: Question,
        tables: Collection[str],
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        """`tables` are the names of those among the tabs."""
        super().__init__(parent)
        self._opening = opening
        self._tables = tables
        self._question = opening
        self._asker = Asker(ask, self)
        self._read: Overview | None = None
        """What is read and not shown yet."""
        self.meeting: str | None = None
        """The code of the meeting that is shown."""
        self._shown_on = ""
        """The date of that meeting."""
        self.welcome: Welcome | None = None
        """The top, once the page has come to the front."""
        self.columns: OverviewColumns | None = None
        """What is below, once a meeting has been read."""
        self._empty = plain_label()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.hide()
        self._area: QScrollArea | None = None
        self._contents = QVBoxLayout()

    @property
    def heading(self) -> str:
        return say("Overview")

    @property
    def sentence(self) -> str:
        return say("Who spoke at UN peacekeeping meetings, which States endorsed, and how we know.")

    @property
    def line_place(self) -> QWidget | None:
        return self._made_welcome().line_place

    def show_question(self, question: Question) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.overview import OverviewRequest

        self._question = question
        self._made_welcome()
        begins = self._ticked_time()
        meeting = self._ticked("meeting") if begins is None else None
        request = OverviewRequest(meeting, self._ticked("instrument"), begins)
        self._asker.ask_new(request, self._show)

    def scrolling(self) -> QAbstractScrollArea | None:
        return self._area

    @property
    def is_reading(self) -> bool:
        return self._asker.is_waiting or self._read is not None

    def panes(self) -> list[QWidget]:
        doors = list(self.welcome.doors.values()) if self.welcome else []
        return [*doors[:1], *(self.columns.panes if self.columns else ())]

    def _made_welcome(self) -> "Welcome":
        """The top of the page, with the room for the rest below it."""
        if self.welcome is not None:
            return self.welcome
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.overview.welcome import Welcome

        self.welcome = Welcome(self._tables)
        self.welcome.table_wanted.connect(self.table_wanted)
        self.welcome.choice_for_brief_wanted.connect(self.choice_for_brief_wanted)
        self.welcome.source_followed.connect(self.source_followed)
        contents = Upright()
        self._contents = QVBoxLayout(contents)
        self._contents.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        self._contents.setSpacing(2 * GRID)
        self._contents.addWidget(self.welcome)
        self._contents.addWidget(self._empty)
        self._contents.addStretch(1)
        area = self._area = scrolled(contents)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        return self.welcome

    def _ticked(self, facet: str) -> str | None:
        """The ticked value of `facet`: of several the one shown, else the first."""
        for question in (self._question, self._opening):
            ticked = _values(question, facet)
            if facet == "meeting" and self.meeting and (not ticked or self.meeting in ticked):
                return self.meeting
            if ticked:
                return ticked[0]
        return None

    def _ticked_time(self) -> str | None:
        """How the dates of the year or decade begin of which to show the newest meeting.

        None where none is ticked, and where the meeting shown is of it.
        """
        years = _values(self._question, "year")
        if _values(self._question, "meeting") or len(years) != 1:
            return None
        begins = years[0][:3] if is_decade(years[0]) else years[0]
        return None if self._shown_on.startswith(begins) else begins

    def _show(self, overview: "Overview | None") -> None:
        self._empty.setVisible(overview is None)
        if overview is None:
            self._empty.setText(say("No meeting is recorded in this file."))
            return
        self.meeting, self._shown_on = overview.meeting, overview.coverage.meeting.date
        if self.columns is None and self._read is None:
            # Not before the line and the doors are painted: pictures take longer to make.
            QTimer.singleShot(0, self, self._show_read)
        self._read = overview
        if self.columns is not None:
            self._show_read()

    def _show_read(self) -> None:
        overview, self._read = self._read, None
        assert overview is not None
        self._made_welcome().show_overview(overview)
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
        self.columns.turned.connect(self._turn)
        self.columns.source_followed.connect(self.source_followed)
        self.columns.message_wanted.connect(self.message_wanted)
        self._contents.insertWidget(1, self.columns)

    def _turn(self, request: "TimeLineRequest") -> None:
        assert self.columns is not None
        self._asker.ask_also(request, self.columns.show_time_line)

    def _go(self, table: str, question: Question) -> None:
        """Show rows, or with table "" tick a meeting and stay.

        Conditions on facets that the table does not have are kept.
        """
        if not table:
            # Of another time that is asked for, the meeting would leave nothing.
            rest = self._question.only("year").only("date")
            self.question_wanted.emit(rest.only("meeting", *_values(question, "meeting")))
            return
        kept = (c for c in self._question.conditions if table not in _with_facet(c.facet))
        self.narrowed.emit(table, Question(question.words, (*question.conditions, *kept)))


def _with_facet(facet: str) -> list[str]:
    """The names of the tables that have a facet; one that only some files have is of speakers."""
    declared = [table.name for table in TABLES.values() if table.facet(facet)]
    return declared or [SPEAKERS.name]


def _values(question: Question, facet: str) -> list[str]:
    """The values of a facet that are ticked, without that of what is not recorded."""
    found = (c for c in question.conditions if c.facet == facet and not c.excluded)
    return [condition.value for condition in found if condition.value]
