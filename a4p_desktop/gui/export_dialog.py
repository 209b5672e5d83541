"""The choice of what to export and for whom, with the first lines as they will be written."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.wording import number_words
from a4p_desktop.records.csv_format import list_separator
from a4p_desktop.records.export import Selection
from a4p_desktop.records.formats import FORMATS, Format


@dataclass(frozen=True)
class Offer:
    """What can be exported from the tab in front: the rows found, and those selected if any."""

    found: Selection
    found_count: int
    selected: Selection | None
    selected_count: int


class ExportDialog(QDialog):
    """Asks which rows and which preset; emits the choice."""

    preview_wanted = Signal(object, object)  # Selection, Format
    chosen = Signal(object, object)  # Selection, Format

    def __init__(self, offer: Offer, preset: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export to CSV"))
        self._offer = offer
        self._presets = {name: make() for name, make in FORMATS.items()}
        self.selected_rows = QRadioButton(
            self.tr("The rows &selected ({})").format(number_words(offer.selected_count))
            if offer.selected
            else self.tr("The rows &selected (none)")
        )
        self.found_rows = QRadioButton(
            self.tr("All rows &found ({})").format(number_words(offer.found_count))
        )
        self.excel = QRadioButton(self.tr("For &Excel"))
        self.data = QRadioButton(self.tr("For &data tools"))
        self._preview = self._made_preview()
        self._lay_out(preset)

    @property
    def selection(self) -> Selection:
        """The rows and columns chosen."""
        if self.selected_rows.isChecked() and self._offer.selected:
            return self._offer.selected
        return self._offer.found

    @property
    def preset(self) -> Format:
        """The form chosen."""
        return self._presets["csv-excel" if self.excel.isChecked() else "csv"]

    def take_preview(self, selection: Selection, text: str) -> None:
        """Show the first lines, if they are of what is chosen."""
        if selection == self.selection:
            self._preview.setPlainText(text.removeprefix("\ufeff"))

    def accept(self) -> None:
        self.chosen.emit(self.selection, self.preset)
        super().accept()

    def _made_preview(self) -> QPlainTextEdit:
        preview = QPlainTextEdit()
        preview.setReadOnly(True)
        preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        preview.setTabChangesFocus(True)
        preview.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        preview.setAccessibleName(self.tr("The first five rows"))
        preview.setMinimumHeight(preview.fontMetrics().lineSpacing() * 9)
        return preview

    def _lay_out(self, preset: str) -> None:
        layout = QVBoxLayout(self)
        self._add_choice(layout, self.tr("Rows"), (self.selected_rows, self.found_rows))
        layout.addWidget(_note(self.tr("The columns shown, in their order on the screen.")))
        self._add_choice(layout, self.tr("Form"), (self.excel,))
        layout.addWidget(_note(self._excel_words()))
        layout.addWidget(self.data)
        layout.addWidget(_note(self.tr("UTF-8, commas, RFC 4180; every value as it is recorded.")))
        group = QButtonGroup(self)
        group.addButton(self.excel)
        group.addButton(self.data)
        rows = QButtonGroup(self)
        rows.addButton(self.selected_rows)
        rows.addButton(self.found_rows)
        layout.addWidget(_title(self.tr("The first five rows")))
        layout.addWidget(self._preview, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("&Choose file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        save.setDefault(True)
        self.selected_rows.setEnabled(self._offer.selected is not None)
        (self.selected_rows if self._offer.selected else self.found_rows).setChecked(True)
        (self.excel if preset == "excel" else self.data).setChecked(True)
        next(button for button in rows.buttons() if button.isChecked()).setFocus()
        group.buttonClicked.connect(lambda _: self._refresh())
        rows.buttonClicked.connect(lambda _: self._refresh())
        self.resize(self.fontMetrics().averageCharWidth() * 96, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        # Only now does anybody listen to what is wanted.
        super().showEvent(event)
        self._refresh()

    def _add_choice(
        self, layout: QVBoxLayout, title: str, buttons: tuple[QRadioButton, ...]
    ) -> None:
        layout.addWidget(_title(title))
        for button in buttons:
            layout.addWidget(button)

    def _excel_words(self) -> str:
        comma = list_separator() == ","
        separator = self.tr("commas") if comma else self.tr("semicolons")
        return self.tr(
            "UTF-8 with a byte-order mark and {}, as spreadsheets here expect; a cell that would"
            " run as a formula is led by an apostrophe."
        ).format(separator)

    def _refresh(self) -> None:
        self.preview_wanted.emit(self.selection, self.preset)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _note(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setIndent(24)
    return label
