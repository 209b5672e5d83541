"""The words on the screen for coverage."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from html import escape

import pytest

from a4p_desktop.gui.words.coverage_html import coverage_line, coverage_page
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.origin.added import Added
from a4p_desktop.records.pages.coverage import (
    Coverage,
    InstrumentCoverage,
    InstrumentsCoverage,
    MeetingCoverage,
    MeetingsCoverage,
    coverage,
)
from tests.records.own_rows import merged_records


def known(archive: Archive, scope: str, value: str | None) -> Coverage:
    """The coverage of a meeting or an instrument, or of all."""
    found = coverage(archive, scope, value)
    assert found
    return found


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "hlm-2018",
            "22 recorded; 48 speakers reported, of whom 19 are recorded, and 3 of the Secretariat."
            " Partial list.",
        ),
        ("gd-73", "196 recorded of 196 reported. Complete list."),
        ("sc-8218", "18 recorded; how many spoke is not known. Partial list."),
    ],
)
def test_the_line_of_a_meeting(archive: Archive, code: str, line: str) -> None:
    assert coverage_line(known(archive, "meeting", code)) == line


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "a4p-declaration-2018",
            "57 recorded as endorsing, 19 with support only. By words about the initiative:"
            " 35 of 57. Published: 154 States and 4 organizations by 29 Mar 2021. Partial list.",
        ),
        ("summit-2014", "29 recorded as endorsing. Complete list."),
    ],
)
def test_the_line_of_an_instrument(archive: Archive, code: str, line: str) -> None:
    assert coverage_line(known(archive, "instrument", code)) == line


@pytest.mark.parametrize(
    ("states", "organizations", "published"),
    [
        (1, None, "Published: 1 State by 29 Mar 2021. "),
        (None, 1, "Published: 1 organization by 29 Mar 2021. "),
        (None, None, ""),
    ],
)
def test_a_total_counts_only_what_is_published(
    archive: Archive, states: int | None, organizations: int | None, published: str
) -> None:
    declaration = coverage(archive, "instrument", "a4p-declaration-2018")
    assert isinstance(declaration, InstrumentCoverage)
    assert declaration.total is not None
    total = declaration.total._replace(member_states=states, organizations=organizations)
    assert coverage_line(replace(declaration, total=total)) == (
        "57 recorded as endorsing, 19 with support only. By words about the initiative: 35"
        f" of 57. {published}Partial list."
    )


def test_the_page_of_the_high_level_meeting(archive: Archive) -> None:
    page = coverage_page(known(archive, "meeting", "hlm-2018"))
    for row in (
        "<td>Head of State or Government</td><td>10</td><td>16</td>",
        "<td>Speakers</td><td>19</td><td>48</td>",
        "<td>United Nations Secretariat</td><td>3</td><td>—</td>",
    ):
        assert row in page
    assert "Absence from it says nothing about a State" in page
    assert "↗</a>" in page


def test_page_of_a_complete_list_has_no_note_on_absence(archive: Archive) -> None:
    page = coverage_page(known(archive, "meeting", "gd-73"))
    assert "Every speaker of the meeting is recorded." in page
    assert "Absence" not in page


def test_all_together(archive: Archive) -> None:
    meetings, instruments = (
        known(archive, "meeting", None),
        known(archive, "instrument", None),
    )
    assert coverage_line(meetings) == ("250 recorded at 6 meetings. 5 lists are partial.")
    assert coverage_line(instruments) == (
        "Endorsements recorded: 331, of 8 instruments. 3 lists are partial."
    )
    for both in (meetings, instruments):
        assert isinstance(both, MeetingsCoverage | InstrumentsCoverage)
        for entry in both.entries:
            assert escape(entry.title) in coverage_page(both)
        assert "more." not in coverage_page(both)
    assert "it may well have" in coverage_page(instruments)


def test_a_file_without_meetings() -> None:
    none = MeetingsCoverage(0, 0, 0, ())
    assert coverage_line(none) == "0 recorded at 0 meetings."


def test_complete_lists_are_said_to_be_complete() -> None:
    assert (
        coverage_line(MeetingsCoverage(2, 0, 5, ())) == "5 recorded at 2 meetings. Complete lists."
    )


def test_further_lists_are_counted() -> None:
    many = MeetingsCoverage(20_000, 0, 1_000_000, ())
    assert "And 20,000 more." in coverage_page(many)


def test_every_text_on_the_pages_is_escaped(archive: Archive) -> None:
    meeting = coverage(archive, "meeting", "hlm-2018")
    instrument = coverage(archive, "instrument", "a4p-declaration-2018")
    assert isinstance(meeting, MeetingCoverage)
    assert isinstance(instrument, InstrumentCoverage)
    meeting_facts = meeting.meeting._replace(title="<b>&", note="<script>")
    instrument_facts = instrument.instrument._replace(title="<b>&", note="<script>")
    for found in (
        replace(meeting, meeting=meeting_facts),
        replace(instrument, instrument=instrument_facts),
        MeetingsCoverage(1, 1, 1, [meeting_facts]),
        InstrumentsCoverage(1, 1, 1, [instrument_facts]),
    ):
        page = coverage_page(found)
        assert "&lt;b&gt;&amp;" in page
        assert "<b>" not in page
        assert "<script>" not in page


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


def test_a_line_tells_what_own_records_add(merged: Archive) -> None:
    assert coverage_line(known(merged, "meeting", "later")) == (
        "3 of this file + 1 added by you + 1 received. 5 recorded; 48 speakers reported. Partial"
        " list."
    )
    assert coverage_line(known(merged, "instrument", "declaration")).startswith(
        "2 of this file + 1 added by you. 3 recorded as endorsing, 1 with support only."
    )
    assert coverage_line(known(merged, "meeting", None)).startswith(
        "5 of this file + 1 added by you + 1 received. 7 recorded at 2 meetings."
    )
    assert coverage_line(known(merged, "meeting", "earlier")) == "2 recorded. Complete list."


def test_over_the_bundled_records_it_says_bundled() -> None:
    added = Added(93, 0, to_bundled=True)
    instruments = InstrumentsCoverage(1, 1, 150, (), added=added)
    assert coverage_line(instruments).startswith("57 bundled + 93 added by you. ")


def test_the_page_explains_what_counts_as_added(merged: Archive, archive: Archive) -> None:
    scopes = (("meeting", "later"), ("instrument", "declaration"), ("meeting", None))
    for scope, value in (*scopes, ("instrument", None)):
        page = coverage_page(known(merged, scope, value))
        assert "1 added by you" in page
        assert "Added is what only your own records say." in page
    assert "dded" not in coverage_page(known(archive, "instrument", "a4p-declaration-2018"))
