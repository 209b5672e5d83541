"""Dates of lists: in six languages, and never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.written.dates import DateRead, Order, order_of, read_date


@pytest.mark.parametrize(
    ("iso", "texts"),
    [
        ("2018-09-25", "2018-09-25|2018/9/25|2018-09-25 00:00:00|2018-09-25T08:30:00Z"),
        ("2018-09-25", "25 September 2018|September 25, 2018|25th September 2018|25-Sep-2018"),
        ("2018-09-25", "25.9.2018|25/09/2018|9/25/2018|Tuesday, 25 September 2018"),
        ("2018-09-01", "1er septembre 2018|1 de septiembre de 2018|1 сентября 2018 г."),
        ("2018-09-25", "2018年9月25日|٢٥ سبتمبر ٢٠١٨|25 أيلول/سبتمبر 2018|２０１８年９月２５日"),
        ("2019-01-01", "1 كانون الثاني/يناير 2019|1 janvier 2019|el 1 de enero de 2019"),
        ("2018-09", "2018-09|September 2018|09/2018|septembre 2018|2018年9月"),
        ("2018", "2018|2018年"),
        ("2018-05-05", "05/05/2018|5.5.2018"),
        ("2018-04-03", "3.4.2018|03.04.2018"),
    ],
)
def test_a_date_is_read_as_it_is_usually_written(iso: str, texts: str) -> None:
    read = {text: read_date(text) for text in texts.split("|")}
    assert read == dict.fromkeys(read, DateRead(iso))


@pytest.mark.parametrize(
    "text",
    ["", "tbc", "31 September 2018", "30/02/2018", "13/13/2018", "43368", "25-Sep-18", "25.09.18",
     "August 2018 to September 2018", "0000", "Albania", "12 March or 13 March 2018"],
)  # fmt: skip
def test_what_is_no_whole_date_is_none(text: str) -> None:
    assert read_date(text) == DateRead()


def test_a_date_of_two_readings_is_not_guessed() -> None:
    assert read_date("03/04/2018") == DateRead(readings=("2018-04-03", "2018-03-04"))
    assert read_date("03/04/2018", Order.DAY_FIRST).iso == "2018-04-03"
    assert read_date("03/04/2018", Order.MONTH_FIRST).iso == "2018-03-04"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/04/2018", "25/04/2018"], Order.DAY_FIRST),
        (["03/04/2018", "", "4/25/2018"], Order.MONTH_FIRST),
        (["03/04/2018", "05/06/2018"], None),
        (["25/04/2018", "4/25/2018"], None),
        (["25.4.2018", "03/04/2018"], None),
    ],
)
def test_a_day_above_12_settles_the_order_of_a_column(
    cells: list[str], order: Order | None
) -> None:
    assert order_of(cells) == order


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)), st.sampled_from(Order))
def test_a_date_is_never_read_as_another(day: date, order: Order) -> None:
    forms = {Order.DAY_FIRST: f"{day:%d/%m/%Y}", Order.MONTH_FIRST: f"{day:%m/%d/%Y}"}
    read = read_date(forms[order])
    assert read.iso in ("", day.isoformat())
    assert read.iso or day.isoformat() in read.readings
    assert read_date(forms[order], order).iso == day.isoformat()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    read = read_date(text)
    assert not (read.iso and read.readings)
