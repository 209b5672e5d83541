"""The model of rows passes the tester of Qt, up to a million rows."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.table.rows.model import MOST_PAGES, PAGE, RowsModel
from a4p_desktop.gui.words.words import NOT_KNOWN, Wording, heading
from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES

Role = Qt.ItemDataRole
SEARCH = Search("speakers")
OTHER = Search("speakers", "kagame")


class Recorded:
    """A model, and the pages that it requests."""

    def __init__(self, wording: Wording, *, tested: bool = True) -> None:
        self.model = RowsModel(SPEAKERS, wording)
        self.requested: list[int] = []
        self.model.page_wanted.connect(self.requested.append)
        if tested:  # slow with many rows: the tester reads each of them often
            fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
            QAbstractItemModelTester(self.model, fatal, self.model)

    def text(self, row: int) -> str:
        return str(self.model.index(row, SPEAKERS.position("person")).data())


@pytest.fixture
def recorded(qapp: object, wording: Wording) -> Recorded:
    return Recorded(wording)


def rows(start: int, count: int = PAGE) -> list[Row]:
    blank: list[str | int | None] = [None] * len(SPEAKERS.columns)
    made = []
    for number in range(start, start + count):
        blank[SPEAKERS.position("person")] = f"Person {number}"
        made.append(Row(number + 1, tuple(blank)))
    return made


def test_before_the_first_answer_it_is_empty(recorded: Recorded) -> None:
    assert recorded.model.rowCount() == 0
    assert recorded.model.search is None
    assert recorded.model.columnCount() == len(SPEAKERS.columns)
    assert recorded.model.row_id(0) is None
    assert recorded.requested == []


def test_a_row_that_has_changed_between_searches_shows_what_it_holds_now(
    recorded: Recorded,
) -> None:
    recorded.model.set_first_page(SEARCH, rows(0, 2))
    assert [recorded.text(0), recorded.text(1)] == ["Person 0", "Person 1"]
    kept, renamed = rows(0, 1)[0], Row(2, rows(7, 1)[0].cells)
    recorded.model.set_first_page(OTHER, [renamed, kept])
    assert [recorded.text(0), recorded.text(1)] == ["Person 7", "Person 0"]


def test_first_page_then_growth_then_deep_pages(recorded: Recorded) -> None:
    model = recorded.model
    model.set_first_page(SEARCH, rows(0))
    assert model.rowCount() == PAGE
    model.set_count(SEARCH, 1000)
    assert model.rowCount() == 1000
    start = 999 - 999 % PAGE
    recorded.model.reload()
    recorded.requested.clear()  # the tester requests pages too
    assert recorded.text(999) == "…"
    assert recorded.text(998) == "…"
    assert recorded.requested == [start]
    model.set_page(start, rows(start, 1000 - start))
    assert recorded.text(999) == "Person 999"
    assert model.row_id(999) == 1000


def test_a_million_rows_cost_no_more_than_a_page(qapp: object, wording: Wording) -> None:
    model = RowsModel(SPEAKERS, wording)
    model.set_first_page(SEARCH, rows(0))
    requested: list[int] = []
    model.page_wanted.connect(requested.append)
    model.set_count(SEARCH, 1_000_000)
    assert model.rowCount() == 1_000_000
    assert requested == []
    assert model.index(999_999, 0).data() == "…"
    assert requested == [999_999 - 999_999 % PAGE]


def test_a_loaded_page_emits_data_changed(recorded: Recorded, qtbot: QtBot) -> None:
    recorded.model.set_first_page(SEARCH, rows(0))
    recorded.model.set_count(SEARCH, PAGE + 10)
    with qtbot.waitSignal(recorded.model.dataChanged) as changed:
        recorded.model.set_page(PAGE, rows(PAGE, 10))
    first, last = changed.args[0], changed.args[1]
    assert isinstance(first, QModelIndex)
    assert isinstance(last, QModelIndex)
    assert (first.row(), last.row()) == (PAGE, PAGE + 9)


def test_the_number_of_another_search_changes_nothing(recorded: Recorded) -> None:
    model = recorded.model
    model.set_first_page(SEARCH, rows(0))
    model.set_count(SEARCH, 1000)
    model.set_first_page(OTHER, rows(5, 3))
    model.set_count(SEARCH, 1000)
    assert model.rowCount() == 3
    assert recorded.text(0) == "Person 5"


@pytest.mark.parametrize("count", [0, 1, PAGE])
def test_a_count_of_what_is_there_changes_nothing(
    recorded: Recorded, count: int, qtbot: QtBot
) -> None:
    recorded.model.set_first_page(SEARCH, rows(0, count))
    with qtbot.assertNotEmitted(recorded.model.rowsInserted):
        recorded.model.set_count(SEARCH, count)
    assert recorded.model.rowCount() == count


def test_the_pages_cached_are_limited_to_the_last_seen(qapp: object, wording: Wording) -> None:
    recorded = Recorded(wording, tested=False)
    model = recorded.model
    model.set_first_page(SEARCH, rows(0))
    model.set_count(SEARCH, PAGE * 200)
    for number in range(1, 200):
        model.set_page(number * PAGE, rows(number * PAGE))
        assert recorded.text(0) == "Person 0"  # read each time, so never dropped
    recorded.requested.clear()
    here = [number for number in range(200) if model.row_id(number * PAGE) is not None]
    assert len(here) == MOST_PAGES
    assert len(recorded.requested) == 200 - MOST_PAGES
    assert 0 in here


def test_a_new_page_replaces_the_oldest(qapp: object, wording: Wording) -> None:
    recorded = Recorded(wording, tested=False)
    recorded.model.set_first_page(SEARCH, rows(0))
    recorded.model.set_count(SEARCH, PAGE * 200)
    for number in range(1, MOST_PAGES):
        recorded.model.set_page(number * PAGE, rows(number * PAGE))
    recorded.model.set_page(100 * PAGE, rows(100 * PAGE))
    assert recorded.text(100 * PAGE) == f"Person {100 * PAGE}"
    assert recorded.text(PAGE) == f"Person {PAGE}"
    assert recorded.text(0) == "…"


def test_missing_pages_can_be_requested_again(recorded: Recorded) -> None:
    model = recorded.model
    model.set_first_page(SEARCH, rows(0))
    model.set_count(SEARCH, PAGE * 3)
    recorded.text(PAGE)
    recorded.requested.clear()
    recorded.text(PAGE)
    assert recorded.requested == []
    model.reload()
    recorded.text(PAGE)
    assert PAGE in recorded.requested


def test_a_page_shorter_than_expected_is_accepted(recorded: Recorded) -> None:
    recorded.model.set_first_page(SEARCH, rows(0))
    recorded.model.set_count(SEARCH, PAGE * 2)
    recorded.model.set_page(PAGE, rows(PAGE, 1))
    assert recorded.text(PAGE) == f"Person {PAGE}"
    assert recorded.text(PAGE + 1) == "…"


def test_unknown_cells_have_an_accessible_text(recorded: Recorded) -> None:
    recorded.model.set_first_page(SEARCH, rows(0, 1))
    index = recorded.model.index(0, SPEAKERS.position("summary"))
    assert index.data() == NOT_KNOWN
    assert index.data(Role.AccessibleTextRole) == "Not known: no source seen says it"
    assert index.data(Role.ToolTipRole) == tip("Not known: no source seen says it")
    person = recorded.model.index(0, SPEAKERS.position("person"))
    assert person.data(Role.AccessibleTextRole) == "Person 0"


def test_numbers_are_aligned_right_and_words_left(recorded: Recorded) -> None:
    recorded.model.set_first_page(SEARCH, rows(0, 1))
    for column in SPEAKERS.columns:
        place = SPEAKERS.position(column.name)
        side = Qt.AlignmentFlag.AlignRight if column.name in (
            "position", "words", "peacekeeping_mentions"
        ) else Qt.AlignmentFlag.AlignLeft  # fmt: skip
        cell = recorded.model.index(0, place).data(Role.TextAlignmentRole)
        head = recorded.model.headerData(place, Qt.Orientation.Horizontal, Role.TextAlignmentRole)
        assert cell & side
        assert head & side


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_every_table_is_worded(name: str, archive: Archive, wording: Wording) -> None:
    model = RowsModel(TABLES[name], wording)
    search = Search(name)
    first = archive.page(search, 0, PAGE)
    model.set_first_page(search, first)
    heads = [
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    ]
    assert heads == [heading(column) for column in TABLES[name].columns]
    assert model.headerData(4, Qt.Orientation.Vertical) == 5
    texts = [
        str(model.index(row, place).data())
        for row in range(model.rowCount())
        for place in range(model.columnCount())
    ]
    assert all(texts)
    assert not any("None" in text or "\n" in text or "|" in text for text in texts)


def test_it_has_no_children(recorded: Recorded) -> None:
    recorded.model.set_first_page(SEARCH, rows(0, 2))
    parent = recorded.model.index(0, 0)
    assert recorded.model.rowCount(parent) == 0
    assert recorded.model.columnCount(parent) == 0
    assert isinstance(recorded.model, QAbstractItemModel)
    assert recorded.model.data(QModelIndex()) is None
