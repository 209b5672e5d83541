"""The chapter of keys lists those of the window, on Linux and Windows and on macOS."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidgetItem

from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.keys import Keys
from tests.desk import Desk

CHAPTER = "resources/manual/keys.md"
STANDARD_ON_MACOS = {
    keys.BACK: "Ctrl+[",
    keys.FORWARD: "Ctrl+]",
    keys.REDO: "Ctrl+Shift+Z",
    keys.SHORTCUTS: "Ctrl+?",
}
"""Where the standard key of macOS is another one, by the documentation of QKeySequence."""
SIGNS = {"Meta+": "⌃", "Alt+": "⌥", "Shift+": "⇧", "Ctrl+": "⌘"}
"""What Qt calls so, in the order of macOS."""
NAMED = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Backspace": "⌫"}


def declared() -> dict[str, Keys]:
    """The keys of actions and fields by their words here."""
    values = [*vars(keys).values(), *keys.TABS]
    return {each.words(): each for each in values if isinstance(each, Keys)}


def on_macos(here: str, used: Keys | None, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same key as macOS writes it."""
    portable = STANDARD_ON_MACOS.get(used, "") if used else here
    if not portable and used:
        with monkeypatch.context() as system:
            system.setattr(sys, "platform", "darwin")
            portable = used.sequences()[0].toString()
    signs = "".join(sign for name, sign in SIGNS.items() if name in portable)
    for name in SIGNS:
        portable = portable.replace(name, "")
    return signs + NAMED.get(portable, portable)


def rows(box: ShortcutsDialog) -> dict[str, list[QTreeWidgetItem]]:
    """The rows of each section."""
    titles = [box.list.topLevelItem(number) for number in range(box.list.topLevelItemCount())]
    return {
        each.text(0): [row for number in range(each.childCount()) if (row := each.child(number))]
        for each in titles
        if each is not None
    }


def test_the_chapter_lists_the_keys_of_the_window(
    desk: Desk, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.action("Keyboard shortcuts").trigger()
    box = desk.window.findChild(ShortcutsDialog)
    assert isinstance(box, ShortcutsDialog)
    known, expected = declared(), ""
    for title, items in rows(box).items():
        expected += f"\n## {title}\n\n| what it does | keys | on macOS |\n| --- | --- | --- |\n"
        for item in items:
            here = item.text(1).split(", ")
            there = [on_macos(each, known.get(each), monkeypatch) for each in here]
            expected += f"| {item.text(0)} | {', '.join(here)} | {', '.join(there)} |\n"
    box.close()
    text = (project / CHAPTER).read_text(encoding="utf-8")
    assert text[text.index("\n## ") :] == expected
