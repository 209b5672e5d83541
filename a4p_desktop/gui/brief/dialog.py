"""The box of a brief: what it is on, its pages, and what can be done with them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import BriefPages, pdf_device
from a4p_desktop.gui.brief.preview import BriefPreview
from a4p_desktop.records.brief.brief import PAPERS, Brief, Paper
from a4p_desktop.records.brief.markdown_page import brief_markdown
from a4p_desktop.records.brief.subjects import Offered, Subject


class BriefDialog(QDialog):
    """Shows the brief on the subject chosen; emits which is wanted, and what is done with it."""

    wanted = Signal(object)  # Subject
    paper_chosen = Signal(str)
    save_wanted = Signal(object, str)  # Brief, the form by its name in FORMS
    copy_wanted = Signal(object)  # Brief
    print_wanted = Signal(object)  # Brief

    def __init__(
        self, offers: Sequence[Offered], paper: Paper, parent: QWidget | None = None
    ) -> None:
        """`offers` are what it may be on, the first of them chosen; at least one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Brief"))
        self.brief: Brief | None = None
        self._was_ready = False
        self._offers = offers
        self.subjects = QComboBox()
        for one in offers:
            self.subjects.addItem(_subject_words(one))
        self.papers = QComboBox()
        for name, words in ((PAPERS[0], self.tr("A4")), (PAPERS[1], self.tr("Letter"))):
            self.papers.addItem(words, name)
        self.papers.setCurrentIndex(self.papers.findData(paper))
        self.preview = BriefPreview()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.save_buttons = {
            "pdf": QPushButton(self.tr("Save as P&DF…")),
            "html": QPushButton(self.tr("Save as &HTML…")),
            "md": QPushButton(self.tr("Save as &Markdown…")),
        }
        self.copy_button = QPushButton(self.tr("&Copy as Markdown"))
        self.print_button = QPushButton(self.tr("P&rint…"))
        self._close_button = QPushButton(self.tr("C&lose"))
        self._lay_out()
        self._join()
        self._await()

    @property
    def subject(self) -> Subject:
        """What is chosen."""
        return self._offers[self.subjects.currentIndex()].subject

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return PAPERS[self.papers.currentIndex()]

    def show_brief(self, brief: Brief) -> None:
        """Show the brief on what is chosen."""
        self.brief = brief
        self._show_pages()
        self._set_ready(True)
        if not self._was_ready:
            # At first only: whoever chooses another subject stays with the choice.
            self._was_ready = True
            self.save_buttons["pdf"].setFocus()

    def tell(self, text: str) -> None:
        """Say in the box what was done, or why there is no page."""
        self.told.setText(text)

    def _show_pages(self) -> None:
        if self.brief is None:
            return
        shown, unshown = showable(self.brief)
        # Kept as long as its pages, which are measured by it.
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._device = pdf_device(self._buffer, self.paper)
        pages = BriefPages(shown, self._device)
        self.preview.show_pages(pages, brief_markdown(self.brief))
        told = self.tr("Pages: {}.").format(pages.count)
        if unshown:
            missing = self.tr("No font here has all letters of: {}.").format("; ".join(unshown))
            told = f"{told} {missing}"
        self.tell(told)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for words, chooser in ((self.tr("&On:"), self.subjects), (self.tr("Pa&per:"), self.papers)):
            label = QLabel(words)
            label.setBuddy(chooser)
            side.addWidget(label)
            side.addWidget(chooser)
        side.addSpacing(12)
        for button in (*self.save_buttons.values(), self.copy_button, self.print_button):
            side.addWidget(button)
        side.addSpacing(12)
        side.addWidget(self.told)
        side.addStretch(1)
        side.addWidget(self._close_button)
        letter = self.fontMetrics().averageCharWidth()
        self.subjects.setMinimumContentsLength(28)
        self.subjects.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.told.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.addWidget(self.preview, 1)
        layout.addLayout(side)
        self.save_buttons["pdf"].setDefault(True)
        room = self.screen().availableSize()
        self.resize(
            min(letter * 150, round(room.width() * 0.95)),
            min(letter * 140, round(room.height() * 0.88)),
        )

    def _join(self) -> None:
        self.subjects.currentIndexChanged.connect(lambda _: self._ask())
        self.papers.currentIndexChanged.connect(lambda _: self._on_paper())
        for name, button in self.save_buttons.items():
            button.clicked.connect(partial(self._save, name))
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self.brief))
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.brief))
        self._close_button.clicked.connect(self.reject)

    def _save(self, form: str, _: bool = False) -> None:
        self.save_wanted.emit(self.brief, form)

    def _on_paper(self) -> None:
        self.paper_chosen.emit(self.paper)
        self._show_pages()

    def _ask(self) -> None:
        self._await()
        self.wanted.emit(self.subject)

    def _await(self) -> None:
        """Show nothing that is not what is chosen."""
        self.brief = None
        self.preview.show_pages(None)
        self.tell("")
        self._set_ready(False)

    def _set_ready(self, ready: bool) -> None:
        for button in (*self.save_buttons.values(), self.copy_button, self.print_button):
            button.setEnabled(ready)


def _subject_words(one: Offered) -> str:
    kinds = {
        "delegation": QCoreApplication.translate("BriefDialog", "Delegation: {}"),
        "meeting": QCoreApplication.translate("BriefDialog", "Meeting: {}"),
        "theme": QCoreApplication.translate("BriefDialog", "Theme: {}"),
        "rows": "{}",
    }
    return kinds[one.subject.kind].format(one.name)
