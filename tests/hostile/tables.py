"""Tables with hostile cells, which a build accepts or refuses, and spoiled folders of tables."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from tests.hostile import values
from tests.records.made_tables import TABLES, Rows, write_tables

_ACCEPTED_DATES = ("2100-12-31", "2100", "1945-01-01", "2018", "2018-09", "2020-02-29")
_ACCEPTED_ADDRESSES = (
    *("https://example.org/" + "a" * 1_000, "https://example.org/?a=1&b=<x>\"'", "http://host"),
    *("https://\u202eexample.org/%00", "https://example.org/#'-->", "https://例え.jp/é"),
)
_NO_TEXT = (b"\xff", b"\x00", b"\xed\xa0\x80", b"\xc0\x80", b'"')
"""Bytes that are no UTF-8, or that are no cell."""
_ACCEPTED_NUMBERS = ("0", "1", "48", "999999999")

Tables = dict[str, Rows]


# Tables ------------------------------------------------------------------------------------------


def hostile_texts(random: Random) -> Tables:
    """Hostile free texts in most cells; dates and numbers at the ends of what is allowed."""
    tables = _copied(TABLES)
    often = random.choice((0.3, 0.9))
    for form in FORMS:
        for row in tables.get(form.name, []):
            for field in form.fields:
                if _is_free(form, field) and random.random() < often:
                    row[field.name] = _accepted(random, field)
    return tables


def one_cell(random: Random) -> Tables:
    """One hostile cell of any kind, in any column."""
    tables = _copied(TABLES)
    form = random.choice(FORMS)
    if rows := tables.get(form.name):
        field = random.choice(form.fields)
        random.choice(rows)[field.name] = values.cell(random, field)
    return tables


def hostile_codes(random: Random) -> Tables:
    """The codes of one table hostile, wherever they are named."""
    tables = _copied(TABLES)
    target = random.choice([form for form in FORMS if len(form.key) == 1 and form.name in TABLES])
    (key,) = target.key
    new = {row[key]: values.text(random).replace("|", "/") for row in tables[target.name]}
    for form in FORMS:
        for row in tables.get(form.name, []):
            for field in form.fields:
                is_key = form is target and field.name == key
                if (is_key or field.refers_to == target.name) and row.get(field.name):
                    row[field.name] = "|".join(
                        new.get(code, code) for code in row[field.name].split("|")
                    )
    return tables


def many_rows(random: Random) -> Tables:
    """Many meetings, themes, delegations or statements of a few words each."""
    tables = _copied(TABLES)
    name = random.choice(
        ("meetings", "themes", "delegations", "statements", "sources", "endorsement_totals")
    )
    form = next(form for form in FORMS if form.name == name)
    example, key = tables[name][-1], form.key[-1]
    for number in range(random.choice((300, 1_500))):
        code = f"{1000 + number}" if name == "endorsement_totals" else f"{name}-{number}"
        tables[name].append(example | {key: code})
    if name == "themes":
        for row in tables["statements"]:
            row["themes"] = "|".join(theme["theme"] for theme in tables["themes"])
    return tables


HOSTILE_TABLES: dict[str, Callable[[Random], Tables]] = {
    make.__name__.replace("_", "-"): make
    for make in (hostile_texts, one_cell, hostile_codes, many_rows)
}


def _copied(tables: Mapping[str, Rows]) -> Tables:
    return {name: [dict(row) for row in rows] for name, rows in tables.items()}


def _is_free(form: Form, field: Field) -> bool:
    """Whether any text or number may stand in the field."""
    return not (field.codes or field.refers_to or field.name in form.key)


def _accepted(random: Random, field: Field) -> str:
    """A hostile cell that a build accepts."""
    match field.holds:
        case Holds.DATE:
            return "2100-12-31" if field.name == "end_date" else random.choice(_ACCEPTED_DATES)
        case Holds.NUMBER:
            return random.choice(_ACCEPTED_NUMBERS)
        case Holds.FLAG:
            return random.choice("01")
        case _ if field.name == "url":
            return random.choice(_ACCEPTED_ADDRESSES)
        case _:
            # A build refuses NUL, and a blank where a text is needed.
            cell = values.text(random).replace("\x00", "")
            return cell if cell.strip() else f"x{cell}x"


# Folders -----------------------------------------------------------------------------------------


def spoil_folder(random: Random, folder: Path) -> None:
    """Write the tables to `folder`, one of them spoiled."""
    write_tables(folder)
    path = folder / f"{random.choice(sorted(TABLES))}.csv"
    random.choice((_spoil_bytes, _spoil_bytes, _spoil_lines, _spoil_lines, _replace))(random, path)


def _spoil_bytes(random: Random, path: Path) -> None:
    """Another encoding, bytes that are no text, or an end lost."""
    whole = path.read_text(encoding="utf-8")
    sound = whole.encode()
    place = random.randrange(len(sound))
    spoiled = random.choice(
        (
            lambda: whole.encode("utf-16"),
            lambda: whole.encode("utf-8-sig"),
            lambda: whole.encode("latin-1", "replace"),
            lambda: sound[:place] + random.choice(_NO_TEXT) + sound[place:],
            lambda: sound[:place],
            lambda: random.randbytes(2_000),
            lambda: b"",
            lambda: sound.replace(b"\n", random.choice((b"\r", b"\r\r\n", b"\n\n"))),
            lambda: b"PK\x03\x04" + sound,
        )
    )()  # fmt: skip
    path.write_bytes(spoiled)


def _spoil_lines(random: Random, path: Path) -> None:
    """Lines or columns that are missing, doubled, endless or many."""
    heading, *rows = path.read_text(encoding="utf-8").split("\n")
    line = random.randrange(len(rows)) if rows else 0
    spoiled = random.choice(
        (
            lambda: [heading, *rows, *rows],
            lambda: [heading, heading, *rows],
            lambda: [heading.replace(",", ";"), *(row.replace(",", ";") for row in rows)],
            lambda: [heading + ",extra", *rows],
            lambda: [heading.partition(",")[2], *rows],
            lambda: [heading + "," + heading, *rows],
            lambda: [heading, *rows[:line], rows[line] + "," * random.choice((1, 50_000))],
            lambda: [heading, *rows[:line], '"' + rows[line], *rows[line:]],
            lambda: [",".join(f"c{n}" for n in range(random.choice((2_000, 100_000)))), *rows],
            lambda: [heading, *rows, '"' + "x" * random.choice((200_000, 5_000_000)) + '"'],
            lambda: [heading, *rows, "x" * 5_000_000],
            lambda: [heading.upper(), *rows],
            lambda: [heading, *[""] * 100_000],
        )
    )()  # fmt: skip
    path.write_text("\n".join(spoiled), encoding="utf-8")


def _replace(random: Random, path: Path) -> None:
    """Something that is no file in the place of a table, or nothing."""
    path.unlink()
    random.choice(
        (
            lambda: None,
            lambda: os.mkfifo(path),
            lambda: path.mkdir(),
            lambda: path.symlink_to("/dev/zero"),
            lambda: path.symlink_to("/dev/null"),
            lambda: path.symlink_to(path.name),
            lambda: path.symlink_to("missing"),
        )
    )()
