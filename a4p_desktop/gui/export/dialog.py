"""The dialog in which to choose format, rows, columns and file of an export, with a preview."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.export.format_choice import OFFERED, FormatChoice
from a4p_desktop.gui.export.offer import Choice, Offer, Scope
from a4p_desktop.gui.export.preview import ExportPreview
from a4p_desktop.gui.export.separator_choice import SeparatorChoice
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.widgets.dialog import FittingDialog, Group
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.prompts import FileKind
from a4p_desktop.gui.widgets.target_line import TargetLine
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.clipboard.rows import TSV
from a4p_desktop.records.export.cells.retyped import Retyped, RetypedRequest
from a4p_desktop.records.export.export import proposed_name
from a4p_desktop.records.export.formats import Format, ProvenancePlace
from a4p_desktop.records.export.preview import Preview, PreviewRequest
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export", on_screen=True)

_WIDTH = 108
"""In letters."""


class ExportDialog(FittingDialog):
    """Emits what is chosen; stays open until it is closed."""

    preview_wanted = Signal(object)  # PreviewRequest
    retyped_wanted = Signal(object)  # RetypedRequest, or None if that is of no interest any more
    chosen = Signal(object)  # Choice

    def __init__(self, offer: Offer, settings: Settings, parent: QWidget | None = None) -> None:
        """What was chosen last, as `settings` have it, is chosen at first."""
        super().__init__(say("Export"), parent)
        self._offer = offer
        self.formats = FormatChoice()
        self.scopes = self._made_scope_buttons()
        self.shown_columns, self.all_columns = self._made_column_buttons()
        self.about = QCheckBox()
        self.separator = SeparatorChoice(settings.export_separator)
        self.preview = ExportPreview()
        self.retyped, self._retyped_line = _wrapped(), QWidget()
        self.use_workbook = TextButton(say("&Use Excel workbook"))
        self._trouble = _wrapped()
        self.target = TargetLine(say("Export"), settings.last_folder)
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.choose_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        columns = (self.shown_columns, self.all_columns)
        self._groups = [self._made_group(buttons) for buttons in (self.scopes.values(), columns)]
        self._choose_at_first(settings)
        self._lay_out_parts()
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

    def show_preview(self, preview: Preview) -> None:
        """Show the first rows of what is chosen."""
        self.preview.show_preview(preview)

    def show_retyped(self, retyped: Retyped) -> None:
        """Say how many cells of what is chosen a spreadsheet would change."""
        words = retyped.words
        self.retyped.setText(say("{warning} The workbook keeps them.", warning=words))
        self.use_workbook.setAccessibleDescription(words)
        self._retyped_line.setVisible(bool(words))

    @property
    def trouble(self) -> str:
        """Why the choice cannot be exported; "" if it can."""
        most, rows = self._format.most_rows, self.choice.rows
        if most is None or rows <= most:
            return ""
        if self._copies:
            return say("At most {most} rows can be copied; these are {rows}.", most=most, rows=rows)
        return say("An Excel sheet holds {most} rows; these are {rows}.", most=most, rows=rows)

    @property
    def _format(self) -> Format:
        format = OFFERED[self.formats.name]
        separator = self.separator.character
        return format.separated_by(separator) if self._has_choice and separator else format

    @property
    def _has_choice(self) -> bool:
        """Whether the separator of the format can be chosen."""
        return self.formats.name == "csv-excel"

    @property
    def _copies(self) -> bool:
        return self.formats.name == TSV.name

    @property
    def _has_provenance(self) -> bool:
        return self._format.provenance_place is not ProvenancePlace.NOWHERE

    # How it is made ------------------------------------------------------------------------------

    def _made_scope_buttons(self) -> Mapping[Scope, QRadioButton]:
        messages = {
            Scope.FOUND: say.mark("All rows &found ({number})"),
            Scope.SELECTED: say.mark("Se&lected rows ({number})"),
            Scope.ALL: say.mark("All rows, &ignoring the search ({number})"),
        }
        rows, buttons = self._offer.rows, {}
        for scope, message in messages.items():
            buttons[scope] = QRadioButton(said(message, number=rows[scope]))
            buttons[scope].setEnabled(rows[scope] > 0)
        if not rows[Scope.SELECTED]:
            buttons[Scope.SELECTED].hide()
        if rows[Scope.ALL] == rows[Scope.FOUND]:
            buttons[Scope.ALL].hide()
        return buttons

    def _made_column_buttons(self) -> tuple[QRadioButton, QRadioButton]:
        shown, of_table = len(self._offer.shown), len(self._offer.columns)
        return (
            QRadioButton(say("S&hown columns ({number})", number=shown)),
            QRadioButton(say("All colu&mns ({number})", number=of_table)),
        )

    def _made_group(self, buttons: Iterable[QAbstractButton]) -> QButtonGroup:
        """A group in which one button is checked."""
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _lay_out_parts(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID)
        inner.addWidget(self.formats)
        rows = _group(say("Rows"), self.scopes.values())
        columns = _group(say("Columns"), (self.shown_columns, self.all_columns))
        inner.addWidget(_beside(rows, columns))
        inner.addWidget(_beside(self.about, self.separator))
        inner.addWidget(_group(say("Preview"), [self.preview]), 1)
        retyped = QHBoxLayout(self._retyped_line)
        retyped.setContentsMargins(0, 0, 0, 0)
        retyped.addWidget(self.retyped, 1)
        retyped.addWidget(self.use_workbook)
        self._retyped_line.hide()
        below = (self._retyped_line, self._trouble, self.target, self._buttons)
        self.lay_out(body, *below, letters=_WIDTH)
        self.choose_button.setDefault(True)

    def _choose_at_first(self, settings: Settings) -> None:
        rows = self._offer.rows
        several = rows[Scope.SELECTED] > 1  # one is what was clicked to be read
        scope = Scope.SELECTED if several else Scope.FOUND if rows[Scope.FOUND] else Scope.ALL
        self.scopes[scope].setChecked(True)
        self.shown_columns.setChecked(True)
        self.about.setChecked(settings.export_about)
        self.formats.choose(settings.export_format)

    def _join(self) -> None:
        for group in self._groups:
            group.buttonToggled.connect(lambda _, checked: self._refresh() if checked else None)
        self.formats.changed.connect(self._refresh)
        self.formats.extended.connect(self.fit)
        self.separator.changed.connect(self._refresh)
        self.about.toggled.connect(lambda _: self._refresh())
        self.use_workbook.clicked.connect(lambda: self.formats.choose("xlsx"))
        self.choose_button.clicked.connect(lambda: self.chosen.emit(self.choice))
        self._buttons.rejected.connect(self.reject)

    # What happens --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        # Only now are the signals connected.
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Show what follows from the choice, and request its preview."""
        choice, format = self.choice, self._format
        self.choose_button.setText(say("&Copy") if self._copies else say("&Save"))
        self.choose_button.setEnabled(not self.trouble)
        self._trouble.setText(self.trouble)
        self._trouble.setVisible(bool(self.trouble))
        self.about.setVisible(self._has_provenance)
        self.about.setText(self._about_words())
        self.separator.setVisible(self._has_choice)
        self.target.setVisible(not self._copies)
        if not self._copies:
            name = proposed_name(choice.selection.search, format, date.today())
            self.target.propose(name, FileKind(said(format.heading), format.suffix))
        self._retyped_line.hide()
        self.preview_wanted.emit(PreviewRequest(choice.selection, format))
        of_interest = format.dialect is not None and format.dialect.guarded
        self.retyped_wanted.emit(RetypedRequest(choice.selection, format) if of_interest else None)

    def _about_words(self) -> str:
        places = {
            ProvenancePlace.FILE_BESIDE: say("Include search and sou&rces (in a file beside it)"),
            ProvenancePlace.BEFORE_ROWS: say("Include search and sou&rces (before the rows)"),
            ProvenancePlace.SECOND_SHEET: say("Include search and sou&rces (on a second sheet)"),
            ProvenancePlace.NOWHERE: "",
        }
        return places[self._format.provenance_place]


def _group(title: str, parts: Iterable[QWidget]) -> Group:
    """The parts below a title."""
    box = Group(title)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    for part in parts:
        column.addWidget(part, 1)
    column.addStretch()  # below what does not grow
    return box


def _beside(*parts: QWidget) -> QWidget:
    """The parts beside each other where there is room."""
    line = QWidget()
    flow = FlowLayout(line, GRID, columns=len(parts))
    flow.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        flow.addWidget(part)
    return line


def _wrapped() -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    return label
