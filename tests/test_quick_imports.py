"""What a start leaves out: sources read, classes that no window needs, paragraphs."""

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
sys.stdout.flush()
program.close()
"""


def test_a_window_with_rows_and_facets_reads_no_source_and_makes_no_class_of_a_wizard(
    records_path: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), str(records_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.splitlines() == ["[]", "False False", "False"]
