"""Collecting the messages of the program, as `make words` does."""

import json
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from a4p_desktop.records.language import PLURALS, Message, read_language

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
IMPORT = (
    '"""A module."""\n\nfrom a4p_desktop.records.language import Speaker, said\n\n'
    'say = Speaker("Menu")\n'
)


def words(project: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `.ci/words.py` of the project with these arguments."""
    command = [sys.executable, str(project / ".ci" / "words.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small checkout with one message and an empty French file."""
    (tmp_path / "a4p_desktop").mkdir()
    (tmp_path / "resources" / "words").mkdir(parents=True)
    write(tmp_path, 'say("Open {file}", file="x")\n')
    for code in ("en", "fr"):
        text = f'{HEAD}<TS version="2.1" language="{code}" sourcelanguage="en">\n</TS>\n'
        (tmp_path / "resources" / "words" / f"{code}.ts").write_text(text, encoding="utf-8")
    return tmp_path


def write(checkout: Path, code: str) -> None:
    """Give the checkout one module with this code."""
    (checkout / "a4p_desktop" / "module.py").write_text(IMPORT + code, encoding="utf-8")


def test_every_message_of_the_code_is_in_the_files(project: Path) -> None:
    done = words(project, "--check")
    assert (done.stderr, done.returncode) == ("", 0)


def test_nothing_is_translated_in_another_way(project: Path) -> None:
    other = re.compile(r"\b(self\.tr|QCoreApplication\.translate|QT_TRANSLATE_NOOP|gettext)\(")
    modules = (project / "a4p_desktop").rglob("*.py")
    assert [path.name for path in modules if other.search(path.read_text("utf-8"))] == []


def test_all_files_come_with_the_messages(project: Path, checkout: Path) -> None:
    folder = checkout / "resources" / "words"
    assert words(project, checkout, "--check").stderr == (
        "resources/words/en.ts is stale: run `make words`.\n"
        "resources/words/fr.json is stale: run `make words`.\n"
        "resources/words/fr.ts is stale: run `make words`.\n"
    )
    assert words(project, checkout).returncode == 0
    assert words(project, checkout, "--check").returncode == 0
    for code in ("en", "fr"):
        text = (folder / f"{code}.ts").read_text("utf-8")
        assert "<source>Open {file}</source>" in text
        assert str(checkout) not in text
    assert sorted(path.name for path in folder.iterdir()) == ["en.ts", "fr.json", "fr.ts"]


def translate(checkout: Path, translation: str) -> None:
    """Translate the only unfinished message, as Qt Linguist would."""
    file = checkout / "resources" / "words" / "fr.ts"
    text = file.read_text("utf-8")
    assert text.count('<translation type="unfinished">') == 1
    head, _, tail = text.partition('<translation type="unfinished">')
    tail = tail[tail.index("</translation>") :]
    file.write_text(f"{head}<translation>{translation}{tail}", encoding="utf-8")


def test_a_translation_is_read_and_outlives_other_changes(project: Path, checkout: Path) -> None:
    words(project, checkout)
    translate(checkout, "Ouvrir {file}")
    write(checkout, 'say("Open {file}", file="x")\nsay("Close")\n')
    assert words(project, checkout).returncode == 0
    language = read_language(checkout / "resources" / "words" / "fr.json")
    assert language.said(Message("Menu", "Open {file}"), file="x") == "Ouvrir x"
    assert language.said(Message("Menu", "Close")) == "Close"
    write(checkout, 'say("Close")\n')
    words(project, checkout)
    assert read_language(checkout / "resources" / "words" / "fr.json").messages == {}


def test_a_message_that_counts_has_the_forms_of_the_language(project: Path, checkout: Path) -> None:
    write(checkout, 'say("{n} row|{n} rows", n=2)\n')
    words(project, checkout)
    translate(
        checkout,
        "<numerusform>une ligne</numerusform><numerusform>{n} lignes</numerusform>",
    )
    assert words(project, checkout).returncode == 0
    language = read_language(checkout / "resources" / "words" / "fr.json")
    said = [language.said(Message("Menu", "{n} row|{n} rows"), n=n) for n in (0, 1, 2)]
    assert said == ["une ligne", "une ligne", "2 lignes"]


def test_a_translation_with_another_place_is_refused(project: Path, checkout: Path) -> None:
    words(project, checkout)
    translate(checkout, "Ouvrir {fichier}")
    done = words(project, checkout)
    assert done.returncode == 1
    assert done.stderr == "fr.ts: “Ouvrir {fichier}” has other places than “Open {file}”.\n"


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ('text = "x"\nsay(text)\n', "7: A message is one literal text, without variables."),
        ('x = 1\nsay(f"{x} rows")\n', "7: A message is one literal text, without variables."),
        ('say("", "Open")\n', "6: A message is one literal text, without variables."),
        ('say("{a} {b}", a=1)\n', "6: “{a} {b}” wants ['a', 'b'] and is given ['a']."),
        ('say("Open", a=1)\n', "6: “Open” wants [] and is given ['a']."),
        (
            'say("one|many", n=1)\n',
            "6: “one|many” has a |, but is not one form for 1 and one for other {n}.",
        ),
        (
            'say.mark("{n}|{n}|{n}")\n',
            "6: “{n}|{n}|{n}” has a |, but is not one form for 1 and one for other {n}.",
        ),
    ],
)
def test_a_call_that_cannot_be_translated_is_refused(
    project: Path, checkout: Path, code: str, fault: str
) -> None:
    write(checkout, code)
    done = words(project, checkout)
    assert (done.returncode, done.stderr) == (1, f"a4p_desktop/module.py:{fault}\n")


def test_what_is_marked_elsewhere_is_collected_there(project: Path, checkout: Path) -> None:
    write(checkout, 'LEVEL = say.mark("Level")\nsaid(LEVEL)\nprint(say)\n')
    assert words(project, checkout).returncode == 0
    assert "<source>Level</source>" in (checkout / "resources/words/fr.ts").read_text("utf-8")


@pytest.mark.parametrize("code", PLURALS)
def test_plural_rules_are_those_of_qt(code: str, tmp_path: Path) -> None:
    forms = "".join(f"<numerusform>{place}</numerusform>" for place in range(6))
    message = f'<message numerus="yes"><source>%n</source><translation>{forms}</translation>'
    ts, qm = tmp_path / "a.ts", tmp_path / "a.qm"
    context = f"<context><name>t</name>{message}</message></context>"
    ts.write_text(f'{HEAD}<TS version="2.1" language="{code}">{context}</TS>', encoding="utf-8")
    lrelease = Path(sysconfig.get_path("scripts"), "pyside6-lrelease")
    subprocess.run([lrelease, "-silent", ts, "-qm", qm], check=True)
    translator = QTranslator()
    assert translator.load(str(qm))
    numbers = [*range(250), 1000, 1001, 1002, 1011, 1_000_000]
    theirs = [translator.translate("t", "%n", None, n) for n in numbers]
    assert [str(PLURALS[code](n)) for n in numbers] == theirs


def test_json_is_stable(project: Path) -> None:
    for file in (project / "resources" / "words").glob("*.json"):
        content = json.loads(file.read_text("utf-8"))
        assert content["language"] == file.stem


def test_what_the_window_says_is_for_the_screen_and_nothing_else_is(project: Path) -> None:
    """So values that run in another direction are isolated there, and never in a file."""
    bound = re.compile(r"^\w.* = (Speaker\(.*)$", re.MULTILINE)
    wrong = [
        f"{path.relative_to(project)}: {made}"
        for path in (project / "a4p_desktop").rglob("*.py")
        for made in bound.findall(path.read_text("utf-8"))
        if ("on_screen=True" in made) is not ("gui" in path.relative_to(project).parts)
    ]
    assert wrong == []
