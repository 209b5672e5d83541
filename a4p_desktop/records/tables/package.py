"""The descriptor and the README of the tables that are written of a records file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from a4p_desktop import NAME as PROGRAM
from a4p_desktop import __version__
from a4p_desktop.records.form.descriptor import MERGED, MERGED_WITH, descriptor
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.readme import readme
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Tables of a records file")

_BUILT_FROM = re.compile(r"([-a-z0-9._/]+)(?: (\d\S*))?, \d+ tables", re.ASCII)


def package(info: Mapping[str, str], forms: Sequence[Form]) -> dict[str, Any]:
    """The descriptor; `info` describes the records file, and a build takes it from here."""
    named = _BUILT_FROM.fullmatch(info.get("built_from", ""))
    name, version = named.groups() if named else ("records", None)
    licences = [{"name": licence} for licence in info.get("licence", "").split(", ") if licence]
    said_of_records = {
        "version": version,
        "created": info.get("created"),
        "licenses": licences,
        "opens_with": info.get("opens_with"),
        MERGED: {key: info[key] for key in MERGED_WITH if key in info},
    }
    described: dict[str, Any] = descriptor(name, info.get("title", ""), forms)
    resources = described.pop("resources")
    described |= {key: value for key, value in said_of_records.items() if value}
    about = {"program": f"{PROGRAM} {__version__}", "digest": info.get("digest", "")}
    return {**described, "about": about, "resources": resources}


def readme_text(info: Mapping[str, str], rows: Mapping[str, int], forms: Sequence[Form]) -> str:
    """The README in Markdown, in the language of the program; `rows` counts those of each file."""
    title = spelled(info.get("title", "")) or say("Records")
    return readme(title, _introduction(info.get("digest", ""), rows), forms)


def _introduction(digest: str, rows: Mapping[str, int]) -> Iterator[str]:
    yield say(
        "The tables of a records file, written by A4P Desktop: CSV in UTF-8, with commas."
        " A build makes the same records from them, with the digest `{digest}`.",
        digest=spelled(digest),
    )
    yield say(
        "You can change them first, best with a text editor: a spreadsheet turns `004` into 4, "
        "and months into days."
    )
    yield from ("", f"| {say('File')} | {say('Rows')} |", "| --- | --: |")
    for file, number in rows.items():
        yield f"| `{file}` | {current().number(number)} |"
