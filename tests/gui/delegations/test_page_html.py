"""A delegation's page as text: whole, with headings and sources, and exact about silence."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextBlock
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.delegations.page_html import DelegationText
from a4p_desktop.gui.look.palettes import own_palette
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATIONS
from a4p_desktop.records.pages.delegation import DelegationPage, read_delegation
from tests.few_records import HOSTILE
from tests.gui.details.test_pane import SAYS_IT_DID_NOT, links, pieces

Show = Callable[[str], ReadingPane]


def page(archive: Archive, code: str) -> DelegationPage:
    found = read_delegation(archive, code)
    assert found is not None
    return found


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def show(pane: ReadingPane, archive: Archive, wording: Wording) -> Show:
    def shown(code: str) -> ReadingPane:
        found = page(archive, code)
        pane.show_text(lambda palette: DelegationText(found, wording, palette).html())
        return pane

    return shown


def headings(pane: ReadingPane) -> dict[str, int]:
    """The titles and their levels, as a screen reader is told."""
    found = {}
    block: QTextBlock = pane.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found[block.text()] = block.blockFormat().headingLevel()
        block = block.next()
    return found


def part(pane: ReadingPane, title: str) -> str:
    """What stands under a title of the second level."""
    found = headings(pane)
    _, _, rest = pane.toPlainText().partition(f"\n{title}\n")
    for other, level in found.items():
        if level == 2:
            rest = rest.partition(f"\n{other}\n")[0]
    return rest


def test_the_titles_are_headings(show: Show) -> None:
    found = headings(show("RWA"))
    assert found["Rwanda"] == 1
    assert [title for title, level in found.items() if level == 2] == [
        "Roles in 2018",
        "Statements",
        "Where it is not recorded",
        "Themes",
        "Endorsements",
        "Pledges",
    ]
    assert found["High-Level Meeting on Action for Peacekeeping"] == 3


def test_silence_is_told_exactly(show: Show) -> None:
    pane = show("UN")
    told = part(pane, "Where it is not recorded")
    assert (
        "Did not speak at General Debate of the 73rd session"
        " (25 September 2018 – 1 October 2018): the list is complete." in told
    )
    assert re.search(r"Not recorded as speaking at Adoption of .*; that list is partial\.", told)


def test_a_partial_list_never_says_that_anybody_did_not(show: Show, archive: Archive) -> None:
    for code in ("CIV", "NAM", "AND", "BRA", "EU", "PSE"):
        pane = show(code)
        silent = part(pane, "Where it is not recorded")
        assert "Did not speak" not in silent
        assert silent.count("that list is partial") == silent.count("Not recorded as speaking at")
        for standing in page(archive, code).standings:
            if standing.state == "not_recorded":
                assert "Not recorded" in part(pane, "Endorsements")


def test_no_page_says_that_a_state_refused(show: Show, archive: Archive) -> None:
    for row in archive.query(DELEGATIONS):
        pane = show(row.delegation)
        # What the notes say are the words of a source, such as those on China.
        standings = page(archive, row.delegation).standings
        notes = [note for one in standings for note in (one.facts.note, one.facts.instrument_note)]
        told = part(pane, "Endorsements").replace("\xa0", " ")
        for note in filter(None, notes):
            told = told.replace(" ".join(note.split()), "")
        assert not SAYS_IT_DID_NOT.search(told), told
        assert "None" not in pane.toPlainText()


def test_every_source_is_linked(show: Show, archive: Archive) -> None:
    for code in ("RWA", "CHN", "EU", "UN", "SDN"):
        pane, found = show(code), page(archive, code)
        told = [one.sources for one in found.roles]
        told += [one.sources for one in found.missions]
        told += [one.sources for one in found.standings]
        told += [one.sources for at in found.spoken.spoke_at for one in at.statements]
        addresses = {source.url for sources in told for source in sources}
        assert addresses
        assert addresses <= set(links(pane))


def test_where_the_links_lead(show: Show, archive: Archive) -> None:
    pane = show("RWA")
    found = links(pane)
    assert "delegation:group%3AAfrican%20Group" in found
    ids = [f"record:endorsements/{one.facts.id}" for one in page(archive, "RWA").standings]
    assert set(ids) <= set(found)
    for anchor in ("statements", "silence", "themes", "endorsements", "pledges"):
        assert f"#{anchor}" in found


def test_names_are_told_in_their_languages(show: Show) -> None:
    text = show("CIV").toPlainText()
    assert "(English, French, Spanish)" in text
    for name in ("كوت ديفوار", "Кот-д'Ивуар", "科特迪瓦"):
        assert f"\u2068{name}\u2069" in text
    assert "ISO 3166: CI, CIV · UN M49: 384" in text
    assert "Called in 2018" not in text
    assert "Called in 2018" in show("TUR").toPlainText()


def test_themes_tell_how_they_were_coded(show: Show) -> None:
    told = part(show("RWA"), "Themes")
    assert "by reading: 1, by rule: 1" in told
    assert "In none of the statements whose themes are coded: " in told
    assert "no themes are coded" not in told
    assert "no themes are coded: 1 of 3" in part(show("CHN"), "Themes")


def test_whatever_the_records_hold_is_text(
    pane: ReadingPane, hostile_path: Path, qtbot: QtBot
) -> None:
    hostile = Archive(hostile_path)
    found, wording = page(hostile, "D"), Wording(hostile)
    pane.show_text(lambda palette: DelegationText(found, wording, palette).html())
    hostile.close()
    text = pane.toPlainText()
    assert text.count(HOSTILE) > 10
    assert "<script>" in text


def test_with_next_to_nothing_recorded(pane: ReadingPane, bare_path: Path) -> None:
    bare = Archive(bare_path)
    found, wording = page(bare, "D"), Wording(bare)
    pane.show_text(lambda palette: DelegationText(found, wording, palette).html())
    bare.close()
    text = pane.toPlainText()
    assert "None" not in text
    assert "No role is recorded. That is no sign that it had none." in text
    assert "No pledge is recorded. That is no sign that it made none." in text
    assert "It is recorded at every meeting." in text


def test_it_is_written_anew_in_the_dark(show: Show) -> None:
    pane = show("RWA")
    pane.setPalette(own_palette("dark"))
    link = next(
        fragment.charFormat().foreground().color()
        for fragment in pieces(pane)
        if fragment.charFormat().isAnchor()
    )
    assert link == QColor("#8ab8f0")
