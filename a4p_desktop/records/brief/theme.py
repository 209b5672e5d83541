"""The brief on a theme: what it is about, where it is raised and by whom, and what was declared."""

from collections.abc import Iterator, Sequence
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.themes import (
    BRIEF_THEME,
    BRIEF_THEME_MEETINGS,
    THEME_COMMITMENTS,
    BriefTheme,
    BriefThemeMeeting,
    Commitment,
)
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Cell, Column, Fact, Table, Words
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    counted,
    file_name,
    made_line,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.text.dates import date_words

MOST_STATEMENTS = 40
"""At most so many are listed; the program shows and exports them all."""
_MOST_MEETINGS = 8


def theme_brief(archive: Archive, code: str, today: date) -> Brief | None:
    """The brief on the theme with this code, over all meetings; None where there is none."""
    for facts in archive.query(BRIEF_THEME, theme=code):
        citing = Citing(archive)
        cited = citing.of("theme", code)
        meetings = archive.query(BRIEF_THEME_MEETINGS, theme=code, most=_MOST_MEETINGS)
        statements, note = _statements(archive, citing, code, facts.statements)
        tables = [*_commitments(archive, citing, code)]
        if statements.rows:
            tables.append(
                statements.table("Who raises it", "speaker", "party", "occasion", note=note)
            )
        return Brief(
            kind="Theme",
            title=text(facts.title),
            names=tuple(Words(line) for line in [text(facts.description)] if line),
            facts=tuple(_facts(facts, cited)),
            picture=_picture(meetings),
            tables=tuple(tables),
            notes=(
                *_partial(facts),
                *statements.notes(),
                *statements.naming_notes(),
                SILENCE,
                *source_notes(citing),
            ),
            sources=citing.listed(),
            language="en",
            made=made_line(archive, today),
            file_name=file_name("theme", code),
        )
    return None


def _facts(facts: BriefTheme, cited: tuple[int, ...]) -> Iterator[Fact]:
    weight = text(facts.weight_in_note)
    said = f"“{weight}”, says the note" if weight else "Not mentioned in the note"
    yield Fact("Weight", (Words(f"{said} of 26 September 2018", cited),))
    raised = counted(facts.statements, "statement", "statements")
    by = counted(facts.delegations, "delegation", "delegations")
    at = counted(facts.meetings, "meeting", "meetings")
    yield Fact("Raised", (Words(f"in {raised} recorded, by {by}, at {at}"),))
    read, rule = facts.coded_by_reading, facts.coded_by_keyword
    yield Fact("How we know", (Words(f"{read:,} coded by reading, {rule:,} by rule"),))


def _picture(meetings: Sequence[BriefThemeMeeting]) -> Bars | None:
    bars = tuple(
        Bar(
            f"{date_words(text(one.date))}, {text(one.title)}",
            one.statements,
            one.recorded,
        )
        for one in meetings
    )
    if not any(bar.value for bar in bars):
        return None
    return Bars("Statements that raise it, by meeting", bars, "raise it", "recorded")


def _commitments(archive: Archive, citing: Citing, code: str) -> Iterator[Table]:
    rows = tuple(
        ((_summary(one, citing.of("commitment", one.id)),))
        for one in archive.query(THEME_COMMITMENTS, theme=code)
    )
    if rows:
        columns = (Column("In our words", 1),)
        yield Table("What the Declaration says of it, so far as read", columns, rows)


def _summary(commitment: Commitment, cited: tuple[int, ...]) -> Cell:
    number = text(commitment.number)
    lines = [Words(text(commitment.summary), cited)]
    return (*lines, Words(number)) if number else tuple(lines)


def _statements(archive: Archive, citing: Citing, code: str, raised: int) -> tuple[Statements, str]:
    """The statements that are listed, those read before those coded by rule; and how many."""
    ids: list[int] = []
    for coded_by in ("read", "keyword"):
        where = (Condition("themes", code), Condition("themes_coded_by", coded_by))
        ids += archive.ids(Search("speakers", where=where), 0, MOST_STATEMENTS - len(ids))
    note = ""
    if raised > len(ids):
        note = f"{len(ids):,} of {raised:,}, those coded by reading first"
    return Statements(archive, citing, ids), note


def _partial(facts: BriefTheme) -> Iterator[str]:
    if facts.partial_lists:
        yield (
            f"The lists of {facts.partial_lists:,} of the {facts.lists:,} meetings are partial: who"
            " is not in them may have spoken, and raised it."
        )
