"""What could not be read is asked again when it is shown again."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.board import BoardRequest
from a4p_desktop.records.pages.coverage import CoverageRequest
from a4p_desktop.records.pages.delegation import DelegationRequest
from a4p_desktop.records.pages.delegation_list import DelegationListRequest
from a4p_desktop.records.pages.overview import OverviewRequest
from a4p_desktop.records.pages.theme_matrix import MatrixRequest
from tests.desk import Desk

say = Speaker("Test")


Tear = Callable[[type], Callable[[], None]]


@pytest.fixture
def tear(monkeypatch: pytest.MonkeyPatch) -> Tear:
    """Makes one kind of request fail until the function returned is called."""

    def torn(kind: Any) -> Callable[[], None]:
        read, mended = kind.read, threading.Event()

        def read_if_mended(request: object, archive: Archive) -> object:
            if not mended.is_set():
                raise RecordsError(say.mark("The disk is torn."), say.mark("Mend it."))
            return read(request, archive)

        monkeypatch.setattr(kind, "read", read_if_mended)
        return mended.set

    return torn


def see_failure(desk: Desk) -> None:
    """Close the box that tells of the failure."""
    desk.wait_for_boxes(1)
    (box,) = desk.boxes()
    assert box.text() == "The disk is torn."
    box.accept()


def test_the_overview(desk: Desk, tear: Tear) -> None:
    mend = tear(OverviewRequest)
    page = desk.window.tabs.pages["overview"]
    assert isinstance(page, OverviewTab)
    desk.window.tabs.activate("overview")
    see_failure(desk)
    mend()
    desk.show("speakers")
    desk.window.tabs.activate("overview")
    desk.qtbot.waitUntil(lambda: page.columns is not None)


def test_the_board(desk: Desk, tear: Tear) -> None:
    mend = tear(BoardRequest)
    desk.show("endorsements")
    tab = desk.tab
    assert isinstance(tab, EndorsementsTab)
    tab.as_other.click()
    see_failure(desk)
    assert tab.board is not None
    frame = tab.board.frame
    assert frame.isHidden()
    mend()
    desk.show("speakers")
    desk.show("endorsements")
    desk.qtbot.waitUntil(frame.isVisible)


def test_the_matrix(desk: Desk, tear: Tear) -> None:
    mend = tear(MatrixRequest)
    desk.show("themes")
    tab = desk.tab
    assert isinstance(tab, ThemesTab)
    tab.as_other.click()
    see_failure(desk)
    assert tab.matrix is not None
    model = tab.matrix.view.matrix
    assert model.rowCount() == 0
    mend()
    desk.show("speakers")
    desk.show("themes")
    desk.qtbot.waitUntil(lambda: model.rowCount() > 0)


@pytest.mark.parametrize("kind", [DelegationRequest, DelegationListRequest])
def test_the_page_and_the_list_of_delegations(desk: Desk, tear: Tear, kind: type) -> None:
    mend = tear(kind)
    page = desk.window.tabs.pages["delegation"]
    assert isinstance(page, DelegationTab)
    desk.window.navigation.show_delegation("RWA")
    see_failure(desk)
    mend()
    desk.show("speakers")
    desk.window.tabs.activate("delegation")
    desk.qtbot.waitUntil(lambda: "Rwanda" in page.browser.text.toPlainText())
    desk.qtbot.waitUntil(lambda: page.browser.chooser.list.count() > 0)


def test_the_coverage(desk: Desk, tear: Tear) -> None:
    desk.qtbot.waitUntil(lambda: "reported speakers" in desk.coverage.text())
    mend = tear(CoverageRequest)
    desk.show("endorsements")
    see_failure(desk)
    mend()
    desk.type("france")
    desk.qtbot.waitUntil(lambda: "speakers reported" not in desk.coverage.text())


def test_what_was_read_is_not_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window.tabs.activate("overview")
    page = desk.window.tabs.pages["overview"]
    assert isinstance(page, OverviewTab)
    desk.qtbot.waitUntil(lambda: page.columns is not None)
    asked: list[object] = []
    monkeypatch.setattr(OverviewRequest, "read", lambda request, _: asked.append(request))
    desk.show("speakers")
    desk.window.tabs.activate("overview")
    desk.wait()
    desk.qtbot.wait(50)
    assert asked == []
