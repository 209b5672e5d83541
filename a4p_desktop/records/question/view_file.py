"""A view as JSON: the .a4pview file, and the part for files that hold views."""

from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.json_file import read_object, write_object
from a4p_desktop.records.language import Message, Speaker
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

say = Speaker("View")

SUFFIX = "a4pview"
FORMAT = 1
"""The version of the format; raised by a change that this program could not read."""
_MAX_BYTES = 250_000
_NO_NUMBER = say.mark("The view cannot be read: its “{key}” is not a number.")
_NO_OBJECT = say.mark("The view cannot be read: its “{key}” is not an object.")
_NO_TEXT = say.mark("The view cannot be read: its “{key}” is not text.")
_NO_TEXTS = say.mark("The view cannot be read: its “{key}” is not a list of texts.")


def write_view(path: Path, shared: SharedView) -> None:
    """Write the file atomically.

    Raises RecordsError where it cannot be written, or `read_view` would refuse it.
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
    write_object(path, value, _MAX_BYTES)


def read_view(path: Path) -> SharedView:
    """The view in the file.

    Raises RecordsError where the file cannot be read, has a newer format, holds no view, or names
    a table, column or facet that this program does not know.
    """
    value = read_object(path, FORMAT, _MAX_BYTES)
    records = _part(value, "records")
    rows = value.get("rows")
    if rows is not None and (type(rows) is not int or rows < 0):
        raise _wrong(_NO_NUMBER, "rows")
    identity = RecordsIdentity(*(_text(records, key) for key in ("title", "created", "digest")))
    view = read_view_value(value.get("view"))
    return checked_shared(SharedView(view, _text(value, "name"), identity, rows))


def view_value(view: View) -> Mapping[str, object]:
    """The view as a JSON object; excluded conditions start with a minus."""
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
    """The view of a JSON object as `view_value` returns it.

    Raises RecordsError where `value` is no such object, or names what this program does not know.
    """
    if not isinstance(value, dict):
        raise _wrong(_NO_OBJECT, "view")
    conditions = read_conditions(
        (text.removeprefix("-"), text.startswith("-")) for text in _texts(value, "conditions")
    )
    question = Question(_text(value, "words"), conditions)
    columns = tuple(dict.fromkeys(_texts(value, "columns")))
    return checked(View(_text(value, "table"), question, _text(value, "order"), columns))


def _part(value: Mapping[str, object], key: str) -> Mapping[str, object]:
    part = value.get(key, {})
    if not isinstance(part, dict):
        raise _wrong(_NO_OBJECT, key)
    return part


def _text(value: Mapping[str, object], key: str) -> str:
    text = value.get(key, "")
    if not isinstance(text, str):
        raise _wrong(_NO_TEXT, key)
    return text


def _texts(value: Mapping[str, object], key: str) -> list[str]:
    texts = value.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _wrong(_NO_TEXTS, key)
    return texts


def _wrong(what: Message, key: str) -> RecordsError:
    return RecordsError(what, say.mark("Ask for a new one."), key=key)
