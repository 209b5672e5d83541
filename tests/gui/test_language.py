"""The pages in another language: every text is a message or comes from the records."""

import re
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QGuiApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.delegations.comparison_html import ComparisonHtml
from a4p_desktop.gui.delegations.page_html import DelegationHtml, missing_html
from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.endorsements.board_words import board_note, board_title
from a4p_desktop.gui.overview.level_chart import level_caption, level_chart
from a4p_desktop.gui.overview.meeting_card import MeetingCard
from a4p_desktop.gui.overview.theme_chart import theme_caption, theme_chart
from a4p_desktop.gui.overview.timeline import timeline, timeline_caption
from a4p_desktop.gui.overview.totals_chart import total_caption, total_chart
from a4p_desktop.gui.pictures.canvas import Canvas, Drawing
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.comparison.compare import compare
from a4p_desktop.records.pages.delegation import read_delegation
from a4p_desktop.records.pages.delegation_list import GROUP
from a4p_desktop.records.pages.overview import read_overview
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.schema.tables import TABLES
from tests.few_records import HOSTILE, untranslated
from tests.records.pages.test_board import board_of

pytestmark = pytest.mark.usefixtures("brackets", "qapp")


@pytest.fixture(name="hostile")
def _hostile(hostile_path: Path) -> Iterator[Archive]:
    with closing(Archive(hostile_path)) as archive:
        yield archive


def html_text(html: str) -> str:
    """The text of HTML, without its tags and style."""
    return unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL))


def drawing_texts(drawing: Drawing, caption: Caption) -> Iterator[str]:
    """All texts of a drawing: its caption, marks and table."""
    yield from (caption.title, caption.coverage)
    canvas = Canvas(QRectF(0, 0, 800, 400), QFont(), paper_colours())
    for spot in drawing.spots(canvas):
        yield from (spot.words, spot.more)
    numbers = drawing.numbers()
    yield from numbers.headings
    for row in numbers.rows:
        yield from (cell for cell in row if isinstance(cell, str))


@pytest.mark.parametrize("table", TABLES)
def test_details(hostile: Archive, qtbot: QtBot, table: str) -> None:
    pane = DetailPane(Wording(hostile))
    qtbot.addWidget(pane)
    assert untranslated(pane.toPlainText()) == ""
    record = read_record(hostile, table, 1)
    assert record is not None
    pane.show_record(record)
    text = " ".join(pane.toPlainText().split())
    assert untranslated(text) == ""
    assert len(text) > 500


def test_a_delegations_page(hostile: Archive) -> None:
    page = read_delegation(hostile, "D")
    assert page is not None
    html = DelegationHtml(page, Wording(hostile), QGuiApplication.palette()).html()
    assert "[How we know]" in html
    assert untranslated(html_text(html)) == ""
    assert untranslated(missing_html("X")) == ""


@pytest.mark.parametrize("codes", [("D",), ("D", "D"), (f"{GROUP}{HOSTILE}",)])
def test_a_comparison(hostile: Archive, codes: tuple[str, ...]) -> None:
    found = compare(hostile, codes)
    assert found is not None
    palette = QGuiApplication.palette()
    html = ComparisonHtml(found, Wording(hostile), lambda question: "", palette).html()
    assert untranslated(html_text(html)) == ""


@pytest.mark.parametrize("instrument", ["i", None])
def test_the_board(hostile: Archive, instrument: str | None) -> None:
    board = board_of(hostile, instrument)
    caption = Caption(board_title(board, Wording(hostile)), board_note(board))
    texts = list(drawing_texts(BoardDrawing(board), caption))
    assert [text for text in texts if untranslated(text)] == []
    assert len(texts) > 10


def test_the_overview(hostile: Archive, qtbot: QtBot) -> None:
    overview = read_overview(hostile, None)
    assert overview is not None
    assert overview.published is not None
    card = MeetingCard()
    qtbot.addWidget(card)
    card.show_overview(overview)
    texts = [
        html_text(card.text.text()),
        card.text.accessibleName(),
        *drawing_texts(level_chart(overview), level_caption(overview)),
        *drawing_texts(theme_chart(overview), theme_caption(overview)),
        *drawing_texts(timeline(overview.time_line), timeline_caption(overview.time_line)),
        *drawing_texts(total_chart(overview.published), total_caption(overview.published)),
    ]
    assert [text for text in texts if untranslated(text)] == []
    assert len(texts) > 30
