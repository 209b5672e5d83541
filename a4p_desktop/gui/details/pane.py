"""One record whole, with its links and sources."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.details.endorsement_html import StandingText
from a4p_desktop.gui.details.record_html import CITE, RecordText
from a4p_desktop.gui.details.row_html import RowText
from a4p_desktop.gui.details.statement_html import StatementText
from a4p_desktop.gui.details.theme_html import ThemeText
from a4p_desktop.gui.widgets.linked_text import LinkedText
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.pages.record import (
    Record,
    RowRecord,
    StandingRecord,
    StatementRecord,
    ThemeRecord,
)
from a4p_desktop.records.question.typed import Typed, parse
from a4p_desktop.records.schema.tables import Table

_TEXTS: Mapping[type[Record], type[RecordText[Any]]] = {
    StatementRecord: StatementText,
    StandingRecord: StandingText,
    ThemeRecord: ThemeText,
    RowRecord: RowText,
}


class DetailPane(LinkedText):
    """Shows a Record; a link goes to another record, to its citation, or out to the browser."""

    cite_followed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._record: Record | None = None
        self._typed: Typed | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(220)
        self.document().setDocumentMargin(12)
        self.clear_record()

    def look_for(self, table: Table, text: str) -> None:
        """Mark what `text`, as typed, finds in the records shown from now on."""
        self._typed = parse(text, table.fields)

    def show_record(self, record: Record) -> None:
        """Show `record` from its beginning."""
        self._record = record
        self.render_text()

    def clear_record(self) -> None:
        """Show nothing but how to see something."""
        self._record = None
        self.render_text()

    def render_text(self) -> None:
        if self._record is None:
            hint = self.tr("Select a row to read all that is recorded of it, with its sources.")
            self.setHtml(f'<p align="center" style="margin-top: 3em">{hint}</p>')
            return
        text = _TEXTS[type(self._record)]
        self.setHtml(text(self._record, self._wording, self._typed, self.palette()).html())

    def _follow(self, url: QUrl) -> None:
        if url.toString() == CITE:
            self.cite_followed.emit()
        else:
            super()._follow(url)
