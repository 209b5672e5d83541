"""Few tests look at the records in data/: the others would break when records are added."""

import re
from collections.abc import Iterator
from pathlib import Path

LOOKS = re.compile(
    r'bundled_records|data_folder|a4p\.sqlite|data/tables|/ "data"|\bdata: Path|\.live\b'
)
"""What a file says that looks at them."""
MAY_LOOK = {
    "conftest.py",  # has the fixture, and takes care that the others see the snapshot
    "records/files/test_replaceable.py",  # makes a folder of data of its own
    "snapshot/records.py",  # gives the snapshot the name of the bundled file
    "test_frozen.py",
    "test_paths.py",
    "test_self_check.py",
}


def looking(tests: Path) -> Iterator[str]:
    """The files of tests outside tests/data that look at the records there."""
    for path in sorted(tests.rglob("*.py")):
        name = path.relative_to(tests).as_posix()
        if not name.startswith("data/") and LOOKS.search(path.read_text(encoding="utf-8")):
            yield name


def test_no_other_test_looks_at_the_records(project: Path) -> None:
    assert set(looking(project / "tests")) == MAY_LOOK


def test_a_test_that_looks_is_found(tmp_path: Path) -> None:
    for number, text in enumerate(
        (
            'FILE = Path("data/a4p.sqlite")',
            'tables = project / "data" / "tables"',
            'words = ["build", "data/tables"]',
            "archive = Archive(paths.bundled_records())",
            "def test(data: Path) -> None: ...",
            "pytestmark = pytest.mark.live",
        )
    ):
        (tmp_path / f"looks_{number}.py").write_text(text, encoding="utf-8")
    (tmp_path / "sees.py").write_text("def test(records_path: Path) -> None: ...")
    assert list(looking(tmp_path)) == [f"looks_{number}.py" for number in range(6)]
