"""The brief on a meeting: facts, speakers by level, themes, statements and pledges."""

from collections.abc import Iterator
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import Meeting
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Fact, Table, Words
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    file_name,
    made_line,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.coverage import MeetingCoverage, is_complete, meeting_coverage
from a4p_desktop.records.pages.in_words import added_words
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import SPEAKERS, THEMES
from a4p_desktop.records.text.un_documents import document_address

say = Speaker("Brief")

MOST_STATEMENTS = 60
"""The most that a brief lists; the program shows and exports all."""


def meeting_brief(archive: Archive, code: str, today: date) -> Brief | None:
    """The brief on the meeting with this code; None where there is none."""
    found = meeting_coverage(archive, code)
    if found is None:
        return None
    facts, citing = found.meeting, Citing(archive)
    cited = citing.of("meeting", code)
    themes = _themes(archive, code)
    statements, note = _statements(archive, citing, code, found.recorded)
    tables = [statements.table(say("Statements"), "speaker", "delegation", "themes", note=note)]
    tables += _pledges(archive, citing, code)
    return Brief(
        kind=say("Meeting"),
        title=text(facts.title),
        names=(Words(current().span(text(facts.date), text(facts.end_date))),),
        card=None,
        facts=tuple(_facts(facts, found, cited, themes)),
        picture=_levels(found),
        tables=tuple(tables),
        notes=(
            *_coverage(found),
            *filter(None, [added_words(found.added)]),
            *filter(None, [text(facts.note)]),
            *statements.notes(),
            *statements.naming_notes(),
            said(SILENCE),
            *source_notes(citing),
        ),
        sources=citing.listed(),
        language=current().code,
        made=made_line(archive, today),
        file_name=file_name("meeting", code),
    )


def _facts(
    facts: Meeting, found: MeetingCoverage, cited: tuple[int, ...], themes: str
) -> Iterator[Fact]:
    for label, fact in (
        (say("Body"), facts.body),
        (say("Place"), facts.venue),
        (say("Convened by"), facts.convened_by),
    ):
        if fact:
            yield Fact(label, (Words(text(fact)),))
    symbol = text(facts.symbol)
    if symbol:
        yield Fact(say("Record"), (Words(symbol, address=document_address(symbol)),))
    yield Fact(say("Speakers"), (Words(_speakers(found), cited),))
    if themes:
        yield Fact(say("Themes raised"), (Words(themes),))


def _speakers(found: MeetingCoverage) -> str:
    listed = codes.words_within("completeness", text(found.meeting.completeness))
    recorded = say("{n} recorded ({list})|{n} recorded ({list})", n=found.recorded, list=listed)
    reported = ""
    if found.reported is not None:
        reported = say("{n} reported|{n} reported", n=found.reported)
    elif not is_complete(found.meeting.completeness):
        reported = say("how many spoke is not known")
    return current().clauses((recorded, reported))


def _themes(archive: Archive, code: str) -> str:
    """The themes with the number of statements that raise each, the most raised first."""
    table = THEMES
    title, statements = table.position("title"), table.position("statements")
    raised = Search(THEMES.name, where=(Condition("meeting", code),), order="-statements")
    rows = archive.page(raised, 0, MOST_STATEMENTS)
    return current().clauses(
        [
            f"{text(row.cells[title])} {row.cells[statements]}"
            for row in rows
            if row.cells[statements]
        ]
    )


def _statements(
    archive: Archive, citing: Citing, code: str, recorded: int
) -> tuple[Statements, str]:
    """The statements listed, the highest level first; and a note on which they are, if not all."""
    search = Search(SPEAKERS.name, where=(Condition("meeting", code),), order="level")
    note = ""
    if recorded > MOST_STATEMENTS:
        raising = Search(
            SPEAKERS.name, where=(*search.where, Condition("themes", "", excluded=True))
        )
        found = archive.count(raising)
        search = raising if found else search
        note = _which(found, recorded)
    return Statements(archive, citing, archive.ids(search, 0, MOST_STATEMENTS)), note


def _which(raising: int, recorded: int) -> str:
    """Which statements are listed, where `raising` of those recorded raise a theme."""
    if not raising:
        return say("{shown} of {all} recorded", shown=MOST_STATEMENTS, all=recorded)
    if raising > MOST_STATEMENTS:
        return say(
            "{shown} of the {n} statement that raises a theme, of {all} recorded"
            "|{shown} of the {n} statements that raise a theme, of {all} recorded",
            shown=MOST_STATEMENTS,
            n=raising,
            all=recorded,
        )
    return say(
        "the {n} statement that raises a theme, of {all} recorded"
        "|the {n} statements that raise a theme, of {all} recorded",
        n=raising,
        all=recorded,
    )


def _pledges(archive: Archive, citing: Citing, code: str) -> Iterator[Table]:
    where = (Condition("meeting", code), Condition("has_pledge", "yes"))
    pledging = Search(SPEAKERS.name, where=where)
    ids = archive.ids(pledging, 0, MOST_STATEMENTS)
    whole = archive.count(pledging) if len(ids) == MOST_STATEMENTS else len(ids)
    if ids:
        note = ""
        if whole > len(ids):
            note = say("{shown} of {all} recorded", shown=len(ids), all=whole)
        yield Statements(archive, citing, ids).table(
            say("Pledges"), "delegation", "pledge", note=note
        )


def _coverage(found: MeetingCoverage) -> Iterator[str]:
    if found.secretariat and found.reported is not None:
        yield say(
            "Of the {all} recorded, {n} is from the Secretariat, which the reported total may "
            "leave out."
            "|Of the {all} recorded, {n} are from the Secretariat, which the reported total may "
            "leave out.",
            n=found.secretariat,
            all=found.recorded,
        )
    if is_complete(found.meeting.completeness):
        yield say("The list is complete.")
    else:
        yield say("The list is incomplete: others may have spoken.")


def _levels(found: MeetingCoverage) -> Bars | None:
    """The speakers by level: those recorded, in front of those reported."""
    bars = [
        _bar(
            say("All others") if level.level == "other" else codes.words("level", level.level),
            level.recorded,
            level.reported,
        )
        for level in found.levels
    ]
    if not any(bar.value or bar.whole for bar in bars):
        return None
    if found.secretariat:
        bars.append(_bar(codes.words("level", "secretariat"), found.secretariat, None))
    reported = any(bar.whole is not None for bar in bars)
    return Bars(
        say("Speakers by level"),
        tuple(bars),
        value_means=say("recorded"),
        whole_means=say("reported") if reported else "",
    )


def _bar(label: str, recorded: int, reported: int | None) -> Bar:
    words = [say("{n} recorded|{n} recorded", n=recorded)]
    if reported is not None:
        words.append(say("{n} reported|{n} reported", n=reported))
    return Bar(label, recorded, current().clauses(words), reported)
