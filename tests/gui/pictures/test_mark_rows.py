"""Arrow keys reach every mark of a picture, row by row, and lead back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.pictures.canvas import Drawing
from a4p_desktop.gui.pictures.mark_rows import MarkRows
from a4p_desktop.records.archive.archive import Archive
from tests.gui.pictures.test_charts import DRAWINGS, canvas_for
from tests.records.pages.test_board import board_of

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@st.composite
def layouts(draw: st.DrawFn) -> list[list[QRectF]]:
    """Rows of marks of any width, from the left."""
    rows, top = [], 0.0
    for widths in draw(st.lists(st.lists(st.integers(5, 400), min_size=1, max_size=6), min_size=1)):
        height, left, row = draw(st.integers(5, 40)), draw(st.integers(0, 50)), []
        for width in widths:
            row.append(QRectF(left, top, width, height))
            left += width + 4
        rows.append(row)
        top += height + 4
    return rows


def lead_back(marks: MarkRows) -> None:
    """Check that each mark is reached, and that each way leads back."""
    here, passed = marks.beside(0, -1), [0]
    while here is not None:
        passed.insert(0, here)
        here = marks.beside(here, -1)
    while (here := marks.beside(passed[-1], 1)) is not None:
        assert marks.beside(here, -1) == passed[-1]
        passed.append(here)
    assert sorted(passed) == list(range(len(marks.places)))
    for mark in passed:
        edge = marks.edge(mark)
        for step in (-1, 1):
            there = marks.above_or_below(mark, step, edge)
            if there is not None:
                assert marks.above_or_below(there, -step, edge) == mark
                ahead = marks.places[there].center().y() - marks.places[mark].center().y()
                assert ahead * step > 0


@given(rows=layouts(), mirrored=st.booleans())
def test_rows_behave_as_rows(rows: list[list[QRectF]], mirrored: bool) -> None:
    if mirrored:
        rows = [
            [QRectF(-place.right(), place.top(), place.width(), place.height()) for place in row]
            for row in rows
        ]
    places = [place for row in rows for place in row]
    marks = MarkRows(places, mirrored)
    lead_back(marks)
    assert [marks.beside(mark, 1) for mark in range(len(places) - 1)] == [*range(1, len(places))]
    numbers = [number for number, row in enumerate(rows) for _ in row]
    for mark, number in enumerate(numbers):
        there = marks.above_or_below(mark, 1, marks.edge(mark))
        assert (number + 1 if there is None else numbers[there]) == number + 1


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [240, 600, 1400])
@pytest.mark.parametrize("name", [*DRAWINGS, "board", "board of all"])
def test_every_mark_of_a_drawing_is_reached(
    qapp: QApplication, archive: Archive, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    instrument = "a4p-declaration-2018" if name == "board" else None
    drawing: Drawing = DRAWINGS.get(name) or BoardDrawing(board_of(archive, instrument))
    spots = drawing.spots(canvas_for(drawing, width, direction))
    if spots:
        lead_back(MarkRows([spot.place for spot in spots], direction is RIGHT))


def test_a_legend_is_a_row_above_the_groups(qapp: QApplication, archive: Archive) -> None:
    drawing = BoardDrawing(board_of(archive, "a4p-declaration-2018"))
    spots = drawing.spots(canvas_for(drawing, 1400))
    marks = MarkRows([spot.place for spot in spots])
    assert spots[0].words == "Endorsed: 57"
    assert marks.beside(0, 1) == 1
    below = marks.above_or_below(0, 1, marks.edge(0))
    assert below is not None
    assert spots[below].words.startswith("African Group")
