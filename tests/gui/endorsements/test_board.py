"""The board of the endorsements: its tiles, its legend, what each mark says and leads to, and how
it follows the search."""

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

from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.endorsements.board_pane import BoardPane
from a4p_desktop.gui.endorsements.board_words import board_note, group_name, group_numbers
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.look.palettes import contrast, own_palette
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.pictures.canvas import Canvas, Spot
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import board
from a4p_desktop.records.pages.answer import Standing, evidence_words
from a4p_desktop.records.pages.board import BoardRequest, read_board
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.tables import TABLES
from tests.desk import Desk
from tests.gui.fake_reading_thread import FakeReadingThread
from tests.records.pages.test_board import board_of

DECLARATION, LONDON = "a4p-declaration-2018", "london-communique-2016"
DECLARED = Question().only("instrument", DECLARATION)
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
    return BoardDrawing(board_of(archive, instrument))


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


def ground(image: QImage, spot: Spot) -> str:
    """The colour at the lower end of a tile, below its letters."""
    place = spot.place
    return image.pixelColor(round(place.right()) - 4, round(place.bottom()) - 3).name()


class TestTheDrawing:
    @pytest.mark.parametrize("look", ["light", "dark"])
    def test_tiles_have_the_colour_of_their_standing(
        self, qapp: QApplication, archive: Archive, look: str
    ) -> None:
        drawing = drawn(archive)
        on = canvas(drawing, look=look)
        image, shown = painted(drawing, on), tiles(drawing, on)
        for code, standing in (
            ("RWA", "endorsed"),
            ("CHN", "support_only"),
            ("DZA", "not_recorded"),
        ):
            assert ground(image, shown[code]) == on.colours.status[standing].ground.name()

    @pytest.mark.parametrize("look", ["light", "dark"])
    def test_how_many_instruments_differs_in_colour(
        self, qapp: QApplication, archive: Archive, look: str
    ) -> None:
        drawing = drawn(archive, None)
        on = canvas(drawing, look=look)
        image, shown = painted(drawing, on), tiles(drawing, on)
        by_number = {tile.grade: tile for group in drawing.board.groups for tile in group.tiles}
        grounds = {ground(image, shown[tile.delegation]) for tile in by_number.values()}
        assert len(grounds) == 6  # none, and the five steps of the scale

    def test_the_legend_has_an_entry_for_each_colour(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive, None)
        entries = [words.split(": ") for _, _, words in drawing.colours(canvas(drawing))]
        assert [words for words, _ in entries] == [
            "8 endorsed",
            "6–7 endorsed",
            "5 endorsed",
            "3–4 endorsed",
            "1–2 endorsed",
            "None found",
        ]
        assert sum(int(number) for _, number in entries) == 199

    def test_tiles_show_names_where_there_is_room_and_codes_elsewhere(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive)
        letter = canvas(drawing).metrics.averageCharWidth()
        few, many = (tiles(drawing, canvas(drawing, letter * wide)) for wide in (120, 140))
        assert many["RWA"].place.width() > 1.8 * few["RWA"].place.width()
        assert {spot.place.width() for spot in many.values()} == {many["RWA"].place.width()}

    def test_what_is_not_found_is_without_a_ground(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        asked = drawn(archive).board.question
        drawing = BoardDrawing(read_board(archive, asked.only("evidence", "third_party")))
        on = canvas(drawing)
        image, shown = painted(drawing, on), tiles(drawing, on)
        found = [spot for spot in shown.values() if "not among" not in spot.words]
        assert len(found) == 3
        lit = on.colours.status["endorsed"].ground.name()
        assert {ground(image, spot) for spot in found} == {lit}
        others = {ground(image, spot) for spot in shown.values() if spot not in found}
        assert others == {on.colours.ground.name()}

    def test_the_letters_on_every_tile_are_legible(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        for instrument in (DECLARATION, LONDON, None):
            drawing = drawn(archive, instrument)
            on = canvas(drawing)
            image = painted(drawing, on, 2)
            for spot in tiles(drawing, on).values():
                inner = seen(image, spot.place.adjusted(on.line + 4, 5, -5, -5), 2)
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
        # Each entry of the legend is a swatch, eight pixels and its words.
        swatches = [
            seen(grey, spot.place.adjusted(0, 0, -8 - on.width(spot.words), 0))
            for spot in drawing.spots(on)[:numbers]
        ]
        assert len(swatches) == 3
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
            widest = tiles(drawing, on)["OMN"].place.width()
            states = [place for place in places if place.width() <= widest]
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
        on = canvas(drawing, 120 * canvas(drawing).metrics.averageCharWidth())
        # In lines, because the height of a font differs by machine.
        assert drawing.height(on) < 52 * on.line

    def test_it_is_mirrored_from_right_to_left(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive)
        left, right = (
            tiles(drawing, canvas(drawing, direction=direction))["DZA"].place.left()
            for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
        )
        assert left < 20
        assert right > 960 - 200


class TestWordsOfMarks:
    def test_every_number_is_that_of_the_rows_found(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        marks = 0
        instruments = archive.facet_values("endorsements")["instrument"].texts
        for instrument in instruments:
            drawing = drawn(archive, instrument)
            for spot in drawing.spots(canvas(drawing)):
                way = spot.narrowing
                if way is None:
                    assert spot.delegation
                    continue
                # Of a group, how many have endorsed and how many there are.
                numbers = re.findall(r"\d+", spot.words.rpartition(":")[2])
                rows = archive.count(way.question.search(TABLES["endorsements"]))
                assert rows == int(numbers[-1])
                marks += 1
        grades = sum(len(board_of(archive, code).grades) for code in instruments)
        assert marks == grades + 5 * 8  # the regional groups of each board

    def test_a_tile_says_its_delegation_its_standing_and_how_we_know(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive)
        shown = tiles(drawing, canvas(drawing))
        assert shown["RWA"].words == "Rwanda: Endorsed"
        assert shown["RWA"].more.startswith(
            f"{evidence_words('own_statement')}. Earliest evidence: "
        )
        assert shown["CHN"].words == "China: Support voiced"
        assert shown["DZA"].words == "Algeria: No evidence found"
        assert shown["DZA"].more == "No evidence found either way. It may have endorsed."
        assert "It names the initiative, not the instrument." in shown["EU"].more

    def test_of_organizations_no_whole_is_claimed(self, archive: Archive) -> None:
        board = board_of(archive, DECLARATION)
        numbers = {group_name(group): group_numbers(board, group) for group in board.groups}
        assert numbers["Organizations"] == "3 endorsed"
        assert re.fullmatch(r"\d+ of 54 endorsed", numbers["African Group"])

    def test_a_complete_list_says_which_delegations_are_not_on_it(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        drawing = drawn(archive, LONDON)
        assert tiles(drawing, canvas(drawing))["DZA"].words == "Algeria: Not on the list"
        legend = [spot.words for spot in drawing.spots(canvas(drawing))][:2]
        assert legend == ["Endorsed: 63", "Not on the list: 136"]

    def test_how_many_each_has_endorsed(self, qapp: QApplication, archive: Archive) -> None:
        drawing = drawn(archive, None)
        shown = tiles(drawing, canvas(drawing))
        assert shown["FIN"].words == "Finland: 8 of 8 instruments endorsed"
        groups = [spot.words for spot in drawing.spots(canvas(drawing)) if not spot.delegation]
        assert "Asia-Pacific Group: 74 endorsements" in groups

    def test_no_view_says_that_a_state_has_not_endorsed(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        for instrument in VIEWS:
            drawing = drawn(archive, instrument)
            silent = [
                tile.delegation
                for group in drawing.board.groups
                for tile in group.tiles
                if tile.grade == "not_recorded"
            ]
            shown = tiles(drawing, canvas(drawing))
            for code in silent:
                assert shown[code].words.endswith(": No evidence found")
                assert "It may have endorsed" in shown[code].more
            assert not silent or not drawing.board.complete
            assert drawing.board.complete or "may have endorsed" in board_note(drawing.board)

    def test_the_table_has_a_row_for_each_delegation(
        self, qapp: QApplication, archive: Archive
    ) -> None:
        numbers = drawn(archive).numbers()
        assert len(numbers.rows) == 199
        assert {len(row) for row in numbers.rows} == {len(numbers.headings)} == {7}
        rows = {row[0]: row for row in numbers.rows}
        assert rows["Rwanda"][:4] == ("Rwanda", "RWA", "Endorsed", "Own statement")
        assert rows["Algeria"][2:] == ("No evidence found", None, None, None, "African Group")
        assert rows["European Union"][1] == ""
        overall = {row[0]: row for row in drawn(archive, None).numbers().rows}
        assert (overall["Finland"][2], overall["Algeria"][2]) == (8, None)

    def test_every_standing_has_a_colour(self, qapp: QApplication) -> None:
        for look in ("light", "dark"):
            colours = picture_colours(own_palette("dark" if look == "dark" else "light"))
            assert set(colours.status) == set(Standing)


class Shown:
    """A board in its pane, and what it has emitted."""

    def __init__(self, archive: Archive, wording: Wording, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.records = FakeReadingThread(archive)
        self.pane = BoardPane(wording, self.records.ask)
        self.frame = self.pane.frame
        self.wanted: list[str] = []
        self.narrowed: list[tuple[str, Question]] = []
        qtbot.addWidget(self.pane)
        self.frame.delegation_wanted.connect(self.wanted.append)
        self.frame.narrowed.connect(lambda table, question: self.narrowed.append((table, question)))
        self.pane.resize(980, 700)
        self.ask(DECLARED)
        with qtbot.waitActive(self.pane):
            self.pane.show()
            self.pane.activateWindow()
        self.records.answer()

    def ask(self, question: Question) -> None:
        self.pane.show_question(question)
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
def shown(archive: Archive, wording: Wording, qtbot: QtBot) -> Shown:
    return Shown(archive, wording, qtbot)


class TestThePane:
    def test_it_asks_once_for_a_question(self, shown: Shown) -> None:
        assert shown.records.requests == [BoardRequest(DECLARED)]
        assert shown.frame.picture.accessibleName() == "Endorsements: A4P Declaration"
        assert "It may have endorsed" in shown.frame.picture.accessibleDescription()
        shown.ask(DECLARED)
        assert len(shown.records.requests) == 1

    def test_without_an_instrument_it_is_that_of_all(self, shown: Shown) -> None:
        shown.ask(Question())
        name = shown.frame.picture.accessibleName()
        assert name == "Instruments endorsed by each delegation"

    def test_it_says_that_nobody_is_found(self, shown: Shown) -> None:
        shown.ask(Question("zzqx"))
        assert shown.frame.isHidden()
        shown.pane.setFocus()
        words = shown.pane.window().focusWidget()
        assert isinstance(words, TextPage)
        assert words.isVisible()
        assert words.toPlainText() == words.accessibleName() == "No delegations match this search."
        shown.ask(DECLARED)
        assert shown.frame.isVisible()
        shown.pane.setFocus()
        assert shown.frame.isAncestorOf(shown.pane.window().focusWidget())

    def test_a_screen_reader_finds_the_marks(self, shown: Shown) -> None:
        picture = QAccessible.queryAccessibleInterface(shown.frame.picture)
        names = [picture.child(n).text(QAccessible.Text.Name) for n in range(picture.childCount())]
        assert len(names) == 3 + 5 + 199
        assert names[0] == "Endorsed: 57"
        assert "African Group: 2 of 54 endorsed" in names
        assert "Rwanda: Endorsed" in names

    def test_a_click_on_a_tile_leads_to_the_delegation(self, shown: Shown) -> None:
        QTest.mouseClick(shown.mark("Rwanda"), Qt.MouseButton.LeftButton)
        assert shown.wanted == ["RWA"]

    def test_enter_leads_there_and_the_legend_ticks(self, shown: Shown) -> None:
        mark = shown.mark("Ethiopia")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Return)
        assert shown.wanted == ["ETH"]
        QTest.keyClick(shown.mark("Support voiced"), Key.Key_Return)
        ((_, question),) = shown.narrowed
        assert question == DECLARED.only("status", "support_only")

    def test_arrows_lead_from_tile_to_tile(self, shown: Shown) -> None:
        shown.pane.resize(1600, 900)  # with any font, the two stand in one row
        shown.qtbot.wait(20)
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
        shown.mark("Endorsed: 57").setFocus()
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


class TestInTheWindow:
    @pytest.fixture
    def board(self, desk: Desk) -> BoardPane:
        desk.show("endorsements")
        tab = desk.tab
        assert isinstance(tab, EndorsementsTab)
        before = tab.board
        tab.as_other.click()
        board = tab.board
        assert before is None  # made when it is chosen
        assert board is not None
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) > 200)
        return board

    def mark(self, board: BoardPane, beginning: str) -> Mark:
        marks = board.frame.picture.marks
        return next(mark for mark in marks if mark.accessibleName().startswith(beginning))

    def wait_for(self, desk: Desk, board: BoardPane, beginning: str) -> None:
        marks = board.frame.picture.marks
        desk.qtbot.waitUntil(
            lambda: any(mark.accessibleName().startswith(beginning) for mark in marks)
        )

    def test_the_legend_ticks_and_unticks_a_status(self, board: BoardPane, desk: Desk) -> None:
        before = desk.window.question
        self.mark(board, "Support voiced: 19").click()
        desk.wait()
        assert desk.tab.count == 19
        assert desk.window.question == before.only("status", "support_only")
        self.wait_for(desk, board, "Algeria: No evidence found; not among those found")
        self.mark(board, "Support voiced: 19").click()
        desk.wait()
        assert desk.window.question == before
        assert board.isVisible()

    def test_it_asks_only_while_it_is_seen(
        self, board: BoardPane, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[str] = []
        monkeypatch.setattr(board, "show_question", lambda asked: shown.append(asked.words))
        desk.type("a")
        desk.show("speakers")
        desk.type("b")
        assert shown == ["a"]
        desk.show("endorsements")
        assert shown[-1] == "b"
        assert isinstance(desk.tab, EndorsementsTab)
        desk.tab.as_table.click()
        seen = len(shown)
        desk.type("c")
        assert len(shown) == seen
        desk.tab.as_other.click()
        assert shown[-1] == "c"

    def test_a_group_is_shown_alone(self, board: BoardPane, desk: Desk) -> None:
        self.mark(board, "Asia-Pacific Group: 17 of 54").click()
        desk.wait()
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) < 70)
        assert desk.tab.count == 54

    def test_typed_words_narrow_it(self, board: BoardPane, desk: Desk) -> None:
        desk.type("rwanda")
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) < 70)
        assert self.mark(board, "Rwanda").accessibleName() == "Rwanda: Endorsed"
        assert "not among" in self.mark(board, "Ethiopia").accessibleName()

    def test_a_tile_leads_to_the_delegation_and_back(self, board: BoardPane, desk: Desk) -> None:
        self.mark(board, "Rwanda").click()
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "delegation")
        assert desk.window.page is not None
        assert desk.window.page.subject == "RWA"
        desk.window.navigation.go_back()
        assert desk.window.tabs.current_tab == "endorsements"
        assert board.isVisible()

    def test_the_details_of_a_row_are_not_beside_it(self, board: BoardPane, desk: Desk) -> None:
        assert not desk.tab.detail.isVisible()
        assert isinstance(desk.tab, EndorsementsTab)
        desk.tab.as_table.click()
        assert not board.isVisible()
        assert desk.open_row(0)
        assert desk.tab.detail.isVisible()

    def test_the_keyboard_scrolls_to_its_tiles(self, board: BoardPane, desk: Desk) -> None:
        desk.window.resize(1024, 700)
        desk.window.line.setFocus()
        for _ in range(12):
            desk.key(Key.Key_F6)
            if board.isAncestorOf(desk.focus):
                break
        assert board.frame.picture.visibleRegion().boundingRect().height() > 200

    def test_enter_leads_from_the_line_to_its_tiles(self, board: BoardPane, desk: Desk) -> None:
        desk.window.line.setFocus()
        desk.key(Key.Key_Return)
        assert board.isAncestorOf(desk.focus)


def test_its_door_gives_the_keyboard_to_its_first_mark_and_to_nothing_before(desk: Desk) -> None:
    desk.show("overview")
    overview = desk.window.page
    assert isinstance(overview, OverviewTab)
    desk.qtbot.waitUntil(lambda: overview.welcome is not None)
    assert overview.welcome is not None
    overview.welcome.doors["endorsements"].setFocus()
    told: list[str] = []

    def follow(_: object, now: QWidget | None) -> None:
        told.extend([now.accessibleName()] if now is not None else [])

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(follow)
    desk.key(Key.Key_Space)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Mark))
    application.focusChanged.disconnect(follow)
    assert told == ["Endorsed: 57"]


def test_a_board_of_many_delegations_has_tiles_for_some_and_counts_all(
    archive: Archive, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = board_of(archive, DECLARATION)
    assert "table only" not in board_note(whole)
    monkeypatch.setattr(board, "MOST_TILES", 60)
    some = board_of(archive, DECLARATION)
    assert sum(len(group.tiles) for group in some.groups) == 60
    numbers = [group_numbers(whole, group) for group in whole.groups]
    assert [group_numbers(some, group) for group in some.groups] == numbers
    assert some.grades == whole.grades
    left_out = sum(whole.grades.values()) - 60
    assert f"{left_out} more delegations are in the table only" in board_note(some)
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
            pane = BoardPane(Wording(archive), records.ask)
            qtbot.addWidget(pane)
            pane.resize(700, 400)
            pane.show()
            asked = Question().only("instrument", *filter(None, [instrument]))
            pane.show_question(asked)
            records.answer()
            assert pane.frame.isVisible() == bool(read_board(archive, asked).groups)
