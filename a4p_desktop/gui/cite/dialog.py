"""The dialog with the citations of the selected rows, in the style chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.dialog import FittingDialog, Group
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.cite.request import CitationText
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Citations", on_screen=True)

_NOTHING = CitationText("", citations=0)
_LEAST_LINES = 5
"""Of the page, on a small screen with large text."""


class CitationDialog(FittingDialog):
    """Shows citations as text; emits which citations are wanted, and where to."""

    wanted = Signal(str, bool)  # style; whether to cite the whole instead of the rows
    copy_wanted = Signal(object)  # CitationText
    save_wanted = Signal(str, str)  # style, the text

    def __init__(self, table: str, style: str, parent: QWidget | None = None) -> None:
        """`table` is the table of the rows; `style` is chosen at first."""
        super().__init__(say("Cite"), parent)
        self._shown = _NOTHING
        self.styles = ElidedComboBox()
        for name, offered in STYLES.items():
            self.styles.addItem(said(offered.heading), name)
        self.styles.setCurrentIndex(max(0, self.styles.findData(style)))
        self._sentence = plain_label()
        self._sentence.setWordWrap(True)
        self.rows, self.whole = self._made_subjects(table)
        self.page = self._made_page()
        self._note = plain_label()
        self._note.setWordWrap(True)
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = self._added_button(say("&Copy"))
        self.save_button = self._added_button(say("&Save…"))
        self._lay_out_parts()
        self._join()
        self._show_style()
        self._show_nothing()

    @property
    def style_name(self) -> str:
        """The style chosen, by its name in STYLES."""
        return str(self.styles.currentData())

    def show_citations(self, answer: CitationText) -> None:
        """Show the citations of what is chosen."""
        self._shown = answer
        self._show_text()
        count = say("{n} citation|{n} citations", n=answer.citations)
        self._note.setText(" · ".join(filter(None, [count, answer.left_out_words])))
        self._set_ready(True)
        if not self.isVisible():
            self.copy_button.setFocus()

    def _made_subjects(self, table: str) -> tuple[QRadioButton, QRadioButton]:
        if table == SPEAKERS.name:
            words = say("Selec&ted statements"), say("Their &meetings")
        else:
            words = say("Selected &endorsements"), say("Published &totals")
        rows, whole = (QRadioButton(text) for text in words)
        rows.setChecked(True)
        return rows, whole

    def _show_text(self) -> None:
        prose = self.style_name == "footnote"
        self.page.setFont(
            self.font() if prose else QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        )
        self.page.setPlainText(self._shown.text.rstrip("\r\n"))
        if prose:
            # A margin shows where a footnote begins; a blank line would be copied with the text.
            spaced = QTextBlockFormat()
            spaced.setBottomMargin(self.fontMetrics().lineSpacing() / 2)
            cursor = QTextCursor(self.page.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(spaced)

    def _made_page(self) -> QTextEdit:
        page = QTextEdit()
        quiet_scroll_bars(page)
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        page.setAccessibleName(say("Citations"))
        page.setMinimumHeight(page.fontMetrics().lineSpacing() * _LEAST_LINES)
        return page

    def _added_button(self, words: str) -> QPushButton:
        # Not an accepting button, which would close the box even if the file cannot be written.
        return self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)

    def _lay_out_parts(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        label = plain_label(say("St&yle:"))
        label.setBuddy(self.styles)
        group, style = Group(say("What is cited")), QHBoxLayout()
        subjects = FlowLayout(group, self.fontMetrics().averageCharWidth())
        subjects.setContentsMargins(0, 0, 0, 0)
        subjects.addWidget(self.rows)
        subjects.addWidget(self.whole)
        style.addWidget(label)
        style.addWidget(self.styles)
        style.addWidget(self._sentence, 1)
        layout.addWidget(group)
        layout.addLayout(style)
        layout.addWidget(self.page, 1)
        self.lay_out(body, self._note, self._buttons, letters=96, lines=24)
        self.copy_button.setDefault(True)

    def _join(self) -> None:
        subjects = QButtonGroup(self)
        for button in (self.rows, self.whole):
            subjects.addButton(button)
        subjects.buttonClicked.connect(lambda _: self._request())
        self.styles.currentIndexChanged.connect(lambda _: self._request())
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self._shown))
        self.save_button.clicked.connect(
            lambda: self.save_wanted.emit(self.style_name, self._shown.text)
        )
        self._buttons.rejected.connect(self.reject)

    def _request(self) -> None:
        self._show_style()
        self._show_nothing()
        self.wanted.emit(self.style_name, self.whole.isChecked())

    def _show_style(self) -> None:
        sentence = said(STYLES[self.style_name].sentence)
        self._sentence.setText(sentence)
        self.styles.setAccessibleDescription(sentence)

    def _show_nothing(self) -> None:
        """Clear the citations until those of the new choice arrive."""
        self._shown = _NOTHING
        self.page.clear()
        self._note.clear()
        self._set_ready(False)

    def _set_ready(self, ready: bool) -> None:
        self.copy_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
