"""An error while painting: the window lives, says it in its place, and reports it once."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QWidget

from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.brief.preview import _Papers
from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.facets.delegate import FacetDelegate
from a4p_desktop.gui.incoming.brought import Pasted
from a4p_desktop.gui.incoming.drop_area import DropArea
from a4p_desktop.gui.incoming.plan.cell_delegate import PlanDelegate
from a4p_desktop.gui.look.focus_sign import _Frame
from a4p_desktop.gui.look.link_stop import LinkStop
from a4p_desktop.gui.look.painting import REPORTED
from a4p_desktop.gui.overview import coverage_tile
from a4p_desktop.gui.overview.door import Door
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.pictures.bar_chart import BarChart
from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.pictures.column_chart import Column, ColumnChart, Columns
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.pictures.picture import Picture
from a4p_desktop.gui.pictures.step_chart import StepChart
from a4p_desktop.gui.pictures.timeline_drawing import TimelineDrawing
from a4p_desktop.gui.pictures.undrawable import Undrawable
from a4p_desktop.gui.question import proposal_list
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.themes import matrix_view
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.gui.widgets import quiet_scroll_bars, quiet_splitter
from a4p_desktop.gui.widgets.card import Card
from a4p_desktop.gui.widgets.elided_label import ElidedLabel
from a4p_desktop.gui.widgets.flat_tabs import FlatTabBar
from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.gui.window.notice_bar import NoticeBar
from a4p_desktop.records.archive.open_file import Change
from tests.desk import Desk
from tests.test_architecture import modules

DRAWINGS = (BarChart, ColumnChart, StepChart, TimelineDrawing, BoardDrawing)
PAINTING: dict[type, str] = {
    Chip: "_draw",
    SectionHeading: "_draw",
    _Frame: "_draw",
    LinkStop: "_draw",
    NoticeBar: "_draw",
    DropArea: "_draw",
    Mark: "_draw_ring",
    _Papers: "_draw",
    TableView: "_draw_rows",
    PlanDelegate: "_draw",
    FacetDelegate: "_draw",
    matrix_view._ShadeDelegate: "_draw",
    Card: "_draw",
    ElidedLabel: "_draw",
    ChoiceCard: "_draw",
    Door: "_draw",
    FlatTabBar: "_draw",
    coverage_tile._Bar: "_draw",
    proposal_list._Delegate: "_draw",
    quiet_scroll_bars._ScrollBar: "_draw",
    quiet_splitter._Handle: "_draw",
}
"""The method with which each widget and delegate draws; Picture draws by DRAWINGS."""


@pytest.fixture(autouse=True)
def _nothing_reported(qapp: QApplication) -> Iterator[None]:
    """Forget what failed: the program reports a place in its code once."""
    yield
    qapp.setProperty(REPORTED, None)


def broken(name: str) -> Callable[..., NoReturn]:
    """A way to draw that fails, at a place in the code of its own."""
    made: dict[str, Callable[..., NoReturn]] = {}
    code = "def draw(*_, **__):\n    raise ZeroDivisionError(__name__)"
    exec(compile(code, name, "exec"), {"__name__": name}, made)
    return made["draw"]


def overview(desk: Desk) -> OverviewTab:
    desk.window.navigation.show_page("overview")
    tab = desk.window.tabs.pages["overview"]
    assert isinstance(tab, OverviewTab)
    desk.qtbot.waitUntil(lambda: tab.columns is not None)
    # Marks that are made while a picture is grabbed for the first time are never painted: Qt turns
    # updates off meanwhile, and leaves them so.
    desk.qtbot.wait(20)
    return tab


def tour(desk: Desk, meeting: str = "hlm-2018", words: str = "rwanda") -> Iterator[QWidget]:
    """The window with each kind of page in front, and a dialog with pages of paper."""
    notice = desk.window.findChild(NoticeBar)
    assert isinstance(notice, NoticeBar)
    notice.show_change(Change.REPLACED)
    yield desk.window
    notice.show_change(Change.NONE)
    desk.narrow(meeting)
    desk.qtbot.waitUntil(lambda: bool(desk.tab.facets.findChildren(SectionHeading)))
    yield desk.window
    desk.window.line.setFocus()
    desk.window.line.setText(words)
    desk.window.proposing.proposals.propose()
    desk.qtbot.waitUntil(desk.window.proposing.proposals.list.isVisible)
    yield desk.window
    if desk.tab.model.rowCount():
        desk.open_row(0)
        yield desk.window
    desk.window.clear_search()
    desk.wait()
    desk.show("themes")
    assert isinstance(desk.tab, ThemesTab)
    desk.tab.as_other.click()
    matrix = desk.tab.matrix
    assert matrix is not None
    desk.qtbot.waitUntil(lambda: matrix.view.matrix.matrix is not None)
    yield desk.window
    desk.show("endorsements")
    assert isinstance(desk.tab, EndorsementsTab)
    desk.tab.as_other.click()
    board = desk.tab.board
    assert board is not None
    desk.qtbot.waitUntil(board.frame.isVisible)
    yield desk.window
    page = overview(desk).columns
    assert page is not None
    page.card.text.setFocus()
    yield desk.window
    page.levels.menu_button.setFocus()
    whole = page.parentWidget()  # also what is scrolled out of view
    assert whole is not None
    yield whole
    picture = page.timeline.picture
    if picture.marks:
        picture.marks[0].setFocus()
    yield desk.window
    # The records of these tests have too few years for it.
    years = Columns(("2018",), (Column(0, 22, "2018. Statements: 22", chosen=True),))
    columns = Picture(ColumnChart((years,), Numbers((), ())), "Years", desk.window)
    columns.resize(400, columns.heightForWidth(400))
    columns.show()
    yield columns
    yield from (DropArea(), ChoiceCard("Words", "What they mean"))
    desk.show("speakers")
    desk.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is not None)
    dialog = desk.window.findChild(BriefDialog)
    assert isinstance(dialog, BriefDialog)
    desk.qtbot.waitUntil(lambda: dialog.brief is not None)
    yield dialog
    dialog.close()
    adding = desk.opened.parts.own.adding
    adding.start(Pasted("", "Member State\nRwanda\nNepal\n"))
    desk.qtbot.waitUntil(lambda: adding.dialog is not None)
    assert adding.dialog is not None
    draft = adding.dialog.draft
    desk.qtbot.waitUntil(lambda: draft.plan is not None)
    yield adding.dialog
    adding.dialog.reject()


def errors_of_tour(desk: Desk) -> list[str]:
    """What is reported while each stop of the tour is painted three times."""
    with desk.qtbot.capture_exceptions() as errors:
        for widget in tour(desk):
            for _ in range(3):
                widget.grab()
                desk.qtbot.wait(1)
    return [str(error) for _, error, _ in errors]


def test_broken_widgets_and_delegates_are_reported_once_each(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, method in PAINTING.items():
        monkeypatch.setattr(kind, method, broken(kind.__name__))
    assert sorted(errors_of_tour(desk)) == sorted(kind.__name__ for kind in PAINTING)
    desk.type("rwanda")
    assert desk.tab.count


@pytest.mark.parametrize("method", ["paint", "height", "spots"])
def test_broken_drawings_are_replaced_by_notes_and_reported_once_each(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    for kind in DRAWINGS:
        monkeypatch.setattr(kind, method, broken(kind.__name__))
    assert sorted(errors_of_tour(desk)) == sorted(kind.__name__ for kind in DRAWINGS)
    pictures = desk.window.findChildren(Picture)
    noted = [picture for picture in pictures if isinstance(picture._shown, Undrawable)]
    assert noted == [picture for picture in pictures if isinstance(picture.drawing, DRAWINGS)]
    assert {type(picture.drawing) for picture in noted} == set(DRAWINGS)
    assert all(not picture.marks and picture.height() > 0 for picture in noted)


def test_another_drawing_takes_the_place_of_the_note(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = overview(desk).columns
    assert page is not None
    picture = page.levels.picture
    with monkeypatch.context() as patched, desk.qtbot.capture_exceptions():
        patched.setattr(BarChart, "paint", broken("a chart"))
        picture.grab()
        desk.qtbot.waitUntil(lambda: not picture.marks)
    picture.show_drawing(picture.drawing)
    picture.grab()
    assert picture.marks


def test_a_drawing_that_fails_within_a_saved_state_leaves_the_painter_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Qt would warn of saved states that are left, which fails a test.
    monkeypatch.setattr("a4p_desktop.gui.pictures.hatching._slanted", broken("hatching"))
    assert errors_of_tour(desk) == ["hatching"]


def test_a_picture_that_cannot_be_drawn_is_not_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = overview(desk).columns
    assert page is not None
    with desk.qtbot.capture_exceptions(), monkeypatch.context() as patched:
        patched.setattr(BarChart, "paint", broken("a chart"))
        for name in ("a.svg", "a.png"):
            with pytest.raises(ZeroDivisionError):
                page.levels.write(tmp_path / name, 1)
    assert list(tmp_path.glob("a.*")) == []


def methods(project: Path, wanted: Callable[[ast.FunctionDef], bool]) -> set[str]:
    """The classes of the window with such a method."""
    return {
        node.name
        for path in modules(project).values()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef) and wanted(method)
    }


def test_these_tests_break_whatever_paints(project: Path) -> None:
    events = methods(project, lambda method: method.name == "paintEvent")
    widgets = {kind.__name__ for kind in PAINTING if issubclass(kind, QWidget)}
    assert events == widgets | {"Picture", "ToldGroup", "_Words"}  # the last two paint nothing
    cells = methods(
        project,
        lambda method: (
            method.name == "paint" and [arg.arg for arg in method.args.args[2:3]] == ["option"]
        ),
    )
    delegates = {k.__name__ for k in PAINTING if issubclass(k, QAbstractItemDelegate)}
    assert cells == delegates
    drawings = methods(project, lambda method: method.name == "spots")
    named = {kind.__name__ for kind in DRAWINGS}
    assert drawings == named | {"Undrawable", "Drawing"}
