"""Accessibility: names of widgets and the tab order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.own.dialog import OwnDialog
from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.gui.widgets.flat_tabs import FlatTabBar
from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.desk import Desk
from tests.records.own.made_additions import listed

Text = QAccessible.Text


def walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    if interface.role() == QAccessible.Role.Table or depth > 12:
        return  # its cells have a test of their own
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid():
            yield from walk(child, depth + 1)


def named(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(Text.Name)


def unnamed(top: QWidget) -> list[str]:
    """The focusable widgets without an accessible name."""
    return [
        repr(interface.object())
        for interface in walk(QAccessible.queryAccessibleInterface(top))
        if interface.state().focusable
        and not interface.state().invisible
        and not interface.text(Text.Name).strip()
    ]


@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
def test_every_focusable_widget_has_a_name(desk: Desk, table: str) -> None:
    desk.show(table)
    desk.tab.view.selectRow(0)
    assert unnamed(desk.window) == []
    desk.type("xyzzy")
    assert unnamed(desk.window) == []


def test_the_export_dialog_too(desk: Desk) -> None:
    desk.action("Export").trigger()
    box = desk.window.findChild(ExportDialog)
    assert isinstance(box, ExportDialog)
    assert unnamed(box) == []


def test_the_window_of_own_records_too(desk: Desk, tmp_path: Path) -> None:
    desk.action("Your records").trigger()
    dialog = desk.window.findChild(OwnDialog)
    assert isinstance(dialog, OwnDialog)
    own = add(tmp_path / "own.a4precords", listed("a"))
    dialog.show_own(own, list(own.waiting()))
    for place in range(dialog.pages.count()):
        dialog.pages.setCurrentIndex(place)
        assert unnamed(dialog) == []


@pytest.mark.parametrize("words", ["Add evidence", "Add speaker", "Correct this row"])
def test_the_forms_too(desk: Desk, words: str) -> None:
    desk.tab.view.selectRow(0)
    desk.action(words).trigger()
    forms = desk.opened.parts.own.keeping.forms
    desk.qtbot.waitUntil(lambda: forms.dialog is not None)
    assert forms.dialog is not None
    assert unnamed(forms.dialog) == []


def test_the_check_finds_unnamed_widgets(desk: Desk) -> None:
    nameless = QLineEdit(desk.window)
    nameless.show()
    assert len(unnamed(desk.window)) == 1


def test_names_describe_the_widgets(desk: Desk) -> None:
    assert named(desk.window.line) == "Search"
    assert named(desk.tab.facets) == "Facets"
    assert named(desk.tab.view) == "Speakers"
    assert named(desk.tab.detail) == "Details"
    desk.qtbot.waitUntil(lambda: "19 of 48 reported" in named(desk.window.coverage))
    desk.type("xyzzy")
    assert "No speakers match" in named(desk.tab.empty)


def test_an_unknown_cell_is_read_in_words(desk: Desk) -> None:
    section = SPEAKERS.position("position")
    desk.tab.view.horizontalHeader().showSection(section)
    table = QAccessible.queryAccessibleInterface(desk.tab.view)

    def cell(row: int, column: int) -> str:
        # Headings count as a row and a column.
        place = (row + 1) * (len(SPEAKERS.columns) + 1) + column + 1
        return table.child(place).text(Text.Name)

    assert cell(0, section) == "Not known: no source seen says it"
    # The cell shows both, on two lines.
    both = "Person: António Guterres. Title: Secretary-General of the United Nations"
    assert cell(0, SPEAKERS.position("person")) == both


def kind(desk: Desk, widget: QWidget) -> str:
    tab = desk.tab
    known = {
        tab.view: "rows", desk.window.line: "line",
    }  # fmt: skip
    if isinstance(tab, FacedTab):
        known |= {tab.as_table: "choice", tab.as_other: "choice"}
    if widget in known:
        return known[widget]
    for panes, name in (
        (tab.empty, "empty"),
        (desk.window.coverage, "coverage"),
        (desk.window.bar.chips, "chips"),
        (tab.facets, "facets"),
        (desk.window.header, "buttons"),
        (tab.details.drawer, "details"),
    ):
        if panes.isAncestorOf(widget):
            return name
    return "tabs" if isinstance(widget, FlatTabBar) else repr(widget)


def tab_round(desk: Desk, key: Qt.Key) -> list[str]:
    """The widgets that Tab goes through, from the search line until it is back there."""
    desk.qtbot.waitUntil(lambda: bool(desk.tab.facets.findChildren(SectionHeading)))
    desk.window.line.setFocus()
    seen = ["line"]
    for _ in range(200):
        desk.key(key)
        seen.append(kind(desk, desk.focus))
        if seen[-1] == "line":
            break
    return [name for place, name in enumerate(seen) if place == 0 or seen[place - 1] != name]


@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
def test_tab_follows_the_layout(desk: Desk, table: str) -> None:
    desk.show(table)
    desk.open_row(0)
    desk.qtbot.waitUntil(lambda: "href" in desk.coverage.text())
    choice = [] if table == "speakers" else ["choice"]
    head = ["line", "buttons", "chips", "tabs"]
    eye = [*head, "facets", *choice, "rows", "details", "coverage", "line"]
    assert tab_round(desk, Qt.Key.Key_Tab) == eye
    assert tab_round(desk, Qt.Key.Key_Backtab) == eye[::-1]


def test_the_details_have_the_keyboard_before_their_text(desk: Desk) -> None:
    # Orca follows a caret that moves, as it does with a new text, and then tells no focus.
    desk.tab.view.setFocus()
    desk.tab.view.selectRow(0)
    desk.tab.details.place.close()
    before = list[bool]()
    desk.tab.detail.textChanged.connect(lambda: before.append(desk.tab.detail.hasFocus()))
    desk.key(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(before))
    assert all(before)


def test_tab_leads_through_the_empty_state(desk: Desk) -> None:
    desk.type("xyzzy")
    desk.qtbot.waitUntil(lambda: "href" in desk.coverage.text())
    assert tab_round(desk, Qt.Key.Key_Tab) == [
        "line", "buttons", "chips", "tabs", "facets", "empty", "coverage", "line",
    ]  # fmt: skip


def test_links_of_the_empty_state_work_by_keyboard(desk: Desk) -> None:
    desk.type("qatar")
    desk.empty.setFocus()
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.scope == "" or not desk.window.line.text())


def test_menus_belong_to_the_window(desk: Desk) -> None:
    assert desk.window.findChildren(Menus)
    assert QApplication.activeWindow() is desk.window
