"""What it is to have no right: the calls of an ordinary user, also where tests run as root."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[None]:
    """In the block, the rights of a user who may do less than root; nothing changes for others."""
    root = os.geteuid() == 0
    if root:
        os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A new folder that everybody may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """In the block, nothing may be written in `folder`, and the rights are an ordinary user's."""
    folder.chmod(0o555)
    try:
        with ordinary_user():
            yield
    finally:
        folder.chmod(0o755)
