"""Rows of the snapshot and difficult citations, for the tests of citing."""

from hypothesis import strategies as st

from a4p_desktop.records.cite.citation import RELATIONS, Citation, CitedSource

GOLDEN_WORDS = (
    "hlm-2018-rwa-paul-kagame",
    "hlm-2018-bgd-sheikh-hasina",
    "hlm-2018-npl-k-p-sharma-oli",
    "hlm-2018-un-antonio-guterres",
    "hlm-2018-esp-pedro-sanchez",
    "hlm-2018-eu-donald-tusk",
    "sc-8218-mli",
    "gd-73-tur-recep-tayyip-erdogan",
    "meeting:hlm-2018",
    "instrument:a4p-declaration-2018/JPN",
    "instrument:a4p-declaration-2018/IND",
    "instrument:a4p-declaration-2018/CHN",
    "total:a4p-declaration-2018/2021-03-29",
    "total:a4p-declaration-2018/2019-02-18",
    "total:a4p-declaration-2018/2018-08-17",
)
"""A bibliography with every kind of record, with and without names, reports, symbols, days."""

HARD = [
    *"\\{}%&$#_~^\"'`@,;=-<>?!|[]()/:.\t\n\r\0\x0b\x1c\x7f\x85\u2028\u2029\ufeff\u00a0",
    "ER  - ",
    "\r\nER  - \r\n\r\nTY  - BOOK\r\n",
    "}\n@misc{x, title = {y}}\n",
    "--",
    "``",
    "''",
    "?`",
    "\\input{x}",
    "\\",
    " and ",
    "\u202e",
    "\u2066",
    "\ud800",
    "é",
    "e\u0301",
    "Россия",
    "中国代表",
    "كوت ديفوار",
    "می\u200cخواهم",
    "🕊",
    "</script>",
    "x" * 3000,
]

# One draw per field, for speed.
hostile = st.one_of(
    st.text(max_size=6),
    st.sampled_from(HARD),
    st.tuples(st.sampled_from(HARD), st.sampled_from(HARD)).map("".join),
    st.sampled_from(HARD).map(lambda sign: f"A{sign}b{sign}"),
)
dates = (
    st.dates().map(str)
    | st.dates().map(lambda day: str(day)[:7])
    | st.dates().map(lambda day: str(day)[:4])
    | st.sampled_from(["", "2018-13", "2018-02-30", "0000", "2018-9", "١٢٣٤"])
    | hostile
)
sources = st.builds(
    CitedSource, hostile, hostile, dates, hostile | st.just("https://x.org/a_b%20c--d"), dates,
    st.sampled_from(RELATIONS), st.booleans(),
)  # fmt: skip
kinds = st.sampled_from(["statement", "endorsement", "total", "meeting"])
citations = st.builds(
    Citation,
    kind=kinds,
    code=hostile | st.just("same"),
    sources=st.lists(sources, max_size=2).map(tuple),
    start=dates,
    end=dates,
    person=hostile,
    title=hostile,
    delegation=hostile,
    secretariat=st.booleans(),
    on_behalf_of=hostile,
    probable=st.booleans(),
    meeting=hostile,
    symbol=hostile | st.sampled_from(["S/PV.8218", "S/RES/2436 (2018)"]),
    body=hostile,
    venue=hostile,
    instrument=hostile,
    evidence=st.sampled_from(["own_statement", "third_party", "support_only", "", "other"]),
    by_initiative=st.booleans(),
    documented=st.booleans(),
    states=st.none() | st.integers(0, 10**9),
    organizations=st.none() | st.integers(0, 10**9),
    remark=hostile,
)
"""Citations with any text in every field."""


def statement(**cells: object) -> Citation:
    """A statement with these cells, the others blank."""
    return Citation(**{"kind": "statement", "code": "x", **cells})  # type: ignore[arg-type]


def source(**cells: object) -> CitedSource:
    """A source with these cells, the others blank."""
    blank = dict.fromkeys(("publisher", "title", "dated", "address", "accessed"), "")
    return CitedSource(**{**blank, **cells})  # type: ignore[arg-type]
