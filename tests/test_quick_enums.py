"""The enums of Qt that are made quickly are in everything as those that Python makes."""

import subprocess
import sys

import pytest

DESCRIPTION = """
import pickle, sys
from enum import Enum, Flag

from a4p_desktop.quick_imports import import_quickly

if sys.argv[1:]:
    import_quickly()
from PySide6 import QtCore, QtGui, QtWidgets


def enums(owner):
    for name in sorted(dir(owner)):
        each = getattr(owner, name, None)
        if isinstance(each, type) and each not in seen and each.__module__.startswith("PySide6"):
            seen.add(each)
            if issubclass(each, Enum):
                yield each
            else:
                yield from enums(each)


def outcomes(each, members):
    yield each.__module__, each.__qualname__, each.__mro__, list(each), len(each)
    yield [(name, member.name, member.value, str(member), repr(member), member._sort_order_,
            hash(member) == hash(each(member.value)), each[name] is member is each(member.value))
           for name, member in each.__members__.items()]
    yield sorted(set(vars(each)))
    first, last = members[0], members[-1]
    attempts = [lambda: each(987654321), lambda: each(0), lambda: first.name in each.__members__]
    attempts += [lambda: pickle.loads(pickle.dumps(last)) is last, lambda: first == last]
    if issubclass(each, Flag):
        yield each._flag_mask_, each._all_bits_, each._singles_mask_, each._boundary_
        attempts += [lambda: first | last, lambda: first & last, lambda: first ^ last]
        attempts += [lambda: ~last, lambda: list(first | last), lambda: each(1 << 40)]
    for attempt in attempts:
        try:
            yield repr(attempt())
        except Exception as error:
            yield repr(error)


seen = set()
for module in (QtCore, QtGui, QtWidgets):
    for each in enums(module):
        print(*outcomes(each, list(each.__members__.values()) or [None]))
"""


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="only Python 3.11 makes them quickly")
def test_all_enums_of_qt_are_as_python_makes_them() -> None:
    quick, ordinary = (
        subprocess.run(
            [sys.executable, "-c", DESCRIPTION, *arguments],
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        ).stdout.splitlines()
        for arguments in (["quick"], [])
    )
    assert len(ordinary) > 500
    assert [pair for pair in zip(quick, ordinary, strict=True) if pair[0] != pair[1]] == []
