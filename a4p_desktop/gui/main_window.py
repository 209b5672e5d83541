"""The window: one search line for every tab, the meeting beside it, and what is told below."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop import NAME
from a4p_desktop.gui import coverage_text
from a4p_desktop.gui.coverage_line import CoverageLine
from a4p_desktop.gui.narrowing import Narrowing
from a4p_desktop.gui.result_words import WIDEN, empty_words, status_words
from a4p_desktop.gui.search_line import SearchLine
from a4p_desktop.gui.table_tab import TableTab
from a4p_desktop.gui.wording import Wording, heading, number_words
from a4p_desktop.records.archive import Row
from a4p_desktop.records.catalogue import NARROWED_BY, Catalogue
from a4p_desktop.records.coverage import InstrumentCoverage, MeetingCoverage
from a4p_desktop.records.search import MOST_WORDS, Search, parse
from a4p_desktop.records.tables import TABLES


class MainWindow(QMainWindow):
    """Turns what the user asks into a Search for each tab, and shows the answers."""

    find_wanted = Signal(object)  # Search
    count_wanted = Signal(object)  # Search
    locate_wanted = Signal(object, int)  # Search, id
    meeting_coverage_wanted = Signal(object)  # Facts
    instrument_coverage_wanted = Signal(object)  # Facts
    records_dropped = Signal(object)  # Path
    source_followed = Signal(str)  # address
    closing = Signal()

    def __init__(self, catalogue: Catalogue, wording: Wording) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.setWindowTitle(f"{catalogue.info.get('title', catalogue.path.name)} — {NAME}")
        self.setAcceptDrops(True)
        self.line = SearchLine()
        self.meeting = Narrowing(
            "meeting", catalogue.meetings, self.tr("All meetings"), self.tr("Meeting"), self
        )
        self.instrument = Narrowing(
            "instrument",
            catalogue.instruments,
            self.tr("All instruments"),
            self.tr("Instrument"),
            self,
        )
        self.tabs = {name: TableTab(table, wording) for name, table in TABLES.items()}
        self.tab_widget = QTabWidget()
        self.tab_widget.setDocumentMode(True)
        self.tab_widget.setAccessibleName(self.tr("Tables"))
        for name, tab in self.tabs.items():
            self.tab_widget.addTab(tab, heading(TABLES[name]))
        self._narrowings = QStackedWidget()
        self.coverage = CoverageLine()
        self._status = QLabel()
        self._lay_out()
        self._join()

    @property
    def tab(self) -> TableTab:
        """The tab in front."""
        tab = self.tab_widget.currentWidget()
        assert isinstance(tab, TableTab)
        return tab

    def start(self) -> None:
        """Ask for what is shown at first, once everything is joined."""
        self._on_tab()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        # Looking through the desktop's icons takes as long as all the rest: rows come first.
        QTimer.singleShot(0, self.line, self.line.add_icons)

    def ask(self) -> None:
        """Ask the question that now stands in the window: rows for the tab in front, and how
        many for the others."""
        for name, tab in self.tabs.items():
            narrowing = self._narrowing(name)
            tab.where = ((narrowing.column, narrowing.code),) if narrowing.code else ()
            search = tab.search(self.line.text())
            # Rows that are shown already stay, with what is selected of them.
            shown = tab.model.search == search
            (self.find_wanted if tab is self.tab and not shown else self.count_wanted).emit(search)
            if shown:
                tab.model.ask_again()
        self._title_tabs()
        if parse(self.line.text(), self.tab.table.fields).shortened:
            self.tell(self.tr("Only the first {} words are looked up.").format(MOST_WORDS))

    def take_found(self, search: Search, rows: list[Row]) -> None:
        """Show the first rows of a search, if it is still what the window asks."""
        tab = self.tabs[search.table]
        # What is shown already stays, with what is selected of it: a search may be asked twice.
        if self._is_asked(search) and tab.model.search != search:
            tab.take_first_page(search, rows)

    def take_count(self, search: Search, count: int) -> None:
        """Show how many rows a search has, if it is still what the window asks."""
        if not self._is_asked(search):
            return
        tab = self.tabs[search.table]
        tab.take_count(search, count)
        if count == 0:
            tab.show_empty(empty_words(search, narrowed=bool(self._narrowing(search.table).code)))
        self._title_tabs()
        self._tell_status()

    def take_located(self, search: Search, number: int) -> None:
        """Go to row `number` of `search`, widening what the window asks where that is needed."""
        tab = self.tabs[search.table]
        if search != tab.search(self.line.text()):
            # The record is not among the rows found: it is shown among its neighbours instead.
            self.line.blockSignals(True)
            self.line.setText(search.text)
            self.line.blockSignals(False)
            narrowing = self._narrowing(search.table)
            narrowing.blockSignals(True)
            narrowing.choose(dict(search.where).get(narrowing.column, ""))
            narrowing.blockSignals(False)
            tab.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        tab.go_to(search, number)
        if self.tab is tab:
            self._on_narrowed()
        else:
            self.tab_widget.setCurrentWidget(tab)

    def take_coverage(self, coverage: MeetingCoverage | InstrumentCoverage) -> None:
        """Show what is recorded beside what is reported, if that is what the window shows."""
        shown = self._narrowing(self.tab.table.name).facts
        about = coverage.meeting if isinstance(coverage, MeetingCoverage) else coverage.instrument
        if about is shown:
            self.coverage.tell(
                coverage_text.coverage_line(coverage), coverage_text.coverage_page(coverage)
            )

    def follow_record(self, table: str, row_id: int) -> None:
        """Go to a record that a link names."""
        self.locate_wanted.emit(self.tabs[table].search(self.line.text()), row_id)

    def follow_search(self, meeting: str, text: str) -> None:
        """Ask for the speakers whom a link asks for."""
        self.meeting.choose(meeting)
        self.line.setText(text)
        self.tab_widget.setCurrentWidget(self.tabs["speakers"])

    def start_search(self) -> None:
        """Bring the keyboard to the search line, ready to type over what stands there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def clear_search(self) -> None:
        """Ask for everything again, in the meeting shown."""
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, text: str) -> None:
        """Say something in passing, in the status line."""
        self.statusBar().showMessage(text, 8000)

    def tell_copied(self, rows: int) -> None:
        """Say that rows are on the clipboard."""
        self.tell(self.tr("Rows copied: {}").format(number_words(rows)))

    # What Qt calls -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.line.text():
            self.clear_search()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event.mimeData().urls())
        if path:
            event.acceptProposedAction()
            self.records_dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # How it is made ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._narrowings.addWidget(_labelled(self.tr("&Meeting:"), self.meeting))
        self._narrowings.addWidget(_labelled(self.tr("&Instrument:"), self.instrument))
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        top.addWidget(self.line, 3)
        top.addWidget(self._narrowings, 2)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.tab_widget, 1)
        layout.addWidget(self.coverage)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self._status)
        self._order_focus()

    def _order_focus(self) -> None:
        chain: list[QWidget] = [self.line, self.meeting, self.instrument, self.tab_widget]
        for tab in self.tabs.values():
            chain += [tab.view, tab.empty, tab.detail]
        chain.append(self.coverage)
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _join(self) -> None:
        self.line.textChanged.connect(lambda _: self.ask())
        self.line.left_for_rows.connect(self._enter_rows)
        self.meeting.changed.connect(self._on_narrowed)
        self.instrument.changed.connect(self._on_narrowed)
        self.tab_widget.currentChanged.connect(lambda _: self._on_tab())
        self.coverage.source_followed.connect(self.source_followed)
        for tab in self.tabs.values():
            tab.question_changed.connect(self.ask)
            tab.selection_changed.connect(self._tell_status)
            tab.way_out_taken.connect(self._take_way_out)
            tab.view.typed.connect(self._type_in_line)
            tab.detail.record_followed.connect(self.follow_record)
            tab.detail.search_followed.connect(self.follow_search)
            tab.detail.source_followed.connect(self.source_followed)

    # What happens --------------------------------------------------------------------------------

    def _on_narrowed(self) -> None:
        self._ask_coverage()
        self.ask()

    def _on_tab(self) -> None:
        narrowed_by_meeting = self._narrowing(self.tab.table.name) is self.meeting
        self._narrowings.setCurrentIndex(0 if narrowed_by_meeting else 1)
        self._on_narrowed()

    def _narrowing(self, table: str) -> Narrowing:
        return self.meeting if NARROWED_BY[table] == self.meeting.column else self.instrument

    def _is_asked(self, search: Search) -> bool:
        return search == self.tabs[search.table].search(self.line.text())

    def _enter_rows(self) -> None:
        if self.tab.model.rowCount():
            self.tab.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.tab.selected():
                self.tab.view.selectRow(0)

    def _type_in_line(self, text: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(self.line.text() + text)

    def _take_way_out(self, way: str) -> None:
        if way == WIDEN:
            self._narrowing(self.tab.table.name).choose("")
        else:
            self.clear_search()

    def _ask_coverage(self) -> None:
        narrowing = self._narrowing(self.tab.table.name)
        facts = narrowing.facts
        if narrowing is self.meeting and facts is not None:
            self.meeting_coverage_wanted.emit(facts)
        elif narrowing is self.meeting:
            meetings = self.catalogue.meetings
            self.coverage.tell(
                coverage_text.all_meetings_line(meetings), coverage_text.all_meetings_page(meetings)
            )
        elif facts is not None:
            self.instrument_coverage_wanted.emit(facts)
        else:
            instruments = self.catalogue.instruments
            self.coverage.tell(
                coverage_text.all_instruments_line(instruments),
                coverage_text.all_instruments_page(instruments),
            )

    # What is told --------------------------------------------------------------------------------

    def _title_tabs(self) -> None:
        searching = self._is_searching()
        for place, tab in enumerate(self.tabs.values()):
            title = heading(tab.table)
            if searching and tab.count is not None:
                title += f" ({number_words(tab.count)})"
            self.tab_widget.setTabText(place, title)

    def _is_searching(self) -> bool:
        tab = self.tab
        return parse(self.line.text(), tab.table.fields).expression is not None

    def _tell_status(self) -> None:
        tab = self.tab
        if tab.count is None:
            return
        narrowing = self._narrowing(tab.table.name)
        in_all = self.catalogue.sizes.get((tab.table.name, narrowing.code), tab.count)
        self._status.setText(
            status_words(tab.table.name, narrowing.code, tab.count, in_all, tab.selected())
        )


def _labelled(words: str, choice: QWidget) -> QWidget:
    """`choice` after its label, by which a screen reader knows it and Alt leads to it."""
    label, row = QLabel(words), QWidget()
    label.setBuddy(choice)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label)
    layout.addWidget(choice, 1)
    return row


def _dropped_file(urls: list[QUrl]) -> Path | None:
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
