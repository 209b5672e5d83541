"""An open records file: its description, what is read of it, and which errors are damage to it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Self

from a4p_desktop.records.archive.open_file import Change, OpenFile
from a4p_desktop.records.archive.opening.connection import Interrupted, connected, sqlite_errors
from a4p_desktop.records.archive.opening.own_schema import require_own_schema
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.file_format import damaged, require_records_file
from a4p_desktop.records.schema.file_identity import FileIdentity, RecordsChanged
from a4p_desktop.records.schema.tables import TABLES

say = Speaker("Records file")

Parameter = str | int | None
"""A parameter of a query."""

_INFO = "SELECT key, substr(value, 1, 10000) FROM file_info LIMIT 100"
"""A file made elsewhere may describe itself at any length."""
_MOST_SECONDS = 8
"""For opening a file, which takes a fraction of one."""
_INSTRUCTIONS = 5_000
"""Instructions of SQLite between two questions whether to stop."""
_MAY_BE_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What goes wrong with values that a sound file does not hold."""


def _never() -> bool:
    return False


class RecordsFile:
    """A records file that is open, for one thread at a time; only `interrupt` is for others."""

    def __init__(
        self, path: Path, opened: FileIdentity | None = None, stop: Callable[[], bool] = _never
    ) -> None:
        """Open `path`; raise RecordsError if it is not a records file that can be read.

        If the file was `opened` before, raise RecordsChanged if it is another now: then the numbers
        of rows, which searches and selections give, may stand for other rows. `stop` is asked all
        the while; raise Interrupted once it answers True.
        """
        require_records_file(path)
        self._file = OpenFile(path)
        self.path = self._file.path
        self.info: Mapping[str, str] = {}
        """The description of the file, as it gives it."""
        self._database = connected(self.path)
        end = monotonic() + _MOST_SECONDS
        try:
            with self.stopped_by(lambda: stop() or monotonic() > end), self.telling_damage():
                self._begin()
                self._file.hold(self.info.get("digest", ""))
                if opened not in (None, self.identity):
                    raise RecordsChanged(self.path)
        except BaseException as error:
            self.close()
            if isinstance(error, RecordsError | Interrupted):  # perhaps because it was stopped
                if stop():
                    raise Interrupted from error
                if monotonic() > end:
                    raise self._too_slow() from error
            raise

    def _begin(self) -> None:
        """Read what must be right before anything else is read."""
        with self._errors():
            require_own_schema(self._database, self.path)
            info = self._database.execute(_INFO).fetchall()
            self.info = dict(filter(_are_texts, info))
            # Opens every index: `interrupt` during the opening of one would look like damage to
            # the file ("vtable constructor failed").
            for table in TABLES:
                self._database.execute(f"SELECT rowid FROM {table}_index LIMIT 0").fetchall()

    def _too_slow(self) -> RecordsError:
        return RecordsError(
            say.mark("“{path}” takes too long to open: more than {most} seconds."),
            say.mark("Copy it to a faster disk, or rebuild it from its tables."),
            path=self.path,
            most=_MOST_SECONDS,
        )

    def __enter__(self) -> Self:
        """Close the file at the end of the block, which tells damage as `telling_damage` does."""
        return self

    def __exit__(
        self, _: object, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with closing(self._database):
            trouble = self._damage_behind(error)
        if trouble is not None:
            raise trouble from error

    @property
    def identity(self) -> FileIdentity:
        """Of the file as it was opened."""
        return self._file.identity

    @property
    def name(self) -> str:
        """The name of the file; of one with own records, that of the file they belong to."""
        return self.info.get("base_name") or self.path.name

    @property
    def open_file(self) -> OpenFile:
        """The file as it was opened, which knows what has become of it."""
        return self._file

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def change(self) -> Change:
        """What has become of the file and its path since it was opened."""
        return self._file.change()

    def interrupt(self) -> None:
        """End the running statement with Interrupted; may be called from any thread, and late."""
        with suppress(sqlite3.ProgrammingError):  # closed
            self._database.interrupt()

    def chunks(
        self, query: str, values: Sequence[Parameter], size: int, *, encoded: bool = False
    ) -> Iterator[list[tuple[Any, ...]]]:
        """The rows of a SELECT, in lists of at most `size`; if `encoded`, each text as raw,
        unvalidated UTF-8."""
        with self._errors():
            cursor = self._database.execute(query, values)
            while rows := self._fetched(cursor, size, bytes if encoded else str):
                self._file.require_unchanged()
                yield rows

    def _fetched(
        self, cursor: sqlite3.Cursor, size: int, texts: type[bytes] | type[str]
    ) -> list[tuple[Any, ...]]:
        # Set for this call only: all cursors share it, and others are read in between.
        self._database.text_factory = texts
        try:
            return cursor.fetchmany(size)
        finally:
            self._database.text_factory = str

    @contextmanager
    def telling_damage(self) -> Iterator[None]:
        """Raise RecordsError in place of an error in the block that comes from damage to the file.

        What is read of a damaged file may be anything, and go wrong anywhere. So the check of the
        whole file decides; if it is sound, the error is a bug, and stays what it is.
        """
        try:
            yield
        except Exception as error:  # any: a damaged file may raise whatever it likes
            trouble = self._damage_behind(error)
            if trouble is not None:
                raise trouble from error
            raise

    def _damage_behind(self, error: BaseException | None) -> RecordsError | None:
        """The error to tell in place of `error`, if damage to the file is behind it."""
        if not isinstance(error, _MAY_BE_DAMAGE):
            return None
        try:
            return damaged(self.path) if self.faults() else None
        except RecordsError as trouble:
            return trouble

    @contextmanager
    def stopped_by(self, stop: Callable[[], bool]) -> Iterator[None]:
        """End what is read in the block, with Interrupted, as soon as `stop` answers True.

        It is asked several times a millisecond.
        """
        if stop():
            raise Interrupted
        self._database.set_progress_handler(stop, _INSTRUCTIONS)
        try:
            yield
        finally:
            self._database.set_progress_handler(None, 0)

    def faults(self) -> list[str]:
        """The faults of the file, none if it is sound; see integrity.file_faults."""
        # Imported here for a faster start.
        from a4p_desktop.records.archive.opening.integrity import file_faults

        with self._errors():
            return list(file_faults(self._database))

    def _execute(
        self, query: str, values: Sequence[Parameter] | Mapping[str, Parameter]
    ) -> Iterator[tuple[Any, ...]]:
        with self._errors():
            self._file.require_unchanged()
            # By `chain`: a generator that is dropped would close its cursor, an error once the file
            # is closed.
            yield from chain(self._database.execute(query, values))
            self._file.require_unchanged()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Raise what SQLite's errors mean; RecordsChanged where that explains one: a network drive
        may lose a file that is replaced."""
        try:
            with sqlite_errors(self.path):
                yield
        except RecordsError as error:
            if self.change() in (Change.OVERWRITTEN, Change.REPLACED):
                raise RecordsChanged(self.path) from error
            raise


def _are_texts(row: tuple[object, ...]) -> bool:
    """True; raise TypeError if a cell of the row is no text."""
    if {str}.issuperset(map(type, row)):
        return True
    raise TypeError(f"no text in {row}")
