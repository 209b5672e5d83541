"""The words for an addition to the own records: when, from what, by whom."""

from datetime import datetime

from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Addition
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Own records", on_screen=True)


def time_words(moment: str) -> str:
    """The day and the time here of a moment in UTC, such as 2026-11-26T14:05:00Z; a text that is
    none as it is."""
    here = _here(moment)
    if here is None:
        return moment
    return say("{date}, {time}", date=_day(here), time=f"{here:%H:%M}")


def day_words(moment: str) -> str:
    """The day here of a moment in UTC."""
    here = _here(moment)
    return moment if here is None else _day(here)


def from_words(addition: Addition) -> str:
    """From what the rows come: a file and its sheet, the clipboard, a form."""
    if addition.file and addition.sheet:
        return say("{file}, sheet {sheet}", file=addition.file, sheet=addition.sheet)
    if addition.file:
        return addition.file
    if addition.how == "form":
        return say("Form: {what}", what=addition.note) if addition.note else say("Form")
    if addition.how == "correction":
        return say("Correction: {what}", what=addition.note) if addition.note else say("Correction")
    return say("Clipboard")


def by_words(addition: Addition) -> str:
    """Who added the rows, and for those that a colleague sent, when they came."""
    if addition.received_on:
        return say(
            "{name}, received on {date}",
            name=addition.added_by or say("A colleague"),
            date=day_words(addition.received_on),
        )
    return addition.added_by or say("You")


def added_words(addition: Addition) -> str:
    """What the notice says after an addition."""
    if addition.how == "correction":
        return say("Correction added to your records.")
    if not addition.rows:
        return addition.note or say("Nothing was added; your decision is remembered.")
    if addition.file:
        return say(
            "Added {n} row from {file}.|Added {n} rows from {file}.",
            n=addition.rows,
            file=terminal_line(addition.file),
        )
    return say(
        "{n} row added to your records: {source}.|{n} rows added to your records: {source}.",
        n=addition.rows,
        source=from_words(addition),
    )


def _here(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):  # the year 1 has no time in the west
        return None


def _day(here: datetime) -> str:
    return current().date(here.date().isoformat())
