"""The manual names keys and menus as the window has them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from a4p_desktop.gui.manual.chapters import CHAPTERS
from a4p_desktop.gui.window.shortcuts_dialog import other_shortcuts, plain_text
from tests.desk import Desk

PAPERS = ["README.md", *(f"resources/manual/{name}" for name in CHAPTERS)]
_KEY = re.compile(r"(?<!\w)(?:(?:Ctrl|Alt|Shift)\+)+(?!click)\w+|\bF\d{1,2}\b")
_MENU = re.compile(r"\*\*(\w+) ▸ ([^*]+)\*\*|(\w+) ▸ (\w+)")


def menu_entries(desk: Desk) -> Iterator[tuple[str, str]]:
    """Every entry of the menu bar, with its menu."""
    for menu in desk.window.menuBar().findChildren(QMenu) + desk.window.findChildren(QMenu):
        for action in menu.actions():
            yield plain_text(menu.title()), plain_text(action.text())


@pytest.mark.parametrize("paper", PAPERS)
def test_every_key_does_something(desk: Desk, project: Path, paper: str) -> None:
    text = (project / paper).read_text(encoding="utf-8")
    known = {
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in desk.window.findChildren(QAction)
        for key in action.shortcuts()
    }
    known |= set(_KEY.findall(" ".join(keys for _, keys in other_shortcuts())))
    assert set(_KEY.findall(text)) - known == set()


@pytest.mark.parametrize("paper", PAPERS)
def test_every_menu_entry_exists(desk: Desk, project: Path, paper: str) -> None:
    text = (project / paper).read_text(encoding="utf-8")
    named = {
        (menu or plain, (entry or word).removesuffix("…"))
        for menu, entry, plain, word in _MENU.findall(text)
    }
    assert named - set(menu_entries(desk)) == set()


def test_the_patterns_find_keys_and_menus() -> None:
    text = "Ctrl+Shift+K, Alt+click, F2 and **File ▸ Open records…**; Help ▸ Manual."
    assert _KEY.findall(text) == ["Ctrl+Shift+K", "F2"]
    assert len(_MENU.findall(text)) == 2
