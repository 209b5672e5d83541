"""The screen, the buses and the program of the tasks, and someone who uses it."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.access.buses import Buses, own_buses
from tests.access.ground import running
from tests.access.person import Person
from tests.access.reader import Reader, reader_at
from tests.access.screen import Screen, own_screen


class Ground(NamedTuple):
    """A screen, buses, and a reader at them."""

    screen: Screen
    buses: Buses
    reader: Reader


@pytest.fixture(scope="session", name="ground")
def _ground() -> Iterator[Ground]:
    """The ground of all tasks."""
    with ExitStack() as stack:
        # Not in pytest's folder: the path of a socket has at most 107 letters.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="a4p-")))
        screen = stack.enter_context(own_screen(folder))
        buses = stack.enter_context(own_buses(folder, screen.display))
        yield Ground(screen, buses, stack.enter_context(reader_at(buses.access)))


@pytest.fixture(name="log")
def _log(request: pytest.FixtureRequest, project: Path) -> Path:
    """The file that takes down what is pressed and heard in this test."""
    folder = project / "build" / "access"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{request.node.name.removeprefix('test_')}.txt"
    path.write_text("")
    return path


@pytest.fixture(name="person")
def _person(ground: Ground, log: Path, records_path: Path, tmp_path: Path) -> Iterator[Person]:
    """Someone at the program, who ends without having met a fault."""
    environment = os.environ | {
        "DISPLAY": ground.screen.display,
        "QT_QPA_PLATFORM": "xcb",
        "DBUS_SESSION_BUS_ADDRESS": ground.buses.session,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    records = str(shutil.copy(records_path, tmp_path))
    with running([sys.executable, "-m", "a4p_desktop", records], environment) as program:
        someone = Person(ground.screen, ground.reader, program, log)
        yield someone
        someone.finish()
