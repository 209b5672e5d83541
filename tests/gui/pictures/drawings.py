"""A drawing of a few squares, for the tests of what all pictures can do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers, Sheet, Spot
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.question.question import Question

SIDE, GAP, TOP = 30.0, 10.0, 20.0
ASKED = Question("peace")
SOURCES = [
    Source("s", "A & B <note>", "P", None, "https://example.org/?a=1&b=2", "2026-11-23"),
    Source("t", None, "The Press", None, "https://example.org/press", "2026-11-23"),
]
CAPTION = Caption("Squares & <circles>", "All of 6 squares.", SOURCES)


@dataclass(frozen=True)
class Squares:
    """`count` squares in rows of three; all but the last have rows behind them."""

    count: int = 6
    words: str = "Square"

    def height(self, sheet: Sheet) -> float:
        rows = -(-self.count // 3)
        return TOP + rows * (SIDE + GAP)

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        sheet.write(painter, QRectF(sheet.room.left(), sheet.room.top(), 200, TOP), "Squares")
        for place in self._places(sheet):
            fill_mark(painter, place, sheet.colours.recorded)

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        return [
            Spot(
                place,
                f"{self.words} {number}",
                None if number == self.count else Narrowing("speakers", ASKED),
                "From a source & more",
            )
            for number, place in enumerate(self._places(sheet), 1)
        ]

    def numbers(self) -> Numbers:
        rows = tuple((f"{self.words} {number}", number) for number in range(1, self.count + 1))
        return Numbers(("Square", "Number"), (*rows, ("None", None)))

    def _places(self, sheet: Sheet) -> list[QRectF]:
        left, top = sheet.room.left(), sheet.room.top() + TOP
        return [
            sheet.turned(
                QRectF(
                    left + number % 3 * (SIDE + GAP), top + number // 3 * (SIDE + GAP), SIDE, SIDE
                )
            )
            for number in range(self.count)
        ]
