"""The Delegation tab, whose contents are made when it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.words.keys import CITE
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question, Vocabulary, read_question
from a4p_desktop.records.schema.tables import ENDORSEMENTS

if TYPE_CHECKING:
    from a4p_desktop.gui.delegations.browser import DelegationBrowser

say = Speaker("Delegation", on_screen=True)


class DelegationTab(TabPage):
    """Shows the delegation or regional group whose code is its subject, or two of them."""

    name = "delegation"
    offered = ("brief", "compare", "cite", "add")

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._wording = wording
        self._ask = ask
        self._subject = ""
        self._browser: DelegationBrowser | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def heading(self) -> str:
        return say("Delegation")

    @property
    def subject(self) -> str:
        return self._subject

    @property
    def browser(self) -> "DelegationBrowser":
        """The contents, made when they are first needed."""
        if self._browser is None:
            self._browser = self._made_browser()
        return self._browser

    def show_subject(self, subject: str) -> None:
        self._subject = subject
        self.landing.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: Question) -> None:
        # A delegation's page shows everything, whatever the question.
        self.browser.show_subject(self._subject)

    def scrolling(self) -> QAbstractScrollArea | None:
        return self._browser.text if self._browser else None

    @property
    def is_reading(self) -> bool:
        return self._browser is not None and self._browser.is_reading

    @property
    def landing(self) -> QWidget:
        return self.browser.text if self._subject else self.browser.chooser.line

    def panes(self) -> list[QWidget]:
        return [self.browser.chooser.line, self.browser.chooser.list, self.browser.text]

    def compare(self) -> None:
        """Open the dialog for a delegation to compare with the one shown."""
        self.browser.compare()

    def compare_with(self, code: str) -> None:
        """Open the dialog for a delegation to compare with the one of this code."""
        self.browser.compare_with(code)

    def cite(self) -> None:
        if self.browser.cited is not None:
            self.citation_wanted.emit(ENDORSEMENTS.name, self.browser.cited)
        elif self.is_reading:
            self.message_wanted.emit(say("The page is still loading; try again in a moment."))
        elif self.browser.has_answer:
            self.message_wanted.emit(
                say(
                    "The answer on top of the page has no source to cite. For a statement, follow "
                    "its speaker, then press {key}.",
                    key=CITE.words(),
                )
            )
        else:
            self.message_wanted.emit(say("Choose one State or organization to cite its answer."))

    def _made_browser(self) -> "DelegationBrowser":
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.delegations.browser import DelegationBrowser

        browser = DelegationBrowser(self._vocabulary, self._wording, self._ask)
        self._layout.addWidget(browser)
        browser.chosen.connect(self.delegation_wanted)
        browser.text.text_shown.connect(self.return_down)
        browser.text.record_followed.connect(self.record_followed)
        browser.text.rows_followed.connect(self._narrow)
        browser.text.delegation_followed.connect(self.delegation_wanted)
        browser.text.source_followed.connect(self.source_followed)
        browser.text.form_followed.connect(self.form_followed)
        browser.text.brief_followed.connect(self.brief_wanted)
        browser.text.comparison_followed.connect(browser.compare_with)
        browser.text.citation_followed.connect(self.citation_wanted)
        return browser

    def _narrow(self, table: str, text: str) -> None:
        self.narrowed.emit(table, read_question(text, self._vocabulary))
