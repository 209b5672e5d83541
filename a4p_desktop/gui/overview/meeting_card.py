"""The card of a meeting: what it was, when, where and by whom it was convened, and how we know."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from a4p_desktop.gui.look.colours import faint_text
from a4p_desktop.gui.look.palettes import link_color
from a4p_desktop.gui.overview.mark_words import tr
from a4p_desktop.gui.words.words import code_words, period_words
from a4p_desktop.records.pages.overview import Overview
from a4p_desktop.records.schema.tables import SPEAKERS

_STATEMENTS = "statements"


class MeetingCard(QFrame):
    """Tells what is recorded of one meeting, with links to its statements and its sources."""

    narrowed = Signal(str, object)  # table, Question
    source_followed = Signal(str)  # address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self.text = QLabel()
        """What it tells, as HTML."""
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.linkActivated.connect(self._follow)
        self.setFocusProxy(self.text)
        layout = QVBoxLayout(self)
        letter = self.fontMetrics().averageCharWidth()
        layout.setContentsMargins(2 * letter, letter, 2 * letter, letter)
        layout.addWidget(self.text)
        layout.addStretch(1)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_overview(self, overview: Overview) -> None:
        """Tell of the meeting of `overview`."""
        self._overview = overview
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._overview is not None:
            self._write()

    def _follow(self, target: str) -> None:
        if target != _STATEMENTS:
            self.source_followed.emit(target)
        elif self._overview is not None:
            self.narrowed.emit(SPEAKERS.name, self._overview.statements())

    def _write(self) -> None:
        assert self._overview is not None
        meeting = self._overview.coverage.meeting
        title = f'<p style="font-size: large"><b>{escape(meeting.title)}</b></p>'
        lines = (f'<div style="margin-top: 4px">{one}</div>' for one in self._lines() if one)
        self.text.setText(title + "".join(lines))
        self.text.setAccessibleName(
            tr("Meeting: {title}, {period}", title=meeting.title,
               period=period_words(meeting.date, meeting.end_date))
        )  # fmt: skip

    def _lines(self) -> Iterator[str]:
        """What stands below the title, line by line, as HTML."""
        assert self._overview is not None
        overview, meeting = self._overview, self._overview.coverage.meeting
        when = f"<b>{escape(period_words(meeting.date, meeting.end_date))}</b>"
        yield " · ".join(filter(None, (when, escape(meeting.symbol or ""))))
        yield escape(meeting.venue or "")
        body, convener = meeting.body, meeting.convened_by
        convened = tr("Convened by: {name}", name=convener) if convener else ""
        yield escape(" · ".join(filter(None, (str(body or ""), convened))))
        recorded = overview.coverage.recorded
        told = tr("Statements recorded: {number}", number=recorded)
        link = self._link(_STATEMENTS, told) if recorded else escape(told)
        yield f"{link} · {escape(code_words('completeness', meeting.completeness))}"
        if meeting.note:
            faint = faint_text(self.palette()).name()
            yield f'<span style="color: {faint}">{escape(meeting.note)}</span>'
        sources = "; ".join(
            self._link(one.url, f"{one.title or one.publisher} ↗")
            for one in overview.coverage.sources
        )
        yield f"{escape(tr('Sources: {sources}', sources=''))}{sources}" if sources else ""

    def _link(self, target: str, words: str) -> str:
        color = link_color(self.palette()).name()
        return f'<a href="{escape(target)}" style="color: {color}">{escape(words)}</a>'
