"""Many own rows with texts: they stream, tell how far they are, and can be stopped."""

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build import progress as progress_of_build
from a4p_desktop.records.build.progress import Progress, Step
from a4p_desktop.records.export.progress import Stopped
from a4p_desktop.records.merge.merge import merge_tables
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_file import OwnFile, read_own
from tests.records.made_tables import TABLES, built, many_statements
from tests.records.merge.own_lists import LIST, new

COUNT = 1_200
TEXT = "We thank you. " * 900


@pytest.fixture(name="files", scope="module")
def _files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, OwnFile]]:
    """Statements with texts: half of the own ones are in the base as well."""
    folder = tmp_path_factory.mktemp("many")
    base = many_statements(COUNT, text=TEXT)
    own = [
        {
            **row,
            "statement": f"s{number + COUNT // 2}",
            "person": f"P{number}",
            "sources": "own-list",
        }
        for number, row in enumerate(many_statements(COUNT, text=TEXT))
    ]
    add(folder / "own.a4precords", new("a", sources=[LIST], statements=own))
    with closing(Archive(built(folder, {**TABLES, "statements": base}))) as archive:
        yield archive, read_own(folder / "own.a4precords")


@pytest.fixture(name="merge")
def _merge(
    files: tuple[Archive, OwnFile], tmp_path: Path
) -> Callable[[Callable[[Progress], None]], Path]:
    def merge(report: Callable[[Progress], None]) -> Path:
        merge_tables(*files, tmp_path, report)
        return tmp_path

    return merge


def test_memory_does_not_grow_with_the_rows(
    merge: Callable[[Callable[[Progress], None]], Path],
) -> None:
    tracemalloc.start()
    try:
        folder = merge(lambda _: None)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    size = (folder / "statements.csv").stat().st_size
    assert size > 1.4 * COUNT * len(TEXT)
    assert peak < size / 2


def test_the_progress_names_the_table_and_can_stop_it(
    merge: Callable[[Callable[[Progress], None]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_of_build, "_SECONDS", 0)  # a fast machine reports as often
    heard: list[Progress] = []

    def stop_in_the_midst(progress: Progress) -> None:
        heard.append(progress)
        if progress.table == "statements" and progress.rows > 0:
            raise Stopped

    with pytest.raises(Stopped):
        merge(stop_in_the_midst)
    assert {progress.step for progress in heard} == {Step.MERGING}
    assert "sources" in {progress.table for progress in heard}
