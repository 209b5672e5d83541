"""A brief to a printer that the user chooses."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import MARGINS, PAPER_SIZES, BriefPages
from a4p_desktop.records.brief.brief import Brief, Paper


def ask_printer(
    brief: Brief, paper: Paper, window: QWidget, told: Callable[[], object]
) -> QPrintDialog:
    """Ask which printer, and print there; `told` is called when it is done."""
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
        told()

    box.accepted.connect(print_all)
    QDialog.open(box)  # its own takes a slot of old, and asks for no less
    return box


def _keep_margins(printer: QPrinter) -> None:
    """Give the page our margins again, whatever paper and printer were chosen."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    if layout.setMargins(QMarginsF(MARGINS)):
        printer.setPageLayout(layout)
