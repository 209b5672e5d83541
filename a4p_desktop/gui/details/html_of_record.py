"""Which HTML a record is shown as."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.endorsement_html import EndorsementHtml
from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.details.row_html import RowHtml
from a4p_desktop.gui.details.statement_html import StatementHtml
from a4p_desktop.gui.details.theme_html import ThemeHtml
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.pages.record import (
    EndorsementRecord,
    Record,
    RowRecord,
    StatementRecord,
    ThemeRecord,
)
from a4p_desktop.records.question.terms import Typed

_HTML_OF: Mapping[type[Record], type[RecordHtml[Any]]] = {
    StatementRecord: StatementHtml,
    EndorsementRecord: EndorsementHtml,
    ThemeRecord: ThemeHtml,
    RowRecord: RowHtml,
}


def html_of_record(
    record: Record,
    wording: Wording,
    typed: Typed | None,
    palette: QPalette,
    *,
    unfolded: bool = False,
    around: int = 0,
) -> str:
    """The record in the colours of `palette`, with the matches of `typed` marked.

    `unfolded` says whether the methods are shown, and not folded away; of a long text the part
    `around` this character is shown.
    """
    write = _HTML_OF[type(record)]
    return write(record, wording, typed, palette, unfolded=unfolded, around=around).html()
