"""A table requests the visible rows, and knows nothing of a row before it is loaded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.rows.model import PAGE
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.archive.request import RowsRequest
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.record import RecordRequest
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.gui.fake_reading_thread import FakeReadingThread

say = Speaker("Tests")

ALL = Search("speakers")
LAST = 249
LAST_PAGE = LAST - LAST % PAGE


class TornArchive(Archive):
    """An archive of which only the first page can be read while `torn` is set."""

    is_torn = True

    def page(self, search: Search, start: int, count: int) -> list[Row]:
        if start and self.is_torn:
            raise RecordsError(say.mark("The disk is torn."), say.mark("Mend it."))
        return super().page(search, start, count)


class Torn:
    """A table on such an archive, and the troubles that it reports."""

    def __init__(self, archive: TornArchive, wording: Wording, qtbot: QtBot) -> None:
        self.archive = archive
        self.records = FakeReadingThread(archive)
        self.tab = TableTab(SPEAKERS, wording, self.records.ask)
        self.troubles: list[RecordsError] = []
        self.tab.failed.connect(self.troubles.append)
        qtbot.addWidget(self.tab)
        self.tab.resize(900, 300)
        self.tab.set_first_page(ALL, archive.page(ALL, 0, 64))
        self.tab.set_count(ALL, LAST + 1)
        self.tab.show()

    def see(self, row: int) -> None:
        """Scroll to a row, and answer the requests for pages."""
        self.tab.view.scrollTo(self.tab.model.index(row, SPEAKERS.position("person")))
        self.paint()

    def paint(self) -> None:
        self.tab.view.grab()
        self.records.answer()

    def starts(self) -> list[int]:
        """The first rows of the pages requested."""
        requests = self.records.requests
        return [request.start for request in requests if isinstance(request, RowsRequest)]

    def person(self, row: int) -> str:
        return self.tab.model.text(row, SPEAKERS.position("person"))


@pytest.fixture
def torn(records_path: Path, wording: Wording, qtbot: QtBot) -> Iterator[Torn]:
    archive = TornArchive(records_path)
    yield Torn(archive, wording, qtbot)
    archive.close()


def test_a_failed_page_is_requested_when_it_comes_into_view_again(torn: Torn) -> None:
    torn.see(LAST)
    torn.paint()
    assert torn.starts() == [LAST_PAGE]  # not again with each painting
    torn.archive.is_torn = False
    torn.see(0)
    torn.see(LAST)
    assert torn.starts() == [LAST_PAGE, LAST_PAGE]
    assert torn.person(LAST) not in ("", "…")


def test_the_same_question_requests_it_again_too(torn: Torn) -> None:
    torn.see(LAST)
    torn.archive.is_torn = False
    torn.tab.model.reload()
    torn.paint()
    assert torn.person(LAST) not in ("", "…")


def test_a_failure_is_reported_once(torn: Torn) -> None:
    for row in (LAST, 100, LAST, 100):
        torn.see(row)
    assert len(torn.starts()) > 3
    assert [trouble.what for trouble in torn.troubles] == ["The disk is torn."]
    torn.archive.is_torn = False
    torn.see(LAST)
    torn.archive.is_torn = True
    torn.see(100)
    assert len(torn.troubles) == 2  # a new failure


def test_the_delegation_of_a_loading_row_is_none(torn: Torn) -> None:
    torn.tab.view.setCurrentIndex(torn.tab.model.index(LAST, 0))
    assert torn.tab.current_delegation() is None
    torn.tab.view.setCurrentIndex(torn.tab.model.index(0, 0))
    assert torn.tab.current_delegation() == "UN"


def test_a_row_without_a_delegation_has_none(torn: Torn) -> None:
    cells = [None] * len(SPEAKERS.columns)
    torn.tab.set_first_page(Search("speakers", "secretariat"), [Row(1, tuple(cells))])
    assert torn.tab.current_delegation() == ""
    torn.tab.view.setCurrentIndex(torn.tab.model.index(0, 0))
    assert torn.tab.current_delegation() == ""


def test_a_place_in_rows_that_are_no_longer_wanted_is_forgotten(torn: Torn) -> None:
    torn.tab.go_to(Search("speakers", "rwanda"), 1)  # and before they come:
    typed = Search("speakers", "japan")
    torn.tab.set_first_page(typed, torn.archive.page(typed, 0, 64))
    assert torn.tab.current_row() == torn.tab.model.row_id(0)


def test_of_rows_passed_by_only_the_last_is_read(torn: Torn, qtbot: QtBot) -> None:
    view = torn.tab.view
    for row in range(4):
        view.setCurrentIndex(torn.tab.model.index(row, 0))

    def read() -> list[int]:
        requests = torn.records.requests
        return [request.id for request in requests if isinstance(request, RecordRequest)]

    assert read() == []  # the rows are painted first
    qtbot.waitUntil(lambda: read() != [])
    assert read() == [torn.tab.model.row_id(3)]
