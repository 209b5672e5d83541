"""The page of one delegation among the tabs, beside the list of all; and where it is looked for."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QStyle, QVBoxLayout, QWidget

from a4p_desktop.gui.page import Page
from a4p_desktop.gui.party_chooser import PartyChooser
from a4p_desktop.gui.reading_pane import ReadingPane
from a4p_desktop.gui.wording import Wording
from a4p_desktop.records.comparison import ComparisonInquiry
from a4p_desktop.records.delegation_page import DelegationInquiry
from a4p_desktop.records.inquiry import Inquiry
from a4p_desktop.records.parties import GROUP, Parties, PartiesInquiry, Party
from a4p_desktop.records.question import Question, Vocabulary, question_text, read_question

if TYPE_CHECKING:
    from a4p_desktop.gui.go_to_dialog import GoToDialog


_BESIDE = "|"
"""Stands between the codes of two who are compared, as between several codes in a table."""


class DelegationTab(Page):
    """Shows whom its subject names by a code: a delegation, or a regional group; or two of them."""

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
        self.compare_button = QPushButton(self.tr("Compare with…"))
        self.compare_button.setEnabled(False)
        self.text = ReadingPane()
        self.text.setAccessibleName(self.tr("All that is recorded of the delegation"))
        self._lay_out()
        self._join()
        self._show_nothing()

    @property
    def codes(self) -> tuple[str, ...]:
        """Who is shown: nobody, one, or two who are compared."""
        return tuple(filter(None, self._subject.split(_BESIDE)))

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
        self.compare_button.setEnabled(bool(self._subject))
        if self._subject:
            self.request_wanted.emit(_inquiry(self.codes))
        else:
            self._show_nothing()

    def take(self, request: Inquiry, answer: object) -> None:
        if isinstance(answer, Parties):
            self._take_parties(answer)
        elif self._asked and request == _inquiry(self.codes):
            self._show(answer)

    def panes(self) -> list[QWidget]:
        return [self.chooser.line, self.chooser.list, self.text]

    def go_to(self) -> None:
        """Open the box in which a delegation is looked for by any of its names."""
        self._open_box(None)

    def compare(self) -> None:
        """Open the same box for whom to set beside the one who is shown; where nobody is, for
        whom to show."""
        first = self.codes[0] if self.codes else ""
        self._open_box(self._parties.party(first) if self._parties else None)

    def _open_box(self, rivals_of: Party | None) -> None:
        # Imported here, as the other boxes are, so that the window opens sooner.
        from a4p_desktop.gui.go_to_dialog import GoToDialog

        self._box = GoToDialog(rivals_of, self.window())
        first = f"{rivals_of.code}{_BESIDE}" if rivals_of else ""
        self._box.chosen.connect(lambda code: self.delegation_wanted.emit(first + code))
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
        self.chooser.add_below(self.compare_button)
        splitter.addWidget(self.chooser)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 34, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _join(self) -> None:
        self.chooser.chosen.connect(self.delegation_wanted)
        self.compare_button.clicked.connect(self.compare)
        self.text.record_followed.connect(self.record_followed)
        self.text.rows_followed.connect(self._narrow)
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

    def _narrow(self, table: str, text: str) -> None:
        self.narrowed.emit(table, read_question(text, self._vocabulary))

    def _show(self, answer: object) -> None:
        # Imported when first shown, so that the window opens sooner.
        from a4p_desktop.gui.comparison_text import ComparisonText
        from a4p_desktop.gui.delegation_text import DelegationText, missing_text
        from a4p_desktop.records.compared import Comparison
        from a4p_desktop.records.delegation_page import DelegationPage

        wording, codes = self._wording, self.codes
        self.chooser.set_current(codes[0])
        if isinstance(answer, DelegationPage):
            page = answer
            self.text.show_text(lambda colors: DelegationText(page, wording, colors).html())
        elif isinstance(answer, Comparison):
            found = answer
            self.text.show_text(
                lambda colors: ComparisonText(found, wording, self._text_of, colors).html()
            )
        else:
            self.text.show_text(lambda _: missing_text(", ".join(codes)))

    def _text_of(self, question: Question) -> str:
        return question_text(question, self._vocabulary)

    def _show_nothing(self) -> None:
        how = self.tr(
            "Choose a delegation from the list, or press Ctrl+G anywhere: it is found under its"
            " name in any of the six languages, under other names, and under its codes."
        )
        self.text.show_text(lambda _: f'<p style="margin-top: 3em">{escape(how)}</p>')


def _inquiry(codes: tuple[str, ...]) -> DelegationInquiry | ComparisonInquiry:
    if len(codes) == 1 and not codes[0].startswith(GROUP):
        return DelegationInquiry(codes[0])
    return ComparisonInquiry(codes)
