"""The command line as a whole: its help, its errors, and what it does not import."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from a4p_desktop import NAME, __version__
from tests.commands.running import RECORDS, Run, error_line, with_records
from tests.snapshot.records import TABLES

COMMANDS = ["", "export", "cite", "brief", "build", "new", "tables", "check"]


def test_the_version_is_printed() -> None:
    run = Run("--version")
    assert (run.status, run.text) == (0, f"{NAME} {__version__}\n")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], ["a4p-desktop export TABLE", "build FOLDER FILE", "check FILE", "--self-check"]),
        (
            ["export"],
            [
                *("--search", "--where", "--columns", "--order", "--format", "--preset"),
                *("--about", "--no-about", "--output"),
            ],
        ),
        (["build"], ["FOLDER", "FILE"]),
        (["check"], ["FILE"]),
    ],
)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_a_help(words: list[str], names: list[str], option: str) -> None:
    run = Run(*words, option)
    assert run.status == 0
    assert run.text.startswith(f"usage: {' '.join(['a4p-desktop', *words])}")
    assert [name for name in names if name not in run.text] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_is_in_the_language_of_the_program(command: str, brackets: None) -> None:
    _, _, text = Run(*command.split(), "--help").text.partition("\n\n")  # without the usage
    rest = re.sub(r"\[.*?\]", "", text, flags=re.S)
    rest = re.sub(r"a4p-desktop \w+|positional arguments|show .* and exit", "", rest)
    assert "[" in text
    assert re.findall(r"[a-z]+ [a-z]+", rest) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_can_be_printed_on_any_terminal(command: str) -> None:
    run = Run(*command.split(), "--help", encoding="ascii")
    assert (run.status, run.errors) == (0, "")
    assert run.text.isascii()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--nope"], "unrecognized arguments: --nope"),
        (["a", "b"], "unrecognized arguments: b"),
        (["export"], "the following arguments are required: TABLE"),
        (["export", "nope"], "invalid choice: 'nope'"),
        (["export", "speakers", "--nope"], "unrecognized arguments: --nope"),
        (["export", "speakers", "--where", "meeting"], "“meeting” is not of the form COLUMN=VALUE"),
        (["export", "speakers", "--preset", "word"], "invalid choice: 'word'"),
        (["export", "speakers", "--format", "word"], "invalid choice: 'word'"),
        (
            ["export", "speakers", "--format", "xlsx", "--preset", "excel"],
            "--preset excel is a form of CSV, not of xlsx",
        ),
        (
            ["export", "speakers", "--format", "csv-excel", "--preset", "data"],
            "--preset data is a form of CSV, not of csv-excel",
        ),
        (["export", "speakers", "--about"], "--about with CSV needs --output"),
        (["export", "speakers", "--where", "person=\udcff"], "it has bytes that are not text"),
        (["export", "speakers", "--search"], "--search: expected one argument"),
        (["export", "speakers", "--order"], "--order: expected one argument"),
        (["build"], "the following arguments are required: FOLDER, FILE"),
        (["build", "a"], "the following arguments are required: FILE"),
        (["new"], "the following arguments are required: FOLDER"),
        (["tables"], "the following arguments are required: FOLDER"),
        (["check"], "the following arguments are required: FILE"),
        (["check", "a", "b"], "unrecognized arguments: b"),
    ],
)
def test_wrong_arguments_are_reported_with_a_hint(words: list[str], message: str) -> None:
    run = Run(*words)
    assert run.status == 2
    assert run.bytes == b""
    first, hint = run.errors.splitlines()
    command = words[0] if words[0] in ("export", "build", "new", "tables", "check") else ""
    program = f"a4p-desktop {command}".rstrip()
    assert first.startswith(f"{program}: ")
    assert message in first
    assert hint == f"Try “{program} --help”."


@pytest.mark.parametrize("command", ["export themes --records", "check", "build"])
def test_a_missing_file_is_reported_in_one_line(command: str, tmp_path: Path) -> None:
    target = [tmp_path / "x"] if command == "build" else []
    error = error_line(Run(*command.split(), tmp_path / "no", *target))
    assert str(tmp_path / "no") in error


@pytest.mark.parametrize(
    "words",
    [
        ["export", "themes", "--records", RECORDS],
        ["check", RECORDS],
        ["build", str(TABLES), os.devnull + "/x"],
        ["--version"],
    ],
    ids=["export", "check", "build", "version"],
)
def test_commands_without_a_window_import_no_qt(
    words: Sequence[str], records_path: Path, project: Path
) -> None:
    code = (
        "import sys; from a4p_desktop.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "qt = [name for name in sys.modules if 'PySide' in name or 'shiboken' in name]\n"
        "gui = [name for name in sys.modules if name.startswith('a4p_desktop.gui')]\n"
        "sys.exit(repr(qt + gui) if qt + gui else 0)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *with_records(words, records_path)],
        capture_output=True,
        check=False,
        cwd=project,
    )
    assert run.returncode == 0, run.stderr
