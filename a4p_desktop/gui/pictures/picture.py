"""A widget that paints a drawing, with a button over each of its marks."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from a4p_desktop.gui.look.painting import paint_widget, report_once
from a4p_desktop.gui.pictures.canvas import GRIP, Canvas, Drawing
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.pictures.mark_rows import MarkRows
from a4p_desktop.gui.pictures.undrawable import Undrawable
from a4p_desktop.records.text.folding import fold

Answer = TypeVar("Answer")

_TYPING_PAUSE = 1000
"""Milliseconds after which a letter starts a new name."""
_Key = Qt.Key
_UPRIGHT = {_Key.Key_Up: -1, _Key.Key_Down: 1}


class Picture(QWidget):
    """Shows a drawing. Tab enters and leaves it; the arrow keys move between its marks."""

    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    turned = Signal(int)  # -1 or 1: to what is before or after

    def __init__(self, drawing: Drawing, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._shown = drawing
        self._colours = picture_colours(self.palette())
        self._heights: dict[int, int] = {}
        """Heights by width, cached: layouts ask repeatedly."""
        self.marks: list[Mark] = []
        """The buttons of the drawing's marks, in reading order."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._kept_edge: tuple[Mark | None, float] = (None, 0.0)
        """The mark to which Up or Down came, and the edge along which it came there."""
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._forget_typed)
        self.setAccessibleName(name)

    @property
    def drawing(self) -> Drawing:
        """The drawing that is wanted; where it fails, Undrawable is shown instead."""
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; the focus stays on the mark of the same index.

        On a mark that turns the drawing it stays on the mark that turns on, and where there is
        none goes to the first or the last of the others.
        """
        focused = next((mark for mark in self.marks if mark.hasFocus()), None)
        turn = focused.spot.turn if focused is not None else 0
        self._drawing = drawing
        self._show(drawing)
        if turn and self.marks:
            others = [mark for mark in self.marks if not mark.spot.turn] or self.marks
            end = others[0 if turn < 0 else -1]
            further = next((mark for mark in self.marks if mark.spot.turn == turn), end)
            further.setFocus(Qt.FocusReason.OtherFocusReason)

    def canvas(self) -> Canvas:
        """The canvas of the drawing."""
        return self._canvas(self.width(), self.height())

    def move_focus(self, mark: Mark, key: Qt.Key) -> None:
        """Move the focus from `mark` in the direction of `key`, if a mark lies there."""
        if key in (_Key.Key_Home, _Key.Key_End):
            target: Mark | None = self.marks[0 if key == _Key.Key_Home else -1]
        else:
            target = self._toward(mark, key)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_named(self, mark: Mark, letters: str) -> None:
        """Move the focus from `mark` to the next mark whose name starts with the text typed."""
        # The same letter again steps on; further letters may still match the same mark.
        self._typed = letters if self._typed == letters else self._typed + letters
        self._typing.start(max(_TYPING_PAUSE, QApplication.keyboardInputInterval()))
        start = fold(self._typed)
        place = self.marks.index(mark) + (len(self._typed) == 1)
        others = [*self.marks[place:], *self.marks[:place]]
        # Full names first: a shorter one counts where no full name matches.
        named = (
            (other, name)
            for rank in (0, 1)
            for other in others
            for name in other.spot.names[rank : rank + 1]
        )
        for other, name in named:
            if fold(name).startswith(start):
                mark.typing, other.typing = False, True
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def make_tab_stop(self, mark: Mark) -> None:
        """Make `mark` the only mark of the picture that Tab reaches."""
        for other in self.marks:
            strong = other is mark
            other.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(mark)

    # What Qt calls -------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            canvas = self._canvas(width, 0)
            height = self._tried(lambda drawing: drawing.height(canvas))
            self._heights[width] = round(height)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 60
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_marks()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = picture_colours(self.palette())
            self.update()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._heights.clear()
            self.updateGeometry()
            self._place_marks()

    # The drawing ---------------------------------------------------------------------------------

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._tried(lambda drawing: drawing.paint(painter, self.canvas()))

    def _show(self, drawing: Drawing) -> None:
        self._shown = drawing
        self._heights.clear()
        self.updateGeometry()
        self._place_marks()
        self.update()

    def _tried(self, use: Callable[[Drawing], Answer]) -> Answer:
        """What `use` finds in the drawing; where that fails, in the note that takes its place."""
        try:
            return use(self._shown)
        except Exception:  # a bug: reported, and the window stays usable
            report_once()
            self._shown = Undrawable()
            # Not at once: it may be painting, and is in the midst of a layout.
            QTimer.singleShot(0, self, lambda: self._show(self._shown))
            return use(self._shown)

    # Marks ---------------------------------------------------------------------------------------

    def _canvas(self, width: int, height: int) -> Canvas:
        room = QRectF(0, 0, width, height)
        return Canvas(room, self.font(), self._colours, self.layoutDirection())

    def _place_marks(self) -> None:
        spots = self._tried(lambda drawing: drawing.spots(self.canvas()))
        while len(self.marks) > len(spots):
            gone = self.marks.pop()
            if self.focusProxy() is gone:
                # Tab would stop at the hidden mark. Qt takes None, which the stubs do not know.
                self.setFocusProxy(None)  # type: ignore[arg-type]
            gone.hide()
            gone.deleteLater()
        self._make_marks(len(spots) - len(self.marks))
        self._kept_edge = (None, 0.0)
        named = any(spot.names for spot in spots)
        for mark, spot in zip(self.marks, spots, strict=True):
            mark.named = named
            mark.show_spot(spot)
            grip = QMargins(GRIP, GRIP, GRIP, GRIP)
            place = spot.place.toAlignedRect().marginsAdded(grip)
            mark.setGeometry(place.intersected(self.rect()))
            mark.show()
        if self.marks and self.focusProxy() is None:
            self.make_tab_stop(self.marks[0])

    def _make_marks(self, number: int) -> None:
        """Add marks to the tab order, at the place of the picture."""
        for _ in range(number):
            mark = self._made_mark()
            if self.marks:
                QWidget.setTabOrder(self.marks[-1], mark)
            else:
                # Qt puts nothing after a widget without focus, so the picture takes it meanwhile.
                self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                QWidget.setTabOrder(self, mark)
                self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.marks.append(mark)

    def _made_mark(self) -> Mark:
        mark = Mark(self)
        mark.move_wanted.connect(lambda key: self.move_focus(mark, key))
        mark.focused.connect(lambda: self.make_tab_stop(mark))
        mark.narrowed.connect(self.narrowed)
        mark.delegation_wanted.connect(self.delegation_wanted)
        mark.turned.connect(self.turned)
        mark.typed.connect(lambda letters: self.focus_named(mark, letters))
        return mark

    def _forget_typed(self) -> None:
        self._typed = ""
        for mark in self.marks:
            mark.typing = False

    def _toward(self, mark: Mark, key: Qt.Key) -> Mark | None:
        """The mark to which an arrow key leads from `mark`."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rows = MarkRows([other.spot.place for other in self.marks], mirrored)
        here = self.marks.index(mark)
        if key in _UPRIGHT:
            # The same edge for all rows that are passed, so that the way leads back.
            came, edge = self._kept_edge
            edge = edge if came is mark else rows.edge(here)
            there = rows.above_or_below(here, _UPRIGHT[key], edge)
            if there is not None:
                self._kept_edge = self.marks[there], edge
        else:
            forward = key == (_Key.Key_Left if mirrored else _Key.Key_Right)
            there = rows.beside(here, 1 if forward else -1)
        return None if there is None else self.marks[there]
