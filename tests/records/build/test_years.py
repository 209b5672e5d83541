"""The facet of years: there where a file spans more than two, equal to a recount of the tables."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Condition, Search
from tests.few_records import BARE, Row, build_records

DATES = ("1946-12", "2018-09-25", "1950", "2018-12-30", "2018-09-25", "2024-01-02")
"""The dates of the meetings, in the order of the file."""


def made(dates: tuple[str, ...]) -> dict[str, list[Row]]:
    """A meeting for each date, the first with one statement, each later one with one more."""
    meetings = [BARE["meetings"][0] | {"meeting": f"m{n}", "date": date}
                for n, date in enumerate(dates)]  # fmt: skip
    statements = [
        BARE["statements"][0] | {"statement": f"{meeting['meeting']}-{n}", **_at(meeting)}
        for number, meeting in enumerate(meetings, start=1)
        for n in range(number)
    ]
    return BARE | {"meetings": meetings, "statements": statements}


def _at(meeting: Row) -> Row:
    return {"meeting": meeting["meeting"]}


@pytest.fixture(name="archive", scope="module")
def _archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = build_records(tmp_path_factory.mktemp("years") / "records", made(DATES))
    with closing(Archive(path)) as archive:
        yield archive


def numbers(archive: Archive) -> dict[str, int]:
    """The number of statements of each year, as the facet has it, newest first."""
    values = archive.facet_values("speakers")["year"]
    return dict(zip(values.texts, values.rows, strict=True))


def test_years_and_decades_are_those_of_the_first_days_newest_first(archive: Archive) -> None:
    expected: Counter[str] = Counter()
    for number, date in enumerate(DATES, start=1):
        expected[date[:4]] += number
        expected[f"{date[:3]}0s"] += number
    # A decade stands before its years.
    names = sorted(expected, key=lambda name: (name[:3], name.endswith("s"), name), reverse=True)
    assert list(numbers(archive)) == names
    assert numbers(archive) == expected


@pytest.mark.parametrize("value", ["2018", "2010s"])
def test_a_year_ticked_finds_its_statements(archive: Archive, value: str) -> None:
    search = Search("speakers", where=(Condition("year", value),))
    place = [column.name for column in archive.tables["speakers"].columns].index("meeting")
    found = Counter(str(row.cells[place]) for row in archive.page(search, 0, 100))
    assert found == {"m1": 2, "m3": 4, "m4": 5}


@pytest.mark.parametrize("dates", [("2018",), ("2017-12-31", "2018-01-01", "2018-09")])
def test_a_file_of_one_or_two_years_has_none(tmp_path: Path, dates: tuple[str, ...]) -> None:
    with closing(Archive(build_records(tmp_path / "records", made(dates)))) as archive:
        assert not any(numbers(archive))


def test_years_far_apart_are_listed_though_they_are_two(tmp_path: Path) -> None:
    path = build_records(tmp_path / "records", made(("1946", "2024")))
    with closing(Archive(path)) as archive:
        assert list(numbers(archive)) == ["2020s", "2024", "1940s", "1946"]
