"""That garbage is collected where widgets may die."""

import subprocess
import sys


def test_garbage_is_not_collected_on_other_threads() -> None:
    code = (
        "import gc; from PySide6.QtWidgets import QApplication;"
        "from a4p_desktop.memory import look_after_memory;"
        "timer = look_after_memory(QApplication([])); print(timer.isActive(), gc.isenabled())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "True False\n"
