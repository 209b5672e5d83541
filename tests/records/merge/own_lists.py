"""Own records of the tests of a merge: additions of a few rows to the made tables."""

from collections.abc import Mapping, Sequence

from a4p_desktop.records.own.new_records import Addition, Cells, NewRecords, OwnRow

LIST: Mapping[str, str] = {
    "source": "own-list",
    "title": "List of endorsers",
    "publisher": "The secretariat",
    "held": "e-mail of 3 May 2019",
}


def code(letter: str) -> str:
    """The code of an addition."""
    return letter * 12


def new(
    letter: str,
    *,
    day: int = 1,
    sender: str | None = None,
    referred: Mapping[str, Sequence[Cells]] | None = None,
    **rows: Sequence[Cells],
) -> NewRecords:
    """An addition of these rows by table; from a sender, if one is named."""
    addition = Addition(
        code(letter),
        f"2026-11-{day:02}T08:00:00Z",
        sender or "",
        file=f"{letter}.xlsx",
        sha256=letter * 64,
        rows=sum(map(len, rows.values())),
        received_on="" if sender is None else "2026-11-27T08:00:00Z",
    )
    numbered = {
        name: [OwnRow(cells, number) for number, cells in enumerate(those, start=2)]
        for name, those in rows.items()
    }
    return NewRecords(addition, numbered, referred=referred or {})


def by_list(delegation: str, **cells: str) -> dict[str, str]:
    """An endorsement of the declaration by the list."""
    return {
        "instrument": "declaration",
        "delegation": delegation,
        "evidence": "official_list",
        "sources": LIST["source"],
        **cells,
    }


def correction(table: str, row: str, column: str, was: str, now: str) -> dict[str, str]:
    """What one cell was, and is."""
    return {"table": table, "row": row, "column": column, "was": was, "is": now, "why": "So."}
