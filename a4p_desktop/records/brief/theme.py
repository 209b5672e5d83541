"""The brief on a theme: its subject, where and by whom it is raised, and the commitments to it."""

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
    day_words,
    file_name,
    made_line,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.text.quotation import within_quotation

say = Speaker("Brief")

MOST_STATEMENTS = 40
"""The most that a brief lists; the program shows and exports all."""
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
            parts = ("speaker", "delegation", "meeting")
            tables.append(statements.table(say("Who raises it"), *parts, note=note))
        return Brief(
            kind=say("Theme"),
            title=text(facts.title),
            names=tuple(Words(line) for line in [text(facts.description)] if line),
            card=None,
            facts=tuple(_facts(facts, cited)),
            picture=_picture(meetings),
            tables=tuple(tables),
            notes=(
                *_partial(facts),
                *statements.notes(),
                *statements.naming_notes(),
                said(SILENCE),
                *source_notes(citing),
            ),
            sources=citing.listed(),
            language=current().code,
            made=made_line(archive, today),
            file_name=file_name("theme", code),
        )
    return None


def _facts(facts: BriefTheme, cited: tuple[int, ...]) -> Iterator[Fact]:
    weight = text(facts.weight_in_note)
    words = say("Not mentioned in the note of 26 September 2018")
    if weight:
        words = say(
            "“{weight}”, says the note of 26 September 2018", weight=within_quotation(weight)
        )
    yield Fact(say("Emphasis"), (Words(words, cited),))
    yield Fact(say("Raised"), (Words(_raised(facts)),))
    coded = (
        say("{n} coded by reading|{n} coded by reading", n=facts.coded_by_reading),
        say("{n} by keyword|{n} by keyword", n=facts.coded_by_keyword),
    )
    yield Fact(say("How we know"), (Words(current().series(coded)),))


def _raised(facts: BriefTheme) -> str:
    if not facts.statements:
        return say("in no statement recorded")
    return current().series(
        (
            say("in {n} statement recorded|in {n} statements recorded", n=facts.statements),
            say("by {n} delegation|by {n} delegations", n=facts.delegations),
            say("at {n} meeting|at {n} meetings", n=facts.meetings),
        )
    )


def _picture(meetings: Sequence[BriefThemeMeeting]) -> Bars | None:
    bars = tuple(map(_bar, meetings))
    if not any(bar.value for bar in bars):
        return None
    return Bars(
        say("Statements that raise it, by meeting"),
        bars,
        value_means=say("raise it"),
        whole_means=say("recorded"),
    )


def _bar(meeting: BriefThemeMeeting) -> Bar:
    words = (
        say("{n} raises it|{n} raise it", n=meeting.statements),
        say("{n} recorded|{n} recorded", n=meeting.recorded),
    )
    label = current().series((day_words(meeting.days), text(meeting.title)))
    return Bar(label, meeting.statements, current().clauses(words), meeting.recorded)


def _commitments(archive: Archive, citing: Citing, code: str) -> Iterator[Table]:
    rows = tuple(
        (_summary(commitment, citing.of("commitment", commitment.id)),)
        for commitment in archive.query(THEME_COMMITMENTS, theme=code)
    )
    if rows:
        columns = (Column(say("In our words"), 1),)
        yield Table(say("What the Declaration says about it, as far as read"), columns, rows)


def _summary(commitment: Commitment, cited: tuple[int, ...]) -> Cell:
    number = text(commitment.number)
    summary = Words(text(commitment.summary), cited)
    return (summary, Words(number)) if number else (summary,)


def _statements(archive: Archive, citing: Citing, code: str, raised: int) -> tuple[Statements, str]:
    """The statements listed, those coded by reading first; and a note if they are not all."""
    ids: list[int] = []
    for coded_by in ("read", "keyword"):
        where = (Condition("themes", code), Condition("themes_coded_by", coded_by))
        ids += archive.ids(Search(SPEAKERS.name, where=where), 0, MOST_STATEMENTS - len(ids))
    note = ""
    if raised > len(ids):
        note = say("{shown} of {all}, those coded by reading first", shown=len(ids), all=raised)
    return Statements(archive, citing, ids), note


def _partial(facts: BriefTheme) -> Iterator[str]:
    if facts.partial_lists and facts.lists == 1:
        yield say("The list of the meeting is incomplete: others may have spoken and raised it.")
    elif facts.partial_lists:
        yield say(
            "The list of {n} of the {all} meetings is incomplete: others may have spoken and "
            "raised it."
            "|The lists of {n} of the {all} meetings are incomplete: others may have spoken and "
            "raised it.",
            n=facts.partial_lists,
            all=facts.lists,
        )
