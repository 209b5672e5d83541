"""The details of an endorsement: whether a delegation joined an instrument, and how we know."""

from collections.abc import Iterable, Iterator, Sequence

from a4p_desktop.gui.details.answer_html import AnswerHtml
from a4p_desktop.gui.details.html_pieces import delegation_link, form_link
from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.words.words import code_words, date_words
from a4p_desktop.records.archive.queries.endorsements import Evidence, Total
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.origin.row_origins import RowKey
from a4p_desktop.records.pages.answer import Standing, evidence_words, when_words
from a4p_desktop.records.pages.record import EndorsementRecord, SourcedTotal
from a4p_desktop.records.question.question import delegation_text
from a4p_desktop.records.text.markup import escaped

say = Speaker("Endorsement", on_screen=True)


class EndorsementHtml(RecordHtml[EndorsementRecord]):
    """What is recorded of one delegation and one instrument."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        name = self.marked(facts.delegation_name, "delegation")
        yield f"<h2>{delegation_link(facts.delegation, name)}</h2>"
        yield AnswerHtml(self).card(
            record.answer,
            note=self.marked(facts.note, "note"),
            sources=self.source_list(record.sources),
            origin=self.origin.added(record.key, code_words("evidence", facts.evidence)),
        )
        yield self.section(say("More evidence"), self._further())
        yield self.origin.corrections()
        yield self.origin.differences()
        yield self.line(
            form_link("evidence", say("Add evidence…")), form_link("correction", say("Correct…"))
        )
        yield self.endorsements(say("Other declarations"), record.endorsements)
        yield self.statements(
            say("Statements of this delegation"),
            record.statements,
            f"/{delegation_text(facts.delegation, facts.delegation_name)}",
        )
        yield self.section(say("About the list"), self._instrument())
        yield self._totals(record.totals)
        yield self.section(say("About the delegation"), self._delegation())
        yield self.methods(*self._methods())

    def _delegation(self) -> str:
        facts = self.record.facts
        before = facts.delegation_name_2018
        renamed = before and before != facts.delegation_name
        return self.lines(
            self.points(
                escaped(code_words("kind", facts.delegation_kind)),
                self.marked(facts.regional_group, "regional_group"),
            ),
            self.muted(facts.regional_group_note),
            self.muted(say("{name} in 2018", name=before)) if renamed else "",
            self.names(facts),
        )

    def _methods(self) -> Iterator[tuple[str, str | None]]:
        facts = self.record.facts
        yield facts.instrument_title, facts.method
        yield say("About the list"), facts.instrument_method
        for sourced in self.record.totals:
            yield _total_name(sourced.total), sourced.total.method

    def _further(self) -> str:
        return self.bullets(
            self.lines(
                escaped(evidence_words(evidence.evidence)),
                self.muted(_when(evidence)),
                escaped(evidence.note or ""),
                self.source_line(sources),
                self.origin.added(key, code_words("evidence", evidence.evidence)),
            )
            for evidence, sources, key in self.record.further
        )

    def _instrument(self) -> str:
        facts = self.record.facts
        completeness = f"{code_words('completeness', facts.completeness)}."
        words = " ".join(filter(None, (completeness, facts.instrument_note)))
        added = self.origin.added(RowKey("instruments", facts.instrument), say("Instrument"))
        said = self.lines(escaped(facts.instrument_title), escaped(words))
        return f"{said}{self.source_list(self.record.instrument_sources)}{added}"

    def _totals(self, totals: Sequence[SourcedTotal]) -> str:
        if not totals:
            return ""
        rows = "".join(
            f"<tr><td>{escaped(date_words(sourced.total.date))}</td>"
            f"<td>{escaped(_total_words(sourced.total))}</td></tr>"
            f'<tr><td></td><td class="muted">{escaped(_total_note(sourced))}</td></tr>'
            for sourced in totals
        )
        title = say("Published totals")
        return f"<h4>{escaped(title)}</h4><table>{rows}</table>"


def _when(evidence: Evidence) -> str:
    standing = Standing.SUPPORT if evidence.evidence == "support_only" else Standing.ENDORSED
    return when_words(standing, evidence.endorsed_on, evidence.documented_by)


def _total_name(total: Total) -> str:
    return say("Total of {date}", date=date_words(total.date))


def _total_words(total: Total) -> str:
    states, organizations = total.member_states, total.organizations
    if states is not None and organizations is not None:
        return say(
            "States: {states}, organizations: {organizations}",
            states=states,
            organizations=organizations,
        )
    if states is not None:
        return say("States: {states}", states=states)
    if organizations is not None:
        return say("Organizations: {organizations}", organizations=organizations)
    return say("not counted separately")


def _total_note(sourced: SourcedTotal) -> str:
    return " — ".join(filter(None, (sourced.total.note, sourced.publishers)))
