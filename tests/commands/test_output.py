"""The output of commands: closed pipes, full disks, and a closed standard output."""

import os
import pty
import subprocess
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commands.running import BUFFERED, PROGRAM, RECORDS, with_records
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements, write_tables
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


PRINTING = [
    ["export", "speakers", "--records", RECORDS],
    ["export", "themes", "--format", "xlsx", "--records", RECORDS],
    ["cite", "sc-8218-un-antonio-guterres", "--records", RECORDS],
    ["brief", "meeting", "hlm-2018", "--records", RECORDS],
    ["check", RECORDS],
    ["--self-check", RECORDS],
    ["--version"],
    ["--help"],
    ["export", "--help"],
]
"""A command for each way of printing."""


def shell(
    script: str,
    words: list[str],
    records: Path,
    project: Path,
    *,
    cwd: Path | None = None,
    environment: Mapping[str, str] = BUFFERED,
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command by a line of shell in which `"$@"` stands for it."""
    return subprocess.run(
        ["sh", "-c", script, "sh", *PROGRAM, *with_records(words, records)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**environment, "PYTHONPATH": str(project)},
    )


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
@pytest.mark.parametrize("environment", [BUFFERED, {**BUFFERED, "PYTHONUNBUFFERED": "1"}])
def test_a_full_disk_behind_standard_output_is_reported(
    words: list[str], environment: dict[str, str], records_path: Path, project: Path
) -> None:
    run = shell('exec "$@" >/dev/full', words, records_path, project, environment=environment)
    assert run.returncode == 1
    assert run.stderr.decode() == (
        "a4p-desktop: Standard output could not be written: No space left on device."
        " Write to a file elsewhere.\n"
    )


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_a_closed_standard_output_is_reported(
    words: list[str], records_path: Path, project: Path
) -> None:
    run = shell('exec "$@" >&-', words, records_path, project)
    assert run.returncode == 1
    assert run.stderr == (
        b"a4p-desktop: There is no standard output."
        b" Start it from a console, or give a file by --output.\n"
    )


MANY_WORDS = " ".join(f"-w{number}" for number in range(300))


def test_with_a_closed_standard_error_a_warning_does_not_go_into_the_output(
    records_path: Path, project: Path
) -> None:
    words = ["export", "themes", "--records", RECORDS, f"--search={MANY_WORDS}"]
    usual = shell('exec "$@"', words, records_path, project)
    assert usual.stderr == b"Only the first 256 words are searched for.\n"
    closed = shell('exec "$@" 2>&-', words, records_path, project)
    assert (closed.returncode, closed.stdout) == (0, usual.stdout)
    assert usual.stdout.startswith(b"theme,")


@pytest.mark.parametrize("place", ["&-", "/dev/full"])
@pytest.mark.parametrize(
    ("words", "status"), [(["check", "nowhere"], 1), (["--nope"], 2), (["export"], 2)]
)
def test_an_error_that_cannot_be_printed_still_sets_the_status(
    place: str, words: list[str], status: int, records_path: Path, project: Path
) -> None:
    run = shell(f'exec "$@" 2>{place}', words, records_path, project)
    assert (run.returncode, run.stdout) == (status, b"")


def test_without_any_standard_stream_the_right_bytes_are_written(
    records_path: Path, tmp_path: Path, project: Path
) -> None:
    words = ["export", "themes", "--records", RECORDS, "--no-about", "--output"]
    usual, closed = tmp_path / "usual.csv", tmp_path / "closed.csv"
    for target, script in ((usual, 'exec "$@"'), (closed, 'exec "$@" <&- >&- 2>&-')):
        run = shell(script, [*words, str(target)], records_path, project)
        assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert closed.read_bytes() == usual.read_bytes() != b""


def test_no_file_takes_the_number_of_a_closed_stream(tmp_path: Path, project: Path) -> None:
    code = (
        "import sys; from a4p_desktop.cli import main\n"
        "main(['--version']); sys.exit(open(sys.argv[1], 'w').fileno())\n"
    )
    words = [PROGRAM[0], "-c", code, str(tmp_path / "file")]
    run = subprocess.run(
        ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *words], check=False, cwd=project
    )
    assert run.returncode > 2


@pytest.mark.parametrize(
    "words",
    [
        ["export", "themes", "--records", RECORDS, "--output", "new.csv"],
        ["brief", "meeting", "hlm-2018", "--records", RECORDS, "--output", "new.md"],
        ["brief", "meeting", "hlm-2018", "--records", RECORDS, "--output", "new.pdf"],
        ["build", str(TABLES), "new.sqlite"],
    ],
    ids=["export", "brief", "pdf", "build"],
)
def test_a_file_in_a_folder_that_is_gone_is_a_trouble(
    words: list[str], records_path: Path, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "gone").mkdir()
    script = 'rmdir ../gone && exec "$@"'
    run = shell(script, words, records_path, project, cwd=tmp_path / "gone")
    assert run.returncode == 1
    assert run.stderr.decode() == (
        f"a4p-desktop: “{words[-1]}” cannot be found: the current folder is gone."
        " Give the whole path, or start the program in another folder.\n"
    )


ODD = "odd \udcff \x1b[2J \u202e"
"""A name with a byte that is no UTF-8, with an escape sequence, and with a reversed direction."""


def test_names_that_are_no_text_are_written_and_read(
    records_path: Path, project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / ODD
    folder.mkdir()
    for words in (
        ["build", str(TABLES), f"{ODD}.sqlite"],
        ["check", f"{ODD}.sqlite"],
        ["export", "themes", "--records", f"{ODD}.sqlite", "--output", f"{ODD}.json"],
        ["export", "themes", "--no-about", "--records", f"{ODD}.sqlite", "--output", f"{ODD}.csv"],
        ["export", "themes", "--records", f"{ODD}.sqlite", "--output", f"{ODD}.xlsx"],
        ["brief", "meeting", "hlm-2018", "--records", f"{ODD}.sqlite", "--output", f"{ODD}.html"],
        ["--self-check", f"{ODD}.sqlite"],
    ):
        run = shell('exec "$@"', words, records_path, project, cwd=folder)
        assert (run.returncode, run.stderr) == (0, b"")
    endings = {path.name.removeprefix(ODD) for path in folder.iterdir()}
    assert endings == {".sqlite", ".json", ".csv", ".xlsx", ".html"}


@pytest.mark.parametrize(
    "words",
    [
        ["check", ODD],
        [ODD],
        [f"{ODD}.a4pview"],
        ["export", "themes", "--records", ODD],
        ["export", "themes", "--records", RECORDS, "--output", f"{ODD}/new.csv"],
        ["export", "themes", "--records", RECORDS, "--output", f"{ODD}.csv"],
        ["brief", "meeting", "hlm-2018", "--records", RECORDS, "--output", ODD],
        ["build", ODD, "new.sqlite"],
        ["export", ODD],
        ["export", "themes", f"--{ODD}"],
        ["file:///nowhere%00%1b%ff"],
    ],
    ids=ascii,
)
def test_no_error_prints_raw_what_it_quotes(
    words: list[str], records_path: Path, project: Path, tmp_path: Path
) -> None:
    offscreen = {**BUFFERED, "QT_QPA_PLATFORM": "offscreen"}
    run = shell('exec "$@"', words, records_path, project, cwd=tmp_path, environment=offscreen)
    assert run.returncode in (1, 2)
    text = run.stderr.decode("utf-8")
    assert "\\x1b" in text
    assert "Traceback" not in text
    assert not {char for char in text if unicodedata.category(char) in ("Cc", "Cf")} - {"\n"}


@pytest.mark.parametrize("format", ["csv", "csv-excel", "json"])
def test_a_terminal_gets_records_that_do_not_steer_it(
    format: str, tmp_path: Path, project: Path
) -> None:
    tables = {**MADE, "statements": many_statements(1, summary="a\x1b[2Jb\u202ec\x9bd é中")}
    records = built(tmp_path, tables)
    words = ["export", "speakers", "--columns", "summary", "--format", format]
    command = [*PROGRAM, *words, "--records", str(records)]
    terminal, other_end = pty.openpty()
    with subprocess.Popen(command, stdout=other_end, stderr=other_end, cwd=project) as running:
        os.close(other_end)
        printed = b""
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            while part := os.read(terminal, 10_000):
                printed += part
    os.close(terminal)
    assert running.returncode == 0
    text = printed.decode("utf-8").replace("\r\n", "\n")
    assert r"1b[2Jb" in text
    assert not {char for char in text if unicodedata.category(char) == "Cc"} - {"\n"}
    assert "\u202e" not in text
    if format != "json":
        assert r"a\x1b[2Jb\u202ec\x9bd é中" in text


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
    assert "Free some space, or choose another folder; nothing was changed." in run.stderr
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
    assert " in the temporary folder. Free some space" in run.stderr
    assert run.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "target", "temporary"]
    assert list(temporary.iterdir()) == []
    assert target.read_text() == "old"


def test_a_full_temporary_folder_is_not_told_as_no_room_for_the_file(
    tmp_path: Path, project: Path
) -> None:
    records = built(
        tmp_path, {**MADE, "statements": many_statements(3_000, summary="peace " * 500)}
    )
    target = tmp_path / "target.xlsx"
    target.write_text("old")
    words = ["export", "speakers", "--records", str(records), "--output", str(target)]
    # The rows outgrow the limit before they are packed; the packed file would not.
    run = shell('ulimit -f 4096; exec "$@"', words, records, project)
    assert run.returncode == 1
    assert run.stderr.decode() == (
        "a4p-desktop: The temporary folder could not be written: File too large. Free some"
        " space there, or set TMPDIR to another folder; nothing was changed.\n"
    )
    assert target.read_text() == "old"
