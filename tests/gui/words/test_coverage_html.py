"""The words on the screen for coverage."""

from collections.abc import Iterator
from contextlib import closing
from html import escape
from pathlib import Path

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
from tests.few_records import BARE, build_records
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
            "19 of 48 reported speakers recorded, plus 3 from the Secretariat. List incomplete.",
        ),
        ("gd-73", "196 of 196 reported speakers recorded. List complete."),
        ("sc-8218", "18 speakers recorded, total unknown. List incomplete."),
    ],
)
def test_the_line_of_a_meeting(archive: Archive, code: str, line: str) -> None:
    assert coverage_line(known(archive, "meeting", code)) == line


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "a4p-declaration-2018",
            "57 of 158 reported endorsements recorded, plus 19 delegations that voiced support."
            " List incomplete.",
        ),
        ("summit-2014", "29 endorsements recorded. List complete."),
    ],
)
def test_the_line_of_an_instrument(archive: Archive, code: str, line: str) -> None:
    assert coverage_line(known(archive, "instrument", code)) == line


@pytest.mark.parametrize(
    ("states", "organizations", "line", "published"),
    [
        (1, None, "57 endorsements recorded", "Reported by 29 Mar 2021: 1 State."),
        (None, 1, "57 endorsements recorded", "Reported by 29 Mar 2021: 1 organization."),
        (None, None, "57 endorsements recorded", ""),
        (10, 2, "57 endorsements recorded", "Reported by 29 Mar 2021: 10 States and 2 org"),
        (60, 0, "57 of 60 reported endorsements recorded", "Reported by 29 Mar 2021: 60 States"),
    ],
)
def test_a_total_counts_only_what_is_published(
    archive: Archive, states: int | None, organizations: int | None, line: str, published: str
) -> None:
    declaration = coverage(archive, "instrument", "a4p-declaration-2018")
    assert isinstance(declaration, InstrumentCoverage)
    assert declaration.total is not None
    total = declaration.total._replace(member_states=states, organizations=organizations)
    found = declaration._replace(total=total)
    assert coverage_line(found).startswith(f"{line}, plus 19 delegations")
    assert published in coverage_page(found)
    assert ("Reported by" in coverage_page(found)) is bool(published)
    assert "35 of the 57 rest on words about the initiative only." in coverage_page(found)


def test_the_page_of_the_high_level_meeting(archive: Archive) -> None:
    page = coverage_page(known(archive, "meeting", "hlm-2018"))
    for name, recorded, reported in (
        ("Head of State or Government", "10", "16"),
        ("Speakers", "19", "48"),
        ("United Nations Secretariat", "3", "—"),
    ):
        numbers = "".join(f'<td align="right">{number}</td>' for number in (recorded, reported))
        assert f'<td align="left">{name}</td>{numbers}' in page
    assert "Others may have spoken." in page
    assert "↗</a>" in page


def test_page_of_a_complete_list_has_no_note_on_absence(archive: Archive) -> None:
    page = coverage_page(known(archive, "meeting", "gd-73"))
    assert "Every speaker is recorded." in page
    assert "may have spoken" not in page


def test_all_together(archive: Archive) -> None:
    meetings, instruments = (
        known(archive, "meeting", None),
        known(archive, "instrument", None),
    )
    assert coverage_line(meetings) == "250 statements recorded at 6 meetings. 5 lists incomplete."
    assert coverage_line(instruments) == (
        "331 endorsements of 8 instruments recorded. 3 lists incomplete."
    )
    for both in (meetings, instruments):
        assert isinstance(both, MeetingsCoverage | InstrumentsCoverage)
        for entry in both.entries:
            assert escape(entry.title) in coverage_page(both)
        assert "more." not in coverage_page(both)
    assert "The delegation may have endorsed." in coverage_page(instruments)


def test_a_file_without_meetings() -> None:
    none = MeetingsCoverage(0, 0, 0, ())
    assert coverage_line(none) == "0 statements recorded at 0 meetings."


def test_complete_lists_are_said_to_be_complete() -> None:
    assert (
        coverage_line(MeetingsCoverage(2, 0, 5, ()))
        == "5 statements recorded at 2 meetings. All lists complete."
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
        meeting._replace(meeting=meeting_facts),
        instrument._replace(instrument=instrument_facts),
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
        "3 of this file + 1 added by you + 1 received. 5 of 48 reported speakers recorded. List"
        " incomplete."
    )
    assert coverage_line(known(merged, "instrument", "declaration")).startswith(
        "2 of this file + 1 added by you. 3 endorsements recorded, plus 1 delegation that voiced"
    )
    assert coverage_line(known(merged, "meeting", None)).startswith(
        "5 of this file + 1 added by you + 1 received. 7 statements recorded at 2 meetings."
    )
    assert (
        coverage_line(known(merged, "meeting", "earlier")) == "2 speakers recorded. List complete."
    )


def test_over_the_bundled_records_it_says_bundled() -> None:
    added = Added(93, 0, to_bundled=True)
    instruments = InstrumentsCoverage(1, 1, 150, (), added=added)
    assert coverage_line(instruments).startswith("57 bundled + 93 added by you. ")


def test_the_page_explains_what_counts_as_added(merged: Archive, archive: Archive) -> None:
    scopes = (("meeting", "later"), ("instrument", "declaration"), ("meeting", None))
    for scope, value in (*scopes, ("instrument", None)):
        page = coverage_page(known(merged, scope, value))
        assert "1 added by you" in page
        assert "not further evidence." in page
    assert "dded” counts" not in coverage_page(known(archive, "instrument", "a4p-declaration-2018"))


def test_who_speaks_twice_is_one_speaker(tmp_path: Path) -> None:
    (spoken,) = BARE["statements"]
    names = ("Ann Lee", "ANN LEE", "Ben Sy", "", "")
    statements = [
        spoken | {"statement": f"s{place}", "person": name} for place, name in enumerate(names)
    ]
    path = build_records(tmp_path / "records", BARE | {"statements": statements})
    with closing(Archive(path)) as archive:
        found = known(archive, "meeting", "m")
    assert coverage_line(found) == "5 statements recorded, total unknown. List incomplete."
    assert isinstance(found, MeetingCoverage)
    of_nine = found._replace(reported=9)
    assert coverage_line(of_nine) == "4 of 9 reported speakers recorded. List incomplete."
