"""The menus of the menu bar by their titles: the bar is whole before its menus are filled."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMainWindow

from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.records.language import Speaker, said

say = Speaker("Menus", on_screen=True)

_TITLES = {
    "file": say.mark("&File"),
    "edit": say.mark("&Edit"),
    "view": say.mark("&View"),
    "searches": say.mark("&Searches"),
    "help": say.mark("&Help"),
}
MenusByName = Mapping[str, Menu]


def add_menus(window: QMainWindow, fill: Callable[[], object]) -> MenusByName:
    """Add the menus, without entries, to the bar of `window`; `fill` is called whenever one is
    about to open."""
    bar = window.menuBar()
    menus = {name: Menu(said(title), bar) for name, title in _TITLES.items()}
    for menu in menus.values():
        menu.aboutToShow.connect(lambda: fill())
        bar.addMenu(menu)
    return menus
