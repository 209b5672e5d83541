"""Records: their content, all that belongs to them, and the search that shows them."""

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.record import (
    MOST,
    EndorsementRecord,
    Record,
    StatementRecord,
    ThemeRecord,
    home,
    locate,
    read_record,
)
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES


def record(archive: Archive, table: str, row_id: int) -> Record:
    """The record of a row that is there."""
    found = read_record(archive, table, row_id)
    assert found
    assert (found.table, found.id) == (table, row_id)
    return found


def statement(archive: Archive, row_id: int) -> StatementRecord:
    """The record of a statement."""
    found = record(archive, "speakers", row_id)
    assert isinstance(found, StatementRecord)
    return found


def endorsement(archive: Archive, row_id: int) -> EndorsementRecord:
    """The record of an endorsement."""
    found = record(archive, "endorsements", row_id)
    assert isinstance(found, EndorsementRecord)
    return found


def theme(archive: Archive, row_id: int) -> ThemeRecord:
    """The record of a theme."""
    found = record(archive, "themes", row_id)
    assert isinstance(found, ThemeRecord)
    return found


def test_a_statement_comes_with_all_that_belongs_to_it(made: Archive) -> None:
    found = statement(made, 4)
    assert found.facts.person == "Łukasz Żak"
    assert found.facts.summary == 'Said "yes", and left.\r\nCame back.'
    assert found.facts.meeting_title == "Later meeting"
    assert found.facts.delegation_name == "Łódź"
    assert [source.source for source in found.sources] == ["verbatim", "note"]
    assert [theme.theme for theme in found.themes] == ["conduct", "politics"]
    assert [statement.id for statement in found.statements] == []
    assert len(found.endorsements) == 2


def test_themes_of_a_statement_link_to_their_rows_over_all_meetings(made: Archive) -> None:
    themes = [theme.id for theme in statement(made, 4).themes]
    cells = [row.cells for row in made.rows("themes", [int(str(theme)) for theme in themes])]
    assert [(row[0], row[TABLES["themes"].position("meeting")]) for row in cells] == [
        ("conduct", None),
        ("politics", None),
    ]


def test_a_delegations_other_statements_are_listed_without_this_one(archive: Archive) -> None:
    first, second = archive.ids(Search("speakers", "delegation:rwa", order="date"), 0, 9)
    assert [other.id for other in statement(archive, first).statements] == [second]
    assert [other.id for other in statement(archive, second).statements] == [first]
    assert statement(archive, first).statements[0].in_all == 1


def test_an_endorsement_comes_with_its_evidence_and_the_totals(made: Archive) -> None:
    (row,) = made.ids(Search("endorsements", "delegation:civ instrument:declaration"), 0, 9)
    found = endorsement(made, row)
    assert found.facts.status == "endorsed"
    assert found.facts.evidence == "third_party"
    assert [source.source for source in found.sources] == ["note", "verbatim"]
    assert [total.total.member_states for total in found.totals] == [146, None]
    assert [total.publishers for total in found.totals] == ["", ""]
    assert [s.source for s in found.instrument_sources] == ["note"]
    assert [statement.person for statement in found.statements] == ["Éric Adam"]


def test_what_is_not_recorded_has_no_evidence(made: Archive) -> None:
    (row,) = made.ids(Search("endorsements", "delegation:ax instrument:declaration"), 0, 9)
    found = endorsement(made, row)
    assert found.facts.status == "not_recorded"
    assert found.facts.evidence is None
    assert found.sources == []


def test_totals_name_their_publishers(archive: Archive) -> None:
    found = endorsement(archive, 1)
    dates = [total.total.date for total in found.totals]
    assert dates == sorted(dates)
    assert all(total.publishers for total in found.totals)


def test_a_theme_comes_with_the_statements_that_raise_it(made: Archive) -> None:
    (everywhere,) = made.ids(Search("themes", "conduct"), 0, 9)
    found = theme(made, everywhere)
    assert [statement.id for statement in found.statements] == [5, 4]
    assert [commitment.summary for commitment in found.commitments] == ["Holds to it."]
    assert [meeting.meeting for meeting in found.meetings] == ["later"]
    (earlier,) = made.ids(Search("themes", "conduct", (Condition("meeting", "earlier"),)), 0, 9)
    assert [statement.id for statement in theme(made, earlier).statements] == []


def test_long_lists_are_cut(archive: Archive) -> None:
    (row,) = archive.ids(Search("themes", "theme:performance"), 0, 9)
    found = theme(archive, row)
    assert found.facts.statements == 57
    assert len(found.statements) == MOST == 50


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("row_id", [0, -1, 10**12])
def test_there_is_no_such_row(made: Archive, table: str, row_id: int) -> None:
    assert read_record(made, table, row_id) is None
    assert home(made, table, row_id) == Search(table)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_record_with_its_cells_and_a_home_that_finds_it(
    made: Archive, table: str
) -> None:
    for row in made.rows(table, range(1, 100)):
        found = record(made, table, row.id)
        for name, cell in zip(TABLES[table].columns, row.cells, strict=True):
            facts = vars(found)["facts"]._asdict()
            if name.name in facts and name.name != "delegation":
                assert facts[name.name] == cell
        assert made.position(home(made, table, row.id), row.id) is not None


def test_homes_are_the_meeting_and_the_instrument(made: Archive) -> None:
    assert home(made, "speakers", 3) == Search("speakers", where=(Condition("meeting", "later"),))
    assert home(made, "themes", 1) == Search("themes")
    assert home(made, "endorsements", 1).where == (Condition("instrument", "declaration"),)


def test_a_row_is_located_in_the_search_or_else_at_home(archive: Archive) -> None:
    everything = Search("speakers")
    (kagame,) = archive.ids(Search("speakers", "kagame", (Condition("meeting", "hlm-2018"),)), 0, 9)
    assert locate(archive, everything, kagame) == (everything, archive.position(everything, kagame))
    assert locate(archive, Search("speakers", "lavrov"), kagame) == (
        Search("speakers", where=(Condition("meeting", "hlm-2018"),)),
        1,
    )
    assert locate(archive, everything, 10**9) is None


def test_a_theme_is_located_at_the_meeting_of_the_search(archive: Archive) -> None:
    overall = archive.ids(Search("themes"), 0, 99)[3]
    at_meeting = Search("themes", where=(Condition("meeting", "hlm-2018"),))
    assert locate(archive, at_meeting, overall) == (at_meeting, 3)
    assert locate(archive, Search("themes"), overall) == (Search("themes"), 3)


def test_a_theme_of_another_meeting_is_located_there(archive: Archive) -> None:
    elsewhere = Search("themes", where=(Condition("meeting", "gd-73"),))
    row = archive.ids(elsewhere, 0, 99)[2]
    assert locate(archive, Search("themes", where=(Condition("meeting", "hlm-2018"),)), row) == (
        elsewhere,
        2,
    )
