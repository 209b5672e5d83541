"""Fixtures for the tests of `records`: archives."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from tests.records.made_tables import built


@pytest.fixture(name="archive", scope="module")
def _archive(records_path: Path) -> Iterator[Archive]:
    with closing(Archive(records_path)) as archive:
        yield archive


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(built(tmp_path_factory.mktemp("made")))) as archive:
        yield archive


@pytest.fixture(name="spare", scope="module")
def _spare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small records file that tests may write to."""
    return built(tmp_path_factory.mktemp("spare"))
