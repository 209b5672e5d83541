"""Opening of regular files only: a pipe waits without end, and a device may never end."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from a4p_desktop.records.language import Speaker

say = Speaker("Files")


def open_regular(path: Path) -> BinaryIO:
    """The file `path`, opened for reading in bytes.

    Raises OSError where it cannot be opened, or is a folder, a pipe, a socket or a device.
    """
    # Without O_NONBLOCK, the opening of a pipe waits for whoever writes to it.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, say("it is not a regular file"))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise
