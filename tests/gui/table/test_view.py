"""The view of a table: ranges, columns, order and keys."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.view import TableView, merged
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

SEARCH = Search("speakers")
Select = QItemSelectionModel.SelectionFlag


@pytest.fixture
def view(qtbot: QtBot, archive: Archive, wording: Wording) -> TableView:
    model = RowsModel(SPEAKERS, wording)
    model.set_first_page(SEARCH, archive.page(SEARCH, 0, 64))
    model.set_count(SEARCH, 250)
    view = TableView(model)
    view.resize(1400, 600)
    qtbot.addWidget(view)
    view.show()
    return view


def ticks(view: TableView) -> dict[str, bool]:
    return {a.text(): a.isChecked() for a in view.columns.actions(QMenu(view)) if a.isCheckable()}


def tick(view: TableView, words: str) -> None:
    action = next(a for a in view.columns.actions(QMenu(view)) if a.text() == words)
    action.trigger()


def click_heading(view: TableView, column: str) -> None:
    header = view.horizontalHeader()
    section = SPEAKERS.position(column)
    x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    where = QPoint(x, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


class TestPainting:
    def test_every_other_row_has_a_ground_of_its_own(self, view: TableView) -> None:
        image = view.viewport().grab().toImage()
        grounds = [
            image.pixelColor(1, view.rowViewportPosition(row) + 1).name() for row in range(2, 6)
        ]
        assert grounds[0] == view.palette().base().color().name()
        assert grounds[1] == view.palette().alternateBase().color().name()
        assert grounds[2:] == grounds[:2]

    def test_a_part_is_painted_as_it_is_in_the_whole(self, view: TableView) -> None:
        view.selectRow(2)
        view.verticalScrollBar().setValue(1)
        whole = view.viewport().grab().toImage()
        for part in (QRect(0, 0, 50, 20), QRect(90, 45, 300, 1), QRect(500, 30, 400, 200)):
            assert view.viewport().grab(part).toImage() == whole.copy(part)

    def test_rows_stand_where_qt_has_their_cells(self, view: TableView) -> None:
        view.horizontalScrollBar().setValue(70)
        view.selectRow(3)
        image = view.viewport().grab().toImage()
        selected = view.palette().highlight().color()
        place = view.visualRect(view.rows.index(3, SPEAKERS.position("level")))
        for corner in (place.topLeft(), place.bottomRight()):
            assert image.pixelColor(corner) == selected
        for outside in (place.topLeft() - QPoint(0, 1), place.bottomRight() + QPoint(0, 1)):
            assert image.pixelColor(outside) != selected

    def test_the_headings_stay_when_the_rows_are_replaced(
        self, view: TableView, archive: Archive
    ) -> None:
        QTest.qWait(20)  # painted for the first time
        headings = Repaints(view.horizontalHeader().viewport())
        cells = Repaints(view.viewport())
        other = replace(SEARCH, text="minister")
        view.rows.set_first_page(other, archive.page(other, 0, 64))
        QTest.qWait(20)
        assert cells.number > 0
        assert headings.number == 0


class TestRanges:
    @pytest.mark.parametrize(
        ("ranges", "expected"),
        [
            ([], ()),
            ([(3, 3)], ((3, 3),)),
            ([(5, 9), (0, 2)], ((0, 2), (5, 9))),
            ([(0, 2), (3, 4)], ((0, 4),)),
            ([(0, 9), (2, 3)], ((0, 9),)),
            ([(2, 3), (0, 9)], ((0, 9),)),
            ([(1, 1), (1, 1)], ((1, 1),)),
        ],
    )
    def test_merged(
        self, ranges: list[tuple[int, int]], expected: tuple[tuple[int, int], ...]
    ) -> None:
        assert merged(ranges) == expected

    @given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20))))
    def test_merged_keeps_every_number_once(self, pairs: list[tuple[int, int]]) -> None:
        ranges = [(first, first + more) for first, more in pairs]
        whole = merged(ranges)
        numbers = [n for first, last in whole for n in range(first, last + 1)]
        assert numbers == sorted({n for first, last in ranges for n in range(first, last + 1)})
        assert all(a[1] + 1 < b[0] for a, b in pairwise(whole))

    def test_selected_ranges_are_in_ascending_order(self, view: TableView) -> None:
        selection, model = view.selectionModel(), view.rows
        for row in (7, 3, 8, 4, 20):
            selection.select(model.index(row, 0), Select.Select | Select.Rows)
        assert view.ranges() == ((3, 4), (7, 8), (20, 20))
        selection.select(model.index(7, 0), Select.Deselect | Select.Rows)
        assert view.ranges() == ((3, 4), (8, 8), (20, 20))

    def test_selecting_a_million_rows_loads_only_visible_pages(self, view: TableView) -> None:
        view.rows.set_count(SEARCH, 1_000_000)
        requested: list[int] = []
        view.rows.page_wanted.connect(requested.append)
        view.selectAll()
        view.grab()
        assert view.ranges() == ((0, 999_999),)
        assert len(requested) < 5

    def test_shift_selects_a_range_by_keyboard(self, view: TableView) -> None:
        view.setFocus()
        view.selectRow(2)
        for _ in range(3):
            QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert view.ranges() == ((2, 5),)


class TestColumns:
    def test_at_first(self, view: TableView) -> None:
        assert view.shown_columns() == SPEAKERS.shown

    def test_hidden_and_shown(self, view: TableView) -> None:
        tick(view, "Title")
        assert "title" not in view.shown_columns()
        tick(view, "Pledge")
        assert "pledge" in view.shown_columns()
        assert ticks(view)["Pledge"]
        assert not ticks(view)["Title"]

    def test_moved(self, view: TableView) -> None:
        header = view.horizontalHeader()
        header.moveSection(header.visualIndex(SPEAKERS.position("date")), 0)
        assert view.shown_columns()[0] == "date"

    def test_reset(self, view: TableView) -> None:
        header = view.horizontalHeader()
        widths = [header.sectionSize(SPEAKERS.position(name)) for name in SPEAKERS.shown]
        header.moveSection(0, 5)
        header.moveSection(header.visualIndex(SPEAKERS.position("date")), 0)
        header.resizeSection(SPEAKERS.position("person"), 999)
        tick(view, "Title")
        tick(view, "&Reset columns")
        assert view.shown_columns() == SPEAKERS.shown
        assert [header.sectionSize(SPEAKERS.position(name)) for name in SPEAKERS.shown] == widths

    def test_columns_grow_with_the_font(self, view: TableView) -> None:
        header, sections = view.horizontalHeader(), [SPEAKERS.position("person")]
        header.resizeSection(SPEAKERS.position("person"), 321)
        widths = [*map(header.sectionSize, sections)]
        before = view.fontMetrics().averageCharWidth()
        font = view.font()
        font.setPixelSize(font.pixelSize() * 2 if font.pixelSize() > 0 else 40)
        view.setFont(font)
        larger = view.fontMetrics().averageCharWidth() / before
        assert larger > 1.5
        assert [*map(header.sectionSize, sections)] == pytest.approx(
            [width * larger for width in widths], abs=1
        )

    def test_saved_and_restored(self, view: TableView, wording: Wording, qtbot: QtBot) -> None:
        header = view.horizontalHeader()
        header.moveSection(header.visualIndex(SPEAKERS.position("date")), 0)
        header.resizeSection(SPEAKERS.position("person"), 321)
        tick(view, "Title")
        other = TableView(RowsModel(SPEAKERS, wording))
        qtbot.addWidget(other)
        other.columns.restore(view.columns.save())
        other.show()
        assert other.shown_columns() == view.shown_columns()
        assert other.horizontalHeader().sectionSize(SPEAKERS.position("person")) == 321

    def test_columns_of_other_records_are_kept_for_them(
        self, view: TableView, wording: Wording, qtbot: QtBot
    ) -> None:
        columns = tuple(each for each in SPEAKERS.columns if each.name != "themes")
        fewer = replace(SPEAKERS, columns=columns, shown=("person", "level"))
        other = TableView(RowsModel(fewer, wording))
        qtbot.addWidget(other)
        view.show_columns(["themes", "person"])
        other.columns.restore(view.columns.save())
        assert other.shown_columns() == ("person",)
        view.columns.reset()
        view.columns.restore(other.columns.save())
        assert set(view.shown_columns()) == {"themes", "person"}

    def test_an_order_that_only_other_records_have_is_none(self, view: TableView) -> None:
        view.set_order("-x_seat")
        assert view.order == ""
        assert view.horizontalHeader().sortIndicatorSection() == -1

    def test_the_order_of_rows_is_not_restored(
        self, view: TableView, wording: Wording, qtbot: QtBot
    ) -> None:
        click_heading(view, "person")
        other = TableView(RowsModel(SPEAKERS, wording))
        qtbot.addWidget(other)
        with qtbot.assertNotEmitted(other.order_changed):
            other.columns.restore(view.columns.save())
        assert other.order == ""
        assert other.horizontalHeader().sortIndicatorSection() == -1

    @pytest.mark.parametrize(
        "junk",
        [
            *(b"", b"junk", b"\0\0\0\xff" * 9, b"\xff" * 300, b"[" * 100_000, b"7", b"null"),
            *(b'[["person"]]', b'[["person", -1]]', b'[["person", 1e99], [2, 3], 4]'),
        ],
    )
    def test_junk_resets_the_columns(self, view: TableView, junk: bytes) -> None:
        tick(view, "Title")
        view.columns.restore(QByteArray(junk))
        assert view.shown_columns() == SPEAKERS.shown

    def test_a_state_without_columns_resets_them(self, view: TableView) -> None:
        for section in range(len(SPEAKERS.columns)):
            view.horizontalHeader().hideSection(section)
        view.columns.restore(view.columns.save())
        assert view.shown_columns() == SPEAKERS.shown

    def test_the_last_column_cannot_be_hidden(self, view: TableView) -> None:
        for column in [action for action, shown in ticks(view).items() if shown]:
            tick(view, column)
        assert len(view.shown_columns()) == 1

    def test_the_menu_of_the_heading(self, view: TableView) -> None:
        view.horizontalHeader().customContextMenuRequested.emit(QPoint(10, 5))
        (menu,) = view.findChildren(QMenu)
        assert menu.isVisible()
        assert [action.text() for action in menu.actions()][-1] == "&Reset columns"
        assert len(menu.actions()) == len(SPEAKERS.columns) + 2
        menu.close()


class TestOrder:
    def test_clicks_sort_up_then_down_then_not(self, view: TableView) -> None:
        emitted: list[str] = []
        view.order_changed.connect(emitted.append)
        for _ in range(4):
            click_heading(view, "person")
        assert emitted == ["person", "-person", "", "person"]
        assert view.order == "person"

    def test_another_heading_begins_anew(self, view: TableView) -> None:
        click_heading(view, "person")
        click_heading(view, "person")
        click_heading(view, "level")
        assert view.order == "level"

    def test_a_moved_column_sorts_by_itself(self, view: TableView) -> None:
        header = view.horizontalHeader()
        header.moveSection(header.visualIndex(SPEAKERS.position("level")), 0)
        click_heading(view, "level")
        assert view.order == "level"


class TestKeys:
    def test_letters_search_no_rows(self, view: TableView) -> None:
        before = view.currentIndex()
        QTest.keyClick(view, Qt.Key.Key_K)
        assert view.currentIndex() == before

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_enter_opens_the_current_row(self, view: TableView, qtbot: QtBot, key: Qt.Key) -> None:
        view.selectRow(1)
        with qtbot.waitSignal(view.opened):
            QTest.keyClick(view, key)


def test_rows_grow_with_the_font(view: TableView) -> None:
    before = view.rowHeight(0)
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.rowHeight(0) > before * 1.6
    assert view.rowHeight(0) >= view.fontMetrics().height()


class Repaints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.number = 0
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


class TestGrowing:
    @pytest.mark.parametrize(("height", "painted"), [(600, 0), (6_000, 1)])
    def test_only_new_rows_in_sight_are_painted(
        self, view: TableView, archive: Archive, height: int, painted: int
    ) -> None:
        view.resize(1400, height)
        view.rows.set_first_page(SEARCH, archive.page(SEARCH, 0, 64))
        view.executeDelayedItemsLayout()
        QApplication.processEvents()
        repaints = Repaints(view.viewport())
        last = view.verticalScrollBar().maximum()
        view.grow(SEARCH, 1_000)
        QApplication.processEvents()
        assert repaints.number == painted
        assert view.verticalScrollBar().maximum() > last
        view.scrollToBottom()
        assert view.rowAt(view.viewport().height() - 1) in {998, 999}
