"""Without any system font the program opens with the bundled one and shows letters, not boxes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

OPEN = """
import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont

from a4p_desktop.app import Program, application
from a4p_desktop.gui.settings import Settings

app = application()
program = Program(app, Settings())
program.open(Path(sys.argv[1]))
program.window.show()
fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
fonts = [*(widget.font() for widget in app.allWidgets()), fixed]
print(program.window.isVisible(), len(fonts) > 50)
print(*{QFontInfo(font).family() for font in fonts})
shown = QRawFont.fromFont(program.window.font())
print(all(shown.supportsCharacter(ord(letter)) for letter in "Türkiye Россия مصر …→✓"))
program.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have fonts")
def test_without_system_fonts_the_bundled_one_is_used(
    tmp_path: Path, project: Path, records_path: Path
) -> None:
    configuration = tmp_path / "fonts.conf"
    configuration.write_text('<?xml version="1.0"?><fontconfig/>')
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": str(configuration),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(project),
    }
    process = subprocess.run(
        [sys.executable, "-c", OPEN, str(records_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert process.stdout.splitlines() == ["True True", "DejaVu Sans", "True"]
