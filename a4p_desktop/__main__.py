"""python -m a4p_desktop; the entry of the frozen program too."""

import sys

from a4p_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
