"""From a row of the window to a form, and from the form to a row of the own records."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.incoming.work import Work
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList, DelegationListRequest
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from a4p_desktop.gui.own.editors import Choices
    from a4p_desktop.gui.own.form_dialog import FormDialog
    from a4p_desktop.gui.own.forms import CorrectionForm, RecordForm
    from a4p_desktop.records.archive.archive import Archive
    from a4p_desktop.records.incoming.known import Known
    from a4p_desktop.records.incoming.typed.targets import Target
    from a4p_desktop.records.own.new_records import Cells, NewRecords
    from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Own records", on_screen=True)


class FormFlow(QObject):
    """Opens one form at a time, and adds what is typed into it."""

    added = Signal(object)  # OwnFile
    nothing_found = Signal(str)  # words that say so

    def __init__(
        self, window: MainWindow, settings: Settings, ask: Ask, own_path: Path, work: Work
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._path = own_path
        self._work = work
        self._asker = Asker(ask, self)
        self.dialog: FormDialog | None = None

    def open_form(self, form: str) -> None:
        """Open the form that a link names: evidence, speaker or correction."""
        known = {
            "evidence": self.add_evidence,
            "speaker": self.add_speaker,
            "correction": self.correct,
        }
        if form in known:  # a source in a records file may look like one of our links
            known[form]()

    def add_evidence(self) -> None:
        """Open the form for an evidence, of the delegation and instrument in front."""
        self._begin(self._open_evidence)

    def add_speaker(self) -> None:
        """Open the form for a speaker, of the delegation and at the meeting in front."""
        self._begin(self._open_speaker)

    def correct(self) -> None:
        """Open the form for the correction of the current row, at its current column."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.records.incoming.typed.targets import TargetsRequest

        row = self._window.tab.current_row() if self._window.page is None else None
        if row is None:
            self._window.show_message(say("Select the row to correct first."))
            return
        request = TargetsRequest(self._window.tab.table.name, row)
        self._asker.ask(request, partial(self._take_targets, self._column_in_front()))

    def correct_addition(self, code: str) -> None:
        """Open the form for the correction of one of the rows of an addition."""
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.targets import AdditionTargetsRequest

        self._asker.ask(AdditionTargetsRequest(code), partial(self._take_targets, None))

    def correct_cell(self, form: str, row_key: str, column: str) -> None:
        """Open the form for the correction of a row of a CSV table, at one of its columns."""
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.targets import TargetRequest

        chosen = partial(self._take_targets, (form, column))
        self._asker.ask(TargetRequest(form, row_key), chosen)

    # Opening -------------------------------------------------------------------------------------

    def _begin(self, open_form: "Callable[[Choices], object]") -> None:
        """Read what can be chosen, and open a form with it."""
        # Imported here as above.
        from a4p_desktop.records.incoming.known import ReadKnown

        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        self._asker.ask(ReadKnown(), partial(self._take_known, open_form))

    def _take_known(self, open_form: "Callable[[Choices], object]", known: "Known") -> None:
        self._asker.ask(DelegationListRequest(), partial(self._take_choices, open_form, known))

    def _take_choices(
        self,
        open_form: "Callable[[Choices], object]",
        known: "Known",
        delegations: DelegationList,
    ) -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.editors import Choices

        open_form(Choices(known, delegations))

    def _take_targets(self, column: tuple[str, str] | None, targets: "Sequence[Target]") -> None:
        if targets:
            self._begin(partial(self._open_correction, targets, column))
        else:
            self.nothing_found.emit(say("No row here can be corrected."))

    def _open_evidence(self, choices: "Choices") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.forms import evidence_form
        from a4p_desktop.records.incoming.typed.single import add_evidence

        form = evidence_form(choices, self._settings.own_name, self._window)
        form.show_cells({"evidence": "own_statement", **self._in_front("instrument")})
        form.add_wanted.connect(partial(self._add_row, form, add_evidence))
        self._open(form)

    def _open_speaker(self, choices: "Choices") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.forms import speaker_form
        from a4p_desktop.records.incoming.typed.single import add_speaker

        form = speaker_form(choices, self._settings.own_name, self._window)
        form.show_cells({"level": "unknown", **self._in_front("meeting")})
        form.add_wanted.connect(partial(self._add_row, form, add_speaker))
        self._open(form)

    def _open_correction(
        self, targets: "Sequence[Target]", column: tuple[str, str] | None, choices: "Choices"
    ) -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.forms import CorrectionForm

        form = CorrectionForm(targets, choices, self._settings.own_name, self._window)
        if column is not None:
            form.choose(*column)
        form.add_wanted.connect(partial(self._add_correction, form))
        self._open(form)

    def _column_in_front(self) -> tuple[str, str] | None:
        """The form and the field that the current column shows."""
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.targets import field_shown

        tab = self._window.tab
        column = tab.view.currentIndex().column()
        return field_shown(tab.table.name, tab.table.columns[column].name) if column >= 0 else None

    def _open(self, form: "FormDialog") -> None:
        self.dialog = form
        form.finished.connect(self._forget)
        form.open()

    def _in_front(self, scope: str) -> "Cells":
        """The codes of the delegation, and of the meeting or instrument, that are in front."""
        window = self._window
        if window.page is not None:
            code = window.page.subject if window.page.name == "delegation" else ""
            return {"delegation": code} if code and "|" not in code else {}
        tab = window.tab
        cells = {"delegation": tab.current_delegation() or ""}
        row = tab.view.currentIndex().row()
        names = [column.name for column in tab.table.columns]
        if scope in names and row >= 0:
            cells[scope] = str(tab.model.cell(row, scope) or "")
        else:
            table = ENDORSEMENTS if scope == ENDORSEMENTS.scope else SPEAKERS
            cells[scope] = window.question.search(table).only(scope) or ""
        return cells

    # Adding --------------------------------------------------------------------------------------

    def _add_row(self, form: "RecordForm", make: "Callable[..., NewRecords]") -> None:
        cells, faults = form.read_cells()
        source, by = form.given_source(), form.by.text()
        self._add(
            form,
            faults,
            lambda archive: make(archive, cells, source, added_by=by, now=datetime.now(UTC)),
        )

    def _add_correction(self, form: "CorrectionForm") -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.single import correction

        value, faults = form.read_value()
        source, by = form.given_source(), form.by.text()
        self._add(
            form,
            faults,
            partial(
                correction,
                table=form.target.form.name,
                key=form.target.key,
                column=form.field.name,
                value=value,
                why=form.why.text(),
                source=source if source.cells else None,
                added_by=by,
                now=datetime.now(UTC),
            ),
        )

    def _add(
        self,
        form: "FormDialog",
        faults: "Mapping[str, str]",
        make: "Callable[[Archive], NewRecords]",
    ) -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.single import SingleRequest

        if faults:
            form.show_faults(faults)
            return
        self._settings.own_name = form.by.text().strip()
        form.set_busy(True)
        self._asker.ask(
            SingleRequest(make), partial(self._write, form), partial(self._refuse, form)
        )

    def _write(self, form: "FormDialog", new: "NewRecords") -> None:
        # Imported here as above.
        from a4p_desktop.records.own.additions import add

        self._work.run(
            lambda _: add(self._path, new), partial(self._end, form), partial(self._refuse, form)
        )

    def _end(self, form: "FormDialog", own: "OwnFile") -> None:
        form.accept()
        self.added.emit(own)

    def _refuse(self, form: "FormDialog", trouble: RecordsError) -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.typed.draft import FormFaults

        form.set_busy(False)
        if isinstance(trouble, FormFaults):
            form.show_faults(trouble.by_field)
        else:
            show_trouble(trouble, form)

    def _forget(self) -> None:
        self.dialog = None
