"""How windows and menus fit the room that the screen has, also with large text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStyleOptionMenuItem, QWidget

from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.text.direction import isolated

_SHARE = 0.95
"""Of the screen, so that the frame of the window fits too."""


class Upright(QWidget):
    """What scrolls up and down only: its height follows from its own width.

    By its minimum size the height would be that at the least width, at which it is higher.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def resize_within_screen(window: QWidget, size: QSize) -> None:
    """Give a window this size, or what the screen has of it."""
    window.resize(size.boundedTo(window.screen().availableSize() * _SHARE))


def scrolled(inside: QWidget) -> QScrollArea:
    """An area that shows `inside` whole where there is room, and else scrolls it.

    It follows the focus, so it takes none itself.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    quiet_scroll_bars(area)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


class Menu(QMenu):
    """Scrolls where it is higher than the screen, with those in it.

    Styles would rather put the other entries beside it, and so off the screen. In a mirrored
    window words and keys keep their direction.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        # Not on the menu bar, which would then keep its size of text.
        self.setStyleSheet("QMenu { menu-scrollable: 1; }")

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if self.isRightToLeft():
            option.text = "\t".join(map(isolated, option.text.split("\t")))
