"""Tiles with own records have the sign of rows, told in words and in the legend."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QRectF, Qt

from a4p_desktop.gui.endorsements.board_drawing import BoardDrawing
from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.palettes import contrast
from a4p_desktop.records.archive.archive import Archive
from tests.gui.endorsements.test_board_drawing import canvas, painted, tiles
from tests.records.made_tables import built
from tests.records.own_rows import merged_records
from tests.records.pages.test_board import board_of


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


@pytest.mark.parametrize("instrument", ["declaration", None])
def test_a_tile_says_that_own_records_touch_it(merged: Archive, instrument: str | None) -> None:
    drawing = BoardDrawing(board_of(merged, instrument))
    found = tiles(drawing, canvas(drawing))
    assert found["CIV"].words.endswith("; added by you")
    assert found["AX"].words.endswith("; added by you, from a colleague")
    assert "added by you" not in found["RUS"].words


def corner(place: QRectF, from_right: bool) -> tuple[int, int]:
    x = place.right() - 3 if from_right else place.left() + 2
    return round(x), round(place.top() + 2)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("from_right", [False, True])
def test_its_corner_stands_out_in_light_and_dark(
    merged: Archive, look: str, from_right: bool
) -> None:
    ways = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    drawing = BoardDrawing(board_of(merged, "declaration"))
    on = canvas(drawing, look=look, direction=ways[from_right])
    image, found = painted(drawing, on), tiles(drawing, on)
    place = found["CIV"].place
    inside = image.pixelColor(round(place.center().x()), round(place.bottom()) - 2)
    assert contrast(image.pixelColor(*corner(place, from_right)), inside) >= VISIBLE
    other = found["UN"].place if "UN" in found else found["LDZ"].place
    plain = image.pixelColor(round(other.center().x()), round(other.bottom()) - 3)
    assert contrast(image.pixelColor(*corner(other, from_right)), plain) < VISIBLE


def test_the_legend_counts_the_signs_and_leads_to_their_rows(merged: Archive) -> None:
    drawing = BoardDrawing(board_of(merged, "declaration"))
    (entry,) = [s for s in drawing.spots(canvas(drawing)) if s.words == "Added records: 2"]
    assert entry.narrowing is not None
    search = entry.narrowing.question.search(merged.tables["endorsements"])
    assert merged.count(search) == 2


def test_what_only_colleagues_sent_has_an_entry_of_its_own(merged: Archive) -> None:
    board = board_of(merged, "declaration")
    question = board.of_origins(own=False)
    assert question is not None
    assert merged.count(question.search(merged.tables["endorsements"])) == 1


def test_the_numbers_have_a_column_of_own_records(merged: Archive) -> None:
    numbers = BoardDrawing(board_of(merged, "declaration")).numbers()
    assert numbers.headings[-1] == "Added records"
    assert {row[0]: row[-1] for row in numbers.rows}["Åland"] == "added by you, from a colleague"


def test_a_board_without_own_records_has_no_sign_and_no_legend_of_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with closing(Archive(built(tmp_path_factory.mktemp("made")))) as made:
        board = board_of(made, "declaration")
        drawing = BoardDrawing(board)
        assert board.own == ()
        assert not any(tile.origins for group in board.groups for tile in group.tiles)
        assert not any("wn record" in spot.words for spot in drawing.spots(canvas(drawing)))
        assert "Added records" not in drawing.numbers().headings
