"""The statements on a brief: speaker, delegation, meeting, themes and summary."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import BRIEF_STATEMENTS, BriefStatement
from a4p_desktop.records.brief.brief import Cell, Column, Table, Words
from a4p_desktop.records.brief.own_lines import OwnLines
from a4p_desktop.records.brief.phrases import (
    BY_KEYWORD,
    PROBABLE,
    coded,
    day_words,
    meeting_words,
    naming_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.cite.read import name_then
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.pages.contents import contents
from a4p_desktop.records.pages.fact_words import silence_words
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Brief")


class Statements:
    """Statements of the records, read once, as tables and notes of a brief."""

    def __init__(self, archive: Archive, citing: Citing, ids: Sequence[int]) -> None:
        self._citing = citing
        self._has_themes = contents(archive).themes
        self.rows = archive.query(BRIEF_STATEMENTS, ids=json.dumps(list(ids)))
        self._own = OwnLines(archive, citing, SPEAKERS.name, ids)

    def table(self, heading: str, *parts: str, note: str = "") -> Table:
        """A table with a column for each of `parts`, names in _PARTS; without one for themes where
        the records have none."""
        parts = tuple(part for part in parts if part != "themes" or self._has_themes)
        rows = tuple(
            tuple(self._cell(part, facts, first=part == parts[0]) for part in parts)
            for facts in self.rows
        )
        columns = [Column(said(_PARTS[part].heading), _PARTS[part].share) for part in parts]
        return Table(heading, tuple(columns), rows, note)

    def notes(self) -> Iterator[str]:
        """What “by keyword”, “probably” and “own record” mean, where they stand."""
        if any(facts.themes_coded_by == "keyword" for facts in self.rows):
            yield said(BY_KEYWORD)
        if any(facts.confidence == "probable" for facts in self.rows):
            yield said(PROBABLE)
        yield from self._own.notes()

    def naming_notes(self) -> Iterator[str]:
        """The current names of delegations that the table calls by their names of 2018."""
        return naming_notes(row for row in self.rows if text(row.days).startswith("2018"))

    def cited(self, facts: BriefStatement) -> tuple[int, ...]:
        """The numbers of the sources of one of the statements."""
        return self._citing.of(
            "statement",
            facts.id,
            delegation=text(facts.delegation),
            own=self._own.is_added(facts.id),
        )

    def _cell(self, part: str, facts: BriefStatement, *, first: bool) -> Cell:
        lines = [line for line in _PARTS[part].lines(facts) if line]
        cited = self.cited(facts) if first else ()
        words = (Words(line, cited if n == 0 else ()) for n, line in enumerate(lines))
        return (*words, *(self._own.of(facts.id) if first else ()))


def _speaker(facts: BriefStatement) -> list[str]:
    name = " ".join(filter(None, (text(facts.honorific), text(facts.person))))
    name = name or say("Speaker’s name not known")
    if facts.confidence == "probable":
        name = say("{name} (probably)", name=name)
    group = text(facts.on_behalf_of)
    return [name, text(facts.title), say("On behalf of: {group}", group=group) if group else ""]


def _name(facts: BriefStatement) -> list[str]:
    return _speaker(facts)[:1]


def _summary_and_place(facts: BriefStatement) -> list[str]:
    """The summary, and below it, where it saves a column, title, meeting and group."""
    _, title, group = _speaker(facts)
    place = meeting_words(facts.meeting_title, facts)
    return [*_summary(facts), current().series((title, place)), group]


def _delegation(facts: BriefStatement) -> list[str]:
    name, level = name_then(facts), coded("level", facts.level)
    return [name, level if level != name else ""]


def _meeting(facts: BriefStatement) -> list[str]:
    return [text(facts.meeting_title), day_words(facts.days)]


def _themes(facts: BriefStatement) -> list[str]:
    if not facts.themes:
        return [say("none coded")]
    by_keyword = facts.themes_coded_by == "keyword"
    return [text(facts.themes), say("by keyword") if by_keyword else ""]


def _summary(facts: BriefStatement) -> list[str]:
    summary, pledge = text(facts.summary), text(facts.pledge)
    if not summary and facts.has_text:
        summary = say("The full text is recorded, but not summarized.")
    silence = silence_words(summary, pledge, has_text=bool(facts.has_text))
    return [summary or silence, say("Pledge: {pledge}", pledge=pledge) if pledge else ""]


def _pledge(facts: BriefStatement) -> list[str]:
    return [text(facts.pledge)]


@dataclass(frozen=True)
class _Part:
    """A column of a table of statements, with its share of the width."""

    heading: Message
    share: int
    lines: Callable[[BriefStatement], list[str]]


_PARTS: dict[str, _Part] = {
    "speaker": _Part(say.mark("Speaker"), 28, _speaker),
    "name": _Part(say.mark("Speaker"), 18, _name),
    "summary_and_place": _Part(say.mark("Summary"), 70, _summary_and_place),
    "delegation": _Part(say.mark("For"), 22, _delegation),
    "meeting": _Part(say.mark("Meeting"), 44, _meeting),
    "themes": _Part(say.mark("Themes"), 40, _themes),
    "pledge": _Part(say.mark("Pledge"), 70, _pledge),
}
