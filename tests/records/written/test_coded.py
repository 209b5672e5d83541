"""Levels, languages and the like by their codes and words."""

import pytest

from a4p_desktop.records.schema import codes
from a4p_desktop.records.written.coded import Codes, flags, language_of_script


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("head_of_state_or_government", "HS|HG|Head of State|Chef d’État|Глава государства|总理"),
        ("head_of_state_or_government", "head_of_state_or_government|Head of State or Government"),
        ("vice_head", "VP|DPM|Vice-President|Vicepresidente|Deputy Prime Minister"),
        ("ministerial", "Minister|ministerial|Ministerial level|Ministre|部长|وزير"),
        ("other", "Permanent Representative|Ambassador|Other representative"),
    ],
)
def test_a_level_is_read_by_its_code_and_its_words(code: str, texts: str) -> None:
    levels = Codes("level", codes.LEVEL)
    read = {text: levels.read(text) for text in texts.split("|")}
    assert read == dict.fromkeys(read, code)


def test_what_means_no_code_is_not_read_but_its_likeliest_codes_are_told() -> None:
    levels = Codes("level", codes.LEVEL)
    assert levels.read("Minsterial") is None
    assert levels.likely("Minsterial") == ["Ministerial level"]
    assert levels.likely("zzzzzz") == []
    assert levels.read("") is None


def test_each_code_of_the_records_is_read_as_itself() -> None:
    for vocabulary in ("level", "evidence", "language", "confidence"):
        of = codes.WORDS[vocabulary]
        assert [Codes(vocabulary, of).read(code) for code in of] == list(of)


@pytest.mark.parametrize(
    ("flag", "texts"), [("1", "1|yes|Oui|sí|да|是|نعم|x|✓"), ("0", "0|no|Non|нет|否|لا")]
)
def test_a_flag_is_read_in_six_languages(flag: str, texts: str) -> None:
    read = {text: flags().read(text) for text in texts.split("|")}
    assert read == dict.fromkeys(read, flag)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "رواندا"), ("ru", "Руанда"), ("zh", "卢旺达"), ("", "Rwanda")],
)
def test_the_script_of_a_name_tells_its_language_unless_it_is_latin(
    language: str, text: str
) -> None:
    assert language_of_script(text) == language
