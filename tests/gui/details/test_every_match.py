"""Whoever goes through all matches of a text sees each in its place: in six scripts, and in texts
of any length, against the places at which the words were put."""

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.full_text import FullText
from a4p_desktop.records.pages.record import StatementRecord, read_record
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES
from a4p_desktop.records.text.folding import fold

SCRIPTS = {
    "Latin": (["Eau", "Frieden", "peacekeepers", "não", "missão", "señor"], "FRIEDEN", "Frieden"),
    "Cyrillic": (["мир", "миротворцы", "Совет", "безопасности", "доклад"], "СОВЕТ", "Совет"),
    "Arabic": (["السلام", "بعثة", "الأمين", "مجلس", "الأمن", "تقرير"], "الامن", "الأمن"),
    "Chinese": (["维和", "安全", "理事会", "报告"], "维和", "维和"),
    "Devanagari": (["शांति", "सुरक्षा", "परिषद", "मिशन", "रिपोर्ट"], "परिषद", "परिषद"),
    "Greek": (["ειρήνη", "ασφάλεια", "συμβούλιο", "έκθεση"], "ΕΙΡΗΝΗ", "ειρήνη"),
}
"""Words of a script; one of them as it is typed, and as it stands in the texts."""
MOST = 400


def written(script: str, paragraphs: Sequence[int], seed: int) -> tuple[str, list[tuple[int, str]]]:
    """A text of paragraphs with so many words, and in which of them the word stands, in order."""
    random = Random(seed)
    words, _, wanted = SCRIPTS[script]
    joint = "，" if script == "Chinese" else " "
    pieces, places = [], []
    for number, length in enumerate(paragraphs):
        drawn = random.choices(words, k=length)
        pieces.append(f"[{number}]{joint.join(drawn)}[{number}].")
        places += [(number, wanted)] * drawn.count(wanted)
    return "\n\n".join(pieces), places


def with_text(archive: Archive, text: str, typed: str) -> StatementRecord:
    """A statement of the snapshot, as if it were in these words, and searched for what is typed."""
    record = read_record(archive, SPEAKERS.name, 31)
    assert isinstance(record, StatementRecord)
    facts = record.facts._replace(text=text, summary=None, pledge=None)
    return replace(record, facts=facts, searched=FullText.of(text, parse(typed, SPEAKERS.fields)))


def gone_through(pane: DetailPane, by: int) -> list[tuple[str, str]]:
    """The paragraph and the text of the current match, and of each that follows."""
    found: list[tuple[str, str]] = []
    going = bool(pane.extraSelections())
    while going and len(found) <= MOST:
        (mark,) = pane.extraSelections()
        found.append((mark.cursor.block().text(), mark.cursor.selectedText()))
        going = pane.step(by)
    return found


def numbered(found: Sequence[tuple[str, str]]) -> list[tuple[int, str]]:
    """The same with the number of each paragraph in place of its text. The number stands at both
    ends: a paragraph that is cut still shows one of them."""
    return [(int(re.findall(r"\[(\d+)\]", paragraph)[0]), match) for paragraph, match in found]


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=8)
@example([150] * 25, 1)  # so long that only a part is shown, which begins within a paragraph
@given(st.lists(st.integers(1, 150), min_size=1, max_size=25), st.integers(0, 99))
def test_each_is_gone_to_in_order(
    qtbot: QtBot, archive: Archive, script: str, paragraphs: list[int], seed: int
) -> None:
    text, places = written(script, paragraphs, seed)
    typed = SCRIPTS[script][1]
    pane = DetailPane(Wording(archive))
    qtbot.addWidget(pane)
    pane.look_for(SPEAKERS, typed)
    record = with_text(archive, text, typed)
    pane.show_record(record)
    assert numbered(gone_through(pane, 1)) == places[: MOST + 1]
    pane.show_record(record, at_last=True)
    assert numbered(gone_through(pane, -1)) == places[: -MOST - 2 : -1]


@pytest.mark.parametrize("question", ["a", "united nations", "council", "endorsed", "2018", "—"])
@pytest.mark.parametrize("table", TABLES)
def test_each_mark_of_any_record_is_found_again(
    qtbot: QtBot, archive: Archive, table: str, question: str
) -> None:
    pane = DetailPane(Wording(archive))
    qtbot.addWidget(pane)
    pane.look_for(TABLES[table], question)
    looked_for = tuple(fold(question).split())
    for row_id in archive.ids(Search(table), 0, 500)[::13]:
        record = read_record(archive, table, row_id)
        assert record is not None
        pane.show_record(record)
        for _, text in gone_through(pane, 1):
            assert all(word.startswith(looked_for) for word in fold(text).split()), text
