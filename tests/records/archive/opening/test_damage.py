"""Damage to a file is told as that wherever it shows, and a bug is told as a bug."""

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.table_search import TableSearch
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.overview import OverviewRequest
from a4p_desktop.records.question.search import Search
from tests.records.archive.opening.everything import read_everything

say = Speaker("Tests")

PAGE = 4096


@pytest.fixture(name="copy")
def _copy(spare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(spare, tmp_path / "copy.sqlite"))


def change(path: Path, statement: str) -> None:
    """Run a statement that changes the file."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


def flip(content: bytearray, chance: random.Random) -> None:
    """Damage one place, as a bad disk does: a few bytes, a sector of zeros, two pages swapped."""
    at = chance.randrange(100, len(content))
    match chance.randrange(4):
        case 0:
            content[at] ^= 1 << chance.randrange(8)
        case 1:
            content[at : at + 8] = chance.randbytes(len(content[at : at + 8]))
        case 2:
            content[at - at % 512 : at - at % 512 + 512] = bytes(512)
        case _:
            one, other = (chance.randrange(1, len(content) // PAGE) * PAGE for _ in "ab")
            content[one : one + PAGE], content[other : other + PAGE] = (
                content[other : other + PAGE],
                content[one : one + PAGE],
            )


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of the file, those of the full-text indexes included."""
    tables = "SELECT name FROM sqlite_schema WHERE rootpage > 0 AND type = 'table'"
    with closing(sqlite3.connect(path)) as database:
        database.text_factory = bytes
        return {
            name: database.execute(f'SELECT * FROM "{name.decode()}"').fetchall()
            for (name,) in database.execute(tables).fetchall()
            if not name.startswith(b"sqlite")
        }


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_read_or_told_as_damaged(copy: Path, seed: int) -> None:
    content = bytearray(copy.read_bytes())
    flip(content, random.Random(seed))
    copy.write_bytes(content)
    with suppress(RecordsError):
        read_everything(copy)


def test_the_check_calls_no_file_sound_that_reads_otherwise(copy: Path) -> None:
    content, before = copy.read_bytes(), cells(copy)
    sound = 0
    for seed in range(100):
        flipped = bytearray(content)
        flip(flipped, random.Random(seed))
        copy.write_bytes(flipped)
        with suppress(RecordsError), Archive(copy) as archive:
            if not archive.faults():
                sound += 1
                assert cells(copy) == before, seed
    assert 0 < sound < 100  # some places of a file hold nothing


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facet_value SET row_bits = NULL, first_row = 1, last_row = 4611686018427387904",
        "UPDATE facet_value SET row_bits = NULL, first_row = 3, last_row = 2",
        "UPDATE sort_order SET cell_starts = x'', known = -7",
        "UPDATE sort_order SET row_ids = x'ffffffffffffffffffffffffffffffffffffffff'"
        " WHERE table_name = 'speakers'",
        "UPDATE word SET tier = -9223372036854775808",
        "UPDATE file_info SET value = printf('%.*c', 10000000, 'x')",
        "UPDATE meeting SET speakers_reported = 9223372036854775807",
        "UPDATE reported_figure SET value = 9223372036854775807",
        "UPDATE endorsement_total SET member_states = 9223372036854775807",
        "UPDATE statement SET words = 9223372036854775807, peacekeeping_mentions = -1",
        "UPDATE meeting SET date = '9999-99-99'",
        "UPDATE statement SET level = 'no such level'",
        "UPDATE endorsement SET evidence = 'no such grade'",
        "DELETE FROM theme_count WHERE meeting IS NOT NULL AND id % 2 = 0",
        "DELETE FROM word",
        "DELETE FROM facet_value",
        "DELETE FROM standing",
        "DELETE FROM delegation",
        "DELETE FROM source",
        "DELETE FROM meeting",
    ],
)
def test_a_changed_file_is_read_or_told_as_damaged(copy: Path, statement: str) -> None:
    change(copy, statement)
    with suppress(RecordsError):
        read_everything(copy)


def read_numbers(path: Path) -> None:
    """Read rows, facets and an overview."""
    with Archive(path) as archive:
        archive.page(Search("speakers"), 0, 9)
        archive.facet_values("speakers")
        OverviewRequest(None).read(archive)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE statement SET words = 9223372036854775807 WHERE id = 1",
        "UPDATE statement SET words = -9223372036854775808 WHERE id = 1",
        "UPDATE meeting SET speakers_reported = 4294967296",
        "UPDATE facet_value SET row_count = 1000 WHERE facet = 'level'",
    ],
)
def test_a_number_that_no_build_writes_is_damage(copy: Path, statement: str) -> None:
    """Qt overflows at 2,147,483,647, and SQLite in a sum."""
    change(copy, statement)
    with pytest.raises(RecordsError, match="is damaged"):
        read_numbers(copy)


def test_damage_that_shows_far_from_its_reading_is_told(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(copy, "UPDATE theme_count SET statements = 7 WHERE id = 1")

    def count(*_: object) -> int:
        raise KeyError("a bug, or a consequence of damage")

    monkeypatch.setattr(TableSearch, "count", count)
    with Archive(copy) as archive:
        with pytest.raises(RecordsError, match="is damaged"), archive.telling_damage():
            archive.count(Search("themes"))
        with pytest.raises(KeyError):
            archive.count(Search("themes"))
    with pytest.raises(RecordsError, match="is damaged"), Archive(copy) as archive:
        archive.count(Search("themes"))


@pytest.mark.parametrize("bug", [KeyError, TypeError, ValueError, ZeroDivisionError, MemoryError])
def test_a_bug_over_a_sound_file_stays_a_bug(copy: Path, bug: type[Exception]) -> None:
    with pytest.raises(bug, match="of ours"), Archive(copy) as archive, archive.telling_damage():
        raise bug("of ours")
    with pytest.raises(sqlite3.ProgrammingError):
        archive.count(Search("speakers", "it is closed"))


def test_a_trouble_of_another_kind_is_not_searched_for_damage(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check may take a minute, and the end of a pipe or a stop is no damage."""
    monkeypatch.setattr(Archive, "faults", lambda _: pytest.fail("the file was checked"))
    for error in (BrokenPipeError(), KeyboardInterrupt(), RecordsError(say.mark("No damage."))):
        with pytest.raises(type(error)), Archive(copy):
            raise error
