"""The details of every record: complete, escaped, with its links, and honest about silence."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QTextFragment
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.details import record_html
from a4p_desktop.gui.details.html_pieces import FOLD, READ
from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.look.palettes import highlight_colors, own_palette
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import record
from a4p_desktop.records.pages.record import (
    EndorsementRecord,
    Record,
    StatementRecord,
    ThemeRecord,
    read_record,
)
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES
from tests.few_records import HOSTILE

Kind = TypeVar("Kind", bound=Record)
SAYS_IT_DID_NOT = re.compile(
    r"did not (endorse|join|sign)|has not (endorsed|joined)|not endorsed|refus|declin|absent",
    re.IGNORECASE,
)


@pytest.fixture
def pane(qtbot: QtBot, wording: Wording) -> DetailPane:
    pane = DetailPane(wording)
    qtbot.addWidget(pane)
    return pane


def read(archive: Archive, table: str, row_id: int) -> Record:
    record = read_record(archive, table, row_id)
    assert record is not None
    return record


def read_as(kind: type[Kind], archive: Archive, table: str, row_id: int) -> Kind:
    record = read(archive, table, row_id)
    assert isinstance(record, kind)
    return record


def president(archive: Archive) -> Record:
    """The statement of Paul Kagame, President of Rwanda."""
    (row_id, *_) = archive.ids(Search("speakers", "kagame"), 0, 2)
    return read(archive, "speakers", row_id)


def pieces(pane: QTextBrowser) -> Iterator[QTextFragment]:
    block = pane.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            yield iterator.fragment()
            iterator += 1
        block = block.next()


def links(pane: QTextBrowser) -> list[str]:
    return [f.charFormat().anchorHref() for f in pieces(pane) if f.charFormat().isAnchor()]


def marked(pane: DetailPane) -> list[str]:
    ground, ink = highlight_colors(pane.palette())
    return [
        f.text()
        for f in pieces(pane)
        if f.charFormat().background().color() == ground
        and f.charFormat().foreground().color() == ink
    ]


def ids(archive: Archive, table: str) -> list[int]:
    where = (Condition("meeting", ""),) if table == "themes" else ()
    return archive.ids(Search(table, where=where), 0, 10_000)


def test_every_statement_is_shown_with_all_its_sources(pane: DetailPane, archive: Archive) -> None:
    for row_id in ids(archive, "speakers"):
        record = read_as(StatementRecord, archive, "speakers", row_id)
        pane.show_record(record)
        text = pane.toPlainText()
        assert "None" not in text
        assert str(record.facts.person or "name not known") in text
        assert record.facts.delegation_name in text
        assert record.sources
        assert {source.url for source in record.sources} <= set(links(pane))


def test_endorsements_are_shown_with_all_their_sources(pane: DetailPane, archive: Archive) -> None:
    for row_id in ids(archive, "endorsements")[::7]:
        record = read_as(EndorsementRecord, archive, "endorsements", row_id)
        pane.show_record(record)
        assert "None" not in pane.toPlainText()
        every = [*record.sources, *record.instrument_sources]
        assert {source.url for source in every} <= set(links(pane))


def test_themes_are_shown_at_every_meeting(pane: DetailPane, archive: Archive) -> None:
    rows = archive.count(Search("themes", where=(Condition("meeting", ""),)))
    meetings = len(archive.facet_values("themes")["meeting"])
    for row_id in range(1, rows * meetings + 1):
        record = read_as(ThemeRecord, archive, "themes", row_id)
        pane.show_record(record)
        assert "None" not in pane.toPlainText()
        assert record.facts.title in pane.toPlainText()


def test_silence_is_never_shown_as_a_no(pane: DetailPane, archive: Archive) -> None:
    silent = 0
    for row_id in ids(archive, "endorsements")[::3]:
        record = read_as(EndorsementRecord, archive, "endorsements", row_id)
        if record.facts.status != "not_recorded":
            continue
        pane.show_record(record)
        # The note of the whole instrument is not about this delegation.
        text = pane.toPlainText().partition("About the list")[0]
        if record.facts.completeness == "complete":
            assert "– Not on the list\n" in text
            assert "The complete list does not name it. It may have joined since." in text
            continue
        assert "? No evidence found\n" in text
        assert "No evidence found either way. It may have endorsed." in text
        assert not SAYS_IT_DID_NOT.search(text), text
        silent += 1
    assert silent > 100


def test_a_name_that_is_the_same_in_other_languages_is_not_repeated(
    pane: DetailPane, archive: Archive
) -> None:
    (row_id, *_) = archive.ids(Search("speakers", "rwanda"), 0, 1)
    pane.show_record(read(archive, "speakers", row_id))
    assert "\u2068Руанда\u2069 · \u2068卢旺达" in pane.toPlainText()
    assert "\u2068Rwanda\u2069" not in pane.toPlainText()


def test_the_link_to_all_statements_of_a_delegation_has_its_name_as_well(
    pane: DetailPane, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    # “AND”, the code of Andorra, is a word in the names of others.
    (row_id,) = archive.ids(
        Search("endorsements", "andorra", (Condition("instrument", "summit-2014"),)), 0, 1
    )
    record = read_as(EndorsementRecord, archive, "endorsements", row_id)
    monkeypatch.setattr(record_html, "MOST", len(record.statements))
    pane.show_record(record)
    (address,) = [unquote(link) for link in links(pane) if link.startswith("search:")]
    assert address == 'search:/delegation:"AND Andorra"'


def test_support_is_shown_as_support_only(pane: DetailPane, archive: Archive) -> None:
    (row_id, *_) = archive.ids(
        Search("endorsements", where=(Condition("status", "support_only"),)), 0, 1
    )
    pane.show_record(read(archive, "endorsements", row_id))
    text = pane.toPlainText()
    assert "◐ Support voiced\n" in text
    assert "0 of 5 · Support only: no endorsement found" in text


def test_evidence_and_date_of_an_endorsement_are_explained(
    pane: DetailPane, archive: Archive
) -> None:
    search = Search("endorsements", "albania", (Condition("instrument", "a4p-declaration-2018"),))
    (row_id,) = archive.ids(search, 0, 5)
    pane.show_record(read(archive, "endorsements", row_id))
    text = pane.toPlainText()
    assert "4 of 5 · Own statement: it says so itself" in text
    assert "Earliest evidence: 2018. It may have endorsed before." in text
    assert "Published totals" in text
    assert "States: 151, organizations: 4" in text


def test_other_endorsements_say_their_evidence(pane: DetailPane, archive: Archive) -> None:
    (row_id, *_) = archive.ids(Search("speakers", "finland"), 0, 1)
    pane.show_record(read(archive, "speakers", row_id))
    _, _, stands = pane.toPlainText().partition("Declarations\n")
    assert re.search("✓ Endorsed\\s+official list", stands)


class TestHostile:
    @pytest.fixture
    def hostile(self, hostile_path: Path) -> Iterator[Archive]:
        archive = Archive(hostile_path)
        yield archive
        archive.close()

    @pytest.mark.parametrize("question", ["", "script", "b", "𝔘"])
    @pytest.mark.parametrize("table", TABLES)
    def test_every_text_is_shown_as_text(
        self, qtbot: QtBot, hostile: Archive, table: str, question: str
    ) -> None:
        pane = DetailPane(Wording(hostile))
        qtbot.addWidget(pane)
        pane.look_for(TABLES[table], question)
        for row_id in ids(hostile, table):
            record = read(hostile, table, row_id)
            pane.show_record(record)
            text = " ".join(pane.toPlainText().split())
            assert HOSTILE in text
            # No tag was taken for one, whole or in part.
            assert text.count("<script>") == text.count("</script>") == text.count("<b>") > 0
            assert all(
                link in ("cite:", "cite:endorsements/1", "brief:D", "compare:D", FOLD, READ)
                or link.startswith(("record:", "form:", "delegation:D", "https://"))
                for link in links(pane)
            )


@pytest.mark.parametrize("table", ["speakers", "themes"])
def test_records_with_every_field_blank(qtbot: QtBot, bare_path: Path, table: str) -> None:
    archive = Archive(bare_path)
    pane = DetailPane(Wording(archive))
    qtbot.addWidget(pane)
    for row_id in ids(archive, table):
        pane.show_record(read(archive, table, row_id))
        assert "Speaker’s name not known" in pane.toPlainText()
        assert "None" not in pane.toPlainText()
    archive.close()


class TestMarks:
    @pytest.mark.parametrize(
        ("question", "expected"),
        [
            ("kagame", ["Kagame"]),
            ("person:kag", ["Kag"]),
            ("PAUL president", ["Paul", "President"]),
            ("title:paul", []),
            ("-kagame", []),
            ("", []),
        ],
    )
    def test_matches_are_marked(
        self, pane: DetailPane, archive: Archive, question: str, expected: list[str]
    ) -> None:
        pane.look_for(TABLES["speakers"], question)
        pane.show_record(president(archive))
        head = marked(pane)[: len(expected)]
        assert head == expected
        if not expected:
            assert marked(pane) == []

    def test_nothing_is_marked_without_a_search(self, pane: DetailPane, archive: Archive) -> None:
        pane.show_record(president(archive))
        assert marked(pane) == []

    def test_colours_follow_the_palette(self, pane: DetailPane, archive: Archive) -> None:
        pane.look_for(TABLES["speakers"], "kagame")
        pane.show_record(president(archive))
        pane.setPalette(own_palette("dark"))
        assert highlight_colors(pane.palette())[0] != QColor("#ffe58a")
        assert marked(pane)[0] == "Kagame"


class TestLinks:
    @pytest.mark.parametrize(
        ("address", "signal", "arguments"),
        [
            ("record:themes/7", "record_followed", ["themes", 7]),
            ("record:endorsements/1592", "record_followed", ["endorsements", 1592]),
            (
                "https://example.org/?a=1&b=%20",
                "source_followed",
                ["https://example.org/?a=1&b=%20"],
            ),
            ("mailto:a@example.org", "source_followed", ["mailto:a@example.org"]),
        ],
    )
    def test_each_emits_where_it_leads(
        self, pane: DetailPane, qtbot: QtBot, address: str, signal: str, arguments: list[object]
    ) -> None:
        with qtbot.waitSignal(getattr(pane, signal)) as emitted:
            pane.anchorClicked.emit(QUrl(address))
        assert emitted.args == arguments

    def test_the_pane_itself_opens_nothing(self, pane: DetailPane, archive: Archive) -> None:
        pane.show_record(president(archive))
        before = pane.toPlainText()
        pane.anchorClicked.emit(QUrl("record:themes/7"))
        assert pane.toPlainText() == before


def test_a_long_list_leads_to_all_of_it(pane: DetailPane, archive: Archive, qtbot: QtBot) -> None:
    (row_id,) = archive.ids(
        Search("themes", "performance", (Condition("theme", "performance"),)), 0, 1
    )
    pane.show_record(read(archive, "themes", row_id))
    (address,) = {link for link in links(pane) if link.startswith("search:")}
    with qtbot.waitSignal(pane.search_followed) as followed:
        pane.anchorClicked.emit(QUrl(address))
    assert followed.args == ["", 'theme:"performance"']


def test_a_theme_says_how_many_further_meetings_raise_it(
    pane: DetailPane, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.show_record(read(archive, "themes", 1))
    assert "more." not in pane.toPlainText()
    monkeypatch.setattr(record, "MOST", 2)
    cut = read_as(ThemeRecord, archive, "themes", 1)
    assert len(cut.meetings) == len(cut.statements) == 2
    pane.show_record(cut)
    assert "And 3 more." in pane.toPlainText()
