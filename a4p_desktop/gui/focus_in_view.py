"""What has the keyboard is seen: areas that scroll show it, however the keyboard got there."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_PLACED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}
_MARGIN = 24
"""The room that is shown around it, in pixels."""


class FocusInView(QObject):
    """Scrolls to each widget that gets the keyboard, but not by the mouse; Qt does it after Tab
    alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._front: QWidget | None = None
        """The window with the keyboard."""
        self._followed: list[QWidget] = []
        """What has the keyboard, and what it lies in, up to what scrolls."""
        # What has just been shown or moved is laid out only after the change.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._scroll)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        self._leave()
        if now is None:
            if QApplication.activeWindow() is not self._front:
                self._front = None
            return
        before, self._front = self._front, now.window()
        # A window that comes to the front is seen as it was left, or as it opens.
        if self._front is before and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._soon.start()
            self._follow(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PLACED:
            self._soon.start()
        return False

    def _follow(self, widget: QWidget) -> None:
        """Scroll again where `widget` gets its place late, such as in a picture that is still
        read, or below values that are."""
        area = next(_areas_around(widget), None)
        part: QWidget | None = widget
        while area is not None and part is not None and part is not area.widget():
            self._followed.append(part)
            part.installEventFilter(self)
            part = part.parentWidget()

    def _leave(self) -> None:
        for part in filter(isValid, self._followed):
            part.removeEventFilter(self)
        self._followed.clear()

    def _scroll(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            bring_into_view(widget)


def bring_into_view(widget: QWidget) -> None:
    """Scroll all areas around `widget` until it is seen, or of a list its current item."""
    part = widget.rect()
    if isinstance(widget, QAbstractItemView):
        seen = widget.viewport().geometry()
        item = widget.visualRect(widget.currentIndex()).translated(seen.topLeft())
        part = part if (item & seen).isEmpty() else item & seen
    for area in _areas_around(widget):
        contents = area.widget()
        if contents is not None:
            _show_whole(QRect(widget.mapTo(contents, part.topLeft()), part.size()), area)


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """The areas that scroll `widget`, the innermost first."""
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if isinstance(above, QScrollArea):
            contents = above.widget()
            if contents is not None and contents.isAncestorOf(widget):  # not what lies above them
                yield above
        above = None if above.isWindow() else above.parentWidget()


def _show_whole(place: QRect, area: QScrollArea) -> None:
    """Scroll `area` to a place in its contents; to the beginning of one that is larger than it."""
    room = area.viewport().size()
    place.setSize(place.size().boundedTo(room))
    side = min(_MARGIN, (room.width() - place.width()) // 2)
    end = min(_MARGIN, (room.height() - place.height()) // 2)
    middle = place.center()
    area.ensureVisible(middle.x(), middle.y(), place.width() // 2 + side, place.height() // 2 + end)
