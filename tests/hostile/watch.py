"""Watches a worker: ends it at its limits, and replaces it when it has died or is worn out."""

import os
import signal
import subprocess
import sys
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic, sleep

from tests.hostile.limits import LIMIT_SECONDS, LONGEST_SECONDS, processor_seconds, resident_mb
from tests.hostile.results import DIED, HANG, Case, Failure, Result

_PROJECT = Path(__file__).parents[2]
_MOST_CASES = 150
"""Cases after which a worker is replaced, so that what it keeps stays small."""
_MOST_MB = 450.0
"""Resident memory at which it is replaced sooner."""
_START_SECONDS = 120.0


class Watched:
    """A worker process that is started when it is needed; `log` gets what it prints."""

    def __init__(
        self,
        sound: Path,
        log: Path,
        *,
        limit_seconds: float = LIMIT_SECONDS,
        longest_seconds: float = LONGEST_SECONDS,
        module: str = "tests.hostile.worker",
    ) -> None:
        self._sound = sound
        self._log = log
        self._limit = limit_seconds
        self._longest = longest_seconds
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._cases = 0

    def try_case(self, case: Case, folder: Path, *, is_made: bool = False) -> Result:
        """What comes of `case`, whose input is, or will be, in `folder`."""
        if self._process is None:
            self._start()
        assert self._process is not None
        assert self._connection is not None
        self._cases += 1
        step = "start"
        try:
            self._connection.send((case, str(folder), is_made))
            while True:
                trouble = self._wait(step)
                if trouble:
                    return self._failed(case, trouble)
                word, told = self._connection.recv()
                if word == "done":
                    break
                step = told
        except (EOFError, ConnectionError):
            return self._failed(case, self._death(step))
        assert isinstance(told, Result)
        if self._cases >= _MOST_CASES or resident_mb(self._process.pid) > _MOST_MB:
            self.close()
        return told

    def close(self) -> None:
        """End the worker."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = self._connection = None

    def _start(self) -> None:
        ours, theirs = Pipe()
        self._log.parent.mkdir(parents=True, exist_ok=True)
        home = self._log.parent / "home"
        home.mkdir(exist_ok=True)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module, str(theirs.fileno()), str(self._sound)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[theirs.fileno()],
                cwd=_PROJECT,
                env=_environment(home),
            )
        theirs.close()
        self._connection, self._cases = ours, 0
        if not ours.poll(_START_SECONDS):
            self._process.kill()
            raise RuntimeError("the worker does not start")
        try:
            ours.recv()
        except EOFError:
            raise RuntimeError(f"the worker does not start: {self._tail()}") from None

    def _wait(self, step: str) -> Failure | None:
        """Wait for a word of the worker; a Failure if it passes the limits first."""
        assert self._process is not None
        assert self._connection is not None
        begun, used = monotonic(), processor_seconds(self._process.pid)
        while not self._connection.poll(0.05):
            spent = processor_seconds(self._process.pid) - used
            waited = monotonic() - begun
            if spent > self._limit or waited > self._longest:
                self._process.send_signal(signal.SIGUSR1)
                sleep(0.3)
                text = f"{spent:.0f} s of the processor, {waited:.0f} s by the clock"
                return Failure(HANG, step, f"{self._tail()}\n{text}")
        return None

    def _death(self, step: str) -> Failure:
        assert self._process is not None
        status = self._process.wait()
        name = signal.Signals(-status).name if status < 0 else f"exit status {status}"
        return Failure(DIED, step, f"{self._tail()}\n{name}")

    def _failed(self, case: Case, failure: Failure) -> Result:
        """The result of a case that the worker did not survive."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self.close()
        return Result(case, {failure.step: "failed"}, [failure])

    def _tail(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-6_000:]


def _environment(home: Path) -> dict[str, str]:
    """No screen, no locale, bundled fonts, and a home of its own."""
    usual = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "XDG_"))
    }
    return usual | {
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "FONTCONFIG_FILE": str(_PROJECT / "tests" / "fonts.conf"),
        "PYTHONHASHSEED": "0",
    }
