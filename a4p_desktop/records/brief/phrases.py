"""The phrases that all briefs share: how things are called, dated and hedged, and the notes."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.endorsements import BriefStanding, StandingOfDelegation
from a4p_desktop.records.archive.queries.meetings import MeetingTitle
from a4p_desktop.records.archive.queries.statements import BriefStatement
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.dates import date_words
from a4p_desktop.records.text.plain_text import clean

BY_RULE = (
    "Themes “by rule” are not read: a theme is set where a word of it stands in, or beside, a"
    " sentence of the speech that mentions peacekeeping."
)
PROBABLE = (
    "“Probably” stands where a source strongly implies, but does not say, that the person spoke."
)
SILENCE = "What is not recorded is not known here; it is no sign that it did not happen."
_REPORTED = (
    "“As reported by” marks a source that is neither the United Nations’ nor the party’s own."
)
_LONGEST_NAME = 80


def text(cell: Cell) -> str:
    """What is recorded, in one line of text; "" where nothing is."""
    return clean(cell)


def coded(vocabulary: str, code: Cell) -> str:
    """The English words for a code, or the code itself where it has none."""
    return "" if code is None else text(codes.words(vocabulary, str(code)))


def counted(number: int, one: str, many: str) -> str:
    """A number with the noun that fits it: “1 statement”, “1,204 statements”, “no statement”."""
    return f"{number:,} {one if number == 1 else many}" if number else f"no {one}"


def dated(facts: BriefStanding | StandingOfDelegation) -> str:
    """When an endorsement is of, or by when it is documented."""
    if facts.endorsed_on:
        return date_words(facts.endorsed_on)
    if facts.documented_by:
        return f"documented by {date_words(facts.documented_by)}"
    return ""


def meeting_words(title: str, facts: MeetingTitle | BriefStatement) -> str:
    """A meeting as briefly as its own kind call it: by the symbol of its record, if it has one."""
    when, symbol, body = date_words(text(facts.date)), text(facts.symbol), text(facts.body)
    if symbol and body:
        return f"{body}, {when} ({symbol})"
    return f"{text(title)}, {when}"


def naming_notes(rows: Iterable[BriefStatement]) -> Iterator[str]:
    """How delegations are called today of which the page has the name of 2018."""
    changed = {
        text(row.name_2018): text(row.name)
        for row in rows
        if row.name_2018 and row.name_2018 != row.name
    }
    if changed:
        pairs = "; ".join(f"{then} is today {now}" for then, now in sorted(changed.items()))
        yield f"Delegations are named as recorded in 2018: {pairs}."


def source_notes(citing: Citing) -> Iterator[str]:
    """What is to be known of the sources: when they were read, and whose word they are."""
    read = f"All sources were read on {citing.read_on}." if citing.read_on else ""
    told = " ".join(filter(None, (read, _REPORTED if citing.has_reports else "")))
    if told:
        yield told


def made_line(archive: Archive, today: date) -> str:
    """Of which records the page was made, when, and by which program."""
    info = {key: text(value) for key, value in archive.info.items()}
    title = info.get("title") or archive.path.name
    created = f" of {date_words(info['created'])}" if info.get("created") else ""
    built_from = info.get("built_from", "").partition(",")[0]
    version = f" ({built_from})" if built_from else ""
    return (
        f"{title}{created}{version}. Made on {date_words(today.isoformat())} with {NAME}"
        f" {__version__}. Not an official UN product."
    )


def file_name(*parts: str) -> str:
    """A name for a file of the brief, that any system takes: `a4p-brief-rwa`."""
    kept = re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower())
    return f"a4p-brief-{kept.strip('-')[:_LONGEST_NAME]}".rstrip("-")
