"""The files that open, those that are refused, and the messages."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import built
from tests.records.rights import open_folder, ordinary_user, read_only


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("made"))


@pytest.fixture(name="copy")
def _copy(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "copy.sqlite"))


@pytest.fixture(name="open_place")
def _open_place() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


def refusal(path: Path) -> str:
    """The message when `path` is opened."""
    with pytest.raises(RecordsError) as trouble:
        Archive(path)
    assert trouble.value.remedy
    assert trouble.value.what.endswith(".")
    assert "“" in trouble.value.what
    return str(trouble.value)


def spoil(path: Path, at: int, new: bytes) -> None:
    """Overwrite the bytes of the file from `at` on."""
    with path.open("rb+") as file:
        file.seek(at)
        file.write(new)


def change(path: Path, statement: str) -> None:
    """Run a statement that changes the file."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
        database.commit()


def read_all(path: Path) -> None:
    """Read everything that can be read of a file; raises RecordsError if it is refused."""
    with Archive(path) as archive:  # which tells an error that comes from damage
        for table in TABLES:
            archive.count(Search(table, "a OR -b"))
            for row in archive.page(Search(table, order="sources"), 0, 100):
                read_record(archive, table, row.id)
        archive.faults()


def test_there_is_no_such_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.sqlite").startswith(f"File not found: “{tmp_path}/no.sqlite”.")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith(f"“{tmp_path}” is a folder.")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty."),
        (b"statement,meeting\n", "is not an SQLite file."),
        (b"SQLite format 2\0" + bytes(100), "is not an SQLite file."),
        (b"SQLite format 3\0", "is damaged."),
        (b"SQLite format 3\0" + bytes(100), "is an SQLite file without A4P records."),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert expected in refusal(path)


@pytest.mark.parametrize(
    ("pragma", "expected", "remedy"),
    [
        ("application_id = 0", "is an SQLite file without A4P records.", "a4p-desktop build"),
        ("user_version = 8", "has format 8; this program reads format 7.", "a newer A4P Desktop"),
        ("user_version = 6", "has format 6; this program reads format 7.", "Rebuild it"),
    ],
)
def test_the_header_decides(copy: Path, pragma: str, expected: str, remedy: str) -> None:
    change(copy, f"PRAGMA {pragma}")
    message = refusal(copy)
    assert expected in message
    assert remedy in message


def test_a_file_with_texts_in_utf_16_is_refused(copy: Path) -> None:
    spoil(copy, 56, (2).to_bytes(4, "big"))
    assert "is damaged." in refusal(copy)


def test_a_file_that_may_not_be_read_is_refused(made: Path, open_place: Path) -> None:
    path = Path(shutil.copy(made, open_place))
    path.chmod(0o000)
    with ordinary_user():
        assert f"You have no permission to read “{path}”. Ask its owner" in refusal(path)


def test_a_file_in_a_folder_that_may_not_be_entered_is_refused(
    made: Path, open_place: Path
) -> None:
    path = Path(shutil.copy(made, open_place))
    open_place.chmod(0o000)
    with ordinary_user():
        assert str(path) in refusal(path)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_an_impossible_name_is_refused(tmp_path: Path, name: str) -> None:
    assert "cannot be read: " in refusal(tmp_path / name)


@pytest.mark.parametrize("size", [100, 4096, 4097, 20_000])
def test_a_file_cut_short_is_refused_as_damaged(copy: Path, size: int) -> None:
    copy.write_bytes(copy.read_bytes()[:size])
    with pytest.raises(RecordsError, match=r"is damaged\."):
        read_all(copy)


def test_half_a_file_is_refused_as_damaged(records_path: Path, tmp_path: Path) -> None:
    content = records_path.read_bytes()
    half = tmp_path / "half.sqlite"
    half.write_bytes(content[: len(content) // 2])
    with pytest.raises(RecordsError, match=r"is damaged\."):
        read_all(half)


@pytest.mark.parametrize(
    "table", ["statement", "file_info", "theme_count", "standing", "themes_index"]
)
def test_a_right_header_without_the_tables_is_refused(copy: Path, table: str) -> None:
    change(copy, "PRAGMA foreign_keys = OFF")
    change(copy, f"DROP TABLE {table}")
    message = refusal(copy)
    assert f"does not have the tables of a records file: see “{table}”. Rebuild it" in message


def test_an_index_without_a_column_for_each_free_one_is_refused(copy: Path) -> None:
    change(copy, "INSERT INTO further_column VALUES ('x_party', 1, 'Party')")
    assert "see “speakers_index”. Rebuild it" in refusal(copy)


@settings(max_examples=60)
@given(st.data())
def test_flipped_bytes_end_in_an_answer_or_a_trouble(made: Path, data: st.DataObject) -> None:
    content = bytearray(made.read_bytes())
    at = data.draw(st.integers(0, len(content) - 16))
    for place in range(at, at + 16):
        content[place] ^= data.draw(st.sampled_from([0xFF, 0x01, 0x80]))
    flipped = made.with_name("flipped.sqlite")
    flipped.write_bytes(content)
    with suppress(RecordsError):
        read_all(flipped)


@pytest.mark.parametrize(
    "marked", [b"Political solutions", b"Zero tolerance", b"CREATE TABLE theme ("]
)
def test_a_text_that_is_not_utf8_is_noticed(copy: Path, marked: bytes) -> None:
    copy.write_bytes(copy.read_bytes().replace(marked, marked[:2] + b"\xff" + marked[3:]))
    with pytest.raises(RecordsError, match=r"is damaged\."):
        read_all(copy)


def test_a_flipped_word_of_the_index_is_noticed(copy: Path) -> None:
    content = copy.read_bytes()
    with closing(sqlite3.connect(copy)) as database:
        query = "SELECT block FROM speakers_index_data ORDER BY length(block) DESC"
        (block,) = database.execute(query).fetchone()
    assert content.count(block[:200]) == 1
    spoil(copy, content.index(block[:200]) + 100, bytes(byte ^ 0xFF for byte in block[100:200]))
    with closing(Archive(copy)) as archive:
        assert "speakers_index" in archive.faults()[0]  # in the words of this SQLite


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(b""),
        lambda path: path.rename(path.with_name("elsewhere")),
    ],
    ids=["gone", "cut short", "emptied", "renamed"],
)
def test_a_file_that_changes_while_open_is_read_or_is_an_error(
    copy: Path, harm: Callable[[Path], object]
) -> None:
    with closing(Archive(copy)) as archive:
        harm(copy)
        with suppress(RecordsError):
            assert archive.count(Search("speakers")) == 5
        with suppress(RecordsError):
            assert all(isinstance(fault, str) for fault in archive.faults())


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
def test_a_file_in_a_read_only_folder_opens(made: Path, open_place: Path, wal: bool) -> None:
    path = Path(shutil.copy(made, open_place))
    if wal:
        change(path, "PRAGMA journal_mode = WAL")
        assert path.read_bytes()[18:20] == b"\2\2"
    path.chmod(0o444)
    with read_only(open_place), closing(Archive(path)) as archive:
        assert archive.count(Search("speakers", "лавр")) == 1
        assert archive.faults() == []
    assert [file.name for file in open_place.iterdir()] == [path.name]


def test_changes_that_wait_in_a_log_are_read(copy: Path) -> None:
    change(copy, "PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("UPDATE statement SET person = 'New' WHERE id = 1")
        writer.commit()
        assert copy.with_name("copy.sqlite-wal").stat().st_size
        with closing(Archive(copy)) as archive:
            assert archive.count(Search("speakers", where=(Condition("person", "New"),))) == 1
            assert archive.faults()[0].startswith("statement: records have changed")


def test_a_log_that_cannot_be_read_is_an_error(copy: Path, open_place: Path) -> None:
    change(copy, "PRAGMA journal_mode = WAL")
    path = open_place / "copy.sqlite"
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("UPDATE statement SET person = 'New' WHERE id = 1")
        writer.commit()
        for end in ("", "-wal"):
            shutil.copy(f"{copy}{end}", f"{path}{end}")
    with read_only(open_place):
        assert "copy.sqlite” cannot be opened: unable to open database file." in refusal(path)


@pytest.mark.parametrize(
    "name",
    [
        "with blank.sqlite",
        "éàü 中国 شيخ.sqlite",
        "a#b.sqlite",
        "a?mode=rw.sqlite",
        "100%.sqlite",
        "%41.sqlite",
        "a\nb.sqlite",
        "a'\"b;.sqlite",
        "x" * 200,
        "\udcff.sqlite",
        ":memory:",
    ],
)
def test_odd_names_open(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copy(made, tmp_path / name)
    with closing(Archive(tmp_path / name)) as archive:
        assert archive.count(Search("speakers")) == 5
    monkeypatch.chdir(tmp_path)
    with closing(Archive(Path(name))) as archive:
        assert archive.count(Search("speakers")) == 5


def test_a_link_to_a_records_file_opens(made: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(made)
    with closing(Archive(tmp_path / "link")) as archive:
        assert archive.path == made.resolve()


def test_reading_changes_nothing(copy: Path) -> None:
    before = copy.read_bytes()
    read_all(copy)
    assert copy.read_bytes() == before
    assert [path.name for path in copy.parent.iterdir()] == ["copy.sqlite"]
