"""The archives of the tests of `records`."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from tests.few_records import HOSTILE, build_records, hostile_tables
from tests.records.made_tables import built
from tests.records.own_rows import merged_records


@pytest.fixture(name="archive", scope="module")
def _archive(records_path: Path) -> Iterator[Archive]:
    with closing(Archive(records_path)) as archive:
        yield archive


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(built(tmp_path_factory.mktemp("made")))) as archive:
        yield archive


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The tables of `made`, merged with own records: see own_rows.MERGED."""
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


@pytest.fixture(name="spare", scope="module")
def _spare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small records file that tests may write to."""
    return built(tmp_path_factory.mktemp("spare"))


@pytest.fixture(name="hostile", scope="module")
def _hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Records in which every free text is HOSTILE, with cases for briefs and citations:
    sources read on different days, a statement without themes, support that is no endorsement."""
    tables = hostile_tables()
    tables["sources"].append(tables["sources"][0] | {"source": "r", "accessed": "2026-11-23"})
    unnamed = {"themes": "", "themes_coded_by": "", "confidence": "confirmed", "person": ""}
    tables["statements"][1] |= {**unnamed, "sources": "r"}
    tables["delegations"].append({"delegation": "E", "name": HOSTILE, "kind": "member_state"})
    tables["endorsements"].append(
        {"instrument": "i", "delegation": "E", "evidence": "support_only", "sources": "s"}
    )
    path = build_records(tmp_path_factory.mktemp("records") / "hostile", tables)
    with closing(Archive(path)) as archive:
        yield archive
