"""Reads dates as lists write them, in the six languages of the United Nations."""

import re
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.folding import folded_words
from a4p_desktop.records.text.spelling import spelled


class Order(Enum):
    """Which number of 03/04/2018 is the day."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class DateRead(NamedTuple):
    """A date as it was read; both parts are blank where it is none."""

    iso: str = ""
    """ISO 8601, as far as it was written."""
    readings: tuple[str, ...] = ()
    """The dates that it may be, where it can be read in two ways."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = """
january jan janvier janv enero ene января январь янв يناير كانون_الثاني
february feb fevrier fevr febrero февраля февраль фев فبراير شباط
march mar mars marzo марта март мар مارس اذار
april apr avril avr abril abr апреля апрель апр ابريل نيسان
may mai mayo мая май مايو ايار
june jun juin junio июня июнь июн يونيو يونيه حزيران
july jul juillet juil julio июля июль июл يوليو يوليه تموز
august aug aout agosto ago августа август авг اغسطس اب
september sep sept septembre septiembre setiembre сентября сентябрь сен سبتمبر ايلول
october oct octobre octubre октября октябрь окт اكتوبر تشرين_الاول
november nov novembre noviembre ноября ноябрь ноя نوفمبر تشرين_الثاني
december dec decembre diciembre dic декабря декабрь дек ديسمبر كانون_الاول
"""
_MONTH = {
    " ".join(folded_words(name.replace("_", " "))): number
    for number, names in enumerate(_MONTHS.strip().splitlines(), 1)
    for name in names.split()
}
_WITHOUT_TIME = re.compile(r"[T ]\d{1,2}:\d\d.*$")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_CHINESE = re.compile(r"(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|ro|o|a|е|го|ое)")
_LINKS = _words("of the de del du le el la г года в عام سنه في يوم")
_WEEKDAYS = _words("""
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miercoles jueves viernes sabado domingo
""")


def read_date(text: str, order: Order | None = None) -> DateRead:
    """The date that `text` writes; `order` settles dates such as 03/04/2018.

    Two digits are no year: a list may reach into two centuries.
    """
    written = _WITHOUT_TIME.sub("", spelled(text)).strip(" .")
    if date_parts(written):
        return DateRead(written)
    if match := _YEAR_FIRST.fullmatch(written) or _CHINESE.fullmatch(written):
        return _date(*(int(part) for part in match.groups() if part))
    if match := _YEAR_LAST.fullmatch(written):
        first, mark, second, year = match.groups()
        # A full stop stands between day, month and year only in that order.
        known = Order.DAY_FIRST if mark == "." else order
        return _in_order(int(first), int(second), int(year), known)
    if match := _MONTH_AND_YEAR.fullmatch(written):
        return _date(int(match[2]), int(match[1]))
    return _in_words(written)


def order_of(cells: Iterable[str]) -> Order | None:
    """The order in which the dates of a column are written: a day above 12 settles it; None where
    none does, or two contradict each other."""
    found: set[Order] = set()
    for cell in cells:
        if match := _YEAR_LAST.fullmatch(_WITHOUT_TIME.sub("", spelled(cell))):
            first, mark, second, _ = match.groups()
            if mark != "." and int(first) > 12 >= int(second):
                found.add(Order.DAY_FIRST)
            elif mark != "." and int(second) > 12 >= int(first):
                found.add(Order.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def order_meant(written: str, corrected: str) -> Order | None:
    """The order in which `written` is the date that somebody put in its place; None where it does
    not tell."""
    meant = read_date(corrected).iso
    if not meant or meant not in read_date(written).readings:
        return None
    return next(order for order in Order if read_date(written, order).iso == meant)


def _in_order(first: int, second: int, year: int, order: Order | None) -> DateRead:
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if order is None and day_first.iso and month_first.iso and first != second:
        return DateRead(readings=(day_first.iso, month_first.iso))
    if order is Order.DAY_FIRST:
        return day_first
    return month_first if order or not day_first.iso else day_first


def _in_words(written: str) -> DateRead:
    """25 September 2018, September 25, 2018, 25 de septiembre de 2018, September 2018."""
    numbers: list[int] = []
    months: set[int] = set()
    words = folded_words(written.replace("/", " ").replace("-", " "))
    while words:
        word = words.pop(0)
        pair = f"{word} {words[0]}" if words else ""
        if pair in _MONTH:
            months.add(_MONTH[pair])
            del words[0]
        elif word in _MONTH:
            months.add(_MONTH[word])
        elif word.isdecimal() and len(word) in (1, 2, 4):
            numbers.append(int(word))
        elif match := _ORDINAL.fullmatch(word):
            numbers.append(int(match[1]))
        elif word not in _LINKS and word not in _WEEKDAYS:
            return DateRead()
    if len(months) != 1 or len(numbers) not in (1, 2):
        return DateRead()
    *day, year = sorted(numbers)
    return _date(year, *months, *day) if year > 999 else DateRead()


def _date(year: int, month: int = 0, day: int = 0) -> DateRead:
    iso = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    return DateRead(iso) if date_parts(iso) else DateRead()
