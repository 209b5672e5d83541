"""Troubles with files are translated, and the paths in them stay as they are."""

from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.files.json_file import read_object, write_object
from a4p_desktop.records.sql_files import sql

pytestmark = pytest.mark.usefixtures("brackets")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "{odd}.json"
    with pytest.raises(RecordsError) as trouble:
        read_object(file, 1, 99)
    assert str(trouble.value) == f"[File not found: “{file}”.] [Check the name.]"
    file.write_text('{"format": 1007}')
    with pytest.raises(RecordsError) as trouble:
        read_object(file, 1, 99)
    assert trouble.value.what == f"[“{file}” has format 1007; this program reads format 1.]"
    file.write_text("damaged")
    with pytest.raises(RecordsError) as trouble:
        read_object(file, 1, 99)
    assert trouble.value.remedy == "[Open another copy of it.]"


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as trouble, replacing(tmp_path):
        pass
    assert str(trouble.value) == f"[“{tmp_path}” is a folder.] [Give the name of a file in it.]"
    with pytest.raises(RecordsError) as trouble:
        write_object(tmp_path / "long", {"a": "x" * 100}, 99)
    assert trouble.value.what == f"[“{tmp_path / 'long'}” is too long a name.]"


def test_a_file_of_the_program_that_is_missing() -> None:
    with pytest.raises(RecordsError) as trouble:
        sql("gone.sql")
    assert str(trouble.value) == (
        "[The program's own file “gone.sql” is missing.] [Reinstall the program.]"
    )
