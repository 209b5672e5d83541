"""The questions about one row: which delegation its name means, and which day a date is."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from a4p_desktop.gui.incoming.draft import Draft
from a4p_desktop.gui.incoming.name_choice import Doubt, NameChoice
from a4p_desktop.records.incoming.fate import PlannedRow
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.pages.delegation_list import DelegationList
from a4p_desktop.records.written.dates import read_date

say = Speaker("Plan", on_screen=True)


class Doubts(QObject):
    """Asks what the user must say of a row, and tells the draft."""

    def __init__(self, draft: Draft, delegations: DelegationList, owner: QWidget) -> None:
        super().__init__(owner)
        self._draft = draft
        self._delegations = delegations
        self._owner = owner
        self.choice: NameChoice | None = None
        self.dates: QMenu | None = None

    def ask_name(self, written: str, planned: PlannedRow) -> None:
        """Open the box that asks which delegation a name means."""
        number = max(1, self._draft.rows_with(written))
        doubt = Doubt(written, planned.proposed, number)
        self.choice = NameChoice(doubt, self._delegations, self._owner.window())
        self.choice.decided.connect(partial(self._draft.decide, written))
        self.choice.finished.connect(self._forget_choice)
        self.choice.open()

    def ask_date(self, number: int, column: int, cell: str, place: QPoint) -> bool:
        """Offer the two days that a date may be; the answer also settles the dates of its column.

        `number` and `column` are those of the grid. False where the cell is no such date.
        """
        readings = read_date(cell).readings
        if not readings:
            return False
        self.dates = QMenu(self._owner)
        self.dates.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first, other = map(current().date, readings)
        for iso, words in zip(
            readings,
            (
                say("“{cell}” is {date}: the &day comes first", cell=cell, date=first),
                say("“{cell}” is {date}: the &month comes first", cell=cell, date=other),
            ),
            strict=True,
        ):
            action = QAction(words, self.dates)
            action.triggered.connect(partial(self._say_date, number, column, iso))
            self.dates.addAction(action)
        self.dates.setActiveAction(self.dates.actions()[0])
        self.dates.aboutToHide.connect(self._forget_dates)
        self.dates.popup(place)
        return True

    def _say_date(self, number: int, column: int, iso: str, _: bool = False) -> None:
        self._draft.edit(number, column, iso)

    def _forget_choice(self) -> None:
        self.choice = None
        self._owner.setFocus()

    def _forget_dates(self) -> None:
        self.dates = None
