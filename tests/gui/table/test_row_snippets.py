"""Rows show where the words typed stand in their texts: found for those in sight."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.snippets import SnippetsRequest
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.few_records import SPOKEN, build_records
from tests.gui.fake_reading_thread import FakeReadingThread

say = Speaker("Tests")

ROWS = 60
FIRST = SPEAKERS.position("person")


class TornArchive(Archive):
    """An archive that cannot read the texts of rows while `is_torn` is set."""

    is_torn = False

    def read_rows(
        self, table: str, columns: Iterable[Column], ids: Sequence[int]
    ) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        if self.is_torn and SPEAKERS.texts[0] in columns:
            raise RecordsError(say.mark("The disk is torn."), say.mark("Mend it."))
        return super().read_rows(table, columns, ids)


class Found:
    """A table of sixty statements, each with a long text, and what is asked for it."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        statements = [
            SPOKEN["statements"][0]
            | {
                "statement": f"s{number}",
                "person": f"Speaker Climax {number}",
                "title": "Minister of Climes",
                "summary": "Thanks the envoy",
                "text": f"We thank all. {'Much has been said. ' * 40}Our climate\nhas changed, "
                f"and number {number} {'says so. ' * 80}",
            }
            for number in range(ROWS)
        ]
        built = build_records(path / "records", SPOKEN | {"statements": statements})
        self.archive = TornArchive(built)
        self.records = FakeReadingThread(self.archive)
        self.tab = TableTab(SPEAKERS, Wording(self.archive), self.records.ask)
        self.troubles: list[RecordsError] = []
        self.tab.failed.connect(self.troubles.append)
        qtbot.addWidget(self.tab)
        self.tab.resize(1000, 400)
        self.tab.show()

    def type(self, text: str) -> None:
        """Search for a text, and paint the rows that it finds."""
        search = Search("speakers", text)
        self.tab.set_first_page(search, self.archive.page(search, 0, 64))
        self.paint()

    def paint(self) -> QImage:
        image = self.tab.view.viewport().grab().toImage()
        QApplication.processEvents()
        return image

    def answer(self) -> None:
        self.records.answer()
        self.paint()

    def asked(self) -> list[SnippetsRequest]:
        return [each for each in self.records.requests if isinstance(each, SnippetsRequest)]

    def told(self, row: int) -> str:
        index = self.tab.model.index(row, self.tab.model.marked_column)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def shown(self, row: int = 0) -> str:
        snippet = self.tab.model.snippet(row)
        return snippet.text if snippet else ""


@pytest.fixture(name="found")
def _found(tmp_path: Path, qtbot: QtBot) -> Iterator[Found]:
    found = Found(tmp_path, qtbot)
    yield found
    found.archive.close()


def marked(image: QImage, color: QColor) -> list[QPoint]:
    """The pixels of a colour."""
    return [
        QPoint(x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == color
    ]


class PaintedRegion(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


def test_snippets_are_asked_for_only_for_rows_in_sight(found: Found) -> None:
    search = Search("speakers", "climate")
    found.tab.set_first_page(search, found.archive.page(search, 0, 64))
    (request,) = found.asked()
    in_sight = [found.tab.model.row_id(row) for row in found.tab.view.rows_in_sight()]
    assert [row_id for row_id, _ in request.rows] == in_sight
    assert len(in_sight) < ROWS / 2
    found.answer()
    found.paint()
    assert found.asked() == [request]
    assert "Our climate has changed, and number" in found.shown()


def test_the_first_rows_wait_for_their_snippets_to_be_painted_once(
    found: Found, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("a4p_desktop.gui.table.row_snippets._LONGEST_WAIT", 60_000)
    tab = TableTab(SPEAKERS, Wording(found.archive), found.records.ask)
    qtbot.addWidget(tab)
    tab.resize(1000, 400)
    tab.show()
    qtbot.waitExposed(tab)
    search = Search("speakers", "climate")
    tab.set_first_page(search, found.archive.page(search, 0, 64))
    painted = PaintedRegion(tab.view.viewport())
    qtbot.wait(50)
    assert painted.region.isEmpty()
    tab.drop_pages()  # the next search is sent: no painting of these rows delays it
    qtbot.wait(50)
    assert painted.region.isEmpty()
    search = Search("speakers", "climate has")
    tab.set_first_page(search, found.archive.page(search, 0, 64))
    found.records.answer()
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(10, 10)))
    search = Search("speakers", "climate has changed")
    painted.region = QRegion()
    tab.set_first_page(search, found.archive.page(search, 0, 64))
    qtbot.wait(50)
    assert painted.region.isEmpty()  # also of rows that were shown before
    found.records.answer()
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(10, 10)))


def test_rows_whose_snippets_are_late_are_painted_without(found: Found, qtbot: QtBot) -> None:
    QApplication.processEvents()
    painted = PaintedRegion(found.tab.view.viewport())
    search = Search("speakers", "climate")
    found.tab.set_first_page(search, found.archive.page(search, 0, 64))
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(10, 10)))
    assert found.shown() == ""


def test_snippets_are_painted_over_the_whole_row(found: Found, qtbot: QtBot) -> None:
    found.type("climate")
    found.tab.details.place.close()  # it would paint all anew when it opens
    QApplication.processEvents()
    viewport = found.tab.view.viewport()
    painted = PaintedRegion(viewport)
    found.records.answer()
    row = QRegion(0, 0, viewport.width(), found.tab.view.rowHeight(0))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert row.subtracted(painted.region).isEmpty()


def test_rows_that_come_into_sight_are_asked_for(found: Found) -> None:
    found.type("climate")
    found.answer()
    known = {row_id for row_id, _ in found.asked()[-1].rows}
    found.tab.view.scrollTo(found.tab.model.index(ROWS - 1, FIRST))
    found.paint()
    assert not known & {row_id for row_id, _ in found.asked()[-1].rows}
    found.answer()
    assert "climate" in found.shown(ROWS - 1)


def test_the_next_search_drops_what_is_asked(found: Found) -> None:
    found.type("climate")
    found.type("envoy")
    found.answer()
    assert found.shown() == "Thanks the envoy"


def test_the_next_question_need_not_wait_for_them(found: Found) -> None:
    found.type("climate")
    found.tab.drop_pages()
    found.answer()
    assert found.shown() == ""
    found.tab.model.reload()  # the same question again
    found.paint()
    found.answer()
    assert found.shown()


def test_until_there_is_a_new_one_the_snippet_of_the_word_so_far_stays(found: Found) -> None:
    found.type("climat")
    found.answer()
    before = found.shown()
    found.type("climate")
    assert found.shown() == before
    found.type("envoy")
    assert found.shown() == ""


def test_rows_whose_snippets_are_known_are_painted_once(found: Found, qtbot: QtBot) -> None:
    for typed in ("climat", "climate"):
        found.type(typed)
        found.answer()
    qtbot.wait(50)
    painted: list[None] = []
    found.tab.view.painted.connect(lambda: painted.append(None))
    qtbot.wait(200)
    assert len(painted) <= 1


@pytest.mark.parametrize("typed", ["speaker", "dee", "minister", "-envoy", "", "title:climes"])
def test_words_that_say_who_speaks_need_no_snippet(found: Found, typed: str) -> None:
    found.type(typed)
    assert found.asked() == []


def test_only_the_words_that_no_cell_shows_are_sought(found: Found) -> None:
    found.type("speaker climate")
    found.answer()
    assert "climate" in found.shown()


def test_rows_of_one_line_have_no_snippet(found: Found) -> None:
    found.tab.view.set_compact(True)
    found.type("climate")
    assert found.asked() == []
    found.tab.view.set_compact(False)
    found.paint()
    found.answer()
    assert found.shown()
    found.tab.view.set_compact(True)
    assert not found.shown()


def test_other_columns_in_sight_are_looked_at_anew(found: Found) -> None:
    found.type("envoy")
    found.answer()
    assert found.shown()
    found.tab.view.show_columns(["person", "summary"])
    found.paint()
    found.answer()
    assert not found.shown()


def test_a_screen_reader_hears_the_snippet_with_the_first_cell(found: Found) -> None:
    found.type("climate")
    found.answer()
    assert found.told(0).startswith("Person: Speaker Climax ")
    assert ". Full text: …" in found.told(0)
    assert "Our climate has changed" in found.told(0)
    found.type("envoy")
    found.answer()
    assert found.told(0).endswith(". Summary: Thanks the envoy")


def test_the_match_is_marked_on_the_second_line_of_the_row(found: Found) -> None:
    found.type("climate")
    ground = highlight_colors(found.tab.view.palette())[0]
    assert not marked(found.paint(), ground)
    found.answer()
    height = found.tab.view.rowHeight(1)
    line = found.paint().copy(QRect(0, height, found.tab.view.viewport().width(), height))
    places = marked(line, ground)
    assert places
    assert min(place.y() for place in places) > height // 2
    assert max(place.x() for place in places) < line.width() * 2 // 3


def test_a_snippet_runs_over_the_columns_and_leaves_the_date(found: Found) -> None:
    found.type("climate")
    before = found.paint()
    found.answer()
    after = found.paint()
    header, height = found.tab.view.horizontalHeader(), found.tab.view.rowHeight(1)
    meeting = header.sectionViewportPosition(SPEAKERS.position("meeting"))
    changed = [
        x
        for x in range(before.width())
        if any(before.pixelColor(x, y) != after.pixelColor(x, y) for y in range(height, 2 * height))
    ]
    assert changed[0] < header.sectionSize(FIRST)
    assert meeting - 60 < changed[-1] < meeting


def test_a_narrow_row_shows_the_match(found: Found) -> None:
    found.tab.resize(600, 400)
    found.tab.view.show_columns(["person"])
    found.type("climate")
    found.answer()
    metrics, room = found.tab.view.fontMetrics(), found.tab.view.viewport().width()
    assert metrics.horizontalAdvance(found.shown()) > room
    assert marked(found.paint(), highlight_colors(found.tab.view.palette())[0])


def test_the_tooltip_of_a_snippet_says_all_of_it(found: Found, tooltips: list[str]) -> None:
    found.type("climate")
    found.answer()
    view = found.tab.view
    index = found.tab.model.index(0, FIRST)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    said = []
    for height in (0.8, 0.2):
        place = QPoint(5, round(option.rect.height() * height))
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
        view.delegate.helpEvent(event, view, option, index)
        said.append("Our climate has changed" in "".join(tooltips))
        tooltips.clear()
    assert said == [True, False]


@pytest.fixture(name="tooltips")
def _tooltips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *__: shown.append(text))
    return shown


def test_texts_that_cannot_be_read_are_reported_once(found: Found) -> None:
    found.archive.is_torn = True
    found.type("climate")
    found.answer()
    found.paint()
    assert [trouble.what for trouble in found.troubles] == ["The disk is torn."]
    assert found.shown() == ""
    assert len(found.asked()) == 1
