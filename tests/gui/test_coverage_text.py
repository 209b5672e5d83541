"""What is recorded beside what is reported, in the very words of the screen."""

from html import escape

import pytest

from a4p_desktop.gui.coverage_text import (
    all_instruments_line,
    all_instruments_page,
    all_meetings_line,
    all_meetings_page,
    coverage_line,
    coverage_page,
)
from a4p_desktop.records.archive import Archive, Facts
from a4p_desktop.records.catalogue import Catalogue
from a4p_desktop.records.coverage import (
    InstrumentCoverage,
    MeetingCoverage,
    instrument_coverage,
    meeting_coverage,
)


def of_meeting(archive: Archive, catalogue: Catalogue, code: str) -> MeetingCoverage:
    return meeting_coverage(archive, next(m for m in catalogue.meetings if m["meeting"] == code))


def of_instrument(archive: Archive, catalogue: Catalogue, code: str) -> InstrumentCoverage:
    facts = next(one for one in catalogue.instruments if one["instrument"] == code)
    return instrument_coverage(archive, facts)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "hlm-2018",
            "22 recorded; 48 speakers reported, of whom 19 are recorded, and 3 of the Secretariat."
            " Partial list.",
        ),
        ("gd-73", "196 recorded of 196 reported. Complete list."),
        ("sc-8218", "18 recorded; no total is reported. Partial list."),
    ],
)
def test_the_line_of_a_meeting(
    archive: Archive, catalogue: Catalogue, code: str, line: str
) -> None:
    assert coverage_line(of_meeting(archive, catalogue, code)) == line


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "a4p-declaration-2018",
            "57 recorded as endorsing, 19 with support only. Published: 154 States and"
            " 4 organizations by 29 Mar 2021. Partial list.",
        ),
        ("summit-2014", "29 recorded as endorsing. Complete list."),
    ],
)
def test_the_line_of_an_instrument(
    archive: Archive, catalogue: Catalogue, code: str, line: str
) -> None:
    assert coverage_line(of_instrument(archive, catalogue, code)) == line


def test_the_page_of_the_high_level_meeting(archive: Archive, catalogue: Catalogue) -> None:
    page = coverage_page(of_meeting(archive, catalogue, "hlm-2018"))
    for row in (
        "<td>Head of State or Government</td><td>10</td><td>16</td>",
        "<td>Speakers</td><td>19</td><td>48</td>",
        "<td>United Nations Secretariat</td><td>3</td><td>—</td>",
    ):
        assert row in page
    assert "Absence from it says nothing about a State" in page
    assert "↗</a>" in page


def test_the_page_of_a_complete_list_does_not_speak_of_absence(
    archive: Archive, catalogue: Catalogue
) -> None:
    page = coverage_page(of_meeting(archive, catalogue, "gd-73"))
    assert "Every speaker of the meeting is recorded." in page
    assert "Absence" not in page


def test_all_together(catalogue: Catalogue) -> None:
    assert all_meetings_line(catalogue.meetings) == (
        "250 recorded at 6 meetings; the lists of 5 of them are partial."
    )
    assert all_instruments_line(catalogue.instruments) == (
        "331 endorsements of 8 instruments are recorded; the lists of 3 of them are partial."
    )
    for one in catalogue.meetings:
        assert escape(str(one["title"])) in all_meetings_page(catalogue.meetings)
    for one in catalogue.instruments:
        assert escape(str(one["title"])) in all_instruments_page(catalogue.instruments)
    assert "it may well have" in all_instruments_page(catalogue.instruments)


def test_a_file_without_meetings() -> None:
    assert all_meetings_line([]) == (
        "0 recorded at 0 meetings; the lists of 0 of them are partial."
    )


def test_every_text_on_the_pages_is_escaped(archive: Archive, catalogue: Catalogue) -> None:
    def hostile(facts: Facts) -> Facts:
        return {**facts, "title": "<b>&", "note": "<script>"}

    meeting = hostile(catalogue.meetings[0])
    instrument = hostile(catalogue.instruments[0])
    for page in (
        coverage_page(meeting_coverage(archive, meeting)),
        coverage_page(instrument_coverage(archive, instrument)),
        all_meetings_page([meeting]),
        all_instruments_page([instrument]),
    ):
        assert "&lt;b&gt;&amp;" in page
        assert "<b>" not in page
        assert "<script>" not in page
