"""The columns that a records file has of its own, as a user of a parliament's records sees them."""

from pathlib import Path

import pytest

from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.few_records import BARE, build_records

PARTIES = ["Labour", "Liberal", "Labour", "", "Centre Alliance"]
ITEMS = ["Roads", "Labour market", "Roads", "Schools", "Budget"]


def turn(number: int) -> dict[str, str]:
    return {
        "statement": f"t{number}",
        "meeting": "m",
        "delegation": "D",
        "level": "other",
        "confidence": "confirmed",
        "person": f"Member {number}",
        "language": ("fr", "en", "sw")[number % 3],
        "sequence": str(12 - number),
        "x_party": PARTIES[number],
        "x_item": ITEMS[number],
        "x_minutes": str(9 + number),
    }


@pytest.fixture(scope="module", name="turns")
def _turns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [turn(number) for number in range(5)]
    return build_records(tmp_path_factory.mktemp("records") / "house", BARE | {"statements": rows})


@pytest.fixture(name="house")
def _house(desk: Desk, turns: Path) -> Desk:
    desk.open(turns)
    desk.window.resize(1400, 800)
    return desk


def headings(desk: Desk) -> list[str]:
    panel = desk.tab.facets
    return [each.text() for each in panel.findChildren(SectionHeading) if not each.isHidden()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("party:lab", ["Member 0", "Member 2"]),
        ("item:lab", ["Member 1"]),
        ("lab", ["Member 0", "Member 1", "Member 2"]),
        ("party:centre alliance", ["Member 4"]),
    ],
)
def test_a_column_is_searched_by_its_name(house: Desk, typed: str, found: list[str]) -> None:
    house.type(typed)
    assert sorted(house.column("person")) == found


def test_a_value_typed_whole_becomes_a_chip(house: Desk) -> None:
    house.type("party:labour ")
    assert house.window.question.conditions == (Condition("x_party", "Labour"),)
    assert len(house.chips) == 1
    assert "Party: Labour" in house.chips[0]


def test_a_number_typed_becomes_a_chip_and_no_facet_to_tick(house: Desk) -> None:
    house.type("sequence:11 ")
    assert house.column("person") == ["Member 1"]
    assert len(house.chips) == 1
    assert "Sequence: 11" in house.chips[0]
    house.qtbot.waitUntil(lambda: "Party" in headings(house))
    assert "Sequence" not in headings(house)


def test_each_stands_in_the_panel_with_its_title(house: Desk) -> None:
    house.qtbot.waitUntil(lambda: "Party" in headings(house))
    assert headings(house)[-4:] == ["Language", "Party", "Item", "Minutes"]


def test_each_can_be_shown_and_sorted_by(house: Desk) -> None:
    house.click_heading("x_minutes")
    assert house.column("x_minutes") == ["9", "10", "11", "12", "13"]
    house.click_heading("language")
    assert house.column("language") == ["English", "English", "French", "French", "sw"]


def test_the_details_mark_the_words_found_in_them(house: Desk) -> None:
    house.type("item:lab")
    house.open_row(0)
    assert "Item: Labour market" in house.details
    assert ">Lab</span>" in house.tab.detail.document().toHtml()


def test_the_details_mark_no_number_that_is_not_searched(house: Desk) -> None:
    house.type("11 OR liberal")
    assert house.column("person") == ["Member 2", "Member 1"]
    house.open_row(1)
    html = house.tab.detail.document().toHtml()
    assert "Sequence: 11" in house.details
    assert ">Liberal</span>" in html
    assert ">11</span>" not in html
