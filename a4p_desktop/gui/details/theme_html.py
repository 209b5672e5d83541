"""The text of a theme: what it is about, and who raises it."""

from collections.abc import Iterable, Sequence
from html import escape

from a4p_desktop.gui.details.html_pieces import tr
from a4p_desktop.gui.details.record_html import RecordText
from a4p_desktop.gui.words.words import date_words, number_words
from a4p_desktop.records.archive.archive import Facts


class ThemeText(RecordText):
    """What is recorded of one theme."""

    def parts(self) -> Iterable[str]:
        facts, lists = self.facts, self.record.lists
        yield self.title(str(facts["title"]), "theme")
        yield self.line(self.marked(facts["description"], "description"))
        weight = facts["weight_in_note"]
        yield self.fact(
            tr("Weight in the note of 26 September 2018"),
            self.marked(weight, "weight") if weight else self.muted(tr("not mentioned there")),
        )
        yield self.sources(self.record.sources)
        yield self.section(
            tr("What the Declaration says of it, so far as read"),
            self._commitments(lists["commitments"]),
        )
        yield self.section(tr("Raised by meeting"), self._meetings(lists["meetings"]))
        where = facts["meeting_title"] or tr("all meetings")
        yield self.statements(
            tr("Statements that raise it: {}").format(where), lists["statements"], whole=True
        )

    def _commitments(self, commitments: Sequence[Facts]) -> str:
        if not commitments:
            return self.muted(tr("Nothing of it was reached."))
        return self.bullets(
            f"{self.marked(one['summary'], 'commitment')}"
            + (f" {self.muted('[' + str(one['number']) + ']')}" if one["number"] else "")
            for one in commitments
        )

    def _meetings(self, meetings: Sequence[Facts]) -> str:
        if not meetings:
            return self.muted(tr("No recorded statement raises it."))
        listed = self.bullets(
            f'<a href="record:themes/{one["id"]}">{escape(str(one["meeting_title"]))}</a>, '
            + escape(
                tr("{date}; statements: {statements}, delegations: {delegations}").format(
                    date=date_words(one["meeting_date"]),
                    statements=number_words(int(one["statements"] or 0)),
                    delegations=number_words(int(one["delegations"] or 0)),
                )
            )
            for one in meetings
        )
        further = int(meetings[0]["in_all"] or 0) - len(meetings)
        if further:
            listed += f"<p>{escape(tr('And {} more.').format(number_words(further)))}</p>"
        return listed
