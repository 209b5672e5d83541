"""What is done in one way only, so that it is safe everywhere: escaping, painting, showing text."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.test_architecture import imports, modules, tree


def calls(root: Path, *names: str) -> Iterator[tuple[str, ast.Call]]:
    """Each call of a function or method with one of `names`, with the module that it is in."""
    for module, path in modules(root).items():
        for call in calls_in(path):
            if called(call) in names:
                yield module, call


@cache
def calls_in(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]


def texts_in(path: Path) -> Iterator[str]:
    """Every text between quotation marks."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def called(call: ast.Call) -> str:
    """The name of what is called, without the object before the dot."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_text_is_escaped_for_markup_in_one_way(project: Path) -> None:
    # html.escape alone would leave what XML forbids.
    users = {
        name
        for name, path in modules(project).items()
        if any("saxutils" in target or target == "html.escape" for target in imports(path))
        or any("&amp;" in text for text in texts_in(path))
    }
    escaping = calls(project, "escape")
    users |= {name for name, call in escaping if ast.unparse(call.func) == "html.escape"}
    assert users == {"a4p_desktop.records.text.markup"}


def test_painters_are_made_where_they_end_whatever_happens(project: Path) -> None:
    makers = {name for name, _ in calls(project, "QPainter", "QStylePainter")}
    assert makers == {"a4p_desktop.gui.look.painting"}
    states = {
        f"{name}:{call.lineno}"
        for name, call in calls(project, "save", "restore", "begin", "end")
        if isinstance(call.func, ast.Attribute) and "painter" in ast.unparse(call.func.value)
    }
    assert {state.partition(":")[0] for state in states} == {"a4p_desktop.gui.look.painting"}


def test_whatever_qt_calls_to_paint_goes_through_the_safe_way(project: Path) -> None:
    bodies = {
        (name, node.name): {called(call) for call in ast.walk(node) if isinstance(call, ast.Call)}
        for name, path in modules(project).items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
        and (node.name == "paintEvent" or "option" in [arg.arg for arg in node.args.args[2:3]])
        and node.name in ("paintEvent", "paint")
    }
    assert len(bodies) > 9
    for place, names in bodies.items():
        paints_nothing = not names  # and so cannot fail
        assert paints_nothing or names & {"paint_widget", "paint_cell"}, place


def test_labels_and_pages_are_made_where_their_format_is_set(project: Path) -> None:
    # Qt guesses the format of any other label, and reads the files that any other page names.
    assert {name for name, _ in calls(project, "QLabel")} == {
        "a4p_desktop.gui.look.shown_text",
        "a4p_desktop.gui.crash.crash_dialog",  # on which gui/look itself builds
    }
    subclasses = {
        (name, ast.unparse(base))
        for name, path in modules(project).items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if ast.unparse(base) in ("QLabel", "QTextBrowser")
    }
    assert subclasses == {
        ("a4p_desktop.gui.look.shown_text", "QTextBrowser"),
        # They set it themselves.
        ("a4p_desktop.gui.widgets.elided_label", "QLabel"),
        ("a4p_desktop.gui.look.link_label", "QLabel"),
    }
    assert list(calls(project, "QTextBrowser")) == []


def test_lists_to_choose_from_end_in_dots(project: Path) -> None:
    assert list(calls(project, "QComboBox")) == []


def test_boxes_and_their_buttons_are_made_where_the_signs_of_the_style_go(project: Path) -> None:
    qt = ("QDialogButtonBox", "QMessageBox", "QInputDialog", "QFileDialog")
    assert list(calls(project, *qt)) == []
    subclasses = {
        name
        for name, path in modules(project).items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        if {ast.unparse(base) for base in node.bases} & set(qt)
    }
    assert subclasses == {"a4p_desktop.gui.crash.boxes"}


def test_every_tooltip_is_written_by_tip(project: Path) -> None:
    setters = [*calls(project, "setToolTip", "setWhatsThis")]
    shown = [*calls(project, "showText")]
    assert len(setters) > 10
    assert shown
    for name, call in (*setters, *shown):
        texts = [ast.unparse(argument) for argument in call.args]
        assert any(text.startswith("tip(") or text == "self.toolTip()" for text in texts), name
    for name, call in calls(project, "setData", "setItemData"):
        words = ast.unparse(call)
        assert "ToolTipRole" not in words or "tip(" in words, name
