"""From “Cite…” to the clipboard or a file: what is selected, the style, the text."""

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
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError

if TYPE_CHECKING:
    from a4p_desktop.gui.cite.dialog import CitationDialog
    from a4p_desktop.records.cite.request import CitationRequest, CitationText

_FILE_NAME = "a4p-citations"


class CitationFlow(QObject):
    """Asks for the citations of the rows selected, and brings them where they are wanted."""

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._selection: Selection | None = None
        self._ask = ask
        self._copied = Asker(ask, self)
        self._opened = Asker(ask, self)
        self._chosen: Asker | None = None
        """Of the box that is open."""
        self.dialog: CitationDialog | None = None

    def start(self) -> None:
        """Show the citations of the rows selected, in the style used last."""
        selection = self._selected()
        if selection is not None:
            self.cite(selection)

    def cite(self, selection: Selection) -> None:
        """Show the citations of these rows, in the style used last."""
        self._selection = selection
        request = self._request(selection, self._settings.citation_style)
        self._opened.ask(request, partial(self._open, request))

    def copy(self) -> None:
        """Copy the citations of the rows selected, in the style used last."""
        selection = self._selected()
        if selection is not None:
            request = self._request(selection, self._settings.citation_style)
            self._copied.ask(request, lambda answer: self._copy(answer.text, answer))

    @property
    def _front(self) -> QWidget:
        return self.dialog or self._window

    def _selected(self) -> Selection | None:
        tab = self._window.tab
        selection = tab.selection(all_rows=False) if tab.selected() else None
        if selection is None:
            self._window.tell(self.tr("Select the rows to cite."))
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
        self._chosen = Asker(self._ask, self.dialog)
        self.dialog.wanted.connect(self._ask_again)
        self.dialog.copy_wanted.connect(self._copy_and_close)
        self.dialog.save_wanted.connect(self._ask_name)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.show_citations(answer)
        self.dialog.open()

    def _ask_again(self, style: str, whole: bool) -> None:
        self._settings.citation_style = style
        if self._selection is not None and self.dialog is not None and self._chosen is not None:
            request = self._request(self._selection, style, whole=whole)
            self._chosen.ask(request, self.dialog.show_citations)

    def _copy_and_close(self, text: str) -> None:
        self._copy(text)
        self._close_dialog()

    def _copy(self, text: str, answer: "CitationText | None" = None) -> None:
        # Pasted into a line, it should not end that line.
        QGuiApplication.clipboard().setText(text.rstrip("\r\n"))
        told = self.tr("The citation is copied.")
        if answer is not None and answer.citations > 1:
            told = self.tr("Citations copied: {}.").format(number_words(answer.citations))
        if answer is not None and answer.left_out:
            told += " " + self.tr("Rows with nothing to cite: {}.").format(
                number_words(answer.left_out)
            )
        self._window.tell(told)

    def _ask_name(self, style: str, text: str) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target
        from a4p_desktop.records.cite.styles import STYLES

        ask_target(
            self._front,
            self.tr("Save citations"),
            [FileKind(STYLES[style].heading, STYLES[style].suffix)],
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
        self._window.tell(self.tr("Written to “{}”.").format(target.name))
        self._close_dialog()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _forget_dialog(self) -> None:
        self.dialog = None
