"""The list of all delegations and groups beside the text of one, or of two who are compared."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QStyle, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.delegations.chooser import GoToDialog, PartyChooser
from a4p_desktop.gui.delegations.comparison_html import ComparisonText
from a4p_desktop.gui.delegations.page_html import DelegationText, missing_text
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.pages.compare import ComparisonRequest
from a4p_desktop.records.pages.comparison import Comparison
from a4p_desktop.records.pages.delegation import DelegationPage, DelegationRequest
from a4p_desktop.records.pages.parties import GROUP, Parties, PartiesRequest, Party
from a4p_desktop.records.question.question import Question, Vocabulary, question_text

BESIDE = "|"
"""Stands between the codes of two who are compared, as between several codes in a table."""


class PartyBrowser(QWidget):
    """Asks for whom it is told to show; emits who else is chosen."""

    chosen = Signal(str)  # a code, or two with BESIDE between them

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._wording = wording
        self._shown: str | None = None
        self._page = Asker(ask, self)
        self._all = Asker(ask, self)
        self._parties: Parties | None = None
        self._box: GoToDialog | None = None
        self.chooser = PartyChooser()
        self.compare_button = QPushButton(self.tr("Compare with…"))
        self.compare_button.setEnabled(False)
        self.text = ReadingPane()
        self.text.setAccessibleName(self.tr("All that is recorded of the delegation"))
        self._lay_out()
        self.chooser.chosen.connect(self.chosen)
        self.compare_button.clicked.connect(self.compare)

    def show_subject(self, subject: str) -> None:
        """Show whom `subject` names by a code, or by two; nobody where it is empty."""
        self._need_parties()
        if subject == self._shown:
            return
        self._shown = subject
        self.compare_button.setEnabled(bool(subject))
        codes = self._codes
        if not codes:
            self._page.drop()
            self._show_nothing()
        elif len(codes) == 1 and not codes[0].startswith(GROUP):
            self._page.ask(DelegationRequest(codes[0]), self._show_page)
        else:
            self._page.ask(ComparisonRequest(codes), self._show_comparison)

    def go_to(self) -> None:
        """Open the box in which a delegation is looked for by any of its names."""
        self._open_box(None)

    def compare(self) -> None:
        """Open the same box for whom to set beside the one who is shown; where nobody is, for
        whom to show."""
        first = self._codes[0] if self._codes else ""
        self._open_box(self._parties.party(first) if self._parties else None)

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(filter(None, (self._shown or "").split(BESIDE)))

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutLeftMargin) // 2
        self.chooser.setContentsMargins(margin, margin, margin, margin)
        self.chooser.add_below(self.compare_button)
        splitter.addWidget(self.chooser)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 34, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _open_box(self, rivals_of: Party | None) -> None:
        self._box = GoToDialog(rivals_of, self.window())
        first = f"{rivals_of.code}{BESIDE}" if rivals_of else ""
        self._box.chosen.connect(lambda code: self.chosen.emit(first + code))
        self._box.finished.connect(self._forget_box)
        if self._parties is not None:
            self._box.show_parties(self._parties)
        self._need_parties()
        self._box.open()

    def _forget_box(self) -> None:
        self._box = None

    def _need_parties(self) -> None:
        if self._parties is None:
            self._all.ask(PartiesRequest(), self._show_parties)

    def _show_parties(self, parties: Parties) -> None:
        self._parties = parties
        self.chooser.show_parties(parties)
        self._stand_on_shown()
        if self._box is not None:
            self._box.show_parties(parties)

    def _stand_on_shown(self) -> None:
        if self._codes:
            self.chooser.set_current(self._codes[0])

    def _show_page(self, page: DelegationPage | None) -> None:
        self._stand_on_shown()
        if page is None:
            self._show_missing()
        else:
            self.text.show_text(lambda colors: DelegationText(page, self._wording, colors).html())

    def _show_comparison(self, found: Comparison | None) -> None:
        self._stand_on_shown()
        if found is None:
            self._show_missing()
        else:
            self.text.show_text(
                lambda colors: ComparisonText(found, self._wording, self._text_of, colors).html()
            )

    def _show_missing(self) -> None:
        codes = ", ".join(self._codes)
        self.text.show_text(lambda _: missing_text(codes))

    def _text_of(self, question: Question) -> str:
        return question_text(question, self._vocabulary)

    def _show_nothing(self) -> None:
        how = self.tr(
            "Choose a delegation from the list, or press Ctrl+G anywhere: it is found under its"
            " name in any of the six languages, under other names, and under its codes."
        )
        self.text.show_text(lambda _: f'<p style="margin-top: 3em">{escape(how)}</p>')
