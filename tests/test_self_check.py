"""The self-check tries the whole program, and reports a missing file."""

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from a4p_desktop import __version__, paths
from a4p_desktop.records.own.additions import add
from tests.data.package import Package
from tests.records.own.made_additions import listed

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """A copy of the program with all its files, compiled once for all that run it."""
    there = tmp_path_factory.mktemp("copy")
    for name in ("a4p_desktop", "data", "resources"):
        left_out = shutil.ignore_patterns("__pycache__", "tables" if name == "data" else "")
        shutil.copytree(project / name, there / name, ignore=left_out)
    shutil.copy(project / "pyproject.toml", there)
    assert compileall.compile_dir(there / "a4p_desktop", quiet=1)
    return there


@pytest.fixture
def without(copy: Path, tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Removes a file or folder from the copy until the end of the test."""
    taken: list[str] = []

    def take(name: str) -> None:
        taken.append(name)
        shutil.move(copy / name, tmp_path / "taken")

    yield take
    for name in taken:
        shutil.move(tmp_path / "taken", copy / name)


def self_check(folder: Path, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *(options or ("-m", "a4p_desktop")), "--self-check"],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_complete_program_passes(copy: Path, data: Path) -> None:
    shutil.copy(data / "a4p.sqlite", copy / "data")
    done = self_check(copy)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    assert f"A4P Desktop {__version__}" in line
    package = Package(data / "tables")
    assert f"speakers {len(package.values('statements', 'meeting'))}, " in line
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("whole", [True, False])
def test_it_tries_the_program_whatever_the_own_records_are(copy: Path, whole: bool) -> None:
    own = paths.user_folder() / "own.a4precords"
    add(own, listed("a"))
    if not whole:
        own.write_bytes(own.read_bytes()[:-100])
    done = self_check(copy)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "name",
    [
        "data",
        "resources",
        "resources/icons",
        "resources/icons/search.svg",
        "resources/a4p-desktop.svg",
        "a4p_desktop/records/archive/sql/sources.sql",
        "a4p_desktop/records/archive/sql/theme.sql",
        "a4p_desktop/records/schema/schema.sql",
    ],
)
def test_a_missing_file_is_reported(copy: Path, without: Callable[[str], None], name: str) -> None:
    without(name)
    done = self_check(copy)
    assert done.returncode == 1
    assert done.stdout == ""
    # Qt warns of a missing icon first.
    assert done.stderr.splitlines()[-1].startswith("a4p-desktop: ")
    assert "Traceback" not in done.stderr


FAULTS = {
    "in a slot": (
        "QTimer.singleShot(0, lambda: 1 / 0)",
        "ZeroDivisionError: division by zero",
    ),
    "while painting": (
        "MainWindow.paintEvent = lambda *_: [][0]",
        "IndexError: list index out of range",
    ),
    "in a thread": (
        "threading.Thread(target=lambda: int('x')).start()",
        "ValueError: invalid literal for int() with base 10: 'x'",
    ),
    "while an object is dropped": (
        "type('Dropped', (), {'__del__': lambda self: {}['gone']})()",
        "KeyError: 'gone'",
    ),
    "a warning of Qt": ("qWarning('Qt is not pleased')", "Qt is not pleased"),
    "a critical message of Qt": ("qCritical('Qt is angry')", "Qt is angry"),
    "a warning of ours": ("logging.getLogger('a4p_desktop.x').warning('Odd.')", "Odd."),
    "numbers in another language": (
        "program.window.setLocale(QLocale('ar_EG'))",
        "The window writes numbers in another language.",
    ),
    "a search that finds nothing": (
        "sc._word = lambda tab: 'qqqq'",
        "A search for “qqqq” finds none of ",
    ),
    "an export of other rows": (
        "sc.Search = lambda name, word: Search(name)",
        "The window and the command line export other rows of speakers.",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_goes_wrong_meanwhile_fails_it(copy: Path, fault: str) -> None:
    statement, told = FAULTS[fault]
    code = (
        "import logging, sys, threading\n"
        "from PySide6.QtCore import QLocale, QTimer, qCritical, qWarning\n"
        "from a4p_desktop import self_check as sc\n"
        "from a4p_desktop.app import Program\n"
        "from a4p_desktop.cli import main\n"
        "from a4p_desktop.gui.window.main_window import MainWindow\n"
        "from a4p_desktop.records.question.search import Search\n"
        "before = Program.start\n"
        "def opened(program, path, view):\n"
        "    before(program, path, view)\n"
        f"    {statement}\n"
        "Program.start = opened\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    done = self_check(copy, "-c", code)
    assert (done.returncode, done.stdout) == (1, "")
    last = done.stderr.splitlines()[-1]
    assert last.startswith("a4p-desktop: ")
    assert told in last


@pytest.mark.parametrize(
    ("locale", "home"), [("C", "/proc"), ("C.UTF-8", ""), ("C", "/nonexistent")]
)
def test_it_passes_in_a_bare_environment(copy: Path, locale: str, home: str) -> None:
    done = self_check(copy, LC_ALL=locale, HOME=home, XDG_RUNTIME_DIR="/nonexistent")
    assert (done.returncode, done.stderr) == (0, "")
