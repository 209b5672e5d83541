"""Typed text on a real full-text index: what it finds, and that every text is valid."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.question.terms import EVERY
from a4p_desktop.records.question.typed import MOST_WORDS, parse
from a4p_desktop.records.text.folded_text import words
from a4p_desktop.records.text.folding import TOKENIZER, fold, folded_words, indexed

FIELDS = {"delegation": "delegation", "delegation_code": "delegation", "Theme": "theme"}

TRICKY = [
    '"',
    "“",
    "»",
    "-",
    "−",
    " ",
    "OR",
    " OR ",
    "delegation:",
    "theme：",
    "foo:",
    "*",
    "^",
    "(",
    ")",
]
LETTERS = [
    "a",
    "A4P",
    "ß",
    "ﷺ",
    "½",
    "ŉ",
    "e\u0301",
    "한",
    "中国",
    "👩🏽‍🚀",
    "ガ",
    "\u200f",
    "ء",
    "S/PV.8218",
    ".",
]
TEXT = st.lists(
    st.text(st.characters(), max_size=8) | st.sampled_from([*TRICKY, *LETTERS, "\0", "\ud800"]),
    max_size=12,
).map("".join)


class Index:
    """A full-text index like those of the records file, built from unfolded rows."""

    def __init__(self, *rows: str | tuple[str, str, str]) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5(delegation, theme, body, every, content='',"
            f" tokenize=\"{TOKENIZER}\", prefix='1 2 3')"
        )
        for row in rows:
            texts = ("", "", row) if isinstance(row, str) else row
            self.connection.execute(
                "INSERT INTO t VALUES (?, ?, ?, ?)", (*map(indexed, texts), EVERY)
            )

    def close(self) -> None:
        self.connection.close()

    def find(self, typed: str) -> list[int] | None:
        """The numbers of the rows found, from 0; None for a text without words."""
        expression = parse(typed, FIELDS).expression
        if expression is None:
            return None
        query = "SELECT rowid - 1 FROM t WHERE t MATCH ? ORDER BY rank"
        return sorted(row for (row,) in self.connection.execute(query, (expression,)))


def finds(text: str, typed: str) -> bool:
    """Whether `typed` finds a row with `text`."""
    with closing(Index(text)) as index:
        return index.find(typed) == [0]


@pytest.fixture(name="index")
def _index() -> Iterator[Index]:
    with closing(
        Index(
            ("Côte d’Ivoire", "Conduct", "high-level words on peace and security, S/PV.8218"),
            ("Pérou", "Safety_security", "security of peace; Mr. Lavrov (A/73/PV.6)"),
            ("Congo", "Politics; conduct", "peace at last, or never"),
        )
    ) as index:
        yield index


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Côte d’Ivoire", "cote ivoire"),
        ("Côte d’Ivoire", "COTE D'IVOIRE"),
        ("Cote d'Ivoire", "côte d‘ivo"),
        ("Pérou", "Perou"),
        ("Perou", "Pe\u0301rou"),
        ("Türkiye", "turkiye"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "DIYARBAKIR"),
        ("Łódź", "lodz"),
        ("Ana Brnabić", "brnabic"),
        ("Россия", "россия"),
        ("Россия", "РОСС"),
        ("Королёв", "королев"),
        ("كوت ديفوار", "كوت ديفوار"),
        ("كُوت دِيفْوَار", "كوت ديف"),
        ("الأمم المتحدة", "الامم المتحده"),
        ("سوريا إيران", "ایران سوريا"),
        ("科特迪瓦", "科特迪瓦"),
        ("中国代表说", "中国"),
        ("中国代表说", "代表"),
        ("भारत की सेना", "भारत"),
        ("대한민국", "대하"),
        ("Ελλάδα", "ΕΛΛΑΔΑ"),
        ("in 2018", "٢٠١٨"),
        ("paid €5 😀", "€ 😀"),
        ("Meeting S/PV.8218", "S/PV.8218"),
        ("Meeting S/PV.8218", "s/pv.82"),
        ("Meeting S/PV.8218", "8218"),
        ("Meeting S/PV.8218", "PV.8218"),
        ("Meeting S/PV.8218 held", '"meeting S/PV.8218 held"'),
        ("A/C.4/73/SR.1", "a/c.4/73/sr.1 73"),
    ],
)
def test_finds(text: str, typed: str) -> None:
    assert finds(text, typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("中 国", "国中"),
        ("Lavrov", "lavr sergey"),
        ("Lavrov Sergey", "lavr sergey"),
        ("Lavrov", '"lavr"'),
        ("S/PV.82181", "S/PV.8218 s"),
        ("ivoire d", "d'ivoire"),
    ],
)
def test_does_not_find(text: str, typed: str) -> None:
    assert not finds(text, typed)


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("peace security", [0, 1]),
        ('"peace and security"', [0]),
        ("“security of peace”", [1]),
        ("«peace at» last", [2]),
        ("„peace at“", [2]),
        ('"peace at la', [2]),
        ('"peace at la"', []),
        ("peace -security", [2]),
        ("-security peace", [2]),
        ("peace −security –never", []),
        ('-"peace and security"', [1, 2]),
        ("- security", [0, 1]),
        ("-congo", [0, 1]),
        ("-delegation:congo -theme:safety_security", [0]),
        ("high-level", [0]),
        ("level-high", []),
        ("lavrov OR never", [1, 2]),
        ("peace lavrov OR never last", [2]),
        ("lavrov OR never OR high", [0, 1, 2]),
        ("lavrov or", []),
        ("peace or", [2]),
        ("OR", [2]),
        ("OR never", [2]),
        ('"OR"', [2]),
        ("never OR", [2]),
        ("never OR OR lavrov", [1, 2]),
        ("never OR -peace", [2]),
        ("-security OR lavrov", [1, 2]),
        ("conduct", [0, 2]),
        ("theme:conduct -theme:politics", [0]),
        ("THEME:pol", [2]),
        ("Thème:pol", [2]),
        ("theme：pol", [2]),
        ("theme:peace", []),
        ('theme:"politics conduct"', [2]),
        ('theme:"politics con', [2]),
        ("delegation:d'ivo", [0]),
        ("delegation_code:per OR delegation:con", [2]),
        ("delegation: peace", [0, 1, 2]),
        ("mr:lavrov", [1]),
        ("lavrov:mr", []),
        ('of:"peace mr"', [1]),
        ("(lavrov)", [1]),
        ("lavr !", [1]),
        ('lavr "', [1]),
        ("lavr -", [1]),
        ("lavr theme:", [1]),
    ],
)
def test_the_search_language(index: Index, typed: str, rows: list[int]) -> None:
    assert index.find(typed) == rows


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        '""',
        "“",
        "-",
        "--",
        '-"',
        "theme:",
        "-theme:",
        'theme:"',
        "*",
        "^",
        ":",
        "()",
        "'",
        "\0",
    ],
)
def test_text_without_words(typed: str) -> None:
    question = parse(typed, FIELDS)
    assert question.expression is None
    assert question.spans("anything * at all") == []


@pytest.mark.parametrize(
    "typed",
    [
        "NEAR(",
        "NEAR(a b, 2)",
        "a AND",
        "AND",
        "NOT",
        "a NOT b",
        "OR OR OR",
        "-OR",
        "col:",
        "col:x",
        "^a",
        "a*",
        '*"a"',
        'a" OR "b',
        '""""',
        "{x}:",
        "{theme every} : a",
        "-{theme}: a",
        "a + b",
        "rowid:1",
        "t MATCH 'x'",
        "'; DROP TABLE t; --",
        "a\0b",
        'theme:theme:"-',
        "((((((",
        "a,b",
        "\\",
        "\ud83d",
    ],
)
def test_every_text_is_valid(index: Index, typed: str) -> None:
    index.find(typed)


@given(TEXT)
@example("½" * 3 + "/")
def test_random_text_is_valid(typed: str) -> None:
    with closing(Index("a")) as index:
        index.find(typed)


@given(TEXT, st.data())
def test_every_word_is_found_whole_and_by_its_prefixes(text: str, data: st.DataObject) -> None:
    found = words(text)
    if not found:
        return
    word = data.draw(st.sampled_from(found))
    with closing(Index(text)) as index:
        written = text[word.start : word.end]
        # One character may spell several words, and the end of another: 0ﷺ.
        if folded_words(written) == [word.text]:
            assert index.find(written) == [0]
        assert index.find(f'"{word.text}"') == [0]
        for length in range(1, len(word.text) + 1):
            assert index.find(word.text[:length]) == [0]


@given(TEXT, st.data())
def test_consecutive_words_are_found_as_a_phrase(text: str, data: st.DataObject) -> None:
    found = folded_words(text)
    if not found:
        return
    start = data.draw(st.integers(0, len(found) - 1))
    end = data.draw(st.integers(start + 1, len(found)))
    phrase = " ".join(found[start:end])
    assert finds(text, f'"{phrase}"')
    assert parse(f'"{phrase}"', {}).spans(text)


@given(TEXT, TEXT)
def test_spans_do_not_overlap(text: str, typed: str) -> None:
    question = parse(f"{typed} {text[: len(text) // 2]}", FIELDS)
    spans = question.spans(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(TEXT, st.data())
def test_marked_text_starts_with_the_typed_text(text: str, data: st.DataObject) -> None:
    found = [word for word in folded_words(text) if "/" not in word]
    if not found:
        return
    word = data.draw(st.sampled_from(found))
    typed = word[: data.draw(st.integers(1, len(word)))]
    spans = parse(typed, {}).spans(text)
    assert spans
    for start, end in spans:
        assert any(piece.startswith(typed) for piece in fold(text[start:end]).split())


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Côte d’Ivoire", "cote ivo", ["Côte", "Ivo"]),
        ("Sergey Lavrov, Lavrova", "lavr", ["Lavr", "Lavr"]),
        ("Sergey Lavrov, Lavrova", "lavrov sergey", ["Sergey", "Lavrov"]),
        ("Sergey Lavrov", "-sergey lavr", ["Lavr"]),
        ("Sergey Lavrov", "-sergey OR lavr", ["Lavr"]),
        ("peace is peace; peace -- was", '"peace was"', ["peace -- was"]),
        ("a high-level level", "high-lev", ["high-lev"]),
        ("the S/PV.8218 8218", "8218", ["8218", "8218"]),
        ("the S/PV.8218", "s/pv.82", ["S/PV.82"]),
        ("the S/PV.8218", "pv.82", ["PV.82"]),
        ("S/1 b", '"b s"', []),
        ("中国代表", "国代", ["国代"]),
        ("中国代表", "国表", []),
        ("STRAẞE", "strasse", ["STRAẞE"]),
        ("e\u0301te\u0301!", "été", ["e\u0301te\u0301"]),
        ("كُوت", "كوت", ["كُوت"]),
        ("Peace, peacekeeping", "peace OR peacekeep", ["Peace", "peacekeep"]),
        ("ab", '"ab" a', ["ab"]),
        ("anything", "", []),
    ],
)
def test_spans(text: str, typed: str, marked: list[str]) -> None:
    spans = parse(typed, FIELDS).spans(text)
    assert [text[start:end] for start, end in spans] == marked


def test_terms_on_another_column_mark_nothing() -> None:
    question = parse("theme:peace security", FIELDS)
    assert question.spans("peace, security", "theme") == [(0, 5), (7, 15)]
    assert question.spans("peace, security", "body") == [(7, 15)]
    assert question.spans("peace, security") == [(0, 5), (7, 15)]


@pytest.mark.parametrize(
    "template", ["w{} ", "w{} OR ", "-w{} ", "w{}-", "theme:w{} ", "-w{} OR ", '"w{}" ']
)
def test_thousands_of_words_are_shortened(index: Index, template: str) -> None:
    typed = "".join(template.format(number) for number in range(5000))
    question = parse(typed, FIELDS)
    assert question.shortened
    assert sum(len(term.words) for group in question.groups for term in group) == MOST_WORDS
    index.find(typed)


def test_the_greatest_number_of_words_is_not_shortened() -> None:
    question = parse("w " * MOST_WORDS + "! OR", {})
    assert not question.shortened
    assert question.expression == '"w" AND "w" *'


# No chain of NOTs is ever built; newer versions of SQLite accept 256 of them.
@pytest.mark.parametrize("joint", [" AND ", " OR "])
def test_sqlite_accepts_twenty_times_as_many(index: Index, joint: str) -> None:
    expression = joint.join(f'"w{number}"' for number in range(20 * MOST_WORDS))
    index.connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()


COMPOUNDS = [
    ("peacekeeping", "peace-keeping", "peace keeping"),
    ("cooperation", "co-operation", "co operation"),
    ("multilateral", "multi-lateral", "Multi lateral"),
    ("ceasefire", "cease‑fire", "cease fire"),
]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        *((text, typed) for group in COMPOUNDS for text in group for typed in group),
        *(("UN peace-keeping forces", typed) for typed in ("peacek", "peace-k", "peace k")),
        ("peacekeepers", "peace keep"),
        ("UN peacekeeping force", '"UN peace-keeping force"'),
        ("UN peace keeping force", '"UN peacekeeping force"'),
        ("Timor-Leste", "Timorleste"),
        ("Timorleste", "Timor-Leste"),
        ("Timor-Leste", "timor leste"),
        ("N'Djamena", "NDjamena"),
        ("NDjamena", "N’Djamena"),
        ("Sana'a", "sanaa"),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc \u0634\u0648\u062f"),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc\u0634\u0648\u062f"),
        ("\u0645\u06cc\u0634\u0648\u062f", "\u0645\u06cc\u200c\u0634\u0648\u062f"),
    ],
)
def test_a_compound_is_found_however_it_is_written(text: str, typed: str) -> None:
    assert finds(text, typed)
    assert parse(typed, {}).spans(text)


def test_an_excluded_compound_is_excluded_however_it_is_written() -> None:
    assert not finds("UN peace-keeping", "un -peacekeeping")
    assert not finds("UN peacekeeping", "un -peace-keeping")
    assert finds("UN peace", "un -peacekeeping")


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("peace and keeping", "peacekeeping"),
        ("the people's forces", "peoples"),
        ("police women", "policewomen"),
        ("country", "untry"),
        ("operation", "cooperation"),
    ],
)
def test_other_words_are_no_compounds(text: str, typed: str) -> None:
    assert not finds(text, typed)


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("UN peace-keeping forces", "peacekeeping", ["peace-keeping"]),
        ("UN peace keeping forces", "peacekeep", ["peace keep"]),
        ("UN peacekeeping forces", "peace keeping", ["peacekeeping"]),
        ("in Timor-Leste,", "timorleste", ["Timor-Leste"]),
        ("at N'Djamena.", "ndja", ["N'Dja"]),
        ("co-operation", "cooperation", ["co-operation"]),
    ],
)
def test_a_compound_is_marked_as_it_stands(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in parse(typed, {}).spans(text)] == marked
