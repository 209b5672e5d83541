"""The icons of the desktop's theme, and the bundled ones where it has none."""

from PySide6.QtGui import QIcon

# Bundled icon -> its name in the freedesktop Icon Naming Specification. `app` sets the search path.
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
