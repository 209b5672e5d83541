"""What is free goes back to the system, and garbage is collected where widgets may die."""

import subprocess
import sys

import pytest

_PIECES = """
from PySide6.QtWidgets import QApplication
from a4p_desktop.memory import look_after_memory
from tests.benchmarks.machine import resident_mb

app = QApplication([])
if {looks_after}:
    look_after_memory(app)
app.processEvents()
bytearray(30 << 20)  # from such a size glibc concludes that it should keep twice as much
before = resident_mb()
pieces = [(bytearray(b"1" * (1 << 20)), bytearray(5000)) for _ in range(40)]
pins = [pin for _, pin in pieces]
del pieces
print(resident_mb() - before)
"""


def kept(*, looks_after: bool) -> float:
    """Megabytes that stay with a process of forty that it has let go."""
    code = _PIECES.format(looks_after=looks_after)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return float(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps them")
def test_large_pieces_go_back() -> None:
    assert kept(looks_after=True) < 10 < kept(looks_after=False)


def test_garbage_is_not_collected_on_other_threads() -> None:
    code = (
        "import gc; from PySide6.QtWidgets import QApplication;"
        "from a4p_desktop.memory import look_after_memory;"
        "timer = look_after_memory(QApplication([])); print(timer.isActive(), gc.isenabled())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "True False\n"
