"""The line with the file to write: proposed, typed, or chosen in the system's own box."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.prompts import FileKind, ask_target, with_ending
from a4p_desktop.records.language import Speaker

say = Speaker("Files", on_screen=True)


class TargetLine(QWidget):
    """Its path follows what is proposed until the user has a name of their own."""

    def __init__(self, title: str, folder: Path | None, parent: QWidget | None = None) -> None:
        """`title` is that of the system's box; `folder` that of the file written last, or None for
        that of the documents."""
        super().__init__(parent)
        self._title = title
        self._folder = folder or documents_folder()
        self._kind = FileKind("", "")
        self._is_own = False
        self._replaced: Path | None = None
        self.line = QLineEdit()
        label = plain_label(say("Sa&ve as:"))
        label.setBuddy(self.line)
        self.browse = QPushButton(say("&Browse…"))
        self.browse.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.browse)
        self.line.textEdited.connect(self._own)
        self.browse.clicked.connect(self._ask)

    @property
    def path(self) -> Path:
        """The file to write; it has the ending of its kind."""
        return self._ended(Path(self.line.text().strip()).expanduser())

    @property
    def may_replace(self) -> bool:
        """Whether the user has said that the file may be replaced, if there is one."""
        return self._replaced == self.path

    def propose(self, name: str, kind: FileKind) -> None:
        """Propose a file of this name and kind, which is not there yet; a name of the user's own
        stays, with the ending of the kind."""
        before, self._kind = self._kind, kind
        if not self._is_own:
            self._show(free_path(self._folder / name))
        elif before.suffix != kind.suffix:
            self._show(Path(with_ending(self.line.text(), kind, [before])))

    def _ended(self, path: Path) -> Path:
        whole = self._folder / path
        if not path.name:
            return whole
        return Path(with_ending(str(whole), self._kind, []))

    def _own(self) -> None:
        self._is_own = True

    def _show(self, path: Path) -> None:
        self.line.setText(str(path))  # the cursor stands at its end, so that the name is in sight

    def _ask(self) -> None:
        path = self.path
        ask_target(
            self, self._title, [self._kind], path.name, path.parent, lambda to, _: self._take(to)
        )

    def _take(self, path: Path) -> None:
        self._own()
        self._folder, self._replaced = path.parent, path
        self._show(path)


def documents_folder() -> Path:
    """The folder that the system has for documents; the user's home where there is none."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(kind))
    return folder if folder.is_dir() else Path.home()


def free_path(path: Path) -> Path:
    """`path`, with a number behind its name where there is such a file already."""
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    return path if not path.exists() else next(each for each in numbered if not each.exists())
