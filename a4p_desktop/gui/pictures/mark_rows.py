"""The marks of a picture as rows, and to which mark an arrow key leads from another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True)
class MarkRows:
    """`places` of marks in reading order; marks beside each other are a row.

    Left and Right go through all marks, row after row; Up and Down go to the mark above or below.
    Each way leads back.
    """

    places: Sequence[QRectF]
    from_right: bool = False
    """Whether rows run from right to left."""

    def beside(self, mark: int, step: int) -> int | None:
        """The index of the mark after (1) or before (-1) `mark`; None at the end."""
        # Rows in the order in which they are read, which in a chart may lead upwards.
        order = [other for row in sorted(self._rows(), key=min) for other in row]
        there = order.index(mark) + step
        return order[there] if 0 <= there < len(order) else None

    def above_or_below(self, mark: int, step: int, edge: float) -> int | None:
        """The index of the mark nearest to `edge` in the row below (1) or above (-1) `mark`.

        `edge` is where the keyboard came from: `self.edge` of the mark where it left a row.
        """
        rows = self._rows()
        there = next(number for number, row in enumerate(rows) if mark in row) + step
        if not 0 <= there < len(rows):
            return None
        return min(rows[there], key=lambda other: self._distance(other, edge))

    def edge(self, mark: int) -> float:
        """Where `mark` starts in its row."""
        place = self.places[mark]
        return place.right() if self.from_right else place.left()

    def _distance(self, mark: int, edge: float) -> tuple[float, float]:
        """How far `mark` is from `edge`, and how far its start is."""
        place = self.places[mark]
        away = max(place.left() - edge, edge - place.right(), 0.0)
        return away, abs(self.edge(mark) - edge)

    def _rows(self) -> list[list[int]]:
        """The indexes of the marks in each row, from the top down, each from its start."""
        rows: list[list[int]] = []
        bottom = float("-inf")
        for mark in sorted(
            range(len(self.places)), key=lambda mark: self.places[mark].center().y()
        ):
            if self.places[mark].center().y() > bottom:
                rows.append([])
                bottom = self.places[mark].bottom()
            rows[-1].append(mark)
        side = -1 if self.from_right else 1
        return [sorted(row, key=lambda mark: (side * self.edge(mark), mark)) for row in rows]
