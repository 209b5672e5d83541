"""The manual: its window, its contents, its links, its search and its chapters."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QColor, QDesktopServices, QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop import paths
from a4p_desktop.gui.look.palettes import READABLE, contrast, own_palette
from a4p_desktop.gui.manual.chapters import CHAPTERS, anchor, read_chapters
from a4p_desktop.gui.manual.window import ManualWindow, open_manual
from a4p_desktop.records.errors import RecordsError
from tests.desk import Desk, click_link

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MADE = {
    "tour.md": "# First\n\nApples and [pears](search.md#two-words), or [all](search.md).\n\n"
    + "## Trees\n\n"
    + "An apple a day.\n\n" * 60
    + "[Outside](https://example.org/a?b=1&c=2)\n",
    "search.md": "# Second\n\n## Two `words`\n\n"
    + "| typed | finds |\n| --- | --- |\n| `plum` | a PLUM |\n\n"
    + "Grapes.\n\n" * 60,
    "command-line.md": "# Third\n\n```sh\nprogram --option\n```\n\n## Last\n\nThe end.\n",
}


@pytest.fixture
def followed() -> list[str]:
    return []


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def manual(
    qtbot: QtBot,
    tmp_path: Path,
    parent: QWidget,
    followed: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> ManualWindow:
    """A manual of three small chapters."""
    monkeypatch.setattr("a4p_desktop.gui.manual.chapters.CHAPTERS", tuple(MADE))
    for name, text in MADE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    manual = open_manual(tmp_path, parent, followed.append)
    with qtbot.waitActive(manual):
        manual.activateWindow()
    manual.resize(700, 500)
    return manual


def shown(manual: ManualWindow) -> str:
    """The heading selected in the contents."""
    item = manual.contents.currentItem()
    return item.text(0) if item else ""


def selected(manual: ManualWindow) -> str:
    return manual.page.textCursor().selectedText()


def find(manual: ManualWindow, text: str) -> str:
    """Type `text` into the search line; return the result shown."""
    QTest.keyClick(manual, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(manual.find_bar.line, text)
    return manual.find_bar.result.text()


class TestContents:
    def test_headings_are_listed_under_their_chapters(self, manual: ManualWindow) -> None:
        top = manual.contents.invisibleRootItem()
        listed = [(item.text(0), [child.text(0) for child in children(item)])
                  for item in children(top)]  # fmt: skip
        assert listed == [("First", ["Trees"]), ("Second", ["Two words"]), ("Third", ["Last"])]

    def test_the_manual_opens_at_the_top(self, manual: ManualWindow) -> None:
        assert manual.page.verticalScrollBar().value() == 0
        assert shown(manual) == "First"
        assert manual.page.hasFocus()

    def test_other_colours_leave_the_text_where_it_is(self, manual: ManualWindow) -> None:
        other = manual.page.palette()
        other.setColor(QPalette.ColorRole.Window, QColor("#123456"))
        manual.page.setPalette(other)
        assert manual.page.verticalScrollBar().value() == 0

    def test_the_down_key_shows_the_next_heading(self, manual: ManualWindow) -> None:
        manual.contents.setFocus()
        QTest.keyClick(manual.contents, Qt.Key.Key_Down)
        QTest.keyClick(manual.contents, Qt.Key.Key_Down)
        assert shown(manual) == "Second"
        assert top_line(manual) == "Second"

    def test_the_last_heading_can_be_chosen_though_it_cannot_reach_the_top(
        self, manual: ManualWindow
    ) -> None:
        manual.contents.setFocus()
        QTest.keyClick(manual.contents, Qt.Key.Key_End)
        bar = manual.page.verticalScrollBar()
        assert bar.value() == bar.maximum()
        assert shown(manual) == "Last"

    def test_a_second_click_on_a_heading_scrolls_there_again(self, manual: ManualWindow) -> None:
        item = manual.contents.topLevelItem(1)
        assert item is not None
        place = manual.contents.visualItemRect(item).center()
        for _ in range(2):
            manual.page.verticalScrollBar().setValue(0)
            manual.contents.setCurrentItem(item)
            QTest.mouseClick(manual.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert top_line(manual) == "Second"

    def test_scrolling_selects_the_heading_above_the_text(self, manual: ManualWindow) -> None:
        bar = manual.page.verticalScrollBar()
        bar.setValue(bar.maximum() // 4)
        assert shown(manual) == "Trees"


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(place) for place in range(item.childCount()))
    return [child for child in found if child is not None]


def top_line(manual: ManualWindow) -> str:
    """The first line that is wholly visible."""
    return manual.page.cursorForPosition(QPoint(20, 20)).block().text()


class TestLinks:
    @pytest.mark.parametrize(("words", "heading"), [("pears", "Two words"), ("all", "Second")])
    def test_a_link_shows_another_chapter(
        self, manual: ManualWindow, words: str, heading: str
    ) -> None:
        click_link(manual.page, words)
        assert top_line(manual) == heading
        assert shown(manual) == heading

    def test_an_external_link_is_emitted(self, manual: ManualWindow, followed: list[str]) -> None:
        click_link(manual.page, "Outside")
        assert followed == ["https://example.org/a?b=1&c=2"]

    def test_a_broken_link_does_nothing(self, manual: ManualWindow) -> None:
        manual.page.anchorClicked.emit(QUrl("gone.md#nowhere"))
        assert shown(manual) == "First"


class TestSearch:
    def test_typing_selects_the_first_match(self, manual: ManualWindow) -> None:
        assert find(manual, "PLUM") == "1 of 2"
        assert selected(manual) == "plum"
        assert shown(manual) == "Two words"

    def test_enter_and_f3_step_and_wrap_around(self, manual: ManualWindow) -> None:
        find(manual, "plum")
        line = manual.find_bar.line
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert (manual.find_bar.result.text(), selected(manual)) == ("2 of 2", "PLUM")
        QTest.keyClick(manual, Qt.Key.Key_F3)
        assert (manual.find_bar.result.text(), selected(manual)) == ("1 of 2", "plum")
        QTest.keyClick(line, Qt.Key.Key_Return, SHIFT)
        assert manual.find_bar.result.text() == "2 of 2"
        QTest.keyClick(manual, Qt.Key.Key_F3, SHIFT)
        assert manual.find_bar.result.text() == "1 of 2"

    def test_the_buttons_step(self, manual: ManualWindow) -> None:
        find(manual, "plum")
        QTest.mouseClick(manual.find_bar.next, Qt.MouseButton.LeftButton)
        assert selected(manual) == "PLUM"
        QTest.mouseClick(manual.find_bar.previous, Qt.MouseButton.LeftButton)
        assert selected(manual) == "plum"

    def test_every_match_is_highlighted(self, manual: ManualWindow) -> None:
        assert find(manual, "apple") == "1 of 61"
        marked = manual.page.extraSelections()
        assert len(marked) == 61
        assert {match.cursor.selectedText().lower() for match in marked} == {"apple"}

    def test_a_match_out_of_sight_is_scrolled_to(self, manual: ManualWindow) -> None:
        find(manual, "the end")
        place = manual.page.cursorRect().center()
        assert manual.page.viewport().rect().contains(place)

    def test_no_match_is_shown_and_disables_the_buttons(self, manual: ManualWindow) -> None:
        assert find(manual, "plum") == "1 of 2"
        QTest.keyClicks(manual.find_bar.line, "met")
        assert manual.find_bar.result.text() == "No match"
        assert not manual.find_bar.next.isEnabled()
        assert not manual.find_bar.previous.isEnabled()
        assert selected(manual) == ""
        QTest.keyClick(manual.find_bar.line, Qt.Key.Key_Return)
        assert manual.find_bar.result.text() == "No match"

    def test_escape_clears_the_line_and_then_closes(
        self, manual: ManualWindow, qtbot: QtBot
    ) -> None:
        find(manual, "plum")
        QTest.keyClick(manual.find_bar.line, Qt.Key.Key_Escape)
        assert manual.find_bar.result.text() == ""
        assert manual.page.extraSelections() == []
        assert manual.isVisible()
        QTest.keyClick(manual.find_bar.line, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not isValid(manual))


class TestLook:
    @pytest.mark.parametrize("appearance", ["light", "dark"])
    def test_links_and_code_are_readable(
        self, manual: ManualWindow, qapp: QApplication, appearance: str
    ) -> None:
        palette = own_palette("dark" if appearance == "dark" else "light")
        manual.setPalette(palette)
        base = palette.color(QPalette.ColorRole.Base)
        link = manual.page.document().find("pears").charFormat()
        assert contrast(link.foreground().color(), base) >= READABLE
        code = manual.page.document().find("plum").charFormat()
        assert contrast(palette.color(QPalette.ColorRole.Text), code.background().color()) >= 7

    def test_a_larger_font_is_used_at_once_and_keeps_the_selection(
        self, manual: ManualWindow
    ) -> None:
        find(manual, "plum")
        before = manual.page.document().size().height()
        font = QFont(manual.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        manual.setFont(font)
        assert manual.page.document().size().height() > before * 1.5
        assert selected(manual) == "plum"
        assert len(manual.page.extraSelections()) == 2
        code = manual.page.document().find("--option").charFormat().font()
        assert code.pointSizeF() == pytest.approx(font.pointSizeF())

    def test_lines_wrap_when_the_window_is_made_narrow(
        self, project: Path, parent: QWidget, qapp: QApplication
    ) -> None:
        manual = open_manual(project / "resources" / "manual", parent, print)
        for width in (900, 700, 1000, 500):
            manual.resize(width, 600)
            qapp.processEvents()
            assert manual.page.document().size().width() <= manual.page.viewport().width()
            assert manual.page.horizontalScrollBar().maximum() == 0
            assert not manual.page.horizontalScrollBar().isVisible()


def test_every_part_has_a_name_for_screen_readers(manual: ManualWindow) -> None:
    bar = manual.find_bar
    names = [
        QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
        for part in (bar.line, bar.previous, bar.next, manual.contents, manual.page)
    ]
    assert names == [
        "Find in the manual",
        "Previous match",
        "Next match",
        "Contents of the manual",
        "Text of the manual",
    ]


class TestInTheProgram:
    @pytest.fixture
    def opened(self, desk: Desk) -> ManualWindow:
        desk.action("Manual").trigger()
        (manual,) = desk.window.findChildren(ManualWindow)
        return manual

    def test_the_menu_opens_it_without_blocking_the_window(
        self, desk: Desk, opened: ManualWindow
    ) -> None:
        assert opened.isWindow()
        assert opened.isVisible()
        assert not opened.isModal()
        desk.type("kagame")
        assert "Paul Kagame" in desk.column("person")

    def test_there_is_one_at_a_time(self, desk: Desk, opened: ManualWindow) -> None:
        desk.action("Manual").trigger()
        assert desk.window.findChildren(ManualWindow) == [opened]

    def test_the_program_ends_with_its_window_though_the_manual_is_open(
        self, desk: Desk, opened: ManualWindow, qapp: QApplication
    ) -> None:
        QTimer.singleShot(0, desk.window.close)
        QTimer.singleShot(20_000, opened, lambda: qapp.exit(1))
        assert qapp.exec() == 0

    def test_a_link_opens_the_browser_with_a_message(
        self, desk: Desk, opened: ManualWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        addresses: list[str] = []
        monkeypatch.setattr(
            QDesktopServices, "openUrl", lambda url: addresses.append(url.toString())
        )
        opened.page.anchorClicked.emit(QUrl("https://datapackage.org/"))
        assert addresses == ["https://datapackage.org/"]
        assert "https://datapackage.org/" in desk.window.statusBar().currentMessage()

    def test_f1_still_lists_the_keys(self, desk: Desk) -> None:
        assert desk.action("Keyboard shortcuts").shortcut().toString() == "F1"

    def test_a_missing_chapter_is_reported_and_opens_nothing(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(paths, "resources_folder", lambda: tmp_path)
        desk.action("Manual").trigger()
        (box,) = desk.boxes()
        assert "tour.md" in box.text()
        assert "Reinstall the program." in box.informativeText()
        assert desk.window.findChildren(ManualWindow) == []
        box.close()


class TestChapters:
    def test_they_are_read_in_order(self, project: Path) -> None:
        assert tuple(read_chapters(project / "resources" / "manual")) == CHAPTERS

    @pytest.mark.parametrize("name", CHAPTERS)
    def test_each_has_one_title_and_it_comes_first(self, project: Path, name: str) -> None:
        lines = read_chapters(project / "resources" / "manual")[name].splitlines()
        assert [n for n, line in enumerate(lines) if line.startswith("# ")] == [0]

    @pytest.mark.parametrize("name", CHAPTERS)
    def test_a_missing_chapter_is_named(self, tmp_path: Path, name: str) -> None:
        for other in CHAPTERS:
            (tmp_path / other).write_text("# Title\n", encoding="utf-8")
        (tmp_path / name).unlink()
        with pytest.raises(RecordsError, match=name):
            read_chapters(tmp_path)

    def test_a_chapter_that_is_not_text_is_named(self, tmp_path: Path) -> None:
        for other in CHAPTERS:
            (tmp_path / other).write_bytes(b"\xff\xfe")
        with pytest.raises(RecordsError, match="not UTF-8"):
            read_chapters(tmp_path)

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [
            ("Did you mean?", "did-you-mean"),
            ("What is recorded, and what is not", "what-is-recorded-and-what-is-not"),
            ("One-way “imports”", "one-way-imports"),
        ],
    )
    def test_an_anchor_is_formed_as_on_github(self, heading: str, expected: str) -> None:
        assert anchor(heading) == expected
