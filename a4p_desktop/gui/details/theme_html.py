"""The text of a theme: what it is about, and who raises it."""

from collections.abc import Iterable, Sequence
from html import escape

from a4p_desktop.gui.details.html_pieces import tr
from a4p_desktop.gui.details.record_html import RecordText
from a4p_desktop.gui.words.words import date_words, number_words
from a4p_desktop.records.archive.queries.themes import Commitment, MeetingOfTheme
from a4p_desktop.records.pages.record import ThemeRecord


class ThemeText(RecordText[ThemeRecord]):
    """What is recorded of one theme."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        yield self.title(facts.title, "theme")
        yield self.line(self.marked(facts.description, "description"))
        weight = facts.weight_in_note
        yield self.fact(
            tr("Weight in the note of 26 September 2018"),
            self.marked(weight, "weight") if weight else self.muted(tr("not mentioned there")),
        )
        yield self.sources(record.sources)
        yield self.section(
            tr("What the Declaration says of it, so far as read"),
            self._commitments(record.commitments),
        )
        yield self.section(tr("Raised by meeting"), self._meetings(record.meetings))
        where = facts.meeting_title or tr("all meetings")
        yield self.statements(
            tr("Statements that raise it: {}").format(where),
            record.statements,
            f'{facts.meeting or ""}/theme:"{facts.theme}"',
        )

    def _commitments(self, commitments: Sequence[Commitment]) -> str:
        if not commitments:
            return self.muted(tr("Nothing of it was reached."))
        return self.bullets(
            f"{self.marked(one.summary, 'commitment')}"
            + (f" {self.muted('[' + one.number + ']')}" if one.number else "")
            for one in commitments
        )

    def _meetings(self, meetings: Sequence[MeetingOfTheme]) -> str:
        if not meetings:
            return self.muted(tr("No recorded statement raises it."))
        listed = self.bullets(
            f'<a href="record:themes/{one.id}">{escape(one.meeting_title)}</a>, '
            + escape(
                tr("{date}; statements: {statements}, delegations: {delegations}").format(
                    date=date_words(one.meeting_date),
                    statements=number_words(one.statements),
                    delegations=number_words(one.delegations),
                )
            )
            for one in meetings
        )
        further = meetings[0].in_all - len(meetings)
        if further:
            listed += f"<p>{escape(tr('And {} more.').format(number_words(further)))}</p>"
        return listed
