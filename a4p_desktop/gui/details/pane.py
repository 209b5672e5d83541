"""The pane that shows one record with its links and sources."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.details.html_pieces import CITE
from a4p_desktop.gui.widgets.linked_text import LinkedText
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import Table

if TYPE_CHECKING:
    from a4p_desktop.records.pages.record import Record

say = Speaker("Details")


class DetailPane(LinkedText):
    """Shows a Record; its links lead to other records, to its citation, or to the browser."""

    cite_followed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._record: Record | None = None
        self._typed: Typed | None = None
        self.setAccessibleName(say("Details"))
        self.setMinimumWidth(220)
        self.document().setDocumentMargin(12)

    def look_for(self, table: Table, text: str) -> None:
        """Mark the matches of `text`, a search as typed, in the records shown from now on."""
        self._typed = parse(text, table.fields)

    def show_record(self, record: "Record") -> None:
        """Show `record` from its beginning."""
        self._record = record
        self.render_text()

    def render_text(self) -> None:
        if self._record is None:
            return
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.details.html_of_record import html_of_record

        self.setHtml(
            html_of_record(
                self._record, self._wording, self._typed, self.palette(), unfolded=self.unfolded
            )
        )

    def _follow(self, url: QUrl) -> None:
        if url.toString() == CITE:
            self.cite_followed.emit()
        else:
            super()._follow(url)
