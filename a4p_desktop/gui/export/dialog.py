"""The dialog in which to choose rows, columns and format of an export, with a preview."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.export.offer import Choice, Offer, Scope
from a4p_desktop.gui.export.preview import ExportPreview
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.export import PreviewRequest
from a4p_desktop.records.export.formats import FORMATS, Format, ProvenancePlace
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export")

OFFERED: Mapping[str, Format] = {**FORMATS, TSV.name: TSV}
"""The formats by name: those of files, and the one that is copied."""


class ExportDialog(QDialog):
    """Emits the choice of rows, columns and format; stays open until it is closed."""

    preview_wanted = Signal(object)  # PreviewRequest
    chosen = Signal(object)  # Choice

    def __init__(
        self, offer: Offer, format: str, *, about: bool, parent: QWidget | None = None
    ) -> None:
        """`format` and `about` are chosen at first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Export"))
        self._offer = offer
        self.formats = {
            name: self._made_format_button(offered) for name, offered in OFFERED.items()
        }
        self.scopes = self._made_scope_buttons()
        self.shown_columns, self.all_columns = self._made_column_buttons()
        self.about = QCheckBox(say("&Describe the search, the records and the sources"))
        self._about_note, self._caption, self._trouble = self._made_note(), _title(), _wrapped()
        self.preview = ExportPreview()
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.choose_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self._groups = [
            self._made_group(buttons)
            for buttons in (
                self.formats.values(),
                self.scopes.values(),
                (self.shown_columns, self.all_columns),
            )
        ]
        self._lay_out()
        self._choose_at_first(format, about=about)
        self._join()

    @property
    def choice(self) -> Choice:
        """The choice of the user."""
        scope = next(scope for scope, button in self.scopes.items() if button.isChecked())
        return Choice(
            self._offer.selection(scope, all_columns=self.all_columns.isChecked()),
            self._offer.rows[scope],
            self._format,
            self.about.isChecked() and self._has_provenance,
        )

    def show_preview(self, text: str) -> None:
        """Show the first lines of what is chosen."""
        show = self.preview.show_text if self._format.is_text else self.preview.show_cells
        show(text)

    @property
    def trouble(self) -> str:
        """Why the choice cannot be exported; "" if it can."""
        most = self._format.most_rows
        if most is None or self.choice.rows <= most:
            return ""
        if self._format == TSV:
            message = say.mark("At most {most} rows are copied at once; these are {rows}.")
        else:
            message = say.mark("A sheet of Excel holds no more than {most} rows; these are {rows}.")
        return said(message, most=most, rows=self.choice.rows)

    @property
    def _format(self) -> Format:
        return next(OFFERED[name] for name, button in self.formats.items() if button.isChecked())

    @property
    def _has_provenance(self) -> bool:
        return self._format.provenance_place is not ProvenancePlace.NOWHERE

    # How it is made ------------------------------------------------------------------------------

    def _made_format_button(self, offered: Format) -> QRadioButton:
        button = QRadioButton(said(offered.heading))
        button.setAccessibleDescription(said(offered.sentence))
        return button

    def _made_scope_buttons(self) -> Mapping[Scope, QRadioButton]:
        messages = {
            Scope.SELECTED: say.mark("The rows &selected ({number})"),
            Scope.FOUND: say.mark("All rows &found ({number})"),
            Scope.ALL: say.mark("The &whole table, without the search ({number})"),
        }
        buttons = {}
        for scope, message in messages.items():
            rows = self._offer.rows[scope]
            buttons[scope] = QRadioButton(said(message, number=rows or say("none")))
            buttons[scope].setEnabled(rows > 0)
        return buttons

    def _made_column_buttons(self) -> tuple[QRadioButton, QRadioButton]:
        shown, of_table = len(self._offer.shown), len(self._offer.columns)
        return (
            QRadioButton(say("Those s&hown, in their order ({number})", number=shown)),
            QRadioButton(say("A&ll columns ({number})", number=of_table)),
        )

    def _made_group(self, buttons: Iterable[QRadioButton]) -> QButtonGroup:
        """A group in which one button is checked."""
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 4)
        layout.addLayout(self._laid_out_formats(), 0, 0)
        layout.addLayout(self._laid_out_rest(), 0, 1)
        for place, part in enumerate((self._caption, self.preview, self._trouble, self._buttons)):
            layout.addWidget(part, place + 1, 0, 1, 2)
        layout.setRowStretch(2, 1)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 2)
        self.choose_button.setDefault(True)
        width = self.fontMetrics().averageCharWidth() * 132
        size = QSize(width, layout.heightForWidth(width))
        self.resize(size.boundedTo(self.screen().availableSize() * 0.9))

    def _laid_out_formats(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.addWidget(_title(say("Format")))
        for name, button in self.formats.items():
            layout.addWidget(button)
            layout.addWidget(self._made_note(said(OFFERED[name].sentence)))
        layout.addStretch(1)
        return layout

    def _laid_out_rest(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        for title, buttons in (
            (say("Rows"), (*self.scopes.values(),)),
            (say("Columns"), (self.shown_columns, self.all_columns)),
            (say("About"), (self.about, self._about_note)),
        ):
            layout.addWidget(_title(title))
            for button in buttons:
                layout.addWidget(button)
            layout.addSpacing(self.fontMetrics().lineSpacing() // 2)
        layout.addStretch(1)
        return layout

    def _made_note(self, text: str = "") -> QLabel:
        """Text below a button, indented like the text of the button."""
        note, style = _wrapped(text), self.style()
        note.setIndent(
            style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth)
            + style.pixelMetric(QStyle.PixelMetric.PM_RadioButtonLabelSpacing)
        )
        return note

    def _choose_at_first(self, format: str, *, about: bool) -> None:
        rows = self._offer.rows
        scope = next(scope for scope in (Scope.SELECTED, Scope.FOUND, Scope.ALL) if rows[scope])
        self.scopes[scope].setChecked(True)
        self.shown_columns.setChecked(True)
        self.about.setChecked(about)
        button = self.formats.get(format, self.formats["csv-excel"])
        button.setChecked(True)
        button.setFocus()

    def _join(self) -> None:
        for group in self._groups:
            group.buttonToggled.connect(lambda _, checked: self._refresh() if checked else None)
        self.about.toggled.connect(lambda _: self._refresh())
        self.choose_button.clicked.connect(lambda: self.chosen.emit(self.choice))
        self._buttons.rejected.connect(self.reject)

    # What happens --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        # Only now are the signals connected.
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Show what follows from the choice, and request its preview."""
        copies = self._format == TSV
        self.choose_button.setText(say("&Copy") if copies else say("&Choose file…"))
        self.choose_button.setEnabled(not self.trouble)
        self._trouble.setText(self.trouble)
        self._trouble.setVisible(bool(self.trouble))
        self.about.setEnabled(self._has_provenance)
        self._about_note.setText(self._about_words())
        self._caption.setText(self._caption_words())
        self.preview_wanted.emit(PreviewRequest(self.choice.selection, self._format))

    def _about_words(self) -> str:
        if not self._has_provenance:
            return say("Only for files.")
        if not self.about.isChecked():
            return say("Without it, the file does not say where these rows come from.")
        places = {
            ProvenancePlace.FILE_BESIDE: say(
                "In a file of its own beside it, “NAME.datapackage.json”."
            ),
            ProvenancePlace.BEFORE_ROWS: say("In the same file, before the rows."),
            ProvenancePlace.SECOND_SHEET: say("On a second sheet."),
        }
        return places[self._format.provenance_place]

    def _caption_words(self) -> str:
        if self._format == TSV:
            return say("The first rows, as they will be pasted")
        if not self._format.is_text:
            return say("The first rows, as they will stand on the sheet")
        before = self._format.provenance_place is ProvenancePlace.BEFORE_ROWS
        if before and self.about.isChecked():
            return say("The first rows, as they will be written after the description")
        return say("The first rows, as they will be written")


def _title(text: str = "") -> QLabel:
    label = plain_label(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _wrapped(text: str = "") -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
