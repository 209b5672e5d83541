"""The words for a search and its coverage: whole messages, with real plurals."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.in_words import (
    code_lists,
    coverage_words,
    order_words,
    question_words,
)
from a4p_desktop.records.question.search import Condition, Search
from tests.records.made_tables import TABLES, Rows, built, changed

LATER = Search("speakers", where=(Condition("meeting", "later"),))
ON_COMPACT = Search("endorsements", where=(Condition("instrument", "compact"),))
NARROWED = Search(
    "speakers",
    "peace",
    (
        Condition("level", "ministerial"),
        Condition("level", "other"),
        Condition("level", "unknown", excluded=True),
        Condition("level", "", excluded=True),
        Condition("meeting", "later"),
    ),
)


def summary(folder: Path, search: Search, tables: dict[str, Rows]) -> str:
    """The summary of the coverage of a search in a file of these tables."""
    with closing(Archive(built(folder, tables))) as archive:
        words = coverage_words(archive, search)
    assert words
    return " ".join(words.parts)


def test_one_of_a_kind_is_singular(tmp_path: Path) -> None:
    tables = {
        **changed("meetings", 0, speakers_reported="1"),
        "statements": TABLES["statements"][:1],
        "reported_figures": [],
    }
    assert summary(tmp_path, LATER, tables).startswith(
        "Later meeting: 1 statement recorded; 1 speaker reported. The list"
    )
    assert summary(tmp_path, ON_COMPACT, tables).startswith(
        "A compact: 1 endorsement recorded; and 0 that voiced support"
    )


def test_a_published_total_of_none_is_a_number(tmp_path: Path) -> None:
    totals = changed("endorsement_totals", 0, instrument="compact", member_states="0")
    words = summary(tmp_path, ON_COMPACT, totals)
    assert "As published, 0 Member States had endorsed by 25 September 2018." in words


def test_a_file_with_more_codes_of_a_condition_joins_them(made: Archive) -> None:
    assert question_words(made, NARROWED) == [
        ("Words typed", "peace"),
        (
            "Level",
            "Ministerial level or Other representative; not Level not known, nor (not recorded)",
        ),
        ("Meeting", "Later meeting (later)"),
    ]


@pytest.mark.usefixtures("brackets")
def test_nothing_but_records_and_typed_words_stands_outside_messages(made: Archive) -> None:
    words = [*question_words(made, NARROWED), order_words(made, NARROWED), order_words(made, LATER)]
    assert words == [
        ("[Words typed]", "peace"),
        (
            "[Level]",
            "[[[Ministerial level] or [Other representative]];"
            " [not [[Level not known], nor [(not recorded)]]]]",
        ),
        ("[Meeting]", "[Later meeting (later)]"),
        ("[Order]", "[the best matches first]"),
        ("[Order]", "[the newest first]"),
    ]
    coverage = coverage_words(made, LATER)
    assert coverage
    assert coverage.counts == (
        "[Later meeting: [[3 statements recorded]; [48 speakers reported]].]"
    )
    assert all(part[0] + part[-1] == "[]" for part in coverage.parts)


def test_origins_are_told_as_suits_a_file(merged: Archive) -> None:
    own = Search("speakers", where=(Condition("origin", "own"), Condition("origin", "from:Amina")))
    assert question_words(merged, own) == [("Origin", "Added record or From Amina")]
    columns = [merged.tables["speakers"].column("origin")]
    assert code_lists(merged, columns)["origin"] == {
        "bundled": "Base records",
        "own": "Added record",
        "from:Amina": "From Amina",
        "from:": "From a colleague",
    }
