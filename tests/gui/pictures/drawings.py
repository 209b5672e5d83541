"""A drawing of a few squares, for the tests of the features that all pictures share."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from a4p_desktop.gui.pictures.canvas import Canvas, Narrowing, Numbers, Spot
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.hatching import fill_mark
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.question.question import Question

SIDE, GAP, TOP = 30.0, 10.0, 28.0
QUESTION = Question("peace")
_NO_MORE = (None, None, None, None)
SOURCES = [
    Source("s", "A & B <note>", "P", None, "https://example.org/?a=1&b=2", "2026-11-23", *_NO_MORE),
    Source("t", None, "The Press", None, "https://example.org/press", "2026-11-23", *_NO_MORE),
]
CAPTION = Caption("Squares & <circles>", "All of 6 squares.", SOURCES)


@dataclass(frozen=True)
class Squares:
    """`count` squares in rows of three; all but the last lead to rows."""

    count: int = 6
    words: str = "Square"

    def height(self, canvas: Canvas) -> float:
        rows = -(-self.count // 3)
        return TOP + rows * (SIDE + GAP)

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        canvas.write(painter, QRectF(canvas.room.left(), canvas.room.top(), 200, TOP), "Squares")
        for place in self._places(canvas):
            fill_mark(painter, place, canvas.colours.recorded)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        return [
            Spot(
                place,
                f"{self.words} {number}",
                None if number == self.count else Narrowing("speakers", QUESTION),
                "From a source & more",
            )
            for number, place in enumerate(self._places(canvas), 1)
        ]

    def numbers(self) -> Numbers:
        rows = tuple((f"{self.words} {number}", number) for number in range(1, self.count + 1))
        return Numbers(("Square", "Number"), (*rows, ("None", None)))

    def _places(self, canvas: Canvas) -> list[QRectF]:
        left, top = canvas.room.left(), canvas.room.top() + TOP
        return [
            canvas.mirrored(
                QRectF(
                    left + number % 3 * (SIDE + GAP), top + number // 3 * (SIDE + GAP), SIDE, SIDE
                )
            )
            for number in range(self.count)
        ]
