"""The page of a delegation and a comparison say what is known by own records."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.delegations.comparison_html import ComparisonHtml
from a4p_desktop.gui.delegations.page_html import DelegationHtml
from a4p_desktop.gui.widgets.linked_text import ReadingPane
from a4p_desktop.gui.words.origin_words import mark_words, origin_line
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.comparison.compare import compare
from a4p_desktop.records.pages.delegation import read_delegation
from tests.records.made_tables import built
from tests.records.own_rows import merged_records


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


def page_text(archive: Archive, code: str, qtbot: QtBot) -> str:
    page, pane = read_delegation(archive, code), ReadingPane()
    assert page is not None
    qtbot.addWidget(pane)
    pane.show_text(lambda palette: DelegationHtml(page, Wording(archive), palette).html())
    return pane.toPlainText()


def compared_text(archive: Archive, codes: tuple[str, ...], qtbot: QtBot) -> str:
    found, pane = compare(archive, codes), ReadingPane()
    assert found is not None
    qtbot.addWidget(pane)
    wording = Wording(archive)
    pane.show_text(lambda palette: ComparisonHtml(found, wording, str, palette).html())
    return pane.toPlainText()


def test_the_page_says_it_at_statements_and_endorsements(merged: Archive, qtbot: QtBot) -> None:
    assert "Only in your records: from Amina" in page_text(merged, "RUS", qtbot)
    ivorian = page_text(merged, "CIV", qtbot)
    assert "Only in your records: added by you, from Amina" in ivorian
    assert "Also in your records: added by you" in ivorian


def test_a_comparison_says_it_in_the_notes_and_not_as_a_difference(
    merged: Archive, qtbot: QtBot
) -> None:
    text = compared_text(merged, ("CIV", "AX"), qtbot)
    assert "official list; added by you, from a colleague" in text
    assert "official list; added by you\n" in text


def test_without_own_records_both_say_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Archive(built(tmp_path))) as made:
        for text in (
            page_text(made, "CIV", qtbot),
            compared_text(made, ("CIV", "RUS"), qtbot),
        ):
            assert "added by you" not in text.casefold()


@pytest.mark.parametrize(
    ("origins", "mark", "line"),
    [
        ("", "", ""),
        ("bundled", "", ""),
        ("own", "added by you", "Only in your records: added by you"),
        (
            "bundled|from:A\nB",
            "from A B",
            "Also in your records: from A B",
        ),
        ("from:", "from a colleague", "Only in your records: from a colleague"),
    ],
)
def test_words_of_the_sign(origins: str, mark: str, line: str) -> None:
    assert (mark_words(origins), origin_line(origins)) == (mark, line)
