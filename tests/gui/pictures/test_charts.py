"""The bar, column and step charts and the timeline: they paint beneath their marks."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, Part
from a4p_desktop.gui.pictures.canvas import GRIP, Canvas, Drawing, Narrowing, Numbers
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.column_chart import Column, ColumnChart, Columns
from a4p_desktop.gui.pictures.step_chart import Point, StepChart
from a4p_desktop.gui.pictures.timeline_drawing import Moment, TimelineDrawing
from a4p_desktop.records.question.question import Question

EMPTY = Numbers((), ())
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WAY = Narrowing("speakers", Question("peace"))


def bars(numbers: Sequence[int], label: str = "Label", text: str = "") -> BarChart:
    rows = tuple(
        BarRow(
            f"{label} {place}",
            (
                Bar(
                    (Part(number, lambda c: c.recorded, f"Bar {number}", WAY),), text or str(number)
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


def moments(*days: str, name: str = "A meeting") -> TimelineDrawing:
    return TimelineDrawing(
        tuple(
            Moment(f"{name} {day}", day, day, f"On {day}", WAY, chosen=place == 1)
            for place, day in enumerate(days)
        ),
        EMPTY,
    )


def years(*numbers: int, first: int = 1946, chosen: int = -1) -> ColumnChart:
    """A column for each number that is not 0; by year, and by the two halves of the time."""
    columns = tuple(
        Column(step, number, f"Year {first + step}", WAY, step == chosen)
        for step, number in enumerate(numbers)
        if number
    )
    names = tuple(f"{first + step:04}" for step in range(len(numbers)))
    halves = tuple(Column(step, 9, f"Half {step}", WAY) for step in range(2))
    lengths = (Columns(names, columns, first), Columns(("Before", "After"), halves))
    return ColumnChart(lengths, EMPTY)


def canvas_for(
    drawing: Drawing, width: float = 600, direction: Qt.LayoutDirection = LEFT
) -> Canvas:
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    flat = Canvas(QRectF(20, 30, width, 0), font, paper_colours(), direction)
    room = QRectF(20, 30, width, drawing.height(flat))
    return Canvas(room, font, paper_colours(), direction)


def painted(drawing: Drawing, canvas: Canvas) -> QImage:
    """The drawing with 20 and 30 pixels around it, on white."""
    size = canvas.room.size().toSize()
    image = QImage(size.width() + 40, size.height() + 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, canvas)
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
    "few years": years(3, 0, 12, 7, chosen=3),
    "eighty years": years(*range(1, 40), 0, 0, *range(38), chosen=77),
    "meetings": moments("2018-03-28", "2018-09-12", "2018-11-20"),
    "one meeting": moments("2018"),
    "more meetings": TimelineDrawing(
        moments("2018-01-01").moments, EMPTY, "Earlier meetings: 12", "Later meetings: 3"
    ),
    "long names": moments("2018-03-28", "2018-09-12", name="A meeting of a name " * 6),
}


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [240, 600, 1400])
@pytest.mark.parametrize("name", DRAWINGS)
def test_nothing_is_painted_outside_the_room(
    qtbot: QtBot, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    canvas = canvas_for(DRAWINGS[name], width, direction)
    image = painted(DRAWINGS[name], canvas)
    room = canvas.room.toAlignedRect().adjusted(-1, -1, 1, 1)
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
def test_every_mark_lies_in_the_room_over_something_painted(
    qtbot: QtBot, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    canvas = canvas_for(DRAWINGS[name], width, direction)
    image = painted(DRAWINGS[name], canvas)
    spots = DRAWINGS[name].spots(canvas)
    assert spots
    for spot in spots:
        assert canvas.room.adjusted(-6, -6, 6, 6).contains(spot.place), spot.words
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
    canvas = canvas_for(chart, 600, direction)
    image, blue = painted(chart, canvas), paper_colours().recorded.colour
    lengths = []
    for spot in chart.spots(canvas):
        y = round(spot.place.center().y())
        blues = [x for x in range(image.width()) if image.pixelColor(x, y) == blue]
        lengths.append(len(blues))
        assert abs(min(blues) - spot.place.left()) <= 1
        assert abs(max(blues) + 1 - spot.place.right()) <= 1
    assert lengths[0] / lengths[1] == pytest.approx(3 / 12, abs=0.02)
    assert lengths[2] / lengths[1] == pytest.approx(6 / 12, abs=0.02)


def test_zero_is_written_and_has_no_bar(qtbot: QtBot) -> None:
    chart = bars([0, 5])
    canvas = canvas_for(chart)
    nothing = chart.spots(canvas)[0].place.toAlignedRect()
    image, blue = painted(chart, canvas), paper_colours().recorded.colour
    colours = [
        image.pixelColor(x, y)
        for x in range(nothing.left(), nothing.right())
        for y in range(nothing.top(), nothing.bottom())
    ]
    assert blue not in colours
    assert min(colour.lightness() for colour in colours) < 100  # the digit 0


def test_a_bar_of_one_in_a_million_is_visible_and_clickable(qtbot: QtBot) -> None:
    chart = bars([1, 1_000_000])
    assert chart.spots(canvas_for(chart))[0].place.width() >= 2


def test_the_parts_of_a_bar_follow_each_other(qtbot: QtBot) -> None:
    parts = (Part(4, lambda c: c.recorded, "read"), Part(8, lambda c: c.by_rule, "ruled"))
    chart = BarChart((BarRow("One", (Bar(parts, "12"),), "Both", WAY),), (), EMPTY)
    label, read, ruled = chart.spots(canvas_for(chart))
    assert (label.words, label.narrowing) == ("Both", WAY)
    assert read.place.right() == pytest.approx(ruled.place.left())
    assert ruled.place.width() == pytest.approx(2 * read.place.width())
    assert label.place.right() < read.place.left()


def test_labels_without_room_beside_their_bars_stand_above_them(qtbot: QtBot) -> None:
    chart = bars([5], "A label that is quite a bit longer than the others are")
    wide, narrow = canvas_for(chart, 1200), canvas_for(chart, 300)
    assert wide.room.height() < narrow.room.height()
    (beside,), (below,) = chart.spots(wide), chart.spots(narrow)
    assert beside.place.left() > wide.room.left() + 100
    assert below.place.left() == narrow.room.left()


def test_a_step_stays_level_until_the_next_point(qtbot: QtBot) -> None:
    chart = steps(10, 20, days=["2018-01-01", "2020-01-01"])
    canvas = canvas_for(chart)
    image, blue = painted(chart, canvas), paper_colours().recorded.colour
    first, second = (spot.place.center() for spot in chart.spots(canvas))
    middle = round((first.x() + second.x()) / 2)
    column = [image.pixelColor(middle, y) == blue for y in range(image.height())]
    assert column[round(first.y()) - 1 : round(first.y()) + 2].count(True) >= 1
    assert not any(column[: round(first.y()) - 4])
    assert first.y() > second.y()


def test_a_point_without_a_number_is_an_empty_diamond(qtbot: QtBot) -> None:
    chart = steps(10, None, 20)
    canvas = canvas_for(chart)
    image = painted(chart, canvas)
    _, silent, last = (spot.place.center().toPoint() for spot in chart.spots(canvas))
    assert image.pixelColor(silent) == QColor("white")
    assert image.pixelColor(last) == paper_colours().recorded.colour
    assert silent.y() > last.y()


def written_by(
    drawing: Drawing, canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> dict[str, QRectF]:
    """The place of each text that the drawing writes."""
    written: dict[str, QRectF] = {}

    def write(
        _: Canvas, painter: QPainter, place: QRectF, words: str, *more: object, **how: object
    ) -> None:
        written[words] = place

    monkeypatch.setattr(Canvas, "write", write)
    painted(drawing, canvas)
    return written


def test_no_line_runs_through_the_label_of_a_point_before_a_steep_rise(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line passes by points without a number, which stand on the axis."""
    days = ["2018-08-17", "2018-09-11", "2018-09-12", "2018-09-17", "2021-03-29"]
    chart = steps(1, 42, None, 113, 154, days=days)
    canvas = canvas_for(chart)
    before = chart.spots(canvas)[1].place
    assert written_by(chart, canvas, monkeypatch)["42"].right() <= before.left() + 1


def test_labels_that_would_overlap_are_left_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [f"2018-01-{day:02}" for day in range(1, 32)]
    days += [f"2018-02-{day:02}" for day in range(1, 10)]
    crowded = steps(*range(201, 241), days=days)
    canvas = canvas_for(crowded, 300)
    assert len(crowded.spots(canvas)) == 40
    written = written_by(crowded, canvas, monkeypatch)
    labels = [written[str(number)] for number in range(201, 241) if str(number) in written]
    assert 1 < len(labels) < 40
    assert "240" in written  # the newest
    assert not any(label.intersects(other) for label, other in combinations(labels, 2))


def test_meetings_stand_at_their_dates_and_the_chosen_one_is_filled(qtbot: QtBot) -> None:
    line = moments("2018-01-01", "2018-06-30", "2018-12-27")
    canvas = canvas_for(line, 900)
    image, blue = painted(line, canvas), paper_colours().recorded.colour
    dots, filled = [], []
    for spot in line.spots(canvas):
        y = round(spot.place.center().y())
        blues = [x for x in range(image.width()) if image.pixelColor(x, y) == blue]
        dots.append(min(blues))
        filled.append(len(blues) > 8)
    assert dots == sorted(dots)
    assert dots[1] - dots[0] == pytest.approx(dots[2] - dots[1], abs=20)
    assert filled == [False, True, False]


def test_a_long_name_is_wrapped_not_elided(qtbot: QtBot) -> None:
    short, long = moments("2018-01-01"), moments("2018-01-01", name="Words " * 40)
    assert canvas_for(long, 500).room.height() > 3 * canvas_for(short, 500).room.height() / 2
    assert "…" not in long.spots(canvas_for(long))[0].words


_ODD: dict[str, Drawing] = {
    "no bar": BarChart((), (), EMPTY),
    "negative bars": bars([-5, 3]),
    "endless bars": bars([2**63 - 1, 1]),
    "no point": StepChart((), EMPTY),
    "huge totals": steps(2**63 - 1, -(2**63)),
    "a total in the last year": steps(5, 7, days=("2018-09-25", "9999-12-31")),
    "a total on no day": steps(5, 7, 9, days=("2018-02-30", "2018-09", "soon")),
    "totals on no days": steps(5, days=("soon",)),
    "totals against time": steps(5, 7, days=("2019", "0001")),
    "no year": ColumnChart((Columns((), ()),), EMPTY),
    "years without statements": ColumnChart((Columns(("1946", "1947"), ()),), EMPTY),
    "endless years": years(2**63 - 1, -5, 1, chosen=1),
    "years of all times": years(1, *[0] * 9_997, 1, first=1),
    "no meeting": moments(),
    "meetings on no days": moments("2018-02-30", "", "soon"),
    "meetings of all times": moments("0001-01-01", "2018", "9999-12-31"),
    "a meeting that ends before it begins": TimelineDrawing(
        (Moment("M", "2018-09-25", "2017", "Backwards", WAY),), EMPTY
    ),
}


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [0, 1, 40, 600])
@pytest.mark.parametrize("name", _ODD)
def test_any_values_are_drawn_at_any_width(
    qtbot: QtBot, name: str, width: int, direction: Qt.LayoutDirection
) -> None:
    canvas = canvas_for(_ODD[name], width, direction)
    assert 0 <= canvas.room.height() < 5_000
    painted(_ODD[name], canvas)
    _ODD[name].spots(canvas)


def test_a_meeting_without_a_day_keeps_its_name_and_its_mark(qtbot: QtBot) -> None:
    drawing = moments("2018-03-28", "2018-02-30")
    assert [spot.words for spot in drawing.spots(canvas_for(drawing))] == [
        "On 2018-03-28",
        "On 2018-02-30",
    ]


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize(("width", "lines"), [(600, 1), (190, 2)])
def test_the_meetings_left_out_are_marks_above_the_others(
    qtbot: QtBot, width: int, lines: int, direction: Qt.LayoutDirection
) -> None:
    whole = moments("2018-01-01", "2018-06-01")
    cut = TimelineDrawing(whole.moments, EMPTY, "Earlier meetings: 12", "Later meetings: 3")
    canvas = canvas_for(cut, width, direction)
    spots = cut.spots(canvas)
    assert [(spot.words, spot.turn) for spot in spots] == [
        ("Earlier meetings: 12", -1),
        ("Later meetings: 3", 1),
        ("On 2018-01-01", 0),
        ("On 2018-06-01", 0),
    ]
    assert len({spot.place.top() for spot in spots[:2]}) == lines
    assert not any(a.place.intersects(b.place) for a, b in combinations(spots, 2))
    assert all(canvas.room.contains(spot.place) for spot in spots)
    assert (spots[0].place.left() < spots[1].place.left()) is (direction is LEFT)


@pytest.mark.parametrize(("before", "after"), [("", "Later: 9"), ("Earlier: 9", "")])
def test_a_name_of_meetings_left_out_stays_where_it_is(
    qtbot: QtBot, before: str, after: str
) -> None:
    line = moments("2018-01-01", "2018-06-01").moments
    both = TimelineDrawing(line, EMPTY, "Earlier: 9", "Later: 9")
    there = {spot.words: spot.place for spot in both.spots(canvas_for(both))}
    one = TimelineDrawing(line, EMPTY, before, after)
    for spot in one.spots(canvas_for(one)):
        assert there[spot.words] == spot.place


def blue_heights(image: QImage, canvas: Canvas, chart: ColumnChart) -> list[int]:
    """The height of what is filled in the middle of each mark."""
    blue = paper_colours().recorded.colour
    return [
        sum(
            image.pixelColor(round(spot.place.center().x()), y) == blue
            for y in range(image.height())
        )
        for spot in chart.spots(canvas)
    ]


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_a_column_is_as_high_as_its_number(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    chart = years(3, 0, 12, 6)
    canvas = canvas_for(chart, 600, direction)
    low, high, half = blue_heights(painted(chart, canvas), canvas, chart)
    assert low / high == pytest.approx(3 / 12, abs=0.03)
    assert half / high == pytest.approx(6 / 12, abs=0.03)
    places = [spot.place.center().x() for spot in chart.spots(canvas)]
    assert places == sorted(places, reverse=direction is RIGHT)
    distances = [abs(places[1] - places[0]), abs(places[2] - places[1])]
    assert distances[0] == pytest.approx(2 * distances[1])  # a year without statements is a gap


def test_a_column_of_one_in_a_million_is_visible_and_as_easy_to_hit(qtbot: QtBot) -> None:
    chart = years(1, 1_000_000)
    canvas = canvas_for(chart)
    assert blue_heights(painted(chart, canvas), canvas, chart)[0] >= 1
    one, million = chart.spots(canvas)
    assert one.place.size() == million.place.size()


@pytest.mark.parametrize("width", [300, 800, 1400])
def test_no_column_reaches_into_the_mark_of_another(qtbot: QtBot, width: int) -> None:
    chart = years(*range(1, 81))
    canvas = canvas_for(chart, width)
    marks = [spot.place.adjusted(-GRIP, -GRIP, GRIP, GRIP) for spot in chart.spots(canvas)]
    for place, other in pairwise(marks):
        assert place.right() <= other.left() + 0.01
        assert place.width() >= 2 * GRIP + 1


def test_where_years_have_no_room_longer_times_are_shown(qtbot: QtBot) -> None:
    chart = years(*range(1, 81))
    assert len(chart.spots(canvas_for(chart, 1000))) == 80
    assert [spot.words for spot in chart.spots(canvas_for(chart, 300))] == ["Half 0", "Half 1"]


@pytest.mark.parametrize("width", [240, 500, 1000, 1400])
@pytest.mark.parametrize("chosen", [-1, 0, 3, 79])
def test_names_of_years_are_evenly_apart_and_that_of_the_chosen_is_always_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int, chosen: int
) -> None:
    chart = years(*range(1, 81), chosen=chosen)
    canvas = canvas_for(chart, width)
    if len(chart.spots(canvas)) == 2:
        return
    written = written_by(chart, canvas, monkeypatch)
    names = [int(name) for name in written if len(name) == 4]
    assert len(names) > 2
    assert chosen < 0 or 1946 + chosen in names
    others = sorted(set(names) - {1946 + chosen})
    apart = min(b - a for a, b in pairwise(others))
    assert all(year % apart == 0 for year in others)
    places = [written[str(name)] for name in names]
    assert not any(a.intersects(b) for a, b in combinations(places, 2))


def test_few_columns_have_their_numbers_above_them_and_many_a_scale(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = years(3, 12, 7), years(*range(1, 81))
    assert {"3", "12", "7"} <= set(written_by(few, canvas_for(few), monkeypatch))
    assert {"0", "20", "40"} <= set(written_by(many, canvas_for(many, 1000), monkeypatch))
