"""The facet of origin: told as the user sees it, and there only where own records are."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.question.chip_bar import ChipBar
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.gui.facets.facet_hands import Hands, shown
from tests.records.own_rows import merged_records

OWN = Condition("origin", "own")


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


def hands_on(archive: Archive, qtbot: QtBot) -> Hands:
    """The panel of the speakers of a file."""
    hands = Hands(FacetPanel(archive.tables["speakers"], Wording(archive)), qtbot)
    hands.panel.show_values(archive.facet_values("speakers"))
    return hands


def test_its_values_name_the_user_and_the_sender(merged: Archive, qtbot: QtBot) -> None:
    hands = hands_on(merged, qtbot)
    QTest.mouseClick(hands.heading("Origin"), Qt.MouseButton.LeftButton)
    assert shown(hands.values("Origin")) == ["This file", "From Amina", "Added by you"]


def test_without_own_records_there_is_none(archive: Archive, qtbot: QtBot) -> None:
    assert "Origin" not in hands_on(archive, qtbot).headings()


def test_its_chip_says_the_same(merged: Archive, qtbot: QtBot) -> None:
    bar = ChipBar(Wording(merged))
    qtbot.addWidget(bar)
    bar.show_question(Question(conditions=(OWN,)), merged.tables["speakers"])
    assert [chip.text() for chip in bar.findChildren(Chip)] == ["Origin: Added by you"]
