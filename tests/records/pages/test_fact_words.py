"""The words for roles, standing and silence: none says more, or less, than is recorded."""

import pytest

from a4p_desktop.records.archive.queries.delegations import Role
from a4p_desktop.records.pages.fact_words import (
    grade_words,
    role_value,
    role_words,
    silence_words,
)


def role(code: str, value: str | None, as_of: str | None, note: str | None = None) -> Role:
    return Role(1, code, value, as_of, note, None)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            role("uniformed_personnel_total", "8000", "2018-09-25", "It had more than 8,000."),
            "Personnel: 8,000 (25 September 2018). It had more than 8,000",
        ),
        (
            role("financial_contributor_rank", "5", "2018-07/2019-06"),
            "Personnel: 5 (July 2018 to June 2019)",
        ),
        (role("security_council_member", "elected", "2018"), "Personnel: elected member"),
        (role("financial_contributor_share_percent", "28.453", "2018"), "Personnel: 28.453"),
        (role("peacekeeping_host", None, None), "Personnel"),
    ],
)
def test_a_role_in_a_line(found: Role, words: str) -> None:
    assert role_words(found, "Personnel") == words


def test_the_value_of_a_role() -> None:
    assert role_value("security_council_member", "permanent") == "permanent member"
    assert role_value("uniformed_personnel_total", "6693") == "6,693"
    assert role_value("peacekeeping_host", "UNIFIL; UNDOF") == "UNIFIL; UNDOF"


def test_a_grade_of_evidence() -> None:
    assert grade_words("own_statement", 0) == "own statement about the initiative"
    assert grade_words("own_statement", 1) == grade_words("own_statement") == "own statement"
    assert grade_words("support_only", 0) == "support only"


@pytest.mark.parametrize(
    ("summary", "pledge", "has_text", "words"),
    [
        ("Asked for more.", None, False, ""),
        (None, "Dee pledges.", True, ""),
        (None, "Dee pledges.", False, "What was said beside the pledge is not recorded here."),
        (None, None, False, "What was said is not recorded here."),
    ],
)
def test_silence(summary: str | None, pledge: str | None, has_text: bool, words: str) -> None:
    assert silence_words(summary, pledge, has_text=has_text) == words
