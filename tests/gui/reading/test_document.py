"""Each character of a text has its place in the document, whatever the text holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.reading.document import LaidOutText
from a4p_desktop.records.pages.full_text import FullText
from tests.few_records import HOSTILE

PIECES = st.sampled_from(
    ["\n", "\n\n", "peace ", "中国", "𝔘😀", "é", "\u200b", "\u202b", "سلام ", "A. "]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            ["\n", "\n\n", "peace ", "中国", "𝔘😀", "é", "\u200b", "\u202b", "سلام ", "A. "]
        ),
        max_size=60,
    ).map("".join),
    st.integers(5_000, 15_000).map(lambda n: "x" * n),
    st.integers(1_000, 2_500).map(lambda n: "A sentence. " * n),
)


def laid_out(text: str) -> LaidOutText:
    laid = LaidOutText(FullText.of(text), QTextDocument())
    laid.write("<h1>Heading</h1><p>M</p>")
    return laid


@given(TEXTS)
@settings(max_examples=60)
def test_positions_and_characters_belong_together(qapp: QApplication, text: str) -> None:
    full, laid = FullText.of(text), laid_out(text)
    shown = laid.document.toRawText()
    assert shown.startswith("Heading\u2029M")
    for start, end in full.paragraphs:
        for character in {start, (start + end) // 2, end - 1}:
            position = laid.position(character)
            assert laid.character(position) == character
            cursor = laid.range_cursor((character, character + 1))
            seen = cursor.selectedText()
            # Qt shows some characters by others: a blank that does not break by a plain one.
            assert seen == full.text[character] or not full.text[character].isalnum()


@pytest.mark.parametrize("text", [HOSTILE, f"{HOSTILE}\n\n" * 40, "x" * 300_000, "\ufdd0a\ufdd1b"])
def test_hostile_text_is_shown_as_it_is(qapp: QApplication, text: str) -> None:
    laid = laid_out(text)
    words = text.strip()[:20]
    start = text.index(words[:1])
    assert laid.range_cursor((start, start + 1)).selectedText()[:1] in (words[:1], "\u2029")
    assert "<h1>" not in laid.document.toPlainText()


def test_of_an_empty_text_there_is_only_the_heading(qapp: QApplication) -> None:
    laid = laid_out(" \n ")
    assert laid.document.toPlainText() == "Heading\nM"
    assert (laid.position(5), laid.character(3)) == (0, 0)


def margins(text: str) -> list[float]:
    laid = laid_out(text)
    block, found = laid.document.findBlockByNumber(2), []
    while block.isValid():
        found.append(block.blockFormat().bottomMargin())
        block = block.next()
    return found


def test_paragraphs_are_apart_and_lines_of_verse_together(qapp: QApplication) -> None:
    one, two, three, four, last = margins("A paragraph.\n\nOne line\nof verse\nhere\n\nThe end.")
    assert one == four > 0 == two == three
    assert last > 0
    long = "A paragraph that is a line by itself, as some files have them. " * 3
    assert min(margins(f"{long}\n{long}\n{long}")) > 0
