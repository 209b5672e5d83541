"""The dialog that asks what to export and in which format, with a preview of the first rows."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
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

from a4p_desktop.gui.export.offer import Choice, Offer, Scope
from a4p_desktop.gui.export.preview import ExportPreview
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.export import PreviewRequest
from a4p_desktop.records.export.formats import FORMATS, Format, ProvenancePlace

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
        self.setWindowTitle(self.tr("Export"))
        self._offer = offer
        self.formats = {
            name: self._made_format_button(offered) for name, offered in OFFERED.items()
        }
        self.scopes = self._made_scope_buttons()
        self.shown_columns, self.all_columns = self._made_column_buttons()
        self.about = QCheckBox(self.tr("&Tell what was asked, of which records and sources"))
        self._about_note, self._caption, self._trouble = self._made_note(), _title(), _wrapped()
        self.preview = ExportPreview()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
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
            words = self.tr("At most {most} rows are copied at once; these are {rows}.")
        else:
            words = self.tr("A sheet of Excel holds no more than {most} rows; these are {rows}.")
        return words.format(most=number_words(most), rows=number_words(self.choice.rows))

    @property
    def _format(self) -> Format:
        return next(OFFERED[name] for name, one in self.formats.items() if one.isChecked())

    @property
    def _has_provenance(self) -> bool:
        return self._format.provenance_place is not ProvenancePlace.NOWHERE

    # How it is made ------------------------------------------------------------------------------

    def _made_format_button(self, offered: Format) -> QRadioButton:
        button = QRadioButton(_translated(offered.heading))
        button.setAccessibleDescription(_translated(offered.sentence))
        return button

    def _made_scope_buttons(self) -> Mapping[Scope, QRadioButton]:
        words = {
            Scope.SELECTED: self.tr("The rows &selected ({})"),
            Scope.FOUND: self.tr("All rows &found ({})"),
            Scope.ALL: self.tr("The &whole table, whatever is asked ({})"),
        }
        made = {}
        for scope, text in words.items():
            rows = self._offer.rows[scope]
            made[scope] = QRadioButton(text.format(number_words(rows) if rows else self.tr("none")))
            made[scope].setEnabled(rows > 0)
        return made

    def _made_column_buttons(self) -> tuple[QRadioButton, QRadioButton]:
        shown, every = len(self._offer.shown), len(self._offer.columns)
        return (
            QRadioButton(self.tr("Those s&hown, in their order ({})").format(number_words(shown))),
            QRadioButton(self.tr("A&ll columns ({})").format(number_words(every))),
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
        layout.addWidget(_title(self.tr("Format")))
        for name, button in self.formats.items():
            layout.addWidget(button)
            layout.addWidget(self._made_note(_translated(OFFERED[name].sentence)))
        layout.addStretch(1)
        return layout

    def _laid_out_rest(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        for title, buttons in (
            (self.tr("Rows"), (*self.scopes.values(),)),
            (self.tr("Columns"), (self.shown_columns, self.all_columns)),
            (self.tr("About"), (self.about, self._about_note)),
        ):
            layout.addWidget(_title(title))
            for button in buttons:
                layout.addWidget(button)
            layout.addSpacing(self.fontMetrics().lineSpacing() // 2)
        layout.addStretch(1)
        return layout

    def _made_note(self, text: str = "") -> QLabel:
        """Text below a button, indented like its own."""
        note, style = _wrapped(text), self.style()
        note.setIndent(
            style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth)
            + style.pixelMetric(QStyle.PixelMetric.PM_RadioButtonLabelSpacing)
        )
        return note

    def _choose_at_first(self, format: str, *, about: bool) -> None:
        rows = self._offer.rows
        scope = next(one for one in (Scope.SELECTED, Scope.FOUND, Scope.ALL) if rows[one])
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
        # Now the signals are connected.
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Show what follows from the choice, and ask for its preview."""
        copies = self._format == TSV
        self.choose_button.setText(self.tr("&Copy") if copies else self.tr("Choose &file…"))
        self.choose_button.setEnabled(not self.trouble)
        self._trouble.setText(self.trouble)
        self._trouble.setVisible(bool(self.trouble))
        self.about.setEnabled(self._has_provenance)
        self._about_note.setText(self._about_words())
        self._caption.setText(self._caption_words())
        self.preview_wanted.emit(PreviewRequest(self.choice.selection, self._format))

    def _about_words(self) -> str:
        if not self._has_provenance:
            return self.tr("Files only: what is pasted has no room for it.")
        if not self.about.isChecked():
            return self.tr("Nobody will know later where these rows come from.")
        places = {
            ProvenancePlace.FILE_BESIDE: self.tr(
                "In a file of its own beside it, “NAME.datapackage.json”."
            ),
            ProvenancePlace.BEFORE_ROWS: self.tr("In the same file, before the rows."),
            ProvenancePlace.SECOND_SHEET: self.tr("On a second sheet."),
        }
        return places[self._format.provenance_place]

    def _caption_words(self) -> str:
        if self._format == TSV:
            return self.tr("The first rows, as they will be pasted")
        if not self._format.is_text:
            return self.tr("The first rows, as they will stand on the sheet")
        before = self._format.provenance_place is ProvenancePlace.BEFORE_ROWS
        if before and self.about.isChecked():
            return self.tr("The first rows, as they will be written after what is told about them")
        return self.tr("The first rows, as they will be written")


def _title(text: str = "") -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _wrapped(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _translated(words: str) -> str:
    return QCoreApplication.translate("formats", words)
