"""A table asks for the rows that are seen, and knows nothing of a row before it has come."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.archive.request import RowsRequest
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.gui.asked_records import AskedRecords

ALL = Search("speakers")
LAST, LAST_PAGE = 249, 192


class TornArchive(Archive):
    """The records, of which for a while only the first page can be read."""

    is_torn = True

    def page(self, search: Search, start: int, count: int) -> list[Row]:
        if start and self.is_torn:
            raise RecordsError("The disk is torn.", "Mend it.")
        return super().page(search, start, count)


class Torn:
    """A table of such records, with all troubles that it tells."""

    def __init__(self, archive: TornArchive, wording: Wording, qtbot: QtBot) -> None:
        self.archive = archive
        self.records = AskedRecords(archive)
        self.tab = TableTab(SPEAKERS, wording, self.records.ask)
        self.troubles: list[RecordsError] = []
        self.tab.failed.connect(self.troubles.append)
        qtbot.addWidget(self.tab)
        self.tab.resize(900, 300)
        self.tab.set_first_page(ALL, archive.page(ALL, 0, 64))
        self.tab.set_count(ALL, LAST + 1)
        self.tab.show()

    def see(self, row: int) -> None:
        """Scroll to a row, and let all pages be read that are asked for then."""
        self.tab.view.scrollTo(self.tab.model.index(row, SPEAKERS.position("person")))
        self.paint()

    def paint(self) -> None:
        self.tab.view.grab()
        self.records.answer()

    def starts(self) -> list[int]:
        """The first rows of the pages that were asked for."""
        return [one.start for one in self.records.requests if isinstance(one, RowsRequest)]

    def person(self, row: int) -> str:
        return self.tab.model.text(row, SPEAKERS.position("person"))


@pytest.fixture
def torn(records_path: Path, wording: Wording, qtbot: QtBot) -> Iterator[Torn]:
    archive = TornArchive(records_path)
    yield Torn(archive, wording, qtbot)
    archive.close()


def test_a_page_that_failed_is_asked_for_when_it_is_seen_again(torn: Torn) -> None:
    torn.see(LAST)
    torn.paint()
    assert torn.starts() == [LAST_PAGE]  # not again and again, while it is looked at
    torn.archive.is_torn = False
    torn.see(0)
    torn.see(LAST)
    assert torn.starts() == [LAST_PAGE, LAST_PAGE]
    assert torn.person(LAST) not in ("", "…")


def test_the_same_question_asks_for_it_again_too(torn: Torn) -> None:
    torn.see(LAST)
    torn.archive.is_torn = False
    torn.tab.model.reload()
    torn.paint()
    assert torn.person(LAST) not in ("", "…")


def test_why_rows_cannot_be_read_is_told_once(torn: Torn) -> None:
    for row in (LAST, 100, LAST, 100):
        torn.see(row)
    assert len(torn.starts()) > 3
    assert [trouble.what for trouble in torn.troubles] == ["The disk is torn."]
    torn.archive.is_torn = False
    torn.see(LAST)
    torn.archive.is_torn = True
    torn.see(100)
    assert len(torn.troubles) == 2  # it is another one


def test_the_delegation_of_a_row_on_its_way_is_not_known(torn: Torn) -> None:
    torn.tab.view.setCurrentIndex(torn.tab.model.index(LAST, 0))
    assert torn.tab.current_delegation() is None
    torn.tab.view.setCurrentIndex(torn.tab.model.index(0, 0))
    assert torn.tab.current_delegation() == "UN"


def test_where_no_delegation_is_recorded_there_is_none(torn: Torn) -> None:
    cells = [None] * len(SPEAKERS.columns)
    torn.tab.set_first_page(Search("speakers", "secretariat"), [Row(1, tuple(cells))])
    assert torn.tab.current_delegation() == ""
    torn.tab.view.setCurrentIndex(torn.tab.model.index(0, 0))
    assert torn.tab.current_delegation() == ""
