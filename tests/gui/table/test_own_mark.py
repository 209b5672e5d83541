"""Rows with own records have a sign, by shape, in light and dark, and in words for all."""

from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.palettes import contrast, own_palette
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.gui.table.painted_cells import paint_cell
from tests.records.own_rows import merged_records

SEARCH = Search("speakers")
ROW = {"e1": 5, "l1": 1, "own1": 3, "own2": 4}
Role = Qt.ItemDataRole


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


@pytest.fixture(name="view")
def _view(qtbot: QtBot, merged: Archive) -> TableView:
    model = RowsModel(merged.tables["speakers"], Wording(merged))
    rows = merged.page(SEARCH, 0, 64)
    assert [rows[number].cells[0] for number in ROW.values()] == list(ROW)
    model.set_first_page(SEARCH, rows)
    view = TableView(model)
    view.resize(900, 400)
    qtbot.addWidget(view)
    view.show()
    return view


def told(view: TableView, statement: str, column: str = "person") -> str:
    """What a screen reader says of a cell."""
    index = view.rows.index(ROW[statement], view.rows.table.position(column))
    return str(index.data(Role.AccessibleTextRole))


def painted(
    view: TableView,
    statement: str,
    state: QStyle.StateFlag = QStyle.StateFlag.State_None,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    """The cell of the person, painted."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(0, 0, 200, 30)
    option.direction = direction
    option.state |= QStyle.StateFlag.State_Enabled | state
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(option.palette.base().color())
    painter = QPainter(image)
    paint_cell(view, painter, option, ROW[statement], view.rows.table.position("person"))
    painter.end()
    return image


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("e1", "Сергей Лавров"),
        ("l1", "Person: Łukasz Żak, from Amina. Title: =1+1"),
        ("own1", "Awa Koné, added by you, from Amina"),
        ("own2", "Ivan Petrov, from Amina"),
    ],
)
def test_a_screen_reader_says_it_with_the_first_cell(
    view: TableView, statement: str, words: str
) -> None:
    assert told(view, statement) == words
    assert "added by you" not in told(view, statement, "delegation")


def test_the_tooltip_says_it_though_the_text_is_not_cut(view: TableView) -> None:
    index = view.rows.index(ROW["own2"], view.rows.table.position("person"))
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    place = view.visualRect(index).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, QPoint(view.mapToGlobal(place)))
    view.delegate.helpEvent(event, view, option, index)
    assert "from Amina" in QToolTip.text()
    QToolTip.hideText()


def test_the_first_column_shown_has_it(view: TableView) -> None:
    header, table = view.horizontalHeader(), view.rows.table
    header.moveSection(header.visualIndex(table.position("delegation")), 0)
    assert told(view, "own2") == "Ivan Petrov"
    assert told(view, "own2", "delegation") == "Russian Federation, from Amina"
    actions = {each.text(): each for each in view.columns.actions(QMenu(view))}
    actions["Delegation"].trigger()
    assert told(view, "own2") == "Ivan Petrov, from Amina"
    view.show_columns(["level", "person"])
    assert told(view, "own2", "level") == "Other representative, from Amina"


def test_columns_kept_from_before_the_first_own_record_are_restored(
    view: TableView, qtbot: QtBot, merged: Archive
) -> None:
    before = TableView(RowsModel(SPEAKERS, Wording(merged)))
    qtbot.addWidget(before)
    before.show_columns(["level", "person"])
    before.horizontalHeader().resizeSection(SPEAKERS.position("level"), 321)
    view.columns.restore(before.columns.save())
    assert view.shown_columns()[:2] == ("level", "person")
    assert view.columnWidth(SPEAKERS.position("level")) == 321
    assert told(view, "own2", "level") == "Other representative, from Amina"


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize(
    "state",
    [
        QStyle.StateFlag.State_None,
        QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Active,
        QStyle.StateFlag.State_MouseOver,
    ],
)
def test_an_own_row_has_a_full_corner_and_a_received_one_an_open_corner(
    view: TableView, appearance: Literal["light", "dark"], state: QStyle.StateFlag
) -> None:
    view.setPalette(own_palette(appearance))
    base, own, received = (painted(view, each, state) for each in ("e1", "own1", "own2"))
    ground = base.pixelColor(2, 2)
    assert contrast(own.pixelColor(2, 2), ground) >= VISIBLE
    assert received.pixelColor(3, 3) == base.pixelColor(3, 3)
    edge = max(contrast(received.pixelColor(x, 1), ground) for x in range(3))
    assert edge >= VISIBLE


def test_it_stands_where_reading_begins(view: TableView) -> None:
    image = painted(view, "own1", direction=Qt.LayoutDirection.RightToLeft)
    white = QColor(view.palette().base().color())
    assert image.pixelColor(2, 2) == white
    assert image.pixelColor(197, 2) != white


def test_without_own_records_a_row_has_no_sign(qtbot: QtBot, archive: Archive) -> None:
    model = RowsModel(SPEAKERS, Wording(archive))
    model.set_first_page(SEARCH, archive.page(SEARCH, 0, 64))
    assert not any(model.marked_origins(row, column) for row in range(64) for column in range(9))
