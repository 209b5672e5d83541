"""What a records file contains: its meetings, newest first, and which kinds of facts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import MEETINGS_OF_CODES, MeetingTitle
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS


@dataclass(frozen=True)
class Contents:
    """Which kinds of facts a file has. The program says nothing about a kind that it lacks: “no
    pledge” would claim that somebody looked for pledges."""

    themes: bool
    instruments: bool
    pledges: bool


def contents(archive: Archive) -> Contents:
    """Which kinds of facts the file has."""
    of_speakers, of_endorsements = map(archive.facet_values, (SPEAKERS.name, ENDORSEMENTS.name))
    return Contents(
        themes=any(of_speakers["themes"].texts),
        instruments=any(of_endorsements["instrument"].texts),
        pledges=any(value.value and value.rows for value in of_speakers["has_pledge"]),
    )


def meetings_of_codes(archive: Archive, codes: Sequence[str]) -> list[MeetingTitle]:
    """The meetings with these codes, in their order."""
    return archive.query(MEETINGS_OF_CODES, codes=json.dumps(codes))


def all_meetings(archive: Archive) -> list[str]:
    """The codes of all meetings, the newest first."""
    values = archive.facet_values(SPEAKERS.name)["meeting"]
    return [meeting for meeting in reversed(values.texts) if meeting]
