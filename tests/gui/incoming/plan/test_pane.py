"""The plan: its rows, the decisions on them, and the uses of its columns."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTextBrowser

from a4p_desktop.gui.incoming.name_choice import NameChoice
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.records.incoming.fate import Fate
from tests.gui.incoming.adding import ACCESSIBLE, Adding
from tests.gui.incoming.conftest import made_workbook
from tests.gui.listener import Listener


def choice_of(adding: Adding) -> NameChoice:
    """The open box that asks what a name means."""
    choice = adding.dialog.plan.doubts.choice
    assert choice is not None
    return choice


class TestPlan:
    def test_a_button_shows_only_its_rows(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.filters() == ["All 5 rows", "1 new", "1 adds evidence", "3 to decide"]
        adding.dialog.plan.filter.buttons[Fate.TO_DECIDE].click()
        filter = adding.dialog.plan.filter
        bold = [each.text() for each in filter.findChildren(QAbstractButton) if each.font().bold()]
        assert bold == ["3 to decide"]
        assert [adding.row(row)[1] for row in range(adding.model.rowCount())] == ["7", "8", "9"]
        adding.dialog.plan.filter.all_rows.click()
        assert adding.model.rowCount() == 5

    def test_a_row_is_read_whole_to_a_screen_reader(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.spoken(0) == "Row 5: Brésil, Brazil, new"

    def test_a_cell_is_corrected_in_place(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.correct(2, 1, "Chad")
        assert adding.row(2)[:5] == ["new", "7", "Chad", "3", "Chad"]

    def test_rows_are_left_out_and_taken_in_again(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        adding.dialog.plan.view.selectRow(0)
        adding.key(Qt.Key.Key_Delete)
        adding.wait()
        assert adding.fates()[0] == "left out"
        adding.key(Qt.Key.Key_Delete)
        adding.wait()
        assert adding.fates()[0] == "new"

    def test_the_menu_of_a_cell_offers_what_the_keys_do(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.go_to(0, 4)
        menu = view.made_menu(view.currentIndex())
        keys = [action.text().partition("\t")[2] for action in menu.actions()]
        assert keys == ["Enter", "Del", "F2", "Alt+Down"]
        menu.actions()[1].trigger()
        adding.wait()
        assert adding.fates()[0] == "left out"
        menu.close()

    @pytest.mark.parametrize(
        ("key", "held"),
        [
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        ],
    )
    def test_a_column_is_given_a_use_by_its_keys(
        self, adding: Adding, workbook: Path, key: Qt.Key, held: Qt.KeyboardModifier
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.go_to(0, 4)
        QTest.keyClick(view, key, held)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert any("Delegation" in action.text() for action in menu.actions())
        menu.close()

    def test_a_heading_says_what_its_column_fills_and_can_be_told_otherwise(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        header = Qt.Orientation.Horizontal
        assert adding.model.headerData(4, header) == "Member State\n▾ Delegation"
        adding.dialog.draft.use(1, "")
        adding.wait()
        assert adding.model.headerData(4, header) == "Member State\n▾"
        assert "the column with the delegations" in adding.dialog.missing.text()

    def test_it_says_what_it_is_held_against(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert "reported on" in adding.dialog.plan.held_against.text()


class TestDecisions:
    def test_enter_offers_the_likeliest_and_the_decision_holds_for_equal_cells(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.setFocus()
        view.go_to(3, 0)
        adding.key(Qt.Key.Key_Return)
        choice = choice_of(adding)
        assert "2 rows" in choice.label.text()
        choice.chooser.line.setText("Гана")
        QTest.keyClick(choice.chooser.line, Qt.Key.Key_Return)
        adding.wait()
        assert adding.fates()[3:] == ["new", "already known"]

    def test_f8_leads_from_one_doubt_to_the_next(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        seen = []
        for _ in range(2):
            adding.key(Qt.Key.Key_F8)
            seen.append(adding.dialog.plan.view.currentIndex().row())
            choice_of(adding).reject()
        assert seen == [2, 3]

    def test_the_entry_that_enter_would_choose_is_told(
        self, adding: Adding, workbook: Path, listener: Listener
    ) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        adding.key(Qt.Key.Key_F8)
        chooser = choice_of(adding).chooser
        adding.desk.qtbot.waitUntil(chooser.line.hasFocus)
        listener.hears(chooser.list.currentItem().data(ACCESSIBLE))

    def test_rows_with_a_name_are_left_out(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.go_to(3, 0)
        adding.dialog.plan.view.setFocus()
        adding.key(Qt.Key.Key_Return)
        choice_of(adding).leave_out.click()
        adding.wait()
        assert adding.fates()[3:] == ["left out", "left out"]

    def test_a_decision_is_remembered_next_time(
        self, adding: Adding, workbook: Path, tmp_path: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.decide("Atlantis", "TCD")
        adding.wait()
        adding.add()
        rows = [("1", "ATLANTIS", "", ""), ("2", "Ghana", "", ""), ("3", "Togo", "", "")]
        other = made_workbook(tmp_path / "other.xlsx", rows)
        adding.open_file(other)
        assert adding.row(0)[2] == "Chad"

    def test_a_new_organization_is_added_with_its_name(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.decide("Atlantis", "new:League of Atlantis")
        adding.wait()
        assert adding.row(3)[2] == "League of Atlantis"
        own = adding.add()
        (organization,) = own.rows("delegations")
        assert organization.cells["name"] == "League of Atlantis"


class TestDoubts:
    def test_a_date_that_may_be_two_days_is_settled_for_all(
        self, adding: Adding, tmp_path: Path
    ) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Country,Endorsed on\nBrazil,03/04/2018\nGhana,04/05/2018\n")
        adding.open_file(path)
        assert adding.fates() == ["to decide", "to decide"]
        adding.dialog.plan.next_undecided()
        menu = adding.dialog.plan.doubts.dates
        assert menu is not None
        day_first = menu.actions()[0]
        assert "3 April 2018" in day_first.text()
        day_first.trigger()
        menu.close()
        adding.wait()
        assert adding.fates() == ["new", "new"]

    def test_enter_on_a_faulty_row_corrects_its_cell(self, adding: Adding, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Country,Endorsed on\nBrazil,soon\nGhana,2018-05-04\n")
        adding.open_file(path)
        assert adding.fates() == ["error", "new"]
        view = adding.dialog.plan.view
        view.setFocus()
        adding.key(Qt.Key.Key_Return)
        assert view.currentIndex().column() == 4
        assert view.state() == view.State.EditingState

    def test_who_is_recorded_but_not_on_the_list_is_shown(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        plan = adding.dialog.plan
        assert not adding.shown(plan.missing_button)
        adding.dialog.draft.change(complete_as_of="2018-09-25")
        adding.wait()
        plan.missing_button.click()
        box = adding.dialog.findChild(TextDialog)
        assert isinstance(box, TextDialog)
        page = box.findChild(QTextBrowser)
        assert isinstance(page, QTextBrowser)
        assert "Albania" in page.toPlainText()


class TestColumns:
    def test_columns_that_fill_nothing_are_named(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.dialog.plan.unused.text() == "Columns not used: “No.”."

    def test_the_button_above_the_table_says_what_the_current_column_fills(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        plan = adding.dialog.plan
        plan.view.go_to(0, 4)
        assert plan.use_button.text() == "“Member State” fills: Delegation ▾"
        plan.use_button.click()
        (menu,) = (menu for menu in plan.findChildren(QMenu) if menu.isVisible())
        words = [action.text() for action in menu.actions() if action.isChecked()]
        assert words == ["Delegation"]
        next(action for action in menu.actions() if action.text() == "Note").trigger()
        menu.close()
        assert plan.use_button.text() == "“Member State” fills: Note ▾"


def test_a_column_of_statements_may_stay_a_column_of_its_own(
    adding: Adding, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Country,Speaker,Gender\nBrazil,Ms Ana Souza,F\nGhana,Mr Kofi Mensah,M\n")
    adding.open_file(path)
    adding.fill_source()
    what = adding.dialog.what
    what.kind.setCurrentIndex(1)
    what.kind.activated.emit(1)
    adding.wait()
    what.target.activated.emit(0)
    adding.wait()
    view = adding.dialog.plan.view
    view.go_to(0, 5)
    adding.dialog.plan.use_button.click()
    (menu,) = (menu for menu in adding.dialog.plan.findChildren(QMenu) if menu.isVisible())
    own = next(action for action in menu.actions() if action.text() == "A column of its own")
    own.trigger()
    menu.close()
    adding.wait()
    rows = list(adding.add().rows("statements"))
    assert [row.cells["x_gender"] for row in rows] == ["F", "M"]
