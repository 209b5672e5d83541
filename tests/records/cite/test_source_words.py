"""How sources are named in a sentence: titles, articles, and whose words they are."""

import pytest

from a4p_desktop.records.cite.source_words import (
    author_words,
    opening_words,
    publisher_words,
    reference_words,
    source_words,
)
from tests.records.cite.cited_rows import source


def test_a_title_has_no_marks_of_the_same_kind_in_it() -> None:
    seen = source(publisher="Rai News", title="Conte: “Bene riformarla”")
    assert reference_words(seen) == "Rai News, “Conte: ‘Bene riformarla’”"


def test_a_title_that_is_our_description_is_no_quotation() -> None:
    formed = source(publisher="Sputnik", title="Report on the “election”", title_seen=False)
    assert reference_words(formed) == "Sputnik, Report on the “election”"


@pytest.mark.parametrize(
    ("publisher", "named"),
    [
        ("United Nations", "the United Nations"),
        ("Office of the President of Rwanda", "the Office of the President of Rwanda"),
        ("Permanent Mission of Norway to the United Nations", "the Permanent Mission of Norway to"
         " the United Nations"),
        ("Organisation internationale de la Francophonie", "the Organisation internationale de la"
         " Francophonie"),
        ("Center for Civilians in Conflict", "the Center for Civilians in Conflict"),
        ("Global Affairs Canada", "Global Affairs Canada"),
        ("The Kathmandu Post", "The Kathmandu Post"),
        ("NDTV", "NDTV"),
        ("Security Council Report", "Security Council Report"),
    ],
)  # fmt: skip
def test_a_publisher_takes_its_article_in_a_sentence(publisher: str, named: str) -> None:
    report = source(publisher=publisher, relation="report")
    assert source_words([report]) == f"as reported by {named}"
    assert publisher_words(report) == f"as reported by {named}"
    assert author_words(report) == f"As reported by {named}"
    own = source(publisher=publisher)
    assert source_words([own]) == f"as published by {named}"
    assert publisher_words(own) == author_words(own) == publisher


def test_each_source_is_named_for_what_it_is() -> None:
    sources = [
        source(publisher="A"),
        source(publisher="B"),
        source(publisher="C", relation="text"),
        source(publisher="D", relation="data"),
        source(publisher="E", relation="report"),
        source(publisher="F", relation="report"),
    ]
    assert source_words(sources) == (
        "as published by A; by B; text in C; from D; and as reported by E; by F"
    )
    assert source_words(sources[2:4], opening=True) == "Text in C; and from D"
    assert source_words(sources[2:3] * 2) == "text in C; in C"
    assert source_words([]) == ""
    assert [opening_words(each) for each in sources[1:5]] == [
        "As published by B", "Text in C", "From D", "As reported by E",
    ]  # fmt: skip
    assert author_words(sources[2]) == "Text in C"
    assert publisher_words(sources[2]) == "C"
    assert author_words(source(relation="data")) == ""
