"""The menu “Edit”: undoes, goes back, copies and cites rows, and goes to delegations."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_section import MenuSection
from a4p_desktop.gui.words import keys
from a4p_desktop.records.language import Speaker

say = Speaker("Menus", on_screen=True)


class EditMenu(QObject):
    """Does what the window can do, and emits what else is wanted."""

    undo_wanted = Signal()  # of the own records
    redo_wanted = Signal()
    copy_wanted = Signal(str)  # a Manner of clipboard.request
    cite_wanted = Signal()
    citation_wanted = Signal()  # to the clipboard, in the style used last
    evidence_wanted = Signal()
    speaker_wanted = Signal()
    correction_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(self, window: MainWindow, menu: Menu) -> None:
        super().__init__(window)
        self._window = window
        self.section = MenuSection(menu)
        self.row_actions: list[QAction] = []
        """The actions on rows, disabled while a page is in front."""
        self.adding_actions: list[QAction] = []
        """Those that add to what is in front, a row or a page."""
        self.search_actions: list[QAction] = []
        """Those on the search of rows, disabled as the actions on rows."""
        self.reasons: dict[QAction, str] = {}
        """Why these do nothing while they are disabled."""
        self._undo = self.section.add(say("&Undo"), keys.UNDO, self.undo_wanted.emit)
        self._redo = self.section.add(say("R&edo"), keys.REDO, self.redo_wanted.emit)
        for action in (self._undo, self._redo):
            action.setAutoRepeat(False)  # held down, the key would remove all that was added
        self.reasons[self._undo] = say("There is no change of your records to undo.")
        self.reasons[self._redo] = say("There is no change of your records to redo.")
        self.show_steps("", "")
        self.section.separate()
        self._add_history()
        self.section.separate()
        self._add_for_rows()
        self.section.separate()
        self._add_for_own()
        self.section.separate()
        self._add_searching()
        self.section.separate()
        self._add_delegations()

    def show_steps(self, undo: str, redo: str) -> None:
        """Offer to undo a change of the own records and to redo one, each in words; "" is none."""
        for action, words in ((self._undo, undo), (self._redo, redo)):
            action.setEnabled(bool(words))
            action.setStatusTip(words)

    def _add_history(self) -> None:
        navigation = self._window.navigation
        add = self.section.add
        back = add(say("&Back"), keys.BACK, navigation.go_back, "back")
        forward = add(say("For&ward"), keys.FORWARD, navigation.go_forward, "forward")
        self.reasons[back] = say("There is no earlier place to go back to.")
        self.reasons[forward] = say("There is no later place to go forward to.")

        def enable() -> None:
            back.setEnabled(navigation.history.can_go_back)
            forward.setEnabled(navigation.history.can_go_forward)

        enable()
        navigation.history_changed.connect(enable)

    def _add_for_rows(self) -> None:
        add, copy = self.section.add, self.copy_wanted.emit
        read = add(
            say("&Read the text"),
            None,
            lambda: self._window.tab.read_current(),
            status_tip=say("The whole text of the row, in the width of the window"),
        )
        copies = [
            add(say("&Copy rows"), keys.COPY, partial(copy, "rows"), "copy"),
            add(say("Copy rows with &headings"), keys.COPY_HEADED, partial(copy, "headed")),
            add(say("Copy as cite&d text"), keys.COPY_CITED, partial(copy, "cited")),
        ]
        self.cite = add(
            say("C&ite…"),
            keys.CITE,
            self.cite_wanted.emit,
            status_tip=say("Citations of the selected rows, for a footnote or a reference manager"),
        )
        self.row_actions += [
            read,
            *copies,
            self.cite,
            add(say("Copy citati&on"), keys.COPY_CITATION, self.citation_wanted.emit),
            add(say("Select &all rows"), keys.SELECT_ALL, self._select_all),
        ]

    def _add_for_own(self) -> None:
        add = self.section.add
        self.adding_actions += [
            add(say("Add e&vidence…"), None, self.evidence_wanted.emit),
            add(say("Add spea&ker…"), None, self.speaker_wanted.emit),
        ]
        self.row_actions.append(add(say("Correct thi&s row…"), None, self.correction_wanted.emit))

    def _add_searching(self) -> None:
        window, add = self._window, self.section.add
        add(say("&Find"), keys.FIND, window.start_search, "search")
        self.search_actions += [
            add(say("Ne&xt match"), keys.NEXT_MATCH, partial(window.step_match, 1)),
            add(say("&Previous match"), keys.PREVIOUS_MATCH, partial(window.step_match, -1)),
            add(say("Edit search as &text…"), keys.EDIT_AS_TEXT, window.bar.edit_text),
        ]
        add(say("Clear a&ll"), keys.CLEAR_ALL, window.clear_all, "clear")

    def _add_delegations(self) -> None:
        add = self.section.add
        add(
            say("&Go to delegation…"),
            keys.GO_TO,
            self._window.proposing.go_to,
            status_tip=say("Find a delegation by any of its names in six languages"),
        )
        show = self._window.show_delegation_of_row
        self.row_actions.append(add(say("Show delegatio&n"), keys.SHOW_DELEGATION, show))
        self.compare = add(
            say("Co&mpare with…"),
            keys.COMPARE,
            self.comparison_wanted.emit,
            status_tip=say("Compare the delegation or group shown with another"),
        )

    def _select_all(self) -> None:
        self._window.tab.view.selectAll()
        self._window.tab.view.setFocus()
