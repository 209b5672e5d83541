"""The ten commonest tasks, in as few steps as the window promises.

A step is one thing that the user does: a click, a key, or a text typed, with the Enter that ends
it.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFileDialog, QTableView

from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.delegations.chooser import CompareDialog
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.question.proposal_list import Entry
from a4p_desktop.gui.settings import Settings
from tests.desk import Desk
from tests.gui.incoming.conftest import made_workbook

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Officer:
    """Someone with five minutes, whose steps are counted."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.steps = 0
        self._proposals = desk.window.proposing.proposals.list

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key where the keyboard is."""
        self.steps += 1
        self.desk.key(key, modifier)

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        self.steps += 1
        QTest.keyClicks(self.desk.focus, text)

    def open(self, name: str) -> None:
        """Type a name into the search line, and press Enter."""
        self.write(name)
        self.desk.qtbot.waitUntil(self._proposals.isVisible)
        self.desk.key(Key.Key_Return)

    def see(self, name: str) -> Entry:
        """What is proposed under this name."""
        self.desk.qtbot.waitUntil(self._proposals.isVisible)
        entries = (self._proposals.entry(row) for row in range(self._proposals.count()))
        return next(entry for entry in entries if entry is not None and entry.name == name)

    def tick(self, facet: str, value: str) -> None:
        """Click a value of a facet of the table in front."""
        facets = self.desk.tab.facets

        def named() -> list[FacetList]:
            lists = facets.findChildren(FacetList)
            return [each for each in lists if each.accessibleName() == facet and each.isVisible()]

        self.desk.qtbot.waitUntil(lambda: bool(named()))
        (values,) = named()
        model = values.model()
        texts = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        self._click(values, texts.index(value))
        self.desk.wait()

    def click_row(self, number: int) -> None:
        """Click a row of the table in front."""
        self._click(self.desk.tab.view, number)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of this kind, once it is open and has the keyboard."""
        opened = self.desk.window.findChildren

        def has_keyboard(dialog: QDialog) -> bool:
            return dialog.isVisible() and dialog.isAncestorOf(self.desk.focus)

        self.desk.qtbot.waitUntil(lambda: any(map(has_keyboard, opened(kind))))
        return next(filter(has_keyboard, opened(kind)))

    def told(self, beginning: str) -> str:
        """What the notice bar says, once it begins so."""
        notice = self.desk.window.notice
        self.desk.qtbot.waitUntil(lambda: notice.label.text().startswith(beginning))
        return notice.label.text()

    def page(self, beginning: str) -> str:
        """The page of a delegation, once it begins so."""
        text = self.desk.opened.delegation.browser.text
        self.desk.qtbot.waitUntil(lambda: text.toPlainText().startswith(beginning))
        return text.toPlainText()

    def _click(self, view: QAbstractItemView, row: int) -> None:
        self.steps += 1
        column = view.columnAt(0) if isinstance(view, QTableView) else 0
        place = view.visualRect(view.model().index(row, column)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.last_folder = tmp_path


@pytest.fixture(name="officer")
def _officer(desk: Desk) -> Officer:
    desk.window.resize(QSize(1280, 800))
    desk.window.line.setFocus()
    return Officer(desk)


def test_has_a_state_endorsed(officer: Officer) -> None:
    officer.write("rwanda")
    entry = officer.see("Rwanda")
    assert (entry.instrument, entry.standing_words) == ("A4P Declaration", "Endorsed")
    assert officer.steps == 1


def test_who_spoke_at_ministerial_level(officer: Officer) -> None:
    officer.tick("Level", "Ministerial level")
    assert officer.desk.tab.count == len(officer.desk.column("person")) == 8
    assert officer.steps == 1


def test_they_as_a_workbook(officer: Officer, tmp_path: Path) -> None:
    officer.tick("Level", "Ministerial level")
    officer.press(Key.Key_E, CTRL)
    officer.dialog(ExportDialog)
    officer.press(Key.Key_Return)
    assert officer.told("Exported 8 rows to ")
    (target,) = tmp_path.glob("*.xlsx")
    people = [cell.value for cell in load_workbook(target).worksheets[0]["A"]]
    assert people[1:] == officer.desk.column("person")
    assert officer.steps == 3


def test_cite_one(officer: Officer) -> None:
    QGuiApplication.clipboard().clear()
    officer.click_row(1)
    officer.press(Key.Key_K, CTRL)
    officer.desk.qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    assert officer.desk.column("person")[1] in QGuiApplication.clipboard().text()
    assert officer.steps == 2


def test_a_brief_on_a_state(officer: Officer, tmp_path: Path) -> None:
    officer.open("rwanda")
    officer.page("Rwanda")
    officer.press(Key.Key_B, CTRL)
    briefs = officer.desk.opened.parts.briefs
    officer.desk.qtbot.waitUntil(lambda: bool(briefs.dialog and briefs.dialog.brief))
    officer.dialog(BriefDialog)
    officer.press(Key.Key_Return)
    assert officer.told("Saved the brief to ")
    (target,) = tmp_path.glob("*.pdf")
    assert "Endorsed" in PdfReader(target).pages[0].extract_text()
    assert officer.steps == 3


def test_compare_two(officer: Officer) -> None:
    officer.open("rwanda")
    officer.page("Rwanda")
    officer.press(Key.Key_M, CTRL)
    officer.dialog(CompareDialog)
    officer.write("nepal")
    officer.desk.key(Key.Key_Return)
    officer.desk.qtbot.waitUntil(lambda: officer.desk.opened.delegation.subject == "RWA|NPL")
    assert officer.steps == 3


def test_the_themes_raised_most(officer: Officer) -> None:
    officer.press(Key.Key_4, CTRL)
    officer.desk.wait()
    assert officer.desk.column("title")[0] == "Political solutions"
    assert officer.steps == 1


def test_a_list_of_ones_own(officer: Officer, tmp_path: Path) -> None:
    desk, before = officer.desk, officer.desk.window
    path = made_workbook(tmp_path / "endorsers.xlsx", [("1", "Brésil", "2018-09-11", "")])
    officer.steps += 1  # the file is dropped on the window
    desk.window.records_dropped.emit(path)
    adding = desk.opened.parts.own.adding
    desk.qtbot.waitUntil(lambda: bool(adding.dialog and adding.dialog.draft.plan))
    officer.write("Official list")
    dialog = adding.dialog
    assert dialog is not None
    desk.qtbot.waitUntil(dialog.foot.add_button.isEnabled)
    officer.press(Key.Key_A, Qt.KeyboardModifier.AltModifier)
    desk.wait_for_window(before)
    assert "of yours" in desk.window.windowTitle()
    assert officer.steps == 3


def test_who_raised_a_theme(officer: Officer) -> None:
    officer.press(Key.Key_2, CTRL)
    officer.tick("Theme", "Protection")
    found = officer.desk.column("themes")
    assert found
    assert all("Protection" in themes for themes in found)
    assert officer.steps == 2


def test_share_a_view(officer: Officer, tmp_path: Path) -> None:
    officer.tick("Level", "Ministerial level")
    share = officer.desk.opened.parts.views.share
    officer.steps += 1  # a click on the button that this action is
    share.trigger()
    officer.dialog(QFileDialog)
    officer.press(Key.Key_Return)
    officer.desk.qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.a4pview"))))
    assert officer.steps == 3
