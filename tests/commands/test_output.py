"""The output of commands: closed pipes, full disks, and a closed standard output."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import BUFFERED, PROGRAM, RECORDS, with_records
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import many_statements, write_tables
from tests.snapshot.records import TABLES


@pytest.mark.parametrize(
    "words",
    [
        ["export", "speakers", "--records", RECORDS],
        ["export", "themes", "--records", RECORDS],
        ["check", RECORDS],
        ["--help"],
    ],
)
def test_a_closed_pipe_is_no_error(words: list[str], records_path: Path, project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        # Before Python 3.13, only its development mode shows what fails while an object is dropped.
        [PROGRAM[0], "-X", "dev", *PROGRAM[1:], *with_records(words, records_path)],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        cwd=project,
        env=BUFFERED,
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_pipe_closed_by_its_reader_is_no_error(records_path: Path, project: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "export", "speakers", "--records", records_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project,
        env=BUFFERED,
    ) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().startswith(b"statement,meeting,")
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.parametrize(
    "words", [["export", "speakers", "--records", RECORDS], ["check", RECORDS]]
)
@pytest.mark.parametrize("environment", [BUFFERED, {**BUFFERED, "PYTHONUNBUFFERED": "1"}])
def test_a_full_disk_behind_standard_output_is_reported(
    words: list[str], environment: dict[str, str], records_path: Path, project: Path
) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, *with_records(words, records_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=project,
            env=environment,
        )
    assert run.returncode == 1
    assert run.stderr.decode() == (
        "a4p-desktop: Standard output could not be written: No space left on device."
        " Write to a file elsewhere.\n"
    )


def test_a_closed_standard_output_is_reported(records_path: Path, project: Path) -> None:
    words = [*PROGRAM, "export", "themes", "--records", str(records_path)]
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", *words]
    run = subprocess.run(closed, capture_output=True, check=False, cwd=project)
    assert run.returncode == 1
    assert run.stderr == b"a4p-desktop: There is no standard output. Give a file by --output.\n"


@pytest.mark.parametrize(
    "words",
    [["export", "speakers", "--records", RECORDS, "--output"], ["build", str(TABLES)]],
    ids=["export", "build"],
)
def test_a_full_disk_leaves_only_the_old_file(
    words: list[str], records_path: Path, tmp_path: Path, project: Path
) -> None:
    target = tmp_path / "target"
    target.write_text("old")
    filled = with_records(words, records_path)
    # To the writer, a limit of the file size is a full disk. POSIX counts in units of 512 bytes.
    # Coverage is off, as it would report that it cannot write its measurements.
    shell = 'ulimit -f 32; unset COVERAGE_PROCESS_CONFIG; exec "$@"'
    limited = ["sh", "-c", shell, "sh", *PROGRAM, *filled, str(target)]
    run = subprocess.run(limited, capture_output=True, text=True, check=False, cwd=project)
    assert run.returncode == 1
    assert run.stderr.startswith("a4p-desktop: ")
    assert "Nothing was changed. Free some space, or choose another folder." in run.stderr
    assert run.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["target"]
    assert target.read_text() == "old"


def test_a_full_temporary_folder_leaves_only_the_old_file(tmp_path: Path, project: Path) -> None:
    statements = many_statements(3_000, summary="peace " * 500)
    folder = write_tables(tmp_path / "tables", {**MADE, "statements": statements})
    target = tmp_path / "target"
    target.write_text("old")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    limited = ["sh", "-c", 'ulimit -f 4096; exec "$@"', "sh", *PROGRAM, "build"]
    run = subprocess.run(
        [*limited, str(folder), str(target)],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
        env={**os.environ, "SQLITE_TMPDIR": str(temporary)},
    )
    assert run.returncode == 1
    assert run.stderr.startswith(f"a4p-desktop: “{target}” could not be written: ")
    assert " in the temporary folder. Nothing was changed. Free some space" in run.stderr
    assert run.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "target", "temporary"]
    assert list(temporary.iterdir()) == []
    assert target.read_text() == "old"
