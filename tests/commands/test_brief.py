"""The command `brief`: from its words to a file in the form that its name asks for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.commands.running import Run
from tests.records.made_tables import built


def run(*words: str) -> tuple[object, str, str]:
    """The exit status of `brief` with these words, what it printed, and what it complained of."""
    done = Run("brief", *words, encoding="ascii")
    return done.status, done.text, done.complaints


@pytest.mark.parametrize(
    ("kind", "name", "title"),
    [
        ("delegation", "Ruanda", "Rwanda"),
        ("meeting", "hlm-2018", "High-Level Meeting on Action for Peacekeeping"),
        ("theme", "protection", "Protection"),
    ],
)
def test_it_writes_what_the_ending_asks_for(
    tmp_path: Path, kind: str, name: str, title: str, qapp: object
) -> None:
    for ending, first in (("pdf", "%PDF-1.4"), ("html", "<!DOCTYPE html>"), ("md", f"# {title}")):
        target = tmp_path / f"a b.{ending}"
        status, printed, told = run(kind, name, "--output", str(target))
        assert (status, printed) == (0, "")
        assert told == "" or told.startswith("No font here has all letters of: ")
        assert target.read_bytes().decode("utf-8", "replace").splitlines()[0] == first


def test_without_a_file_it_prints_markdown(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    assert run("delegation", "RWA", "--output", str(target))[0] == 0
    assert run("delegation", "RWA") == (0, target.read_text("utf-8"), "")


def test_the_paper(tmp_path: Path, qapp: object) -> None:
    target = tmp_path / "a.pdf"
    assert run("delegation", "RWA", "--output", str(target), "--paper", "letter")[0] == 0
    assert PdfReader(target).pages[0].mediabox.width == 612


def test_another_records_file(tmp_path: Path) -> None:
    path = built(tmp_path)
    assert run("meeting", "later", "--records", str(path))[1].startswith("# Later meeting\n")
    status, printed, told = run("meeting", "later", "--records", str(path), "--output", str(path))
    assert (status, printed) == (1, "")
    assert "does not say what to write" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["delegation", "rwnada"], "Is it Rwanda (RWA)?"),
        (["meeting", "hlm"], "Is it hlm-2018?"),
        (["theme", "nothing"], "There is: politics, wps, "),
        (
            ["delegation", "RWA", "--output", "a.docx"],
            "Let its name end in one of: .pdf, .html, .md.",
        ),
        (["theme", "wps", "--output", "nowhere/a.md"], "nowhere”. Choose a folder that exists."),
        (["delegation", "RWA", "--records", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_troubles_are_told_in_one_line(words: list[str], told: str) -> None:
    status, printed, complaint = run(*words)
    assert (status, printed) == (1, "")
    assert complaint.startswith("a4p-desktop: ")
    assert complaint.count("\n") == 1
    assert told in complaint


@pytest.mark.parametrize(
    "words", [[], ["delegation"], ["rows", "x"], ["theme", "x", "--paper", "a5"]]
)
def test_mistyped_words(words: list[str]) -> None:
    status, printed, complaint = run(*words)
    assert (status, printed) == (2, "")
    assert "Try “a4p-desktop brief --help”." in complaint


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.mkdir()
    status, _, told = run("theme", "wps", "--output", str(target))
    assert status == 1
    assert "is a folder" in told


def test_the_records_file_is_not_written_over(tmp_path: Path) -> None:
    path = built(tmp_path)
    link = tmp_path / "a.md"
    link.symlink_to(path)
    before = path.read_bytes()
    status, _, told = run("meeting", "later", "--records", str(path), "--output", str(link))
    assert (status, path.read_bytes()) == (1, before)
    assert "is a records file" in told


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are always fonts")
def test_a_pdf_needs_neither_screen_nor_fonts(
    tmp_path: Path, records_path: Path, project: Path
) -> None:
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig/>')
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment |= {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "PYTHONPATH": str(project)}
    words = ["brief", "delegation", "CHN", "--output", "china.pdf", "--records", str(records_path)]
    done = subprocess.run(
        [sys.executable, "-m", "a4p_desktop", *words],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr.strip() == "No font here has all letters of: 中国."
    pdf = PdfReader(tmp_path / "china.pdf")
    assert len(pdf.pages) == 1
    told = pdf.pages[0].extract_text().replace("\n", "")
    assert "Its name in Chinese is left out" in told
    assert "Китай" in told
