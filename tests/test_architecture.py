"""The architecture holds: imports run one way, Qt and SQL stay in their packages."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

PACKAGE = "a4p_desktop"
# What each package may import besides itself: those behind the arrow, and none below its own line.
# The modules outside packages have a line each.
PLAN = """
memory            <-
paths             <-
records/text      <-
records           <- records/text
records/names     <- records/text
records/schema    <- records/text records
screen            <- records
records/files     <- paths records/text records records/schema
records/form      <- records records/schema
records/written   <- records/text records records/names records/schema
records/question  <- records/text records records/schema records/files
records/archive   <- records/text records records/names records/schema records/question
records/build     <- records/text records records/names records/schema records/files records/form
                     records/question records/archive
records/origin    <- paths records/schema records/question records/archive
records/pages     <- records/text records records/names records/schema records/question
                     records/archive records/origin
records/cite      <- records/text records records/schema records/files records/archive
                     records/origin records/pages
records/export    <- records/text records records/schema records/files records/question
                     records/archive records/origin records/pages
records/proposals <- records/text records/schema records/question records/archive records/pages
records/brief     <- records/text records records/schema records/files records/question
                     records/archive records/origin records/pages records/cite
records/clipboard <- records/text records records/schema records/question records/archive
                     records/origin records/pages records/cite records/export
records/tables    <- records/text records records/schema records/files records/form
                     records/archive records/export
records/own       <- paths records/text records records/schema records/files records/form
                     records/written records/archive records/build records/export records/tables
records/added     <- records/text records records/schema records/form records/question
                     records/archive records/tables records/own
records/merge     <- paths records/text records records/schema records/files records/form
                     records/written records/archive records/build records/export records/tables
                     records/own
records/incoming  <- records/text records records/names records/schema records/files records/form
                     records/written records/question records/archive records/build records/pages
                     records/tables records/own records/added records/merge
gui/crash         <- paths records
gui/look          <- paths records/text records records/schema gui/crash
gui/words         <- records/text records records/schema records/files records/question
                     records/archive records/origin records/pages
gui/widgets       <- records/text records records/schema gui/crash gui/look gui/words
gui               <- paths records records/files records/question records/archive records/cite
                     records/brief gui/crash gui/look
gui/facets        <- records/text records records/schema records/question gui/look gui/words
                     gui/widgets
gui/finding       <- records gui/look gui/words gui/widgets
gui/manual        <- records gui/look gui/widgets gui/finding
gui/pictures      <- records/text records records/schema records/files records/question
                     records/archive gui/crash gui/look gui/words gui/widgets gui
gui/question      <- records/text records records/schema records/question records/archive
                     records/pages records/proposals gui/look gui/words gui/widgets gui
gui/views         <- paths records/text records records/files records/question gui/crash gui/look
                     gui/words gui/widgets gui
gui/details       <- records/text records records/schema records/question records/archive
                     records/origin records/pages records/added gui/look gui/words gui/widgets
                     gui/finding
gui/overview      <- records/text records records/schema records/question records/archive
                     records/pages gui/look gui/words gui/widgets gui gui/pictures
gui/delegations   <- records/text records records/schema records/question records/archive
                     records/pages gui/crash gui/look gui/words gui/widgets gui gui/details
gui/reading       <- records/text records records/archive records/pages gui/look gui/words
                     gui/widgets gui gui/finding gui/details
gui/table         <- records/text records records/schema records/question records/archive
                     records/pages gui/look gui/words gui/widgets gui gui/facets gui/details
                     gui/reading
gui/endorsements  <- records records/schema records/question records/pages gui/look gui/words
                     gui/widgets gui gui/pictures gui/table
gui/incoming      <- records/text records records/schema records/written records/archive
                     records/pages records/own records/incoming gui/crash gui/look gui/words
                     gui/widgets gui gui/delegations gui/table
gui/themes        <- records records/schema records/question records/pages gui/look gui/words
                     gui/widgets gui gui/pictures gui/table
gui/window        <- records/text records records/schema records/question records/archive
                     records/pages gui/crash gui/look gui/words gui/widgets gui gui/question
                     gui/views gui/table gui/endorsements gui/themes
gui/brief         <- records/text records records/schema records/files records/brief gui/crash
                     gui/look gui/widgets gui gui/window
gui/cite          <- records records/schema records/question records/archive records/pages
                     records/cite gui/crash gui/look gui/widgets gui gui/window
gui/export        <- records records/schema records/question records/archive records/export
                     records/clipboard records/tables gui/crash gui/look gui/widgets gui
                     gui/window
gui/own           <- records/text records records/schema records/form records/archive
                     records/pages records/tables records/own records/added records/incoming
                     gui/crash gui/look gui/words gui/widgets gui gui/incoming gui/window
ending            <-
quick_imports     <-
application       <- ending
opening           <- records records/schema records/archive records/build records/own
                     records/merge gui/look gui/words gui
own_in_window     <- records/text records records/files records/own gui/crash gui/widgets gui
                     gui/incoming gui/window gui/own
window_parts      <- records/question gui gui/views gui/window gui/brief gui/cite gui/export
                     opening own_in_window
open_window       <- paths records records/schema records/question records/archive records/pages
                     gui/crash gui/words gui gui/manual gui/overview gui/delegations
                     gui/endorsements gui/window opening window_parts
openings          <- records records/own gui/incoming opening open_window
own_session       <- records records/own open_window openings
app               <- memory paths records records/question records/own gui/crash gui/look
                     gui/widgets gui gui/window application opening open_window openings
                     own_session
self_check        <- paths records records/schema records/question records/archive records/export
                     records/brief gui/crash gui/look gui gui/manual gui/table gui/brief
                     gui/export app
commands          <- paths records/text records records/schema screen records/form records/written
                     records/question records/archive records/build records/pages records/cite
                     records/export records/brief records/tables records/own records/merge
                     records/incoming gui/brief quick_imports app self_check
cli               <- records ending commands
__main__          <- quick_imports cli
"""
MAY_IMPORT = {
    name: set(theirs.split())
    for name, theirs in re.findall(r"^(\S+) *<-(.*(?:\n +.*)*)", PLAN, re.MULTILINE)
}
SQLITE = {"records/archive", "records/build", "records/merge"}
CSV = {"records/files", "records/incoming"}
QT = {"PySide6", "shiboken6"}
WITH_QT = {  # and all of gui
    *("app", "application", "opening", "openings", "open_window", "window_parts"),
    *("own_in_window", "own_session", "self_check", "memory"),
}
MOST_MODULES = 16
VAGUE = re.compile(r"utils?|helpers?|common|managers?|controllers?|base|misc", re.IGNORECASE)


@cache
def room(module: str, root: Path) -> str:
    """The package of a module, as `records/text`; the module's own name if it is in none.

    A folder within a package, such as `records/export/xlsx`, is a part of it.
    """
    parts = module.split(".")[1:]
    while parts and not (root / PACKAGE / Path(*parts)).is_dir():
        last = parts.pop()
        if not parts:
            return last
    return "/".join(parts[:2])


def modules(root: Path) -> dict[str, Path]:
    """Every module of the package in the folder `root`, by its full name."""
    found = {}
    for path in sorted((root / PACKAGE).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    """What the file says, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that the file imports, also within functions."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def arrows(root: Path) -> Iterator[tuple[str, str, str]]:
    """Each import within the program: the importing module, its package, the imported package."""
    known = modules(root)
    for name, path in known.items():
        for target in sorted(imports(path)):
            # `from package import module` counts twice: as the package, and as the module.
            if target in known and (target.count(".") == 0 or known[target].stem != "__init__"):
                yield name, room(name, root), room(target, root)


def forbidden(root: Path, allowed: dict[str, set[str]]) -> list[str]:
    """Imports that the plan does not allow."""
    return [
        f"{name} imports {there}"
        for name, here, there in dict.fromkeys(arrows(root))
        if here != there and there and there not in allowed.get(here, set())
    ]


def unused(root: Path, allowed: dict[str, set[str]]) -> list[str]:
    """Permissions of the plan that no import needs."""
    needed = {(here, there) for _, here, there in arrows(root)}
    return [
        f"{here} imports no {there}"
        for here, theirs in allowed.items()
        for there in sorted(theirs)
        if (here, there) not in needed
    ]


def strangers(root: Path, place: str, names: set[str]) -> list[str]:
    """Imports of the libraries `names` in `place`: a module, or a package with its parts."""
    return [
        f"{name} imports {target}"
        for name, path in modules(root).items()
        for target in sorted(imports(path))
        if f"{room(name, root)}/".startswith(f"{place}/") and target.partition(".")[0] in names
    ]


def importers(root: Path, names: set[str]) -> set[str]:
    """The packages that import one of the libraries `names`."""
    return {
        room(name, root)
        for name, path in modules(root).items()
        if any(target.partition(".")[0] in names for target in sorted(imports(path)))
    }


def crowded(root: Path) -> list[str]:
    """Folders with too many modules."""
    paths = [path for path in modules(root).values() if path.stem != "__init__"]
    folders = Counter(str(path.parent.relative_to(root / PACKAGE)) for path in paths)
    return [name for name, number in folders.items() if number > MOST_MODULES]


def imported(root: Path) -> dict[str, set[str]]:
    """For each module the modules of the program that it imports."""
    known = modules(root)
    return {
        name: {target for target in sorted(imports(path)) if target in known}
        for name, path in known.items()
    }


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The modules that import each other, directly or through others."""
    graph = dict(graph)
    # Remove modules that import none of the rest, again and again; circles remain.
    while free := [name for name, targets in graph.items() if not targets & graph.keys()]:
        for name in free:
            del graph[name]
    return sorted(graph)


def late(root: Path) -> list[str]:
    """Imports inside a function without a comment above or beside them that says why."""
    found = []
    for name, path in modules(root).items():
        lines = path.read_text(encoding="utf-8").splitlines()
        for function in ast.walk(tree(path)):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            inside = (n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom))
            found += [
                f"{name}:{node.lineno}"
                for node in inside
                if not any("# " in line for line in lines[function.lineno - 1 : node.lineno])
            ]
    return found


def keyword_properties(root: Path) -> list[str]:
    """Properties of Qt that are set by keywords, as in `QTimer(interval=5)`.

    PySide looks for the setter with the capital letter of the locale: in Turkish there is no
    `setİnterval`, and the program ends.
    """
    found = []
    for name, path in modules(root).items():
        ours = {
            alias.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ImportFrom) and f"{node.module}".startswith("PySide6")
            for alias in node.names
        }
        found += [
            f"{name}:{node.lineno}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if node.func.id in ours and node.keywords
        ]
    return found


def namers(root: Path, wanted: str) -> set[str]:
    """The modules that import the name `wanted` from PySide6."""
    return {
        name
        for name, path in modules(root).items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and f"{node.module}".startswith("PySide6")
        if any(alias.name == wanted for alias in node.names)
    }


def silent(root: Path) -> list[str]:
    """Modules without a first sentence in their docstring."""
    found = []
    for name, path in modules(root).items():
        docstring = ast.get_docstring(tree(path)) or ""
        first = docstring.partition("\n")[0]
        if len(first.split()) < 4 or not first.endswith((".", "?")):
            found.append(name)
    return found


def vague(root: Path) -> list[str]:
    """Files with meaningless names: utils, helpers and the like."""
    return [
        str(path.relative_to(root))
        for path in (root / PACKAGE).rglob("*")
        if VAGUE.fullmatch(path.stem) or any(map(VAGUE.fullmatch, path.stem.split("_")))
    ]


def test_all_packages_are_in_the_table(project: Path) -> None:
    assert len(modules(project)) > 200
    assert {room(name, project) for name in modules(project)} - {""} == MAY_IMPORT.keys()


def test_imports_run_one_way(project: Path) -> None:
    assert forbidden(project, MAY_IMPORT) == []
    assert unused(project, MAY_IMPORT) == []
    assert circle(MAY_IMPORT) == []
    assert circle(imported(project)) == []


def named_in_readme(root: Path) -> list[str]:
    """The packages in the table of the package's README, in its order."""
    text = (root / PACKAGE / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `(\w[\w/]*)(?:\.py)?` \|", text, re.MULTILINE)


def test_the_readme_names_each_package_once_below_those_it_imports(project: Path) -> None:
    named = named_in_readme(project)
    inits = (project / PACKAGE).rglob("*/__init__.py")
    packages = {path.parent.relative_to(project / PACKAGE).as_posix() for path in inits}
    assert sorted(named) == sorted(packages | MAY_IMPORT.keys())
    below = {
        f"{name} imports {other}"
        for name, theirs in MAY_IMPORT.items()
        for other in theirs
        if named.index(other) > named.index(name)
    }
    assert below == set()


def test_no_package_is_crowded(project: Path) -> None:
    assert crowded(project) == []


def test_only_the_window_imports_qt(project: Path) -> None:
    found = importers(project, QT)
    assert {name for name in found if not name.startswith("gui")} == WITH_QT


def test_sql_and_csv_are_imported_only_in_their_packages(project: Path) -> None:
    assert importers(project, {"sqlite3"}) == SQLITE
    assert importers(project, {"csv"}) == CSV


def test_each_package_opens_with_one_docstring_alone(project: Path) -> None:
    for path in (project / PACKAGE).rglob("*/__init__.py"):
        body = tree(path).body
        assert [type(node) for node in body] == [ast.Expr], path


def test_nothing_imports_the_network(project: Path) -> None:
    network = {"socket", "urllib", "http", "ssl", "smtplib", "ftplib", "asyncio", "requests"}
    for place in {name.partition("/")[0] for name in MAY_IMPORT}:
        found = strangers(project, place, network)
        # Quoting of file names for the settings; and nothing of it opens anything.
        assert [line for line in found if "urllib.parse" not in line] == []


def test_imports_are_at_the_top_or_say_why_not(project: Path) -> None:
    assert late(project) == []


def test_qt_objects_are_made_without_keyword_properties(project: Path) -> None:
    assert keyword_properties(project) == []


def test_only_threads_with_a_name_are_made(project: Path) -> None:
    assert namers(project, "QThread") == {"a4p_desktop.gui.worker_thread"}
    assert namers(project, "QThreadPool") == namers(project, "QRunnable") == set()


def test_no_folder_of_tests_is_passed_over(project: Path, pytestconfig: pytest.Config) -> None:
    files = (project / "tests").rglob("test_*.py")
    folders = {part for file in files for part in file.relative_to(project).parts[:-1]}
    passed_over = pytestconfig.getini("norecursedirs")
    assert not [each for each in folders if any(fnmatch(each, sign) for sign in passed_over)]


def test_every_module_says_what_it_knows(project: Path) -> None:
    assert silent(project) == []


def test_no_name_is_meaningless(project: Path) -> None:
    assert vague(project) == []


DOC = '"""It knows all about this."""\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small program that breaks every rule once."""
    files = {
        "__init__": '"""The name and the version."""\n',
        "paths": DOC,
        "records/__init__": DOC,
        "records/archive": DOC + "import a4p_desktop.gui.view\nfrom PySide6 import QtCore\n",
        "records/text/__init__": DOC,
        "records/text/fold": DOC + "from a4p_desktop.records import archive\n",
        "records/text/one": DOC + "from a4p_desktop.records.text import two\n",
        "records/text/two": DOC + "import a4p_desktop.records.text.one\n",
        "gui/__init__": DOC,
        "gui/view": DOC + "import sqlite3\nfrom a4p_desktop import paths\n",
        "gui/utils": "x = 1\n",
        "gui/timer": DOC + "from PySide6.QtCore import QTimer\nQTimer(None, interval=5)\n",
        "gui/late": DOC
        + "def f():\n    x = 1\n    import json\n\n\ndef g():\n    # Why.\n    import re\n",
        **{f"gui/words/word{number}": DOC for number in range(MOST_MODULES + 1)},
    }
    for name, text in files.items():
        path = tmp_path / PACKAGE / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_each_check_can_fail(house: Path) -> None:
    allowed: dict[str, set[str]] = {"records": {"gui"}, "gui": {"records"}, "paths": set()}
    assert forbidden(house, allowed) == [
        "a4p_desktop.gui.view imports paths",
        "a4p_desktop.records.text.fold imports records",
    ]
    assert unused(house, allowed) == ["gui imports no records"]
    assert circle(allowed) == ["gui", "records"]
    assert circle(imported(house)) == [
        "a4p_desktop.records.text.one",
        "a4p_desktop.records.text.two",
    ]
    assert strangers(house, "records", QT) == [
        "a4p_desktop.records.archive imports PySide6",
        "a4p_desktop.records.archive imports PySide6.QtCore",
    ]
    assert importers(house, {"sqlite3"}) == {"gui"}
    assert crowded(house) == ["gui/words"]
    assert late(house) == ["a4p_desktop.gui.late:4"]
    assert namers(house, "QTimer") == {"a4p_desktop.gui.timer"}
    assert "a4p_desktop.gui.utils" in silent(house)
    assert keyword_properties(house) == ["a4p_desktop.gui.timer:3"]
    assert vague(house) == ["a4p_desktop/gui/utils.py"]
