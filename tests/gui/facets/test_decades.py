"""The facet of years in the panel: decades, which open to their years."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.facets.model import FacetModel
from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import FACETS, FacetValues
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.gui.facets.facet_hands import Hands, index, shown
from tests.gui.facets.made_facets import MadeWording, made_values

Key = Qt.Key
LAST, FIRST = 2024, 1988
DECADES = ["2020s", "2010s", "2000s", "1990s", "1980s"]
OF_TENS = [f"{year}" for year in range(2019, 2009, -1)]


def years(last: int = LAST, first: int = FIRST) -> FacetValues:
    """The values as a file has them: each year with one row, each decade with theirs."""
    found: list[tuple[str, int]] = []
    for decade in range(last // 10, first // 10 - 1, -1):
        own = [year for year in range(last, first - 1, -1) if year // 10 == decade]
        found += [(f"{decade}0s", len(own)), *((str(year), 1) for year in own)]
    return made_values(*found, ("", 2))


def model_of(values: FacetValues) -> FacetModel:
    model = FacetModel(SPEAKERS, FACETS["year"], values, MadeWording())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def words(model: FacetModel) -> list[str]:
    return [model.value(row) for row in range(model.rowCount())]


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
    hands.panel.show_values({"meeting": made_values(("a", 30), ("b", 9)), "year": years()})
    return hands


def test_decades_stand_alone_until_one_is_opened() -> None:
    model = model_of(years())
    assert words(model) == [*DECADES, ""]
    model.open(1, True)
    assert words(model) == ["2020s", "2010s", *OF_TENS, "2000s", "1990s", "1980s", ""]
    assert [model.depth(row) for row in range(4)] == [0, 0, 1, 1]
    model.open(1, False)
    assert words(model) == [*DECADES, ""]


def test_a_chosen_year_is_seen_though_its_decade_is_closed() -> None:
    model = model_of(years())
    model.show_question(Question(conditions=(Condition("year", "2015"),)))
    assert words(model) == ["2020s", "2010s", "2015", "2000s", "1990s", "1980s", ""]
    assert model.is_open(1) is False


def test_all_of_them_and_those_that_match_are_newest_first() -> None:
    model = model_of(years())
    every = [value for value in years().texts if value]
    model.show_all(True)
    assert words(model) == [*every, ""]
    assert model.is_open(0) is None
    model.find("199")
    assert words(model) == [value for value in every if value.startswith("199")]
    model.find("")
    model.show_all(False)
    assert words(model) == [*DECADES, ""]


def test_numbers_move_no_decade() -> None:
    model = model_of(years())
    model.show_counts([place % 7 for place in range(len(years()))])
    assert words(model) == [*DECADES, ""]


def test_years_of_one_decade_stand_without_it() -> None:
    model = model_of(years(2024, 2020))
    assert words(model) == ["2024", "2023", "2022", "2021", "2020", ""]
    assert not model.has_groups
    assert model.size == model.rowCount()


def test_a_click_on_the_sign_opens_a_decade_and_ticks_nothing(hands: Hands) -> None:
    rows = hands.values("Year")
    place = rows.visualRect(rows.model().index(1, 0))
    QTest.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(place.left() + 10, place.center().y()),
    )
    assert shown(rows)[:4] == ["2020s", "2010s", "2019", "2018"]
    assert hands.questions == []


def test_a_click_on_a_decade_ticks_it(hands: Hands) -> None:
    hands.click("Year", "2010s")
    assert hands.questions == [Question(conditions=(Condition("year", "2010s"),))]


def test_keys_open_close_and_go_to_the_decade(hands: Hands) -> None:
    rows = hands.go_to("Year", "2010s")
    hands.key(Key.Key_Right)
    assert "2017" in shown(rows)
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Down)
    assert hands.current == "2018"
    hands.key(Key.Key_Left)
    assert hands.current == "2010s"
    hands.key(Key.Key_Left)
    assert "2017" not in shown(rows)
    hands.key(Key.Key_Left)
    assert hands.current == "2010s"


def test_in_a_mirrored_window_the_keys_are_mirrored(hands: Hands) -> None:
    hands.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rows = hands.go_to("Year", "2010s")
    hands.key(Key.Key_Left)
    assert "2017" in shown(rows)
    place = rows.visualRect(rows.model().index(1, 0))
    QTest.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(place.right() - 10, place.center().y()),
    )
    assert "2017" not in shown(rows)


def test_a_screen_reader_hears_whether_a_decade_is_open(hands: Hands) -> None:
    def told(words: str) -> str:
        return str(index(rows, words).data(Qt.ItemDataRole.AccessibleTextRole))

    rows = hands.go_to("Year", "2010s")
    assert told("2010s") == "2010s, 10, collapsed"
    hands.key(Key.Key_Right)
    assert (told("2010s"), told("2019")) == ("2010s, 10, expanded", "2019, 1")
    hands.key(Key.Key_Space)
    assert told("2010s") == "2010s, 10, ticked, expanded"
