"""Garbage is collected on the GUI thread only, where widgets may be deleted."""

import subprocess
import sys


def test_only_the_timer_collects_garbage() -> None:
    code = (
        "import gc; from PySide6.QtWidgets import QApplication;"
        "from a4p_desktop.memory import look_after_memory;"
        "timer = look_after_memory(QApplication([])); print(timer.isActive(), gc.isenabled())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "True False\n"
