"""How words that are too long for one line go on in the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def wrapped(metrics: QFontMetrics, text: str, room: int, most: int) -> list[str]:
    """The text in at most so many lines of `room` pixels; what has no room is left out in the
    middle of its line, as names that begin alike are told apart by their ends."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in lines]
