"""Notes the code and regular expressions that a start compiles, and the code of its modules, for
a4p_desktop/quick_imports.py.

.ci/compiled_code.py TARGET MODULE …
"""

import __future__

import builtins
import marshal
import os
import subprocess
import sys
from collections.abc import Iterator, Set
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from a4p_desktop.quick_imports import LENGTH, PACKAGE, PATTERNS, Text, look_first

UNUSED = "pyi_generator.py"
"""What PySide imports to write stubs for developers, and with it argparse."""


def write_code(target: Path, *modules: str) -> None:
    """Write into `target` what a new Python compiles when it imports `modules`, and the code of
    each module that comes with them."""
    # Hashes that differ from run to run would give other bytes.
    same = os.environ | {"PYTHONHASHSEED": "0"}
    command: list[str | Path] = [sys.executable, __file__, target, *modules]
    subprocess.run(command, env=same, check=True)


def main() -> None:
    """Import the modules that the command line names."""
    codes: dict[tuple[str, Text], CodeType] = {}
    compile_ = builtins.compile

    def note(mode: str, text: Text, name: str) -> CodeType:
        # As what calls `compile` has it: of these, PySide's importer alone.
        flags = __future__.annotations.compiler_flag if name.startswith("shiboken") else 0
        if name.endswith(UNUSED):
            return codes.setdefault((mode, text), compile_("", name, mode, dont_inherit=True))
        code: CodeType = compile_(text, name, mode, flags, dont_inherit=True)
        return codes.setdefault((mode, text), code)

    patterns: dict[tuple[Text, int], tuple[Any, ...]] = {}
    compile_pattern, engine = PATTERNS["compile"], PATTERNS["_sre"]
    make = engine.compile

    def note_pattern(pattern: Any, flags: int = 0) -> Any:
        def note_made(text: Text, all_flags: int, steps: list[int], *groups: Any) -> Any:
            # Plain numbers, not those with the names of what they stand for.
            how = text, int(all_flags), list(map(int, steps)), *groups
            patterns[pattern, flags] = how
            return make(*how)

        engine.compile = note_made
        return compile_pattern(pattern, flags)

    PATTERNS["compile"] = note_pattern
    look_first(note)
    target, *modules = sys.argv[1:]
    before = set(sys.modules)
    for module in modules:
        import_module(module)
    places: dict[str, tuple[str, int, int]] = {}
    contents = b""
    for name, source, code in _modules(before):
        places[name] = source, len(contents), len(code)
        contents += code
    table = marshal.dumps((codes, patterns, places))
    Path(target).write_bytes(len(table).to_bytes(LENGTH, "big") + table + contents)


def _modules(before: Set[str]) -> Iterator[tuple[str, str, bytes]]:
    """Each module imported since `before` from its source: its name, where its source lies in the
    packaged folder, and its code."""
    for name, module in sys.modules.items():
        file = Path(getattr(module, "__file__", None) or "")  # PySide makes some out of texts
        if name not in before and file.suffix == ".py" and file.is_file():
            source = name.replace(".", "/") + (f"/{PACKAGE}" if file.name == PACKAGE else ".py")
            code = compile(file.read_bytes(), source, "exec", dont_inherit=True)
            yield name, source, marshal.dumps(code)


if __name__ == "__main__":
    main()
