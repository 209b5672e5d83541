"""Folders of tables of any content that a build takes: a strategy, and how they are written."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from a4p_desktop.records.form.fields import MOST, Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.text.spelling import spelled

Row = dict[str, str]

# What CSV, SQL, JSON, Markdown and the spelling of cells treat in a way of their own.
_SIGNS = "\"',;|\t\r\n\\{}[]<>&=+-@ \x1a\x85\xa0\u00ad\u2028\u200d\ufeffeE\u0301éßżق中𝄞#*`_%$0"
_CHARACTERS = st.sampled_from(_SIGNS) | st.characters(codec="utf-8", exclude_characters="\0")
_PROSE = st.text(_CHARACTERS, max_size=30)
_DATES = st.sampled_from(["1999", "2018", "2018-09", "2018-09-25", "2100-12-31"])
_CELLS = {
    Holds.TEXT: _PROSE,
    Holds.PROSE: _PROSE,
    Holds.DATE: _DATES,
    Holds.NUMBER: st.integers(0, MOST).map(str) | st.sampled_from(["007", "000"]),
    Holds.FLAG: st.sampled_from(["0", "1"]),
    Holds.ADDRESS: st.sampled_from(['https://un.org/a,b?c="d"', "HTTP://x.int/é;|"]),
}
_CODE = _PROSE.map(lambda text: spelled(text).replace("|", "/")).filter(bool)
_FREE = ("x_topic", "x_0", "x___", "x_name_of_the_chair")


@dataclass(frozen=True)
class AnyTables:
    """The rows of each table, and the descriptor."""

    rows: Mapping[str, list[Row]]
    package: Mapping[str, Any]

    def write(self, folder: Path) -> Path:
        """Write them to `folder`, which is made; return it."""
        folder.mkdir()
        for form in FORMS:
            if form.needed or self.rows[form.name]:
                names = [*(field.name for field in form.fields), *self._free(form)]
                path = folder / form.file
                with path.open("w", encoding="utf-8", newline="") as file:
                    writer = csv.DictWriter(file, names, restval="", lineterminator="\r\n")
                    writer.writeheader()
                    writer.writerows(self.rows[form.name])
        (folder / "datapackage.json").write_text(json.dumps(self.package))
        return folder

    def _free(self, form: Form) -> list[str]:
        ((resource),) = self.package["resources"]
        columns = resource["schema"]["fields"]
        return [column["name"] for column in columns] if form.takes_further else []


@st.composite
def any_tables(draw: st.DrawFn) -> AnyTables:
    """Tables in which every column is filled or blank, and every code known."""
    rows: dict[str, list[Row]] = {form.name: [] for form in FORMS}
    # Those that others refer to have their codes first.
    for form in FORMS:
        if len(form.key) == 1:
            least = draw(st.sampled_from([0, 2, 2, 2]))
            codes = draw(st.lists(_CODE, min_size=least, max_size=4, unique=True))
            rows[form.name] = [{form.key[0]: code} for code in codes]
    free = draw(st.lists(st.sampled_from(_FREE), unique=True))
    for form in FORMS:
        if len(form.key) != 1:
            rows[form.name] = [{} for _ in range(draw(st.integers(0, 4)))]
        made = [draw(_row(form, row, rows)) for row in rows[form.name]]
        rows[form.name] = _apart(form, [row for row in made if row is not None])
    for row in rows["statements"]:
        row |= {name: draw(_PROSE) for name in free}
    titles = [{"name": name, "title": draw(_PROSE)} for name in free]
    described = {
        "name": draw(st.sampled_from(["a4p-made", ""])),
        "version": draw(st.sampled_from(["", "2", "1.0.1"])),
        "title": draw(_PROSE),
        "created": draw(st.sampled_from(["", "2018-09-25"])),
        "licenses": [
            {"name": name} for name in draw(st.lists(st.sampled_from(["CC0-1.0", "MIT"])))
        ],
        "opens_with": draw(_PROSE),
        "resources": [{"path": "statements.csv", "schema": {"fields": titles}}],
    }
    return AnyTables(rows, described)


@st.composite
def _row(draw: st.DrawFn, form: Form, begun: Row, rows: Mapping[str, list[Row]]) -> Row | None:
    """A row with these cells and others; None where it needs a code of a table without rows."""
    row = dict(begun)
    needed = {field.name for field in form.fields if field.required}
    needed |= {draw(st.sampled_from(names)) for names in form.one_of}
    for field in form.fields:
        if field.name in row or not (field.name in needed or draw(st.booleans())):
            continue
        cell = draw(_cell(field, rows))
        if not spelled(cell) and field.name in needed:
            if field.refers_to:
                return None
            cell = "x"
        row[field.name] = cell
    for first, last in form.periods:
        if last in row:
            row[first], row[last] = sorted([row.get(first) or "1945", row[last]], key=_day)
    return row


def _cell(field: Field, rows: Mapping[str, list[Row]]) -> st.SearchStrategy[str]:
    if field.refers_to:
        (form,) = (form for form in FORMS if form.name == field.refers_to)
        codes = [row[form.key[0]] for row in rows[field.refers_to]]
        if not codes:
            return st.just("")
        if field.link:
            return st.lists(st.sampled_from(codes), unique=True).map("|".join)
        return st.sampled_from(codes)
    if field.codes is not None:
        return st.sampled_from(sorted(field.codes))
    if field.holds is Holds.DATE and field.first_year > 1900:
        return _DATES
    return _CELLS[field.holds]


def _apart(form: Form, rows: Iterable[Row]) -> list[Row]:
    """The rows without those whose key an earlier one has; two that share a source are the same."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for row in rows:
        lists = [field.name for field in form.fields if field.name in form.key and field.link]
        several = [(row.get(name) or "").split("|") for name in lists] or [[""]]
        plain = [spelled(row.get(name, "")) for name in form.key if name not in lists]
        keys = {(*plain, value) for value in several[0]}
        if not form.key or not keys & seen:
            seen |= keys
            kept.append(row)
    return kept


def _day(date: str) -> tuple[int, ...]:
    return tuple(map(int, date.split("-")))
