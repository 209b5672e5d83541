"""Facet counts and orders, each against a recount in plain SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive import table_search
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.question.question import read_question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import TABLES as TABLES_MADE
from tests.records.made_tables import Rows, built

MOST = 10_000
WORDS = [
    "",
    "peace",
    "p",
    "a OR s",
    "-minister",
    "level:other",
    '"peace operations"',
    "peacek",
    "zz",
]
ORDERS = {
    name: ["", *(sign + column.name for column in table.columns for sign in ("", "-"))]
    for name, table in TABLES.items()
}
_OF_DELEGATION = "JOIN delegation USING (delegation)"
RECOUNTS = {
    ("speakers", "meeting"): "SELECT id, meeting FROM statement",
    ("speakers", "year"): "SELECT id, NULL FROM statement",
    ("speakers", "level"): "SELECT id, level FROM statement",
    ("speakers", "regional_group"): "SELECT statement.id, regional_group FROM statement "
    + _OF_DELEGATION,
    ("speakers", "region"): f"SELECT statement.id, region FROM statement {_OF_DELEGATION}",
    ("speakers", "themes"): "SELECT id, theme FROM statement LEFT JOIN statement_theme"
    " ON statement_theme.statement = id",
    ("speakers", "role"): "SELECT statement.id, role FROM statement LEFT JOIN role"
    " ON role.delegation = statement.delegation AND role NOT LIKE '%percent'"
    " AND role NOT LIKE '%total'",
    ("speakers", "has_pledge"): "SELECT id, iif(pledge IS NULL, NULL, 'yes') FROM statement",
    ("speakers", "names_declaration"): "SELECT id, names_declaration FROM statement",
    ("speakers", "themes_coded_by"): "SELECT id, themes_coded_by FROM statement",
    ("speakers", "confidence"): "SELECT id, confidence FROM statement",
    ("endorsements", "instrument"): "SELECT id, instrument FROM standing",
    ("endorsements", "status"): "SELECT id, status FROM standing",
    ("endorsements", "evidence"): "SELECT standing.id, evidence FROM standing"
    " LEFT JOIN endorsement ON endorsement.id = endorsement",
    ("endorsements", "regional_group"): "SELECT standing.id, regional_group FROM standing "
    + _OF_DELEGATION,
    ("endorsements", "region"): f"SELECT standing.id, region FROM standing {_OF_DELEGATION}",
    ("endorsements", "spoke_at"): "SELECT standing.id, meeting FROM standing LEFT JOIN statement"
    " ON statement.delegation = standing.delegation",
    ("themes", "meeting"): "SELECT id, meeting FROM theme_count",
    ("themes", "themes"): "SELECT id, theme FROM theme_count",
    ("themes", "weight_in_note"): "SELECT theme_count.id, weight_in_note FROM theme_count"
    " JOIN theme USING (theme)",
}
"""For each facet of each table a SELECT of its rows and values, without the index."""

Having = dict[tuple[str, str], dict[str, set[int]]]


@pytest.fixture(name="having", scope="module")
def _having(records_path: Path) -> Having:
    with closing(sqlite3.connect(records_path)) as database:
        found: Having = {}
        for facet, query in RECOUNTS.items():
            for row_id, value in database.execute(query):
                name = "" if value is None else str(value)
                found.setdefault(facet, {}).setdefault(name, set()).add(row_id)
    return found


def test_every_facet_is_recounted(having: Having) -> None:
    facets = {(table.name, facet.name) for table in TABLES.values() for facet in table.facets}
    assert facets == set(having)


def test_the_file_has_every_value_with_its_number_of_rows(archive: Archive, having: Having) -> None:
    for (table, facet), rows in having.items():
        counts = {
            value.value: value.rows for value in archive.facet_values(table)[facet] if value.rows
        }
        assert counts == {value: len(ids) for value, ids in rows.items()}


def test_values_are_in_order_including_those_without_rows(archive: Archive) -> None:
    values = archive.facet_values("speakers")
    assert [value.value for value in values["meeting"]] == [
        "sc-8218", "sc-8349", "sc-8360", "hlm-2018", "gd-73", "sc-8407",
    ]  # fmt: skip
    assert [value.value for value in values["level"]][:3] == [
        "head_of_state_or_government", "vice_head", "ministerial",
    ]  # fmt: skip
    assert [value.value for value in values["themes"]][-2:] == ["host_impact", ""]
    assert {value.value: value.rows for value in values["confidence"]} == {
        "confirmed": 246, "probable": 4,
    }  # fmt: skip
    evidence = archive.facet_values("endorsements")["evidence"]
    assert (evidence[0].value, evidence[-1].value) == ("official_list", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("level:ministerial", 70),
        ("meeting:hlm-2018 level:ministerial", 8),
        ("meeting:hlm-2018 level:ministerial level:head_of_state_or_government", 18),
        ("meeting:hlm-2018 -level:ministerial", 14),
        ("meeting:hlm-2018 group:WEOG", 5),
        ("meeting:hlm-2018 meeting:sc-8360", 24),
        ("pledge:yes", 5),
        ("declaration:yes", 9),
        ("declaration:?", 54),
        ("role:security_council_president", 4),
        ("theme:pledges -pledge:yes", 3),
        ("level:vice_head level:ministerial -level:ministerial", 8),
    ],
)
def test_ticks_narrow_the_speakers(archive: Archive, text: str, count: int) -> None:
    facets_of_search = read_question(text, read_vocabulary(archive))
    assert not facets_of_search.words
    search = facets_of_search.search(TABLES["speakers"])
    assert archive.count(search) == len(archive.ids(search, 0, MOST)) == count


def test_a_value_that_the_file_does_not_have_finds_nothing(archive: Archive) -> None:
    for text in ("", "peace"):
        unknown = Condition("meeting", "gone")
        assert archive.ids(Search("speakers", text, (unknown,)), 0, MOST) == []
        assert archive.count(Search("speakers", text, (unknown,))) == 0
        either = Search("speakers", text, (unknown, Condition("meeting", "hlm-2018")))
        assert archive.count(either) == archive.count(
            Search("speakers", text, (Condition("meeting", "hlm-2018"),))
        )
        without = Search("speakers", text, (unknown._replace(excluded=True),))
        assert archive.count(without) == archive.count(Search("speakers", text))


@st.composite
def searches(draw: st.DrawFn) -> Search:
    table = TABLES[draw(st.sampled_from(list(TABLES)))]
    values = [
        (facet.name, value)
        for facet in table.facets
        for value in ("", "ministerial", "other", "hlm-2018", "conduct", "Africa", "yes", "gone")
    ]
    ticks = draw(st.dictionaries(st.sampled_from(values), st.booleans(), max_size=4))
    where = tuple(sorted(Condition(*tick, excluded) for tick, excluded in ticks.items()))
    order = draw(st.sampled_from(ORDERS[table.name]))
    return Search(table.name, draw(st.sampled_from(WORDS)), where, order)


def recount(having: Having, search: Search, *, but: str = "") -> set[int]:
    """The rows under the ticks of `search`, except those of the facet `but`."""
    table = TABLES[search.table]
    rows = set().union(
        *having[table.name, "meeting" if table.scope == "meeting" else table.scope].values()
    )
    facets_of_search = {condition.facet for condition in search.where}
    implied = tuple(
        Condition(name, value)
        for name, value in table.implied.items()
        if name not in facets_of_search
    )
    for facet in {*facets_of_search, *table.implied} - {but}:
        conditions = [
            condition for condition in (*search.where, *implied) if condition.facet == facet
        ]
        values = having[table.name, facet]
        wanted = [
            values.get(condition.value, set()) for condition in conditions if not condition.excluded
        ]
        if wanted:
            rows &= set().union(*wanted)
        for condition in conditions:
            if condition.excluded:
                rows -= values.get(condition.value, set())
    return rows


def matching(archive: Archive, search: Search, rows: set[int]) -> set[int]:
    """Those of `rows` that match the words of `search`, by the index itself."""
    words = parse(search.text, TABLES[search.table].fields).expression
    if words is None:
        return rows
    index = f"{search.table}_index"
    with closing(sqlite3.connect(archive.path)) as database:
        found = database.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (words,))
        return rows & {row_id for (row_id,) in found}


@given(searches(), st.integers(0, 40), st.integers(1, 40))
def test_rows_and_numbers_are_those_of_a_recount(
    archive: Archive, having: Having, search: Search, start: int, count: int
) -> None:
    expected = matching(archive, search, recount(having, search))
    page = archive.ids(search, start, count)
    everything = archive.ids(search, 0, MOST)
    assert set(everything) == expected
    assert len(everything) == len(expected) == archive.count(search)
    assert page == everything[start : start + count]
    for place, row_id in list(enumerate(everything))[start : start + 2]:
        assert archive.position(search, row_id) == place


@given(searches())
def test_the_numbers_of_facets_are_those_of_a_recount(
    archive: Archive, having: Having, search: Search
) -> None:
    counts = archive.facet_counts(search)
    for facet in TABLES[search.table].facets:
        rows = matching(archive, search, recount(having, search, but=facet.name))
        values = archive.facet_values(search.table)[facet.name]
        assert dict(zip((value.value for value in values), counts[facet.name], strict=True)) == {
            value.value: len(rows & having[search.table, facet.name].get(value.value, set()))
            for value in values
        }


def orders(archive: Archive, words: str) -> dict[str, list[int]]:
    return {
        order: archive.ids(Search("speakers", words, (), order), 0, MOST)
        for order in ORDERS["speakers"]
    }


@pytest.mark.parametrize("words", WORDS)
def test_deep_pages_continue_the_first(
    records_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    # A page near the beginning comes from the index, a deep one from row sets.
    with closing(Archive(records_path)) as archive:
        expected = orders(archive, words)
        monkeypatch.setattr(table_search, "_MOST_SKIPPED", 0)
        for order, everything in expected.items():
            search = Search("speakers", words, (), order)
            for start in (1, 7, 100):
                assert archive.ids(search, start, 50) == everything[start : start + 50]


class TestTheBestMatch:
    def persons(self, archive: Archive, text: str) -> list[object]:
        place = TABLES["speakers"].position("person")
        return [row.cells[place] for row in archive.page(Search("speakers", text), 0, MOST)]

    def test_matches_in_names_come_before_matches_in_texts(self, archive: Archive) -> None:
        found = self.persons(archive, "mali")
        rows = archive.page(Search("speakers", "delegation:mali"), 0, MOST)
        assert len(found) > len(rows) > 0
        # Whole words come before prefixes, such as that of Malielegaoi.
        assert archive.page(Search("speakers", "mali"), 0, len(rows)) == rows

    def test_all_words_must_stand_in_the_nearer_columns(self, archive: Archive) -> None:
        found = archive.page(Search("speakers", "macron president"), 0, MOST)
        assert found[0].cells[TABLES["speakers"].position("person")] == "Emmanuel Macron"

    def test_within_a_tier_the_newest_stand_first(self, archive: Archive) -> None:
        ids = archive.ids(Search("speakers", "delegation:france"), 0, MOST)
        assert ids == sorted(ids, reverse=True)
        assert len(ids) > 1


@pytest.fixture(name="blank")
def _blank(tmp_path: Path) -> Iterator[Archive]:
    tables: dict[str, Rows] = {name: [] for name in TABLES_MADE}
    with closing(Archive(built(tmp_path, tables))) as archive:
        yield archive


@pytest.mark.parametrize("table", TABLES)
def test_a_file_without_rows_has_facets_without_numbers(blank: Archive, table: str) -> None:
    for order in ORDERS[table]:
        assert blank.ids(Search(table, "", (), order), 0, 9) == []
    for text in WORDS:
        numbers = blank.facet_counts(Search(table, text))
        assert {name: sum(counts) for name, counts in numbers.items()} == dict.fromkeys(numbers, 0)
        assert set(numbers) == {facet.name for facet in TABLES[table].facets}
