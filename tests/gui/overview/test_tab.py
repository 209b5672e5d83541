"""The overview: which meeting it shows, and the rows that each of its marks leads to."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import run

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from a4p_desktop.app import Program
from a4p_desktop.gui.overview.columns import OverviewColumns
from a4p_desktop.gui.overview.door import Door
from a4p_desktop.gui.overview.level_chart import level_chart
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.overview.theme_chart import theme_chart
from a4p_desktop.gui.overview.timeline import timeline
from a4p_desktop.gui.overview.totals_chart import total_chart
from a4p_desktop.gui.pictures.canvas import Canvas, Drawing, Spot
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.overview import Overview, read_overview
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.tables import TABLES
from tests.desk import Desk
from tests.few_records import BARE, HOSTILE, build_records

MEETINGS = ["hlm-2018", "sc-8218", "sc-8349", "sc-8360", "sc-8407", "gd-73"]
_NUMBER = re.compile(r"(?:: |Statements: )([\d,]+)")


@pytest.fixture
def tab(desk: Desk) -> OverviewTab:
    return shown(desk)


def shown(desk: Desk) -> OverviewTab:
    """The overview in front, once its marks are laid out."""
    desk.window.navigation.show_page("overview")
    tab = desk.window.tabs.pages["overview"]
    assert isinstance(tab, OverviewTab)
    desk.qtbot.waitUntil(lambda: tab.columns is not None)
    desk.qtbot.waitUntil(lambda: bool(columns(tab).levels.picture.marks))
    return tab


def columns(tab: OverviewTab) -> OverviewColumns:
    assert tab.columns is not None
    return tab.columns


def wait_for(desk: Desk, tab: OverviewTab, meeting: str) -> None:
    desk.qtbot.waitUntil(lambda: tab.meeting == meeting)


def mark(frame: PictureFrame, beginning: str) -> Mark:
    return next(m for m in frame.picture.marks if m.accessibleName().startswith(beginning))


def of(archive: Archive, meeting: str) -> Overview:
    found = read_overview(archive, meeting)
    assert found is not None
    return found


@pytest.mark.parametrize("meeting", MEETINGS)
def test_each_mark_finds_as_many_rows_as_it_says(archive: Archive, meeting: str) -> None:
    overview = of(archive, meeting)
    ways = 0
    for chart in (level_chart(overview), theme_chart(overview)):
        for spot in spots(chart):
            number = _NUMBER.search(spot.words)
            assert number is not None, spot.words
            counted = int(number[1].replace(",", ""))
            if spot.narrowing is None:
                assert counted == 0 or "reported" in spot.words
                continue
            ways += 1
            table = TABLES[spot.narrowing.table]
            assert archive.count(spot.narrowing.question.search(table)) == counted, spot.words
    assert ways > 5


def spots(chart: Drawing) -> Sequence[Spot]:
    return chart.spots(Canvas(QRectF(0, 0, 800, 400), QFont(), paper_colours()))


def test_published_totals_lead_to_no_rows(archive: Archive) -> None:
    published = of(archive, "hlm-2018").published
    assert published is not None
    found = spots(total_chart(published))
    assert [spot.words for spot in found] == [
        "17 August 2018. Member States: 1",
        "11 September 2018. Member States: 42",
        "17 September 2018. Member States: 113",
        "25 September 2018. Member States: 146; organizations: 4",
        "18 February 2019. No separate number of States",
        "30 April 2019. Member States: 151; organizations: 4",
        "30 August 2019. Member States: 152; organizations: 4",
        "31 August 2020. Member States: 154; organizations: 4",
        "29 March 2021. Member States: 154; organizations: 4",
    ]
    assert all(spot.narrowing is None for spot in found)
    assert "over 150 countries and organizations" in found[4].more
    assert "Sources: " in found[4].more


def test_tables_have_the_numbers_of_the_pictures(archive: Archive) -> None:
    overview = of(archive, "hlm-2018")
    assert level_chart(overview).numbers().rows == (
        ("Head of State or Government", 10, 16),
        ("Vice-President or Deputy Prime Minister", 0, 2),
        ("Ministerial level", 8, 19),
        ("All others", 1, 11),
        ("United Nations Secretariat", 3, None),
        ("All, without the Secretariat", 19, 48),
    )
    line = timeline(overview.time_line).numbers()
    assert line.rows[0][1:] == ("S/PV.8218", "28 Mar 2018", None, 18)
    themes = {row[0]: row[1:] for row in theme_chart(overview).numbers().rows}
    assert sum(int(row[0] or 0) for row in themes.values()) == sum(
        theme.statements for theme in overview.themes
    )


def test_it_is_the_first_tab_and_not_in_front(desk: Desk) -> None:
    assert desk.window.tabs.tabText(0) == "Overview"
    assert desk.window.tabs.current_tab == "speakers"


def test_none_of_its_modules_is_loaded_before_it_is_shown(
    records_path: Path, tmp_path: Path
) -> None:
    script = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from a4p_desktop.app import Program, application
from a4p_desktop.gui.settings import Settings
settings = Settings(Path({str(tmp_path / "settings.json")!r}))
settings.last_tab = "speakers"
program = Program(application(), settings)
program.open(Path({str(records_path)!r}))
program.wait_for_rows("speakers")
late = ("overview", "picture", "board_", "matrix")
print(*(name for name in sys.modules if any(word in name for word in late)))
program.close()
"""
    done = run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["a4p_desktop.gui.overview", "a4p_desktop.gui.overview.tab"]


def test_it_shows_the_meeting_that_is_ticked(desk: Desk, tab: OverviewTab) -> None:
    assert tab.meeting == "hlm-2018"
    text = columns(tab).card.text.text()
    for words in (
        "High-Level Meeting on Action for Peacekeeping",
        "25 September 2018",
        "Trusteeship Council Chamber",
        "Convened by Secretary-General",
        "statements recorded",
        "the note's date is kept".replace("'", "&#x27;"),
    ):
        assert words in text
    desk.ask(Question().only("meeting", "sc-8218"))
    wait_for(desk, tab, "sc-8218")
    assert "S/PV.8218" in columns(tab).card.text.text()


def test_where_no_meeting_is_ticked_the_one_shown_stays(desk: Desk, tab: OverviewTab) -> None:
    desk.ask(Question().only("meeting", "gd-73"))
    wait_for(desk, tab, "gd-73")
    desk.ask(Question())
    desk.qtbot.wait(50)
    assert tab.meeting == "gd-73"
    desk.ask(Question().only("meeting", "hlm-2018", "gd-73"))
    desk.qtbot.wait(50)
    assert tab.meeting == "gd-73"
    desk.ask(Question().only("meeting", "sc-8218", "sc-8349"))
    wait_for(desk, tab, "sc-8218")


def test_the_timeline_ticks_a_meeting_and_stays_in_front(desk: Desk, tab: OverviewTab) -> None:
    mark(columns(tab).timeline, "20 November 2018").click()
    wait_for(desk, tab, "sc-8407")
    assert desk.window.tabs.current_tab == "overview"
    assert Condition("meeting", "sc-8407") in desk.window.question.conditions
    assert "Shown now" in mark(columns(tab).timeline, "20 November 2018").accessibleName()
    desk.window.navigation.go_back()
    wait_for(desk, tab, "hlm-2018")
    assert desk.window.tabs.current_tab == "overview"


def test_a_bar_leads_to_its_rows(desk: Desk, tab: OverviewTab) -> None:
    mark(columns(tab).levels, "Ministerial level: 8 recorded").click()
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"
    assert desk.tab.count == 8
    assert set(desk.column("level")) == {"Ministerial level"}
    desk.window.navigation.go_back()
    assert desk.window.tabs.current_tab == "overview"


def test_the_ticks_of_other_tables_are_kept(desk: Desk, tab: OverviewTab) -> None:
    before = desk.window.question.search(TABLES["endorsements"]).where
    assert before
    mark(columns(tab).themes, "Political solutions. Statements: 13").click()
    desk.wait()
    assert desk.tab.count == 13
    assert desk.window.question.search(TABLES["endorsements"]).where == before


def test_a_tick_that_narrows_no_number_here_is_not_kept(desk: Desk, tmp_path: Path) -> None:
    """A facet that only some files have is one of speakers, as the marks are."""
    parties = ("Labour", "Liberal", "Liberal")
    of_all = BARE["statements"][0] | {"level": "other"}
    rows = [
        of_all | {"statement": f"s{number}", "x_party": party}
        for number, party in enumerate(parties)
    ]
    desk.open(build_records(tmp_path / "house", BARE | {"statements": rows}))
    desk.ask(Question(conditions=(Condition("x_party", "Labour"),)))
    tab = shown(desk)
    mark(columns(tab).levels, "All others").click()
    desk.wait()
    assert desk.tab.count == 3


def test_the_card_leads_to_the_statements_and_to_sources(desk: Desk, tab: OverviewTab) -> None:
    card = columns(tab).card
    with desk.qtbot.waitSignal(tab.source_followed) as followed:
        card.text.linkActivated.emit("https://example.org/note")
    assert followed.args == ["https://example.org/note"]
    card.text.linkActivated.emit("statements")
    desk.wait()
    assert (desk.window.tabs.current_tab, desk.tab.count) == ("speakers", 22)


def test_a_screen_reader_finds_the_marks(desk: Desk, tab: OverviewTab) -> None:
    names = [
        found.text(QAccessible.Text.Name)
        for found in map(QAccessible.queryAccessibleInterface, columns(tab).levels.picture.marks)
    ]
    assert names == [
        "Head of State or Government: 10 recorded, 16 reported",
        "Head of State or Government: 16 reported",
        "Vice-President or Deputy Prime Minister: 0 recorded, 2 reported",
        "Vice-President or Deputy Prime Minister: 2 reported",
        "Ministerial level: 8 recorded, 19 reported",
        "Ministerial level: 19 reported",
        "All others: 1 recorded, 11 reported",
        "All others: 11 reported",
        "United Nations Secretariat: 3 recorded",
    ]


def test_tab_moves_from_picture_to_picture(desk: Desk, tab: OverviewTab) -> None:
    frames = columns(tab).frames
    desk.qtbot.waitUntil(lambda: all(frame.picture.marks for frame in frames))
    columns(tab).card.text.setFocus()
    reached = []
    for _ in range(40):
        QTest.keyClick(desk.focus, Qt.Key.Key_Tab)
        if isinstance(desk.focus, Mark):
            reached.append(desk.focus.parentWidget())
    assert reached[: len(frames)] == [frame.picture for frame in frames]


def test_f6_moves_from_part_to_part(desk: Desk, tab: OverviewTab) -> None:
    desk.window.line.setFocus()
    desk.key(Qt.Key.Key_F6)
    assert isinstance(desk.focus, Door)
    desk.key(Qt.Key.Key_F6)
    assert desk.focus.parentWidget() is columns(tab).card.text
    desk.key(Qt.Key.Key_F6)
    assert isinstance(desk.focus, Mark)
    assert desk.focus.parentWidget() is columns(tab).timeline.picture


@pytest.mark.parametrize(("width", "abreast"), [(1900, True), (1024, False), (640, False)])
def test_there_are_as_many_columns_as_fit(
    desk: Desk, tab: OverviewTab, width: int, abreast: bool
) -> None:
    letters = desk.window.fontMetrics().averageCharWidth()
    desk.window.resize(round(width * letters / 8), 800)
    desk.qtbot.wait(20)
    card, line = columns(tab).card, columns(tab).timeline
    assert (line.x() > card.x()) is abreast
    assert (line.y() > card.y()) is not abreast
    (area,) = tab.findChildren(QScrollArea)
    assert columns(tab).width() <= area.viewport().width()


def test_a_frame_is_as_tall_as_its_picture_needs(desk: Desk, tab: OverviewTab) -> None:
    levels = columns(tab).levels
    desk.qtbot.waitUntil(lambda: levels.height() == levels.heightForWidth(levels.width()))
    before = levels.height()
    desk.ask(Question().only("meeting", "gd-73"))
    wait_for(desk, tab, "gd-73")
    desk.qtbot.waitUntil(lambda: columns(tab).levels.height() < before)
    for frame in columns(tab).frames:
        assert frame.picture.height() == frame.picture.heightForWidth(frame.picture.width())
        assert frame.height() - frame.picture.height() < 200


def test_saving_shows_a_message_in_the_status_line(
    desk: Desk, tab: OverviewTab, tmp_path: Path
) -> None:
    columns(tab).levels.write(tmp_path / "levels.svg", 1)
    assert "levels.svg" in desk.window.statusBar().currentMessage()
    assert "Note to Correspondents" in (tmp_path / "levels.svg").read_text(encoding="utf-8")


def test_a_file_without_meetings_shows_a_message(
    program: Program, desk: Desk, empty_path: Path
) -> None:
    program.open(empty_path)
    tab = desk.window.tabs.pages["overview"]
    desk.window.navigation.show_page("overview")
    desk.qtbot.waitUntil(lambda: "No meeting is recorded" in all_text(tab))


def test_a_file_with_next_to_nothing_is_shown(
    program: Program, desk: Desk, bare_path: Path
) -> None:
    program.open(bare_path)
    tab = shown(desk)
    assert columns(tab).totals is None
    assert columns(tab).themes.isHidden()
    assert "1 statement recorded" in columns(tab).card.text.text()


def test_tags_in_the_records_are_shown_as_text(
    program: Program, desk: Desk, hostile_path: Path
) -> None:
    program.open(hostile_path)
    tab = shown(desk)
    assert "<script>" not in columns(tab).card.text.text()
    for frame in columns(tab).frames:
        for found in frame.picture.marks:
            assert "<script>" not in found.toolTip()
    line = columns(tab).timeline.picture.marks[0]
    assert HOSTILE in line.accessibleName()


def test_a_meeting_of_many_themes_and_levels_not_known(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    themes = [
        {"theme": f"t{number}", "title": f"Theme {number}", "sources": "s"} for number in range(60)
    ]
    row = BARE["statements"][0]
    statements = [row | {"statement": f"x{number}", "themes": f"t{number}"} for number in range(60)]
    statements.append(row | {"statement": "again", "themes": "t59"})
    path = build_records(tmp_path / "many", BARE | {"themes": themes, "statements": statements})
    program.open(path)
    tab = shown(desk)
    levels = [found.accessibleName() for found in columns(tab).levels.picture.marks]
    assert "Level not known: 61 recorded, total unknown" in levels
    marks = columns(tab).themes.picture.marks
    parts = [found for found in marks if "not recorded" in found.accessibleName()]
    assert len(parts) == 40
    assert "Theme 59" in parts[0].accessibleName(), "the theme raised most often is left out"
    assert "20 themes raised less often are not shown." in all_text(tab)
    parts[1].click()
    desk.wait()
    assert desk.tab.count == 1


def all_text(tab: TabPage) -> str:
    return " ".join(label.text() for label in tab.findChildren(QLabel))
