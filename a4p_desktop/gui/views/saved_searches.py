"""The user's saved searches: a JSON file of named views."""

import os
from collections.abc import Callable
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.json_file import Damaged, put_aside, read_object, write_object
from a4p_desktop.records.files.lock import locked
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.view import SharedView, View, checked, require_text
from a4p_desktop.records.question.view_file import read_view_value, view_value

say = Speaker("Saved searches", on_screen=True)

FORMAT = 1
_MAX_BYTES = 20_000_000

_Entries = list[dict[str, object]]


class SavedSearches:
    """Named views, the newest first. Each call reads the file, which other windows change too.

    Every method raises RecordsError where the file cannot be read or written. A damaged file is
    first put aside, so that the next call starts a new one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or default_path()

    def all(self) -> list[SharedView]:
        """The saved views that this program can show."""
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
                continue  # a newer program wrote it; it stays in the file
        return found

    def save(self, name: str, view: View) -> None:
        """Save `view` under `name`, replacing the view of that name."""
        name = _required(name)
        value = view_value(checked(view))
        self._change(
            lambda entries: [
                {"name": name, "view": value},
                *(entry for entry in entries if entry["name"] != name),
            ]
        )

    def rename(self, old: str, new: str) -> None:
        """Rename the view `old`, which keeps its place.

        Raises RecordsError also where another view has the name `new`.
        """
        new = _required(new)

        def renamed(entries: _Entries) -> _Entries:
            if new != old and any(entry["name"] == new for entry in entries):
                raise RecordsError(
                    say.mark("A saved search “{name}” already exists."),
                    say.mark("Choose another name."),
                    name=new,
                )
            return [{**entry, "name": new} if entry["name"] == old else entry for entry in entries]

        self._change(renamed)

    def remove(self, *names: str) -> None:
        """Delete the views of these names."""
        self._change(lambda entries: [entry for entry in entries if entry["name"] not in names])

    def _change(self, change: Callable[[_Entries], _Entries]) -> None:
        """Read, change and write the file under its lock."""
        folder = self._path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordsError(
                say.mark("The folder “{folder}” cannot be created: {reason}."),
                say.mark("Save the view as a file instead; nothing was saved."),
                folder=folder,
                reason=reason(error),
            ) from error
        with locked(self._path):
            entries = change(self._read_or_put_aside())
            write_object(self._path, {"format": FORMAT, "searches": entries}, _MAX_BYTES)

    def _read(self) -> _Entries:
        if not os.path.exists(self._path):
            return []
        entries = read_object(self._path, FORMAT, _MAX_BYTES).get("searches")
        if not isinstance(entries, list) or not all(map(_is_entry, entries)):
            raise Damaged(
                say.mark("“{path}” has no list of searches."),
                say.mark("Move it away."),
                path=self._path,
            )
        return entries

    def _read_or_put_aside(self) -> _Entries:
        try:
            return self._read()
        except Damaged as trouble:
            raise self._put_aside() from trouble

    def _put_aside(self) -> RecordsError:
        """Rename the damaged file, and return the error that reports it."""
        try:
            aside = put_aside(self._path, "damaged")
        except OSError as error:
            return RecordsError(
                say.mark(
                    "The file of saved searches, “{path}”, is damaged and cannot be put aside:"
                    " {reason}."
                ),
                say.mark("Move it away; until then no searches are saved."),
                path=self._path,
                reason=reason(error),
            )
        return RecordsError(
            say.mark("The file of saved searches, “{path}”, is damaged."),
            say.mark("It was put aside as “{aside}”. The list starts empty."),
            path=self._path,
            aside=aside.name,
        )


def default_path() -> Path:
    """The path of the file on this platform."""
    return paths.user_folder() / "saved-searches.json"


def one_line(name: str) -> str:
    """`name` with each run of white space replaced by one blank, and none at its ends."""
    return " ".join(name.split())


def _required(name: str) -> str:
    name = one_line(name)
    if not name:
        raise RecordsError(say.mark("A saved search needs a name."), say.mark("Type one."))
    require_text(name)
    return name


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("name"), str)
