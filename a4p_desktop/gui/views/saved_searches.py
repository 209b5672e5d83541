"""The searches that the user saves, by name, in a file of their own."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.json_file import Damaged, put_aside, read_object, write_object
from a4p_desktop.records.files.lock import locked
from a4p_desktop.records.question.view import SharedView, View, checked, require_text
from a4p_desktop.records.question.view_file import read_view_value, view_value

FORMAT = 1
_MOST_BYTES = 20_000_000

_Entries = list[dict[str, object]]


class SavedSearches:
    """Named views, the newest first. The file is read anew each time, for others write it too.

    Every method raises RecordsError where the file cannot be read or written. A damaged file is
    put aside before that is reported, so that the next call finds none and begins anew.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or default_path()

    def all(self) -> list[SharedView]:
        """Every saved view that this program can show."""
        try:
            entries = self._read()
        except Damaged:
            with locked(self._path):  # another process may be putting it aside
                entries = self._read_or_put_aside()
        found = []
        for entry in entries:
            name = str(entry["name"])
            try:
                require_text(name)
                found.append(SharedView(read_view_value(entry.get("view")), name))
            except RecordsError:
                continue  # of a newer program, for which it stays in the file
        return found

    def save(self, name: str, view: View) -> None:
        """Save `view` under `name`, in place of what was saved under it."""
        name = _required(name)
        value = view_value(checked(view))
        self._change(
            lambda entries: [
                {"name": name, "view": value},
                *(entry for entry in entries if entry["name"] != name),
            ]
        )

    def rename(self, old: str, new: str) -> None:
        """Give another name to what is saved under `old`; it keeps its place.

        Raises RecordsError also where something else is saved under `new`.
        """
        new = _required(new)

        def renamed(entries: _Entries) -> _Entries:
            if new != old and any(entry["name"] == new for entry in entries):
                raise RecordsError(
                    f"There is a saved search “{new}” already.", "Choose another name."
                )
            return [{**entry, "name": new} if entry["name"] == old else entry for entry in entries]

        self._change(renamed)

    def remove(self, *names: str) -> None:
        """Delete what is saved under these names."""
        self._change(lambda entries: [entry for entry in entries if entry["name"] not in names])

    def _change(self, change: Callable[[_Entries], _Entries]) -> None:
        """Read, change and write the file, while no other process does."""
        folder = self._path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordsError(
                f"The folder “{folder}” cannot be made: {reason(error)}.",
                "Nothing was saved. Save the view as a file instead.",
            ) from error
        with locked(self._path):
            entries = change(self._read_or_put_aside())
            try:
                write_object(self._path, {"format": FORMAT, "searches": entries}, _MOST_BYTES)
            except RecursionError as error:  # it was just short of too deep to be read
                raise self._put_aside() from error

    def _read(self) -> _Entries:
        if not os.path.exists(self._path):
            return []
        entries = read_object(self._path, FORMAT, _MOST_BYTES).get("searches")
        if not isinstance(entries, list) or not all(map(_is_entry, entries)):
            raise Damaged(f"“{self._path}” holds no list of searches.", "Move it away.")
        return entries

    def _read_or_put_aside(self) -> _Entries:
        try:
            return self._read()
        except Damaged as trouble:
            raise self._put_aside() from trouble

    def _put_aside(self) -> RecordsError:
        """Rename the damaged file; the error that says so."""
        what = f"The file of saved searches, “{self._path}”, is damaged"
        try:
            aside = put_aside(self._path, "damaged")
        except OSError as error:
            return RecordsError(
                f"{what} and cannot be put aside: {reason(error)}.",
                "Move it away; until then no searches are saved.",
            )
        return RecordsError(
            f"{what}.", f"It was put aside as “{aside.name}”. The list begins anew."
        )


def default_path() -> Path:
    """The platform's place for the file."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder or Path.home(), "saved-searches.json")


def one_line(name: str) -> str:
    """A name without line breaks and blanks that nobody sees."""
    return " ".join(name.split())


def _required(name: str) -> str:
    name = one_line(name)
    if not name:
        raise RecordsError("A saved search needs a name.", "Type one.")
    require_text(name)
    return name


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("name"), str)
