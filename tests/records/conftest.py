"""Fixtures for the tests of `records`: archives, and a language that shows what is translated."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.language import Language, Message, current, use
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


class _Bracketed(dict[Message, str | tuple[str, ...]]):
    """Translations that put every message in brackets."""

    def get(self, message: Message, default: object = None) -> str:
        return "|".join(f"[{form}]" for form in message.english.split("|"))


@pytest.fixture(name="brackets")
def _brackets() -> Iterator[None]:
    """Every message in brackets for one test: what stands outside them is not translated."""
    before = current()
    use(Language("xx", _Bracketed()))
    yield
    use(before)
