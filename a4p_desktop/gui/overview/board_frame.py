"""The endorsement board in its frame, with the choice of an instrument, or of how many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.overview.board_drawing import BoardDrawing
from a4p_desktop.gui.overview.board_words import board_coverage, board_title
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.records.pages.board import Board, BoardRequest

Instruments = Sequence[tuple[str, str]]
"""Their codes with the words for them, in the order in which to offer them."""
_CHOICE = 34
"""The room of the choice, in characters."""
_MARGIN = 4
_NOTHING_YET = Board(None, 0, (), {}, ())


class _Choice(QComboBox):
    """A choice whose words end in three dots where there is no room, which Qt cuts through."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_ComboBox
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(control, option, field, self).width() - _MARGIN
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, elide, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class BoardFrame(PictureFrame):
    """Asks for the board that is chosen, the first instrument at first, and shows itself with it
    where there is any delegation."""

    def __init__(self, instruments: Instruments, ask: Ask, parent: QWidget | None = None) -> None:
        drawing = BoardDrawing(_NOTHING_YET)
        super().__init__(drawing, Caption(self.tr("Endorsements")), parent)
        self._asker = Asker(ask, self)
        self._asked: BoardRequest | None = None
        self.choice = _Choice()
        for code, title in instruments:
            self.choice.addItem(title, code)
            self.choice.setItemData(self.choice.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        self.choice.addItem(self.tr("How many instruments"), None)
        self.choice.setAccessibleName(self.tr("Instrument"))
        self.choice.setMinimumContentsLength(_CHOICE)
        adjusted = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.choice.setSizeAdjustPolicy(adjusted)
        self.add_beside_title(self.choice)
        self.hide()  # until there is something to show
        self.choice.currentIndexChanged.connect(lambda _: self.ask())

    def ask(self) -> None:
        """Ask for the board that is chosen, unless it is what was asked last."""
        wanted = BoardRequest(self.choice.currentData())
        if wanted != self._asked:
            self._asked = wanted
            self._asker.ask(wanted, self._show)

    def _show(self, board: Board) -> None:
        caption = Caption(board_title(board), board_coverage(board), board.sources)
        self.show_drawing(BoardDrawing(board), caption)
        self.setVisible(bool(board.groups))
