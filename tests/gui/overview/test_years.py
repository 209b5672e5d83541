"""The overview of many meetings over many years: its years, and its ways to each meeting."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont

from a4p_desktop.app import Program
from a4p_desktop.gui.overview.columns import OverviewColumns
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.overview.year_chart import year_caption, year_chart
from a4p_desktop.gui.pictures.canvas import Canvas
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.overview import Overview, YearNumbers, read_overview
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.desk import Desk
from tests.few_records import BARE, build_records

FIRST, LAST = 1946, 2025


@pytest.fixture(scope="module")
def long_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two meetings in each even year from 1946 to 2024 but 1950, with one and two statements."""
    days = [f"{year}-{month}-10" for year in range(FIRST, LAST, 2) for month in ("03", "09")]
    meetings = [
        BARE["meetings"][0] | {"meeting": f"on-{day}", "title": f"Held on {day}", "date": day}
        for day in days
    ]
    statements = [
        BARE["statements"][0] | {"statement": f"{day}-{number}", "meeting": f"on-{day}"}
        for day in days
        for number in range(1 if "-03-" in day else 2)
        if not day.startswith("1950")
    ]
    tables = BARE | {"meetings": meetings, "statements": statements}
    return build_records(tmp_path_factory.mktemp("years") / "long", tables)


@pytest.fixture
def page(program: Program, desk: Desk, long_path: Path) -> OverviewTab:
    """The overview of that file, once its pictures are laid out."""
    program.open(long_path)
    desk.window.navigation.show_page("overview")
    page = desk.window.tabs.pages["overview"]
    assert isinstance(page, OverviewTab)
    desk.qtbot.waitUntil(lambda: page.columns is not None)
    desk.qtbot.waitUntil(lambda: bool(years(page).picture.marks))
    return page


def columns(page: OverviewTab) -> OverviewColumns:
    assert page.columns is not None
    return page.columns


def years(page: OverviewTab) -> PictureFrame:
    frame = columns(page).years
    assert frame is not None
    return frame


def mark(frame: PictureFrame, beginning: str) -> Mark:
    return next(m for m in frame.picture.marks if m.accessibleName().startswith(beginning))


def listed(page: OverviewTab) -> list[str]:
    """The marks of the timeline: the day of each meeting, and what is at the ends."""
    names = (found.accessibleName() for found in columns(page).timeline.picture.marks)
    return [name.split(":")[0] for name in names]


def overview(path: Path, meeting: str | None = None) -> Overview:
    archive = Archive(path)
    found = read_overview(archive, meeting)
    archive.close()
    assert found is not None
    return found


@pytest.mark.parametrize("width", [100, 400, 1000])
def test_each_column_finds_as_many_statements_as_it_says(long_path: Path, width: int) -> None:
    chart = year_chart(overview(long_path))
    canvas = Canvas(QRectF(0, 0, width, 100), QFont(), paper_colours())
    archive = Archive(long_path)
    said = 0
    for spot in chart.spots(canvas):
        number = int(spot.words.split("Statements: ")[1].split(".")[0])
        if spot.narrowing is None:
            assert number == 0
            continue
        assert archive.count(spot.narrowing.question.search(SPEAKERS)) == number, spot.words
        said += number
    assert said == archive.count(Question().search(SPEAKERS))
    archive.close()


def test_where_room_is_short_there_are_decades(long_path: Path) -> None:
    chart = year_chart(overview(long_path, "on-1948-03-10"))
    canvas = Canvas(QRectF(0, 0, 300, 100), QFont(), paper_colours())
    words = [spot.words for spot in chart.spots(canvas)]
    assert words[:2] == [
        "1940s. Statements: 6. With the meeting shown",
        "1950s. Statements: 12",
    ]
    assert len(words) == 9
    assert year_caption(overview(long_path)).title == "Statements over the years"  # not by year


def test_the_table_has_the_number_of_each_year(long_path: Path) -> None:
    found = overview(long_path)
    numbers = year_chart(found).numbers()
    assert numbers.headings == ("Year", "Statements recorded")
    assert numbers.rows[:4] == (("1946", 3), ("1948", 3), ("1950", 0), ("1952", 3))
    assert "117 statements recorded, 1946 to 2024." in year_caption(found).coverage


def test_any_years_of_a_file_make_a_chart(long_path: Path) -> None:
    found = overview(long_path)
    for numbers in (
        [(1, 5), (9999, 2**31)],
        [(1, 0), (2, 0)],
        [(year, 1) for year in range(1, 9999)],
    ):
        chart = year_chart(replace(found, years=tuple(YearNumbers(*each) for each in numbers)))
        for width in (0, 1, 300, 4000):
            canvas = Canvas(QRectF(0, 0, width, 100), QFont(), paper_colours())
            assert len(chart.spots(canvas)) <= 400


def test_years_stand_above_the_meetings_and_the_year_shown_is_marked(
    desk: Desk, page: OverviewTab
) -> None:
    frame = years(page)
    assert frame.y() < columns(page).card.y()
    assert frame.width() == columns(page).width()
    named = [found.accessibleName() for found in frame.picture.marks]
    assert named[-2:] == ["2022. Statements: 3", "2024. Statements: 3. With the meeting shown"]
    assert "1950. Statements: 0" in named
    mark(columns(page).timeline, "10 March 2022").click()
    desk.qtbot.waitUntil(lambda: page.meeting == "on-2022-03-10")
    assert mark(frame, "2022").accessibleName().endswith("With the meeting shown")
    assert mark(frame, "2024").accessibleName() == "2024. Statements: 3"


def test_a_column_leads_to_the_statements_of_its_year(desk: Desk, page: OverviewTab) -> None:
    mark(years(page), "1960").click()
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"
    assert desk.tab.count == 3
    assert desk.window.question.conditions == (Condition("year", "1960"),)


def test_keys_lead_from_year_to_year_and_in(desk: Desk, page: OverviewTab) -> None:
    mark(years(page), "1958").setFocus()
    desk.key(Qt.Key.Key_Right)
    assert isinstance(desk.focus, Mark)
    assert desk.focus.accessibleName() == "1960. Statements: 3"
    found = QAccessible.queryAccessibleInterface(desk.focus)
    assert found.text(QAccessible.Text.Description) == "Shows its rows in Speakers."
    desk.key(Qt.Key.Key_Return)
    desk.wait()
    assert desk.tab.count == 3


def test_the_overview_of_a_ticked_year_is_that_of_its_newest_meeting(
    desk: Desk, page: OverviewTab
) -> None:
    desk.ask(Question().only("year", "1960"))
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1960-09-10")
    mark(columns(page).timeline, "10 March 1960").click()
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1960-03-10")
    # The tick of the year gave way to that of the meeting.
    assert desk.window.question.conditions == (Condition("meeting", "on-1960-03-10"),)
    desk.ask(Question().only("year", "1960"))
    desk.qtbot.wait(50)
    assert page.meeting == "on-1960-03-10"
    desk.ask(Question().only("year", "1960", "1962"))
    desk.qtbot.wait(50)
    assert page.meeting == "on-1960-03-10"


def turn(desk: Desk, page: OverviewTab) -> None:
    """Press Enter, and wait until the timeline lists other meetings."""
    before = listed(page)
    desk.key(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: listed(page) != before)


def test_the_overview_of_a_ticked_decade_is_that_of_its_newest_meeting(
    desk: Desk, page: OverviewTab
) -> None:
    desk.ask(Question().only("year", "1960s"))
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1968-09-10")
    desk.ask(Question().only("date", "1970..1979").only("year", "1960"))
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1960-09-10")
    mark(columns(page).timeline, "10 March 1962").click()
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1962-03-10")
    assert desk.window.question.conditions == (Condition("meeting", "on-1962-03-10"),)


def test_the_timeline_leads_to_every_meeting(desk: Desk, page: OverviewTab) -> None:
    assert listed(page)[0] == "Earlier meetings"
    columns(page).timeline.picture.marks[0].setFocus()
    seen = {*listed(page)}
    while "Earlier meetings" in listed(page):
        turn(desk, page)
        seen.update(listed(page))
    assert len(seen - {"Earlier meetings", "Later meetings"}) == 80
    assert page.meeting == "on-2024-09-10"
    assert isinstance(desk.focus, Mark)
    assert desk.focus.accessibleName().startswith("10 March 1946")


def test_the_key_turns_on_though_there_are_more_marks(desk: Desk, page: OverviewTab) -> None:
    desk.ask(Question().only("year", "1946"))
    desk.qtbot.waitUntil(lambda: page.meeting == "on-1946-09-10")
    mark(columns(page).timeline, "Later meetings").setFocus()
    for number in (67, 61):
        turn(desk, page)
        assert isinstance(desk.focus, Mark)
        assert desk.focus.accessibleName() == f"Later meetings: {number}"
    while "Later meetings" in listed(page):
        turn(desk, page)
    assert isinstance(desk.focus, Mark)
    assert desk.focus.accessibleName().startswith("10 September 2024")


def test_a_meeting_found_on_the_way_is_shown(desk: Desk, page: OverviewTab) -> None:
    columns(page).timeline.picture.marks[0].setFocus()
    turn(desk, page)
    chosen = columns(page).timeline.picture.marks[3]
    day = chosen.accessibleName().split(":")[0]
    chosen.click()
    desk.qtbot.waitUntil(lambda: day in columns(page).card.text.text())
    assert "Shown now" in mark(columns(page).timeline, day).accessibleName()
