"""Two buses of our own: that of a session, and the accessibility bus, which hangs on it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.access.ground import PATIENCE, Disturbed, running

_LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


@dataclass(frozen=True)
class Buses:
    """The addresses of both, and the process of the first, without which neither is of use."""

    session: str
    access: str
    daemon: subprocess.Popen[bytes]


@contextmanager
def own_buses(folder: Path, display: str) -> Iterator[Buses]:
    """Start both buses, which keep their sockets in `folder`; its path must be short.

    Raises Disturbed if one of them does not start.
    """
    reading, writing = os.pipe()
    environment = os.environ | {"DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
    command = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
    command += [f"--address=unix:path={folder}/session"]
    with os.fdopen(reading) as answer, running(command, environment, [writing]) as daemon:
        os.close(writing)
        session = answer.readline().strip()  # nothing, if it ends
        if not session:
            raise Disturbed(f"there is no bus: dbus-daemon ended with status {daemon.wait()}")
        yield Buses(session, _access_address(session), daemon)


def _access_address(session: str) -> str:
    """The address of the accessibility bus, which the session's bus starts when asked for it."""
    with open_dbus_connection(session, auth_timeout=PATIENCE) as connection:
        question = new_method_call(_LAUNCHER, "GetAddress")
        answer = connection.send_and_get_reply(question, timeout=PATIENCE)
    if answer.header.message_type is MessageType.error:
        remedy = "run .ci/system-packages access"
        raise Disturbed(f"there is no accessibility bus: {answer.body}; {remedy}")
    return str(answer.body[0])
