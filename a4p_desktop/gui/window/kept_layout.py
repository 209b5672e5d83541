"""How a window is laid out, kept in the settings: its size, tab, columns and panes."""

from PySide6.QtCore import QSize

from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow


def keep_layout(window: MainWindow, settings: Settings) -> None:
    """Remember how `window` is laid out."""
    settings.geometry = window.saveGeometry()
    settings.last_tab = window.tabs.current_tab
    settings.details_pinned = window.tab.details.place.is_pinned
    for name, tab in window.tables.items():
        settings.set_header_state(name, tab.view.columns.save())
        settings.set_splitter_state(name, tab.save_layout())


def restore_layout(window: MainWindow, settings: Settings) -> None:
    """Lay `window` out as the one before."""
    if not window.restoreGeometry(settings.geometry):
        # At first: room for the columns, but within a small screen.
        window.resize((window.screen().availableSize() * 0.9).boundedTo(QSize(1600, 1000)))
    window.show_facets(settings.facets_shown)
    window.show_compact(settings.compact_rows)
    window.pin_details(settings.details_pinned)
    for name, tab in window.tables.items():
        columns = settings.header_state(name)
        if not columns.isEmpty():  # a new view has the default columns
            tab.view.columns.restore(columns)
        tab.restore_layout(settings.splitter_state(name))
    # At first the overview, which says what this is and where to begin.
    last = settings.last_tab or "overview"
    if last in window.tabs.names():
        window.tabs.activate(last)
