"""Journeys through the real window, from a question to the exported file."""

import gc
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.cli import main
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.offer import Scope
from a4p_desktop.gui.look.qt_language import follow_language
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.export import provenance
from a4p_desktop.records.export.descriptor_file import descriptor_path
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.language import current
from tests.desk import Desk

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, records_path: Path, tmp_path: Path) -> Iterator[Desk]:
    follow_language(qapp, current())
    gc.disable()  # Python could collect widgets on the reading thread, and crash
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    settings = Settings(tmp_path / "settings.json")
    settings.last_folder = tmp_path
    settings.last_tab = "speakers"
    program = Program(qapp, settings)
    program.open(records_path)
    yield Desk(program, qtbot)
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()


class StoppedClock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "StoppedClock":
        return cls(2026, 11, 24, 10, tzinfo=tz)


def command_line(tmp_path: Path, *words: str) -> bytes:
    """The output of the command line for `words`."""
    target = tmp_path / "script.csv"
    assert main(["export", *words, "--output", str(target)]) == 0
    return target.read_bytes()


def save_as(desk: Desk, target: Path) -> str:
    """Save from the export dialog to `target`; what the window says then."""
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    choice.target.line.setText(str(target))
    choice.target.line.textEdited.emit(str(target))  # no key has an é
    QTest.keyClick(choice.target.line, Key.Key_Return)
    desk.qtbot.waitUntil(desk.window.notice.isVisible)
    return desk.window.notice.label.text()


def test_find_speakers_and_export_the_selected_rows(desk: Desk, tmp_path: Path) -> None:
    QTest.keyClicks(desk.window.line, "president")
    desk.wait()
    assert desk.tab.count == desk.tab.model.rowCount() > 5

    row = desk.column("person").index("Paul Kagame")
    assert "President of the Republic of Rwanda" in desk.open_row(row)
    assert "Sources" in desk.details

    desk.click_heading("person")
    assert desk.column("person") == sorted(desk.column("person"))
    desk.tab.view.setFocus()
    desk.tab.view.selectRow(0)
    for _ in range(3):
        desk.key(Key.Key_Down, SHIFT)
    assert desk.status.endswith("· 4 selected")

    desk.key(Key.Key_E, CTRL)
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    assert choice.scopes[Scope.SELECTED].isChecked()
    choice.formats.cards["csv"].click()
    target = tmp_path / "window.csv"
    words = save_as(desk, target)
    assert words.startswith("Exported 4 rows to window.csv.")

    script = command_line(
        tmp_path, "speakers", "--search", "president", "--where", "meeting=hlm-2018",
        "--order", "person", "--columns", ",".join(desk.tab.view.shown_columns()),
    )  # fmt: skip
    assert target.read_bytes().splitlines() == script.splitlines()[:5]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("order", ["", "delegation", "-delegation"])
def test_all_rows_exported_equal_those_of_the_command_line(
    desk: Desk, tmp_path: Path, name: str, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provenance, "datetime", StoppedClock)
    desk.show("endorsements")
    desk.type("africa")
    for _ in range(["", "delegation", "-delegation"].index(order)):
        desk.click_heading("delegation")
    desk.key(Key.Key_E, CTRL)
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    choice.formats.cards[name].click()
    # Both under the same name, because the descriptor contains it.
    target = tmp_path / "window" / f"same.{FORMATS[name].suffix}"
    target.parent.mkdir()
    save_as(desk, target)
    script = tmp_path / "script" / target.name
    script.parent.mkdir()
    words = [
        "endorsements", "--search", "africa", "--order", order, "--format", name,
        "--where", "instrument=a4p-declaration-2018",
        "--columns", ",".join(desk.tab.view.shown_columns()),
    ]  # fmt: skip
    assert main(["export", *words, "--output", str(script)]) == 0
    assert target.read_bytes() == script.read_bytes()
    beside = descriptor_path(target)
    assert beside.exists() == name.startswith("csv")
    if beside.exists():
        assert beside.read_bytes() == descriptor_path(script).read_bytes()
    assert target.stat().st_size > 2000


@pytest.mark.parametrize("separator", ["semicolon", "tab"])
def test_a_separator_gives_the_bytes_of_the_command_line(
    desk: Desk, tmp_path: Path, separator: str
) -> None:
    desk.show("themes")
    desk.key(Key.Key_E, CTRL)
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    choice.formats.cards["csv-excel"].click()
    choice.separator.list.setCurrentIndex(choice.separator.list.findData(separator))
    target = tmp_path / "window.csv"
    save_as(desk, target)
    columns = ",".join(desk.tab.view.shown_columns())
    assert target.read_bytes() == command_line(
        tmp_path, "themes", "--format", "csv-excel", "--separator", separator,
        "--columns", columns, "--where", "meeting=hlm-2018",
    )  # fmt: skip


def test_the_text_of_a_question_is_what_a_script_asks(desk: Desk, tmp_path: Path) -> None:
    QTest.keyClicks(desk.window.line, "meeting:gd-73 group:WEOG -theme:pledges level:ministerial ")
    QTest.keyClicks(desk.window.line, "level:head_of_state_or_government security")
    desk.wait()
    assert desk.window.line.text() == "security"
    assert 0 < (desk.tab.count or 0) < 48
    desk.click_heading("delegation")
    desk.key(Key.Key_F2)
    box = desk.window.findChild(QInputDialog)
    assert isinstance(box, QInputDialog)
    text = box.textValue()
    box.reject()

    desk.key(Key.Key_E, CTRL)
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    choice.formats.cards["csv"].click()
    target = tmp_path / "window.csv"
    save_as(desk, target)
    script = command_line(
        tmp_path, "speakers", "--search", text, "--order", "delegation",
        "--columns", ",".join(desk.tab.view.shown_columns()),
    )  # fmt: skip
    assert target.read_bytes() == script
    assert len(script.splitlines()) == 1 + (desk.tab.count or 0)


def write(desk: Desk, text: str) -> None:
    """Enter text as an input method does, in any script."""
    desk.window.line.clear()
    desk.window.line.setFocus()
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(desk.window.line, typed)
    desk.wait()


def enter_rows(desk: Desk) -> None:
    """Close the proposals, and go from the line to the rows."""
    desk.qtbot.waitUntil(desk.window.proposing.proposals.list.isVisible)
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Down)


def test_a_state_asks_in_arabic_whether_it_has_endorsed(desk: Desk) -> None:
    desk.key(Key.Key_3, CTRL)
    desk.wait()
    write(desk, "باكستان")
    assert desk.column("delegation") == ["Pakistan"]
    enter_rows(desk)
    desk.qtbot.waitUntil(lambda: desk.details.startswith("Pakistan"))
    assert "Declaration of Shared Commitments on UN Peacekeeping Operations" in desk.details
    assert "4 of 5 · Own statement: it says so itself" in desk.details
    assert "Dated 17 August 2018, by evidence of 11 September 2018." in desk.details

    write(desk, "كوت ديفوار")
    assert desk.column("status") == ["No evidence found"]
    enter_rows(desk)
    desk.qtbot.waitUntil(lambda: desk.details.startswith("Côte d'Ivoire"))
    assert "It may have endorsed." in desk.details


def test_everything_by_keyboard_alone(desk: Desk, tmp_path: Path) -> None:
    QTest.keyClicks(desk.focus, "rwanda")
    desk.wait()
    enter_rows(desk)
    assert desk.tab.view.hasFocus()
    desk.qtbot.waitUntil(lambda: desk.details.startswith("Paul Kagame"))
    desk.key(Key.Key_Return)  # into the details, as no text is recorded
    desk.qtbot.waitUntil(desk.tab.detail.hasFocus)
    desk.key(Key.Key_Tab)  # the delegation
    desk.key(Key.Key_Tab)  # the first theme
    desk.key(Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.tab.table.name == "themes")
    desk.qtbot.waitUntil(lambda: "Raised by meeting" in desk.details)

    desk.key(Key.Key_2, CTRL)
    desk.key(Key.Key_F, CTRL)
    QTest.keyClicks(desk.focus, "macron")  # replaces the selected text
    desk.wait()
    desk.key(Key.Key_Escape)
    desk.wait()
    desk.key(Key.Key_Down)
    desk.key(Key.Key_A, CTRL)
    assert desk.tab.selected() == desk.tab.count
    desk.key(Key.Key_E, CTRL)
    choice = desk.window.findChild(ExportDialog)
    assert isinstance(choice, ExportDialog)
    desk.qtbot.waitUntil(lambda: choice.isAncestorOf(desk.focus))
    desk.key(Key.Key_Right)
    assert choice.formats.cards["csv-excel"].isChecked()
    desk.key(Key.Key_Tab)
    assert choice.formats.more.hasFocus()
    desk.key(Key.Key_Tab)  # from the format to the rows
    assert desk.focus in choice.scopes.values()
    target = tmp_path / "by keyboard é.csv"
    save_as(desk, target)
    # The link to the theme led to all meetings.
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 22 + 1
    assert desk.boxes() == []
