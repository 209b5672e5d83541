"""What is recognized of a list: its kind, its target and its columns, by headings and cells."""

from collections.abc import Sequence

import pytest

from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.recognized import recognized
from tests.records.incoming.lists import ListedRows, listed

SPEECH = "Mr. President, allow me to begin by thanking all who serve in peacekeeping. " * 5


def test_bare_names_are_endorsements_of_the_instrument_that_is_not_complete(known: Known) -> None:
    intake = recognized(listed("", "Albania", "Tonga"), known)
    assert (intake.kind, intake.target) == (Kind.ENDORSEMENTS, "a4p-declaration-2018")
    assert intake.uses == ("delegation",)


@pytest.mark.parametrize(
    "headings",
    ["Country|Date of endorsement", "Member State|Endorsed on", "État membre|Date d’adhésion",
     "País|Fecha de adhesión", "Страна|Дата присоединения", "国家|签署日期",
     "الدولة|تاريخ الانضمام", "delegation|endorsed_on", "Name|Date", "|", "Column1|Column2"],
)  # fmt: skip
def test_names_and_dates_are_recognized_by_heading_or_cells(known: Known, headings: str) -> None:
    grid = listed(headings, "Albania|25 September 2018", "Tonga|", "Mali|3 May 2019")
    assert recognized(grid, known).uses == ("delegation", "endorsed_on")


def test_a_heading_that_the_cells_deny_is_not_believed(known: Known) -> None:
    grid = listed("Code|Country|Date", "17|Albania|tbc", "18|Tonga|soon")
    assert recognized(grid, known).uses == ("", "delegation", "")


def test_two_columns_of_names_are_both_read(known: Known) -> None:
    grid = listed("Country|ISO code|Note", "Albania|ALB|by letter", "Tonga|TON|")
    assert recognized(grid, known).uses == ("delegation", "delegation", "note")


@pytest.mark.parametrize(
    ("headings", "uses"),
    [
        ("Country|Speaker|Level", ("delegation", "person", "level")),
        ("País|Orador|Nivel", ("delegation", "person", "level")),
        ("国家|发言者|级别", ("delegation", "person", "level")),
        ("State|Name|Rank", ("delegation", "person", "level")),
    ],
)
def test_persons_with_levels_are_speakers(
    known: Known, headings: str, uses: tuple[str, ...]
) -> None:
    grid = listed(headings, "Rwanda|Paul Kagame|Head of State", "Tonga|Siale Ata|Minister")
    intake = recognized(grid, known)
    assert (intake.kind, intake.target, intake.uses) == (Kind.SPEAKERS, "hlm-2018", uses)


def test_names_with_titles_in_one_cell_are_parted(known: Known) -> None:
    grid = listed(
        "Country|Name and title",
        "Rwanda|H.E. Mr. Paul Kagame, President",
        "Tonga|Mr. Siale Ata, Minister",
    )
    assert recognized(grid, known).uses == ("delegation", "person_and_title")


def test_persons_are_recognized_without_a_heading_by_what_stands_before_them(
    known: Known,
) -> None:
    grid = listed("|", "Rwanda|H.E. Mr. Paul Kagame", "Tonga|Mr. Siale Ata")
    intake = recognized(grid, known, Kind.SPEAKERS)
    assert intake.uses == ("delegation", "person")


def test_long_texts_are_statements(known: Known) -> None:
    grid = listed("Country|Speaker|Remarks", f"Rwanda|Paul Kagame|{SPEECH}")
    intake = recognized(grid, known)
    assert intake.kind is Kind.STATEMENTS
    assert "text" in recognized(listed("|", f"Rwanda|{SPEECH}"), known).uses


def test_other_names_are_recognized_by_their_heading(known: Known) -> None:
    intake = recognized(listed("Country|Other name", "Rwanda|Ruanda-Land"), known)
    assert (intake.kind, intake.target, intake.uses) == (
        Kind.NAMES, "", ("delegation", "alias")
    )  # fmt: skip


def test_a_file_that_names_an_instrument_or_a_meeting_is_of_it(known: Known) -> None:
    grid = listed("", "Albania", file="Kigali Principles.xlsx")
    assert recognized(grid, known).target == "kigali-principles"
    grid = listed("", "Albania", file="Speakers S-PV 8349.csv")
    assert recognized(grid, known, Kind.SPEAKERS).target == "hlm-2018"
    grid = listed("", "Albania", file="speakers sc-8349.csv")
    assert recognized(grid, known, Kind.SPEAKERS).target == "sc-8349"


def test_the_file_is_where_the_source_is_held(known: Known) -> None:
    assert recognized(listed("", "Albania", file="list.csv"), known).source == {"held": "list.csv"}


def test_an_empty_grid_is_no_error(known: Known) -> None:
    assert recognized(listed("A|B"), known).uses == ("", "")
    assert recognized(listed(""), known).uses == ("",)


@pytest.mark.parametrize(
    "rows",
    [("Albania|NO", "Tonga|YES", "Mali|NO", "Chad|NO"), ("Albania|x", "Tonga|", "Mali|x"),
     ("Albania|Endorsed", "Tonga|Not yet", "Mali|Pending")],
)  # fmt: skip
def test_a_column_that_says_who_has_endorsed_is_recognized(
    known: Known, rows: tuple[str, ...]
) -> None:
    assert recognized(listed("Country|Endorsed?", *rows), known).uses == ("delegation", "endorsed")


def test_a_second_column_of_names_must_be_of_the_same_delegations(known: Known) -> None:
    rows = ("Albania|Greece", "Tonga|Fiji", "Mali|Chad")
    assert recognized(listed("Country|Neighbour", *rows), known).uses == ("delegation", "")
    rows = ("Albania|NO", "Tonga|NO", "Mali|NO")
    assert recognized(listed("Country|Observer", *rows), known).uses == ("delegation", "")


class CountedRows(ListedRows):
    """Rows that count the cells that are read of them."""

    read = 0

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        found = super().get(first, last)
        CountedRows.read += sum(map(len, found))
        return found


def test_of_a_wide_list_only_so_many_cells_are_read(known: Known) -> None:
    headings = ("Country", *(f"Column {number}" for number in range(499)))
    rows = CountedRows([("Albania", *("x",) * 499)] * 400)
    CountedRows.read = 0
    intake = recognized(Grid(headings, rows, first_row=2), known)
    assert intake.uses[0] == "delegation"
    assert 0 < CountedRows.read <= 20 * 500
