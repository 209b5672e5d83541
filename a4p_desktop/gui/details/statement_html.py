"""The details of a statement: who spoke, for whom, where, and what is recorded of it."""

from collections.abc import Iterable, Sequence

from a4p_desktop.gui.details.html_pieces import READ, delegation_link
from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.words.words import code_words, date_words, heading
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.statements import (
    PageStatement,
    Statement,
    ThemeOfStatement,
)
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.origin.row_origins import statement_key
from a4p_desktop.records.pages.fact_words import silence_words
from a4p_desktop.records.pages.record import StatementRecord
from a4p_desktop.records.question.question import delegation_text
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.text.markup import escaped

say = Speaker("Statement", on_screen=True)

_CODED_BY = {
    "read": say.mark("Coded by reading the statement or a report of it."),
    "keyword": say.mark(
        "Coded by keyword: a word of the theme stands in or beside a sentence that mentions"
        " peacekeeping."
    ),
}
_CONFIDENCE = {
    "confirmed": say.mark("A source says that the person spoke there."),
    "probable": say.mark("A source strongly implies that the person spoke there."),
}

_SPACED = {True: "apart", False: "close"}
"""The class of a paragraph of a full text, by whether it stands apart."""


class StatementHtml(RecordHtml[StatementRecord]):
    """What is recorded of one statement."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        name = " ".join(filter(None, (facts.honorific, facts.person)))
        yield self.title(name or say("Speaker’s name not known"), "person" if name else None)
        yield self.line(self.marked(facts.title, "title"))
        yield self.line(self._delegation(), self.muted(facts.regional_group))
        yield self.line(
            self.marked(facts.meeting_title, "meeting"),
            self.marked(facts.meeting_symbol, "meeting"),
            escaped(date_words(facts.meeting_days, whole=True)),
        )
        yield self.fact(say("Level"), escaped(code_words("level", facts.level)))
        yield self.fact(say("Speaking on behalf of"), self.marked(facts.on_behalf_of, "behalf"))
        yield self.names(facts)
        yield self.section(say("Summary"), self._summary())
        yield self.section(say("Pledge"), self.marked(facts.pledge, "pledge"))
        if record.contents.themes:
            yield self.section(say("Themes"), self._themes(record.themes))
        yield self.section(say("Figures"), escaped(figure_words(facts)))
        for column, cell in record.further:
            yield self.fact(
                heading(column), self._further(column, self._wording.cell(column, cell))
            )
        yield self.section(say("Confidence"), escaped(confidence_words(facts.confidence)))
        yield self.sources(record.sources)
        yield self.origin.whole(statement_key(facts.statement))
        yield self.methods(("", facts.method))
        yield self.actions()
        yield self._text()
        yield self.statements(
            say("Other statements of this delegation"),
            record.statements,
            f"/{delegation_text(facts.delegation, facts.delegation_name)}",
        )
        yield self.endorsements(say("Declarations"), record.endorsements)

    def _delegation(self) -> str:
        facts = self.record.facts
        link = delegation_link(facts.delegation, self.marked(facts.delegation_name, "delegation"))
        before = facts.delegation_name_2018
        if not before or before == facts.delegation_name:
            return link
        in_2018 = say("({name} in 2018)", name=before)
        return f"{link} {self.muted(in_2018)}"

    def _summary(self) -> str:
        facts = self.record.facts
        if facts.summary:
            return self.marked(facts.summary, "summary")
        return self.muted(
            silence_words(facts.summary, facts.pledge, has_text=facts.text is not None)
        )

    def _themes(self, themes: Sequence[ThemeOfStatement]) -> str:
        if not themes:
            return self.muted(say("No themes are coded."))
        links = "; ".join(
            f'<a href="record:themes/{theme.id}">{self.marked(theme.title, "theme")}</a>'
            for theme in themes
        )
        coded_by = _CODED_BY.get(self.record.facts.themes_coded_by or "")
        return self.lines(links, self.muted(said(coded_by) if coded_by else ""))

    def _further(self, column: Column, words: str) -> str:
        """A cell of a further column; only the free ones are searched for words."""
        if FREE.fullmatch(column.name):
            return self.marked(words, column.name)
        return escaped(words)

    def _text(self) -> str:
        """The full text, or the part of it that is looked at with a link to the whole."""
        text = self.record.full_text
        pieces = text.part(self.around) if text else ()
        if not text or not pieces:
            return ""
        words = say("Read the whole text")
        link = f'<p>… <a href="{READ}">{escaped(words)}</a></p>'
        body = "".join(
            f'<p class="{_SPACED[text.is_apart(piece)]}">{self.passage(text, piece)}</p>'
            for piece in pieces
        )
        above = link if pieces[0][0] > text.paragraphs[0][0] else ""
        below = link if pieces[-1][1] < text.paragraphs[-1][1] else ""
        heading = f"<{self.section_tag}>{escaped(say('Full text'))}</{self.section_tag}>"
        return f"{heading}{above}{body}{below}"


def figure_words(facts: Statement | PageStatement) -> str:
    """What was counted and searched for in the text of a statement; "" where nothing was."""
    figures = []
    if facts.words is not None:
        figures.append(say("Words: {number}", number=facts.words))
    if facts.peacekeeping_mentions is not None:
        figures.append(
            say("Mentions of peacekeeping: {number}", number=facts.peacekeeping_mentions)
        )
    if facts.names_a4p is not None:
        answer = code_words("names_a4p", facts.names_a4p)
        figures.append(say("Mentions the initiative: {answer}", answer=answer))
    if facts.names_declaration is not None:
        answer = code_words("names_declaration", facts.names_declaration)
        figures.append(say("Mentions the Declaration: {answer}", answer=answer))
    return " · ".join(figures)


def confidence_words(code: Cell) -> str:
    """How sure it is that the person spoke there; "" if not recorded."""
    if code is None:
        return ""
    message = _CONFIDENCE.get(str(code))
    return said(message) if message else str(code)
