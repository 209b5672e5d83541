"""On a system without any font the program shows its own, and not boxes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
from PySide6.QtGui import QFontInfo
from a4p_desktop.app import application
print(QFontInfo(application().font()).family())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a system always has fonts")
def test_a_system_without_fonts(tmp_path: Path, project: Path) -> None:
    configuration = tmp_path / "fonts.conf"
    configuration.write_text('<?xml version="1.0"?><fontconfig/>')
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": str(configuration),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(project),
    }
    told = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "DejaVu Sans"
