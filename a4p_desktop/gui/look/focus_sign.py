"""The sign of the keyboard: one frame around whatever has it, the same for all widgets.

What styles draw is hardly seen, and on some widgets nothing. So the frame is a widget of its own,
above the one that has the keyboard. Only rows that scroll fast draw it themselves.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QRadioButton,
    QStyle,
    QTabBar,
    QTreeView,
    QWidget,
)

from a4p_desktop.gui.look.colours import focus_colour
from a4p_desktop.gui.look.painting import find_viewport, paint_widget

LINE, GAP = 2, 1
"""The width of the frame, and of what parts it from a ground of any colour, in pixels."""
_AROUND = LINE + GAP
_ROUND = 3
_UNDER = 4
"""The room for the line below the tab in front, in pixels."""
_FITTED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}
_Role = QPalette.ColorRole


class FocusSign(QObject):
    """Shows where the keyboard is, as long as this object lives.

    A widget that draws the sign itself has an attribute `draws_focus` that is true.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame: _Frame | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _follow(self, _: QWidget | None, widget: QWidget | None) -> None:
        if self._frame is not None:
            self._frame.leave()
            self._frame = None
        if widget is None or widget.isWindow() or getattr(widget, "draws_focus", False):
            return
        self._frame = _Frame(widget)
        self._frame.destroyed.connect(self._forget)  # with its window
        self.destroyed.connect(self._frame.deleteLater)

    def _forget(self, frame: QObject) -> None:
        if frame is self._frame:
            self._frame = None


class _Frame(QFocusFrame):
    """The frame around a widget, or within one around the part that has the keyboard.

    Assistive technology and the mouse pass over it, since it is of Qt's kind for such frames.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget, self._has_left = widget, False
        self._has_parts = isinstance(widget, QAbstractItemView | QTabBar)
        self._carrier = widget if self._has_parts else _carrier(widget)
        super().__init__(self._carrier)
        if isinstance(widget, QAbstractItemView):
            find_viewport(widget)
            widget.viewport().installEventFilter(self)
            widget.selectionModel().currentChanged.connect(self._paint_anew)
        each: QWidget | None = widget
        while each is not None and each is not self._carrier.parentWidget():
            each.installEventFilter(self)
            each = each.parentWidget()
        self._fit()

    def leave(self) -> None:
        """The widget has lost the keyboard."""
        self._has_left = True
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.hide()  # and nothing is asked of a widget that may be half deleted
        elif event.type() in _FITTED:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        widget = self._widget
        if isinstance(widget, QAbstractItemView):
            draw_focus_in_view(painter, widget)
        elif isinstance(widget, QTabBar):
            tab = widget.tabRect(widget.currentIndex())
            draw_focus(painter, tab.adjusted(0, 0, 0, -_UNDER), widget.palette())
        else:
            draw_focus(painter, self.rect(), widget.palette())

    def _fit(self) -> None:
        widget = self._widget
        if self._has_left or not (self._has_parts or self._carrier.isAncestorOf(widget)):
            self.hide()  # a widget that is moved elsewhere loses the keyboard
            return
        if isinstance(widget, QAbstractItemView):
            self.setGeometry(widget.viewport().geometry())
        elif self._has_parts:
            self.setGeometry(widget.rect())
        else:
            self._surround(_framed(widget))
        self.raise_()
        self.setVisible(widget.isVisibleTo(self._carrier))

    def _surround(self, part: QRect) -> None:
        """Lie around `part` of the widget; where the carrier ends, within it."""
        place = QRect(self._widget.mapTo(self._carrier, part.topLeft()), part.size())
        place.adjust(-_AROUND, -_AROUND, _AROUND, _AROUND)
        self.setGeometry(place & self._carrier.rect())
        # So what changes within the frame is painted without it, and scrolls as fast as before.
        whole = self.rect()
        within = whole.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        self.setMask(QRegion(whole) - QRegion(within))

    def _paint_anew(self) -> None:
        self.update()


def draw_focus(painter: QPainter, place: QRect, palette: QPalette) -> None:
    """Draw the frame at the inner edges of `place`."""
    _draw_lines(painter, place, focus_colour(palette), palette.color(_Role.Base))


def draw_focus_in_view(painter: QPainter, view: QAbstractItemView) -> None:
    """Draw the frame around the current item of `view`, or around all if there is none."""
    index, viewport, palette = view.currentIndex(), view.viewport().rect(), view.palette()
    place = view.visualRect(index)
    if not index.isValid() or place.isEmpty():
        draw_focus(painter, viewport, palette)
        return
    if _keyboard_has_row(view):
        place.setLeft(viewport.left() if not isinstance(view, QTreeView) else place.left())
        place.setRight(viewport.right())
    if view.selectionModel().isSelected(index):
        ink, ground = palette.color(_Role.HighlightedText), palette.color(_Role.Highlight)
        _draw_lines(painter, place.adjusted(GAP, GAP, -GAP, -GAP), ink, ground)
    else:
        draw_focus(painter, place, palette)


def _draw_lines(painter: QPainter, place: QRect, ink: QColor, gap: QColor) -> None:
    """Draw a line at the inner edges of `place`, and one of the colour `gap` within it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, inset in ((gap, GAP, LINE + GAP / 2), (ink, LINE, LINE / 2)):
        painter.setPen(QPen(colour, width))
        edge = QRectF(place).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, _ROUND, _ROUND)


def _keyboard_has_row(view: QAbstractItemView) -> bool:
    """Whether the keyboard moves from row to row, and not from cell to cell."""
    if isinstance(view, QTreeView):
        return view.allColumnsShowFocus()
    return view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows


def _framed(widget: QWidget) -> QRect:
    """What of `widget` the frame surrounds: without the room behind the words of a check box."""
    place = widget.rect()
    if type(widget) in (QCheckBox, QRadioButton):
        place.setWidth(min(place.width(), widget.sizeHint().width()))
        return QStyle.visualRect(widget.layoutDirection(), widget.rect(), place)
    return place


def _carrier(widget: QWidget) -> QWidget:
    """What the frame of `widget` lies in: the area that scrolls it, else its window."""
    below, above = widget, widget.parentWidget()
    while above is not None and not below.isWindow():
        if isinstance(above, QAbstractScrollArea):
            return below  # its viewport
        below, above = above, above.parentWidget()
    return below
