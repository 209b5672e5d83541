"""The dialog of a brief: its subject, paper, format and file, its pages, and what to do with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import BriefPages, pdf_device
from a4p_desktop.gui.brief.preview import BriefPreview
from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.prompts import FileKind
from a4p_desktop.gui.widgets.target_line import TargetLine
from a4p_desktop.records.brief.brief import PAPERS, Brief, Paper
from a4p_desktop.records.brief.formats.formats import BRIEF_FORMATS, BriefFormat
from a4p_desktop.records.brief.subjects import Offered, Subject
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker, current, said

say = Speaker("Brief", on_screen=True)

_PAPERS: dict[Paper, Message] = {"a4": say.mark("A4"), "letter": say.mark("Letter")}
_KINDS: dict[str, Message] = {
    "delegation": say.mark("Delegation: {name}"),
    "meeting": say.mark("Meeting: {name}"),
    "theme": say.mark("Theme: {name}"),
}
_WIDE_FROM = 110
"""The width in letters from which the choices stand beside the pages."""
_SIDE = 34
"""The width of the choices there, in letters."""
_LEAST_LINES = 10
"""The height of the pages at least, in lines of the window."""


class BriefDialog(FittingDialog):
    """Shows the brief on the chosen subject; signals which is wanted, and what to do with it."""

    wanted = Signal(object)  # Subject
    paper_chosen = Signal(str)
    save_wanted = Signal(object, object, object)  # Brief, BriefFormat, Path
    copy_wanted = Signal(object)  # Brief
    print_wanted = Signal(object)  # Brief

    def __init__(
        self,
        offers: Sequence[Offered],
        paper: Paper,
        folder: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        """`offers` are the subjects, at least one; the first is chosen. `folder` is that of the
        file written last."""
        super().__init__(say("Brief"), parent)
        self.brief: Brief | None = None
        self._was_ready = False
        self._offers = offers
        self.subjects = ElidedComboBox()
        for offer in offers:
            self.subjects.addItem(_subject_words(offer))
        self.papers = ElidedComboBox()
        for name in PAPERS:
            self.papers.addItem(said(_PAPERS[name]), name)
        self.papers.setCurrentIndex(self.papers.findData(paper))
        self.preview = BriefPreview()
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.formats = ElidedComboBox()
        for suffix, format in BRIEF_FORMATS.items():
            self.formats.addItem(said(format.heading), suffix)
        best = say("Screen readers read HTML best. A PDF has headings, tables and links for them.")
        self.formats.setAccessibleDescription(best)
        self._format_note = plain_label(best)
        self._format_note.setWordWrap(True)
        self.target = TargetLine(say("Save the brief"), folder)
        self._buttons = ButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy_button = self._buttons.addButton(say("&Copy as Markdown"), role.ResetRole)
        self.print_button = self._buttons.addButton(say("P&rint…"), role.ResetRole)
        self.save_button = self._buttons.addButton(say("&Save"), role.ActionRole)
        self._buttons.addButton(say("C&lose"), role.RejectRole)
        self._lay_out_parts()
        self._join()
        self._show_nothing()
        self.setFocus()  # until the brief is there, or Qt gives the keyboard to the pages first

    @property
    def subject(self) -> Subject:
        """The subject that is chosen."""
        return self._offers[self.subjects.currentIndex()].subject

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return PAPERS[self.papers.currentIndex()]

    def show_brief(self, brief: Brief) -> None:
        """Show the brief on what is chosen."""
        self.brief = brief
        self._propose_target()
        self._show_pages()
        self._set_ready(True)
        if not self._was_ready:
            # Only once: after another choice the focus stays where it is.
            self._was_ready = True
            self.save_button.setFocus()

    @property
    def format(self) -> BriefFormat:
        """The format that is chosen."""
        return BRIEF_FORMATS[self.formats.currentData()]

    def show_message(self, text: str) -> None:
        """Show what was done, or why there is no page."""
        self.message.setText(text)

    def _show_pages(self) -> None:
        if self.brief is None:
            return
        shown, unshown = showable(self.brief)
        # Must outlive the pages, which are laid out for it.
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._device = pdf_device(self._buffer, self.paper)
        try:
            pages = BriefPages(shown, self._device)
        except RecordsError as trouble:
            self.show_message(str(trouble))
            return
        self.preview.show_pages(pages)
        sentences = [say("{n} page.|{n} pages.", n=pages.count)]
        if unshown:
            texts = current().clauses(unshown)
            sentences.append(say("No font here has all letters of: {texts}.", texts=texts))
        self.show_message(" ".join(sentences))

    def _lay_out_parts(self) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, 2 * GRID, columns=3)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(_below(say("&On:"), self.subjects))
        flow.addWidget(_below(say("&Format:"), self.formats))
        flow.addWidget(_below(say("Pa&per:"), self.papers))
        self.subjects.setMinimumContentsLength(16)
        self.subjects.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(choices)
        side.addWidget(self._format_note)
        side.addWidget(self.message, 1)
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)
        body = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(2 * GRID)
        self._parts.addWidget(self.preview, 1)
        self._parts.addWidget(self._side)
        self.lay_out(body, self.target, self._buttons, letters=150, lines=60)
        self.save_button.setDefault(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices beside the pages where both have room, else below them."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        is_wide = self.width() >= letter * _WIDE_FROM
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._side.setMinimumWidth(letter * _SIDE if is_wide else 0)

    def _join(self) -> None:
        self.subjects.currentIndexChanged.connect(lambda _: self._on_subject())
        self.papers.currentIndexChanged.connect(lambda _: self._on_paper())
        self.formats.currentIndexChanged.connect(lambda _: self._propose_target())
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self.brief))
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.brief))
        self._buttons.rejected.connect(self.reject)

    def _propose_target(self) -> None:
        if self.brief is not None:
            format = self.format
            kind = FileKind(said(format.heading), format.suffix)
            self.target.propose(f"{self.brief.file_name}.{format.suffix}", kind)

    def _save(self) -> None:
        self.save_wanted.emit(self.brief, self.format, self.target.path)

    def _on_paper(self) -> None:
        self.paper_chosen.emit(self.paper)
        self._show_pages()

    def _on_subject(self) -> None:
        self._show_nothing()
        self.wanted.emit(self.subject)

    def _show_nothing(self) -> None:
        """Until the brief on the chosen subject is there, show none."""
        self.brief = None
        self.preview.show_pages(None)
        self.show_message("")
        self._set_ready(False)

    def _set_ready(self, ready: bool) -> None:
        for button in (self.save_button, self.copy_button, self.print_button):
            button.setEnabled(ready)


def _below(words: str, chooser: QComboBox) -> QWidget:
    """A choice below its label."""
    label = plain_label(words)
    label.setBuddy(chooser)
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    column.addWidget(label)
    column.addWidget(chooser)
    return pair


def _subject_words(offer: Offered) -> str:
    kind = _KINDS.get(offer.subject.kind)
    return said(kind, name=offer.name) if kind else offer.name
