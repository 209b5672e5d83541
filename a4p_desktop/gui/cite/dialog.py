"""The citations of the rows selected, in the style chosen, to be copied or saved."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontDatabase, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.cite.request import CitationText
from a4p_desktop.records.cite.styles import STYLES


class CitationDialog(QDialog):
    """Shows citations as text; emits which are wanted, and what is done with them."""

    wanted = Signal(str, bool)  # style; whether of the whole instead of the rows
    copy_wanted = Signal(str)  # the text
    save_wanted = Signal(str, str)  # style, the text

    def __init__(self, table: str, style: str, parent: QWidget | None = None) -> None:
        """`table` is what the rows are of; `style` what is chosen at first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cite"))
        self._text = ""
        self.styles = QComboBox()
        for name, offered in STYLES.items():
            self.styles.addItem(_translated(offered.heading), name)
        self.styles.setCurrentIndex(max(0, self.styles.findData(style)))
        self._sentence = QLabel()
        self.rows, self.whole = self._made_subjects(table)
        self.page = self._made_page()
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = self._added(self.tr("&Copy"))
        self.save_button = self._added(self.tr("&Save…"))
        self._lay_out()
        self._join()
        self._say_style()
        self._await()

    @property
    def style_name(self) -> str:
        """The style chosen, by its name in STYLES."""
        return str(self.styles.currentData())

    def show_citations(self, answer: CitationText) -> None:
        """Show the citations of what is chosen."""
        self._text = answer.text
        self._show_text()
        self._note.setText(self._note_words(answer))
        self._set_ready(True)
        if not self.isVisible():
            self.copy_button.setFocus()

    def _note_words(self, answer: CitationText) -> str:
        told = self.tr("Citations: {}.").format(number_words(answer.citations))
        if answer.left_out:
            told += " " + self.tr(
                "Rows left out because nothing is recorded that could be cited: {}."
            ).format(number_words(answer.left_out))
        return told

    def _made_subjects(self, table: str) -> tuple[QRadioButton, QRadioButton]:
        if table == "speakers":
            words = self.tr("The &statements selected"), self.tr("Their &meetings")
        else:
            words = self.tr("The &endorsements selected"), self.tr("The &totals as published")
        rows, whole = (QRadioButton(text) for text in words)
        rows.setChecked(True)
        return rows, whole

    def _show_text(self) -> None:
        prose = self.style_name == "footnote"
        self.page.setFont(
            self.font() if prose else QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        )
        self.page.setPlainText(self._text.rstrip("\r\n"))
        if prose:
            # Where each begins is seen, and what is copied is a footnote a line.
            apart = QTextBlockFormat()
            apart.setBottomMargin(self.fontMetrics().lineSpacing() / 2)
            every = QTextCursor(self.page.document())
            every.select(QTextCursor.SelectionType.Document)
            every.mergeBlockFormat(apart)

    def _made_page(self) -> QTextEdit:
        page = QTextEdit()
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        page.setAccessibleName(self.tr("The citations"))
        page.setMinimumHeight(page.fontMetrics().lineSpacing() * 16)
        return page

    def _added(self, words: str) -> QPushButton:
        # Neither closes the box by itself: a file that cannot be written is asked for again.
        return self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        label = QLabel(self.tr("St&yle:"))
        label.setBuddy(self.styles)
        for line in ((self.rows, self.whole), (label, self.styles, self._sentence)):
            row = QHBoxLayout()
            for part in line:
                row.addWidget(part)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addWidget(self.page, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        self.copy_button.setDefault(True)
        self.resize(self.fontMetrics().averageCharWidth() * 96, self.sizeHint().height())

    def _join(self) -> None:
        subjects = QButtonGroup(self)
        for button in (self.rows, self.whole):
            subjects.addButton(button)
        subjects.buttonClicked.connect(lambda _: self._ask())
        self.styles.currentIndexChanged.connect(lambda _: self._ask())
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self._text))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.style_name, self._text))
        self._buttons.rejected.connect(self.reject)

    def _ask(self) -> None:
        self._say_style()
        self._await()
        self.wanted.emit(self.style_name, self.whole.isChecked())

    def _say_style(self) -> None:
        sentence = _translated(STYLES[self.style_name].sentence)
        self._sentence.setText(sentence)
        self.styles.setAccessibleDescription(sentence)

    def _await(self) -> None:
        """Show nothing that is not what is chosen."""
        self._text = ""
        self.page.clear()
        self._note.clear()
        self._set_ready(False)

    def _set_ready(self, ready: bool) -> None:
        self.copy_button.setEnabled(ready)
        self.save_button.setEnabled(ready)


def _translated(words: str) -> str:
    return QCoreApplication.translate("citations", words)
