"""No text of a records file is run as HTML: not in a tooltip, a label, a box or a page."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import count, takewhile
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QColor, QImage, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QMessageBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.delegations.chooser import CompareDialog
from a4p_desktop.gui.look.shown_text import TextPage, plain_label, tip
from a4p_desktop.gui.question.proposal_list import ProposalList
from a4p_desktop.gui.widgets.prompts import ask_first, ask_line
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from tests.desk import Desk
from tests.few_records import build_records, hostile_tables
from tests.gui.test_painting_fails import tour

Role = Qt.ItemDataRole
SAFE_TAGS = {"p", "b", "br"}


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = tmp_path / "x.png"
    assert image.save(str(path))
    return path


@pytest.fixture
def name(picture: Path) -> str:
    """A text that shows a red picture wherever it is run as HTML."""
    return f'A <img src="{picture}"> & <a href="//host/share">b</a> <b>c</b>'


@pytest.fixture
def hostile(program: Program, qtbot: QtBot, tmp_path: Path, name: str) -> Desk:
    """The window on records with that text in every cell of free text."""
    program.open(build_records(tmp_path / "tables", hostile_tables(name)))
    return Desk(program, qtbot)


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.add(tag)


def unsafe(text: str) -> bool:
    """Whether Qt would take `text` for HTML with more than the tags that `tip` writes."""
    return GuiQt.mightBeRichText(text) and not Tags(text).found <= SAFE_TAGS


def indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(min(model.rowCount(parent), 50)):
        first = model.index(row, 0, parent)
        # A list of Qt has no public number of columns; beside its last one it has no index.
        beside = takewhile(QModelIndex.isValid, (first.siblingAtColumn(n) for n in count()))
        yield from beside
        yield from indexes(model, first)


def model_texts(model: QAbstractItemModel) -> Iterator[str]:
    for role in (Role.ToolTipRole, Role.WhatsThisRole):
        yield from (str(index.data(role) or "") for index in indexes(model, QModelIndex()))
        for side in Qt.Orientation:
            yield from (str(model.headerData(section, side, role) or "") for section in range(20))


def guessed_texts(top: QObject) -> Iterator[str]:
    """Every text within `top` whose format Qt guesses."""
    for widget in top.findChildren(QWidget):
        yield from (widget.toolTip(), widget.whatsThis())
        if isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.AutoText:
            yield widget.text()
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from model_texts(widget.model())
    for action in top.findChildren(QAction):
        yield from (action.toolTip(), action.whatsThis())


def images(document: QTextDocument) -> int:
    block, found = document.begin(), 0
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            found += place.fragment().charFormat().isImageFormat()
            place += 1
        block = block.next()
    return found


def html_of(top: QObject) -> Iterator[str]:
    """The text of each label whose format is HTML."""
    for label in top.findChildren(QLabel):
        if label.textFormat() is Qt.TextFormat.RichText:
            yield label.text()


def check(top: QWidget) -> None:
    assert [text for text in guessed_texts(top) if unsafe(text)] == []
    assert [html for html in html_of(top) if "img" in Tags(html).found] == []
    assert [page for page in top.findChildren(QTextEdit) if images(page.document())] == []


def test_no_text_of_the_records_is_run_as_html_in_the_whole_window(hostile: Desk) -> None:
    for widget in tour(hostile, "m", "img"):
        top = widget.window()
        check(top)
        assert not shows_red(top)
    for table in ("endorsements", "speakers", "themes"):
        hostile.show(table)
        hostile.qtbot.waitUntil(lambda: hostile.tab.count is not None)
        if hostile.tab.count:
            hostile.tab.view.selectRow(0)
            hostile.qtbot.waitUntil(lambda: bool(hostile.details))
        check(hostile.window)
        assert not shows_red(hostile.window)


def test_nor_on_the_page_of_a_delegation_and_in_its_lists(hostile: Desk) -> None:
    hostile.window.navigation.show_page("delegation")
    page = hostile.opened.delegation
    names = page.browser.chooser.list
    hostile.qtbot.waitUntil(lambda: names.count() > 0)
    assert any("&lt;img" in text for text in tips(names))
    check(hostile.window)
    names.itemActivated.emit(names.item(0))
    hostile.qtbot.waitUntil(lambda: bool(page.subject))
    hostile.action("Compare with").trigger()
    hostile.qtbot.waitUntil(lambda: hostile.window.findChild(CompareDialog) is not None)
    box = hostile.window.findChild(CompareDialog)
    assert isinstance(box, CompareDialog)
    check(box)
    check(hostile.window)
    box.close()


def test_nor_in_the_proposals(hostile: Desk) -> None:
    hostile.action("Go to delegation").trigger()
    proposed = hostile.window.findChild(ProposalList)
    assert isinstance(proposed, ProposalList)
    hostile.qtbot.waitUntil(proposed.isVisible)
    assert any("&lt;img" in text for text in tips(proposed))
    check(hostile.window)
    assert not shows_red(hostile.window)


def tips(listed: QListWidget) -> list[str]:
    return [listed.item(row).toolTip() for row in range(listed.count())]


def test_the_walk_would_find_it(qtbot: QtBot, name: str, picture: Path) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    QLabel(name, top)
    with pytest.raises(AssertionError):
        check(top)
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.setToolTip(name)
    whole = QWidget()
    qtbot.addWidget(whole)
    shown.setParent(whole)
    with pytest.raises(AssertionError):
        check(whole)
    label = QLabel(name)
    qtbot.addWidget(label)
    assert shows_red(label)


def shows_red(widget: QWidget) -> bool:
    image, red = widget.grab().toImage(), QColor("red")
    places = ((x, y) for x in range(0, image.width(), 10) for y in range(0, image.height(), 10))
    return any(image.pixelColor(x, y) == red for x, y in places)


def test_labels_show_the_text_itself(qtbot: QtBot, name: str) -> None:
    label = plain_label(name)
    qtbot.addWidget(label)
    assert not shows_red(label)
    assert label.text() == name


def test_a_page_reads_no_file(qtbot: QtBot, name: str) -> None:
    page = TextPage()
    qtbot.addWidget(page)
    page.setHtml(name)
    page.resize(300, 100)
    assert not shows_red(page)


def test_boxes_show_the_text_itself(qtbot: QtBot, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    say = Speaker("test")
    show_trouble(RecordsError(say.mark("{name}"), say.mark("Do {name}"), name=name), window)
    ask_first(window, name, name, "Yes", lambda: None)
    ask_line(window, name, name, "proposed", lambda _: None)
    boxes = [box for box in QApplication.topLevelWidgets() if box.parent() is window]
    assert len([box for box in boxes if isinstance(box, QMessageBox)]) == 2
    for box in boxes:
        check(box)
        assert not shows_red(box)
        box.close()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (tip("a < b & c"), "<p>a &lt; b &amp; c</p>"),
        (tip("one\ntwo", "<b>"), "<p><b>&lt;b&gt;</b><br>one<br>two</p>"),
        (tip(""), ""),
        (tip("x" * 5_000), f"<p>{'x' * 2_000}…</p>"),
    ],
)
def test_a_tip(written: str, expected: str) -> None:
    assert written == expected


def test_a_page_cuts_a_word_without_an_end(qapp: QApplication) -> None:
    """Laying out all of it would block the window for minutes."""
    page = TextPage()
    page.setHtml(f"<p>{'x' * 1_000_000}</p>")
    assert len(page.toPlainText()) == 20_001
