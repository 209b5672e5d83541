"""The card and the pictures of a meeting, in as many columns as have room."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.overview.level_chart import level_caption, level_chart
from a4p_desktop.gui.overview.meeting_card import MeetingCard
from a4p_desktop.gui.overview.theme_chart import theme_caption, theme_chart
from a4p_desktop.gui.overview.timeline import timeline, timeline_caption
from a4p_desktop.gui.overview.totals_chart import total_caption, total_chart
from a4p_desktop.gui.pictures.canvas import Drawing
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.records.pages.overview import Overview

_COLUMN = 75
"""The width in letters from which there is a further column."""
_MOST = 3
"""The most columns: a picture is no easier to read in a fourth of a wide screen."""
_PLACES = 6
"""The columns of the grid: both two and three parts fill a row of it."""


class OverviewColumns(QWidget):
    """The card, timeline, levels, themes and totals, each row as high as its highest part."""

    narrowed = Signal(str, object)  # table, Question; table "" for the overview itself
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)

    def __init__(self, overview: Overview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = MeetingCard(self)
        self.card.narrowed.connect(self.narrowed)
        self.card.source_followed.connect(self.source_followed)
        self.timeline = self._framed(timeline(overview), timeline_caption(overview))
        self.levels = self._framed(level_chart(overview), level_caption(overview))
        self.themes = self._framed(theme_chart(overview), theme_caption(overview))
        self.totals: PictureFrame | None = None
        if overview.published is not None:
            published = overview.published
            self.totals = self._framed(total_chart(published), total_caption(published))
        parts = (self.card, self.timeline, self.levels, self.themes, self.totals)
        self.parts: list[QWidget] = [part for part in parts if part is not None]
        """In reading order."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * GRID)
        for place in range(_PLACES):
            self._grid.setColumnStretch(place, 1)
        self._rows: Sequence[Sequence[QWidget]] = ()
        self.card.show_overview(overview)
        self._leave_out(overview)

    @property
    def frames(self) -> Sequence[PictureFrame]:
        """The pictures among the parts."""
        return [part for part in self.parts if isinstance(part, PictureFrame)]

    def show_overview(self, overview: Overview) -> None:
        """Show another meeting."""
        self.card.show_overview(overview)
        self.timeline.show_drawing(timeline(overview), timeline_caption(overview))
        self.levels.show_drawing(level_chart(overview), level_caption(overview))
        if self.totals is not None and overview.published is not None:
            published = overview.published
            self.totals.show_drawing(total_chart(published), total_caption(published))
        self.themes.show_drawing(theme_chart(overview), theme_caption(overview))
        self._leave_out(overview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _leave_out(self, overview: Overview) -> None:
        """Hide the pictures of what is not recorded of the meeting."""
        self.levels.setVisible(bool(overview.coverage.levels or overview.coverage.secretariat))
        self.themes.setVisible(bool(overview.themes))
        self._arrange()

    def _framed(self, drawing: Drawing, caption: Caption) -> PictureFrame:
        frame = PictureFrame(drawing, caption, self)
        frame.narrowed.connect(self.narrowed)
        frame.source_followed.connect(self.source_followed)
        frame.message_wanted.connect(self.message_wanted)
        return frame

    def _arrange(self) -> None:
        """Put the parts that are not hidden into rows."""
        room = self.width() // (self.fontMetrics().averageCharWidth() * _COLUMN)
        shown = [part for part in self.parts if not part.isHidden()]
        rows = list(_rows(shown, min(max(room, 1), _MOST)))
        if rows == self._rows:
            return
        self._rows = rows
        for part in self.parts:
            self._grid.removeWidget(part)
        for row, parts in enumerate(rows):
            span = _PLACES // len(parts)
            for place, part in enumerate(parts):
                self._grid.addWidget(part, row, place * span, 1, span)


def _rows(parts: Sequence[QWidget], most: int) -> Iterator[Sequence[QWidget]]:
    """The parts in as few rows of at most `most` as there must be, none with a gap at its end."""
    number = -(-len(parts) // most)
    start = 0
    for row in range(number):
        # The first rows have one more where they do not come out even.
        end = start + (len(parts) - start + number - row - 1) // (number - row)
        yield parts[start:end]
        start = end
