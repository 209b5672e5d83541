"""The words of items and headings: how they go on in the next line, and in which direction."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from a4p_desktop.records.text.direction import isolated


class TextDelegate(QStyledItemDelegate):
    """Paints items as the style does, but their words in their own direction, not in that of the
    window: so the dots of cut words stand where these end, and a full stop behind the last."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = isolated(option.text)


def wrapped(metrics: QFontMetrics, text: str, room: int, most: int) -> list[str]:
    """`text` in at most `most` lines of `room` pixels each.

    A line that is too long is cut in its middle: many names differ only at their ends.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in lines]
