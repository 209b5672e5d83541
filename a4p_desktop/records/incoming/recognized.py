"""Recognizes what a grid lists: its kind, its target, and what each column fills."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from a4p_desktop.records.incoming.column import Column, columns_of
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import NOTE, Intake, Kind
from a4p_desktop.records.incoming.known import Known, KnownInstrument, KnownMeeting
from a4p_desktop.records.incoming.uses import TARGETS, uses_for
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.headings import ENDORSED, PERSON_AND_TITLE, uses_of_heading

_MOSTLY = 0.6
_SOME = 0.2


def recognized(grid: Grid, known: Known, kind: Kind | None = None) -> Intake:
    """What the grid seems to list; the user may change all of it.

    Without a `kind` it is guessed: endorsements where nothing says otherwise.
    """
    columns = columns_of(grid, known)
    kind = kind or _kind(columns)
    return Intake(
        kind,
        target=_target(grid, known, kind),
        uses=tuple(_uses(columns, kind)),
        source={"held": grid.file} if grid.file else {},
    )


def _kind(columns: Sequence[Column]) -> Kind:
    """The kind that headings or cells say."""
    speakers = uses_for(Kind.STATEMENTS)
    by_heading = {
        use for column in columns for use in uses_of_heading(column.heading, speakers)[:1]
    }
    if any(column.is_long for column in columns) and len(columns) > 1:
        return Kind.STATEMENTS
    if any(uses_of_heading(column.heading, ["alias"]) for column in columns):
        return Kind.NAMES
    if by_heading & {"level", PERSON_AND_TITLE, "person", "title", "honorific"} and _speak(columns):
        return Kind.SPEAKERS
    return Kind.ENDORSEMENTS


def _speak(columns: Sequence[Column]) -> bool:
    """Whether a column holds persons or levels."""
    return any(
        column.persons >= _SOME
        or column.levels >= _MOSTLY
        or (uses_of_heading(column.heading, ["person"]) and column.names < _SOME)
        for column in columns
    )


def _uses(columns: Sequence[Column], kind: Kind) -> Iterator[str]:
    """What each column fills; a field but the delegation is filled by one column only."""
    uses = list(uses_for(kind))
    found = {number: _by_heading(column, uses) for number, column in enumerate(columns)}
    taken = {use for use in found.values() if use}
    for number, column in enumerate(columns):
        if not found[number]:
            found[number] = _by_content(column, [use for use in uses if use not in taken], taken)
            taken.add(found[number])
    if "delegation" not in found.values():
        free = [number for number, use in found.items() if not use and not columns[number].is_blank]
        likely = max(free, key=lambda number: columns[number].likeness_to_names, default=None)
        if likely is not None and (len(free) == 1 or any(columns[likely].likeness_to_names)):
            found[likely] = "delegation"
    found |= dict.fromkeys(_of_others(columns, found), "")
    seen: set[str] = set()
    for use in found.values():
        yield "" if use in seen and use not in ("delegation", NOTE) else use
        seen.add(use)


def _of_others(columns: Sequence[Column], uses: Mapping[int, str]) -> list[int]:
    """The columns of delegations that mostly are others than those of the likeliest column: of
    neighbours, say, or a NO that is Norway."""
    named = [number for number, use in uses.items() if use == "delegation"]
    if not named:
        return []
    first = max(named, key=lambda number: columns[number].likeness_to_names)
    return [number for number in named if not columns[number].agrees_with(columns[first])]


def _by_heading(column: Column, uses: Collection[str]) -> str:
    """The first use that the heading names and the cells do not deny."""
    for use in uses_of_heading(column.heading, uses):
        if column.is_blank or _may_hold(column, use):
            return use
    return ""


def _may_hold(column: Column, use: str) -> bool:
    if use == "delegation":
        return column.names >= _SOME
    if use in ("person", PERSON_AND_TITLE):
        return column.names < _MOSTLY
    if use in ("endorsed_on", "documented_by"):
        return column.dates >= _SOME
    if use == ENDORSED:
        return column.flags >= _MOSTLY
    return use != "level" or column.levels >= _SOME


def _by_content(column: Column, free: Collection[str], taken: Collection[str]) -> str:
    """The use that the cells tell, without a heading that does."""
    if column.is_blank:
        return ""
    if column.names >= _MOSTLY:
        return "" if "delegation" not in free and "alias" in taken else "delegation"
    if "endorsed_on" in free and column.dates >= _MOSTLY:
        return "endorsed_on"
    if "level" in free and column.levels >= _MOSTLY:
        return "level"
    if "person" in free and column.persons >= _MOSTLY and not column.is_long:
        return PERSON_AND_TITLE if column.with_titles >= _MOSTLY else "person"
    return "text" if "text" in free and column.is_long else ""


def _target(grid: Grid, known: Known, kind: Kind) -> str:
    """The instrument or the meeting that the file or the sheet names; else the instrument with the
    most evidence that is not complete, or the meeting that lacks the most speakers."""
    target = TARGETS.get(kind)
    if target is None:
        return ""
    named = f" {fold(f'{grid.file} {grid.sheet}')} "
    for code, cells in known.rows(target.form).items():
        names = (code, *(cells.get(name, "") for name in ("title", "short", "symbol")))
        if any(f" {fold(name)} " in named for name in names if name):
            return code
    if target.field == "instrument":
        return max(
            known.instruments, key=lambda code: _openness(known.instruments[code]), default=""
        )
    code = max(known.meetings, key=lambda code: _lacking(known.meetings[code]), default="")
    return code if code and _lacking(known.meetings[code]) > 0 else ""


def _openness(instrument: KnownInstrument) -> tuple[bool, int]:
    """How likely a list of an instrument is: one that is not complete, with much evidence."""
    is_complete = instrument.cells["completeness"] == "complete"
    return not is_complete, sum(map(len, instrument.evidence.values()))


def _lacking(meeting: KnownMeeting) -> int:
    """How many speakers it lacks; 0 where its speakers were not read."""
    return 0 if meeting.statements is None else meeting.speakers_reported - meeting.speakers
