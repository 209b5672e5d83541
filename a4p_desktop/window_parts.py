"""What a window has beside its tabs: the entries of its menus, and the dialogs opened from them."""

from PySide6.QtCore import QObject

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.brief.flow import BriefFlow
from a4p_desktop.gui.cite.flow import CitationFlow
from a4p_desktop.gui.export.copy_flow import CopyFlow
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.tables_flow import TablesFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.menu import ViewsMenu
from a4p_desktop.gui.views.saved_searches import SavedSearches
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.gui.window.menus.menu_titles import MenusByName
from a4p_desktop.opening import OpenedRecords
from a4p_desktop.own_in_window import OwnInWindow
from a4p_desktop.records.question.view import RecordsIdentity


class WindowParts(QObject):
    """Made when first needed, or once the first rows are painted; joined to the window and to each
    other. Whatever they cannot do themselves, `OpenWindow` does."""

    def __init__(
        self,
        window: MainWindow,
        menus: MenusByName,
        records: OpenedRecords,
        settings: Settings,
        ask: Ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._ask = ask
        self.views = ViewsMenu(
            window,
            menus["searches"],
            SavedSearches(),
            settings,
            current_view=lambda: window.view,
            found=lambda: window.tab.count,
            identity=RecordsIdentity.of(window.catalogue.info),
            titles=records.wording.short,
        )
        self.menus = Menus(
            window,
            menus,
            self.views,
            settings.appearance,
            ask,
            facets_shown=settings.facets_shown,
            compact=settings.compact_rows,
        )
        self.own = OwnInWindow(window, self.menus, settings, ask, records.own)
        self.exports = ExportFlow(window, settings, ask, records.archive_for_exports)
        self.views.message_wanted.connect(window.show_message)
        self._join_export()
        self._join_cite()
        self._join_brief()

    def close(self) -> None:
        """Stop what is being written."""
        self.own.close()
        self.exports.close()

    def _join_export(self) -> None:
        copies = CopyFlow(self._window, self._ask)
        tables = TablesFlow(self._window, self._settings, self._ask, self.exports)
        self.menus.file.export_wanted.connect(self.exports.start)
        self.menus.file.tables_wanted.connect(tables.start)
        self.menus.edit.copy_wanted.connect(copies.copy)
        self.exports.copy_wanted.connect(copies.copy_table)
        self._window.passage_wanted.connect(copies.copy_passage)

    def _join_cite(self) -> None:
        self.citations = CitationFlow(self._window, self._settings, self._ask)
        self._window.cite_wanted.connect(self.citations.cite)
        self._window.citation_wanted.connect(self.citations.cite_row)
        self.menus.edit.cite_wanted.connect(self.citations.start)
        self.menus.edit.citation_wanted.connect(self.citations.copy)

    def _join_brief(self) -> None:
        self.briefs = BriefFlow(self._window, self._settings, self._ask)
        self.menus.file.brief_wanted.connect(self.briefs.start)
        self._window.brief_wanted.connect(self.briefs.start_on)
