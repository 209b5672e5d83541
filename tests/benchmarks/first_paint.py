"""The program as people start it, ended as soon as it has painted rows; prints when that was."""

import sys
from time import monotonic

from PySide6.QtWidgets import QApplication

from a4p_desktop import cli
from a4p_desktop.gui.table.view import TableView
from tests.benchmarks.stopwatch import tell_paints


def main() -> int:
    """Run it with the arguments of the program."""
    painted: list[float] = []

    def end(view: TableView) -> None:
        if view.rows.rowCount() and not painted:
            # The clock of the whole machine, so that the beginning can be told by another process.
            painted.append(monotonic())
            QApplication.quit()

    tell_paints(end)
    status = cli.main(sys.argv[1:])
    print(painted[0])
    return status


if __name__ == "__main__":
    sys.exit(main())
