"""The faults in the tables, grouped by cause: each by file, line and column, and how many rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker, current, said

say = Speaker("Build")

_MOST_QUOTED = 200
_PLACES = 3
"""The rows, and the values, that a cause names."""
_MOST_APART = 8
"""The most values of a cause that get a line each."""


class Fault:
    """One fault in a table: where it is, and what is wrong; line 0 means the whole file."""

    __slots__ = (
        "apart",
        "column",
        "details",
        "file",
        "hides_rows",
        "line",
        "note",
        "value",
        "what",
    )

    def __init__(
        self,
        file: str,
        line: int,
        column: str,
        what: Message,
        *,
        value: str | None = None,
        note: Callable[[str], str] | None = None,
        apart: bool = False,
        hides_rows: bool = False,
        details: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        """`what` names the cell's content as {values}, and has `details` in its other places.

        `note` says more of a value that is listed, such as a likelier one. `apart` is for values
        to be mended one by one, such as unknown codes. `hides_rows` says that rows are
        skipped because of it.
        """
        self.file = file
        self.line = line
        self.column = column
        self.what = what
        self.value = value
        self.note = note
        self.apart = apart
        self.hides_rows = hides_rows
        self.details = details


@dataclass
class _Seen:
    """The rows that have a fault, or one value of it: their number and the first lines."""

    note: str = ""
    rows: int = 0
    lines: list[int] = field(default_factory=list)

    def add(self, line: int) -> None:
        self.rows += 1
        if len(self.lines) < _PLACES:
            self.lines.append(line)


class Cause:
    """The faults of one kind in one column: their number, their first places and values."""

    def __init__(self, first: Fault) -> None:
        self.file = first.file
        self.column = first.column
        self.what = first.what
        self._details = first.details
        self._apart = first.apart
        self._all = _Seen()
        self._values: dict[str, _Seen] = {}
        self._has_more = False

    @property
    def rows(self) -> int:
        """The number of faults."""
        return self._all.rows

    @property
    def line(self) -> int:
        """The line of the first fault; 0 for the whole file."""
        return self._all.lines[0]

    def add(self, fault: Fault) -> None:
        """Add a fault of this kind."""
        self._all.add(fault.line)
        if fault.value is None:
            return
        value = cut(fault.value)
        if value not in self._values:
            if len(self._values) > _MOST_APART:
                self._has_more = True
                return
            note = fault.note(fault.value) if fault.note else ""
            self._values[value] = _Seen(note)
        self._values[value].add(fault.line)

    def lines(self) -> Iterator[str]:
        """The cause in a line, or in one for each value where they are mended one by one."""
        if self._apart and len(self._values) <= _MOST_APART and not self._has_more:
            for value, seen in self._values.items():
                yield self._line([value], seen)
        else:
            yield self._line(list(self._values)[:_PLACES], self._all)

    def _line(self, values: list[str], seen: _Seen) -> str:
        quoted = [say("“{text}”", text=value) for value in values]
        notes = [self._values[value].note for value in values]
        if len(values) > 1:
            quoted = [
                say("{value} ({note})", value=value, note=note) if note else value
                for value, note in zip(quoted, notes, strict=True)
            ]
            notes = []
        if len(values) < len(self._values) and len(values) > 1:
            quoted.append("…")
        listed = current().series(quoted)
        what = said(self.what, values=listed, **self._details)
        if notes and notes[0]:
            what = say("{what}; {note}", what=what, note=notes[0])
        if seen.rows > 1:
            more = ["…"] if seen.rows > len(seen.lines) else []
            lines = current().series([*map(str, seen.lines), *more])
            what = say(
                "{what} ({n} row: lines {lines})|{what} ({n} rows: lines {lines})",
                what=what,
                n=seen.rows,
                lines=lines,
            )
        line = seen.lines[0]
        place = f"{self.file}:{line}" if line else self.file
        return ": ".join(part for part in (place, self.column, what) if part)


class Faults:
    """The faults found so far, grouped by cause, and the files concerned.

    There may be a fault in every cell of a million rows: kept are the causes, which are few.
    """

    def __init__(self, found: Iterable[Fault] = ()) -> None:
        self.count = 0
        self.hidden: set[str] = set()
        """The files some of whose rows were skipped."""
        self.notes: list[str] = []
        """What was assumed of the files, and is no fault; in the language of the program."""
        self._causes: dict[object, Cause] = {}
        self.add(found)

    def add(self, found: Iterable[Fault]) -> None:
        """Add the faults `found`, those of a file by line."""
        for fault in found:
            self.count += 1
            if fault.hides_rows:
                self.hidden.add(fault.file)
            key = (fault.file, fault.column, fault.what, *fault.details.values())
            if key not in self._causes:
                self._causes[key] = Cause(fault)
            self._causes[key].add(fault)

    def causes(self) -> list[Cause]:
        """The causes by file and first line."""
        return sorted(self._causes.values(), key=lambda each: (each.file, each.line, each.column))


class TableFaults(RecordsError):
    """The tables have faults, so nothing was built; `count` is their number."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.causes = faults.causes()
        self.count = faults.count
        self._notes = faults.notes
        super().__init__(
            say.mark("“{folder}” has {n} error.|“{folder}” has {n} errors."),
            say.mark("Correct them and build again; nothing was written."),
            folder=folder,
            n=self.count,
        )

    @property
    def lines(self) -> list[str]:
        """Every cause in a line, `file:line: column: what`, and the notes on the files; in the
        language of the program."""
        return [*self._notes, *(line for cause in self.causes for line in cause.lines())]


def cut(cell: str) -> str:
    """The content of a cell for a fault to quote: a page of text is cut short."""
    return f"{cell[:_MOST_QUOTED]}…" if len(cell) > _MOST_QUOTED else cell
