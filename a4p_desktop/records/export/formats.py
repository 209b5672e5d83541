"""The formats of an export, each declared once: its name and words, its limits, who writes it."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.export.list_separator import list_separator
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.language import Message, Speaker

if TYPE_CHECKING:
    from a4p_desktop.records.export.provenance import Provenance

    Writer = Callable[
        ["Format", SelectedRows, Provenance | None, BinaryIO], Generator[Written, None, None]
    ]

say = Speaker("Formats")


class ProvenancePlace(Enum):
    """Where the provenance of an export stands."""

    FILE_BESIDE = "a Data Package descriptor beside the file, because the rows leave no room"
    BEFORE_ROWS = "in the file, before the rows"
    SECOND_SHEET = "in the workbook, on a sheet of its own"
    NOWHERE = "the rows are all that is written"


@dataclass(frozen=True)
class Dialect:
    """How CSV separates its cells, and what it does for spreadsheets."""

    separator: str
    byte_order_mark: bool
    guarded: bool
    """Whether an apostrophe leads cells that a spreadsheet would run as formulas."""


EXCEL_CELL = 32_767
"""The most UTF-16 code units in a cell of Excel, which puts more of a CSV file into the next row.
https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3"""


@dataclass(frozen=True)
class Format:
    """A format of an export; equal formats write equal bytes."""

    name: str
    """Its name on the command line and in the settings."""
    heading: Message
    """Its name on the screen."""
    sentence: Message
    """What it is good for, in one sentence."""
    suffix: str
    """The ending of its files, without the dot."""
    writer: str
    """The function that writes it, as `module:function` within this package. The module is imported
    at the first write, because importing XlsxWriter takes 80 ms."""
    provenance_place: ProvenancePlace
    dialect: Dialect | None = None
    """For CSV and its like."""
    in_words: bool = False
    """Whether it is for people: with the headings and words of the window and the addresses of the
    sources, and not with names of columns and codes, which are for programs."""
    most_characters: int | None = None
    """The most UTF-16 code units of a cell, at which it is cut; None where there is no limit."""
    most_rows: int | None = None
    """The most rows that it holds; None where there is no limit."""
    packing: float = 0.0
    """The time it takes after the last row, as a share of the time that the rows take."""

    def separated_by(self, separator: str) -> "Format":
        """The same format, with its cells separated by this character."""
        assert self.dialect is not None, "only CSV and its like have a separator"
        return replace(self, dialect=replace(self.dialect, separator=separator))

    def write(
        self, rows: SelectedRows, provenance: "Provenance | None", stream: BinaryIO
    ) -> Generator[Written, None, None]:
        """Write the rows to `stream`; yields the progress after some rows, and at the end.

        Raises RecordsError if the format does not hold that many rows, or if the records cannot be
        read.
        """
        module, _, function = self.writer.partition(":")
        write: Writer = getattr(import_module(f"{__package__}.{module}"), function)
        return write(self, rows, provenance, stream)


_DECLARED = (
    Format(
        "xlsx",
        say.mark("Excel workbook"),
        say.mark("Real dates, links, filters, and a sheet on search and sources."),
        "xlsx",
        "xlsx.rows_sheet:write_workbook",
        ProvenancePlace.SECOND_SHEET,
        in_words=True,
        most_characters=EXCEL_CELL,
        # https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
        most_rows=1_048_575,  # and one for the heading
        packing=0.5,
    ),
    Format(
        "csv-excel",
        say.mark("CSV for Excel"),
        say.mark("Opens in Excel with accents intact; formulas are disabled."),
        "csv",
        "csv_format:write_csv",
        ProvenancePlace.FILE_BESIDE,
        Dialect(list_separator(), byte_order_mark=True, guarded=True),
        in_words=True,
        most_characters=EXCEL_CELL,
    ),
    Format(
        "csv",
        say.mark("CSV for data"),
        say.mark("For data tools: codes and column names, UTF-8, commas."),
        "csv",
        "csv_format:write_csv",
        ProvenancePlace.FILE_BESIDE,
        Dialect(",", byte_order_mark=False, guarded=False),
    ),
    Format(
        "json",
        say.mark("JSON"),
        say.mark("For programs: codes, lists and numbers, with Popolo names."),
        "json",
        "json_format:write_json",
        ProvenancePlace.BEFORE_ROWS,
    ),
)
FORMATS: Mapping[str, Format] = {declared.name: declared for declared in _DECLARED}
"""The formats of files by name, in the order in which they are offered."""
