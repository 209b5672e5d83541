"""The brief on a meeting: its card, who spoke at what level, the themes, the pledges."""

from collections.abc import Iterator
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import Meeting
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Fact, Table, Words
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    coded,
    file_name,
    made_line,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.pages.coverage import MeetingCoverage, is_complete, meeting_coverage
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.dates import period_words
from a4p_desktop.records.text.un_documents import document_address

MOST_STATEMENTS = 60
"""At most so many are listed; the program shows and exports them all."""


def meeting_brief(archive: Archive, code: str, today: date) -> Brief | None:
    """The brief on the meeting with this code; None where there is none."""
    found = meeting_coverage(archive, code)
    if found is None:
        return None
    facts, citing = found.meeting, Citing(archive)
    cited = citing.of("meeting", code)
    themes = _themes(archive, code)
    statements, note = _statements(archive, citing, code, found.recorded)
    tables = [statements.table("Statements", "speaker", "party", "themes", note=note)]
    tables += _pledges(archive, citing, code)
    return Brief(
        kind="Meeting",
        title=text(facts.title),
        names=(Words(period_words(text(facts.date), text(facts.end_date))),),
        facts=tuple(_facts(facts, found, cited, themes)),
        picture=_levels(found),
        tables=tuple(tables),
        notes=(
            *_coverage(found),
            *filter(None, [text(facts.note)]),
            *statements.notes(),
            *statements.naming_notes(),
            SILENCE,
            *source_notes(citing),
        ),
        sources=citing.listed(),
        language="en",
        made=made_line(archive, today),
        file_name=file_name("meeting", code),
    )


def _facts(
    facts: Meeting, found: MeetingCoverage, cited: tuple[int, ...], themes: str
) -> Iterator[Fact]:
    for label, said in (
        ("Body", facts.body),
        ("Place", facts.venue),
        ("Convened by", facts.convened_by),
    ):
        if said:
            yield Fact(label, (Words(text(said)),))
    symbol = text(facts.symbol)
    if symbol:
        yield Fact("Record", (Words(symbol, address=document_address(symbol)),))
    yield Fact("Speakers", (Words(_speakers(found), cited),))
    if themes:
        yield Fact("Themes raised", (Words(themes),))


def _speakers(found: MeetingCoverage) -> str:
    listed = coded("completeness", found.meeting.completeness).lower()
    if found.reported is None:
        return f"{found.recorded:,} recorded ({listed}); how many spoke is not reported"
    return f"{found.recorded:,} recorded ({listed}); {found.reported:,} reported"


def _themes(archive: Archive, code: str) -> str:
    """The themes with the number of statements that raise each, the most raised first."""
    table = TABLES["themes"]
    title, statements = table.position("title"), table.position("statements")
    raised = Search("themes", where=(Condition("meeting", code),), order="-statements")
    rows = archive.page(raised, 0, MOST_STATEMENTS)
    return "; ".join(
        f"{text(row.cells[title])} {row.cells[statements]}" for row in rows if row.cells[statements]
    )


def _statements(
    archive: Archive, citing: Citing, code: str, recorded: int
) -> tuple[Statements, str]:
    """The statements that are listed, the highest level first; and which these are, if not all."""
    search = Search("speakers", where=(Condition("meeting", code),), order="level")
    note = ""
    if recorded > MOST_STATEMENTS:
        raising = Search("speakers", where=(*search.where, Condition("themes", "", excluded=True)))
        found = archive.count(raising)
        search = raising if found else search
        which = "statements that raise a theme" if found else "statements"
        many = found or recorded
        shown = f"{MOST_STATEMENTS:,} of the " if many > MOST_STATEMENTS else "the "
        note = f"{shown}{many:,} {which}, of {recorded:,} recorded"
    return Statements(archive, citing, archive.ids(search, 0, MOST_STATEMENTS)), note


def _pledges(archive: Archive, citing: Citing, code: str) -> Iterator[Table]:
    where = (Condition("meeting", code), Condition("has_pledge", "yes"))
    pledging = Search("speakers", where=where)
    ids = archive.ids(pledging, 0, MOST_STATEMENTS)
    whole = archive.count(pledging) if len(ids) == MOST_STATEMENTS else len(ids)
    if ids:
        note = f"{len(ids):,} of {whole:,} recorded" if whole > len(ids) else ""
        yield Statements(archive, citing, ids).table("Pledges", "party", "pledge", note=note)


def _coverage(found: MeetingCoverage) -> Iterator[str]:
    if found.secretariat and found.reported is not None:
        yield (
            f"Of the {found.recorded:,} recorded, {found.secretariat:,} are of the Secretariat,"
            " whom the number reported may leave out."
        )
    if is_complete(found.meeting.completeness):
        yield "The list is complete."
    else:
        yield "The list is partial: who is not in it may have spoken."


def _levels(found: MeetingCoverage) -> Bars | None:
    """The speakers by level, those recorded before those reported."""
    bars = [
        Bar(
            "All others" if one.level == "other" else codes.words("level", one.level),
            one.recorded,
            one.reported,
        )
        for one in found.levels
    ]
    if not any(bar.value or bar.whole for bar in bars):
        return None
    if found.secretariat:
        bars.append(Bar(codes.words("level", "secretariat"), found.secretariat))
    reported = any(bar.whole is not None for bar in bars)
    return Bars("Speakers by level", tuple(bars), "recorded", "reported" if reported else "")
