"""The values of a facet as a model: the first few, all or filtered, and their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.facets.model import Choice, FacetModel
from a4p_desktop.gui.facets.order import FEW, says_something
from a4p_desktop.gui.words.facet_words import facet_heading, facet_value_words, find_words
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.ticks import Tick, with_tick
from a4p_desktop.records.schema.facets import FACETS, FacetValues
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES
from tests.gui.facets.made_facets import (
    HOSTILE,
    LEVELS,
    MANY,
    MadeWording,
    made_values,
    many_meetings,
)

Fail = QAbstractItemModelTester.FailureReportingMode.Fatal
TWENTY = made_values(*((f"t{number}", number) for number in range(20)), ("", 5))
FORTY = made_values(*((f"t{number}", number) for number in range(40)), ("", 5))


def made(values: FacetValues, facet: str = "themes") -> FacetModel:
    return FacetModel(SPEAKERS, FACETS[facet], values, MadeWording())


def shown(model: FacetModel) -> list[str]:
    return [model.value(row) for row in range(model.rowCount())]


def asking(*values: str, excluded: bool = False) -> Question:
    return Question("", tuple(Condition("themes", value, excluded) for value in values))


class TestFew:
    def test_a_short_facet_is_shown_whole(self) -> None:
        values = made_values(*((f"t{number}", 1) for number in range(FEW)), ("", 1))
        assert shown(made(values)) == [value.value for value in values]
        assert not made(values).is_long

    def test_a_longer_one_begins_with_the_most_frequent(self) -> None:
        assert shown(made(FORTY)) == [*(f"t{number}" for number in range(39, 31, -1)), ""]
        assert made(FORTY).is_long

    def test_a_short_one_is_in_the_order_of_what_is_found(self) -> None:
        model = made(made_values(("a", 1), ("b", 0), ("c", 7), ("", 9)))
        assert shown(model) == ["c", "a", "b", ""]
        model.show_counts([0, 5, 2, 0])
        assert shown(model) == ["b", "c", "a", ""]

    def test_what_is_not_known_comes_behind_what_is(self) -> None:
        values = made_values(("endorsed", 57), ("not_recorded", 118), ("support_only", 24))
        model = FacetModel(ENDORSEMENTS, FACETS["status"], values, MadeWording())
        assert shown(model) == ["endorsed", "support_only", "not_recorded"]

    def test_it_can_hold_its_order_under_new_numbers(self) -> None:
        model = made(FORTY)
        before = shown(model)
        model.show_counts([*range(40, 0, -1), 0], hold=True)
        assert shown(model) == before
        assert [model.count(row) for row in (0, FEW)] == [1, 0]
        model.show_counts([*range(40, 0, -1), 0])
        assert shown(model) == [*(f"t{number}" for number in range(FEW)), ""]

    def test_equal_numbers_keep_the_order(self) -> None:
        values = made_values(*((f"t{number}", 3) for number in range(40)))
        assert shown(made(values)) == [f"t{number}" for number in range(FEW)]

    def test_chosen_values_are_among_them(self) -> None:
        model = made(FORTY)
        model.show_question(asking("t9", "t3", "t39", "", "not here", excluded=True))
        assert shown(model)[FEW:] == ["t3", "t9", ""]
        assert [model.choice(row) for row in (0, 1, FEW)] == [
            Choice.EXCLUDED, Choice.ANY, Choice.EXCLUDED,
        ]  # fmt: skip
        assert model.chosen_count() == 4

    @given(st.lists(st.lists(st.integers(0, 40), max_size=6), max_size=6))
    def test_rows_that_stay_are_not_touched(self, chosen: list[list[int]]) -> None:
        model = made(FORTY)
        tester = QAbstractItemModelTester(model, Fail)
        first = QPersistentModelIndex(model.index(0))
        last = QPersistentModelIndex(model.index(FEW))
        resets: list[None] = []
        model.modelReset.connect(lambda: resets.append(None))
        for places in chosen:
            question = asking(*(FORTY[place].value for place in places))
            model.show_question(question)
            assert {condition.value for condition in question.conditions} <= set(shown(model))
            assert len(set(shown(model))) == model.rowCount()
            assert (first.row(), last.row()) == (0, model.rowCount() - 1)
        assert resets == []
        del tester


class TestAll:
    def test_all_by_name_and_few_again(self) -> None:
        model = made(FORTY)
        tester = QAbstractItemModelTester(model, Fail)
        few = shown(model)
        model.show_all(True)
        assert shown(model) == [*(f"t{number}" for number in range(1, 40)), "t0", ""]
        model.show_question(asking("t3"))
        assert model.row("t3") == 2
        assert model.choice(2) is Choice.TICKED
        model.show_question(Question())
        model.show_all(False)
        assert shown(model) == few
        del tester

    def test_names_sort_as_people_sort_them(self) -> None:
        names = ("Zambia", "Éire", "cote", "Estonia", "cyprus", "Denmark", "Chad", "Iran", "Iraq")
        model = made(made_values(*((name, 1) for name in names)))
        model.show_all(True)
        assert [str(model.index(row).data()) for row in range(model.rowCount())] == [
            "Chad", "Côte d’Ivoire", "cyprus", "Denmark", "Éire", "Estonia", "Iran", "Iraq",
            "Zambia",
        ]  # fmt: skip

    def test_those_ticked_come_first_then_those_with_rows(self) -> None:
        model = made(FORTY)
        model.show_all(True)
        model.show_question(asking("t9", "t30"))
        model.show_counts([int(number == 20) for number in range(41)])
        assert shown(model)[:5] == ["t9", "t30", "t20", "t0", "t1"]
        assert shown(model)[-1] == ""

    def test_meetings_keep_the_order_of_their_dates(self) -> None:
        model = made(many_meetings(), "meeting")
        model.show_all(True)
        model.show_counts([*([0] * (MANY - 1)), 5, 0])
        assert shown(model)[:2] == ["no-1", "no-2"]
        model.find("20000")
        assert shown(model) == ["no-20000"]

    def test_changes_are_emitted_row_by_row(self, qtbot: QtBot) -> None:
        """Otherwise Qt does not announce a tick to screen readers."""
        model = made(TWENTY)
        emitted: list[tuple[int, int, list[int]]] = []
        model.dataChanged.connect(
            lambda first, last, roles: emitted.append((first.row(), last.row(), list(roles)))
        )
        model.show_question(asking("t3"))
        check = int(Qt.ItemDataRole.CheckStateRole)
        row = model.row("t3")
        assert (row, row) in [(first, last) for first, last, roles in emitted if check in roles]
        emitted.clear()
        model.show_question(asking("t3"))
        assert emitted == []


class TestFinding:
    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("cote", ["cote"]),
            ("CÔTE", ["cote"]),
            ("ivo cot", ["cote"]),
            ("d'iv", ["cote"]),
            ("oire", []),
            ("peace secu", ["wps"]),
            ("wps", ["wps"]),
            ("women men", []),
            ("recorded", [""]),
        ],
    )
    def test_every_word_begins_a_word(self, typed: str, found: list[str]) -> None:
        model = made(made_values(*((code, 1) for code in ("cote", "wps", "pledges", ""))))
        tester = QAbstractItemModelTester(model, Fail)
        model.find(typed)
        assert shown(model) == found
        assert model.is_filtered
        del tester

    @pytest.mark.parametrize("typed", ["", "  ", "-", "…"])
    def test_a_filter_without_words_is_none(self, typed: str) -> None:
        model = made(TWENTY)
        before = shown(model)
        model.find("t1")
        model.find(typed)
        assert shown(model) == before
        assert not model.is_filtered

    def test_a_group_is_found_by_its_short_name(self) -> None:
        group = "Group of Latin American and Caribbean States"
        model = made(made_values((group, 33), ("African Group", 54)), "regional_group")
        model.find("grulac")
        assert shown(model) == [group]

    def test_filtered_values_stay_when_ticked(self) -> None:
        model = made(TWENTY)
        model.find("t15")
        model.show_question(asking("t15", "t2"))
        assert shown(model) == ["t15"]

    def test_words_are_made_when_first_filtered(self) -> None:
        words = MadeWording()
        model = FacetModel(SPEAKERS, FACETS["meeting"], many_meetings(), words)
        model.show_all(True)
        model.show_counts([1] * (MANY + 1))
        model.show_question(Question("", (Condition("meeting", "no-7"),)))
        assert words.calls == 0
        model.find("20000")
        assert shown(model) == ["no-20000"]
        calls = words.calls
        model.find("19999")
        assert words.calls == calls


@pytest.mark.parametrize(
    ("facet", "value", "words"),
    [
        ("level", "ministerial", "Ministerial level"),
        ("level", "", "(not recorded)"),
        ("regional_group", "African Group", "African Group"),
        ("regional_group", "two\nlines\u2028and more", "two lines and more"),
        ("meeting", "hostile", " ".join(HOSTILE.split())),
        ("spoke_at", "hlm", "High-Level Meeting on Action for Peacekeeping"),
    ],
)
def test_words(facet: str, value: str, words: str) -> None:
    assert facet_value_words(FACETS[facet], value, MadeWording(), SPEAKERS) == words
    assert facet_value_words(FACETS[facet], value, MadeWording()) == words


class _ShortWording(MadeWording):
    """Words of which each has a short form."""

    def short(self, column: str, code: str) -> str:
        return f"short {code}"


def test_a_value_has_its_short_title_and_is_found_by_both() -> None:
    values = made_values(("hlm", 3))
    model = FacetModel(SPEAKERS, FACETS["meeting"], values, _ShortWording())
    index = model.index(0)
    assert index.data() == "short hlm"
    whole = MadeWording().title("meeting", "hlm")
    assert whole in index.data(Qt.ItemDataRole.ToolTipRole)
    for text in ("short", whole.split()[0], ""):
        model.find(text)
        assert model.rowCount() == 1
    model.find("nothing like it")
    assert model.rowCount() == 0


def test_only_where_it_is_implied_a_blank_is_all_meetings() -> None:
    said = {
        (table.name, facet.name): facet_value_words(facet, "", MadeWording(), table)
        for table in TABLES.values()
        for facet in table.facets
    }
    assert said.pop(("themes", "meeting")) == "All meetings together"
    assert set(said.values()) == {"(not recorded)"}


def test_every_facet_has_a_heading_and_words_to_find_by() -> None:
    assert {facet_heading(facet) for facet in FACETS.values()} >= {"Level", "Spoke at"}
    assert {find_words(FACETS[name]) for name in ("meeting", "spoke_at")} == {"Find a meeting…"}
    assert all(find_words(facet).startswith("Find a") for facet in FACETS.values())


@pytest.mark.parametrize("tick", Tick)
def test_ticks_keep_other_conditions(tick: Tick) -> None:
    others = (Condition("themes", "wps"), Condition("status", "endorsed", True))
    question = Question("mali", (*others, Condition("level", "other")))
    ticked = with_tick(question, SPEAKERS, FACETS["level"], "ministerial", tick)
    assert ticked.words == "mali"
    assert ticked.conditions[:2] == others


def test_a_value_that_the_table_implies_is_never_ticked_outright() -> None:
    meeting = FACETS["meeting"]
    question = Question("", (Condition("meeting", "hlm"),))
    for tick in (Tick.TICK, Tick.ONLY, Tick.CLEAR):
        assert with_tick(question, THEMES, meeting, "", tick) == Question()
    assert with_tick(question, SPEAKERS, meeting, "", Tick.TICK).conditions == (
        Condition("meeting", "hlm"), Condition("meeting", ""),
    )  # fmt: skip


def test_levels_as_declared() -> None:
    model = made(LEVELS, "level")
    QAbstractItemModelTester(model, Fail)
    row = model.row("ministerial")
    assert row is not None
    assert model.index(row).data() == "Ministerial level"
    assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) == "Ministerial level, 20"
    assert model.index(row).data(Qt.ItemDataRole.DecorationRole) is None


class TestSilence:
    """Facets and numbers that say nothing."""

    def test_of_a_scope_equal_numbers_are_not_shown(self) -> None:
        values = made_values(("hlm", 10), ("sc-8218", 10), ("", 10))
        model = FacetModel(THEMES, FACETS["meeting"], values, MadeWording())
        assert [model.number(row) for row in range(3)] == ["", "", ""]
        index = model.index(0)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()
        model.show_counts([10, 2, 10])
        assert [model.number(row) for row in range(3)] == ["10", "2", "10"]

    @pytest.mark.parametrize(
        ("values", "says"),
        [
            ([("a", 30)], False),  # all rows alike
            ([("a", 30), ("b", 0)], False),
            ([("a", 30), ("b", 30)], False),  # each row has both
            ([("a", 29), ("", 1)], True),
            ([("a", 15), ("b", 15)], True),
            ([(f"t{number}", 3) for number in range(10)], False),  # each row has its own
            ([(f"t{number}", 2) for number in range(15)], True),
        ],
    )
    def test_a_facet_that_tells_no_rows_apart(
        self, values: list[tuple[str, int]], says: bool
    ) -> None:
        three_meetings = made_values(("hlm", 10), ("sc-8218", 10), ("", 10))
        every = {"meeting": three_meetings, "themes": made_values(*values)}
        assert says_something(THEMES, FACETS["themes"], every) is says
        assert says_something(THEMES, FACETS["meeting"], every)
