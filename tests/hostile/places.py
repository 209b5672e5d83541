"""Odd places for a command: locales, clocks, no home, full disks, closed descriptors, signals."""

import json
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

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
STOPPED = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGKILL: 137}
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
    homes = ("/dev/null", "/nonexistent", "/proc", "", "relative", "/nonexistent/\udcff")
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
    return Place(sent=random.choice(list(STOPPED)), after=random.choice((0.1, 0.3, 0.5, 1.0, 2.0)))


_ODD: tuple[Callable[[Random], Place], ...] = (
    *(_in_locale, _in_locale, _in_zone, _in_year, _without_home, _without_temporary_folder),
    *(_with_closed_descriptors, _with_full_descriptors, _on_full_disk, _on_full_disk),
    *(_with_few_descriptors, _in_folder, _writing_to, _reading_from, _with_signal, _with_signal),
)
