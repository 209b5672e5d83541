"""Bars, steps and the time line: what is painted is under its mark, as long as its number."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, Part
from a4p_desktop.gui.pictures.canvas import Drawing, Narrowing, Numbers, Sheet
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.step_chart import Point, StepChart
from a4p_desktop.gui.pictures.timeline_drawing import Moment, TimeLineDrawing
from a4p_desktop.records.question.question import Question

EMPTY = Numbers((), ())
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WAY = Narrowing("speakers", Question("peace"))


def bars(numbers: Sequence[int], label: str = "Label", told: str = "") -> BarChart:
    rows = tuple(
        BarRow(
            f"{label} {place}",
            (
                Bar(
                    (Part(number, lambda c: c.recorded, f"Bar {number}", WAY),), told or str(number)
                ),
            ),
        )
        for place, number in enumerate(numbers)
    )
    return BarChart(rows, ((lambda colours: colours.reported, "Reported"),), EMPTY)


def steps(*numbers: int | None, days: Sequence[str] = ()) -> StepChart:
    dates = days or [f"20{place:02}-06-01" for place in range(10, 10 + len(numbers))]
    points = tuple(
        Point(day, number, "" if number is None else str(number), f"Point {number}")
        for day, number in zip(dates, numbers, strict=True)
    )
    return StepChart(points, EMPTY)


def moments(*days: str, name: str = "A meeting") -> TimeLineDrawing:
    return TimeLineDrawing(
        tuple(
            Moment(f"{name} {day}", day, day, f"On {day}", WAY, chosen=place == 1)
            for place, day in enumerate(days)
        ),
        EMPTY,
    )


def sheet_for(drawing: Drawing, width: float = 600, direction: Qt.LayoutDirection = LEFT) -> Sheet:
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    flat = Sheet(QRectF(20, 30, width, 0), font, paper_colours(), direction)
    room = QRectF(20, 30, width, drawing.height(flat))
    return Sheet(room, font, paper_colours(), direction)


def painted(drawing: Drawing, sheet: Sheet) -> QImage:
    """The drawing with 20 and 30 pixels around it, on white."""
    size = sheet.room.size().toSize()
    image = QImage(size.width() + 40, size.height() + 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, sheet)
    painter.end()
    return image


DRAWINGS: dict[str, Drawing] = {
    "bars": bars([3, 0, 12, 7]),
    "bars with long labels": bars(
        [3, 12], "A label that is quite a bit longer than the others are"
    ),
    "steps": steps(1, 42, 113, 146, None, 151),
    "one step": steps(5),
    "no step": steps(None),
    "meetings": moments("2018-03-28", "2018-09-12", "2018-11-20"),
    "one meeting": moments("2018"),
    "long names": moments("2018-03-28", "2018-09-12", name="A meeting of a name " * 6),
}


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [240, 600, 1400])
@pytest.mark.parametrize("name", DRAWINGS)
def test_all_is_painted_in_its_room(
    qtbot: QtBot, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    sheet = sheet_for(DRAWINGS[name], width, direction)
    image = painted(DRAWINGS[name], sheet)
    room = sheet.room.toAlignedRect().adjusted(-1, -1, 1, 1)
    outside = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if not room.contains(x, y) and image.pixelColor(x, y) != QColor("white")
    ]
    assert outside == []


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [240, 600, 1400])
@pytest.mark.parametrize("name", DRAWINGS)
def test_marks_lie_in_the_room_and_something_is_under_each(
    qtbot: QtBot, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    sheet = sheet_for(DRAWINGS[name], width, direction)
    image = painted(DRAWINGS[name], sheet)
    spots = DRAWINGS[name].spots(sheet)
    assert spots
    for spot in spots:
        assert sheet.room.adjusted(-6, -6, 6, 6).contains(spot.place), spot.words
        place = spot.place.toAlignedRect()
        under = {
            image.pixelColor(x, y).name()
            for x in range(place.left(), place.right() + 1)
            for y in range(place.top(), place.bottom() + 1)
        }
        assert under != {"#ffffff"}, spot.words


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_a_bar_is_as_long_as_its_number(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    chart = bars([3, 12, 6])
    sheet = sheet_for(chart, 600, direction)
    image, blue = painted(chart, sheet), paper_colours().recorded.colour
    lengths = []
    for spot in chart.spots(sheet):
        y = round(spot.place.center().y())
        blues = [x for x in range(image.width()) if image.pixelColor(x, y) == blue]
        lengths.append(len(blues))
        assert abs(min(blues) - spot.place.left()) <= 1
        assert abs(max(blues) + 1 - spot.place.right()) <= 1
    assert lengths[0] / lengths[1] == pytest.approx(3 / 12, abs=0.02)
    assert lengths[2] / lengths[1] == pytest.approx(6 / 12, abs=0.02)


def test_nothing_recorded_is_a_number_and_no_bar(qtbot: QtBot) -> None:
    chart = bars([0, 5])
    sheet = sheet_for(chart)
    nothing = chart.spots(sheet)[0].place.toAlignedRect()
    image, blue = painted(chart, sheet), paper_colours().recorded.colour
    colours = [
        image.pixelColor(x, y)
        for x in range(nothing.left(), nothing.right())
        for y in range(nothing.top(), nothing.bottom())
    ]
    assert blue not in colours
    assert min(colour.lightness() for colour in colours) < 100  # the 0 that is written


def test_a_bar_of_one_in_a_million_is_seen_and_hit(qtbot: QtBot) -> None:
    chart = bars([1, 1_000_000])
    assert chart.spots(sheet_for(chart))[0].place.width() >= 2


def test_the_parts_of_a_bar_follow_each_other(qtbot: QtBot) -> None:
    parts = (Part(4, lambda c: c.recorded, "read"), Part(8, lambda c: c.by_rule, "ruled"))
    chart = BarChart((BarRow("One", (Bar(parts, "12"),), "Both", WAY),), (), EMPTY)
    label, read, ruled = chart.spots(sheet_for(chart))
    assert (label.words, label.narrowing) == ("Both", WAY)
    assert read.place.right() == pytest.approx(ruled.place.left())
    assert ruled.place.width() == pytest.approx(2 * read.place.width())
    assert label.place.right() < read.place.left()


def test_labels_stand_above_where_they_have_no_room_beside(qtbot: QtBot) -> None:
    chart = bars([5], "A label that is quite a bit longer than the others are")
    wide, narrow = sheet_for(chart, 1200), sheet_for(chart, 300)
    assert wide.room.height() < narrow.room.height()
    (beside,), (below,) = chart.spots(wide), chart.spots(narrow)
    assert beside.place.left() > wide.room.left() + 100
    assert below.place.left() == narrow.room.left()


def test_a_step_stays_level_until_the_next_point(qtbot: QtBot) -> None:
    chart = steps(10, 20, days=["2018-01-01", "2020-01-01"])
    sheet = sheet_for(chart)
    image, blue = painted(chart, sheet), paper_colours().recorded.colour
    first, second = (spot.place.center() for spot in chart.spots(sheet))
    middle = round((first.x() + second.x()) / 2)
    column = [image.pixelColor(middle, y) == blue for y in range(image.height())]
    assert column[round(first.y()) - 1 : round(first.y()) + 2].count(True) >= 1
    assert not any(column[: round(first.y()) - 4])
    assert first.y() > second.y()


def test_a_point_without_number_is_a_sign_of_its_own(qtbot: QtBot) -> None:
    chart = steps(10, None, 20)
    sheet = sheet_for(chart)
    image = painted(chart, sheet)
    _, silent, last = (spot.place.center().toPoint() for spot in chart.spots(sheet))
    assert image.pixelColor(silent) == QColor("white")
    assert image.pixelColor(last) == paper_colours().recorded.colour
    assert silent.y() > last.y()


def test_labels_that_would_meet_are_left_out(qtbot: QtBot) -> None:
    crowded = steps(*range(100, 140), days=[f"2018-01-{day:02}" for day in range(1, 32)]
                    + [f"2018-02-{day:02}" for day in range(1, 10)])  # fmt: skip
    sheet = sheet_for(crowded, 300)
    assert len(crowded.spots(sheet)) == 40
    painted(crowded, sheet)


def test_meetings_stand_in_time_and_the_chosen_one_is_filled(qtbot: QtBot) -> None:
    line = moments("2018-01-01", "2018-06-30", "2018-12-27")
    sheet = sheet_for(line, 900)
    image, blue = painted(line, sheet), paper_colours().recorded.colour
    dots, filled = [], []
    for spot in line.spots(sheet):
        y = round(spot.place.center().y())
        blues = [x for x in range(image.width()) if image.pixelColor(x, y) == blue]
        dots.append(min(blues))
        filled.append(len(blues) > 8)
    assert dots == sorted(dots)
    assert dots[1] - dots[0] == pytest.approx(dots[2] - dots[1], abs=20)
    assert filled == [False, True, False]


def test_a_long_name_is_written_whole(qtbot: QtBot) -> None:
    short, long = moments("2018-01-01"), moments("2018-01-01", name="Words " * 40)
    assert sheet_for(long, 500).room.height() > 3 * sheet_for(short, 500).room.height() / 2
    assert "…" not in long.spots(sheet_for(long))[0].words


def test_what_is_left_out_is_told(qtbot: QtBot) -> None:
    whole = moments("2018-01-01", "2018-06-01")
    cut = TimeLineDrawing(whole.moments, EMPTY, "Earlier meetings: 12", "Later meetings: 3")
    assert sheet_for(cut).room.height() > sheet_for(whole).room.height()
    first, _ = cut.spots(sheet_for(cut))
    assert first.place.top() > whole.spots(sheet_for(whole))[0].place.top()
