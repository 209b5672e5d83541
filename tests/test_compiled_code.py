"""The packaged program compiles nothing that was compiled with it, takes its modules from there,
and works as ever."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
import shiboken6

from a4p_desktop.quick_imports import COMPILED

START = """
import re, sys
from os.path import realpath
from pathlib import Path

from a4p_desktop.quick_imports import COMPILED, CompiledModules, read_table, use_compiled

folder, is_used = Path(sys.argv[1]), len(sys.argv) > 2
codes, patterns, places = read_table(Path(folder, COMPILED).open("rb"))
known = {text if isinstance(text, bytes) else text.encode() for _, text in codes}
parsed = []
parse = re._parser.parse
re._parser.parse = lambda text, flags: parsed.append((text, flags)) or parse(text, flags)
compiled = []
sys.addaudithook(lambda event, given: compiled.append(given[0]) if event == "compile" else None)
if is_used:
    use_compiled(folder)
import a4p_desktop.app
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from PySide6.QtCore import QObject

print(len(known.intersection(compiled)))
print(len(patterns.keys() & set(parsed)))
ours = {name: module for name, module in sys.modules.items() if name.startswith("a4p_desktop.")}
print(len([name for name, module in ours.items()
           if name in places and not isinstance(module.__loader__, CompiledModules)]))
print("argparse" in sys.modules)
print([(name, realpath(module.__file__), [*map(realpath, getattr(module, "__path__", []))],
        module.__package__, sorted({*vars(module)} - {"__cached__"}))
       for name, module in ours.items()])
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
def packaged(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages of a start and what is compiled of them."""
    folder = tmp_path_factory.mktemp("packaged")
    write(project, folder / COMPILED)
    Path(folder, "a4p_desktop").symlink_to(project / "a4p_desktop")
    for package in (PySide6, shiboken6):
        Path(folder, package.__name__).symlink_to(package.__path__[0])
    return folder


def run(*arguments: str | Path) -> list[str]:
    """What a start prints."""
    command: list[str | Path] = [sys.executable, "-c", START, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return done.stdout.splitlines()


def test_a_start_compiles_nothing_that_was_compiled_before_and_works_as_if_it_did(
    packaged: Path,
) -> None:
    with_codes, without = run(packaged, "used"), run(packaged)
    assert with_codes[:4] == ["0", "0", "0", "False"]
    assert int(without[0]) > 100
    assert int(without[1]) > 20
    assert int(without[2]) > 100
    assert with_codes[4:] == without[4:]


def test_it_has_the_same_bytes_each_time(project: Path, packaged: Path, tmp_path: Path) -> None:
    written = Path(packaged, COMPILED).read_bytes()
    assert write(project, tmp_path / "again").read_bytes() == written
