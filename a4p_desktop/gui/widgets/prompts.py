"""Small dialogs that ask for a line, a yes or a file; they open and do not block."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox, QWidget

from a4p_desktop.gui.crash.boxes import FileBox, InputBox, MessageBox
from a4p_desktop.gui.widgets.room import resize_within_screen
from a4p_desktop.records.language import Speaker

say = Speaker("Files", on_screen=True)


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
    box = InputBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setLabelText(label)
    for shown in box.findChildren(QLabel):
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setWordWrap(True)
    box.setTextValue(proposed)
    box.textValueSelected.connect(take)
    width = box.fontMetrics().averageCharWidth() * 70
    resize_within_screen(box, QSize(width, box.sizeHint().height()))
    box.open()


def ask_first(
    window: QWidget, title: str, question: str, yes: str, run: Callable[[], object]
) -> None:
    """Ask `question`; call `run` if the user clicks the button `yes`."""
    box = MessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a name in it may look like HTML
    box.setText(question)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    button.clicked.connect(lambda: run())
    box.open()


def ask_to_replace(window: QWidget, title: str, path: Path, run: Callable[[], object]) -> None:
    """Ask whether the file `path` may be replaced; call `run` if so."""
    question = say("“{name}” already exists. Replace it?", name=path.name)
    ask_first(window, title, question, say("&Replace"), run)


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

    The kind chosen decides: its suffix is added to the name, in place of that of another kind. If
    a file of that longer name exists, the user is asked whether to replace it. The dialog starts in
    `folder` as that of `ask_file` does.
    """
    box = _file_box(window, title, folder)
    box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    by_filter = {f"{kind.heading} (*.{kind.suffix})": kind for kind in kinds}
    box.setNameFilters(list(by_filter))
    _keep_name(box, by_filter)
    box.selectFile(with_ending(proposed, kinds[0], kinds))

    def take_name(typed: str) -> None:
        # The dialog of a system may name its filter in a way of its own.
        kind = by_filter.get(box.selectedNameFilter(), kinds[0])
        target = Path(with_ending(typed, kind, kinds))
        if str(target) == typed or not target.exists():
            take(target, kind)
            return
        ask_to_replace(window, title, target, lambda: take(target, kind))

    box.fileSelected.connect(take_name)
    box.open()


def ask_folder(
    window: QWidget, title: str, folder: Path | None, take: Callable[[Path], object]
) -> None:
    """Ask for a folder that exists, and pass it to `take`; the dialog starts as that of `ask_file`
    does, and can make a new folder."""
    box = _file_box(window, title, folder)
    box.setFileMode(QFileDialog.FileMode.Directory)
    box.setOption(QFileDialog.Option.ShowDirsOnly)
    box.fileSelected.connect(lambda name: take(Path(name)))
    box.open()


def _keep_name(box: QFileDialog, kinds: Mapping[str, FileKind]) -> None:
    """Keep the name typed in `box` when another of `kinds`, by their filters, is chosen.

    Qt takes all after the last dot for a suffix: it would make “Board v1.png” of “Board v1.2”.
    """
    # The dialogs of some systems have no such line, nor this fault.
    line = box.findChild(QLineEdit, "fileNameEdit")
    chosen, name = box.selectedNameFilter(), ""
    # With the suffix, the dialog itself asks before replacing, while the name has no dot.
    box.setDefaultSuffix(kinds[chosen].suffix)

    def remember(text: str) -> None:
        nonlocal name
        if box.selectedNameFilter() == chosen:  # else it is Qt that changes it
            name = text

    def choose(filter: str) -> None:
        nonlocal chosen
        chosen = filter
        box.setDefaultSuffix(kinds[chosen].suffix)
        if line is not None and name:
            line.setText(with_ending(name, kinds[chosen], kinds.values()))

    box.filterSelected.connect(choose)
    if line is not None:
        line.textChanged.connect(remember)


def _file_box(window: QWidget | None, title: str, folder: Path | None) -> QFileDialog:
    box = FileBox(window, title)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if folder is not None:
        box.setDirectory(str(folder))
    elif box.directory() == QDir.current():
        # Qt starts in the folder of the last dialog; the first one, in the working directory.
        box.setDirectory(QDir.home())
    return box


def with_ending(name: str, chosen: FileKind, kinds: Iterable[FileKind]) -> str:
    """`name` with the suffix of the kind chosen, in place of that of another of `kinds`."""
    if name.lower().endswith(f".{chosen.suffix}"):
        return name
    for kind in kinds:
        if name.lower().endswith(f".{kind.suffix}"):
            name = name[: -len(kind.suffix) - 1]
            break
    return f"{name}.{chosen.suffix}"
