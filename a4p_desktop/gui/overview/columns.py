"""The card and the pictures of a meeting, in as many columns as have room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.overview.even_rows import EvenRows
from a4p_desktop.gui.overview.level_chart import level_caption, level_chart
from a4p_desktop.gui.overview.meeting_card import MeetingCard
from a4p_desktop.gui.overview.theme_chart import theme_caption, theme_chart
from a4p_desktop.gui.overview.timeline import timeline, timeline_caption
from a4p_desktop.gui.overview.totals_chart import total_caption, total_chart
from a4p_desktop.gui.overview.year_chart import year_caption, year_chart
from a4p_desktop.gui.pictures.canvas import Drawing
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.records.pages.overview import Overview, TimeLine

_COLUMN = 75
"""The width in letters from which there is a further column."""
_MOST = 3
"""The most columns: a picture is no easier to read in a fourth of a wide screen."""


class OverviewColumns(QWidget):
    """Years in a row of their own, then the card, timeline, levels, themes and totals."""

    narrowed = Signal(str, object)  # table, Question; table "" for the overview itself
    turned = Signal(object)  # TimeLineRequest: other meetings are wanted in the timeline
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)

    def __init__(self, overview: Overview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years: PictureFrame | None = None
        if overview.years:
            self.years = self._framed(year_chart(overview), year_caption(overview))
        self.card = MeetingCard(self)
        self.card.narrowed.connect(self.narrowed)
        self.card.source_followed.connect(self.source_followed)
        line = overview.time_line
        self.timeline = self._framed(timeline(line), timeline_caption(line))
        self._line = line
        self.timeline.picture.turned.connect(lambda turn: self.turned.emit(self._line.turned(turn)))
        self.levels = self._framed(level_chart(overview), level_caption(overview))
        self.themes = self._framed(theme_chart(overview), theme_caption(overview))
        self.totals: PictureFrame | None = None
        if overview.published is not None:
            published = overview.published
            self.totals = self._framed(total_chart(published), total_caption(published))
        parts = (self.years, self.card, self.timeline, self.levels, self.themes, self.totals)
        self.parts: list[QWidget] = [part for part in parts if part is not None]
        """In reading order."""
        self._rows = EvenRows(_MOST)
        self.setLayout(self._rows)
        self.card.show_overview(overview)
        self._leave_out(overview)

    @property
    def frames(self) -> Sequence[PictureFrame]:
        """The pictures among the parts."""
        return [part for part in self.parts if isinstance(part, PictureFrame)]

    @property
    def panes(self) -> Sequence[QWidget]:
        """What has the focus in each of the parts."""
        return [
            part.picture if isinstance(part, PictureFrame) else self.card.text
            for part in self.parts
        ]

    def show_overview(self, overview: Overview) -> None:
        """Show another meeting."""
        if self.years is not None and overview.years:
            self.years.show_drawing(year_chart(overview), year_caption(overview))
        self.card.show_overview(overview)
        self.show_time_line(overview.time_line)
        self.levels.show_drawing(level_chart(overview), level_caption(overview))
        if self.totals is not None and overview.published is not None:
            published = overview.published
            self.totals.show_drawing(total_chart(published), total_caption(published))
        self.themes.show_drawing(theme_chart(overview), theme_caption(overview))
        self._leave_out(overview)

    def show_time_line(self, line: TimeLine) -> None:
        """Show other meetings of the timeline."""
        self._line = line
        self.timeline.show_drawing(timeline(line), timeline_caption(line))

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
        wide = [self.years] if self.years is not None else []
        shown = [part for part in self.parts if part not in wide and not part.isHidden()]
        self._rows.fill(shown, room, wide)
