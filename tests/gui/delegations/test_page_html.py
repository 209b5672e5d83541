"""The text of a delegation's page: complete, with headings and sources, exact about silence."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextBlock
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.delegations.page_html import DelegationHtml
from a4p_desktop.gui.look.palettes import own_palette
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATIONS
from a4p_desktop.records.pages.delegation import DelegationPage, read_delegation
from tests.few_records import BARE, HOSTILE, SPOKEN, build_records
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
        pane.show_text(lambda palette: DelegationHtml(found, wording, palette).html())
        return pane

    return shown


def headings(pane: ReadingPane) -> dict[str, int]:
    """The titles and their levels, as a screen reader gets them."""
    found = {}
    block: QTextBlock = pane.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found[block.text()] = block.blockFormat().headingLevel()
        block = block.next()
    return found


def part(pane: ReadingPane, title: str) -> str:
    """The text of a section with this title."""
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
        "Statements",
        "Themes",
        "Pledges",
        "Other declarations",
        "Roles in 2018",
        "Names and codes",
        "▸ How we know",
    ]
    assert found["High-Level Meeting on Action for Peacekeeping"] == 3


def test_the_answer_is_the_first_that_one_reads(show: Show) -> None:
    text = show("RWA").toPlainText()
    before, _, rest = text.partition("A4P Declaration\n✓ Endorsed\n")
    assert before == "Rwanda\nMember State · African Group · Africa, Sub-Saharan Africa\n\n"
    assert "Earliest evidence: 25 September 2018." in rest.partition("Statements")[0]
    assert "4 of 5 · Own statement" in rest.partition("Statements")[0]


def test_the_declaration_is_not_among_the_others(show: Show, archive: Archive) -> None:
    pane = show("CHN")
    assert "A4P Declaration\n◐ Support voiced\n" in pane.toPlainText()
    assert " · 3 other declarations endorsed\n" in pane.toPlainText()
    others = part(pane, "Other declarations")
    assert others.count("✓ Endorsed") == 3
    assert page(archive, "CHN").answers[0].facts.instrument_title not in others


def test_who_cannot_endorse_has_no_answer(show: Show) -> None:
    text = show("UN").toPlainText()
    assert "A4P Declaration" not in text
    assert "It is neither a State nor an organization that could endorse one." in text


def test_silence_is_stated_exactly_and_once(show: Show) -> None:
    listed = "Did not speak at 1 meeting: the complete list does not name it.\n"
    complete = f"{listed}General Debate of the 73rd session (25 September to 1 October 2018)\n"
    not_found = "No statement found at 1 meeting. It may have spoken.\n"
    before, _, meetings = silence(show("UN")).partition(not_found)
    assert before == complete
    assert meetings.startswith("Adoption of ")
    several = silence(show("RWA"))
    assert several.startswith("No statement found at 4 meetings. It may have spoken.\n")


def silence(pane: ReadingPane) -> str:
    """What the page says of the meetings at which its delegation is not recorded."""
    return part(pane, "Statements").partition("Meetings without a recorded statement\n")[2]


def test_a_partial_list_never_says_that_a_delegation_did_not_speak(
    show: Show, archive: Archive
) -> None:
    for code in ("CIV", "NAM", "AND", "BRA", "EU", "PSE"):
        pane = show(code)
        silent = silence(pane)
        assert "Did not speak" not in silent
        assert silent.count("It may have spoken.") == silent.count("No statement found at") == 1
        unknown = sum(each.standing == "not_recorded" for each in page(archive, code).answers)
        assert pane.toPlainText().count("? No evidence found") == unknown


def test_no_page_says_that_a_state_refused(show: Show, archive: Archive) -> None:
    for row in archive.query(DELEGATIONS):
        pane = show(row.delegation)
        # The notes quote sources, such as those on China.
        endorsements = page(archive, row.delegation).answers
        notes = [note for s in endorsements for note in (s.facts.note, s.facts.instrument_note)]
        text = pane.toPlainText().partition("\nStatements\n")[0]
        text += part(pane, "Other declarations").replace("\xa0", " ")
        for note in filter(None, notes):
            text = text.replace(" ".join(note.split()), "")
        assert not SAYS_IT_DID_NOT.search(text), text
        assert "None" not in pane.toPlainText()


def test_every_source_is_linked(show: Show, archive: Archive) -> None:
    for code in ("RWA", "CHN", "EU", "UN", "SDN"):
        pane, found = show(code), page(archive, code)
        lists = [role.sources for role in found.roles]
        lists += [mission.sources for mission in found.missions]
        lists += [endorsement.sources for endorsement in found.answers]
        lists += [s.sources for at in found.statements.spoke_at for s in at.statements]
        addresses = {source.url for sources in lists for source in sources}
        assert addresses
        assert addresses <= set(links(pane))


def test_where_the_links_lead(show: Show, archive: Archive) -> None:
    pane = show("RWA")
    found = links(pane)
    assert "delegation:group%3AAfrican%20Group" in found
    answer, *others = page(archive, "RWA").answers
    assert {f"record:endorsements/{each.row}" for each in others} <= set(found)
    assert {"brief:RWA", "compare:RWA", f"cite:endorsements/{answer.row}"} <= set(found)
    for anchor in ("statements", "themes", "pledges", "declarations"):
        assert f"#{anchor}" in found


def test_names_stand_with_their_languages(show: Show) -> None:
    text = show("CIV").toPlainText()
    assert "(English, French, Spanish)" in text
    for name in ("كوت ديفوار", "Кот-д'Ивуар", "科特迪瓦"):
        assert f"\u2068{name}\u2069" in text
    assert "ISO 3166: CI, CIV · UN M49: 384" in text
    assert "Name in 2018" not in text
    assert "Name in 2018" in show("TUR").toPlainText()


def test_themes_say_how_they_were_coded(show: Show) -> None:
    themes = part(show("RWA"), "Themes")
    assert "by reading: 1, by keyword: 1" in themes
    assert "Not raised in the statements coded: " in themes
    assert "Themes are not coded" not in themes
    assert "Statements without coded themes: 1 of 3." in part(show("CHN"), "Themes")


def test_themes_coded_by_no_known_way_say_none(pane: ReadingPane, tmp_path: Path) -> None:
    theme = {"theme": "t", "title": "A theme", "sources": "s"}
    statement = BARE["statements"][0] | {"themes": "t"}
    tables = BARE | {"themes": [theme], "statements": [statement]}
    with closing(Archive(build_records(tmp_path / "uncoded", tables))) as archive:
        found, wording = page(archive, "D"), Wording(archive)
    pane.show_text(lambda palette: DelegationHtml(found, wording, palette).html())
    assert "Themes: A theme" in pane.toPlainText()
    assert "none" not in part(pane, "Statements")


def test_what_is_left_out_is_counted(pane: ReadingPane, archive: Archive, wording: Wording) -> None:
    found = page(archive, "RWA")
    recorded = found.statements
    pledges = recorded.spoke_at[0].statements[:1]
    more = replace(recorded, meetings=recorded.meetings + 1, with_pledge=1002, pledges=pledges)
    cut = replace(found, statements=more)
    pane.show_text(lambda palette: DelegationHtml(cut, wording, palette).html())
    assert "And at 1 earlier meeting. Show all" in part(pane, "Statements")
    assert "And in 1,001 earlier statements. Show all" in part(pane, "Pledges")


def test_tags_in_the_records_are_shown_as_text(
    pane: ReadingPane, hostile_path: Path, qtbot: QtBot
) -> None:
    hostile = Archive(hostile_path)
    found, wording = page(hostile, "D"), Wording(hostile)
    pane.show_text(lambda palette: DelegationHtml(found, wording, palette).html())
    hostile.close()
    text = pane.toPlainText()
    assert text.count(HOSTILE) > 10
    assert "<script>" in text


def test_with_next_to_nothing_recorded(pane: ReadingPane, bare_path: Path) -> None:
    bare = Archive(bare_path)
    found, wording = page(bare, "D"), Wording(bare)
    pane.show_text(lambda palette: DelegationHtml(found, wording, palette).html())
    bare.close()
    text = pane.toPlainText()
    assert "None" not in text
    # Of what the file does not have at all nothing is said: nobody looked for it.
    assert list(headings(pane)) == ["Dee", "Statements", "M"]
    assert "pledge" not in text.lower()


def test_a_full_text_is_led_to(pane: ReadingPane, tmp_path: Path) -> None:
    path = build_records(tmp_path / "spoken", SPOKEN)
    with closing(Archive(path)) as archive:
        found, wording = page(archive, "D"), Wording(archive)
    pane.show_text(lambda palette: DelegationHtml(found, wording, palette).html())
    text = pane.toPlainText()
    assert text.count("Full text") == 1
    assert text.count("What was said is not recorded here.") == 1
    assert "record:speakers/1" in links(pane)


def test_the_value_of_a_role_stands_beside_its_note(show: Show) -> None:
    roles = part(show("ETH"), "Roles in 2018")
    assert "8,000\nIt had more than 8,000, its Foreign Minister said" in roles
    assert "elected member\nIts term ran from 2017 to 2018." in roles
    assert "July 2018 to June 2019" in part(show("USA"), "Roles in 2018")


def test_colours_follow_the_palette(show: Show) -> None:
    pane = show("RWA")
    pane.setPalette(own_palette("dark"))
    link = next(
        fragment.charFormat().foreground().color()
        for fragment in pieces(pane)
        if fragment.charFormat().isAnchor()
    )
    assert link == QColor("#8ab8f0")
