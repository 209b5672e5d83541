"""Conditions on days: the rows that they find, each against a recount in plain Python."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive import table_search
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Condition, Search
from tests.few_records import BARE, Row, build_records
from tests.records.made_tables import TABLES, built

FIRST = date(1999, 12, 1)


def _cut(day: date, random: Random) -> str:
    return day.isoformat()[: random.choice([4, 7, 10, 10, 10])]


def _made() -> tuple[list[Row], list[Row]]:
    """Meetings of some years, on days known to the day, the month or the year, some of several
    days; and the statements at them."""
    random = Random(15)
    meetings, statements = [], []
    for number in range(60):
        day = FIRST + timedelta(days=random.randrange(1500))
        last = day + timedelta(days=random.randrange(40))
        row = BARE["meetings"][0] | {"meeting": f"m{number}", "date": _cut(day, random)}
        if len(row["date"]) == 10 and random.random() < 0.3:
            row["end_date"] = last.isoformat()
        meetings.append(row)
        statements += [
            BARE["statements"][0]
            | {"statement": f"s{number}-{place}", "meeting": row["meeting"],
               "person": random.choice(["Ann", "Bob", "Cy"])}
            for place in range(random.randrange(4))
        ]  # fmt: skip
    return meetings, statements


MEETINGS, STATEMENTS = _made()
BY_CODE = {row["meeting"]: row for row in MEETINGS}


@pytest.fixture(name="archive", scope="module")
def _archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    tables = BARE | {"meetings": MEETINGS, "statements": STATEMENTS}
    with closing(
        Archive(build_records(tmp_path_factory.mktemp("days") / "records", tables))
    ) as made:
        yield made


def _holds(value: str, meeting: Row) -> bool:
    """Whether a meeting may have had a day in the range, its dates compared as far as written."""
    start, dots, end = value.partition("..")
    end = end if dots else start
    first, last = meeting["date"], meeting.get("end_date") or meeting["date"]
    begins_in_time = not end or first[: len(end)] <= end[: len(first)]
    ends_in_time = not start or last[: len(start)] >= start[: len(last)]
    return begins_in_time and ends_in_time


def expected(text: str, conditions: list[Condition]) -> set[str]:
    wanted = [each.value for each in conditions if not each.excluded]
    unwanted = [each.value for each in conditions if each.excluded]
    found = set()
    for row in STATEMENTS:
        meeting = BY_CODE[row["meeting"]]
        if text and not row["person"].lower().startswith(text):
            continue
        if wanted and not any(_holds(value, meeting) for value in wanted):
            continue
        if not any(_holds(value, meeting) for value in unwanted):
            found.add(row["statement"])
    return found


_DAY = st.dates(FIRST - timedelta(days=60), FIRST + timedelta(days=1600)).flatmap(
    lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
)
_RANGE = st.one_of(
    _DAY,
    st.tuples(_DAY, _DAY).map(lambda ends: "..".join(sorted(ends))),
    _DAY.map(lambda day: f"{day}.."),
    _DAY.map(lambda day: f"..{day}"),
)
_CONDITIONS = st.lists(
    st.builds(Condition, st.just("date"), _RANGE, st.booleans()), min_size=1, max_size=3
)


def statements(archive: Archive, search: Search, start: int = 0) -> list[str]:
    return [str(row.cells[0]) for row in archive.page(search, start, 1000)]


@given(_CONDITIONS, st.sampled_from(["", "a", "bob"]), st.sampled_from(["", "date", "person"]))
def test_days_find_what_a_recount_finds(
    archive: Archive, conditions: list[Condition], text: str, order: str
) -> None:
    search = Search("speakers", text, tuple(conditions), order)
    found = statements(archive, search)
    assert len(found) == len(set(found)) == archive.count(search)
    assert set(found) == expected(text, conditions)
    if not order:
        without = statements(archive, Search("speakers", text))
        assert found == [each for each in without if each in set(found)]
    for place, row in list(enumerate(archive.ids(search, 0, 1000)))[::7]:
        assert archive.position(search, row) == place


@given(_CONDITIONS, st.sampled_from(["", "a"]))
def test_a_page_far_down_and_one_of_many_parts_are_the_same(
    archive: Archive, conditions: list[Condition], text: str
) -> None:
    search = Search("speakers", text, tuple(conditions))
    found = statements(archive, search)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table_search, "_MOST_PARTS", 0)
        assert statements(archive, search) == found
        patch.setattr(table_search, "_MOST_SKIPPED", -1)
        assert statements(archive, search, 3) == found[3:]


@given(_CONDITIONS)
def test_the_numbers_of_other_facets_are_those_of_the_rows_found(
    archive: Archive, conditions: list[Condition]
) -> None:
    search = Search("speakers", where=tuple(conditions))
    values = archive.facet_values("speakers")["meeting"].texts
    counts = archive.facet_counts(search, "meeting")["meeting"]
    wanted = expected("", conditions)
    recount = [sum(row["statement"] in wanted and row["meeting"] == code for row in STATEMENTS)
               for code in values]  # fmt: skip
    assert list(counts) == recount


def test_endorsements_have_the_day_of_theirs_and_that_by_which_they_are_known(
    tmp_path: Path,
) -> None:
    rows = [
        {"instrument": "declaration", "delegation": "CIV", "endorsed_on": "2018-08-16"},
        {"instrument": "declaration", "delegation": "RUS", "documented_by": "2018-09"},
        {
            "instrument": "compact",
            "delegation": "AX",
            "endorsed_on": "2019",
            "documented_by": "2020-01-02",
        },
        {"instrument": "compact", "delegation": "CIV"},
    ]
    tables = {**TABLES, "endorsements": [
        {**row, "evidence": "official_list", "sources": "note"} for row in rows
    ]}  # fmt: skip
    with closing(Archive(built(tmp_path, tables))) as archive:

        def found(value: str, text: str = "") -> set[tuple[object, object]]:
            search = Search("endorsements", text, (Condition("date", value),))
            place = [column.name for column in archive.tables["endorsements"].columns].index
            at, of = place("instrument"), place("delegation_code")
            page = archive.page(search, 0, 100)
            assert len(page) == archive.count(search)
            return {(row.cells[at], row.cells[of]) for row in page}

        assert found("2018") == {("declaration", "CIV"), ("declaration", "RUS")}
        assert found("2018-09-25") == {("declaration", "RUS")}
        assert found("2019-06") == found("2020") == {("compact", "AX")}
        assert found("2018", "declaration") == found("2018")
        assert found("..2017") == set()
        every = Search("endorsements")
        assert len(found("")) == archive.count(every) - 3


def test_what_is_no_range_is_told(archive: Archive) -> None:
    for value, what in (("2019..2010", "ends before it begins"), ("soon", "is no day, month")):
        with pytest.raises(RecordsError, match=what):
            archive.require_known(Search("speakers", where=(Condition("date", value),)))
    archive.require_known(
        Search("speakers", where=(Condition("date", "1850"), Condition("date", "")))
    )
