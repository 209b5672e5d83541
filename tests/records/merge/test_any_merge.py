"""Own rows of any kind merged with any base: nothing is lost unsaid, and the outcome is sound."""

import random
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import row_faults
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FILLED_IN
from tests.records.made_tables import TABLES, Rows, built
from tests.records.merge.own_lists import correction, merged, new, rows_of


def varied(chance: random.Random, form: Form, rows: Rows) -> Rows:
    """Rows like these: cells left out, taken from other rows, or of a new code; each fits the
    form, but may refer to what is nowhere."""
    found = []
    for row in [*rows, *rows]:
        cells = dict(row)
        for field in form.fields:
            others = [other[field.name] for other in rows if field.name in other]
            if chance.random() < 0.15:
                cells.pop(field.name, None)
            if others and chance.random() < 0.15:
                cells[field.name] = chance.choice(others)
            if field.name in cells and not field.codes and chance.random() < 0.05:
                cells[field.name] = chance.choice(["new", "2019-01", "own-1", "7", "https://x.org"])
        in_order = [cells.get(field.name, "") for field in form.fields]
        if chance.random() < 0.6 and not any(row_faults(0, form, in_order, clean=False)):
            found.append(cells)
    return found


def own_rows(chance: random.Random) -> dict[str, Rows]:
    """Own rows of every table, and corrections."""
    found = {form.name: varied(chance, form, TABLES[form.name]) for form in FILLED_IN}
    found["corrections"] = []
    seen = set()
    for form in FILLED_IN:
        for row in TABLES[form.name] if form.key else []:
            column = chance.choice(form.fields).name
            was = chance.choice([row.get(column, ""), "another"])
            other = chance.choice(TABLES[form.name]).get(column, "")
            key = (form.name, form.row_key(row), column)
            if chance.random() < 0.3 and key not in seen:
                found["corrections"].append(correction(*key, was, other))
                seen.add(key)
    return found


@pytest.mark.parametrize("seed", range(16))
def test_any_own_rows_are_merged_or_told(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    copies = {form.name: varied(chance, form, TABLES[form.name]) for form in FILLED_IN}
    additions = [
        new("a", referred=copies, rows=own_rows(chance)),
        new("b", day=2, sender="Amina", rows=own_rows(chance)),
    ]
    found = merged(tmp_path, TABLES, *additions)
    told = found.tables["differences"]
    assert [row for row in told if row.get("why") == "table"] == []
    changed = {(row["table"], row["row"], row["column"]) for row in found.tables["corrections"]}
    with closing(Archive(built(tmp_path))) as before:
        for form in FILLED_IN:
            rows = list(rows_of(before, form))
            require_all(form, rows, found.tables[form.name], changed)
    for form in FILLED_IN:
        keys = {form.row_key(row) for row in found.tables[form.name]}
        brought = found.rows("provenance", table=form.name)
        assert {row["row"] for row in brought} <= keys
        for addition in additions:
            code = addition.addition.addition
            refused = {
                row["row"] for row in told if (row["table"], row["addition"]) == (form.name, code)
            }
            own = addition.rows[form.name]
            told_of = {row["row"] for row in brought if row["addition"] == code}
            unsaid = [row for row in own if form.row_key(row.cells) not in refused]
            assert told_of or not unsaid


def require_all(form: Form, before: Rows, after: Rows, changed: set[tuple[str, str, str]]) -> None:
    """Each row of the base is there with all that it said, where it was not corrected."""
    defaults = {field.name: field.default for field in form.fields}
    places: Mapping[str, dict[str, str]] = {form.row_key(row): row for row in after}
    for place, row in enumerate(before):
        # Sources, which may be more now, are in the key of an evidence.
        found = after[place] if form.name == "endorsements" else places[form.row_key(row)]
        for name, cell in row.items():
            if (form.name, form.row_key(found), name) in changed:
                continue
            if name == "sources":
                assert set(cell.split("|")) <= set(found[name].split("|"))
            else:
                assert found[name] == cell or cell == defaults[name]
