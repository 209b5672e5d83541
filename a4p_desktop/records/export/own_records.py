"""The own records among the rows of an export: how many, and from which additions."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import ADDITIONS, AdditionFacts
from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.origin.added import additions_of
from a4p_desktop.records.pages.in_words import Worded
from a4p_desktop.records.schema.origin import NAME as ORIGIN

say = Speaker("Export")

_MOST_NAMED = 20
"""The most additions that are told in words; programs read all."""


@dataclass(frozen=True)
class OwnRecords:
    """The number of rows with own records, and the additions that brought or corrected them."""

    rows: int = 0
    additions: Sequence[AdditionFacts] = ()

    def parts(self) -> Iterator[Worded]:
        """That the export includes own records, in words; nothing where it has none."""
        if self.rows:
            named = [_addition_words(each) for each in self.additions[:_MOST_NAMED]]
            if more := len(self.additions) - len(named):
                named.append(say("{n} further addition|{n} further additions", n=more))
            words = say(
                "Includes {n} added record: {additions}.|Includes {n} added records: {additions}.",
                n=self.rows,
                additions=current().clauses(named),
            )
            yield Worded(say("Added records"), words)

    def facts(self) -> dict[str, object]:
        """The same for programs; {} where there are none."""
        if not self.rows:
            return {}
        additions = [each._asdict() for each in self.additions]
        return {"own_records": {"rows": self.rows, "additions": additions}}


def read_own_records(archive: Archive, rows: SelectedRows, check: Callable[[], None]) -> OwnRecords:
    """The own records among `rows`; calls `check` repeatedly, which may raise to stop."""
    if rows.table.facet(ORIGIN) is None:
        return OwnRecords()
    number, codes = 0, set[str]()
    for ids in rows.ids():
        check()
        found = additions_of(archive, rows.table.name, ids)
        number += len(found)
        codes.update(code for additions in found.values() for code in additions)
    return OwnRecords(number, archive.query(ADDITIONS, codes=json.dumps(sorted(codes))))


def _addition_words(addition: AdditionFacts) -> str:
    """An addition without “you”, since others read the file; its days are those in UTC."""
    days = {"date": _day(addition.added_on), "received": _day(addition.received_on or "")}
    if not addition.received_on:
        is_correction = addition.how == "correction"
        words = (
            say("corrected on {date}", **days) if is_correction else say("added on {date}", **days)
        )
    elif addition.added_by:
        words = say(
            "added by {name} on {date}, received on {received}", name=addition.added_by, **days
        )
    else:
        words = say("added by a colleague on {date}, received on {received}", **days)
    if addition.file:
        return say("{added}, from {file}", added=words, file=addition.file)
    return words


def _day(stamp: str) -> str:
    return current().date(stamp.partition("T")[0])
