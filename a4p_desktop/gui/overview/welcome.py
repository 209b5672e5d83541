"""The top of the overview: the search line, four doors, and how much is recorded."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a4p_desktop.gui.look.type_scale import GRID, HEADING, scaled
from a4p_desktop.gui.overview.door import Door
from a4p_desktop.gui.overview.even_rows import EvenRows
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES

if TYPE_CHECKING:
    from a4p_desktop.gui.overview.coverage_tile import CoverageTile
    from a4p_desktop.records.pages.overview import Overview

say = Speaker("Overview", on_screen=True)

_BRIEF = "brief"
_DOORS: Sequence[tuple[str, Message, Message, str]] = (
    (
        ENDORSEMENTS.name,
        say.mark("Has a State endorsed?"),
        say.mark("All States at a glance, with the evidence"),
        "endorsement",
    ),
    (SPEAKERS.name, say.mark("Who spoke?"), say.mark("Speakers, their level and words"), "person"),
    (
        THEMES.name,
        say.mark("Which themes?"),
        say.mark("What was raised, and how often"),
        "theme",
    ),
    (_BRIEF, say.mark("Make a brief"), say.mark("One cited page on a delegation"), "brief"),
)
_DOOR, _TILE = 24, 44
"""The widths, in letters, from which a door or a tile stands beside another."""


class Welcome(QWidget):
    """Where someone begins who has never been here."""

    table_wanted = Signal(str)  # name
    choice_for_brief_wanted = Signal()
    source_followed = Signal(str)  # address

    def __init__(self, tables: Collection[str], parent: QWidget | None = None) -> None:
        """`tables` are the names of those among the tabs: a door to another is left out."""
        super().__init__(parent)
        self.line_place = QWidget()
        """Where the search line stands while the page is in front."""
        place = QHBoxLayout(self.line_place)
        place.setContentsMargins(0, 0, 0, 0)
        self.doors = {
            name: Door(said(title), said(line), symbol)
            for name, title, line, symbol in _DOORS
            if name in tables or name == _BRIEF
        }
        for name, door in self.doors.items():
            door.clicked.connect(lambda _=False, name=name: self._open(name))
        self.tiles: list[CoverageTile] = []
        """What is recorded of the speakers and of the endorsements, once it is read."""
        self._doors, self._tiles = EvenRows(most=4), EvenRows(most=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.line_place)
        layout.addLayout(self._doors)
        layout.addLayout(self._tiles)
        self._dress()

    def show_overview(self, overview: "Overview") -> None:
        """Show how much is recorded of what is reported."""
        # Imported here, and made now, so that the first picture comes sooner.
        from a4p_desktop.gui.overview.coverage_tile import CoverageTile
        from a4p_desktop.gui.overview.coverage_words import instrument_numbers, meeting_numbers

        numbers = [meeting_numbers(overview.coverage)]
        if overview.endorsements is not None:
            numbers.append(instrument_numbers(overview.endorsements))
        while len(self.tiles) < len(numbers):
            tile = CoverageTile()
            tile.source_followed.connect(self.source_followed)
            self.tiles.append(tile)
        for tile, shown in zip(self.tiles, numbers, strict=True):
            tile.show_numbers(shown)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _open(self, name: str) -> None:
        if name == _BRIEF:
            self.choice_for_brief_wanted.emit()
        else:
            self.table_wanted.emit(name)

    def _dress(self) -> None:
        self.line_place.setFont(scaled(self.font(), HEADING._replace(weight=self.font().weight())))
        self._arrange()

    def _arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._doors.fill(list(self.doors.values()), self.width() // (_DOOR * letter))
        self._tiles.fill(self.tiles, self.width() // (_TILE * letter))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
