"""A view as JSON: the .a4pview file for a colleague, and what other files hold of a view."""

from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.json_file import read_object, write_object
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.view import (
    RecordsIdentity,
    SharedView,
    View,
    checked,
    checked_shared,
    condition_text,
    read_conditions,
)

SUFFIX = "a4pview"
FORMAT = 1
"""The format of the file; a change that this program could not read makes it 2."""
_MOST_BYTES = 250_000


def write_view(path: Path, shared: SharedView) -> None:
    """Write the file, whole or not at all.

    Raises RecordsError where it cannot be written, or could not be read again.
    """
    records = checked_shared(shared).records
    value = {
        "format": FORMAT,
        "name": shared.name,
        "view": view_value(shared.view),
        "records": {
            "title": records.title,
            "created": records.created,
            "digest": records.digest,
        },
        "rows": shared.rows,
    }
    write_object(path, value, _MOST_BYTES)


def read_view(path: Path) -> SharedView:
    """The view in the file.

    Raises RecordsError where the file cannot be read, is of a newer format or holds no view, and
    where the view asks for what this program does not know.
    """
    value = read_object(path, FORMAT, _MOST_BYTES)
    records = _part(value, "records")
    rows = value.get("rows")
    if rows is not None and (type(rows) is not int or rows < 0):
        raise _wrong("rows", "a number")
    identity = RecordsIdentity(*(_text(records, key) for key in ("title", "created", "digest")))
    view = read_view_value(value.get("view"))
    return checked_shared(SharedView(view, _text(value, "name"), identity, rows))


def view_value(view: View) -> Mapping[str, object]:
    """The view as JSON has it: its conditions one a line, with a minus before those excluded."""
    conditions = (
        ("-" if condition.excluded else "") + condition_text(condition)
        for condition in view.question.conditions
    )
    return {
        "table": view.table,
        "words": view.question.words,
        "conditions": list(conditions),
        "order": view.order,
        "columns": list(view.columns),
    }


def read_view_value(value: object) -> View:
    """The view that `view_value` gave.

    Raises RecordsError where `value` is none, or asks for what this program does not know.
    """
    if not isinstance(value, dict):
        raise _wrong("view", "an object")
    conditions = read_conditions(
        (text.removeprefix("-"), text.startswith("-")) for text in _texts(value, "conditions")
    )
    question = Question(_text(value, "words"), conditions)
    columns = tuple(dict.fromkeys(_texts(value, "columns")))
    return checked(View(_text(value, "table"), question, _text(value, "order"), columns))


def _part(value: Mapping[str, object], key: str) -> Mapping[str, object]:
    part = value.get(key, {})
    if not isinstance(part, dict):
        raise _wrong(key, "an object")
    return part


def _text(value: Mapping[str, object], key: str) -> str:
    text = value.get(key, "")
    if not isinstance(text, str):
        raise _wrong(key, "text")
    return text


def _texts(value: Mapping[str, object], key: str) -> list[str]:
    texts = value.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _wrong(key, "a list of texts")
    return texts


def _wrong(key: str, kind: str) -> RecordsError:
    return RecordsError(
        f"The view cannot be read, for its “{key}” is not {kind}.", "Have it made again."
    )
