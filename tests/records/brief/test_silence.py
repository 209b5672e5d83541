"""Briefs say nothing of what a file does not have, and no silence where there is a text."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from a4p_desktop.records.archive.archive import Archive
from tests.few_records import BARE, SPOKEN, build_records
from tests.records.brief.brief_reading import brief_on, whole_text


@pytest.fixture(name="spoken", scope="module")
def _spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = build_records(tmp_path_factory.mktemp("records") / "spoken", SPOKEN)
    with closing(Archive(path)) as archive:
        yield archive


def test_a_recorded_text_is_not_called_silence(spoken: Archive) -> None:
    text = whole_text(brief_on(spoken, "delegation", "D"))
    assert text.count("The full text is recorded, but not summarized.") == 1
    assert text.count("What was said is not recorded here.") == 1


@pytest.mark.parametrize(("kind", "code"), [("delegation", "D"), ("meeting", "m")])
def test_nothing_is_said_of_kinds_of_facts_that_the_file_lacks(
    spoken: Archive, kind: str, code: str
) -> None:
    text = whole_text(brief_on(spoken, kind, code)).lower()
    for word in ("pledge", "theme", "endorse", "reported;"):
        assert word not in text


def test_a_role_and_a_support_are_told_in_whole_sentences(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    tables = BARE | {
        "delegations": [
            BARE["delegations"][0]
            | {"regional_group": "African Group", "regional_group_note": "It sits with another."}
        ],
        "roles": [
            {"delegation": "D", "role": "uniformed_personnel_total", "value": "8000",
             "as_of": "2018-09-25", "note": "It had more than 8,000.", "sources": "s"}
        ],
        "instruments": [{"instrument": "i", "title": "I", "completeness": "partial"}],
        "endorsements": [
            {"instrument": "i", "delegation": "D", "evidence": "support_only",
             "note": "It voiced support.", "sources": "s"}
        ],
    }  # fmt: skip
    path = build_records(tmp_path_factory.mktemp("records") / "whole", tables)
    with closing(Archive(path)) as archive:
        brief = brief_on(archive, "delegation", "D")
    facts = {fact.label: [words.text for words in fact.pieces] for fact in brief.facts}
    assert facts["What it is"] == ["Other participant", "African Group"]
    assert facts["Its group"] == ["It sits with another."]
    assert facts["In 2018"] == [
        "Uniformed personnel: 8,000 (25 September 2018). It had more than 8,000"
    ]
    assert brief.card is not None
    assert [line.text for line in brief.card.lines] == ["It voiced support."]
