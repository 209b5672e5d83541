"""The text of a statement: who spoke, for whom, where, and what is recorded of it."""

from collections.abc import Iterable, Sequence
from html import escape

from a4p_desktop.gui.details.html_pieces import delegation_link, tr
from a4p_desktop.gui.details.record_html import RecordText
from a4p_desktop.gui.words.words import code_words, number_words, period_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.statements import (
    SpokenStatement,
    Statement,
    ThemeOfStatement,
)
from a4p_desktop.records.pages.record import StatementRecord
from a4p_desktop.records.question.question import named


class StatementText(RecordText[StatementRecord]):
    """What is recorded of one statement."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        name = " ".join(filter(None, ((facts.honorific or ""), facts.person or "")))
        yield self.title(name or tr("Speaker’s name not known"), "person" if name else None)
        yield self.line(self.marked(facts.title, "title"))
        yield self.line(self._delegation_words(), self.muted(facts.regional_group))
        yield self.line(
            self.marked(facts.meeting_title, "meeting"),
            self.marked(facts.meeting_symbol, "meeting"),
            escape(period_words(facts.meeting_date, facts.meeting_end_date)),
        )
        yield self.fact(tr("Level"), escape(code_words("level", facts.level)))
        yield self.fact(tr("Speaking on behalf of"), self.marked(facts.on_behalf_of, "behalf"))
        yield self.names(facts)
        yield self.section(tr("Summary"), self._summary())
        yield self.section(tr("Pledge"), self.marked(facts.pledge, "pledge"))
        yield self.section(tr("Themes"), self._themes(record.themes))
        yield self.section(tr("Figures"), escape(figure_words(facts)))
        yield self.section(tr("Confidence"), escape(confidence_words(facts.confidence)))
        yield self.sources(record.sources)
        yield self.citation()
        yield self.section(tr("Full text"), self._text())
        yield self.statements(
            tr("Other statements of this delegation"),
            record.statements,
            f"/{named(facts.delegation, facts.delegation_name)}",
        )
        yield self.standings(record.standings)

    def _delegation_words(self) -> str:
        words = self.marked(self.record.facts.delegation_name, "delegation")
        name = delegation_link(self.record.facts.delegation, words)
        before = self.record.facts.delegation_name_2018
        if before and before != self.record.facts.delegation_name:
            name += " " + self.muted(tr("({} in 2018)").format(before))
        return name

    def _summary(self) -> str:
        if self.record.facts.summary:
            return self.marked(self.record.facts.summary, "summary")
        return self.muted(tr("What was said is not recorded here."))

    def _themes(self, themes: Sequence[ThemeOfStatement]) -> str:
        coded = {
            "read": tr("Coded by reading the statement or a report of it."),
            "keyword": tr(
                "Coded by rule: a word of the theme stands in or beside a sentence that"
                " mentions peacekeeping."
            ),
        }.get(self.record.facts.themes_coded_by or "")
        if not themes:
            return self.muted(tr("No themes are coded; that says nothing about what was said."))
        links = "; ".join(
            f'<a href="record:themes/{theme.id}">{self.marked(theme.title, "theme")}</a>'
            for theme in themes
        )
        return f"{links}<br>{self.muted(coded)}"

    def _text(self) -> str:
        text = self.record.facts.text or ""
        return self.marked(text, "text").replace("\n", "<br>")


def figure_words(facts: Statement | SpokenStatement) -> str:
    """What was counted and looked for in the text of a statement."""
    figures = [
        (tr("Words"), facts.words),
        (tr("Mentions of peacekeeping"), facts.peacekeeping_mentions),
    ]
    told = [f"{label}: {number_words(int(n))}" for label, n in figures if n is not None]
    flags = [
        (tr("names the initiative"), facts.names_a4p),
        (tr("names the Declaration"), facts.names_declaration),
    ]
    told += [f"{label}: {code_words('names_a4p', n)}" for label, n in flags if n is not None]
    return " · ".join(told)


def confidence_words(code: Cell) -> str:
    """How sure it is that the person spoke there."""
    return {
        "confirmed": tr("A source says that the person spoke there."),
        "probable": tr("A source strongly implies that the person spoke there."),
    }.get(str(code), str(code))
