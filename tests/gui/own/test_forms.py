"""One record typed into a form: what is filled in at first, what is wrong, what is added."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from a4p_desktop.gui.own.change import OwnChange
from a4p_desktop.gui.own.editors import DelegationLine
from a4p_desktop.gui.own.flow import OwnFlow
from a4p_desktop.gui.own.form_dialog import FormDialog
from a4p_desktop.gui.own.forms import CorrectionForm, RecordForm
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.own.own_file import read_own
from tests.desk import Desk, click_link


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


@pytest.fixture
def flow(desk: Desk, settings: Settings, path: Path) -> Iterator[OwnFlow]:
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    yield flow
    flow.close()


def opened(flow: OwnFlow, desk: Desk) -> FormDialog:
    """The form that is being opened."""
    desk.qtbot.waitUntil(lambda: flow.forms.dialog is not None)
    assert flow.forms.dialog is not None
    return flow.forms.dialog


def evidence(flow: OwnFlow, desk: Desk) -> RecordForm:
    flow.forms.add_evidence()
    form = opened(flow, desk)
    assert isinstance(form, RecordForm)
    return form


def correction(flow: OwnFlow, desk: Desk, row: int, column: str) -> CorrectionForm:
    """The form for a cell of the tab in front."""
    tab = desk.tab
    tab.view.setCurrentIndex(tab.model.index(row, tab.table.position(column)))
    flow.forms.correct()
    form = opened(flow, desk)
    assert isinstance(form, CorrectionForm)
    return form


def faults(form: FormDialog) -> list[str]:
    """What is shown as wrong, from above to below."""
    labels = [label for label in form.findChildren(QLabel) if label.text().startswith("⚠")]
    labels = [label for label in labels if label.isVisible()]
    labels.sort(key=lambda label: label.mapTo(form, label.pos()).y())
    return [label.text().removeprefix("⚠ ") for label in labels]


def submit(form: FormDialog, desk: Desk) -> None:
    """Press the button, and wait until it can be pressed again, or the form is closed."""
    form.add_button.click()
    desk.qtbot.waitUntil(lambda: form.add_button.isEnabled() or not form.isVisible())


def tops_by_tab(form: FormDialog, desk: Desk) -> list[int]:
    """How far down the fields are that Tab goes through, from the first to the button."""
    first = next(iter(form.findChildren(QComboBox)))
    first.setFocus()
    tops = []
    while desk.focus is not form.add_button:
        tops.append(desk.focus.mapTo(form, QPoint()).y())
        QTest.keyClick(desk.focus, Qt.Key.Key_Tab)
        assert len(tops) < 30
    return tops


def fill_source(form: FormDialog) -> None:
    form.source.lines["title"].setText("A letter")
    form.source.lines["held"].setText("mission archive")


class TestEvidence:
    def test_it_is_of_the_row_in_front(self, desk: Desk, flow: OwnFlow) -> None:
        desk.show("endorsements")
        desk.open_row(2)
        name = desk.column("delegation")[2]
        form = evidence(flow, desk)
        line = form.findChild(DelegationLine)
        assert line is not None
        assert line.text() == name
        cells, wrong = form.read_cells()
        assert cells["instrument"] == "a4p-declaration-2018"
        assert wrong == {}

    def test_on_the_page_of_a_delegation_it_is_of_that(self, desk: Desk, flow: OwnFlow) -> None:
        desk.window.navigation.show_delegation("FRA")
        desk.wait()
        cells, _ = evidence(flow, desk).read_cells()
        assert cells["delegation"] == "FRA"

    def test_what_is_wrong_stands_beside_the_field(
        self, desk: Desk, flow: OwnFlow, path: Path
    ) -> None:
        form = evidence(flow, desk)
        form.show_cells({"endorsed_on": "some day"})
        submit(form, desk)
        assert faults(form) == [
            "Fill this in.",
            "bad date: “some day”; write 2018, 2018-09 or 2018-09-25",
            "Say where this comes from.",
        ]
        assert isinstance(desk.focus, DelegationLine)
        assert "Fill this in." in desk.focus.accessibleDescription()
        assert not path.exists()

    def test_what_is_wrong_with_the_source_describes_its_line(
        self, desk: Desk, flow: OwnFlow
    ) -> None:
        form = evidence(flow, desk)
        form.source.lines["held"].setText("File 12")
        submit(form, desk)
        assert form.source.lines["title"].accessibleDescription() in faults(form)[-1]
        assert form.source.lines["title"].accessibleDescription()
        assert not form.source.lines["held"].accessibleDescription()

    def test_a_name_that_may_be_several_is_asked_about(self, desk: Desk, flow: OwnFlow) -> None:
        form = evidence(flow, desk)
        line = form.findChild(DelegationLine)
        assert line is not None
        line.setText("Korea")
        submit(form, desk)
        assert "Republic of Korea" in faults(form)[0]

    def test_it_is_added_and_told(
        self, desk: Desk, flow: OwnFlow, path: Path, settings: Settings
    ) -> None:
        told: list[OwnChange] = []
        flow.changed.connect(told.append)
        form = evidence(flow, desk)
        line = form.findChild(DelegationLine)
        assert line is not None
        line.setText("франция")
        fill_source(form)
        form.by.setText("Amina")
        QTest.keyClick(line, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: bool(told))
        assert flow.forms.dialog is None
        own = read_own(path)
        (row,) = own.rows("endorsements")
        assert row.cells["delegation"] == "FRA"
        assert own.additions[0].added_by == settings.own_name == "Amina"
        assert told[0].step.came == own.additions
        assert "Form: France" in told[0].words

    def test_tab_goes_from_above_to_below(self, desk: Desk, flow: OwnFlow) -> None:
        form = evidence(flow, desk)
        assert tops_by_tab(form, desk) == sorted(tops_by_tab(form, desk))

    def test_esc_closes_it_and_adds_nothing(self, desk: Desk, flow: OwnFlow, path: Path) -> None:
        form = evidence(flow, desk)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        assert flow.forms.dialog is None
        assert not path.exists()

    def test_each_key_stands_once(self, desk: Desk, flow: OwnFlow) -> None:
        form = evidence(flow, desk)
        texts = [
            *(label.text() for label in form.findChildren(QLabel)),
            *(button.text() for button in form.findChildren(QPushButton)),
        ]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) == len(set(keys)), sorted(keys)
        assert len(keys) > 12


def test_a_speaker_is_added_to_the_meeting_in_front(desk: Desk, flow: OwnFlow, path: Path) -> None:
    desk.narrow("hlm-2018")
    flow.forms.add_speaker()
    form = opened(flow, desk)
    assert isinstance(form, RecordForm)
    form.show_cells({"delegation": "CHE", "person": "Ada Muster", "level": "ministerial"})
    fill_source(form)
    form.add_button.click()
    desk.qtbot.waitUntil(lambda: path.exists() and bool(read_own(path).additions))
    (row,) = read_own(path).rows("statements")
    assert row.cells["meeting"] == "hlm-2018"
    assert row.cells["person"] == "Ada Muster"
    assert row.cells["level"] == "ministerial"


class TestCorrection:
    def test_it_shows_what_is_recorded_and_adds_both(
        self, desk: Desk, flow: OwnFlow, path: Path
    ) -> None:
        desk.narrow("hlm-2018")
        title = desk.column("title")[1]
        form = correction(flow, desk, 1, "title")
        assert form.recorded.text() == title
        form.editor.show_cell("Minister")
        form.why.setText("Misread")
        form.add_button.click()
        desk.qtbot.waitUntil(lambda: path.exists() and bool(read_own(path).additions))
        (row,) = read_own(path).rows("corrections")
        assert (row.cells["was"], row.cells["is"]) == (title, "Minister")
        assert (row.cells["column"], row.cells["why"]) == ("title", "Misread")

    def test_tab_goes_from_above_to_below(self, desk: Desk, flow: OwnFlow) -> None:
        form = correction(flow, desk, 1, "title")
        assert desk.focus is form.editor
        form.columns.setCurrentIndex(2)
        tops = tops_by_tab(form, desk)
        assert tops == sorted(tops)
        assert len(tops) == 10

    def test_its_key_leads_to_the_cell(self, desk: Desk, flow: OwnFlow) -> None:
        form = correction(flow, desk, 1, "level")
        form.why.setFocus()
        desk.key(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        assert desk.focus is form.editor

    def test_a_code_that_is_recorded_is_shown_by_its_title(self, desk: Desk, flow: OwnFlow) -> None:
        desk.narrow("hlm-2018")
        form = correction(flow, desk, 1, "meeting")
        assert form.recorded.text() == "A4P High-Level Meeting"
        form.choose("statements", "delegation")
        assert form.recorded.text() == desk.column("delegation")[1]

    def test_a_coded_cell_is_chosen_by_its_words(self, desk: Desk, flow: OwnFlow) -> None:
        desk.narrow("hlm-2018")
        form = correction(flow, desk, 1, "level")
        assert form.recorded.text() == desk.column("level")[1]
        assert form.read_value()[0] == "head_of_state_or_government"

    def test_a_cell_of_another_table_can_be_corrected(self, desk: Desk, flow: OwnFlow) -> None:
        desk.narrow("hlm-2018")
        form = correction(flow, desk, 1, "date")
        assert form.rows.currentText() == "A4P High-Level Meeting"
        assert form.columns.currentText() == "Date"
        assert form.target.form.name == "meetings"

    def test_another_row_has_other_columns(self, desk: Desk, flow: OwnFlow) -> None:
        desk.narrow("hlm-2018")
        form = correction(flow, desk, 1, "title")
        form.rows.setCurrentIndex(2)
        assert form.target.form.name == "delegations"
        assert form.recorded.text() == form.target.cells["name"]
        assert form.columns.currentText() == "Name"

    def test_the_cell_of_a_difference_can_be_corrected(self, desk: Desk, flow: OwnFlow) -> None:
        flow.forms.correct_cell("meetings", "hlm-2018", "venue")
        form = opened(flow, desk)
        assert isinstance(form, CorrectionForm)
        assert form.columns.currentText() == "Venue"
        assert "Trusteeship" in form.recorded.text()

    def test_of_a_row_that_is_gone_nothing_can_be(self, desk: Desk, flow: OwnFlow) -> None:
        flow.forms.correct_cell("meetings", "gone", "venue")
        desk.wait_for_boxes(1)
        assert "No row here" in desk.boxes()[0].text()

    def test_the_same_value_and_no_reason_are_refused(
        self, desk: Desk, flow: OwnFlow, path: Path
    ) -> None:
        form = correction(flow, desk, 1, "themes")
        submit(form, desk)
        assert faults(form) == [
            "This is already recorded.",
            "Say in a sentence why it is corrected.",
        ]
        assert not path.exists()

    def test_without_a_row_it_says_so(self, desk: Desk, flow: OwnFlow) -> None:
        desk.tab.view.clearSelection()
        flow.forms.correct()
        assert "Select the row" in desk.window.statusBar().currentMessage()

    def test_each_key_stands_once(self, desk: Desk, flow: OwnFlow) -> None:
        form = correction(flow, desk, 1, "title")
        texts = [
            *(label.text() for label in form.findChildren(QLabel)),
            *(button.text() for button in form.findChildren(QPushButton)),
        ]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) == len(set(keys)), sorted(keys)


class TestLinks:
    """In the details and on the page of a delegation."""

    def test_the_details_lead_to_the_forms(self, desk: Desk) -> None:
        desk.show("endorsements")
        desk.open_row(2)
        desk.follow("Correct…")
        assert isinstance(opened(desk.opened.parts.own.keeping, desk), CorrectionForm)
        desk.key(Qt.Key.Key_Escape)
        desk.follow("Add evidence…")
        assert isinstance(opened(desk.opened.parts.own.keeping, desk), RecordForm)

    def test_the_page_of_a_delegation_leads_to_them_too(self, desk: Desk) -> None:
        desk.window.navigation.show_delegation("FRA")
        text = desk.opened.delegation.browser.text
        desk.qtbot.waitUntil(lambda: "Add speaker…" in text.toPlainText())
        click_link(text, "Add speaker…")
        form = opened(desk.opened.parts.own.keeping, desk)
        assert isinstance(form, RecordForm)
        assert form.read_cells()[0]["delegation"] == "FRA"

    def test_a_link_that_names_no_form_opens_none(self, desk: Desk) -> None:
        keeping = desk.opened.parts.own.keeping
        keeping.forms.open_form("other")
        assert keeping.forms.dialog is None
