"""The meetings of a records file: all of them, newest first, or those with given codes."""

import json
from collections.abc import Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import MEETINGS_OF_CODES, MeetingTitle
from a4p_desktop.records.schema.tables import SPEAKERS


def meetings_of_codes(archive: Archive, codes: Sequence[str]) -> list[MeetingTitle]:
    """The meetings with these codes, in their order."""
    return archive.query(MEETINGS_OF_CODES, codes=json.dumps(codes))


def all_meetings(archive: Archive) -> list[str]:
    """The codes of all meetings, the newest first."""
    values = archive.facet_values(SPEAKERS.name)["meeting"]
    return [meeting for meeting in reversed(values.texts) if meeting]
