"""Workbooks that tests make: of Excel by XlsxWriter, of others as LibreOffice writes their XML."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import strategies as st
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from a4p_desktop.records.incoming.grid import Grid

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
ODS_CONTENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{_OFFICE}:office:1.0" xmlns:style="{_OFFICE}:style:1.0"
  xmlns:text="{_OFFICE}:text:1.0" xmlns:table="{_OFFICE}:table:1.0"
  xmlns:draw="{_OFFICE}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
  office:version="1.3"><office:automatic-styles>
  <style:style style:name="ta1" style:family="table">
    <style:table-properties table:display="true"/></style:style>
  <style:style style:name="ta2" style:family="table">
    <style:table-properties table:display="false"/></style:style>
  </office:automatic-styles><office:body><office:spreadsheet>
  <table:calculation-settings/>%s<table:named-expressions/>
  </office:spreadsheet></office:body></office:document-content>"""

_LETTER = st.characters(codec="utf-8", categories=["L", "N", "P", "S"])
_CELL = st.lists(st.text(_LETTER, min_size=1, max_size=9), min_size=1, max_size=3).map(" ".join)
ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(_CELL, min_size=width, max_size=width), min_size=1, max_size=9)
)
"""Rows of cells of one width."""


def cells(grid: Grid) -> list[tuple[str, ...]]:
    """All rows of the grid below its headings."""
    return list(grid.rows.get(0, len(grid.rows) - 1))


def xlsx(path: Path, fill: Callable[[Workbook, Worksheet], object]) -> Path:
    """A workbook of Excel whose only sheet is filled by `fill`."""
    with Workbook(str(path)) as made:
        fill(made, made.add_worksheet("List"))
    return path


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip file with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def ods(path: Path, tables: str, **parts: str) -> Path:
    """An OpenDocument workbook with this XML of its tables."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped(path, {"mimetype": kind, "content.xml": ODS_CONTENT % tables, **parts})


def text_cell(text: str, more: str = "") -> str:
    """A cell of an OpenDocument workbook with a text."""
    return (
        f'<table:table-cell office:value-type="string" calcext:value-type="string" {more}>'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ods_table(rows: str, name: str = "List", style: str = "ta1") -> str:
    """A sheet of an OpenDocument workbook with these rows."""
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">'
        f'<table:table-column table:number-columns-repeated="16384"/>{rows}</table:table>'
    )


def row(*cells_of_it: str, more: str = "") -> str:
    """A row of an OpenDocument workbook."""
    return f"<table:table-row {more}>{''.join(cells_of_it)}</table:table-row>"
