"""A source is a report unless it is, as recorded, the United Nations' or the delegation's own."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.source_kind import is_reported
from a4p_desktop.records.schema.codes import SOURCE_KIND
from tests.records.made_tables import TABLES, Rows, built


def recorded(kind: str | None, party: str | None = None) -> Source:
    """A source that publisher and address would call the United Nations'."""
    return Source("s", None, "United Nations", None, "https://un.org/s", "2026", kind, party)


@pytest.mark.parametrize("delegation", ["", "UN", "NPL"])
def test_the_united_nations_are_no_report(delegation: str) -> None:
    assert not is_reported(recorded("un", "UN"), delegation)
    assert not is_reported(recorded("un"), delegation)


def test_a_delegations_own_source_is_a_report_on_others_only() -> None:
    own = recorded("party", "NPL")
    assert not is_reported(own, "NPL")
    assert is_reported(own, "NP")
    assert is_reported(own, "BRA")
    assert is_reported(own)


def test_a_joint_source_is_no_report_on_each_of_its_delegations() -> None:
    joint = recorded("party", "AUS|CAN|NZL")
    assert [is_reported(joint, code) for code in ("AUS", "CAN", "NZL")] == [False] * 3
    assert is_reported(joint, "AUS|CAN")
    assert is_reported(joint, "FRA")


@pytest.mark.parametrize("kind", [None, "new", *sorted({*SOURCE_KIND} - {"un"})])
@pytest.mark.parametrize("party", [None, ""])
def test_a_source_of_no_delegation_is_a_report(kind: str | None, party: str | None) -> None:
    assert is_reported(recorded(kind, party), "NPL")
    assert is_reported(recorded(kind, party))


@pytest.mark.parametrize("kind", [None, "press", "other"])
def test_only_the_kind_party_makes_a_source_a_delegations_own(kind: str | None) -> None:
    assert is_reported(recorded(kind, "NPL"), "NPL")


def sources(*cells: dict[str, str]) -> Rows:
    """The made sources, with these cells only in the columns `kind` and `party`."""
    return [
        {name: cell for name, cell in row.items() if name not in ("kind", "party")} | own
        for row, own in zip(TABLES["sources"], cells, strict=True)
    ]


@pytest.mark.parametrize(
    ("cells", "reported"),
    [
        (({}, {}), [True, True]),  # without the columns kind and party
        (({"kind": "un", "party": "UN"}, {"kind": "press"}), [False, True]),
        (({"kind": "press"}, {"kind": "party", "party": "RUS|LDZ"}), [False, True]),
    ],
)
def test_the_tables_decide(
    tmp_path: Path, cells: tuple[dict[str, str], ...], reported: list[bool]
) -> None:
    records = built(tmp_path, {**TABLES, "sources": sources(*cells)})
    with closing(Archive(records)) as archive:
        cited = cite_word(archive, "l1").sources
    assert [source.reported for source in cited] == reported


@pytest.mark.parametrize(
    ("statement", "reported"),
    [
        ("hlm-2018-npl-k-p-sharma-oli", [False, True, True]),
        ("hlm-2018-jpn-taro-kono", [False]),
        ("hlm-2018-can-chrystia-freeland", [True]),  # by the site of another State
        ("sc-8218-usa-nikki-haley", [False, True]),
        ("sc-8218-eu-joanne-adamson", [False]),
        ("hlm-2018-rwa-paul-kagame", [False]),  # its President's site, which no address shows
        ("gd-73-rwa-paul-kagame", [True]),  # a corpus of texts is not the record
    ],
)
def test_sources_of_real_statements(archive: Archive, statement: str, reported: list[bool]) -> None:
    assert [source.reported for source in cite_word(archive, statement).sources] == reported
