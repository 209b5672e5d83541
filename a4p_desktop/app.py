"""Builds the window's parts, joins their signals, and runs."""

import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QSize, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication

from a4p_desktop import NAME, __version__, paths
from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.brief.flow import BriefFlow
from a4p_desktop.gui.cite.flow import CitationFlow
from a4p_desktop.gui.crash.crash_log import default_log_path
from a4p_desktop.gui.crash.crash_reporting import ErrorHandling
from a4p_desktop.gui.crash.message_boxes import tell_note, tell_trouble
from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.export.copy_flow import CopyFlow
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.look import palettes
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.menu import ViewsMenu
from a4p_desktop.gui.views.saved_searches import SavedSearches
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus import Menus
from a4p_desktop.gui.words.view_words import difference_words
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.memory import look_after_memory
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_catalogue
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.view import RecordsIdentity, SharedView, differences
from a4p_desktop.records.question.view_file import SUFFIX

ICON = "a4p-desktop.svg"


def run(path: Path, view: SharedView | None = None) -> int:
    """Open the window on the records file `path`, and there `view` if one is given; return the
    exit status when it is closed.

    Raises RecordsError where `path` is refused.
    """
    app = application()
    errors = ErrorHandling(default_log_path(), app)
    errors.install()
    program = Program(app, Settings())
    look_after_memory(app)
    try:
        program.open(path)
        if view is not None:
            program.show_view(view)
        return app.exec()
    except RecordsError as trouble:
        # Started by a click, a program has no terminal on which to say why it does not open.
        if sys.stderr is None:
            box = tell_trouble(trouble, None)  # kept, or it would be gone before it is seen
            app.exec()
            del box
        raise
    finally:
        program.close()
        errors.remove()


def application() -> QApplication:
    app = cast("QApplication | None", QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("a4p-desktop")
    resources = paths.resources_folder()
    QIcon.setFallbackSearchPaths([str(resources / "icons")])
    app.setWindowIcon(QIcon(str(resources / ICON)))
    _require_a_font(app, resources / "fonts" / "DejaVuSans.ttf")
    return app


def _require_a_font(app: QApplication, ours: Path) -> None:
    """Use our font where the system has none, as on a bare Linux: else all text would be boxes."""
    if not QFontInfo(app.font()).family():
        font = QFontDatabase.addApplicationFont(str(ours))
        app.setFont(QFont(QFontDatabase.applicationFontFamilies(font)))


class Program(QObject):
    """The window that is open, with what belongs to it; a new one for each records file."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._font = QFont(app.font())
        self.window: MainWindow | None = None
        self.exports: ExportFlow | None = None
        self.citations: CitationFlow | None = None
        self.briefs: BriefFlow | None = None
        self.views: ViewsMenu | None = None
        self.delegation: DelegationTab | None = None
        self._reader: ReadingThread | None = None
        self._shown_view: SharedView | None = None  # until it is known what it finds
        # Kept until Qt has deleted it: else Python's garbage collector may delete it, and does so
        # on whichever thread it happens to run, where deleting a widget ends the program.
        self._before: MainWindow | None = None
        palettes.set_appearance(app, settings.appearance)
        palettes.set_zoom(app, self._font, settings.zoom)

    def open(self, path: Path) -> None:
        """Open a window on the records file `path`, in place of the one that is open.

        Raises RecordsError where `path` is refused; the window that is open stays.
        """
        archive = Archive(path)
        try:
            catalogue, wording = read_catalogue(archive), Wording(archive)
        except RecordsError:
            archive.close()
            raise
        if path != paths.bundled_records():
            self._settings.add_recent_file(path)
        if self.window is not None:
            self._remember()
        self._let_go()
        self._reader = ReadingThread(archive, self)
        self._reader.failed.connect(self._tell)
        ask = self._reader.ask
        self.window = MainWindow(catalogue, wording, ask)
        self._add_pages(self.window, wording, ask)
        self.exports = ExportFlow(self.window, self._settings, ask)
        self._join(self.window, ask, self.exports, wording)
        self._restore(self.window)
        self.window.show()
        self.window.start()

    def close(self) -> None:
        """End what is going on, and let the records file go."""
        self._let_go()
        self._settings.sync()

    def wait_for_rows(self, table: str) -> int:
        """Show the tab of `table` and wait for its rows; how many it has in all.

        Raises RecordsError where none come.
        """
        assert self.window is not None
        tab = self.window.tables[table]
        self.window.tabs.setCurrentWidget(tab)
        late = QTimer(singleShot=True, interval=20_000)
        late.start()
        while tab.model.search is None or tab.count is None:
            QCoreApplication.processEvents()
            if not late.isActive():
                raise RecordsError(f"The tab {table} shows no rows.", "Install the program again.")
        return tab.count

    # Joining -------------------------------------------------------------------------------------

    def _join(self, window: MainWindow, ask: Ask, exports: ExportFlow, wording: Wording) -> None:
        window.failed.connect(self._tell)
        window.source_followed.connect(self._follow_source)
        window.records_dropped.connect(self.try_open)
        window.closing.connect(self._remember)
        self._join_menus(window, ask, exports, wording)

    def _add_pages(self, window: MainWindow, wording: Wording, ask: Ask) -> None:
        """Put the pages that are no tables among the tabs."""
        catalogue = window.catalogue
        instruments = [
            (one.value, wording.title("instrument", one.value))
            for one in catalogue.facets["endorsements"]["instrument"]
        ]
        window.add_page(OverviewTab(catalogue.opening, instruments, ask), 0)
        self.delegation = DelegationTab(window.catalogue.vocabulary, wording, ask)
        window.add_page(self.delegation)

    def _join_menus(
        self, window: MainWindow, ask: Ask, exports: ExportFlow, wording: Wording
    ) -> None:
        settings = self._settings
        views = self._joined_views(window, wording)
        menus = Menus(window, views, settings.appearance, facets_shown=settings.facets_shown)
        menus.show_recent(self._settings.recent_files())
        menus.open_wanted.connect(self._ask_file)
        menus.bundled_wanted.connect(lambda: self.try_open(paths.bundled_records()))
        menus.recent_wanted.connect(self.try_open)
        menus.export_wanted.connect(exports.start)
        self._join_citations(window, ask, menus)
        self._join_briefs(window, ask, menus)
        if self.delegation is not None:
            menus.go_to_wanted.connect(self.delegation.go_to)
            menus.comparison_wanted.connect(self.delegation.compare)
        menus.facets_toggled.connect(self._show_facets)
        menus.appearance_wanted.connect(self._set_appearance)
        menus.zoom_wanted.connect(self._zoom)
        menus.manual_wanted.connect(self._show_manual)
        copies = CopyFlow(window, wording, ask)
        exports.copy_wanted.connect(copies.copy_table)
        menus.copy_wanted.connect(copies.copy)

    def _join_citations(self, window: MainWindow, ask: Ask, menus: Menus) -> None:
        citations = CitationFlow(window, self._settings, ask)
        self.citations = citations
        window.cite_wanted.connect(citations.cite)
        menus.cite_wanted.connect(citations.start)
        menus.citation_wanted.connect(citations.copy)

    def _join_briefs(self, window: MainWindow, ask: Ask, menus: Menus) -> None:
        briefs = BriefFlow(window, self._settings, ask)
        self.briefs = briefs
        menus.brief_wanted.connect(briefs.start)

    def _joined_views(self, window: MainWindow, wording: Wording) -> ViewsMenu:
        views = ViewsMenu(
            window,
            SavedSearches(),
            self._settings,
            current_view=lambda: window.view,
            found=lambda: window.tab.count,
            identity=RecordsIdentity.of(window.catalogue.info),
            titles=wording.title,
        )
        views.view_wanted.connect(self.show_view)
        views.told.connect(window.tell)
        views.failed.connect(self._tell)
        window.counted.connect(self._tell_differences)
        self.views = views
        return views

    # What the user asks of the program -----------------------------------------------------------

    def show_view(self, shared: SharedView) -> None:
        """Ask what a kept view asks, and say what is other than when it was made."""
        if self.window is not None:
            self._shown_view = shared
            self.window.show_view(shared.view)

    def _tell_differences(self, search: Search, found: int) -> None:
        shared, window = self._shown_view, self.window
        if shared is None or window is None or search != shared.view.search:
            return
        self._shown_view = None
        known = window.catalogue.vocabulary.knows
        identity = RecordsIdentity.of(window.catalogue.info)
        told = difference_words(differences(shared, identity, known, found))
        if told:
            tell_note(told, window)

    def try_open(self, path: Path) -> None:
        """Open `path`, a records file or a view, or say why not."""
        if self.views is not None and path.suffix == f".{SUFFIX}":
            self.views.open_file(path)
            return
        try:
            self.open(path)
        except RecordsError as trouble:
            self._tell(trouble)
            if not path.exists():
                self._settings.remove_recent_file(path)

    def _ask_file(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_file

        kind = self.tr("Records files (*.sqlite *.db)")
        folder = self._settings.last_folder
        ask_file(self.window, self.tr("Open records"), kind, folder, self._open_from)

    def _open_from(self, path: Path) -> None:
        self._settings.last_folder = path.parent
        self.try_open(path)

    def _follow_source(self, address: str) -> None:
        told = self.tr("Opened in your browser: {}")
        if QUrl(address).scheme() in ("http", "https"):
            QDesktopServices.openUrl(QUrl(address))
        else:
            # Anyone may make a records file: a source in it must not start a program here.
            told = self.tr("Not opened, because it is no web address: {}")
        if self.window is not None:
            self.window.tell(told.format(address))

    def _show_manual(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.manual.window import open_manual

        if self.window is None:
            return
        try:
            open_manual(paths.resources_folder() / "manual", self.window, self._follow_source)
        except RecordsError as trouble:
            self._tell(trouble)

    def _set_appearance(self, name: palettes.Appearance) -> None:
        self._settings.appearance = name
        palettes.set_appearance(self._app, name)

    def _show_facets(self, shown: bool) -> None:
        self._settings.facets_shown = shown
        if self.window is not None:
            self.window.show_facets(shown)

    def _zoom(self, step: int) -> None:
        steps = {1: palettes.zoomed_in, -1: palettes.zoomed_out}
        before = self._settings.zoom
        self._settings.zoom = steps[step](before) if step else palettes.ZOOM_NORMAL
        palettes.set_zoom(self._app, self._font, self._settings.zoom)
        if self.window is not None:
            self.window.tell(self.tr("Text size: {} %").format(self._settings.zoom))

    def _tell(self, trouble: RecordsError) -> None:
        if self.window is not None:
            tell_trouble(trouble, self.window)

    # What is remembered --------------------------------------------------------------------------

    def _restore(self, window: MainWindow) -> None:
        settings = self._settings
        if not window.restoreGeometry(settings.geometry):
            # The first time: room for the columns, and the whole window on a small screen.
            window.resize((window.screen().availableSize() * 0.9).boundedTo(QSize(1400, 860)))
        window.show_facets(settings.facets_shown)
        for name, tab in window.tables.items():
            tab.view.restore_columns(settings.header_state(name))
            tab.restore_layout(settings.splitter_state(name))
        if settings.last_tab in window.tabs.names():
            window.tabs.activate(settings.last_tab)

    def _remember(self) -> None:
        window, settings = self.window, self._settings
        if window is None:
            return
        settings.geometry = window.saveGeometry()
        settings.last_tab = window.tabs.current_tab
        for name, tab in window.tables.items():
            settings.set_header_state(name, tab.view.save_columns())
            settings.set_splitter_state(name, tab.save_layout())

    def _let_go(self) -> None:
        """End the reading of the window that is open, and leave it to be deleted."""
        window = self.window
        if window is not None and self._reader is not None and self.exports is not None:
            self.exports.close()
            self._reader.close()
            self._reader.deleteLater()
            window.hide()
            window.deleteLater()
            self._before = window
        self.window = self.exports = self.citations = self.views = self._reader = None
        self.briefs = self.delegation = None
