"""How the modules of the window are imported sooner, and kept without their sources."""

import builtins
import gc
from importlib import import_module


def import_quickly() -> None:
    """Leave out what Python and PySide do beside each import: 40 ms of a start, 6 MB of memory.

    Python would look for garbage, of which imports make little; `look_after_memory` collects it.
    PySide would read each module's source, and keep it, to find `from __feature__ import …`, which
    no module of ours has.
    """
    gc.disable()
    import_module("PySide6.QtCore")  # puts PySide's own `__import__` in place of Python's
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
