"""One record typed into a form: what it becomes, and what is refused, beside which field."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.form.meetings import MEETINGS, STATEMENTS
from a4p_desktop.records.incoming.typed.draft import FormFaults, GivenSource, new_code
from a4p_desktop.records.incoming.typed.single import (
    SingleRequest,
    add_evidence,
    add_speaker,
    correctable,
    correction,
)
from a4p_desktop.records.own.new_records import NewRecords
from tests.records.made_tables import TABLES, built

NOW = datetime(2026, 11, 26, 23, 5, tzinfo=UTC)
LETTER = GivenSource(
    cells={"title": "Letter of  Åland", "dated": "2018-09-20", "held": "mission archive, box 4"}
)
NOTE = GivenSource("note")
EVIDENCE = {"instrument": "declaration", "delegation": "AX", "evidence": "own_statement"}
SPEAKER = {"meeting": "later", "delegation": "RUS", "person": "Анна  Смирнова", "level": "other"}


def evidence(archive: Archive, source: GivenSource = NOTE, **cells: str) -> NewRecords:
    return add_evidence(archive, {**EVIDENCE, **cells}, source, added_by=" Amina ", now=NOW)


def speaker(archive: Archive, source: GivenSource = NOTE, **cells: str) -> NewRecords:
    return add_speaker(archive, {**SPEAKER, **cells}, source, added_by="", now=NOW)


def corrected(archive: Archive, column: str, value: str, why: str = "Misread.") -> NewRecords:
    return correction(
        archive, "statements", {"statement": "l2"}, column, value, why, added_by="", now=NOW
    )


def refused(make: object) -> dict[str, str]:
    """What the faults say, by field."""
    assert callable(make)
    with pytest.raises(FormFaults) as refusal:
        make()
    return dict(refusal.value.by_field)


class TestEvidence:
    def test_from_a_recorded_source_it_is_one_row(self, made: Archive) -> None:
        new = evidence(made, endorsed_on="2018-09-20", note=" It says so. ")
        (row,) = new.rows["endorsements"]
        assert row.cells == {
            **EVIDENCE,
            "endorsed_on": "2018-09-20",
            "note": "It says so.",
            "sources": "note",
        }
        assert new.rows.keys() == {"endorsements"}
        assert new.addition.added_on == "2026-11-26T23:05:00Z"
        assert new.addition.added_by == "Amina"
        assert (new.addition.how, new.addition.rows) == ("form", 1)
        assert new.addition.note == "Åland, Declaration"

    def test_a_new_source_is_a_row_before_it(self, made: Archive) -> None:
        new = evidence(made, LETTER)
        (source,), (row,) = new.rows["sources"], new.rows["endorsements"]
        assert list(new.rows) == ["sources", "endorsements"]
        assert source.cells["title"] == "Letter of Åland"
        assert row.cells["sources"] == source.cells["source"]

    def test_two_people_give_one_source_one_code(self, made: Archive) -> None:
        first, second = (evidence(made, LETTER).rows["sources"] for _ in range(2))
        assert first == second
        other = GivenSource(cells={**LETTER.cells, "dated": "2018-09-21"})
        assert evidence(made, other).rows["sources"] != first

    def test_a_source_that_is_recorded_is_recognized(self, made: Archive) -> None:
        new = evidence(
            made, GivenSource(cells={"title": "A page", "url": "http://www.un.org/note/"})
        )
        assert new.rows.keys() == {"endorsements"}
        assert new.rows["endorsements"][0].cells["sources"] == "note"

    def test_a_date_is_read_as_people_write_it(self, made: Archive) -> None:
        new = evidence(made, endorsed_on="20 September 2018")
        assert new.rows["endorsements"][0].cells["endorsed_on"] == "2018-09-20"

    def test_what_it_refers_to_comes_with_it_and_what_that_refers_to(self, made: Archive) -> None:
        referred = evidence(made).referred
        assert [row["delegation"] for row in referred["delegations"]] == ["UN", "AX"]
        assert [row["instrument"] for row in referred["instruments"]] == ["declaration"]
        assert [row["source"] for row in referred["sources"]] == ["note"]

    def test_a_blank_or_unknown_cell_is_told_beside_its_field(self, made: Archive) -> None:
        faults = refused(
            lambda: evidence(made, GivenSource(), delegation="", instrument="x", endorsed_on="1.2.")
        )
        assert faults == {
            "delegation": "Fill this in.",
            "instrument": "“x” is not in these records.",
            "endorsed_on": "bad date: “1.2.”; write 2018, 2018-09 or 2018-09-25",
            "source": "Say where this comes from.",
        }

    def test_a_source_needs_a_place_and_a_name(self, made: Archive) -> None:
        faults = refused(lambda: evidence(made, GivenSource(cells={"url": "ftp://x"})))
        assert faults == {
            "source.title": "Fill in this or Publisher.",
            "source.url": "not a web address, http:// or https://: “ftp://x”",
        }

    def test_the_same_from_the_same_source_is_known_already(self, made: Archive) -> None:
        faults = refused(lambda: evidence(made, GivenSource("verbatim"), delegation="UN"))
        assert faults == {"evidence": "Already recorded, from the same source."}


class TestSpeaker:
    def test_it_is_one_row_with_a_code_of_its_own(self, made: Archive) -> None:
        new = speaker(made)
        (row,) = new.rows["statements"]
        assert row.cells["person"] == "Анна Смирнова"
        assert row.cells["statement"] == f"own-{new.addition.addition}"
        assert new.referred.keys() == {"sources", "meetings", "delegations"}
        assert new.addition.note == "Анна Смирнова, Russian Federation, Later meeting"

    def test_who_is_recorded_at_the_meeting_is_not_added_again(self, made: Archive) -> None:
        faults = refused(lambda: speaker(made, delegation="CIV", person="Eric ADAM"))
        assert "correct that row instead" in faults["person"]
        assert speaker(made, delegation="CIV", person="Eric Adamsson").rows

    def test_a_name_may_be_unknown(self, made: Archive) -> None:
        assert speaker(made, person="").rows["statements"]


class TestCorrection:
    def test_it_is_a_row_with_both_values(self, made: Archive) -> None:
        new = corrected(made, "person", "Çelik Özgür")
        (row,) = new.rows["corrections"]
        assert row.cells == {
            "table": "statements",
            "row": "l2",
            "column": "person",
            "was": "Çelik Öz",
            "is": "Çelik Özgür",
            "why": "Misread.",
            "sources": "",
        }
        assert new.addition.how == "correction"
        assert new.addition.note == "Person, Çelik Öz, Åland, Later meeting"

    def test_a_copy_of_the_row_comes_with_it(self, made: Archive) -> None:
        (row,) = corrected(made, "person", "X").referred["statements"]
        assert row["person"] == "Çelik Öz"
        assert [each["theme"] for each in corrected(made, "person", "X").referred["themes"]] == [
            "conduct"
        ]

    def test_a_cell_can_be_emptied_and_filled(self, made: Archive) -> None:
        assert corrected(made, "person", " ").rows["corrections"][0].cells["is"] == ""
        assert corrected(made, "words", "120").rows["corrections"][0].cells["was"] == ""

    @pytest.mark.parametrize(
        ("column", "value", "words"),
        [
            ("level", "minister", "unknown code: “minister”"),
            ("words", "many", "not a whole number"),
            ("delegation", "", "Fill this in."),
            ("delegation", "ZZZ", "“ZZZ” is not in these records."),
            ("themes", "conduct|zz", "“zz” is not in these records."),
            ("person", "Çelik  Öz", "This is already recorded."),
            ("level", "ministerial", "This is already recorded."),
        ],
    )
    def test_what_a_build_refuses_is_refused(
        self, made: Archive, column: str, value: str, words: str
    ) -> None:
        assert words in refused(lambda: corrected(made, column, value))["is"]

    def test_it_needs_a_reason(self, made: Archive) -> None:
        assert refused(lambda: corrected(made, "person", "X", " ")).keys() == {"why"}

    def test_a_row_that_is_gone_is_told(self, made: Archive) -> None:
        with pytest.raises(RecordsError, match="no longer in these records"):
            correction(
                made, "statements", {"statement": "no"}, "person", "X", "y", added_by="", now=NOW
            )

    def test_the_key_and_the_sources_of_a_row_are_not_corrected(self) -> None:
        names = {field.name for field in correctable(STATEMENTS)}
        assert names.isdisjoint({"statement", "sources", "text"})
        assert {"person", "delegation", "level", "themes"} <= names
        assert "date" in {field.name for field in correctable(MEETINGS)}


@pytest.fixture(name="added")
def _added(tmp_path: Path, made: Archive) -> Iterator[Archive]:
    """The records built anew with an evidence and a speaker as further rows of their tables."""
    tables = {name: list(rows) for name, rows in TABLES.items()}
    for new in (evidence(made, LETTER), speaker(made, LETTER, themes="conduct", position="3")):
        for name, rows in new.rows.items():
            known = [
                form.row_key(row) for form in FORMS if form.name == name for row in tables[name]
            ]
            (form,) = (form for form in FORMS if form.name == name)
            for row in rows:
                if form.row_key(row.cells) not in known:
                    tables[name].append(dict(row.cells))
    with closing(Archive(built(tmp_path, tables))) as archive:
        yield archive


def test_a_build_accepts_what_the_forms_make(added: Archive) -> None:
    sizes = added.table_sizes()
    assert sizes["endorsement"] == len(TABLES["endorsements"]) + 1
    assert sizes["statement"] == len(TABLES["statements"]) + 1
    assert sizes["source"] == len(TABLES["sources"]) + 1


def test_a_request_gives_the_same(made: Archive) -> None:
    assert SingleRequest(evidence).read(made).rows == evidence(made).rows


def test_codes_of_additions_are_random() -> None:
    codes = {new_code() for _ in range(1_000)}
    assert len(codes) == 1_000
    assert {len(code) for code in codes} == {12}
    assert re.fullmatch("[0-9a-z]+", "".join(codes))
