"""Rows as they are pasted: tab-separated for a sheet, HTML for a document."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from a4p_desktop.gui.wording import NOT_KNOWN, Wording, heading
from a4p_desktop.records.archive import Row
from a4p_desktop.records.tables import Table


def copied(
    table: Table,
    columns: Sequence[str],
    rows: Sequence[Row],
    wording: Wording,
    *,
    headings: bool,
) -> QMimeData:
    """The cells as the screen words them, blank where nothing is known."""
    places = [table.position(name) for name in columns]
    lines = [[heading(table.columns[place]) for place in places]] if headings else []
    for row in rows:
        words = (wording.cell(table.columns[place], row.cells[place]) for place in places)
        lines.append(["" if text == NOT_KNOWN else text for text in words])
    data = QMimeData()
    data.setText("".join("\t".join(map(_plain, line)) + "\n" for line in lines))
    body = "".join(
        _html_row(line, "th" if headings and n == 0 else "td") for n, line in enumerate(lines)
    )
    data.setHtml(f'<meta charset="utf-8"><table>{body}</table>')
    return data


def _plain(text: str) -> str:
    return " ".join(text.split())


def _html_row(line: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(text)}</{tag}>" for text in line) + "</tr>"
