"""A mark of a picture as a button: it takes the mouse, the keyboard and the screen reader."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from a4p_desktop.gui.focus_in_view import bring_into_view
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import show_tip
from a4p_desktop.gui.pictures.canvas import Spot
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.tables import TABLES

say = Speaker("Picture", on_screen=True)

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_NAVIGATION = (
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
    *(_Key.Key_Home, _Key.Key_End),
)
_BY_KEYBOARD = (
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    Qt.FocusReason.OtherFocusReason,
)
_TOOLTIP_DELAY = 700
"""Milliseconds from focus to tooltip, so that none appears while the arrow keys pass by."""
_BELOW_PLACE = 16
"""Pixels by which Qt shows a tooltip below its place."""


class Mark(QAbstractButton):
    """Lies over a mark that its picture paints, and paints only a ring under the mouse."""

    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    turned = Signal(int)  # -1 or 1: to what is before or after
    typed = Signal(str)
    move_wanted = Signal(object)  # Qt.Key: an arrow, Home or End
    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot = Spot(QRectF(), "")
        self.named = False
        """Whether typed letters move the focus to a mark of that name."""
        self.typing = False
        """Whether a name is being typed, in which a space is a letter, not a click."""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self._follow)

    def show_spot(self, spot: Spot) -> None:
        """Stand for `spot`."""
        before, self.spot = self.spot, spot
        if replace(before, place=spot.place) == spot:
            return  # setting the same again costs more than comparing
        self.setAccessibleName(spot.words)
        further = tuple(filter(None, (spot.more, self._deed_words())))
        leads = spot.narrowing is not None or bool(spot.delegation or spot.turn)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        show_tip(self, "\n".join(further), spot.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NAVIGATION:
            self.move_wanted.emit(Qt.Key(event.key()))
        elif event.key() in _ENTER:
            self.click()
        elif self._belongs_to_name(event.text()):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        if event.reason() in _BY_KEYBOARD:
            if event.reason() is not Qt.FocusReason.OtherFocusReason:
                # Entering a picture shows all of it, and only then this mark, as FocusInView does.
                bring_into_view(self.parentWidget() or self)
            # The keyboard shows the tooltip too. Not at once: the change of focus hides tooltips.
            QTimer.singleShot(_TOOLTIP_DELAY, self, self._show_tooltip_if_focused)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            paint_widget(self, self._draw_ring)

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _belongs_to_name(self, typed: str) -> bool:
        """Whether the text typed may be part of a mark's name."""
        letters = bool(typed.strip()) or (self.typing and bool(typed))
        return self.named and letters and typed.isprintable()

    def _follow(self) -> None:
        narrowing = self.spot.narrowing
        if narrowing is not None:
            self.narrowed.emit(narrowing.table, narrowing.question)
        elif self.spot.delegation:
            self.delegation_wanted.emit(self.spot.delegation)
        elif self.spot.turn:
            self.turned.emit(self.spot.turn)
        else:
            self._show_tooltip()

    def _deed_words(self) -> str:
        """What a click or Enter does."""
        narrowing = self.spot.narrowing
        if self.spot.delegation:
            return say("Shows its page.")
        if self.spot.turn:
            return say("Lists them here.")
        if narrowing is None:
            return say("No rows to show.")
        if not narrowing.table:
            return say("Shows it here.")
        return say("Shows its rows in {table}.", table=heading(TABLES[narrowing.table]))

    def _show_tooltip(self) -> None:
        below = QPoint(self.width() // 2, self.height())
        QToolTip.showText(self.mapToGlobal(below), self.toolTip(), self)

    def _show_tooltip_if_focused(self) -> None:
        if self.hasFocus():
            QToolTip.showText(self._place_beyond(), self.toolTip(), self)

    def _place_beyond(self) -> QPoint:
        """Where a tooltip covers no mark beside this: beyond what is seen of the picture."""
        picture = self.parentWidget() or self
        seen, middle = picture.visibleRegion().boundingRect(), self.geometry().center()
        if middle.y() < seen.center().y():
            return picture.mapToGlobal(QPoint(middle.x(), seen.bottom() - _BELOW_PLACE))
        page = QTextDocument()
        page.setDefaultFont(QToolTip.font())
        page.setHtml(self.toolTip())
        height = round(page.size().height()) + 2 * _BELOW_PLACE
        return picture.mapToGlobal(QPoint(middle.x(), seen.top() - height))
