"""A layout that places widgets side by side, in as many lines or columns as have room."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays out in the order given to `arrange`; mirrored in right-to-left layouts."""

    def __init__(self, parent: QWidget, spacing: int, columns: int = 0) -> None:
        """With `columns`, all widgets are of one width, and at most so many stand side by side."""
        super().__init__(parent)
        self._columns = columns
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Hold exactly these widgets, in this order; those held already stay as they are."""
        held = [item.widget() for item in self._items]
        for widget in held:
            if widget is not None and widget not in widgets:
                self.removeWidget(widget)
        for widget in widgets:
            if widget not in held:
                self.addWidget(widget)
        places: dict[QWidget | None, int] = {widget: place for place, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: places[item.widget()])
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(QRect(0, 0, width, 0))
        bottom = max((place.bottom() + 1 for place in places), default=0)
        return bottom + self.contentsMargins().bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size, margins = QSize(), self.contentsMargins()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(margins)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(QStyle.visualRect(direction, rect, place))

    def _places(self, rect: QRect) -> list[QRect]:
        """The rectangle of each item within `rect`, from left to right."""
        room = rect.marginsRemoved(self.contentsMargins())
        if self._columns:
            return self._places_in_columns(room)
        lines: list[list[QRect]] = [[]]
        x, y = room.left(), room.top()
        for item in self._items:
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(room.width(), item.minimumSize().width())))
            if lines[-1] and x + size.width() > room.right() + 1:
                x, y = room.left(), _bottom(lines[-1]) + self.spacing()
                lines.append([])
            lines[-1].append(QRect(x, y, size.width(), size.height()))
            x += size.width() + self.spacing()
        return [place for line in lines for place in _centred(line)]

    def _places_in_columns(self, room: QRect) -> list[QRect]:
        """The rectangles in columns; all in a row are as high as the highest."""
        shown = [item for item in self._items if not item.isEmpty()]
        least = max((item.minimumSize().width() for item in shown), default=0)
        number = (room.width() + self.spacing()) // max(1, least + self.spacing())
        number = max(1, min(number, self._columns))
        width = (room.width() - (number - 1) * self.spacing()) // number
        places, y = {}, room.top()
        for start in range(0, len(shown), number):
            row = shown[start : start + number]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row):
                x = room.left() + column * (width + self.spacing())
                places[id(item)] = QRect(x, y, width, height)
            y += height + self.spacing()
        return [places.get(id(item), QRect(room.topLeft(), QSize(0, 0))) for item in self._items]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _bottom(line: Sequence[QRect]) -> int:
    return max(place.bottom() + 1 for place in line)


def _centred(line: Sequence[QRect]) -> Iterator[QRect]:
    """The rectangles of a line, centred vertically, so that their texts align."""
    for place in line:
        yield place.translated(0, (_bottom(line) - place.bottom()) // 2)
