"""The report on a written export: where it is, and which cells differ from the records."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.records.export.descriptor_file import descriptor_path
from a4p_desktop.records.export.formats import ProvenancePlace
from a4p_desktop.records.export.progress import CUT, GUARDED, Written
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export")


def show_report(
    destination: Path, choice: Choice, written: Written, window: QWidget
) -> QMessageBox:
    """Open the box with the report, and with a button that shows the folder."""
    text = say("Written to “{name}”. Rows: {rows}.", name=destination.name, rows=written.rows)
    return show_written(text, _details(destination, choice, written), destination.parent, window)


def show_tables_report(folder: Path, written: Written, window: QWidget) -> QMessageBox:
    """The same for all tables, which were written to `folder`."""
    text = say("All tables are in “{name}”. Rows: {rows}.", name=folder.name, rows=written.rows)
    details = [
        say("In the folder {path}", path=folder.parent),
        say("The README in it explains every column, and how the records are built again."),
    ]
    return show_written(text, details, folder, window)


def show_written(text: str, details: list[str], shown: Path, window: QWidget) -> QMessageBox:
    """Open a box that says what was written, with a button that shows the folder `shown`."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(say("Export"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may look like HTML
    box.setText(text)
    box.setInformativeText("\n\n".join(details))
    folder = box.addButton(say("&Show in folder"), QMessageBox.ButtonRole.ActionRole)
    ok = box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(ok)
    box.setEscapeButton(ok)  # with two buttons Qt chooses none, and Esc would do nothing
    folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(shown)))
    box.open()
    return box


def _details(destination: Path, choice: Choice, written: Written) -> list[str]:
    details = [say("In the folder {path}", path=destination.parent)]
    place = choice.format.provenance_place
    if choice.with_provenance and place is ProvenancePlace.FILE_BESIDE:
        name = descriptor_path(destination).name
        details.append(say("The description is in “{name}”, beside it.", name=name))
    if written.guarded:
        details.append(said(GUARDED, number=written.guarded))
    if written.cut:
        details.append(said(CUT, number=written.cut))
    return details
