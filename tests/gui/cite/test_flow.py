"""From a row to its citation: by the dialog, by a key, and the same on the command line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from a4p_desktop.cli import main
from a4p_desktop.gui.cite.dialog import CitationDialog
from tests.desk import Desk

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def select(desk: Desk, *persons: str) -> None:
    """Select the rows of these persons, which are adjacent."""
    rows = [desk.column("person").index(person) for person in persons]
    desk.tab.view.setFocus()
    desk.tab.view.selectRow(rows[0])
    for _ in rows[1:]:
        desk.key(Key.Key_Down, SHIFT)


def test_one_key_copies_the_citation_that_a_script_writes(
    desk: Desk, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    select(desk, "Paul Kagame")
    QGuiApplication.clipboard().clear()
    desk.key(Key.Key_K, CTRL)
    desk.qtbot.waitUntil(lambda: bool(clipboard()))
    assert main(["cite", "hlm-2018-rwa-paul-kagame"]) == 0
    assert capfdbinary.readouterr().out.decode().strip() == clipboard().strip()
    assert clipboard().startswith("Paul Kagame, President of the Republic of Rwanda, statement at")


def test_several_rows_give_a_bibliography_in_the_style_chosen(desk: Desk) -> None:
    select(desk, "Paul Kagame", "K. P. Sharma Oli")
    desk.key(Key.Key_K, CTRL | SHIFT)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CitationDialog) is not None)
    dialog = desk.window.findChild(CitationDialog)
    assert isinstance(dialog, CitationDialog)
    dialog.styles.setCurrentIndex(dialog.styles.findData("bibtex"))
    desk.qtbot.waitUntil(lambda: "@" in dialog.page.toPlainText())
    assert dialog.page.toPlainText().count("@unpublished{") == 2
    dialog.copy_button.click()
    assert "{hlm-2018-npl-k-p-sharma-oli," in clipboard()
    assert desk.window.statusBar().currentMessage() == "Copied 2 citations."
    dialog.close()
    desk.wait_active()
    # The key uses the style used last.
    QGuiApplication.clipboard().clear()
    desk.tab.view.setFocus()
    desk.key(Key.Key_K, CTRL)
    desk.qtbot.waitUntil(lambda: "@unpublished{" in clipboard())


@pytest.mark.parametrize("pane", ["line", "rows"])
def test_the_key_means_the_same_in_the_search_line(desk: Desk, pane: str) -> None:
    desk.type("kagame")
    desk.tab.view.selectRow(0)
    (desk.window.line if pane == "line" else desk.tab.view).setFocus()
    QGuiApplication.clipboard().clear()
    desk.key(Key.Key_K, CTRL)
    desk.qtbot.waitUntil(lambda: clipboard().startswith("Paul Kagame"))
    assert desk.window.line.text() == "kagame"


def test_without_a_row_it_says_what_to_do(desk: Desk) -> None:
    desk.key(Key.Key_K, CTRL)
    assert desk.window.statusBar().currentMessage() == "Select the rows to cite."


def test_what_is_not_recorded_is_not_cited(desk: Desk) -> None:
    desk.show("endorsements")
    desk.type("status:not_recorded")
    desk.tab.view.selectRow(0)
    desk.key(Key.Key_K, CTRL)
    desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
    assert "nothing to cite" in desk.boxes()[0].text().lower()


def test_the_details_lead_to_the_citation_of_their_record(desk: Desk) -> None:
    select(desk, "Paul Kagame", "K. P. Sharma Oli")
    desk.qtbot.waitUntil(lambda: "Sharma Oli" in desk.details)
    desk.follow("Cite…")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CitationDialog) is not None)
    dialog = desk.window.findChild(CitationDialog)
    assert isinstance(dialog, CitationDialog)
    # The citation of the record shown, not of all rows selected.
    assert dialog.page.toPlainText().startswith("K. P. Sharma Oli, Prime Minister of Nepal")
    assert "Kagame" not in dialog.page.toPlainText()
    dialog.close()


def test_where_no_source_is_recorded_nothing_offers_to_cite(desk: Desk) -> None:
    desk.show("endorsements")
    desk.type("status:not_recorded")
    assert "No evidence found" in desk.open_row(0)
    assert "Cite" not in desk.details
    desk.type("status:endorsed")
    assert "Brief · Compare · Cite" in desk.open_row(1)
    desk.show("themes")
    assert "Cite…" not in desk.open_row(0)


def open_box(desk: Desk) -> CitationDialog:
    """Ask for the box with the citations of the rows selected, and wait for it."""
    desk.key(Key.Key_K, CTRL | SHIFT)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CitationDialog) is not None)
    dialog = desk.window.findChild(CitationDialog)
    assert isinstance(dialog, CitationDialog)
    return dialog


def close_box(desk: Desk, dialog: CitationDialog) -> None:
    dialog.close()
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CitationDialog) is None)
    desk.wait_active()
    desk.tab.view.setFocus()


def test_a_pending_copy_does_not_replace_a_later_box(desk: Desk) -> None:
    select(desk, "Paul Kagame")
    desk.key(Key.Key_K, CTRL)
    close_box(desk, open_box(desk))  # opened at once, before the copy was answered
    QGuiApplication.clipboard().clear()
    dialog = open_box(desk)
    assert dialog.page.toPlainText().startswith("Paul Kagame")
    assert clipboard() == ""
    close_box(desk, dialog)
