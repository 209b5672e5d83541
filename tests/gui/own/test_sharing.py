"""Own records sent to a colleague and received from one, and written as tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from a4p_desktop.gui.own.change import OwnChange
from a4p_desktop.gui.own.flow import OwnFlow
from a4p_desktop.gui.own.shared_dialog import SharedDialog, shared_words
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.added.shared import SharedFate, SharedPlan
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.sharing import send
from tests.desk import Desk
from tests.records.own.made_additions import listed


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine" / "own.a4precords"


@pytest.fixture
def flow(desk: Desk, settings: Settings, path: Path) -> Iterator[OwnFlow]:
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    yield flow
    flow.close()


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """What a colleague has sent."""
    theirs = tmp_path / "theirs" / "own.a4precords"
    add(theirs, listed("theirs000001"))
    target = tmp_path / "sent.a4precords"
    send(theirs, target, ["theirs000001"], "Lucía")
    return target


def preview(flow: OwnFlow, desk: Desk, file: Path) -> SharedDialog:
    """The dialog that shows what is in a colleague's file."""
    flow.sharing.open_shared(file)
    desk.qtbot.waitUntil(lambda: flow.sharing.dialog is not None)
    assert flow.sharing.dialog is not None
    return flow.sharing.dialog


class TestSending:
    def test_it_asks_for_a_name_and_a_file(
        self, desk: Desk, flow: OwnFlow, path: Path, settings: Settings, tmp_path: Path
    ) -> None:
        add(path, listed("a"))
        flow.sharing.send(["a"], desk.window)
        (asked,) = desk.window.findChildren(QInputDialog)
        asked.setTextValue(" Amina ")
        asked.accept()
        (files,) = desk.window.findChildren(QFileDialog)
        files.fileSelected.emit(str(tmp_path / "for you"))
        desk.wait_for_boxes(1)
        assert "Your folders’ names are left out" in desk.boxes()[0].text()
        written = read_own(tmp_path / "for you.a4precords")
        assert written.sender == "Amina"
        assert [each.added_by for each in written.additions] == ["Amina"]
        assert settings.own_name == "Amina"

    def test_the_tables_lie_in_a_folder_of_their_own(
        self, desk: Desk, flow: OwnFlow, path: Path, tmp_path: Path
    ) -> None:
        add(path, listed("a"))
        flow.sharing.ask_folder(desk.window)
        (files,) = desk.window.findChildren(QFileDialog)
        files.fileSelected.emit(str(tmp_path))
        desk.wait_for_boxes(1)
        assert "own-tables" in desk.boxes()[0].text()
        assert (tmp_path / "own-tables" / "endorsements.csv").is_file()


class TestReceiving:
    def test_what_was_sent_is_shown_and_added(
        self, desk: Desk, flow: OwnFlow, path: Path, sent: Path
    ) -> None:
        told: list[OwnChange] = []
        flow.changed.connect(told.append)
        dialog = preview(flow, desk, sent)
        assert dialog.windowTitle() == "Records from Lucía"
        assert dialog.summary.text().startswith("3 rows: ")
        assert dialog.list.count == 3
        assert not path.exists()
        dialog.add_button.click()
        desk.qtbot.waitUntil(lambda: bool(told))
        assert flow.sharing.dialog is None
        (received,) = read_own(path).additions
        assert received.added_by == "Lucía"
        assert received.received_on
        assert [each.addition for each in told[0].step.came] == ["theirs000001"]
        assert "from Lucía" in told[0].words

    def test_a_file_that_is_none_is_a_trouble(
        self, desk: Desk, flow: OwnFlow, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.a4precords"
        other.write_bytes(b"no zip")
        flow.sharing.open_shared(other)
        desk.wait_for_boxes(1)
        assert other.read_bytes() == b"no zip"

    def test_a_file_that_is_not_there_is_a_trouble(
        self, desk: Desk, flow: OwnFlow, tmp_path: Path
    ) -> None:
        flow.sharing.open_shared(tmp_path / "gone.a4precords")
        desk.wait_for_boxes(1)
        assert "File not found" in desk.boxes()[0].text()


def plan(known_from: str = "", **counts: int) -> SharedPlan:
    by_fate = {SharedFate(name): number for name, number in counts.items()}
    return SharedPlan(OwnFile(Path("x")), by_fate, [], known_from)


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (
            plan(new=93, evidence=54, known=3),
            "150 rows: 93 new, 54 add evidence to what is recorded, 3 already known.",
        ),
        (plan(new=1), "1 row: 1 new."),
        (
            plan("2026-11-26T12:00:00Z", known=150),
            "Nothing new: all 150 rows are known from 26 November 2026.",
        ),
        (plan(known=2), "Nothing new: all 2 rows are known."),
    ],
)
def test_the_summary_is_a_sentence(planned: SharedPlan, words: str) -> None:
    assert shared_words(planned) == words


def test_where_nothing_is_new_there_is_nothing_to_add(desk: Desk) -> None:
    dialog = SharedDialog(plan(known=2), desk.window)
    assert dialog.add_button.isHidden()
    assert dialog.windowTitle() == "Records from a colleague"
    dialog.close()
