"""The wording that all briefs share: dates, meetings, grades of evidence, notes and the foot."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.endorsements import (
    BriefEndorsement,
    EndorsementOfDelegation,
)
from a4p_desktop.records.archive.queries.meetings import MeetingTitle
from a4p_desktop.records.archive.queries.statements import BriefStatement
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.plain_text import clean

say = Speaker("Brief")

BY_KEYWORD = say.mark(
    "“By keyword”: a word of the theme stands in or beside a sentence that mentions peacekeeping."
)
PROBABLE = say.mark(
    "“Probably”: a source strongly implies, but does not say, that the person spoke."
)
ABOUT_INITIATIVE = say.mark(
    "“About the initiative”: the evidence names the initiative, not the instrument itself."
)
SILENCE = say.mark("What is not recorded may still have happened.")
_REPORTED = say.mark(
    "“As reported by” marks a source that is neither the United Nations’ nor the party’s own."
)
_LONGEST_NAME = 80


def text(cell: Cell) -> str:
    """The cell in one line of text; "" where it is blank."""
    return clean(cell)


def coded(vocabulary: str, code: Cell) -> str:
    """The words for a code, or the code itself where it has none."""
    return "" if code is None else text(codes.words(vocabulary, str(code)))


def day_words(day: Cell) -> str:
    """A date as recorded in words; "" where it is blank."""
    return current().date(text(day))


def endorsed_when(facts: BriefEndorsement | EndorsementOfDelegation) -> str:
    """The date of an endorsement, or the one by which it is documented."""
    if facts.endorsed_on:
        return day_words(facts.endorsed_on)
    if facts.documented_by:
        return say("earliest evidence {date}", date=day_words(facts.documented_by))
    return ""


def grade_meanings(grades: Iterable[Cell]) -> list[str]:
    """What each of these grades of evidence rests on, each grade once, in the given order."""
    found = dict.fromkeys(str(grade) for grade in grades if grade)
    return [said(codes.EVIDENCE_MEANS[grade]) for grade in found if grade in codes.EVIDENCE_MEANS]


def sentence(words: str) -> str:
    """The words as a sentence, with its full stop."""
    return say("{sentence}.", sentence=words)


def meeting_words(title: str, facts: MeetingTitle | BriefStatement) -> str:
    """A meeting and its date in short: by body and symbol of its record, where it has one."""
    when, symbol, body = day_words(facts.days), text(facts.symbol), text(facts.body)
    if symbol and body:
        return say("{body}, {date} ({symbol})", body=body, date=when, symbol=symbol)
    return current().series((text(title), when))


def naming_notes(rows: Iterable[BriefStatement]) -> Iterator[str]:
    """The current names of delegations that the page calls by their names of 2018."""
    changed = {
        text(row.name_2018): text(row.name)
        for row in rows
        if row.name_2018 and row.name_2018 != row.name
    }
    if changed:
        names = [
            say("{then} is today {now}", then=then, now=now)
            for then, now in sorted(changed.items())
        ]
        listed = current().clauses(names)
        yield say("Delegations are named as recorded in 2018: {names}.", names=listed)


def source_notes(citing: Citing) -> Iterator[str]:
    """When the sources were read, and how reports are marked."""
    sentences = []
    if citing.accessed:
        sentences.append(_read_when(citing.accessed, every=citing.all_read_then))
    if citing.has_reports:
        sentences.append(said(_REPORTED))
    if sentences:
        yield " ".join(sentences)


def made_line(archive: Archive, today: date) -> str:
    """The foot of the page: the records and their date, the day of the brief, the program."""
    info = {key: text(value) for key, value in archive.info.items()}
    records = info.get("title") or archive.name
    if created := info.get("created"):
        records = say("{records} of {date}", records=records, date=day_words(created))
    if version := info.get("built_from", "").partition(",")[0]:
        records = f"{records} ({version})"
    if info.get("own_digest"):
        records = say("{records}, with added records", records=records)
    return say(
        "{records}. Made on {date} with {program}. Not an official UN product.",
        records=records,
        date=day_words(today.isoformat()),
        program=f"{NAME} {__version__}",
    )


def file_name(*parts: str) -> str:
    """A file name for the brief that every system accepts: `a4p-brief-rwa`."""
    kept = re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower())
    return f"a4p-brief-{kept.strip('-')[:_LONGEST_NAME]}".rstrip("-")


def _read_when(accessed: str, *, every: bool) -> str:
    words = day_words(accessed)
    is_day = len(date_parts(accessed)) == 3
    if every and is_day:
        return say("All sources were read on {day}.", day=words)
    if every:
        return say("All sources were read in {month}.", month=words)
    if is_day:
        return say("Sources were read on {day}, unless another day is given.", day=words)
    return say("Sources were read in {month}, unless another day is given.", month=words)
