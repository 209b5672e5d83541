"""Builds the parts of one window on one records file, and joins their signals."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from a4p_desktop import paths
from a4p_desktop.gui.brief.flow import BriefFlow
from a4p_desktop.gui.cite.flow import CitationFlow
from a4p_desktop.gui.crash.message_boxes import show_note, show_trouble
from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.export.copy_flow import CopyFlow
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.tables_flow import TablesFlow
from a4p_desktop.gui.file_watch import FileWatch
from a4p_desktop.gui.opened_files import show_in_folder
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.menu import ViewsMenu
from a4p_desktop.gui.views.saved_searches import SavedSearches
from a4p_desktop.gui.window.kept_place import KeptPlace, return_to
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.gui.words.view_words import difference_words
from a4p_desktop.opening import OpenedRecords
from a4p_desktop.own_in_window import OwnInWindow
from a4p_desktop.records.archive.open_file import Change
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.view import Differences, RecordsIdentity, SharedView, differences
from a4p_desktop.records.schema.file_identity import RecordsChanged

say = Speaker("Window")


class OpenWindow(QObject):
    """The window, its menus and the dialogs opened from them; `close` ends all of it."""

    again_wanted = Signal()

    def __init__(
        self,
        records: OpenedRecords,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.path = records.path
        self._records = records
        self._settings = settings
        self._wording = records.wording
        self._shown_view: SharedView | None = None  # until its rows are counted
        self._reader = ReadingThread(records.archive, self)
        self._ask = self._reader.ask
        self._watch = FileWatch(records.watched, self._ask, self)
        self._changes = tuple(Change.NONE for _ in records.watched)
        self._is_reopening = False
        self.window = MainWindow(records.catalogue, records.wording, self._ask, _title(records))
        self.views = self._made_views()
        self.delegation = DelegationTab(records.catalogue.vocabulary, records.wording, self._ask)
        self._add_pages()
        self.menus = Menus(
            self.window,
            self.views,
            settings.appearance,
            self._ask,
            facets_shown=settings.facets_shown,
            compact=settings.compact_rows,
        )
        self.own = OwnInWindow(self.window, self.menus, settings, self._ask, records.own)
        self.exports = ExportFlow(self.window, settings, self._ask, records.archive_for_exports)
        self._join_window()
        self._join_views()
        self._join_delegations()
        self._join_export()
        self._join_cite()
        self._join_brief()
        self.overview.table_wanted.connect(self._show_table)
        self.overview.choice_for_brief_wanted.connect(self._choose_brief)

    def close(self) -> None:
        """Stop the export, close the records file, and schedule the window for deletion."""
        self.own.close()
        self.exports.close()
        self._reader.close()
        self._records.close()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def return_to(self, place: KeptPlace, message: str) -> None:
        """Begin where the user was in a window before; say `message`, and which conditions are
        lost."""
        lost = tuple(return_to(place, self.window, self._ask))
        lost_words = difference_words(Differences(None, lost, None, 0))
        self.window.show_message(f"{message} {lost_words}".strip())

    def show_view(self, shared: SharedView) -> None:
        """Show a view; a note follows if its results differ from those when it was made."""
        view = shared.view.used_by(self.window.tables[shared.view.table].table)
        self._shown_view = replace(shared, view=view)
        self.window.navigation.show_view(view)

    def show_trouble(self, trouble: RecordsError) -> None:
        """Show a box with a trouble over the window."""
        show_trouble(trouble, self.window)

    # Building ------------------------------------------------------------------------------------

    def _made_views(self) -> ViewsMenu:
        window = self.window
        return ViewsMenu(
            window,
            SavedSearches(),
            self._settings,
            current_view=lambda: window.view,
            found=lambda: window.tab.count,
            identity=RecordsIdentity.of(window.catalogue.info),
            titles=self._wording.short,
        )

    def _add_pages(self) -> None:
        """Add the pages to the tabs."""
        catalogue = self.window.catalogue
        self.overview = OverviewTab(catalogue.opening, self.window.tabs.names(), self._ask)
        self.window.add_page(self.overview, 0)
        self.window.add_page(self.delegation)

    # Joining -------------------------------------------------------------------------------------

    def _join_window(self) -> None:
        self._reader.failed.connect(self._report)
        self.window.failed.connect(self._report)
        self.window.source_followed.connect(self._follow_source)
        self._watch.changed.connect(self._on_changes)
        self.window.notice.again_wanted.connect(self.again_wanted)
        self.menus.file.again_wanted.connect(self.again_wanted)
        self.exports.again_wanted.connect(self.again_wanted)
        self.own.again_wanted.connect(self.again_wanted)
        self.menus.help.manual_wanted.connect(self._show_manual)
        self.menus.view.facets_toggled.connect(self._show_facets)
        self.menus.view.compact_wanted.connect(self._show_compact)

    def _join_views(self) -> None:
        self.views.view_wanted.connect(self.show_view)
        self.views.message_wanted.connect(self.window.show_message)
        self.views.written.connect(self._show_shared)
        self.views.failed.connect(self.show_trouble)
        self.window.counted.connect(self._show_differences)

    def _join_delegations(self) -> None:
        self.menus.edit.comparison_wanted.connect(self._compare)
        self.window.comparison_wanted.connect(self.delegation.compare_with)

    def _join_export(self) -> None:
        copies = CopyFlow(self.window, self._ask)
        tables = TablesFlow(self.window, self._settings, self._ask, self.exports)
        self.menus.file.export_wanted.connect(self.exports.start)
        self.menus.file.tables_wanted.connect(tables.start)
        self.menus.edit.copy_wanted.connect(copies.copy)
        self.exports.copy_wanted.connect(copies.copy_table)
        self.window.passage_wanted.connect(copies.copy_passage)

    def _join_cite(self) -> None:
        self.citations = CitationFlow(self.window, self._settings, self._ask)
        self.window.cite_wanted.connect(self.citations.cite)
        self.window.citation_wanted.connect(self.citations.cite_row)
        self.menus.edit.cite_wanted.connect(self.citations.start)
        self.menus.edit.citation_wanted.connect(self.citations.copy)

    def _join_brief(self) -> None:
        self.briefs = BriefFlow(self.window, self._settings, self._ask)
        self.menus.file.brief_wanted.connect(self.briefs.start)
        self.window.brief_wanted.connect(self.briefs.start_on)

    def reopen_begins(self) -> None:
        """The file is opened anew, with the own records as they are now: say no more of them."""
        self._is_reopening = True
        self._show_changes()

    def reopen_ends(self) -> None:
        """This window stays, so it says again what it does not show."""
        self._is_reopening = False
        self._show_changes()

    # What happens --------------------------------------------------------------------------------

    def _report(self, trouble: RecordsError) -> None:
        """Show a trouble of reading; if the file has changed, by the bar and without a box."""
        if isinstance(trouble, RecordsChanged):
            self._watch.look()
            self.window.show_message(str(trouble))
        else:
            self.show_trouble(trouble)

    def _on_changes(self, changes: tuple[Change, ...]) -> None:
        self._changes = changes
        self._show_changes()

    def _show_changes(self) -> None:
        base, own, *joined = self._changes
        # The joined file is ours: if it is gone or replaced, this window has it all the same.
        if base is Change.NONE and Change.OVERWRITTEN in joined:
            base = Change.OVERWRITTEN
        self.window.notice.show_change(base)
        self.window.notice.show_own_change(own is not Change.NONE and not self._is_reopening)

    def _show_shared(self, words: str, path: Path) -> None:
        """Say in the bar where a view is, so that it can be sent."""
        self.window.notice.show_message(
            words, say("Show in &folder"), partial(show_in_folder, path)
        )

    def _show_differences(self, search: Search, found: int) -> None:
        shared, window = self._shown_view, self.window
        if shared is None or search != shared.view.search(window.tab.table):
            return
        self._shown_view = None
        known = window.catalogue.vocabulary.knows
        identity = RecordsIdentity.of(window.catalogue.info)
        words = difference_words(differences(shared, identity, known, found))
        if words:
            show_note(words, window)

    def _show_table(self, name: str) -> None:
        tab = self.window.tables[name]
        if isinstance(tab, EndorsementsTab):
            tab.as_other.setChecked(True)  # all States at a glance
        self.window.navigation.show_narrowed(name, self.window.question)
        tab.focus_rows()

    def _compare(self) -> None:
        """Compare the delegation shown with another; where none is, ask for one first."""
        if self.delegation.subject:
            self.delegation.compare()
        else:
            ask = say("Compare which delegation?")
            self.window.proposing.go_to(ask, self.delegation.compare_with)

    def _choose_brief(self) -> None:
        """Ask for a delegation in the search line, and make the brief on it."""
        self.window.proposing.go_to(say("Brief on which delegation?"), self._brief_on)

    def _brief_on(self, code: str) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.delegation_list import GROUP

        if not code.startswith(GROUP):  # a group has a page, and no brief
            self.briefs.start_on(code)

    def _follow_source(self, address: str) -> None:
        url = QUrl(address)
        # Anyone can make a records file: a source in it must not start a program here.
        if not address:  # Qt gives no text of an address that it cannot read
            words = say("Not opened: the source’s address is not valid.")
        elif not (url.isValid() and url.scheme() in ("http", "https") and url.host()):
            words = say("Not opened: this is not a web address: {address}", address=address)
        elif QDesktopServices.openUrl(url):
            words = say("Opened in your browser: {address}", address=address)
        else:
            words = say("No browser opens {address}", address=address)
        self.window.show_message(words)

    def _show_manual(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.manual.window import open_manual

        try:
            open_manual(paths.resources_folder() / "manual", self.window, self._follow_source)
        except RecordsError as trouble:
            self.show_trouble(trouble)

    def _show_compact(self, compact: bool) -> None:
        self._settings.compact_rows = compact
        self.window.show_compact(compact)

    def _show_facets(self, shown: bool) -> None:
        self._settings.facets_shown = shown
        self.window.show_facets(shown)


def _title(records: OpenedRecords) -> str:
    """What the window calls its records: those of the base, and how many own ones are with them."""
    info, own = records.catalogue.info, records.own
    title = info.get("title") or records.path.name
    if not own.shown:
        return title
    if not own.rows:  # corrections only
        return say("{title} with your records", title=title)
    return say(
        "{title} with {n} row of yours|{title} with {n} rows of yours", title=title, n=own.rows
    )
