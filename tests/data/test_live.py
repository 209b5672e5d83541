"""Only listed tests read the records in data/: others would break when records are added."""

import re
from collections.abc import Iterator
from pathlib import Path

READS = re.compile(
    r'\bbundled_records\b|data_folder|a4p\.sqlite|data/tables|/ "data"|\bdata: Path|\bmark\.live\b'
)
"""The code of a test that reads them."""
MAY_READ = {
    "conftest.py",  # has the fixture, and gives other tests the snapshot
    "gui/window/test_dialogs.py",  # only names it
    "gui/words/test_words.py",  # only names it
    "hostile/trials.py",  # spoils a built snapshot of the same name
    "records/origin/test_added.py",  # only names it
    "records/own/test_own_file.py",  # asks for its path
    "records/files/test_replaceable.py",  # makes a folder of data of its own
    "snapshot/records.py",  # gives the snapshot the name of the bundled file
    "test_frozen.py",
    "test_paths.py",
    "test_self_check.py",
}


def readers(tests: Path) -> Iterator[str]:
    """The test files outside tests/data that read the records in data/."""
    for path in sorted(tests.rglob("*.py")):
        name = path.relative_to(tests).as_posix()
        if not name.startswith("data/") and READS.search(path.read_text(encoding="utf-8")):
            yield name


def test_no_other_test_reads_the_records(project: Path) -> None:
    assert set(readers(project / "tests")) == MAY_READ


def test_a_test_that_reads_them_is_found(tmp_path: Path) -> None:
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
        (tmp_path / f"reads_{number}.py").write_text(text, encoding="utf-8")
    (tmp_path / "uses_the_snapshot.py").write_text("def test(records_path: Path) -> None: ...")
    assert list(readers(tmp_path)) == [f"reads_{number}.py" for number in range(6)]
