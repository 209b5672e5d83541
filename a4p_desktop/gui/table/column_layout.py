"""The columns of a view: which are wanted, which of them are seen, and how wide each is."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from a4p_desktop.gui.table.headings import Headings
from a4p_desktop.gui.table.kept_columns import KeptColumn, read, written
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.shared_width import Share, shared
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.columns import Column, Kind

say = Speaker("Table", on_screen=True)

_PADDING = 2
"""Letters beside the text of a cell."""
_LEAST = 0.4
_MOST = 1.5
"""Bounds of a column's width, as shares of that declared. Only texts have no upper bound, and no
word of a heading is cut: where there is too little room, the table scrolls sideways."""
_NO_BOUND = 100_000


class ColumnLayout(QObject):
    """Arranges the sections of a view's header.

    A column that is wanted is seen as a section of its own or, where rows have two lines, below
    another; it is hidden while all its cells are the same, unless the user has asked for it.
    Columns share the width of the view, but for those whose width the user has set.
    """

    def __init__(self, view: QTableView, header: Headings, model: RowsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._header = header
        self._columns = model.table.columns
        self._letter = view.fontMetrics().averageCharWidth()
        self._wanted: set[int] = set()
        self._kept: set[int] = set()
        """Those that the user has asked for, though all their cells are the same."""
        self._constant: set[int] = set()
        self._widths: dict[int, int] = {}
        """Of the columns whose width the user has set."""
        self._elsewhere: list[KeptColumn] = []
        """Columns that only other records have, as they were arranged there."""
        self._has_two_lines = True
        self._arranges = False
        """Whether the sections change by this class, and not by the user."""
        self._waits = True
        """Whether the width is to be shared once the view is seen."""
        self._header.sectionResized.connect(self._on_resized)
        self._header.sectionMoved.connect(lambda *_: self._on_moved())
        self.reset()

    def names(self) -> tuple[str, ...]:
        """The names of the columns that are wanted, in their order on the screen.

        Also of those below others, and of those hidden while all their cells are the same: whoever
        exports the rows still wants them.
        """
        return tuple(self._columns[section].name for section in self._order(self._wanted))

    def seen(self) -> tuple[int, ...]:
        """The columns that are on the screen."""
        return tuple(filter(self.is_seen, range(len(self._columns))))

    def is_seen(self, section: int) -> bool:
        """Whether a column is on the screen: as a section, or on the second line of another."""
        below = self._model.second_lines.values()
        return not self._header.isSectionHidden(section) or section in below

    def show(self, names: Iterable[str]) -> None:
        """Want only these columns, in this order, and keep the widths that the user has set."""
        sections = [self._model.table.position(name) for name in names]
        self._wanted, self._kept = set(sections), set()
        self._move_to_front(sections)
        self._arrange()

    def reset(self) -> None:
        """Want the default columns of the table, in their default order, sharing the width."""
        self._widths.clear()
        self.show(self._model.table.shown)

    def hide_constant(self, names: Collection[str]) -> None:
        """Hide these columns, as all their cells are the same, and no others."""
        constant = {n for n, column in enumerate(self._columns) if column.name in names}
        if constant != self._constant:
            self._constant = constant
            self._arrange()

    def set_two_lines(self, two_lines: bool) -> None:
        """Let columns stand on the second line of others, or each in a section of its own."""
        self._has_two_lines = two_lines
        self._arrange()

    def actions(self, menu: QMenu) -> list[QAction]:
        """A checkable action for each column, and one to reset them."""
        actions = []
        for section, column in enumerate(self._columns):
            words, is_seen = heading(column), self.is_seen(section)
            if section in self._wanted and not is_seen:
                words = say("{column} (the same in all rows)", column=words)
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(is_seen)
            # The last column stays: without headings there is no menu to show another.
            action.setEnabled(not is_seen or sum(map(self.is_seen, self._wanted)) > 1)
            action.toggled.connect(lambda shown, section=section: self._choose(section, shown))
            actions.append(action)
        reset = QAction(say("&Reset columns"), menu)
        reset.triggered.connect(self.reset)
        separator = QAction(menu)
        separator.setSeparator(True)
        return [*actions, separator, reset]

    def save(self) -> QByteArray:
        """The arrangement, as `restore` reads it."""
        kept = [
            KeptColumn(
                self._columns[section].name,
                self._widths.get(section, 0),
                section in self._wanted,
                section in self._kept,
            )
            for section in self._order(range(len(self._columns)))
        ]
        return QByteArray(written([*kept, *self._elsewhere]))

    def restore(self, state: QByteArray) -> None:
        """Restore an arrangement from `save`, also of other records; reset where it has none."""
        table, kept = self._model.table, read(bytes(state.data()))
        known = {column.name for column in self._columns}
        self._elsewhere = [column for column in kept if column.name not in known]
        here = [column for column in kept if column.name in known]
        self._widths = {table.position(each.name): each.width for each in here if each.width}
        wanted = [column.name for column in here if column.is_wanted]
        if not wanted:
            self.reset()
            return
        new = set(table.shown).difference(column.name for column in kept)
        self.show([*wanted, *(name for name in table.shown if name in new)])
        self._kept = {table.position(column.name) for column in here if column.is_kept}
        self._arrange()

    def share_width(self, after: int = -1) -> None:
        """Let the columns share the width of the view; those up to the visual place `after` stay as
        wide as they are. A view that is not seen waits until it is."""
        self._waits = not self._view.isVisible()
        if self._waits:
            return
        header, seen = self._header, [n for n in range(len(self._columns)) if self._has_section(n)]
        sharing = [
            section
            for section in seen
            if section not in self._widths and header.visualIndex(section) > after
        ]
        fixed = [section for section in seen if section not in sharing]
        widths = {
            section: self._widths.get(section, header.sectionSize(section)) for section in fixed
        }
        room = self._view.viewport().width() - sum(widths.values())
        shares = [self._share(section) for section in sharing]
        found = shared(room, shares)
        widths |= dict(zip(sharing, found, strict=True))
        self._arranges = True
        for section, width in widths.items():
            if header.sectionSize(section) != width:
                header.resizeSection(section, width)
        self._arranges = False
        header.fit()

    def share_if_waiting(self) -> None:
        """Share the width if that has waited until the view is seen."""
        if self._waits:
            self.share_width()

    def rescale(self) -> None:
        """Fit the widths to another font, so that each holds as many letters as before."""
        before, self._letter = self._letter, self._view.fontMetrics().averageCharWidth()
        if before != self._letter:
            self._widths = {
                section: round(width * self._letter / before)
                for section, width in self._widths.items()
            }
        self.share_width()

    def _has_section(self, section: int) -> bool:
        return not self._header.isSectionHidden(section)

    def _order(self, sections: Collection[int]) -> list[int]:
        """These columns in their order on the screen."""
        return sorted(sections, key=self._header.visualIndex)

    def _move_to_front(self, sections: Iterable[int]) -> None:
        self._arranges = True
        for place, section in enumerate(sections):
            self._header.moveSection(self._header.visualIndex(section), place)
        self._arranges = False

    def _choose(self, section: int, shown: bool) -> None:
        """Show or hide a column as the user wants it, whatever its cells are."""
        change = set.add if shown else set.discard
        for chosen in (self._wanted, self._kept):
            change(chosen, section)
        self._arrange()

    def _arrange(self) -> None:
        """Show the sections of the columns to be seen, and set which stand below others."""
        seen = self._wanted - (self._constant - self._kept) or self._wanted
        second = self._second_lines(seen) if self._has_two_lines else {}
        sections = seen.difference(second.values())
        self._arranges = True
        for section in range(len(self._columns)):
            self._header.setSectionHidden(section, section not in sections)
        self._arranges = False
        self._model.set_second_lines(second)
        self.share_width()
        self._place_mark()

    def _second_lines(self, seen: Collection[int]) -> dict[int, int]:
        """For each column with another below its cells, that other."""
        places = {column.name: n for n, column in enumerate(self._columns)}
        found: dict[int, int] = {}
        for section in sorted(seen):
            above = places.get(self._columns[section].under, -1)
            if above in seen and above not in found.values() and section not in found:
                found.setdefault(above, section)
        return found

    def _share(self, section: int) -> Share:
        second = self._model.second_lines.get(section, section)
        widest = max(self._columns[section], self._columns[second], key=lambda each: each.width)
        width = (widest.width + _PADDING) * self._letter
        least = max(round(width * _LEAST), self._header.least(section))
        most = _NO_BOUND if _is_text(self._columns[section]) else max(round(width * _MOST), least)
        return Share(width, least, most)

    def _on_moved(self) -> None:
        if not self._arranges:
            self._place_mark()

    def _on_resized(self, section: int, _: int, width: int) -> None:
        if not self._arranges and width:
            self._widths[section] = width
            # Those before it stay, or the edge would not be where the mouse is.
            self.share_width(after=self._header.visualIndex(section))

    def _place_mark(self) -> None:
        """Let the first column seen have the sign of own records."""
        sections = self._order([n for n in range(len(self._columns)) if self._has_section(n)])
        if sections[:1] != [self._model.marked_column]:
            self._model.marked_column = sections[0] if sections else 0
            self._view.viewport().update()


def _is_text(column: Column) -> bool:
    """Whether more width shows more of a cell, as of a text or of several codes."""
    return column.kind is Kind.CODES or (column.kind is Kind.TEXT and not column.is_pill)
