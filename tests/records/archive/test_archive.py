"""Searches of the archive: the rows found and their order, the same however they are read."""

import locale
import random
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import built, changed

HLM = (Condition("meeting", "hlm-2018"),)
DECLARATION = (Condition("instrument", "a4p-declaration-2018"),)
COLUMNS = [(table.name, column.name) for table in TABLES.values() for column in table.columns]
MOST = 10_000


@pytest.fixture(name="archive", scope="module")
def _archive(records_path: Path) -> Iterator[Archive]:
    with closing(Archive(records_path)) as archive:
        yield archive


@pytest.fixture(name="made")
def _made(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(built(tmp_path))) as archive:
        yield archive


def cells(archive: Archive, search: Search, column: str) -> list[Cell]:
    """The cells of a column, of all rows that `search` finds."""
    place = TABLES[search.table].position(column)
    return [row.cells[place] for row in archive.page(search, 0, MOST)]


@pytest.mark.parametrize(
    ("search", "rows"),
    [
        (Search("speakers"), 250),
        (Search("speakers", where=HLM), 22),
        (Search("endorsements", where=(*DECLARATION, Condition("status", "endorsed"))), 57),
        (Search("endorsements", where=(*DECLARATION, Condition("status", "support_only"))), 19),
        (Search("themes"), 10),
        (Search("themes", where=HLM), 10),
    ],
)
def test_the_records_hold(archive: Archive, search: Search, rows: int) -> None:
    assert archive.count(search) == len(archive.page(search, 0, MOST)) == rows


@pytest.mark.parametrize(
    ("typed", "delegations", "persons"),
    [
        ("cote ivoire", {"CIV"}, {"Daniel Kablan Duncan", "Hamed Bakayoko"}),
        ("Россия", {"RUS"}, {"Sergey Lavrov", "Vassily A. Nebenzia"}),
        ("科特迪瓦", {"CIV"}, {"Daniel Kablan Duncan", "Hamed Bakayoko"}),
        ("كوت ديفوار", {"CIV"}, {"Daniel Kablan Duncan", "Hamed Bakayoko"}),
        ("Perou", {"PER"}, {"Martín Vizcarra", "Martín Vizcarra Cornejo"}),
        ("lavr", {"RUS"}, {"Sergey Lavrov"}),
        ("LAVROV sergey", {"RUS"}, {"Sergey Lavrov"}),
        ("delegation:rwa", {"RWA"}, {"Paul Kagame"}),
        ("kagame", {"RWA"}, {"Paul Kagame"}),
        ("kagme", set(), set()),
        ("brnabic", {"SRB"}, {"Ana Brnabić"}),
    ],
)
def test_speakers_are_found_under_every_name(
    archive: Archive, typed: str, delegations: set[str], persons: set[str]
) -> None:
    search = Search("speakers", typed)
    assert set(cells(archive, search, "delegation_code")) == delegations
    assert set(cells(archive, search, "person")) == persons


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("S/PV.8218", (Condition("meeting", "sc-8218"),)),
        ('"High-Level Meeting"', HLM),
        ("level:ministerial", (Condition("level", "ministerial"),)),
        ("theme:conduct", (Condition("themes", "conduct"),)),
        ("delegation:chn meeting:hlm-2018", (*HLM, Condition("delegation_code", "CHN"))),
        ("confidence:probable", (Condition("confidence", "probable"),)),
    ],
)
def test_what_is_typed_finds_what_the_columns_hold(
    archive: Archive, typed: str, where: tuple[Condition, ...]
) -> None:
    found = set(archive.ids(Search("speakers", typed), 0, MOST))
    assert found
    assert found == set(archive.ids(Search("speakers", where=where), 0, MOST))


@pytest.mark.parametrize(
    ("typed", "persons"),
    [
        ("theme:conduct", ["Paul Kagame"]),
        ("level:ministerial -japan -rus estonia OR japan", ["Sven Mikser"]),
        ("kagame OR lavrov", ["Paul Kagame", "Sergey Lavrov"]),
        ("theme:conduct -theme:performance", []),
        ('"Prime Minister" bangladesh', ["Sheikh Hasina"]),
        ('"Minister Prime" bangladesh', []),
    ],
)
def test_a_search_stays_within_its_meeting(
    archive: Archive, typed: str, persons: list[str]
) -> None:
    assert cells(archive, Search("speakers", typed, HLM, "person"), "person") == persons


def test_found_and_excluded_rows_make_up_all(archive: Archive) -> None:
    found = archive.ids(Search("speakers", "level:ministerial"), 0, MOST)
    others = archive.ids(Search("speakers", "-level:ministerial"), 0, MOST)
    assert sorted(found + others) == list(range(1, 251))


def test_the_best_match_comes_first(archive: Archive) -> None:
    persons = cells(archive, Search("speakers", "macron"), "person")
    assert persons[0] == "Emmanuel Macron"


def test_endorsements_are_found_by_delegation(archive: Archive) -> None:
    for typed in ("Россия", "俄罗斯联邦", "russie"):
        search = Search("endorsements", f"delegation:{typed}", DECLARATION)
        assert cells(archive, search, "delegation_code") == ["RUS"]


def test_not_recorded_differs_from_endorsed(archive: Archive) -> None:
    search = Search("endorsements", "cote ivoire", DECLARATION)
    assert cells(archive, search, "status") == ["not_recorded"]
    assert cells(archive, search, "evidence") == [None]


def test_themes_are_those_over_all_meetings_without_a_condition(archive: Archive) -> None:
    assert set(cells(archive, Search("themes"), "meeting")) == {None}
    assert set(cells(archive, Search("themes", "conduct"), "meeting")) == {None}
    assert set(cells(archive, Search("themes", where=HLM), "meeting")) == {"hlm-2018"}
    assert cells(archive, Search("themes", "theme:conduct", HLM), "statements") == [1]
    assert cells(archive, Search("themes", "theme:conduct"), "statements") == [8]


def expected_key(column: Column, cell: Cell) -> Cell:
    """The sort key of a cell, computed without the archive."""
    words = codes.WORDS.get(column.name)
    return list(words).index(str(cell)) if words and words is not codes.FLAG else cell


RANKED = [
    (table, name)
    for table, name in COLUMNS
    if name in codes.WORDS or TABLES[table].column(name).kind in (Kind.NUMBER, Kind.DATE)
]


@pytest.mark.parametrize(("table", "name"), RANKED)
def test_numbers_dates_and_codes_sort_by_what_they_mean(
    archive: Archive, table: str, name: str
) -> None:
    column = TABLES[table].column(name)
    for order, descending in ((name, False), (f"-{name}", True)):
        found = cells(archive, Search(table, order=order), name)
        keys = [expected_key(column, cell) for cell in found if cell is not None]
        assert keys == sorted(keys, reverse=descending)  # type: ignore[type-var]


@pytest.mark.parametrize(("table", "name"), COLUMNS)
def test_every_column_sorts_up_and_down_blanks_last_and_ties_as_without_an_order(
    archive: Archive, table: str, name: str
) -> None:
    place = TABLES[table].position(name)
    natural = [(row.id, row.cells[place]) for row in archive.page(Search(table), 0, MOST)]
    rank = {row: number for number, (row, _) in enumerate(natural)}
    blanks = [row for row, cell in natural if cell is None]
    for order in (name, f"-{name}"):
        found = [
            (row.id, row.cells[place]) for row in archive.page(Search(table, order=order), 0, MOST)
        ]
        assert [row for row, _ in found[len(found) - len(blanks) :]] == blanks
        for (row, cell), (next_row, next_cell) in pairwise(found):
            assert cell != next_cell or rank[row] < rank[next_row]


def test_speakers_stand_with_the_newest_meeting_first_and_each_meeting_in_its_sequence(
    made: Archive,
) -> None:
    for search in (Search("speakers"), Search("speakers", order="-date")):
        # By position: 9, 10 and none.
        assert cells(made, search, "statement") == ["l2", "l1", "l3", "e1", "e2"]
    oldest_first = Search("speakers", order="date")
    assert cells(made, oldest_first, "statement") == ["e1", "e2", "l2", "l1", "l3"]


def test_the_strongest_evidence_comes_first(archive: Archive) -> None:
    where = (*DECLARATION, Condition("status", "endorsed"))
    found = cells(archive, Search("endorsements", where=where, order="evidence"), "evidence")
    assert list(dict.fromkeys(found)) == [
        "own_statement",
        "joint_statement",
        "third_party",
        "collective_statement",
        "deduction",
    ]


def test_names_sort_as_they_are_read(made: Archive) -> None:
    persons = cells(made, Search("speakers", order="person"), "person")
    assert persons == ["Çelik Öz", "Éric Adam", "Łukasz Żak", "Сергей Лавров", None]
    delegations = cells(made, Search("speakers", order="delegation"), "delegation")
    assert delegations[:3] == ["Åland", "Côte d’Ivoire", "Łódź"]
    assert cells(made, Search("speakers", order="-delegation"), "delegation") == delegations[::-1]


def test_names_sort_like_their_plain_letters(archive: Archive) -> None:
    def plain(name: Cell) -> list[str]:
        folded = unicodedata.normalize("NFKD", str(name).replace("ı", "i")).casefold()
        letters = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
        return letters.split()

    for table, name in (("speakers", "person"), ("endorsements", "delegation")):
        found = [cell for cell in cells(archive, Search(table, order=name), name) if cell]
        assert [plain(cell) for cell in found] == sorted(plain(cell) for cell in found)


def test_numbers_do_not_sort_as_text(made: Archive) -> None:
    assert cells(made, Search("speakers", order="position"), "position")[:2] == [9, 10]
    assert cells(made, Search("speakers", order="-words"), "words")[:2] == [1200, 90]


# A date stands for a range of days: see test_days.
@pytest.mark.parametrize(("table", "name"), [each for each in COLUMNS if each[1] != "date"])
def test_where_finds_the_rows_that_hold_the_value(archive: Archive, table: str, name: str) -> None:
    place = TABLES[table].position(name)
    several = TABLES[table].column(name).kind is Kind.CODES
    # Without a condition, only the themes over all meetings are found.
    rows = archive.rows(table, range(1, MOST))
    if table == "themes" and name != "meeting":
        rows = archive.page(Search(table), 0, MOST)
    every = {row.id: row.cells[place] for row in rows}
    values = {value for cell in every.values() for value in parts(cell, several)}
    for value in random.Random(0).sample(sorted(values), min(len(values), 12)):
        expected = [row for row, cell in every.items() if value in parts(cell, several)]
        search = Search(table, where=(Condition(name, value),))
        assert sorted(archive.ids(search, 0, MOST)) == sorted(expected)
        assert archive.count(search) == len(expected) > 0
    assert archive.ids(Search(table, where=(Condition(name, "no such"),)), 0, MOST) == []


def parts(cell: Cell, several: bool) -> list[str]:
    """The values that find a cell; "" for a blank one."""
    text = "" if cell is None else str(cell)
    return text.split("|") if several else [text]


def test_any_of_several_values_of_a_facet_suffices(archive: Archive) -> None:
    themes = ("conduct", "performance")
    either = Search("speakers", where=tuple(Condition("themes", theme) for theme in themes))
    neither = Search("speakers", where=tuple(Condition("themes", theme, True) for theme in themes))
    having = [set(str(cell).split("|")) for cell in cells(archive, Search("speakers"), "themes")]
    assert archive.count(either) == sum(bool(raised & {*themes}) for raised in having) > 0
    assert archive.count(neither) == 250 - archive.count(either)


def test_conditions_on_all_facets_must_hold(archive: Archive) -> None:
    both = Search("speakers", where=(Condition("themes", "conduct"), Condition("level", "other")))
    rows = archive.page(Search("speakers"), 0, MOST)
    level, themes = (TABLES["speakers"].position(name) for name in ("level", "themes"))
    assert archive.ids(both, 0, MOST) == [
        row.id
        for row in rows
        if row.cells[level] == "other" and "conduct" in str(row.cells[themes]).split("|")
    ]


@pytest.mark.parametrize("table", TABLES)
def test_the_error_for_an_unknown_column_names_the_columns(archive: Archive, table: str) -> None:
    names = ", ".join(column.name for column in TABLES[table].columns)
    for search in (Search(table, where=(Condition("nope", "x"),)), Search(table, order="-nope")):
        with pytest.raises(RecordsError, match="has no column “nope”") as trouble:
            archive.ids(search, 0, 1)
        assert names in str(trouble.value)


def test_an_unknown_code_is_an_error(archive: Archive) -> None:
    archive.require_known(
        Search("speakers", where=(*HLM, Condition("level", "vice_head"), Condition("person", "x")))
    )
    archive.require_known(
        Search("endorsements", where=(Condition("evidence", ""), Condition("sources", "ungdc")))
    )
    for where in (("level", "king"), ("meeting", "hlm"), ("themes", "x"), ("sources", "x")):
        with pytest.raises(RecordsError, match=f"no value “{where[1]}”"):
            archive.require_known(Search("speakers", where=(Condition(*where),)))


SEARCHES = st.builds(
    Search,
    st.sampled_from(list(TABLES)),
    st.sampled_from(["", "peace", "a OR s", "-minister", "theme:conduct", "zzz"]),
).flatmap(
    lambda search: st.sampled_from(
        ["", *(sign + c.name for c in TABLES[search.table].columns for sign in ("", "-"))]
    ).map(lambda order: Search(search.table, search.text, (), order))
)


@given(SEARCHES, st.integers(0, 300), st.integers(0, 300))
def test_rows_are_the_same_however_they_are_read(
    archive: Archive, search: Search, start: int, count: int
) -> None:
    everything = archive.ids(search, 0, MOST)
    assert archive.count(search) == len(everything) == len(set(everything))
    part = everything[start : start + count]
    assert archive.ids(search, start, count) == part
    rows = archive.page(search, start, count)
    assert [row.id for row in rows] == part
    assert list(archive.stream(search, [(start, start + count - 1)])) == rows
    assert {len(row.cells) for row in rows} <= {len(TABLES[search.table].columns)}
    for number, row_id in list(enumerate(everything))[start : start + 3]:
        assert archive.position(search, row_id) == number
    assert archive.position(search, 0) is None


@given(st.lists(st.tuples(st.integers(0, 260), st.integers(0, 260)), max_size=6))
def test_ranges_are_streamed_one_after_another(
    archive: Archive, ranges: list[tuple[int, int]]
) -> None:
    search = Search("speakers", order="-person")
    everything = archive.ids(search, 0, MOST)
    expected = [row for first, last in ranges for row in everything[first : last + 1]]
    assert [row.id for row in archive.stream(search, ranges)] == expected


def test_ids_that_are_not_there_have_no_row(archive: Archive) -> None:
    assert [row.id for row in archive.rows("speakers", [3, 999, 1, -1, 3])] == [3, 1, 3]
    assert archive.rows("themes", []) == []


def test_an_interrupted_search_ends_and_the_next_runs(records_path: Path) -> None:
    done = threading.Event()

    def interrupt_all_the_time(archive: Archive) -> None:
        while not done.is_set():
            archive.interrupt()

    def ask_until_interrupted(archive: Archive) -> None:
        number = 0
        while not done.is_set():
            number += 1  # a repeated search would be answered from the cache
            archive.position(Search("speakers", f"a OR s OR p OR {number}"), 3)

    for _ in range(10):
        done.clear()
        with closing(Archive(records_path)) as archive:
            giving_up = threading.Timer(20, done.set)
            giving_up.start()
            other = threading.Thread(target=interrupt_all_the_time, args=(archive,))
            other.start()
            try:
                with pytest.raises(Interrupted):
                    ask_until_interrupted(archive)
            finally:
                giving_up.cancel()
                done.set()
                other.join()
            assert archive.count(Search("speakers", where=HLM)) == 22


def test_the_file_is_sound(archive: Archive) -> None:
    assert archive.faults() == []
    sizes = archive.table_sizes()
    assert {"statement": 250, "theme": 10, "theme_count": 70, "statement_text": 0}.items() <= (
        sizes.items()
    )
    assert not [name for name in sizes if "_index" in name or name.startswith("sqlite")]


def test_values_of_a_search_are_never_sql(made: Archive) -> None:
    search = Search("speakers", where=(Condition("person", "x' OR 1=1 --"),))
    assert made.count(search) == 0
    assert made.count(Search("speakers", where=(Condition("person", "Çelik Öz"),))) == 1


def test_a_quote_in_a_cell_is_found(tmp_path: Path) -> None:
    with closing(Archive(built(tmp_path, changed("statements", 0, person="O'\"Neil")))) as archive:
        assert archive.ids(Search("speakers", where=(Condition("person", "O'\"Neil"),)), 0, 9) == [
            4
        ]


def test_the_order_does_not_depend_on_the_locale(archive: Archive) -> None:
    before = locale.setlocale(locale.LC_ALL)
    search = Search("speakers", order="person")
    first = archive.ids(search, 0, MOST)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        assert archive.ids(search, 0, MOST) == first
    finally:
        locale.setlocale(locale.LC_ALL, before)
