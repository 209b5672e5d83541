"""Collects the messages in the code into resources/words/*.ts, and writes each .ts as JSON.

    python .ci/words.py            as `make words` does
    python .ci/words.py --check    changes nothing, and fails where `make words` would

Qt's lupdate keeps the .ts files, so that a translation outlives a change nearby. It is given a list
of the messages and not the code itself, because it passes over each call that has values.
"""

import ast
import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from a4p_desktop.records.language import Message, places  # noqa: E402 # found by the line above

FOLDER = Path("resources", "words")


def main(root: Path, check: bool) -> int:
    """Renew the words of the checkout `root`, or with `check` only compare; the exit status.

    Raises ValueError where a message or a translation is not as it must be.
    """
    messages = collected(root)
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        for ts in sorted((root / FOLDER).glob("*.ts")):
            shutil.copy(ts, made)
            update(made / ts.name, messages)
            if ts.stem != "en":  # English stands in the code
                (made / f"{ts.stem}.json").write_text(as_json(made / ts.name), encoding="utf-8")
        stale = [
            file.name
            for file in sorted(made.iterdir())
            if file.suffix in (".ts", ".json") and not same(file, root / FOLDER / file.name)
        ]
        if check:
            for file in stale:
                print(f"{FOLDER / file} is stale: run `make words`.", file=sys.stderr)
            return int(bool(stale))
        for file in stale:
            shutil.copy(made / file, root / FOLDER / file)
    print(f"{len(messages)} messages; {', '.join(stale) or 'nothing'} changed")
    return 0


def collected(root: Path) -> list[Message]:
    """Every message of the program, in order.

    Raises ValueError that names all calls which cannot be translated as they stand.
    """
    found: set[Message] = set()
    faults: list[str] = []
    for path in sorted((root / "a4p_desktop").rglob("*.py")):
        for context, call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            match call.args:
                case [ast.Constant(str(english))] if english:
                    found.add(Message(context, english))
                    fault = _fault(english, call)
                case _:
                    fault = "A message is one literal text, without variables."
            if fault:
                faults.append(f"{path.relative_to(root)}:{call.lineno}: {fault}")
    if faults:
        raise ValueError("\n".join(faults))
    return sorted(found)


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The calls in a module that say or mark a message, each with its context."""
    contexts: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            contexts |= _speakers(node)
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            func = call.func
            if isinstance(func, ast.Attribute) and func.attr == "mark":
                func = func.value
            if isinstance(func, ast.Name) and func.id in contexts:
                yield contexts[func.id], call


def _speakers(assign: ast.Assign) -> dict[str, str]:
    """The speakers that a statement binds, `say = Speaker("Export")`, and their contexts."""
    found: dict[str, str] = {}
    for target in assign.targets:
        pairs: list[tuple[ast.expr, ast.expr]] = [(target, assign.value)]
        if isinstance(target, ast.Tuple) and isinstance(assign.value, ast.Tuple):
            pairs = list(zip(target.elts, assign.value.elts, strict=True))
        for to, value in pairs:
            match to, value:
                case (
                    ast.Name(bound),
                    ast.Call(ast.Name("Speaker"), [ast.Constant(str(context))]),
                ) if context:
                    found[bound] = context
    return found


def _fault(english: str, call: ast.Call) -> str:
    """What is wrong with a call whose texts are literals; "" where nothing is."""
    forms = english.split("|")
    wanted = set().union(*map(places, forms))
    if len(forms) > 2 or (len(forms) == 2 and "n" not in wanted):
        return f"“{english}” has a |, but is not one form for 1 and one for other {{n}}."
    given = {keyword.arg for keyword in call.keywords}
    if isinstance(call.func, ast.Attribute) or None in given:  # they come later, or as a whole
        return ""
    if wanted != given:
        return f"“{english}” wants {sorted(wanted)} and is given {sorted(map(str, given))}."
    return ""


def update(ts: Path, messages: Iterable[Message]) -> None:
    """Have lupdate bring the file `ts` up to these messages."""
    lines = [
        f"translate({_quoted(context)}, {_quoted(english)}"
        + (", None, 1)" if "|" in english else ")")
        for context, english in messages
    ]
    listed = ts.with_name("messages.py")
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    lupdate = Path(sysconfig.get_path("scripts"), "pyside6-lupdate")
    command = [str(lupdate), "-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
    subprocess.run([*command, str(listed), "-ts", str(ts)], check=True, stdout=subprocess.DEVNULL)
    listed.unlink()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def as_json(ts: Path) -> str:
    """The finished translations of a .ts file, as `read_language` reads them.

    Raises ValueError where a translation has other places than its message. A form of a plural
    may do without: “one row”.
    """
    tree = ET.parse(ts).getroot()
    found: dict[str, dict[str, str | list[str]]] = {}
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            english = message.findtext("source", "")
            if translation is None or translation.get("type") is not None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            for text in texts:
                if not places(text) <= places(english.replace("|", "")) or (
                    not forms and places(text) != places(english)
                ):
                    raise ValueError(f"{ts.name}: “{text}” has other places than “{english}”.")
            found.setdefault(context.findtext("name", ""), {})[english] = forms or texts[0]
    content = {"language": tree.get("language", ts.stem), "messages": found}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def same(file: Path, other: Path) -> bool:
    """Whether both files are there and hold the same bytes."""
    return other.is_file() and file.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    roots = [Path(one).resolve() for one in arguments if one != "--check"]
    try:
        sys.exit(main(roots[0] if roots else ROOT, "--check" in arguments))
    except ValueError as error:
        sys.exit(str(error))
