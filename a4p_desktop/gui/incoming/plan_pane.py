"""The plan in the dialog: the numbers, what it is held against, the table and its decisions."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from a4p_desktop.gui.incoming.draft import Draft
from a4p_desktop.gui.incoming.fate_filter import FateFilter
from a4p_desktop.gui.incoming.name_choice import Doubt, NameChoice
from a4p_desktop.gui.incoming.plan_model import OWN, Column, PlanModel
from a4p_desktop.gui.incoming.plan_view import PlanView
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.prompts import ask_line
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.uses import free_use, uses_for
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.delegation_list import DelegationList
from a4p_desktop.records.written.names import NEW

say = Speaker("Plan")


class PlanPane(QWidget):
    """Shows the plan of a draft, and tells the draft what is decided in it."""

    def __init__(
        self, draft: Draft, delegations: DelegationList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._delegations = delegations
        self.filter = FateFilter()
        self.next_button = QPushButton(say("&Next to decide"))
        self.use_button = QPushButton()
        for button in (self.next_button, self.use_button):
            button.setAutoDefault(False)
        self.held_against = plain_label()
        self.held_against.setWordWrap(True)
        self.model = PlanModel(draft.name_of, self)
        self.view = PlanView(self.model)
        self.choice: NameChoice | None = None
        self._lay_out()
        self._join()

    def next_undecided(self) -> None:
        """Go to the next row that waits for the user, and ask about it."""
        if self.model.fate is not None:
            self.filter.show_fate(None)
        row = self.view.next_undecided()
        if row is not None:
            planned = self.model.planned(row)
            column = planned.column + OWN if planned and planned.column is not None else 0
            self.view.go_to(row, column)
            self.view.setFocus()
            self.view.decide(self.view.currentIndex())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self.held_against, 1)
        below.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below)
        layout.addWidget(self.view, 1)

    def _join(self) -> None:
        draft = self._draft
        draft.read.connect(self._show_grid)
        draft.changed.connect(self._show_intake)
        draft.planned.connect(self._show_plan)
        self.filter.chosen.connect(self._show_fate)
        self.next_button.clicked.connect(self.next_undecided)
        next_key = QShortcut(QKeySequence("F8"), self)
        next_key.activated.connect(self.next_undecided)
        self.model.corrected.connect(draft.edit)
        self.view.decision_wanted.connect(self._ask)
        self.view.rows_left_out.connect(draft.leave_out)
        self.view.use_wanted.connect(self._offer_uses)
        self.view.column_reached.connect(lambda _: self._name_use_button())
        self.use_button.clicked.connect(self._offer_uses_below)

    # What is shown -------------------------------------------------------------------------------

    def _show_grid(self) -> None:
        draft = self._draft
        assert draft.grid is not None
        assert draft.intake is not None
        self.model.show_grid(draft.grid, draft.intake, self._use_words)
        self.view.fit_columns()
        if self.model.rowCount():
            self.view.go_to(0, Column.FATE)
        self._name_use_button()

    def _show_intake(self) -> None:
        assert self._draft.intake is not None
        self.model.show_intake(self._draft.intake, self._use_words)
        self._name_use_button()

    def _show_plan(self) -> None:
        plan = self._draft.plan
        assert plan is not None
        here = self.view.currentIndex()
        self.model.show_plan(plan)
        self.filter.show_plan(plan)
        self.held_against.setText(" ".join(plan.held_against))
        self.next_button.setEnabled(self._draft.undecided > 0)
        if here.isValid() and not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.go_to(min(here.row(), self.model.rowCount() - 1), here.column())

    def _show_fate(self, fate: Fate | None) -> None:
        self.model.show_fate(fate)
        if self.model.rowCount():
            self.view.go_to(0, Column.FATE)

    # What is decided -----------------------------------------------------------------------------

    def _ask(self, row: int) -> None:
        """Open the box that asks what the name in a row of the table means."""
        draft, planned = self._draft, self.model.planned(row)
        if planned is None or draft.plan is None:
            return
        written = planned.written or self.model.written(self.model.number(row))
        doubt = Doubt(written, planned.proposed, draft.rows_with(written))
        self.choice = NameChoice(doubt, self._delegations, self.window())
        self.choice.decided.connect(partial(draft.decide, written))
        self.choice.organization_wanted.connect(partial(self._ask_organization, written))
        self.choice.finished.connect(self._forget_choice)
        self.choice.open()

    def _ask_organization(self, written: str) -> None:
        """Ask for the name of an organization that is not recorded."""
        title, label = say("New organization"), say("Its name, as it is to be shown:")
        ask_line(self.window(), title, label, written, partial(self._add_organization, written))

    def _add_organization(self, written: str, name: str) -> None:
        if name.strip():
            self._draft.decide(written, NEW + name.strip())

    def _forget_choice(self) -> None:
        self.choice = None
        self.view.setFocus()

    # What the columns fill -----------------------------------------------------------------------

    def _use_words(self, use: str) -> str:
        """The words for what a column fills."""
        assert self._draft.intake is not None
        if not use:
            return say("nothing")
        words = uses_for(self._draft.intake.kind).get(use)
        return said(words) if words else say("a column of its own")

    def _offer_uses(self, column: int, place: QPoint) -> None:
        self._made_menu(column).popup(place)

    def _offer_uses_below(self) -> None:
        place = self.use_button.mapToGlobal(QPoint(0, self.use_button.height()))
        self._offer_uses(self._column(), place)

    def _made_menu(self, column: int) -> QMenu:
        grid, intake = self._draft.grid, self._draft.intake
        assert grid is not None
        assert intake is not None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        uses = ["", *uses_for(intake.kind)]
        if intake.kind in (Kind.SPEAKERS, Kind.STATEMENTS):
            uses.append(free_use(grid.headings[column], column))
        for use in uses:
            action = QAction(self._use_words(use).replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(use == intake.uses[column])
            action.triggered.connect(lambda _, use=use: self._draft.use(column, use))
            menu.addAction(action)
        return menu

    def _column(self) -> int:
        """The column of the list in which the current cell stands; its first for one of ours."""
        return max(0, self.view.currentIndex().column() - OWN)

    def _name_use_button(self) -> None:
        grid, intake = self._draft.grid, self._draft.intake
        self.use_button.setEnabled(grid is not None and bool(grid.headings))
        if grid is not None and intake is not None and grid.headings:
            column = self._column()
            words = say(
                "“{heading}” fills: {use}",
                heading=self.model.heading(column)[:20],
                use=self._use_words(intake.uses[column]),
            )
            self.use_button.setText(words.replace("&", "&&"))
