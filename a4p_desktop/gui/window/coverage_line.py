"""The line that compares what is recorded with what is reported, with a link to an explanation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

if TYPE_CHECKING:
    from a4p_desktop.records.pages.coverage import Coverage

say = Speaker("Coverage", on_screen=True)


class CoverageLine(LinkLabel):
    """Requests the coverage of a scope and shows it in one line, with a link to a page about it."""

    source_followed = Signal(str)  # address
    shown = Signal(bool)  # False: there is nothing to explain

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._asker = Asker(ask, self)
        self._page = ""
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.linkActivated.connect(lambda _: self.explain())
        self.hide()  # until there is something to say

    def show_scope(self, scope: str, value: str | None) -> None:
        """Show the coverage of a meeting or an instrument by its code; None stands for all.

        `scope` is the name of the facet, meeting or instrument; any other hides the line.
        """
        # Imported here so that the window opens sooner: it comes after the rows.
        from a4p_desktop.records.pages.coverage import SCOPES, CoverageRequest

        if scope in SCOPES:
            self._asker.ask_new(CoverageRequest(scope, value), self._show)
        else:
            self._asker.drop()
            self._hide()

    def show_line(self, line: str, page: str) -> None:
        """Show `line`; `page` is the HTML that explains it."""
        self._page = page
        link = f'<a href="coverage">{escaped(say("About these numbers"))}</a>'
        self.setText(f"{escaped(line)} {link}")
        # A screen reader reads the accessible name in place of the text, so it holds the line.
        self.setAccessibleName(say("Coverage: {line}", line=line))
        self.show()
        self.shown.emit(True)

    def explain(self) -> None:
        """Open the page that explains the line."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.dialog import TextDialog

        dialog = TextDialog(say("About these numbers"), self._page, self.window())
        dialog.source_followed.connect(self.source_followed)
        dialog.open()

    def _show(self, coverage: "Coverage | None") -> None:
        # Imported here as above.
        from a4p_desktop.gui.words.coverage_html import coverage_line, coverage_page

        if coverage is None:
            self._hide()
        else:
            self.show_line(coverage_line(coverage), coverage_page(coverage))

    def _hide(self) -> None:
        self.hide()
        self.shown.emit(False)
