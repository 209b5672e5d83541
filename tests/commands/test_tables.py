"""The command `tables`: a records file as tables, which `build` makes the same file of."""

from pathlib import Path

import pytest

from tests.commands.running import Run, error_line


def test_tables_and_build_go_round(tmp_path: Path, records_path: Path) -> None:
    run = Run("tables", tmp_path / "out", "--records", records_path)
    assert (run.status, run.text, run.errors) == (0, "", "")
    run = Run("build", tmp_path / "out", tmp_path / "again.sqlite")
    assert (run.status, run.errors) == (0, "")
    assert (tmp_path / "again.sqlite").read_bytes() == records_path.read_bytes()


def test_a_folder_with_files_is_left_alone(tmp_path: Path, records_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "sources.csv").write_text("mine")
    error = error_line(Run("tables", tmp_path / "mine", "--records", records_path))
    assert "has files that this program did not write" in error
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["sources.csv"]


@pytest.mark.parametrize("name", ["no/such", "a\0b", "x" * 300])
def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, records_path: Path, name: str
) -> None:
    error_line(Run("tables", f"{tmp_path}/{name}", "--records", records_path))
    assert not list(tmp_path.iterdir())
