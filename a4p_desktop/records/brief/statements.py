"""The statements on a brief: who spoke, for whom, where, on which themes, and what was said."""

import json
from collections.abc import Callable, Iterator, Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import BRIEF_STATEMENTS, BriefStatement
from a4p_desktop.records.brief.brief import Cell, Column, Table, Words
from a4p_desktop.records.brief.phrases import (
    BY_RULE,
    PROBABLE,
    coded,
    meeting_words,
    naming_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.cite.read import name_then
from a4p_desktop.records.text.dates import date_words


class Statements:
    """Some statements of the records, read once, as a brief tells of them."""

    def __init__(self, archive: Archive, citing: Citing, ids: Sequence[int]) -> None:
        self._citing = citing
        self.rows = archive.query(BRIEF_STATEMENTS, ids=json.dumps(list(ids)))

    def table(self, heading: str, *parts: str, note: str = "") -> Table:
        """A table with a column for each of `parts`, names of COLUMNS."""
        made = tuple(
            tuple(self._cell(part, facts, first=part == parts[0]) for part in parts)
            for facts in self.rows
        )
        return Table(heading, tuple(_COLUMNS[part][0] for part in parts), made, note)

    def notes(self) -> Iterator[str]:
        """What is to be known of these statements."""
        if any(facts.themes_coded_by == "keyword" for facts in self.rows):
            yield BY_RULE
        if any(facts.confidence == "probable" for facts in self.rows):
            yield PROBABLE

    def naming_notes(self) -> Iterator[str]:
        """How delegations are called today that the table calls as in 2018."""
        return naming_notes(row for row in self.rows if text(row.date).startswith("2018"))

    def cited(self, facts: BriefStatement) -> tuple[int, ...]:
        """The numbers of the sources of one of the statements."""
        return self._citing.of(
            "statement",
            facts.id,
            delegation=text(facts.delegation),
            country=text(facts.iso2),
        )

    def _cell(self, part: str, facts: BriefStatement, *, first: bool) -> Cell:
        lines = [line for line in _COLUMNS[part][1](facts) if line]
        cited = self.cited(facts) if first else ()
        return tuple(Words(line, cited if n == 0 else ()) for n, line in enumerate(lines))


def _speaker(facts: BriefStatement) -> list[str]:
    name = " ".join(filter(None, (text(facts.honorific), text(facts.person))))
    named = name or "Speaker’s name not recorded"
    if facts.confidence == "probable":
        named += " (probably)"
    behalf = text(facts.on_behalf_of)
    return [named, text(facts.title), f"On behalf of: {behalf}" if behalf else ""]


def _name(facts: BriefStatement) -> list[str]:
    return _speaker(facts)[:1]


def _said_there(facts: BriefStatement) -> list[str]:
    """What was said, and below it in what capacity and where, which is shorter than beside it."""
    _, title, behalf = _speaker(facts)
    return [
        *_said(facts),
        ", ".join(filter(None, (title, meeting_words(facts.meeting_title, facts)))),
        behalf,
    ]


def _party(facts: BriefStatement) -> list[str]:
    name, level = name_then(facts), coded("level", facts.level)
    return [name, level if level != name else ""]


def _occasion(facts: BriefStatement) -> list[str]:
    return [text(facts.meeting_title), date_words(text(facts.date))]


def _themes(facts: BriefStatement) -> list[str]:
    if not facts.themes:
        return ["none coded"]
    by_rule = facts.themes_coded_by == "keyword"
    return [text(facts.themes), "by rule" if by_rule else ""]


def _said(facts: BriefStatement) -> list[str]:
    pledge = text(facts.pledge)
    summary = text(facts.summary) or "What was said is not recorded here."
    return [summary, f"Pledge: {pledge}" if pledge else ""]


def _pledge(facts: BriefStatement) -> list[str]:
    return [text(facts.pledge)]


_COLUMNS: dict[str, tuple[Column, Callable[[BriefStatement], list[str]]]] = {
    "speaker": (Column("Speaker", 30), _speaker),
    "name": (Column("Speaker", 18), _name),
    "said_there": (Column("Said, in short", 70), _said_there),
    "party": (Column("For", 22), _party),
    "occasion": (Column("Meeting", 44), _occasion),
    "themes": (Column("Themes", 37), _themes),
    "said": (Column("Said, in short", 50), _said),
    "pledge": (Column("Pledge", 70), _pledge),
}
