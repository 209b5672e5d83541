"""Painting that ends whatever happens: what fails is said in its place, and reported once.

Qt ends the process when a painter outlives the paint event in which it began, as it does within
the traceback of an error. So nothing else in the program makes a QPainter.
"""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPaintDevice, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QStyleOptionViewItem, QWidget

from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.records.language import Speaker

say = Speaker("Picture", on_screen=True)

_Index = QModelIndex | QPersistentModelIndex
_MARGIN = 2
REPORTED = "reported_while_painting"
"""The property of the application with the places in the code that have failed."""


@contextmanager
def painter_on(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that ends with the block, also by an error."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def pixel_ratio(painter: QPainter) -> float:
    """How many pixels of the screen the painter draws for one of its own.

    Not asked of its device, to tell whose kind PySide would look at all kinds that there are.
    """
    return painter.deviceTransform().m11()


def find_viewport(area: QAbstractScrollArea) -> None:
    """Let PySide know the viewport of `area` by its name, before it is asked for.

    To tell of which kind it is, viewport() would look at all kinds of widgets that there are, and
    make the class of each: 10 ms of a start, and 1 MB.
    """
    area.findChild(QWidget, "qt_scrollarea_viewport")


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Restore pen, place and clipping after the block, also after an error."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def paint_widget(widget: QWidget, draw: Callable[[QPainter], None]) -> None:
    """Paint `widget` by `draw`, or a note that this failed."""
    with painter_on(widget) as painter:
        try:
            draw(painter)
        except Exception:  # a bug, which in a method that Qt calls would end the process
            _draw_note(painter, widget.rect(), widget.palette(), widget.fontMetrics())
            report_once()


def paint_cell(
    draw: Callable[[QPainter, QStyleOptionViewItem, _Index], None],
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: _Index,
) -> None:
    """Paint a cell of a view by `draw`, or a note that this failed."""
    try:
        draw(painter, option, index)
    except Exception:  # as above
        with saved(painter):
            _draw_note(painter, option.rect, option.palette, option.fontMetrics)
        report_once()


def report_once() -> None:
    """Report the current error, unless its place in the code has failed before.

    A paint event comes again and again; the report must not.
    """
    trace = traceback.extract_tb(sys.exc_info()[2])
    place = f"{trace[-1].filename}:{trace[-1].lineno}" if trace else ""
    program = QApplication.instance()
    reported: list[str] = (program and program.property(REPORTED)) or []
    if program is not None and place not in reported:
        program.setProperty(REPORTED, [*reported, place])
        report_exception()


def _draw_note(painter: QPainter, place: QRect, palette: QPalette, metrics: QFontMetrics) -> None:
    painter.fillRect(place, palette.color(QPalette.ColorRole.Base))
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    room = place.adjusted(_MARGIN, 0, -_MARGIN, 0)
    words = metrics.elidedText(say("Cannot be drawn"), Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, side.value, words)
