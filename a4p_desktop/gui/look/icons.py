"""The desktop's own icons where it has them, and ours where it has not."""

from PySide6.QtGui import QIcon

# Ours -> the name in the freedesktop icon naming specification; app.py says where ours lie.
_DESKTOP_NAMES = {
    "search": "edit-find",
    "export": "document-save-as",
    "brief": "x-office-document",
    "open": "document-open",
    "copy": "edit-copy",
    "info": "help-about",
    "back": "go-previous",
    "clear": "edit-clear",
    "filter": "view-filter",
}

NAMES = tuple(_DESKTOP_NAMES)
"""The icons that the program uses."""


def icon(name: str) -> QIcon:
    """The icon called `name`."""
    return QIcon.fromTheme(_DESKTOP_NAMES[name], QIcon.fromTheme(name))
