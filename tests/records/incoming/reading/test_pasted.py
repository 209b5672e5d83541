"""Lists are read from the clipboard."""

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.pasted import read_pasted
from tests.records.incoming.made_workbooks import cells


def test_plain_lines_lose_their_bullets_and_numbers() -> None:
    grid = read_pasted("", "1. France\r\n2) Chad\r\n\r\n• Côte d'Ivoire\r\n- Mali\r\n")
    assert cells(grid) == [("France",), ("Chad",), ("",), ("Côte d'Ivoire",), ("Mali",)]
    assert (grid.headings, grid.heading_row, grid.first_row) == (("",), 0, 1)


def test_cells_between_tabs_are_read() -> None:
    grid = read_pasted("", 'State\tNote\nFrance\t"a\nb"\n')
    assert (grid.headings, cells(grid)) == (("State", "Note"), [("France", "a b")])


def test_a_table_of_a_browser_is_read() -> None:
    html = """Version:0.9\r\nStartHTML:0000\r\n<html><body><p>See:</p><table>
        <tr><th>State<th>Date
        <tr><td rowspan=2>France<sup>1</sup><td><b>25</b>&nbsp;September<br>2018
        <tr><td style="mso-x:y; display:none">unseen</td><td>2019<p></p></td>
        </table></body></html>"""
    grid = read_pasted(html, "something else")
    assert grid.headings == ("State", "Date")
    assert cells(grid) == [("France", "25 September 2018"), ("France", "2019")]


@pytest.mark.parametrize("html", ["", "<p>", "<table><tr><td>&nbsp;</td></tr></table>"])
def test_a_paste_of_nothing_is_refused(html: str) -> None:
    with pytest.raises(RecordsError, match="no text"):
        read_pasted(html, " \n")
