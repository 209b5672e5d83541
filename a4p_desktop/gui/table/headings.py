"""The headings of a table's columns, on several lines where one has no room for their words."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from a4p_desktop.gui.look.item_text import wrapped

_MOST_LINES = 3
_ANY_WIDTH = 100


class Headings(QHeaderView):
    """As high as the heading with the most lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._most_lines = 1
        """Of the headings of now."""
        self._of_one_line: QSize | None = None
        """The size with one line; kept, since Qt asks often and reads all headings for it."""
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def lines(self, section: int) -> list[str]:
        """The words of a heading, as they are painted."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        self.initStyleOptionForIndex(option, section)
        return option.text.split("\n")

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        room = self.sectionSize(section) - self._beside(option)
        option.text = "\n".join(wrapped(option.fontMetrics, option.text, room, _MOST_LINES))

    def least(self, section: int) -> int:
        """The width, in pixels, in which no word of a heading is cut."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        super().initStyleOptionForIndex(option, section)
        # QFontMetrics rounds to whole pixels, and Qt cuts a word that lacks part of one.
        words = map(QFontMetricsF(option.fontMetrics).horizontalAdvance, option.text.split(" "))
        return ceil(max(words)) + self._beside(option)

    def reset(self) -> None:
        # With the rows of each search Qt would paint the headings anew.
        if self.model() is None or self.count() != self.model().columnCount():
            super().reset()

    def sizeHint(self) -> QSize:
        if not self.count():
            return super().sizeHint()
        if self._of_one_line is None:
            self._of_one_line = super().sizeHint()
        more = (self._most_lines - 1) * self.fontMetrics().lineSpacing()
        return self._of_one_line + QSize(0, more)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._of_one_line = None

    def fit(self) -> None:
        """Be as high as the headings need now; called when the columns have their widths."""
        seen = (n for n in range(self.count()) if not self.isSectionHidden(n))
        most = max((len(self.lines(section)) for section in seen), default=1)
        if most != self._most_lines:
            self._most_lines = most
            self.geometriesChanged.emit()

    def _beside(self, option: QStyleOptionHeader) -> int:
        """The pixels of a heading that are not for its words."""
        option.rect = QRect(0, 0, _ANY_WIDTH, self.height())
        label = QStyle.SubElement.SE_HeaderLabel
        return _ANY_WIDTH - self.style().subElementRect(label, option, self).width()
