"""The reading of a statement: its text with the matches, and its neighbours in the meeting."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.clipboard.passage import PassageRequest
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.reading import (
    FoundReading,
    NextReadingRequest,
    Reading,
    ReadingRequest,
)
from a4p_desktop.records.question.search import Search
from tests.few_records import BARE, build_records

SEQUENCE = "acebdf"
"""The codes of the statements in the sequence of their meeting."""
WITHOUT_TEXT = "eb"
ALL = Search("speakers", "peace")


@pytest.fixture(name="meeting", scope="module")
def _meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Six statements, all about peace, the last one first; and one of another meeting in the midst
    of them."""
    of_all = {"delegation": "D", "level": "other", "confidence": "confirmed", "sources": "s"}
    rows = [
        of_all
        | {"statement": code, "meeting": "m", "sequence": str(SEQUENCE.index(code) + 1)}
        | ({"summary": "Peace."} if code in WITHOUT_TEXT else {"text": f"Peace,\nsays {code}."})
        for code in reversed(SEQUENCE)
    ]
    rows.insert(3, of_all | {"statement": "z", "meeting": "n", "text": "Peace elsewhere."})
    meetings = [*BARE["meetings"], BARE["meetings"][0] | {"meeting": "n", "date": "2019"}]
    folder = tmp_path_factory.mktemp("reading") / "tables"
    path = build_records(folder, BARE | {"statements": rows, "meetings": meetings})
    with closing(Archive(path)) as archive:
        yield archive


def read(archive: Archive, code: str, words: str = "") -> Reading:
    reading = ReadingRequest(code, words).read(archive)
    assert reading is not None
    return reading


def test_a_text_is_read_by_its_code_or_the_id_of_its_row(meeting: Archive) -> None:
    by_code = read(meeting, "a")
    assert by_code == ReadingRequest(by_code.facts.id).read(meeting)
    assert by_code.facts.statement == "a"


@pytest.mark.parametrize("statement", ["e", "", "aa", "~", 0, 99])
def test_without_a_text_there_is_no_reading(meeting: Archive, statement: int | str) -> None:
    assert ReadingRequest(statement).read(meeting) is None


def test_the_matches_of_the_words_are_marked(meeting: Archive) -> None:
    text = read(meeting, "a", "peace says -war").text
    assert [text.text[start:end] for start, end in text.matches] == ["Peace", "says"]
    assert read(meeting, "a").text.matches == []


def test_neighbours_are_those_of_the_meeting_that_have_a_text(meeting: Archive) -> None:
    with_text = [code for code in SEQUENCE if code not in WITHOUT_TEXT]
    for number, code in enumerate(with_text):
        reading = read(meeting, code)
        before = reading.previous and reading.previous.statement
        after = reading.next and reading.next.statement
        assert before == (with_text[number - 1] if number else None)
        assert after == (with_text[number + 1] if number + 1 < len(with_text) else None)
    alone = read(meeting, "z")
    assert (alone.previous, alone.next) == (None, None)


def found(archive: Archive, request: NextReadingRequest) -> tuple[int, str] | None:
    answer = request.read(archive)
    return answer and (answer.row, answer.reading.facts.statement)


@pytest.mark.parametrize("step", [1, -1])
def test_the_next_text_with_a_match_follows_in_the_order_of_the_rows(
    meeting: Archive, step: int
) -> None:
    codes = [str(row.cells[0]) for row in meeting.page(ALL, 0, 99)]
    places = [place for place, code in enumerate(codes) if code not in WITHOUT_TEXT]
    row, seen = (-1 if step > 0 else len(codes)), []
    while (answer := found(meeting, NextReadingRequest(ALL, row, step))) is not None:
        row = answer[0]
        seen.append(answer)
    assert seen == [(place, codes[place]) for place in places[::step]]


def test_only_so_many_rows_are_looked_at(meeting: Archive) -> None:
    search = Search("speakers", "peace AND NOT says")
    assert isinstance(NextReadingRequest(ALL, 0, 1).read(meeting), FoundReading)
    assert NextReadingRequest(search, 99, 1).read(meeting) is None
    request = NextReadingRequest(ALL, 3, 1, most=2)
    assert request.is_cut(rows=7)
    assert not request.is_cut(rows=6)
    assert NextReadingRequest(ALL, 3, -1, most=2).is_cut(rows=7)
    assert not NextReadingRequest(ALL, 2, -1, most=2).is_cut(rows=7)


def test_a_passage_stands_in_quotation_marks_above_its_citation(meeting: Archive) -> None:
    row = read(meeting, "a").facts.id
    words, _, citation = PassageRequest(row, "He said “no”.").read(meeting).partition("\n\n")
    assert words == "“He said ‘no’.”"
    assert "statement at" in citation
    assert "https://example.org/?a=1&b=2" in citation
    assert not citation.endswith("\n")


def test_several_paragraphs_are_a_quotation_by_themselves(meeting: Archive) -> None:
    row = read(meeting, "a").facts.id
    one, two, citation = PassageRequest(row, "One “1”.\nTwo\0.").read(meeting).split("\n\n")
    assert (one, two) == ("One “1”.", "Two\ufffd.")
    assert "statement at" in citation


def test_a_statement_that_is_gone_is_no_source(meeting: Archive) -> None:
    with pytest.raises(RecordsError):
        PassageRequest(99, "words").read(meeting)


def test_words_sought_in_a_free_column_are_none_of_the_text(tmp_path: Path) -> None:
    row = BARE["statements"][0] | {"text": "Party: Labour wins.", "x_party": "Labour"}
    path = build_records(tmp_path / "house", BARE | {"statements": [row]})
    with closing(Archive(path)) as archive:
        assert not read(archive, "x", "party:labour").text.matches
        assert read(archive, "x", "party:labour labour").text.matches
