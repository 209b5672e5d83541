"""Messages, plurals, numbers, dates and lists, in English and in languages made up for it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import (
    PLURALS,
    DateForm,
    Language,
    Message,
    Speaker,
    current,
    places,
    read_language,
    use,
)
from a4p_desktop.records.text.dates import date_parts
from tests.records.cite.cited_rows import dates

ENGLISH = Language()
say = Speaker("t")
ROWS = "{n} row of {all}|{n} rows of {all}"


def german(**messages: str | tuple[str, ...]) -> Language:
    """A language with these messages in the context “t”, by their English."""
    return Language("de", {Message("t", name): text for name, text in messages.items()})


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    use(ENGLISH)


def test_without_a_translation_english_is_used() -> None:
    assert ENGLISH.said(Message("t", "Found in {place}"), place="Mali") == "Found in Mali"
    assert german(other="x").said(Message("t", "Found")) == "Found"


def test_a_translation_may_turn_the_places_round() -> None:
    language = german(**{"{who} spoke at {where}": "In {where} sprach {who}"})
    assert (
        language.said(Message("t", "{who} spoke at {where}"), who="A", where="B") == "In B sprach A"
    )


def test_a_message_of_another_context_is_another() -> None:
    assert german(Open="Öffnen").said(Message("t", "Open")) == "Öffnen"
    assert german(Open="Öffnen").said(Message("state", "Open")) == "Open"


@pytest.mark.parametrize("value", ["{x}", "{", "}", "%s", "a|b", "{n}"])
def test_a_value_is_never_read_as_a_message(value: str) -> None:
    assert ENGLISH.said(Message("t", "“{text}” is no name"), text=value) == f"“{value}” is no name"


def test_a_message_without_values_keeps_its_braces() -> None:
    assert ENGLISH.said(Message("t", "Type {like this}")) == "Type {like this}"


def test_a_value_may_be_a_message() -> None:
    level = say.mark("Level")
    assert german(Level="Ebene").said(Message("t", "By {what}"), what=level) == "By Ebene"


def test_a_path_is_said_without_what_steers_a_terminal_or_the_text_around_it() -> None:
    said = ENGLISH.said(Message("t", "“{path}”"), path=Path("a/\x1b[2J\n\u202e\udcff é"))
    assert said == "“a/\\x1b[2J\\n\\u202e\\udcff é”"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1200, "1,200 rows")]
)
def test_english_counts(n: int, said: str) -> None:
    assert ENGLISH.said(Message("t", ROWS), n=n, all=5).startswith(said)


def test_a_language_counts_by_its_own_rule() -> None:
    forms = ("{n} строка", "{n} строки", "{n} строк")
    russian = Language("ru", {Message("t", ROWS): forms})
    said = [russian.said(Message("t", ROWS), n=n, all=5) for n in (1, 2, 5, 11, 21, 22, 112)]
    assert said == [
        "1 строка",
        "2 строки",
        "5 строк",
        "11 строк",
        "21 строка",
        "22 строки",
        "112 строк",
    ]


def test_what_is_counted_must_be_a_number() -> None:
    with pytest.raises(TypeError, match="not a whole number"):
        ENGLISH.said(Message("t", ROWS), n="3", all=5)


@given(st.integers(0, 10**9))
def test_every_rule_gives_a_place(n: int) -> None:
    most = {"ar": 6, "en": 2, "es": 2, "fr": 2, "ru": 3, "zh": 1}
    assert most.keys() == PLURALS.keys()
    assert all(0 <= rule(n) < most[code] for code, rule in PLURALS.items())


def test_numbers_are_grouped() -> None:
    assert [ENGLISH.number(n) for n in (0, 999, 1000, -1234567)] == [
        "0",
        "999",
        "1,000",
        "-1,234,567",
    ]
    assert Language("fr", {Message("numbers", ","): "\u202f"}).number(1234) == "1\u202f234"
    assert ENGLISH.said(Message("t", "{n} of {all}"), n=1, all=158000) == "1 of 158,000"
    assert ENGLISH.said(Message("t", "in {year}"), year="2018") == "in 2018"


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2018-09-25", "25 September 2018", "25 Sep 2018"),
        ("2018-09-05", "5 September 2018", "5 Sep 2018"),
        ("2018-09", "September 2018", "Sep 2018"),
        ("2018", "2018", "2018"),
        ("0800", "0800", "0800"),
        ("2018-02-30", "2018-02-30", "2018-02-30"),
        ("soon", "soon", "soon"),
        ("", "", ""),
    ],
)
def test_dates(iso: str, long: str, short: str) -> None:
    assert ENGLISH.date(iso) == long
    assert ENGLISH.date(iso, "short") == short


def test_a_month_may_be_another_behind_a_day() -> None:
    alone = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    behind = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    english = (
        "January February March April May June July August September October November December"
    )
    russian = Language(
        "ru", {Message("months", english): alone, Message("months behind a day", english): behind}
    )
    assert russian.date("2018-09-25") == "25 сентября 2018"
    assert russian.date("2018-09") == "сентябрь 2018"


def test_periods() -> None:
    assert ENGLISH.period("2018-09-25", "2018-10-01") == "25 September 2018 – 1 October 2018"
    assert ENGLISH.period("2018-09-25", "2018-09-25") == "25 September 2018"
    assert ENGLISH.period("2018-09", "") == "September 2018"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-09-25", "", "25 September 2018"),
        ("2018-09-25", "2018-09-25", "25 September 2018"),
        ("2018-09-25", "2018-09-27", "25 to 27 September 2018"),
        ("2018-09-25", "2018-10-01", "25 September to 1 October 2018"),
        ("2018-12-31", "2019-01-02", "31 December 2018 to 2 January 2019"),
        ("2018-09", "2018-10", "September 2018 to October 2018"),
        ("2018", "2018-10-01", "2018 to 1 October 2018"),
        ("2018-09-25", "2018-09-01", "25 September 2018"),
        ("2018-09-25", "soon", "25 September 2018"),
        ("soon", "2018-09-25", "soon"),
        ("", "2018-09-25", ""),
    ],
)
def test_spans(start: str, end: str, words: str) -> None:
    assert ENGLISH.span(start, end) == words


@given(dates, dates)
def test_no_span_is_too_odd(start: str, end: str) -> None:
    assert ENGLISH.span(start, end).startswith(start) or date_parts(start)


@pytest.mark.parametrize(
    ("days", "form", "words"),
    [
        ("2018-09-25/2018-10-01", "long", "25 September to 1 October 2018"),
        ("2018-09-25/2018-10-01", "short", "25 Sep to 1 Oct 2018"),
        ("2018-07/2019-06", "long", "July 2018 to June 2019"),
        ("2018/2019", "short", "2018 to 2019"),
        ("2018-09-25/", "long", "2018-09-25/"),
        ("A/73/PV.6", "long", "A/73/PV.6"),
    ],
)
def test_several_days_in_one_value(days: str, form: DateForm, words: str) -> None:
    assert ENGLISH.date(days, form) == words


def test_a_span_may_be_in_another_order() -> None:
    chinese = Language(
        "zh",
        {
            Message(
                "dates", "{day} to {last_day} {month} {year}"
            ): "{year}年{month}{day}日至{last_day}日",
            Message(
                "dates", "{day} {month} to {last_day} {last_month} {year}"
            ): "{year}年{month}{day}日至{last_month}{last_day}日",
        },
    )
    assert chinese.span("2018-09-25", "2018-09-27") == "2018年September25日至27日"
    assert chinese.span("2018-09-25", "2018-10-01") == "2018年September25日至October1日"


def test_lists() -> None:
    assert [ENGLISH.enumeration(list(words)) for words in ("", "a", "ab", "abc", "abcd")] == [
        "", "a", "a and b", "a, b and c", "a, b, c and d",
    ]  # fmt: skip


def test_series_and_clauses() -> None:
    assert ENGLISH.series([]) == ""
    assert ENGLISH.series(["", "a", "", "b", "c"]) == "a, b, c"
    assert ENGLISH.clauses(["a", "", "b"]) == "a; b"
    arabic = Language("ar", {Message("lists", "{some}, {more}"): "{some}، {more}"})
    assert arabic.series(["a", "b", "c"]) == "a، b، c"


def test_places() -> None:
    assert places("{found} of {all}, {found}") == {"found", "all"}
    assert places("none") == set()


def test_it_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "ru.json"
    content = {"language": "ru", "messages": {"t": {"Open": "Открыть", ROWS: ["a", "b", "c"]}}}
    file.write_text(json.dumps(content), encoding="utf-8")
    read = read_language(file)
    assert read.code == "ru"
    assert read.said(Message("t", "Open")) == "Открыть"
    assert read.said(Message("t", ROWS), n=2, all=3) == "b"


@pytest.mark.usefixtures("_english_again")
def test_the_program_says_all_in_one_language() -> None:
    assert current() == ENGLISH
    trouble = RecordsError(say.mark("“{path}” is empty."), say.mark("Open another."), path="a.db")
    assert (say("Open"), str(trouble)) == ("Open", "“a.db” is empty. Open another.")
    use(german(**{"Open": "Öffnen", "“{path}” is empty.": "„{path}“ ist leer."}))
    assert (say("Open"), str(trouble)) == ("Öffnen", "„a.db“ ist leer. Open another.")
    assert (trouble.what, trouble.remedy) == ("„a.db“ ist leer.", "Open another.")


@pytest.mark.usefixtures("_english_again")
class TestValuesOnTheScreen:
    """A value that runs in another direction than its sentence moves no word of it."""

    shown = Speaker("t", on_screen=True)
    CASES = (
        ("رواندا", "\u2068رواندا\u2069 (3)"),
        ("A رواندا", "\u2068A رواندا\u2069 (3)"),
        ("Rwanda", "Rwanda (3)"),
        ("Россия", "Россия (3)"),
        ("中国", "中国 (3)"),
        ("2018", "2018 (3)"),
        ("", " (3)"),
    )

    @pytest.mark.parametrize(("name", "expected"), CASES)
    def test_in_english(self, name: str, expected: str) -> None:
        assert self.shown("{name} ({n})", name=name, n=3) == expected

    @pytest.mark.parametrize("name", ["Rwanda", "Россия", "中国", "S/PV.8218"])
    def test_in_a_language_that_runs_from_the_right(self, name: str) -> None:
        show = "Show {delegation}: {number}"
        use(Language("ar", {Message("t", show): "عرض {delegation}: {number}"}))
        assert self.shown(show, delegation=name, number="12") == f"عرض \u2068{name}\u2069: 12"
        assert self.shown(show, delegation="رواندا", number="12") == "عرض رواندا: 12"

    def test_plurals_and_messages_without_values_are_said_as_ever(self) -> None:
        assert self.shown(ROWS, n=1, all=1234) == "1 row of 1,234"
        assert self.shown("Open {not a place}") == "Open {not a place}"

    @pytest.mark.parametrize("name", [name for name, _ in CASES])
    def test_what_is_not_for_the_screen_holds_what_is_recorded(self, name: str) -> None:
        assert say("{name} ({n})", name=name, n=3) == f"{name} (3)"


def test_a_mirrored_screen_isolates_what_runs_from_the_left() -> None:
    arabic = Language("ar", {Message("Test", "Open"): "فتح"}, mirrored=True)
    assert arabic.shown(Message("Test", "Open")) == "فتح"
    assert arabic.shown(Message("Test", "Save…")) == "\u2068Save…\u2069"
    assert arabic.said(Message("Test", "Save…")) == "Save…"
