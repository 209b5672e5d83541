"""What own records say of a row is found by its key: additions, corrections, differences."""

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.origin.row_origins import (
    BASE,
    RowKey,
    evidence_key,
    read_origins,
    statement_key,
)
from a4p_desktop.records.tables.form_rows import form_rows


def test_an_evidence_is_named_as_its_table_names_it(merged: Archive) -> None:
    names = [field.name for field in ENDORSEMENTS.fields]
    rows = [row for rows in form_rows(merged, ENDORSEMENTS) for row in rows]
    for number, row in enumerate(rows, start=1):
        cells = {
            name: cell.decode() for name, cell in zip(names, row, strict=True) if cell is not None
        }
        found = evidence_key(
            cells["instrument"],
            cells["delegation"],
            cells["evidence"],
            merged.sources("endorsement", number),
        )
        assert found == RowKey("endorsements", ENDORSEMENTS.row_key(cells))


def test_every_addition_of_a_row_is_found_oldest_first(merged: Archive) -> None:
    own1 = statement_key("own1")
    theirs, mine = read_origins(merged, own1)[own1].additions
    assert (theirs.added_by, theirs.file, theirs.file_row) == ("Amina", "speakers.csv", 8)
    assert (mine.received_on, mine.file, mine.file_row) == (None, "endorsers.xlsx", 3)


def test_rows_that_the_base_has_too_are_of_the_base(merged: Archive) -> None:
    l1, own1 = statement_key("l1"), statement_key("own1")
    found = read_origins(merged, l1, own1)
    assert found[l1].in_base
    assert not found[own1].in_base
    assert BASE.in_base


def test_a_correction_comes_with_its_sources(merged: Archive) -> None:
    l2 = statement_key("l2")
    (corrected,) = read_origins(merged, l2)[l2].corrections
    assert (corrected.correction.was, corrected.correction.became) == ("Celik Oz", "Çelik Öz")
    assert [source.source for source in corrected.sources] == ["own-list"]


def test_a_difference_has_both_values(merged: Archive) -> None:
    l1 = statement_key("l1")
    (difference,) = read_origins(merged, l1)[l1].differences
    assert (difference.base, difference.own) == ("organization", "ministerial")


def test_of_other_rows_nothing_is_said(merged: Archive, made: Archive) -> None:
    keys = statement_key("e1"), RowKey("statements", "'"), RowKey("nothing", "")
    assert read_origins(merged, *keys) == {}
    assert read_origins(merged) == {}
    assert read_origins(made, statement_key("l1")) == {}
