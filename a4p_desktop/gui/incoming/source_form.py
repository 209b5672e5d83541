"""*Source*: where the list comes from, said once for all its rows."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.own.new_records import Cells

say = Speaker("Add records", on_screen=True)

_FIELDS: Mapping[str, tuple[Message, Message]] = {
    "title": (say.mark("T&itle"), say.mark("Title of the list or document")),
    "publisher": (say.mark("Pu&blisher"), say.mark("Department of Peace Operations")),
    "dated": (say.mark("&Date"), say.mark("2018-09-25")),
    "url": (say.mark("Add&ress"), say.mark("https://…")),
    "held": (say.mark("or &kept at"), say.mark("Registry, file 12, or an e-mail from…")),
}
"""The name of each field -> its label, and an example."""
_WIDE = {
    "title": (0, 0, 3), "publisher": (0, 4, 1),
    "dated": (1, 0, 1), "url": (1, 2, 1), "held": (1, 4, 1),
}  # fmt: skip
"""The name of each field -> row, column and span of its line in a wide form."""
_WIDE_FROM = 100
"""The width in letters from which a form is wide."""
_LONGEST = 2_000


class SourceForm(QWidget):
    """Five lines; choosing the title of a source that is recorded fills in the others."""

    source_said = Signal(object)  # Cells of the source

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._places: Mapping[str, tuple[int, int, int]] = {}
        self.lines = {name: QLineEdit() for name in _FIELDS}
        self._labels = {name: plain_label(said(label)) for name, (label, _) in _FIELDS.items()}
        for name, line in self.lines.items():
            label = self._labels[name]
            label.setBuddy(line)
            line.setAccessibleName(label.text().replace("&", ""))
            line.setPlaceholderText(said(_FIELDS[name][1]))
            line.setMaxLength(_LONGEST)
            line.textEdited.connect(lambda _: self._say())
        self._offer_known()
        self._lay_out()

    def fill(self, cells: Cells) -> None:
        """Show the cells of another source in place of what is filled in."""
        for name, line in self.lines.items():
            line.setText(cells.get(name, ""))

    def describe(self, troubles: Mapping[str, str]) -> None:
        """Let a screen reader say with each line what is wrong with it, by the name of its cell."""
        for name, line in self.lines.items():
            line.setAccessibleDescription(troubles.get(name, ""))

    @property
    def cells(self) -> Cells:
        """What is filled in."""
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        return {name: text for name, text in texts.items() if text}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth())
        self.lines["dated"].setMaximumWidth(self.fontMetrics().averageCharWidth() * 16)
        self._arrange()

    def _arrange(self) -> None:
        """Put the lines beside each other, or where they would be short below each other."""
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE_FROM
        places = _WIDE if is_wide else {name: (row, 0, 1) for row, name in enumerate(_FIELDS)}
        if places == self._places:
            return
        self._places = places
        for name, (row, column, span) in places.items():
            self._grid.addWidget(self._labels[name], row, column)
            self._grid.addWidget(self.lines[name], row, column + 1, 1, span)
        for column in (1, 3, 5):
            self._grid.setColumnStretch(column, is_wide == (column > 1))

    def _offer_known(self) -> None:
        """Complete titles and publishers that are recorded."""
        self._by_title = {
            cells["title"]: cells for cells in self._known.sources.values() if "title" in cells
        }
        publishers = {cells.get("publisher", "") for cells in self._known.sources.values()}
        for name, texts in (("title", self._by_title), ("publisher", publishers - {""})):
            completer = QCompleter(sorted(texts), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.lines[name].setCompleter(completer)
            if name == "title":
                completer.activated.connect(self._fill_from)
            else:
                completer.activated.connect(lambda _: self._say())

    def _fill_from(self, title: str) -> None:
        for name, line in self.lines.items():
            line.setText(self._by_title[title].get(name, ""))
        self._say()

    def _say(self) -> None:
        self.source_said.emit(self.cells)
