"""What a number of a workbook means by its format: a date, a time, or a number."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

# ECMA-376, part 1, 18.8.30: formats without a code of their own; 27 to 36 and 50 to 58 are those of
# Chinese, Japanese and Korean.
_DAYS, _TIMES, _BOTH = (
    {14, 15, *range(27, 32), 36, *range(50, 59)},
    {18, 19, 20, 21, 45, 46, 47},
    {22},
)
_MONTHS = {17}
_TIMES_OF_EAST_ASIA = range(32, 36)
# Texts in quotes, characters after a backslash, of padding and filling, colours and conditions.
_NO_CODE = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|am/pm|a/p', re.IGNORECASE
)
_LAST_DAY = 2_958_465  # 31 December 9999


class DateForm(NamedTuple):
    """Which parts of a date and time a format shows."""

    year: bool
    month: bool
    day: bool
    time: bool


def date_form(number: int, code: str = "") -> DateForm | None:
    """The parts that the format shows, by its number or its code; None where it shows a number."""
    if code:
        return _of_code(code)
    if number in _DAYS:
        return DateForm(True, True, True, False)
    if number in _MONTHS:
        return DateForm(True, True, False, False)
    if number in _BOTH:
        return DateForm(True, True, True, True)
    if number in _TIMES or number in _TIMES_OF_EAST_ASIA:
        return DateForm(False, False, False, True)
    return None


@lru_cache(1000)
def _of_code(code: str) -> DateForm | None:
    letters = _NO_CODE.sub("", code.split(";")[0]).lower()
    time = any(letter in letters for letter in "hs")
    day, year = "d" in letters, "y" in letters or "e" in re.sub(r"e[+-]", "", letters)
    # An m beside hours or seconds alone means minutes.
    month = "m" in letters and (not time or day or year)
    if "m" in letters and not month and not time:
        time = True
    return DateForm(year, month, day, time) if time or day or year or month else None


def date_text(serial: float, form: DateForm, *, from_1904: bool = False) -> str:
    """The date and time of a number of days in ISO 8601, with the parts that `form` shows; "" where
    it is no date.

    A date without a time is a day: 2018-09-25. Days count from 1900, with the 29 February that 1900
    did not have, or from 1904.
    """
    shows_day = form.day or form.month or form.year
    if not shows_day <= serial <= _LAST_DAY:
        return ""
    if from_1904:
        start = datetime(1904, 1, 1)
    else:
        start = datetime(1899, 12, 30) if serial >= 60 else datetime(1899, 12, 31)
    try:
        found = start + timedelta(seconds=round(serial * 86_400))
    except OverflowError:
        return ""
    time = found.strftime("%H:%M:%S").removesuffix(":00")
    if not shows_day:
        return time if serial < 1 else ""
    if form.year and not form.month and not form.day:
        return f"{found.year:04}"
    if form.year and form.month and not form.day:
        return f"{found.year:04}-{found.month:02}"
    date = f"{found:%Y-%m-%d}" if found.year > 999 else found.date().isoformat()
    return f"{date}T{time}" if form.time and time != "00:00" else date


def shown_number(number: float, form: DateForm | None, *, from_1904: bool) -> str:
    """A number of a cell as `date_text` where its format shows a date, else as `number_text`."""
    date = date_text(number, form, from_1904=from_1904) if form else ""
    return date or number_text(number)


def number_text(number: float) -> str:
    """A number as it is typed, without the last digits that are only noise: 150, 0.3."""
    if abs(number) < 1e15 and number == int(number):
        return str(int(number))
    return f"{number:.15g}"
