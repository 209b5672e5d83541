"""No dialog can save over the open records file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.cite.dialog import CitationDialog
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.pictures.frame import PictureFrame
from tests.desk import Desk


def choose(desk: Desk, target: Path) -> None:
    """Choose `target` in the box of the system."""
    (names,) = (box for box in desk.window.findChildren(QFileDialog) if box.isVisible())
    names.fileSelected.emit(str(target))
    names.close()


def save_export(desk: Desk, target: Path) -> None:
    desk.action("Export").trigger()
    (box,) = desk.window.findChildren(ExportDialog)
    box.formats.cards["csv"].click()
    box.target.line.setText(str(target))
    box.choose_button.click()


def save_brief(desk: Desk, target: Path) -> None:
    desk.tab.view.selectRow(0)
    desk.action("Brief").trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(BriefDialog)))
    (box,) = desk.window.findChildren(BriefDialog)
    desk.qtbot.waitUntil(lambda: box.brief is not None)
    box.formats.setCurrentIndex(box.formats.findData("html"))
    box.target.line.setText(str(target))
    box.save_button.click()


def save_citations(desk: Desk, target: Path) -> None:
    desk.tab.view.selectRow(0)
    desk.action("Cite").trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(CitationDialog)))
    (box,) = desk.window.findChildren(CitationDialog)
    box.save_button.click()
    choose(desk, target)


def save_picture(desk: Desk, target: Path) -> None:
    desk.window.tabs.activate("overview")
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(PictureFrame)))
    menu = desk.window.findChildren(PictureFrame)[0].menu_button.menu()
    next(action for action in menu.actions() if "Save" in action.text()).trigger()
    choose(desk, target)


def save_view(desk: Desk, target: Path) -> None:
    desk.action("Share view").trigger()
    choose(desk, target)


@pytest.mark.parametrize(
    ("save", "suffix"),
    [
        (save_export, "csv"),
        (save_brief, "html"),
        (save_citations, "txt"),
        (save_picture, "svg"),
        (save_view, "a4pview"),
    ],
)
@pytest.mark.parametrize("hard", [True, False])
def test_the_open_records_file_is_refused_as_a_target(
    desk: Desk,
    records_path: Path,
    tmp_path: Path,
    save: Callable[[Desk, Path], None],
    suffix: str,
    hard: bool,
) -> None:
    own = tmp_path / "own.sqlite"
    own.write_bytes(records_path.read_bytes())
    link = tmp_path / f"link.{suffix}"
    link.hardlink_to(own) if hard else link.symlink_to(own)
    desk.program.open(own)
    desk.wait()
    save(desk, link)

    def troubles() -> list[QMessageBox]:
        found = desk.window.findChildren(QMessageBox)
        return [box for box in found if box.isVisible() and "is a records file" in box.text()]

    desk.qtbot.waitUntil(lambda: bool(troubles()))
    assert own.read_bytes() == records_path.read_bytes()
    assert link.samefile(own)
    for box in troubles():
        box.close()
