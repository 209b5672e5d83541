"""Small dialogs that ask for a line, a yes or a file; they open and do not block."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QMessageBox, QWidget

from a4p_desktop.records.language import Speaker

say = Speaker("Files")


class FileKind(NamedTuple):
    """A kind of file that can be written."""

    heading: str
    """Its name on the screen."""
    suffix: str
    """The ending of its name, without the dot."""


def ask_line(
    window: QWidget, title: str, label: str, proposed: str, take: Callable[[str], object]
) -> None:
    """Ask for a line of text and pass it to `take`; `proposed` is selected, to be overwritten."""
    box = QInputDialog(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setLabelText(label)
    for shown in box.findChildren(QLabel):
        shown.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextValue(proposed)
    box.textValueSelected.connect(take)
    box.resize(box.fontMetrics().averageCharWidth() * 70, box.sizeHint().height())
    box.open()


def ask_first(
    window: QWidget, title: str, question: str, yes: str, run: Callable[[], object]
) -> None:
    """Ask `question`; call `run` if the user clicks the button `yes`."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a name in it may look like HTML
    box.setText(question)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    button.clicked.connect(lambda: run())
    box.open()


def ask_file(
    window: QWidget | None,
    title: str,
    kind: str,
    folder: Path | None,
    take: Callable[[Path], object],
) -> None:
    """Ask for a file to open, of a kind such as “Views (*.a4pview)” or any, and pass it to `take`.

    The dialog starts in `folder`; without one, in the folder of the last dialog, or else in the
    user's home.
    """
    box = _file_box(window, title, folder)
    box.setFileMode(QFileDialog.FileMode.ExistingFile)
    box.setNameFilters([kind, say("All files (*)")])
    box.fileSelected.connect(lambda name: take(Path(name)))
    box.open()


def ask_target(
    window: QWidget,
    title: str,
    kinds: Sequence[FileKind],
    proposed: str,
    folder: Path | None,
    take: Callable[[Path, FileKind], object],
) -> None:
    """Ask for the name of a file to write, and pass it to `take` with its kind.

    A name that ends in no suffix of `kinds` gets that of the kind chosen. If a file of that longer
    name exists, the user is asked whether to replace it. The dialog starts in `folder` as that of
    `ask_file` does.
    """
    box = _file_box(window, title, folder)
    box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    by_filter = {f"{kind.heading} (*.{kind.suffix})": kind for kind in kinds}
    box.setNameFilters(list(by_filter))
    # With it, the dialog itself asks before replacing, as long as the name typed has no dot.
    box.setDefaultSuffix(kinds[0].suffix)
    box.filterSelected.connect(lambda chosen: box.setDefaultSuffix(by_filter[chosen].suffix))
    box.selectFile(_with_ending(proposed, kinds[0], kinds)[0])

    def take_name(typed: str) -> None:
        name, kind = _with_ending(typed, by_filter[box.selectedNameFilter()], kinds)
        target = Path(name)
        if name == typed or not target.exists():
            take(target, kind)
            return
        question = say("“{name}” already exists. Replace it?", name=target.name)
        ask_first(window, title, question, say("&Replace"), lambda: take(target, kind))

    box.fileSelected.connect(take_name)
    box.open()


def _file_box(window: QWidget | None, title: str, folder: Path | None) -> QFileDialog:
    box = QFileDialog(window, title)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if folder is not None:
        box.setDirectory(str(folder))
    elif box.directory() == QDir.current():
        # Qt starts in the folder of the last dialog; the first one, in the working directory.
        box.setDirectory(QDir.home())
    return box


def _with_ending(name: str, chosen: FileKind, kinds: Sequence[FileKind]) -> tuple[str, FileKind]:
    """`name` with the suffix of one of `kinds`, and that kind."""
    for kind in (chosen, *kinds):
        if name.lower().endswith(f".{kind.suffix}"):
            return name, kind
    return f"{name}.{chosen.suffix}", chosen
