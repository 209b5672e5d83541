"""What is said of each fate, and the shape that is drawn beside the word."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from a4p_desktop.gui.look.colours import VISIBLE, accent, faint_text, hover_ground, strengthened
from a4p_desktop.gui.look.painting import painter_on
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.language import Message, Speaker, said

say, counted = Speaker("Fate", on_screen=True), Speaker("Fates counted", on_screen=True)

_WORDS: Mapping[Fate, Message] = {
    Fate.NEW: say.mark("new"),
    Fate.EVIDENCE: say.mark("adds evidence"),
    Fate.KNOWN: say.mark("already known"),
    Fate.TO_DECIDE: say.mark("to decide"),
    Fate.FAULTY: say.mark("error"),
    Fate.LEFT_OUT: say.mark("left out"),
}
_COUNTED: Mapping[Fate, Message] = {
    Fate.NEW: counted.mark("{n} new|{n} new"),
    Fate.EVIDENCE: counted.mark("{n} adds evidence|{n} add evidence"),
    Fate.KNOWN: counted.mark("{n} already known|{n} already known"),
    Fate.TO_DECIDE: counted.mark("{n} to decide|{n} to decide"),
    Fate.FAULTY: counted.mark("{n} error|{n} errors"),
    Fate.LEFT_OUT: counted.mark("{n} left out|{n} left out"),
}
UNDECIDED = (Fate.TO_DECIDE, Fate.FAULTY)
"""The fates of rows that wait for the user."""
ADDED = (Fate.NEW, Fate.EVIDENCE)
"""The fates of rows that are added."""
_RED, _AMBER = QColor("#c62828"), QColor("#b26a00")
_LINE = 0.13
"""The width of the lines, as a share of the side of the shape."""


def fate_words(fate: Fate) -> str:
    """The word for one row of this fate."""
    return said(_WORDS[fate])


def counted_words(fate: Fate, number: int) -> str:
    """How many rows have this fate: “54 add evidence”."""
    return said(_COUNTED[fate], n=number)


def fate_icon(fate: Fate, palette: QPalette, side: int, ratio: float = 1.0) -> QIcon:
    """The shape of a fate, `side` pixels wide at `ratio` dots each, readable in `palette`."""
    icon = QIcon()
    selected = palette.color(QPalette.ColorRole.HighlightedText)
    for mode, colour in (
        (QIcon.Mode.Normal, _colour(fate, palette)),
        (QIcon.Mode.Selected, selected),
    ):
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with painter_on(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(side, side)
            pen = QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            _SHAPES[fate](painter)
        icon.addPixmap(pixmap, mode)
    return icon


def _colour(fate: Fate, palette: QPalette) -> QColor:
    if fate in (Fate.KNOWN, Fate.LEFT_OUT):
        return faint_text(palette)
    if fate in ADDED:
        return accent(palette)
    text = palette.color(QPalette.ColorRole.Text)
    grounds = palette.color(QPalette.ColorRole.Base), hover_ground(palette)
    return strengthened(_RED if fate is Fate.FAULTY else _AMBER, text, VISIBLE, *grounds)


def _draw_lines(lines: Sequence[tuple[float, float, float, float]], painter: QPainter) -> None:
    for x, y, to_x, to_y in lines:
        painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))


def _draw_question(painter: QPainter) -> None:
    painter.drawPolygon(_polygon((0.5, 0.08), (0.92, 0.5), (0.5, 0.92), (0.08, 0.5)))
    _draw_lines([(0.5, 0.34, 0.5, 0.52), (0.5, 0.68, 0.5, 0.68)], painter)


def _draw_warning(painter: QPainter) -> None:
    painter.drawPolygon(_polygon((0.5, 0.1), (0.92, 0.88), (0.08, 0.88)))
    _draw_lines([(0.5, 0.42, 0.5, 0.58), (0.5, 0.74, 0.5, 0.74)], painter)


def _draw_second(painter: QPainter) -> None:
    """One sheet before another."""
    painter.drawRect(QRectF(0.12, 0.3, 0.52, 0.58))
    painter.drawPolyline(_polygon((0.34, 0.12), (0.88, 0.12), (0.88, 0.68)))


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


_SHAPES: Mapping[Fate, Callable[[QPainter], None]] = {
    Fate.NEW: partial(_draw_lines, [(0.5, 0.12, 0.5, 0.88), (0.12, 0.5, 0.88, 0.5)]),
    Fate.EVIDENCE: _draw_second,
    Fate.KNOWN: partial(_draw_lines, [(0.12, 0.55, 0.38, 0.8), (0.38, 0.8, 0.88, 0.22)]),
    Fate.TO_DECIDE: _draw_question,
    Fate.FAULTY: _draw_warning,
    Fate.LEFT_OUT: partial(_draw_lines, [(0.15, 0.5, 0.85, 0.5)]),
}
