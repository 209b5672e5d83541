"""What a start leaves out: sources read, classes that no window needs, paragraphs. What a first key
needs is there before it."""

import os
import subprocess
import sys
from pathlib import Path

START = """
import gc, linecache, sys, time
from pathlib import Path

from a4p_desktop.quick_imports import import_quickly

import_quickly()
from a4p_desktop.app import Program, application
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.settings import Settings
from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

app = application()
program = Program(app, Settings(Path(sys.argv[1], "settings.json")))
program.open(Path(sys.argv[2]))
program.wait_for_rows("speakers")
end = time.monotonic() + 20
while not program.window.tab.findChildren(FacetList) and time.monotonic() < end:
    app.processEvents()
lists = program.window.tab.findChildren(FacetList)
lists[0].dataChanged(lists[0].model().index(0), lists[0].model().index(1))
print([name for name in linecache.cache if "a4p_desktop" in name])
print(gc.isenabled(), "QWizard" in vars(QtWidgets))
print("a4p_desktop.records.text.paragraphs" in sys.modules)
while not program.window.after_rows.is_done and time.monotonic() < end:
    app.processEvents()
before = set(sys.modules)
QTest.keyClick(program.window.line, Qt.Key.Key_P)
print(sorted(set(sys.modules) - before))
sys.stdout.flush()
program.close()
"""


def test_a_start_reads_no_source_and_makes_no_class_of_a_wizard_and_a_first_key_imports_nothing(
    records_path: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), str(records_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
    )
    *of_start, of_first_key = done.stdout.splitlines()
    assert of_start == ["[]", "False False", "False"]
    assert of_first_key == "[]"
