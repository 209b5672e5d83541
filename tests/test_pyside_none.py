"""PySide6 must not lose references to None: 6.12.0 does on Python 3.11, and aborts at random.

Each void call then gives back one reference too many, until the interpreter frees None and dies.
Found upstream as PYSIDE-3474; the reason why pyproject.toml holds PySide6 below 6.12.
"""

import subprocess
import sys

CALLS = 20_000
PROBE = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    label.setText("x")
print(before - sys.getrefcount(None))
"""


def test_void_calls_keep_their_references_to_none() -> None:
    probe = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=60, check=False
    )
    assert probe.returncode == 0, probe.stderr
    assert int(probe.stdout) < CALLS // 100
