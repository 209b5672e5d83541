"""The contents of the manual: its chapters and their headings as a tree."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.manual.document import Heading
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker

say = Speaker("Manual", on_screen=True)


class Contents(QTreeWidget):
    """The user chooses a heading by a click, or by the arrow keys alone."""

    heading_chosen = Signal(int)  # its index

    def __init__(self, headings: Sequence[Heading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quiet_scroll_bars(self)
        self.setItemDelegate(TextDelegate(self))
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setItemDelegate(_WrappedItems(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("Contents of the manual"))
        self._items: list[QTreeWidgetItem] = []
        for heading in headings:
            self._add(heading)
        self.expandAll()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        self.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.itemClicked.connect(lambda item, _: self._choose(item))

    def show_current(self, index: int) -> None:
        """Select the heading that the page shows."""
        with QSignalBlocker(self):
            self.setCurrentItem(self._items[index])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _add(self, heading: Heading) -> None:
        item = QTreeWidgetItem([heading.text])
        item.setToolTip(0, tip(heading.text))
        chapter = next((item for item in reversed(self._items) if item.parent() is None), None)
        if heading.level == 1 or chapter is None:
            self.addTopLevelItem(item)
        else:
            chapter.addChild(item)
        self._items.append(item)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.heading_chosen.emit(self._items.index(item))


class _WrappedItems(QStyledItemDelegate):
    """Items as high as their words need in the width of the tree; by default one line."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        depth = 2 if index.parent().isValid() else 1
        width = self._tree.viewport().width() - depth * self._tree.indentation()
        option.rect = QRect(0, 0, max(1, width), 1)
        return super().sizeHint(option, index)
