"""The house stands as designed: imports run one way, Qt and SQL keep to their rooms."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "a4p_desktop"
# Each may import those to its right, and its own.
STOREYS = ["__main__", "cli", "commands", "self_check", "app", "gui", "records"]
LEAVES = {"paths": {"commands", "app", "self_check"}, "screen": {"commands"}, "memory": {"app"}}
QT = {"PySide6", "shiboken6"}
VAGUE = re.compile(r"utils?|helpers?|common|managers?|controllers?|base|misc", re.IGNORECASE)


def storey(module: str) -> str:
    """`a4p_desktop.gui.window.menus` is of the storey `gui`; the package itself is of none."""
    return module.removeprefix(PACKAGE).removeprefix(".").partition(".")[0]


def modules(root: Path) -> dict[str, Path]:
    """Every module of the package in the folder `root`, by its full name."""
    found = {}
    for path in sorted((root / PACKAGE).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every name of a module that the file imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or "", node
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def upward(root: Path) -> list[str]:
    """Imports against the one way, and of a leaf by whom it is not for."""
    found = []
    for name, path in modules(root).items():
        here = storey(name)
        for target, _ in imports(path):
            there = storey(target)
            if not target.startswith(PACKAGE + ".") or there not in {*STOREYS, *LEAVES}:
                continue
            if there in LEAVES:
                wrong = here != there and here not in LEAVES[there]
            elif here in LEAVES or not here:
                wrong = True
            else:
                wrong = STOREYS.index(there) < STOREYS.index(here)
            if wrong:
                found.append(f"{name} imports {target}")
    return found


def strangers(root: Path, room: str, forbidden: set[str]) -> list[str]:
    """Imports of what must not enter `room`."""
    return [
        f"{name} imports {target}"
        for name, path in modules(root).items()
        for target, _ in imports(path)
        if (storey(name) or "the package") == room and target.partition(".")[0] in forbidden
    ]


def circles(root: Path) -> list[str]:
    """Modules that import each other, however far round."""
    known = modules(root)
    graph = {
        name: {target for target, _ in imports(path) if target in known}
        for name, path in known.items()
    }
    # What imports nothing that is left is taken away, again and again; circles remain.
    while free := [name for name, targets in graph.items() if not targets & graph.keys()]:
        for name in free:
            del graph[name]
    return sorted(graph)


def late(root: Path) -> list[str]:
    """Imports inside a function that no comment in it, above or beside them, explains."""
    found = []
    for name, path in modules(root).items():
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for function in ast.walk(ast.parse(text)):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            inside = (n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom))
            found += [
                f"{name}:{node.lineno}"
                for node in inside
                if not any("# " in line for line in lines[function.lineno - 1 : node.lineno])
            ]
    return found


def silent(root: Path) -> list[str]:
    """Modules that do not say in a sentence what they know."""
    found = []
    for name, path in modules(root).items():
        told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        first = told.partition("\n")[0]
        if len(first.split()) < 4 or not first.endswith((".", "?")):
            found.append(name)
    return found


def vague(root: Path) -> list[str]:
    """Names that say nothing: utils, helpers and their like."""
    return [
        str(path.relative_to(root))
        for path in (root / PACKAGE).rglob("*")
        if VAGUE.fullmatch(path.stem) or any(map(VAGUE.fullmatch, path.stem.split("_")))
    ]


def test_all_modules_are_looked_at(project: Path) -> None:
    assert len(modules(project)) > 40
    assert {storey(name) for name in modules(project)} == {"", *STOREYS, *LEAVES}


def test_imports_run_one_way(project: Path) -> None:
    assert upward(project) == []


def test_no_circles(project: Path) -> None:
    assert circles(project) == []


def test_records_know_no_qt(project: Path) -> None:
    assert strangers(project, "records", QT) == []
    assert strangers(project, "the package", QT) == []
    for leaf in ("paths", "screen", "cli", "commands", "__main__"):
        assert strangers(project, leaf, QT) == []


def test_the_window_knows_neither_sql_nor_csv(project: Path) -> None:
    assert strangers(project, "gui", {"sqlite3", "csv"}) == []
    assert strangers(project, "app", {"sqlite3", "csv"}) == []


def test_nothing_reaches_for_the_network(project: Path) -> None:
    network = {"socket", "urllib", "http", "ssl", "smtplib", "ftplib", "asyncio", "requests"}
    for room in STOREYS:
        found = strangers(project, room, network)
        # Quoting of file names for the settings; and nothing of it opens anything.
        assert [one for one in found if "urllib.parse" not in one] == []


def test_imports_stand_at_the_top_or_say_why_not(project: Path) -> None:
    assert late(project) == []


def test_every_module_says_what_it_knows(project: Path) -> None:
    assert silent(project) == []


def test_no_name_is_vague(project: Path) -> None:
    assert vague(project) == []


DOC = '"""It knows all about this."""\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house in which every rule is broken once."""
    files = {
        "__init__": '"""The name and the version."""\n',
        "paths": DOC,
        "records/__init__": DOC,
        "records/archive": DOC + "import a4p_desktop.gui.view\nfrom PySide6 import QtCore\n",
        "records/one": DOC + "from a4p_desktop.records import two\n",
        "records/two": DOC + "import a4p_desktop.records.one\n",
        "gui/__init__": DOC,
        "gui/view": DOC + "import sqlite3\nfrom a4p_desktop import paths\n",
        "gui/utils": "x = 1\n",
        "gui/late": DOC
        + "def f():\n    x = 1\n    import json\n\n\ndef g():\n    # Why.\n    import re\n",
    }
    for name, text in files.items():
        path = tmp_path / PACKAGE / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_each_check_can_fail(house: Path) -> None:
    assert upward(house) == [
        "a4p_desktop.gui.view imports a4p_desktop.paths",
        "a4p_desktop.records.archive.archive imports a4p_desktop.gui.view",
    ]
    assert strangers(house, "records", QT) == [
        "a4p_desktop.records.archive.archive imports PySide6",
        "a4p_desktop.records.archive.archive imports PySide6.QtCore",
    ]
    assert strangers(house, "gui", {"sqlite3"}) == ["a4p_desktop.gui.view imports sqlite3"]
    assert circles(house) == ["a4p_desktop.records.one", "a4p_desktop.records.two"]
    assert late(house) == ["a4p_desktop.gui.late:4"]
    assert silent(house) == ["a4p_desktop.gui.utils"]
    assert vague(house) == ["a4p_desktop/gui/utils.py"]
