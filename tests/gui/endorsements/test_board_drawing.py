"""How the board is drawn: its tiles, its legend, and what each mark says."""

import re
from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.endorsements.board_words import board_note, group_name, group_numbers
from a4p_desktop.gui.look.palettes import own_palette
from a4p_desktop.gui.pictures.canvas import Canvas, Spot
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import board
from a4p_desktop.records.pages.answer import Standing, evidence_words
from a4p_desktop.records.pages.board import read_board
from a4p_desktop.records.schema.tables import TABLES
from tests.gui.painted import dots, most_contrast
from tests.records.pages.test_board import board_of

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
                ground = QColor.fromRgb(Counter(dots(inner)).most_common(1)[0][0])
                assert most_contrast(inner, ground) >= 4.4, spot.words

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
