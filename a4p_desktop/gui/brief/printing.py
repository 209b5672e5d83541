"""Prints a brief on the printer that the user chooses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import MARGINS, BriefPages, brief_pdf, page_layout
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.records.brief.brief import Brief, Paper
from a4p_desktop.records.brief.formats.formats import write_brief
from a4p_desktop.records.errors import RecordsError


def ask_printer(
    brief: Brief, paper: Paper, window: QWidget, printed: Callable[[], object]
) -> QPrintDialog:
    """Ask for a printer and print there; then call `printed`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(paper))
    printer.setDocName(brief.title)
    printer.setCreator(brief.made)
    box = QPrintDialog(printer, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def print_all() -> None:
        _keep_margins(printer)
        try:
            _print(showable(brief)[0], printer)
        except RecordsError as trouble:
            show_trouble(trouble, window)
        else:
            printed()

    box.accepted.connect(print_all)
    QDialog.open(box)  # QPrintDialog.open requires a slot
    return box


def _print(brief: Brief, printer: QPrinter) -> None:
    """Print there, or write the file that is chosen instead, tagged as one that is saved."""
    name = printer.outputFileName()
    if name and printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        write_brief(brief_pdf(brief, printer.pageLayout()), Path(name))
    else:
        BriefPages(brief, printer).print()


def _keep_margins(printer: QPrinter) -> None:
    """Restore our margins, which another paper or printer has changed."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    if layout.setMargins(QMarginsF(MARGINS)):
        printer.setPageLayout(layout)
