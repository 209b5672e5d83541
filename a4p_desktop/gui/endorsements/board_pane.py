"""The endorsement board of a question, as it scrolls in its tab."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.endorsements.board_words import board_note, board_title
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.gui.taken_keyboard import take_keyboard
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.widgets.room import Upright
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.board import Board, BoardRequest
from a4p_desktop.records.question.question import Question

say = Speaker("Board", on_screen=True)

_EMPTY = Board(Question(), None, 0, (), {}, ())


class BoardPane(QScrollArea):
    """Requests the board of a question, and shows it."""

    def __init__(self, wording: Wording, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._asker = Asker(ask, self)
        self.frame = PictureFrame(BoardDrawing(_EMPTY), Caption(say("Endorsements")))
        # The table is one click away, with more columns.
        self.frame.as_table.setVisible(False)
        self.frame.hide()  # until the board is read
        self._nobody = _made_nobody()
        page = Upright()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        layout.addWidget(self._nobody, 1)
        layout.addStretch(0)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        quiet_scroll_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEnabled(False)  # until its board is read: screen readers would tell an empty one

    def show_question(self, question: Question) -> None:
        """Request the board of `question`."""
        self._asker.ask_new(BoardRequest(question), self._show)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _show(self, board: Board) -> None:
        caption = Caption(board_title(board, self._wording), board_note(board), board.sources)
        self.frame.show_drawing(BoardDrawing(board), caption)
        shown, hidden = (self.frame, self._nobody)[:: 1 if board.groups else -1]
        # Else what is hidden would keep the keyboard; nothing has it while the first board is read.
        had_keyboard = take_keyboard(hidden) or self.window().focusWidget() is None
        self.setEnabled(True)
        hidden.hide()
        shown.show()
        self.setFocusProxy(self.frame.picture if board.groups else self._nobody)
        if had_keyboard:
            self.setFocus(Qt.FocusReason.OtherFocusReason)


def _made_nobody() -> TextPage:
    """What stands in place of a board without any delegation."""
    words = say("No delegations match this search.")
    page = TextPage()
    page.setFrameShape(TextPage.Shape.NoFrame)
    page.setPlainText(words)
    page.setAlignment(Qt.AlignmentFlag.AlignCenter)
    page.setAccessibleName(words)
    page.hide()
    return page
