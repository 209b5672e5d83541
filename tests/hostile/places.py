"""Odd places to run in: locales, clocks, no home, full disks, closed descriptors, signals."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import IO

from tests.hostile.commands import Failed, require_told
from tests.hostile.limits import LIMIT_MB, LIMIT_SECONDS, LONGEST_SECONDS

_PROJECT = Path(__file__).parents[2]
_LOCALES = (
    *("tr_TR.UTF-8", "az_AZ.UTF-8", "ar_EG.UTF-8", "fa_IR.UTF-8", "de_CH.UTF-8", "zh_CN.UTF-8"),
    *("ja_JP.UTF-8", "hi_IN.UTF-8", "C", "POSIX", "xx_YY.UTF-8", "en_US.ISO-8859-1", "", "/x"),
)
_ZONES = (
    "Pacific/Kiritimati",
    "America/St_Johns",
    "Etc/GMT+12",
    "No/Such",
    "",
    ":/dev/zero",
    "A-25",
)
_YEARS = (1, 1969, 1970, 2038, 9999)
_COMMANDS = ("check", "export", "xlsx", "brief", "pdf", "cite", "build", "self-check", "help")
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
_STOPPED = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGKILL: 137}
"""The exit status after a signal, as shells have it."""


@dataclass
class Place:
    """Where and how a command runs; what is not said is as usual."""

    environment: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    """Variables that the environment does not have."""
    closed: list[int] = field(default_factory=list)
    """Descriptors that are closed."""
    full: list[int] = field(default_factory=list)
    """Descriptors that are a full disk."""
    folder: str = ""
    """The working folder; "gone" for one that is deleted."""
    year: int = 0
    limit: tuple[int, int] | None = None
    """A limit of the system: its number in `resource`, and the value."""
    target: str = "written"
    """The file to write, in the folder of the output."""
    records: str = ""
    """What is read in place of the records file."""
    sent: int = 0
    """A signal, sent after `after` seconds."""
    after: float = 0.0


def make_place(random: Random, folder: Path) -> None:
    """Write to `folder` a command, and the place where it runs."""
    case = {"command": random.choice(_COMMANDS), "place": vars(random.choice(_ODD)(random))}
    (folder / "place.json").write_text(json.dumps(case, indent=1), encoding="utf-8")


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
    if place.sent and status in (_STOPPED[signal.Signals(place.sent)], -place.sent):
        _require_whole(out, before, target, killed=place.sent == signal.SIGKILL)
        return "refused"
    if status < 0:
        raise Failed(f"ended by {signal.Signals(-status).name}: {errors[-2_000:]}")
    if 2 in (*place.closed, *place.full):
        errors = "cannot be told" if status else ""
    require_told(status, errors)
    _require_whole(out, before, target, killed=False)
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


def _require_whole(out: Path, before: set[str], target: Path, *, killed: bool) -> None:
    """Raise Failed where something half-written is left; after a kill, parts may be."""
    if killed:
        return
    left = {path.name for path in out.iterdir()} - before
    parts = sorted(name for name in left if name.startswith(".a4p-"))
    if parts:
        raise Failed(f"leaves {', '.join(parts)} behind")


# What is odd -------------------------------------------------------------------------------------


def _in_locale(random: Random) -> Place:
    name = random.choice(("LC_ALL", "LANG", "LC_NUMERIC", "LC_CTYPE"))
    utf8 = random.choice(({}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}))
    return Place(environment={name: random.choice(_LOCALES), **utf8}, missing=["LANGUAGE"])


def _in_zone(random: Random) -> Place:
    return Place(environment={"TZ": random.choice(_ZONES)})


def _in_year(random: Random) -> Place:
    return Place(year=random.choice(_YEARS))


def _without_home(random: Random) -> Place:
    homes = ("/dev/null", "/nonexistent", "/proc", "", "relative", "/root/\udcff")
    if random.random() < 0.3:
        return Place(missing=["HOME", "USER", "LOGNAME", "XDG_RUNTIME_DIR", "PATH"])
    name = random.choice(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"))
    return Place(environment={name: random.choice(homes)})


def _without_temporary_folder(random: Random) -> Place:
    return Place(environment={"TMPDIR": random.choice(("/nonexistent", "/dev/null", "/proc", ""))})


def _with_closed_descriptors(random: Random) -> Place:
    return Place(closed=random.sample((0, 1, 2), random.randint(1, 3)))


def _with_full_descriptors(random: Random) -> Place:
    return Place(full=random.choice(([1], [2], [1, 2])))


def _on_full_disk(random: Random) -> Place:
    if random.random() < 0.2:
        return Place(target="/dev/full")
    return Place(limit=(resource.RLIMIT_FSIZE, random.choice((0, 100, 4_096, 60_000, 1_000_000))))


def _with_few_descriptors(random: Random) -> Place:
    return Place(limit=(resource.RLIMIT_NOFILE, random.choice((3, 5, 8, 16, 32))))


def _in_folder(random: Random) -> Place:
    return Place(folder=random.choice(("gone", "/", "/proc", "/proc/self/fd")))


def _writing_to(random: Random) -> Place:
    targets = (
        *("/dev/null", "/proc/x", "no/such/folder/x", ".", "x" * 300, "a\nb", "\x1b[31m", "\udcff"),
        *("-", "--help", "a b'\"", "\u202ex", "CON", "x.csv/", "~"),
    )
    return Place(target=random.choice(targets))


def _reading_from(random: Random) -> Place:
    return Place(
        records=random.choice(("fifo", "folder", "loop", "/dev/zero", "/dev/null", "/dev/stdin"))
    )


def _with_signal(random: Random) -> Place:
    return Place(sent=random.choice(list(_STOPPED)), after=random.choice((0.1, 0.3, 0.5, 1.0, 2.0)))


_ODD: tuple[Callable[[Random], Place], ...] = (
    *(_in_locale, _in_locale, _in_zone, _in_year, _without_home, _without_temporary_folder),
    *(_with_closed_descriptors, _with_full_descriptors, _on_full_disk, _on_full_disk),
    *(_with_few_descriptors, _in_folder, _writing_to, _reading_from, _with_signal, _with_signal),
)
