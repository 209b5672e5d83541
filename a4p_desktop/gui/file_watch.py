"""Notices that a file of the window was replaced, overwritten or removed."""

import os
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.records.archive.open_file import Change, Watched
from a4p_desktop.records.archive.request import ChangesRequest

_AFTER_START = 500
"""Milliseconds until the watch begins; the first rows come before."""
_AFTER_EVENT = 300
"""Milliseconds until a change is looked at, together with those that follow, as of a copy."""


class FileWatch(QObject):
    """Watches files and their folders, and asks what has become of the files.

    A network drive may send no events: it also asks when the program comes to the front.
    """

    changed = Signal(object)  # a Change of each file, whenever one is another than before

    def __init__(self, files: Sequence[Watched], ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._files = tuple(files)
        paths = {path for file in files for path in file.paths}
        self._wanted = {str(each) for path in paths for each in (path, path.parent)}
        self._asker = Asker(ask, self)
        self._known = tuple(Change.NONE for _ in files)
        self._watcher: QFileSystemWatcher | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_START)
        self._due.timeout.connect(self.look)
        self._due.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """Ask now what has become of the files."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_event)
            self._watcher.directoryChanged.connect(self._on_event)
            self._due.setInterval(_AFTER_EVENT)
        self._asker.ask(ChangesRequest(self._files), partial(self._show, self._watcher))

    def _watch_all(self, watcher: QFileSystemWatcher) -> bool:
        """Watch what is not watched yet, or no longer: Qt stops watching a file that was replaced.

        Returns whether anything was added.
        """
        missing = self._wanted.difference(watcher.files(), watcher.directories())
        existing = [path for path in missing if os.path.exists(path)]
        return bool(existing) and len(watcher.addPaths(existing)) < len(existing)

    def _on_event(self, _: str) -> None:
        # Not started anew: in a busy folder it would never end.
        if not self._due.isActive():
            self._due.start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._on_event("")

    def _show(self, watcher: QFileSystemWatcher, changes: tuple[Change, ...]) -> None:
        if changes != self._known:
            self._known = changes
            self.changed.emit(changes)
        # Only now: the drive has just answered another thread, so it does not block this one.
        if self._watch_all(watcher):
            self._on_event("")  # it may have changed before it was watched
