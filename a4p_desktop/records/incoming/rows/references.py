"""What the rows of a list refer to, with their codes: its source, its target, new organizations."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from a4p_desktop.records.build.cells import faults_by_name
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.form.parties import SOURCES
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.uses import INSTRUMENT, TARGETS
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.merge.same_fact import address, are_called_alike
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.dates import read_date
from a4p_desktop.records.written.names import code_of, new_name

say = Speaker("Incoming source")

_LONGEST = 40
_FIELDS = {field.name for field in SOURCES.fields} - {"source"}
_DATES = ("dated", "accessed")
_IDENTITY = ("title", "publisher", "dated", "url", "held")
"""The cells of a source that say which one it is."""
_CODE_LENGTH = 12


def target_code(intake: Intake, known: Known) -> str:
    """The code of the target; that of a new one is made of its title and its year. Blank where
    there is none."""
    target = TARGETS.get(intake.kind)
    title = intake.new_target.get("short") or intake.new_target.get("title", "")
    if intake.target or not target or not title:
        return intake.target
    year = read_date(intake.new_target.get("date", "")).iso[:4]
    name = code_of(title)[:_LONGEST].strip("-")
    code = name if not year or name.endswith(year) else f"{name}-{year}"
    rows = known.rows(target.form)
    row = {**intake.new_target, "date": read_date(intake.new_target.get("date", "")).iso}
    filled = {name: spelled(cell) for name, cell in row.items() if cell}
    if same := next((each for each in rows if are_called_alike(filled, rows[each])), ""):
        return same
    free = (f"{code}-{number}" if number > 1 else code for number in range(1, len(rows) + 2))
    own = (None, intake.new_target.get("title"))
    return next(each for each in free if rows.get(each, {}).get("title") in own)


def new_organizations(intake: Intake, known: Known) -> Mapping[str, str]:
    """The organizations that decisions add: code -> name."""
    names = filter(None, map(new_name, intake.decisions.values()))
    return {code_of(name): name for name in names if code_of(name) not in known.delegations}


def source_cells(intake: Intake) -> dict[str, str]:
    """The cells of the source as recorded, but for its code; dates in ISO 8601 where they are."""
    cells = {name: spelled(cell) for name, cell in intake.source.items() if name in _FIELDS}
    for name in _DATES:
        if cells.get(name):
            cells[name] = read_date(cells[name]).iso or cells[name]
    return {name: cell for name, cell in cells.items() if cell}


def source_code(intake: Intake, known: Known) -> str:
    """The code of the source: that of a recorded one with the same address, or the same title,
    publisher and date; else one made of its cells, so that equal sources have equal codes."""
    return code_for_source(source_cells(intake), known.sources)


def code_for_source(cells: Cells, sources: Mapping[str, Cells]) -> str:
    """The code of a source with these cells; see `source_code`. `sources` are those recorded."""
    same = (code for code, other in sources.items() if _is_same(cells, other))
    identity = "\n".join(cells.get(name, "") for name in _IDENTITY)
    made = sha256(identity.encode("utf-8", "replace")).hexdigest()[:_CODE_LENGTH]
    return next(same, f"own-{made}")


def source_troubles(intake: Intake) -> Iterator[tuple[str, str]]:
    """What is missing of the source, or cannot be read: the cell, and a sentence that says it."""
    cells = {"source": "own", **source_cells(intake)}
    for column, cell in faulty_cells(SOURCES, cells):
        if column == "title":
            yield column, say("Give the source’s title or publisher.")
        elif not cell:
            yield column, say("Give the source’s address, or where it is kept.")
        elif column == "url":
            yield column, say("“{url}” is not an address; it must begin with https://.", url=cell)
        elif column in _DATES:
            yield column, say("“{date}” is not a date; write it like 2018-09-25.", date=cell)
        else:
            yield column, _does_not_fit(SOURCES, column, cell)


def new_target_row(intake: Intake, known: Known) -> dict[str, str]:
    """The row of a new target, but for its sources and its completeness; empty where there is
    none."""
    target = TARGETS.get(intake.kind)
    if not target or intake.target or not intake.new_target:
        return {}
    cells = {name: spelled(cell) for name, cell in intake.new_target.items()}
    for name in ("date", "end_date"):
        cells[name] = read_date(cells.get(name, "")).iso or cells.get(name, "")
    row = {target.field: target_code(intake, known), **cells}
    return {name: cell for name, cell in row.items() if cell}


def new_target_troubles(intake: Intake, known: Known) -> Iterator[str]:
    """What is missing of the new target, or cannot be read: a sentence each."""
    target = TARGETS[intake.kind]
    form = FORM_BY_NAME[target.form]
    row = {target.field: "new", "completeness": "partial", **new_target_row(intake, known)}
    for column, cell in faulty_cells(form, row):
        if cell:
            yield _does_not_fit(form, column, cell)
        elif target is INSTRUMENT:
            yield say("The new instrument needs a title.")
        elif column == "title":
            yield say("The new meeting needs a title.")
        else:
            yield say("The new meeting needs a date.")


def faulty_cells(form: Form, cells: Cells) -> Iterator[tuple[str, str]]:
    """The columns in which a build would refuse a row, each once, with their cells."""
    for column in dict.fromkeys(fault.column for fault in faults_by_name(form, cells)):
        yield column, cells.get(column, "")


def _does_not_fit(form: Form, column: str, cell: str) -> str:
    title = form.fields[form.place(column)].title
    return say("“{cell}” does not fit the column “{column}”.", cell=cell, column=title)


def _is_same(cells: Mapping[str, str], other: Cells) -> bool:
    if address(cells) == address(other) != "":
        return True
    is_dated_alike = cells.get("dated") == other.get("dated")  # soon told of many thousands
    if not is_dated_alike or not cells.get("title") or _named(cells) != _named(other):
        return False
    # Two undated lists of one title may be those of two years.
    return bool(cells.get("dated")) or cells.get("held") == other.get("held")


def _named(cells: Cells) -> tuple[str, str]:
    return fold(cells.get("title", "")), fold(cells.get("publisher", ""))
