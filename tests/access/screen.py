"""A screen of our own: Xvfb with a window manager, keys that are pressed there, pictures of it."""

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.access.ground import Disturbed, check, running, wait_until

SIZE = QRect(0, 0, 1280, 800)
_WITHOUT_KEYS = """<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/>
</openbox_config>"""
"""Settings of a window manager that takes no key for itself: all reach the program."""


class Screen:
    """A screen without a monitor."""

    def __init__(self, display: str, memory: Path, server: subprocess.Popen[bytes]) -> None:
        self.display = display
        self.server = server
        self._memory = memory
        self._environment = os.environ | {"DISPLAY": display}

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: `ctrl+f`, `Down`."""
        self._xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self._xdotool("type", "--", text)

    def picture(self) -> QImage:
        """All that is on the screen now.

        Xvfb keeps it in a file, in the form that X11/XWDFile.h declares.
        """
        check(self.server)
        data = self._memory.read_bytes()
        header = struct.unpack_from(">25I", data)
        size, width, height, bytes_per_line, colours = (header[at] for at in (0, 4, 5, 12, 19))
        pixels = data[size + 12 * colours :]
        form = QImage.Format.Format_RGB32
        return QImage(pixels, width, height, bytes_per_line, form).copy()

    def has_manager(self) -> bool:
        """Whether a window manager is there, which alone tells the number of the desktop."""
        check(self.server)
        asked = ["xdotool", "get_desktop"]
        return not subprocess.run(asked, env=self._environment, capture_output=True).returncode

    def _xdotool(self, *arguments: str) -> None:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True
        )
        if done.returncode:
            raise Disturbed(f"no key can be pressed: {done.stderr}")


@contextmanager
def own_screen(folder: Path) -> Iterator[Screen]:
    """Start a screen and its window manager, which keep their files in `folder`.

    Raises Disturbed if one of them does not start.
    """
    reading, writing = os.pipe()
    size = f"{SIZE.width()}x{SIZE.height()}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    command += ["-noreset", "-fbdir", str(folder)]
    with os.fdopen(reading) as answer, running(command, os.environ, [writing]) as server:
        os.close(writing)
        number = answer.readline().strip()  # nothing, if it ends
        if not number:
            raise Disturbed(f"there is no screen: Xvfb ended with status {server.wait()}")
        screen = Screen(f":{number}", folder / "Xvfb_screen0", server)
        settings = folder / "openbox.xml"
        settings.write_text(_WITHOUT_KEYS)
        manager = ["openbox", "--sm-disable", "--config-file", str(settings)]
        with running(manager, os.environ | {"DISPLAY": screen.display}) as process:

            def ready() -> bool:
                check(process)
                return screen.has_manager()

            wait_until(ready, lambda: "a window manager on the screen")
            yield screen
