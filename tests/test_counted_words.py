"""What is counted is said in the singular and the plural of each language."""

import re
from pathlib import Path
from xml.etree import ElementTree

NOUNS = """
bytes cells characters citations columns commands days delegations endorsements entries faults files
groups hours instruments lines meetings minutes names organizations pages pledges records rows
searches seconds sources speakers statements tables themes values words
"""
NEVER_ONE = {"most", "shown", "columns", "row"}
"""Limits; the columns and the bytes of a row where they are too many."""
ONLY_OF_SEVERAL = "The lists of {n} of the {all} meetings are incomplete"
"""Said where there are two meetings or more."""
_COUNTED = re.compile(rf"\{{(\w+)\}} (?:further |more |other )?(?:{'|'.join(NOUNS.split())})\b")


def uncounted(message: str) -> list[str]:
    """The numbers in `message` before a noun that stays in the plural."""
    forms = message.split("|")
    found = {(form, place) for form in forms for place in _COUNTED.findall(form)}
    return [
        place
        for form, place in sorted(found)
        # The plural forms are chosen by n alone, and only where there are several.
        if not (place == "n" and len(forms) > 1) and place not in NEVER_ONE
    ]


def test_no_number_stands_before_a_plural_that_stays(project: Path) -> None:
    messages = ElementTree.parse(project / "resources/words/en.ts").iter("source")
    texts = [message.text or "" for message in messages]
    assert len(texts) > 500
    wrong = [text for text in texts if uncounted(text) and ONLY_OF_SEVERAL not in text]
    assert wrong == []


def test_the_rule_finds_them() -> None:
    assert uncounted("{number} meetings") == ["number"]
    assert uncounted("{n} meetings") == ["n"]
    assert uncounted("{n} meeting|{n} meetings") == []
    assert uncounted("{n} meeting, {m} rows|{n} meetings, {m} rows") == ["m", "m"]
    assert uncounted("no more than {most} rows") == []
