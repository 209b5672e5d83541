"""TSV: rows for the clipboard, which a spreadsheet takes in cell by cell when they are pasted."""

import io

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.clipboard.rows import Pasted
from a4p_desktop.records.export.csv_format import CsvFormat
from a4p_desktop.records.export.export import Selection, write_whole


def tsv_for_clipboard() -> CsvFormat:
    """Values as recorded, parted by tabs; a cell with a tab, a line end or a quotation mark stands
    in quotation marks, which spreadsheets take off again; formulas made harmless."""
    return CsvFormat(
        "tsv",
        "Clipboard",
        "Tab-separated, to be pasted into a spreadsheet, which runs none of its cells.",
        "\t",
        byte_order_mark=False,
        guarded=True,
        suffix="tsv",
        about_beside=False,
    )


def copied_table(archive: Archive, selection: Selection) -> Pasted:
    """The rows of `selection` under their columns' names, just as `tsv_for_clipboard` writes them.

    Raises RecordsError where they cannot be read.
    """
    stream = io.BytesIO()
    written = write_whole(archive, selection, tsv_for_clipboard(), stream, about=False)
    # Clipboards have their own line ends: Qt makes of this one what the system has.
    plain = stream.getvalue().decode("utf-8").replace("\r\n", "\n")
    return Pasted(plain, "", written.rows, written.guarded)
