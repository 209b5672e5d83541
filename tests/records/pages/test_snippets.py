"""Snippets show what is typed where it stands in a long text, in any script."""

import unicodedata
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.snippets import Snippet, SnippetsRequest, snippet
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.few_records import SPOKEN, build_records
from tests.records.question.plain_spans import plain_spans

SCRIPTS = {
    "français": "Côte d’Ivoire réaffirme sécurité mandat été naïve où l’État peace-keeping",
    "русский": "Совет Безопасности мир миротворцы ёлка Йемен объединённых наций",
    "ελληνικά": "ειρήνη ασφάλεια Ελλάς ΟΗΕ λόγος κράτους ὁ ἄνθρωπος",
    "العربية": "السلام الأمن مجلس إيران كُوت دِيفْوَار قوّة الأمم المتحدة",
    "עברית": "שלום ביטחון מועצה שָׁלוֹם האומות המאוחדות ירושלים",
    "हिन्दी": "शांति सुरक्षा परिषद संयुक्त राष्ट्र भारत की सेना",
    "中文": "和平 安全理事会 联合国维和 行动 中国代表 秘书长",
}
"""Words of each of seven scripts."""


def a_text(script: str, random: Random, words: int) -> str:
    known = SCRIPTS[script].split()
    ends = (" ", " ", " ", ", ", ". ", "\n", "\n\n", "  ")
    return "".join(random.choice(known) + random.choice(ends) for _ in range(words))


def piece(text: str, typed: str, sought: str = "") -> Snippet | None:
    """The snippet of a text for typed words, of which only `sought` is sought."""
    question = parse(typed, SPEAKERS.fields)
    return snippet(text, "text", parse(sought or typed, SPEAKERS.fields), question)


def bare(text: str) -> str:
    """Text without accents and cases, as whoever searches by hand compares it."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()


@given(st.sampled_from(list(SCRIPTS)), st.integers(0, 10**6), st.integers(1, 1500), st.data())
def test_words_in_seven_scripts_are_shown_where_they_stand(
    script: str, seed: int, size: int, data: st.DataObject
) -> None:
    text = a_text(script, Random(seed), size)
    sought = data.draw(st.sampled_from(SCRIPTS[script].split()))
    typed = data.draw(st.sampled_from([sought, sought.upper(), bare(sought)]))
    question = parse(typed, SPEAKERS.fields)
    spans = plain_spans(question, text)
    assert question.spans(text, "text") == spans
    assert question.first_span(text, "text") == (spans[0] if spans else None)
    found = piece(text, typed)
    if found is None:
        assert sought not in [word.strip(",.") for word in text.split()]
    else:
        assert found.spans
        assert any(start == found.match for start, _ in found.spans)
        for start, end in found.spans:
            assert bare(sought) in bare(found.text[start:end])
        assert " ".join(found.text.strip("…").split()) in " ".join(text.split())


@given(st.sampled_from(list(SCRIPTS)), st.integers(0, 10**6), st.integers(1, 1500), st.data())
def test_whole_words_and_several_have_a_mark_in_each_snippet(
    script: str, seed: int, size: int, data: st.DataObject
) -> None:
    text = a_text(script, Random(seed), size)
    beginnings = st.sampled_from(SCRIPTS[script].split()).map(lambda word: word[:4])
    words = data.draw(st.lists(beginnings, min_size=1, max_size=3))
    typed = " ".join(f'"{word}"' if data.draw(st.booleans()) else word for word in words)
    found = piece(text, typed)
    assert (found is not None) == bool(
        any(word.first_span(text, "text") for word in parse(typed, SPEAKERS.fields).words)
    )
    assert found is None or found.match in [start for start, _ in found.spans]


def test_a_word_that_the_end_of_a_look_around_cuts_is_no_whole_one() -> None:
    found = piece(f"miracle {'x' * 228} miracle. {'Else. ' * 60}The mir is near.", '"mir"')
    assert found is not None
    assert found.text[found.match :] == "mir is near."


def test_a_longer_word_near_another_is_not_taken_for_the_one_typed() -> None:
    text = f"{'Mandates of a secretary. ' * 2}{'Else. ' * 60}The mandate of the Secretary."
    found = piece(text, "mandate secretary")
    assert found is not None
    assert [found.text[start:end] for start, end in found.spans] == ["mandate", "Secretary"]


def test_a_snippet_is_one_line_of_whole_words_cut_with_an_ellipsis() -> None:
    text = "We speak of\nmany. " * 20 + "The  climate\nis changing." + " And more." * 80
    found = piece(text, "clim")
    assert found is not None
    assert found.text.startswith("…")
    assert found.text.endswith((" And…", " more.…"))
    assert "The climate is changing. And" in found.text
    assert found.text[found.match :].startswith("climate")
    assert [found.text[start:end] for start, end in found.spans] == ["clim"]
    assert len(found.text) <= 310


def test_a_short_text_is_shown_whole() -> None:
    assert piece("We thank the climate envoy.", "envoy") == Snippet(
        "text", "We thank the climate envoy.", ((21, 26),), 21
    )


def test_all_that_is_typed_is_marked_but_only_what_is_sought_is_looked_for() -> None:
    found = piece(f"France. {'Much else. ' * 40}France on climate.", "france climate", "climate")
    assert found is not None
    assert found.text[found.match :] == "climate."
    assert [found.text[start:end] for start, end in found.spans] == ["France", "climate"]


def test_of_several_words_a_place_is_shown_where_they_stand_together() -> None:
    text = f"Change is due. {'Much else. ' * 40}The climate change. {'Else. ' * 60}"
    found = piece(text, "change climate")
    assert found is not None
    assert "The climate change." in found.text


def test_far_into_a_text_a_match_is_found() -> None:
    found = piece(f"{'word ' * 30_000}climate", "climate")
    assert found is not None
    assert found.text.endswith("word climate")


@pytest.mark.parametrize("typed", ["absent", "-climate", "delegation:climate", "*"])
def test_without_a_match_there_is_no_snippet(typed: str) -> None:
    assert piece("The climate.", typed) is None


def test_a_snippet_steers_nothing() -> None:
    found = piece("a\0\u202e climate\x1b[31m", "climate")
    assert found is not None
    assert found.text == "a climate[31m"


def test_rows_are_looked_through_text_first(tmp_path: Path) -> None:
    first, second = SPOKEN["statements"]
    statements = [
        first | {"summary": "They thank", "pledge": "and pledge"},
        second | {"summary": "They thank", "pledge": "and pledge"},
    ]
    path = build_records(tmp_path / "records", SPOKEN | {"statements": statements})
    with closing(Archive(path)) as archive:
        ids = {row.id: row.cells[0] for row in archive.rows("speakers", [1, 2])}
        found = {}
        for typed in ("thank", "pledge", "stay", "thee"):
            question = parse(typed, SPEAKERS.fields)
            rows = tuple((row_id, question) for row_id in ids)
            for row_id, shown in SnippetsRequest("speakers", question, rows).read(archive).items():
                found[typed, ids[row_id]] = shown.column
    assert found == {
        ("thank", "x"): "text",
        ("thank", "y"): "summary",
        ("pledge", "x"): "pledge",
        ("pledge", "y"): "pledge",
        ("stay", "x"): "text",
    }


def test_a_match_as_typed_comes_before_one_with_accents_and_both_are_found(tmp_path: Path) -> None:
    first, second = SPOKEN["statements"]
    statements = [
        first | {"text": "La Côte d’Ivoire.", "summary": "", "pledge": ""},
        second | {"text": "La Côte d’Ivoire.", "summary": "The cote of arms", "pledge": ""},
    ]
    path = build_records(tmp_path / "records", SPOKEN | {"statements": statements})
    question = parse("cote", SPEAKERS.fields)
    with closing(Archive(path)) as archive:
        ids = {row.cells[0]: row.id for row in archive.rows("speakers", [1, 2])}
        rows = tuple((row_id, question) for row_id in ids.values())
        found = SnippetsRequest("speakers", question, rows).read(archive)
    assert found[ids["x"]].text == "La Côte d’Ivoire."
    assert found[ids["y"]].text == "The cote of arms"
