"""How we know a fact is folded away in the details, and unfolds in its place."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.record import Record
from a4p_desktop.records.question.search import Search
from tests.few_records import BARE, SPOKEN, build_records
from tests.gui.details.test_pane import links, read
from tests.gui.listener import Listener

TABLES = BARE | {
    "statements": [
        BARE["statements"][0] | {"method": "From a page of May.", "pledge": "Dee pledges."},
        BARE["statements"][0] | {"statement": "y", "summary": "Asked for more."},
    ],
    "instruments": [
        {"instrument": "i", "title": "The Long Declaration", "short": "Declaration",
         "completeness": "partial", "method": "Its list was not reached."},
    ],
    "endorsements": [
        {"instrument": "i", "delegation": "D", "evidence": "own_statement", "names_instrument": "0",
         "note": "It joined the initiative.", "method": "Its words: “we join”.", "sources": "s"},
    ],
}  # fmt: skip


@pytest.fixture(name="archive", scope="module")
def _archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = build_records(tmp_path_factory.mktemp("records") / "methods", TABLES)
    with closing(Archive(path)) as archive:
        yield archive


@pytest.fixture(name="pane")
def _pane(qtbot: QtBot, archive: Archive) -> DetailPane:
    pane = DetailPane(Wording(archive))
    qtbot.addWidget(pane)
    return pane


def statement(archive: Archive, code: str) -> Record:
    (row_id,) = archive.ids(Search("speakers", f"statement:{code}"), 0, 2)
    return read(archive, "speakers", row_id)


def follow(pane: DetailPane, link: str) -> None:
    pane.anchorClicked.emit(QUrl(link))


def test_the_method_is_folded_away(pane: DetailPane, archive: Archive, listener: Listener) -> None:
    pane.show_record(statement(archive, "x"))
    assert "How we know" in pane.toPlainText()
    assert "From a page of May." not in pane.toPlainText()
    follow(pane, "fold:")
    assert "▾ How we know\nFrom a page of May." in pane.toPlainText()
    listener.hears("Unfolded")
    follow(pane, "fold:")
    listener.hears("Folded")
    assert "From a page of May." not in pane.toPlainText()


def test_the_next_record_stays_unfolded(pane: DetailPane, archive: Archive) -> None:
    pane.show_record(statement(archive, "x"))
    follow(pane, "fold:")
    pane.show_record(read(archive, "endorsements", 1))
    text = pane.toPlainText()
    assert "The Long Declaration: Its words: “we join”." in text
    assert "About the list: Its list was not reached." in text


def test_unfolding_keeps_the_place(pane: DetailPane, archive: Archive) -> None:
    pane.resize(220, 80)
    pane.show()
    pane.show_record(read(archive, "endorsements", 1))
    pane.verticalScrollBar().setValue(40)
    follow(pane, "fold:")
    assert pane.verticalScrollBar().value() == 40


def test_without_a_method_nothing_is_folded(pane: DetailPane, archive: Archive) -> None:
    pane.show_record(statement(archive, "y"))
    assert "How we know" not in pane.toPlainText()
    assert "fold:" not in links(pane)


def test_the_status_says_what_the_words_are_about(pane: DetailPane, archive: Archive) -> None:
    pane.show_record(read(archive, "endorsements", 1))
    text = pane.toPlainText()
    assert "✓ Endorsed" in text
    assert "The evidence names the initiative, not the instrument itself." in text
    assert "It joined the initiative." in text


def test_beside_a_pledge_silence_is_told_as_such(pane: DetailPane, archive: Archive) -> None:
    pane.show_record(statement(archive, "x"))
    text = pane.toPlainText()
    assert "What was said beside the pledge is not recorded here." in text
    assert "What was said is not recorded here." not in text


def test_no_silence_is_told_above_a_full_text(qtbot: QtBot, tmp_path: Path) -> None:
    with closing(Archive(build_records(tmp_path / "spoken", SPOKEN))) as archive:
        pane = DetailPane(Wording(archive))
        qtbot.addWidget(pane)
        pane.show_record(statement(archive, "x"))
        assert "We shall stay." in pane.toPlainText()
        assert "not recorded" not in pane.toPlainText()
        assert "Themes" not in pane.toPlainText()  # the file has none
        pane.show_record(statement(archive, "y"))
        assert "What was said is not recorded here." in pane.toPlainText()


def test_a_title_from_the_right_turns_no_line(qtbot: QtBot, tmp_path: Path) -> None:
    title = "پاکستان نے ہمیشہ"
    tables = SPOKEN | {
        "sources": [BARE["sources"][0] | {"title": title}],
        "statements": [SPOKEN["statements"][0] | {"sources": "s"}],
    }
    with closing(Archive(build_records(tmp_path / "urdu", tables))) as archive:
        pane = DetailPane(Wording(archive))
        qtbot.addWidget(pane)
        pane.show_record(statement(archive, "x"))
    block = pane.document().begin()
    while title not in block.text():
        block = block.next()
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
