"""What a source is to what it is cited for, as the tables say: own words, data, or a report."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.source_kind import relation_of
from a4p_desktop.records.schema.codes import SOURCE_KIND
from tests.records.made_tables import TABLES, Rows, built


def recorded(kind: str | None, party: str | None = None) -> Source:
    """A source that publisher and address would call the United Nations'."""
    title, dated, language, seen = None, None, None, None
    facts = "s", title, "United Nations", dated, "https://un.org/s", "2026", language, kind, seen
    return Source(*facts, party)


@pytest.mark.parametrize("delegation", ["", "UN", "NPL"])
def test_the_united_nations_are_no_report(delegation: str) -> None:
    assert relation_of(recorded("un", "UN"), delegation) == "own"
    assert relation_of(recorded("un"), delegation) == "own"


def test_a_delegations_own_source_is_a_report_on_others_only() -> None:
    own = recorded("party", "NPL")
    assert relation_of(own, "NPL") == "own"
    assert relation_of(own, "NP") == "report"
    assert relation_of(own, "BRA") == "report"
    assert relation_of(own) == "report"


def test_a_joint_source_is_no_report_on_each_of_its_delegations() -> None:
    joint = recorded("party", "AUS|CAN|NZL")
    assert [relation_of(joint, code) for code in ("AUS", "CAN", "NZL")] == ["own"] * 3
    assert relation_of(joint, "AUS|CAN") == "report"
    assert relation_of(joint, "FRA") == "report"


@pytest.mark.parametrize("kind", [None, "new", *sorted({*SOURCE_KIND} - {"un", "data"})])
@pytest.mark.parametrize("party", [None, ""])
def test_a_source_of_no_delegation_is_a_report(kind: str | None, party: str | None) -> None:
    assert relation_of(recorded(kind, party), "NPL") == "report"
    assert relation_of(recorded(kind, party)) == "report"


@pytest.mark.parametrize("party", [None, "NPL"])
def test_a_data_set_holds_the_text_of_a_statement_and_figures(party: str | None) -> None:
    assert relation_of(recorded("data", party), "NPL", of_words=True) == "text"
    assert relation_of(recorded("data", party), "NPL") == "data"


@pytest.mark.parametrize("kind", [None, "press", "other"])
def test_only_the_kind_party_makes_a_source_a_delegations_own(kind: str | None) -> None:
    assert relation_of(recorded(kind, "NPL"), "NPL") == "report"


def sources(*cells: dict[str, str]) -> Rows:
    """The made sources, with these cells only in the columns `kind` and `party`."""
    return [
        {name: cell for name, cell in row.items() if name not in ("kind", "party")} | own
        for row, own in zip(TABLES["sources"], cells, strict=True)
    ]


@pytest.mark.parametrize(
    ("cells", "relations"),
    [
        (({}, {}), ["report", "report"]),  # without the columns kind and party
        (({"kind": "un", "party": "UN"}, {"kind": "press"}), ["own", "report"]),
        (({"kind": "press"}, {"kind": "party", "party": "RUS|LDZ"}), ["own", "report"]),
    ],
)
def test_the_tables_decide(
    tmp_path: Path, cells: tuple[dict[str, str], ...], relations: list[str]
) -> None:
    records = built(tmp_path, {**TABLES, "sources": sources(*cells)})
    with closing(Archive(records)) as archive:
        cited = cite_word(archive, "l1").sources
    assert [source.relation for source in cited] == relations


@pytest.mark.parametrize(
    ("statement", "relations"),
    [
        ("hlm-2018-npl-k-p-sharma-oli", ["own", "report", "report"]),
        ("hlm-2018-jpn-taro-kono", ["own"]),
        ("hlm-2018-can-chrystia-freeland", ["report"]),  # by the site of another State
        ("sc-8218-usa-nikki-haley", ["own", "report"]),
        ("sc-8218-eu-joanne-adamson", ["own"]),
        ("hlm-2018-rwa-paul-kagame", ["own"]),  # its President's site, which no address shows
        ("gd-73-rwa-paul-kagame", ["text"]),  # a corpus of texts is not the record
        ("instrument:a4p-declaration-2018/ALB", ["text"]),  # its own words, in that corpus
    ],
)
def test_sources_of_real_statements(archive: Archive, statement: str, relations: list[str]) -> None:
    assert [source.relation for source in cite_word(archive, statement).sources] == relations
