"""The Data Package descriptor of a CSV file, as JSON: its columns, their codes, its provenance.

https://datapackage.org/standard/data-package/, version 2. The standard has no fields for a search,
for coverage or for changed cells: the description gives them in words, and `about`, a property of
our own, gives them to programs.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from a4p_desktop import NAME
from a4p_desktop.records.export.formats import Dialect, Format
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import Provenance, Source, clean
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.columns import SEPARATOR, Column, Kind
from a4p_desktop.records.schema.origin import NAME as ORIGIN

say = Speaker("Export")

_PROFILES = "https://datapackage.org/profiles/2.0"
_LICENCES = {"CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/"}
_LICENCE_NAME = re.compile(r"[-\w.]+", re.ASCII)
_ADDRESS = re.compile(r"https?://\S+")
# https://datapackage.org/standard/data-resource/#path-or-data, as its profile says it.
_PATH = re.compile(r"(?![./~])(?!file:)(?!https?://)[^\\\r\n\u2028\u2029]+")

_ONE_DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_DATE = f"^{_ONE_DATE}(/{_ONE_DATE})?$"
_FLAGS = ("names_a4p", "names_declaration", "names_instrument")
_SEVERAL = say.mark("Several values, joined by {separator}.")
_MEANINGS = {
    Kind.CODES: say.mark("Several codes, joined by {separator}."),
    Kind.DATE: say.mark(
        "ISO 8601, cut to the month or the year where no more is known; of several days the first"
        " and the last, joined by a slash."
    ),
}
_ORIGINS = say.mark(
    "Where the row is from: bundled, own (an own record), or from: and the name of the sender."
    " Several codes, joined by {separator}."
)


def descriptor(
    provenance: Provenance, format: Format, written: Written, name: str, size: int
) -> bytes:
    """The descriptor of the CSV file called `name`, which has `size` bytes, as JSON in UTF-8."""
    stem = Path(name).stem
    parts = provenance.parts(written)
    title = f"{said(provenance.table.heading)} — {provenance.records.get('title', '')}".rstrip(" —")
    package = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": _identifier(stem),
        "title": title,
        "description": "\n\n".join(f"**{part}:** {text}" for part, text in parts),
        "created": provenance.when,
        **_licences(provenance.records.get("licence", "")),
        **_sources(provenance.sources),
        "resources": [
            {
                "name": _identifier(stem),
                "type": "table",
                "path": clean(name),
                "title": title,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": size,
                "dialect": _dialect(format.dialect),
                "schema": _schema(provenance, in_words=format.in_words),
            }
        ],
        "about": provenance.facts(written),
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()


def can_describe(name: str) -> bool:
    """Whether the standard allows `name` for a described file; it may not begin with a dot."""
    return bool(_PATH.fullmatch(name)) and clean(name) == name


def describes(content: bytes, name: str) -> bool:
    """Whether `content` is a descriptor that this program wrote for a file called `name`."""
    try:
        package = json.loads(content.decode("utf-8"))
        program = package["about"]["program"]
        (resource,) = package["resources"]
        return str(program).startswith(NAME) and resource["path"] == clean(name)
    except (ValueError, LookupError, TypeError, RecursionError):
        return False


def _identifier(stem: str) -> str:
    """A name that the standard allows: lower case letters, digits, and . _ -"""
    return re.sub(r"[^a-z0-9._-]+", "-", stem.lower()).strip("-") or "export"


def _licences(licence: str) -> dict[str, object]:
    if not _LICENCE_NAME.fullmatch(licence):
        return {}  # the description quotes it
    path = _LICENCES.get(licence)
    return {"licenses": [{"name": licence, **({"path": path} if path else {})}]}


def _sources(sources: Sequence[Source]) -> dict[str, object]:
    if not sources:
        return {}
    return {
        "sources": [
            {
                "title": source.title,
                **({"path": source.address} if _ADDRESS.fullmatch(source.address) else {}),
            }
            for source in sources
        ]
    }


def _dialect(dialect: Dialect | None) -> dict[str, object]:
    assert dialect is not None, "only CSV is described"
    return {
        "$schema": f"{_PROFILES}/tabledialect.json",
        "delimiter": dialect.separator,
        "lineTerminator": "\r\n",
        "quoteChar": '"',
        "doubleQuote": True,
        "header": True,
    }


def _schema(provenance: Provenance, *, in_words: bool) -> dict[str, object]:
    """What the columns hold, and the primary key.

    No column is a foreign key, because the tables that its codes lead to are not exported. The
    words of the codes are, as `categories`, unless they stand in the cells.
    """
    codes = provenance.codes
    names = {
        column.name: said(column.heading) if in_words else column.name
        for column in provenance.columns
    }
    key = [names[name] for name in provenance.table.key if name in names]
    has_key = bool(key) and len(key) == len(provenance.table.key)
    return {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [
            _field_in_words(column) if in_words else _field(column, codes.get(column.name, {}))
            for column in provenance.columns
        ],
        "missingValues": [""],
        **({"primaryKey": key} if has_key else {}),
    }


def _field_in_words(column: Column) -> dict[str, object]:
    """A column of a file for people, named by its heading as in the first line of the file."""
    heading = said(column.heading)
    kind = "integer" if column.kind is Kind.NUMBER else "string"
    field: dict[str, object] = {"name": heading, "title": heading, "type": kind}
    if column.kind is Kind.CODES:
        field["description"] = said(_SEVERAL, separator=SEPARATOR.strip())
    return field


def _field(column: Column, codes: Mapping[str, str]) -> dict[str, object]:
    """A column as a field.

    Lists of codes are text, because the published profile of the standard lacks the type `list`
    (https://github.com/frictionlessdata/datapackage/issues/1089). Dates are text, too: they may be
    cut to a month or a year.
    """
    field: dict[str, object] = {
        "name": column.name,
        "title": said(column.heading),
        "type": "string",
    }
    if column.kind is Kind.NUMBER or column.name in _FLAGS:
        field["type"] = "integer"
    if column.kind in _MEANINGS:
        field["description"] = said(_MEANINGS[column.kind], separator="|")
    if column.name == ORIGIN:
        field["description"] = said(_ORIGINS, separator="|")
    if column.kind is Kind.DATE:
        field["constraints"] = {"pattern": _DATE}
    elif codes and column.kind is Kind.CODE:
        field["categories"] = [
            {"value": int(code) if field["type"] == "integer" else code, "label": words}
            for code, words in codes.items()
        ]
    return field
