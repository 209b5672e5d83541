"""The words of a citation: clean text, dates cut as recorded, addresses, document symbols."""

import re
import unicodedata
from datetime import date as day

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
# What turns the direction of all that follows it; the marks within a word of Arabic are kept.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE = re.compile(r'[ "<>\\^`{|}]')
_SYMBOL = re.compile(r"[A-Z]{1,8}(?:/[A-Z0-9][A-Za-z0-9.*-]*)+(?: ?\(\d{4}\))?", re.ASCII)


def clean(text: object) -> str:
    """`text` in one line: blanks for line ends and tabs; no control characters, no halves of
    surrogates and nothing that turns the direction of what stands behind it. "" for None."""
    if text is None:
        return ""
    kept = "".join(
        " " if sign.isspace() else sign
        for sign in str(text)
        if sign.isspace()
        or (sign not in _TURNING and unicodedata.category(sign) not in ("Cc", "Cs"))
    )
    return " ".join(kept.split())


def date_parts(date: str) -> tuple[int, ...]:
    """Year, month and day of an ISO date, as many as are recorded; none where it is no date."""
    match = _DATE.fullmatch(date)
    if match is None:
        return ()
    parts = tuple(int(part) for part in match.groups() if part)
    try:
        day(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return ()
    return parts


def shared_parts(start: str, end: str) -> tuple[int, ...]:
    """What the two ends of a period share: its year, or its year and month, or the day."""
    first, last = date_parts(start), date_parts(end)
    if not last:
        return first
    shared: list[int] = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def date_words(date: str) -> str:
    """A date as the United Nations write it, “25 September 2018”; what is no date as recorded.

    Source: United Nations Editorial Manual Online, “Dates, time, and currency”.
    """
    parts = date_parts(date)
    if not parts:
        return clean(date)
    return " ".join(_named(parts))


def period_words(start: str, end: str) -> str:
    """A day, or the days from one to another: “25 September to 1 October 2018”."""
    first, last = date_parts(start), date_parts(end)
    if not first or not last or last <= first:
        return date_words(start)
    said, shared = _named(first), len(shared_parts(start, end))
    # What both share is said once, behind the second; only whole days read well so.
    if len(first) == len(last) == 3 and shared:
        said = said[: 3 - shared]
    return f"{' '.join(said)} to {date_words(end)}"


def _named(parts: tuple[int, ...]) -> list[str]:
    year, month, number = (*parts, None, None)[:3]
    words = [str(number) if number else "", MONTHS[month - 1] if month else "", f"{year:04}"]
    return [word for word in words if word]


def safe_address(address: object) -> str:
    """An address with what no address may hold written as %20 and the like (RFC 3986, 2.1);
    letters of other scripts than Latin stay as recorded."""
    return _UNSAFE.sub(lambda sign: f"%{ord(sign.group()):02X}", clean(address))


def document_address(symbol: str) -> str:
    """The address on the United Nations document site of what has a document symbol, such as
    S/PV.8218 or S/RES/2436 (2018); "" where `symbol` has not the form of one.

    Source: https://undocs.org, “undocs.org/[symbol]”.
    """
    if not _SYMBOL.fullmatch(symbol):
        return ""
    return f"https://undocs.org/{symbol.replace(' ', '')}"
