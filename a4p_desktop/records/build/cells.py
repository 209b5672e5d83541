"""What is wrong with a cell, or with the cells of a row, judged by the form of its table alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from a4p_desktop.records.build.faults import Fault
from a4p_desktop.records.build.likely import likely_code
from a4p_desktop.records.form.fields import LAST_YEAR, MOST, Field, Form, Holds
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.dates import date_parts

say = Speaker("Build")

_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)

_BLANK = say.mark("is blank")
_NOT_TEXT = say.mark("is not UTF-8")
_NUL = say.mark("contains a NUL character")
_CODE = say.mark("unknown code: {values}; it is one of {codes}")
_DATE = say.mark("bad date: {values}; write 2018, 2018-09 or 2018-09-25")
_YEAR = say.mark("not between {first} and {last}: {values}")
_WHOLE = say.mark("not a whole number up to {most}: {values}")
_FLAG = say.mark("neither 0 nor 1: {values}")
_WEB = say.mark("not a web address, http:// or https://: {values}")
_ONE_OF = say.mark("is blank; fill in this or {others}")
_ENDS = say.mark("before the first day, in {first}: {values}")


def row_faults(line: int, form: Form, cells: Sequence[str], *, clean: bool) -> Iterator[Fault]:
    """The faults of a row, its `cells` in the order of the form.

    `clean` says that all cells are UTF-8, without NUL.
    """
    for field, cell in zip(form.fields, cells, strict=True):
        if not cell:
            if field.required:
                yield Fault(form.file, line, field.name, _BLANK)
        elif fault := _cell_fault(form.file, line, field, cell, clean=clean):
            yield fault
    for names in form.one_of:
        if not any(cells[form.place(name)] for name in names):
            yield Fault(
                form.file, line, names[0], _ONE_OF, details={"others": ", ".join(names[1:])}
            )
    for first, last in form.periods:
        ends = cells[form.place(last)]
        if (
            ends
            and date_parts(ends) < date_parts(cells[form.place(first)])[: len(date_parts(ends))]
        ):
            yield Fault(form.file, line, last, _ENDS, value=ends, details={"first": first})


def faults_by_name(form: Form, cells: Mapping[str, str]) -> Iterator[Fault]:
    """The faults of a row, its `cells` by their names: any text; blank ones may be missing."""
    in_order = [cells.get(field.name, "") for field in form.fields]
    return row_faults(0, form, in_order, clean=False)


def _cell_fault(file: str, line: int, field: Field, cell: str, *, clean: bool) -> Fault | None:
    place = (file, line, field.name)
    if not clean:
        if is_undecoded(cell):
            return Fault(*place, _NOT_TEXT)
        if "\0" in cell:
            return Fault(*place, _NUL)
    if field.codes is not None and cell not in field.codes:
        note, known = partial(likely_code, field.codes), {"codes": ", ".join(field.codes)}
        return Fault(*place, _CODE, value=cell, note=note, apart=True, details=known)
    match field.holds:
        case Holds.DATE:
            parts = date_parts(cell)
            if not parts:
                return Fault(*place, _DATE, value=cell)
            if not field.first_year <= parts[0] <= LAST_YEAR:
                years = {"first": str(field.first_year), "last": str(LAST_YEAR)}
                return Fault(*place, _YEAR, value=cell, details=years)
        case Holds.NUMBER if not _NUMBER.fullmatch(cell) or int(cell) > MOST:
            return Fault(*place, _WHOLE, value=cell, details={"most": MOST})
        case Holds.FLAG if cell not in ("0", "1"):
            return Fault(*place, _FLAG, value=cell)
        case Holds.ADDRESS if not _ADDRESS.fullmatch(cell):
            return Fault(*place, _WEB, value=cell)
    return None


def further_faults(file: str, line: int, cells: Mapping[str, str]) -> Iterator[Fault]:
    """The faults of the cells of free columns, by the names of these."""
    for name, cell in cells.items():
        if is_undecoded(cell):
            yield Fault(file, line, name, _NOT_TEXT)
        elif "\0" in cell:
            yield Fault(file, line, name, _NUL)


def is_undecoded(text: str) -> bool:
    """Whether `text` holds lone surrogates, as which bytes that are not UTF-8 are read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def values(field: Field, cell: str) -> list[str]:
    """The values in a cell: several if the field is a list, none if the cell is blank."""
    if not cell:
        return []
    return [value.strip() for value in cell.split("|")] if field.link else [cell]
