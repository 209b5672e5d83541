"""Where an export may be written: what is told before anything is."""

import os
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.descriptor_file import descriptor_path
from a4p_desktop.records.export.destination import require_destination
from tests.records.export.exporting import DATA, JSON
from tests.records.rights import open_folder, read_only


def test_a_records_file_is_told_before_it_would_be_replaced(
    records_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").symlink_to(records_path)
    with pytest.raises(RecordsError, match="is a records file"):
        require_destination(tmp_path / "a.csv", DATA)


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "is a folder"), ("no/file.csv", "There is no folder"), ("a\0b", "that no name may have")],
)
def test_what_is_no_file_to_be_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(RecordsError, match=told):
        require_destination(tmp_path / name, DATA)


@pytest.mark.parametrize(
    "name", [".a.csv", "..csv", "~a.csv", "file:a.csv", "a\\b.csv", "a\nb.csv"]
)
def test_a_name_that_a_descriptor_may_not_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(RecordsError, match="Data Package, does not allow the name") as raised:
        require_destination(tmp_path / name, DATA)
    assert "without the description" in raised.value.remedy
    require_destination(tmp_path / name, DATA, with_provenance=False)
    require_destination(tmp_path / name, JSON)


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="does not allow"):
        require_destination(tmp_path / os.fsdecode(b"\xff.csv"), DATA)


def test_a_folder_that_may_not_be_written_is_told() -> None:
    with open_folder() as folder, read_only(folder):
        with pytest.raises(RecordsError, match="Nothing may be written to the folder") as raised:
            require_destination(folder / "a.csv", DATA)
        assert "another folder" in raised.value.remedy


def test_a_link_leads_to_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("no/such.csv")
    with pytest.raises(RecordsError, match=f"There is no folder “{tmp_path}/no”"):
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
def test_a_descriptor_is_called_as_its_file(target: str, beside: str) -> None:
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
def test_a_foreign_file_in_the_place_of_a_descriptor_is_told(
    tmp_path: Path, content: bytes
) -> None:
    beside = tmp_path / "a.datapackage.json"
    beside.write_bytes(content)
    with pytest.raises(RecordsError, match="is there already, and does not describe “a") as raised:
        require_destination(tmp_path / "a.csv", DATA)
    assert "another name" in raised.value.remedy
    require_destination(tmp_path / "a.csv", DATA, with_provenance=False)
    require_destination(tmp_path / "a.json", JSON)
    require_destination(tmp_path / "b.csv", DATA)


def test_a_folder_or_a_link_to_nothing_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").mkdir()
    (tmp_path / "b.datapackage.json").symlink_to("nothing")
    for name in ("a.csv", "b.csv"):
        with pytest.raises(RecordsError, match="is there already"):
            require_destination(tmp_path / name, DATA)


def test_a_descriptor_of_ours_is_written_over(tmp_path: Path) -> None:
    ours = b'{"about": {"program": "A4P Desktop 9"}, "resources": [{"path": "a.csv"}]}'
    (tmp_path / "a.datapackage.json").write_bytes(ours)
    require_destination(tmp_path / "a.csv", DATA)
