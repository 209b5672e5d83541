"""A picture on the screen: painted from a value, with a button over every mark it shows."""

from PySide6.QtCore import QEvent, QMargins, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from a4p_desktop.gui.pictures.canvas import Drawing, Sheet
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.records.text.folding import fold

_GRIP = 3
"""Pixels by which a mark's button is larger than what is painted: room for its ring, and no mark
too thin to be hit."""

_TYPED = 1000
"""Milliseconds after a letter until the next begins a name anew."""
_Key = Qt.Key
_TOWARD = {
    _Key.Key_Left: QPointF(-1, 0),
    _Key.Key_Right: QPointF(1, 0),
    _Key.Key_Up: QPointF(0, -1),
    _Key.Key_Down: QPointF(0, 1),
}


class Picture(QWidget):
    """Shows a drawing. Tab enters and leaves it; within, the arrow keys lead from mark to mark."""

    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code

    def __init__(self, drawing: Drawing, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._colours = picture_colours(self.palette())
        self._heights: dict[int, int] = {}
        """Already reckoned, by width: a layout asks for the same ones many times."""
        self.marks: list[Mark] = []
        """Those of the drawing that is shown, in the order in which they are read."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._typed = ""
        self._typing = QTimer(self, singleShot=True)
        self._typing.timeout.connect(self._forget_typed)
        self.setAccessibleName(name)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; a mark that has the keyboard keeps it, by its number."""
        self._drawing = drawing
        self._heights.clear()
        self.updateGeometry()
        self._place_marks()
        self.update()

    def sheet(self) -> Sheet:
        """What the drawing is painted on."""
        return self._sheet(self.width(), self.height())

    def walk(self, mark: Mark, key: Qt.Key) -> None:
        """Bring the keyboard from `mark` to the one that `key` leads to, if there is one."""
        place = self.marks.index(mark)
        if key in (_Key.Key_Home, _Key.Key_End):
            wanted: Mark | None = self.marks[0 if key == _Key.Key_Home else -1]
        else:
            wanted = self._nearest(mark, _TOWARD[key]) or self._beside(place, key)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def reach(self, mark: Mark, letters: str) -> None:
        """Bring the keyboard from `mark` to the next that is called as what has been typed."""
        # The same letter again leads onward; further letters may still mean this one.
        self._typed = letters if self._typed == letters else self._typed + letters
        self._typing.start(max(_TYPED, QApplication.keyboardInputInterval()))
        wanted = fold(self._typed)
        place = self.marks.index(mark) + (len(self._typed) == 1)
        others = [*self.marks[place:], *self.marks[:place]]
        called = (
            (one, name)
            for way in (0, 1)
            for one in others
            for name in one.spot.called[way : way + 1]
        )
        for other, name in called:
            if fold(name).startswith(wanted):
                mark.typing, other.typing = False, True
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def make_stop(self, mark: Mark) -> None:
        """Let Tab lead to `mark`, and to no other of the picture."""
        for one in self.marks:
            stops = one is mark
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(mark)

    # What Qt calls -------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = round(self._drawing.height(self._sheet(width, 0)))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 60
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(painter, self.sheet())

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

    # How it is made ------------------------------------------------------------------------------

    def _sheet(self, width: int, height: int) -> Sheet:
        room = QRectF(0, 0, width, height)
        return Sheet(room, self.font(), self._colours, self.layoutDirection())

    def _place_marks(self) -> None:
        spots = self._drawing.spots(self.sheet())
        while len(self.marks) > len(spots):
            gone = self.marks.pop()
            if self.focusProxy() is gone:
                # Qt takes None, which the stubs do not know; Tab would wait for one that is hidden.
                self.setFocusProxy(None)  # type: ignore[arg-type]
            gone.hide()
            gone.deleteLater()
        self._make_marks(len(spots) - len(self.marks))
        named = any(spot.called for spot in spots)
        for mark, spot in zip(self.marks, spots, strict=True):
            mark.named = named
            mark.show_spot(spot)
            grip = QMargins(_GRIP, _GRIP, _GRIP, _GRIP)
            place = spot.place.toAlignedRect().marginsAdded(grip)
            mark.setGeometry(place.intersected(self.rect()))
            mark.show()
        if self.marks and self.focusProxy() is None:
            self.make_stop(self.marks[0])

    def _make_marks(self, number: int) -> None:
        """Make further marks; Tab comes to them where the picture stands in the window."""
        for _ in range(number):
            mark = self._made_mark()
            if self.marks:
                QWidget.setTabOrder(self.marks[-1], mark)
            else:
                # Qt puts nothing behind what takes no keyboard: the picture takes it meanwhile.
                self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                QWidget.setTabOrder(self, mark)
                self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.marks.append(mark)

    def _made_mark(self) -> Mark:
        mark = Mark(self)
        mark.walked.connect(lambda key: self.walk(mark, key))
        mark.reached.connect(lambda: self.make_stop(mark))
        mark.narrowed.connect(self.narrowed)
        mark.delegation_wanted.connect(self.delegation_wanted)
        mark.typed.connect(lambda letters: self.reach(mark, letters))
        return mark

    def _forget_typed(self) -> None:
        self._typed = ""
        for mark in self.marks:
            mark.typing = False

    def _nearest(self, mark: Mark, toward: QPointF) -> Mark | None:
        """The nearest mark in a direction: sideways counts twice, so that rows are kept to."""
        found: list[tuple[float, int]] = []
        here = _middle(mark.geometry())
        for place, other in enumerate(self.marks):
            away = _middle(other.geometry()) - here
            along = QPointF.dotProduct(away, toward)
            aside = abs(away.x() * toward.y()) + abs(away.y() * toward.x())
            if other is not mark and along > aside / 2:
                found.append((along + 2 * aside, place))
        return self.marks[min(found)[1]] if found else None

    def _beside(self, place: int, key: Qt.Key) -> Mark | None:
        """The next mark or the one before, where none lies in the direction of a key."""
        forward = key in (_Key.Key_Down, self._key_onward())
        there = place + (1 if forward else -1)
        return self.marks[there] if 0 <= there < len(self.marks) else None

    def _key_onward(self) -> Qt.Key:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return _Key.Key_Left if mirrored else _Key.Key_Right


def _middle(place: QRect) -> QPointF:
    return QRectF(place).center()
