"""The README of a folder of tables: every table and column, with an example."""

from collections.abc import Iterable, Iterator, Sequence

from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Message, Speaker, current, said

say = Speaker("Form")

NAME = "README.md"

_TYPES: dict[Holds, Message] = {
    Holds.DATE: say.mark("A date: 2018, 2018-09 or 2018-09-25."),
    Holds.NUMBER: say.mark("A whole number."),
    Holds.FLAG: say.mark("1 or 0."),
    Holds.ADDRESS: say.mark("A web address."),
}


def readme(title: str, introduction: Iterable[str], forms: Sequence[Form]) -> str:
    """The README in Markdown, in the language of the program: lines that say what the tables are,
    the rules that hold for all, and each table."""
    tables = (line for form in forms for line in _table(form))
    return "\n".join([f"# {title}", "", *introduction, "", *_rules(), *tables])


def to_fill_in() -> Iterator[str]:
    """What a folder of empty tables is for."""
    yield say(
        "Tables for A4P Desktop. Fill them in with a spreadsheet or a text editor, and save them as"
        " CSV, best as “CSV UTF-8”; commas, semicolons and tabs are understood."
    )


def _rules() -> Iterator[str]:
    needed = current().enumeration([f"`{form.file}`" for form in FORMS if form.needed])
    yield say("These tables are required: {tables}. Others can be left out.", tables=needed)
    yield say("Other columns can be left out, and columns can be in any order.")
    yield say("A blank cell means not known, never no.")
    yield say(
        "`statements.csv` may have further columns of your own, whose names begin with `x_`. They"
        " take the title that `datapackage.json` gives them."
    )
    yield ""
    yield say("Then build the records file; the build lists what needs correcting:")
    yield from ("", "```", "a4p-desktop build FOLDER my.sqlite", "a4p-desktop my.sqlite", "```", "")


def _table(form: Form) -> Iterator[str]:
    heads = (say("Column"), say("What it holds"), say("Example"))
    yield from (f"## {form.file}", "", said(form.description), "")
    yield _row(*heads)
    yield _row("---", "---", "---")
    for field in form.fields:
        name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
        yield _row(name, " ".join(_explained(field)), field.example)
    yield ""
    if form.key:
        key = current().enumeration([f"`{name}`" for name in form.key])
        yield say("No two rows have the same {columns}.", columns=key)
    for names in form.one_of:
        either = current().enumeration([f"`{name}`" for name in names])
        yield say("Fill at least one of {columns}.", columns=either)
    yield say("The columns in bold are required.")
    yield ""


def _explained(field: Field) -> Iterator[str]:
    yield said(field.description)
    if field.holds in _TYPES:
        yield said(_TYPES[field.holds])
    if field.codes is not None:
        codes = "; ".join(f"`{code}` ({said(words)})" for code, words in field.codes.items())
        yield say("One of: {codes}.", codes=codes)
    if field.link:
        yield say("Several are joined by a vertical bar.")
    if field.default:
        yield say("A blank means `{code}`.", code=field.default)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
