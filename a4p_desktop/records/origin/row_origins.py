"""What is known of where a row comes from: additions, corrections, and what to look at."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import (
    ROW_ADDITIONS,
    ROW_CORRECTIONS,
    ROW_DIFFERENCES,
    RowAddition,
    RowCorrection,
    RowDifference,
)
from a4p_desktop.records.archive.queries.sources import SOURCES, Source


class RowKey(NamedTuple):
    """A row of a CSV table: the name of the table, and its key as Form.row_key joins it."""

    table: str
    row: str


@dataclass(frozen=True)
class Corrected:
    """A corrected cell, with the sources of what it is now."""

    correction: RowCorrection
    sources: Sequence[Source]


@dataclass(frozen=True)
class RowOrigin:
    """What own records say of one row."""

    additions: Sequence[RowAddition] = ()
    corrections: Sequence[Corrected] = ()
    differences: Sequence[RowDifference] = ()

    @property
    def in_base(self) -> bool:
        """Whether the base has the row too, or has it alone."""
        return all(addition.in_base for addition in self.additions)


BASE = RowOrigin()
"""The origin of a row that no own records touch."""


def statement_key(statement: str) -> RowKey:
    """The key of the statement with this code."""
    return RowKey("statements", statement)


def evidence_key(
    instrument: str, delegation: str, evidence: str, sources: Sequence[Source]
) -> RowKey:
    """The key of one evidence of an endorsement; its sources in the order recorded."""
    codes = "|".join(source.source for source in sources)
    return RowKey("endorsements", f"{instrument}|{delegation}|{evidence}|{codes}")


def read_origins(archive: Archive, *keys: RowKey) -> Mapping[RowKey, RowOrigin]:
    """What own records say of the rows with these keys, for those of which they say something."""
    rows = json.dumps(keys)
    additions = _by_key(archive.query(ROW_ADDITIONS, rows=rows))
    corrections = _by_key(archive.query(ROW_CORRECTIONS, rows=rows))
    differences = _by_key(archive.query(ROW_DIFFERENCES, rows=rows))
    return {
        key: RowOrigin(
            additions.get(key, ()),
            [_corrected(archive, each) for each in corrections.get(key, ())],
            differences.get(key, ()),
        )
        for key in {**additions, **corrections, **differences}
    }


_Found = TypeVar("_Found", RowAddition, RowCorrection, RowDifference)


def _by_key(rows: Sequence[_Found]) -> dict[RowKey, list[_Found]]:
    found: dict[RowKey, list[_Found]] = {}
    for row in rows:
        found.setdefault(RowKey(row.table_name, row.row_key), []).append(row)
    return found


def _corrected(archive: Archive, correction: RowCorrection) -> Corrected:
    found = {each.source: each for each in archive.query(SOURCES, codes=correction.sources)}
    codes = json.loads(correction.sources)
    return Corrected(correction, [found[code] for code in codes if code in found])
