"""The boxes that ask for a file: the ending of its name, its kind, and what exists already."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.widgets.prompts import FileKind, ask_file, ask_target

SVG, SMALL, LARGE = FileKind("SVG", "svg"), FileKind("PNG, small", "png"), FileKind("PNG", "png")


class Asker:
    """Somebody who is asked for a file, and what came of it."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.taken: list[tuple[Path, FileKind]] = []

    def ask(self, *kinds: FileKind) -> QFileDialog:
        """The box, opened."""
        ask_target(
            self.window,
            "Save",
            kinds,
            "proposed",
            self.folder,
            lambda *both: self.taken.append(both),
        )
        return self.box()

    def take(self, target: Path, kind: FileKind) -> None:
        self.taken.append((target, kind))

    def box(self) -> QFileDialog:
        (box,) = (box for box in self.window.findChildren(QFileDialog) if box.isVisible())
        return box

    def questions(self) -> list[QMessageBox]:
        return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

    def press(self, words: str) -> None:
        (question,) = self.questions()
        buttons = question.findChildren(QAbstractButton)
        next(one for one in buttons if one.text().replace("&", "") == words).click()


@pytest.fixture(name="asker")
def _asker(qtbot: QtBot, tmp_path: Path) -> Asker:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Asker(window, tmp_path)


def test_a_name_is_proposed_with_its_ending(asker: Asker) -> None:
    box = asker.ask(SVG, SMALL)
    assert box.selectedFiles() == [str(asker.folder / "proposed.svg")]
    assert box.nameFilters() == ["SVG (*.svg)", "PNG, small (*.png)"]
    box.accept()
    assert asker.taken == [(asker.folder / "proposed.svg", SVG)]


@pytest.mark.parametrize(
    ("typed", "written", "kind"),
    [
        ("a", "a.svg", SVG),
        ("a.SVG", "a.SVG", SVG),
        ("a.b", "a.b.svg", SVG),
        ("report 2.1", "report 2.1.svg", SVG),
        ("a.png", "a.png", SMALL),
        ("svg", "svg.svg", SVG),
    ],
)
def test_the_ending_is_added_where_it_is_missing(
    asker: Asker, typed: str, written: str, kind: FileKind
) -> None:
    asker.ask(SVG, SMALL, LARGE).fileSelected.emit(str(asker.folder / typed))
    assert asker.taken == [(asker.folder / written, kind)]


def test_the_kind_chosen_says_the_ending(asker: Asker) -> None:
    box = asker.ask(SVG, SMALL, LARGE)
    box.selectNameFilter("PNG (*.png)")
    box.filterSelected.emit("PNG (*.png)")
    assert box.defaultSuffix() == "png"
    box.fileSelected.emit(str(asker.folder / "a.b"))
    assert asker.taken == [(asker.folder / "a.b.png", LARGE)]


def test_what_exists_under_the_longer_name_is_asked_about(asker: Asker) -> None:
    target = asker.folder / "a.b.svg"
    target.touch()
    for answer, taken in (("Cancel", []), ("Replace", [(target, SVG)])):
        box = asker.ask(SVG)
        box.fileSelected.emit(str(asker.folder / "a.b"))
        box.close()
        assert asker.taken == []
        assert [box.text() for box in asker.questions()] == [
            "“a.b.svg” already exists. Replace it?"
        ]
        asker.press(answer)
        assert asker.taken == taken


def test_what_the_box_itself_asked_about_is_not_asked_again(asker: Asker) -> None:
    (asker.folder / "a.svg").touch()
    asker.ask(SVG).fileSelected.emit(str(asker.folder / "a.svg"))
    assert asker.questions() == []
    assert asker.taken == [(asker.folder / "a.svg", SVG)]


def test_without_a_folder_it_begins_at_home_and_not_where_the_program_was_started(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[Path] = []
    ask_file(asker.window, "Open", "Views (*.a4pview)", None, taken.append)
    box = asker.box()
    assert box.directory() != QDir.current() or os.path.samefile(Path.home(), Path.cwd())
    assert box.fileMode() == QFileDialog.FileMode.ExistingFile
    assert box.nameFilters() == ["Views (*.a4pview)", "All files (*)"]
    box.fileSelected.emit(str(tmp_path / "a"))
    assert taken == [tmp_path / "a"]
