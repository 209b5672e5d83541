"""A text over the whole tab: opened from its row, searched, copied, left, and found again."""

import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from a4p_desktop.gui.look.link_stop import LinkStop
from a4p_desktop.gui.reading.view import ReadingView
from tests.desk import Desk, click_link
from tests.few_records import BARE, build_records

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Plain, Alt, Ctrl, Shift = (
    Modifier.NoModifier,
    Modifier.AltModifier,
    Modifier.ControlModifier,
    Modifier.ShiftModifier,
)
CtrlShift = Ctrl | Shift

_FILLING = (
    "We thank the Secretary-General for his report, and the missions for their work. "
    "Much remains to be done before the year is out. "
)


def speech(*numbers: int, paragraphs: int = 120) -> str:
    """Many paragraphs in lines as a PDF breaks them; those of these numbers speak of a café."""
    return "\n\n".join(
        textwrap.fill(
            f"({number}) {_FILLING * 4}" + ("The café stays open." if number in numbers else ""), 72
        )
        for number in range(paragraphs)
    )


def statement(code: str, person: str, **cells: str) -> dict[str, str]:
    of_all = {"meeting": "m", "delegation": "D", "level": "ministerial", "confidence": "confirmed"}
    return of_all | {"statement": code, "person": person, "sources": "s"} | cells


@pytest.fixture(scope="module", name="speeches")
def _speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting in which Ana, Bo, Cy and Di speak, one after the other; Bo without a text."""
    rows = [
        statement("d", "Di", sequence="4", text="“Nothing of the kind”, she said.\n\nEnd."),
        statement("c", "Cy", sequence="3", text=speech(100), on_behalf_of="the Group"),
        statement("b", "Bo", sequence="2", summary="A café."),
        statement(
            "a", "Ana", sequence="1", text=speech(3, 4, 110), title="Minister", honorific="Ms."
        ),
    ]
    return build_records(tmp_path_factory.mktemp("records") / "long", BARE | {"statements": rows})


@pytest.fixture(name="reader")
def _reader(desk: Desk, speeches: Path) -> Desk:
    desk.open(speeches)
    desk.window.resize(1300, 700)
    desk.click_heading("person")
    return desk


def view_of(desk: Desk) -> ReadingView:
    view = desk.tab.reader.view
    assert view is not None
    return view


def person(desk: Desk) -> str:
    """Whose text is read; "" while the rows are shown."""
    reading = desk.tab.reader.reading
    shown = desk.tab.reader.view is not None and desk.tab.reader.view.isVisible()
    return str(reading.facts.person) if reading and shown else ""


def wait_for(desk: Desk, speaker: str) -> None:
    """Wait until the text of `speaker` is read; "" is the rows."""
    desk.qtbot.waitUntil(lambda: person(desk) == speaker)


def open_text(desk: Desk, speaker: str) -> ReadingView:
    """Press Enter on the row of `speaker`."""
    desk.tab.view.selectRow(desk.column("person").index(speaker))
    desk.tab.view.setFocus()
    desk.key(Key.Key_Return)
    wait_for(desk, speaker)
    return view_of(desk)


def marked(view: ReadingView) -> tuple[str, str]:
    """The current match and the start of its paragraph; it must be in sight."""
    highlight = view.palette().highlight().color()
    (mark,) = [
        mark
        for mark in view.page.extraSelections()
        if mark.format.background().color() == highlight
    ]
    place = view.page.cursorRect(mark.cursor)
    assert view.page.viewport().rect().contains(place), f"{place} is out of sight"
    return mark.cursor.selectedText(), mark.cursor.block().text()[:5]


def top_line(view: ReadingView) -> str:
    """The beginning of the paragraph at the top of the view."""
    return view.page.cursorForPosition(view.page.viewport().rect().topLeft()).block().text()[:5]


def message(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


# Opening and leaving ------------------------------------------------------------------------------


def test_enter_reads_the_text_below_who_said_it_and_where(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    heading, *text = view.page.toPlainText().partition("(0)")
    assert heading.split("\n") == ["Cy", "Dee · on behalf of the Group · Ministerial level",
                                   "M · January 2020", ""]  # fmt: skip
    assert "".join(text).startswith("(0) We thank the Secretary-General for his report, and")
    assert view.page.hasFocus()
    assert view.page.accessibleName() == "Text of Cy"
    assert view.width() == reader.tab.width()
    assert not reader.tab.view.isVisible()
    assert not reader.tab.detail.isVisible()


def test_escape_returns_to_the_row(reader: Desk) -> None:
    open_text(reader, "Cy")
    reader.key(Key.Key_Escape)
    wait_for(reader, "")
    assert reader.tab.view.hasFocus()
    assert reader.tab.view.currentIndex().row() == reader.column("person").index("Cy")


def test_enter_on_a_row_without_text_goes_to_its_details(reader: Desk) -> None:
    reader.tab.view.selectRow(reader.column("person").index("Bo"))
    reader.tab.view.setFocus()
    reader.key(Key.Key_Return)
    reader.qtbot.waitUntil(reader.tab.detail.hasFocus)
    assert person(reader) == ""


def test_once_the_name_is_out_of_sight_the_bar_says_who_speaks_and_when(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    assert view.title.text() == ""
    reader.key(Key.Key_Space)
    assert view.title.text() == "Cy (Dee), Jan 2020"
    reader.key(Key.Key_Home, Ctrl)
    assert view.title.text() == ""
    reader.key(Key.Key_Escape)
    reader.type("cafe")
    view = open_text(reader, "Ana")  # at a match far below
    assert view.title.text() == "Ms. Ana (Dee), Jan 2020"


def test_the_menu_reads_the_current_row(reader: Desk) -> None:
    read = reader.action("Read the text")
    reader.tab.view.clearSelection()
    read.trigger()
    assert message(reader) == "Select a row to read its text."
    reader.tab.view.selectRow(reader.column("person").index("Bo"))
    read.trigger()
    reader.qtbot.waitUntil(lambda: message(reader) == "No text is recorded of this row.")
    reader.tab.view.selectRow(reader.column("person").index("Di"))
    read.trigger()
    wait_for(reader, "Di")


def test_the_details_lead_to_the_text(reader: Desk) -> None:
    reader.open_row(reader.column("person").index("Cy"))
    click_link(reader.tab.detail, "Read the whole text")
    wait_for(reader, "Cy")


def test_a_text_of_the_search_before_is_not_shown(reader: Desk) -> None:
    reader.tab.view.selectRow(reader.column("person").index("Cy"))
    reader.window.line.setText("cafe")
    reader.tab.read_current()  # before the rows of the new search are there
    reader.wait()
    reader.qtbot.waitUntil(lambda: not reader.tab.reader.is_waiting)
    assert person(reader) == ""
    assert reader.tab.view.isVisible()


def test_another_search_shows_its_rows(reader: Desk) -> None:
    open_text(reader, "Cy")
    reader.type("ana")
    wait_for(reader, "")
    assert reader.tab.view.isVisible()


def test_a_table_without_texts_says_so(desk: Desk) -> None:
    desk.show("endorsements")
    desk.tab.view.selectRow(0)
    desk.action("Read the text").trigger()
    assert message(desk) == "No text is recorded of this row."


# How it is set ------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [700, 1300, 1900])
@pytest.mark.parametrize("zoom", [100, 200])
def test_lines_have_about_seventy_letters_or_the_room_there_is(
    reader: Desk, width: int, zoom: int
) -> None:
    for _ in range(100, zoom, 10):
        reader.action("Zoom in").trigger()
    reader.window.resize(width, 700)
    view = open_text(reader, "Cy")
    page = view.page
    layout = page.document().findBlockByNumber(5).layout()
    reader.qtbot.waitUntil(lambda: layout.lineCount() > 0)
    longest = max(layout.lineAt(n).textLength() for n in range(layout.lineCount()))
    assert longest <= 82
    assert page.horizontalScrollBar().maximum() == 0
    if width > 1000:
        assert longest >= 60
        left = page.viewport().geometry().left()
        right = page.width() - page.viewport().geometry().right()
        assert left > 50
        assert abs(left - right) < 40  # the scroll bar is on one side


@pytest.mark.parametrize("change", ["Dark", "Zoom in"])
def test_another_look_keeps_the_place(reader: Desk, change: str) -> None:
    view = open_text(reader, "Cy")
    view.page.verticalScrollBar().setValue(3_000)
    before = top_line(view)
    reader.action(change).trigger()
    assert top_line(view) == before != ""
    assert "(119)" in view.page.toPlainText()


def test_the_caret_is_seen_once_a_key_moves_it(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    assert view.page.cursorWidth() == 0
    reader.key(Key.Key_Down)
    assert view.page.cursorWidth() == 1


def test_space_turns_the_page(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    bar = view.page.verticalScrollBar()
    reader.key(Key.Key_Space)
    assert bar.value() == bar.pageStep()
    reader.key(Key.Key_Space, Shift)
    assert bar.value() == 0


def test_a_screen_reader_hears_what_each_button_does(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    buttons = (view.back_button, view.find_button, view.copy_button, view.previous, view.next)
    assert [button.accessibleName() for button in buttons] == [
        "Back to the rows (Esc)",
        "Find in this text (Ctrl+F)",
        "Copy with citation (Ctrl+Shift+T)",
        "Previous statement of the meeting (Alt+Up): Ana (Dee)",
        "Next statement of the meeting (Alt+Down): Di (Dee)",
    ]


def test_tab_leads_from_the_head_over_the_text_to_its_neighbours(reader: Desk) -> None:
    reader.type("cafe")
    view = open_text(reader, "Cy")
    view.back_button.setFocus()
    reached = [reader.focus]
    for _ in range(8):
        reader.key(Key.Key_Tab)
        reached.append(reader.focus)
    matches, page = view.matches, view.page
    head = [view.back_button, matches.previous, matches.next, view.find_button, view.copy_button]
    (delegation,) = (stop for stop in reached if isinstance(stop, LinkStop))
    assert delegation.accessibleName() == "Dee"
    assert reached == [*head, page, delegation, view.previous, view.next]


# From match to match ------------------------------------------------------------------------------


def test_a_text_opens_at_its_first_match(reader: Desk) -> None:
    reader.type("cafe")
    view = open_text(reader, "Ana")
    assert marked(view) == ("café", "(3) W")
    assert view.matches.label.text() == "Match 1 of 3"


def test_a_text_opens_at_the_match_that_the_details_show(reader: Desk) -> None:
    reader.type("cafe")
    row = reader.column("person").index("Ana")
    reader.open_row(row)
    reader.action("Next match").trigger()
    assert reader.tab.details.drawer.matches.label.text() == "Match 2 of 3"
    view = open_text(reader, "Ana")
    assert marked(view) == ("café", "(4) W")
    assert view.matches.label.text() == "Match 2 of 3"


def test_f3_goes_from_match_to_match_and_on_to_the_next_text(reader: Desk) -> None:
    reader.type("cafe")
    view = open_text(reader, "Ana")
    seen = [(person(reader), marked(view)[1])]
    for _ in range(3):
        reader.key(Key.Key_F3)
        reader.qtbot.waitUntil(lambda: not reader.tab.reader.is_waiting)
        seen.append((person(reader), marked(view)[1]))
    assert seen == [("Ana", "(3) W"), ("Ana", "(4) W"), ("Ana", "(110)"), ("Cy", "(100)")]
    reader.key(Key.Key_F3)
    reader.qtbot.waitUntil(lambda: message(reader) == "This was the last match.")
    reader.key(Key.Key_F3, Shift)
    wait_for(reader, "Ana")
    assert marked(view)[1] == "(110)"
    reader.key(Key.Key_Escape)
    assert reader.tab.view.currentIndex().row() == reader.column("person").index("Ana")


def test_f3_outside_the_text_does_the_same(reader: Desk) -> None:
    reader.type("cafe")
    view = open_text(reader, "Ana")
    reader.window.line.setFocus()
    reader.key(Key.Key_F3)
    assert marked(view)[1] == "(4) W"


def test_matches_are_marked_where_they_are_in_sight(reader: Desk) -> None:
    reader.type("the")
    view = open_text(reader, "Cy")
    for value in (0, 5_000, view.page.verticalScrollBar().maximum()):
        view.page.verticalScrollBar().setValue(value)
        # The end moves when Qt has laid out what is before it.
        reader.qtbot.waitUntil(lambda: view.page.extraSelections() != [])
        marks = view.page.extraSelections()
        assert {mark.cursor.selectedText().lower() for mark in marks} == {"the"}
        assert 5 < len(marks) < 200


# Finding in the text ------------------------------------------------------------------------------


def find(reader: Desk, view: ReadingView, words: str) -> None:
    """Type `words` into the find bar, and wait for what is found."""
    QTest.keyClicks(view.find_bar.line, words)
    reader.qtbot.waitUntil(lambda: not view.is_finding)


def test_find_looks_in_the_text_alone(reader: Desk) -> None:
    reader.type("café")
    view = open_text(reader, "Ana")
    reader.key(Key.Key_F, Ctrl)
    assert view.find_bar.line.hasFocus()
    find(reader, view, "REPORT, and the")
    assert view.find_bar.result.text() == "17 of 480"  # the first after the match shown before
    assert marked(view)[0] == "report, and the"
    QTest.keyClick(view.find_bar.line, Key.Key_Return)
    assert view.find_bar.result.text() == "18 of 480"
    reader.key(Key.Key_F3, Shift)
    assert view.find_bar.result.text() == "17 of 480"
    assert reader.window.line.text() == "café"
    reader.key(Key.Key_Escape)
    assert view.find_bar.isHidden()
    assert view.page.hasFocus()
    assert {m.cursor.selectedText() for m in view.page.extraSelections()} == {"café"}
    reader.key(Key.Key_F, Ctrl)
    assert view.find_bar.line.selectedText() == "REPORT, and the"
    reader.key(Key.Key_Escape)
    reader.key(Key.Key_Escape)
    wait_for(reader, "")


def test_find_goes_round(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    reader.key(Key.Key_F, Ctrl)
    find(reader, view, "cafe stays")
    results = [view.find_bar.result.text()]
    for _ in range(3):
        reader.key(Key.Key_F3)
        results.append(view.find_bar.result.text())
    assert results == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]


@pytest.mark.parametrize("typed", ["zebra", '"', "-", "OR", "(", "person:ana", "*"])
def test_what_is_not_in_the_text_is_not_found(reader: Desk, typed: str) -> None:
    view = open_text(reader, "Ana")
    reader.key(Key.Key_F, Ctrl)
    find(reader, view, typed)
    assert view.find_bar.result.text() == "No match"
    reader.key(Key.Key_F3)
    assert view.find_bar.result.text() == "No match"


# Copying ------------------------------------------------------------------------------------------


def select(view: ReadingView, words: str) -> None:
    """Select all between the first and the last of `words`, which are parted by “…”."""
    first, _, last = words.partition("…")
    cursor = view.page.document().find(first)
    if last:
        end = view.page.document().find(last, cursor)
        cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.page.setTextCursor(cursor)


def test_a_passage_is_copied_with_its_citation(reader: Desk) -> None:
    view = open_text(reader, "Di")
    select(view, "“Nothing…she said.")
    reader.key(Key.Key_T, CtrlShift)
    reader.qtbot.waitUntil(lambda: message(reader) == "Copied the words with their citation.")
    words, citation = QGuiApplication.clipboard().text().split("\n\n")
    assert words == "“‘Nothing of the kind’, she said.”"
    assert citation.startswith("Di, Dee, statement at “M”, January 2020")
    assert "https://example.org/" in citation


def test_joined_lines_are_copied_as_they_are_read(reader: Desk) -> None:
    view = open_text(reader, "Cy")
    select(view, "his report…for their work.")
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: message(reader) == "Copied the words with their citation.")
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith("“his report, and the missions for their work.”\n\nCy")
    )


def test_nothing_selected_is_said(reader: Desk) -> None:
    open_text(reader, "Di")
    reader.key(Key.Key_T, CtrlShift)
    assert message(reader) == "Select the words to copy first."


def test_what_joins_the_lines_is_not_copied(desk: Desk, tmp_path: Path) -> None:
    sentence = (
        "Our peace-keeping forces, and those of the peace-building missions, "
        "thank the neighbouring countries for what they do. "
    )
    broken = textwrap.fill(sentence * 4, 50)
    rows = [statement("a", "Ana", text=broken)]
    desk.open(build_records(tmp_path / "broken", BARE | {"statements": rows}))
    desk.open_row(0)
    view = open_text(desk, "Ana")
    for page in (desk.tab.detail, view.page):
        assert "\u200b" in page.toPlainText()
        page.selectAll()
        page.copy()
        copied = QGuiApplication.clipboard().mimeData()
        assert "peace-building missions, thank the neighbouring countries" in copied.text()
        assert "\u200b" not in copied.text()
        assert "\u200b" not in copied.html()
        assert "peace-keeping" in copied.html()


def test_copy_alone_takes_the_words(reader: Desk) -> None:
    view = open_text(reader, "Di")
    select(view, "of the kind")
    reader.key(Key.Key_C, Ctrl)
    assert QGuiApplication.clipboard().text() == "of the kind"


def test_cite_cites_the_text_that_is_read(reader: Desk) -> None:
    open_text(reader, "Cy")
    reader.key(Key.Key_Down, Alt)
    wait_for(reader, "Di")
    reader.key(Key.Key_K, CtrlShift)
    reader.qtbot.waitUntil(lambda: reader.opened.parts.citations.dialog is not None)
    dialog = reader.opened.parts.citations.dialog
    assert dialog is not None
    assert "Di, Dee, statement" in dialog.page.toPlainText()
    dialog.close()


# The statements before and after, and one's place -------------------------------------------------


def test_the_texts_of_a_meeting_follow_each_other(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    assert not view.previous.isVisible()
    # Bo has no text.
    reader.qtbot.waitUntil(lambda: view.next.text() == "Next: Cy (Dee)")
    reader.key(Key.Key_Down, Alt)
    wait_for(reader, "Cy")
    QTest.mouseClick(view.next, Qt.MouseButton.LeftButton)
    wait_for(reader, "Di")
    assert not view.next.isVisible()
    reader.key(Key.Key_Down, Alt)
    assert message(reader) == "This is the last statement of the meeting."
    reader.key(Key.Key_Up, Alt)
    wait_for(reader, "Cy")
    reader.key(Key.Key_Up, Alt)
    wait_for(reader, "Ana")
    reader.key(Key.Key_Up, Alt)
    assert message(reader) == "This is the first statement of the meeting."


def test_f3_with_nothing_typed_in_the_text_asks_for_words(reader: Desk) -> None:
    open_text(reader, "Ana")
    reader.key(Key.Key_F, Ctrl)
    reader.key(Key.Key_F3)
    assert message(reader) == "Type what to find in this text first."


def test_back_and_forward_return_to_texts_and_rows(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    view.page.verticalScrollBar().setValue(2_000)
    here = top_line(view)
    reader.key(Key.Key_Down, Alt)
    wait_for(reader, "Cy")
    reader.key(Key.Key_Left, Alt)
    wait_for(reader, "Ana")
    assert top_line(view) == here
    reader.key(Key.Key_Left, Alt)
    wait_for(reader, "")
    assert reader.column("person")[reader.tab.view.currentIndex().row()] == "Ana"
    reader.window.navigation.go_forward()
    wait_for(reader, "Ana")
    assert top_line(view) == here
    reader.window.navigation.go_forward()
    wait_for(reader, "Cy")


def test_back_returns_over_another_search(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    view.page.verticalScrollBar().setValue(2_000)
    here = top_line(view)
    reader.type("di")
    wait_for(reader, "")
    reader.window.navigation.go_back()
    wait_for(reader, "Ana")
    reader.wait()
    assert top_line(view) == here
    assert reader.window.line.text() == ""


def test_whoever_comes_back_is_where_he_was(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    view.page.verticalScrollBar().setValue(2_000)
    here = top_line(view)
    reader.key(Key.Key_Escape)
    open_text(reader, "Di")
    reader.key(Key.Key_Escape)
    open_text(reader, "Ana")
    assert top_line(view) == here
    reader.key(Key.Key_Escape)
    reader.type("cafe")
    open_text(reader, "Ana")  # with words, one wants to see them
    assert marked(view)[1] == "(3) W"


def test_the_place_outlives_a_reload(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    view.page.verticalScrollBar().setValue(2_000)
    here, before = top_line(view), reader.window
    reader.action("Reload").trigger()
    reader.wait_for_window(before)
    wait_for(reader, "Ana")
    assert top_line(view_of(reader)) == here


def test_the_delegation_of_the_heading_leads_to_its_page(reader: Desk) -> None:
    view = open_text(reader, "Ana")
    click_link(view.page, "Dee")
    reader.qtbot.waitUntil(lambda: reader.window.page is not None)
    reader.window.navigation.go_back()
    wait_for(reader, "Ana")
