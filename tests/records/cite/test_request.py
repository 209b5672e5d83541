"""The citations of rows that are selected."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.request import (
    MOST_CITED,
    CitationRequest,
    CitationText,
    cite_selection,
)
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Condition, Search
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements

HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
DECLARATION = Search("endorsements", where=(Condition("instrument", "a4p-declaration-2018"),))


def selected(search: Search, *ranges: tuple[int, int]) -> Selection:
    return Selection(search, ("person",), ranges)


def cite(
    archive: Archive, selection: Selection, style: str = "footnote", *, whole: bool = False
) -> CitationText:
    return cite_selection(archive, CitationRequest(selection, style, whole))


def same(archive: Archive, words: Sequence[str], style: str = "footnote") -> str:
    return STYLES[style].write(cite_word(archive, word) for word in words)


@pytest.mark.parametrize("style", STYLES)
def test_rows_are_cited_in_the_order_of_the_screen(archive: Archive, style: str) -> None:
    answer = cite(archive, selected(HLM, (3, 3), (1, 1)), style)
    words = ["hlm-2018-bgd-sheikh-hasina", "hlm-2018-rwa-paul-kagame"]
    assert answer == CitationText(same(archive, words, style), 2)


def test_of_statements_the_whole_is_their_meeting_once(archive: Archive) -> None:
    answer = cite(archive, selected(HLM, (0, 5)), whole=True)
    assert answer == CitationText(same(archive, ["meeting:hlm-2018"]), 1)


def test_of_endorsements_the_whole_is_every_published_total(archive: Archive) -> None:
    answer = cite(archive, selected(DECLARATION, (0, 3)), whole=True)
    assert answer.citations == 9
    assert "154 Member States and 4 organizations" in answer.text


def test_rows_with_nothing_recorded_are_left_out_and_counted(archive: Archive) -> None:
    count = archive.count(DECLARATION)
    answer = cite(archive, selected(DECLARATION, (0, count - 1)))
    assert (answer.citations, answer.left_out) == (76, count - 76)
    assert answer.text.count("\n") == 76


def test_nothing_but_rows_with_nothing_recorded_is_refused(archive: Archive) -> None:
    search = Search("endorsements", where=(*DECLARATION.where, Condition("status", "not_recorded")))
    with pytest.raises(RecordsError, match="Nothing to cite: no evidence found"):
        cite(archive, selected(search, (0, 2)))


def test_instruments_without_totals_are_refused(archive: Archive) -> None:
    search = Search("endorsements", where=(Condition("instrument", "summit-2014"),))
    with pytest.raises(RecordsError, match="no published totals"):
        cite(archive, selected(search, (0, 0)), whole=True)


def test_themes_have_no_author(archive: Archive) -> None:
    with pytest.raises(RecordsError, match="A theme"):
        cite(archive, selected(Search("themes"), (0, 0)))


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    tables = {**MADE, "statements": many_statements(MOST_CITED + 1, person="P")}
    archive = Archive(built(tmp_path, tables))
    search = Search("speakers")
    assert cite(archive, selected(search, (0, MOST_CITED - 1))).citations == MOST_CITED
    with pytest.raises(RecordsError, match="At most 500 rows can be cited at once; 501 are"):
        cite(archive, selected(search, (0, MOST_CITED)))
    archive.close()
