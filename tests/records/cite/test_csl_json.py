"""CSL-JSON, held to its schema."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, ValidationError

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.csl_json import write
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.phrases import keys, title_words
from tests.pandoc import read_references
from tests.records.cite.citation_readers import read_csl
from tests.records.cite.cited_rows import GOLDEN_WORDS, citations, statement
from tests.records.cite.csl_schema import CSL_DATA

VALIDATOR = Draft7Validator(CSL_DATA)


def read(text: str) -> list[dict[str, Any]]:
    """The items of `text`, which must be valid."""
    items: list[dict[str, Any]] = json.loads(text)
    VALIDATOR.validate(items)
    return items


def test_a_whole_item(archive: Archive) -> None:
    assert read(write([cite_word(archive, "gd-73-bgd-sheikh-hasina")])) == [
        {
            "id": "gd-73-bgd-sheikh-hasina",
            "type": "speech",
            "title": "Statement by Sheikh Hasina, Prime Minister, Bangladesh",
            "author": [{"literal": "Sheikh Hasina"}],
            "genre": "Statement",
            "event-title": "General Debate of the 73rd session",
            "event-place": "General Assembly Hall, United Nations Headquarters, New York",
            "issued": {"date-parts": [[2018, 9, 25], [2018, 10, 1]]},
            "container-title": "United Nations General Debate Corpus, session 73",
            "publisher": "Jankin, Baturo and Dasandi; Harvard Dataverse",
            "URL": "https://doi.org/10.7910/DVN/0TJX8Y",
            "accessed": {"date-parts": [[2026, 11, 23]]},
            "note": "“General Debate of the 73rd session”, General Assembly, 25 September to 1"
            " October 2018, text in Jankin, Baturo and Dasandi; Harvard Dataverse, “United"
            " Nations General Debate Corpus, session 73”.",
        }
    ]


def test_a_bibliography_is_valid(archive: Archive) -> None:
    listed = [cite_word(archive, word) for word in GOLDEN_WORDS]
    items = read(write(listed))
    assert [item["id"] for item in items] == keys(listed)
    assert {item["type"] for item in items} == {"speech", "event", "webpage"}


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ("2018-09-25", "", [[2018, 9, 25]]),
        ("2018-09", "", [[2018, 9]]),
        ("2018", "", [[2018]]),
        ("2018-09-25", "2018-10", [[2018, 9, 25], [2018, 10]]),
        ("2018-09-25", "2018-09-25", [[2018, 9, 25]]),
        ("2018-09-25", "2018-09-01", [[2018, 9, 25]]),
    ],
)
def test_dates_have_the_parts_recorded(start: str, end: str, parts: list[list[int]]) -> None:
    (item,) = read(write([statement(person="P", start=start, end=end)]))
    assert item["issued"] == {"date-parts": parts}


def test_what_is_not_recorded_is_not_there() -> None:
    (item,) = read(write([statement(person="P", start="soon")]))
    assert item.keys() == {"id", "type", "title", "author", "genre"}


@given(st.lists(citations, max_size=2))
def test_any_field_is_valid(cited: list[Citation]) -> None:
    text = write(cited)
    assert text.encode("utf-8")
    items = read(text)
    assert [item["id"] for item in items] == keys(cited)
    titles = [item.get("title", "") for item in items]
    assert [_seen(title) for title in titles] == [title_words(citation) for citation in cited]


def _seen(text: str) -> str:
    return text.replace("<\u2060", "<")


@pytest.mark.parametrize(
    "person", ["Sheikh Hasina", "", "Doe, John, Jr.", "Abdel Fattah Al Sisi", "<b>A</b> & B"]
)
def test_other_programs_print_names_and_titles_whole(person: str) -> None:
    cited = statement(person=person, delegation="Rwanda", title="<i>Head</i> of <sub>State")
    text = write([cited])
    (printed,) = read_csl(text)
    assert _seen(printed) == f"{cited.speaker}: {title_words(cited)}"
    (item,) = read_references(text, "csljson")
    assert [{"literal": _seen(name["literal"])} for name in item["author"]] == [
        {"literal": cited.speaker}
    ]
    assert _seen(item["title"]) == title_words(cited)


@pytest.mark.parametrize(
    "item",
    [
        {"type": "speech"},
        {"id": "x", "type": "talk"},
        {"id": "x", "type": "speech", "author": [{"family": "Kagame"}]},
        {"id": "x", "type": "speech", "issued": {"date-parts": [[2018, 0]]}},
        {"id": "x", "type": "speech", "speaker": "x"},
    ],
)
def test_the_schema_refuses_other_items(item: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate([item])
