"""The end of the foot: how many rows are found, and how many its filters leave out."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words.result_words import status_words, wider_words
from a4p_desktop.records.archive.request import Found
from a4p_desktop.records.question.search import Search


class FoundLine(QWidget):
    """Says the numbers of the search in front; its button leads to the rows left out."""

    wider_wanted = Signal(object)  # Search with no condition

    def __init__(self) -> None:
        super().__init__()
        self.label = plain_label()
        self.elsewhere = TextButton()
        self.elsewhere.hide()
        self._found: Found | None = None
        self._announced: Search | None = None
        """The search whose number was announced last, in no order; None before the first."""
        self._speakers: tuple[Search, int | None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.label)
        layout.addWidget(self.elsewhere)
        self.elsewhere.clicked.connect(self._widen)

    def clear(self) -> None:
        """Say nothing, as a page is in front."""
        self.label.clear()
        self.elsewhere.hide()

    def show_numbers(self, search: Search, found: int, in_scope: int, selected: int) -> None:
        """Show how many rows `search` finds, how many are in its scope, and how many selected."""
        speakers = self._speakers[1] if self._speakers and self._speakers[0] == search else None
        self.label.setText(status_words(search, found, in_scope, selected, speakers))
        if self._found is None or self._found.search != search:
            self.elsewhere.hide()

    def announce(self, search: Search, found: int) -> None:
        """Let screen readers say the numbers shown, if they are of another search than before."""
        before, self._announced = self._announced, replace(search, order="")
        # Where nothing is found, what stands in place of the rows says so. The first search of a
        # window is nobody's.
        if found and before not in (None, self._announced):
            announce_at_rest(self.window(), self.label.text())

    def show_elsewhere(self, found: Found) -> None:
        """Offer the rows that conditions leave out; without any row the table offers them."""
        self._found = found
        self.elsewhere.setText(wider_words(found.search, found.search.widest, found.everywhere))
        self.elsewhere.setVisible(found.here > 0)

    def keep_speakers(self, search: Search, number: int | None) -> None:
        """Keep the number of different speakers found by `search` for its numbers."""
        self._speakers = search, number

    def _widen(self) -> None:
        if self._found is not None:
            self.wider_wanted.emit(self._found.search.widest)
