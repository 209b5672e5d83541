"""Whether two rows say the same fact: by code, key, address, title and date, or who spoke where."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.persons import is_near_person, person_key

BY_CODE, BY_NAME, BY_LIKE_NAME, NAMELESS = range(4)
"""How surely two rows say the same: the lowest is the surest."""

_JUDGED_BY: Mapping[str, tuple[str, ...]] = {
    "sources": ("source", "url", "title", "held"),
    "meetings": ("meeting", "symbol", "title", "date"),
    "instruments": ("instrument", "title", "date"),
    "statements": ("statement", "meeting", "delegation", "person", "position", "sequence"),
    "endorsements": ("instrument", "delegation", "evidence", "sources", "endorsed_on"),
}
"""The columns that tell; those of other tables are their keys."""
_CALLED = ("meetings", "instruments")
_IDENTITY: Mapping[str, tuple[str, ...]] = {
    "sources": ("url", "title", "held"),
    "meetings": ("symbol", "title", "date"),
    "instruments": ("title", "date"),
    "statements": ("meeting", "delegation"),
}
"""Columns of which two rows of one code share one, if one is not another fact of the same code."""


def judged_form(form: Form) -> Form:
    """The form with the columns alone that tell whether two rows say the same."""
    names = _JUDGED_BY.get(form.name, form.key)
    fields = tuple(field for field in form.fields if field.name in names)
    return replace(form, fields=fields or form.fields)


def match_texts(form: Form, row: Cells) -> Iterator[str]:
    """Texts of which two rows share one if they say the same; `row` may be a key alone."""
    if form.name == "endorsements":
        yield from (f"key|{_evidence(row)}|{source}" for source in listed(row, "sources"))
        yield about(row)
    elif len(form.key) != 1:
        yield f"key|{form.row_key(row)}"
    else:
        yield f"code|{row[form.key[0]]}"
    if form.name == "sources" and (found := address(row)):
        yield f"address|{found}"
    if form.name in _CALLED:
        yield from _calls(row)
    if form.name == "statements" and "meeting" in row:
        at = f"{row['meeting']}|{row['delegation']}"
        yield f"speaker|{at}|{' '.join(person_key(row.get('person', '')))}"
        yield f"at|{at}"


def rank(form: Form, row: Cells, other: Cells) -> int | None:
    """How surely two rows say the same that share one of those texts; None if they do not."""
    if form.name == "endorsements":
        shared = set(listed(row, "sources")) & set(listed(other, "sources"))
        return BY_CODE if shared and _evidence(row) == _evidence(other) else None
    if len(form.key) != 1:
        return BY_CODE
    if row[form.key[0]] == other[form.key[0]]:
        return BY_CODE if is_same(form, row, other) else None
    if form.name == "sources":
        return BY_NAME if address(row) == address(other) != "" else None
    if form.name in _CALLED:
        return BY_NAME if are_called_alike(row, other) else None
    return _rank_of_speakers(row, other) if "meeting" in row and "meeting" in other else None


def is_same(form: Form, row: Cells, other: Cells) -> bool:
    """Whether two rows of one code are of the same thing, and the code was not given anew."""
    told = [name for name in _IDENTITY.get(form.name, ()) if name in row and name in other]
    same = [fold(row[name]) == fold(other[name]) for name in told]
    # A statement is made by one delegation at one meeting; a page may get another title.
    return all(same) if form.name == "statements" else any(same) or not same


def listed(row: Cells, name: str) -> list[str]:
    """The values of a cell that holds several."""
    return row[name].split("|") if row.get(name) else []


def about(row: Cells) -> str:
    """The text that all evidences of one endorsement share."""
    return f"about|{row['instrument']}|{row['delegation']}"


def _evidence(row: Cells) -> str:
    return f"{row['instrument']}|{row['delegation']}|{row['evidence']}"


def address(row: Cells) -> str:
    """The address of a source, without what does not tell it from others."""
    return row.get("url", "").partition("://")[2].removeprefix("www.").rstrip("/")


def are_called_alike(row: Cells, other: Cells) -> bool:
    """Whether two meetings, or two instruments, of one date have one symbol, or else one title."""
    symbols = [fold(each["symbol"]) for each in (row, other) if "symbol" in each]
    return len(set(symbols)) < 2 and not set(_calls(row)).isdisjoint(_calls(other))


def _calls(row: Cells) -> Iterator[str]:
    for name in ("symbol", "title"):
        if name in row and "date" in row:
            yield f"{name}|{fold(row[name])}|{row['date']}"


def _rank_of_speakers(row: Cells, other: Cells) -> int | None:
    if (row["meeting"], row["delegation"]) != (other["meeting"], other["delegation"]):
        return None
    for name in ("position", "sequence"):
        if name in row and name in other and row[name] != other[name]:
            return None
    one, two = person_key(row.get("person", "")), person_key(other.get("person", ""))
    if one == two:
        return BY_NAME
    if not one or not two:
        return NAMELESS
    return BY_LIKE_NAME if is_near_person(one, two) else None
