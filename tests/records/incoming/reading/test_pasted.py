"""Lists are read from the clipboard as Word, Excel, LibreOffice, browsers and PDFs fill it."""

from contextlib import suppress
from html import escape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.pasted import read_pasted
from tests.records.incoming.made_workbooks import ROWS, cells

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- td {mso:x} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><table><tr><td>1<td>2<td>3<td>4<td>5<td>6</table></xml>
<![endif]--></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'>
<td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal style='margin-bottom:0cm'><b>Member
  State</b><o:p></o:p></p></td><td><p class=MsoNormal>Date<o:p></o:p></p></td></tr>
<tr><td><p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
<![endif]><span lang=FR>Côte d&#8217;Ivoire</span><o:p></o:p></p></td>
<td><p class=MsoNormal>25&nbsp;September <span class=SpellE>2018</span></p></td></tr>
<tr><td><p class=MsoNormal><span style='display:none;mso-hide:all'>secret</span>Mali</p></td>
<td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body></html>"""

EXCEL = """Version:1.0\r\nStartHTML:0000000207\r\nEndHTML:0000001573\r\nStartFragment:0000001234
EndFragment:0000001500\r\nSourceURL:file:///C:/list.xlsx\r\n
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-x:y;}</style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=192><!--StartFragment--><col width=64>
<col width=64 style='display:none'><tr height=20><td colspan=3 class=xl65>Endorsers</td></tr>
<tr><td>State</td><td style='display:none'>Code</td><td>Votes</td></tr>
<tr><td rowspan=2>Mali</td><td style='display:none'>MLI</td><td align=right x:num>1</td></tr>
<tr><td style='display:none'>MLI</td><td align=right x:num="2.0">2</td></tr>
<tr><td>Chad</td><td style='display:none'>TCD</td><td>3</td></tr><!--EndFragment--></table></body>
</html>"""

LIBRE_OFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html"/>
<title></title><style type="text/css">body {font-size:x-small}</style></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17"
align="left">State</td><td align="left">Date</td></tr><tr><td align="left">中国</td>
<td align="right" sdval="43368" sdnum="1033;0;DD/MM/YY">25/09/18</td></tr><tr>
<td align="left">مصر<br>Egypt</td><td align="left"><br></td></tr></table></body></html>"""

BROWSER = """<meta charset='utf-8'><table><tbody><tr><td>menu</td></tr></tbody></table>
<div><table><thead><tr><th scope="col">State</th><th>Note</th></tr></thead><tbody>
<tr><td><a href="/wiki/Mali"><img alt="flag" src="x"> Mali</a><sup><a href="#1">[1]</a></sup></td>
<td>1<sup>st</sup> and <i>x<sup>2</sup></i></td></tr>
<tr hidden><td>unseen</td><td>unseen</td></tr><tr><td>Россия</td><td><table><tr><td>inner</td>
<td>table</td></tr></table>outer</td></tr></tbody></table></div>"""


@pytest.mark.parametrize(
    ("html", "headings", "rows"),
    [
        (
            WORD,
            ("Member State", "Date"),
            [("Côte d’Ivoire", "25 September 2018"), ("Mali", "")],
        ),
        (EXCEL, ("State", "Votes"), [("Mali", "1"), ("Mali", "2"), ("Chad", "3")]),
        (LIBRE_OFFICE, ("State", "Date"), [("中国", "25/09/18"), ("مصر Egypt", "")]),
        (BROWSER, ("State", "Note"), [("Mali", "1st and x"), ("Россия", "outer")]),
    ],
    ids=["Word", "Excel", "LibreOffice", "browser"],
)
def test_a_table_is_read_as_it_is_seen(
    html: str, headings: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    grid = read_pasted(html, "the text of the same")
    assert grid.headings == headings
    assert cells(grid) == rows
    assert (grid.file, len(grid.sha256)) == ("", 64)


@given(ROWS, st.sampled_from(["</td>", ""]), st.sampled_from(["</tr>", "\r\n"]))
def test_cells_come_out_of_a_table_as_they_went_in(
    rows: list[list[str]], end: str, row_end: str
) -> None:
    made = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}{end}' for cell in row)}{row_end}" for row in rows
    )
    grid = read_pasted(f"<table>{made}</table>", "", heading_row=0)
    assert cells(grid) == [tuple(row) for row in rows]


@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_cells_that_span_others_keep_each_in_its_place(spans: list[list[tuple[int, int]]]) -> None:
    # The rule of HTML, told anew: a cell takes the first free place of its row.
    taken: dict[tuple[int, int], str] = {}
    made = ""
    for row, of_row in enumerate(spans):
        made += "<tr>"
        column = 0
        for place, (rows, columns) in enumerate(of_row):
            while (row, column) in taken:
                column += 1
            text = f"r{row}c{place}"
            made += f"<td rowspan={rows} colspan={columns}>{text}"
            for down in range(rows):
                for right in range(columns):
                    # Cells that overlap are a fault of the page.
                    assume((row + down, column + right) not in taken)
                    taken[row + down, column + right] = text if right == 0 else ""
            column += columns
    grid = read_pasted(f"<table>{made}<tr></table>", "x", heading_row=0)
    if len(grid.rows) == 1 and len(spans) == 1 and len(spans[0]) == 1:
        return  # a single cell is no table
    read = cells(grid)
    assert len(read) == len(spans)
    for row, row_read in enumerate(read):
        wanted = [taken.get((row, column), "") for column in range(len(row_read))]
        assert list(row_read) == wanted


def test_plain_lines_lose_their_bullets_and_numbers() -> None:
    text = (
        "1. France\r\n2) Chad\r\n\r\n• Côte d'Ivoire\r\n- Mali\r\n•\t中国\r\no Nepal\r\n(12) Оман"
    )
    grid = read_pasted("", text)
    assert cells(grid) == [
        ("France",), ("Chad",), ("",), ("Côte d'Ivoire",), ("Mali",), ("中国",), ("Nepal",),
        ("Оман",),
    ]  # fmt: skip
    assert (grid.headings, grid.heading_row, grid.first_row) == (("",), 0, 1)


def test_a_number_or_a_dash_that_belongs_to_a_line_stays() -> None:
    lines = ["2018", "12.5", "3D Island", "Guinea-Bissau", "-Mali", "2018. 25"]
    assert cells(read_pasted("", "\n".join(lines))) == [(line,) for line in lines]


def test_a_line_that_is_broken_in_two_stays_two() -> None:
    text = "Bolivia (Plurinational\nState of)\nFrance"
    assert len(read_pasted("", text).rows) == 3


def test_cells_between_tabs_are_read() -> None:
    grid = read_pasted("", 'No.\tState\n1.\t"a\nb"\n2.\tMali\n')
    assert (grid.headings, cells(grid)) == (("No.", "State"), [("1.", "a b"), ("2.", "Mali")])
    grid = read_pasted("", 'State\tNote\n"Mali" (new)\tx\n"\ty')
    assert cells(grid) == [('"Mali" (new)', "x"), ('"', "y")]


def test_a_mail_in_one_cell_of_a_page_is_read_as_its_lines() -> None:
    html = "<table><tr><td><p>Dear all,</p><p>Mali</p><p>Chad</p></td></tr></table>"
    assert len(read_pasted(html, "Dear all,\nMali\nChad").rows) == 3


@pytest.mark.parametrize("html", ["", "<p>", "<table><tr><td>&nbsp;</td></tr></table>"])
def test_a_paste_of_nothing_is_refused(html: str) -> None:
    with pytest.raises(RecordsError, match="no text"):
        read_pasted(html, " \n")


@pytest.mark.parametrize(
    "html",
    [
        "<table>" * 50_000,
        "<table><tr>" + "<td rowspan=99999999999 colspan=999999999>x" * 3,
        "<table>" + "<tr><td rowspan=65534>x<td>y" * 900,
        "<!--" * 100_000 + "<td",
        "<" * 200_000,
        "<a " * 100_000,
        "&" * 200_000 + "&#x110000;&#xd800;&#0;",
        "<table><tr><td>" + "x" * 5_000_000 + "<td>y",
        "</table>" * 100_000 + "</td>",
        "<table><tr><td>a<td>b" + "<sup>" * 50_000,
    ],
)  # fmt: skip
def test_harmful_pages_are_refused_or_read(html: str) -> None:
    with suppress(RecordsError):
        assert len(read_pasted(html, "State\nMali").headings) <= 1_000


def test_more_than_the_memory_should_hold_is_refused() -> None:
    with pytest.raises(RecordsError, match="more than 16,777,216 characters"):
        read_pasted("", "x" * (2**24 + 1))
