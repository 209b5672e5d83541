"""The report on a written export: where it is, and which cells differ from the records."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.export.descriptor_file import descriptor_path
from a4p_desktop.records.export.formats import ProvenancePlace
from a4p_desktop.records.export.progress import Written


def show_report(
    destination: Path, choice: Choice, written: Written, window: QWidget
) -> QMessageBox:
    """Open the box with the report, and with a button that shows the folder."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(_tr("Export"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may look like HTML
    box.setText(
        _tr("Written to “{name}”. Rows: {rows}.").format(
            name=destination.name, rows=number_words(written.rows)
        )
    )
    box.setInformativeText("\n\n".join(_details(destination, choice, written)))
    folder = box.addButton(_tr("&Show in folder"), QMessageBox.ButtonRole.ActionRole)
    ok = box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(ok)
    box.setEscapeButton(ok)  # of two buttons Qt takes neither, and the box would not close
    folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(destination.parent)))
    box.open()
    return box


def _details(destination: Path, choice: Choice, written: Written) -> list[str]:
    details = [_tr("In the folder {}").format(destination.parent)]
    place = choice.format.provenance_place
    if choice.with_provenance and place is ProvenancePlace.FILE_BESIDE:
        details.append(
            _tr("What it is about stands beside it, in “{}”.").format(
                descriptor_path(destination).name
            )
        )
    if written.guarded:
        details.append(
            _tr(
                "Cells led by an apostrophe so that no spreadsheet runs them as formulas: {}."
            ).format(number_words(written.guarded))
        )
    if written.cut:
        details.append(
            _tr(
                "Cells cut short, as an Excel cell holds no more than 32,767 characters: {}."
                " CSV and JSON hold them whole."
            ).format(number_words(written.cut))
        )
    return details


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
