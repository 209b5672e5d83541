"""The base of the program's threads: a QThread with a name."""

from PySide6.QtCore import QObject, QThread


class WorkerThread(QThread):
    """A thread with a name, which a debugger shows.

    Without one Qt asks the new thread for the name of its class, and PySide looks for that without
    the GIL: where the GUI thread declares a class at that moment, the process crashes.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is ASCII; Linux shows its first 15 letters."""
        super().__init__(parent)
        self.setObjectName(name)
