"""Where an export may be written: what is told before anything is."""

import os
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import destination as target_module
from a4p_desktop.records.export.descriptor_file import about_beside
from a4p_desktop.records.export.destination import doubt, require_target, trouble_on_windows
from tests.records.export.exporting import DATA, EVERY
from tests.records.rights import open_folder, read_only

JSON = EVERY[3]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a:b.csv", ": in it"),
        ("a/b.csv", "/ in it"),
        ("a\\b.csv", "\\ in it"),
        ('a"b.csv', '" in it'),
        ("what?.csv", "? in it"),
        ("a*.csv", "* in it"),
        ("<a>.csv", "< in it"),
        ("a|b.csv", "| in it"),
        ("a\tb.csv", "a control character in it"),
        ("a\0b.csv", "a control character in it"),
        ("name.", "how it ends"),
        ("name ", "how it ends"),
        ("con", "device"),
        ("CON.csv", "device"),
        ("Aux.datapackage.json", "device"),
        ("nul .csv", "device"),
        ("com1.csv", "device"),
        ("LPT9", "device"),
        ("com¹.csv", "device"),
        ("conout$", "device"),
        ("x" * 256, "too long"),
    ],
)
def test_names_that_windows_forbids_are_told_everywhere(name: str, why: str) -> None:
    told = trouble_on_windows(name)
    assert told is not None
    assert why in told
    assert told.startswith(f"“{name}” is ")
    assert told.endswith(".")


@pytest.mark.parametrize(
    "name",
    [
        "a.csv",
        "a4p-speakers-Côte-d-Ivoire.csv",
        "console.csv",
        "com10.csv",
        ".hidden",
        "a.b.c",
        "1",
    ],
)
def test_other_names_are_none(name: str) -> None:
    assert trouble_on_windows(name) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a.csv", None),
        ("A.CSV", None),
        ("a.b.csv", None),
        ("a:b.csv", ": in it"),
        ("nul.csv", "device"),
        ("a.xlsx", "does not end in .csv"),
        ("a", "does not end in .csv"),
        (".csv", "does not end in .csv"),
        ("a.csv.txt", "does not end in .csv"),
    ],
)
def test_what_may_be_wrong_with_a_name_is_told(name: str, why: str | None) -> None:
    told = doubt(Path("folder", name), DATA)
    assert told is why is None or (why is not None and why in str(told))


def test_such_a_name_is_refused_on_windows_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_target(tmp_path / "aux.csv", DATA)

    class Windows:
        name = "nt"
        path = os.path
        access = staticmethod(os.access)
        W_OK = os.W_OK

    monkeypatch.setattr(target_module, "os", Windows)
    with pytest.raises(RecordsError, match="where it is a device"):
        require_target(tmp_path / "aux.csv", DATA)
    require_target(tmp_path / "a.csv", DATA)


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "is a folder"), ("no/file.csv", "There is no folder"), ("a\0b", "that no name may have")],
)
def test_what_is_no_file_to_be_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(RecordsError, match=told):
        require_target(tmp_path / name, DATA)


@pytest.mark.parametrize(
    "name", [".a.csv", "..csv", "~a.csv", "file:a.csv", "a\\b.csv", "a\nb.csv"]
)
def test_a_name_that_a_descriptor_may_not_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(RecordsError, match="the Data Package, does not allow") as raised:
        require_target(tmp_path / name, DATA)
    assert "without what is told about it" in raised.value.remedy
    require_target(tmp_path / name, DATA, about=False)
    require_target(tmp_path / name, JSON)


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="does not allow"):
        require_target(tmp_path / os.fsdecode(b"\xff.csv"), DATA)


def test_a_folder_that_may_not_be_written_is_told() -> None:
    with open_folder() as folder, read_only(folder):
        with pytest.raises(RecordsError, match="Nothing may be written to the folder") as raised:
            require_target(folder / "a.csv", DATA)
        assert "another folder" in raised.value.remedy


def test_a_link_leads_to_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("no/such.csv")
    with pytest.raises(RecordsError, match=f"There is no folder “{tmp_path}/no”"):
        require_target(tmp_path / "link.csv", DATA)
    (tmp_path / "no").mkdir()
    require_target(tmp_path / "link.csv", DATA)


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
    assert about_beside(Path("x", target)) == Path("x", beside)


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
    with pytest.raises(RecordsError, match="is there already, and is not about “a") as raised:
        require_target(tmp_path / "a.csv", DATA)
    assert "another name" in raised.value.remedy
    require_target(tmp_path / "a.csv", DATA, about=False)
    require_target(tmp_path / "a.json", JSON)
    require_target(tmp_path / "b.csv", DATA)


def test_a_folder_or_a_link_to_nothing_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").mkdir()
    (tmp_path / "b.datapackage.json").symlink_to("nothing")
    for name in ("a.csv", "b.csv"):
        with pytest.raises(RecordsError, match="is there already"):
            require_target(tmp_path / name, DATA)


def test_a_descriptor_of_ours_is_written_over(tmp_path: Path) -> None:
    ours = b'{"about": {"program": "A4P Desktop 9"}, "resources": [{"path": "a.csv"}]}'
    (tmp_path / "a.datapackage.json").write_bytes(ours)
    require_target(tmp_path / "a.csv", DATA)
