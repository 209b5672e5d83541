"""The list of all delegations and groups beside the page of one, or the comparison of two."""

from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.delegations.chooser import CompareDialog, DelegationChooser
from a4p_desktop.gui.delegations.comparison_header import ComparisonHeader
from a4p_desktop.gui.delegations.comparison_html import ComparisonHtml
from a4p_desktop.gui.delegations.page_html import DelegationHtml, missing_html
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.widgets.quiet_splitter import QuietSplitter
from a4p_desktop.gui.words.keys import GO_TO
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.comparison.compare import ComparisonRequest
from a4p_desktop.records.pages.comparison.rows import Comparison
from a4p_desktop.records.pages.delegation import DelegationPage, DelegationRequest
from a4p_desktop.records.pages.delegation_list import (
    GROUP,
    DelegationList,
    DelegationListRequest,
    DelegationOrGroup,
)
from a4p_desktop.records.question.question import Question, Vocabulary, question_text
from a4p_desktop.records.text.markup import escaped

say = Speaker("Delegation", on_screen=True)

_WIDEST_LIST = 0.3
"""The most of the width that the list takes."""
BESIDE = "|"
"""Joins the codes of two delegations to compare, as it joins the codes in a cell."""


class DelegationBrowser(QWidget):
    """Reads and shows a delegation, a group, or two of them; emits which others are chosen."""

    chosen = Signal(str)  # a code, or two joined by BESIDE

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._wording = wording
        self._shown: str | None = None
        self._announced: str | None = None
        """What was shown when a text was announced last."""
        self._page = Asker(ask, self)
        self._list = Asker(ask, self)
        self._delegations: DelegationList | None = None
        self._compared = ""
        """The code to be compared with another once the list is read."""
        self.cited: int | None = None
        """The row of the endorsement on top of the page, if it has sources to cite."""
        self.has_answer = False
        """Whether there is an endorsement on top of the page, with sources or without."""
        self.chooser = DelegationChooser()
        self.text = ReadingPane()
        self.text.setAccessibleName(say("Everything recorded about the delegation"))
        self.header = ComparisonHeader()
        self._lay_out()
        self.header.chosen.connect(self.chosen)
        self.chooser.chosen.connect(self.chosen)

    def show_subject(self, subject: str) -> None:
        """Show what the code `subject` names, or two joined by BESIDE; "" names nothing."""
        self._need_list()
        is_other, self._shown = subject != self._shown, subject
        codes = self._codes
        if is_other:
            self.cited, self.has_answer = None, False
        if not codes:
            self._page.drop()
            if is_other:
                self._show_nothing()
        elif len(codes) == 1 and not codes[0].startswith(GROUP):
            self._page.ask_new(DelegationRequest(codes[0]), self._show_page)
        else:
            self._page.ask_new(ComparisonRequest(codes), self._show_comparison)

    @property
    def is_reading(self) -> bool:
        """Whether what it shows next is still being read."""
        return self._page.is_waiting

    def compare(self) -> None:
        """Open a dialog for a delegation to compare with the one shown, if any is."""
        if self._codes:
            self.compare_with(self._codes[0])

    def compare_with(self, code: str) -> None:
        """Open the same dialog for a delegation to compare with that of `code`."""
        if self._delegations is None:
            self._compared = code
            self._need_list()
            return
        compared = self._delegations.with_code(code)
        if compared is not None:
            dialog = CompareDialog(self._delegations, compared, self.window())
            dialog.chosen.connect(lambda other: self.chosen.emit(f"{code}{BESIDE}{other}"))
            dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Or large text would leave the page less room than the list.
        most = round(self.width() * _WIDEST_LIST)
        if self._splitter.sizes()[0] > most:
            self._splitter.setSizes([most, self.width() - most])

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(filter(None, (self._shown or "").split(BESIDE)))

    def _lay_out(self) -> None:
        self._splitter = splitter = QuietSplitter()
        splitter.setChildrenCollapsible(False)
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutLeftMargin) // 2
        self.chooser.setContentsMargins(margin, margin, margin, margin)
        splitter.addWidget(self.chooser)
        splitter.addWidget(self._made_reading())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 34, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _made_reading(self) -> QWidget:
        """The text, below the names of the two that it compares."""
        reading = QWidget()
        layout = QVBoxLayout(reading)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.text, 1)
        return reading

    def _need_list(self) -> None:
        if self._delegations is None:
            self._list.ask_new(DelegationListRequest(), self._show_list)

    def _show_list(self, delegations: DelegationList) -> None:
        self._delegations = delegations
        self.chooser.show_delegations(delegations)
        self._select_shown()
        if self._compared:
            compared, self._compared = self._compared, ""
            self.compare_with(compared)

    def _select_shown(self) -> None:
        if self._codes:
            self.chooser.set_current(self._codes[0])

    def _show_page(self, page: DelegationPage | None) -> None:
        self._select_shown()
        if page is None:
            self._show_missing()
        else:
            self.has_answer = bool(page.answers)
            self.cited = next((answer.row for answer in page.answers[:1] if answer.sources), None)
            self._show(
                lambda palette: DelegationHtml(
                    page, self._wording, palette, unfolded=self.text.unfolded
                ).html()
            )

    def _show_comparison(self, found: Comparison | None) -> None:
        self._select_shown()
        if found is None:
            self._show_missing()
        else:
            self._show(
                lambda palette: ComparisonHtml(found, self._wording, self._text_of, palette).html(),
                found.compared,
            )

    def _show_missing(self) -> None:
        codes = ", ".join(self._codes)
        self._show(lambda _: missing_html(codes))

    def _show(
        self,
        write: Callable[[QPalette], str],
        compared: Sequence[DelegationOrGroup] = (),
    ) -> None:
        """Show a text; one that compares two has the whole width, and their names above it."""
        self.header.show_compared(compared, self.text)
        self.text.show_text(write, is_wide=len(compared) > 1)
        if self._shown != self._announced:
            self._announced = self._shown
            announce_at_rest(self.text, self._head(2 if len(compared) > 1 else 5))

    def _head(self, number: int) -> str:
        """The first lines of the text: of a page, who it is about, and whether it has endorsed."""
        lines = filter(None, map(str.strip, self.text.toPlainText().splitlines()))
        return ". ".join(line.rstrip(".") for line in islice(lines, number))

    def _text_of(self, question: Question) -> str:
        return question_text(question, self._vocabulary)

    def _show_nothing(self) -> None:
        hint = say(
            "Choose a delegation from the list, or press {key} and type its name.",
            key=GO_TO.words(),
        )
        self._show(lambda _: f'<p style="margin-top: 3em">{escaped(hint)}</p>')
