"""A process that tries many cases, one after the other, and tells its parent each step.

`python -m tests.hostile.worker DESCRIPTOR FOLDER`: a pipe to the parent, and the sound inputs.
"""

import faulthandler
import gc
import os
import resource
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QLocale, Qt

from a4p_desktop.app import application
from tests.benchmarks.complaints import complaints_to
from tests.hostile.cases import KINDS, make_input
from tests.hostile.commands import Failed
from tests.hostile.limits import LIMIT_MB, forget_peak, peak_mb, processor_seconds
from tests.hostile.results import BROKEN, COMPLAINT, MEMORY, TRACEBACK, Case, Failure, Result
from tests.hostile.trials import Sound, Trial

_MOST_MB = 3_000
"""Address space beyond that of an idle worker: what asks for more gets a MemoryError."""


def try_case(
    case: Case, folder: Path, sound: Sound, *, is_made: bool, begin: Callable[[str], None]
) -> Result:
    """Try `case` in `folder`, whose input `is_made` already or is made now.

    `begin` is told the name of each step before it begins.
    """
    result, out = Result(case), Path(mkdtemp(prefix="out-", dir=folder.parent))
    before = processor_seconds(os.getpid())
    try:
        begin("make the input")
        if not is_made:
            make_input(case, folder, sound)
        forget_peak()
        _try_steps(Trial(folder, out, sound), result, begin)
    finally:
        shutil.rmtree(out, ignore_errors=True)
    result.seconds = processor_seconds(os.getpid()) - before
    result.peak_mb = peak_mb()
    if result.peak_mb > LIMIT_MB:
        text = f"{result.peak_mb:.0f} MB at the peak"
        result.failures.append(Failure(MEMORY, "all", text))
    return result


def _try_steps(trial: Trial, result: Result, begin: Callable[[str], None]) -> None:
    for name, act in KINDS[result.case.kind].steps(trial):
        begin(name)
        result.endings[name] = try_step(name, act, result.failures)


def try_step(name: str, act: Callable[[], str], failures: list[Failure]) -> str:
    """Do one step; add what must not happen to `failures`."""
    complaints: list[str] = []
    try:
        with complaints_to(complaints.append):
            return act()
    except Failed as failed:
        failures.append(Failure(BROKEN, name, str(failed)))
    except Exception:
        failures.append(Failure(TRACEBACK, name, traceback.format_exc()))
    finally:
        for text in complaints[:5]:
            kind = COMPLAINT if text.startswith("Qt: ") else TRACEBACK
            failures.append(Failure(kind, name, text))
    return "failed"


def main() -> None:
    """Try the cases that the parent sends, until it closes the pipe."""
    faulthandler.enable()
    faulthandler.register(signal.SIGUSR1, all_threads=True)  # the parent asks where it hangs
    connection, folder = Connection(int(sys.argv[1])), Path(sys.argv[2])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = application()
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    gc.disable()  # or Python could delete widgets on the reading thread, which crashes
    _limit_memory()
    sound = Sound(folder)
    assert sound.answers, "the sound file must answer"
    connection.send(("ready", ""))
    while True:
        try:
            case, place, is_made = connection.recv()
        except EOFError:
            break
        begin = partial(_tell, connection)
        result = try_case(case, Path(place), sound, is_made=is_made, begin=begin)
        gc.collect()
        connection.send(("done", result))
    app.clipboard().clear()
    os._exit(0)  # hundreds of windows were open here: their order of deletion is not our matter


def _tell(connection: "Connection", step: str) -> None:
    connection.send(("step", step))


def _limit_memory() -> None:
    """Let no case take the memory of the whole machine."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + _MOST_MB * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
