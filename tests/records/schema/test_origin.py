"""The origin of rows: its values in the rows, its facet, and the files that have none."""

import random
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.question.question import read_question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from tests.records.made_tables import Rows
from tests.records.own_rows import FORM, MERGED, MINE, NAMELESS, THEIRS, merged_records

ENDORSEMENTS = next(form for form in FORMS if form.name == "endorsements")


def recounted(tables: Mapping[str, Rows], form: str, keys: list[str]) -> set[str]:
    """The origins of the rows of a table with these keys, by its rows alone."""
    senders = {
        row["addition"]: (
            f"from:{row.get('added_by', '').replace('|', '/')}" if row.get("received_on") else "own"
        )
        for row in tables["additions"]
    }
    found = set()
    for key in keys:
        brought = [row for row in tables["provenance"] if (row["table"], row["row"]) == (form, key)]
        touching = [*brought, *(row for row in tables["corrections"] if row["row"] == key)]
        found |= {senders[row["addition"]] for row in touching}
        if all(row.get("in_base") == "1" for row in brought):
            found.add("bundled")
    return found


def of_statements(tables: Mapping[str, Rows]) -> dict[str, set[str]]:
    return {
        row["statement"]: recounted(tables, "statements", [row["statement"]])
        for row in tables["statements"]
    }


def of_endorsements(tables: Mapping[str, Rows]) -> dict[str, set[str]]:
    keys: dict[str, list[str]] = {}
    for row in tables["endorsements"]:
        keys.setdefault(f"{row['instrument']} {row['delegation']}", []).append(
            ENDORSEMENTS.row_key(row)
        )
    return {of: recounted(tables, "endorsements", found) for of, found in keys.items()}


def read(archive: Archive, table: str, *key: str) -> dict[str, set[str]]:
    """The cells of the column by the key of their rows."""
    known = archive.tables[table]
    return {
        " ".join(str(row.cells[known.position(name)]) for name in key): set(
            str(row.cells[known.position("origin")]).split("|")
        )
        for row in archive.page(Search(table), 0, 10_000)
        if row.cells[known.position("origin")]
    }


def many(seed: int) -> dict[str, Rows]:
    """The merged tables with 300 more statements and endorsements of any origin."""
    chance = random.Random(seed)
    tables = {name: [dict(row) for row in rows] for name, rows in MERGED.items()}
    tables["additions"][2]["added_by"] = "A|B"
    for number in range(300):
        row = {"statement": f"s{number}", "meeting": "later", "delegation": "CIV"}
        tables["statements"].append({**row, "level": "other"})
        source = {"source": f"s{number}", "publisher": "P", "url": f"https://e.org/{number}"}
        tables["sources"].append(source)
        sources = [f"s{number}", *chance.sample(["note", "verbatim"], chance.randrange(3))]
        joined = {
            "instrument": chance.choice(["declaration", "compact"]),
            "delegation": chance.choice(["CIV", "AX", "RUS", "LDZ"]),
            "evidence": "deduction",
            "sources": "|".join(sources),
        }
        tables["endorsements"] = [*tables["endorsements"], joined]
        for form, key in (
            ("statements", row["statement"]),
            ("endorsements", ENDORSEMENTS.row_key(joined)),
        ):
            in_base = chance.choice("01")
            for addition in chance.sample([MINE, FORM, THEIRS, NAMELESS], chance.randrange(4)):
                brought = {"table": form, "row": key, "addition": addition, "in_base": in_base}
                tables["provenance"].append(brought)
    # Two endorsements are the same where they share a source.
    seen: set[tuple[str, ...]] = set()
    kept = []
    for row in tables["endorsements"]:
        names = {
            (row["instrument"], row["delegation"], row["evidence"], source)
            for source in row["sources"].split("|")
        }
        if not names & seen:
            kept.append(row)
        seen |= names
    tables["endorsements"] = kept
    return tables


@pytest.mark.parametrize("tables", [MERGED, many(1), many(2)], ids=["few", "many", "others"])
def test_each_row_and_each_number_is_as_recounted(
    tmp_path: Path, tables: Mapping[str, Rows]
) -> None:
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        assert archive.faults() == []
        for table, expected, key in (
            ("speakers", of_statements(tables), ("statement",)),
            ("endorsements", of_endorsements(tables), ("instrument", "delegation_code")),
        ):
            assert read(archive, table, *key) == expected
            values = archive.facet_values(table)["origin"]
            numbers = Counter(origin for origins in expected.values() for origin in origins)
            whole = dict(zip(values.texts, values.rows, strict=True))
            unrecorded = whole.pop("", 0)
            assert whole == numbers
            assert unrecorded == archive.count(Search(table)) - len(expected)
            counts = archive.facet_counts(Search(table), "origin")["origin"]
            assert list(counts) == list(values.rows)
            for value, number in numbers.items():
                found = Search(table, where=(Condition("origin", value),))
                assert archive.count(found) == number


def test_two_origins_ticked_find_the_rows_of_both_once(tmp_path: Path) -> None:
    both = (Condition("origin", "own"), Condition("origin", "from:Amina"))
    with closing(Archive(merged_records(tmp_path))) as archive:
        assert archive.count(Search("speakers", where=both)) == 4
        apart = (Condition("origin", "from:Amina"), Condition("origin", "own", True))
        assert archive.count(Search("speakers", where=apart)) == 2
        assert archive.count(Search("speakers", "later", where=both)) == 4


def test_an_origin_may_be_typed_by_code_and_in_words(tmp_path: Path) -> None:
    with closing(Archive(merged_records(tmp_path))) as archive:
        vocabulary = read_vocabulary(archive)
    for typed, value in (
        ("origin:own", "own"),
        ('origin:"added by you"', "own"),
        ('origin:"from amina"', "from:Amina"),
        ("origin:from:Amina", "from:Amina"),
    ):
        assert read_question(typed, vocabulary).conditions == (Condition("origin", value),)


def test_a_sender_is_named_and_may_be_nameless() -> None:
    assert codes.words("origin", "from:Amina") == "From Amina"
    assert codes.words("origin", "from:") == "From a colleague"
    assert codes.words("level", "from:Amina") == "from:Amina"


def test_rows_sort_by_their_origin(tmp_path: Path) -> None:
    with closing(Archive(merged_records(tmp_path))) as archive:
        place = archive.tables["speakers"].position("origin")
        rows = archive.page(Search("speakers", order="origin"), 0, 10)
        cells = [row.cells[place] for row in rows]
        assert cells == sorted(map(str, cells))


def test_records_that_nothing_was_added_to_have_no_origin(made: Archive) -> None:
    for table in made.tables.values():
        assert table.facet("origin") is None
        assert "origin" not in [column.name for column in table.columns]
    assert made.count(Search("themes")) > 0
