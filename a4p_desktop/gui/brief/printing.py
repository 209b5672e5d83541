"""Prints a brief on the printer that the user chooses."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import MARGINS, PAPER_SIZES, BriefPages
from a4p_desktop.records.brief.brief import Brief, Paper


def ask_printer(
    brief: Brief, paper: Paper, window: QWidget, printed: Callable[[], object]
) -> QPrintDialog:
    """Ask for a printer and print there; then call `printed`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size, portrait = QPageSize(PAPER_SIZES[paper]), QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, portrait, MARGINS, QPageLayout.Unit.Millimeter))
    printer.setDocName(brief.title)
    printer.setCreator(brief.made)
    box = QPrintDialog(printer, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def print_all() -> None:
        _keep_margins(printer)
        BriefPages(showable(brief)[0], printer).print()
        printed()

    box.accepted.connect(print_all)
    QDialog.open(box)  # QPrintDialog.open requires a slot
    return box


def _keep_margins(printer: QPrinter) -> None:
    """Restore our margins, which another paper or printer has changed."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    if layout.setMargins(QMarginsF(MARGINS)):
        printer.setPageLayout(layout)
