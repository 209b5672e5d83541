"""The packaged program compiles nothing that was compiled with it, and works as if it did."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from a4p_desktop.quick_imports import COMPILED

START = """
import marshal, re, sys
from pathlib import Path

from a4p_desktop.quick_imports import use_compiled

file, is_used = Path(sys.argv[1]), len(sys.argv) > 2
known = {text if isinstance(text, bytes) else text.encode() for _, text in
         marshal.loads(file.read_bytes())[0]}
parsed = []
parse = re._parser.parse
re._parser.parse = lambda text, flags: parsed.append((text, flags)) or parse(text, flags)
patterns = marshal.loads(file.read_bytes())[1]
compiled = []
sys.addaudithook(lambda event, given: compiled.append(given[0]) if event == "compile" else None)
if is_used:
    use_compiled(file)
import a4p_desktop.app
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from PySide6.QtCore import QObject

print(len(known.intersection(compiled)))
print(len(patterns.keys() & set(parsed)))
again = [re.compile(*each) for each in patterns]
print([(each.pattern, each.flags, each.groups, dict(each.groupindex)) for each in again])
print([each.fullmatch("S/PV.8218") for each in again if isinstance(each.pattern, str)])
print(Question("peace") == Question("peace"), repr(Condition("level", "ministerial")))
try:
    QObject().setObjectName(1, 2)
except TypeError as error:  # whose words are made by PySide's modules
    print(error)
from dataclasses import dataclass

@dataclass(frozen=True)
class Late:
    number: int

print(Late(1), eval("1 + 1"), Late.__init__.__annotations__)
"""


MODULES = ("PySide6.QtCore", "a4p_desktop.app")


def write(project: Path, target: Path) -> Path:
    script = project / ".ci" / "compiled_code.py"
    command: list[str | Path] = [sys.executable, script, target, *MODULES]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return target


@pytest.fixture(scope="module")
def compiled(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(project, tmp_path_factory.mktemp("compiled") / COMPILED)


def run(*arguments: str | Path) -> list[str]:
    """What a start prints."""
    command: list[str | Path] = [sys.executable, "-c", START, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return done.stdout.splitlines()


def test_a_start_compiles_nothing_that_was_compiled_before_and_works_as_if_it_did(
    compiled: Path,
) -> None:
    with_codes, without = run(compiled, "used"), run(compiled)
    assert with_codes[:2] == ["0", "0"]
    assert int(without[0]) > 100
    assert int(without[1]) > 20
    assert with_codes[2:] == without[2:]


def test_it_has_the_same_bytes_each_time(project: Path, compiled: Path, tmp_path: Path) -> None:
    assert write(project, tmp_path / "again").read_bytes() == compiled.read_bytes()
