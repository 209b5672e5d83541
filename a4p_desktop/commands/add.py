"""The command `add`: adds the rows of a list to the own records, as the window does."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.commands.chosen_records import chosen_own, with_own
from a4p_desktop.commands.output import print_error, print_text, progress_line
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known, KnownInstrument, KnownMeeting, ReadKnown
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import Plan, make_plan
from a4p_desktop.records.incoming.reading.grid_file import read_grid
from a4p_desktop.records.incoming.reading.pasted import read_pasted
from a4p_desktop.records.incoming.recognized import recognized
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.additions import add as add_to_own
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.own_path import SUFFIX
from a4p_desktop.records.own.sharing import receive
from a4p_desktop.records.schema.codes import EVIDENCE
from a4p_desktop.records.written.names import written_key

say = Speaker("Command line")

_LONGEST = 80
"""Characters of a cell that are printed."""
_SOURCE = ("title", "publisher", "dated", "url", "held")


def add(arguments: Sequence[str]) -> int:
    """Print the plan and carry it out; return 0, or 1 where rows are left to decide or to mend.

    Raises RecordsError where the list or the records cannot be read, or nothing can be added, and
    SystemExit for wrong arguments.
    """
    options = _parser().parse_args(arguments)
    own = chosen_own(options)
    if Path(options.file).suffix == SUFFIX:
        return _receive(Path(options.file), own, dry_run=options.dry_run)
    grid = _grid(options)
    with Archive(with_own(options.records or paths.bundled_records(), own)) as archive:
        known = ReadKnown().read(archive)
        intake = _intake(options, grid, known, own)
        plan = make_plan(grid, intake, known)
        if plan.needs:  # of large records not all is read at once
            known = plan.needs.read(archive)
            plan = make_plan(grid, intake, known)
    _require_no_troubles(plan)
    print_text("\n".join(_told(plan, grid, intake, known)))
    if not options.dry_run and (plan.added or plan.waiting or plan.completes):
        new = new_records(
            plan, grid, intake, known, added_by=options.added_by, now=datetime.now(UTC)
        )
        before = own.stat() if own.exists() else None
        with progress_line() as show:
            add_to_own(own, new, show)
        if own.exists() and own.stat() != before:  # rows that wait already do not wait twice
            print_text(say("Saved “{path}”.", path=own))
    if plan.waiting:
        print_error(
            say(
                "{n} row needs a decision or a correction."
                "|{n} rows need a decision or a correction.",
                n=plan.waiting,
            )
        )
    return 1 if plan.waiting else 0


def _receive(shared: Path, own: Path, *, dry_run: bool) -> int:
    """Take a colleague's own records, print what is new of them, and return 0."""
    file = read_own(shared)
    there = {each.addition for each in read_own(own).additions}
    new = [each for each in file.additions if each.addition not in there]
    for each in new:
        print_text(
            say(
                "{n} row from “{file}”.|{n} rows from “{file}”.",
                n=each.rows,
                file=each.file or "-",
            )
        )
    if not new:
        print_text(say("Nothing new: all of it is in your records."))
    elif not dry_run:
        receive(own, file)
        print_text(say("Saved “{path}”.", path=own))
    return 0


def _parser() -> Parser:
    parser = Parser(
        prog="a4p-desktop add",
        description=say(
            "Add the rows of a list (a spreadsheet, CSV or lines on standard input) to your "
            "records. It prints what happens to each row and adds those that are certain; exit "
            "status 1 says that others await your decision."
        ),
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        help=say(
            "a list, or a colleague’s records (.a4precords); - reads lines from standard input"
        ),
    )
    parser.add_argument(
        "--as",
        dest="kind",
        choices=[kind.value for kind in Kind],
        help=say("what the rows are; default: as recognized"),
    )
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--instrument", metavar="CODE", help=say("what they have endorsed"))
    target.add_argument("--meeting", metavar="CODE", help=say("where they spoke"))
    parser.add_argument(
        "--evidence",
        choices=list(EVIDENCE),
        help=say("evidence of the endorsements; default: official_list"),
    )
    for name, words in {
        "title": say("title of the source; required, as are date and publisher where known"),
        "publisher": say("who publishes the source"),
        "dated": say("date of the source"),
        "url": say("web address of the source"),
        "held": say("where the source is held; default: the name of the file"),
    }.items():
        parser.add_argument(f"--source-{name}", metavar="TEXT", default="", help=words)
    parser.add_argument(
        "--complete-as-of",
        metavar="DATE",
        default="",
        help=say("the list was complete on this day"),
    )
    parser.add_argument(
        "--decide",
        metavar="NAME=CODE",
        action="append",
        default=[],
        type=_decision,
        help=say("which delegation a name means; repeatable"),
    )
    parser.add_argument("--added-by", metavar="NAME", default="", help=say("who adds the rows"))
    parser.add_argument("--sheet", metavar="NAME", default="", help=say("default: the first"))
    parser.add_argument(
        "--heading-row", metavar="ROW", type=int, help=say("its number; 0: there is none")
    )
    parser.add_argument("--encoding", metavar="NAME", default="", help=say("of a CSV file"))
    parser.add_argument("--separator", metavar="SIGN", default="", help=say("of a CSV file"))
    parser.add_argument(
        "--own", type=Path, metavar="FILE", help=say("default: those that you added in the window")
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=say("print the plan, and add nothing")
    )
    parser.add_records()
    return parser


def _decision(text: str) -> tuple[str, str]:
    name, sign, code = text.rpartition("=")
    if not sign:
        raise argparse.ArgumentTypeError(say("write it as NAME=CODE"))
    return written_key(name), code


def _grid(options: argparse.Namespace) -> Grid:
    if options.file == "-":
        return read_pasted("", sys.stdin.read(), heading_row=options.heading_row)
    with progress_line() as show:
        return read_grid(
            Path(options.file),
            sheet=options.sheet,
            heading_row=options.heading_row,
            encoding=options.encoding,
            separator=options.separator,
            report=show,
        )


def _intake(options: argparse.Namespace, grid: Grid, known: Known, own: Path) -> Intake:
    """What the columns seem to be, with all that the arguments say."""
    intake = recognized(grid, known, Kind(options.kind) if options.kind else None)
    said = {name: getattr(options, f"source_{name}") for name in _SOURCE}
    decided = {written_key(each.written): each.delegation for each in read_own(own).decisions}
    return replace(
        intake,
        target=options.instrument or options.meeting or intake.target,
        source={**intake.source, **{name: text for name, text in said.items() if text}},
        evidence=options.evidence or intake.evidence,
        complete_as_of=options.complete_as_of,
        decisions=decided | dict(options.decide),
    )


def _require_no_troubles(plan: Plan) -> None:
    if plan.troubles:
        raise RecordsError(
            say.mark("{troubles}"),
            say.mark("See “a4p-desktop add --help”; nothing was added."),
            troubles=" ".join(plan.troubles),
        )


def _told(plan: Plan, grid: Grid, intake: Intake, known: Known) -> Iterator[str]:
    """The lines of the plan: what the rows are, their numbers, and each row that is left to decide
    or to mend."""
    yield _read_as(intake, known)
    yield plan.summary
    yield from plan.held_against
    yield from grid.notes
    for place, row in enumerate(plan.rows):
        if row.fate in (Fate.TO_DECIDE, Fate.FAULTY):
            yield _row_told(grid, place, row, known)


def _read_as(intake: Intake, known: Known) -> str:
    targets: dict[str, KnownInstrument | KnownMeeting] = {**known.instruments, **known.meetings}
    target = targets[intake.target].title if intake.target in targets else intake.target
    match intake.kind:
        case Kind.ENDORSEMENTS:
            return say("Endorsements of “{instrument}”", instrument=target)
        case Kind.SPEAKERS:
            return say("Speakers at “{meeting}”", meeting=target)
        case Kind.STATEMENTS:
            return say("Statements at “{meeting}”", meeting=target)
        case Kind.NAMES:
            return say("Other names of delegations")


def _row_told(grid: Grid, place: int, row: PlannedRow, known: Known) -> str:
    number = str(grid.first_row + place)
    (cells,) = grid.rows.get(place, place)
    written = " | ".join(filter(None, cells)) if row.column is None else cells[row.column]
    if len(written) > _LONGEST:
        written = f"{written[: _LONGEST - 1]}…"
    told = say("Row {row}: “{written}”: {why}", row=number, written=written, why=row.why)
    if not row.proposed:
        return told
    proposals = ", ".join(f"{code} ({known.name(code)})" for code in row.proposed)
    return say("{told} Proposed: {proposals}.", told=told, proposals=proposals)
