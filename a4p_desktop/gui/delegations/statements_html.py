"""The text of what a delegation said: where, about what, its pledges, and where it is silent."""

from html import escape

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.html_pieces import TextPieces, rows_link, tr
from a4p_desktop.gui.details.statement_html import confidence_words, figure_words
from a4p_desktop.gui.words.words import Wording, code_words, number_words, period_words
from a4p_desktop.records.archive.queries.meetings import MeetingTitle
from a4p_desktop.records.archive.queries.statements import SpokenStatement
from a4p_desktop.records.pages.delegation import DelegationPage
from a4p_desktop.records.pages.delegation_statements import (
    AtMeeting,
    Silence,
    Spoken,
    ThemeOfDelegation,
)
from a4p_desktop.records.question.question import named


class SpokenText(TextPieces):
    """Makes the pieces of a delegation's page that tell of its statements."""

    def __init__(self, page: DelegationPage, wording: Wording, palette: QPalette) -> None:
        super().__init__(palette)
        self._spoken = page.spoken
        self._who = named(page.code, page.name)
        self._wording = wording

    def statements(self) -> str:
        """Its statements, the newest meetings first."""
        spoken = self._spoken
        if not spoken.statements:
            return f"<p>{self.muted(tr('No statement of it is recorded.'))}</p>"
        told = "".join(map(self._at_meeting, spoken.spoke_at))
        further = spoken.meetings - len(spoken.spoke_at)
        return told + self._further(further, tr("And at {} earlier meetings."))

    def silence(self) -> str:
        """The meetings at which it is not recorded as speaking; which says something only where
        the list is complete."""
        if not self._spoken.silence:
            return f"<p>{self.muted(tr('It is recorded at every meeting.'))}</p>"
        return "".join(map(self._silence, self._spoken.silence))

    def themes(self) -> str:
        """How many of its statements raise each theme, and which themes none raises."""
        raised = [theme for theme in self._spoken.themes if theme.statements]
        others = [theme for theme in self._spoken.themes if not theme.statements]
        told = self.table(
            *((self._theme_link(one), self._raised(one)) for one in raised), escaped=True
        )
        if raised and others:
            links = "; ".join(map(self._theme_link, others))
            words = escape(tr("In none of the statements whose themes are coded:"))
            told += f"<p>{self.muted(words)} {links}</p>"
        return told + self._uncoded()

    def pledges(self) -> str:
        """What it pledged in its statements."""
        told = self.bullets(self._pledge(one) for one in self._spoken.pledges)
        if not told:
            none = tr("No pledge is recorded. That is no sign that it made none.")
            return f"<p>{self.muted(none)}</p>"
        further = self._spoken.with_pledge - len(self._spoken.pledges)
        return told + self._further(further, tr("And in {} earlier statements."), "pledge:yes ")

    def _at_meeting(self, one: AtMeeting) -> str:
        meeting = one.meeting
        rows = self._rows(meeting.meeting, tr("Show in Speakers"))
        about = self.line(
            escape(period_words(meeting.date, meeting.end_date)),
            escape(code_words("completeness", meeting.completeness)),
            rows,
        )
        statements = "".join(map(self._statement, one.statements))
        further = one.in_all - len(one.statements)
        more = self._further(further, tr("And {} further statements there."), "", meeting)
        return f"<h3>{escape(meeting.title)}</h3>{about}{statements}{more}"

    def _statement(self, one: Spoken) -> str:
        facts = one.facts
        name = " ".join(filter(None, (facts.honorific, facts.person)))
        person = escape(name or tr("Speaker’s name not known"))
        behalf = facts.on_behalf_of
        probable = facts.confidence != "confirmed"
        return "".join(
            (
                self.line(
                    f'<b><a href="record:speakers/{facts.id}">{person}</a></b>',
                    escape(facts.title or ""),
                    self.muted(code_words("level", facts.level)),
                ),
                self.fact(tr("Speaking on behalf of"), escape(str(behalf or ""))),
                f"<p>{self._summary(facts)}</p>",
                self.fact(tr("Pledge"), escape(facts.pledge or "")),
                self._themes_of(one),
                self.line(self.muted(figure_words(facts))),
                f"<p>{escape(confidence_words(facts.confidence))}</p>" if probable else "",
                f"<p>{self.source_line(one.sources)}</p>" if one.sources else "",
            )
        )

    def _summary(self, facts: SpokenStatement) -> str:
        if facts.summary:
            return escape(facts.summary)
        return self.muted(tr("What was said is not recorded here."))

    def _themes_of(self, one: Spoken) -> str:
        links = "; ".join(
            f'<a href="record:themes/{theme.id}">{escape(theme.title)}</a>' for theme in one.themes
        )
        coded = code_words("themes_coded_by", one.facts.themes_coded_by)
        return self.fact(tr("Themes"), f"{links} {self.muted(f'({coded.lower()})')}" * bool(links))

    def _silence(self, silence: Silence) -> str:
        words = {
            "complete": tr("Did not speak at {}: the list is complete."),
            "partial": tr("Not recorded as speaking at {}; that list is partial."),
        }[silence.completeness]
        further = {
            "complete": tr("Nor at {} earlier meetings with complete lists."),
            "partial": tr("Nor at {} earlier meetings with partial lists."),
        }[silence.completeness]
        listed = self.bullets(
            escape(words.format(self._meeting_words(meeting))) for meeting in silence.meetings
        )
        left = silence.in_all - len(silence.meetings)
        return listed + (f"<p>{self.muted(further.format(number_words(left)))}</p>" * bool(left))

    def _meeting_words(self, meeting: MeetingTitle) -> str:
        period = period_words(meeting.date, meeting.end_date)
        return f"{meeting.title} ({period})"

    def _theme_link(self, theme: ThemeOfDelegation) -> str:
        return f'<a href="record:themes/{theme.row_id}">{escape(theme.title)}</a>'

    def _raised(self, theme: ThemeOfDelegation) -> str:
        counted = (
            (theme.read, "read", tr("by reading: {}")),
            (theme.keyword, "keyword", tr("by rule: {}")),
        )
        numbers = ", ".join(
            self._rows(
                "", words.format(number_words(number)), f"theme:{theme.theme} coded:{coded} "
            )
            for number, coded, words in counted
            if number
        )
        where = "; ".join(self._wording.title("meeting", code) for code in theme.at_meetings)
        return self.lines(numbers, self.muted(where))

    def _uncoded(self) -> str:
        number, of = self._spoken.uncoded, self._spoken.statements
        if not number:
            return ""
        words = tr("Statements of which no themes are coded: {} of {}. That says nothing of them.")
        return f"<p>{self.muted(words.format(number_words(number), number_words(of)))}</p>"

    def _pledge(self, one: Spoken) -> str:
        facts = one.facts
        where = escape(f"{facts.meeting_title}, {period_words(facts.meeting_date, None)}")
        link = f'<a href="record:speakers/{facts.id}">{where}</a>'
        return f"{escape(facts.pledge or '')}<br>{link}"

    def _further(
        self, number: int, words: str, asked: str = "", meeting: MeetingTitle | None = None
    ) -> str:
        if number <= 0:
            return ""
        code = meeting.meeting if meeting else ""
        rows = self._rows(code, tr("Show them all"), asked)
        return f"<p>{self.muted(words.format(number_words(number)))} {rows}</p>"

    def _rows(self, meeting: object, words: str, asked: str = "") -> str:
        """A link to the rows of this delegation at a meeting, or "" at all of them."""
        at = f'meeting:"{meeting}" ' if meeting else ""
        return rows_link("speakers", f"{at}{asked}{self._who}", escape(words))
