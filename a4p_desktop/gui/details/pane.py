"""The pane that shows one record with its links and sources."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.details.endorsement_html import EndorsementHtml
from a4p_desktop.gui.details.record_html import CITE, RecordHtml
from a4p_desktop.gui.details.row_html import RowHtml
from a4p_desktop.gui.details.statement_html import StatementHtml
from a4p_desktop.gui.details.theme_html import ThemeHtml
from a4p_desktop.gui.widgets.linked_text import LinkedText
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.record import (
    EndorsementRecord,
    Record,
    RowRecord,
    StatementRecord,
    ThemeRecord,
)
from a4p_desktop.records.question.typed import Typed, parse
from a4p_desktop.records.schema.tables import Table

say = Speaker("Details")

_TEXT_OF: Mapping[type[Record], type[RecordHtml[Any]]] = {
    StatementRecord: StatementHtml,
    EndorsementRecord: EndorsementHtml,
    ThemeRecord: ThemeHtml,
    RowRecord: RowHtml,
}


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
        self.clear_record()

    def look_for(self, table: Table, text: str) -> None:
        """Mark the matches of `text`, a search as typed, in the records shown from now on."""
        self._typed = parse(text, table.fields)

    def show_record(self, record: Record) -> None:
        """Show `record` from its beginning."""
        self._record = record
        self.render_text()

    def clear_record(self) -> None:
        """Show no record but a hint how to choose one."""
        self._record = None
        self.render_text()

    def render_text(self) -> None:
        if self._record is None:
            hint = say("Select a row to read all that is recorded of it, with its sources.")
            self.setHtml(f'<p align="center" style="margin-top: 3em">{hint}</p>')
            return
        text = _TEXT_OF[type(self._record)]
        self.setHtml(text(self._record, self._wording, self._typed, self.palette()).html())

    def _follow(self, url: QUrl) -> None:
        if url.toString() == CITE:
            self.cite_followed.emit()
        else:
            super()._follow(url)
