"""The merged file: what it says of itself, when it is made anew, and that it is whole or absent."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.progress import Progress, Step
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Stopped
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.tables.write import write_tables
from tests.records.made_tables import built, changed
from tests.records.merge.own_lists import LIST, by_list, new


@pytest.fixture(name="base")
def _base(tmp_path: Path) -> Path:
    return built(tmp_path)


@pytest.fixture(name="own")
def _own(tmp_path: Path) -> Path:
    path = tmp_path / "own.a4precords"
    add(path, new("a", sources=[LIST], endorsements=[by_list("AX"), by_list("CIV")]))
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_without_own_rows_there_is_no_merged_file(base: Path, tmp_path: Path) -> None:
    assert merged_file(base, tmp_path / "none.a4precords", tmp_path / "cache") is None
    assert names(tmp_path / "cache") == []


def test_it_holds_both_and_says_of_what_it_is_made(base: Path, own: Path, tmp_path: Path) -> None:
    path = merged_file(base, own, tmp_path / "cache")
    assert path is not None
    with closing(Archive(path)) as merged, closing(Archive(base)) as archive:
        assert merged.faults() == []
        assert {name: merged.info[name] for name in merged.info if "_" in name} == {
            "base_title": archive.info["title"],
            "base_name": "built.sqlite",
            "base_digest": archive.info["digest"],
            "own_digest": read_own(own).digest,
            "built_from": "tables, 15 tables",
            "opens_with": "",
        }
        assert merged.info["title"] == archive.info["title"]
        sizes, before = merged.table_sizes(), archive.table_sizes()
    grown = {name: sizes[name] - before[name] for name in sizes if sizes[name] != before[name]}
    assert grown.items() >= {"endorsement": 2, "source": 1, "provenance": 3, "addition": 1}.items()


def test_its_tables_build_it_again(base: Path, own: Path, tmp_path: Path) -> None:
    path = merged_file(base, own, tmp_path / "cache")
    assert path is not None
    with closing(Archive(path)) as merged:
        write_tables(merged, tmp_path / "out")
    build(tmp_path / "out", tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == path.read_bytes()


def test_the_same_files_give_the_same_bytes(base: Path, own: Path, tmp_path: Path) -> None:
    one = merged_file(base, own, tmp_path / "one")
    other = merged_file(base, own, tmp_path / "other")
    assert one is not None
    assert other is not None
    assert one.name == other.name
    assert one.read_bytes() == other.read_bytes()


def test_a_kept_file_is_given_again(base: Path, own: Path, tmp_path: Path) -> None:
    path = merged_file(base, own, tmp_path / "cache")
    assert path is not None
    before = path.stat()
    heard: list[Progress] = []
    assert merged_file(base, own, tmp_path / "cache", heard.append) == path
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert heard == []


DAMAGE: Mapping[str, Callable[[bytes], bytes]] = {
    "cut": lambda whole: whole[: len(whole) // 2],
    "of other records": lambda whole: whole.replace(b"built.sqlite", b"other.sqlite"),
    "no file of ours": lambda _: b"text",
    "zeroed": lambda whole: whole[:20_000] + bytes(4096) + whole[24_096:],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_one_is_made_anew(base: Path, own: Path, tmp_path: Path, damage: str) -> None:
    path = merged_file(base, own, tmp_path / "cache")
    assert path is not None
    whole = path.read_bytes()
    path.write_bytes(DAMAGE[damage](whole))
    assert merged_file(base, own, tmp_path / "cache") == path
    assert path.read_bytes() == whole


@pytest.mark.parametrize("damage", list(DAMAGE)[:3])
def test_of_a_large_one_only_its_description_is_read(
    base: Path, own: Path, tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("a4p_desktop.records.merge.merged_file._CHECKED", 0)
    test_a_damaged_one_is_made_anew(base, own, tmp_path, damage)


def test_it_is_made_anew_where_either_changes_and_the_last_is_kept_for_an_undo(
    base: Path, own: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    first = merged_file(base, own, cache)
    for code in "bcd":
        source = {**LIST, "source": f"own-{code}", "held": code}
        evidence = {**by_list("AX"), "sources": f"own-{code}"}
        add(own, new(code, sources=[source], endorsements=[evidence]))
        last = merged_file(base, own, cache)
        assert last not in (first, None)
    assert len(names(cache)) == 2
    (tmp_path / "changed").mkdir()
    other = built(tmp_path / "changed", changed("meetings", 0, title="Another title"))
    assert merged_file(other, own, cache) not in (first, last)


def test_of_many_versions_of_a_base_only_the_last_are_kept(own: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for number in range(7):
        (tmp_path / str(number)).mkdir()
        base = built(tmp_path / str(number), changed("meetings", 0, title=f"Title {number}"))
        last = merged_file(base, own, cache)
    assert last is not None
    assert len(names(cache)) == 5
    assert last.name in names(cache)


@pytest.mark.parametrize("step", [Step.MERGING, Step.READING, Step.INDEXING, Step.PACKING])
def test_stopped_it_leaves_nothing(base: Path, own: Path, tmp_path: Path, step: Step) -> None:
    def stop(progress: Progress) -> None:
        if progress.step is step:
            raise Stopped

    with pytest.raises(Stopped):
        merged_file(base, own, tmp_path / "cache", stop)
    assert names(tmp_path / "cache") == []


def test_a_cache_that_cannot_be_made_is_told(base: Path, own: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordsError, match="could not be written"):
        merged_file(base, own, tmp_path / "file" / "cache")
