"""A grid that puts widgets into rows of as many as have room, none with a gap at its end."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from a4p_desktop.gui.look.type_scale import GRID

_PLACES = 12
"""The columns of the grid: one, two, three or four widgets fill a row of it."""


class EvenRows(QGridLayout):
    """Widgets in reading order, each row as high as its highest."""

    def __init__(self, most: int) -> None:
        """`most` is the greatest number in a row, however wide it is: from 1 to 4."""
        super().__init__()
        self._most = most
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(2 * GRID)
        for place in range(_PLACES):
            self.setColumnStretch(place, 1)
        self._rows: Sequence[Sequence[QWidget]] = ()

    def fill(self, widgets: Sequence[QWidget], room: int, wide: Sequence[QWidget] = ()) -> None:
        """Put `widgets` into rows, each with `room` for so many, below a row for each of `wide`."""
        rows = [*([widget] for widget in wide), *_rows(widgets, min(max(room, 1), self._most))]
        if rows == self._rows:
            return
        for widget in (widget for row in self._rows for widget in row):
            self.removeWidget(widget)
        self._rows = rows
        for number, row in enumerate(rows):
            span = _PLACES // len(row)
            for place, widget in enumerate(row):
                self.addWidget(widget, number, place * span, 1, span)


def _rows(widgets: Sequence[QWidget], most: int) -> Iterator[Sequence[QWidget]]:
    """The widgets in as few rows as there must be; the first have one more than the others."""
    number = -(-len(widgets) // most)
    start = 0
    for row in range(number):
        end = start + (len(widgets) - start + number - row - 1) // (number - row)
        yield widgets[start:end]
        start = end
