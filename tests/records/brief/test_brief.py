"""The content of briefs, compared with facts counted by hand, and their sources."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATION
from a4p_desktop.records.archive.queries.themes import THEME_TITLES
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.brief import Bars, Brief, Strip
from a4p_desktop.records.brief.formats.svg_picture import picture_sentences
from a4p_desktop.records.brief.rows import MOST_ROWS
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.answer import Standing
from a4p_desktop.records.question.search import Condition, Search
from tests.few_records import BARE, build_records
from tests.records.brief.brief_reading import (
    DELEGATIONS,
    TODAY,
    brief_on,
    brief_on_rows,
    whole_text,
    words,
)
from tests.records.made_tables import TABLES, built

HLM = Condition("meeting", "hlm-2018")


def facts(brief: Brief) -> dict[str, str]:
    return {fact.label: " · ".join(words.text for words in fact.pieces) for fact in brief.facts}


def column(brief: Brief, table: int, place: int) -> list[str]:
    """The first lines of the cells of a column."""
    return [row[place][0].text if row[place] else "" for row in brief.tables[table].rows]


def bars(brief: Brief) -> dict[str, tuple[int, int | None]]:
    assert isinstance(brief.picture, Bars)
    return {bar.label: (bar.value, bar.whole) for bar in brief.picture.bars}


def test_rwanda(archive: Archive) -> None:
    brief = brief_on(archive, "delegation", "RWA")
    assert (brief.kind, brief.title, brief.language) == ("Delegation", "Rwanda", "en")
    assert [(name.language, name.text) for name in brief.names] == [
        ("ru", "Руанда"), ("zh", "卢旺达"), ("ar", "رواندا"),
    ]  # fmt: skip
    assert facts(brief)["What it is"] == "Member State · African Group · RW, RWA, 646"
    assert (
        facts(brief)["Recorded"]
        == "2 statements at 2 meetings, 6 other declarations endorsed, no pledge"
    )
    assert "Contingents: MINUJUSTH; MINUSCA; UNAMID; UNMISS" in facts(brief)["In 2018"]
    assert column(brief, 0, 0) == ["Mr Paul Kagame", "Paul Kagame"]
    endorsements = dict(zip(column(brief, 1, 0), column(brief, 1, 1), strict=True))
    declaration = "Declaration of Shared Commitments on UN Peacekeeping Operations"
    assert declaration not in endorsements, "it is the answer on top"
    assert endorsements["Kigali Principles on the Protection of Civilians"] == (
        "Endorsed (official list)"
    )
    assert len(endorsements) == 6


def test_the_answer_is_on_top(archive: Archive) -> None:
    card = brief_on(archive, "delegation", "RWA").card
    assert card is not None
    assert (card.instrument, card.standing) == ("A4P Declaration", Standing.ENDORSED)
    assert card.when.text == "Earliest evidence: 25 September 2018. It may have endorsed before."
    assert card.when.cited == (1, 2)
    assert (card.steps, card.evidence) == (4, "4 of 5 · Own statement: it says so itself")
    assert "Rwanda fully endorses" in card.lines[0].text


def test_silence_is_answered_as_such(archive: Archive) -> None:
    card = brief_on(archive, "delegation", "CIV").card
    assert card is not None
    assert (card.standing, card.evidence, card.when.cited) == (Standing.NONE, "", ())
    assert card.when.text == "No evidence found either way. It may have endorsed."


def test_who_cannot_endorse_has_no_answer(archive: Archive) -> None:
    assert brief_on(archive, "delegation", "UN").card is None


def test_its_themes_are_marked_by_how_they_were_coded(archive: Archive) -> None:
    picture = brief_on(archive, "delegation", "RWA").picture
    assert isinstance(picture, Strip)
    assert {tile.label: tile.number for tile in picture.tiles if tile.mark == "full"} == {
        "Political solutions": 1,
        "Performance and accountability": 1,
        "Partnerships": 2,
        "Conduct": 1,
    }
    assert {tile.mark for tile in picture.tiles} == {"full", "none"}
    assert all(tile.words == "not coded" for tile in picture.tiles if tile.mark == "none")


def test_notes_on_what_is_not_recorded(archive: Archive) -> None:
    notes = brief_on(archive, "delegation", "RWA").notes
    assert notes[0].startswith("No statement found at Security Council, 20 November 2018")
    assert notes[0].endswith("It may have spoken.")
    assert notes[1].startswith("No evidence found either way: SEA Circle of Leadership")
    assert notes[1].endswith("It may have endorsed.")
    notes = brief_on(archive, "delegation", "CHN").notes
    assert any(
        note.startswith("Not on the complete list of: Vancouver Principles") for note in notes
    )


def test_who_is_missing_from_a_complete_list_did_not_speak(archive: Archive) -> None:
    silent = next(
        code
        for code in ("KOR", "VEN", "UZB", "PRK", "MMR", "NIU", "AU", "OIF")
        if archive.query(DELEGATION, code=code)
        and not archive.count(
            Search(
                "speakers",
                where=(Condition("delegation_code", code), Condition("meeting", "gd-73")),
            )
        )
    )
    text = whole_text(brief_on(archive, "delegation", silent))
    assert (
        "Did not speak at General Debate of the 73rd session, 25 September to 1 October 2018:"
        " the complete list does not name it." in text
    )


def test_support_is_no_endorsement(archive: Archive) -> None:
    brief = brief_on(archive, "delegation", "CHN")
    assert brief.card is not None
    assert (brief.card.standing, brief.card.steps) == (Standing.SUPPORT, 0)
    assert "endorsed" not in brief.card.when.text
    assert facts(brief)["Recorded"].split(", ")[1] == "3 other declarations endorsed"


def test_a_name_that_has_changed(archive: Archive) -> None:
    assert facts(brief_on(archive, "delegation", "TUR"))["Named in 2018"] == "Turkey"
    assert "Named in 2018" not in facts(brief_on(archive, "delegation", "RWA"))
    where = (Condition("delegation_code", "TUR"), Condition("meeting", "gd-73"))
    brief = brief_on_rows(archive, "speakers", *where)
    assert column(brief, 0, 1) == ["Turkey"]
    assert "Delegations are named as recorded in 2018: Turkey is today Türkiye." in brief.notes


def test_a_meeting_compares_recorded_and_reported(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    assert bars(brief) == {
        "Head of State or Government": (10, 16),
        "Vice-President or Deputy Prime Minister": (0, 2),
        "Ministerial level": (8, 19),
        "All others": (1, 11),
        "United Nations Secretariat": (3, None),
    }
    assert facts(brief)["Speakers"] == "22 recorded (incomplete list); 48 reported"
    assert len(brief.tables[0].rows) == 22
    assert column(brief, 0, 0)[:2] == ["Paul Kagame", "K. P. Sharma Oli"]
    assert "Pedro Sánchez (probably)" in column(brief, 0, 0)
    assert column(brief, 1, 0) == ["Nepal", "Bangladesh", "Poland", "Peru", "Japan"]
    assert "The list is incomplete: others may have spoken." in brief.notes
    assert any(note.startswith("“Probably”: a source") for note in brief.notes)


def test_a_long_meeting_lists_the_statements_that_raise_a_theme(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "gd-73")
    assert len(brief.tables[0].rows) == 57
    assert brief.tables[0].note == "the 57 statements that raise a theme, of 196 recorded"
    assert all(row[2][0].text != "none coded" for row in brief.tables[0].rows)
    assert "The list is complete." in brief.notes
    record = brief_on(archive, "meeting", "sc-8218").facts
    assert next(fact.pieces[0].address for fact in record if fact.label == "Record") == (
        "https://undocs.org/S/PV.8218"
    )


def test_the_theme(archive: Archive) -> None:
    brief = brief_on(archive, "theme", "wps")
    assert facts(brief)["Raised"] == "in 24 statements recorded, by 22 delegations, at 4 meetings"
    assert facts(brief)["How we know"] == "9 coded by reading, 15 by keyword"
    assert facts(brief)["Emphasis"] == "“need stressed”, says the note of 26 September 2018"
    assert bars(brief)["25 September 2018, High-Level Meeting on Action for Peacekeeping"] == (
        4,
        22,
    )
    assert len(brief.tables[-1].rows) == 24
    assert brief.notes[0].startswith("The lists of 5 of the 6 meetings are incomplete")
    many = brief_on(archive, "theme", "performance").tables[-1]
    assert (len(many.rows), many.note) == (
        40, "40 of 57, those coded by reading first",
    )  # fmt: skip


def test_selected_rows(archive: Archive) -> None:
    brief = brief_on_rows(archive, "speakers", HLM, first=1, last=3)
    assert brief.title == "High-Level Meeting on Action for Peacekeeping: statements"
    assert brief.names[0].text == "3 selected, of 22 found"
    assert column(brief, 0, 0) == ["Paul Kagame", "K. P. Sharma Oli", "Sheikh Hasina"]
    assert facts(brief)["Meeting"] == "High-Level Meeting on Action for Peacekeeping (hlm-2018)"
    where = (Condition("instrument", "a4p-declaration-2018"), Condition("status", "not_recorded"))
    brief = brief_on_rows(archive, "endorsements", *where, last=1)
    assert column(brief, 0, 1) == ["No evidence found", "No evidence found"]
    assert not brief.sources
    where = (Condition("instrument", "summit-2014"), Condition("status", "not_recorded"))
    assert (
        column(brief_on_rows(archive, "endorsements", *where, last=1), 0, 1)
        == ["Not on the list"] * 2
    )
    brief = brief_on_rows(archive, "themes", HLM, last=2)
    assert bars(brief)["Political solutions"] == (13, None)
    assert column(brief, 0, 1) == ["13", "4", "2"]


@pytest.mark.parametrize("ranges", [(), ((0, MOST_ROWS),)])
def test_no_rows_and_too_many(archive: Archive, ranges: tuple[tuple[int, int], ...]) -> None:
    everything = Selection(Search("endorsements"), (), ranges)
    with pytest.raises(RecordsError, match=f"1 to {MOST_ROWS} rows"):
        read_brief(archive, Subject("rows", rows=everything), TODAY)


def briefs(archive: Archive) -> list[Brief]:
    delegations = (*DELEGATIONS, "TUR", "UN", "PSE", "ETH")
    meetings = ("hlm-2018", "sc-8218", "sc-8360", "gd-73")
    return [
        *(brief_on(archive, "delegation", code) for code in delegations),
        *(brief_on(archive, "meeting", code) for code in meetings),
        *(brief_on(archive, "theme", row.theme) for row in archive.query(THEME_TITLES)),
        *(brief_on_rows(archive, table) for table in ("speakers", "endorsements", "themes")),
    ]  # fmt: skip


def test_sources_are_numbered_as_they_come_and_each_is_cited(archive: Archive) -> None:
    for brief in briefs(archive):
        cited = {number for piece in words(brief) for number in piece.cited}
        assert cited == set(range(1, len(brief.sources) + 1)), brief.title
        addresses = [(source.text, source.address) for source in brief.sources]
        assert len(set(addresses)) == len(addresses)
        assert brief.made.startswith("Action for Peacekeeping records of 23 November 2026")
        assert "24 November 2026" in brief.made
        assert brief.file_name.startswith("a4p-brief-")
        assert all("\n" not in text for text in whole_text(brief).split("\n"))


def test_every_statement_has_its_source(archive: Archive) -> None:
    for brief in briefs(archive):
        for table in brief.tables:
            if table.columns[0].heading in ("Speaker", "For"):
                assert all(row[0][0].cited for row in table.rows), brief.title


def test_a_report_is_marked_as_one(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    by_address = {source.address: source for source in brief.sources}
    assert by_address["https://www.mofa.go.jp/press/kaiken/kaiken4e_000557.html"].text == ""
    press = by_address["https://newsnextbd.com/?p=6133"]
    assert (press.text, press.shown) == ("As reported by ", "newsnextbd.com/?p=6133")
    assert brief.sources[0].text.startswith("United Nations, “Note to Correspondents")
    assert any("“As reported by” marks" in note for note in brief.notes)
    decoded = next(source for source in brief.sources if "archiwum.thenews.pl" in source.address)
    assert "%D0" in decoded.address
    assert "Польща" in decoded.shown


def test_a_small_file_of_ones_own(made: Archive) -> None:
    brief = brief_on(made, "meeting", "later")
    assert bars(brief)["All others"][1] == 11
    assert brief.sources[0].text == "United Nations, “Note, ‘final’”, 26 September 2018, "
    assert [source.accessed for source in brief.sources[:2]] == [
        "accessed on 23 November 2026",
        "accessed in November 2026",
    ]
    assert not any("All sources were read" in note for note in brief.notes)
    assert brief_on(made, "meeting", "earlier").title == "Earlier meeting"


def test_one_of_a_kind_is_counted_in_the_singular(made: Archive) -> None:
    brief = brief_on(made, "theme", "politics")
    assert facts(brief)["Raised"] == "in 1 statement recorded, by 1 delegation, at 1 meeting"
    assert brief.notes[0] == (
        "The list of 1 of the 2 meetings is incomplete: others may have spoken and raised it."
    )
    assert brief.picture
    assert list(picture_sentences(brief.picture)) == [
        "25 September 2018, Later meeting: 1 raises it; 3 recorded.",
        "March 2018, Earlier meeting: 0 raise it; 2 recorded.",
    ]


def test_missing_records_are_described_in_words(tmp_path: Path) -> None:
    tables = {
        **TABLES,
        "themes": [*TABLES["themes"], {"theme": "new", "title": "New"}],
        "delegations": [
            *TABLES["delegations"], {"delegation": "BRA", "name": "Brazil", "kind": "other"},
        ],
    }  # fmt: skip
    with closing(Archive(built(tmp_path, tables))) as archive:
        assert facts(brief_on(archive, "theme", "new"))["Raised"] == "in no statement recorded"
        recorded = facts(brief_on(archive, "delegation", "BRA"))["Recorded"]
    assert recorded.startswith("no statement, ")
    assert recorded.endswith("no pledge")


def test_a_month_in_which_all_sources_were_read(tmp_path: Path) -> None:
    sources = [row | {"accessed": "2026-11"} for row in TABLES["sources"]]
    with closing(Archive(built(tmp_path, {**TABLES, "sources": sources}))) as archive:
        brief = brief_on(archive, "meeting", "later")
    assert any(note.startswith("All sources were read in November 2026.") for note in brief.notes)
    assert not any(source.accessed for source in brief.sources)


def test_a_data_set_is_told_alike_for_a_delegation_and_its_selected_row(tmp_path: Path) -> None:
    tables = BARE | {
        "sources": [BARE["sources"][0] | {"kind": "data"}],
        "delegations": [BARE["delegations"][0] | {"kind": "member_state"}],
        "instruments": [{"instrument": "i", "title": "I", "completeness": "partial"}],
        "endorsements": [
            {"instrument": "i", "delegation": "D", "evidence": "own_statement", "sources": "s"}
        ],
    }  # fmt: skip
    with closing(Archive(build_records(tmp_path / "data_set", tables))) as archive:
        made = [
            brief_on(archive, "delegation", "D"),
            brief_on_rows(archive, "endorsements", Condition("status", "endorsed")),
        ]
    assert [source.text for brief in made for source in brief.sources] == ["Text in P, "] * 2


def test_links_lead_to_the_web_only(tmp_path: Path) -> None:
    path = built(tmp_path)
    with closing(sqlite3.connect(path)) as database:  # no build takes such an address
        database.execute("UPDATE source SET url = 'file:///bin/sh' WHERE source = 'note'")
        database.commit()
    with closing(Archive(path)) as archive:
        source = brief_on(archive, "meeting", "later").sources[0]
    assert (source.address, source.shown) == ("", "")
    assert source.text == "United Nations, “Note, ‘final’”, 26 September 2018"


@pytest.mark.parametrize("kind", ["delegation", "meeting", "theme"])
def test_what_is_not_there(archive: Archive, kind: str) -> None:
    with pytest.raises(RecordsError, match=f"no {kind} “nothing”"):
        brief_on(archive, kind, "nothing")
