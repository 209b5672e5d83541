"""The text of a standing: whether a delegation has joined an instrument, and how we know."""

from collections.abc import Iterable, Sequence
from html import escape

from a4p_desktop.gui.details.html_pieces import delegation_link, state_words, tr
from a4p_desktop.gui.details.record_html import RecordText
from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.endorsements import Standing, StandingOfDelegation, Total
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.coverage import endorsement_state
from a4p_desktop.records.pages.record import SourcedTotal, StandingRecord
from a4p_desktop.records.question.question import named
from a4p_desktop.records.schema import codes


class StandingText(RecordText[StandingRecord]):
    """What is recorded of one delegation and one instrument."""

    def parts(self) -> Iterable[str]:
        record, facts = self.record, self.record.facts
        name = self.marked(facts.delegation_name, "delegation")
        yield f"<h2>{delegation_link(facts.delegation, name)}</h2>"
        before = facts.delegation_name_2018
        if before and before != facts.delegation_name:
            yield self.line(self.muted(tr("{} in 2018").format(before)))
        yield self.line(
            escape(code_words("kind", facts.delegation_kind)),
            self.marked(facts.regional_group, "regional_group"),
        )
        yield self.line(self.muted(facts.regional_group_note))
        yield self.names(facts)
        yield self.section(facts.instrument_title, f"<b>{escape(self._status())}</b>")
        yield self.line(escape(_since(facts)))
        if facts.evidence:
            yield self.fact(tr("Evidence"), escape(evidence_words(facts.evidence)))
        yield self.section(tr("How we know"), self.marked(facts.note, "note"))
        yield self.sources(record.sources)
        yield self.citation()
        yield self.section(tr("The list of this instrument"), self._instrument())
        yield self.statements(
            tr("Statements of this delegation"),
            record.statements,
            f"/{named(facts.delegation, facts.delegation_name)}",
        )
        yield self.standings(record.standings)
        yield self._totals(record.totals)

    def _status(self) -> str:
        facts = self.record.facts
        return state_words(endorsement_state(facts.status, facts.completeness))

    def _instrument(self) -> str:
        facts = self.record.facts
        words = [
            f"{code_words('completeness', facts.completeness)}.",
            facts.instrument_note or "",
        ]
        sources = self.source_list(self.record.instrument_sources)
        return f"{escape(' '.join(words))}{sources}"

    def _totals(self, totals: Sequence[SourcedTotal]) -> str:
        if not totals:
            return ""
        rows = "".join(
            f"<tr><td>{escape(date_words(one.total.date))}</td>"
            f"<td>{escape(_counted(one.total))}</td></tr>"
            f'<tr><td></td><td class="muted">{escape(_total_note(one))}</td></tr>'
            for one in totals
        )
        return f"<h4>{escape(tr('How many had joined, as published'))}</h4><table>{rows}</table>"


def _since(facts: Standing) -> str:
    state = endorsement_state(facts.status, facts.completeness)
    if state == "not_on_list":
        return tr("The list is complete as its note below says; it may have joined since.")
    if state == "not_recorded":
        return tr(
            "No source seen here says whether it has joined. That is no sign that it has not."
        )
    return dated_words(facts)


def dated_words(facts: Standing | StandingOfDelegation) -> str:
    """Since when a delegation has joined, as far as it is known."""
    told = []
    if facts.endorsed_on:
        told.append(tr("Dated {}.").format(date_words(facts.endorsed_on, whole=True)))
    if facts.documented_by:
        by = date_words(facts.documented_by, whole=True)
        told.append(tr("Documented by {}; the day itself may be earlier.").format(by))
    return " ".join(told) or tr("The date is not known.")


def evidence_words(code: Cell) -> str:
    """A grade of evidence, and what it means."""
    means = codes.EVIDENCE_MEANS.get(str(code))
    explained = said(means) if means else ""
    return f"{code_words('evidence', code)}: {explained}"


def _counted(total: Total) -> str:
    counted = []
    if total.member_states is not None:
        counted.append(tr("States: {}").format(number_words(total.member_states)))
    if total.organizations is not None:
        counted.append(tr("organizations: {}").format(number_words(total.organizations)))
    return ", ".join(counted) or tr("not counted apart")


def _total_note(one: SourcedTotal) -> str:
    return " — ".join(filter(None, (one.total.note, one.publishers)))
