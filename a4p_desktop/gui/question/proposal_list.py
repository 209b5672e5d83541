"""The list of proposals below a line: laid over the window, so the keyboard stays in the line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from a4p_desktop.gui.look.colours import faint_text, hover_ground
from a4p_desktop.gui.look.icons import icon
from a4p_desktop.gui.look.painting import paint_cell, saved
from a4p_desktop.gui.look.pill import draw_pill, pill_width
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.look.status_colours import status_colours
from a4p_desktop.gui.look.type_scale import GRID, SMALL, scaled
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker

say = Speaker("Search", on_screen=True)

_ENTRY = Qt.ItemDataRole.UserRole
_ICON = 16
_LINES_A_ROW = 1.9
_MOST_ROWS = 12
"""The rows shown at once; the others are scrolled to."""
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Entry:
    """One proposal, as it is shown and spoken."""

    icon: str
    name: str
    detail: str
    """What tells it from others, beside its name."""
    spoken: str
    choose: Callable[[], None] | None
    """What choosing it does; None where it only says something."""
    standing: str = ""
    """The code of where a delegation stands; "" for others."""
    standing_words: str = ""
    instrument: str = ""
    """On which instrument it stands so."""


class ProposalList(QListWidget):
    """Entries below a line; the first is current if Enter shall choose it."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self.setAccessibleName(say("Proposals"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        quiet_scroll_bars(self)
        self.setAutoFillBackground(True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead of those before, none of them current."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.name)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            if entry.choose is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setToolTip(tip(" · ".join(filter(None, (entry.name, entry.detail)))))
            self.addItem(item)

    def entry(self, row: int) -> Entry | None:
        """The entry in this row; None if there is none."""
        return self.item(row).data(_ENTRY) if 0 <= row < self.count() else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._delegate.renew()

    def place_below(self, line: QWidget) -> None:
        """Lie over the window of `line`, below it and as wide, as far as the window reaches."""
        window = line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = line.mapTo(window, QPoint(0, line.height()))
        row = max(self.sizeHintForRow(0), 1)
        most = window.height() - corner.y() - GRID
        rows = min(self.count(), _MOST_ROWS, max(1, (most - 2 * self.frameWidth()) // row))
        height = rows * row + 2 * self.frameWidth()
        self.setGeometry(QRect(corner, QSize(line.width(), height)))
        self.show()
        self.raise_()


class _Delegate(QStyledItemDelegate):
    """Draws an entry: its icon, name and detail, and at the end where a delegation stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._symbols: dict[str, QIcon] = {}

    def renew(self) -> None:
        """Draw the icons in other colours from now on."""
        self._symbols.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * _LINES_A_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, hover_ground(option.palette))
        option.state |= QStyle.StateFlag.State_Active  # the line has the keyboard
        option.state &= ~QStyle.StateFlag.State_HasFocus
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        with saved(painter):
            _Row(painter, option, entry, self._symbol(entry.icon, option.palette)).draw()

    def _symbol(self, name: str, palette: QPalette) -> QIcon:
        if name not in self._symbols:
            self._symbols[name] = icon(name, palette) if name else QIcon()
        return self._symbols[name]


class _Row:
    """One row while it is painted, from the side at which reading begins to the other."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, symbol: QIcon
    ) -> None:
        self._painter = painter
        self._option = option
        self._entry = entry
        self._symbol = symbol
        self._is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._room = QRect(option.rect).adjusted(GRID, 0, -GRID, 0)

    def draw(self) -> None:
        entry, palette = self._entry, self._option.palette
        role = _Role.HighlightedText if self._is_current else _Role.Text
        ink = palette.color(QPalette.ColorGroup.Active, role)
        faint = ink if self._is_current else faint_text(palette)
        if entry.icon:
            self._draw_icon()
        if entry.standing_words:
            self._draw_pill()
            self._draw_instrument(faint)
        self._draw_text(entry.name, ink)
        self._draw_text(entry.detail, faint)

    def _draw_icon(self) -> None:
        size = max(_ICON, self._option.fontMetrics.height())
        mode = QIcon.Mode.Selected if self._is_current else QIcon.Mode.Normal
        self._symbol.paint(self._painter, self._taken(size), mode=mode)

    def _draw_pill(self) -> None:
        colour = status_colours(self._option.palette)[self._entry.standing]
        font = scaled(self._option.font, SMALL)
        words = f"{colour.sign} {self._entry.standing_words}"
        width = round(pill_width(QFontMetricsF(font), words)) + 1
        if width <= self._room.width() // 2:
            self._painter.setFont(font)
            place = QRectF(self._taken(width, at_end=True))
            draw_pill(self._painter, place, words, colour.ground, colour.text, colour.edge)

    def _draw_instrument(self, colour: QColor) -> None:
        """Say on which instrument it stands so, where that leaves the name its room."""
        advance = self._option.fontMetrics.horizontalAdvance
        width = advance(self._entry.instrument)
        if advance(self._entry.name) + advance(self._entry.detail) + width < self._room.width():
            self._draw_text(self._entry.instrument, colour, at_end=True)

    def _draw_text(self, text: str, colour: QColor, *, at_end: bool = False) -> None:
        metrics = self._option.fontMetrics
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room.width())
        place = self._taken(metrics.horizontalAdvance(words), at_end=at_end)
        self._painter.setFont(self._option.font)
        self._painter.setPen(colour)
        # Each text in its own direction: “25 here” is English beside Arabic too.
        self._painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._painter.drawText(place, _MIDDLE.value, words)

    def _taken(self, width: int, *, at_end: bool = False) -> QRect:
        """The next `width` pixels of the row, or the last ones, on the screen."""
        room = self._room
        left = room.right() - width + 1 if at_end else room.left()
        place = QRect(QPoint(left, room.top()), QSize(width, room.height()))
        if at_end:
            room.setRight(max(left - GRID, room.left()) - 1)
        else:
            room.setLeft(min(left + width + GRID, room.right() + 1))
        return QStyle.visualRect(self._option.direction, self._option.rect, place)
