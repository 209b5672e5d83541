"""The links of a text: reached, told, seen and followed one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.link_stop import LinkStop, links_of
from a4p_desktop.gui.look.palettes import Appearance
from a4p_desktop.gui.look.shown_text import TextPage
from tests.gui.painted import VISIBLE, picture, sign_between

Key = Qt.Key
LINES = "<p>line</p>" * 60
HTML = (
    '<p>By the <a href="row:1">first</a> of them</p>'
    '<p>Themes: <a href="row:2">Women, <b>peace</b> and security</a>; <a href="row:3">Trust</a></p>'
    f'{LINES}<table><tr><td>Source</td><td><a href="https://example.org/">A note ↗</a></td></tr>'
    "</table>"
)


T = TypeVar("T", TextPage, LinkLabel)


@dataclass(frozen=True)
class Texts(Generic[T]):
    """A text between two buttons, in a window that has the keyboard."""

    window: QWidget
    before: QPushButton
    text: T
    after: QPushButton


def shown(qtbot: QtBot, text: T) -> Texts[T]:
    window = QWidget()
    qtbot.addWidget(window)
    texts = Texts(window, QPushButton("before"), text, QPushButton("after"))
    layout = QVBoxLayout(window)
    for part in (texts.before, text, texts.after):
        layout.addWidget(part)
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return texts


@pytest.fixture
def page(qtbot: QtBot) -> Texts[TextPage]:
    page = TextPage()
    page.setOpenLinks(False)
    page.setHtml(HTML)
    return shown(qtbot, page)


@pytest.fixture
def label(qtbot: QtBot) -> Texts[LinkLabel]:
    label = LinkLabel()
    label.setWordWrap(True)
    label.setText(HTML.replace(LINES, ""))
    return shown(qtbot, label)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def told() -> str:
    """What a screen reader tells of the focus: its role if it is a link, and its name."""
    interface = QAccessible.queryAccessibleInterface(focus())
    name = interface.text(QAccessible.Text.Name)
    return f"link {name}" if interface.role() == QAccessible.Role.Link else name


def walk(start: QWidget, key: Key, number: int) -> Sequence[str]:
    start.setFocus()
    found = []
    for _ in range(number):
        QTest.keyClick(focus(), key)
        found.append(told())
    return found


LINKS = ["link first", "link Women, peace and security", "link Trust", "link A note"]


def test_tab_tells_the_links_of_a_page_one_by_one(page: Texts[TextPage]) -> None:
    page.text.setAccessibleName("page")
    assert walk(page.before, Key.Key_Tab, 6) == ["page", *LINKS, "after"]
    assert walk(page.after, Key.Key_Backtab, 6) == ["page", *reversed(LINKS), "before"]


def test_tab_tells_the_links_of_a_label_one_by_one(label: Texts[LinkLabel]) -> None:
    assert walk(label.before, Key.Key_Tab, 5) == [*LINKS, "after"]
    assert walk(label.after, Key.Key_Backtab, 5) == [*reversed(LINKS), "before"]


def test_one_turns_back_at_any_link(page: Texts[TextPage]) -> None:
    walk(page.text, Key.Key_Tab, 2)
    QTest.keyClick(focus(), Key.Key_Backtab)
    assert told() == LINKS[0]


def test_the_line_of_a_link_is_told_where_it_says_more(page: Texts[TextPage]) -> None:
    found = {link.words: link.context for link in links_of(page.text.document())}
    assert found == {
        "first": "By the first of them",
        "Women, peace and security": "",  # a line of several would be told with each of them
        "Trust": "",
        "A note": "Source",  # of its cell, all is told
    }


def test_a_link_that_unfolds_says_whether_it_has() -> None:
    document = QTextDocument()
    document.setHtml('<p><a href="fold:">▸ Why</a></p><p><a href="fold:">▾ Since when</a></p>')
    assert [(link.words, link.context) for link in links_of(document)] == [
        ("Why", "folded"),
        ("Since when", "unfolded"),
    ]


def test_a_label_says_more_by_its_name(qtbot: QtBot) -> None:
    label = LinkLabel()
    label.setText('<a href="numbers">About these numbers</a>')
    texts = shown(qtbot, label)
    label.setAccessibleName("22 of 48 speakers recorded")
    walk(texts.before, Key.Key_Tab, 1)
    assert focus().accessibleDescription() == "22 of 48 speakers recorded"


def follow_told() -> None:
    """Follow the link of the focus by a key, and as a screen reader does."""
    QTest.keyClick(focus(), Key.Key_Return)
    QAccessible.queryAccessibleInterface(focus()).actionInterface().doAction("Press")


def test_enter_follows_the_link_of_a_page_that_is_told(page: Texts[TextPage]) -> None:
    followed = list[str]()
    page.text.anchorClicked.connect(lambda url: followed.append(url.toString()))
    walk(page.text, Key.Key_Tab, 2)
    follow_told()
    assert followed == ["row:2"] * 2


def test_enter_follows_the_link_of_a_label_that_is_told(label: Texts[LinkLabel]) -> None:
    followed = list[str]()
    label.text.linkActivated.connect(followed.append)
    walk(label.before, Key.Key_Tab, 2)
    follow_told()
    assert followed == ["row:2"] * 2


def test_enter_follows_no_link_that_is_only_selected(page: Texts[TextPage]) -> None:
    followed = list[QUrl]()
    page.text.anchorClicked.connect(followed.append)
    page.text.setFocus()
    page.text.setTextCursor(page.text.document().find("Trust"))
    QTest.keyClick(page.text, Key.Key_Return)
    assert not followed


def test_the_stop_lies_over_its_link(page: Texts[TextPage]) -> None:
    walk(page.text, Key.Key_Tab, 1)
    for number in range(4):
        stop = focus()
        assert isinstance(stop, LinkStop)
        assert page.text.viewport().rect().contains(stop.geometry())
        middle = stop.mapTo(page.text.viewport(), stop.rect().center())
        assert page.text.anchorAt(middle) == links_of(page.text.document())[number].address
        QTest.keyClick(stop, Key.Key_Tab)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("align", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignCenter])
def test_in_a_label_too(
    label: Texts[LinkLabel], align: Qt.AlignmentFlag, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    label.text.setLayoutDirection(direction)
    label.text.setAlignment(align)
    label.text.setMargin(7)
    label.text.setText(HTML.replace(LINES, ""))
    qtbot.wait(10)
    followed = list[str]()
    label.text.linkActivated.connect(followed.append)
    for stop in label.text.stops:
        QTest.mouseClick(label.text, Qt.MouseButton.LeftButton, pos=stop.geometry().center())
    assert followed == ["row:1", "row:2", "row:3", "https://example.org/"]


def test_a_link_in_two_lines_has_a_place_in_each(qtbot: QtBot) -> None:
    page = TextPage()
    page.setHtml('<p><a href="row:1">a link of many words, longer than a line of the page</a></p>')
    texts = shown(qtbot, page)
    (link,) = links_of(texts.text.document())
    first, *others = link.places(page.document())
    assert others
    assert all(place.top() >= first.bottom() for place in others)


def test_a_key_of_the_text_leads_back_to_the_text(page: Texts[TextPage], qtbot: QtBot) -> None:
    walk(page.text, Key.Key_Tab, 2)
    place = page.text.textCursor().position()
    QTest.keyClick(focus(), Key.Key_Down)
    qtbot.waitUntil(lambda: focus() is page.text)
    assert page.text.textCursor().position() > place


def test_the_keyboard_stays_on_a_link_that_is_written_anew(
    page: Texts[TextPage], qtbot: QtBot
) -> None:
    walk(page.text, Key.Key_Tab, 2)
    place = page.text.textCursor().position()
    page.text.setHtml(HTML.replace("By the", "To the"))
    cursor = page.text.textCursor()
    cursor.setPosition(place)
    page.text.setTextCursor(cursor)
    qtbot.wait(10)
    assert told() == LINKS[1]
    page.text.setHtml("nothing")
    qtbot.waitUntil(lambda: focus() is page.text)


def test_other_links_of_a_label_take_the_place_of_those_before(label: Texts[LinkLabel]) -> None:
    label.text.setText('<a href="row:9">Other</a>')
    assert walk(label.before, Key.Key_Tab, 2) == ["link Other", "after"]
    label.text.setText("none")
    assert walk(label.before, Key.Key_Tab, 1) == ["after"]


def test_a_page_is_a_text_that_is_read(page: Texts[TextPage]) -> None:
    interface = QAccessible.queryAccessibleInterface(page.text)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly
    assert "first" in interface.text(QAccessible.Text.Value)


def test_links_are_seen_by_more_than_colour(page: Texts[TextPage]) -> None:
    for link in links_of(page.text.document()):
        cursor = QTextCursor(page.text.document())
        cursor.setPosition(link.start + 1)
        assert cursor.charFormat().fontUnderline()


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_link_that_has_the_keyboard_is_seen(
    page: Texts[TextPage], qapp: QApplication, appearance: Appearance
) -> None:
    set_appearance(qapp, appearance)
    page.text.setFocus()
    before = picture(page.window)
    walk(page.text, Key.Key_Tab, 1)
    stop = focus()
    area = QRect(stop.mapTo(page.window, QPoint()), stop.size())
    sign = sign_between(before, picture(page.window), area)
    set_appearance(qapp, "system")
    assert sign is not None
    assert sign.whole >= 0.7  # its corners are round
    assert sign.beside >= VISIBLE
