"""A mark of a picture as a button: it can be hovered, reached by keyboard, read out and clicked."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QToolTip, QWidget

from a4p_desktop.gui.pictures.canvas import Spot
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.schema.tables import TABLES

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_WALKING = (
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
    *(_Key.Key_Home, _Key.Key_End),
)
_BY_KEYBOARD = (
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    Qt.FocusReason.OtherFocusReason,
)
_SCROLL_MARGIN = 24
_REST = 150
"""Milliseconds until a mark that is walked to is told of; who walks on is not held up by words."""


class Mark(QAbstractButton):
    """Lies over a mark that its picture paints, and paints no more than a ring around it."""

    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    typed = Signal(str)
    walked = Signal(object)  # the key that leads to another
    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot = Spot(QRectF(), "")
        self.named = False
        """Whether letters lead from it to what is called so in the same picture."""
        self.typing = False
        """Whether a name is being typed, to which a blank belongs, which else is a click."""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self._go)

    def show_spot(self, spot: Spot) -> None:
        """Stand for `spot` from now on."""
        before, self.spot = self.spot, spot
        if replace(before, place=spot.place) == spot:
            return  # to tell Qt the same again would cost more than to compare it
        self.setAccessibleName(spot.words)
        self.setAccessibleDescription(" ".join(filter(None, (spot.more, self._way()))))
        leads = spot.narrowing is not None or bool(spot.delegation)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        lines = [f"<b>{escape(spot.words)}</b>", *map(escape, filter(None, (spot.more,)))]
        self.setToolTip(f"<qt>{'<br>'.join([*lines, escape(self._way())])}</qt>")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            self.walked.emit(Qt.Key(event.key()))
        elif event.key() in _ENTER:
            self.click()
        elif self._takes(event.text()):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        if event.reason() in _BY_KEYBOARD:
            if event.reason() is not Qt.FocusReason.OtherFocusReason:
                # Who comes to a picture is to see all of it.
                self._scroll_to(self.parentWidget() or self)
            self._scroll_to(self)
            # Who comes by keyboard is told what who comes by mouse is, once the focus has come to
            # rest: its coming hides whatever tooltip there is.
            QTimer.singleShot(_REST, self, self._tell_if_here)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ring = QRectF(self.rect())
        if self.hasFocus():
            # Two rings, the colour of words around that of the ground: one is seen on any mark.
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2))
            painter.drawRect(ring.adjusted(1, 1, -1, -1))
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1))
            painter.drawRect(ring.adjusted(2.5, 2.5, -2.5, -2.5))
        else:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1))
            painter.drawRect(ring.adjusted(1.5, 1.5, -1.5, -1.5))

    def _takes(self, typed: str) -> bool:
        """Whether what is typed may be of a mark's name."""
        letters = bool(typed.strip()) or (self.typing and bool(typed))
        return self.named and letters and typed.isprintable()

    def _go(self) -> None:
        way = self.spot.narrowing
        if way is not None:
            self.narrowed.emit(way.table, way.question)
        elif self.spot.delegation:
            self.delegation_wanted.emit(self.spot.delegation)
        else:
            self._tell()

    def _way(self) -> str:
        """What a click does."""
        way = self.spot.narrowing
        if self.spot.delegation:
            return self.tr("Click: all that is recorded of it")
        if way is None:
            return self.tr("No rows stand behind this.")
        if not way.table:
            return self.tr("Click: show it here")
        return self.tr("Click: the rows in {}").format(heading(TABLES[way.table]))

    def _tell(self) -> None:
        below = QPoint(self.width() // 2, self.height())
        QToolTip.showText(self.mapToGlobal(below), self.toolTip(), self)

    def _tell_if_here(self) -> None:
        if self.hasFocus():
            self._tell()

    def _scroll_to(self, wanted: QWidget) -> None:
        widget: QWidget | None = self
        while widget is not None:
            widget = widget.parentWidget()
            if isinstance(widget, QScrollArea):
                widget.ensureWidgetVisible(wanted, _SCROLL_MARGIN, _SCROLL_MARGIN)
