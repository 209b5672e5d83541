"""Baselines for the window on one records file: a proxy model, LIKE, and plain MATCH."""

import argparse
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic, perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEventLoop,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.benchmarks.keystrokes import beginnings, phrases
from tests.benchmarks.measured import Measured

PROXY, LIKE, LIKE_TEXTS, FLOOR = "proxy model", "LIKE", "LIKE in texts", "plain MATCH"
_MOST_ROWS_IN_MEMORY = 200_000
_SECONDS = 60.0
"""The time limit of each slow baseline."""
_VIEW = 600, 560
"""Width and height of the table in the window, without facets and details."""
_COLUMNS = (*SPEAKERS.shown, "summary")
_LIKE_COLUMNS = (
    *(f"statement.{name}" for name in ("statement", "person", "honorific", "title", "delegation")),
    *("statement.on_behalf_of", "statement.level", "statement.themes_coded_by"),
    *("statement.summary", "statement.pledge", "statement.words", "statement.confidence"),
    *("meeting.title", "meeting.symbol", "meeting.date", "delegation.name"),
)
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


def proxy_times(records: Path, typed: Sequence[str], seconds: float) -> Measured:
    """Filter all rows in memory by every column, the usual Qt way: keystroke → painted."""
    measured = Measured()
    proxy = QSortFilterProxyModel()
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    source = _Rows(_all_rows(records))
    proxy.setSourceModel(source)
    view = _View(proxy)
    for text in _within(seconds, typed):
        before = view.paints
        begun = perf_counter()
        proxy.setFilterFixedString(text)
        view.wait_for_paint(before)
        measured.add(PROXY, (perf_counter() - begun) * 1000, text)
    return measured


def like_times(
    records: Path, typed: Sequence[str], seconds: float, *, in_texts: bool = False
) -> Measured:
    """The first rows and their count by LIKE over all columns, as database browsers do it.

    With `in_texts` it also searches the full texts, as the window does.
    """
    measured = Measured()
    texts = (
        " LEFT JOIN statement_text ON statement_text.statement = statement.id" if in_texts else ""
    )
    columns = (*_LIKE_COLUMNS, "statement_text.text") if in_texts else _LIKE_COLUMNS
    found = (
        "FROM statement JOIN meeting ON meeting.meeting = statement.meeting"
        f" JOIN delegation ON delegation.delegation = statement.delegation{texts}"
        f" WHERE {' OR '.join(f'{column} LIKE :text' for column in columns)}"
    )
    rows = f"SELECT {', '.join(_LIKE_COLUMNS)}"
    name = LIKE_TEXTS if in_texts else LIKE
    with closing(_opened(records)) as database:
        for text in _within(seconds, typed):
            values = {"text": f"%{text}%"}
            begun = perf_counter()
            database.execute(f"{rows} {found} LIMIT 64", values).fetchall()
            database.execute(f"SELECT count(*) {found}", values).fetchall()
            measured.add(name, (perf_counter() - begun) * 1000, text)
    return measured


def floor_times(records: Path, typed: Sequence[str]) -> Measured:
    """The ids of the newest rows by MATCH alone: the lower bound of any search of this file."""
    measured = Measured()
    query = (
        "SELECT rowid FROM speakers_index WHERE speakers_index MATCH ? ORDER BY rowid DESC LIMIT 64"
    )
    with closing(_opened(records)) as database:
        for text in typed:
            match = parse(text, SPEAKERS.fields).expression
            if match is not None:
                begun = perf_counter()
                database.execute(query, (match,)).fetchall()
                measured.add(FLOOR, (perf_counter() - begun) * 1000, text)
    return measured


class _Rows(QAbstractTableModel):
    """All rows in memory."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


class _View(QTableView):
    """Shows a model and counts its paint events."""

    def __init__(self, model: QSortFilterProxyModel) -> None:
        super().__init__()
        self.paints = 0
        self._loop = QEventLoop()
        self.setModel(model)
        self.resize(*_VIEW)
        self.show()
        self.wait_for_paint(0)

    def wait_for_paint(self, before: int) -> None:
        """Wait until it has painted more than `before` times."""
        self.viewport().update()  # paint even if the filter changed nothing
        while self.paints <= before:
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paints += 1


def _all_rows(records: Path) -> list[tuple[str, ...]]:
    places = [SPEAKERS.position(name) for name in _COLUMNS]
    with closing(Archive(records)) as archive:
        search = Search("speakers")
        rows = archive.stream(search, [(0, archive.count(search) - 1)])
        return [tuple(str(row.cells[place] or "") for place in places) for row in rows]


def _opened(records: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{records.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _within(seconds: float, typed: Sequence[str]) -> Iterator[str]:
    """The texts in random order until time is up, so that those tried are a fair sample."""
    end = monotonic() + seconds
    shuffled = [*typed]
    Random(1).shuffle(shuffled)
    for text in shuffled:
        if monotonic() >= end:
            return
        yield text


def main() -> None:
    """Measure one records file and print the times as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("--quick", action="store_true", help="type a fifth of the phrases")
    options = parser.parse_args()
    typed = list(beginnings(phrases(quick=options.quick)))
    seconds = _SECONDS / 5 if options.quick else _SECONDS
    measured = floor_times(options.records, typed)
    measured.take(like_times(options.records, typed, seconds))
    with closing(Archive(options.records)) as archive:
        rows, texts = archive.count(Search("speakers")), archive.table_sizes()["statement_text"]
    if texts:
        measured.take(like_times(options.records, typed, seconds, in_texts=True))
    if rows <= _MOST_ROWS_IN_MEMORY:
        QApplication([])
        measured.take(proxy_times(options.records, typed, seconds))
    print(measured.line())


if __name__ == "__main__":
    main()
