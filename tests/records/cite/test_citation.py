"""The facts in a citation, and a whole bibliography in each style."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import STATEMENT_CODES
from a4p_desktop.records.cite.citation import Citation, bibliography
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.read import (
    cite_endorsement,
    cite_meeting,
    cite_statement,
    cite_total,
)
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from tests.records.cite.citation_readers import read_bibtex, read_ris
from tests.records.cite.cited_rows import GOLDEN_WORDS

GOLDEN = Path(__file__).parent / "golden"


def cited(archive: Archive, word: str) -> Citation:
    return cite_word(archive, word)


@pytest.fixture(name="golden", scope="module")
def _golden(archive: Archive) -> Sequence[Citation]:
    return [cite_word(archive, word) for word in GOLDEN_WORDS]


@pytest.mark.parametrize("name", STYLES)
def test_a_bibliography_is_as_the_golden_file(golden: Sequence[Citation], name: str) -> None:
    style = STYLES[name]
    expected = (GOLDEN / f"citations.{style.suffix}").read_bytes()
    assert style.write(golden).encode("utf-8") == expected


class TestFacts:
    def test_a_statement(self, archive: Archive) -> None:
        kagame = cited(archive, "hlm-2018-rwa-paul-kagame")
        assert kagame.kind == "statement"
        assert kagame.code == "hlm-2018-rwa-paul-kagame"
        assert kagame.speaker == "Paul Kagame"
        assert kagame.title == "President of the Republic of Rwanda"
        assert (kagame.meeting, kagame.symbol) == (
            "High-Level Meeting on Action for Peacekeeping",
            "",
        )
        assert (kagame.start, kagame.end) == ("2018-09-25", "")
        (source,) = kagame.sources
        assert source.publisher == "paulkagame.com"
        assert source.accessed == "2026-11-23"
        assert source.relation == "own"

    def test_honorifics_are_kept_as_data(self, archive: Archive) -> None:
        kagame = cited(archive, "gd-73-rwa-paul-kagame")
        assert (kagame.honorific, kagame.person) == ("Mr", "Paul Kagame")

    def test_own_publications_come_before_reports(self, archive: Archive) -> None:
        sources = cited(archive, "hlm-2018-un-antonio-guterres").sources
        assert [(source.publisher, source.relation) for source in sources] == [
            ("United Nations", "own"),
            ("United Nations", "own"),
            ("arabpressreleases.com", "report"),
        ]

    @pytest.mark.parametrize(
        ("word", "name"),
        [
            ("gd-73-tur-recep-tayyip-erdogan", "Turkey"),
            ("gd-73-mkd-giorge-ivanov", "The former Yugoslav Republic of Macedonia"),
            ("instrument:summit-2014/NLD", "Netherlands (Kingdom of the)"),
        ],
    )
    def test_a_speech_of_2018_bears_the_name_of_that_day(
        self, archive: Archive, word: str, name: str
    ) -> None:
        assert cited(archive, word).delegation == name

    @pytest.mark.parametrize(
        ("word", "documented", "start"),
        [
            ("instrument:a4p-declaration-2018/IND", False, "2018-09-11"),
            ("instrument:a4p-declaration-2018/ALB", True, "2018"),
        ],
    )
    def test_the_day_of_an_endorsement_or_one_by_which_it_is_known(
        self, archive: Archive, word: str, documented: bool, start: str
    ) -> None:
        endorsement = cited(archive, word)
        assert (endorsement.documented, endorsement.start) == (documented, start)

    def test_whether_the_words_endorsed_name_only_the_initiative(self, archive: Archive) -> None:
        assert cited(archive, "instrument:a4p-declaration-2018/KHM").by_initiative
        assert not cited(archive, "instrument:a4p-declaration-2018/JPN").by_initiative

    def test_a_total_that_counts_nothing_apart_claims_no_number(self, archive: Archive) -> None:
        total = cited(archive, "total:a4p-declaration-2018/2019-02-18")
        assert (total.states, total.organizations) == (None, None)

    def test_blank_cells_make_no_word(self, made: Archive) -> None:
        (row,) = (row.id for row in made.query(STATEMENT_CODES, first="e2", most=1))
        bare = cite_statement(made, int(row or 0))
        assert bare.speaker == "Representative of United Nations"
        for style in STYLES.values():
            assert "None" not in style.write([bare])


class TestNamesOfDelegations:
    @pytest.mark.parametrize(
        ("word", "named"),
        [
            ("hlm-2018-rwa-paul-kagame", False),  # the title names it
            ("hlm-2018-eu-donald-tusk", False),  # `on_behalf_of` names it
            ("sc-8218-un-antonio-guterres", False),  # titles of the Secretariat need no name
            ("sc-8218-mli", False),  # “Representative of Mali” names it
            ("gd-73-rwa-paul-kagame", True),
            ("sc-8218-usa-nikki-haley", True),
        ],
    )
    def test_the_delegation_is_named_once(self, archive: Archive, word: str, named: bool) -> None:
        assert cited(archive, word).names_delegation is named

    def test_a_name_within_another_does_not_count(self) -> None:
        citation = Citation(
            "statement", "x", person="P", title="President of Nigeria", delegation="Niger"
        )
        assert citation.names_delegation


class TestRefused:
    def test_what_is_not_recorded(self, archive: Archive) -> None:
        with pytest.raises(RecordsError, match="no evidence found that Holy See") as trouble:
            cited(archive, "instrument:a4p-declaration-2018/VAT")
        assert "may have endorsed" in trouble.value.remedy

    def test_support_is_cited_as_no_endorsement(self, archive: Archive) -> None:
        text = STYLES["footnote"].write([cited(archive, "instrument:a4p-declaration-2018/CHN")])
        assert text.startswith("Support voiced by China")
        assert "(endorsement not recorded)" in text

    @pytest.mark.parametrize("row_id", [0, -1, 10**12])
    def test_rows_that_are_not_there(self, made: Archive, row_id: int) -> None:
        for cite in (cite_statement, cite_endorsement, cite_total):
            with pytest.raises(RecordsError, match="There is no such"):
                cite(made, row_id)
        with pytest.raises(RecordsError, match="There is no such meeting"):
            cite_meeting(made, "nowhere")


def test_every_row_of_the_records_is_cited_or_refused(archive: Archive) -> None:
    statements = [cite_statement(archive, row) for row in archive.ids(Search("speakers"), 0, 999)]
    assert len(statements) == 250
    endorsements = archive.ids(Search("endorsements"), 0, 9999)
    endorsed, refused = [], 0
    for row in endorsements:
        try:
            endorsed.append(cite_endorsement(archive, row))
        except RecordsError:
            refused += 1
    assert len(endorsed) == 350
    assert refused == len(endorsements) - 350 > 0
    for style in STYLES.values():
        assert style.write([*statements, *endorsed])


def test_a_bibliography_has_each_thing_once_in_its_order(archive: Archive) -> None:
    first, second = (cited(archive, word) for word in GOLDEN_WORDS[:2])
    assert bibliography([second, first, second]) == (second, first)


NAMES = (
    "Sheikh Hasina",
    "K.P. Sharma Oli",
    "Karel J.G. van Oosterom",
    "João Vale de Almeida",
    "Lise Gregoire-van Haaren",
    "Abdel Fattah Al Sisi",
    "King Abdullah II ibn Al Hussein",
    "Dato Seri Paduka Awang Haji Erywan bin Pehin Datu Pekerma Jaya Haji Mohd Yusof",
)
"""Names with particles, titles and no family's name, as they are recorded."""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_back_whole_and_in_its_order(archive: Archive, name: str) -> None:
    (row, *_) = archive.page(Search("speakers", f'person:"{name}"'), 0, 9)
    citation = cite_statement(archive, row.id)
    assert citation.person == name
    (entry,) = read_bibtex(STYLES["bibtex"].write([citation])).values()
    (record,) = read_ris(STYLES["ris"].write([citation]))
    (item,) = json.loads(STYLES["csl-json"].write([citation]))
    assert entry["author"] == f"{{{name}}}"
    assert record["authors"] == [f"{name},"]
    assert item["author"] == [{"literal": name}]
    assert STYLES["footnote"].write([citation]).startswith(f"{name}, ")
