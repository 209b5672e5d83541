"""A brief says what rests on own records, and never that their source has published it."""

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.question.search import Condition
from tests.records.brief.brief_reading import brief_on, brief_on_rows, whole_text

DECLARATION = Condition("instrument", "declaration")
NOTE = "Added records come from the sources named"


def cells(brief: Brief, table: int, place: int) -> list[list[str]]:
    """The lines of the cells of a column."""
    return [[words.text for words in row[place]] for row in brief.tables[table].rows]


def cited(brief: Brief, words: str) -> list[str]:
    """The sources of the line with these words."""
    (numbers,) = [
        line.cited
        for table in brief.tables
        for row in table.rows
        for cell in row
        for line in cell
        if line.text == words
    ]
    return [brief.sources[number - 1].text for number in numbers]


def test_a_delegation_that_only_own_records_know_as_joining(merged: Archive) -> None:
    brief = brief_on(merged, "delegation", "AX")
    assert brief.card is not None
    assert (brief.card.instrument, brief.card.standing) == ("Declaration", "endorsed")
    assert [line.text for line in brief.card.lines] == ["added on 21 November 2026"]
    assert sum(NOTE in note for note in brief.notes) == 1


def test_a_statement_of_own_records_says_so_below_the_speaker(merged: Archive) -> None:
    brief = brief_on(merged, "meeting", "later")
    speakers = {lines[0]: lines[1:] for lines in cells(brief, 0, 0)}
    assert speakers["Awa Koné"] == ["added on 20 November 2026"]
    assert speakers["Łukasz Żak"] == ["=1+1"]  # the base has it too
    assert "2 of those recorded were added by a user." in brief.notes
    assert sum(NOTE in note for note in brief.notes) == 1


def test_a_correction_is_told_with_its_sources(merged: Archive) -> None:
    brief = brief_on(merged, "meeting", "later")
    words = "corrected on 26 November 2026"
    assert [words in lines for lines in cells(brief, 0, 0)].count(True) == 1
    assert cited(brief, words) == [
        "As reported by the Department of Peace Operations, “List of endorsers”, e-mail of 3 May"
        " 2019"
    ]


def test_rows_of_endorsements(merged: Archive) -> None:
    brief = brief_on_rows(merged, "endorsements", DECLARATION)
    lines = {cell[0][0].text: [line.text for line in cell[1]] for cell in brief.tables[0].rows}
    assert lines["Åland"][-1] == "added on 21 November 2026"
    # The base knows that it endorsed, but not by the list.
    assert lines["Côte d’Ivoire"][-1] == ("this evidence added on 26 November 2026")
    assert sum(NOTE in note for note in brief.notes) == 1
    assert "1 of those recorded was added by a user." in whole_text(brief)


def test_what_was_added_is_not_said_to_be_published_by_its_source(merged: Archive) -> None:
    brief = brief_on_rows(merged, "endorsements", DECLARATION, first=0, last=0)
    texts = [source.text for source in brief.sources]
    assert any(text.startswith("From the United Nations, “Note") for text in texts)
    assert not any(text.startswith("United Nations") for text in texts)


def test_the_foot_names_own_records(merged: Archive) -> None:
    assert brief_on(merged, "theme", "conduct").made.startswith(
        "The base (base), with added records"
    )


@pytest.mark.parametrize(
    ("kind", "code"), [("delegation", "AX"), ("meeting", "later"), ("theme", "conduct")]
)
def test_without_own_records_nothing_is_said(made: Archive, kind: str, code: str) -> None:
    assert "added" not in whole_text(brief_on(made, kind, code)).casefold()
