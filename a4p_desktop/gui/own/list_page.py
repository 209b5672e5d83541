"""A page of the own records: a list, what is to know of its current row, and what can be done."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import plain_label, tip
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.text.plain_text import clean

Listed = TypeVar("Listed")
_LISTED = Qt.ItemDataRole.UserRole
_LINES_A_ROW = 1.5
_NARROWEST = 12
"""The letters that a column shows at least, also where the others leave it no room."""


class Line(NamedTuple, Generic[Listed]):
    """One row of the list."""

    cells: Sequence[str]
    listed: Listed
    """What the row stands for."""


class ListPage(QWidget, Generic[Listed]):
    """Shows lines, or without any a text that says how to come to some."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        nothing: str,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is for screen readers; `several` rows can be chosen at once."""
        super().__init__(parent)
        self.list = self._made_list(name, headings, several=several)
        self.nothing = plain_label(nothing)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(self.fontMetrics().averageCharWidth() * 4)
        self.nothing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.row = 0
        """The place of the row that is chosen, also while the list is empty."""
        self._stretched = 0
        self._said: Callable[[Listed], str] | None = None
        self._button_line = QWidget()
        self._buttons = FlowLayout(self._button_line, self.fontMetrics().averageCharWidth())
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._of_one: list[QPushButton] = []
        self._of_some: list[QPushButton] = []
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._on_selection)

    def say_of_current(self, said: Callable[[Listed], str]) -> None:
        """Show below the list what `said` says of the one row that is chosen."""
        self._said = said

    def add_button(
        self, text: str, run: Callable[[Sequence[Listed]], object], *, several: bool = False
    ) -> QPushButton:
        """Add a button that calls `run` with what is chosen; `several` may be, or else one."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: run(self.chosen()))
        self._buttons.addWidget(button)
        (self._of_some if several else self._of_one).append(button)
        button.setEnabled(False)
        return button

    def fill(self, lines: Sequence[Line[Listed]]) -> None:
        """Show these lines; the row that is chosen stays so by its place."""
        place = self.row
        self.list.clear()
        high = round(self.list.fontMetrics().height() * _LINES_A_ROW)
        for line in lines:
            item = QTreeWidgetItem([clean(cell) for cell in line.cells])
            item.setData(0, _LISTED, line.listed)
            # In the column whose width does not follow its cells: the hint is for both.
            item.setSizeHint(self._stretched, QSize(0, high))
            for column, cell in enumerate(line.cells):
                item.setToolTip(column, tip(cell))
            self.list.addTopLevelItem(item)
        self._stack.setCurrentWidget(self.list if lines else self.nothing)
        # A hidden list would take the keyboard and keep it. The stubs do not know None.
        self.setFocusProxy(self.list if lines else None)  # type: ignore[arg-type]
        self.words.setVisible(bool(lines) and self._said is not None)
        for button in (*self._of_one, *self._of_some):
            button.setVisible(bool(lines))
        newest = self.list.topLevelItem(min(place, len(lines) - 1))
        if newest is not None:
            self.list.setCurrentItem(newest)
        self._on_selection()
        self._tell_nothing()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_nothing()

    @property
    def count(self) -> int:
        """The number of lines."""
        return self.list.topLevelItemCount()

    def chosen(self) -> Sequence[Listed]:
        """What the chosen rows stand for, in their order."""
        items = (self.list.topLevelItem(row) for row in range(self.count))
        return [item.data(0, _LISTED) for item in items if item is not None and item.isSelected()]

    def _made_list(self, name: str, headings: Sequence[str], *, several: bool) -> QTreeWidget:
        box = QTreeWidget()
        quiet_scroll_bars(box)
        box.setItemDelegate(TextDelegate(box))
        box.setAccessibleName(name)
        box.setHeaderLabels(list(headings))
        box.setRootIsDecorated(False)
        box.setUniformRowHeights(True)
        box.setAllColumnsShowFocus(True)
        mode = QAbstractItemView.SelectionMode
        box.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        box.header().setStretchLastSection(False)
        box.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        box.header().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * _NARROWEST)
        box.header().setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 60)
        return box

    def stretch(self, column: int) -> None:
        """Give a column the room that the others leave."""
        self._stretched = column
        self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.words)
        layout.addWidget(self._button_line)

    def _tell_nothing(self) -> None:
        """Let a screen reader say why the list is empty: the keyboard never comes to the words."""
        is_told = self.isVisible() and not self.count
        announce_at_rest(self, self.nothing.text() if is_told else "")

    def _on_selection(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.row = self.list.currentIndex().row()
        self.words.setText(self._said(chosen[0]) if self._said and len(chosen) == 1 else "")
        for button in self._of_one:
            button.setEnabled(len(chosen) == 1)
        for button in self._of_some:
            button.setEnabled(bool(chosen))
