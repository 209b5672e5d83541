"""Notes what the imports of a start compile, for a4p_desktop/quick_imports.py.

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

sys.path.insert(0, str(Path(__file__).parents[1]))
from a4p_desktop.quick_imports import Text, look_first


def write_code(target: Path, *modules: str) -> None:
    """Write into `target` what a new Python compiles when it imports `modules`."""
    # Hashes that differ from run to run would give other bytes.
    same = os.environ | {"PYTHONHASHSEED": "0"}
    subprocess.run([sys.executable, __file__, target, *modules], env=same, check=True)


def main() -> None:
    """Import the modules that the command line names."""
    codes: dict[tuple[str, Text], CodeType] = {}
    compile_ = builtins.compile

    def note(mode: str, text: Text, name: str) -> CodeType:
        # As what calls `compile` has it: of these, PySide's importer alone.
        flags = __future__.annotations.compiler_flag if name.startswith("shiboken") else 0
        code: CodeType = compile_(text, name, mode, flags, dont_inherit=True)
        return codes.setdefault((mode, text), code)

    look_first(note)
    target, *modules = sys.argv[1:]
    for module in modules:
        import_module(module)
    Path(target).write_bytes(marshal.dumps(codes))


if __name__ == "__main__":
    main()
