"""The contents of the overview in one column or, with room, in several."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a4p_desktop.gui.overview.level_chart import level_caption, level_chart
from a4p_desktop.gui.overview.meeting_card import MeetingCard
from a4p_desktop.gui.overview.theme_chart import theme_caption, theme_chart
from a4p_desktop.gui.overview.timeline import timeline, timeline_caption
from a4p_desktop.gui.overview.totals_chart import total_caption, total_chart
from a4p_desktop.gui.pictures.canvas import Drawing
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.frame import PictureFrame
from a4p_desktop.records.pages.overview import Overview

_WIDE = 140
"""The width in letters from which there are two columns."""


class _Contents(QWidget):
    """The widget that scrolls; its height follows from its own width.

    By its minimum size the height would be that at the least width.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class OverviewColumns(QScrollArea):
    """The card, timeline, levels, themes and totals."""

    narrowed = Signal(str, object)  # table, Question; table "" for the overview itself
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)

    def __init__(
        self,
        overview: Overview,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.card = MeetingCard()
        self.card.narrowed.connect(self.narrowed)
        self.card.source_followed.connect(self.source_followed)
        self.timeline = self._framed(timeline(overview), timeline_caption(overview))
        self.levels = self._framed(level_chart(overview), level_caption(overview))
        self.totals: PictureFrame | None = None
        if overview.published is not None:
            published = overview.published
            self.totals = self._framed(total_chart(published), total_caption(published))
        self.themes = self._framed(theme_chart(overview), theme_caption(overview))
        parts = (self.card, self.timeline, self.levels, self.themes, self.totals)
        self.parts: list[QWidget] = [part for part in parts if part is not None]
        """In reading order."""
        self._wide: bool | None = None
        self._columns = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
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

    def _leave_out(self, overview: Overview) -> None:
        """Hide the pictures of what is not recorded of the meeting."""
        self.levels.setVisible(bool(overview.coverage.levels or overview.coverage.secretariat))
        self.themes.setVisible(bool(overview.themes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _framed(self, drawing: Drawing, caption: Caption) -> PictureFrame:
        frame = PictureFrame(drawing, caption)
        self._join(frame)
        return frame

    def _join(self, frame: PictureFrame) -> None:
        frame.narrowed.connect(self.narrowed)
        frame.source_followed.connect(self.source_followed)
        frame.message_wanted.connect(self.message_wanted)

    def _lay_out(self) -> None:
        page = _Contents()
        whole, layout = QVBoxLayout(page), QHBoxLayout()
        self._abreast = layout
        letter = self.fontMetrics().averageCharWidth()
        whole.setContentsMargins(2 * letter, 2 * letter, 2 * letter, 2 * letter)
        whole.setSpacing(2 * letter)
        whole.addLayout(layout)
        whole.addStretch(1)
        layout.setSpacing(2 * letter)
        for column in self._columns:
            column.setSpacing(2 * letter)
            column.addStretch(1)
            layout.addLayout(column, 1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()

    def _arrange(self) -> None:
        """Put the parts into the columns, by turns where there are two."""
        wide = self.viewport().width() >= self.fontMetrics().averageCharWidth() * _WIDE
        if wide == self._wide:
            return
        self._wide = wide
        for number, part in enumerate(self.parts):
            # Not by takeAt(): while Python holds the item, the widget keeps its old height in the
            # next layout.
            for column in self._columns:
                column.removeWidget(part)
            column = self._columns[number % 2 if wide else 0]
            column.insertWidget(column.count() - 1, part)
        self._abreast.setStretch(1, int(wide))
