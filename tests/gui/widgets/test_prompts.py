"""The dialogs for files: the suffix, the kind, and files that exist."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.widgets.prompts import FileKind, ask_file, ask_line, ask_target

SVG, SMALL, LARGE = FileKind("SVG", "svg"), FileKind("PNG, small", "png"), FileKind("PNG", "png")


class FilePrompt:
    """Asks for a file to write, and records the answers."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.taken: list[tuple[Path, FileKind]] = []

    def ask(self, *kinds: FileKind) -> QFileDialog:
        """Open the dialog and return it."""
        ask_target(
            self.window,
            "Save",
            kinds,
            "proposed",
            self.folder,
            self.take,
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
        next(button for button in buttons if button.text().replace("&", "") == words).click()


@pytest.fixture(name="prompt")
def _prompt(qtbot: QtBot, tmp_path: Path) -> FilePrompt:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return FilePrompt(window, tmp_path)


def test_the_name_proposed_has_the_suffix(prompt: FilePrompt) -> None:
    box = prompt.ask(SVG, SMALL)
    assert box.selectedFiles() == [str(prompt.folder / "proposed.svg")]
    assert box.nameFilters() == ["SVG (*.svg)", "PNG, small (*.png)"]
    box.accept()
    assert prompt.taken == [(prompt.folder / "proposed.svg", SVG)]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a", "a.svg"),
        ("a.SVG", "a.SVG"),
        ("a.b", "a.b.svg"),
        ("Board v1.2", "Board v1.2.svg"),
        ("Nepal 25.09.2018", "Nepal 25.09.2018.svg"),
        ("a.png", "a.svg"),
        ("a.csv", "a.csv.svg"),
        ("svg", "svg.svg"),
    ],
)
def test_the_kind_decides_and_its_suffix_is_added(
    prompt: FilePrompt, typed: str, written: str
) -> None:
    prompt.ask(SVG, SMALL, LARGE).fileSelected.emit(str(prompt.folder / typed))
    assert prompt.taken == [(prompt.folder / written, SVG)]


@pytest.mark.parametrize("name", ["Board v1.2", "Nepal 25.09.2018", "Board v1.2.svg", "Board"])
@pytest.mark.parametrize("name_first", [True, False])
def test_a_name_is_kept_when_its_kind_is_chosen(
    prompt: FilePrompt, name: str, name_first: bool
) -> None:
    box = prompt.ask(SVG, SMALL, LARGE)
    line = box.findChild(QLineEdit, "fileNameEdit")
    kinds = box.findChild(QComboBox, "fileTypeCombo")
    assert line is not None
    assert kinds is not None

    def type_name() -> None:
        line.selectAll()
        QTest.keyClicks(line, name)

    if name_first:
        type_name()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    if not name_first:
        type_name()
    box.accept()
    assert prompt.taken == [(prompt.folder / f"{name.removesuffix('.svg')}.png", LARGE)]


def test_the_suffix_is_that_of_the_kind_chosen(prompt: FilePrompt) -> None:
    box = prompt.ask(SVG, SMALL, LARGE)
    box.selectNameFilter("PNG (*.png)")
    box.filterSelected.emit("PNG (*.png)")
    assert box.defaultSuffix() == "png"
    box.fileSelected.emit(str(prompt.folder / "a.b"))
    assert prompt.taken == [(prompt.folder / "a.b.png", LARGE)]


def test_replacing_a_file_of_the_longer_name_is_confirmed(prompt: FilePrompt) -> None:
    target = prompt.folder / "a.b.svg"
    target.touch()
    for answer, taken in (("Cancel", []), ("Replace", [(target, SVG)])):
        box = prompt.ask(SVG)
        box.fileSelected.emit(str(prompt.folder / "a.b"))
        box.close()
        assert prompt.taken == []
        assert [box.text() for box in prompt.questions()] == [
            "“a.b.svg” already exists. Replace it?"
        ]
        prompt.press(answer)
        assert prompt.taken == taken


@pytest.mark.usefixtures("brackets")
def test_its_words_are_in_the_language_of_the_program(prompt: FilePrompt) -> None:
    (prompt.folder / "a.b.svg").touch()
    prompt.ask(SVG).fileSelected.emit(str(prompt.folder / "a.b"))
    assert [box.text() for box in prompt.questions()] == ["[“a.b.svg” already exists. Replace it?]"]
    prompt.press("[Replace]")
    assert prompt.taken == [(prompt.folder / "a.b.svg", SVG)]


def test_the_confirmation_of_the_dialog_is_enough(prompt: FilePrompt) -> None:
    (prompt.folder / "a.svg").touch()
    prompt.ask(SVG).fileSelected.emit(str(prompt.folder / "a.svg"))
    assert prompt.questions() == []
    assert prompt.taken == [(prompt.folder / "a.svg", SVG)]


def test_without_a_folder_it_starts_at_home_and_not_in_the_working_directory(
    prompt: FilePrompt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[Path] = []
    ask_file(prompt.window, "Open", "Views (*.a4pview)", None, taken.append)
    box = prompt.box()
    assert box.directory() != QDir.current() or os.path.samefile(Path.home(), Path.cwd())
    assert box.fileMode() == QFileDialog.FileMode.ExistingFile
    assert box.nameFilters() == ["Views (*.a4pview)", "All files (*)"]
    box.fileSelected.emit(str(tmp_path / "a"))
    assert taken == [tmp_path / "a"]


def test_a_box_for_a_line_fits_the_screen_with_large_text(
    qtbot: QtBot, prompt: FilePrompt, qapp: QApplication
) -> None:
    before = QFont(qapp.font())
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * 3)
    qapp.setFont(large)
    try:
        label = "Words, and filters such as status:endorsed or group:“African Group”:"
        ask_line(prompt.window, "Edit search as text", label, "congo", print)
        (box,) = prompt.window.findChildren(QInputDialog)
        screen = box.screen().availableGeometry()
        qtbot.waitUntil(lambda: box.width() <= screen.width())
        assert box.height() <= screen.height()
        for child in (*box.findChildren(QPushButton), *box.findChildren(QLabel)):
            assert box.rect().contains(QRect(child.mapTo(box, QPoint()), child.size()))
            assert child.height() >= child.heightForWidth(child.width())
    finally:
        qapp.setFont(before)
