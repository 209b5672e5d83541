"""Times the start of the packaged program to its first rows beside that of a bare window of Qt.

    xvfb-run --auto-servernum .venv/bin/python -m tests.benchmarks.start_times [--pairs 15]

Both are packaged by `build.spec`, and end once they have painted rows. They start in turn, so that
other load on the machine disturbs both alike; what counts is the ratio. The first pair is dropped:
it reads the files from the disk, and sets up what the program keeps between two starts.
"""

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

FOLDER = Path("build", "start")
PROGRAM, BARE = "first_paint", "bare_window"


def main() -> None:
    """Package both if wanted or needed, start them in turn, and print the medians."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=15, metavar="N")
    parser.add_argument("--kept", action="store_true", help="start what was packaged before")
    options = parser.parse_args()
    programs = {name: _packaged(name, kept=options.kept) for name in (PROGRAM, BARE)}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with TemporaryDirectory() as home:
        for _ in range(1 + options.pairs):
            for name, program in programs.items():
                times[name].append(_start(program, home))
    print(f"{'':12}{'elapsed ms':>12}{'processor ms':>14}")
    middles = {name: _middles(found[1:]) for name, found in times.items()}
    for name, (elapsed, spent) in middles.items():
        print(f"{name:12}{elapsed:12.0f}{spent:14.0f}")
    ratios = (ours / theirs for ours, theirs in zip(middles[PROGRAM], middles[BARE], strict=True))
    print(f"{'ratio':12}{next(ratios):12.2f}{next(ratios):14.2f}")


def _packaged(module: str, *, kept: bool) -> Path:
    """The program that runs `main` of a module beside this one, packaged."""
    program = FOLDER / module / "a4p-desktop" / "a4p-desktop"
    if not (kept and program.exists()):
        pyinstaller = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        places = ["--distpath", str(FOLDER / module), "--workpath", str(FOLDER / f"{module}.work")]
        entry = ["build.spec", "--", f"tests.benchmarks.{module}"]
        subprocess.run([*pyinstaller, *places, *entry], check=True)
    return program


def _start(program: Path, home: str) -> tuple[float, float]:
    """Milliseconds that a start took, and those of the processor."""
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
    before, begun = _spent(), monotonic()
    done = subprocess.run(
        [program], env={**os.environ, **homes}, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return (float(done.stdout.split()[-1]) - begun) * 1000, (_spent() - before) * 1000


def _spent() -> float:
    """Seconds of the processor that ended children have taken."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def _middles(times: list[tuple[float, float]]) -> tuple[float, float]:
    elapsed, spent = zip(*times, strict=True)
    return median(elapsed), median(spent)


if __name__ == "__main__":
    main()
