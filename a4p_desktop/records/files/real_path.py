"""The real path of a file to write: absolute, and with its links followed."""

import os
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Files")


def real_path(target: Path) -> Path:
    """The absolute path of `target`, or of what it links to: so a link is kept.

    Raises RecordsError where the name is not possible, or where it is relative to a folder that
    was removed.
    """
    try:
        return Path(os.path.realpath(target))
    except ValueError as error:  # a NUL
        raise RecordsError(
            say.mark("The name has a character that is not allowed."),
            say.mark("Choose another name."),
        ) from error
    except FileNotFoundError as error:
        raise RecordsError(
            say.mark("“{path}” cannot be found: the current folder is gone."),
            say.mark("Give the whole path, or start the program in another folder."),
            path=target,
        ) from error
