"""How the system opens a file that was written, and shows it in its folder."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

_FILE_MANAGER = "org.freedesktop.FileManager1"
_MILLISECONDS = 3000
"""The file manager of a Linux desktop answers by then, or its folder is opened instead."""


def open_file(path: Path) -> bool:
    """Open a file or folder with the program that the system has for it; whether it tries to."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path, platform: str = sys.platform) -> None:
    """Show a file in the window of a folder, and select it where the system can; a folder is
    opened."""
    if path.is_dir():
        open_file(path)
    elif platform == "win32":
        # https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-switches-explorer
        _run("explorer.exe", ["/select,", str(path)], path)
    elif platform == "darwin":
        _run("open", ["-R", str(path)], path)
    else:
        _select_by_file_manager(path)


def _run(program: str, arguments: Sequence[str], path: Path) -> None:
    # Imported here so that the window opens sooner.
    from PySide6.QtCore import QProcess

    started, _ = QProcess.startDetached(program, list(arguments))
    if not started:
        open_file(path.parent)


def _select_by_file_manager(path: Path) -> None:
    """Ask the file manager of the desktop to select the file, or else open its folder.

    https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
    """
    # Imported here so that the window opens sooner.
    from PySide6.QtCore import QProcess

    address = bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode("ascii")
    process = QProcess(QCoreApplication.instance())

    def end(succeeded: bool) -> None:
        process.deleteLater()
        if not succeeded:
            open_file(path.parent)

    process.finished.connect(lambda code, _: end(code == 0))
    process.errorOccurred.connect(
        lambda error: end(False) if error == QProcess.ProcessError.FailedToStart else None
    )
    process.start(
        "dbus-send",
        [
            "--session",
            "--print-reply",
            f"--reply-timeout={_MILLISECONDS}",
            f"--dest={_FILE_MANAGER}",
            "/org/freedesktop/FileManager1",
            f"{_FILE_MANAGER}.ShowItems",
            f"array:string:{address.replace(',', '%2C')}",  # a comma parts the items
            "string:",
        ],
    )
