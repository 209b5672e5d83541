"""Refuses rows that do not fit their table: they would keep the records from being built."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from a4p_desktop.records.build.cells import further_faults, is_undecoded, row_faults
from a4p_desktop.records.build.faults import Fault, Faults
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.csv_file import MOST_CHARACTERS, TOO_LONG
from a4p_desktop.records.form.additions import ADDITIONS
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Addition
from a4p_desktop.records.own.own_tables import ADDITION, FILE_ROW, Kept, stored_addition
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.schema.further import MOST_FURTHER

say = Speaker("Own records")


def free_columns(form: Form, rows: Iterable[Mapping[str, str]]) -> list[str]:
    """The free columns of rows as they are to lie in the file, each row checked.

    Raises RecordsError at the first that does not fit the form, and ValueError at a column that
    the form does not know.
    """
    names = [field.name for field in form.fields]
    known = {*names, ADDITION, FILE_ROW}
    free: dict[str, None] = {}
    for number, row in enumerate(rows, start=1):
        others = {name: cell for name, cell in row.items() if name not in known}
        for name in others:
            if not form.takes_further or not FREE.fullmatch(name):
                raise ValueError(f"{form.name} has no column {name}")
            free[name] = None
        line = int(row.get(FILE_ROW) or number)
        _require_none(_faults(form, line, [row.get(name, "") for name in names], others))
    return list(free)


def checked_addition(addition: Addition) -> Addition:
    """The addition, with the name of its file without folders.

    Raises RecordsError where a build would refuse it.
    """
    bare = replace(addition, file=re.split(r"[/\\]", addition.file)[-1])
    cells = stored_addition(Kept(bare))
    names = [field.name for field in ADDITIONS.fields]
    _require_none(_faults(ADDITIONS, 1, [cells[name] for name in names], {}))
    return bare


def _require_none(faults: Iterable[Fault]) -> None:
    for fault in faults:
        raise RecordsError(
            say.mark("A row cannot be added to your records: {fault}."),
            say.mark("Correct the row or leave it out; nothing was changed."),
            fault=" ".join(Faults([fault]).causes()[0].lines()),
        )


def _faults(
    form: Form, line: int, cells: Sequence[str], others: Mapping[str, str]
) -> Iterator[Fault]:
    whole = "".join([*cells, *others.values()])
    # As many characters as the row has in the file, and more: each cell in quotes.
    if len(whole) + whole.count('"') + 3 * (len(cells) + len(others)) > MOST_CHARACTERS:
        yield Fault(form.file, line, "", TOO_LONG, details={"most": MOST_CHARACTERS})
        return
    clean = "\0" not in whole and not is_undecoded(whole)
    yield from row_faults(line, form, cells, clean=clean)
    if not clean:
        yield from further_faults(form.file, line, others)


def require_few(free: Collection[str]) -> None:
    """Raise RecordsError where a table would have more free columns than records may have."""
    if len(free) > MOST_FURTHER:
        raise RecordsError(
            say.mark(
                "Your records would have too many further columns: {number}; {most} are allowed."
            ),
            say.mark("Leave some out; nothing was changed."),
            number=len(free),
            most=MOST_FURTHER,
        )
