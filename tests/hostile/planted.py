"""A worker that hangs, dies or answers as its case says: it shows that the watch notices."""

import os
import signal
import sys
import time
from multiprocessing.connection import Connection

from tests.hostile.results import Result


def main() -> None:
    """Do what the kind of each case says."""
    connection = Connection(int(sys.argv[1]))
    connection.send(("ready", ""))
    while True:
        try:
            case, _, _ = connection.recv()
        except EOFError:
            return
        connection.send(("step", "planted"))
        match case.kind:
            case "wait":
                time.sleep(600)
            case "compute":
                while True:
                    pass
            case "die":
                os.kill(os.getpid(), signal.SIGSEGV)
        connection.send(("done", Result(case, {"planted": "answered"})))


if __name__ == "__main__":
    main()
