"""The dialog *Add records…*: what is brought, what is said of it, and what becomes of each row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.incoming.brought import Brought, brought_by
from a4p_desktop.gui.incoming.draft import Draft
from a4p_desktop.gui.incoming.drop_area import DropArea
from a4p_desktop.gui.incoming.foot import Foot
from a4p_desktop.gui.incoming.kind_line import KindLine
from a4p_desktop.gui.incoming.origin_line import OriginLine
from a4p_desktop.gui.incoming.plan.pane import PlanPane
from a4p_desktop.gui.incoming.source_form import SourceForm
from a4p_desktop.gui.incoming.target_form import TargetForm
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.prompts import ask_first
from a4p_desktop.gui.widgets.room import scrolled
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.rows.references import source_troubles
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList

say = Speaker("Add records", on_screen=True)


class AddDialog(FittingDialog):
    """Emits what it cannot do itself; `draft` holds what it shows."""

    file_wanted = Signal()
    add_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self, draft: Draft, delegations: DelegationList, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("Add records"), parent)
        self.setAcceptDrops(True)
        self.draft = draft
        self.is_adding = False
        self.drop_area = DropArea()
        self.origin = OriginLine()
        self.what = KindLine(draft.known)
        self.source = SourceForm(draft.known)
        self.missing = plain_label()
        self.missing.setWordWrap(True)
        self.plan = PlanPane(draft, delegations)
        self.foot = Foot()
        self._said = QWidget()
        """All that the user says of the list."""
        self._pages = QStackedWidget()
        self._lay_out_parts()
        self._join()
        self._join_draft()
        self._show_state()

    # What is told to it --------------------------------------------------------------------------

    def bring(self, brought: Brought) -> None:
        """Read what is brought in place of what is shown."""
        self.draft.bring(brought)

    def show_adding(self) -> None:
        """Show that the rows are being added; all else waits until it is over."""
        self.is_adding = True
        self._said.setEnabled(False)
        self.plan.setEnabled(False)
        self.foot.show_adding()

    def show_not_added(self, words: str) -> None:
        """Say why nothing was added."""
        self.is_adding = False
        self._said.setEnabled(True)
        self.plan.setEnabled(True)
        self._show_state()
        self.foot.show_message(words)

    # How it is made ------------------------------------------------------------------------------

    def _lay_out_parts(self) -> None:
        grid = QGridLayout(self._said)
        grid.setContentsMargins(0, 0, 0, 0)
        letter = self.fontMetrics()
        grid.setHorizontalSpacing(letter.averageCharWidth() * 2)
        for row, (title, part) in enumerate(
            ((say("From"), self.origin), (say("What"), self.what), (say("Source"), self.source))
        ):
            heading = _title(title)
            heading.setFixedHeight(self.what.kind.sizeHint().height())  # beside the first line
            grid.addWidget(heading, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, row, 1)
        grid.addWidget(self.missing, 3, 1)
        grid.setColumnStretch(1, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._said)
        whole.addWidget(line)
        whole.addWidget(self.plan, 1)
        self._pages.addWidget(scrolled(self.drop_area))
        self._pages.addWidget(scrolled(page))
        self.lay_out(self._pages, self.foot, letters=170, lines=46)

    def _join(self) -> None:
        draft = self.draft
        for part in (self.drop_area, self.origin):
            part.choose_button.clicked.connect(self.file_wanted)
            part.paste_button.clicked.connect(self.paste)
        self.origin.sheet_chosen.connect(
            lambda sheet: draft.read_anew(sheet=sheet, heading_row=None)
        )
        self.origin.heading_row_chosen.connect(lambda row: draft.read_anew(heading_row=row))
        self.origin.encoding_chosen.connect(lambda name: draft.read_anew(encoding=name))
        self.origin.separator_chosen.connect(lambda sign: draft.read_anew(separator=sign))
        self.what.kind_chosen.connect(draft.say_kind)
        self.what.target_chosen.connect(lambda code: draft.change(target=code, new_target={}))
        self.what.new_target_wanted.connect(self._ask_for_target)
        self.what.evidence_chosen.connect(lambda code: draft.change(evidence=code))
        self.what.complete_list_stated.connect(self._say_whole)
        self.source.source_said.connect(lambda cells: draft.change(source=cells))
        # Within a line, Ctrl+V is the line's.
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self.paste)
        self.foot.add_button.clicked.connect(self.add_wanted)
        self.foot.close_button.clicked.connect(self.reject)

    def _join_draft(self) -> None:
        draft = self.draft
        draft.begun.connect(self.foot.show_reading)
        draft.advanced.connect(self.foot.show_progress)
        draft.read.connect(self._show_grid)
        draft.changed.connect(self._show_state)
        draft.planned.connect(self._show_state)
        draft.failed.connect(self._show_trouble)

    # What happens --------------------------------------------------------------------------------

    def paste(self) -> None:
        """Read what the clipboard holds."""
        brought = brought_by(QGuiApplication.clipboard().mimeData(), pasted=True)
        if brought is None:
            self._say_trouble(say("The clipboard holds no table, no text and no file."))
        else:
            self.bring(brought)

    def _show_grid(self) -> None:
        draft = self.draft
        assert draft.grid is not None
        assert draft.intake is not None
        self.drop_area.show_trouble("")
        self.origin.show_grid(draft.grid, draft.sheets)
        self.what.forget_whole()
        self.source.fill(draft.intake.source)
        first = self._pages.currentIndex() == 0
        if first and (button := self.focusWidget()) is not None:
            button.clearFocus()  # else Qt hands the keyboard on, and readers tell each widget
        self._pages.setCurrentIndex(1)
        self._show_state()
        if first:
            self._focus_what_is_missing()

    def _focus_what_is_missing(self) -> None:
        lines = self.source.lines
        missing = next((line for line in lines.values() if not line.text()), lines["title"])
        missing.setFocus()

    def _show_state(self) -> None:
        """Show what is said, what is missing, and what can be done now."""
        draft = self.draft
        if draft.intake is not None:
            self.what.show_intake(draft.intake)
        if draft.plan is None:  # what is missing stays until the next plan
            self.foot.wait()
            return
        missing = " ".join(filter(None, (*draft.plan.troubles, self.what.whole_trouble)))
        if missing != self.missing.text():
            self.missing.setText(missing)
            announce_at_rest(self.missing, missing)
        assert draft.intake is not None
        self.source.describe(dict(source_troubles(draft.intake)))
        self.foot.show_plan(draft.plan, missing)

    def _show_trouble(self, trouble: RecordsError) -> None:
        self._say_trouble(str(trouble))

    def _say_trouble(self, words: str) -> None:
        """Say in the page why what was brought cannot be read; what was there before stays."""
        draft = self.draft
        if draft.grid is None:
            self.drop_area.show_trouble(words)
            self.drop_area.choose_button.setFocus()
            self.foot.show_message("")
            return
        self.origin.show_grid(draft.grid, draft.sheets)
        self._show_state()
        self.foot.show_message(words)

    def _ask_for_target(self, target: str) -> None:
        """Ask for an instrument or a meeting that is not recorded."""
        assert self.draft.intake is not None
        form = TargetForm(target, self.draft.intake.new_target, self)
        form.filled.connect(lambda cells: self.draft.change(target="", new_target=cells))
        form.open()

    def _say_whole(self, date: str) -> None:
        self.draft.change(complete_as_of=date)
        self._show_state()

    # What Qt calls -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if brought_by(event.mimeData()) is not None:
            self.drop_area.show_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_area.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_area.show_over(False)
        brought = brought_by(event.mimeData())
        if brought is not None:
            event.acceptProposedAction()
            self.bring(brought)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def reject(self) -> None:
        """Stop what is being added; else close, after a question where that loses a decision."""
        if self.is_adding:
            self.foot.show_stopping()
            self.stop_wanted.emit()
        elif self.draft.typed:
            question = say(
                "Close without adding? You lose {n} correction or decision."
                "|Close without adding? You lose {n} corrections and decisions.",
                n=self.draft.typed,
            )
            ask_first(self, say("Add records"), question, say("&Close"), super().reject)
        else:
            super().reject()


def _title(text: str) -> QLabel:
    label = plain_label(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
