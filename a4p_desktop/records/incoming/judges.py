"""Holds a row that was read against what is recorded: new, more evidence, or known already."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.referred import source_cells, source_code, target_code
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.names import code_of
from a4p_desktop.records.written.persons import is_near_person, person_key

say = Speaker("Incoming judges")


class Judged(NamedTuple):
    """What is recorded of a row already, and the row as it would be added."""

    fate: Fate
    key: tuple[str, ...]
    """Rows of a list with equal keys say the same fact."""
    cells: Cells
    why: str = ""
    proposed: tuple[str, ...] = ()


class Judge(ABC):
    """Judges the rows of one kind of list."""

    def __init__(self, intake: Intake, known: Known) -> None:
        self._intake = intake
        self._known = known
        self._source = source_code(intake, known)
        self._target = target_code(intake, known)

    @abstractmethod
    def judged(self, delegation: str, read: Cells) -> Judged:
        """What becomes of a row of this delegation, with the fields that it fills."""

    def _is_from_this(self, recorded: Cells) -> bool:
        return self._source in recorded.get("sources", "").split("|")


def judge_of(intake: Intake, known: Known) -> Judge:
    """The judge of this kind of list."""
    if intake.kind is Kind.ENDORSEMENTS:
        return _OfEndorsements(intake, known)
    return _OfNames(intake, known) if intake.kind is Kind.NAMES else _OfSpeakers(intake, known)


class _OfEndorsements(Judge):
    def __init__(self, intake: Intake, known: Known) -> None:
        super().__init__(intake, known)
        self._documented_by = intake.complete_as_of or source_cells(intake).get("dated", "")

    def judged(self, delegation: str, read: Cells) -> Judged:
        instrument = read.get("instrument") or self._target
        cells = {
            "instrument": instrument,
            "delegation": delegation,
            "evidence": self._intake.evidence,
            **read,
            "sources": self._source,
        }
        if "endorsed_on" not in cells and "documented_by" not in cells and self._documented_by:
            cells["documented_by"] = self._documented_by
        known = self._known.instruments.get(instrument)
        recorded = known.evidence.get(delegation, ()) if known else ()
        fate, why = self._fate(cells, recorded)
        return Judged(fate, (instrument, delegation, cells["evidence"]), cells, why)

    def _fate(self, cells: Cells, recorded: Sequence[Cells]) -> tuple[Fate, str]:
        same = [
            row
            for row in recorded
            if self._is_from_this(row) and row["evidence"] == cells["evidence"]
        ]
        if same:
            return _against(cells, same[0], ("endorsed_on",))
        joined = [row for row in recorded if row["evidence"] != "support_only"]
        if not joined:
            return Fate.NEW, ""
        if cells["evidence"] == "support_only":
            return Fate.EVIDENCE, ""
        dates = {row["endorsed_on"] for row in joined if "endorsed_on" in row}
        if "endorsed_on" in cells and dates and cells["endorsed_on"] not in dates:
            dated = current().enumeration([current().date(date) for date in sorted(dates)])
            return Fate.EVIDENCE, say("Recorded as endorsed on {date}.", date=dated)
        return Fate.EVIDENCE, ""


class _OfSpeakers(Judge):
    def judged(self, delegation: str, read: Cells) -> Judged:
        meeting = read.get("meeting") or self._target
        key = person_key(read.get("person", ""))
        number = read.get("sequence") or read.get("position") or ""
        cells = {"level": "unknown", "confidence": "confirmed", **read}
        cells |= {"meeting": meeting, "delegation": delegation, "sources": self._source}
        known = self._known.meetings.get(meeting)
        recorded = known.statements.get(delegation, ()) if known else ()
        same = self._same(key, read, recorded)
        told = (meeting, delegation, *key, number)
        if len(same) > 1:
            names = current().enumeration([row.get("person", row["statement"]) for row in same])
            why = say("Several speakers of this delegation are recorded: {names}.", names=names)
            return Judged(Fate.FAULTY, told, {}, why)
        if not same:
            code = self._code(meeting, delegation, read, recorded)
            return Judged(Fate.NEW, told, {"statement": code, **cells})
        (row,) = same
        cells["statement"] = row["statement"]
        if "level" not in read:
            cells["level"] = row["level"]
        fate, why = self._fate(cells, row)
        return Judged(fate, told, cells, why)

    def _same(self, key: tuple[str, ...], read: Cells, recorded: Sequence[Cells]) -> list[Cells]:
        """The recorded statements that the row may be one of: of the same person, or else of a
        name like it, or of nobody named."""
        placed = [row for row in recorded if _may_be_placed(row, read)]
        if not key:
            return placed
        by_key = {id(row): person_key(row.get("person", "")) for row in placed}
        same = [row for row in placed if by_key[id(row)] == key]
        near = [row for row in placed if by_key[id(row)] and is_near_person(by_key[id(row)], key)]
        return (same or near or [row for row in placed if not by_key[id(row)]])[:1]

    def _fate(self, cells: Cells, row: Cells) -> tuple[Fate, str]:
        person, recorded = cells.get("person", ""), row.get("person", "")
        others = []
        if (
            person
            and recorded
            and fold(person) != fold(recorded)
            and sorted(fold(person).split()) != sorted(fold(recorded).split())
        ):
            others.append(say("Recorded as “{person}”.", person=recorded))
        if row["level"] != "unknown" and cells["level"] not in (row["level"], "unknown"):
            level = codes.words("level", row["level"])
            others.append(say("Recorded with the level “{level}”.", level=level))
        filled = [
            name
            for name in ("person", "honorific", "title", "on_behalf_of", "language")
            if name in cells and name not in row
        ]
        if self._is_from_this(row) and not others and not filled:
            return Fate.KNOWN, ""
        return Fate.EVIDENCE, " ".join(others)

    def _code(self, meeting: str, delegation: str, read: Cells, recorded: Sequence[Cells]) -> str:
        number = read.get("sequence") or read.get("position") or ""
        parts = (meeting, delegation.lower(), code_of(read["person"]) if "person" in read else "")
        code = "-".join(filter(None, parts))
        taken = {row["statement"] for row in recorded}
        return f"{code}-{number}" if code in taken and number else code


class _OfNames(Judge):
    def judged(self, delegation: str, read: Cells) -> Judged:
        alias = read.get("alias", "")
        cells = {"language": _language(alias), **read, "delegation": delegation}
        cells.setdefault("origin", source_cells(self._intake).get("title", ""))
        key = (delegation, fold(alias), cells["language"])
        if not alias:
            return Judged(Fate.FAULTY, key, {}, say("The other name is missing."))
        if (delegation, fold(alias)) in self._known.aliases:
            return Judged(Fate.KNOWN, key, {})
        found = self._known.finder.find(alias, near=False)
        if found.certain == delegation:
            return Judged(Fate.KNOWN, key, {}, say("It is found by this name already."))
        others = [code for code in (found.certain, *found.proposed) if code and code != delegation]
        if others:
            names = current().enumeration([self._known.name(code) for code in others])
            why = say("“{name}” is a name of {names}.", name=alias, names=names)
            return Judged(Fate.TO_DECIDE, key, cells, why, (delegation, *others))
        return Judged(Fate.NEW, key, cells)


def _against(cells: Cells, row: Cells, names: Sequence[str]) -> tuple[Fate, str]:
    """The fate of a row that its own source says already, but perhaps with other cells."""
    for name in names:
        if name in cells and name not in row:
            return Fate.EVIDENCE, ""
        if name in cells and cells[name] != row[name]:
            date = current().date(row[name])
            return Fate.EVIDENCE, say("Recorded as endorsed on {date}.", date=date)
    return Fate.KNOWN, ""


def _may_be_placed(row: Cells, read: Cells) -> bool:
    return all(
        name not in row or name not in read or row[name] == read[name]
        for name in ("sequence", "position")
    )


def _language(alias: str) -> str:
    """The language of a name whose list does not say it, by its script."""
    for character in alias:
        if "\u0600" <= character <= "\u06ff":
            return "ar"
        if "\u0400" <= character <= "\u04ff":
            return "ru"
        if "\u2e80" <= character <= "\u9fff":
            return "zh"
    return "en"
