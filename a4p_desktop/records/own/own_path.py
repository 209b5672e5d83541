"""Where the own records of a records file lie."""

import os
import re
from pathlib import Path

from a4p_desktop import paths

SUFFIX = ".a4precords"
_STEM = 40
"""Characters of the name of a records file that the name of its own records has."""


def own_path(base: Path) -> Path:
    """The path of the own records of the records file `base`; there need not be a file."""
    folder = paths.user_folder()
    if _is_same(base, paths.bundled_records()):
        return folder / f"own{SUFFIX}"
    # Imported here because it takes 10 ms to load, which a start on the bundled records spares.
    from hashlib import sha256

    real = os.path.normcase(os.path.realpath(base))
    stem = re.sub(r"[^\w-]+", "-", base.stem, flags=re.ASCII).strip("-")[:_STEM]
    place = sha256(real.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return folder / f"own-{stem}-{place}{SUFFIX}"


def _is_same(file: Path, other: Path) -> bool:
    try:
        return os.path.samefile(file, other)
    except (OSError, ValueError):  # one does not exist, or its name has a NUL
        return False
