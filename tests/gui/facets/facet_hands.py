"""A panel of facets in a window, operated by mouse and keyboard, for tests."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.question.question import Question

NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """A panel between two text fields; it shows each question that it emits, as in the program."""

    def __init__(self, panel: FacetPanel, qtbot: QtBot) -> None:
        self.panel = panel
        self.qtbot = qtbot
        self.questions: list[Question] = []
        panel.question_wanted.connect(self._take)
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        layout = QHBoxLayout(self.window)
        for widget in (self.before, panel, self.after):
            layout.addWidget(widget)
        self.window.resize(700, 700)
        qtbot.addWidget(self.window)
        self.window.show()
        with qtbot.waitActive(self.window):
            self.window.activateWindow()

    def _take(self, question: Question) -> None:
        self.questions.append(question)
        self.panel.show_question(question)

    def values(self, heading: str) -> FacetList:
        """The list under a heading."""
        lists = self.panel.findChildren(FacetList)
        return next(values for values in lists if values.accessibleName() == heading)

    def heading(self, words: str) -> SectionHeading:
        headings = self.panel.findChildren(SectionHeading)
        return next(heading for heading in headings if heading.text() == words)

    def headings(self) -> list[str]:
        return [heading.text() for heading in self.panel.findChildren(SectionHeading)]

    def find_line(self, heading: str) -> FilterLine:
        (line,) = self._under(heading).findChildren(FilterLine)
        return line

    def more(self, heading: str) -> TextButton:
        """The button under the values."""
        (button,) = self._under(heading).findChildren(TextButton)
        return button

    def _under(self, heading: str) -> QWidget:
        body = self.values(heading).parentWidget()
        assert body is not None
        return body

    def place(self, heading: str, words: str) -> QPoint:
        rows = self.values(heading)
        return rows.visualRect(index(rows, words)).center()

    def click(self, heading: str, words: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        port, place = self.values(heading).viewport(), self.place(heading, words)
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, modifier, place)

    def go_to(self, heading: str, words: str) -> FacetList:
        rows = self.values(heading)
        rows.setFocus()
        rows.setCurrentIndex(index(rows, words))
        return rows

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in the focused widget."""
        QTest.keyClick(self.focus, key, modifier)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def is_at(self, widget: QWidget) -> bool:
        """Whether `widget` has the focus."""
        return self.focus is widget

    @property
    def current(self) -> str:
        """The words of the current row of the focused list."""
        assert isinstance(self.focus, FacetList)
        return str(self.focus.currentIndex().data())

    def menu(self) -> QMenu:
        return next(menu for menu in self.panel.findChildren(QMenu) if menu.isVisible())

    def choose(self, words: str) -> None:
        """Trigger an entry of the open menu."""
        menu = self.menu()
        next(action for action in menu.actions() if plain_text(action.text()) == words).trigger()
        menu.close()

    def in_sight(self, widget: QWidget, place: QPoint) -> bool:
        port = self.panel.viewport()
        return port.rect().contains(widget.mapTo(port, place))


def index(rows: FacetList, words: str) -> QModelIndex:
    model = rows.model()
    indexes = (model.index(row, 0) for row in range(model.rowCount()))
    return next(index for index in indexes if index.data() == words)


def check(rows: FacetList, words: str) -> Qt.CheckState:
    return Qt.CheckState(index(rows, words).data(Qt.ItemDataRole.CheckStateRole))


def shown(rows: FacetList) -> list[str]:
    model = rows.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def read_aloud(rows: FacetList) -> list[str]:
    """The names of the values of a list for a screen reader."""
    interface = QAccessible.queryAccessibleInterface(rows)
    items = (interface.child(place) for place in range(interface.childCount()))
    role = QAccessible.Role.ListItem
    return [item.text(QAccessible.Text.Name) for item in items if item.role() == role]


def tooltip(rows: FacetList, row: int) -> str:
    """The tooltip of a row."""
    place = rows.visualRect(rows.model().index(row, 0)).center()
    where = rows.viewport().mapToGlobal(place)
    QApplication.sendEvent(rows.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    return QToolTip.text()
