"""Whether a delegation has endorsed an instrument, since when, and how we know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATION
from a4p_desktop.records.archive.queries.endorsements import (
    DELEGATION_ENDORSEMENTS,
    FIRST_INSTRUMENT,
    STANDINGS,
    EndorsementOfDelegation,
)
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.origin.added import origins_of
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS

say = Speaker("Answer")

STEPS = 5
"""The steps of the meter of evidence; see codes.EVIDENCE_STEP."""


class Standing(StrEnum):
    """Where a delegation stands on an instrument, as far as the records show."""

    ENDORSED = "endorsed"
    SUPPORT = "support_only"
    NONE = "not_recorded"
    """The list is partial: it may have endorsed."""
    NOT_LISTED = "not_on_list"
    """The list is complete, and does not name it."""


_WORDS = {
    Standing.ENDORSED: say.mark("Endorsed"),
    Standing.SUPPORT: say.mark("Support voiced"),
    Standing.NONE: say.mark("No evidence found"),
    Standing.NOT_LISTED: say.mark("Not on the list"),
}


def standing_of(status: str, completeness: str) -> Standing:
    """The standing behind a status (see codes.STATUS), by the completeness of the list."""
    standing = Standing(status)
    if standing is Standing.NONE and is_complete(completeness):
        return Standing.NOT_LISTED
    return standing


def standing_words(standing: str) -> str:
    """The words for a standing, by its code: “No evidence found”."""
    return said(_WORDS[Standing(standing)])


@dataclass(frozen=True)
class Answer:
    """Where one delegation stands on one instrument, since when, and how we know."""

    delegation: str
    """Its code."""
    name: str
    facts: EndorsementOfDelegation
    sources: Sequence[Source] = ()
    origins: str = ""
    """Where its evidences come from, joined by |; "" where the file has no own records."""

    @property
    def row(self) -> int:
        """The id of its row in the table of endorsements."""
        return self.facts.id

    @property
    def instrument(self) -> str:
        return self.facts.instrument

    @property
    def instrument_name(self) -> str:
        """The short title of the instrument: “A4P Declaration”."""
        return self.facts.instrument_short

    @property
    def standing(self) -> Standing:
        return standing_of(self.facts.status, self.facts.completeness)

    @property
    def date(self) -> str:
        """The day of the endorsement or of its earliest evidence, in ISO 8601, which may be cut
        ("2018-09"); "" if neither is known."""
        return self.facts.endorsed_on or self.facts.documented_by or ""

    @property
    def evidence(self) -> str:
        """The grade of the strongest evidence, see codes.EVIDENCE; "" for none."""
        return self.facts.evidence or ""

    @property
    def evidence_words(self) -> str:
        return evidence_words(self.evidence)

    @property
    def evidence_step(self) -> int:
        """How strong the evidence is, 0 to 5; see codes.EVIDENCE_STEP."""
        return codes.EVIDENCE_STEP.get(self.evidence, 0)

    @property
    def strength_words(self) -> str:
        """How strong the evidence is, and what it rests on; "" without any."""
        if not self.evidence:
            return ""
        return say(
            "{step} of {steps} · {evidence}",
            step=self.evidence_step,
            steps=STEPS,
            evidence=self.evidence_words,
        )

    @property
    def by_initiative(self) -> bool:
        """Whether it endorsed by words that name only the initiative behind the instrument."""
        return self.standing is Standing.ENDORSED and self.facts.names_instrument == 0

    @property
    def when_words(self) -> str:
        """Its date in words; see `when_words`."""
        return when_words(self.standing, self.facts.endorsed_on, self.facts.documented_by)

    @property
    def note(self) -> str:
        return self.facts.note or ""


def answers(archive: Archive, delegation: str) -> list[Answer]:
    """Where a delegation stands on each instrument, in the order recorded; empty for those that
    join none, such as the Secretariat."""
    rows = archive.query(DELEGATION_ENDORSEMENTS, delegation=delegation)
    origins = origins_of(archive, ENDORSEMENTS.name, [facts.id for facts in rows])
    return [
        Answer(
            delegation,
            known.name,
            facts,
            archive.sources("standing", facts.id),
            origins.get(facts.id, ""),
        )
        for known in archive.query(DELEGATION, code=delegation)
        for facts in rows
    ]


def standings(archive: Archive, instrument: str | None = None) -> Mapping[str, Standing]:
    """Code -> standing, of each delegation that can join the instrument; None is the first one."""
    return {
        row.delegation: standing_of(row.status, row.completeness)
        for row in archive.query(STANDINGS, instrument=instrument)
    }


def first_instrument(archive: Archive) -> str:
    """The code of the first instrument recorded, the one that is asked about; "" without any."""
    return "".join(each.instrument for each in archive.query(FIRST_INSTRUMENT))


def evidence_words(grade: str) -> str:
    """A grade of evidence and what it rests on; the code itself where it has no words."""
    meaning = codes.EVIDENCE_MEANS.get(grade)
    return said(meaning) if meaning else grade


def when_words(standing: Standing, endorsed_on: str | None, documented_by: str | None) -> str:
    """When a delegation joined, or by when that is documented; else what its silence means."""
    if standing is Standing.NONE:
        return say("No evidence found either way. It may have endorsed.")
    if standing is Standing.NOT_LISTED:
        return say("The complete list does not name it. It may have joined since.")
    day, earliest = current().date(endorsed_on or ""), current().date(documented_by or "")
    if day and earliest and earliest != day:
        return say("Dated {date}, by evidence of {evidence}.", date=day, evidence=earliest)
    if day:
        return say("Dated {date}.", date=day)
    if earliest and standing is Standing.ENDORSED:
        return say("Earliest evidence: {date}. It may have endorsed before.", date=earliest)
    if earliest:
        return say("Earliest evidence: {date}.", date=earliest)
    return say("Date not known.")
