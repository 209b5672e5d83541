"""Builds one window on one records file, first what is seen first, and joins its signals."""

from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from a4p_desktop import paths
from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.file_watch import FileWatch
from a4p_desktop.gui.opened_files import show_in_folder
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_titles import add_menus
from a4p_desktop.opening import OpenedRecords
from a4p_desktop.records.archive.open_file import Change
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.view import Differences, RecordsIdentity, SharedView, differences
from a4p_desktop.records.schema.file_identity import RecordsChanged

if TYPE_CHECKING:
    from a4p_desktop.gui.window.kept_place import KeptPlace
    from a4p_desktop.window_parts import WindowParts

say = Speaker("Window")


class OpenWindow(QObject):
    """The window with all its parts; `close` ends all of it."""

    again_wanted = Signal()
    completed = Signal()
    """Emitted when the `parts` are there."""

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
        self._menus = add_menus(self.window, self.complete)
        self._parts: WindowParts | None = None
        self.window.installEventFilter(self)
        self.delegation = DelegationTab(records.catalogue.vocabulary, records.wording, self._ask)
        self._add_pages()
        self._join_window()

    @property
    def parts(self) -> "WindowParts":
        """What the first rows do not need, made now if it is not there yet."""
        return self._parts or self._complete()

    def complete(self) -> None:
        """Make the parts, if they are not there yet."""
        if self._parts is None:
            self._complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The keys of the menus work before their entries are made.
        if event.type() == QEvent.Type.ShortcutOverride:
            self.complete()
        return False

    def complete_after_rows(self) -> None:
        """Make the parts once the first rows are painted; something may need them before."""
        # One step for the modules, since both together take long enough to be felt.
        self.window.after_rows.add(lambda: import_module("a4p_desktop.window_parts"))
        self.window.after_rows.add(self.complete)

    def close(self) -> None:
        """Stop the export, close the records file, and schedule the window for deletion."""
        self.window.after_rows.drop()
        if self._parts is not None:
            self._parts.close()
        self._reader.close()
        self._records.close()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def return_to(self, place: "KeptPlace", message: str) -> None:
        """Begin where the user was in a window before; say `message`, and which conditions are
        lost."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.window.kept_place import return_to
        from a4p_desktop.gui.words.view_words import difference_words

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
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.crash.message_boxes import show_trouble

        show_trouble(trouble, self.window)

    # Building ------------------------------------------------------------------------------------

    def _complete(self) -> "WindowParts":
        # Imported here so that the window opens sooner.
        from a4p_desktop.window_parts import WindowParts

        records, settings = self._records, self._settings
        self.window.removeEventFilter(self)
        parts = WindowParts(self.window, self._menus, records, settings, self._ask)
        self._parts = parts
        self._join_parts(parts)
        self.completed.emit()
        return parts

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
        self.window.counted.connect(self._show_differences)
        self.window.comparison_wanted.connect(self.delegation.compare_with)
        self.window.notice.again_wanted.connect(self.again_wanted)
        self._watch.changed.connect(self._on_changes)
        self.overview.table_wanted.connect(self._show_table)
        self.overview.choice_for_brief_wanted.connect(self._choose_brief)

    def _join_parts(self, parts: "WindowParts") -> None:
        parts.menus.file.again_wanted.connect(self.again_wanted)
        parts.exports.again_wanted.connect(self.again_wanted)
        parts.own.again_wanted.connect(self.again_wanted)
        parts.menus.help.manual_wanted.connect(self._show_manual)
        parts.menus.view.facets_toggled.connect(self._show_facets)
        parts.menus.view.compact_wanted.connect(self._show_compact)
        parts.menus.edit.comparison_wanted.connect(self._compare)
        parts.views.view_wanted.connect(self.show_view)
        parts.views.written.connect(self._show_shared)
        parts.views.failed.connect(self.show_trouble)

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
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.words.view_words import difference_words

        known = window.catalogue.vocabulary.knows
        identity = RecordsIdentity.of(window.catalogue.info)
        words = difference_words(differences(shared, identity, known, found))
        if words:
            # Imported here as above.
            from a4p_desktop.gui.crash.message_boxes import show_note

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
            self.parts.briefs.start_on(code)

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
