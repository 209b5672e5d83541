"""A file that flows to the disk while it is written holds what was written, on every system."""

import errno
import os
from io import BufferedWriter
from pathlib import Path

import pytest

from a4p_desktop.records.files import flowing
from a4p_desktop.records.files.flowing import FlowingFile

PIECES = [b"ab", b"c" * 20_000, b"", b"d" * 9, b"e" * 30_000]


@pytest.fixture(autouse=True)
def _small_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flowing, "_SHARE", 10_000)
    monkeypatch.setattr(os, "POSIX_FADV_DONTNEED", 4, raising=False)


def written(path: Path) -> bytes:
    with BufferedWriter(FlowingFile(path)) as stream:
        for piece in PIECES:
            stream.write(piece)
    return path.read_bytes()


def test_each_byte_is_sent_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[int, int]] = []

    def advise(_: int, start: int, length: int, __: int) -> None:
        sent.append((start, start + length))

    monkeypatch.setattr(os, "posix_fadvise", advise, raising=False)
    assert written(tmp_path / "file") == b"".join(PIECES)
    assert len(sent) > 1
    assert [start for start, _ in sent] == [0, *(end for _, end in sent[:-1])]
    assert sent[-1][1] <= len(b"".join(PIECES))


def test_a_system_without_advice_writes_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    assert written(tmp_path / "file") == b"".join(PIECES)


def test_a_file_system_that_takes_no_advice_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def advise(*_: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "posix_fadvise", advise, raising=False)
    assert written(tmp_path / "file") == b"".join(PIECES)
