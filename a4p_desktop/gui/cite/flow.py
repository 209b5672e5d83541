"""The steps from “Cite…” to the clipboard or a file: rows selected, style, text."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.question.search import Search

if TYPE_CHECKING:
    from a4p_desktop.gui.cite.dialog import CitationDialog
    from a4p_desktop.records.cite.request import CitationRequest, CitationText

say = Speaker("Citations", on_screen=True)

_FILE_NAME = "a4p-citations"


class CitationFlow(QObject):
    """Requests the citations of the selected rows, and shows, copies or saves them."""

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._selection: Selection | None = None
        self._ask = ask
        self._copy_asker = Asker(ask, self)
        self._open_asker = Asker(ask, self)
        self._dialog_asker: Asker | None = None
        """Requests the citations of the open dialog."""
        self.dialog: CitationDialog | None = None

    def start(self) -> None:
        """Show the citations of the selected rows, or of what the page in front says, in the style
        used last."""
        if self._window.page is not None:
            self._window.page.cite()
            return
        reading = self._window.tab.reader.reading
        if reading is not None:
            self.cite_row(self._window.tab.table.name, reading.facts.id)
            return
        selection = self._selected()
        if selection is not None:
            self.cite(selection)

    def cite(self, selection: Selection) -> None:
        """Show the citations of these rows, in the style used last."""
        self._selection = selection
        request = self._request(selection, self._settings.citation_style)
        self._open_asker.ask(request, partial(self._open, request))

    def cite_row(self, table: str, row_id: int) -> None:
        """Show the citation of a row of `table`, in the style used last."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.record import LocateRequest

        self._open_asker.ask(LocateRequest(Search(table), row_id), self._cite_found)

    def _cite_found(self, found: tuple[Search, int] | None) -> None:
        if found is not None:
            search, row = found
            self.cite(Selection(search, (), ((row, row),)))

    def copy(self) -> None:
        """Copy the citations of the selected rows, in the style used last."""
        selection = self._selected()
        if selection is not None:
            request = self._request(selection, self._settings.citation_style)
            self._copy_asker.ask(request, self._copy)

    @property
    def _front(self) -> QWidget:
        return self.dialog or self._window

    def _selected(self) -> Selection | None:
        tab = self._window.tab
        selection = tab.selection(all_rows=False) if tab.selected() else None
        if selection is None:
            self._window.show_message(say("Select the rows to cite."))
        return selection

    def _request(
        self, selection: Selection, style: str, *, whole: bool = False
    ) -> "CitationRequest":
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.cite.request import CitationRequest

        return CitationRequest(selection, style, whole)

    def _open(self, request: "CitationRequest", answer: "CitationText") -> None:
        # Imported here as above.
        from a4p_desktop.gui.cite.dialog import CitationDialog

        table = request.selection.search.table
        self.dialog = CitationDialog(table, request.style, self._window)
        self._dialog_asker = Asker(self._ask, self.dialog)
        self.dialog.wanted.connect(self._request_choice)
        self.dialog.copy_wanted.connect(self._copy_and_close)
        self.dialog.save_wanted.connect(self._ask_for_name)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.show_citations(answer)
        self.dialog.open()

    def _request_choice(self, style: str, whole: bool) -> None:
        self._settings.citation_style = style
        if self._selection and self.dialog and self._dialog_asker:
            request = self._request(self._selection, style, whole=whole)
            self._dialog_asker.ask(request, self.dialog.show_citations)

    def _copy_and_close(self, citations: "CitationText") -> None:
        self._copy(citations)
        self._close_dialog()

    def _copy(self, citations: "CitationText") -> None:
        # Without the last line end, which would break the line that it is pasted into.
        QGuiApplication.clipboard().setText(citations.text.rstrip("\r\n"))
        n = citations.citations
        copied = say("Copied the citation.|Copied {n} citations.", n=n)
        self._window.show_message(f"{copied} {citations.left_out_words}".rstrip())

    def _ask_for_name(self, style: str, text: str) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target
        from a4p_desktop.records.cite.styles import STYLES

        ask_target(
            self._front,
            say("Save citations"),
            [FileKind(said(STYLES[style].heading), STYLES[style].suffix)],
            _FILE_NAME,
            self._settings.last_folder,
            lambda target, _: self._save(text, target),
        )

    def _save(self, text: str, target: Path) -> None:
        # Imported here as above.
        from a4p_desktop.records.cite.styles import write_citations

        self._settings.last_folder = target.parent
        try:
            write_citations(text, target)
        except RecordsError as trouble:
            show_trouble(trouble, self._front)
            return
        self._close_dialog()
        self._window.show_written(say("Saved the citations to {name}.", name=target.name), target)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _forget_dialog(self) -> None:
        self.dialog = None
