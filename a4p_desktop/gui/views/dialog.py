"""The dialog that opens, renames and deletes saved searches."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.views.saved_searches import SavedSearches, one_line
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.filter_line import FilterLine
from a4p_desktop.gui.widgets.prompts import ask_first, ask_line
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.words.keys import DELETE, RENAME
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.view import SharedView
from a4p_desktop.records.text.folding import fold

say = Speaker("Saved searches", on_screen=True)

_SAVED = Qt.ItemDataRole.UserRole
_Role = QDialogButtonBox.ButtonRole


class SavedSearchesDialog(FittingDialog):
    """All saved searches, the newest first, with a line edit that filters them by name."""

    view_wanted = Signal(object)  # SharedView
    failed = Signal(object)  # RecordsError

    def __init__(self, saved: SavedSearches, parent: QWidget | None = None) -> None:
        super().__init__(say("Saved searches"), parent)
        self._saved = saved
        self.line = FilterLine(say("Find by name"))
        self.list = self._made_list()
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_button = self._add_button(say("&Open"), self._open_current)
        self.rename_button = self._add_button(say("&Rename…"), self._ask_name)
        self.delete_button = self._add_button(say("&Delete…"), self._ask_delete)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        self.lay_out(body, self._buttons, letters=60, lines=18)
        self._join()

    def refresh(self) -> None:
        """List what is saved now; emits `failed` where it cannot be read."""
        row = self.list.currentRow()
        self.list.clear()
        self._attempt(self._fill)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._narrow(self.line.text())

    def _made_list(self) -> QListWidget:
        box = QListWidget()
        quiet_scroll_bars(box)
        box.setItemDelegate(TextDelegate(box))
        box.setAccessibleName(say("Saved searches"))
        box.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        box.setTextElideMode(Qt.TextElideMode.ElideRight)
        box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return box

    def _add_button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = self._buttons.addButton(text, _Role.ActionRole)
        button.clicked.connect(lambda: run())
        return button

    def _fill(self) -> None:
        for saved in self._saved.all():
            item = QListWidgetItem(one_line(saved.name), self.list)
            item.setToolTip(tip(item.text()))
            item.setData(_SAVED, saved)

    def _join(self) -> None:
        # With a default button, Enter opens from the line and from the list, once.
        self.open_button.setDefault(True)
        self._buttons.rejected.connect(self.close)
        self.line.textChanged.connect(self._narrow)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(lambda _: self._open_current())
        # While the line has the focus, it takes Delete itself.
        for used, button in ((RENAME, self.rename_button), (DELETE, self.delete_button)):
            for key in used.sequences():
                QShortcut(key, self).activated.connect(button.click)

    def _narrow(self, text: str) -> None:
        wanted = fold(text)
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(wanted not in fold(item.text()))
        if not self._chosen():
            shown = (row for row, item in enumerate(items) if not item.isHidden())
            self.list.setCurrentRow(next(shown, -1))
        self._enable()
        current = " ".join(saved.name for saved in self._chosen()[:1])
        self.line.announce_found(sum(not item.isHidden() for item in items), one_line(current))

    def _chosen(self) -> list[SharedView]:
        items = [item for item in self.list.selectedItems() if not item.isHidden()]
        return [item.data(_SAVED) for item in items]

    def _enable(self) -> None:
        number = len(self._chosen())
        self.open_button.setEnabled(number == 1)
        self.rename_button.setEnabled(number == 1)
        self.delete_button.setEnabled(number > 0)

    def _open_current(self) -> None:
        for saved in self._chosen()[:1]:
            self.view_wanted.emit(saved)
            self.close()

    def _ask_name(self) -> None:
        for saved in self._chosen()[:1]:
            ask_line(
                self,
                say("Rename saved search"),
                say("&Name:"),
                saved.name,
                partial(self._rename, saved.name),
            )

    def _rename(self, old: str, new: str) -> None:
        self._change(lambda: self._saved.rename(old, new))

    def _ask_delete(self) -> None:
        names = [saved.name for saved in self._chosen()]
        question = say("Delete the saved search “{name}”?", name=one_line(names[0]))
        if len(names) > 1:
            question = say(
                "Delete {n} saved search?|Delete {n} saved searches?",
                n=len(names),
            )
        ask_first(
            self,
            say("Saved searches"),
            question,
            say("&Delete"),
            lambda: self._change(lambda: self._saved.remove(*names)),
        )

    def _change(self, run: Callable[[], object]) -> None:
        self._attempt(run)
        self.refresh()

    def _attempt(self, run: Callable[[], object]) -> None:
        try:
            run()
        except RecordsError as trouble:
            self.failed.emit(trouble)
