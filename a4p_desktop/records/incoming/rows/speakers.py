"""Judges the rows of a list of speakers, or of statements with their texts."""

from collections.abc import Sequence
from itertools import chain, count

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.judge import Judge, Judged, digest
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.written.names import code_of
from a4p_desktop.records.written.persons import is_near_person, person_key

say = Speaker("Plan")

_Key = tuple[str, ...]
_UNLESS_SAID = {"level": "unknown", "confidence": "confirmed"}
"""Of a new statement: its source says that the person spoke."""


class JudgeOfSpeakers(Judge):
    """A statement is one that is recorded where meeting, delegation and person are the same; a
    person who speaks twice has two, told apart by sequence or position."""

    def __init__(self, intake: Intake, known: Known, sha256: str) -> None:
        super().__init__(intake, known, sha256)
        self._given: dict[str, bytes] = {}
        """The codes of statements that rows of the list have, and the keys of these rows: their
        digests, since a list may be long."""
        self._new: dict[bytes, str] = {}
        """The codes of new statements, by the keys of their rows."""
        self._codes: dict[str, frozenset[str]] = {}

    def judged(self, delegation: str, read: Cells) -> Judged:
        meeting = read.get("meeting") or self.target
        self.meetings.add(meeting)
        person = person_key(read.get("person", ""))
        key = (meeting, delegation, *person, read.get("sequence") or read.get("position") or "")
        cells = {**read, "meeting": meeting, "delegation": delegation, "sources": self.source}
        known = self.known.meetings.get(meeting)
        recorded = ((known.statements if known else None) or {}).get(delegation, ())
        told = digest(key)
        same = self._same(told, person, read, recorded)
        if len(same) > 1:
            names = current().enumeration([row.get("person", row["statement"]) for row in same])
            why = say(
                "The row names no speaker, and this delegation has several: {names}.",
                names=names,
            )
            return Judged(Fate.FAULTY, key, {}, why)
        if not same:
            code = {"statement": self._new_code(key, told, read)}
            return Judged(Fate.NEW, key, {**_UNLESS_SAID, **cells, **code})
        self._given[same[0]["statement"]] = told
        return self._beside(same[0], key, cells)

    def _same(
        self, told: bytes, person: _Key, read: Cells, recorded: Sequence[Cells]
    ) -> Sequence[Cells]:
        """The recorded statements that the row may be: one, but for a row without a person."""
        free = [
            row
            for row in recorded
            if self._given.get(row["statement"], told) == told
            and not _differ(row, read, "sequence")
        ]
        if not person:
            placed = [
                row for row in free if "position" in read and not _differ(row, read, "position")
            ]
            return placed[:1] or free
        persons = [(person_key(row.get("person", "")), row) for row in free]
        same = [row for other, row in persons if other == person]
        same = [row for row in same if not _differ(row, read, "position")] or same
        near = [row for other, row in persons if other and is_near_person(other, person)]
        return (same or near or [row for other, row in persons if not other])[:1]

    def _beside(self, row: Cells, key: _Key, cells: Cells) -> Judged:
        """The row of the list beside the statement that it is of."""
        cells = {**cells, "statement": row["statement"]}
        others = []
        if "person" in cells and "person" in row:
            if person_key(cells["person"]) == person_key(row["person"]):
                cells["person"] = row["person"]
            else:
                others.append(say("Recorded as “{person}”.", person=row["person"]))
        level = row["level"]
        if cells.get("level", level) not in (level, "unknown") and level != "unknown":
            words = codes.words("level", level)
            others.append(say("Recorded with the level “{level}”.", level=words))
        why = " ".join(others)
        fills = any(name not in row and not FREE.fullmatch(name) for name in cells)
        fills = fills or level == "unknown" != cells.get("level", level)
        if self.is_from_source(row) and not fills and (not others or self.is_from_file(row)):
            return Judged(Fate.KNOWN, key, cells, why)
        return Judged(Fate.EVIDENCE, key, cells, why)

    def _recorded(self, meeting: str) -> frozenset[str]:
        """The codes of the statements recorded of a meeting."""
        if meeting not in self._codes:
            known = self.known.meetings.get(meeting)
            rows = ((known.statements if known else None) or {}).values()
            self._codes[meeting] = frozenset(row["statement"] for each in rows for row in each)
        return self._codes[meeting]

    def _new_code(self, key: _Key, told: bytes, read: Cells) -> str:
        """A code of the usual form that no other statement has; equal lists get equal codes."""
        if told not in self._new:
            meeting, delegation, *_, number = key
            person = code_of(read["person"]) if "person" in read else ""
            code = "-".join(filter(None, (meeting, delegation.lower(), person)))
            likely = (code, f"{code}-{code_of(number)}" if number else f"{code}-2")
            codes = chain(likely, (f"{likely[1]}-{more}" for more in count(2)))
            code = next(each for each in codes if self._is_free(each, meeting))
            self._given[code] = told
            self._new[told] = code
        return self._new[told]

    def _is_free(self, code: str, meeting: str) -> bool:
        return code not in self._given and code not in self._recorded(meeting)


def _differ(row: Cells, read: Cells, name: str) -> bool:
    """Whether both fill a field, each with something else."""
    return name in row and name in read and row[name] != read[name]
