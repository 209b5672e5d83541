"""The provenance of an export: search in words, coverage, grades, sources, records."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export import provenance as provenance_module
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import Provenance, Source, read_provenance
from a4p_desktop.records.pages import in_words
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.codes import EVIDENCE, EVIDENCE_MEANS
from a4p_desktop.records.schema.tables import TABLES
from tests.records.export.exporting import WHEN, whole_table


def provenance_of(archive: Archive, selection: Selection) -> Provenance:
    """The provenance of an export of `selection`."""
    return read_provenance(archive, selection, SelectedRows(archive, selection), WHEN)


def described(provenance: Provenance, written: Written) -> list[str]:
    """Its description in words, a line for each part."""
    return [f"{heading}: {text}" for heading, text in provenance.parts(written)]


def selected(table: str, text: str = "", *where: Condition, order: str = "") -> Selection:
    """All columns of the rows of a search."""
    columns = tuple(column.name for column in TABLES[table].columns)
    return Selection(Search(table, text, where, order), columns)


def test_the_search_is_described_in_words(archive: Archive) -> None:
    selection = selected(
        "speakers",
        "Côte d’Ivoire",
        Condition("level", "ministerial"),
        Condition("level", "vice_head"),
        Condition("meeting", "hlm-2018"),
        Condition("themes", "pledges", excluded=True),
        Condition("themes", "", excluded=True),
        Condition("position", ""),
        order="-date",
    )
    provenance = provenance_of(archive, selection)
    assert [f"{heading}: {text}" for heading, text in provenance.question] == [
        "Words typed: Côte d’Ivoire",
        "Level: Ministerial level or Vice-President or Deputy Prime Minister",
        "Meeting: High-Level Meeting on Action for Peacekeeping (hlm-2018)",
        "Theme: not New contributions pledged (pledges), nor (not recorded)",
        "Position: (not recorded)",
        "Order: Date, descending",
    ]
    assert provenance.typed == (
        "level:ministerial level:vice_head meeting:hlm-2018 -theme:pledges -theme:? Côte d’Ivoire"
    )


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (selected("speakers"), ["Order: the newest first"]),
        (selected("speakers", "peace"), ["Words typed: peace", "Order: the best matches first"]),
        (selected("speakers", " "), ["Order: the newest first"]),
        (selected("themes"), ["Meeting: All meetings together", "Order: as recorded"]),
        (
            selected("endorsements", "", Condition("delegation", "Mali"), order="status"),
            ["Delegation: Mali", "Order: Status, ascending"],
        ),
    ],
)
def test_defaults_of_the_search_are_described_as_well(
    archive: Archive, selection: Selection, words: list[str]
) -> None:
    question = provenance_of(archive, selection).question
    assert [f"{heading}: {text}" for heading, text in question] == words


def test_rows_written_are_given_beside_those_found(archive: Archive) -> None:
    search = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
    all_of_them = provenance_of(archive, Selection(search, ("person",)))
    some = provenance_of(archive, Selection(search, ("person",), ((0, 2), (20, 99))))
    assert (all_of_them.rows, all_of_them.found, all_of_them.selected) == (22, 22, False)
    assert (some.rows, some.found, some.selected) == (5, 22, True)
    assert all_of_them.rows_words == "all 22 found"
    assert some.rows_words == "5 selected, of 22 found"
    only = provenance_of(
        archive, selected("speakers", "", Condition("statement", "hlm-2018-rwa-paul-kagame"))
    )
    assert (only.found, only.rows_words) == (1, "the only one found")


def test_the_coverage_of_a_single_meeting_is_described(archive: Archive) -> None:
    provenance = provenance_of(archive, selected("speakers", "", Condition("meeting", "hlm-2018")))
    first, *levels, last = provenance.coverage
    assert first == (
        "High-Level Meeting on Action for Peacekeeping: 22 statements recorded; 48 speakers"
        " reported."
    )
    assert "Head of State or Government: 10 recorded; 16 reported." in levels
    assert "Others: 1 recorded; 11 reported." in levels
    assert last == "The list is incomplete: others may have spoken."


def test_the_coverage_of_a_single_instrument_is_described(archive: Archive) -> None:
    declaration = Condition("instrument", "a4p-declaration-2018")
    provenance = provenance_of(archive, selected("endorsements", "", declaration))
    first, initiative, second, last = provenance.coverage
    assert first.endswith(
        ": 57 endorsements recorded; and 19 that voiced support, which is not an endorsement."
    )
    assert initiative == (
        "35 of the endorsements recorded rest on words about the initiative, not the instrument."
    )
    assert second == (
        "As published, 154 Member States and 4 organizations had endorsed by 29 March 2021."
    )
    assert "a delegation without evidence may have endorsed" in last


def test_coverage_is_omitted_with_more_than_one_meeting_in_scope(archive: Archive) -> None:
    for where in (
        (),
        (Condition("meeting", "hlm-2018"), Condition("meeting", "gd-73")),
        (Condition("meeting", "hlm-2018", excluded=True),),
    ):
        assert provenance_of(archive, selected("speakers", "", *where)).coverage == ()
    assert provenance_of(archive, selected("themes")).coverage == ()


def test_a_complete_list_is_described_as_complete(made: Archive) -> None:
    provenance = provenance_of(made, selected("speakers", "", Condition("meeting", "earlier")))
    assert provenance.coverage == (
        "Earlier meeting: 2 statements recorded.",
        "1 of those recorded is from the Secretariat, which reported totals may leave out.",
        "The list is complete.",
    )


def test_grades_of_evidence_are_explained_where_they_are_written(archive: Archive) -> None:
    with_grades = provenance_of(
        archive, Selection(Search("endorsements"), ("evidence", "delegation"))
    )
    without = provenance_of(archive, Selection(Search("endorsements"), ("delegation", "note")))
    assert list(with_grades.codes) == ["evidence"]
    assert with_grades.codes["evidence"]["support_only"] == ("Support only: no endorsement found")
    assert list(EVIDENCE_MEANS) == list(EVIDENCE) == list(with_grades.codes["evidence"])
    assert without.codes == {}


def test_codes_of_the_records_are_listed_while_they_are_few(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = Selection(Search("speakers"), ("meeting", "themes", "person"))
    codes = provenance_of(archive, selection).codes
    assert codes["meeting"]["gd-73"] == "General Debate of the 73rd session"
    assert codes["themes"]["wps"] == "Women, peace and security"
    monkeypatch.setattr(in_words, "MOST_CODES", 9)
    assert list(provenance_of(archive, selection).codes) == ["meeting"]


@pytest.mark.parametrize("ranges", [((0, 2), (5, 9)), ((1, 9),), ((7, 9), (2, 3)), ((4, 4),), ()])
@pytest.mark.parametrize("table", TABLES)
def test_the_sources_of_the_rows_are_listed_once_each(
    archive: Archive, table: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    selection = Selection(Search(table), ("sources",), ranges)
    cells = [row.cells[-1] for row in archive.stream(selection.search, selection.ranges or ())]
    codes = sorted({code for cell in cells if cell for code in str(cell).split("|")})
    provenance = provenance_of(archive, selection)
    assert [source.code for source in provenance.sources] == codes
    assert all(source.address.startswith("http") for source in provenance.sources)
    assert not provenance.sources_left_out


def test_the_sources_of_rows_that_follow_each_other_are_read_as_a_range(
    made: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    chunks = made.chunks

    def noted(query: str, *values: Any, **options: Any) -> Iterator[list[tuple[Any, ...]]]:
        asked.append(query)
        return chunks(query, *values, **options)

    monkeypatch.setattr(made, "chunks", noted)
    assert len(provenance_of(made, whole_table("speakers")).sources) == 2
    assert [query for query in asked if "statement_source" in query and "BETWEEN" in query]
    assert not [query for query in asked if "json_each" in query]


def test_a_source_has_its_title_or_its_publisher(made: Archive) -> None:
    assert provenance_of(made, whole_table("speakers")).sources == (
        Source("note", "Note, “final”", "https://un.org/note", "2026-11-23"),
        Source("verbatim", "Security Council", "https://undocs.org/S/PV.1", "2026-11"),
    )


def test_of_very_many_sources_the_first_are_listed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provenance_module, "MOST_SOURCES", 7)
    provenance = provenance_of(archive, whole_table("speakers"))
    assert len(provenance.sources) == 7
    assert provenance.sources_left_out
    assert provenance.facts(Written(1))["sources_left_out"] is True


def test_records_and_program_are_named(archive: Archive) -> None:
    provenance = provenance_of(archive, whole_table("themes"))
    words = described(provenance, Written(10))
    assert "Records: Action for Peacekeeping records" in words
    assert f"Digest of the records: {archive.info['digest']}" in words
    assert "Licence: CC0-1.0" in words
    assert "Blank cells: A blank means not known, never no." in words
    assert words[-1] == f"Written by: {NAME} {__version__}, 2026-11-24T10:00:59Z"
    assert not any(line.startswith(("Changed for safety", "Cut")) for line in words)


def test_cells_that_were_changed_are_counted(made: Archive) -> None:
    provenance = provenance_of(made, whole_table("themes"))
    words = described(provenance, Written(2, guarded=1_234, cut=2))
    assert (
        "Changed for safety: 1,234 cells have an apostrophe in front so that they do not run as"
        " formulas."
    ) in words
    assert (
        "Cut: 2 cells are cut at 32,767 characters, the most that Excel holds; CSV for data and"
        " JSON have them whole."
    ) in words
    assert provenance.facts(Written(2, 1_234, 2))["cells"] == {"guarded": 1_234, "cut": 2}


def test_the_time_of_writing_is_in_universal_time(made: Archive) -> None:
    there = datetime(2026, 11, 24, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    selection = whole_table("themes")
    rows = SelectedRows(made, selection)
    assert read_provenance(made, selection, rows, there).when == "2026-11-25T04:30:00Z"
    before = datetime.now(UTC).replace(microsecond=0)
    assert before <= read_provenance(made, selection, rows).written_at <= datetime.now(UTC)


def test_lone_surrogates_are_replaced(made: Archive) -> None:
    provenance = provenance_of(made, selected("themes", "a\udcff"))
    json.dumps(provenance.facts(Written(0)), ensure_ascii=False).encode("utf-8")
    assert provenance.question[0].text == "a\ufffd"


def test_equal_exports_have_equal_provenance(archive: Archive, records_path: Path) -> None:
    with closing(Archive(records_path)) as other:
        assert provenance_of(archive, whole_table("themes")) == provenance_of(
            other, whole_table("themes")
        )
