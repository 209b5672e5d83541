"""From match to match in the details, and on to the next row of the search."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.finding import match_bar
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.table import row_details
from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.gui.table.rows.model import PAGE
from a4p_desktop.records.pages.full_text import FullText
from tests.desk import Desk
from tests.few_records import BARE, build_records

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
Plain = Qt.KeyboardModifier.NoModifier
WIDE, NARROW = 1400, 1000

_FILLING = "We thank the Secretary-General for his report, and the missions for their work. " * 8


def speech(*numbers: int) -> str:
    """180 paragraphs, 21,000 words; those of these numbers speak of glaciers."""
    return "\n\n".join(
        f"({number}) {_FILLING}" + ("The glacier melts." if number in numbers else "")
        for number in range(180)
    )


def statement(code: str, person: str, **cells: str) -> dict[str, str]:
    of_all = {"meeting": "m", "delegation": "D", "level": "other", "confidence": "confirmed"}
    return of_all | {"statement": code, "person": person} | cells


@pytest.fixture(scope="module", name="speeches")
def _speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three statements in a row that speak of glaciers, of which the second has no text."""
    rows = [
        statement("a", "Ana Glacier", text=speech(3, 4, 170)),
        statement("b", "Bo", summary="A glacier is lost.", pledge="One glacier."),
        statement("c", "Cy", text=speech(100)),
        statement("d", "Di", text="Nothing of the kind."),
    ]
    return build_records(tmp_path_factory.mktemp("records") / "long", BARE | {"statements": rows})


@pytest.fixture(name="long")
def _long(desk: Desk, speeches: Path) -> Desk:
    desk.open(speeches)
    desk.window.resize(WIDE, 700)
    desk.click_heading("person")
    return desk


def people(desk: Desk) -> list[str]:
    return desk.column("person")


def current(desk: Desk) -> str:
    """Who speaks in the current row."""
    return people(desk)[desk.tab.view.currentIndex().row()]


def bar(desk: Desk) -> str:
    return desk.tab.details.drawer.matches.label.text()


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
    """Press a key of the menus, and wait until the details show the current row."""
    QTest.keyClick(desk.window, key, modifier)
    wait(desk)


def wait(desk: Desk) -> None:
    view, details = desk.tab.view, desk.tab.details
    desk.qtbot.waitUntil(
        lambda: details.shown == view.rows.row_id(view.currentIndex().row()) is not None
    )


def look_for(desk: Desk, words: str) -> None:
    desk.type(words)
    wait(desk)


def in_sight(pane: DetailPane) -> str:
    """The paragraph of the current match; it must be in sight, and marked as the current one."""
    (mark, *_) = pane.extraSelections()
    assert mark.cursor.selectedText().lower().startswith("glacier")
    place = pane.cursorRect(mark.cursor)
    assert pane.viewport().rect().contains(place), f"{place} is out of sight"
    return mark.cursor.block().text()


def test_the_details_open_at_the_first_match_of_the_text(long: Desk) -> None:
    look_for(long, "glacier")
    assert current(long) == "Ana Glacier"
    assert bar(long) == "Match 1 of 3"  # and not at her name, which the rows show
    assert in_sight(long.tab.detail).startswith("(3)")


def test_f3_goes_from_match_to_match_and_on_to_the_next_row(long: Desk) -> None:
    look_for(long, "glacier")
    seen = [(current(long), bar(long), in_sight(long.tab.detail)[:5])]
    for _ in range(5):
        press(long, Key.Key_F3)
        seen.append((current(long), bar(long), in_sight(long.tab.detail)[:5]))
    assert seen == [
        ("Ana Glacier", "Match 1 of 3", "(3) W"),
        ("Ana Glacier", "Match 2 of 3", "(4) W"),
        ("Ana Glacier", "Match 3 of 3", "(170)"),
        ("Bo", "Match 1 of 2", "A gla"),
        ("Bo", "Match 2 of 2", "One g"),
        ("Cy", "Match 1 of 1", "(100)"),
    ]
    press(long, Key.Key_F3)
    assert current(long) == "Cy"
    assert long.window.statusBar().currentMessage() == "This was the last match."
    back = []
    for _ in range(5):
        press(long, Key.Key_F3, Shift)
        back.append((current(long), bar(long), in_sight(long.tab.detail)[:5]))
    assert back == seen[4::-1]
    press(long, Key.Key_F3, Shift)
    assert long.window.statusBar().currentMessage() == "This was the first match."


def test_the_buttons_do_the_same_and_leave_the_keyboard(long: Desk) -> None:
    look_for(long, "glacier")
    long.window.line.setFocus()
    matches = long.tab.details.drawer.matches
    for button, expected in (
        (matches.next, "Match 2 of 3"),
        (matches.next, "Match 3 of 3"),
        (matches.previous, "Match 2 of 3"),
    ):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert bar(long) == expected
    assert long.window.line.hasFocus()


def test_in_a_narrow_window_f3_opens_the_details_at_the_match(long: Desk) -> None:
    long.window.resize(NARROW, 700)
    long.type("glacier")
    assert not long.tab.details.place.is_open
    press(long, Key.Key_F3)
    assert (current(long), bar(long)) == ("Ana Glacier", "Match 1 of 3")
    assert in_sight(long.tab.detail).startswith("(3)")


def test_without_words_f3_leads_to_the_search_line_and_there_is_no_bar(long: Desk) -> None:
    long.open_row(0)
    assert not long.tab.details.drawer.matches.isVisible()
    long.tab.view.setFocus()
    QTest.keyClick(long.window, Key.Key_F3)
    assert long.window.line.hasFocus()


def test_where_nothing_is_found_f3_says_so(long: Desk) -> None:
    long.type("iceberg")
    QTest.keyClick(long.window, Key.Key_F3)
    message = long.window.statusBar().currentMessage()
    assert message == "Nothing is found, so there is no match to go to."


def test_names_are_gone_to_where_nothing_else_matches(long: Desk) -> None:
    look_for(long, "ana")
    assert bar(long) == "Match 1 of 1"
    assert long.tab.detail.verticalScrollBar().value() == 0
    assert long.tab.detail.extraSelections()[0].cursor.selectedText() == "Ana"


def test_a_row_whose_details_show_no_match_says_none(long: Desk) -> None:
    look_for(long, "statement:d")
    assert bar(long) == ""
    assert long.tab.details.drawer.matches.isVisible()
    assert long.tab.detail.verticalScrollBar().value() == 0


def test_a_key_held_down_skips_no_row(long: Desk) -> None:
    look_for(long, "glacier")
    for _ in range(3):
        press(long, Key.Key_F3)
    for _ in range(3):
        QTest.keyClick(long.window, Key.Key_F3, Shift)  # without waiting for the record
    wait(long)
    assert (current(long), bar(long)) == ("Ana Glacier", "Match 3 of 3")


def test_f3_shows_the_row_to_which_the_user_has_gone_meanwhile(long: Desk) -> None:
    look_for(long, "glacier")
    long.tab.view.setFocus()
    QTest.keyClick(long.tab.view, Key.Key_Down)
    press(long, Key.Key_F3)
    assert (current(long), bar(long)) == ("Bo", "Match 1 of 2")


def test_who_speaks_is_said_while_the_title_is_out_of_sight(long: Desk) -> None:
    look_for(long, "glacier")
    drawer = long.tab.details.drawer
    assert drawer.title.text() == "Ana Glacier"
    long.tab.detail.verticalScrollBar().setValue(0)
    assert drawer.title.text() == ""
    for _ in range(3):
        press(long, Key.Key_F3)
    assert drawer.title.text() == ""  # of Bo all is in sight
    for _ in range(2):
        press(long, Key.Key_F3)
    assert drawer.title.text() == "Cy"


def test_a_long_name_does_not_widen_the_details(long: Desk) -> None:
    drawer = long.tab.details.drawer
    before = drawer.minimumSizeHint().width()
    drawer.title.setText("A name " * 40)
    assert drawer.minimumSizeHint().width() == before


def test_f3_goes_on_to_rows_that_are_still_to_be_loaded(desk: Desk) -> None:
    desk.window.resize(WIDE, 700)
    desk.narrow("")
    look_for(desk, "minister")
    view = desk.tab.view
    assert desk.tab.count is not None
    assert desk.tab.count > PAGE + 3
    view.selectRow(PAGE - 2)
    desk.qtbot.waitUntil(lambda: desk.tab.details.shown == view.rows.row_id(PAGE - 2))
    while view.currentIndex().row() < PAGE + 1:
        press(desk, Key.Key_F3)
    assert desk.tab.detail.extraSelections()[0].cursor.selectedText() in ("minister", "Minister")


def test_from_another_way_of_seeing_the_rows_f3_leads_to_the_table(desk: Desk) -> None:
    desk.show("themes")
    desk.window.resize(WIDE, 700)
    desk.type("performance")
    tab = desk.tab
    assert isinstance(tab, FacedTab)
    tab.as_other.click()
    assert tab.as_other.isChecked()
    press(desk, Key.Key_F3)
    assert tab.as_table.isChecked()
    assert bar(desk).startswith("Match 1 of ")


class TestLongTexts:
    def test_only_a_part_around_the_match_is_shown(self, long: Desk) -> None:
        look_for(long, "glacier")
        assert len(long.details) < 15_000
        assert "(0) We" in long.details
        assert long.details.count("… Read the whole text") == 1  # below
        for _ in range(2):
            press(long, Key.Key_F3)
        assert "(0) We" not in long.details
        assert "(179) We" in long.details
        assert long.details.count("… Read the whole text") == 1  # above

    def test_without_words_its_beginning(self, long: Desk) -> None:
        long.open_row(0)
        assert "(0) We" in long.details
        assert "(100) We" not in long.details
        assert long.tab.detail.verticalScrollBar().value() == 0

    def test_the_links_lead_to_the_reading(self, long: Desk) -> None:
        long.open_row(0)
        for words in ("Read", "Read the whole text"):
            with long.qtbot.waitSignal(long.tab.detail.read_wanted):
                long.follow(words)

    def test_a_short_text_and_none_have_no_link_to_the_whole(self, long: Desk) -> None:
        long.open_row(people(long).index("Di"))
        assert "Nothing of the kind." in long.details
        assert "Read the whole text" not in long.details
        assert "Read · Correct…" in long.details
        long.open_row(people(long).index("Bo"))
        assert "Read" not in long.details


def test_enter_goes_to_the_match_and_keeps_it_in_sight(long: Desk) -> None:
    look_for(long, "glacier")
    press(long, Key.Key_F3)
    long.tab.details.enter()
    assert long.tab.detail.hasFocus()
    assert in_sight(long.tab.detail).startswith("(4)")
    assert long.tab.detail.textCursor().block().text().startswith("(4)")


def test_the_match_stays_in_sight_when_the_room_changes(long: Desk) -> None:
    look_for(long, "glacier")
    press(long, Key.Key_F3)
    long.window.resize(1800, 500)
    long.qtbot.waitUntil(lambda: long.window.width() == 1800)
    assert in_sight(long.tab.detail).startswith("(4)")


def test_dark_and_light_keep_the_match(long: Desk, qapp: QApplication) -> None:
    look_for(long, "glacier")
    before = long.tab.detail.verticalScrollBar().value()
    set_appearance(qapp, "dark")
    ground = long.tab.detail.palette().highlight().color()
    (mark,) = long.tab.detail.extraSelections()
    assert mark.format.background().color() == ground
    assert in_sight(long.tab.detail).startswith("(3)")
    assert long.tab.detail.verticalScrollBar().value() == before


def test_a_screen_reader_hears_the_match_and_its_sentence(
    long: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(match_bar, "announce", lambda _, words: spoken.append(words))
    look_for(long, "glacier")
    assert spoken == []  # nobody who types is interrupted
    for _ in range(3):
        press(long, Key.Key_F3)
    assert [words[:14] for words in spoken] == [
        "Match 2 of 3: ",
        "Match 3 of 3: ",
        "Match 1 of 2: ",
    ]
    assert all("glacier" in words for words in spoken)
    assert spoken[0].endswith("for their work. The glacier melts.")


def test_the_record_of_the_next_row_is_read_at_once(
    long: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_details, "_AFTER_ROWS", 1_000_000)
    look_for(long, "glacier")
    for _ in range(3):
        press(long, Key.Key_F3)
    assert current(long) == "Bo"


def test_the_text_of_the_row_after_is_made_before_one_goes_on_to_it(long: Desk) -> None:
    look_for(long, "glacier")
    press(long, Key.Key_F3)
    press(long, Key.Key_F3)
    FullText.of.cache_clear()
    press(long, Key.Key_F3)
    assert current(long) == "Bo"  # who has no text
    long.qtbot.waitUntil(lambda: FullText.of.cache_info().misses == 1)
    press(long, Key.Key_F3)
    press(long, Key.Key_F3)
    assert (current(long), bar(long)) == ("Cy", "Match 1 of 1")
    assert FullText.of.cache_info().misses == 1
