"""Rows of two lines: the title below the person, values as pills, the same words for everyone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.palettes import highlight_colors, own_palette
from a4p_desktop.gui.look.pill import quiet_colours
from a4p_desktop.gui.look.status_colours import status_colours
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Cell, Row
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, Table
from tests.desk import Desk
from tests.few_records import BARE, build_records
from tests.gui.table.painted_cells import paint_cell

WIDTH, HEIGHT = 320, 46
Role = Qt.ItemDataRole
Left, Right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


class Painted:
    """One row of a table, whose cells are painted to images."""

    def __init__(self, qtbot: QtBot, wording: Wording, table: Table, **cells: Cell) -> None:
        self.model = RowsModel(table, wording)
        self.view = TableView(self.model)
        self.view.setPalette(own_palette("light"))
        qtbot.addWidget(self.view)
        values = [cells.get(column.name) for column in table.columns]
        self.model.set_first_page(Search(table.name), [Row(1, tuple(values))])

    def index(self, column: str) -> int:
        return self.model.table.position(column)

    def image(
        self,
        column: str,
        typed: str = "",
        direction: Qt.LayoutDirection = Left,
        width: int = WIDTH,
        *,
        selected: bool = False,
    ) -> QImage:
        self.view.matches.look_for(typed)
        self.view.cells.clear_caches()
        image = QImage(width, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(self.view.palette().base().color())
        option = QStyleOptionViewItem()
        self.view.initViewItemOption(option)
        option.rect = QRect(0, 0, width, HEIGHT)
        option.direction = direction
        option.state |= QStyle.StateFlag.State_Enabled
        if selected:
            option.state |= QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Active
        painter = QPainter(image)
        paint_cell(self.view, painter, option, 0, self.index(column))
        painter.end()
        return image

    def told(self, column: str) -> str:
        index = self.model.index(0, self.index(column))
        return str(index.data(Role.AccessibleTextRole))


def places(image: QImage, color: QColor) -> list[QPoint]:
    """The pixels of a colour."""
    return [
        QPoint(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == color
    ]


@pytest.fixture(name="kagame")
def _kagame(qtbot: QtBot, wording: Wording) -> Painted:
    return Painted(
        qtbot,
        wording,
        SPEAKERS,
        person="Paul Kagame",
        title="President of Rwanda",
        delegation="Rwanda",
        level="head_of_state_or_government",
        themes="political|protection|conduct|partnerships",
    )


def test_two_columns_share_one_section(desk: Desk) -> None:
    view = desk.tab.view
    assert view.isColumnHidden(SPEAKERS.position("title"))
    heading = view.rows.headerData(SPEAKERS.position("person"), Qt.Orientation.Horizontal)
    assert heading == "Person · Title"


def test_meetings_of_one_name_say_their_date_once(desk: Desk, tmp_path: Path) -> None:
    meeting, spoken = BARE["meetings"][0], BARE["statements"][0]
    namesakes = {
        "meetings": [meeting, meeting | {"meeting": "n", "date": "2021-02"}],
        "statements": [spoken, spoken | {"statement": "y", "meeting": "n"}],
    }
    desk.open(build_records(tmp_path / "namesakes", BARE | namesakes))
    assert desk.column("meeting") == ["M", "M"]
    assert desk.column("date") == ["Feb 2021", "Jan 2020"]  # on the second lines
    desk.tab.view.set_compact(True)
    assert desk.column("meeting") == ["Feb 2021 · M", "Jan 2020 · M"]


def test_without_the_first_the_second_stands_by_itself(kagame: Painted) -> None:
    kagame.view.show_columns(["title", "delegation"])
    assert not kagame.view.isColumnHidden(kagame.index("title"))
    assert kagame.model.second_lines == {}


def test_a_match_in_the_title_is_marked_on_the_second_line(kagame: Painted) -> None:
    ground = highlight_colors(kagame.view.palette())[0]
    first = places(kagame.image("person", "kagame"), ground)
    second = places(kagame.image("person", "president"), ground)
    assert first
    assert second
    assert max(p.y() for p in first) < min(p.y() for p in second)


@pytest.mark.parametrize("selected", [False, True])
def test_the_second_line_is_painted_in_every_state(
    kagame: Painted, qtbot: QtBot, wording: Wording, selected: bool
) -> None:
    other = Painted(qtbot, wording, SPEAKERS, person="Paul Kagame", title="Guest")
    ours = kagame.image("person", selected=selected)
    theirs = other.image("person", selected=selected)
    above, below = QRect(0, 0, WIDTH, 22), QRect(0, 26, WIDTH, HEIGHT - 26)
    assert ours.copy(above) == theirs.copy(above)
    assert ours.copy(below) != theirs.copy(below)


def test_a_first_line_alone_stands_in_the_middle(qtbot: QtBot, wording: Wording) -> None:
    bare = Painted(qtbot, wording, ENDORSEMENTS, status="not_recorded")
    edge = status_colours(bare.view.palette())["not_recorded"].edge
    found = [place.y() for place in places(bare.image("status"), edge)]
    assert found
    assert abs(min(found) - (HEIGHT - 1 - max(found))) <= 1


def test_a_screen_reader_says_both_with_their_headings(kagame: Painted) -> None:
    assert kagame.told("person") == "Person: Paul Kagame. Title: President of Rwanda"
    kagame.view.set_compact(True)
    assert kagame.told("person") == "Paul Kagame"
    assert kagame.told("title") == "President of Rwanda"


@pytest.mark.parametrize("direction", [Left, Right])
def test_a_value_is_a_pill_at_the_beginning_of_its_cell(
    kagame: Painted, direction: Qt.LayoutDirection
) -> None:
    ground = quiet_colours(kagame.view.palette())[0]
    image = kagame.image("delegation", direction=direction)
    across = [p.x() for p in places(image, QColor(ground.rgb()))]
    begins = min(across) if direction is Left else WIDTH - 1 - max(across)
    assert begins < 16
    assert max(across) - min(across) < WIDTH // 2


def test_an_endorsement_has_the_colours_of_its_standing(qtbot: QtBot, wording: Wording) -> None:
    for code in ("endorsed", "support_only", "not_recorded"):
        row = Painted(qtbot, wording, ENDORSEMENTS, delegation="Rwanda", status=code)
        ground = status_colours(row.view.palette())[code].ground
        for selected in (False, True):
            assert len(places(row.image("status", selected=selected), ground)) > 200


def test_several_values_are_pills_and_the_rest_a_number(kagame: Painted) -> None:
    look = kagame.view.cells.looks.small.look(_option(kagame.view))
    texts = kagame.model.parts(0, kagame.index("themes"))
    assert len(texts) == 4
    pills = kagame.view.cells.pills
    wide, some, narrow = (pills.placed(look, texts, room) for room in (2_000, 240, 40))
    assert [pill.text for pill in wide.pills] == list(texts)
    assert wide.more == ""
    assert 1 <= len(some.pills) < 4
    assert some.more == f"+{4 - len(some.pills)}"
    assert (len(narrow.pills), narrow.more) == (1, "+3")
    for placed, room in ((wide, 2_000), (some, 240), (narrow, 40)):
        assert all(pill.left + pill.width <= room for pill in placed.pills)


def test_the_tooltip_has_the_whole_list(kagame: Painted) -> None:
    kagame.view.resize(700, 300)
    kagame.view.show()
    assert "Protection" in _tooltip(kagame.view, kagame.index("themes"))
    assert kagame.told("themes").count(";") == 3


def test_the_tooltip_has_both_lines_where_one_is_cut(kagame: Painted) -> None:
    kagame.view.show()
    person = kagame.index("person")
    kagame.view.setColumnWidth(person, 600)
    assert _tooltip(kagame.view, person) == ""
    kagame.view.setColumnWidth(person, 90)
    assert "Title: President of Rwanda" in _tooltip(kagame.view, person)


def kept_density(settings: Settings) -> str:
    return "compact" if settings.compact_rows else "comfortable"


class TestDensity:
    def test_compact_rows_have_one_line(self, desk: Desk, settings: Settings) -> None:
        view = desk.tab.view
        high = view.rowHeight(0)
        desk.action("Compact: one line").trigger()
        assert view.rowHeight(0) < high * 0.8
        assert not view.isColumnHidden(SPEAKERS.position("title"))
        assert view.shown_columns() == SPEAKERS.shown
        assert kept_density(settings) == "compact"
        desk.show("endorsements")
        assert not desk.tab.view.isColumnHidden(ENDORSEMENTS.position("evidence"))
        desk.action("Comfortable: two lines").trigger()
        assert kept_density(settings) == "comfortable"
        assert view.rowHeight(0) == high

    def test_both_lines_have_room_at_any_size_of_text(self, desk: Desk) -> None:
        view = desk.tab.view
        for points in (7, 9, 13, 22):
            font = view.font()
            font.setPointSizeF(points)
            view.setFont(font)
            option = _option(view)
            above, below = view.cells.looks.lines(option, view.rowHeight(0))
            assert above >= 0
            assert below + view.cells.looks.small.look(option).height <= view.rowHeight(0)


def _option(view: TableView) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    return option


def _tooltip(view: TableView, column: int) -> str:
    QToolTip.hideText()
    index = view.rows.index(0, column)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    view.delegate.helpEvent(event, view, _option(view), index)
    return QToolTip.text() if QToolTip.isVisible() else ""
