"""The steps from “Brief…” to the page: its subject, its dialog, and saving, copying or printing."""

from datetime import date
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
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.real_path import real_path
from a4p_desktop.records.files.replaceable import require_replaceable
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.gui.brief.dialog import BriefDialog
    from a4p_desktop.records.brief.brief import Brief, Paper
    from a4p_desktop.records.brief.formats.formats import BriefFormat
    from a4p_desktop.records.brief.subjects import Offered, Subject, SubjectKind

say = Speaker("Brief", on_screen=True)


class BriefFlow(QObject):
    """Requests the subjects and the brief, and acts on it; one dialog at a time."""

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._ask = ask
        self._subjects_asker = Asker(ask, self)
        self._brief_asker: Asker | None = None
        """Requests the brief of the open dialog."""
        self.dialog: BriefDialog | None = None

    def start(self) -> None:
        """Offer a brief on the current row, the selected rows, or the page."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.records.brief.subjects import SubjectsRequest

        window = self._window
        tab = window.tab
        in_front = window.page is None
        request = SubjectsRequest(
            table=tab.table.name,
            row_id=tab.current_row() if in_front else None,
            rows=tab.selection(all_rows=False) if in_front and tab.selected() else None,
            further=tuple(self._further_subjects()),
        )
        self._subjects_asker.ask(request, self._open)

    def start_on(self, code: str) -> None:
        """Offer the brief on the delegation with this code."""
        # Imported here as above.
        from a4p_desktop.records.brief.subjects import Subject, SubjectsRequest

        subjects = (Subject("delegation", code),)
        table = self._window.tab.table.name
        self._subjects_asker.ask(SubjectsRequest(table, None, None, subjects), self._open)

    def _further_subjects(self) -> "list[Subject]":
        """The delegations of the page in front, and the one meeting and theme of the search."""
        # Imported here as above.
        from a4p_desktop.records.brief.subjects import Subject

        page, question = self._window.page, self._window.question
        codes = page.subject.split("|") if page is not None and page.name == "delegation" else ()
        found = [Subject("delegation", code) for code in codes if code]
        facets: tuple[tuple[SubjectKind, str], ...] = (("theme", "themes"), ("meeting", "meeting"))
        for kind, facet in facets:
            values = [
                condition.value for condition in question.conditions if condition.facet == facet
            ]
            if len(values) == 1 and values[0]:
                found.append(Subject(kind, values[0]))
        return found

    def _open(self, offers: "list[Offered]") -> None:
        if not offers:
            self._window.show_message(say("Select a row, or tick one meeting or theme."))
            return
        # Imported here as above.
        from a4p_desktop.gui.brief.dialog import BriefDialog

        self.dialog = BriefDialog(
            offers, self._settings.brief_paper, self._settings.last_folder, self._window
        )
        self._brief_asker = Asker(self._ask, self.dialog)
        self.dialog.wanted.connect(self._request_brief)
        self.dialog.paper_chosen.connect(self._keep_paper)
        self.dialog.save_wanted.connect(self._save)
        self.dialog.copy_wanted.connect(self._copy)
        self.dialog.print_wanted.connect(self._print)
        self.dialog.destroyed.connect(self._forget_dialog)
        self._request_brief(self.dialog.subject)
        self.dialog.open()

    def _request_brief(self, subject: "Subject") -> None:
        # Imported here as above.
        from a4p_desktop.records.brief.subjects import BriefRequest

        if self.dialog is None or self._brief_asker is None:
            return
        dialog = self.dialog
        self._brief_asker.ask(
            BriefRequest(subject, date.today()),
            dialog.show_brief,
            lambda trouble: dialog.show_message(str(trouble)),
        )

    def _keep_paper(self, paper: "Paper") -> None:
        self._settings.brief_paper = paper

    def _copy(self, brief: "Brief") -> None:
        # Imported here as above.
        from a4p_desktop.records.brief.formats.markdown_page import brief_markdown

        QGuiApplication.clipboard().setText(brief_markdown(brief))
        self._show_message(say("The brief is copied as Markdown."))

    def _save(self, brief: "Brief", format: "BriefFormat", target: Path) -> None:
        """Write the brief to `target`; ask first if that replaces a file."""
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import ask_to_replace

        try:
            require_replaceable(real_path(target))
        except RecordsError as trouble:
            show_trouble(trouble, self._front)
            return
        write = partial(self._write, brief, format, target)
        if target.exists() and not (self.dialog and self.dialog.target.may_replace):
            ask_to_replace(self._front, say("Save the brief"), target, write)
        else:
            write()

    def _write(self, brief: "Brief", format: "BriefFormat", target: Path) -> None:
        # Imported here as above.
        from a4p_desktop.gui.brief.fonts import showable
        from a4p_desktop.gui.brief.pages import brief_pdf
        from a4p_desktop.records.brief.formats.formats import write_brief

        self._settings.last_folder = target.parent
        try:
            if format.text is None:
                content = brief_pdf(showable(brief)[0], self._settings.brief_paper)
            else:
                content = format.text(brief).encode("utf-8")
            write_brief(content, target)
        except RecordsError as trouble:
            show_trouble(trouble, self._front)
            return
        if self.dialog is not None:
            self.dialog.close()
        self._window.show_written(say("Saved the brief to {name}.", name=target.name), target)

    def _print(self, brief: "Brief") -> None:
        # Imported here because few print, and the module of printers takes its time.
        from a4p_desktop.gui.brief.printing import ask_printer

        sent = say("The brief is sent to the printer.")
        paper = self._settings.brief_paper
        ask_printer(brief, paper, self._front, lambda: self._show_message(sent))

    def _show_message(self, text: str) -> None:
        """Show it in the window, and in the dialog if that is open, which hides the window."""
        if self.dialog is not None:
            self.dialog.show_message(text)
        self._window.show_message(text)

    @property
    def _front(self) -> QWidget:
        return self.dialog or self._window

    def _forget_dialog(self) -> None:
        self.dialog = None
