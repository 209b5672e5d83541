"""Letters, not boxes: without any system font, and with one that has no Chinese."""

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

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


SHOW = """
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontInfo, QTextLayout

from a4p_desktop.app import Program, application
from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import brief_pdf
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.subjects import Subject, read_brief

app = application()
program = Program(app, Settings())
program.open(Path(sys.argv[1]))
program.wait_for_rows("endorsements")
print(QFontInfo(program.window.font()).family())


def boxes(layout):
    return sum(list(run.glyphIndexes()).count(0) for run in layout.glyphRuns())


def boxes_of(text, font):
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return boxes(layout)


table = program.window.tab.view.font()
print(boxes_of("\U000f0000", table), boxes_of("中国 مصر Египет ハイレベル ✓◐", table))
program.window.navigation.show_delegation("CHN")
page = program.opened.delegation.browser.text
while "中国" not in page.toPlainText():
    QCoreApplication.processEvents()
block, found = page.document().firstBlock(), 0
while block.isValid():
    page.document().documentLayout().blockBoundingRect(block)
    found += boxes(block.layout())
    block = block.next()
print(found)
program.close()
with Archive(Path(sys.argv[1])) as archive:
    brief = read_brief(archive, Subject("delegation", "CHN"), date(2026, 1, 2))
shown, unshown = showable(brief)
print(unshown)
Path(sys.argv[2]).write_bytes(brief_pdf(shown, "a4"))
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems have all fonts")


def printed(script: str, fonts: str, folder: Path, project: Path, *arguments: Path) -> list[str]:
    """The lines that a script prints where the machine has the fonts of `fonts`, a line of a
    configuration of fontconfig."""
    configuration = folder / "fonts.conf"
    configuration.write_text(f'<?xml version="1.0"?><fontconfig>{fonts}</fontconfig>')
    process = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={
            **os.environ,
            "FONTCONFIG_FILE": str(configuration),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(project),
        },
        capture_output=True,
        text=True,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout.splitlines()


@linux
def test_without_system_fonts_the_bundled_one_is_used(
    tmp_path: Path, project: Path, records_path: Path
) -> None:
    lines = printed(OPEN, "", tmp_path, project, records_path)
    assert lines == ["True True", "DejaVu Sans", "True"]


@linux
def test_a_font_without_chinese_leaves_no_box_in_window_and_pdf(
    tmp_path: Path, project: Path, records_path: Path
) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    shutil.copy(project / "resources" / "fonts" / "DejaVuSans.ttf", folder)
    fonts = f"<dir>{folder}</dir><cachedir>{tmp_path}/cache</cachedir>"
    pdf = tmp_path / "china.pdf"
    lines = printed(SHOW, fonts, tmp_path, project, records_path, pdf)
    assert lines == ["DejaVu Sans", "1 0", "0", "[]"]
    assert "中国" in PdfReader(pdf).pages[0].extract_text()


def test_the_bundled_fonts_have_every_letter_of_the_records(
    project: Path, tables_path: Path
) -> None:
    fonts = [TTFont(file) for file in (project / "resources" / "fonts").iterdir()]
    known = {code for font in fonts for code in font.getBestCmap()}
    shown = {sign for file in tables_path.glob("*.csv") for sign in file.read_text("utf-8")}
    unseen = ("C", "Z")  # controls and spaces
    missing = {
        sign
        for sign in shown
        if unicodedata.category(sign)[0] not in unseen and ord(sign) not in known
    }
    assert missing == set()


def test_the_bundled_fonts_for_letters_are_small_and_not_taken_for_noto(project: Path) -> None:
    files = list((project / "resources" / "fonts").glob("A4P-*"))
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 1_500_000
    for file in files:
        names = TTFont(file)["name"]
        assert names.getDebugName(1) == file.stem.replace("-", " ")
        assert "SIL Open Font License" in names.getDebugName(13)
