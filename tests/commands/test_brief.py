"""The command `brief`: its arguments, its files and its errors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.commands.running import Run
from tests.records.made_tables import built


def run(*words: str) -> tuple[object, str, str]:
    """The exit status, standard output and standard error of `brief` with these arguments."""
    done = Run("brief", *words, encoding="ascii")
    return done.status, done.text, done.errors


@pytest.mark.parametrize(
    ("kind", "name", "title"),
    [
        ("delegation", "Ruanda", "Rwanda"),
        ("meeting", "hlm-2018", "High-Level Meeting on Action for Peacekeeping"),
        ("theme", "protection", "Protection"),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(
    tmp_path: Path, kind: str, name: str, title: str, qapp: object
) -> None:
    for ending, first in (("pdf", "%PDF-1.4"), ("html", "<!DOCTYPE html>"), ("md", f"# {title}")):
        target = tmp_path / f"a b.{ending}"
        status, printed, warning = run(kind, name, "--output", str(target))
        assert (status, printed) == (0, "")
        assert warning == "" or warning.startswith("No font here has all letters of: ")
        assert target.read_bytes().decode("utf-8", "replace").splitlines()[0] == first


def test_the_format_named_decides_whatever_the_file_is_called(tmp_path: Path) -> None:
    for name in ("Nepal 25.09.2018", "Board v1.2", "page.pdf", "page"):
        target = tmp_path / name
        words = ("theme", "protection", "--format", "html", "--output", str(target))
        assert run(*words) == (0, "", "")
        assert target.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert run("theme", "protection", "--format", "html")[1].startswith("<!DOCTYPE html>")


def test_without_a_file_it_prints_markdown(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    assert run("delegation", "RWA", "--output", str(target))[0] == 0
    assert run("delegation", "RWA") == (0, target.read_text("utf-8"), "")


def test_the_paper_can_be_chosen(tmp_path: Path, qapp: object) -> None:
    target = tmp_path / "a.pdf"
    assert run("delegation", "RWA", "--output", str(target), "--paper", "letter")[0] == 0
    assert PdfReader(target).pages[0].mediabox.width == 612


def test_it_reads_another_records_file(tmp_path: Path) -> None:
    path = built(tmp_path)
    assert run("meeting", "later", "--records", str(path))[1].startswith("# Later meeting\n")
    status, printed, error = run("meeting", "later", "--records", str(path), "--output", str(path))
    assert (status, printed) == (1, "")
    assert "does not say what to write" in error


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["delegation", "rwnada"], "Is it Rwanda (RWA)?"),
        (["meeting", "hlm"], "Is it hlm-2018?"),
        (["theme", "nothing"], "Available: politics, wps, "),
        (
            ["delegation", "RWA", "--output", "a.docx"],
            "End its name in one of: .pdf, .html, .md.",
        ),
        (["theme", "wps", "--output", "nowhere/a.md"], "nowhere”. Choose a folder that exists."),
        (["delegation", "RWA", "--records", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_an_error_is_one_line(words: list[str], message: str) -> None:
    status, printed, error = run(*words)
    assert (status, printed) == (1, "")
    assert error.startswith("a4p-desktop: ")
    assert error.count("\n") == 1
    assert message in error


@pytest.mark.parametrize(
    "words", [[], ["delegation"], ["rows", "x"], ["theme", "x", "--paper", "a5"]]
)
def test_wrong_arguments_are_refused(words: list[str]) -> None:
    status, printed, error = run(*words)
    assert (status, printed) == (2, "")
    assert "Try “a4p-desktop brief --help”." in error


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.mkdir()
    status, _, error = run("theme", "wps", "--output", str(target))
    assert status == 1
    assert "is a folder" in error


def test_the_records_file_is_not_written_over(tmp_path: Path) -> None:
    path = built(tmp_path)
    link = tmp_path / "a.md"
    link.symlink_to(path)
    before = path.read_bytes()
    status, _, error = run("meeting", "later", "--records", str(path), "--output", str(link))
    assert (status, path.read_bytes()) == (1, before)
    assert "is a records file" in error


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are always fonts")
def test_a_pdf_needs_no_screen_and_no_fonts(
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
    assert done.stderr.strip() == ""
    pdf = PdfReader(tmp_path / "china.pdf")
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text().replace("\n", "")
    assert "中国" in text, "its letters are bundled"
    assert "left out" not in text
    assert "Китай" in text
