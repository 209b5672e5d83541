"""The searches that the user keeps, by name, in a file of their own."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.json_file import Damaged, read_object, write_object
from a4p_desktop.records.question.view import SharedView, View, checked, require_text
from a4p_desktop.records.question.view_file import read_view_value, view_value

FORMAT = 1
_MOST_BYTES = 20_000_000


class SavedSearches:
    """Named views, the newest first; the file is read again each time, for others write it too.

    Every method raises RecordsError where the file cannot be read or written. A damaged file is
    put aside before that is told, so that the next call finds none and begins anew.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or default_path()

    def all(self) -> list[SharedView]:
        """Every view kept that this program can show."""
        found = []
        for entry in self._read():
            name = str(entry["name"])
            try:
                require_text(name)
                found.append(SharedView(read_view_value(entry.get("view")), name))
            except RecordsError:
                continue  # of a newer program, for which it stays in the file
        return found

    def keep(self, name: str, view: View) -> None:
        """Keep `view` under `name`, in place of what was kept under it."""
        name = _required(name)
        value = view_value(checked(view))
        others = [entry for entry in self._read() if entry["name"] != name]
        self._write([{"name": name, "view": value}, *others])

    def rename(self, old: str, new: str) -> None:
        """Give another name to what is kept under `old`; it keeps its place.

        Raises RecordsError also where something else is kept under `new`.
        """
        new = _required(new)
        entries = self._read()
        if new != old and any(entry["name"] == new for entry in entries):
            raise RecordsError(f"There is a kept search “{new}” already.", "Choose another name.")
        self._write(
            [{**entry, "name": new} if entry["name"] == old else entry for entry in entries]
        )

    def remove(self, *names: str) -> None:
        """Keep no longer what is kept under these names."""
        self._write([entry for entry in self._read() if entry["name"] not in names])

    def _read(self) -> list[dict[str, object]]:
        if not os.path.exists(self._path):
            return []
        try:
            entries = read_object(self._path, FORMAT, _MOST_BYTES).get("searches")
        except Damaged as trouble:
            raise self._put_aside() from trouble
        if not isinstance(entries, list) or not all(map(_is_entry, entries)):
            raise self._put_aside()
        return entries

    def _write(self, entries: list[dict[str, object]]) -> None:
        folder = self._path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordsError(
                f"The folder “{folder}” cannot be made: {reason(error)}.",
                "Nothing was kept. Save the view as a file instead.",
            ) from error
        try:
            write_object(self._path, {"format": FORMAT, "searches": entries}, _MOST_BYTES)
        except RecursionError as error:  # it was just short of too deep to be read
            raise self._put_aside() from error

    def _put_aside(self) -> RecordsError:
        """Rename the damaged file, over none that was put aside before; what to say of it."""
        aside, number = self._path.with_suffix(f".damaged{self._path.suffix}"), 1
        while os.path.lexists(aside):
            number += 1
            aside = self._path.with_suffix(f".damaged-{number}{self._path.suffix}")
        what = f"The file of the searches kept, “{self._path}”, is damaged"
        try:
            self._path.rename(aside)
        except OSError as error:
            return RecordsError(
                f"{what} and cannot be put aside: {reason(error)}.",
                "Move it away; until then no searches are kept.",
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
        raise RecordsError("A kept search needs a name.", "Type one.")
    require_text(name)
    return name


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("name"), str)
