"""Codes, dates and numbers in words."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from a4p_desktop.gui.words.facet_words import without_date
from a4p_desktop.gui.words.words import (
    NOT_KNOWN,
    Wording,
    code_words,
    date_words,
    heading,
    number_words,
    period_words,
)
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.language import Language, Message, current, use
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES
from tests.records.made_tables import built, changed
from tests.records.own_rows import merged_records


@pytest.mark.parametrize(
    ("date", "short", "long"),
    [
        ("2018-09-25", "25 Sep 2018", "25 September 2018"),
        ("2018-09-05", "5 Sep 2018", "5 September 2018"),
        ("2018-09", "Sep 2018", "September 2018"),
        ("2018", "2018", "2018"),
        ("0987", "0987", "0987"),
        ("", "", ""),
        (None, "", ""),
    ],
)
def test_dates_are_as_precise_as_recorded(date: Cell, short: str, long: str) -> None:
    assert date_words(date) == short
    assert date_words(date, whole=True) == long


def test_periods() -> None:
    assert period_words("2018-09-25", None) == "25 September 2018"
    assert period_words("2018-09-25", "2018-10-01") == "25 September 2018 – 1 October 2018"
    assert period_words(None, None) == ""


def test_numbers_and_dates_are_in_the_language_of_the_words() -> None:
    before, system = current(), QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert number_words(1592) == "1,592"
        assert date_words("2018-03-28", whole=True) == "28 March 2018"
        use(Language("de", {Message("numbers", ","): "."}))
        assert number_words(1592) == "1.592"
    finally:
        use(before)
        QLocale.setDefault(system)


@pytest.mark.parametrize(
    ("vocabulary", "code", "words"),
    [
        (name, code, message.english)
        for name, known in codes.WORDS.items()
        for code, message in known.items()
    ],
)
def test_every_code_has_its_words(vocabulary: str, code: str, words: str) -> None:
    assert code_words(vocabulary, code) == words
    assert words[0].isupper()


@pytest.mark.parametrize(("vocabulary", "code"), [("level", "emperor"), ("none", "x")])
def test_a_code_without_words_is_shown_as_recorded(vocabulary: str, code: str) -> None:
    assert code_words(vocabulary, code) == code


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("person", "Paul Kagame", "Paul Kagame"),
        ("person", None, NOT_KNOWN),
        ("person", "", NOT_KNOWN),
        ("summary", "two\nlines \t and more", "two lines and more"),
        ("words", 1931, "1,931"),
        ("words", 0, "0"),
        ("date", "2018-09", "Sep 2018"),
        ("level", "ministerial", "Ministerial level"),
        ("names_a4p", "0", "No"),
        ("names_a4p", 1, "Yes"),
        ("meeting", "hlm-2018", "High-Level Meeting on Action for Peacekeeping"),
        ("meeting", "no-such", "no-such"),
        ("themes", "politics|unknown", "Political solutions; unknown"),
    ],
)
def test_cells(wording: Wording, column: str, value: Cell, words: str) -> None:
    assert wording.cell(SPEAKERS.column(column), value) == words


def test_meetings_with_the_same_title_show_their_dates(tmp_path: Path) -> None:
    path = built(tmp_path, changed("meetings", 0, title="Earlier meeting"))
    with closing(Archive(path)) as archive:
        wording = Wording(archive)
    assert wording.title("meeting", "later") == f"{date_words('2018-09-25')} · Earlier meeting"
    assert wording.title("meeting", "earlier") == f"{date_words('2018-03')} · Earlier meeting"


def test_headings_of_one_table_differ() -> None:
    for table in TABLES.values():
        words = [heading(column) for column in table.columns]
        assert len(set(words)) == len(words)
        assert heading(table) == table.heading.english


@pytest.mark.parametrize(
    ("base", "words"), [("a4p.sqlite", "Bundled"), ("mission.sqlite", "This file")]
)
def test_the_origin_of_a_row_is_told_as_the_user_sees_it(
    tmp_path: Path, base: str, words: str
) -> None:
    with closing(Archive(merged_records(tmp_path, base=base))) as archive:
        wording, column = Wording(archive), archive.tables["speakers"].column("origin")
        assert wording.cell(column, "bundled|own") == f"{words}; Added by you"
        assert wording.short("origin", "from:Amina") == "From Amina"
        assert wording.short("origin", "from:") == "From a colleague"


def test_a_meeting_in_a_list_begins_with_its_date(wording: Wording) -> None:
    assert wording.dated("meeting", "hlm-2018") == "25 Sep 2018 · A4P High-Level Meeting"
    whole = wording.dated("meeting", "hlm-2018", whole=True)
    assert whole == "25 Sep 2018 · High-Level Meeting on Action for Peacekeeping"
    assert wording.short("meeting", "hlm-2018") == "A4P High-Level Meeting"
    assert wording.dated("meeting", "unknown") == "unknown"
    date = wording.date("meeting", "hlm-2018")
    assert without_date(wording.dated("meeting", "hlm-2018"), date) == "A4P High-Level Meeting"
    assert without_date("All meetings together", "") == "All meetings together"
