"""The window of the own records: what was added, is to decide, is to look at, was removed."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.own.addition_words import by_words, from_words, time_words
from a4p_desktop.gui.own.list_page import Line, ListPage
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.flat_tabs import FlatTabs
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.added.differences import Difference
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.own.new_records import Addition, Waiting
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.schema.codes import DIFFERENCE
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Own records", on_screen=True)

MOST_WAITING = 1_000
"""The most waiting rows that are listed; once some are decided, others follow."""


class OwnDialog(FittingDialog):
    """Lists; emits what is to be done, and shows nothing of it until it is told."""

    rows_wanted = Signal(str)  # the code of an addition
    remove_wanted = Signal(object)  # Addition
    restore_wanted = Signal(object)  # Addition
    send_wanted = Signal(object)  # the codes of additions
    tables_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    decision_wanted = Signal(object)  # Waiting
    difference_wanted = Signal(object)  # Difference whose row is to be shown
    correction_wanted = Signal(str)  # the code of an addition
    cell_wanted = Signal(str, str, str)  # form, row key, column of a cell to correct

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Your records"), parent)
        self._waits: Counter[str] = Counter()
        self.additions = self._made_additions()
        self.waiting = self._made_waiting()
        self.differences = self._made_differences()
        self.removed = self._made_removed()
        self.lists: Sequence[ListPage[Any]] = (
            self.additions,
            self.waiting,
            self.differences,
            self.removed,
        )
        """The pages, in their order."""
        self.pages = FlatTabs()
        self.pages.setAccessibleName(say("Your records"))
        self.message = plain_label()
        self.message.setWordWrap(True)
        self._place = plain_label()
        self._place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lay_out()
        # The menu of the main window, which has these keys, does not hear them here.
        for standard, signal in (
            (QKeySequence.StandardKey.Undo, self.undo_wanted),
            (QKeySequence.StandardKey.Redo, self.redo_wanted),
        ):
            for key in QKeySequence.keyBindings(standard):
                QShortcut(key, self).activated.connect(signal)

    def show_own(self, own: OwnFile, waiting: Sequence[Waiting]) -> None:
        """Show what is in the file of the own records; `waiting` are its rows that wait."""
        self._waits = Counter(row.addition for row in waiting)
        by_code = {each.addition: each for each in (*own.additions, *own.removed_additions)}
        self.additions.fill([Line(_cells(each), each) for each in own.additions])
        self.removed.fill([Line(_cells(each), each) for each in own.removed_additions])
        self.waiting.fill(
            [Line(_waiting_cells(row, by_code.get(row.addition)), row) for row in waiting]
        )
        self._place.setText(say("Kept in the file {name}", name=terminal_line(own.path.name)))
        show_tip(self._place, terminal_line(str(own.path)))
        self._name_pages()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.message.setText(words)
        announce(self, words)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show in what the own records differ from those to which they were added."""
        self.differences.fill([Line(_difference_cells(each), each) for each in differences])
        self._name_pages()

    # How it is made ------------------------------------------------------------------------------

    def _made_additions(self) -> ListPage[Addition]:
        page = ListPage[Addition](
            say("Additions"),
            _headings(),
            say(
                "You have added no records yet. Use File ▸ Add records… for a list, Edit ▸ Add "
                "evidence… or Add speaker… for one record, and File ▸ Open records… for a "
                "colleague’s file."
            ),
            several=True,
        )
        page.stretch(1)
        page.say_of_current(self._addition_words)
        self.rows_button = page.add_button(
            say("&Show rows"), lambda some: self.rows_wanted.emit(some[0].addition)
        )
        self.correct_button = page.add_button(
            say("Co&rrect…"), lambda some: self.correction_wanted.emit(some[0].addition)
        )
        self.remove_button = page.add_button(
            say("Re&move"), lambda some: self.remove_wanted.emit(some[0])
        )
        self.send_button = page.add_button(
            say("S&end…"),
            lambda some: self.send_wanted.emit([each.addition for each in some]),
            several=True,
        )
        self.tables_button = page.add_button(
            say("Export as &tables…"), lambda _: self.tables_wanted.emit(), several=True
        )
        page.list.itemDoubleClicked.connect(lambda *_: self.rows_button.click())
        return page

    def _made_waiting(self) -> ListPage[Waiting]:
        page = ListPage[Waiting](
            say("To decide"),
            [say("Row"), say("As written"), say("From")],
            say("Nothing awaits your decision. Rows that you left undecided are kept here."),
        )
        page.stretch(1)
        page.say_of_current(lambda row: row.why)
        self.decide_button = page.add_button(
            say("Dec&ide…"), lambda some: self.decision_wanted.emit(some[0])
        )
        page.list.itemDoubleClicked.connect(lambda *_: self.decide_button.click())
        return page

    def _made_differences(self) -> ListPage[Difference]:
        page = ListPage[Difference](
            say("To look at"),
            [say("What"), say("Row"), say("Column"), say("In the records"), say("In yours")],
            say(
                "Your records agree with the others. Where an update contradicts them or removes "
                "what they refer to, it is listed here."
            ),
        )
        page.stretch(1)
        page.say_of_current(_difference_words)
        self.difference_button = page.add_button(
            say("Show r&ow"), lambda some: self.difference_wanted.emit(some[0])
        )
        self.cell_button = page.add_button(say("Co&rrect…"), self._correct_cell)
        page.list.itemDoubleClicked.connect(lambda *_: self.difference_button.click())
        return page

    def _made_removed(self) -> ListPage[Addition]:
        page = ListPage[Addition](
            say("Removed"),
            _headings(),
            say("Nothing removed. What you remove is kept here and can be restored."),
        )
        page.stretch(1)
        self.restore_button = page.add_button(
            say("Restor&e"), lambda some: self.restore_wanted.emit(some[0])
        )
        return page

    def _correct_cell(self, some: Sequence[Difference]) -> None:
        (difference,) = some
        self.cell_wanted.emit(difference.table, difference.row_key, difference.column_name)

    def _lay_out(self) -> None:
        for page in self.lists:
            page.fill([])
            self.pages.addTab(page, "")
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self._name_pages()
        self.lay_out(self.pages, self.message, self._place, buttons, letters=120, lines=28)

    def _name_pages(self) -> None:
        """Name the pages, each with the number of its lines."""
        added, waiting = self.additions.count, self.waiting.count
        differing, removed = self.differences.count, self.removed.count
        for place, (number, empty, counted) in enumerate(
            (
                (added, say("&Additions"), say("&Additions ({number})", number=added)),
                (waiting, say("To &decide"), say("To &decide ({number})", number=waiting)),
                (differing, say("To &look at"), say("To &look at ({number})", number=differing)),
                (removed, say("Remo&ved"), say("Remo&ved ({number})", number=removed)),
            )
        ):
            self.pages.setTabText(place, counted if number else empty)

    def _addition_words(self, addition: Addition) -> str:
        """What is to know of an addition beside its cells."""
        waits = self._waits[addition.addition]
        parts = [
            addition.note if addition.how == "list" else "",
            say(
                "{n} of its rows awaits a decision.|{n} of its rows await a decision.",
                n=waits,
            )
            if waits
            else "",
        ]
        return " ".join(filter(None, parts))


def _headings() -> list[str]:
    return [say("Added on"), say("From"), say("Rows"), say("By")]


def _cells(addition: Addition) -> list[str]:
    return [
        time_words(addition.added_on),
        from_words(addition),
        number_words(addition.rows),
        by_words(addition),
    ]


def _waiting_cells(row: Waiting, addition: Addition | None) -> list[str]:
    written = current().clauses(list(row.cells.values()))
    return [number_words(row.file_row), written, from_words(addition) if addition else ""]


def _difference_cells(difference: Difference) -> list[str]:
    kind = DIFFERENCE.get(difference.kind)
    return [
        said(kind) if kind else difference.kind,
        difference.row,
        difference.column,
        difference.base,
        difference.own,
    ]


def _difference_words(difference: Difference) -> str:
    if not difference.why:
        return difference.remedy
    return say("{why}. {remedy}", why=difference.why, remedy=difference.remedy)
