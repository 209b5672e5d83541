"""How modules are imported sooner, and kept without their sources."""

import builtins
import collections
import dataclasses
import gc
import marshal
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

COMPILED = "compiled"
"""The file in the packaged program with what `.ci/compiled_code.py` notes."""
Text = str | bytes
Codes = Mapping[tuple[str, Text], CodeType]
"""The code of each text, by its mode and the text."""


def import_quickly() -> None:
    """Leave out what Python and PySide do beside each import: 40 ms of a start, 6 MB of memory.

    Python would look for garbage, of which imports make little; `look_after_memory` collects it.
    PySide would read each module's source, and keep it, to find `from __feature__ import …`, which
    no module of ours has.
    """
    gc.disable()
    import_module("PySide6.QtCore")  # puts PySide's own `__import__` in place of Python's
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)


def use_compiled(file: Path) -> None:
    """Give Python the codes in `file` instead of compiling their texts; others are compiled.

    PySide brings Python modules as texts in a library, 100 kB of them, and compiles them at each
    start; Python writes a text of methods for each NamedTuple and frozen dataclass, and compiles
    that: a tenth of a start.
    """
    codes: Codes = marshal.loads(file.read_bytes())
    look_first(lambda mode, text, _: codes.get((mode, text)))


def look_first(find: Callable[[str, Text, str], CodeType | None]) -> None:
    """Let all that compiles look whether `find` has the code, by mode, text and file name."""
    compile_ = builtins.compile

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        is_text = isinstance(source, str | bytes) and not rest and not named
        code = find(mode, source, str(filename)) if is_text else None
        return code or compile_(source, filename, mode, *rest, **named)

    def run(source: Any, *rest: Any) -> None:
        code = find("exec", source, "<string>") if isinstance(source, str) else None
        exec(code or source, *rest)

    def evaluated(source: Any, *rest: Any) -> Any:
        code = find("eval", source, "<string>") if isinstance(source, str) else None
        return eval(code or source, *rest)

    # What these modules call by these names, they find here first.
    builtins.compile = compiled
    vars(dataclasses)["exec"] = run
    vars(collections)["eval"] = evaluated
