"""The details of a theme: what it is about, and who raises it."""

from collections.abc import Iterable, Sequence

from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.archive.queries.themes import Commitment, MeetingOfTheme
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.origin.row_origins import RowKey
from a4p_desktop.records.pages.record import ThemeRecord
from a4p_desktop.records.text.markup import escaped

say = Speaker("Theme", on_screen=True)


class ThemeHtml(RecordHtml[ThemeRecord]):
    """What is recorded of one theme."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        yield self.title(facts.title, "theme")
        yield self.line(self.marked(facts.description, "description"))
        weight = facts.weight_in_note
        yield self.fact(
            say("Emphasis in the UN note of 26 September 2018"),
            self.marked(weight, "weight") if weight else self.muted(say("not mentioned there")),
        )
        yield self.sources(record.sources)
        yield self.origin.whole(RowKey("themes", facts.theme))
        yield self.section(
            say("What the Declaration says about it, as far as read"),
            self._commitments(record.commitments),
        )
        yield self.methods(
            *((commitment.number or "", commitment.method) for commitment in record.commitments)
        )
        yield self.section(say("Raised by meeting"), self._meetings(record.meetings))
        where = facts.meeting_title or say("all meetings")
        yield self.statements(
            say("Statements that raise it: {where}", where=where),
            record.statements,
            f'{facts.meeting or ""}/theme:"{facts.theme}"',
        )

    def _commitments(self, commitments: Sequence[Commitment]) -> str:
        if not commitments:
            return self.muted(say("No passage about it was read."))
        return self.bullets(
            f"{self.marked(commitment.summary, 'commitment')}"
            + (f" {self.muted(f'[{commitment.number}]')}" if commitment.number else "")
            for commitment in commitments
        )

    def _meetings(self, meetings: Sequence[MeetingOfTheme]) -> str:
        if not meetings:
            return self.muted(say("No recorded statement raises it."))
        further = meetings[0].in_all - len(meetings)
        more = say("And {number} more.", number=further)
        return self.bullets(map(_meeting_item, meetings)) + (
            f"<p>{escaped(more)}</p>" if further else ""
        )


def _meeting_item(meeting: MeetingOfTheme) -> str:
    title = escaped(meeting.meeting_title)
    return say(
        "{meeting}, {date}; statements: {statements}, delegations: {delegations}",
        meeting=f'<a href="record:themes/{meeting.id}">{title}</a>',
        date=escaped(date_words(meeting.meeting_days)),
        statements=meeting.statements,
        delegations=meeting.delegations,
    )
