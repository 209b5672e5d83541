"""What is done in one way only, so that it is safe everywhere: escaping text."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.test_architecture import imports, modules


def calls(root: Path, *names: str) -> Iterator[tuple[str, ast.Call]]:
    """Each call of a function or method with one of `names`, with the module that it is in."""
    for module, path in modules(root).items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in names:
                yield module, node


def called(call: ast.Call) -> str:
    """The name of what is called, without the object before the dot."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_text_is_escaped_for_markup_in_one_way(project: Path) -> None:
    # html.escape alone would leave what XML forbids.
    escaping = {"html", "html.escape", "xml.sax.saxutils"}
    users = {name for name, path in modules(project).items() if imports(path) & escaping}
    assert users == {"a4p_desktop.records.text.markup"}
