"""The theme matrix on the screen: a shaded table of numbers, each a link to its statements."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from a4p_desktop.gui.look.colours import hover_ground
from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.painting import paint_cell, saved
from a4p_desktop.gui.pictures.colours import Fill, picture_colours
from a4p_desktop.gui.themes.matrix_model import ThemeMatrixModel
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.theme_matrix import ThemeMatrix
from a4p_desktop.records.question.question import Question

say = Speaker("Theme matrix", on_screen=True)

_LINES_A_ROW = 1.5
_NARROWEST, _WIDEST = 18, 40
"""Widths of the column of themes, in characters."""
_NUMBER = 9
"""Least width of a column of numbers, in characters."""
_PADDING = 16
_Key = Qt.Key
_View = QAbstractItemView


class ThemeMatrixView(QTableView):
    """Shows a ThemeMatrix; a click or Enter on a number emits `narrowed`."""

    narrowed = Signal(object)  # Question
    theme_reached = Signal(int)  # its id in the table of themes
    opened = Signal()  # the details of a theme are wanted
    copied = Signal()
    message_wanted = Signal(str)  # for the status line

    def __init__(self, model: ThemeMatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = model
        self.setModel(model)
        self.shades = _ShadeDelegate(model, self)
        self.setItemDelegate(self.shades)
        self.setAccessibleName(say("Statements by theme and column"))
        self.setSelectionMode(_View.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setFrameShape(_View.Shape.NoFrame)
        quiet_scroll_bars(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.clicked.connect(self._open)

    def show_matrix(self, matrix: ThemeMatrix) -> None:
        """Show `matrix` in place of the one before; the current cell keeps its place."""
        here = self.currentIndex()
        row, column = (here.row(), here.column()) if here.isValid() else (0, 0)
        self.matrix.show_matrix(matrix)
        self._fit()
        last_row, last_column = self.matrix.rowCount() - 1, self.matrix.columnCount() - 1
        self.setCurrentIndex(self.matrix.index(min(row, last_row), min(column, last_column)))

    def announce_theme(self) -> None:
        """Emit `theme_reached` for the current row."""
        row_id = self.matrix.row_id(self.currentIndex().row())
        if row_id is not None:
            self.theme_reached.emit(row_id)

    # What Qt calls -------------------------------------------------------------------------------

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and (not previous.isValid() or previous.row() != current.row()):
            self.announce_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (_Key.Key_Return, _Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The menu uses Ctrl+C for the rows of the list; here it copies the matrix.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: what is typed goes to the search line."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        leads = self.matrix.narrowed(self.indexAt(event.position().toPoint())) is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_themes()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.shades.set_palette(self.palette())
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    # How it is made ------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        question: Question | None = self.matrix.narrowed(index) if index.isValid() else None
        if question is not None:
            self.narrowed.emit(question)
        elif index.isValid() and self.matrix.number(index) is None:
            self.opened.emit()
        elif index.isValid():
            self.message_wanted.emit(say("There are no statements to show for a 0."))

    def _fit(self) -> None:
        """Make each column as wide as its heading and largest number need."""
        self.verticalHeader().setDefaultSectionSize(
            round(self.fontMetrics().height() * _LINES_A_ROW)
        )
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        for section in range(1, self.matrix.columnCount()):
            largest = self.matrix.index(self.matrix.rowCount() - 1, section).data()
            room = metrics.horizontalAdvance(largest) + _PADDING
            least = _NUMBER * metrics.averageCharWidth()
            header.resizeSection(section, max(header.sectionSizeHint(section), room, least))
        self._fit_themes()

    def _fit_themes(self) -> None:
        if self.matrix.columnCount():
            header, letter = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
            others = header.length() - header.sectionSize(0)
            left = self.viewport().width() - others
            header.resizeSection(0, max(_NARROWEST * letter, min(left, _WIDEST * letter)))


class _ShadeDelegate(TextDelegate):
    """Paints each number on a background that grows stronger with it."""

    def __init__(self, model: ThemeMatrixModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.set_palette(view.palette())

    def set_palette(self, palette: QPalette) -> None:
        """Paint in the colours of `palette`."""
        self._colours = picture_colours(palette)
        self._hovered = hover_ground(palette)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        fill = self._fill(index)
        if fill is not None:
            painter.fillRect(option.rect.adjusted(1, 1, -1, -1), fill.colour)
        elif self._model.is_total(index):
            painter.fillRect(option.rect, option.palette.alternateBase())
        elif index.column() == 0 and index.row() == self._view.currentIndex().row():
            painter.fillRect(option.rect, self._hovered)
        super().paint(painter, option, index)
        if index == self._view.currentIndex() and not self._view.hasFocus():
            self._frame(painter, option)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        fill = self._fill(index)
        option.font.setBold(self._model.is_total(index))
        ink = fill.text if fill else self._colours.text
        if self._model.number(index) == 0:
            ink = self._colours.faint
        option.palette.setColor(QPalette.ColorRole.Text, ink)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # its sign shows it

    def _fill(self, index: QModelIndex | QPersistentModelIndex) -> Fill | None:
        number = self._model.shade(index)
        return self._colours.tint(number, self._model.most) if number else None

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw a thin frame around the cell to which the keyboard will come back."""
        with saved(painter):
            painter.setPen(QPen(self._colours.text, 1))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
