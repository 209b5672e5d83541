"""A tile that says how much of what is reported is recorded, with a bar and an explanation."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a4p_desktop.gui.look.colours import faint_text
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID, HEADING, scaled
from a4p_desktop.gui.overview.coverage_words import TileNumbers
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.widgets.card import Card
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

say = Speaker("Overview", on_screen=True)


class CoverageTile(Card):
    """Shows numbers in words and as a bar, of what, and a link to a page about them."""

    source_followed = Signal(str)  # address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.bar = _Bar()
        self._of = plain_label()
        self._of.setWordWrap(True)
        self.link = LinkLabel()
        self.link.setText(f'<a href="numbers">{escaped(say("About these numbers"))}</a>')
        self.link.linkActivated.connect(lambda _: self.explain())
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self._of, 1)
        below.addWidget(self.link, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addLayout(below)
        layout.addStretch(1)
        self._dress()

    def show_numbers(self, numbers: TileNumbers) -> None:
        """Show these numbers in place of those before."""
        self._page = numbers.page
        self.words.setText(numbers.words)
        self._of.setText(numbers.of)
        self.bar.setVisible(numbers.share is not None)
        self.bar.show_share(numbers.share or 0.0)
        self.link.setAccessibleName(numbers.words)

    def explain(self) -> None:
        """Open the page that explains the numbers."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.dialog import TextDialog

        dialog = TextDialog(say("About these numbers"), self._page, self.window())
        dialog.source_followed.connect(self.source_followed)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def _dress(self) -> None:
        self.words.setFont(scaled(self.font(), HEADING))
        palette = self._of.palette()
        palette.setColor(self._of.foregroundRole(), faint_text(self.palette()))
        self._of.setPalette(palette)


class _Bar(QWidget):
    """A share of a whole; the words beside it say it too."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        colours, whole = picture_colours(self.palette()), QRectF(self.rect())
        part = QRectF(whole)
        part.setWidth(max(whole.width() * self._share, whole.height()))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            part.moveRight(whole.right())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, colour in ((whole, colours.grid), (part, colours.recorded.colour)):
            painter.setBrush(colour)
            painter.drawRoundedRect(place, GRID / 2, GRID / 2)
