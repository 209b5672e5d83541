"""The details of a row of any table without a text of its own: its cells and their headings."""

from collections.abc import Iterable

from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.pages.record import RowRecord
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.markup import escaped


class RowHtml(RecordHtml[RowRecord]):
    """All cells of one row, and its sources."""

    def parts(self) -> Iterable[str]:
        table = TABLES[self.record.table]
        for column, cell in zip(table.columns, self.record.cells, strict=True):
            if cell is not None and column.name != "sources":
                yield self.fact(heading(column), escaped(self._wording.cell(column, cell)))
        yield self.sources(self.record.sources)
