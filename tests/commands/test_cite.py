"""The command `cite`: from its words to citations on standard output, or one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.styles import STYLES
from tests.commands.running import Run
from tests.records.cite.cited_rows import GOLDEN_WORDS
from tests.records.made_tables import built

GOLDEN = Path(__file__).parent.parent / "records" / "cite" / "golden"
KAGAME = "hlm-2018-rwa-paul-kagame"


def run(*words: str) -> tuple[object, bytes, str]:
    """The exit status of `cite` with these words, what it printed, and what it complained of."""
    done = Run("cite", *words, encoding="ascii")
    return done.status, done.bytes, done.complaints


@pytest.mark.parametrize("style", STYLES)
def test_it_prints_the_very_bytes_whatever_the_terminal(style: str) -> None:
    expected = (GOLDEN / f"citations.{STYLES[style].suffix}").read_bytes()
    assert run(*GOLDEN_WORDS, "--style", style) == (0, expected, "")


def test_the_style_is_a_footnote_and_each_thing_is_cited_once(records_path: Path) -> None:
    archive = Archive(records_path)
    expected = STYLES["footnote"].write([cite_word(archive, KAGAME)]).encode()
    archive.close()
    assert run(KAGAME, KAGAME) == (0, expected, "")


def test_another_records_file(tmp_path: Path) -> None:
    path = str(built(tmp_path))
    status, printed, _ = run("l1", "--records", path, "--style", "csl-json")
    assert status == 0
    assert json.loads(printed)[0]["author"] == [{"literal": "Łukasz Żak"}]
    status, printed, told = run(KAGAME, "--records", path)
    assert (status, printed) == (1, b"")
    assert "There is no statement" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["hlm-2018-rwa-paul-kagam"], "Is it hlm-2018-rwa-paul-kagame?"),
        ([KAGAME, "nobody"], "There is no statement “nobody”"),
        (["instrument:a4p-declaration-2018/VAT"], "There is nothing to cite"),
        ([KAGAME, "--records", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_troubles_are_told_in_one_line_and_nothing_is_printed(words: list[str], told: str) -> None:
    status, printed, complaint = run(*words)
    assert (status, printed) == (1, b"")
    assert complaint.startswith("a4p-desktop: ")
    assert complaint.count("\n") == 1
    assert told in complaint


@pytest.mark.parametrize("words", [[], [KAGAME, "--style", "apa"], ["--style"]])
def test_mistyped_words(words: list[str]) -> None:
    status, printed, complaint = run(*words)
    assert (status, printed) == (2, b"")
    assert "Try “a4p-desktop cite --help”." in complaint


def test_its_help_tells_the_styles() -> None:
    status, printed, _ = run("--help")
    assert status == 0
    assert all(name.encode() in printed for name in (*STYLES, "meeting:CODE", "instrument:CODE"))


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no command line that is not Unicode")
def test_bytes_that_are_no_text_are_no_statement(records_path: Path) -> None:
    program = [sys.executable, "-m", "a4p_desktop", "cite", "--records", str(records_path)]
    done = subprocess.run([*program, b"x\xff"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "There is no statement" in done.stderr.decode()
