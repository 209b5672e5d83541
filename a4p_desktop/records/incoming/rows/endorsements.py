"""Judges the rows of a list of endorsements."""

from collections.abc import Sequence

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.judge import Judge, Judged
from a4p_desktop.records.incoming.rows.references import source_cells
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.written.dates import read_date

say = Speaker("Plan")

SUPPORT = "support_only"
"""The evidence that is none of an endorsement."""


class JudgeOfEndorsements(Judge):
    """An endorsement is new where the delegation has none of the instrument."""

    def __init__(self, intake: Intake, known: Known, sha256: str) -> None:
        super().__init__(intake, known, sha256)
        self._evidence = intake.evidence
        as_of = read_date(intake.complete_as_of).iso
        self._documented_by = as_of or source_cells(intake).get("dated", "")

    def judged(self, delegation: str, read: Cells) -> Judged:
        instrument = read.get("instrument") or self.target
        cells = {"evidence": self._evidence, **read}
        cells |= {"instrument": instrument, "delegation": delegation, "sources": self.source}
        if not ("endorsed_on" in cells or "documented_by" in cells) and self._documented_by:
            cells["documented_by"] = self._documented_by
        known = self.known.instruments.get(instrument)
        fate, why = self._fate(cells, known.evidence.get(delegation, ()) if known else ())
        return Judged(fate, (instrument, delegation, cells["evidence"]), cells, why)

    def _fate(self, cells: Cells, recorded: Sequence[Cells]) -> tuple[Fate, str]:
        same = [
            row
            for row in recorded
            if row["evidence"] == cells["evidence"] and self.is_from_source(row)
        ]
        joined = [row for row in recorded if row["evidence"] != SUPPORT]
        if not same and not joined:
            return Fate.NEW, ""
        why = _other_date(cells, same or joined)
        if not same:
            return Fate.EVIDENCE, why
        adds_date = "endorsed_on" in cells and not any("endorsed_on" in row for row in same)
        if adds_date or (why and not any(map(self.is_from_file, same))):
            return Fate.EVIDENCE, why
        return Fate.KNOWN, why


def _other_date(cells: Cells, recorded: Sequence[Cells]) -> str:
    """That the endorsement is recorded with another date; blank where it is not."""
    dates = sorted({row["endorsed_on"] for row in recorded if "endorsed_on" in row})
    if "endorsed_on" not in cells or not dates or cells["endorsed_on"] in dates:
        return ""
    dated = current().enumeration([current().date(date) for date in dates])
    return say("Recorded as endorsed on {date}.", date=dated)
