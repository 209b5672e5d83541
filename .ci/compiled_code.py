"""Notes the code and regular expressions that a start compiles, for a4p_desktop/quick_imports.py.

.ci/compiled_code.py TARGET MODULE …
"""

import __future__

import builtins
import marshal
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from a4p_desktop.quick_imports import PATTERNS, Text, look_first


def write_code(target: Path, *modules: str) -> frozenset[str]:
    """Write into `target` what a new Python compiles when it imports `modules`; return the names of
    all modules that it then has."""
    # Hashes that differ from run to run would give other bytes.
    same = os.environ | {"PYTHONHASHSEED": "0"}
    command: list[str | Path] = [sys.executable, __file__, target, *modules]
    done = subprocess.run(command, env=same, check=True, stdout=subprocess.PIPE, text=True)
    return frozenset(done.stdout.split())


def main() -> None:
    """Import the modules that the command line names."""
    codes: dict[tuple[str, Text], CodeType] = {}
    compile_ = builtins.compile

    def note(mode: str, text: Text, name: str) -> CodeType:
        # As what calls `compile` has it: of these, PySide's importer alone.
        flags = __future__.annotations.compiler_flag if name.startswith("shiboken") else 0
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
    for module in modules:
        import_module(module)
    Path(target).write_bytes(marshal.dumps((codes, patterns)))
    print(*sys.modules)


if __name__ == "__main__":
    main()
