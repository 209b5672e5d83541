"""The statements on a delegation's page: where it spoke, on what, its pledges, and its silence."""

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.html_pieces import HtmlPieces, rows_link
from a4p_desktop.gui.details.statement_html import confidence_words, figure_words
from a4p_desktop.gui.words.origin_words import origin_line
from a4p_desktop.gui.words.words import Wording, code_words, date_words
from a4p_desktop.records.archive.queries.meetings import MeetingTitle
from a4p_desktop.records.archive.queries.statements import PageStatement
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.pages.delegation import DelegationPage
from a4p_desktop.records.pages.delegation_statements import (
    AtMeeting,
    Silence,
    SourcedStatement,
    ThemeOfDelegation,
)
from a4p_desktop.records.pages.fact_words import silence_words
from a4p_desktop.records.question.question import delegation_text
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.text.markup import escaped

say = Speaker("Statements of a delegation", on_screen=True)

_SILENT_AT = {
    "complete": say.mark(
        "Did not speak at {n} meeting: the complete list does not name it."
        "|Did not speak at {n} meetings: the complete lists do not name it."
    ),
    "partial": say.mark(
        "No statement found at {n} meeting. It may have spoken."
        "|No statement found at {n} meetings. It may have spoken."
    ),
}
_SILENT_AT_FURTHER = {
    "complete": say.mark(
        "Nor at {n} earlier meeting with a complete list."
        "|Nor at {n} earlier meetings with complete lists."
    ),
    "partial": say.mark(
        "Nor at {n} earlier meeting with an incomplete list."
        "|Nor at {n} earlier meetings with incomplete lists."
    ),
}


class StatementsHtml(HtmlPieces):
    """Writes the parts of a delegation's page that are about its statements."""

    def __init__(self, page: DelegationPage, wording: Wording, palette: QPalette) -> None:
        super().__init__(palette)
        self._recorded = page.statements
        self._delegation = delegation_text(page.code, page.name)
        self._wording = wording

    def statements(self) -> str:
        """Its statements by meeting, the newest meeting first."""
        recorded = self._recorded
        if not recorded.in_all:
            return self._note(say("No statement is recorded."))
        shown = "".join(map(self._at_meeting, recorded.spoke_at))
        further = recorded.meetings - len(recorded.spoke_at)
        message = say.mark("And at {n} earlier meeting.|And at {n} earlier meetings.")
        return shown + self._further(further, message)

    def silence(self) -> str:
        """The meetings at which it is not recorded as speaking; "" for none.

        That it did not speak follows only where the list of the meeting is complete.
        """
        if not self._recorded.silence:
            return ""
        title = say("Meetings without a recorded statement")
        silent = "".join(map(self._silence, self._recorded.silence))
        return f"<h3>{escaped(title)}</h3>{silent}"

    def themes(self) -> str:
        """How many of its statements raise each theme, and which themes none raises."""
        raised = [theme for theme in self._recorded.themes if theme.statements]
        others = [theme for theme in self._recorded.themes if not theme.statements]
        shown = self.table(
            *((self._theme_link(theme), self._raised(theme)) for theme in raised), escaped=True
        )
        if raised and others:
            links = "; ".join(map(self._theme_link, others))
            words = say("Not raised in the statements coded:")
            shown += f"<p>{self.muted(words)} {links}</p>"
        return shown + self._uncoded()

    def pledges(self) -> str:
        """What it pledged in its statements."""
        shown = self.bullets(map(self._pledge, self._recorded.pledges))
        if not shown:
            return self._note(say("No pledge is recorded. It may have made one."))
        further = self._recorded.with_pledge - len(self._recorded.pledges)
        message = say.mark("And in {n} earlier statement.|And in {n} earlier statements.")
        return shown + self._further(further, message, "pledge:yes ")

    def _at_meeting(self, at_meeting: AtMeeting) -> str:
        meeting, shown = at_meeting.meeting, at_meeting.statements
        about = self.line(
            escaped(date_words(meeting.days, whole=True)),
            escaped(code_words("completeness", meeting.completeness)),
            self._rows(meeting.meeting, say("Show in Speakers")),
        )
        message = say.mark("And {n} further statement there.|And {n} further statements there.")
        further = self._further(at_meeting.in_all - len(shown), message, "", meeting)
        statements = "".join(map(self._statement, shown))
        return f"<h3>{escaped(meeting.title)}</h3>{about}{statements}{further}"

    def _statement(self, statement: SourcedStatement) -> str:
        facts = statement.facts
        name = " ".join(filter(None, (facts.honorific, facts.person)))
        person = escaped(name or say("Speaker’s name not known"))
        doubt = "" if facts.confidence == "confirmed" else confidence_words(facts.confidence)
        return "".join(
            (
                self.line(
                    f'<b><a href="record:speakers/{facts.id}">{person}</a></b>',
                    escaped(facts.title or ""),
                    self.muted(code_words("level", facts.level)),
                ),
                self.fact(say("Speaking on behalf of"), escaped(facts.on_behalf_of or "")),
                self._summary(facts),
                self.fact(say("Pledge"), escaped(facts.pledge or "")),
                self.fact(say("Themes"), self._themes_of(statement)),
                self.line(self.muted(figure_words(facts))),
                f"<p>{escaped(doubt)}</p>" if doubt else "",
                f"<p>{self.source_line(statement.sources)}</p>" if statement.sources else "",
                self.line(self.muted(origin_line(statement.origins))),
            )
        )

    def _summary(self, facts: PageStatement) -> str:
        if facts.summary:
            return f"<p>{escaped(facts.summary)}</p>"
        if facts.has_text:
            words = say("Full text")
            return f'<p><a href="record:speakers/{facts.id}">{escaped(words)}</a></p>'
        return self._note(silence_words(facts.summary, facts.pledge, has_text=False))

    def _themes_of(self, statement: SourcedStatement) -> str:
        links = "; ".join(
            f'<a href="record:themes/{theme.id}">{escaped(theme.title)}</a>'
            for theme in statement.themes
        )
        coded_by = statement.facts.themes_coded_by
        if not links or not coded_by:
            return links
        how = codes.words_within("themes_coded_by", coded_by)
        return f"{links} {self.muted(f'({how})')}"

    def _silence(self, silence: Silence) -> str:
        message, further = (
            _SILENT_AT[silence.completeness],
            _SILENT_AT_FURTHER[silence.completeness],
        )
        found = self._note(said(message, n=len(silence.meetings)))
        listed = self.bullets(escaped(_meeting_words(meeting)) for meeting in silence.meetings)
        left = silence.in_all - len(silence.meetings)
        return found + listed + (self._note(said(further, n=left)) if left else "")

    def _theme_link(self, theme: ThemeOfDelegation) -> str:
        return f'<a href="record:themes/{theme.row_id}">{escaped(theme.title)}</a>'

    def _raised(self, theme: ThemeOfDelegation) -> str:
        """How many statements raise a theme, as links to them, and at which meetings."""
        links = []
        if theme.read:
            words = say("by reading: {number}", number=theme.read)
            links.append(self._rows("", words, f"theme:{theme.theme} coded:read "))
        if theme.keyword:
            words = say("by keyword: {number}", number=theme.keyword)
            links.append(self._rows("", words, f"theme:{theme.theme} coded:keyword "))
        meetings = "; ".join(self._wording.title("meeting", code) for code in theme.at_meetings)
        return self.lines(", ".join(links), self.muted(meetings))

    def _uncoded(self) -> str:
        number, of = self._recorded.uncoded, self._recorded.in_all
        if not number:
            return ""
        return self._note(
            say("Statements without coded themes: {number} of {of}.", number=number, of=of)
        )

    def _pledge(self, statement: SourcedStatement) -> str:
        facts = statement.facts
        date = date_words(facts.meeting_days, whole=True)
        where = say("{meeting}, {date}", meeting=facts.meeting_title, date=date)
        link = f'<a href="record:speakers/{facts.id}">{escaped(where)}</a>'
        return f"{escaped(facts.pledge or '')}<br>{link}"

    def _further(
        self, number: int, message: Message, typed: str = "", meeting: MeetingTitle | None = None
    ) -> str:
        """How many statements are left out, with a link to them; "" where none are."""
        if number <= 0:
            return ""
        rows = self._rows(meeting.meeting if meeting else "", say("Show all"), typed)
        return f"<p>{self.muted(said(message, n=number))} {rows}</p>"

    def _note(self, words: str) -> str:
        return f"<p>{self.muted(words)}</p>"

    def _rows(self, meeting: str, words: str, typed: str = "") -> str:
        """A link to this delegation's statements at a meeting ("" is all) that `typed` finds."""
        at = f'meeting:"{meeting}" ' if meeting else ""
        return rows_link(SPEAKERS.name, f"{at}{typed}{self._delegation}", escaped(words))


def _meeting_words(meeting: MeetingTitle) -> str:
    period = date_words(meeting.days, whole=True)
    return say("{meeting} ({period})", meeting=meeting.title, period=period)
