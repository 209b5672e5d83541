"""Briefs in the window: shown, saved, copied and printed, by keyboard too."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from a4p_desktop.cli import main
from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.subjects import Offered, Subject, read_brief
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.few_records import untranslated
from tests.gui.brief.tagged_pdf import TaggedPdf

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _on_a4(settings: Settings) -> None:
    settings.brief_paper = "a4"


def open_brief(desk: Desk) -> BriefDialog:
    """Request a brief on the current row or page, and wait for its pages."""
    desk.key(Key.Key_B, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is not None)
    dialog = desk.window.findChild(BriefDialog)
    assert isinstance(dialog, BriefDialog)
    desk.qtbot.waitUntil(lambda: dialog.brief is not None)
    return dialog


def select(desk: Desk, person: str, more: int = 0) -> None:
    desk.tab.view.setFocus()
    desk.tab.view.selectRow(desk.column("person").index(person))
    for _ in range(more):
        desk.key(Key.Key_Down, SHIFT)


def subjects(dialog: BriefDialog) -> list[str]:
    return [dialog.subjects.itemText(place) for place in range(dialog.subjects.count())]


def choose(desk: Desk, dialog: BriefDialog, place: int) -> str:
    """Choose another subject; the title of its brief."""
    dialog.subjects.setCurrentIndex(place)
    assert not dialog.print_button.isEnabled()
    desk.qtbot.waitUntil(lambda: dialog.brief is not None)
    assert dialog.brief is not None
    return dialog.brief.title


def test_the_subjects_of_a_row(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    assert subjects(dialog) == [
        "Delegation: Rwanda",
        "Meeting: High-Level Meeting on Action for Peacekeeping",
        "1 row selected",
    ]
    assert dialog.brief is not None
    assert dialog.brief.title == "Rwanda"
    assert dialog.message.text().startswith("1 page.")
    assert choose(desk, dialog, 1) == "High-Level Meeting on Action for Peacekeeping"
    assert choose(desk, dialog, 2).endswith(": statements")


def test_several_rows_come_first(desk: Desk) -> None:
    select(desk, "Paul Kagame", more=2)
    dialog = open_brief(desk)
    assert subjects(dialog)[0] == "3 rows selected"
    assert dialog.brief is not None
    assert len(dialog.brief.tables[0].rows) == 3


def test_without_a_row_it_is_on_the_meeting_ticked(desk: Desk) -> None:
    dialog = open_brief(desk)
    assert subjects(dialog) == ["Meeting: High-Level Meeting on Action for Peacekeeping"]
    dialog.close()


def test_themes_and_endorsements(desk: Desk) -> None:
    desk.show("themes")
    desk.tab.view.selectRow(0)
    assert subjects(open_brief(desk))[:2] == [
        "Theme: Political solutions",
        "Meeting: High-Level Meeting on Action for Peacekeeping",
    ]


def test_the_page_of_a_delegation(desk: Desk) -> None:
    desk.window.navigation.show_delegation("CIV")
    desk.qtbot.waitUntil(lambda: desk.window.page is not None)
    dialog = open_brief(desk)
    assert subjects(dialog)[0] == "Delegation: Côte d'Ivoire"


def test_without_a_subject_the_status_bar_says_what_to_do(desk: Desk) -> None:
    desk.ask(Question())
    desk.key(Key.Key_B, CTRL)
    desk.qtbot.waitUntil(lambda: bool(desk.window.statusBar().currentMessage()))
    assert desk.window.statusBar().currentMessage() == (
        "Select a row, or tick one meeting or theme."
    )


def test_the_dialog_says_that_there_are_too_many_rows(desk: Desk) -> None:
    desk.ask(Question("", (Condition("instrument", "summit-2014"),)))
    desk.show("endorsements")
    desk.ask(Question())
    desk.tab.view.selectAll()
    desk.key(Key.Key_B, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is not None)
    dialog = desk.window.findChild(BriefDialog)
    assert isinstance(dialog, BriefDialog)
    desk.qtbot.waitUntil(lambda: "1 to 200 rows" in dialog.message.text())
    assert not dialog.save_button.isEnabled()


def save(dialog: BriefDialog, format: str, target: Path) -> None:
    dialog.formats.setCurrentIndex(dialog.formats.findData(format))
    assert dialog.target.path.name == f"a4p-brief-delegation-rwa.{format}"
    dialog.target.line.clear()
    QTest.keyClicks(dialog.target.line, str(target))
    dialog.save_button.click()


@pytest.mark.parametrize("format", ["md", "html"])
def test_the_window_writes_what_a_script_writes(desk: Desk, tmp_path: Path, format: str) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    save(dialog, format, tmp_path / f"window.{format}")
    script = tmp_path / f"script.{format}"
    assert main(["brief", "delegation", "RWA", "--output", str(script)]) == 0
    assert (tmp_path / f"window.{format}").read_bytes() == script.read_bytes()
    desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is None)
    assert desk.window.notice.label.text() == f"Saved the brief to window.{format}."


def test_the_pdf_on_the_paper_chosen(desk: Desk, tmp_path: Path, settings: Settings) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    dialog.papers.setCurrentIndex(1)
    assert settings.brief_paper == "letter"
    save(dialog, "pdf", tmp_path / "a.pdf")
    pdf = PdfReader(tmp_path / "a.pdf")
    assert pdf.pages[0].mediabox.width == 612
    assert "Rwanda" in pdf.pages[0].extract_text()


def test_a_file_that_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    save(dialog, "md", tmp_path / "gone" / "a.md")
    boxes = [box for box in dialog.findChildren(QMessageBox) if box.isVisible()]
    assert "Folder not found" in boxes[0].text()
    boxes[0].close()


def test_copied_as_markdown(desk: Desk, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    select(desk, "Paul Kagame")
    open_brief(desk).copy_button.click()
    assert main(["brief", "delegation", "RWA"]) == 0
    assert QGuiApplication.clipboard().text() == capfdbinary.readouterr().out.decode()


def test_it_says_which_format_screen_readers_read_best(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    told = dialog.formats.accessibleDescription()
    assert "HTML" in told
    assert told in {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}


def print_to(dialog: BriefDialog, path: Path) -> None:
    """Print to a PDF file, as the box of the system offers."""
    dialog.print_button.click()
    box = dialog.findChild(QPrintDialog)
    assert isinstance(box, QPrintDialog)
    box.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    box.printer().setOutputFileName(str(path))
    box.accepted.emit(box.printer())
    box.reject()


def test_printed(desk: Desk, tmp_path: Path) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    print_to(dialog, tmp_path / "printed.pdf")
    pdf = TaggedPdf((tmp_path / "printed.pdf").read_bytes())
    assert len(pdf.reader.pages) == 1
    assert [heading.text for heading in pdf.document.all("H1")] == ["Rwanda"]
    assert dialog.message.text() == "The brief is sent to the printer."


def test_a_file_that_cannot_be_printed_is_told(desk: Desk, tmp_path: Path) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    print_to(dialog, tmp_path / "nowhere" / "printed.pdf")
    told = dialog.findChild(QMessageBox)
    assert isinstance(told, QMessageBox)
    assert "nowhere" in told.text() + told.informativeText()
    assert dialog.message.text().startswith("1 page.")


def test_the_text_of_the_pages_is_read_where_they_are_shown(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    dialog.preview.setFocus()
    read = QAccessible.queryAccessibleInterface(desk.focus)
    # Orca passes over what its parents do not list.
    listed = read
    while listed.object() is not dialog:
        assert listed.parent().indexOfChild(listed) >= 0
        listed = listed.parent()
    assert read.role() == QAccessible.Role.EditableText
    assert read.state().readOnly
    assert read.text(QAccessible.Text.Name) == "The pages of the brief"
    assert read.text(QAccessible.Text.Description) == ""
    assert read.text(QAccessible.Text.Value).startswith("Page 1 of 1\nDelegation\nRwanda\n")
    desk.key(Key.Key_Down)
    assert read.textInterface().cursorPosition() == len("Page 1 of 1\n")


def test_the_preview_shows_the_page(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    papers = dialog.preview.widget()
    assert papers is not None
    image = QImage(papers.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    papers.render(painter, papers.rect().topLeft())
    painter.end()
    height = round((papers.width() - 28) * 297 / 210)
    assert abs(papers.height() - height - 28) < 3
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height() // 3, 2)
    }
    assert {"#ffffff", "#1f5f9e"} <= colours
    dialog.preview.setFocus()
    dialog.resize(760, 400)
    desk.key(Key.Key_End, CTRL)
    bar = dialog.preview.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    desk.key(Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_every_control_has_a_name_and_the_keyboard_reaches_it(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    assert desk.focus is dialog.save_button
    seen = set()
    for _ in range(16):
        seen.add(desk.focus)
        QTest.keyClick(desk.focus, Key.Key_Tab)
    wanted = {
        dialog.preview.words,
        dialog.subjects,
        dialog.formats,
        dialog.papers,
        dialog.target.line,
        dialog.save_button,
        dialog.copy_button,
        dialog.print_button,
    }
    assert wanted <= seen
    QTest.keyClick(desk.focus, Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is None)


def test_only_the_brief_on_what_was_chosen_last_is_shown(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    dialog.subjects.setCurrentIndex(1)
    assert choose(desk, dialog, 2).endswith(": statements")


def test_the_paper_is_that_of_the_country_at_first(tmp_path: Path) -> None:
    fresh = Settings(tmp_path / "other.json")
    assert fresh.brief_paper in ("a4", "letter")
    fresh.brief_paper = "letter"
    assert fresh.brief_paper == "letter"


def test_a_file_that_is_there_is_replaced_only_if_the_user_says_so(
    desk: Desk, tmp_path: Path
) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    target = tmp_path / "mine.md"
    target.write_text("mine")
    save(dialog, "md", target)
    (box,) = (each for each in dialog.findChildren(QMessageBox) if each.isVisible())
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert target.read_text() == "mine"
    dialog.save_button.click()
    (box,) = (each for each in dialog.findChildren(QMessageBox) if each.isVisible())
    next(each for each in box.buttons() if "Replace" in each.text()).click()
    assert target.read_text(encoding="utf-8").startswith("# Rwanda")


@pytest.mark.usefixtures("brackets")
def test_every_text_of_the_dialog_is_translated(qtbot: QtBot, archive: Archive) -> None:
    offers = [
        Offered(Subject("delegation", "RWA"), "1"),
        Offered(Subject("meeting", "hlm-2018"), "2"),
        Offered(Subject("theme", "wps"), "3"),
    ]
    dialog = BriefDialog(offers, "a4", None)
    qtbot.addWidget(dialog)
    dialog.show_brief(read_brief(archive, offers[0].subject, date(2026, 11, 24)))
    found = [
        dialog.windowTitle(),
        dialog.message.text(),
        dialog.preview.words.accessibleName(),
        *(label.text() for label in dialog.findChildren(QLabel)),
        *(button.text() for button in dialog.findChildren(QPushButton)),
        *(dialog.papers.itemText(place) for place in range(dialog.papers.count())),
        *subjects(dialog),
    ]
    assert [text for text in found if untranslated(text)] == []
    assert dialog.message.text().startswith("[1 page.]")


def test_the_pages_take_the_whole_width_where_the_choices_have_no_room_beside(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    dialog = open_brief(desk)
    letter = dialog.fontMetrics().averageCharWidth()
    dialog.resize(letter * 130, 700)
    desk.qtbot.waitUntil(lambda: dialog.preview.width() < letter * 100)
    dialog.resize(letter * 80, 700)
    desk.qtbot.waitUntil(lambda: dialog.preview.width() > letter * 75)
    assert dialog.subjects.mapTo(dialog, QPoint()).y() > dialog.preview.geometry().bottom()
