"""What a brief says of own records: at the rows that rest on them, and what that means."""

from collections.abc import Iterable, Iterator

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.brief.brief import Words
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.origin.added import own_rows
from a4p_desktop.records.text.dates import local_day

say = Speaker("Brief")


class OwnLines:
    """The lines on own records below the rows of one tab, and the note that explains them."""

    def __init__(self, archive: Archive, citing: Citing, table: str, ids: Iterable[int]) -> None:
        self._archive = archive
        self._citing = citing
        self._rows = own_rows(archive, table, ids)

    def is_added(self, row_id: int) -> bool:
        """Whether a row rests on own records alone."""
        row = self._rows.get(row_id)
        return row is not None and bool(row.added_on)

    def of(self, row_id: int) -> Iterator[Words]:
        """That a row rests on own records alone, or was corrected by them, and when."""
        row = self._rows.get(row_id)
        if row is None:
            return
        if row.added_on:
            yield Words(say("added on {date}", date=_day(row.added_on)))
        elif row.evidence_on:
            day = _day(row.evidence_on)
            yield Words(say("this evidence added on {date}", date=day))
        if row.corrected_on:
            sources = self._archive.query(SOURCES, codes=row.sources)
            words = say("corrected on {date}", date=_day(row.corrected_on))
            yield Words(words, self._citing.numbers(sources))

    def notes(self) -> Iterator[str]:
        """Who is not responsible for what was added, where there is any."""
        if self._rows:
            yield say(
                "Added records come from the sources named; the publishers of the records are not"
                " responsible for them."
            )


def _day(stamp: str) -> str:
    return current().date(local_day(stamp))
