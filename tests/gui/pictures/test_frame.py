"""The frame of a picture: its caption, its table, and what is copied and saved."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.gui.pictures.file import Caption, Plate, picture_image, picture_png, picture_svg
from a4p_desktop.gui.pictures.frame import PictureFrame
from tests.gui.pictures.drawings import CAPTION, SIDE, SOURCES, Squares

_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def frame(qtbot: QtBot) -> PictureFrame:
    frame = PictureFrame(Squares(), CAPTION)
    qtbot.addWidget(frame)
    frame.resize(600, 400)
    with qtbot.waitExposed(frame):
        frame.show()
    return frame


def label_texts(frame: PictureFrame) -> str:
    return "\n".join(label.text() for label in frame.findChildren(QLabel))


def svg_text(data: bytes) -> str:
    """The text of an SVG file, in the order of painting."""
    root = ElementTree.fromstring(data)
    return " ".join("".join(text.itertext()).strip() for text in root.iter(f"{_SVG}text"))


def test_title_coverage_and_sources_are_shown(frame: PictureFrame, qtbot: QtBot) -> None:
    texts = label_texts(frame)
    assert "Squares & <circles>" in texts  # plain
    assert "All of 6 squares." in texts
    assert "A &amp; B &lt;note&gt; ↗" in texts  # in HTML
    assert "The Press ↗" in texts
    below = next(label for label in frame.findChildren(QLabel) if "The Press" in label.text())
    with qtbot.waitSignal(frame.source_followed) as followed:
        below.linkActivated.emit("https://example.org/press")
    assert followed.args == ["https://example.org/press"]
    assert "https://example.org/press" in below.accessibleName()


def test_a_click_on_a_mark_is_emitted(frame: PictureFrame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.narrowed):
        frame.picture.marks[0].click()


def test_it_is_shown_as_a_table_and_back(frame: PictureFrame) -> None:
    frame.as_table.trigger()
    table = frame.table
    assert table is not None
    assert table.isVisible()
    assert frame.picture.isHidden()
    cells = [
        [str(table.model().index(row, column).data()) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    assert cells[:2] == [["Square 1", "1"], ["Square 2", "2"]]
    assert cells[-1] == ["None", "—"]
    unknown = table.model().index(6, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert unknown.startswith("Not known")
    frame.show_drawing(Squares(2, "Other"), CAPTION)
    assert table.rowCount() == 3
    assert table.model().index(0, 0).data() == "Other 1"
    frame.as_table.trigger()
    assert table.isHidden()
    assert frame.picture.isVisible()


def test_a_screen_reader_reads_the_table(frame: PictureFrame) -> None:
    frame.as_table.trigger()
    assert frame.table is not None
    interface = QAccessible.queryAccessibleInterface(frame.table)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == CAPTION.title
    children = [interface.child(place) for place in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert {"Square", "Number", "Square 1", "1"} <= set(names)


def test_selected_cells_are_copied(frame: PictureFrame) -> None:
    frame.as_table.trigger()
    assert frame.table is not None
    frame.table.selectAll()
    QTest.keyClick(frame.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Square 1\t1"
    assert lines[-1] == "None\t"
    assert len(lines) == 7


def test_the_menu_button_has_an_accessible_name(frame: PictureFrame) -> None:
    button = QAccessible.queryAccessibleInterface(frame.menu_button)
    assert button.text(QAccessible.Text.Name) == "Picture: Squares & <circles>"


def test_the_picture_is_copied(frame: PictureFrame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.message_wanted) as message:
        frame.copy()
    assert "Picture copied" in message.args[0]
    data = QGuiApplication.clipboard().mimeData()
    image = QImage(data.imageData())
    assert image.width() == 2 * round(frame.plate().width)
    assert "The Press" in svg_text(bytes(data.data("image/svg+xml").data()))


def test_the_svg_has_title_description_and_caption(frame: PictureFrame) -> None:
    data = picture_svg(frame.plate())
    root = ElementTree.fromstring(data)
    assert root.tag == f"{_SVG}svg"
    assert root.findtext(f"{_SVG}title") == "Squares & <circles>"
    assert "https://example.org/?a=1&b=2" in (root.findtext(f"{_SVG}desc") or "")
    words = svg_text(data)
    for text in ("Squares & <circles>", "All of 6 squares.", "A & B <note>"):
        assert text in words
    fills = {element.get("fill") for element in root.iter()}
    assert paper_colours().recorded.colour.name() in fills


def test_a_svg_with_control_characters_is_xml(frame: PictureFrame) -> None:
    frame.show_drawing(Squares(words="A\x0bB\0"), Caption("Squ\x0bares\x1b", "Al\0l", SOURCES))
    root = ElementTree.fromstring(picture_svg(frame.plate()))
    assert root.findtext(f"{_SVG}title") == "Squ ares"


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_the_png_has_the_scale_wanted(frame: PictureFrame, scale: int) -> None:
    plate = frame.plate()
    image = QImage.fromData(picture_png(plate, scale))
    assert image.width() == round(plate.width) * scale
    assert abs(image.height() - plate.height() * scale) <= scale
    assert image.dotsPerMeterX() == 3780 * scale
    blue = paper_colours().recorded.colour
    squares = [
        image.pixelColor(x, y) == blue
        for x in range(0, image.width(), scale)
        for y in range(0, image.height(), scale)
    ]
    assert sum(squares) == pytest.approx(6 * SIDE * SIDE, rel=0.1)


def test_text_is_equally_large_at_any_scale_and_in_svg(frame: PictureFrame) -> None:
    # Fitted to the pixels of one scale, letters would be a little wider or narrower at another.
    font = QFont(frame.font())
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    frame.setFont(font)
    plate = frame.plate()

    def ink_width(image: QImage) -> float:
        """Where the title ends, as a share of the whole width."""
        rows = range(image.height() * 14 // plate_height, image.height() * 30 // plate_height)
        dark = [
            x
            for x in range(image.width())
            for y in rows
            if image.pixelColor(x, y).lightness() < 128
        ]
        return max(dark) / image.width()

    plate_height = round(plate.height())
    drawn = QImage(round(plate.width), plate_height, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    QSvgRenderer(picture_svg(plate)).render(painter)
    painter.end()
    once = ink_width(picture_image(plate, 1))
    assert 0.1 < once < 0.5
    assert ink_width(picture_image(plate, 3)) == pytest.approx(once, abs=0.01)
    assert ink_width(drawn) == pytest.approx(once, abs=0.02)


def test_a_written_picture_is_white(frame: PictureFrame) -> None:
    image = picture_image(frame.plate(), 1)
    assert image.pixelColor(0, 0) == QColor("#ffffff")
    assert image.pixelColor(image.width() - 1, image.height() - 1) == QColor("#ffffff")


def test_a_written_picture_is_mirrored_from_right_to_left(frame: PictureFrame) -> None:
    def leftmost(plate: Plate) -> int:
        image, colour = picture_image(plate, 1), paper_colours().recorded.colour
        return min(
            x
            for x in range(image.width())
            for y in range(0, image.height(), 5)
            if image.pixelColor(x, y) == colour
        )

    plate = frame.plate()
    assert leftmost(plate) < 50
    mirrored = Plate(plate.caption, plate.drawing, plate.sources, plate.width, QFont(),
                     Qt.LayoutDirection.RightToLeft)  # fmt: skip
    assert leftmost(mirrored) > plate.width / 2


@pytest.mark.parametrize("name", ["one.svg", "one.png"])
def test_it_is_saved(frame: PictureFrame, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with qtbot.waitSignal(frame.message_wanted) as message:
        frame.write(tmp_path / name, 2)
    assert name in message.args[0]
    data = (tmp_path / name).read_bytes()
    assert data.startswith(b"<?xml" if name.endswith("svg") else b"\x89PNG")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_failed_write_is_reported_in_a_box(
    frame: PictureFrame, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.assertNotEmitted(frame.message_wanted):
        frame.write(tmp_path / "none" / "one.svg", 2)
    (box,) = frame.findChildren(QMessageBox)
    assert "Folder not found" in box.text()
    box.close()


def test_the_menu_asks_for_a_file_name(frame: PictureFrame, qtbot: QtBot, tmp_path: Path) -> None:
    actions = frame.menu_button.menu().actions()
    next(action for action in actions if "Save" in action.text()).trigger()
    (box,) = frame.findChildren(QFileDialog)
    assert box.isVisible()
    assert box.selectedFiles()[0].endswith("squares-circles.svg")
    assert [filter.rpartition("(")[2] for filter in box.nameFilters()] == [
        "*.svg)", "*.png)", "*.png)", "*.png)"
    ]  # fmt: skip
    with qtbot.waitSignal(frame.message_wanted):
        box.fileSelected.emit(str(tmp_path / "squares.svg"))
    assert (tmp_path / "squares.svg").exists()
    box.close()


def test_the_menu_is_reached_by_tab(frame: PictureFrame, qtbot: QtBot) -> None:
    with qtbot.waitActive(frame):
        frame.activateWindow()
    frame.picture.marks[0].setFocus()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_Tab)
        if frame.menu_button.hasFocus():
            break
    assert frame.menu_button.hasFocus()
