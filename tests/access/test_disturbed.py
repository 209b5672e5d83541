"""What the tasks stand on can give way: that is told, and is never taken for a pass."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.buses import own_buses
from tests.access.ground import Disturbed, check, running, wait_until
from tests.access.reader import reader_at
from tests.access.screen import own_screen

pytestmark = pytest.mark.access


@pytest.fixture(name="folder")
def _folder() -> Iterator[Path]:
    """A folder of a short path."""
    with tempfile.TemporaryDirectory(prefix="a4p-") as name:
        yield Path(name)


def test_a_screen_that_ends(folder: Path) -> None:
    with own_screen(folder) as screen:
        screen.server.kill()
        screen.server.wait()
        with pytest.raises(Disturbed, match="Xvfb"):
            screen.picture()
        with pytest.raises(Disturbed, match="no key can be pressed"):
            screen.press("Tab")


def test_a_bus_that_ends(folder: Path) -> None:
    with (
        own_screen(folder) as screen,
        own_buses(folder, screen.display) as buses,
        reader_at(buses.access) as reader,
    ):
        buses.daemon.kill()
        with pytest.raises(Disturbed, match="accessibility bus is gone"):  # it ends with the other
            wait_until(lambda: list(reader.signals()), lambda: "nothing")


def test_a_program_that_ends() -> None:
    with running(["false"], os.environ) as process:
        process.wait()
        with pytest.raises(Disturbed, match="status 1"):
            check(process)


@pytest.mark.parametrize("missing", ["Xvfb", "openbox", "dbus-daemon"])
def test_what_is_not_installed(missing: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = folder / "bin"
    programs.mkdir()
    for name in {"Xvfb", "openbox", "dbus-daemon", "xdotool"} - {missing}:
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(programs))
    with (
        pytest.raises(Disturbed, match=f"{missing} is not installed: run .ci/system-packages"),
        own_screen(folder) as screen,
        own_buses(folder, screen.display),
    ):
        pass
