"""Runs a command in an odd place, and judges how it ends."""

import json
import os
import resource
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import IO

from tests.hostile.commands import Failed, require_told
from tests.hostile.limits import LIMIT_MB, LIMIT_SECONDS, LONGEST_SECONDS
from tests.hostile.places import STOPPED, Place

_PROJECT = Path(__file__).parents[2]
_PROGRAM = "import sys; from a4p_desktop.__main__ import main; sys.exit(main())"
# The clock of another year, set before the program is imported.
_CLOCK = """
import datetime
class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls({year}, 12, 31)
class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls({year}, 12, 31, 23, 59, 59, 999999, tz)
datetime.date, datetime.datetime = Date, DateTime
"""


def try_place(folder: Path, out: Path, records: Path, tables: Path) -> str:
    """Run the command in the place that `folder` describes; return "answered" or "refused".

    Raises Failed for what must not happen anywhere.
    """
    case = json.loads((folder / "place.json").read_text(encoding="utf-8"))
    place = Place(**case["place"])
    target = out / place.target
    before = {path.name for path in out.iterdir()}
    command = _arguments(case["command"], _read(place, out) or records, tables, target)
    status, errors = _run(command, place, out)
    if place.sent and status in (STOPPED[signal.Signals(place.sent)], -place.sent):
        if place.sent != signal.SIGKILL:  # after which parts may be left
            _require_whole(out, before)
        return "refused"
    if status < 0:
        raise Failed(f"ended by {signal.Signals(-status).name}: {errors[-2_000:]}")
    if 2 in (*place.closed, *place.full):
        errors = "cannot be told" if status else ""
    require_told(status, errors)
    _require_whole(out, before)
    return "refused" if status else "answered"


def _arguments(command: str, records: Path, tables: Path, target: Path) -> list[str]:
    if command == "build":
        return ["build", str(tables), str(target)]
    output = ["--output", str(target), "--records", str(records)]
    return {
        "check": ["check", str(records)],
        "export": ["export", "speakers", "--format", "csv", *output],
        "xlsx": ["export", "endorsements", "--format", "xlsx", *output],
        "brief": ["brief", "delegation", "RWA", "--records", str(records)],
        "pdf": ["brief", "delegation", "RWA", *output[2:], "--output", f"{target}.pdf"],
        "cite": ["cite", "meeting:hlm-2018", "--records", str(records)],
        "self-check": ["--self-check", str(records)],
        "help": ["--help"],
    }[command]


def _read(place: Place, out: Path) -> Path | None:
    """What is read in place of the records file; None for the usual one."""
    path = out / place.records
    match place.records:
        case "":
            return None
        case "fifo":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "loop":
            path.symlink_to(path)
        case _:
            return Path(place.records)
    return path


def _run(command: list[str], place: Place, out: Path) -> tuple[int, str]:
    """The exit status and what was printed on standard error."""
    usual = {"HOME": str(out / "home"), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_PROJECT)}
    environment = {**os.environ, **usual, **place.environment}
    for name in place.missing:
        environment.pop(name, None)
    program = (_CLOCK.format(year=place.year) if place.year else "") + _PROGRAM
    process = subprocess.Popen(
        [sys.executable, "-X", "faulthandler", "-c", program, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,  # a file would feel the limits of the place, too
        env=environment,
        cwd=out,
        preexec_fn=partial(_prepare, place, out),
    )
    assert process.stderr is not None
    with process.stderr as stream:
        os.set_blocking(stream.fileno(), False)
        status, errors = _wait(process, place, stream)
    return status, errors.decode("utf-8", "replace")


def _prepare(place: Place, out: Path) -> None:
    """Make the new process feel the place."""
    if place.folder == "gone":
        gone = out / "gone"
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()
    elif place.folder:
        os.chdir(place.folder)
    for descriptor in place.full:
        os.dup2(os.open("/dev/full", os.O_WRONLY), descriptor)
    for descriptor in place.closed:
        os.close(descriptor)
    if place.limit is not None:
        number, value = place.limit
        resource.setrlimit(number, (value, value))


def _wait(process: "subprocess.Popen[bytes]", place: Place, stream: IO[bytes]) -> tuple[int, bytes]:
    """Wait for the end; send the signal of the place meanwhile.

    Returns the exit status, and what `stream` gave; raises Failed past the limits.
    """
    begun = monotonic()
    is_sent, errors = not place.sent, b""
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        errors += stream.read() or b""
        if pid:
            break
        if not is_sent and monotonic() - begun >= place.after:
            process.send_signal(place.sent)
            is_sent = True
        if monotonic() - begun > LONGEST_SECONDS:
            process.kill()
            process.wait()
            raise Failed(f"hang: no end after {LONGEST_SECONDS:.0f} s")
        sleep(0.01)
    process.returncode = os.waitstatus_to_exitcode(status)
    if used.ru_utime + used.ru_stime > LIMIT_SECONDS:
        raise Failed(f"hang: {used.ru_utime + used.ru_stime:.0f} s of the processor")
    if used.ru_maxrss / 1024 > LIMIT_MB:
        raise Failed(f"memory: {used.ru_maxrss / 1024:.0f} MB")
    return process.returncode, errors


def _require_whole(out: Path, before: set[str]) -> None:
    """Raise Failed where something half-written is left in `out`, which held `before`."""
    left = {path.name for path in out.iterdir()} - before
    parts = sorted(name for name in left if name.startswith(".a4p-"))
    if parts:
        raise Failed(f"leaves {', '.join(parts)} behind")
