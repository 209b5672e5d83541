"""The endorsement board: its tiles, its legend, and what each mark says and leads to."""

import re
from collections import Counter
from contextlib import closing
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.palettes import contrast, own_palette
from a4p_desktop.gui.overview.board_drawing import BoardDrawing
from a4p_desktop.gui.overview.board_frame import BoardFrame
from a4p_desktop.gui.overview.board_words import board_coverage, group_name, group_numbers
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.pictures.canvas import Canvas, Spot
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import board
from a4p_desktop.records.pages.board import BoardRequest, read_board
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import TABLES
from tests.desk import Desk
from tests.gui.fake_reading_thread import FakeReadingThread

DECLARATION, LONDON = "a4p-declaration-2018", "london-communique-2016"
VIEWS = [
    DECLARATION,
    "summit-2014",
    LONDON,
    "vancouver-principles",
    "kigali-principles",
    "sea-circle-of-leadership",
    None,
]
Key = Qt.Key


def drawn(archive: Archive, instrument: str | None = DECLARATION) -> BoardDrawing:
    return BoardDrawing(read_board(archive, instrument))


def canvas(
    drawing: BoardDrawing,
    width: float = 960,
    look: str = "light",
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> Canvas:
    """A canvas of this width, as high as the drawing is."""
    colours = picture_colours(own_palette("dark" if look == "dark" else "light"))
    font = QFont(QGuiApplication.font())
    flat = Canvas(QRectF(0, 0, width, 0), font, colours, direction)
    return Canvas(QRectF(0, 0, width, drawing.height(flat)), font, colours, direction)


def painted(drawing: BoardDrawing, on: Canvas, scale: int = 1) -> QImage:
    image = QImage(on.room.size().toSize() * scale, QImage.Format.Format_RGB32)
    image.fill(on.colours.ground)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, on)
    painter.end()
    return image


def tiles(drawing: BoardDrawing, on: Canvas) -> dict[str, Spot]:
    return {spot.delegation: spot for spot in drawing.spots(on) if spot.delegation}


def seen(image: QImage, place: QRectF, scale: int = 1) -> QImage:
    """The part of a picture that a mark covers."""
    scaled = QRectF(place.topLeft() * scale, place.size() * scale)
    return image.copy(scaled.toAlignedRect())


class TestTheDrawing:
    @pytest.mark.parametrize("look", ["light", "dark"])
    def test_tiles_have_the_colour_of_their_evidence(
        self, qapp: QApplication, archive: Archive, look: str
    ) -> None:
        drawing = drawn(archive)
        on = canvas(drawing, look=look)
        image, shown = painted(drawing, on), tiles(drawing, on)

        def corner(code: str) -> tuple[int, int, int]:
            place = shown[code].place
            color = image.pixelColor(round(place.left()) + 2, round(place.top()) + 3)
            return color.red(), color.green(), color.blue()

        def expected(grade: str) -> tuple[int, int, int]:
            paper = on.colours.evidence[grade].paper
            return paper.red(), paper.green(), paper.blue()

        for code, grade in (("RWA", "own_statement"), ("AUS", "joint_statement"), ("DZA", "")):
            assert corner(code) == pytest.approx(expected(grade), abs=1)
        assert len({corner(code) for code in ("RWA", "AUS", "DZA")}) == 3

    def test_the_letters_on_every_tile_are_legible(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        for instrument in (DECLARATION, LONDON, None):
            drawing = drawn(archive, instrument)
            on = canvas(drawing)
            image = painted(drawing, on, 2)
            for spot in tiles(drawing, on).values():
                inner = seen(image, spot.place.adjusted(5, 5, -16, -5), 2)
                colors = [
                    inner.pixelColor(x, y)
                    for x in range(inner.width())
                    for y in range(inner.height())
                ]
                ground = Counter(color.rgb() for color in colors).most_common(1)[0][0]
                strongest = max(contrast(color, type(color)(ground)) for color in colors)
                assert strongest >= 4.4, spot.words

    @pytest.mark.parametrize("look", ["light", "dark"])
    def test_grades_differ_in_grey(self, qapp: QApplication, archive: Archive, look: str) -> None:
        drawing = drawn(archive)
        on = canvas(drawing, look=look)
        grey = painted(drawing, on).convertToFormat(QImage.Format.Format_Grayscale8)
        numbers = len(drawing.board.grades)
        # Each entry of the legend is a swatch, six pixels and its words.
        swatches = [
            seen(grey, spot.place.adjusted(0, 0, -6 - on.width(spot.words), 0))
            for spot in drawing.spots(on)[:numbers]
        ]
        assert len(swatches) == 7
        for first, second in combinations(swatches, 2):
            places = [
                (x, y)
                for x in range(min(first.width(), second.width()))
                for y in range(min(first.height(), second.height()))
            ]
            apart = sum(
                abs(first.pixelColor(x, y).red() - second.pixelColor(x, y).red()) > 25
                for x, y in places
            )
            assert apart > 0.03 * len(places)

    @given(st.integers(120, 2400), st.sampled_from(VIEWS))
    @settings(max_examples=40)
    def test_marks_lie_within_the_canvas_and_apart(
        self, qapp: QApplication, archive: Archive, width: int, instrument: str | None
    ) -> None:
        drawing = drawn(archive, instrument)
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            on = canvas(drawing, width, direction=direction)
            places = [spot.place for spot in tiles(drawing, on).values()]
            assert len(places) == 199
            room = on.room.adjusted(-1, -1, 1, 1)
            # A name that has no letters may be wider than a very narrow canvas.
            states = [place for place in places if place.width() < 60]
            assert len(states) >= 195
            assert all(room.contains(place) for place in states)
            rows: dict[float, list[QRectF]] = {}
            for place in places:
                rows.setdefault(place.top(), []).append(place)
            for row in rows.values():
                ordered = sorted(row, key=lambda place: place.left())
                assert all(a.right() < b.left() for a, b in pairwise(ordered))
            tops = sorted(rows)
            assert all(rows[a][0].bottom() < b for a, b in pairwise(tops))

    def test_all_states_are_equal(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive)
        states = [s for code, s in tiles(drawing, canvas(drawing)).items() if len(code) == 3]
        assert len({(spot.place.width(), spot.place.height()) for spot in states[:193]}) == 1

    def test_it_fits_a_small_window(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive)
        on = canvas(drawing, 964)
        # In lines, because the height of a font differs by machine.
        assert drawing.height(on) < 32 * on.line

    def test_it_is_mirrored_from_right_to_left(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive)
        left, right = (
            tiles(drawing, canvas(drawing, direction=direction))["DZA"].place.left()
            for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
        )
        assert left < 20
        assert right > 880


class TestWordsOfMarks:
    def test_every_number_is_that_of_the_rows_found(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        marks = 0
        instruments = archive.facet_values("endorsements")["instrument"].texts
        for instrument in (*instruments, None):
            drawing = drawn(archive, instrument)
            for spot in drawing.spots(canvas(drawing)):
                way = spot.narrowing
                if way is None:
                    assert spot.delegation
                    continue
                numbers = re.findall(r"\d+", spot.words.rpartition(":")[2])
                assert archive.count(way.question.search(TABLES[way.table])) == int(numbers[0])
                marks += 1
        grades = sum(len(read_board(archive, code).grades) for code in instruments)
        assert marks == grades + 5 * 9  # the regional groups of each board

    def test_a_tile_says_its_delegation_and_evidence(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive)
        words = {code: spot.words for code, spot in tiles(drawing, canvas(drawing)).items()}
        assert words["RWA"] == "Rwanda: endorsed; evidence: own statement"
        assert words["CHN"] == "China: support voiced, endorsement not recorded"
        assert words["DZA"] == "Algeria: not recorded, which does not say that it has not joined"
        assert (
            words["EU"]
            == "European Union: endorsed; evidence: joint statement about the initiative"
        )

    def test_of_organizations_no_whole_is_claimed(self, archive: Archive) -> None:
        board = read_board(archive, "a4p-declaration-2018")
        numbers = {group_name(group): group_numbers(board, group) for group in board.groups}
        assert numbers["Organizations"] == "3 recorded as endorsing"
        assert re.fullmatch(r"\d+ of 54 recorded as endorsing", numbers["African Group"])

    def test_a_complete_list_says_which_delegations_are_not_on_it(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive, LONDON)
        assert tiles(drawing, canvas(drawing))["DZA"].words == "Algeria: not on the list"
        legend = [spot.words for spot in drawing.spots(canvas(drawing))][:2]
        assert legend == ["Official list: 63", "Not on the list: 136"]

    def test_how_many_each_has_joined(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive, None)
        shown = tiles(drawing, canvas(drawing))
        assert shown["FIN"].words == "Finland: recorded as having joined 8 of 8 instruments"
        assert "does not say that there is none" in shown["DZA"].words
        groups = [spot.words for spot in drawing.spots(canvas(drawing)) if not spot.delegation]
        assert "Asia-Pacific Group: 74 endorsements recorded in a group of 54" in groups

    def test_no_view_says_that_a_state_has_not_joined(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        for instrument in VIEWS:
            drawing = drawn(archive, instrument)
            unrecorded = [
                tile.delegation
                for group in drawing.board.groups
                for tile in group.tiles
                if not tile.grade
            ]
            shown = tiles(drawing, canvas(drawing))
            for code in unrecorded:
                words = shown[code].words.partition(": ")[2]
                assert words == "not on the list" or "does not say" in words
                assert (words == "not on the list") == drawing.board.complete

    def test_the_table_has_a_row_for_each_delegation(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        numbers = drawn(archive).numbers()
        assert len(numbers.rows) == 199
        assert {len(row) for row in numbers.rows} == {len(numbers.headings)} == {6}
        rows = {row[0]: row for row in numbers.rows}
        assert rows["Rwanda"][:3] == ("Rwanda", "RWA", "Own statement")
        assert rows["Algeria"][2:] == ("Not recorded", None, None, "African Group")
        assert rows["European Union"][1] == ""
        overall = {row[0]: row for row in drawn(archive, None).numbers().rows}
        assert (overall["Finland"][2], overall["Algeria"][2]) == (8, None)

    def test_every_grade_has_words_and_a_fill(self, qapp: QApplication) -> None:
        for look in ("light", "dark"):
            colours = picture_colours(own_palette("dark" if look == "dark" else "light"))
            assert set(colours.evidence) == {*codes.EVIDENCE, ""}


class Shown:
    """A board in its frame, and what it has emitted."""

    def __init__(self, archive: Archive, qtbot: QtBot) -> None:
        titles = [(DECLARATION, "Declaration"), (LONDON, "London")]
        self.records = FakeReadingThread(archive)
        self.frame = BoardFrame(titles, self.records.ask)
        self.wanted: list[str] = []
        self.narrowed: list[tuple[str, Question]] = []
        qtbot.addWidget(self.frame)
        self.frame.delegation_wanted.connect(self.wanted.append)
        self.frame.narrowed.connect(lambda table, question: self.narrowed.append((table, question)))
        self.frame.resize(980, 700)
        with qtbot.waitActive(self.frame):
            self.frame.show()
            self.frame.activateWindow()
        self.frame.ask()
        self.records.answer()

    def mark(self, beginning: str) -> Mark:
        marks = self.frame.picture.marks
        return next(mark for mark in marks if mark.accessibleName().startswith(beginning))

    @property
    def keyboard(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def focus(self) -> str:
        return self.keyboard.accessibleName()

    def type(self, letters: str) -> None:
        QTest.keyClicks(self.keyboard, letters)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.keyboard, key)


@pytest.fixture
def shown(archive: Archive, qtbot: QtBot) -> Shown:
    return Shown(archive, qtbot)


class TestTheFrame:
    def test_the_first_instrument_is_shown_first(self, shown: Shown) -> None:
        assert shown.records.requests == [BoardRequest(DECLARATION)]
        assert shown.frame.picture.accessibleName().startswith("Who has joined: Declaration")
        assert "Partial list" in shown.frame.picture.accessibleDescription()
        shown.frame.ask()
        assert len(shown.records.requests) == 1

    def test_another_is_chosen(self, shown: Shown) -> None:
        shown.frame.choice.setCurrentIndex(1)
        assert shown.records.requests[-1] == BoardRequest(LONDON)
        shown.records.answer()
        assert "London" in shown.frame.picture.accessibleName()
        shown.frame.choice.setCurrentIndex(2)
        assert shown.records.requests[-1] == BoardRequest(None)
        shown.records.answer()
        assert "How many of 8" in shown.frame.picture.accessibleName()

    def test_a_screen_reader_finds_the_marks(self, shown: Shown) -> None:
        picture = QAccessible.queryAccessibleInterface(shown.frame.picture)
        names = [picture.child(n).text(QAccessible.Text.Name) for n in range(picture.childCount())]
        assert len(names) == 7 + 5 + 199
        assert names[0] == "Own statement: 15"
        assert "African Group: 2 of 54 recorded as endorsing" in names
        assert "Rwanda: endorsed; evidence: own statement" in names

    def test_a_click_on_a_tile_leads_to_the_delegation(self, shown: Shown) -> None:
        QTest.mouseClick(shown.mark("Rwanda"), Qt.MouseButton.LeftButton)
        assert shown.wanted == ["RWA"]

    def test_enter_leads_there_and_the_legend_to_rows(self, shown: Shown) -> None:
        mark = shown.mark("Ethiopia")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Return)
        assert shown.wanted == ["ETH"]
        QTest.keyClick(shown.mark("Third party"), Key.Key_Return)
        ((table, question),) = shown.narrowed
        assert table == "endorsements"
        assert {condition.value for condition in question.conditions} == {
            DECLARATION,
            "third_party",
        }

    def test_arrows_lead_from_tile_to_tile(self, shown: Shown) -> None:
        mark = shown.mark("Angola")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Right)
        assert shown.focus.startswith("Benin")
        shown.press(Key.Key_Left)
        assert shown.focus.startswith("Angola")
        shown.press(Key.Key_Down)
        below = shown.mark(shown.focus.partition(":")[0]).geometry()
        assert below.left() == mark.geometry().left()
        assert below.top() > mark.geometry().top()

    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("rwanda", "Rwanda"),
            ("RWA", "Rwanda"),
            ("cote", "Côte d'Ivoire"),
            ("south a", "South Africa"),
            ("zaf", "South Africa"),
            ("euro", "European Union"),
        ],
    )
    def test_typed_letters_move_to_a_name(self, shown: Shown, typed: str, name: str) -> None:
        shown.mark("Algeria").setFocus()
        for letter in typed:
            shown.type(letter)
        assert shown.focus.startswith(name)
        assert shown.wanted == []

    def test_typed_letters_move_from_the_legend_as_well(self, shown: Shown) -> None:
        shown.mark("Own statement").setFocus()
        shown.type("rw")
        assert shown.focus.startswith("Rwanda")

    def test_the_same_letter_moves_to_the_next_name(self, shown: Shown) -> None:
        shown.mark("Algeria").setFocus()
        reached = []
        for _ in range(3):
            shown.type("z")
            reached.append(shown.focus.partition(":")[0])
        assert reached == ["Zambia", "Zimbabwe", "Zambia"]

    def test_space_clicks_a_mark(self, shown: Shown) -> None:
        mark = shown.mark("Algeria")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Space)
        assert shown.wanted == ["DZA"]

    def test_the_board_as_a_table(self, shown: Shown) -> None:
        shown.frame.as_table.trigger()
        table = shown.frame.table
        assert table is not None
        assert table.rowCount() == 199
        shown.frame.choice.setCurrentIndex(2)
        shown.records.answer()
        assert table.columnCount() == 4


class TestInTheOverview:
    @pytest.fixture
    def board(self, desk: Desk) -> BoardFrame:
        desk.window.navigation.show_page("overview")
        page = desk.window.tabs.pages["overview"]
        assert isinstance(page, OverviewTab)
        desk.qtbot.waitUntil(lambda: page.columns is not None)
        assert page.columns is not None
        board = page.columns.board
        desk.qtbot.waitUntil(lambda: len(board.picture.marks) > 200)
        return board

    def mark(self, board: BoardFrame, beginning: str) -> Mark:
        marks = board.picture.marks
        return next(mark for mark in marks if mark.accessibleName().startswith(beginning))

    def test_the_legend_leads_to_the_endorsements(self, board: BoardFrame, desk: Desk) -> None:
        self.mark(board, "Collective statement: 31").click()
        desk.wait()
        assert (desk.window.tabs.current_tab, desk.tab.count) == ("endorsements", 31)
        assert set(desk.column("evidence")) == {"Collective statement"}

    def test_a_group_leads_to_its_endorsements(self, board: BoardFrame, desk: Desk) -> None:
        self.mark(board, "Asia-Pacific Group: 17 of 54").click()
        desk.wait()
        assert (desk.window.tabs.current_tab, desk.tab.count) == ("endorsements", 17)

    def test_a_tile_leads_to_the_delegation_and_back(self, board: BoardFrame, desk: Desk) -> None:
        self.mark(board, "Rwanda").click()
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "delegation")
        assert desk.window.page is not None
        assert desk.window.page.subject == "RWA"
        desk.window.navigation.go_back()
        assert desk.window.tabs.current_tab == "overview"

    def test_another_instrument_is_chosen(self, board: BoardFrame, desk: Desk) -> None:
        titles = [board.choice.itemText(n) for n in range(board.choice.count())]
        assert titles[0] == "A4P Declaration"
        assert (len(titles), titles[-1]) == (9, "How many instruments")
        board.choice.setCurrentIndex(board.choice.findData(LONDON))
        desk.qtbot.waitUntil(lambda: "London" in board.picture.accessibleName())
        self.mark(board, "Not on the list: 136").click()
        desk.wait()
        assert (desk.scope, desk.tab.count) == (LONDON, 136)

    def test_the_keyboard_scrolls_to_its_tiles(self, board: BoardFrame, desk: Desk) -> None:
        desk.window.resize(1024, 700)
        desk.qtbot.waitUntil(lambda: board.height() == board.heightForWidth(board.width()))
        desk.window.line.setFocus()
        for _ in range(12):
            desk.key(Key.Key_F6)
            if board.picture.isAncestorOf(desk.focus):
                break
        assert board.picture.visibleRegion().boundingRect().height() > 300

    def test_it_is_as_high_as_its_pictures(self, board: BoardFrame, desk: Desk) -> None:
        desk.window.resize(1024, 700)
        desk.qtbot.waitUntil(lambda: board.height() == board.heightForWidth(board.width()))
        page = board.parentWidget()
        assert page is not None
        assert page.height() - board.geometry().bottom() < 40


def test_a_board_of_many_delegations_has_tiles_for_some_and_counts_all(
    archive: Archive, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_board(archive, DECLARATION)
    assert "no tile" not in board_coverage(whole)
    monkeypatch.setattr(board, "MOST_TILES", 60)
    some = read_board(archive, DECLARATION)
    assert sum(len(group.tiles) for group in some.groups) == 60
    numbers = [group_numbers(whole, group) for group in whole.groups]
    assert [group_numbers(some, group) for group in some.groups] == numbers
    assert some.grades == whole.grades
    left_out = sum(whole.grades.values()) - 60
    assert f"{left_out} more delegations have no tile" in board_coverage(some)
    drawing = BoardDrawing(some)
    painted(drawing, canvas(drawing))


@pytest.mark.parametrize("made", ["bare", "empty", "hostile"])
def test_files_with_next_to_nothing_have_a_board(
    made: str, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    with closing(Archive(request.getfixturevalue(f"{made}_path"))) as archive:
        instruments = archive.facet_values("endorsements")["instrument"].texts
        for instrument in (*instruments, None):
            records = FakeReadingThread(archive)
            frame = BoardFrame([(code, code) for code in instruments], records.ask)
            qtbot.addWidget(frame)
            frame.choice.setCurrentIndex(frame.choice.findData(instrument))
            frame.ask()
            records.answer()
            assert frame.isHidden() != bool(read_board(archive, instrument).groups)
            frame.resize(700, 400)
            frame.show()
            frame.as_table.trigger()
            assert frame.table is not None
