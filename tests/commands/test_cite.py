"""The command `cite`: its arguments, its output and its errors."""

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
    """The exit status, standard output and standard error of `cite` with these arguments."""
    done = Run("cite", *words, encoding="ascii")
    return done.status, done.bytes, done.errors


@pytest.mark.parametrize("style", STYLES)
def test_it_prints_utf_8_on_any_terminal(style: str) -> None:
    expected = (GOLDEN / f"citations.{STYLES[style].suffix}").read_bytes()
    assert run(*GOLDEN_WORDS, "--style", style) == (0, expected, "")


def test_the_default_is_a_footnote_and_duplicates_are_dropped(records_path: Path) -> None:
    archive = Archive(records_path)
    expected = STYLES["footnote"].write([cite_word(archive, KAGAME)]).encode()
    archive.close()
    assert run(KAGAME, KAGAME) == (0, expected, "")


def test_it_reads_another_records_file(tmp_path: Path) -> None:
    path = str(built(tmp_path))
    status, printed, _ = run("l1", "--records", path, "--style", "csl-json")
    assert status == 0
    assert json.loads(printed)[0]["author"] == [{"literal": "Łukasz Żak"}]
    status, printed, error = run(KAGAME, "--records", path)
    assert (status, printed) == (1, b"")
    assert "There is no statement" in error


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["hlm-2018-rwa-paul-kagam"], "Is it hlm-2018-rwa-paul-kagame?"),
        ([KAGAME, "nobody"], "There is no statement “nobody”"),
        (["instrument:a4p-declaration-2018/VAT"], "Nothing to cite"),
        ([KAGAME, "--records", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_an_error_is_one_line_and_nothing_is_printed(words: list[str], message: str) -> None:
    status, printed, error = run(*words)
    assert (status, printed) == (1, b"")
    assert error.startswith("a4p-desktop: ")
    assert error.count("\n") == 1
    assert message in error


@pytest.mark.parametrize("words", [[], [KAGAME, "--style", "apa"], ["--style"]])
def test_wrong_arguments_are_refused(words: list[str]) -> None:
    status, printed, error = run(*words)
    assert (status, printed) == (2, b"")
    assert "Try “a4p-desktop cite --help”." in error


def test_its_help_names_the_styles() -> None:
    status, printed, _ = run("--help")
    assert status == 0
    assert all(name.encode() in printed for name in (*STYLES, "meeting:CODE", "instrument:CODE"))


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no command line that is not Unicode")
def test_invalid_unicode_names_no_statement(records_path: Path) -> None:
    program = [sys.executable, "-m", "a4p_desktop", "cite", "--records", str(records_path)]
    done = subprocess.run([*program, b"x\xff"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "There is no statement" in done.stderr.decode()
