"""The answers to a question reach only the tab that they are about."""

from pytestqt.qtbot import QtBot

from a4p_desktop.gui.window.search_dispatch import SearchDispatch
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import Catalogue
from a4p_desktop.records.archive.request import Found, FoundRequest
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.gui.fake_reading_thread import FakeReadingThread


def test_rows_left_out_are_not_offered_in_another_tab(
    archive: Archive, catalogue: Catalogue, wording: Wording, qtbot: QtBot
) -> None:
    records = FakeReadingThread(archive)
    tabs = Tabs(catalogue.tables, wording, records.ask)
    qtbot.addWidget(tabs)
    dispatch = SearchDispatch(tabs, catalogue.facets, records.ask)
    offered: list[Found] = []
    dispatch.found.connect(offered.append)
    question = Question("rwanda", (Condition("level", "ministerial"),))

    def ask() -> None:
        """Until the rows left out are asked for."""
        before = len(records.requests)
        dispatch.ask(question)
        records.answer()
        qtbot.waitUntil(
            lambda: any(isinstance(each, FoundRequest) for each in records.requests[before:])
        )

    tabs.activate("speakers")
    ask()
    records.answer()
    assert [found.search.table for found in offered] == ["speakers"]
    ask()
    tabs.activate("endorsements")
    records.answer()
    assert len(offered) == 1
