"""The plan of a list: what becomes of each row when it is added."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.held_against import LISTED, Held, held_against
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import AddedFile, Known, ReadKnown
from a4p_desktop.records.incoming.rows.judge import digest
from a4p_desktop.records.incoming.rows.reader import RowReader, never
from a4p_desktop.records.incoming.rows.references import new_target_troubles, source_troubles
from a4p_desktop.records.incoming.uses import INSTRUMENT, TARGETS
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.schema import codes
from a4p_desktop.records.written.dates import read_date
from a4p_desktop.records.written.names import written_key

__all__ = ["Plan", "make_plan", "written_key"]

say = Speaker("Plan")

_SPELLING = {"note", "method", "person", "honorific"}
"""Fields in which two rows with the same key may differ and still say the same."""


@dataclass(frozen=True)
class Plan:
    """What becomes of each row of a grid, and what the list is held against."""

    rows: Sequence[PlannedRow]
    counts: Mapping[Fate, int]
    """The number of rows of each fate, all fates included."""
    troubles: tuple[str, ...]
    """What is missing before anything can be added: a sentence each."""
    held_against: tuple[str, ...]
    """What is published beside what is recorded with these rows: a sentence each."""
    not_on_list: tuple[str, ...]
    """Delegations that are recorded but not on the list: their codes."""
    summary: str
    """The numbers in one line."""
    listed: frozenset[str] = frozenset()
    """The delegations on the list, as far as it is of its target: their codes."""
    is_whole: bool = False
    """Whether the list is said to be whole, and all of it is recorded then."""
    completes: bool = False
    """Whether that is not recorded yet of its target."""
    needs: ReadKnown | None = None
    """The request for what must be known besides, before this is the plan: a large file is not
    read whole. Make the plan again with its answer."""

    @property
    def added(self) -> int:
        """The number of rows that would be added."""
        return self.counts[Fate.NEW] + self.counts[Fate.EVIDENCE]

    @property
    def waiting(self) -> int:
        """The number of rows that would wait until they are decided or mended."""
        return self.counts[Fate.TO_DECIDE] + self.counts[Fate.FAULTY]


def make_plan(grid: Grid, intake: Intake, known: Known, stop: Callable[[], bool] = never) -> Plan:
    """The plan of the rows of `grid`, in the language of the program.

    Equal arguments give equal plans. `stop` is asked all the while; raises Interrupted once it
    answers True.
    """
    reader = RowReader(grid, intake, known, stop)
    held = Held(intake, known)
    equal: dict[PlannedRow, PlannedRow] = {}  # most rows of a long list are: they are kept once
    rows: list[PlannedRow] = []
    for planned, cells in _without_repeats(reader, grid.first_row):
        rows.append(equal.setdefault(planned, planned))
        held.take(planned, cells)
    counts = Counter(row.fate for row in rows)
    needs = _needs(reader.judge.meetings, known)
    unread = [say("Still reading the speakers of these meetings.")] if needs else []
    sentences, missing = held_against(held)
    waiting = counts[Fate.TO_DECIDE] + counts[Fate.FAULTY]
    is_whole = held.is_whole and not waiting
    completes = is_whole and held.is_partial
    return Plan(
        rows=tuple(rows),
        counts={fate: counts[fate] for fate in Fate},
        troubles=(*_troubles(intake, known), *unread),
        held_against=(*sentences, *_of_whole(intake, waiting, completes=completes)),
        not_on_list=missing,
        summary=_summary(counts, intake, known.files.get(grid.sha256)),
        listed=frozenset(held.listed),
        is_whole=is_whole,
        completes=completes,
        needs=needs,
    )


def _of_whole(intake: Intake, waiting: int, *, completes: bool) -> Iterator[str]:
    """What comes of it that the list is said to be whole."""
    if completes:
        yield say("It then counts as a complete list.")
    elif intake.complete_as_of and waiting:
        yield say(
            "It counts as a complete list once the {n} waiting row is settled."
            "|It counts as a complete list once the {n} waiting rows are settled.",
            n=waiting,
        )


def _needs(meetings: Set[str], known: Known) -> ReadKnown | None:
    """The request for the statements of these meetings, if those of one were not read."""
    found = frozenset(meetings & known.meetings.keys())
    is_unread = any(known.meetings[code].statements is None for code in found)
    return ReadKnown(found) if is_unread else None


def _without_repeats(reader: RowReader, first_row: int) -> Iterator[tuple[PlannedRow, Cells]]:
    """The rows; a row that says the same as one above it adds nothing, or contradicts it."""
    seen: dict[bytes, tuple[int, bytes]] = {}
    for number, read in enumerate(reader.rows(), first_row):
        planned = read.planned
        if read.key and planned.fate in LISTED:
            told = (number, digest(_told(read.cells)))
            row, before = seen.setdefault(digest(read.key), told)
            if row != number:
                planned = _repeated(planned, row, is_same=before == told[1])
        yield planned, read.cells


def _told(cells: Cells) -> Iterator[str]:
    """What a row says, but for how it is spelt."""
    for name in sorted(cells.keys() - _SPELLING):
        yield from (name, cells[name])


def _repeated(planned: PlannedRow, row: int, *, is_same: bool) -> PlannedRow:
    if is_same:
        why = say("Row {row} says the same.", row=str(row))
        return planned._replace(fate=Fate.KNOWN, why=why)
    why = say("Row {row} contradicts this one: correct one or leave it out.", row=str(row))
    return planned._replace(fate=Fate.FAULTY, why=why)


def _troubles(intake: Intake, known: Known) -> Iterator[str]:
    yield from _of_target(intake, known)
    if "delegation" not in intake.uses:
        yield say("Choose the column with the delegations.")
    if intake.kind is Kind.NAMES and "alias" not in intake.uses:
        yield say("Choose the column with the other names.")
    if intake.kind is Kind.STATEMENTS and "text" not in intake.uses:
        yield say("Choose the column with the texts of the statements.")
    as_of = intake.complete_as_of
    if as_of and not read_date(as_of).iso:
        yield say("“{date}” is not a date; write it like 2018-09-25.", date=as_of)
    yield from (sentence for _, sentence in source_troubles(intake))


def _of_target(intake: Intake, known: Known) -> Iterator[str]:
    target = TARGETS.get(intake.kind)
    if not target or intake.target in known.rows(target.form):
        return
    if intake.new_target and not intake.target:
        yield from new_target_troubles(intake, known)
    elif target.field in intake.uses and not intake.target:
        return
    elif target is INSTRUMENT and intake.target:
        yield say("No instrument has the code “{code}”.", code=intake.target)
    elif intake.target:
        yield say("No meeting has the code “{code}”.", code=intake.target)
    elif target is INSTRUMENT:
        yield say("Choose the instrument that the delegations endorsed.")
    else:
        yield say("Choose the meeting at which they spoke.")


def _summary(counts: Mapping[Fate, int], intake: Intake, before: AddedFile | None) -> str:
    total = sum(counts.values())
    if total and counts[Fate.KNOWN] == total:
        if before:
            return say(
                "Nothing new: the {n} row is known from {date}."
                "|Nothing new: all {n} rows are known from {date}.",
                n=total,
                date=current().date(before.added_on[:10]),
            )
        return say(
            "Nothing new: the {n} row is known.|Nothing new: all {n} rows are known.", n=total
        )
    evidence = counts[Fate.EVIDENCE]
    if intake.kind is Kind.ENDORSEMENTS and "evidence" not in intake.uses:
        grade = codes.words_within("evidence", intake.evidence)
        adds = say("{n} adds “{evidence}”|{n} add “{evidence}”", n=evidence, evidence=grade)
    else:
        adds = say("{n} adds a source|{n} add a source", n=evidence)
    told = {
        Fate.NEW: say("{n} new|{n} new", n=counts[Fate.NEW]),
        Fate.EVIDENCE: adds,
        Fate.KNOWN: say("{n} already known|{n} already known", n=counts[Fate.KNOWN]),
        Fate.TO_DECIDE: say("{n} to decide|{n} to decide", n=counts[Fate.TO_DECIDE]),
        Fate.FAULTY: say("{n} error|{n} errors", n=counts[Fate.FAULTY]),
        Fate.LEFT_OUT: say("{n} left out|{n} left out", n=counts[Fate.LEFT_OUT]),
    }
    rows = say("{n} row|{n} rows", n=total)
    fates = current().series([words for fate, words in told.items() if counts[fate]])
    return say("{rows}: {fates}", rows=rows, fates=fates) if fates else rows
