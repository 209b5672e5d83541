"""A colleague's list of endorsements as a workbook: 150 names in three languages, below a title.

The names and what is recorded already are taken from a records file; the list itself is made up.
"""

from datetime import date
from pathlib import Path

import xlsxwriter

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.known import ReadKnown

INSTRUMENT = "a4p-declaration-2018"
ROWS = 150
RECORDED = 54
HEADING_ROW = 4
_LANGUAGES = ("name", "name_fr", "name_es")


def listed_states(records: Path) -> list[tuple[str, str]]:
    """The code and the name of each State on the list: 54 that have endorsed, then 96 others."""
    with Archive(records) as archive:
        known = ReadKnown().read(archive)
    states = [code for code, row in known.delegations.items() if row["kind"] == "member_state"]
    endorsed = known.instruments[INSTRUMENT].evidence
    recorded = [code for code in states if code in endorsed][:RECORDED]
    others = [code for code in states if code not in endorsed][: ROWS - len(recorded)]
    return [
        (code, known.delegations[code][_LANGUAGES[number % len(_LANGUAGES)]])
        for number, code in enumerate(recorded + others)
    ]


def write_list(path: Path, records: Path) -> None:
    """Write the workbook: a title, headings in row 4, and the dates in several forms."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("Endorsements")
        as_date = workbook.add_format({"num_format": "d mmmm yyyy"})
        sheet.write(0, 0, "Declaration of Shared Commitments: list of endorsements")
        sheet.write(1, 0, "As of 25 September 2018")
        for column, heading in enumerate(("No.", "Member State / État membre", "Date", "Remarks")):
            sheet.write(HEADING_ROW - 1, column, heading)
        for number, (_, name) in enumerate(listed_states(records)):
            row = HEADING_ROW + number
            sheet.write(row, 0, number + 1)
            sheet.write(row, 1, name)
            match number % 3:
                case 0:
                    sheet.write_datetime(row, 2, date(2018, 9, 25), as_date)
                case 1:
                    sheet.write(row, 2, "25 September 2018")
                case _:
                    sheet.write(row, 2, "2018-09-25")
        sheet.set_row(HEADING_ROW + 10, None, None, {"hidden": True})
