"""The page of a comparison: differences in words, and silence never as a difference."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.delegations.comparison_html import ComparisonHtml
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import Catalogue, read_vocabulary
from a4p_desktop.records.pages.comparison.compare import compare
from a4p_desktop.records.pages.comparison.rows import Verdict
from a4p_desktop.records.pages.delegation_list import GROUP
from a4p_desktop.records.question.question import question_text, read_question
from a4p_desktop.records.schema.tables import TABLES
from tests.few_records import HOSTILE
from tests.gui.delegations.test_page_html import headings
from tests.gui.details.test_pane import links

Show = Callable[..., ReadingPane]
AFRICAN, WEOG = f"{GROUP}African Group", f"{GROUP}Western European and Others Group"


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def show(pane: ReadingPane, archive: Archive, wording: Wording, catalogue: Catalogue) -> Show:
    def shown(*codes: str) -> ReadingPane:
        found = compare(archive, codes)
        assert found is not None
        write = partial(question_text, vocabulary=catalogue.vocabulary)
        pane.show_text(lambda palette: ComparisonHtml(found, wording, write, palette).html())
        return pane

    return shown


def test_differences_stand_in_words(show: Show) -> None:
    pane = show("RWA", "CHN")
    text = pane.toPlainText()
    assert headings(pane)["Rwanda and China compared"] == 1
    assert "Different: 13 · Not known: " in text
    assert text.count("≠ Different") == 13
    assert "None" not in text


def test_silence_is_no_difference(show: Show) -> None:
    text = show("CIV", "NAM").toPlainText()
    assert "No evidence found" in text
    assert "Did not speak" not in text
    assert "Did not speak\n" in show("UN", "RWA").toPlainText()


def test_groups_say_how_many_of_how_many(show: Show) -> None:
    text = show(AFRICAN, WEOG).toPlainText()
    assert "African Group, members: 54 · Western European and Others Group, members: 29" in text
    assert "20 of 54 (37 %)" in text
    assert "≠ by 9 points" in text
    assert "at least 2 of 54" in text
    assert "none found of 54" in text


def test_a_group_lists_its_members_by_where_they_stand(show: Show, archive: Archive) -> None:
    pane = show(AFRICAN)
    _, _, text = pane.toPlainText().replace("\xa0", " ").partition("A4P Declaration\n")
    listed = dict(zip(text.split("\n")[:6:2], text.split("\n")[1:6:2], strict=True))
    assert [words.strip() for words in listed] == [
        "✓ Endorsed  2", "◐ Support voiced  7", "? No evidence found  45",
    ]  # fmt: skip
    assert "Ethiopia · Rwanda" in listed.values()
    assert "delegation:RWA" in links(pane)
    assert "A4P Declaration\n✓" not in show(AFRICAN, WEOG).toPlainText()


def test_a_group_by_itself_has_no_differences(show: Show) -> None:
    pane = show(WEOG)
    text = pane.toPlainText()
    assert headings(pane)["Western European and Others Group"] == 1
    assert "Different" not in text
    assert "24 of 29 (83 %)" in text
    assert "Members: 29" in text
    assert "NOT complete today" in text, "of the list of the Vancouver Principles"


@pytest.mark.parametrize("codes", [("RWA", "CHN"), (AFRICAN, WEOG)])
def test_every_link_to_rows_finds_some(
    show: Show, archive: Archive, catalogue: Catalogue, codes: tuple[str, ...]
) -> None:
    pane = show(*codes)
    questions: list[tuple[str, str]] = []
    pane.rows_followed.connect(lambda table, text: questions.append((table, text)))
    followed = [link for link in links(pane) if link.startswith("rows:")]
    for link in followed:
        pane.anchorClicked.emit(QUrl(link))
    assert len(questions) == len(followed) > 10
    for table, text in questions:
        question = read_question(text, catalogue.vocabulary)
        assert archive.count(question.search(TABLES[table])) > 0


def test_each_row_is_marked_with_its_verdict(show: Show, archive: Archive) -> None:
    for codes in (("EU", "UN"), ("BRA", "ARG"), (AFRICAN, WEOG)):
        found = compare(archive, codes)
        assert found is not None
        text = show(*codes).toPlainText()
        verdicts = [row.verdict for row in found.rows]
        assert text.count("≠ ") == verdicts.count(Verdict.DIFFERENT)
        assert text.count("= Same") == verdicts.count(Verdict.SAME)
        assert text.count("? Not known") == verdicts.count(Verdict.NOT_KNOWN)


def test_tags_in_the_records_are_shown_as_text(pane: ReadingPane, hostile_path: Path) -> None:
    hostile = Archive(hostile_path)
    found, wording, vocabulary = compare(hostile, ["D"]), Wording(hostile), read_vocabulary(hostile)
    hostile.close()
    assert found is not None
    write = partial(question_text, vocabulary=vocabulary)
    pane.show_text(lambda palette: ComparisonHtml(found, wording, write, palette).html())
    text = " ".join(pane.toPlainText().split())
    assert HOSTILE in text
    assert text.count("<script>") == text.count("</script>")
