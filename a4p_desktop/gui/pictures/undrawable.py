"""What stands in the place of a drawing that could not be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from a4p_desktop.gui.pictures.canvas import START, Canvas, Numbers, Spot
from a4p_desktop.records.language import Speaker

say = Speaker("Picture", on_screen=True)


@dataclass(frozen=True)
class Undrawable:
    """A sentence in place of `Drawing`, without marks and without numbers."""

    def height(self, canvas: Canvas) -> float:
        return canvas.wrapped_height(_sentence(), canvas.room.width())

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        # Over what was drawn before it failed.
        painter.fillRect(canvas.room, canvas.colours.ground)
        canvas.write(painter, canvas.room, _sentence(), START, wrapped=True)

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        return ()

    def numbers(self) -> Numbers:
        return Numbers((), ())


def _sentence() -> str:
    return say("This picture cannot be drawn. The log has the error.")
