"""Citations in another language: all their words are translated, and their fields are not."""

import re

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.phrases import note_words, title_words
from a4p_desktop.records.cite.source_words import publisher_words
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Language, Message, current, use
from tests.few_records import untranslated
from tests.records.cite.cited_rows import source, statement

ADDRESS = "https://example.org/?a=1&b=2"
WORDS = ("x", "meeting:m", "instrument:i/D", "instrument:i/E", "total:i/2020")


@pytest.mark.usefixtures("parts_in_brackets")
@pytest.mark.parametrize("word", WORDS)
def test_all_words_are_translated(hostile: Archive, word: str) -> None:
    citation = cite_word(hostile, word)
    texts = [
        STYLES["footnote"].write([citation]),
        title_words(citation),
        note_words(citation),
        *map(publisher_words, citation.sources),
    ]
    assert [text for text in texts if untranslated(text, ADDRESS)] == []


@pytest.mark.usefixtures("parts_in_brackets")
def test_what_is_unnamed_or_dated_by_month_is_too() -> None:
    citation = statement(
        delegation="D", probable=True, sources=(source(publisher="P", accessed="2026-11"),) * 2
    )
    assert untranslated(STYLES["footnote"].write([citation])) == ""
    assert untranslated(title_words(citation)) == ""


@pytest.mark.usefixtures("parts_in_brackets")
@pytest.mark.parametrize("word", ["y2", "meeting:n", "instrument:x/D", "instrument:i/X", "total:x"])
def test_errors_are_translated(hostile: Archive, word: str) -> None:
    with pytest.raises(RecordsError) as trouble:
        cite_word(hostile, word)
    assert untranslated(str(trouble.value)) == ""


def test_the_fields_are_the_same(hostile: Archive) -> None:
    citations = [cite_word(hostile, word) for word in WORDS]
    english = [_fields(name, citations) for name in ("bibtex", "ris", "csl-json")]
    before = current()
    use(Language("fr", {Message("Citations", "Statement by {speaker}"): "Par {speaker}"}))
    try:
        assert "Par " in STYLES["ris"].write(citations)
        french = [_fields(name, citations) for name in ("bibtex", "ris", "csl-json")]
    finally:
        use(before)
    assert french == english


def _fields(style: str, citations: list[Citation]) -> list[str]:
    """The names of the fields, and the kinds of the entries."""
    pattern = r'^@\w+|^  \w+ = |^[A-Z0-9]{2}  - |^ +"[\w-]+": '
    return re.findall(pattern, STYLES[style].write(citations), re.MULTILINE)
