"""The window: searches, results, the status line, links and dropped files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from a4p_desktop.app import Program
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk, click_link
from tests.few_records import SPOKEN, build_records

say = Speaker("Tests")

Key = Qt.Key
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_on_the_high_level_meeting(desk: Desk) -> None:
    assert desk.scope == "hlm-2018"
    assert desk.tab.table.name == "speakers"
    assert desk.tab.model.rowCount() == 22
    desk.qtbot.waitUntil(lambda: desk.status == "22 statements by 22 speakers")
    assert desk.window.line.hasFocus()
    assert "Action for Peacekeeping records" in desk.window.windowTitle()


def test_tables_without_rows_have_no_tab(program: Program, desk: Desk, tmp_path: Path) -> None:
    program.open(build_records(tmp_path / "spoken", SPOKEN))
    window = desk.window
    assert desk.tab_titles() == ["Speakers"]
    assert window.tabs.names() == ["overview", "speakers", "delegation"]
    window.tabs.activate("endorsements")  # as a saved search does
    assert window.tabs.current_tab == "speakers"
    window.tabs.activate("overview")
    desk.wait()
    assert window.tabs.current_tab == "overview"


def test_tab_titles_show_match_counts_only_while_searching(desk: Desk) -> None:
    assert desk.tab_titles() == ["Speakers", "Endorsements", "Themes"]
    desk.type("rwanda")
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[1] == "Endorsements (1)")
    assert desk.tab_titles()[0] == "Speakers (1)"
    desk.window.clear_search()
    desk.wait()
    assert desk.tab_titles() == ["Speakers", "Endorsements", "Themes"]


def test_tab_titles_show_match_counts_while_another_table_is_searching(desk: Desk) -> None:
    desk.type("pledge:")  # the beginning of a field of speakers, and a word to the other tables
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[1] == "Endorsements (0)")
    assert desk.tab_titles()[0] == "Speakers (22)"


@pytest.mark.parametrize("nothing", [" ", '"', "::", "-", "…"])
def test_text_without_words_is_no_search(desk: Desk, nothing: str) -> None:
    desk.type(nothing)
    assert desk.tab_titles() == ["Speakers", "Endorsements", "Themes"]
    assert desk.tab.count == 22


def test_back_from_a_page_the_status_line_shows_at_once_what_is_known(desk: Desk) -> None:
    desk.window.tabs.activate("overview")
    assert desk.status.strip() == ""
    desk.window.tabs.activate("speakers")
    desk.qtbot.waitUntil(lambda: desk.status == "22 statements by 22 speakers")


def test_the_status_line_shows_rows_found_in_scope_and_selected(desk: Desk) -> None:
    desk.type("president")
    found = desk.tab.count
    assert desk.status == f"{found} of 22 statements"
    desk.tab.view.selectAll()
    assert desk.status == f"{found} of 22 statements · {found} selected"
    desk.show("endorsements")
    desk.type("")
    assert desk.status == "199 of 199 delegations"
    desk.narrow("")
    assert desk.status == "1,592 of 1,592 entries"
    desk.show("themes")
    assert desk.status == "10 of 10 themes"


def test_typing_replaces_the_rows(desk: Desk) -> None:
    QTest.keyClicks(desk.window.line, "kagame")
    desk.wait()
    assert desk.column("person") == ["Paul Kagame"]


def test_escape_clears_from_anywhere(desk: Desk) -> None:
    for widget in (desk.window.line, desk.tab.facets, desk.coverage):
        desk.type("kagame")
        widget.setFocus()
        desk.key(Key.Key_Escape)
        desk.wait()
        assert desk.window.line.text() == ""
        assert desk.tab.count == 22
        assert desk.window.line.hasFocus()


def test_escape_in_the_rows_keeps_the_row_that_is_read(desk: Desk) -> None:
    desk.type("kagame")
    desk.key(Key.Key_Down)
    assert desk.tab.view.hasFocus()
    desk.key(Key.Key_Escape)
    desk.wait()
    desk.qtbot.waitUntil(lambda: desk.tab.view.ranges() == ((1, 1),))
    assert desk.column("person")[1] == "Paul Kagame"
    assert desk.tab.count == 22
    assert desk.tab.view.hasFocus()
    desk.qtbot.waitUntil(lambda: desk.details.startswith("Paul Kagame"))


@pytest.mark.parametrize("way", [("speakers", "overview"), ("overview", "speakers")])
def test_the_keyboard_passes_nothing_on_its_way_to_another_tab(
    desk: Desk, way: tuple[str, str]
) -> None:
    before, after = way
    desk.window.tabs.activate(before)
    desk.window.line.setFocus()
    told: list[QWidget | None] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    connection = application.focusChanged.connect(lambda _, new: told.append(new))
    desk.window.tabs.activate(after)
    QObject.disconnect(connection)
    assert desk.window.line.hasFocus()
    assert {widget for widget in told if widget is not None} == {desk.window.line}


def test_find_focuses_the_search_line_with_its_text_selected(desk: Desk) -> None:
    desk.type("kagame")
    desk.tab.view.setFocus()
    desk.key(Key.Key_F, CTRL)
    assert desk.window.line.hasFocus()
    assert desk.window.line.selectedText() == "kagame"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return, Key.Key_Enter])
def test_keys_lead_from_the_search_line_to_the_rows(desk: Desk, key: Qt.Key) -> None:
    desk.type("president")
    desk.key(key)
    assert desk.tab.view.hasFocus()
    assert desk.tab.view.ranges() == ((0, 0),)
    desk.qtbot.waitUntil(lambda: "Sources" in desk.details)


def test_entering_the_rows_keeps_the_selection(desk: Desk) -> None:
    desk.tab.view.selectRow(7)
    desk.window.line.setFocus()
    desk.key(Key.Key_Down)
    assert desk.tab.view.ranges() == ((7, 7),)


def test_enter_goes_from_the_row_to_the_details(desk: Desk) -> None:
    desk.open_row(0)
    desk.tab.view.setFocus()
    desk.key(Key.Key_Return)
    desk.qtbot.waitUntil(desk.tab.detail.hasFocus)


def test_letters_typed_in_the_rows_go_to_the_search_line(desk: Desk) -> None:
    desk.type("kag")
    desk.tab.view.setFocus()
    desk.key(Key.Key_A)
    assert desk.window.line.text() == "kaga"
    assert desk.window.line.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete, Key.Key_Space, Key.Key_Tab])
def test_other_keys_in_the_rows_leave_the_search_line(desk: Desk, key: Qt.Key) -> None:
    desk.tab.view.setFocus()
    text = {Key.Key_Backspace: "\b", Key.Key_Delete: "\x7f", Key.Key_Space: " "}.get(key, "\t")
    QApplication.sendEvent(desk.tab.view, QKeyEvent(QEvent.Type.KeyPress, key, NO_KEY, text))
    assert desk.window.line.text() == ""


def test_narrowing_to_each_meeting_and_to_all(desk: Desk) -> None:
    counts = {}
    meetings = desk.window.catalogue.facets["speakers"]["meeting"]
    for code in [*(meeting.value for meeting in meetings), ""]:
        desk.narrow(code)
        counts[desk.scope] = desk.tab.count
    assert counts == {
        "hlm-2018": 22, "sc-8218": 18, "sc-8349": 9, "sc-8360": 2, "sc-8407": 3, "gd-73": 196,
        "": 250,
    }  # fmt: skip


def test_the_search_line_applies_to_every_tab(desk: Desk) -> None:
    desk.type("rwanda")
    desk.show("endorsements")
    assert desk.column("delegation") == ["Rwanda"]
    assert desk.window.line.text() == "rwanda"
    assert [chip.partition(":")[0] for chip in desk.chips] == ["Instrument"]


def test_a_tab_shown_again_keeps_its_rows_and_selection(desk: Desk) -> None:
    desk.tab.view.selectRow(3)
    desk.show("endorsements")
    desk.show("speakers")
    assert desk.tab.view.ranges() == ((3, 3),)


def test_a_tab_that_was_empty_meanwhile_shows_its_rows_again(desk: Desk) -> None:
    desk.show("themes")
    desk.window.line.setText("kagame")
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[2] == "Themes (0)")
    desk.show("speakers")
    desk.type("xyzzy")
    desk.show("themes")
    desk.show("speakers")
    desk.type("kagame")
    desk.show("endorsements")
    desk.type("xyzzy")
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[0] == "Speakers (0)")
    desk.type("kagame")
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[0] == "Speakers (1)")
    desk.show("speakers")
    assert desk.tab.view.isVisible()
    assert desk.column("person") == ["Paul Kagame"]


def test_pages_dropped_for_another_search_are_requested_again(desk: Desk) -> None:
    desk.narrow("")
    model = desk.tab.model
    model.blockSignals(True)
    assert model.row_id(200) is None  # it is requested, and the answer never comes
    model.blockSignals(False)
    desk.window.line.setText("x")
    desk.window.line.setText("")
    desk.qtbot.waitUntil(lambda: model.row_id(200) == 50)  # of 250; the newest come first


def test_rows_that_filters_leave_out_are_offered_in_the_status_line(desk: Desk) -> None:
    desk.type("kagame")
    button = desk.window.foot.numbers.elsewhere
    desk.qtbot.waitUntil(button.isVisible)
    assert (desk.status, button.text()) == ("1 of 22 statements", "2 in all meetings")
    desk.ask(desk.window.question.with_condition(Condition("level", "head_of_state_or_government")))
    desk.qtbot.waitUntil(lambda: button.text() == "2 without your filters")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.wait()
    assert desk.column("person") == ["Paul Kagame"] * 2
    assert button.isHidden()


class TestEmptyState:
    def test_it_gives_the_reason_and_offers_wider_searches(self, desk: Desk) -> None:
        desk.type("kagme")
        assert not desk.tab.view.isVisible()
        assert "No speakers match “kagme” with these filters." in desk.empty.text()
        desk.narrow("")
        assert "No speakers match “kagme”." in desk.empty.text()
        assert 'href="widen"' not in desk.empty.text()

    @pytest.mark.parametrize("table", ["endorsements", "themes"])
    def test_every_tab_has_its_own(self, desk: Desk, table: str) -> None:
        desk.show(table)
        desk.type("kagme")
        words = {"endorsements": "No delegations match", "themes": "No themes match"}
        assert words[table] in desk.empty.text()

    def test_to_all_meetings(self, desk: Desk) -> None:
        desk.type("lacroix")
        desk.empty.linkActivated.emit("widen")
        desk.wait()
        assert desk.scope == ""
        assert "Jean-Pierre Lacroix" in desk.column("person")
        assert desk.tab.view.isVisible()

    def test_clear(self, desk: Desk) -> None:
        desk.type("kagme")
        desk.empty.linkActivated.emit("clear")
        desk.wait()
        assert desk.tab.count == 250
        assert desk.tab.view.isVisible()

    def test_each_tab_follows_its_own_suggestions(self, desk: Desk) -> None:
        desk.narrow("")
        desk.type("kagme")
        desk.qtbot.waitUntil(lambda: ">kagame</a> (2)" in desk.empty.text())
        desk.show("endorsements")
        desk.qtbot.waitUntil(lambda: ">page: " in desk.empty.text())
        desk.window.tabs.activate("speakers")
        desk.empty.linkActivated.emit("0")  # before the tab is answered again
        assert desk.window.question.words == "kagame"

    def test_typed_text_is_not_taken_for_html(self, desk: Desk) -> None:
        desk.type("<b>zz</b>&{}{0}%1<script>")
        assert "&lt;b&gt;zz&lt;/b&gt;&amp;{}{0}%1&lt;script&gt;" in desk.empty.text()

    def test_a_long_word_does_not_widen_the_window(self, desk: Desk) -> None:
        desk.type("x" * 10_000)
        assert desk.empty.minimumSizeHint().width() < 1000


HOSTILE = [
    "\0", "'", '"""', "* AND NOT (", "NEAR(a b)", "delegation:", "-", "OR OR OR", "\u202e\u2066abc",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🕊", "a" * 5000, "\n\t\r", "' OR 1=1 --", "%s%n{}", "\ud800", "ﷺ" * 300, "é" * 3000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_answered(desk: Desk, text: str) -> None:
    desk.type(text)
    assert desk.boxes() == []
    desk.window.clear_search()
    desk.wait()
    assert desk.tab.count == 22


def test_tabs_switched_in_the_middle_of_searches(desk: Desk) -> None:
    for number in range(60):
        desk.window.line.setText("peace security president"[: number % 24])
        desk.window.tabs.setCurrentIndex(number % 4)
        if number % 7 == 0:
            QApplication.processEvents()
    desk.window.tabs.activate("speakers")
    desk.type("kagame")
    assert desk.column("person") == ["Paul Kagame"]
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[2] == "Themes (0)")


def test_closing_while_busy(desk: Desk) -> None:
    for text in ("a", "ab", "peace", "p"):
        desk.window.line.setText(text)
    desk.window.close()
    assert not desk.window.isVisible()


class TestLinks:
    def test_to_an_endorsement(self, desk: Desk) -> None:
        desk.type("kagame")
        desk.open_row(0)
        desk.follow("Kigali Principles")
        desk.qtbot.waitUntil(lambda: desk.tab.table.name == "endorsements")
        desk.qtbot.waitUntil(lambda: "Kigali Principles" in desk.details)
        assert desk.scope == "kigali-principles"
        assert desk.tab.selected() == 1

    def test_to_a_theme_and_back_to_a_statement(self, desk: Desk) -> None:
        desk.type("kagame")
        desk.open_row(0)
        desk.follow("Political solutions")
        desk.qtbot.waitUntil(lambda: desk.tab.table.name == "themes")
        desk.qtbot.waitUntil(lambda: desk.details.startswith("Political solutions"))
        desk.follow("Paul Kagame, Rwanda")
        desk.qtbot.waitUntil(lambda: desk.tab.table.name == "speakers")
        desk.qtbot.waitUntil(lambda: desk.details.startswith("Paul Kagame"))

    def test_outside_the_search_it_is_shown_among_its_neighbours(self, desk: Desk) -> None:
        # The long list stays while the row is located: none of its rows may be taken for it.
        desk.narrow("gd-73")
        desk.click_heading("date")
        desk.open_row(desk.column("delegation").index("France"))
        desk.follow("Emmanuel Macron\N{LINE SEPARATOR}")
        desk.qtbot.waitUntil(lambda: desk.scope == "hlm-2018")
        desk.qtbot.waitUntil(lambda: "for Peacekeeping · 25 September" in desk.details)
        assert desk.tab.view.order == ""
        assert desk.tab.selected() == 1
        number = desk.tab.view.ranges()[0][0]
        assert desk.column("person")[number] == "Emmanuel Macron"
        desk.qtbot.waitUntil(lambda: "19 of 48 reported" in desk.coverage.text())

    def test_a_record_beyond_the_first_page(self, desk: Desk) -> None:
        desk.window.navigation.follow_record("endorsements", 190)
        desk.qtbot.waitUntil(lambda: desk.tab.table.name == "endorsements")
        desk.qtbot.waitUntil(lambda: desk.details.startswith("United Republic of Tanzania"))
        assert desk.tab.view.ranges() == ((189, 189),)

    def test_to_a_source(self, desk: Desk) -> None:
        desk.type("kagame")
        desk.open_row(0)
        desk.window.source_followed.disconnect()
        with desk.qtbot.waitSignal(desk.window.source_followed) as followed:
            desk.follow("↗")
        assert str(followed.args[0]).startswith("http")


class TestDrop:
    def dropped(self, window: QWidget, at: QPoint, *urls: str) -> bool:
        mime = QMimeData()
        mime.setUrls([QUrl(url) for url in urls])
        mime.setText("\n".join(urls))  # as the file managers of Linux do
        copy = Qt.DropAction.CopyAction
        handle = window.windowHandle()
        left = Qt.MouseButton.LeftButton
        QApplication.sendEvent(handle, QDragEnterEvent(at, copy, mime, left, NO_KEY))
        drop = QDropEvent(QPointF(at), copy, mime, left, NO_KEY)
        QApplication.sendEvent(handle, drop)
        return drop.isAccepted()

    def test_a_file_dropped_anywhere_opens(self, desk: Desk, records_path: Path) -> None:
        window = desk.window
        window.records_dropped.disconnect()
        dropped: list[Path] = []
        window.records_dropped.connect(dropped.append)
        places = (window.line, desk.tab.view.viewport(), desk.tab.detail.viewport())
        for widget in places:
            at = widget.mapTo(window, widget.rect().center())
            self.dropped(window, at, QUrl.fromLocalFile(str(records_path)).toString())
        assert dropped == [records_path] * 3
        assert window.line.text() == ""

    @pytest.mark.parametrize("urls", [["https://example.org/a"], ["file:///a", "file:///b"]])
    def test_anything_but_a_single_file_is_refused(self, desk: Desk, urls: list[str]) -> None:
        with desk.qtbot.assertNotEmitted(desk.window.records_dropped):
            assert not self.dropped(desk.window, desk.tab.rect().center(), *urls)

    def test_the_dropped_file_is_opened(
        self, desk: Desk, records_path: Path, tmp_path: Path
    ) -> None:
        copy = tmp_path / "copy.sqlite"
        copy.write_bytes(records_path.read_bytes())
        before = desk.window
        desk.window.records_dropped.emit(copy)
        desk.wait_for_window(before)
        assert desk.window.catalogue.path == copy


def test_the_coverage_line_explains_itself(desk: Desk) -> None:
    desk.qtbot.waitUntil(
        lambda: "19 of 48 reported speakers recorded, plus 3" in desk.coverage.text()
    )
    desk.coverage.linkActivated.emit("coverage")
    box = desk.window.findChild(TextDialog)
    assert isinstance(box, TextDialog)
    page = box.findChild(QTextBrowser)
    assert isinstance(page, QTextBrowser)
    assert "High-Level Meeting on Action for Peacekeeping" in page.toPlainText()
    desk.window.source_followed.disconnect()
    with desk.qtbot.waitSignal(desk.window.source_followed):
        click_link(page, "↗")
    with desk.qtbot.waitSignal(box.destroyed):
        box.close()


def test_coverage_follows_the_narrowing_and_the_tab(desk: Desk) -> None:
    def wait_for(words: str) -> None:
        desk.qtbot.waitUntil(lambda: words in desk.coverage.text())

    desk.narrow("gd-73")
    wait_for("196 of 196 reported speakers recorded.")
    desk.narrow("")
    wait_for("250 statements recorded at 6 meetings")
    desk.show("endorsements")
    wait_for("57 of 158 reported endorsements")
    desk.narrow("")
    wait_for("8 instruments")
    desk.show("themes")
    wait_for("250 statements recorded at 6 meetings")


def test_there_is_no_coverage_line_below_a_page(desk: Desk) -> None:
    desk.show("endorsements")
    desk.qtbot.waitUntil(lambda: "57 of 158 reported endorsements" in desk.coverage.text())
    for page in ("overview", "delegation"):  # the first has a tile for it
        desk.window.tabs.activate(page)
        assert not desk.coverage.isVisible()
    desk.show("endorsements")
    desk.qtbot.waitUntil(desk.coverage.isVisible)
    assert "57 of 158 reported endorsements" in desk.coverage.text()


def test_the_same_trouble_opens_one_box(desk: Desk) -> None:
    for _ in range(5):
        show_trouble(
            RecordsError(say.mark("The file is gone."), say.mark("Bring it back.")), desk.window
        )
    show_trouble(RecordsError(say.mark("Another.")), desk.window)
    assert [box.text() for box in desk.boxes()] == ["The file is gone.", "Another."]


def test_a_shortened_search_is_reported(desk: Desk) -> None:
    desk.type(" ".join(f"w{number}" for number in range(300)))
    assert desk.window.statusBar().currentMessage() == "Only the first 256 words are searched for."
