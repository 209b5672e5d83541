"""How modules are imported sooner, and kept without their sources."""

import builtins
import collections
import dataclasses
import gc
import marshal
import os
import re
import sys
from collections.abc import Callable, Mapping, Set
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from functools import partial, reduce
from importlib import import_module
from importlib.machinery import ModuleSpec
from io import FileIO
from operator import methodcaller, or_
from pathlib import Path
from threading import Lock
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

COMPILED = "compiled"
"""The file in the packaged program with what `.ci/compiled_code.py` notes."""
Text = str | bytes
Codes = Mapping[tuple[str, Text], CodeType]
"""The code of each text, by its mode and the text."""
Patterns = Mapping[tuple[Text, int], tuple[Any, ...]]
"""What makes a regular expression, by its text and flags."""
Places = Mapping[str, tuple[str, int, int]]
"""Of each module: its source within the packaged folder, and where its code begins and how long it
is, in bytes."""
LENGTH = 4
"""Bytes of the number with which the file begins: how long the table is that follows."""
PACKAGE = "__init__.py"
"""How the source of a package is named."""
PATTERNS: dict[str, Any] = vars(vars(re)["_compiler"])
"""The names of Python's module that compiles regular expressions."""
_begins_privately = methodcaller("startswith", "_")


def import_quickly() -> None:
    """Leave out what Python and PySide do beside each import: 60 ms of a start, 6 MB of memory.

    Python would look for garbage, of which imports make little; `look_after_memory` collects it.
    PySide would read each module's source, and keep it, to find `from __feature__ import …`, which
    no module of ours has.
    """
    gc.disable()
    if sys.version_info[:2] == (3, 11):  # others make enums in other ways
        _make_enums_quickly()
    import_module("PySide6.QtCore")  # puts PySide's own `__import__` in place of Python's
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)


def _make_enums_quickly() -> None:
    """Let Python make the 300 enums that a start needs of Qt, with 4,300 members, in a third of the
    time: each is a copy of an empty one, to which its members are added without the checks that
    are for enums written by hand. A test compares all enums of Qt with those made by Python."""
    made_by_python = EnumType._create_  # type: ignore[attr-defined]  # the way that PySide takes
    empty: dict[tuple[type, object], tuple[dict[str, Any], dict[str, type]]] = {}
    taken = {cls: {*dir(EnumType), *dir(cls)} for cls in (Enum, IntEnum, Flag, IntFlag)}

    def create(
        cls: type[Enum], name: str, members: Any, *, module: str | None = None, **how: Any
    ) -> type[Enum]:
        module = module or sys._getframe(2).f_globals["__name__"]
        is_plain = cls in taken and _are_plain(members, taken[cls])
        if how.get("type") or how.get("qualname") or not is_plain:
            made: type[Enum] = made_by_python(cls, name, members, module=module, **how)
            return made
        key = cls, how.get("boundary")
        if key not in empty:
            empty[key] = _parts(made_by_python(cls, "Empty", (), module=module, **how))
        shared, own = empty[key]
        parts = {**shared, **{name: kind() for name, kind in own.items()}, "__module__": module}
        copy: Any = type.__new__(EnumType, name, (cls,), parts)
        _add_members(copy, members)
        return cast("type[Enum]", copy)

    EnumType._create_ = create  # type: ignore[attr-defined]


def _are_plain(members: object, taken: Set[str]) -> bool:
    """Whether these are pairs of names and values, and no name has a meaning in enums, as those in
    `taken` have."""
    if not isinstance(members, list):
        return False
    names = [name for name, _ in members]
    return taken.isdisjoint(names) and not any(map(_begins_privately, names))


def _parts(empty: type[Enum]) -> tuple[dict[str, Any], dict[str, type]]:
    """What enums of a kind share, and the kinds of the lists and dicts that each has of its own."""
    own = {name: type(part) for name, part in vars(empty).items() if isinstance(part, list | dict)}
    return {name: part for name, part in vars(empty).items() if name not in own}, own


def _add_members(made: Any, members: list[tuple[str, int]]) -> None:
    """Add what Python adds for each member of an enum, and to an enum of flags."""
    is_flag, new, has_value = issubclass(made, Flag), made._new_member_, made._use_args_
    by_name, by_value, listed = made._member_map_, made._value2member_map_, made._member_names_
    for name, value in members:
        member = by_value.get(value)
        if member is None:  # else it is another name
            member = by_value[value] = new(made, value) if has_value else new(made)
            member._name_, member._value_, member.__objclass__ = name, value, made
            member._sort_order_ = len(listed)
            if not is_flag or (value and not value & (value - 1)):
                listed.append(name)
        by_name[name] = member
    # At once: `setattr` looks for each name in the class of the enum, and in what that is made of.
    gc.get_referents(vars(made))[0].update(by_name)
    set_attribute = partial(type.__setattr__, made)
    set_attribute("_member_names_", listed)  # tells Python that the class has changed
    if is_flag:
        bits = [value for value in by_value if value and not value & (value - 1)]
        every = reduce(or_, by_value, 0)
        set_attribute("_flag_mask_", every)
        set_attribute("_singles_mask_", reduce(or_, bits, 0))
        set_attribute("_all_bits_", 2 ** every.bit_length() - 1)
        order = [by_name[name]._value_ for name in listed]
        if order != sorted(order):
            set_attribute("_iter_member_", made._iter_member_by_def_)


def use_compiled(folder: Path) -> None:
    """Give Python the codes that are packaged in `folder` instead of compiling their texts, and the
    modules that are; others are compiled and found as ever.

    PySide brings Python modules as texts in a library, 100 kB of them, and compiles them at each
    start; Python writes a text of methods for each NamedTuple and frozen dataclass, and compiles
    that. With the regular expressions it is an eighth of a start.
    """
    opened = FileIO(Path(folder, COMPILED))  # stays open, for modules that are imported late
    codes, patterns, places = read_table(opened)
    sys.meta_path.insert(0, CompiledModules(opened, opened.tell(), places, str(folder)))
    look_first(lambda mode, text, _: codes.get((mode, text)))
    compile_pattern, make = PATTERNS["compile"], PATTERNS["_sre"].compile

    def compiled_pattern(pattern: Any, flags: int = 0) -> Any:
        known = patterns.get((pattern, flags)) if isinstance(pattern, str | bytes) else None
        return make(*known) if known else compile_pattern(pattern, flags)

    PATTERNS["compile"] = compiled_pattern


def read_table(file: FileIO) -> tuple[Codes, Patterns, Places]:
    """What `file` begins with; behind it are the codes of the modules."""
    length = int.from_bytes(file.read(LENGTH), "big")
    table: tuple[Codes, Patterns, Places] = marshal.loads(file.read(length))
    return table


class CompiledModules:
    """Finds modules by a table of where their codes are in a file, and imports them from it.

    PyInstaller opens its file anew for each, unpacks and checks it, and looks into each folder of a
    package: a tenth of a start. https://docs.python.org/3/reference/import.html#the-meta-path
    """

    def __init__(self, file: FileIO, begin: int, places: Places, folder: str) -> None:
        """The codes begin in `file` at `begin`; the modules are said to lie in `folder`."""
        self._file = file
        self._begin = begin
        self._places = places
        self._folder = folder
        self._turn = Lock()
        """Held while a code is read: two threads may import at once."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """How to import a module; None leaves it to others."""
        place = self._places.get(name)
        if place is None:
            return None
        source = os.path.join(self._folder, place[0])
        spec = ModuleSpec(name, cast("Loader", self), origin=source)
        if source.endswith(PACKAGE):
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code of a module."""
        source, begin, length = self._places[module.__name__]
        # Not by its spec, for which Python would work out where it keeps compiled files.
        module.__file__ = os.path.join(self._folder, source)
        with self._turn:
            self._file.seek(self._begin + begin)
            code = self._file.read(length)
        exec(marshal.loads(code), vars(module))


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
