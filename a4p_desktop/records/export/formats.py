"""The formats that an export may have, in the order in which they are offered."""

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, BinaryIO, Protocol

from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.export.result import Written

if TYPE_CHECKING:
    from a4p_desktop.records.export.provenance import About


class Format(Protocol):
    """What a file of rows looks like; a value, equal to another that writes the same bytes."""

    @property
    def name(self) -> str:
        """What it is called on the command line, and kept by in settings."""

    @property
    def heading(self) -> str:
        """What it is called on the screen, in English."""

    @property
    def sentence(self) -> str:
        """What it is good for, in one English sentence."""

    @property
    def suffix(self) -> str:
        """What the names of its files end in, without the dot."""

    @property
    def about_beside(self) -> bool:
        """Whether its About stands in a file of its own, because its rows leave no room for it."""

    def write(
        self, rows: SelectedRows, about: "About | None", stream: BinaryIO
    ) -> Generator[Written, None, None]:
        """Write the rows, telling how far it is after some of them, and at the end."""

    def preview(self, rows: SelectedRows) -> str:
        """What these rows look like in it, with their heading."""


# Imported one by one when asked for, because the window opens sooner without them.
def _csv_for_excel() -> Format:
    # See above.
    from a4p_desktop.records.export.csv_format import csv_for_excel

    return csv_for_excel()


def _csv_for_data() -> Format:
    # See above.
    from a4p_desktop.records.export.csv_format import csv_for_data

    return csv_for_data()


def _xlsx() -> Format:
    # See above.
    from a4p_desktop.records.export.xlsx.rows_sheet import XlsxFormat

    return XlsxFormat()


def _json() -> Format:
    # See above.
    from a4p_desktop.records.export.json_format import JsonFormat

    return JsonFormat()


FORMATS: Mapping[str, Callable[[], Format]] = {
    "csv-excel": _csv_for_excel,
    "csv": _csv_for_data,
    "xlsx": _xlsx,
    "json": _json,
}
"""Every format by its name. They are made when asked for: one depends on the place."""
