"""The list of the values of a facet, with mouse and keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from a4p_desktop.gui.facets.delegate import FacetDelegate
from a4p_desktop.gui.facets.model import Choice, FacetModel
from a4p_desktop.gui.look.painting import find_viewport
from a4p_desktop.gui.words.facet_words import facet_heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.ticks import Tick

say = Speaker("facets", on_screen=True)

_ROWS_AT_ONCE = 12
"""The rows visible of a list so long that it has its own scroll bar."""

_EXCLUDE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Either modifier excludes: many X11 window managers use Alt and the mouse to move windows."""

_Index = QModelIndex | QPersistentModelIndex
_Key = Qt.Key
_TICKS = {Choice.TICKED: Tick.TICK, Choice.EXCLUDED: Tick.EXCLUDE, Choice.ANY: Tick.ANY}


class FacetList(QListView):
    """As high as its rows, up to a limit; emits what the user chooses for a value."""

    ticked = Signal(str, object)  # value, Tick
    left = Signal(int)  # by an arrow key past its end, 1, or past its beginning, -1
    moved = Signal()  # the current row changed, by keyboard

    def __init__(self, model: FacetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        find_viewport(self)
        self._facet = model
        self._pressed = QModelIndex()
        self._current: str | None = None
        self.setModel(model)
        self._delegate = FacetDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(facet_heading(model.facet))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        model.modelAboutToBeReset.connect(self._remember_current)
        model.modelReset.connect(self._restore_current)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        width, rows = super().sizeHint().width(), range(self._facet.rowCount())
        if self._facet.wraps:
            return QSize(width, sum(map(self.sizeHintForRow, rows)))
        return QSize(width, _ROWS_AT_ONCE * self.sizeHintForRow(0))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # words may take more lines now, or fewer

    def go_to(self, row: int) -> None:
        """Make `row` the current row; -1 is the last."""
        self.setCurrentIndex(self._facet.index(row % max(1, self._facet.rowCount())))

    def actions_for(self, row: int, menu: QMenu) -> list[QAction]:
        """The actions on the value in `row`, for its menu."""
        choices = QActionGroup(menu)
        value = self._facet.value(row)
        words = {
            Choice.TICKED: say("&Include"),
            Choice.EXCLUDED: say("&Exclude"),
            Choice.ANY: say("&Any"),
        }
        for choice, text in words.items():
            action = QAction(text, choices)
            action.setCheckable(True)
            action.setChecked(choice is self._facet.choice(row))
            action.triggered.connect(partial(self._tick, value, _TICKS[choice]))
        separator = QAction(menu)
        separator.setSeparator(True)
        only = QAction(say("&Only this"), menu)
        only.triggered.connect(partial(self._tick, value, Tick.ONLY))
        clear = QAction(say("&Clear this facet"), menu)
        clear.setEnabled(self._facet.chosen_count() > 0)
        clear.triggered.connect(partial(self._tick, value, Tick.CLEAR))
        return [*choices.actions(), separator, only, clear]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row, last = event.key(), self.currentIndex().row(), self._facet.rowCount() - 1
        if key == _Key.Key_Down and row == last:
            self.left.emit(1)
        elif key == _Key.Key_Up and row <= 0:
            self.left.emit(-1)
        elif row >= 0 and key == _Key.Key_Space:
            excluded = event.modifiers() & Qt.KeyboardModifier.AltModifier
            self._toggle(row, Choice.EXCLUDED if excluded else Choice.TICKED)
        elif row >= 0 and key in (_Key.Key_Minus, _Key.Key_Delete):
            self._toggle(row, Choice.EXCLUDED)
        elif row >= 0 and key in (_Key.Key_Right, _Key.Key_Left):
            self._open_or_close(row, opens=(key == _Key.Key_Right) != self.isRightToLeft())
        elif row >= 0 and key in (_Key.Key_Return, _Key.Key_Enter):
            self._tick(self._facet.value(row), Tick.ONLY)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()) if left else QModelIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # a double click is two clicks

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, QModelIndex()
        point = event.position().toPoint()
        if pressed.isValid() and self.indexAt(point) == pressed:
            option = self._option(pressed)
            if self._delegate.is_on_sign(option, pressed, point):
                self._facet.open(pressed.row(), not self._facet.is_open(pressed.row()))
                return
            excluded = event.modifiers() & _EXCLUDE
            self._toggle(pressed.row(), Choice.EXCLUDED if excluded else Choice.TICKED)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            place = event.pos() if by_mouse else self.visualRect(index).center()
            self._open_menu(index.row(), place)

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        # QListView would lay out all rows again, though the heights of rows stay; and to paint
        # several rows, QAbstractItemView would measure them first.
        if first == last or QAccessible.isActive():
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.moved.emit()

    def _open_menu(self, row: int, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_for(row, menu))
        menu.popup(self.viewport().mapToGlobal(place))

    def _open_or_close(self, row: int, *, opens: bool) -> None:
        """Show or hide the members of the value in a row; from a member, go to what holds it."""
        if self._facet.is_open(row) is (not opens):
            self._facet.open(row, opens)
        elif not opens and self._facet.depth(row):
            self.go_to(next(above for above in range(row, -1, -1) if not self._facet.depth(above)))

    def _option(self, index: _Index) -> QStyleOptionViewItem:
        """What the delegate needs to know of a row to tell where its parts stand."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    def _toggle(self, row: int, choice: Choice) -> None:
        """Set the choice of a value, or clear it if it is set."""
        is_set = self._facet.choice(row) is choice
        self._facet.pin(row)
        self._tick(self._facet.value(row), Tick.ANY if is_set else _TICKS[choice])

    def _tick(self, value: str, tick: Tick, _: bool = False) -> None:
        self.ticked.emit(value, tick)

    def _remember_current(self) -> None:
        row = self.currentIndex().row()
        self._current = self._facet.value(row) if row >= 0 else None

    def _restore_current(self) -> None:
        row = None if self._current is None else self._facet.row(self._current)
        if row is not None:
            # Not by the user: whatever he looks at stays in sight.
            self.blockSignals(True)
            self.go_to(row)
            self.blockSignals(False)

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if self._facet.wraps else policy.ScrollBarAsNeeded
        )
        self.setUniformItemSizes(not self._facet.wraps)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
