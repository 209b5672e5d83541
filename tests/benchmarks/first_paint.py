"""Starts the program as users do, and ends it once rows are painted, telling the time."""

import sys

from a4p_desktop.__main__ import main as start
from a4p_desktop.quick_imports import import_quickly


def main() -> int:
    """Run the program with its own arguments until it has painted rows."""
    import_quickly()  # before the modules of the window, as the program does
    from PySide6.QtGui import QPaintEvent

    from a4p_desktop.gui.table.view import TableView
    from tests.benchmarks.painted import end_once_shown

    paint_rows = TableView.paintEvent

    def paint(view: TableView, event: QPaintEvent) -> None:
        paint_rows(view, event)
        if view.rows.rowCount():
            end_once_shown()

    # mypy warns of a changed class, which is meant here.
    TableView.paintEvent = paint  # type: ignore[assignment, method-assign]
    _keep_rows_in_front()
    return start(sys.argv[1:])


def _keep_rows_in_front() -> None:
    """Let this be a later start, with rows in front: the first start shows the overview."""
    from a4p_desktop.gui.settings import Settings
    from a4p_desktop.records.schema.tables import SPEAKERS

    settings = Settings()
    if not settings.last_tab:
        settings.last_tab = SPEAKERS.name
        settings.sync()


if __name__ == "__main__":
    sys.exit(main())
