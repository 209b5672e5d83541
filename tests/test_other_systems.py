"""The program as Windows and macOS would run it: as its platform, without what Python lacks there.

It is no Windows: paths, Qt's plugins and the file system stay those of this machine.
"""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from a4p_desktop.records.own.own_file import read_own

AS = """
    import concurrent.futures, ctypes, locale, logging.handlers, multiprocessing, os, plistlib
    import secrets, shutil, signal, sqlite3, subprocess, sys, tempfile, time, zipfile
    import PySide6.QtPrintSupport, PySide6.QtSvg, PySide6.QtWidgets
    from types import SimpleNamespace

    LACKING = {{  # https://docs.python.org/3/library: “Availability: Unix”
        os: "chown fchmod fork geteuid getgid getuid mkfifo pread statvfs sysconf uname",
        signal: "SIGALRM SIGHUP SIGKILL SIGPIPE SIGUSR1 alarm",
        locale: "LC_MESSAGES nl_langinfo",
        time: "tzset",
    }}

    def refuse(*how):
        raise FileNotFoundError

    def become_windows():
        for module, names in LACKING.items():
            for name in names.split():
                vars(module).pop(name, None)
        sys.modules |= dict.fromkeys(("fcntl", "grp", "pwd", "resource", "termios"))
        sys.modules["msvcrt"] = SimpleNamespace(LK_NBLCK=2, locking=lambda *how: None)
        sys.modules["winreg"] = SimpleNamespace(HKEY_CURRENT_USER=1, OpenKey=refuse)

    sys.platform = sys.argv.pop(1)
    if sys.platform == "win32":
        become_windows()
    {run}
"""
COMMAND = "from a4p_desktop.cli import main; raise SystemExit(main(sys.argv[1:]))"
LOOP = """
    from PySide6.QtCore import QCoreApplication, QTimer
    from a4p_desktop.application import run_event_loop

    app = QCoreApplication([])
    QTimer.singleShot(0, lambda: signal.raise_signal(signal.SIGTERM))
    print(run_event_loop() - signal.SIGTERM)
"""
EACH = pytest.mark.parametrize("platform", ["darwin", "win32"])


def run_as(platform: str, project: Path, home: Path, *words: str, run: str = COMMAND) -> bytes:
    """What the command line prints on `platform`, or the code `run`, with the user's folders in
    `home`."""
    code = textwrap.dedent(AS).format(run=textwrap.dedent(run))
    places = {name: str(home / name) for name in ("APPDATA", "LOCALAPPDATA")}
    done = subprocess.run(
        [sys.executable, "-c", code, platform, *words],
        env=os.environ
        | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(project), "HOME": str(home)}
        | places,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@EACH
def test_it_finds_itself_well(
    platform: str, project: Path, records_path: Path, tmp_path: Path
) -> None:
    check = ["--self-check", str(records_path)]
    assert b"all is well" in run_as(platform, project, tmp_path, *check)


@EACH
def test_a_signal_ends_it_in_order(platform: str, project: Path, tmp_path: Path) -> None:
    assert run_as(platform, project, tmp_path, run=LOOP) == b"128\n"


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("win32", "APPDATA/A4P Desktop"), ("darwin", "Library/Application Support/A4P Desktop")],
)
def test_a_list_of_windows_becomes_own_records_in_the_folder_of_the_system(
    platform: str, folder: str, project: Path, tmp_path: Path, records_path: Path
) -> None:
    """Its lines end in CRLF, its letters are those of Windows-1252, its cells end at semicolons."""
    listed = tmp_path / "list.csv"
    listed.write_bytes("No.;State\r\n1;Côte d’Ivoire\r\n2;Türkiye\r\n".encode("cp1252"))
    source = ["--source-title", "List of endorsements", "--source-dated", "2018-09-25"]
    words = ["add", str(listed), "--as", "endorsements", "--records", str(records_path), *source]
    run_as(platform, project, tmp_path, *words)
    (own,) = (tmp_path / folder).iterdir()
    assert {row.cells["delegation"] for row in read_own(own).rows("endorsements")} == {"CIV", "TUR"}


@EACH
def test_it_writes_the_same_bytes(
    platform: str, project: Path, tmp_path: Path, records_path: Path
) -> None:
    words = ["export", "endorsements", "--records", str(records_path), "--format", "csv"]
    here = run_as(sys.platform, project, tmp_path, *words)
    assert here.count(b"\n") > 100
    assert run_as(platform, project, tmp_path, *words) == here
