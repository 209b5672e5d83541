"""The page of one delegation among the tabs, beside the list of all; and where it is looked for."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStyle, QVBoxLayout, QWidget

from a4p_desktop.gui.page import Page
from a4p_desktop.gui.party_chooser import PartyChooser
from a4p_desktop.gui.reading_pane import ReadingPane
from a4p_desktop.gui.wording import Wording
from a4p_desktop.records.delegation_page import DelegationInquiry
from a4p_desktop.records.inquiry import Inquiry
from a4p_desktop.records.parties import Parties, PartiesInquiry
from a4p_desktop.records.question import Question, Vocabulary, read_question

if TYPE_CHECKING:
    from a4p_desktop.gui.go_to_dialog import GoToDialog


class DelegationTab(Page):
    """Shows whom its subject names, by a code."""

    name = "delegation"

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._wording = wording
        self._subject = self._asked = ""
        self._parties: Parties | None = None
        self._box: GoToDialog | None = None
        self.chooser = PartyChooser()
        self.text = ReadingPane()
        self.text.setAccessibleName(self.tr("All that is recorded of the delegation"))
        self._lay_out()
        self._join()
        self._show_nothing()

    @property
    def heading(self) -> str:
        return self.tr("Delegation")

    @property
    def subject(self) -> str:
        return self._subject

    def show_subject(self, subject: str) -> None:
        self._subject = subject
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: Question) -> None:
        # Whatever is asked, a delegation's page tells of everything.
        self._need_parties()
        if self._subject == self._asked:
            return
        self._asked = self._subject
        if self._subject:
            self.request_wanted.emit(DelegationInquiry(self._subject))
        else:
            self._show_nothing()

    def take(self, request: Inquiry, answer: object) -> None:
        if isinstance(answer, Parties):
            self._take_parties(answer)
        elif isinstance(request, DelegationInquiry) and request.code == self._asked:
            self._show_delegation(request.code, answer)

    def panes(self) -> list[QWidget]:
        return [self.chooser.line, self.chooser.list, self.text]

    def go_to(self) -> None:
        """Open the box in which a delegation is looked for by any of its names."""
        # Imported here, as the other boxes are, so that the window opens sooner.
        from a4p_desktop.gui.go_to_dialog import GoToDialog

        self._box = GoToDialog(parent=self.window())
        self._box.chosen.connect(self.delegation_wanted)
        self._box.finished.connect(self._forget_box)
        if self._parties is not None:
            self._box.show_parties(self._parties)
        self._need_parties()
        self._box.open()

    # How it is made ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutLeftMargin) // 2
        self.chooser.setContentsMargins(margin, margin, 0, margin)
        splitter.addWidget(self.chooser)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 34, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _join(self) -> None:
        self.chooser.chosen.connect(self.delegation_wanted)
        self.text.record_followed.connect(self.record_followed)
        self.text.search_followed.connect(self._narrow)
        self.text.delegation_followed.connect(self.delegation_wanted)
        self.text.source_followed.connect(self.source_followed)

    # What happens --------------------------------------------------------------------------------

    def _need_parties(self) -> None:
        if self._parties is None:
            self.request_wanted.emit(PartiesInquiry())

    def _take_parties(self, parties: Parties) -> None:
        self._parties = parties
        self.chooser.show_parties(parties)
        self.chooser.set_current(self._subject)
        if self._box is not None:
            self._box.show_parties(parties)

    def _forget_box(self) -> None:
        self._box = None

    def _narrow(self, meeting: str, text: str) -> None:
        question = read_question(text, self._vocabulary).only("meeting", *filter(None, [meeting]))
        self.narrowed.emit("speakers", question)

    def _show_delegation(self, code: str, answer: object) -> None:
        # Imported when first shown, so that the window opens sooner.
        from a4p_desktop.gui.delegation_text import DelegationText, missing_text
        from a4p_desktop.records.delegation_page import DelegationPage

        self.chooser.set_current(code)
        if isinstance(answer, DelegationPage):
            page = answer
            self.text.show_text(lambda colors: DelegationText(page, self._wording, colors).html())
        else:
            self.text.show_text(lambda _: missing_text(code))

    def _show_nothing(self) -> None:
        how = self.tr(
            "Choose a delegation from the list, or press Ctrl+G anywhere: it is found under its"
            " name in any of the six languages, under other names, and under its codes."
        )
        self.text.show_text(lambda _: f'<p style="margin-top: 3em">{escape(how)}</p>')
