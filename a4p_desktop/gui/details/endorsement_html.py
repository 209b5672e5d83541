"""The details of an endorsement: whether a delegation joined an instrument, and how we know."""

from collections.abc import Iterable, Iterator, Sequence

from a4p_desktop.gui.details.html_pieces import delegation_link, form_link
from a4p_desktop.gui.details.record_html import RecordHtml
from a4p_desktop.gui.words.words import code_words, date_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.endorsements import (
    Endorsement,
    EndorsementOfDelegation,
    Evidence,
    Total,
)
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.origin.row_origins import RowKey
from a4p_desktop.records.pages.answer import standing_of
from a4p_desktop.records.pages.fact_words import BY_INITIATIVE, state_words
from a4p_desktop.records.pages.record import EndorsementRecord, SourcedTotal
from a4p_desktop.records.question.question import delegation_text
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.markup import escaped

say = Speaker("Endorsement")


class EndorsementHtml(RecordHtml[EndorsementRecord]):
    """What is recorded of one delegation and one instrument."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        name = self.marked(facts.delegation_name, "delegation")
        yield f"<h2>{delegation_link(facts.delegation, name)}</h2>"
        before = facts.delegation_name_2018
        if before and before != facts.delegation_name:
            in_2018 = say("{name} in 2018", name=before)
            yield self.line(self.muted(in_2018))
        yield self.line(
            escaped(code_words("kind", facts.delegation_kind)),
            self.marked(facts.regional_group, "regional_group"),
        )
        yield self.line(self.muted(facts.regional_group_note))
        yield self.names(facts)
        yield self.section(facts.instrument_title, f"<b>{escaped(self._state_words())}</b>")
        yield self.line(escaped(_since_words(facts)))
        if facts.evidence:
            yield self.fact(say("Evidence"), escaped(evidence_words(facts.evidence)))
        if facts.status == "endorsed" and facts.names_instrument == 0:
            yield self.line(self.muted(said(BY_INITIATIVE)))
        yield self.line(self.marked(facts.note, "note"))
        yield self.sources(record.sources)
        yield self.origin.added(record.key, code_words("evidence", facts.evidence))
        yield self.section(say("Further evidence"), self._further())
        yield self.origin.corrections()
        yield self.origin.differences()
        yield self.methods(*self._methods())
        yield self.actions(form_link("evidence", say("Add evidence…")))
        yield self.section(say("The list of this instrument"), self._instrument())
        yield self.statements(
            say("Statements of this delegation"),
            record.statements,
            f"/{delegation_text(facts.delegation, facts.delegation_name)}",
        )
        yield self.endorsements(record.endorsements)
        yield self._totals(record.totals)

    def _state_words(self) -> str:
        facts = self.record.facts
        state = standing_of(facts.status, facts.completeness)
        return state_words(state, facts.names_instrument)

    def _methods(self) -> Iterator[tuple[str, str | None]]:
        facts = self.record.facts
        yield facts.instrument_title, facts.method
        yield say("The list of this instrument"), facts.instrument_method
        for sourced in self.record.totals:
            yield _total_name(sourced.total), sourced.total.method

    def _further(self) -> str:
        return self.bullets(
            "<br>".join(
                filter(
                    None,
                    (
                        escaped(evidence_words(evidence.evidence)),
                        self.muted(dated_words(evidence)),
                        escaped(evidence.note or ""),
                        self.source_line(sources),
                        self.origin.added(key, code_words("evidence", evidence.evidence)),
                    ),
                )
            )
            for evidence, sources, key in self.record.further
        )

    def _instrument(self) -> str:
        facts = self.record.facts
        completeness = f"{code_words('completeness', facts.completeness)}."
        words = " ".join(filter(None, (completeness, facts.instrument_note)))
        added = self.origin.added(RowKey("instruments", facts.instrument), say("Instrument"))
        return f"{escaped(words)}{self.source_list(self.record.instrument_sources)}{added}"

    def _totals(self, totals: Sequence[SourcedTotal]) -> str:
        if not totals:
            return ""
        rows = "".join(
            f"<tr><td>{escaped(date_words(sourced.total.date))}</td>"
            f"<td>{escaped(_total_words(sourced.total))}</td></tr>"
            f'<tr><td></td><td class="muted">{escaped(_total_note(sourced))}</td></tr>'
            for sourced in totals
        )
        title = say("How many had joined, as published")
        return f"<h4>{escaped(title)}</h4><table>{rows}</table>"


def _since_words(facts: Endorsement) -> str:
    state = standing_of(facts.status, facts.completeness)
    if state == "not_on_list":
        return say("The list is complete as its note below says; it may have joined since.")
    if state == "not_recorded":
        return say(
            "No source seen here says whether it has joined. That is no sign that it has not."
        )
    return dated_words(facts)


def dated_words(facts: Endorsement | EndorsementOfDelegation | Evidence) -> str:
    """When a delegation joined, or by when that is documented, as far as it is known."""
    sentences = []
    if facts.endorsed_on:
        day = date_words(facts.endorsed_on, whole=True)
        sentences.append(say("Dated {date}.", date=day))
    if facts.documented_by:
        day = date_words(facts.documented_by, whole=True)
        sentences.append(say("Documented by {date}; the day itself may be earlier.", date=day))
    return " ".join(sentences) or say("The date is not known.")


def evidence_words(code: Cell) -> str:
    """A grade of evidence and what it means; the code itself where it has no words."""
    grade, meaning = code_words("evidence", code), codes.EVIDENCE_MEANS.get(str(code))
    return say("{grade}: {meaning}", grade=grade, meaning=meaning) if meaning else grade


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
    return say("not counted apart")


def _total_note(sourced: SourcedTotal) -> str:
    return " — ".join(filter(None, (sourced.total.note, sourced.publishers)))
