"""How many rows a format holds, which is told before it refuses them."""

import pytest

from a4p_desktop.records.clipboard.request import MOST_COPIED
from a4p_desktop.records.clipboard.room import most_rows
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.export.xlsx.cells import require_room


def test_a_workbook_holds_just_so_many() -> None:
    most = most_rows("xlsx")
    assert most is not None
    require_room(most)
    with pytest.raises(RecordsError, match=f"no more than {most:,} rows"):
        require_room(most + 1)


def test_the_clipboard_is_given_just_so_many() -> None:
    assert most_rows("tsv") == MOST_COPIED


def test_other_files_hold_any_number() -> None:
    assert [name for name in FORMATS if most_rows(name) is not None] == ["xlsx"]
