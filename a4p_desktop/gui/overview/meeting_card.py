"""The card of a meeting: its title, date, venue, convener, list and sources."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a4p_desktop.gui.look.colours import faint_text
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.type_scale import GRID, HEADING, css_size
from a4p_desktop.gui.widgets.card import Card
from a4p_desktop.gui.words.words import period_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.overview import Overview
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.text.markup import escaped

say = Speaker("Overview", on_screen=True)

_STATEMENTS = "statements"
"""The address of the link to the statements of the meeting."""


class MeetingCard(Card):
    """Shows a meeting, with links to its statements and its sources."""

    narrowed = Signal(str, object)  # table, Question
    source_followed = Signal(str)  # address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self.text = LinkLabel()
        """The text of the card, as HTML."""
        self.text.setWordWrap(True)
        self.text.linkActivated.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        layout.addWidget(self.text)
        layout.addStretch(1)

    def show_overview(self, overview: Overview) -> None:
        """Show the meeting of `overview`."""
        self._overview = overview
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
            and self._overview is not None
        ):
            self._write()

    def _follow(self, target: str) -> None:
        if target != _STATEMENTS:
            self.source_followed.emit(target)
        elif self._overview is not None:
            self.narrowed.emit(SPEAKERS.name, self._overview.statements())

    def _write(self) -> None:
        assert self._overview is not None
        meeting = self._overview.coverage.meeting
        size = css_size(self.font(), HEADING)
        style = f"font-size: {size}; font-weight: 600; margin: 0"
        title = f'<p style="{style}">{escaped(meeting.title)}</p>'
        lines = (f'<div style="margin-top: 4px">{line}</div>' for line in self._lines() if line)
        self.text.setText(title + "".join(lines))
        period = period_words(meeting.date, meeting.end_date)
        name = say("Meeting: {title}, {period}", title=meeting.title, period=period)
        self.text.setAccessibleName(name)

    def _lines(self) -> Iterator[str]:
        """The lines below the title, as HTML; some are empty."""
        assert self._overview is not None
        overview, meeting = self._overview, self._overview.coverage.meeting
        when = f"<b>{escaped(period_words(meeting.date, meeting.end_date))}</b>"
        yield " · ".join(filter(None, (when, escaped(meeting.symbol or ""))))
        yield escaped(meeting.venue or "")
        convener = meeting.convened_by
        convened = say("Convened by {name}", name=convener) if convener else ""
        yield escaped(" · ".join(filter(None, (meeting.body, convened))))
        recorded = overview.coverage.recorded
        statements = say("{n} statement recorded|{n} statements recorded", n=recorded)
        yield _link(_STATEMENTS, statements) if recorded else escaped(statements)
        if meeting.note:
            faint = faint_text(self.palette()).name()
            yield f'<span style="color: {faint}">{escaped(meeting.note)}</span>'
        links = "; ".join(
            _link(source.url, f"{source.name} ↗") if source.url else escaped(source.name)
            for source in overview.coverage.sources
        )
        if links:
            yield say("Sources: {links}", links=links)


def _link(target: str, words: str) -> str:
    return f'<a href="{escaped(target)}">{escaped(words)}</a>'
