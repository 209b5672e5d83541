"""The endorsement board in its frame, with a choice of the instrument, or of all."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.overview.board_drawing import BoardDrawing
from a4p_desktop.gui.overview.board_words import board_coverage, board_title
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.board import Board, BoardRequest

say = Speaker("Board")

Instruments = Sequence[tuple[str, str]]
"""The code and title of each instrument, in the order of the choice."""
_CHOICE = 34
"""The width of the choice, in characters."""
_MARGIN = 4
_EMPTY = Board(None, 0, (), {}, ())


class _Choice(QComboBox):
    """A combo box that elides a title without room; Qt cuts through its letters."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_ComboBox
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(control, option, field, self).width() - _MARGIN
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, elide, room)
        style.drawComplexControl(control, option, painter, self)
        style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)


class BoardFrame(PictureFrame):
    """Reads and shows the board that is chosen, at first that of the first instrument.

    The frame is hidden while the board has no delegation.
    """

    def __init__(self, instruments: Instruments, ask: Ask, parent: QWidget | None = None) -> None:
        drawing = BoardDrawing(_EMPTY)
        super().__init__(drawing, Caption(say("Endorsements")), parent)
        self._asker = Asker(ask, self)
        self.choice = _Choice()
        for code, title in instruments:
            self.choice.addItem(title, code)
            self.choice.setItemData(
                self.choice.count() - 1, tip(title), Qt.ItemDataRole.ToolTipRole
            )
        self.choice.addItem(say("How many instruments"), None)
        self.choice.setAccessibleName(say("Instrument"))
        self.choice.setMinimumContentsLength(_CHOICE)
        adjusted = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.choice.setSizeAdjustPolicy(adjusted)
        self.add_beside_title(self.choice)
        self.hide()  # until the board is read
        self.choice.currentIndexChanged.connect(lambda _: self.ask())

    def ask(self) -> None:
        """Read the board that is chosen, unless it was the last one read."""
        self._asker.ask_new(BoardRequest(self.choice.currentData()), self._show)

    def _show(self, board: Board) -> None:
        caption = Caption(board_title(board), board_coverage(board), board.sources)
        self.show_drawing(BoardDrawing(board), caption)
        self.setVisible(bool(board.groups))
