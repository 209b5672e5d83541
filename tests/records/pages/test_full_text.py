"""A long text is shown in parts of whole paragraphs, and no match is lost between them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.full_text import FullText
from a4p_desktop.records.pages.record import RecordRequest, StatementRecord, read_record
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.few_records import SPOKEN, build_records

WORD = "peace "
LONGEST = 12_000


def paragraphs(*lengths: int) -> str:
    """Paragraphs of so many words."""
    return "\n\n".join((WORD * length).strip() for length in lengths)


def shown(text: FullText, at: int) -> str:
    return "|".join(text.text[first:last] for first, last in text.part(at))


@given(st.lists(st.integers(1, 3_000), min_size=1, max_size=60), st.integers(0, 400_000))
@example([1593, 168], 3060)  # ends after the first letter of a paragraph
def test_a_part_is_around_its_place_bounded_and_ends_at_words(
    lengths: list[int], place: int
) -> None:
    text = FullText.of(paragraphs(*lengths))
    at = min(place, len(text.text) - 1)
    pieces = text.part(at)
    assert pieces[0][0] <= at + 2  # between two paragraphs
    assert at - 2 <= pieces[-1][1]
    assert pieces[-1][1] - pieces[0][0] <= LONGEST
    assert set(shown(text, at).replace("|", " ").split()) == {WORD.strip()}
    assert pieces[-1][1] - pieces[0][0] >= min(7_000, len(text.text))


def test_its_paragraphs_are_whole_where_they_are_short() -> None:
    text = FullText.of(paragraphs(*[80] * 100))
    pieces = text.part(20_000)
    assert set(pieces) <= set(text.paragraphs)
    assert 15 < len(pieces) < 30


def test_a_short_text_is_its_own_part() -> None:
    text = FullText.of(paragraphs(80, 80))
    assert text.part(0) == text.part(700) == text.paragraphs


@pytest.mark.parametrize("recorded", ["", " \n\n "])
def test_a_blank_text_has_no_part(recorded: str) -> None:
    assert not FullText.of(recorded).part(0)


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    text = FullText.of("和" * 60_000)
    ((start, end),) = text.part(30_000)
    assert start < 30_000 < end
    assert end - start <= LONGEST


@settings(max_examples=30)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=15))
def test_the_part_around_a_match_has_all_of_it(lengths: list[int]) -> None:
    text = FullText.of(paragraphs(*lengths), parse("peace", {}))
    for number, (start, _) in [*enumerate(text.matches)][::97]:
        assert text.is_in_part(number, start)
    assert [number for number, _ in text.matches_in((0, len(text.text)))] == list(
        range(len(text.matches))
    )


def test_matches_are_found_by_the_piece_also_those_that_it_cuts() -> None:
    text = FullText.of("one peace\n\nkeeping two peace", parse('"peace keeping" two peace', {}))
    assert text.matches == [(4, 18), (19, 22), (23, 28)]
    first, second = text.paragraphs
    assert [number for number, _ in text.matches_in(first)] == [0]
    assert [number for number, _ in text.matches_in(second)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ("One.\n\nTwo:\n- three\n- four\n \nFive.", "Two: Five."),
        ("One.\r\n\r\nTwo:\r\n   - three", "Two:"),
        ("One.\nTwo.\nThree.", "One. Two. Three."),  # a line for each paragraph
    ],
)
def test_paragraphs_stand_apart_from_items_and_lines(recorded: str, expected: str) -> None:
    text = FullText.of(recorded)
    apart = [text.text[slice(*piece)] for piece in text.paragraphs if text.is_apart(piece)]
    assert " ".join(apart) == expected


def test_a_request_finds_the_matches_in_the_recorded_text(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    archive = Archive(build_records(tmp_path_factory.mktemp("records") / "spoken", SPOKEN))
    (row_id,) = archive.ids(Search("speakers", "stay"), 0, 5)
    record = RecordRequest(SPEAKERS.name, row_id, "we text:stay person:thank").read(archive)
    assert isinstance(record, StatementRecord)
    assert record.full_text is not None
    assert record.full_text.text == record.facts.text == "We thank you.\nWe shall stay."
    found = [record.full_text.text[slice(*match)] for match in record.full_text.matches]
    assert found == ["We", "We", "stay"]
    plain = read_record(archive, SPEAKERS.name, row_id)
    assert plain is not None
    assert plain.full_text == FullText.of("We thank you.\nWe shall stay.")
    archive.close()
