"""Which destinations are refused before anything is written."""

import os
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.descriptor_file import descriptor_path
from a4p_desktop.records.export.destination import require_destination
from tests.records.export.exporting import DATA, JSON
from tests.records.rights import open_folder, read_only


def test_a_records_file_is_refused_before_anything_is_written(
    records_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").symlink_to(records_path)
    with pytest.raises(RecordsError, match="is a records file"):
        require_destination(tmp_path / "a.csv", DATA)


@pytest.mark.parametrize(
    ("name", "trouble"),
    [("", "is a folder"), ("no/file.csv", "Folder not found"), ("a\0b", "that is not allowed")],
)
def test_what_cannot_become_a_file_is_refused(tmp_path: Path, name: str, trouble: str) -> None:
    with pytest.raises(RecordsError, match=trouble):
        require_destination(tmp_path / name, DATA)


@pytest.mark.parametrize(
    "name", [".a.csv", "..csv", "~a.csv", "file:a.csv", "a\\b.csv", "a\nb.csv"]
)
def test_a_name_that_the_standard_does_not_allow_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(
        RecordsError, match="Data Package standard does not allow the name"
    ) as raised:
        require_destination(tmp_path / name, DATA)
    assert "leave out search and sources" in raised.value.remedy
    require_destination(tmp_path / name, DATA, with_provenance=False)
    require_destination(tmp_path / name, JSON)


def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="does not allow"):
        require_destination(tmp_path / os.fsdecode(b"\xff.csv"), DATA)


def test_a_folder_without_the_right_to_write_is_refused() -> None:
    with open_folder() as folder, read_only(folder):
        with pytest.raises(RecordsError, match="is read-only") as raised:
            require_destination(folder / "a.csv", DATA)
        assert "another folder" in raised.value.remedy


def test_the_target_of_a_link_is_checked(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("no/such.csv")
    with pytest.raises(RecordsError, match=f"Folder not found: “{tmp_path}/no”"):
        require_destination(tmp_path / "link.csv", DATA)
    (tmp_path / "no").mkdir()
    require_destination(tmp_path / "link.csv", DATA)


@pytest.mark.parametrize(
    ("target", "beside"),
    [
        ("a.csv", "a.datapackage.json"),
        ("a.b.csv", "a.b.datapackage.json"),
        ("a", "a.datapackage.json"),
        ("datapackage.json", "datapackage.datapackage.json"),
    ],
)
def test_a_descriptor_is_named_after_its_file(target: str, beside: str) -> None:
    assert descriptor_path(Path("x", target)) == Path("x", beside)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"about": 1}',
        b'{"about": {"program": "A4P Desktop 1"}, "resources": [{"path": "b.csv"}]}',
        b'{"about": {"program": "Frictionless"}, "resources": [{"path": "a.csv"}]}',
        b"[" * 100_000,
    ],
)
def test_a_foreign_file_in_the_place_of_a_descriptor_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    beside = tmp_path / "a.datapackage.json"
    beside.write_bytes(content)
    with pytest.raises(RecordsError, match="exists already and belongs to another file") as raised:
        require_destination(tmp_path / "a.csv", DATA)
    assert "another name" in raised.value.remedy
    require_destination(tmp_path / "a.csv", DATA, with_provenance=False)
    require_destination(tmp_path / "a.json", JSON)
    require_destination(tmp_path / "b.csv", DATA)


def test_a_folder_or_a_broken_link_in_the_place_of_a_descriptor_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").mkdir()
    (tmp_path / "b.datapackage.json").symlink_to("nothing")
    for name in ("a.csv", "b.csv"):
        with pytest.raises(RecordsError, match="exists already"):
            require_destination(tmp_path / name, DATA)


def test_a_descriptor_of_this_program_may_be_replaced(tmp_path: Path) -> None:
    ours = b'{"about": {"program": "A4P Desktop 9"}, "resources": [{"path": "a.csv"}]}'
    (tmp_path / "a.datapackage.json").write_bytes(ours)
    require_destination(tmp_path / "a.csv", DATA)
