"""A long text opens at any of its places with little of it laid out; the rest follows unseen."""

from collections.abc import Iterator, Mapping
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QTextBlock, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.reading.page import ReadingPage
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.reading import Reading, ReadingRequest
from tests.few_records import BARE, build_records

SENTENCES = {
    "en": "We thank the Secretary-General for his report on the missions. ",
    "ru": "Мы благодарим Генерального секретаря за его доклад о миссиях. ",
    "ar": "نشكر الأمين العام على تقريره عن بعثات الأمم المتحدة. ",
    "zh": "我们感谢秘书长关于联合国特派团的报告。",
}
WORDS = {"ar": "نشكر"}
"""A word that is looked for: the first of each sentence."""
PARAGRAPHS = 200
FAR = 160
"""The number of a paragraph far down."""
FEW = 20_000
"""More characters than are ever laid out at once, and fewer than there are above that paragraph."""


@pytest.fixture(scope="module", name="readings")
def _readings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Reading]:
    """A long text in each script, in numbered paragraphs."""
    rows = []
    for code, sentence in SENTENCES.items():
        words = sentence * (600 // len(sentence))
        text = "\n\n".join(f"{words} ({number})" for number in range(PARAGRAPHS))
        rows.append(BARE["statements"][0] | {"statement": code, "text": text})
    path = build_records(tmp_path_factory.mktemp("records") / "t", BARE | {"statements": rows})
    with closing(Archive(path)) as archive:
        found = {
            code: ReadingRequest(code, WORDS.get(code, "")).read(archive) for code in SENTENCES
        }
    return {code: reading for code, reading in found.items() if reading is not None}


@pytest.fixture(name="page")
def _page(qtbot: QtBot) -> ReadingPage:
    page = ReadingPage()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


def start_of(reading: Reading, number: int) -> int:
    """The first character of a paragraph."""
    return reading.text.paragraphs[number][0]


def number_seen(page: ReadingPage, place: QPoint) -> str:
    """The number of the paragraph at a place in the view."""
    return page.cursorForPosition(place).block().text().rpartition(" ")[2]


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def laid_out(page: ReadingPage) -> int:
    """The characters that are laid out."""
    return sum(each.length() for each in blocks(page.document()) if each.layout().lineCount())


def is_all_laid_out(page: ReadingPage) -> bool:
    return all(block.layout().lineCount() for block in blocks(page.document()))


def open_at(page: ReadingPage, reading: Reading, number: int) -> None:
    """Show a reading from a paragraph on."""
    page.show_reading(reading, around=start_of(reading, number))
    page.scroll_to(start_of(reading, number))


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize("number", [0, FAR, PARAGRAPHS - 1])
def test_a_text_opens_anywhere_with_little_of_it_laid_out(
    page: ReadingPage, readings: Mapping[str, Reading], code: str, number: int
) -> None:
    open_at(page, readings[code], number)
    assert f"({number})" in {number_seen(page, QPoint(50, y)) for y in range(0, 500, 10)}
    assert laid_out(page) < FEW


@pytest.mark.parametrize("code", SENTENCES)
def test_the_rest_follows_while_what_is_seen_stays(
    page: ReadingPage, readings: Mapping[str, Reading], code: str, qtbot: QtBot
) -> None:
    open_at(page, readings[code], FAR)
    lines = [page.cursorForPosition(QPoint(50, y)) for y in (4, 250, 500)]
    before = [page.cursorRect(line).top() for line in lines]
    largest = 0
    while not is_all_laid_out(page):
        done = laid_out(page)
        qtbot.wait(1)
        largest = max(largest, laid_out(page) - done)
    after = [page.cursorRect(line).top() for line in lines]
    assert after == pytest.approx(before, abs=1)
    assert page.top == start_of(readings[code], FAR)
    assert largest < FEW


def test_laid_out_in_slices_it_is_as_if_laid_out_at_once(
    page: ReadingPage, readings: Mapping[str, Reading], qtbot: QtBot
) -> None:
    open_at(page, readings["en"], FAR)
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    heights = [block.layout().position().y() for block in blocks(page.document())]
    whole = page.document().clone()
    whole.setTextWidth(page.lineWrapColumnOrWidth())
    whole.documentLayout().documentSize()
    assert heights == [block.layout().position().y() for block in blocks(whole)]


def test_each_place_in_sight_is_found_before_the_rest_is_laid_out(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    """Also between two paragraphs, where Qt would find the end of the document."""
    open_at(page, readings["en"], FAR)
    positions = [page.cursorForPosition(QPoint(50, y)).position() for y in range(550)]
    assert positions == sorted(positions)
    assert positions[-1] - positions[0] < FEW


def test_all_of_the_text_is_there_from_the_beginning(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    open_at(page, readings["en"], FAR)
    page.selectAll()
    assert page.selected_words().count("\n") > PARAGRAPHS
    assert f"({PARAGRAPHS - 1})" in page.createMimeDataFromSelection().text()
    assert page.toPlainText().endswith(f"({PARAGRAPHS - 1})")


def test_a_match_is_found_in_what_is_not_laid_out(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    reading = readings["ru"]
    open_at(page, reading, 0)
    for number in (FAR, 3, PARAGRAPHS - 1):
        start = start_of(reading, number)
        page.go_to((start, start + 2))
        assert page.viewport().rect().contains(page.cursorRect())
        assert page.line_of_caret()[0].endswith(f"({number})")
        assert laid_out(page) < FEW


def test_a_key_leads_to_the_end_at_once(page: ReadingPage, readings: Mapping[str, Reading]) -> None:
    open_at(page, readings["en"], 0)
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.MoveToEndOfDocument))
    assert page.viewport().rect().contains(page.cursorRect())
    assert page.line_of_caret()[0].endswith(f"({PARAGRAPHS - 1})")
    assert laid_out(page) < FEW


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize("number", [1, FAR])
def test_a_caret_that_a_screen_reader_moves_is_seen(
    page: ReadingPage, readings: Mapping[str, Reading], code: str, number: int, qtbot: QtBot
) -> None:
    open_at(page, readings[code], PARAGRAPHS // 2)
    told = QAccessible.queryAccessibleInterface(page).textInterface()
    told.setCursorPosition(page.toPlainText().index(f"({number})"))
    assert page.line_of_caret()[0].endswith(f"({number})")
    assert page.viewport().rect().contains(page.cursorRect())
    assert laid_out(page) < FEW
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    assert page.viewport().rect().contains(page.cursorRect())


def test_all_of_the_text_is_selected_where_one_is(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    open_at(page, readings["en"], FAR)
    page.selectAll()
    assert page.top == start_of(readings["en"], FAR)


@pytest.mark.parametrize("code", SENTENCES)
def test_the_top_of_the_scroll_bar_is_the_beginning(
    page: ReadingPage, readings: Mapping[str, Reading], code: str, qtbot: QtBot
) -> None:
    open_at(page, readings[code], FAR)
    page.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    assert page.verticalScrollBar().value() == 0
    assert page.is_name_seen


def test_pages_turned_up_at_once_are_as_high_as_later(
    page: ReadingPage, readings: Mapping[str, Reading], qtbot: QtBot
) -> None:
    def turn_up() -> int:
        for _ in range(10):
            QTest.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
        return page.top

    open_at(page, readings["en"], FAR)
    at_once = turn_up()
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    page.scroll_to(start_of(readings["en"], FAR))
    assert at_once == turn_up()


def test_a_higher_window_at_the_end_shows_what_is_above(
    page: ReadingPage, readings: Mapping[str, Reading], qtbot: QtBot
) -> None:
    open_at(page, readings["en"], PARAGRAPHS - 1)
    page.resize(900, 6_000)
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum()


def test_tab_leads_to_the_heading_at_once(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    open_at(page, readings["en"], FAR)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    link = page.focused_link
    assert link is not None
    assert page.is_name_seen
    assert page.viewport().rect().contains(page.cursorRect())


@pytest.mark.parametrize("code", SENTENCES)
def test_another_width_keeps_the_place(
    page: ReadingPage, readings: Mapping[str, Reading], code: str
) -> None:
    open_at(page, readings[code], FAR)
    for width in [*range(880, 400, -40), 900]:
        page.resize(width, 600)
        assert page.top == start_of(readings[code], FAR)
        assert laid_out(page) < FEW
    assert number_seen(page, QPoint(50, 4)) == f"({FAR})"


@pytest.mark.parametrize("code", SENTENCES)
def test_letters_of_another_size_keep_the_place(
    page: ReadingPage, readings: Mapping[str, Reading], code: str, qtbot: QtBot
) -> None:
    page.show_reading(readings[code])
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    top, number = page.top, number_seen(page, QPoint(50, 0))
    font, usual = page.font(), page.font().pointSizeF()
    for percent in (110, 120, 200, 100):
        font.setPointSizeF(usual * percent / 100)
        page.setFont(font)
        qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
        assert page.top == top
        assert number_seen(page, QPoint(50, 1)) == number


def test_another_text_opens_at_its_very_beginning(
    page: ReadingPage, readings: Mapping[str, Reading], qtbot: QtBot
) -> None:
    open_at(page, readings["en"], FAR)
    qtbot.waitUntil(lambda: is_all_laid_out(page), timeout=30_000)
    page.show_reading(readings["ru"])
    assert page.verticalScrollBar().value() == 0
    assert laid_out(page) < FEW


def test_matches_are_marked_from_the_first_line_to_the_last_in_arabic(
    page: ReadingPage, readings: Mapping[str, Reading]
) -> None:
    reading = readings["ar"]
    open_at(page, reading, FAR)
    marked = [mark.cursor.selectionStart() for mark in page.extraSelections()]
    view = page.viewport().rect()
    first = page.cursorForPosition(view.topRight()).position()
    last = page.cursorForPosition(view.bottomLeft()).position()
    assert marked[0] == first
    seen = page.document().toRawText()[first:last].count(WORDS["ar"])
    assert len(marked) == seen > 5
