"""A brief asked for: first what it may be on, then the page itself."""

from dataclasses import dataclass
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.subjects import Offered, Subject, offered, read_brief
from a4p_desktop.records.errors import RecordsError


@dataclass(frozen=True)
class BriefOffers:
    """Asks what a brief may be on: see brief_subjects.offered."""

    table: str
    row_id: int | None
    rows: Selection | None
    asked: tuple[Subject, ...] = ()

    def read(self, archive: Archive) -> list[Offered]:
        """The subjects, the likeliest first."""
        return offered(archive, self.table, self.row_id, self.rows, self.asked)


@dataclass(frozen=True)
class BriefRequest:
    """Asks for the brief on a subject."""

    subject: Subject
    today: date

    def read(self, archive: Archive) -> Brief | RecordsError:
        """The brief; or why there is none, for whoever waits for it."""
        try:
            return read_brief(archive, self.subject, self.today)
        except RecordsError as trouble:
            return trouble
