"""How words that are too long for one line go on in the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


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
