"""Files that are no own records, damaged ones, and those that somebody made: refused, unharmed."""

import json
import os
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.json_file import Newer
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.own_tables import own_forms
from a4p_desktop.records.own.zipped_tables import Damaged
from tests.records.own.made_additions import listed

Parts = dict[str, bytes]


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    """Sound own records, to be spoiled."""
    path = tmp_path / "own.a4precords"
    add(path, listed("a", further={"x_topic": "1"}))
    return path


def read_all(path: Path) -> None:
    own = read_own(path)
    for form in own_forms():
        for _ in own.rows(form.name), own.referred(form.name):
            list(_)
    list(own.waiting())


def refused(path: Path, words: str = "is damaged, or was not made by A4P Desktop") -> RecordsError:
    """Nothing reads the file, and nothing changes it."""
    before = path.read_bytes()
    with pytest.raises(RecordsError, match=words) as trouble:
        read_all(path)
    with pytest.raises(RecordsError):
        add(path, listed("b", ("ITA",), "other-list", {"x_topic": "2"}))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    assert str(path) in str(trouble.value)
    return trouble.value


def spoil(path: Path, change: Callable[[Parts], object]) -> None:
    """Change the parts of the zip."""
    with ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    change(parts)
    with ZipFile(path, "w", ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(ZipInfo(name), content)


def change_text(name: str, old: bytes, new: bytes) -> Callable[[Parts], object]:
    def change(parts: Parts) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip" * 100, b"PK\5\6" + bytes(18)])
def test_what_is_no_zip_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_refused(path: Path, share: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    refused(path)


def test_any_flipped_byte_is_noticed_or_harmless(path: Path) -> None:
    content = path.read_bytes()
    rows = [[*read_own(path).rows(form.name)] for form in own_forms()]
    for place in range(len(content)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x15]) + content[place + 1 :])
        try:
            read_all(path)
        except RecordsError:
            continue
        own = read_own(path)
        assert [[*own.rows(form.name)] for form in own_forms()] == rows, place


def test_a_folder_and_a_pipe_are_refused(path: Path) -> None:
    path.unlink()
    path.mkdir()
    with pytest.raises(RecordsError, match="cannot be read"):
        read_own(path)
    path.rmdir()
    os.mkfifo(path)
    with pytest.raises(RecordsError, match="cannot be read"):
        read_own(path)


@pytest.mark.parametrize("found", [2, 9999])
def test_a_newer_format_is_refused_with_its_version(path: Path, found: int) -> None:
    def change(parts: Parts) -> None:
        parts["own.json"] = json.dumps({"format": found, "new": []}).encode()
        parts["what/is new.csv"] = b"?"

    spoil(path, change)
    words = f"has format {found:,}; this program reads format 1. Open it"
    assert isinstance(refused(path, words.replace(",", ",?")), Newer)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"[]",
        b"{}",
        b'{"format": "1"}',
        b'{"format": 0}',
        b'{"format": true}',
        b"\xff",
        b'{"format": 1, "sender": 5}',
        b" " * 20_000 + b'{"format": 1}',
        b"[" * 5000,
    ],
)
def test_a_strange_header_is_refused(path: Path, header: bytes) -> None:
    spoil(path, lambda parts: parts.update({"own.json": header}))
    refused(path)


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.csv",
        "/etc/evil.csv",
        "C:\\evil.csv",
        "other.csv",
        "sources.csv/",
        "Sources.csv",
        "referred/../sources.csv",
        "removed/own.json",
        "provenance.csv",
        "a\nb",
        "x" * 1000,
    ],
)
def test_a_part_with_a_name_that_is_none_of_ours_is_refused(path: Path, name: str) -> None:
    spoil(path, lambda parts: parts.update({name: b"source\nx\n"}))
    refused(path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("missing", ["own.json", "additions.csv"])
def test_a_missing_part_is_noticed(path: Path, missing: str) -> None:
    spoil(path, lambda parts: parts.pop(missing))
    refused(path)


def test_a_part_that_is_there_twice_is_refused(path: Path) -> None:
    with ZipFile(path, "a") as zipped, pytest.warns(UserWarning, match="Duplicate name"):
        zipped.writestr("sources.csv", b"source\nx\n")
    refused(path)


def test_an_encrypted_part_is_refused(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(sign) + offset] |= 1
    path.write_bytes(content)
    refused(path)


def test_another_compression_is_refused(path: Path) -> None:
    with ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    with ZipFile(path, "w", ZIP_LZMA) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    refused(path)


def test_a_comment_behind_is_refused(path: Path) -> None:
    with ZipFile(path, "a") as zipped:
        zipped.comment = b"hidden"
    refused(path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sources.csv", b"publisher", b"printer"),
        ("sources.csv", b"publisher", b"x_free"),
        ("sources.csv", b"publisher", b"title"),
        ("sources.csv", b"held,", b"held,,"),
        ("sources.csv", b"own-list", b"own-list,more"),
        ("sources.csv", b"own-list", b'"own-list'),
        ("sources.csv", b"The list", b"The \xff list"),
        ("sources.csv", b",a,", b",b,"),
        ("sources.csv", b",a,", b",,"),
        ("statements.csv", b"x_topic", b"x_Topic"),
        ("statements.csv", b",9\n", b",nine\n"),
        ("statements.csv", b",9\n", b"," + b"9" * 5000 + b"\n"),
        ("additions.csv", b"spared", b"spare"),
        ("additions.csv", b",2,", b",two,"),
        ("additions.csv", b"\na,", b"\n,"),
        ("additions.csv", b"\na,", b"\na,,,,,,,,,,,\na,"),
        ("decisions.csv", b"written", b"wrote"),
        ("waiting.csv", b"{", b"["),
        ("waiting.csv", b"5,", b"five,"),
        ("waiting.csv", b'""Congo""', b"1"),
    ],
)
def test_a_table_that_is_not_in_its_form_is_refused(
    path: Path, name: str, old: bytes, new: bytes
) -> None:
    spoil(path, change_text(name, old, new))
    before = path.read_bytes()
    with pytest.raises(Damaged, match=name):
        read_all(path)
    assert path.read_bytes() == before


def test_columns_in_another_order_and_stored_parts_are_read(path: Path) -> None:
    def change(parts: Parts) -> None:
        parts["sources.csv"] = b"addition;source;title;held\r\na;own-list;The list;an e-mail\r\n"

    rows = list(read_own(path).rows("sources"))
    spoil(path, change)
    assert list(read_own(path).rows("sources")) == rows
    assert len(list(add(path, listed("b", ("ITA",), "other-list")).rows("sources"))) == 2


class TestBombs:
    def test_a_part_that_says_it_is_huge(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        entry = content.index(b"PK\1\2")
        content[entry + 24 : entry + 28] = struct.pack("<L", 2**32 - 2)
        path.write_bytes(content)
        refused(path)

    def test_a_part_that_hides_how_large_it_is(self, path: Path) -> None:
        def change(parts: Parts) -> None:
            parts["sources.csv"] = b"source,title,held,addition\n" + b"s,t,h,a\n" * 10_000_000

        spoil(path, change)
        content = bytearray(path.read_bytes())
        entry = content.index(b"sources.csv", content.index(b"PK\1\2")) - 46
        content[entry + 24 : entry + 28] = struct.pack("<L", 100)
        path.write_bytes(content)
        self.within(4, path)
        refused(path)

    def test_one_row_without_end(self, path: Path) -> None:
        def change(parts: Parts) -> None:
            parts["sources.csv"] = b"source,title,held,addition\n" + b"s" * 200_000_000

        spoil(path, change)
        self.within(40, path)
        refused(path, "in one row")

    def test_a_million_columns(self, path: Path) -> None:
        def change(parts: Parts) -> None:
            parts["statements.csv"] = b",".join(b"x_%d" % n for n in range(400_000)) + b"\n"

        spoil(path, change)
        refused(path, "its columns are not those of this table")

    def test_a_list_of_parts_without_end(self, path: Path) -> None:
        with ZipFile(path, "w") as zipped:
            for number in range(20_000):
                zipped.writestr(f"{number}.csv", b"")
        self.within(2, path)
        refused(path)

    def test_a_list_of_parts_for_larger_files(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
        spoil(path, lambda parts: parts)
        refused(path)

    def test_lists_that_are_read_at_once_are_short(self, path: Path) -> None:
        def change(parts: Parts) -> None:
            line = parts["additions.csv"].splitlines(keepends=True)[1]
            parts["additions.csv"] += b"".join(
                line.replace(b"a,", b"%d," % n, 1) for n in range(800_000)
            )

        spoil(path, change)
        self.within(2, path)
        refused(path, "it is too long")

    @staticmethod
    def within(megabytes: int, path: Path) -> None:
        """Fail if the reading of `path` takes more memory at once, or is not refused."""
        tracemalloc.start()
        try:
            with pytest.raises(RecordsError):
                read_all(path)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < megabytes * 2**20
