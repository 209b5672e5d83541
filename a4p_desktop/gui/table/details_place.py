"""Where the details of a tab are: beside the rows, over their end, or closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStyle, QWidget

from a4p_desktop.gui.details.drawer import DetailDrawer

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

_WIDE = 1100
"""Pixels of a window in which the details have room beside the rows; in letters, where the text is
larger."""
_WIDE_IN_LETTERS = 130
_OVER = 420
"""Pixels of the details over the rows; in letters, where the text is larger."""
_OVER_IN_LETTERS = 48
_NARROWEST = 220
_SLIDE = 100
"""Milliseconds."""


class DetailsRoom(QWidget):
    """The part of the splitter in which the details are while they are beside the rows."""

    placed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_NARROWEST)
        self.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()


class DetailsPlace(QObject):
    """Opens the details of `tab` beside the rows in a wide window, or if pinned, and else over the
    end of the rows."""

    pinned = Signal(bool)

    def __init__(self, drawer: DetailDrawer, splitter: QSplitter, tab: QWidget) -> None:
        """The last part of `splitter` becomes the room for `drawer`."""
        super().__init__(tab)
        self.drawer = drawer
        self.is_open = False
        self.is_pinned = False
        self._tab = tab
        self._splitter = splitter
        self.room = DetailsRoom()
        splitter.addWidget(self.room)
        drawer.setParent(tab)
        drawer.hide()
        self._slide: QPropertyAnimation | None = None
        """The movement of the details, once there was one."""
        self.room.placed.connect(self._follow_room)
        drawer.pin.toggled.connect(self._on_pin)

    @property
    def opens_beside(self) -> bool:
        """Whether the details open beside the rows, so that they hide none."""
        return self.is_pinned or self._is_wide()

    @property
    def is_over(self) -> bool:
        """Whether the details hide a part of the rows."""
        return self.is_open and not self.opens_beside

    def open(self) -> None:
        """Show the details."""
        if not self.is_open:
            self.is_open = True
            self.arrange()
            if self.is_over and _is_animated(self._tab):
                self._slide_in()

    def close(self) -> None:
        """Hide the details, and give their room to the rows."""
        if self.is_open:
            self.is_open = False
            self.arrange()

    def set_pinned(self, pinned: bool) -> None:
        """Let the details open beside the rows also in a narrow window, or no longer."""
        self.drawer.pin.setChecked(pinned)

    def arrange(self) -> None:
        """Place the details anew, since the tab or the text is of another size."""
        if self._slide is not None:
            self._slide.stop()
        self.drawer.pin.setVisible(not self._is_wide())
        beside = self.is_open and self.opens_beside
        if self.room.isHidden() == beside:
            self.room.setVisible(beside)
            self._splitter.refresh()  # now, or the details would be seen where they were before
        if beside:
            self._follow_room()
        elif self.is_open:
            self.drawer.setGeometry(self._over())
        self.drawer.edge.setVisible(not beside)
        self.drawer.setVisible(self.is_open)
        self.drawer.raise_()

    def _is_wide(self) -> bool:
        return self._tab.window().width() >= max(_WIDE, self._letters(_WIDE_IN_LETTERS))

    def _letters(self, number: int) -> int:
        return self._tab.fontMetrics().averageCharWidth() * number

    def _over(self) -> QRect:
        """The place at the end of the rows."""
        tab = self._tab
        width = min(tab.width() * 3 // 5, max(_OVER, self._letters(_OVER_IN_LETTERS)))
        mirrored = tab.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QRect(0 if mirrored else tab.width() - width, 0, width, tab.height())

    def _follow_room(self) -> None:
        if self.is_open and self.opens_beside:
            corner = self.room.mapTo(self._tab, QPoint())
            self.drawer.setGeometry(QRect(corner, self.room.size()))

    def _slide_in(self) -> None:
        # Imported here so that the window opens sooner.
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation

        if self._slide is None:
            self._slide = QPropertyAnimation(self.drawer, b"pos", self)
            self._slide.setDuration(_SLIDE)
            self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        end = self.drawer.pos()
        outside = -self.drawer.width() if end.x() == 0 else self._tab.width()
        self._slide.setStartValue(QPoint(outside, 0))
        self._slide.setEndValue(end)
        self._slide.start()

    def _on_pin(self, pinned: bool) -> None:
        self.is_pinned = pinned
        self.arrange()
        self.pinned.emit(pinned)


def _is_animated(widget: QWidget) -> bool:
    """Whether the system wants things to move."""
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return (
        QGuiApplication.platformName() != "offscreen"
        and widget.style().styleHint(duration, None, widget) > 0
    )
