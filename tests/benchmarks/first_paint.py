"""Starts the program as users do, and quits and prints the time once it has painted rows."""

import sys
from time import monotonic

from PySide6.QtWidgets import QApplication

from a4p_desktop import cli
from a4p_desktop.gui.table.view import TableView
from tests.benchmarks.stopwatch import call_after_paint


def main() -> int:
    """Run the program with its own arguments and return its exit status."""
    painted: list[float] = []

    def end(view: TableView) -> None:
        if view.rows.rowCount() and not painted:
            # This clock is shared by all processes; another one measures the start.
            painted.append(monotonic())
            QApplication.quit()

    call_after_paint(end)
    status = cli.main(sys.argv[1:])
    print(painted[0])
    return status


if __name__ == "__main__":
    sys.exit(main())
