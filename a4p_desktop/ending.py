"""How the signals TERM and HUP end the program: in order, so that nothing half-written is left."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

SIGNALS = [signal.SIGTERM] if sys.platform == "win32" else [signal.SIGTERM, signal.SIGHUP]


@contextmanager
def ended_by_signals(
    end: Callable[[int], object] = sys.exit, signals: Sequence[signal.Signals] = SIGNALS
) -> Iterator[None]:
    """Let a signal during the block call `end` with the exit status 128 + its number.

    With `sys.exit`, the block ends by an exception, so that its own code removes what is
    half-written; the status holds even if that code turns the exception into another. A signal that
    is ignored, such as HUP under nohup, stays ignored. Call it on the main thread.
    """
    received: list[int] = []

    def receive(number: int, _: FrameType | None) -> None:
        received.append(number)
        end(128 + number)

    before = {each: signal.getsignal(each) for each in signals}
    for each, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(each, receive)
    try:
        yield
    except BaseException:
        if received:  # as a callback of SQLite, which cannot raise what ended it
            raise SystemExit(128 + received[0]) from None
        raise
    finally:
        for each, handler in before.items():
            signal.signal(each, handler or signal.SIG_DFL)
