"""Opens a records file on a thread of its own, with a box to stop it if that takes long."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from a4p_desktop import NAME
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.short_turns import short_turns
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import Catalogue, read_catalogue
from a4p_desktop.records.archive.open_file import OpenFile, Watched
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.own_path import own_path
from a4p_desktop.records.own.shown import Join, OwnRecords
from a4p_desktop.records.schema.file_identity import FileIdentity

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from a4p_desktop.records.build.progress import Progress, Report

say = Speaker("Window")

PATIENCE = 500
"""Milliseconds until the box appears; most files are open before."""
_LOOK = 10
"""Milliseconds from one check to the next whether the file is open."""
_TO_END = 5
"""Seconds at most until a thread that writes has ended; it takes a tenth of one."""
_WIDTH = 56
"""Of the box, in characters."""


class OpenedRecords(NamedTuple):
    """One records file, opened twice: all that a window shows and writes comes from that file,
    whatever its path names later. Own records, if they are shown, are in it too."""

    path: Path
    """As it was given: perhaps a link, which may lead elsewhere later."""
    archive: Archive
    archive_for_exports: Archive
    catalogue: Catalogue
    wording: Wording
    base: OpenFile
    """The file that `path` names; not that of the archive where own records are shown."""
    own: OwnRecords
    folder: TemporaryDirectory[str] | None = None
    """The folder of the archive, if it is not to be kept."""

    @property
    def watched(self) -> tuple[Watched, ...]:
        """The files whose changes concern the window: base, own records, and that of the archive
        if it is neither."""
        joined = (self.archive.open_file,) if self.own.shown else ()
        return (self.base, self.own, *joined)

    def close(self) -> None:
        """Close the file."""
        self.archive.close()
        self.archive_for_exports.close()
        if self.folder is not None:
            self.folder.cleanup()


def _unheard(_: Progress) -> None:
    """Tell nobody how far it is."""


def open_records(
    path: Path,
    stop: Callable[[], bool] = lambda: False,
    report: Report = _unheard,
    join: Join = Join.IF_QUICK,
) -> OpenedRecords:
    """Open `path`, together with its own records as `join` says, and read what the window needs
    at once. `report` hears how far the own records are joined.

    Raises RecordsError if `path` is refused, Interrupted once `stop`, asked all the while, answers
    True.
    """
    with ExitStack() as opened:
        archive = opened.enter_context(closing(Archive(path, stop=stop)))
        path, base = Path(os.path.abspath(path)), archive.open_file
        own = OwnRecords(own_path(path), FileIdentity(None, None))
        folder: TemporaryDirectory[str] | None = None
        if os.path.lexists(own.path):
            # Imported here because most windows show no own records, and open sooner without.
            from a4p_desktop.records.merge.joined import join_own

            joined = join_own(base.path, own.path, join, stop, report)
            own = joined.own
            if joined.archive is not None:
                archive.close()
                archive = opened.enter_context(closing(joined.archive))
            folder = joined.folder
            if folder is not None:
                opened.callback(folder.cleanup)
        with archive.stopped_by(stop), archive.telling_damage():
            again = opened.enter_context(closing(archive.again()))
            catalogue, wording = read_catalogue(archive), Wording(archive)
            records = OpenedRecords(path, archive, again, catalogue, wording, base, own, folder)
        opened.pop_all()  # nothing failed: all stays open
    return records


class Opening(QObject):
    """Opens one file, from the moment it is made; after `watch`, it emits once how that ended."""

    opened = Signal(object)  # OpenedRecords
    failed = Signal(object)  # RecordsError
    stopped = Signal()  # in the box
    advanced = Signal(str)  # how far own records are joined; "" if nothing is known yet

    def __init__(
        self,
        path: Path,
        parent: QObject,
        join: Join = Join.IF_QUICK,
        change: Callable[[], object] | None = None,
    ) -> None:
        """`change` is called first, on the same thread; it may raise RecordsError."""
        super().__init__(parent)
        self.path = path
        self._attempt = _Attempt(path, join, change)
        self._progress: Progress | None = None
        """What was told last."""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        # Not the duration of QProgressDialog, which waits four seconds if it knows no length.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self.box: QProgressDialog | None = None
        """The box that can stop it; seen only if it takes long."""

    def wait(self) -> OpenedRecords | None:
        """The opened file; None if it is not open when the box would appear.

        Raises RecordsError if the file is refused by then.
        """
        return self._attempt.outcome() if self._attempt.done.wait(PATIENCE / 1000) else None

    def watch(self, window: QWidget | None, patience: int | None = None) -> None:
        """Emit how it ends; after `patience` in milliseconds, the box appears over `window`."""
        self.box = QProgressDialog("", "", 0, 0, window)
        self.box.setLabel(plain_label(say("Opening {name}…", name=self.path.name)))
        self.box.setCancelButtonText(say("&Stop"))
        self.box.setWindowTitle(NAME)
        self.box.setWindowModality(Qt.WindowModality.NonModal)
        self.box.setMinimumWidth(self.box.fontMetrics().averageCharWidth() * _WIDTH)
        self.box.canceled.connect(self.stop_by_user)
        self._patience.timeout.connect(self.box.show)
        self._patience.start(PATIENCE if patience is None else patience)
        self._timer.start()

    def watch_without_box(self) -> None:
        """Emit how it ends, and how far it is if it takes long."""
        self._patience.timeout.connect(lambda: self.advanced.emit(""))
        self._patience.start(PATIENCE)
        self._timer.start()

    @property
    def is_changing(self) -> bool:
        """Whether `change` is still under way: then it is not to be stopped."""
        return self._attempt.is_changing

    def stop(self) -> None:
        """Emit nothing more; the thread ends as soon as it asks whether to stop."""
        self._timer.stop()
        self._close_box()
        self._attempt.stop()
        self.deleteLater()

    def wait_for_end(self) -> None:
        """After `stop`, wait until the thread has finished its change and removed its files."""
        if self._attempt.is_changing or self._attempt.progress is not None:
            self._attempt.done.wait(_TO_END)

    def stop_by_user(self) -> None:
        """Stop, and emit `stopped`."""
        self.stop()
        self.stopped.emit()

    def _look(self) -> None:
        """Emit the outcome, if there is one; else how far it is."""
        if not self._attempt.done.is_set():
            self._tell_progress()
            return
        self._timer.stop()
        self.deleteLater()
        try:
            self.opened.emit(self._attempt.outcome())
        except RecordsError as trouble:
            self.failed.emit(trouble)
        finally:
            # Last, or with the only window that is visible the program would end.
            self._close_box()

    def _tell_progress(self) -> None:
        progress = self._attempt.progress
        if progress is self._progress or (self.box is None and self._patience.isActive()):
            return
        self._progress = progress
        self.advanced.emit(str(progress))
        if self.box is not None:
            opening = say("Opening {name}…", name=self.path.name)
            self.box.setLabelText(f"{opening}\n{progress}")

    def _close_box(self) -> None:
        self._patience.stop()
        if self.box is not None:
            self.box.hide()
            self.box.deleteLater()
            self.box = None


class _Attempt:
    """Opens a file on a thread that ends with the program, even while a network drive sleeps."""

    def __init__(self, path: Path, join: Join, change: Callable[[], object] | None) -> None:
        self._path = path
        self._join = join
        self._change = change
        self._outcome: OpenedRecords | Exception | None = None
        self._is_stopped = False
        self.is_changing = change is not None
        self.progress: Progress | None = None
        self.done = threading.Event()
        threading.Thread(target=self._run, name="opening", daemon=True).start()

    def outcome(self) -> OpenedRecords:
        """The opened file, once it is done, to whoever asks first; raises what the opening did."""
        outcome, self._outcome = self._outcome, None
        if isinstance(outcome, OpenedRecords):
            return outcome
        assert outcome is not None
        raise outcome

    def stop(self) -> None:
        """End the opening; the file is closed if it is open, or as soon as it is."""
        self._is_stopped = True
        if self.done.is_set():
            self._discard()

    def _run(self) -> None:
        try:
            if self._change is not None:
                try:
                    self._change()
                finally:
                    self.is_changing = False
            with short_turns():
                self._outcome = open_records(
                    self._path, lambda: self._is_stopped, self._report, self._join
                )
        except Exception as error:  # any: the main thread raises it
            self._outcome = error
        self.done.set()
        if self._is_stopped:
            self._discard()

    def _report(self, progress: Progress) -> None:
        self.progress = progress

    def _discard(self) -> None:
        if isinstance(self._outcome, OpenedRecords):
            self._outcome.close()
