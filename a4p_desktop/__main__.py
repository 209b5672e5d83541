"""Starts the program: `python -m a4p_desktop`, and the frozen program."""

import sys
from pathlib import Path

from a4p_desktop.quick_imports import use_compiled

if hasattr(sys, "_MEIPASS"):  # the folder of what PyInstaller has packaged
    use_compiled(Path(sys._MEIPASS))

from a4p_desktop.cli import main  # after this: what it imports is compiled by now

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
