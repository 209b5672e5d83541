"""The part of CSL-JSON that we write, as a JSON Schema.

No package on PyPI or npm carries csl-data.json, the schema of the Citation Style Language 1.0.2
(https://github.com/citation-style-language/schema, schemas/input/csl-data.json). What is here says
the same of the types and variables we use, and allows no others; dates and names it holds to less
than the standard allows: whole numbers for the parts of a date, and only literal names.
"""

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer", "minimum": 1},
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
_NAME = {
    "type": "object",
    "properties": {"literal": _TEXT},
    "required": ["literal"],
    "additionalProperties": False,
}
CSL_DATA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "type": {"enum": ["speech", "event", "webpage"]},
            "author": {"type": "array", "minItems": 1, "items": _NAME},
            "issued": _DATE,
            "accessed": _DATE,
            **dict.fromkeys(
                ("title", "genre", "event-title", "event-place", "number", "container-title",
                 "publisher", "URL", "note"),
                _TEXT,
            ),
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}  # fmt: skip
