"""Hostile cells: texts, numbers and dates that programs stumble over."""

from collections.abc import Callable
from random import Random

from a4p_desktop.records.form.fields import Field, Holds

TEXTS: tuple[str, ...] = (
    # Markup, which nothing may run or draw.
    "<script>alert(1)</script>", '<img src="file:///missing.png">', '<a href="//host/share">x</a>',
    "</td></table>&lt;&amp;&#0;", "]]>", "<!--", "<svg/onload=x>", '" onmouseover="x', "'",
    # Formulas, and the separators of files.
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", ";", ",", '"', '""', "\n",
    "a\r\nb\rc\n", "|", "a|b", "\\", "\\n", "ER  - ", "\nER  - \nTY  - BOOK", "}{", "@book{x,",
    "$x$", "\\input{x}", "# x", "[x](javascript:x)", "`x`", "**", "---",
    # What wording and formatting could take for a place.
    "{n}", "{number}", "{", "%1", "%s", "%n", "&File", "&&",
    # Control characters, and what a terminal obeys.
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\x07", "\x08", "\x0b", "\x0c", "a\x0bb",
    "\x7f", "\x85", "\x1f", "\x01", "a\x00b", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff",
    "\U0010ffff", "\ufdd0", "\ue000", "\ufffd",
    # Direction, width, and letters that grow or vanish when they are folded.
    "\u202e" + "abc", "\u2066" + "abc", "\u202a" * 200, "\u200b", "\u200f", "\u200c",
    "a" + "\u0301" * 500, "\u0301", "İı", "ß" * 50, "ﷺ" * 20, "ﬁ", "ŉ", "Ǆ", "𝔘", "👩‍👩‍👧‍👦",
    "한글", "\u1112\u1161\u11ab", "क्षि",
    # Nothing but signs or blanks.
    "?", "-", "–", "...", "*", "''", "\u00a0", "\u3000", " x ", "_", "'-", "’",
    # Addresses.
    "file:///etc/passwd", "javascript:alert(1)", "https://exa mple.org/<x>?a=1&b=2#\"'", "//host/x",
    "https://example.org/" + "a" * 3000, "http://[", "https://\u202eexample.org",
    # Names of devices, folders and options.
    "../../x", "CON", "a/b", "--help", "-o", "#12", "NULL", "None", "true", "1e9", "0x10", "٣",
    "x" * 300, "x " * 2_000, "\n" * 500, "Zoë O’Neill-Łódź",
)  # fmt: skip
"""Texts of a cell; none has more than some thousand letters."""

LONG_TEXTS: tuple[Callable[[], str], ...] = (
    lambda: "x" * 1_000_000,
    lambda: "<b>&" * 250_000,
    lambda: "word " * 200_000,
    lambda: "\n".join(map(str, range(100_000))),
    lambda: "\u202e\u0301" * 300_000,
    lambda: "界" * 300_000,
)
"""Texts of about a million letters, made when they are needed."""

NUMBERS: tuple[str, ...] = (
    *("-1", "0", "-0", "00", "2147483647", "2147483648", "9223372036854775807"),
    *("9223372036854775808", "-9223372036854775808", "1" * 400, "1e9", "1.5", "٣", " 5", "+5"),
    *("NaN", "1_000", "1,000", "inf", "0x10", "", "²"),
)  # fmt: skip

DATES: tuple[str, ...] = (
    *("9999-12-31", "9999-12", "9999", "0001-01-01", "0001", "0000", "0000-00-00", "2018-02-30"),
    *("2018-13", "2018-00", "2018-9-5", "10000-01-01", "-0001", "2018-02-29", "2020-02-29"),
    *("1582-10-10", "2018-09-25T10:00", "25.09.2018", "٢٠١٨", "2018-W01", "", " 2018 "),
    "2018-09-25\n",
)  # fmt: skip

FLAGS: tuple[str, ...] = ("0", "1", "2", "true", "-1", "", "yes")

INTEGERS: tuple[int, ...] = (
    *(0, 1, -1, 2, 127, 1 << 16, (1 << 31) - 1, 1 << 31, 10**9, 1 << 32, 1 << 40),
    *((1 << 63) - 1, -(1 << 63), -(10**9)),
)
"""Integers that SQLite stores."""


def text(random: Random) -> str:
    """A hostile text, two of them together, or seldom one of a million letters."""
    chance = random.random()
    if chance < 0.01:
        return random.choice(LONG_TEXTS)()
    if chance < 0.2:
        return random.choice(TEXTS) + random.choice(TEXTS)
    if chance < 0.3:
        return "".join(chr(_code_point(random)) for _ in range(random.randint(1, 40)))
    return random.choice(TEXTS)


def cell(random: Random, field: Field) -> str:
    """A hostile cell for a field of a table, often of its kind."""
    of_kind = {Holds.DATE: DATES, Holds.NUMBER: NUMBERS, Holds.FLAG: FLAGS}.get(field.holds)
    if of_kind and random.random() < 0.9:
        return random.choice(of_kind)
    if field.codes and random.random() < 0.5:
        return random.choice([*field.codes, "no_such_code", ""])
    return text(random)


def stored(random: Random) -> object:
    """A value of any type that SQLite stores, also of a wrong one."""
    return random.choice(
        (
            lambda: text(random).replace("\x00", ""),
            lambda: random.choice(INTEGERS),
            lambda: random.choice((1.5, float("inf"), -0.0, 1e300)),
            lambda: random.randbytes(random.choice((0, 1, 7, 100, 5_000))),
            lambda: None,
            lambda: "",
        )
    )()


def _code_point(random: Random) -> int:
    """A code point of any plane, but no surrogate: UTF-8 has none."""
    point = random.randint(1, random.choice((0x7F, 0x7FF, 0xFFFF, 0x10FFFF)))
    return point if not 0xD800 <= point <= 0xDFFF else point - 0x800
