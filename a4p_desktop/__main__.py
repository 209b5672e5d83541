"""Starts the program: `python -m a4p_desktop`, and the frozen program."""

import sys

from a4p_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
