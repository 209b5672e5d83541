"""A citation says what rests on own records, in every style, and names its source as that."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.styles import STYLES
from tests.records.own_rows import MERGED, MINE, merged_records


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("own1", "Added to the records on 20 November 2026."),
        ("instrument:declaration/AX", "Added to the records on 21 November 2026."),
        (
            "instrument:declaration/CIV",
            "This evidence was added to the records on 26 November 2026.",
        ),
        ("l2", "Corrected on 26 November 2026."),
    ],
)
def test_every_style_says_it(merged: Archive, style: str, word: str, said: str) -> None:
    assert said in STYLES[style].write([cite_word(merged, word)])


@pytest.mark.parametrize("word", ["l1", "e1", "instrument:declaration/UN", "meeting:later"])
def test_what_the_base_says_too_is_cited_as_ever(merged: Archive, made: Archive, word: str) -> None:
    assert cite_word(merged, word) == cite_word(made, word)


def test_what_the_base_publishes_stays_published(merged: Archive) -> None:
    footnote = STYLES["footnote"].write([cite_word(merged, "instrument:declaration/CIV")])
    assert "as published by the United Nations" in footnote
    assert "as reported by the Department of Peace Operations" in footnote


def test_a_citation_does_not_say_that_a_source_published_what_was_added(merged: Archive) -> None:
    footnote = STYLES["footnote"].write([cite_word(merged, "instrument:declaration/AX")])
    assert "as published by" not in footnote
    assert "from the United Nations, “Note, ‘final’”" in footnote
    assert "as reported by the Department of Peace Operations, “List of endorsers”" in footnote


def test_own_meetings_and_totals_say_it_too(tmp_path: Path) -> None:
    meeting = {"meeting": "own-m", "title": "M", "date": "2020", "completeness": "partial"}
    total = {"instrument": "declaration", "date": "2026-01-02", "member_states": "150"}
    provenance = [
        {"table": "meetings", "row": "own-m", "addition": MINE},
        {"table": "endorsement_totals", "row": "declaration|2026-01-02", "addition": MINE},
    ]
    tables = {
        **MERGED,
        "meetings": [*MERGED["meetings"], {**meeting, "sources": "note"}],
        "endorsement_totals": [*MERGED["endorsement_totals"], {**total, "sources": "note"}],
        "provenance": [*MERGED["provenance"], *provenance],
    }
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        for word in ("meeting:own-m", "total:declaration/2026-01-02"):
            footnote = STYLES["footnote"].write([cite_word(archive, word)])
            assert "Added to the records on 26 November 2026." in footnote
            assert "as published by" not in footnote
