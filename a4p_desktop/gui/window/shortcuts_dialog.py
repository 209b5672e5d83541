"""The list of keyboard shortcuts, made from the actions themselves so that it stays true."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.keys import Keys, keys_words
from a4p_desktop.records.language import Speaker

say = Speaker("Shortcuts", on_screen=True)

_Shortcut = tuple[str, str]
"""What it does, and its keys."""


class ShortcutsDialog(FittingDialog):
    """Help ▸ Keyboard shortcuts: actions and their keys by section, then keys without an action.

    A tree, because a screen reader then announces the section, the level and the position. The
    first cell of each row has the keys in its accessible text, so the Down key alone reads all.
    """

    def __init__(
        self,
        actions: Sequence[tuple[str, Sequence[QAction]]],
        extra: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("Keyboard shortcuts"), parent)
        self.list = self._made_list()
        self._lines = 0
        for section, members in actions:
            self._add_section(plain_text(section), _shortcuts(members))
        self._add_section(say("In the lists and fields"), list(extra))
        self._start_at_the_top()
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.lay_out(self.list, buttons, letters=100, lines=self._lines + 6)

    def _made_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setItemDelegate(TextDelegate(tree))  # or “1 Overview” would be mirrored
        quiet_scroll_bars(tree)
        tree.setHeaderLabels([say("What it does"), say("Keys")])
        tree.setAccessibleName(say("Keyboard shortcuts"))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setAllColumnsShowFocus(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.header().setSectionsMovable(False)
        # What is done wraps where the keys need the room.
        tree.setWordWrap(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _add_section(self, title: str, shortcuts: Sequence[_Shortcut]) -> None:
        if not shortcuts:
            return
        section = QTreeWidgetItem(self.list, [title])
        section.setFirstColumnSpanned(True)
        font = self.list.font()
        font.setBold(True)
        section.setFont(0, font)
        for words, shown in shortcuts:
            item = QTreeWidgetItem(section, [words, shown])
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{words}: {shown}")
        section.setExpanded(True)
        self._lines += 1 + len(shortcuts)

    def _start_at_the_top(self) -> None:
        if first := self.list.topLevelItem(0):
            # Current, so that a screen reader begins there; not selected, which looks pressed.
            self.list.setCurrentItem(first, 0, QItemSelectionModel.SelectionFlag.NoUpdate)


def other_shortcuts() -> list[_Shortcut]:
    """The keys of lists and fields, which belong to no action."""
    space, tab, down = Keys("Space"), Keys("Tab"), Keys("Down")
    listed: list[tuple[str, Sequence[Keys]]] = [
        (say("Clear the search line"), [keys.CLEAR_WORDS]),
        (say("Undo and redo what was typed, in a field"), [keys.UNDO, keys.REDO]),
        (say("Tick a facet's value, exclude it, choose only it"), [space, Keys("-"), keys.ENTER]),
        (say("Remove a chip"), [space, keys.DELETE]),
        (say("From the search line to the rows"), [down, keys.ENTER]),
        (say("From the rows to the text, or without one to the details"), [keys.ENTER]),
        (
            say("Text: find in it, next and previous match"),
            [keys.FIND, keys.NEXT_MATCH, keys.PREVIOUS_MATCH],
        ),
        (say("Text: copy the words selected with their citation"), [keys.COPY_CITED]),
        (
            say("Text: next and previous statement of the meeting"),
            [keys.NEXT_STATEMENT, keys.PREVIOUS_STATEMENT],
        ),
        (
            say("Text: page down and up, back to the row"),
            [space, Keys("Shift+Space"), keys.CLEAR_WORDS],
        ),
        (say("Next and previous part of the window"), [tab, Keys("Shift+Tab")]),
        (say("Next link in the details"), [tab]),
        (
            say("Add records: correct a cell, choose what its column fills"),
            [keys.CORRECT_CELL, keys.CHOOSE_USE],
        ),
        (
            say("Add records: decide a row, go to the next in doubt"),
            [keys.ENTER, keys.NEXT_IN_DOUBT],
        ),
        (say("Add records: leave rows out or take them back"), [keys.DELETE]),
    ]
    shown = [(words, ", ".join(each.words() for each in used)) for words, used in listed]
    return [*shown, (say("Type in the rows"), say("continues in the search line"))]


def plain_text(text: str) -> str:
    """An action's text without mnemonic and dots: "&Export…" -> "Export", "文件(&F)" -> "文件"."""
    text = text.strip("\u2068\u2069")  # of a text from the left in a mirrored window
    without_letter = re.sub(r"\s*[(（]&\w[)）]", "", text)
    without_mark = re.sub(r"&(&?)", r"\1", without_letter)
    return re.sub(r"\s*(?:…|\.\.\.)$", "", without_mark).strip()


def keys_text(action: QAction) -> str:
    """The first shortcut of an action as this platform writes it; "" if it has none.

    Further ones are for keyboards with a Copy or an Open key, which need no list.
    """
    return keys_words(action.shortcut())


def _shortcuts(actions: Iterable[QAction]) -> list[_Shortcut]:
    pairs = ((plain_text(action.text()), keys_text(action)) for action in actions)
    return [(words, shown) for words, shown in pairs if words and shown]
