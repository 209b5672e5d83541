"""From “Brief…” to the page: what it may be on, its pages, and where they go."""

from datetime import date
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

if TYPE_CHECKING:
    from a4p_desktop.gui.brief.dialog import BriefDialog
    from a4p_desktop.records.brief.brief import Brief, Paper
    from a4p_desktop.records.brief.subjects import Offered, Subject, SubjectKind


class BriefFlow(QObject):
    """Leads through one brief at a time."""

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._ask = ask
        self._offers = Asker(ask, self)
        self._brief: Asker | None = None
        """Of the box that is open."""
        self.dialog: BriefDialog | None = None

    def start(self) -> None:
        """Offer a brief on what is in front."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.records.brief.subjects import SubjectsRequest

        window = self._window
        tab = window.tab
        in_front = window.page is None
        request = SubjectsRequest(
            table=tab.table.name,
            row_id=tab.current_row() if in_front else None,
            rows=tab.selection(all_rows=False) if in_front and tab.selected() else None,
            asked=tuple(self._asked_for()),
        )
        self._offers.ask(request, self._open)

    def _asked_for(self) -> "list[Subject]":
        """What the page in front shows, and what meeting and theme the question asks for."""
        # Imported here as above.
        from a4p_desktop.records.brief.subjects import Subject

        page, question = self._window.page, self._window.question
        codes = page.subject.split("|") if page is not None and page.name == "delegation" else ()
        found = [Subject("delegation", code) for code in codes if code]
        facets: tuple[tuple[SubjectKind, str], ...] = (("theme", "themes"), ("meeting", "meeting"))
        for kind, facet in facets:
            values = [one.value for one in question.conditions if one.facet == facet]
            if len(values) == 1 and values[0]:
                found.append(Subject(kind, values[0]))
        return found

    def _open(self, offers: "list[Offered]") -> None:
        if not offers:
            self._window.show_message(self.tr("Select a row, or ask for one meeting or theme."))
            return
        # Imported here as above.
        from a4p_desktop.gui.brief.dialog import BriefDialog

        self.dialog = BriefDialog(offers, self._settings.brief_paper, self._window)
        self._brief = Asker(self._ask, self.dialog)
        self.dialog.wanted.connect(self._ask_brief)
        self.dialog.paper_chosen.connect(self._keep_paper)
        self.dialog.save_wanted.connect(self._ask_name)
        self.dialog.copy_wanted.connect(self._copy)
        self.dialog.print_wanted.connect(self._print)
        self.dialog.destroyed.connect(self._forget_dialog)
        self._ask_brief(self.dialog.subject)
        self.dialog.open()

    def _ask_brief(self, subject: "Subject") -> None:
        # Imported here as above.
        from a4p_desktop.records.brief.subjects import BriefRequest

        if self.dialog is not None and self._brief is not None:
            request, dialog = BriefRequest(subject, date.today()), self.dialog
            self._brief.ask(request, dialog.show_brief, lambda trouble: dialog.tell(str(trouble)))

    def _keep_paper(self, paper: "Paper") -> None:
        self._settings.brief_paper = paper

    def _copy(self, brief: "Brief") -> None:
        # Imported here as above.
        from a4p_desktop.records.brief.markdown_page import brief_markdown

        QGuiApplication.clipboard().setText(brief_markdown(brief))
        self._tell(self.tr("The brief is copied as Markdown."))

    def _ask_name(self, brief: "Brief", form: str) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target
        from a4p_desktop.records.brief.formats import FORMS

        ask_target(
            self._front,
            self.tr("Save the brief"),
            [FileKind(FORMS[form].heading, FORMS[form].suffix)],
            brief.file_name,
            self._settings.last_folder,
            lambda target, _: self._save(brief, form, target),
        )

    def _save(self, brief: "Brief", form: str, target: Path) -> None:
        # Imported here as above.
        from a4p_desktop.gui.brief.fonts import showable
        from a4p_desktop.gui.brief.pages import brief_pdf
        from a4p_desktop.records.brief.formats import FORMS, write_brief

        self._settings.last_folder = target.parent
        write = FORMS[form].text
        try:
            if write is None:
                content = brief_pdf(showable(brief)[0], self._settings.brief_paper)
            else:
                content = write(brief).encode("utf-8")
            write_brief(content, target)
        except RecordsError as trouble:
            show_trouble(trouble, self._front)
            return
        self._tell(self.tr("Written to “{}”.").format(target.name))

    def _print(self, brief: "Brief") -> None:
        # Imported here because few print, and the module of printers takes its time.
        from a4p_desktop.gui.brief.printing import ask_printer

        sent = self.tr("The brief is sent to the printer.")
        ask_printer(brief, self._settings.brief_paper, self._front, lambda: self._tell(sent))

    def _tell(self, text: str) -> None:
        """Say it where it is read: in the box if that is open, for it lies over the window."""
        if self.dialog is not None:
            self.dialog.tell(text)
        self._window.show_message(text)

    @property
    def _front(self) -> QWidget:
        return self.dialog or self._window

    def _forget_dialog(self) -> None:
        self.dialog = None
